"""Tables for a spreadsheet, in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet could take it for a formula."""
    return f"'{text}" if text.lstrip(" \ufeff\xa0").startswith(_FORMULA) else text


def sheet(name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    """A CSV file to download: every cell in quotes, marked as UTF-8 so that Excel reads it rightly."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    for row in (heads, *rows):
        writer.writerow([harmless(str(cell).replace("\x00", "")) for cell in row])
    return download(name, "text/csv; charset=utf-8", b"\xef\xbb\xbf" + text.getvalue().encode())


def download(name: str, kind: str, content: bytes) -> HttpResponse:
    """A file to keep, of a media type; `name` is made of letters, digits, dots and hyphens."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
