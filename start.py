"""Start Belisha from a checkout: make an environment, install what is locked, hand over.

python3 start.py                     open Belisha in the browser, the first time with invented schools
python3 start.py --port 8001         the same, with options of `belisha serve`
python3 start.py ask [arguments]     run any other command of belisha
python3 start.py test [arguments]    run everything a change has to pass; arguments go to pytest
python3 start.py bench [what]        measure: rulebook, pages, questions, load, saving, roll, lookup, api_fuzz …
"""

import sys

if sys.version_info < (3, 11):
    FOUND = ".".join(str(part) for part in sys.version_info[:2])
    sys.exit(f"Belisha needs Python 3.11 or newer, this is {FOUND}: install one and run python3.11 start.py")

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
BEGUN = time.monotonic()

# The beginnings of the lines by which pip and uv tell how far they are, and of what they say when cut off.
PROGRESS = ("Collecting ", "Building ", "Downloading ", "Installing ", "Resolved ", "Prepared ", "Installed ")
CUT_OFF = (
    "name resolution",
    "name or service not known",
    "nodename nor servname",
    "getaddrinfo failed",
    "failed to establish a new connection",
    "dns error",
    "error sending request",
    "network is unreachable",
    "connection refused",
    "timed out",
)


class Trouble(Exception):
    """What went wrong, in words for the person at the keyboard."""


class NoNetwork(Trouble):
    """The packages could not be fetched, so nothing was changed."""


@dataclass(frozen=True)
class Place:
    """A virtual environment, and the lock that fills it."""

    folder: Path
    lock: Path

    @property
    def python(self) -> Path:
        return self.program("python")

    @property
    def stamp(self) -> Path:
        """Tells what the environment was filled from: a fingerprint, then the names of the locks in it."""
        return self.folder / "belisha-installed"

    @property
    def mark(self) -> Path:
        """Stands while an installation is under way; found by a later start, it tells of a broken one."""
        return self.folder / "belisha-unfinished"

    def program(self, name: str) -> Path:
        return self.folder / ("Scripts" if WINDOWS else "bin") / (f"{name}.exe" if WINDOWS else name)


def place(folder: str, lock: str) -> Place:
    return Place(ROOT / folder, ROOT / lock)


def say(line: str) -> None:
    """Print a line of progress with the seconds since the start."""
    print(f"[{time.monotonic() - BEGUN:5.1f} s] {line}", flush=True)


# Is there anything to do?


def version(python: Path) -> str:
    """The full version of an interpreter; empty when it is missing or does not run any more."""
    command = [str(python), "-I", "-c", "import sys; print(sys.version)"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def fingerprint(python: Path) -> str:
    """A hash of all that decides what is installed: where we are, the interpreter, the project, the locks."""
    digest = hashlib.sha256(f"{ROOT}\n{version(python)}\n".encode())
    for path in [ROOT / "pyproject.toml", *sorted(ROOT.glob("requirements*.lock"))]:
        digest.update(f"{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def installed(where: Place, now: str) -> list[str]:
    """The names of the locks that were installed under the fingerprint NOW."""
    lines = where.stamp.read_text().splitlines() if where.stamp.exists() else []
    return lines[1:] if lines[:1] == [now] else []


def is_ready(where: Place) -> bool:
    """True when a start may go straight on, without network and without waiting."""
    if where.mark.exists() or not where.program("belisha").exists() or not version(where.python):
        return False
    return where.lock.name in installed(where, fingerprint(where.python))


# Making and filling an environment


def ready(where: Place) -> Place:
    """Bring the environment up to date, if it is not; two starts at once take turns."""
    if not is_ready(where):
        try:
            with alone(where):
                if not is_ready(where):
                    build(where)
        except OSError as error:
            raise Trouble(f"cannot write {where.folder.name}: {error}") from error
    return where


@contextmanager
def alone(where: Place) -> Iterator[None]:
    """Hold a lock beside the environment; the system lets go of it however we end."""
    with where.folder.with_name(f"{where.folder.name}.lock").open("w") as handle:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def build(where: Place) -> None:
    """Fill the environment, made anew when its Python is gone or an earlier filling did not end."""
    if where.mark.exists() or not version(where.python):
        say(f"making {where.folder.name} with Python {sys.version.split()[0]}")
        venv.create(where.folder, clear=True, symlinks=not WINDOWS)
    now = fingerprint(where.python)
    before = installed(where, now)
    fill(where)
    where.stamp.write_text("\n".join([now, *sorted({*before, where.lock.name})]) + "\n")
    where.mark.unlink()
    say("ready")


def fill(where: Place) -> None:
    """Install the lock, every file checked against its hash, and then the checkout itself."""
    where.mark.touch()
    command = installer(where)
    try:
        tool = "pip" if "-m" in command else "uv"
        say(f"installing {where.lock.name}, {count(where.lock)} packages, with {tool}")
        install([*command, "--require-hashes", "-r", where.lock.name])
    except NoNetwork:
        where.mark.unlink()
        raise
    say("installing belisha from this checkout")
    install([*command, "--no-deps", "--no-build-isolation", "-e", "."])
    # A first ruling is to take milliseconds also where Python is told not to keep what it compiles.
    subprocess.run([str(where.python), "-m", "compileall", "-q", str(ROOT / "src")], capture_output=True, check=False)


def count(lock: Path) -> int:
    return sum("==" in line for line in lock.read_text().splitlines())


def installer(where: Place) -> list[str]:
    """The command that installs into the environment: uv for its speed, where it runs, else pip."""
    uv = shutil.which("uv")
    if uv and runs([uv, "--version"]):
        return [uv, "pip", "install", "--python", str(where.python)]
    pip = [str(where.python), "-m", "pip"]
    if not runs([*pip, "--version"]) and not runs([*pip[:2], "ensurepip"]):
        raise Trouble("this Python comes without pip: install python3-venv, or uv, and start again")
    return [*pip, "install", "--disable-pip-version-check", "--progress-bar=off", "--retries=2"]


def runs(command: list[str]) -> bool:
    """True when the command ends well; what it says is kept from the screen."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def install(command: list[str]) -> None:
    """Run pip or uv and show how far it is; raise Trouble with its last words when it fails."""
    heard: list[str] = []
    with listened_to(command) as process:
        for line in process.stdout or ():
            heard.append(line.rstrip())
            if line.startswith(PROGRESS):
                say(f"  {line.split(' (from')[0].rstrip()[:90]}")
    if process.returncode:
        raise trouble("\n".join(heard))


def listened_to(command: list[str]) -> subprocess.Popen[str]:
    """The command, begun at the root of the checkout, with all that it says on one pipe."""
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def trouble(heard: str) -> Trouble:
    """Tell a missing network, which a person can mend, from everything else an installer complains of."""
    if any(words in heard.lower() for words in CUT_OFF):
        return NoNetwork("the packages could not be fetched: check the network, then start again")
    last = "\n  ".join(heard.splitlines()[-15:])
    return Trouble(f"the installation failed; its last words:\n  {last}")


# Handing over


def hand_over(command: list[str]) -> int:
    """Become the command where the system can do that, else run it; its exit code is ours."""
    if WINDOWS:
        return subprocess.run(command, check=False).returncode
    os.execv(command[0], command)


def belisha(arguments: list[str]) -> int:
    where = ready(place(".venv", "requirements.lock"))
    return hand_over([str(where.program("belisha")), *meant(arguments)])


def meant(arguments: list[str]) -> list[str]:
    """The call of belisha: options without a command are those of the web server."""
    if arguments and (not arguments[0].startswith("--") or arguments[0] in ("--help", "--version")):
        return arguments
    return ["serve", "--demo", *arguments]


def hide_database(arguments: list[str]) -> list[str]:
    """Take the address of a database, which may hold a password, from where everybody on the machine can read it."""
    left = list(arguments)
    for position, word in enumerate(arguments):
        name, equals, url = word.partition("=")
        if name == "--database":
            end = position + (1 if equals else 2)
            os.environ["BELISHA_DATABASE"] = url or "".join(arguments[position + 1 : end])
            left = [*arguments[:position], *arguments[end:]]
            break
    if left != arguments and not WINDOWS:
        os.execv(sys.executable, [sys.executable, str(ROOT / "start.py"), *left])
    return left


def bench(arguments: list[str]) -> int:
    where = ready(place(".venv-bench", "requirements-bench.lock"))
    named = bool(arguments) and arguments[0] in BENCHES
    script = f"{arguments[0] if named else BENCHES[0]}.py"
    return hand_over([str(where.python), str(ROOT / "bench" / script), *arguments[named:]])


# What is measured, and the script in bench/ that does it; the first is meant where none is named.
BENCHES = ("rulebook", "pages", "questions", "load", "saving", "roll", "lookup", "api_fuzz", "api_clock")

# On two processors; a test that takes minutes keeps none waiting that stand behind it.
PYTEST = ["pytest", "-n", "2", "--dist", "worksteal"]

# What a test run answers when nothing failed and nothing was run, for want of a database or a browser.
NOTHING_RUN = 77


def test(arguments: list[str]) -> int:
    """Run every check in turn, whatever became of the one before, and sum up."""
    where = ready(place(".venv", "requirements-test.lock"))
    with tempfile.TemporaryDirectory(prefix="belisha-checks-") as folder:
        results = [check(where, command, apart(folder)) for command in checks(arguments)]
    print("\n== summary", *results, sep="\n", flush=True)
    if any(line.startswith("SKIPPED") for line in results):
        print("SKIPPED is not the same as passed: the reason stands above, after NOT RUN", flush=True)
    return int(any(line.startswith("FAILED") for line in results))


def apart(folder: str) -> dict[str, str]:
    """Surroundings in which no check can meet the data or the settings of whoever runs it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BELISHA_")}
    return {**kept, "BELISHA_DATA": folder}


def checks(arguments: list[str]) -> list[list[str]]:
    """What a change has to pass, in order; with arguments, pytest runs what they name, and on SQLite only."""
    before = [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], ["lint-imports"]]
    if arguments:
        return [*before, [*PYTEST, *arguments]]
    return [
        *before,
        [*PYTEST, "-m", "not browser", "--cov"],
        [*PYTEST, "-m", "(django_db or installation) and not browser", "--database", "postgresql"],
        *([[*PYTEST, "-m", "browser"]] if (ROOT / "tests" / "browser").is_dir() else []),
    ]


def check(where: Place, command: list[str], surroundings: dict[str, str] | None = None) -> str:
    """Run one check under a heading; a line for the summary, which begins with ok, SKIPPED or FAILED."""
    print(f"\n== {' '.join(command)}", flush=True)
    begun = time.monotonic()
    program = str(where.program(command[0]))
    code = subprocess.run([program, *command[1:]], cwd=ROOT, env=surroundings, check=False).returncode
    verdict = {0: "ok", NOTHING_RUN: "SKIPPED"}.get(code, "FAILED")
    return f"{verdict:7}  {time.monotonic() - begun:6.1f} s  {' '.join(command)}"


def main(argv: list[str]) -> int:
    modes = {"test": test, "bench": bench}
    try:
        return modes[argv[0]](argv[1:]) if argv[:1] and argv[0] in modes else belisha(hide_database(argv))
    except Trouble as problem:
        print(f"start.py: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstart.py: stopped; the next start picks up from here", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
