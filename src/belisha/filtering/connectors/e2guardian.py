"""e2guardian: lists of sites and of pages in files, which it reads again when it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote

from belisha.filtering.connectors.files import HEAD, Texts
from belisha.filtering.connectors.programs import run
from belisha.filtering.connectors.protocol import FilterError, Laying, State
from belisha.filtering.connectors.proxy import ProxyFilter, is_mark, pages, rows, serial_of, sites
from belisha.filtering.lines import ALLOW, BLOCK, Laid, Line, laid
from belisha.filtering.parts import spelt

SITES = {BLOCK: "blocked-sites", ALLOW: "allowed-sites"}
PAGES = {BLOCK: "blocked-pages", ALLOW: "allowed-pages"}


class E2guardian(ProxyFilter):
    """An e2guardian on this machine that has what `configuration` gives in the file of its filter group."""

    name = "e2guardian"

    def __init__(
        self,
        folder: Path | str,
        configuration: Path | str = "/etc/e2guardian/e2guardian.conf",
        proxy: tuple[str, int] | None = ("127.0.0.1", 8080),
        program: str = "e2guardian",
    ) -> None:
        super().__init__(folder, proxy)
        self._guardian = (program, "-c", str(Path(configuration).absolute()))

    def configuration(self) -> str:
        """What has to stand in e2guardianf1.conf in the place of the lists with the same names."""
        place = self.folder.absolute()
        return (
            f"urllist = 'name=localexception,messageno=663,path={place}/{PAGES[ALLOW]}'\n"
            f"urllist = 'name=localbanned,messageno=561,path={place}/{PAGES[BLOCK]}'\n"
            f"sitelist = 'name=exception,messageno=602,path={place}/{SITES[ALLOW]}'\n"
            f"sitelist = 'name=banned,messageno=500,path={place}/{SITES[BLOCK]}'\n"
        )

    def terms(self, wanted: Iterable[Line]) -> Laying:
        """Four flat lists. e2guardian undoes every %XX, and what is then no plain text it cannot be told."""
        lines = laid(wanted)
        cannot = {key: why for key in lines if (why := _cannot(*key))}
        kept = [
            Line(host, spelt(unquote(path)), said) for (host, path), said in lines.items() if (host, path) not in cannot
        ]
        found = super().terms(kept)
        return found._replace(cannot=(*cannot.values(), *found.cannot))

    def texts(self, lines: Laid, serial: int) -> Texts:
        """Four lists, one address on a line. Beneath a listed name, every name is meant."""
        marks = {BLOCK: [self.mark(serial)], ALLOW: [f"allowed-{self.mark(serial)}"]}
        found = {SITES[said]: [*marks[said], *sites(lines, said)] for said in SITES}
        for said, name in PAGES.items():
            found[name] = [*(f"{mark}/page" for mark in marks[said]), *map(_page, pages(lines, said))]
        return {name: "\n".join([f"# {HEAD}", *rows, ""]) for name, rows in found.items()}

    def understood(self, texts: Mapping[str, str]) -> State:
        """What the four lists say."""
        lines: Laid = {}
        strange: list[str] = []
        hosts: list[str] = []
        for verdict in (BLOCK, ALLOW):
            for row in rows(texts.get(SITES[verdict], "")):
                hosts += [row] if verdict == BLOCK else []
                self._keep(lines, strange, (row, "", verdict), f"{row} in {SITES[verdict]}")
            for row in rows(texts.get(PAGES[verdict], "")):
                host, slash, path = row.partition("/")
                self._keep(lines, strange, (host, spelt(slash + path), verdict), f"{row} in {PAGES[verdict]}")
        return State(lines, serial_of(hosts), strange=tuple(strange))

    def _keep(self, lines: Laid, strange: list[str], line: tuple[str, str, str], row: str) -> None:
        """A line that we could have written; any other one, as e2guardian's own ".Include", is strange."""
        if is_mark(line[0]):
            return
        try:
            lines |= laid([line])
        except ValueError:
            strange.append(row)

    def check(self) -> str:
        """e2guardian has no check; what we write it can read."""
        return ""

    def has_process(self) -> bool:
        """Whether the e2guardian of this configuration runs."""
        return run(*self._guardian, "-s").code == 0

    def reload(self) -> None:
        """Tell e2guardian to read its lists."""
        said = run(*self._guardian, "-r")
        if said.code:
            raise FilterError(f"e2guardian says: {said.last}.")


def _page(key: tuple[str, str]) -> str:
    return key[0] + unquote(key[1])


def _cannot(host: str, path: str) -> str:
    """Why e2guardian cannot be told of this; empty where it can."""
    if ":" in host:
        return f"[{host}]{path} is left out: e2guardian does not know IPv6 addresses."
    bare = unquote(path, errors="replace")
    if not bare.isprintable() or "\ufffd" in bare or "#" in bare or bare != bare.strip():
        return f"{host}{path} is left out: no list can hold the letters of its address. The site is left as it is."
    return ""
