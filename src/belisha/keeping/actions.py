"""What is done about keeping: each act with its line in the journal. The only file here that writes to the database.

`by` is the person who acts, or for a program how the journal names it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from hashlib import sha256

from django.utils import timezone

from belisha.journal.actions import record
from belisha.keeping import erasing, seconding
from belisha.keeping.due import due, spelt, standing
from belisha.keeping.models import (
    Ask,
    Backup,
    Certificate,
    Gate,
    Hold,
    HoldEnd,
    Item,
    Period,
    Proposal,
)
from belisha.keeping.sealing import Made
from belisha.people import humans
from belisha.people.actions import RefusedActError
from belisha.people.models import Person, School
from belisha.writing import writing

MOST = 100
"""People in one proposal: a second person has to be able to look at each."""


def note_backup(by: str, made: Made) -> Backup:
    """Write down a backup that was made and read back."""
    row = Backup(
        name=made.path.name, size=made.size, digest=made.digest, lines=made.lines, root=made.root, made=made.made,
        verified=timezone.now(),
    )  # fmt: skip
    with writing():
        row.save()
        record("backup-made", by, row, name=row.name, size=str(row.size))
    return row


def note_fault(by: str, why: str) -> None:
    """Write down that there is no backup, and why."""
    row = Backup(made=timezone.now(), fault=why[:500])
    with writing():
        row.save()
        record("backup-failed", by, row, why=row.fault)


def note_removed(by: str, row: Backup) -> None:
    """Write down that a backup was removed because of its age."""
    with writing():
        row.removed = timezone.now()
        row.save()
        record("backup-removed", by, row, name=row.name)


def decide_period(by: Person, school: School, record_class: str, years: int, counted_from: str, source: str) -> Period:
    """From now on a kind of record is kept so long. Raises ValidationError."""
    row = Period(
        school=school, record_class=record_class, years=years, counted_from=counted_from, source=source.strip(),
        decided_by=by,
    )  # fmt: skip
    row.full_clean()
    with writing():
        row.save()
        words = {"which": record_class, "years": str(years), "counted": row.get_counted_from_display()}
        record("period-set", by.ref, row, row.place, **words)
    return row


def hold(by: Person, school: School, reason: str, person: Person | None = None, record_class: str = "") -> Hold:
    """Stop that anything of a person, or of a kind of record, is destroyed. Raises ValidationError."""
    row = Hold(school=school, person=person, record_class=record_class, reason=reason.strip(), by=by)
    row.full_clean()
    with writing():
        row.save()
        record("hold-set", by.ref, row, row.place)
    return row


def end_hold(by: Person, row: Hold, reason: str) -> None:
    """End a hold. Raises RefusedActError where it has ended already, or where it is on whoever ends it."""
    if humans.same_human(row.person, by):
        raise RefusedActError("The hold is on your own records: somebody else has to end it.")
    with writing():
        if HoldEnd.objects.filter(hold=row).exists():
            raise RefusedActError("This hold has ended already.")
        HoldEnd.objects.create(school_id=row.school_id, hold=row, by=by, reason=reason.strip()[:500])
        record("hold-ended", by.ref, row, row.place)


def propose(by: Person, school: School, people: Iterable[Person], today: date) -> Proposal:
    """Propose to destroy what is held about people whose periods are over. Raises RefusedActError."""
    wanted = {person.pk for person in people}
    found = [each for each in due(school, today)[0] if each.person.pk in wanted]
    if not found or len(found) != len(wanted):
        raise RefusedActError(
            "Choose from the people on this page: for the others the period is not over, or a hold stands."
        )
    if len(found) > MOST:
        raise RefusedActError(f"Choose {MOST} people or fewer: a second person has to look at each.")
    rows = [
        Item(school=school, person=each.person, record_class=kept.name, period=kept.period, due=kept.over)
        for each in found
        for kept in each.records
    ]
    return _proposed(Proposal(school=school, ground=Proposal.Ground.PERIOD, by=by), rows, len(found))


def propose_erasure(by: Person, person: Person, reason: str, today: date) -> Proposal:
    """Propose to erase somebody who asked for it. Raises RefusedActError with what the school must keep, and why."""
    if person.school is None or (person.erased and not erasing.remains(person)):
        raise RefusedActError("There is nothing left of this person that could be erased.")
    found = standing(person, today)
    if found.obstacles:
        raise RefusedActError(" ".join(f"{each.rstrip('.')}." for each in found.obstacles))
    rows = [
        Item(school=person.school, person=person, record_class=kept.name, period=kept.period, due=kept.over)
        for kept in found.records
    ]
    proposal = Proposal(school=person.school, ground=Proposal.Ground.REQUEST, reason=reason.strip()[:500], by=by)
    return _proposed(proposal, rows, 1)


def _proposed(proposal: Proposal, rows: Sequence[Item], people: int) -> Proposal:
    if humans.selves_ids(proposal.by) & {row.person_id for row in rows}:
        raise RefusedActError("You cannot propose to destroy what is held about yourself.")
    with writing():
        proposal.save()
        for row in rows:
            row.proposal = proposal
            row.save()
        record("destruction-proposed", proposal.by.ref, proposal, proposal.place, count=str(people))
    return proposal


def refuse(by: Person, proposal: Proposal) -> None:
    """A second person says no; nothing is destroyed. Raises RefusedActError."""
    with writing():
        _seconded(by, proposal)
        proposal.stage = Proposal.Stage.REFUSED
        proposal.save()
        record("destruction-refused", by.ref, proposal, proposal.place)


def confirm(by: Person, proposal: Proposal, today: date) -> Certificate:
    """A second person agrees, and it is done; who has come under a hold since is left alone. Raises RefusedActError."""
    with writing():
        _seconded(by, proposal)
        items = list(proposal.items.select_related("person", "period"))
        there = [item.person for item in items if not item.person.erased or erasing.remains(item.person)]
        found = {person.pk: standing(person, today) for person in there}
        free = [each.person for each in found.values() if not each.obstacles]
        for person in free:
            erasing.erase(by.ref, person, proposal.ground)
        proposal.refresh_from_db()  # a request to be erased lost its own words
        proposal.stage = Proposal.Stage.DONE
        proposal.save()
        held = len({item.person_id for item in items}) - len(free)
        record("destruction-agreed", by.ref, proposal, proposal.place, count=str(len(free)), held=str(held))
        return _certified(by, proposal, [item for item in items if item.person in free], held)


def _seconded(by: Person, proposal: Proposal) -> None:
    """Whether this can be the second person. Raises RefusedActError."""
    proposal.refresh_from_db()
    seconding.check(by, proposal)


def _certified(by: Person, proposal: Proposal, items: Sequence[Item], held: int) -> Certificate:
    now = timezone.now()
    text = json.dumps(_told(by, proposal, items, held, now), sort_keys=True, indent=1)
    row = Certificate(
        school_id=proposal.school_id, proposal=proposal, proposed_by=proposal.by, confirmed_by=by, when=now, text=text,
        digest=sha256(text.encode()).hexdigest(),
    )  # fmt: skip
    row.save()
    record("certificate-made", by.ref, row.ref, proposal.place, digest=row.digest)
    return row


def _told(by: Person, proposal: Proposal, items: Sequence[Item], held: int, now: datetime) -> dict[str, object]:
    """A certificate's content: ids, never a name."""
    periods = {item.record_class: item.period for item in items}
    return {
        "classes": {name: len({item.person_id for item in items if item.record_class == name}) for name in periods},
        "periods": {name: f"{row.says}: {row.source}" if row else "" for name, row in periods.items()},
        "people": sorted({item.person_id.hex for item in items}),
        "held_back": held,
        "ground": str(Proposal.Ground(proposal.ground).label),
        "proposed": {"by": proposal.by_id.hex, "when": proposal.when.isoformat(timespec="seconds")},
        "confirmed": {"by": by.pk.hex, "when": now.isoformat(timespec="seconds")},
    }


def receive(by: Person, about: Person, received: date, asker: Person | None = None, words: str = "") -> Ask:
    """Write down that somebody asks for what is held about a person. Raises ValidationError."""
    row = Ask(
        school=about.school, about=about, asker=asker, asker_words=words.strip(), received=received,
        due=month_after(received), by=by,
    )  # fmt: skip
    row.full_clean()
    with writing():
        row.save()
        record("ask-received", by.ref, row, row.place, due=spelt(row.due))
    return row


def weigh(by: Person, ask: Ask, question: str, answer: str, reason: str) -> Gate:
    """Answer one question about a request, with the reason. Raises RefusedActError once it is answered."""
    row = Gate(school_id=ask.school_id, ask=ask, question=question, answer=answer, reason=reason.strip(), by=by)
    row.full_clean()
    with writing():
        _open(by, ask)
        row.save()
        record("ask-weighed", by.ref, row, row.place, question=question, answer=answer)
    return row


def give(by: Person, ask: Ask, digest: str, why: str) -> None:
    """What is held was given out, as a file with that hash. Raises RefusedActError."""
    _closed(by, ask, Ask.Stage.GIVEN, why, digest)


def refuse_ask(by: Person, ask: Ask, why: str) -> None:
    """Nothing is given out. Raises RefusedActError."""
    _closed(by, ask, Ask.Stage.REFUSED, why, "")


def _closed(by: Person, ask: Ask, stage: str, why: str, digest: str) -> None:
    with writing():
        _open(by, ask)
        ask.stage, ask.outcome, ask.package = stage, why, digest
        ask.save()
        if digest:
            record("ask-given", by.ref, ask, ask.place, digest=digest)
        else:
            record("ask-refused", by.ref, ask, ask.place)


def _open(by: Person, ask: Ask) -> None:
    """Inside `writing()`: the request as it is now is neither answered nor theirs. Raises RefusedActError."""
    ask.refresh_from_db()
    if ask.stage != Ask.Stage.OPEN:
        raise RefusedActError("This request is answered: write down a new one if somebody asks again.")
    if humans.same_human(ask.about, by):
        raise RefusedActError("The request is about you, so somebody else has to answer it.")
    if humans.same_human(ask.asker, by):
        raise RefusedActError("You asked yourself, so somebody else has to answer it.")


def month_after(day: date) -> date:
    """The same day of the next month, or the last one where that month is shorter."""
    if (day.year, day.month) == (date.max.year, date.max.month):
        return date.max
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
