"""The register of schools that the government publishes (GIAS): which schools and trusts there are, by number."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from belisha.refusal import RefusedError
from belisha.rolls import cells, decoding
from belisha.rolls.cells import CellError
from belisha.rolls.line import UnreadableError

NEEDED = ("URN", "EstablishmentName", "PhaseOfEducation (name)")
PHASES = {
    "primary": "primary", "middle deemed primary": "primary", "nursery": "infant", "secondary": "secondary",
    "middle deemed secondary": "secondary", "16 plus": "secondary", "all-through": "all-through",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Registered:
    """A school of the register. `trust` and `trust_code` are empty for one without a trust."""

    urn: str
    name: str
    phase: str
    web: str
    trust: str
    trust_code: str


def registered(path: Path) -> Iterator[Registered]:
    """The open schools of a register, a row at a time. Raises RefusedError with the row and the reason."""
    try:
        with path.open("rb") as file:
            encoding, _ = decoding.encoding_of(file)
            wrapped = decoding.letters(file, encoding)
            reader = csv.DictReader(wrapped)
            missing = [name for name in NEEDED if name not in (reader.fieldnames or ())]
            if missing:
                raise RefusedError(f"{path.name}, row 1: these columns are missing: {', '.join(missing)}")
            for row in reader:
                if row.get("EstablishmentStatus (name)") not in ("Closed", "Proposed to open"):
                    yield _school(row, reader.line_num)
    except OSError as error:
        raise RefusedError(f"{path} cannot be read: {error.strerror}") from error
    except UnreadableError as error:
        raise RefusedError(f"{path.name}: {error}") from error
    except csv.Error as error:
        raise RefusedError(f"{path.name}: the quotation marks or commas do not fit ({error})") from error


def _school(row: dict[str, str], number: int) -> Registered:
    urn = (row.get("URN") or "").strip()
    if not re.fullmatch(r"[0-9]{6}", urn):
        raise RefusedError(f"row {number}, URN: “{cells.shortened(urn)}” has not six digits")
    try:
        name = cells.text(row.get("EstablishmentName") or "", 200)
        trust = cells.text(row.get("Trusts (name)") or "", 200)
    except CellError as error:
        raise RefusedError(f"row {number}, name: {error}") from error
    return Registered(
        urn, name, _phase(row), _web(row.get("SchoolWebsite") or ""), trust, (row.get("Trusts (code)") or "").strip()
    )


def _phase(row: dict[str, str]) -> str:
    if "special" in (row.get("TypeOfEstablishment (name)") or "").lower():
        return "special"
    highest = (row.get("StatutoryHighAge") or "").strip()
    found = PHASES.get((row.get("PhaseOfEducation (name)") or "").strip().lower(), "all-through")
    return "infant" if found == "primary" and highest.isdecimal() and int(highest) <= 7 else found


def _web(value: str) -> str:
    """A web address that a link may lead to, or nothing."""
    value = value.strip()
    if value and "://" not in value:
        value = f"https://{value}"
    parts = urlsplit(value) if re.fullmatch(r"[!-~]{1,200}", value) else None
    return value if parts and parts.scheme in ("http", "https") and "." in (parts.hostname or "") else ""


def short_name(name: str, taken: frozenset[str] | set[str]) -> str:
    """A short name for an address, that nobody has yet."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower().replace("'", "").replace("’", "")).strip("-")[:50] or "school"
    return next(each for each in (plain, *(f"{plain}-{at}" for at in range(2, 1000))) if each not in taken)
