"""Lines as English sentences, with names where the reader may see them."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Model

from belisha.access.ask import kinds, visible_persons
from belisha.access.viewer import Viewer
from belisha.journal.models import Entry
from belisha.journal.telling import needs, sentence
from belisha.logbook import rooms
from belisha.people.models import Appointment, Group, Guardianship, Management, Membership, Person
from belisha.people.roles import ROLES

SOMEBODY, SOMETHING = "somebody", "something"
Names = Mapping[UUID, str]
_SAYS: Final[dict[type[Model], Callable[[Any, Names], str]]] = {
    Appointment: lambda row, names: f"{names.get(row.person_id, SOMEBODY)}",
    Membership: lambda row, names: f"{names.get(row.person_id, SOMEBODY)} in {row.group.name}",
    Guardianship: lambda row, names: f"{names.get(row.adult_id, SOMEBODY)} for {names.get(row.child_id, SOMEBODY)}",
    Management: lambda row, names: f"{names.get(row.manager_id, SOMEBODY)} over {names.get(row.managed_id, SOMEBODY)}",
    Group: lambda row, names: str(row.name),
}
_PEOPLE: Final[dict[type[Model], tuple[str, ...]]] = {
    Appointment: ("person_id",),
    Membership: ("person_id",),
    Guardianship: ("adult_id", "child_id"),
    Management: ("manager_id", "managed_id"),
    Group: (),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A line as its reader sees it. `person` is the id of whom it is about, where that is one person they may see."""

    entry: Entry
    sentence: str
    person: UUID | None
    erased: bool


def told(viewer: Viewer, entries: Iterable[Entry]) -> list[Told]:
    """The sentences of lines that the viewer may read, in a few queries for all of them."""
    entries = list(entries)
    things = _things(entries)
    names = _names(viewer, entries, things.values())
    return [_told(entry, things.get(entry.about_id), names) for entry in entries]


def _told(entry: Entry, thing: Model | None, names: Names) -> Told:
    detail = getattr(entry, "detail", None)
    words: dict[str, str] = json.loads(detail.words) if detail else {}
    if role := ROLES.get(words.get("role", "")):
        words["role"] = role.title
    for day in ("since", "until", "day"):
        words |= {day: _day(words[day])} if day in words else {}
    if words.get("person", "").startswith("person:"):
        words["person"] = _actor(words["person"], names)
    words |= {"by": _actor(entry.actor, names), "about": _about(entry, thing, names)}
    said = _begun(sentence(entry.kind, words))
    person = entry.about_id if entry.about_kind == "person" and entry.about_id in names else None
    return Told(entry, said, person, detail is None and bool(needs(entry.kind)))


def _begun(said: str) -> str:
    return said[:1].upper() + said[1:]


_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTHS = "January February March April May June July August September October November December".split()


def _day(text: str) -> str:
    found = _ISO.fullmatch(text)
    return f"{int(found[3])} {_MONTHS[int(found[2]) - 1]} {found[1]}" if found else text


def _actor(ref: str, names: Names) -> str:
    what, _, which = ref.partition(":")
    if what == "program":
        return f"Belisha ({which.replace('-', ' ')})" if which else "Belisha"
    if what == "person":
        return names.get(UUID(which), SOMEBODY)
    return "A visitor" if what == "visitor" else SOMEBODY


def _about(entry: Entry, thing: Model | None, names: Names) -> str:
    if entry.about_kind == "person" and entry.about_id:
        return names.get(entry.about_id, SOMEBODY)
    if thing is not None and type(thing) in _SAYS:
        return _SAYS[type(thing)](thing, names)
    if thing is not None and (people := rooms.people(thing)):
        return " and ".join(dict.fromkeys(names.get(each, SOMEBODY) for each in people))
    if thing is not None and (accounts := _account_of(thing, names)):
        return accounts
    if own := _own_name(thing):
        return own
    if entry.about_kind in ("", "school"):
        return "the school"
    models = {str(kind.model._meta.model_name): kind.model for kind in kinds().values()} | rooms.models()
    model = models.get(entry.about_kind)
    return _the(str(model._meta.verbose_name)) if model else SOMETHING


def _own_name(thing: Model | None) -> str:
    """What a file with the roll, or a group of the sign-in service, is called by whoever made it."""
    for what, column in (("file", "file_name"), ("group", "group")):
        if isinstance(name := getattr(thing, column, None), str) and name:
            return f"the {what} “{name}”"
    return ""


def _account_of(thing: Model, names: Names) -> str:
    """Whose account it is: those of its people whom the reader may see."""
    people = _account_people(thing)
    return " and ".join(names[each] for each in people if each in names) or (SOMEBODY if people else "")


def _account_people(thing: Model) -> list[UUID]:
    return [each.person_id for each in thing.identities.all()] if isinstance(thing, _account()) else []  # type: ignore[attr-defined]


def _account() -> type[Model]:
    return kinds()["account"].model


def _the(name: str) -> str:
    """`a hold` is “the hold”, `what is in force` stays as it is."""
    return name if name.startswith(("the ", "what ")) else f"the {name.removeprefix('an ').removeprefix('a ')}"


def _things(entries: Iterable[Entry]) -> dict[UUID | None, Model]:
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for entry in entries:
        if entry.about_id:
            wanted[entry.about_kind].add(entry.about_id)
    found: dict[UUID | None, Model] = {}
    for model in {*_SAYS, _account(), *(each for name, each in rooms.models().items() if name in wanted)} - {Person}:
        rows = model._default_manager.filter(pk__in=wanted.get(str(model._meta.model_name), ()))
        rows = rows.select_related("group") if model is Membership else rows
        rows = rows.prefetch_related("identities") if model is _account() else rows
        found |= {row.pk: row for row in rows}
    return found


def _names(viewer: Viewer, entries: Iterable[Entry], things: Iterable[Model]) -> dict[UUID, str]:
    """The names of everybody in these lines whom the viewer may see."""
    wanted = {entry.about_id for entry in entries if entry.about_kind == "person" and entry.about_id}
    wanted |= {UUID(entry.actor[7:]) for entry in entries if entry.actor.startswith("person:")}
    for thing in things:
        columns = _PEOPLE.get(type(thing))
        wanted |= set(rooms.people(thing) if columns is None else (getattr(thing, each) for each in columns))
        wanted |= set(_account_people(thing))
    rows: Iterable[Person] = visible_persons(viewer).filter(pk__in=wanted)
    return {row.pk: row.name or SOMEBODY for row in rows}
