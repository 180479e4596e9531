"""A policy's text on its way through a form: browsers change line ends, and nothing else may change."""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import Final

MOST: Final = 300_000
"""Bytes of a draft; the longest policy that comes with Belisha has a twelfth of that."""


def plain(text: str) -> str:
    """The text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def opened(source: bytes) -> str:
    """A policy's file as text for a form."""
    return plain(source.decode("utf-8-sig", "replace"))


def saved(text: str, source: bytes) -> bytes:
    """A draft as a file, with the line ends of the file it was made from; that file itself if nothing changed."""
    draft = plain(text)
    if draft == opened(source):
        return source
    ends = "\r\n" if source.count(b"\r\n") * 2 > source.count(b"\n") else "\n"
    mark = BOM_UTF8 if source.startswith(BOM_UTF8) else b""
    return mark + draft.replace("\n", ends).encode("utf-8", "replace")


def is_too_long(text: str) -> bool:
    """Whether a draft is larger than is read here."""
    return len(text) > MOST or len(text.encode("utf-8", "replace")) > MOST
