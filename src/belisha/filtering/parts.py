"""The parts of a text that somebody pasted as the address of a page."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from belisha.filtering.refused import NotAnAddressError, short

LONGEST = 4000
PATH = 2000
"""Letters of the longest path that is kept, as computers write it."""
_UNSEEN = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD, *range(0x202A, 0x202F)])
_CONTROLS = dict.fromkeys((*range(0x20), 0x7F))
_WEB = re.compile(r"https?:[/\\]*|//", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))", re.IGNORECASE)
_SOURCE = re.compile(r"view-source:", re.IGNORECASE)
_AROUND = " \t\r\n\f\v<>\"'“”‘’«»`"
_PAIRS = {")": "(", "]": "["}
_STARTS = re.compile(r"(?i)https?:[/\\]{2}")
_BYTE = re.compile(r"%[0-9a-fA-F]{2}")
_UNRESERVED = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
_NO_SITE = {
    "javascript": "a small program, not the address of a site. Paste what stands in the address bar of the page.",
    "vbscript": "a small program, not the address of a site. Paste what stands in the address bar of the page.",
    "data": "a whole file written as an address. There is no site behind it that a filter could know.",
    "blob": "something that a page keeps in the browser. Paste the address of the page itself.",
    "file": "a file on a computer. A web filter never sees it.",
    "mailto": "an e-mail address. A web filter knows sites, not people.",
    "tel": "a telephone number.",
    "about": "a page of the browser itself. A web filter never sees it.",
    "chrome": "a page of the browser itself. A web filter never sees it.",
    "edge": "a page of the browser itself. A web filter never sees it.",
}


class Parts(NamedTuple):
    """The host as it was written, the path with its query in one spelling, and what was left out."""

    host: str
    path: str
    notes: tuple[str, ...]


def split(text: str) -> Parts:
    """The parts of one address. Raises NotAnAddressError."""
    clean = _cleaned(text)
    rest = _after_scheme(clean, text)
    cut = min((found for mark in "/\\?#" if (found := rest.find(mark)) >= 0), default=len(rest))
    before, tail = rest[:cut], rest[cut:]
    user, at, place = before.rpartition("@")
    if at and rest == clean == before and ":" not in user:
        raise NotAnAddressError(f"“{short(text)}” is an e-mail address. A web filter knows sites, not people.", text)
    host, port_note = _without_port(place, text)
    path, hash_note = _path(tail)
    if len(path) > PATH:
        raise NotAnAddressError("This page has too long an address. Shorten it to the site’s name.", text)
    left = f"What stood before the @ was left out: it is a name or a password. The site is {short(host)}."
    return Parts(host, path, tuple(filter(None, (left if at else "", port_note, hash_note))))


def bare(text: str) -> str:
    """Without the quotes, brackets and commas of the sentence it stood in; a bracket that was opened inside stays."""
    text = text.strip(_AROUND).lstrip("(")
    while text and (text[-1] in ",;" or (text[-1] in _PAIRS and text.count(text[-1]) > text.count(_PAIRS[text[-1]]))):
        text = text[:-1].rstrip(_AROUND)
    return text


def _cleaned(text: str) -> str:
    """Without what is around it, and what nobody can see."""
    _complain_of_length(text, text)
    clean = bare(text.translate(_UNSEEN))
    if len(_STARTS.findall(clean)) > 1 and any(_STARTS.match(word) for word in clean.split()[1:]):
        raise NotAnAddressError("This is more than one address. Paste one here.", text)
    clean = clean.translate(_CONTROLS).strip()
    if not clean:
        raise NotAnAddressError("There is nothing here. Paste the address of the site.", text)
    return clean


def _complain_of_length(part: str, text: str) -> None:
    if len(part) > LONGEST:
        raise NotAnAddressError(
            f"This has {len(part):,} characters, and no address is longer than {LONGEST:,}. Paste the address alone.",
            text,
        )


def _after_scheme(clean: str, text: str) -> str:
    clean = _SOURCE.sub("", clean)
    if web := _WEB.match(clean):
        rest = clean[web.end() :]
    elif scheme := _SCHEME.match(clean):
        rest = _other_scheme(scheme[1].lower(), clean, text)
    else:
        rest = clean
    rest = rest.removeprefix("*.")
    if not rest:
        raise NotAnAddressError(f"“{short(text)}” has no name of a site in it.", text)
    return rest


def _other_scheme(scheme: str, clean: str, text: str) -> str:
    """What follows a scheme that is none of the web's; where it is no scheme but a user's name, all of it."""
    if "." in scheme:
        return clean  # a host with something wrong behind it
    if scheme in _NO_SITE:
        raise NotAnAddressError(f"“{short(text)}” is {_NO_SITE[scheme]}", text)
    if clean[len(scheme) + 1 :].startswith("//") or "@" not in clean:
        if clean.count(":") > 1 and "/" not in clean.partition(":")[0]:
            return clean  # IPv6 without its brackets; what is none of it is refused as such
        raise NotAnAddressError(
            f"“{short(text)}” begins with “{short(scheme)}:”. A web filter knows addresses with http and https.", text
        )
    return clean


def _without_port(place: str, text: str) -> tuple[str, str]:
    host, colon, port = place.rpartition(":")
    if not colon or place.endswith("]") or (":" in host and "]" not in host):
        return place, ""
    if port and (not (port.isascii() and port.isdigit()) or len(port) > 5 or int(port) > 65535):
        raise NotAnAddressError(f"“{short(text)}” has a port that is no number up to 65535.", text)
    usual = port in {"", "80", "443"}
    return host, "" if usual else f"The port {port} was left out: a filter goes by the name, whatever the port."


def _path(tail: str) -> tuple[str, str]:
    """The path and the query in one spelling; what follows # never leaves the browser."""
    tail, _, anchor = tail.partition("#")
    path, _, query = tail.partition("?")
    path = spelt(_flat(path.replace("\\", "/")))
    path = f"{path or '/'}?{spelt(query)}" if query else path
    note = "What follows the # was left out: it never leaves the browser, so no filter sees it." if anchor else ""
    return path.rstrip("/"), note


def _flat(path: str) -> str:
    """The path without . and .. as a browser would ask for it."""
    kept: list[str] = []
    for part in path.split("/"):
        if part.lower() in {"..", "%2e%2e", ".%2e", "%2e."}:
            del kept[max(1, len(kept) - 1) :]
        elif part.lower() not in {".", "%2e"}:
            kept.append(part)
    return "/".join(kept)


def spelt(text: str) -> str:
    """The text with every letter that an address cannot hold as %XX, and no other; as browsers send it."""
    quoted = quote(text, safe="/%:@!$&'()*+,;=~-._?[]|", errors="replace")
    return _BYTE.sub(_byte, quoted)


def _byte(found: re.Match[str]) -> str:
    letter = chr(int(found[0][1:], 16))
    return letter if letter in _UNRESERVED else found[0].upper()
