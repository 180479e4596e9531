"""What is held about a person, as a file for them: everybody else stands in it by relation, never by name."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from importlib import import_module
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from belisha.journal.models import Detail, Entry
from belisha.journal.telling import sentence
from belisha.keeping import weighing
from belisha.keeping.erasing import rows_about
from belisha.keeping.models import Ask, Gate, Hold, Proposal
from belisha.keeping.unnamed import Unnamed
from belisha.people.models import Appointment, Guardianship, Management, Membership, Person
from belisha.people.roles import ROLES

_WHEN = (1980, 1, 1, 0, 0, 0)
Section = dict[str, Any]


def package(ask: Ask, today: date) -> tuple[bytes, str]:
    """A zip with the same content as JSON and as a page to read, and its hash. The same data give the same bytes."""
    found = content(ask, today)
    parts = {
        "what-is-held.json": json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True),
        "what-is-held.html": render_to_string("keeping/package.html", {"found": found}),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in parts.items():
            zipped.writestr(zipfile.ZipInfo(name, _WHEN), text)
    return file.getvalue(), sha256(file.getvalue()).hexdigest()


def content(ask: Ask, today: date) -> Section:
    """Everything that may be given, by section, and what was left out with the reason."""
    person, others = ask.about, Unnamed(ask.about)
    hidden = weighing.facts(ask, today).protected
    return {
        "about": person.name,
        "school": person.school.name if person.school else "",
        "sections": [
            {"title": "Entry on the roll", "rows": [_entry(person, others, hidden)]},
            {"title": "Roles", "rows": _roles(person)},
            {"title": "Classes", "rows": _classes(person)},
            {"title": "Family", "rows": _family(person)},
            {"title": "Line managers", "rows": _management(person)},
            *_of_rooms(person, others),
            {"title": "What was done, from the journal", "rows": _journal(person, others)},
        ],
        "left_out": _left_out(hidden),
    }


def _entry(person: Person, others: Unnamed, hidden: bool) -> Section:
    found = {
        "first name": person.given_name,
        "last name": person.family_name,
        "name they are called by": person.known_as,
        "date of birth": str(person.born or ""),
        "day of leaving": str(person.left or ""),
    }
    if hidden:
        return found
    reached = {"e-mail address": person.email, "telephone": person.phone, "postal address": person.address}
    return found | {name: others.scrub(text) for name, text in reached.items()}


def _span(row: Appointment | Membership | Guardianship | Management) -> Section:
    return {"first day": str(row.since), "last day": str(row.until or "")}


def _roles(person: Person) -> list[Section]:
    rows = Appointment.objects.filter(person=person)
    return [{"role": ROLES[row.role].title, "as": row.get_basis_display(), **_span(row)} for row in rows]


def _classes(person: Person) -> list[Section]:
    rows = Membership.objects.filter(person=person).select_related("group")
    return [{"class": row.group.name, "as": row.get_part_display(), **_span(row)} for row in rows]


def _family(person: Person) -> list[Section]:
    """Whose child or parent they are, without names; notes of orders are read by a person before anybody gets them."""
    above = [{"who": "a parent or carer of theirs", **_span(row)} for row in Guardianship.objects.filter(child=person)]
    words = {True: "yes", False: "no", None: "not known"}
    below = [
        {"who": "a child of theirs", "parental responsibility": words[row.parental_responsibility], **_span(row)}
        for row in Guardianship.objects.filter(adult=person)
    ]
    return above + below


def _management(person: Person) -> list[Section]:
    above = [{"who": "their line manager", **_span(row)} for row in Management.objects.filter(managed=person)]
    below = [{"who": "somebody they manage", **_span(row)} for row in Management.objects.filter(manager=person)]
    return above + below


def _of_rooms(person: Person, others: Unnamed) -> Iterable[Section]:
    """What other rooms hold: each a section of its own."""
    for room in getattr(settings, "HOLDINGS", ()):
        title, rows = import_module(room).tell(person)
        yield {"title": title, "rows": [{key: others.scrub(str(value)) for key, value in row.items()} for row in rows]}


def _journal(person: Person, others: Unnamed) -> list[Section]:
    rows = [row for row in rows_about(person) if not isinstance(row, Hold | Ask | Gate | Proposal)]
    found: list[tuple[int, Section]] = []
    for row in (person, *rows):
        entries = Entry.objects.filter(about_kind=row._meta.model_name, about_id=row.pk)
        words = dict(Detail.objects.filter(entry__in=entries).values_list("entry_id", "words"))
        found += [(each.seq, _line(each, words.get(each.seq, "{}"), person, others)) for each in entries]
    return [line for _, line in sorted(found, key=lambda each: each[0])]


def _line(entry: Entry, words: str, person: Person, others: Unnamed) -> Section:
    by = (
        "They themselves"
        if entry.actor == person.ref
        else "Belisha"
        if entry.actor.startswith("program:")
        else "Somebody"
    )
    said = {name: others.scrub(str(text)) for name, text in json.loads(words).items()}
    return {
        "when": entry.when.isoformat(timespec="minutes"),
        "what": sentence(entry.kind, {**said, "by": by, "about": "this person’s records"}),
    }


def _left_out(hidden: bool) -> list[str]:
    found = [
        "Names, addresses and numbers of other people. They stand here by what they are to the person.",
        "What a court has ordered, and notes about it: the school reads those before anybody is given them.",
        "Who looked after a request or a hold on records, and why.",
    ]
    if hidden:
        found.append("Address, telephone and e-mail of the person.")
    return found
