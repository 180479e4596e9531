"""Whether there is somebody in front of this machine, and showing them the front page."""

from __future__ import annotations

import os
import sys
import time
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from threading import Event
from urllib.parse import urlsplit

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
FAR = ("SSH_CONNECTION", "SSH_TTY", "CI")
PATIENCE = 60.0


def is_there(given: Mapping[str, str] = os.environ) -> bool:
    """Whether a browser can be shown to a person here; not over ssh, not in CI, not without a screen."""
    if any(given.get(name) for name in FAR):
        return False
    return sys.platform in ("win32", "darwin") or any(given.get(name) for name in SCREENS)


def show(address: str) -> None:
    """Open the browser, if it lets itself be opened."""
    with suppress(webbrowser.Error, OSError):
        webbrowser.open(address)


def when_answering(address: str, stop: Event, do: Callable[[], None]) -> None:
    """Call `do` as soon as the web server answers; give up when `stop` is set."""
    parts = urlsplit(address)
    while not stop.is_set():
        if _answers(parts.hostname or "", parts.port or 80):
            do()
            return
        time.sleep(0.1)


def _answers(host: str, port: int) -> bool:
    connection = HTTPConnection(host, port, timeout=PATIENCE)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
