"""A difference in words: how many of what, and each line with its old and its new values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from django.db.models import Q, QuerySet

from belisha.people.models import Person
from belisha.people.roles import ROLES
from belisha.rolls.cells import WORDS
from belisha.rolls.models import RollImport, SourceId, StagedLine

KINDS: Final = {
    "new": ("New people", Q(what="person", outcome="add")),
    "changed": ("Changed people", Q(what="person", outcome="change")),
    "back": ("Back again", Q(what="person", outcome="return")),
    "leaving": ("Leaving", Q(what="person", outcome="leave")),
    "classes": ("Classes and years", Q(what="member")),
    "families": ("Parents and carers", Q(what="guardian")),
    "alike": ("Perhaps known already", Q(maybe__isnull=False)),
    "hand": ("To look at by hand", Q(outcome="look") | ~Q(notice="")),
}
_SUMS: Final = {
    "new": ("add",), "changed": ("change",), "back": ("return",), "leaving": ("leave",), "classes": ("join",),
    "families": ("guardian_add", "guardian_change"), "alike": ("maybe",),
    "hand": ("look", "guardian_look"),
}  # fmt: skip
_TAGS: Final = {
    ("person", "add"): "New", ("person", "change"): "Changed", ("person", "return"): "Back",
    ("person", "leave"): "Leaving", ("person", "look"): "By hand", ("member", "join"): "Joins",
    ("member", "end"): "Place ends", ("guardian", "add"): "New tie", ("guardian", "change"): "Tie changed",
    ("guardian", "end"): "Tie ends", ("guardian", "look"): "By hand",
}  # fmt: skip
_MORE: Final = {
    **WORDS, "kind": "kind", "since": "from", "number": "number", "relation": "relation",
    "parental_responsibility": "parental responsibility", "until": "until", "part": "as",
}  # fmt: skip


APART: Final = "Somebody else who brings in the roll has to look at this line, and apply the file."


class Change(NamedTuple):
    """One value, as it was and as it will be."""

    title: str
    old: str
    new: str


class Row(NamedTuple):
    """One line of the difference. `old_contact` is whether it shows how somebody on the roll was reached till now."""

    line: StagedLine
    tag: str
    name: str
    changes: list[Change]
    maybe: str
    outcome: str
    notice: str
    old_contact: bool


def tally(roll: RollImport) -> list[tuple[str, int]]:
    """What the file does, in numbers, leaving out what does not happen."""
    sums = [(KINDS[name][0], sum(roll.counts.get(each, 0) for each in parts)) for name, parts in _SUMS.items()]
    sums.insert(6, ("Places in classes and ties that end", roll.counts.get("end", 0)))
    return [(title, many) for title, many in sums if many]


def chosen(roll: RollImport, name: str, apart: Collection[int]) -> QuerySet[StagedLine]:
    """The lines that a filter shows; those that are not for whoever looks (APART) tell nothing, so stand by hand."""
    lines = StagedLine.objects.filter(roll=roll)
    if name == "hand":
        return lines.filter(KINDS[name][1] | Q(pk__in=apart))
    return lines.filter(KINDS[name][1]).exclude(pk__in=apart) if name in KINDS else lines


def kinds(roll: RollImport, apart: Collection[int]) -> list[tuple[str, str, int]]:
    """The filters of the page, with how many lines each shows."""
    found = [(name, title, chosen(roll, name, apart).count()) for name, (title, _) in KINDS.items()]
    return [each for each in found if each[2]]


def rows(roll: RollImport, lines: Sequence[StagedLine], apart: Collection[int]) -> list[Row]:
    """The lines of a page, in words; of those that are not for whoever looks, only that there is one."""
    names = _names(roll, {key for line in lines for key in (line.key, line.other) if key})
    alike = Person.objects.in_bulk([line.maybe for line in lines if line.maybe and line.pk not in apart])
    return [
        _set_apart(line) if line.pk in apart else _row(line, _title(line, names), alike.get(line.maybe))
        for line in lines
    ]


def _row(line: StagedLine, title: str, alike: Person | None) -> Row:
    old = alike is not None or any(line.before.get(name) for name in ("email", "phone", "address"))
    tag = _TAGS[line.what, line.outcome]
    return Row(line, tag, title, _changes(line), _alike(alike), line.outcome, line.notice, old)


def _set_apart(line: StagedLine) -> Row:
    return Row(line, "By hand", "Somebody of your family, or whom you may not see", [], "", "look", APART, False)


def _names(roll: RollImport, keys: set[str]) -> dict[str, str]:
    known = SourceId.objects.filter(school_id=roll.school_id, system=roll.format, key__in=keys).select_related("person")
    found = {each.key: each.person.name for each in known}
    new = StagedLine.objects.filter(roll=roll, what="person", key__in=keys)
    return found | dict(new.values_list("key", "name"))


def _alike(person: Person | None) -> str:
    return f"{person.name}, {person.email}" if person else ""


def _title(line: StagedLine, names: dict[str, str]) -> str:
    if line.what == "person" or line.outcome == "end":
        return line.name
    if line.what == "member":
        return f"{names.get(line.key, line.key)}: {line.name}"
    return f"{names.get(line.key, line.key)}, parent or carer of {names.get(line.other, line.other)}"


def _changes(line: StagedLine) -> list[Change]:
    left_out = {"kind", "since", "group", "part"} if line.outcome != "add" or line.what != "person" else {"group"}
    return [
        Change(_MORE.get(name, name), _value(line.before.get(name)), _value(value))
        for name, value in line.now.items()
        if name not in left_out
        and not (line.outcome == "add" and name in ("given_name", "family_name", "known_as", "kind"))
    ]


def _value(value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value in ROLES:
        return ROLES[value].title
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return str(value)
    return f"{day.day} {day:%B %Y}"
