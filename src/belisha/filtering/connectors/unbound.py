"""Unbound: a response policy zone in a file, reloaded by unbound-control."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from belisha.filtering import rpz
from belisha.filtering.connectors.files import HEAD, FileFilter, Texts
from belisha.filtering.connectors.programs import Said, run
from belisha.filtering.connectors.protocol import FilterDownError, FilterError, Laying, State
from belisha.filtering.lines import Laid, Line

FILE = "belisha.rpz"


class Unbound(FileFilter):
    """An Unbound on this machine with `rpz:` for this zone, and its file in the folder.

    LANDING is the host of the page that explains; without it a blocked name does not exist.
    """

    name = "Unbound"

    def __init__(
        self,
        folder: Path | str,
        configuration: Path | str = "/etc/unbound/unbound.conf",
        zone: str = rpz.ZONE,
        landing: str = "",
        program: str = "unbound-control",
    ) -> None:
        super().__init__(folder)
        self.zone, self.landing = zone, landing
        self._control = (program, "-c", str(configuration))

    def terms(self, wanted: Iterable[Line]) -> Laying:
        """Names only, and the names between them; a page is left out, and said."""
        found = rpz.names(wanted, self.zone)
        return Laying({(host, ""): verdict for host, verdict in found.verdicts.items()}, found.left_out)

    def texts(self, lines: Laid, serial: int) -> Texts:
        """The zone."""
        verdicts = {host: verdict for (host, _), verdict in lines.items()}
        return {FILE: f"; {HEAD}\n" + rpz.text(verdicts, serial, self.zone, self.landing)}

    def understood(self, texts: Mapping[str, str]) -> State:
        """What the file of the zone says."""
        if FILE not in texts:
            return State()
        found = rpz.read(texts[FILE], self.zone, self.landing)
        lines = {(host, ""): verdict for host, verdict in found.verdicts.items()}
        return State(lines, found.serial, strange=found.strange)

    def check(self) -> str:
        """Unbound checks while it reads, and keeps the old zone where it cannot."""
        return ""

    def take_up(self, serial: int) -> None:
        """Reload the zone, and see that it is the new one."""
        said = self._ask("auth_zone_reload", self.zone)
        if said.code:
            raise FilterError(f"Unbound says: {said.last}.")
        if self._serial() != serial:
            raise FilterError(f"Unbound still has the zone with serial {self._serial()}, not {serial}.")

    def is_running(self) -> bool:
        """Whether unbound-control reaches it."""
        return self._ask("status", down_is_fine=True).code == 0

    def has_taken_up(self, state: State) -> bool:
        """Whether the serial that Unbound serves is the one in the file."""
        return self._serial() == state.serial

    def _serial(self) -> int:
        """The serial of the zone in the running Unbound; 0 where it has none."""
        for line in self._ask("list_auth_zones").text.splitlines():
            words = line.replace("\t", " ").split()
            if len(words) == 3 and words[0].rstrip(".") == self.zone and words[1] == "serial":
                return int(words[2])
        return 0

    def _ask(self, *words: str, down_is_fine: bool = False) -> Said:
        said = run(*self._control, *words)
        if said.code and not down_is_fine and ("connect" in said.text or "could not" in said.text):
            raise FilterDownError(f"Unbound does not answer ({said.last}).")
        return said
