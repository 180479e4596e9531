"""What cannot be read in a draft, told where the reader sees it: by the lines of the box on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from belisha.drafting.pieces import Piece
from belisha.drafting.wording import plain_message

_BOXES: Final = {"norm": "", "words": "What the clause says, "}
"""What a line is said to be of; most mistakes are in the norm, whose lines need no more said."""

Page = dict[str, Any]


def page_of(read: Mapping[str, Any], piece: Piece | None) -> Page:
    """The mistakes, each with `where` it is and `href` to its box; `piece` is the clause that is shown by itself."""
    rows = [_row(each, piece) for each in read["mistakes"]]
    return {"mistakes": rows, "more": read["more"], "said": _said(rows, len(rows) + read["more"])}


def _row(mistake: Mapping[str, Any], piece: Piece | None) -> Page:
    row = {**mistake, "message": plain_message(mistake["message"])}
    clause = f", clause {mistake['clause']}" if mistake["clause"] else ""
    if piece is None:
        return {**row, "where": f"Line {mistake['line']}{clause}", "href": "#text", "jump": mistake["line"]}
    box = piece.box_of(mistake["line"])
    if box is None:
        return {**row, "where": f"In another place of the text, line {mistake['line']}{clause}", "href": ""}
    where = f"{_BOXES[box[0]]}line {box[1]}"
    return {**row, "where": where[:1].upper() + where[1:], "href": f"#{box[0]}"}


def _said(rows: list[Page], many: int) -> str:
    """The first mistake in a sentence or two, for those who listen."""
    count = "One thing cannot" if many == 1 else f"{many} things cannot"
    message = rows[0]["message"]
    return f"{count} be read yet. {rows[0]['where']}: {message if message.endswith('?') else f'{message}.'}"
