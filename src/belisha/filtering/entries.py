"""The entries of a filter as a few bytes, and back: kept with every writing, so that it can be taken back."""

from __future__ import annotations

import zlib
from hashlib import sha256
from typing import Final

from belisha.filtering.lines import Laid

NOTHING: Final = zlib.compress(b"")


def packed(lines: Laid) -> bytes:
    """The entries in order, packed."""
    text = "\n".join(f"{verdict} {host} {path}" for (host, path), verdict in sorted(lines.items()))
    return zlib.compress(text.encode())


def unpacked(held: bytes | memoryview) -> Laid:
    """The entries again."""
    text = zlib.decompress(bytes(held)).decode()
    parts = (line.split(" ", 2) for line in text.split("\n") if line)
    return {(host, path): verdict for verdict, host, path in parts}


def print_of(lines: Laid, had: str) -> str:
    """One short word for these entries on top of what was there."""
    return sha256(packed(lines) + had.encode()).hexdigest()[:32]
