"""What a file would change: each of its lines beside what is on the roll today. Nothing is written here."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from belisha.journal.swift import Mould
from belisha.people.models import Group, Guardianship, Membership, Person
from belisha.rolls.line import PUPIL, STAFF, GuardianLine, MemberLine, PersonLine
from belisha.rolls.models import RollImport, SourceId, StagedLine
from belisha.rolls.standing import PART, bound, by_hand, differences, in_full, parts, roles_of, strong, without_end

_UPSIDE = ("child", "adult")
GOES = "Leaves, says the file, but has a role that was given by hand. Look at it by hand."
GONE = "Not in the file any more, but has a role that was given by hand. Look at it by hand."
ERASED = "What was known of this person was erased. If they are back, add them by hand."
ONCE = "This tie was noted before. If it is right again, those who keep children safe note it by hand."
EMAIL = "The file has another e-mail address. With this role it is changed by hand, for it decides who signs in."


class Beside(NamedTuple):
    """What is known of the people of a batch: their roles, who has one by hand or a strong one, who is alike."""

    roles: dict[uuid.UUID, set[str]]
    held: set[uuid.UUID]
    strong: set[uuid.UUID]
    alike: dict[str, uuid.UUID]


@dataclass(slots=True)
class Comparing:
    """One import beside the roll. `known` are the numbers of its system, `seen` those that the file has."""

    roll: RollImport
    today: date
    known: dict[str, uuid.UUID] = field(default_factory=dict)
    groups: dict[tuple[str, str, int], uuid.UUID] = field(default_factory=dict)
    seen: set[uuid.UUID] = field(default_factory=set)
    places: set[tuple[uuid.UUID, uuid.UUID, str]] = field(default_factory=set)
    said: set[tuple[str, str]] = field(default_factory=set)
    bonds: set[tuple[uuid.UUID, uuid.UUID]] = field(default_factory=set)
    fresh: set[str] = field(default_factory=set)
    mould: Mould[StagedLine] = field(init=False)

    def prepare(self) -> None:
        """Read which numbers and classes are known."""
        self.mould = Mould(StagedLine, roll_id=self.roll.pk, school_id=self.roll.school_id)
        numbers = SourceId.objects.filter(school_id=self.roll.school_id, system=self.roll.format)
        self.known = dict(numbers.values_list("key", "person_id").iterator(2000))
        self.known.update({key: uuid.UUID(person) for key, person in self.roll.links.items()})
        groups = Group.objects.filter(school_id=self.roll.school_id)
        self.groups = {
            (kind, name, year): pk for pk, kind, name, year in groups.values_list("pk", "kind", "name", "year")
        }

    def people(self, lines: Sequence[PersonLine]) -> list[StagedLine]:
        """Who is new, changed, back or leaving, of a batch."""
        ids = [self.known[line.key] for line in lines if line.key in self.known]
        found = {person.pk: person for some in parts(ids) for person in Person.objects.filter(pk__in=some)}
        alike = self._alike([line for line in lines if line.key not in self.known or self.known[line.key] not in found])
        goes = [self.known[line.key] for line in lines if line.key in self.known and self._goes(line)]
        beside = Beside(roles_of(ids), by_hand(goes, self.today), strong(ids, self.today), alike)
        pairs = ((line, found.get(self.known[line.key]) if line.key in self.known else None) for line in lines)
        staged = (self._person(line, person, beside) for line, person in pairs)
        return [each for each in staged if each is not None]

    def _goes(self, line: PersonLine) -> bool:
        return line.gone is not None and line.gone <= self.today

    def _person(self, line: PersonLine, person: Person | None, beside: Beside) -> StagedLine | None:
        if person is None:
            if self._goes(line):
                return None
            self.fresh.add(line.key)
            return self._new(line, beside.alike.get(line.key))
        if person.erased:
            return self._look(line.row, person, line.key, ERASED)
        self.seen.add(person.pk)
        if self._goes(line):
            if person.left:
                return None
            if person.pk in beside.held:
                return self._look(line.row, person, line.key, GOES)
            return self.leaving(person, line.key, line.gone or self.today, line.row)
        return self._changed(line, person, beside)

    def _changed(self, line: PersonLine, person: Person, beside: Beside) -> StagedLine | None:
        now, before = differences(person, line.values)
        kept = person.pk in beside.strong and now.pop("email", None) is not None
        before = {name: before[name] for name in now}
        role = _role(line)
        if role and not beside.roles.get(person.pk, set()) & ({role} if role == "pupil" else _STAFF_ROLES):
            now["role"], before["role"] = role, ""
        if line.key in self.roll.links:
            now["number"], before["number"] = line.key, ""
        if person.left:
            now["left"], before["left"] = "", person.left.isoformat()
        if not now:
            return self._look(line.row, person, line.key, EMAIL) if kept else None
        staged = self._line(line.row, "person", "return" if person.left else "change", line.key, _name(line))
        staged.person, staged.seen, staged.now, staged.before = person.pk, person.version, now, before
        staged.now["since"] = (line.since or self.today).isoformat()
        staged.notice = f"{line.notice} {EMAIL if kept else ''}".strip()[:300]
        return staged

    def _new(self, line: PersonLine, alike: uuid.UUID | None) -> StagedLine:
        staged = self._line(line.row, "person", "add", line.key, _name(line))
        staged.now = {**{name: value for name, value in line.values.items() if value}, "kind": line.kind}
        staged.now["since"] = (line.since or self.today).isoformat()
        if role := _role(line):
            staged.now["role"] = role
        staged.notice, staged.maybe = line.notice, alike
        return staged

    def _alike(self, lines: Sequence[PersonLine]) -> dict[str, uuid.UUID]:
        """Somebody with the same e-mail address and name, whom a person may say is the same. Never taken for it."""
        by_mail: dict[str, list[PersonLine]] = {}
        for line in lines:
            if line.values.get("email"):
                by_mail.setdefault(line.values["email"].lower(), []).append(line)
        found: dict[str, uuid.UUID] = {}
        mails = sorted({line.values["email"] for each in by_mail.values() for line in each} | by_mail.keys())
        for at in range(0, len(mails), PART):
            for person in Person.objects.filter(school_id=self.roll.school_id, email__in=mails[at : at + PART]):
                for line in by_mail.get(person.email.lower(), ()):
                    if (person.given_name.lower(), person.family_name.lower()) == _names(line):
                        found[line.key] = person.pk
        return found

    def _known(self, keys: Iterable[str]) -> list[uuid.UUID]:
        """Whom these numbers are of, each once; those that are new are left out."""
        return list(dict.fromkeys(pk for key in keys if (pk := self.known.get(key))))

    def members(self, lines: Sequence[MemberLine]) -> list[StagedLine]:
        """Who is to be put into which class, of a batch."""
        ids = self._known(line.key for line in lines)
        places = without_end(Membership)
        open_now = {
            place
            for some in parts(ids)
            for place in places.filter(person__in=some).values_list("person", "group", "part")
        }
        found = []
        for line in lines:
            person, group = self.known.get(line.key), self.groups.get(line.group)
            self.said.add((line.group[0], line.part))
            if person and group:
                self.places.add((person, group, line.part))
                if (person, group, line.part) in open_now:
                    continue
            if line.key in self.fresh or person in self.seen:
                staged = self._line(line.row, "member", "join", line.key, line.group[1])
                staged.now = {"group": list(line.group), "part": line.part}
                found.append(staged)
        return found

    def guardians(self, lines: Sequence[GuardianLine]) -> tuple[list[StagedLine], list[GuardianLine]]:
        """Who is to be noted as whose parent, of a batch; and the lines that stand against what is noted already."""
        ids, adults = self._known(line.child for line in lines), self._known(line.adult for line in lines)
        now = {
            (each.adult_id, each.child_id): each
            for some in parts(ids)
            for each in without_end(Guardianship).filter(child__in=some)
        }
        noted = without_end(Guardianship)
        upside = {pair for some in parts(adults) for pair in noted.filter(child__in=some).values_list(*_UPSIDE)}
        once = bound(ids)
        found, against = [], []
        for line in lines:
            adult, child = self.known.get(line.adult), self.known.get(line.child)
            if adult and child:
                self.bonds.add((adult, child))
                if (adult, child) in upside:
                    against.append(line)
                    continue
            is_now = now.get((adult, child)) if adult and child else None
            staged = self._bond(line, is_now)
            if staged and is_now is None and (adult, child) in once:
                staged.outcome, staged.now, staged.before, staged.notice = "look", {}, {}, ONCE
            if staged and all(
                key in self.fresh or self.known.get(key) in self.seen for key in (line.adult, line.child)
            ):
                found.append(staged)
        return found, against

    def _bond(self, line: GuardianLine, is_now: Guardianship | None) -> StagedLine | None:
        now: dict[str, object] = {"relation": line.relation} if line.relation else {}
        if line.responsibility is not None:
            now["parental_responsibility"] = line.responsibility
        before: dict[str, object] = {}
        if is_now is not None:
            now = {name: value for name, value in now.items() if getattr(is_now, name) != value}
            before = {name: getattr(is_now, name) for name in now}
            if not now:
                return None
        staged = self._line(line.row, "guardian", "change" if is_now else "add", line.adult, "")
        staged.other, staged.now, staged.before = line.child, now, before
        if is_now is not None:
            staged.person, staged.seen = is_now.pk, is_now.version
        return staged

    def leaving(self, person: Person, key: str, day: date, row: int = 0) -> StagedLine:
        """Somebody is to be marked as leaving."""
        staged = self._line(row, "person", "leave", key, person.name)
        staged.person, staged.seen = person.pk, person.version
        staged.now, staged.before = {"left": day.isoformat()}, {"left": ""}
        return staged

    def _look(self, row: int, person: Person, key: str, why: str) -> StagedLine:
        """Somebody about whom a file decides nothing."""
        staged = self._line(row, "person", "look", key, person.name)
        staged.person, staged.seen, staged.notice = person.pk, person.version, why
        return staged

    def _line(self, row: int, what: str, outcome: str, key: str, name: str) -> StagedLine:
        return self.mould.new(row=row, what=what, outcome=outcome, key=key, name=name[:260], now={}, before={})

    def missing(self) -> Iterable[StagedLine]:
        """Those whom this system brought, and whom its full file has no more; those with a role given by hand stay."""
        ids = sorted(set(self.known.values()) - self.seen)
        for some in parts(ids):
            held = by_hand(some, self.today)
            numbers = dict(
                SourceId.objects.filter(person__in=some, system=self.roll.format).values_list("person", "key")
            )
            for person in Person.objects.filter(pk__in=some, left__isnull=True, erased__isnull=True).order_by("pk"):
                key = numbers.get(person.pk, "")
                look = person.pk in held
                yield self._look(0, person, key, GONE) if look else self.leaving(person, key, self.today)

    def ended(self) -> Iterable[StagedLine]:
        """Places in classes and parents whom the file has no more, of people who stay."""
        ids = sorted(self.seen)
        for some in parts(ids):
            yield from self._places_ended(some)
            yield from self._bonds_ended(some)

    def _places_ended(self, some: Sequence[uuid.UUID]) -> Iterable[StagedLine]:
        now = without_end(Membership).filter(person__in=some)
        gone = [
            pk
            for pk, person, group, part, kind in now.values_list("pk", "person", "group", "part", "group__kind")
            if (person, group, part) not in self.places and (kind, part) in self.said
        ]
        for each in in_full(Membership, gone, "group", "person"):
            yield self._end("member", each, f"{each.person.name}: {each.group.name}")

    def _bonds_ended(self, some: Sequence[uuid.UUID]) -> Iterable[StagedLine]:
        mine = Q(adult__source_ids__system=self.roll.format, adult__left__isnull=True)
        now, once = without_end(Guardianship).filter(mine, child__in=some), bound(some)
        gone = {
            pk
            for pk, adult, child in now.values_list("pk", "adult", "child")
            if (adult, child) not in self.bonds and (adult, child) not in once and adult in self.seen
        }
        for each in in_full(Guardianship, sorted(gone), "adult", "child"):
            yield self._end("guardian", each, f"{each.adult.name}: {each.child.name}")

    def _end(self, what: str, row: Membership | Guardianship, name: str) -> StagedLine:
        staged = self._line(0, what, "end", "", name)
        staged.person, staged.seen = row.pk, row.version
        staged.now, staged.before = {"until": max(self.today, row.since).isoformat()}, {"until": ""}
        return staged


_STAFF_ROLES = frozenset(("teacher", "support-staff"))


def _role(line: PersonLine) -> str:
    return "pupil" if line.kind == PUPIL else line.role if line.kind == STAFF else ""


def _names(line: PersonLine) -> tuple[str, str]:
    return line.values["given_name"].lower(), line.values.get("family_name", "").lower()


def _name(line: PersonLine) -> str:
    called = line.values.get("known_as") or line.values.get("given_name", "")
    return f"{called} {line.values.get('family_name', '')}".strip()
