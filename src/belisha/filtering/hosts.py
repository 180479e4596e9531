"""Names of sites: read as browsers read them, and refused where they are nobody's or half the country's."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

import idna
from publicsuffixlist import PublicSuffixList

from belisha.filtering import twins
from belisha.filtering.refused import NotAnAddressError, short

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_LONGEST = 253
_INSIDE = set("localhost local localdomain internal intranet lan home corp private".split())
_FOR_EXAMPLES = {"example", "test"}
_NOWHERE = {
    "onion": "Addresses that end in .onion are reached by the Tor program, which no list of names stops. "
    "Ask your IT technician to stop the program instead.",
    "arpa": "Names that end in .arpa are for the machinery of the internet. There are no sites.",
    "invalid": "Names that end in .invalid are never a site.",
}


class Name(NamedTuple):
    """A name: as computers write it, as people do, the site it is part of, and what to warn of."""

    host: str
    shown: str
    site: str
    warnings: tuple[str, ...]


def read(text: str) -> Name:
    """The name in a text that is a host and nothing else. Raises NotAnAddressError."""
    host = _ascii(text)
    _complain_of(host, text)
    shown = _shown(host)
    site, warned = _site(host, shown)
    return Name(host, shown, site, (*warned, *twins.warnings(host, shown, site)))


def _ascii(text: str) -> str:
    """The name in plain letters (punycode), lower case, without the last dot."""
    host = unquote(text) if "%" in text else text
    try:
        host = host.lower() if host.isascii() else idna.uts46_remap(host, std3_rules=False).lower()
        labels = host.removesuffix(".").split(".")
        return ".".join(label if label.isascii() else idna.alabel(label).decode() for label in labels)
    except (idna.IDNAError, UnicodeError) as error:
        raise NotAnAddressError(f"“{short(text)}” has letters that no name of a site can have.", text) from error


def _complain_of(host: str, text: str) -> None:
    labels = host.split(".")
    if " " in text.strip():
        raise NotAnAddressError(f"There is a space in “{short(text)}”. Names of sites have none.", text)
    if "" in labels:
        raise NotAnAddressError(f"“{short(text)}” is not a name of a site: a dot has nothing beside it.", text)
    if len(host) > _LONGEST or any(len(label) > 63 for label in labels):
        raise NotAnAddressError(f"“{short(text)}” is longer than a name of a site can be.", text)
    if bad := [label for label in labels if not _LABEL.fullmatch(label)]:
        raise NotAnAddressError(f"“{short(bad[0])}” cannot be a part of a name of a site.", text)
    if labels[-1] in _INSIDE:
        raise NotAnAddressError(
            f"“{short(host)}” is a name inside a building, not on the internet. A web filter never sees it.", text
        )
    if labels[-1] in _NOWHERE:
        raise NotAnAddressError(_NOWHERE[labels[-1]], text)


def _shown(host: str) -> str:
    try:
        return ".".join(idna.ulabel(label) if label.startswith("xn--") else label for label in host.split("."))
    except (idna.IDNAError, UnicodeError) as error:
        raise NotAnAddressError(f"“{short(host)}” has a part that begins with xn-- and means nothing.", host) from error


def _site(host: str, shown: str) -> tuple[str, tuple[str, ...]]:
    """The part of a name that somebody registered, and what to warn of. Raises NotAnAddressError."""
    if host.rpartition(".")[2] in _FOR_EXAMPLES and "." in host:
        return ".".join(host.split(".")[-2:]), ()
    ending = _endings(True).publicsuffix(host, accept_unknown=False)
    if ending is None and "." not in host:
        raise NotAnAddressError(f"“{short(shown)}” is one word. A name of a site has a dot, like example.org.", host)
    if ending is None:
        last = shown.rpartition(".")[2]
        raise NotAnAddressError(f"No site ends in “.{short(last)}”. Look for a slip of the keyboard.", host)
    if ending == host:
        raise NotAnAddressError(
            f"“{shown}” is the ending of many names, not a site: it would change every site that ends in .{shown}. "
            "Give the whole name of one site.",
            host,
        )
    shared = _endings(False).publicsuffix(host)
    said = f"Many people who have nothing to do with each other have sites under {shown}. This is about all of them."
    return _registered(host), (said,) if shared == host else ()


def _registered(host: str) -> str:
    return _endings(False).privatesuffix(host) or _endings(True).privatesuffix(host) or host


@cache
def _endings(official: bool) -> PublicSuffixList:
    """The list that comes with the library; the OFFICIAL part has only what registries hand out names under."""
    return PublicSuffixList(only_icann=official)
