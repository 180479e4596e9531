"""Filters that read lists from files: written whole, checked, taken up, and never left in doubt by a crash."""

from __future__ import annotations

import os
import secrets
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from belisha.filtering.connectors.protocol import (
    ChangedMeanwhileError,
    FilterError,
    Laying,
    NotTakenUpError,
    Plan,
    Rejected,
    State,
    planned,
)
from belisha.filtering.lines import Laid, Line

PENDING = "belisha.pending"
LOCK = "belisha.lock"
HEAD = "written by Belisha; what is changed here by hand is reported and replaced"

Texts = dict[str, str]


class FileFilter(ABC):
    """A filter on this machine with its lists in one FOLDER, which has to be there and be nobody else's."""

    name = "filter"

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder)

    @abstractmethod
    def terms(self, wanted: Iterable[Line]) -> Laying:
        """What the filter would hold if it were told all this."""

    @abstractmethod
    def texts(self, lines: Laid, serial: int) -> Texts:
        """The files that say it, by name."""

    @abstractmethod
    def understood(self, texts: Mapping[str, str]) -> State:
        """What files say, whoever wrote them."""

    @abstractmethod
    def check(self) -> str:
        """Why the filter would refuse the files as they are now; empty where it would not."""

    @abstractmethod
    def take_up(self, serial: int) -> None:
        """Have the running filter read its files. Raises FilterError."""

    @abstractmethod
    def is_running(self) -> bool:
        """Whether the filter answers."""

    def has_taken_up(self, state: State) -> bool:
        """Whether the running filter has what is on the disk, as far as it tells."""
        return True

    def begin(self) -> None:
        """Lay empty lists where there are none, without which some filters do not start."""
        with self._alone():
            for name, text in self.texts({}, 1).items():
                if not (self.folder / name).exists():
                    _write(self.folder / name, text)

    def plan(self, wanted: Iterable[Line], have: State) -> Plan:
        """What applying would change."""
        return planned(self.terms(wanted), have)

    def read(self) -> State:
        """What is on the disk, and whether the running filter has it."""
        texts = self._texts()
        found = self.understood(texts)
        running = self.is_running()
        taken_up = not (self.folder / PENDING).exists() and running and self.has_taken_up(found)
        return State(found.lines, found.serial, _print(texts), taken_up, running, found.strange)

    def apply(self, plan: Plan) -> State:
        """Write the lists and have them taken up. Raises FilterError; its words say which list is in force then."""
        if not plan.is_needed:
            return self.read()
        with self._alone():
            before = self._texts()
            if _print(before) != plan.had.print:
                raise ChangedMeanwhileError(
                    f"The lists of {self.name} were changed after this plan was made. Nothing was done. Plan again."
                )
            serial = plan.had.serial + 1
            self._change(before, self.texts(plan.after, serial))
            self._take_up(serial)
        return self.read()

    def roll_back(self, to: State) -> State:
        """Bring back what was read before."""
        return self.apply(planned(Laying(dict(to.lines)), self.read()))

    def _change(self, before: Texts, after: Texts) -> None:
        _write(self.folder / PENDING, "the lists were changed, and the filter has not yet read them\n")
        for name, text in after.items():
            _write(self.folder / name, text)
        if why := self.check():
            for name in after:
                _restore(self.folder / name, before.get(name))
            (self.folder / PENDING).unlink()
            raise Rejected(f"{self.name} refuses the new list ({why}). The old one is back in its place.")

    def _take_up(self, serial: int) -> None:
        try:
            self.take_up(serial)
        except FilterError as error:
            raise NotTakenUpError(
                f"The new list is written, but {self.name} has not taken it up: {error} It reads the list when it "
                "starts. You can also apply again."
            ) from error
        (self.folder / PENDING).unlink(missing_ok=True)

    def _texts(self) -> Texts:
        try:
            names = [name for name in self.texts({}, 0) if (self.folder / name).exists()]
            return {name: (self.folder / name).read_text("utf-8", "replace") for name in names}
        except OSError as error:
            raise FilterError(f"The lists of {self.name} in {self.folder} cannot be read: {error.strerror}.") from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else writes here meanwhile. The lock goes with the process, so a crash leaves none behind."""
        import fcntl

        try:
            file = (self.folder / LOCK).open("a")
        except OSError as error:
            raise FilterError(f"Belisha may not write into {self.folder}: {error.strerror}.") from error
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise ChangedMeanwhileError(f"Somebody else is changing {self.name} right now. Try again.") from error
            yield


def _print(texts: Mapping[str, str]) -> str:
    return sha256("\0".join(f"{name}\0{texts[name]}" for name in sorted(texts)).encode()).hexdigest()


def _write(path: Path, text: str) -> None:
    """Whole or not at all, and on the disk before it counts."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)
        _make_newer(draft, path)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise FilterError(f"{path} cannot be written: {error.strerror}. What was there is untouched.") from error


def _make_newer(draft: Path, than: Path) -> None:
    """Newer by a second than any list that was ever there, also one that somebody has replaced by an older one.

    e2guardian reads a list again only where its time, in whole seconds, is later than that of the one it has.
    """
    lock = than.with_name(LOCK)
    times = [int(path.stat().st_mtime) for path in (than, lock) if path.exists()]
    stamp = max([draft.stat().st_mtime, *(time + 1 for time in times)])
    os.utime(draft, (stamp, stamp))
    if lock.exists():
        os.utime(lock, (stamp, stamp))


def _restore(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
    else:
        _write(path, text)
