"""Whether the journal in the database is the one that was written: every line, every checkpoint, every witness."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from belisha.journal import keys, offline, witnesses
from belisha.journal.actions import ERASED, commitment, leaf_data
from belisha.journal.merkle import leaf_hash
from belisha.journal.models import Checkpoint, Detail, Entry
from belisha.journal.offline import OWN, Check, Finding, Note, Report
from belisha.refusal import RefusedError


class Verified(NamedTuple):
    """What was found. The words of `erased` lines are gone, and the journal says who erased them."""

    lines: int
    checkpoints: int
    signed: int
    proved: int
    erased: int
    witnesses: tuple[str, ...]
    findings: tuple[Finding, ...]

    def report(self) -> Report:
        """The same, as the offline verifier tells it."""
        return Report(self.lines, self.checkpoints, self.signed, self.proved, self.findings)


def verify(files: Iterable[Path] = ()) -> Verified:
    """Check everything, against these files of witnesses and the directories that are at hand.

    Raises RefusedError for what cannot be read.
    """
    # In this order and without a lock: each of these only grows, so what is read later has all that was read before.
    outside = _outside(files)
    own = list(Checkpoint.objects.order_by("size"))
    notes = [note for row in own for note in offline.notes_in(row.note)]
    check = Check({OWN: notes, **outside}, keys.known(), keys.verify)
    _checkpoints(check, own)
    erased = _lines(check)
    report = check.report()
    return Verified(*report[:4], erased, tuple(outside), report.findings)


def _outside(files: Iterable[Path]) -> dict[str, list[Note]]:
    at_hand = [
        file
        for witness in witnesses.configured()
        if isinstance(witness, witnesses.Directory)
        for file in witness.files()
    ]
    try:
        given = offline.witnesses(dict.fromkeys([*files]))
    except offline.UnreadableError as error:
        raise RefusedError(f"it could not be checked: {error}") from error
    kept = {f"the witness {file.parent.name}/{file.name}": offline.notes_in(offline.text_of(file)) for file in at_hand}
    return {**kept, **given}


def _checkpoints(check: Check, rows: Iterable[Checkpoint]) -> None:
    """The columns of a checkpoint say the same as its text."""
    for row in rows:
        found = offline.notes_in(row.note)
        if len(found) != 1 or (found[0].size, found[0].root.hex()) != (row.size, row.root):
            check.found("checkpoint", row.size, f"The checkpoint at {row.size} lines does not say what its text says.")


def _lines(check: Check) -> int:
    """Every line with its words; how many were erased."""
    missing: set[int] = set()
    allowed: set[int] = set()
    for entry in Entry.objects.select_related("detail").order_by("seq").iterator(2000):
        data = leaf_data(entry)
        if leaf_hash(data).hex() != entry.leaf:
            check.found("line", entry.seq, f"Line {entry.seq} is not as it was written.")
        _words(check, entry, missing, allowed)
        check.line(data, entry.seq)
    for seq in sorted(missing - allowed):
        check.found("erased", seq, f"The words of line {seq} are gone, and no line says that they were erased.")
    if extra := list(Detail.objects.exclude(pk__in=Entry.objects.values("pk")).values_list("pk", flat=True)[:10]):
        check.found("words", extra[0], "There are words that belong to no line.")
    return len(missing & allowed)


def _words(check: Check, entry: Entry, missing: set[int], allowed: set[int]) -> None:
    detail = getattr(entry, "detail", None)
    if detail is None:
        missing.add(entry.seq)
    elif commitment(bytes(detail.salt), "words", detail.words.encode()) != entry.words:
        check.found("words", entry.seq, f"The words of line {entry.seq} are not those that were written.")
    elif entry.kind == ERASED:
        allowed.update(erased_by(detail))


def erased_by(detail: Detail) -> set[int]:
    """The lines whose words a line says were erased."""
    import json

    parts = [part.partition("-") for part in json.loads(detail.words)["lines"].split()]
    return {number for first, _, last in parts for number in range(int(first), int(last or first) + 1)}


def told(found: Verified) -> list[str]:
    """The findings in plain English."""
    said = offline.told(found.report())
    if found.erased:
        said.insert(1, f"The words of {found.erased} lines were erased, as the journal says; the lines are proved.")
    if not witnesses.outside():
        said.append(
            "No witness outside is named (BELISHA_WITNESSES), so whoever rules the server could rewrite it all."
        )
    return said
