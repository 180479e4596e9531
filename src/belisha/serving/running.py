"""The commands that run an installation: serve and worker."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from socket import socket
from threading import Event, Thread

from belisha.refusal import RefusedError
from belisha.serving import environment, folder

# What the system sends to end a process; each is answered by ending tidily.
ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


def say(line: str) -> None:
    """Tell the person at the keyboard, if there still is one: a terminal can be closed before we are."""
    with suppress(OSError):
        print(line, flush=True)


# serve


def serve(options: argparse.Namespace) -> int:
    """The web server and the worker under one supervisor, until somebody stops them."""
    from belisha.serving import listening
    from belisha.serving.alone import alone

    folder.keep_private()
    given = chosen(options)
    stop = stopped_by_signals()
    said = f"process {os.getpid()}, {listening.address(given.host, given.port)}"
    with alone(made(given.data), said), listening.listen(given.host, given.port) as door:
        address = listening.address(given.host, door.getsockname()[1])
        code = prepared(options.demo, stop, address)
        return code if code or stop.is_set() else supervised(door, address, stop, options.no_browser)


def chosen(options: argparse.Namespace) -> environment.Environment:
    """The settings, those of the call before those of the environment; processes begun later find the same."""
    if options.database:
        hide_password(options.database)
    for name in ("host", "port", "database"):
        if (value := getattr(options, name)) is not None:
            os.environ[environment.PREFIX + name.upper()] = value
    return environment.read()


def hide_password(url: str) -> None:
    """Begin again without the database's address among the arguments, where others on the machine could read it."""
    words = sys.orig_argv[1:]
    if os.name == "posix" and "@" in url and any(url in word for word in words):
        os.environ["BELISHA_DATABASE"] = url
        os.execv(sys.executable, [sys.executable, *without_database(words)])


def without_database(words: Sequence[str]) -> list[str]:
    """The arguments of a call without its --database."""
    return [
        word
        for before, word in zip(["", *words], words, strict=False)
        if before != "--database" and word != "--database" and not word.startswith("--database=")
    ]


def made(data: Path) -> Path:
    """The data folder. Raises RefusedError where it cannot be made."""
    try:
        return folder.made(data)
    except OSError as error:
        raise RefusedError(
            f"the data folder {data} cannot be used: {error.strerror}; choose another with BELISHA_DATA"
        ) from error


def stopped_by_signals() -> Event:
    """Set as soon as the system or a person asks us to end."""
    stop = Event()
    for name in ENDINGS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    return stop


def prepared(demo: bool, stop: Event, address: str) -> int:
    """Tables, static files and schools, made in a process of their own; its exit code."""
    command = [sys.executable, "-m", "belisha.serving.prepare", f"--at={address}", *(["--demo"] if demo else [])]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True) as process:
        while process.poll() is None:
            if stop.is_set():
                process.terminate()
            time.sleep(0.02)
    return 0 if stop.is_set() else process.returncode


def supervised(door: socket, address: str, stop: Event, no_browser: bool) -> int:
    """Web server and worker, watched over until `stop` is set; the exit code."""
    from belisha.serving import desktop, supervisor

    child = [sys.executable, "-m", "belisha.serving.child"]
    handles = [door.fileno()] if os.name == "posix" else []
    if not handles:
        door.close()  # Windows hands no socket on: the child opens its own
    parts = [
        supervisor.Part("The web server", [*child, "web", *map(str, handles)], handles),
        supervisor.Part("The worker", [*child, "worker"]),
    ]

    def opened() -> None:
        say(f"Belisha is open at {address}/   (Ctrl-C stops it)")
        if not no_browser and desktop.is_there():
            desktop.show(address)

    Thread(target=desktop.when_answering, args=(address, stop, opened), daemon=True).start()
    return supervisor.watch(parts, stop, say)


# worker


def worker(options: argparse.Namespace) -> int:
    """The worker alone, until somebody stops it."""
    from belisha.serving.prepare import open_django

    stop = stopped_by_signals()
    open_django()
    from belisha.serving import worker as jobs

    say("The worker is at work (Ctrl-C stops it).")
    jobs.run(stop, say)
    return 0
