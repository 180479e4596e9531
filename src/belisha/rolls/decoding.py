"""From the bytes of a file to its letters, a piece at a time: which letters they are is found out first."""

from __future__ import annotations

import codecs
import io
from typing import IO

from belisha.rolls.line import UnreadableError

PIECE = 1 << 20
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
OLD = "This file is not written in UTF-8 but in the older Windows-1252. Look whether names with accents came out right."
KNOWN_BINARY = (
    (b"PK\x03\x04", "a zip file or an Excel workbook"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


def encoding_of(file: IO[bytes]) -> tuple[str, str]:
    """The encoding of a text and what to say of it. Raises UnreadableError with the row where no letters are found."""
    file.seek(0)
    head = file.read(8)
    for begin, what in KNOWN_BINARY:
        if head.startswith(begin):
            raise UnreadableError(f"This is {what}, not a table. In your spreadsheet choose “Save as CSV (UTF-8)”.")
    marked = next((name for mark, name in MARKS if head.startswith(mark)), "")
    if marked:
        _decodes(file, marked, said=f"The file says that it is written in {marked.upper()}, but it is not")
        return marked, ""
    _without_nothings(file)
    try:
        _decodes(file, "utf-8", "")
    except UnreadableError:
        _decodes(file, "cp1252", "The letters of this file are neither UTF-8 nor Windows-1252")
        return "cp1252", OLD
    return "utf-8", ""


def letters(file: IO[bytes], encoding: str) -> io.TextIOWrapper:
    """The file as text, from its beginning."""
    file.seek(0)
    return io.TextIOWrapper(file, encoding=encoding, newline="")


def _decodes(file: IO[bytes], encoding: str, said: str) -> None:
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    row = 1
    while True:
        piece = file.read(PIECE)
        try:
            found = decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            row += piece[: max(error.start, 0)].count(b"\n")
            raise UnreadableError(f"Row {row}: {said}. Save it again as “CSV (UTF-8)”.") from None
        if "\0" in found:
            raise UnreadableError(_nothing(row + found[: found.index("\0")].count("\n")))
        if not piece:
            return
        row += found.count("\n")


def _without_nothings(file: IO[bytes]) -> None:
    file.seek(0)
    row = 1
    while piece := file.read(PIECE):
        place = piece.find(b"\0")
        if place >= 0:
            raise UnreadableError(_nothing(row + piece[:place].count(b"\n")))
        row += piece.count(b"\n")


def _nothing(row: int) -> str:
    return (
        f"Row {row}: there is an empty byte (NUL) where letters should be. The file is damaged, or not a text. "
        "Export it again as “CSV (UTF-8)”."
    )
