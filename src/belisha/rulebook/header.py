"""The header of a policy: the lines it may have, and the dates in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from belisha.rulebook.clause import Document
from belisha.rulebook.vocabulary import nearest, shown

if TYPE_CHECKING:
    from datetime import date

LAYERS: Final = ("statute", "trust", "school")
HEADER: Final = {
    "policy": "the policy's id",
    "title": "its title",
    "school": "whom it binds",
    "version": "its version",
    "status": "in force, interim, draft or retired",
    "author": "who wrote it",
    "owner": "who answers for it",
    "approved-by": "who approved it",
    "approved": "when it was approved",
    "endorsed-by": "who endorses it",
    "last-review": "when it was last reviewed",
    "review": "how often it is reviewed",
    "next-review": "when it is to be reviewed next",
    "interim-since": "since when it has only been interim",
    "applies-to": "who is covered",
    "legal": "laws and standards it names, with ; between them",
    "linked": "other policies it names, with ; between them",
    "published": "where it is made known, with ; between them",
    "layer": "statute, trust or school",
    "under": "the ids of the policies above it, with ; between them",
}
_DATES: Final = ("approved", "last-review", "next-review", "interim-since")
_REVIEW: Final = re.compile(r"every [1-9][0-9]{0,2} (months?|years?)|regularly|when needed")
_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_STATUSES: Final = ("in force", "interim", "draft", "retired")


def read_header(document: Document) -> dict[str, str]:
    """The header's values, each checked."""
    found = {}
    for key, (line, value) in document.header.items():
        if key not in HEADER:
            document.wrong(line, f"unknown header line '{shown(key)}'{nearest(key, HEADER)}")
        elif problem := _problem(key, value):
            document.wrong(line, problem)
        found[key] = value
    if not found.get("policy"):
        document.wrong(1, "the header needs a line 'policy:' with the policy's id")
        found["policy"] = ""
    return found


def _problem(key: str, value: str) -> str:
    """What is wrong with a header line, or nothing."""
    names = value.split(";") if key in ("policy", "under") else []
    for name in map(str.strip, names):
        if not _ID.fullmatch(name):
            return f"'{shown(name)}' cannot be a policy's id: use small letters, digits and hyphens"
    if key == "policy" and len(names) > 1:
        return "a policy has one id"
    if key in _DATES and last_day(value) is None:
        return f"'{key}' needs a date as in 2027-01-15 or 2027-01, not '{shown(value)}'"
    if key == "review" and not _REVIEW.fullmatch(value):
        return f"'review' needs 'every 12 months', 'regularly' or 'when needed', not '{shown(value)}'"
    if key == "layer" and value not in LAYERS:
        return f"unknown layer '{shown(value)}'; it is one of: {', '.join(LAYERS)}"
    if key == "status" and value not in _STATUSES:
        return f"unknown status '{shown(value)}'; it is one of: {', '.join(_STATUSES)}"
    return ""


def last_day(text: str) -> date | None:
    """The day that a header date means, of a month (2027-01) its last day; None where there is no such day."""
    from datetime import date, timedelta  # only where a header has a date: keeps the first ruling quick

    if not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text, re.ASCII):
        return None
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
        return (date.fromisoformat(f"{text}-28") + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None
