"""Reading one cell: what it may hold, and the reason where it may not."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from belisha.people.checks import EARLIEST

FORMULA = ("=", "+", "-", "@", "\t", "\r")
TELEPHONE = re.compile(r"\+?[0-9 ()./-]{3,40}(?: ?(?:x|ext)\.? ?[0-9]{1,6})?", re.IGNORECASE)
DASHES = frozenset(("-", "--", "–", "—", "n/a", "N/A"))
# What UTF-8 looks like after it was read as Windows-1252: é becomes Ã©, ’ becomes â€™.
GARBLED = re.compile("[ÂÃ][\u0080-\u00bf\u20ac\u201a-\u203a\u0152-\u0192]|â€|\ufffd|Ã\u0192")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2028-\u202e\u2066-\u2069\ufeff]")
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y%m%d", "%d %b %Y", "%d %B %Y")
LONGEST = {"given_name": 100, "family_name": 100, "known_as": 100, "phone": 40, "address": 500, "email": 254}
WORDS = {
    "given_name": "first name", "family_name": "last name", "known_as": "name they are called by",
    "born": "date of birth", "email": "e-mail address", "phone": "telephone", "address": "address",
    "left": "day of leaving", "role": "role",
}  # fmt: skip
YES, NO = frozenset("y yes true t 1".split()), frozenset("n no false f 0".split())


class CellError(ValueError):
    """A cell cannot hold this; the message is the reason."""


def shortened(value: str) -> str:
    """A value to be shown in a message: one line, not long, nothing unseen."""
    value = UNSEEN.sub("\N{REPLACEMENT CHARACTER}", " ".join(value.split()))
    return value if len(value) <= 40 else f"{value[:39]}…"


def text(value: str, longest: int, many_lines: bool = False) -> str:
    """Plain words. Raises CellError for a formula, for unseen or garbled signs, and for too many."""
    if not value:
        return ""
    if value.startswith(FORMULA) and value.strip() not in DASHES:
        raise CellError(f"“{shortened(value)}” begins like a formula of a spreadsheet; take the first sign away")
    value = value.strip()
    if value in DASHES:
        return ""
    if UNSEEN.search(value.replace("\n", " ").replace("\r", " ").replace("\t", " ")):
        raise CellError(f"“{shortened(value)}” has signs that cannot be seen; type it again")
    if GARBLED.search(value):
        raise CellError(f"“{shortened(value)}” has garbled letters; export the file again as UTF-8")
    value = "\n".join(part.strip() for part in value.splitlines()) if many_lines else " ".join(value.split())
    if len(value) > longest:
        raise CellError(f"“{shortened(value)}” is too long: {len(value):,} signs, and {longest} is the most")
    return value


def number(value: str) -> str:
    """The number by which another system knows somebody."""
    found = text(value, 100)
    if not found:
        raise CellError("the number is missing: every row needs the number that your own system gives")
    return found


def telephone(value: str) -> str:
    """A telephone number, which may begin with +."""
    value = " ".join(value.split())
    if value and not TELEPHONE.fullmatch(value):
        return text(value, LONGEST["phone"])
    return value


def email(value: str) -> str:
    """An e-mail address, or nothing."""
    found = text(value, LONGEST["email"])
    try:
        if found:
            validate_email(found)
    except ValidationError:
        raise CellError(f"“{shortened(found)}” is no e-mail address") from None
    return found


def day(value: str) -> date | None:
    """A day as 2015-09-01 or 01/09/2015, or none."""
    found = text(value, 40)
    if not found:
        return None
    found = found.split("T")[0] if re.match(r"\d{4}-\d\d-\d\dT", found) else found
    return _read_day(found)


@lru_cache(10_000)
def _read_day(found: str) -> date:
    for shape in DAYS:
        try:
            return datetime.strptime(found, shape).date()
        except ValueError:
            continue
    raise CellError(f"“{shortened(found)}” is no day; write it as 2015-09-01 or 01/09/2015")


def birthday(value: str, today: date) -> date | None:
    """A day on which somebody who is alive can have been born."""
    found = day(value)
    if found and found > today:
        raise CellError(f"{found:%d/%m/%Y} is still to come; nobody here can have been born then")
    if found and found.year < 1900:
        raise CellError(f"{found:%d/%m/%Y} is too long ago for a date of birth")
    return found


def first_day(value: str, today: date) -> date | None:
    """A day on which somebody came or went: within a lifetime, and not more than two years ahead."""
    found = day(value)
    if found and not EARLIEST <= found <= today + timedelta(days=730):
        raise CellError(f"{found:%d/%m/%Y} cannot be right")
    return found


def yes_or_no(value: str) -> bool | None:
    """Yes, no, or not known."""
    found = text(value, 20).lower()
    if found in YES or found in NO:
        return found in YES
    if found in ("", "u", "unknown", "not known"):
        return None
    raise CellError(f"“{shortened(found)}” is neither yes nor no")


def person_values(given: dict[str, str], today: date, wrong: list[tuple[str, str]]) -> dict[str, str]:
    """The columns of a Person out of cells by name; what is wrong is added to WRONG, with the cell's name."""
    found: dict[str, str] = {}
    for name, value in given.items():
        try:
            found[name] = _value(name, value, today)
        except CellError as error:
            wrong.append((name, str(error)))
    return found


def _value(name: str, value: str, today: date) -> str:
    if name == "email":
        return email(value)
    if name == "phone":
        return telephone(value)
    if name == "born":
        born = birthday(value, today)
        return born.isoformat() if born else ""
    return text(value, LONGEST[name], many_lines=name == "address")
