"""Squid: lists of names and of patterns in files, checked and taken up by squid itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote_to_bytes

from belisha.filtering.connectors.files import HEAD, Texts
from belisha.filtering.connectors.programs import run
from belisha.filtering.connectors.protocol import FilterError, State
from belisha.filtering.connectors.proxy import ProxyFilter, is_mark, pages, rows, serial_of, sites
from belisha.filtering.feeds import dotted
from belisha.filtering.lines import ALLOW, BLOCK, Laid, is_number

SITES = {BLOCK: "blocked-sites", ALLOW: "allowed-sites"}
PAGES = {BLOCK: "blocked-pages", ALLOW: "allowed-pages"}
_SPECIAL = re.compile(r"[][.*^$\\+?(){}|]")
_PAGE = "# page "


class Squid(ProxyFilter):
    """A Squid on this machine that has what `configuration` gives in its squid.conf."""

    name = "Squid"

    def __init__(
        self,
        folder: Path | str,
        configuration: Path | str = "/etc/squid/squid.conf",
        proxy: tuple[str, int] | None = ("127.0.0.1", 3128),
        program: str = "squid",
    ) -> None:
        super().__init__(folder, proxy)
        self._squid = (program, "-f", str(Path(configuration).absolute()))

    def configuration(self) -> str:
        """What has to stand in squid.conf, above its own http_access lines."""
        place = self.folder.absolute()
        return (
            f'acl belisha_allowed_pages url_regex "{place}/{PAGES[ALLOW]}"\n'
            f'acl belisha_blocked_pages url_regex "{place}/{PAGES[BLOCK]}"\n'
            f'acl belisha_allowed dstdomain -n "{place}/{SITES[ALLOW]}"\n'
            f'acl belisha_blocked dstdomain -n "{place}/{SITES[BLOCK]}"\n'
            "http_access deny belisha_blocked_pages !belisha_allowed_pages\n"
            "http_access deny belisha_blocked !belisha_allowed !belisha_allowed_pages\n"
        )

    def texts(self, lines: Laid, serial: int) -> Texts:
        """Two lists of names, and two of patterns, each pattern below the page that it stands for."""
        marks = {BLOCK: [self.mark(serial)], ALLOW: [f"allowed-{self.mark(serial)}"]}
        found = {SITES[said]: [dotted(host) for host in (*marks[said], *sites(lines, said))] for said in SITES}
        for said, name in PAGES.items():
            keys = [*((mark, "/page") for mark in marks[said]), *pages(lines, said)]
            found[name] = [row for host, path in keys for row in (f"{_PAGE}{host}{path}", pattern(host, path))]
        return {name: "\n".join([f"# {HEAD}", *rows, ""]) for name, rows in found.items()}

    def understood(self, texts: Mapping[str, str]) -> State:
        """What the four lists say. A line that would mean something else than we ever write is strange."""
        lines: Laid = {}
        strange: list[str] = []
        marks: list[str] = []
        for verdict, name in SITES.items():
            for row in rows(texts.get(name, "")):
                host = _undotted(row)
                if is_mark(host):
                    marks += [host] if verdict == BLOCK else []
                elif host:
                    lines[host, ""] = verdict
                else:
                    strange.append(f"{row} in {name}")
        for verdict, name in PAGES.items():
            told = {pattern(*page): page for page in _told_pages(texts.get(name, ""))}
            for row in rows(texts.get(name, "")):
                if row not in told:
                    strange.append(f"{row} in {name}")
                elif not is_mark(told[row][0]):
                    lines[told[row]] = verdict
        return State(lines, serial_of(marks), strange=tuple(strange))

    def check(self) -> str:
        """What squid says of its configuration with these lists."""
        said = run(*self._squid, "-k", "parse")
        wrong = [line for line in said.text.splitlines() if "FATAL" in line or "ERROR" in line]
        return wrong[0].strip() if wrong else said.last if said.code else ""

    def has_process(self) -> bool:
        """Whether the squid of this configuration runs."""
        return run(*self._squid, "-k", "check").code == 0

    def reload(self) -> None:
        """Tell squid to read its lists."""
        said = run(*self._squid, "-k", "reconfigure")
        if said.code:
            raise FilterError(f"Squid says: {said.last}.")


def pattern(host: str, path: str) -> str:
    """The pattern for url_regex: this page and what is beneath it, on this site and beneath it, without https.

    Squid compares with the address in which every %XX has been undone.
    """
    name = _SPECIAL.sub(_escaped, f"[{host}]" if ":" in host else host)
    wide = "" if is_number(host) else r"([^/?#]*\.)?"
    page = unquote_to_bytes(path).decode("utf-8", "replace")
    page = "".join("." if letter == "�" or not letter.isprintable() else letter for letter in page)
    page = _SPECIAL.sub(_escaped, page).replace(" ", "[[:space:]]")
    return f"^http://{wide}{name}(:[0-9]+)?{page}([/?&]|$)"


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def _undotted(row: str) -> str:
    """The host of a line; empty where it is not in the form that we write."""
    host = row.removeprefix(".").removeprefix("[").removesuffix("]").lower()
    return host if dotted(host) == row.lower() else ""


def _told_pages(text: str) -> list[tuple[str, str]]:
    told = [line.removeprefix(_PAGE) for line in text.splitlines() if line.startswith(_PAGE)]
    return [(host, slash + path) for host, slash, path in (page.partition("/") for page in told)]
