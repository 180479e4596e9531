"""Small random worlds as plain Python, an oracle that decides from them alone, and the same worlds in the database."""

import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import strategies as st

from belisha.access.table import ANYONE, BARS, ROWS
from belisha.people import models

TODAY = date(2026, 11, 21)
WORK = (
    "teacher support-staff senior-leader headteacher safeguarding-lead deputy-safeguarding-lead line-manager "
    "data-manager it-technician governor chair-of-governors safeguarding-governor trust-executive volunteer "
    "agency-worker pta-member"
).split()
PLACES = ("near", "far", "alone", "trust")
"""Two schools of one trust, a school of its own, and the trust itself."""
IN_TRUST = frozenset(("near", "far"))


@dataclass
class Person:
    """Somebody at a place; `left` is in days from today, or None."""

    place: str
    left: int | None = None
    id: uuid.UUID = field(default_factory=uuid.uuid4)


@dataclass
class Role:
    """An appointment; days are from today."""

    person: Person
    role: str
    since: int = -1
    until: int | None = None
    agreed: bool = True
    basis: str = "own"
    stands_for: "Role | None" = None
    id: uuid.UUID = field(default_factory=uuid.uuid4)


@dataclass
class Class:
    """A class of a school."""

    place: str
    id: uuid.UUID = field(default_factory=uuid.uuid4)


@dataclass
class Member:
    """Somebody in a class."""

    group: Class
    person: Person
    part: str
    since: int
    until: int | None


@dataclass
class Family:
    """A guardianship."""

    adult: Person
    child: Person
    order: bool | None
    hidden: bool | None
    since: int
    until: int | None
    id: uuid.UUID = field(default_factory=uuid.uuid4)


@dataclass
class Line:
    """A line management."""

    manager: Person
    managed: Person
    since: int
    until: int | None


@dataclass
class World:
    """Everything there is."""

    people: list
    roles: list
    classes: list
    members: list
    families: list
    lines: list


# Drawing


def spans(draw):
    since = draw(st.sampled_from((-3, -3, -1, 0, 1)))
    until = draw(st.sampled_from((None, None, -1, 0, 2)))
    return since, until if until is None or until >= since else since


@st.composite
def worlds(draw):
    """A world small enough to be read when it fails."""
    chances = st.sampled_from(("near", "near", "near", "near", "far", "alone", "trust"))
    left = st.sampled_from((None, None, None, None, -1, 0))
    people = [Person(draw(chances), draw(left)) for _ in range(draw(st.integers(2, 8)))]
    person = st.sampled_from(people)
    roles = [_role(draw, draw(person)) for _ in range(draw(st.integers(1, 9)))]
    roles += [_stand_in(draw, draw(person), roles) for _ in range(draw(st.integers(0, 3)))]
    classes = [Class(draw(st.sampled_from(("near", "near", "far")))) for _ in range(draw(st.integers(1, 2)))]
    members = [_member(draw, draw(st.sampled_from(classes)), people) for _ in range(draw(st.integers(0, 6)))]
    families = {}
    for _ in range(draw(st.integers(0, 6))):
        found = _family(draw, people)
        if found:
            families[found.adult.id, found.child.id] = found
    lines = [_line(draw, people) for _ in range(draw(st.integers(0, 2)))]
    return World(people, roles, classes, list(filter(None, members)), list(families.values()), [*filter(None, lines)])


def _role(draw, person):
    role = draw(st.sampled_from(("pupil", "pupil", *WORK)))
    return Role(person, role, *spans(draw), agreed=draw(st.sampled_from((True, True, True, False))))


def _stand_in(draw, person, roles):
    above = draw(st.sampled_from(roles))
    role = draw(st.sampled_from((above.role, above.role, above.role, "headteacher")))
    since, until = spans(draw)
    basis = draw(st.sampled_from(("acting", "delegated")))
    return Role(person, role, since, until if until is not None else 2, True, basis, above)


def _of(people, place):
    return [each for each in people if each.place == place]


def _member(draw, group, people):
    here = _of(people, group.place)
    if not here:
        return None
    return Member(group, draw(st.sampled_from(here)), draw(st.sampled_from(("pupil", "staff"))), *spans(draw))


def _pair(draw, people):
    place = draw(st.sampled_from(("near", "near", "far", "alone")))
    here = _of(people, place)
    return draw(st.permutations(here))[:2] if len(here) > 1 else None


def _family(draw, people):
    pair = _pair(draw, people)
    flags = st.sampled_from((None, False, True))
    return Family(*pair, draw(flags), draw(flags), *spans(draw)) if pair else None


def _line(draw, people):
    pair = _pair(draw, people)
    return Line(*pair, *spans(draw)) if pair else None


# Deciding, from the plain objects alone


def on(day, row):
    return row.since <= day and (row.until is None or row.until >= day)


def here_still(day, person):
    return person.left is None or person.left >= day


def counts(day, role):
    """Whether an appointment gives its role."""
    if not (on(day, role) and role.agreed and here_still(day, role.person)):
        return False
    above = role.stands_for
    if role.basis == "own":
        return True
    if role.role != above.role or role.person.place != above.person.place:
        return False
    if role.basis == "acting":
        return True
    return on(day, above) and here_still(day, above.person) and above.agreed and above.basis != "delegated"


class Oracle:
    """Says who may what in a world, on a day."""

    def __init__(self, world, day=0):
        self.world, self.day = world, day

    def roles(self, viewer):
        if not here_still(self.day, viewer):
            return set()
        found = {each.role for each in self.world.roles if each.person is viewer and counts(self.day, each)}
        if any(each.adult is viewer and on(self.day, each) for each in self.world.families):
            found.add("parent")
        return found

    def may(self, viewer, verb, kind, thing):
        roles = self.roles(viewer)
        if not roles or not self.is_a(kind, thing):
            return False
        rows = [row for row in ROWS if (row.verb, row.kind) == (verb, kind)]
        mine = [row for row in rows if row.roles == ANYONE or roles & row.roles]
        if not any(self.stands(viewer, kind, row.relation, thing) for row in mine):
            return False
        bars = [bar for bar in BARS if (bar.verb, bar.kind) == (verb, kind)]
        return not any(self.stands(viewer, kind, bar.relation, thing) for bar in bars)

    def is_a(self, kind, thing):
        if kind == "pupil":
            return any(each.person is thing and each.role == "pupil" for each in self.world.roles)
        if kind == "staff":
            return any(each.person is thing and each.role in WORK for each in self.world.roles)
        if kind == "parent":
            return any(each.adult is thing for each in self.world.families)
        if kind == "newcomer":
            adults = [each.adult for each in self.world.families]
            return thing not in adults and not any(each.person is thing for each in self.world.roles)
        return True

    def things(self, kind):
        if kind in ("pupil", "parent", "staff", "newcomer"):
            return self.world.people
        schools = [place for place in PLACES if place != "trust"]
        return {
            "guardianship": self.world.families, "class": self.world.classes, "appointment": self.world.roles,
            "school": schools, "roll": schools,
        }[kind]  # fmt: skip

    def stands(self, viewer, kind, relation, thing):
        """Whether a thing stands in a relation to the viewer: every word of the table, spelt out once more."""
        if kind in ("school", "roll"):
            if relation == "here":
                return viewer.place == thing
            return viewer.place == "trust" and thing in IN_TRUST
        place = (
            thing.person.place
            if kind == "appointment"
            else thing.child.place
            if kind == "guardianship"
            else thing.place
        )
        here = viewer.place == place and place != "trust"
        in_trust = viewer.place == "trust" and (place == "trust" or place in IN_TRUST)
        if kind == "appointment":
            at_work = thing.role in WORK
            return {
                "mine": lambda: thing.person is viewer,
                "here": lambda: here and at_work,
                "in-force-here": lambda: here and at_work and counts(self.day, thing),
                "my-trust": lambda: in_trust and at_work,
            }[relation]()
        if kind == "guardianship":
            return {
                "mine": lambda: thing.adult is viewer and on(self.day, thing) and thing.order is not True,
                "here": lambda: here,
                "of-my-class": lambda: on(self.day, thing) and self.teaches(viewer, thing.child),
                "kept-from-me": lambda: thing.adult in self.hidden_from(viewer),
                "of-my-family": lambda: thing.child in self.children_ever(viewer),
            }[relation]()
        if kind == "class":
            return {
                "here": lambda: here,
                "my-own": lambda: any(
                    m.group is thing and m.person is viewer and on(self.day, m) for m in self.world.members
                ),
                "my-childs": lambda: any(
                    m.group is thing and m.part == "pupil" and on(self.day, m) and self.looks_after(viewer, m.person)
                    for m in self.world.members
                ),
            }[relation]()
        return {
            "self": lambda: thing is viewer,
            "here": lambda: here,
            "at-work-here": lambda: here and self.works(thing),
            "my-trust": lambda: in_trust and self.works(thing),
            "my-class": lambda: self.teaches(viewer, thing),
            "my-child": lambda: self.looks_after(viewer, thing),
            "of-my-class": lambda: any(
                f.adult is thing and on(self.day, f) and self.teaches(viewer, f.child) for f in self.world.families
            ),
            "i-manage": lambda: any(
                m.manager is viewer and m.managed is thing and on(self.day, m) for m in self.world.lines
            ),
            "kept-from-me": lambda: thing is not viewer and self.is_kept(viewer, thing),
        }[relation]()

    def works(self, person):
        return here_still(self.day, person) and any(
            each.person is person and each.role in WORK and counts(self.day, each) for each in self.world.roles
        )

    def teaches(self, viewer, pupil):
        in_force = [each for each in self.world.members if on(self.day, each)]
        mine = [each.group for each in in_force if each.person is viewer and each.part == "staff"]
        return any(each.person is pupil and each.part == "pupil" and each.group in mine for each in in_force)

    def looks_after(self, viewer, child):
        return any(
            f.adult is viewer and f.child is child and on(self.day, f) and f.order is not True
            for f in self.world.families
        )

    def children_ever(self, viewer):
        return [f.child for f in self.world.families if f.adult is viewer]

    def hidden_from(self, viewer):
        children = self.children_ever(viewer)
        return [f.adult for f in self.world.families if f.hidden and f.child in children and f.adult is not viewer]

    def is_kept(self, viewer, person):
        hidden = self.hidden_from(viewer)
        with_them = [f.child for f in self.world.families if f.adult in hidden]
        ordered = [f.child for f in self.world.families if f.adult is viewer and f.order]
        return person in hidden or person in with_them or person in ordered


# Writing it down


def day(number):
    return None if number is None else TODAY + timedelta(days=number)


def places():
    """The schools and the trust, made anew."""
    trust = models.Trust.objects.create(slug="small-trust", name="A small trust")
    schools = {
        name: models.School.objects.create(
            slug=f"small-{name}", name=name, phase="primary", trust=trust if name in IN_TRUST else None
        )
        for name in PLACES
        if name != "trust"
    }
    return {**schools, "trust": trust}


def write(world, at):
    """The world in the database, row by row as it is: what no act would ever do is tried here too."""

    def where(name):
        return {"trust": at[name]} if name == "trust" else {"school": at[name]}

    models.Person.objects.bulk_create(
        models.Person(id=each.id, given_name="Somebody", left=day(each.left), **where(each.place))
        for each in world.people
    )
    for batch in ([r for r in world.roles if not r.stands_for], [r for r in world.roles if r.stands_for]):
        models.Appointment.objects.bulk_create(
            models.Appointment(
                id=each.id, person_id=each.person.id, role=each.role, since=day(each.since), until=day(each.until),
                agreed=each.agreed, basis=each.basis, stands_for_id=each.stands_for and each.stands_for.id,
                **where(each.person.place),
            )
            for each in batch
        )  # fmt: skip
    models.Group.objects.bulk_create(
        models.Group(id=each.id, school=at[each.place], kind="class", name=each.id.hex, year=2026)
        for each in world.classes
    )
    models.Membership.objects.bulk_create(
        models.Membership(
            school=at[each.group.place], group_id=each.group.id, person_id=each.person.id, part=each.part,
            since=day(each.since), until=day(each.until),
        )
        for each in world.members
    )  # fmt: skip
    models.Guardianship.objects.bulk_create(
        models.Guardianship(
            id=each.id, school=at[each.child.place], adult_id=each.adult.id, child_id=each.child.id,
            court_order=each.order, do_not_disclose=each.hidden, since=day(each.since), until=day(each.until),
        )
        for each in world.families
    )  # fmt: skip
    models.Management.objects.bulk_create(
        models.Management(
            school=at[each.manager.place], manager_id=each.manager.id, managed_id=each.managed.id,
            since=day(each.since), until=day(each.until),
        )
        for each in world.lines
    )  # fmt: skip
