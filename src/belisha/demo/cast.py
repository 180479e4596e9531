"""The invented people of a school and a trust: somebody for every role, two classes, families of every shape."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from belisha.demo.families import SHAPES, Adult, Shape
from belisha.demo.names import Names, email
from belisha.journal.actions import program
from belisha.people import actions
from belisha.people.models import Appointment, Group, Person, School, Trust
from belisha.people.roles import ROLES, SENSITIVE
from belisha.sight import looking_everywhere
from belisha.writing import writing

BY: Final = program("demonstration")
SINCE = date(2026, 9, 1)
LEFT, ACTING_UNTIL, AGENCY_UNTIL = date(2026, 10, 23), date(2027, 3, 31), date(2027, 7, 20)


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast: `part` is a short name for who they are here, `caption` says it in words."""

    person: Person
    part: str
    caption: str


@dataclass(frozen=True, slots=True)
class Post:
    """One adult at school: their role, which of the two classes they are attached to, until when."""

    part: str
    role: str
    group: int | None = None
    until: date | None = None
    caption: str = ""


POSTS: Final = (
    Post("headteacher", "headteacher"),
    Post("chair-of-governors", "chair-of-governors"),
    Post("safeguarding-lead", "safeguarding-lead"),
    Post("deputy-safeguarding-lead", "deputy-safeguarding-lead"),
    Post("senior-leader", "senior-leader"),
    Post("line-manager", "line-manager"),
    Post("teacher", "teacher", group=0),
    Post("parent-teacher", "teacher", group=1, caption="Teacher, with two children at the school"),
    Post("acting-up", "teacher", group=1, caption="Teacher, acting up as Senior leader"),
    Post("support-staff", "support-staff", group=0),
    Post("data-manager", "data-manager"),
    Post("it-technician", "it-technician"),
    Post("agency-worker", "agency-worker", group=1, until=AGENCY_UNTIL),
    Post("volunteer", "volunteer"),
    Post("governor", "governor"),
    Post("safeguarding-governor", "safeguarding-governor"),
    Post("parent-governor", "governor", caption="Governor, with two children at the school"),
    Post("pta", "pta-member", caption="Member of the PTA, with a child at the school"),
    Post("leaver", "teacher", group=0, caption="Teacher who has left"),
)
MANAGES: Final = {
    "headteacher": ("senior-leader", "line-manager", "safeguarding-lead"),
    "line-manager": ("teacher", "parent-teacher", "acting-up", "support-staff"),
}
# The school years and names of the two classes
CLASSES: Final = {
    "infant": ((0, "Ladybirds"), (2, "Dragonflies")),
    "primary": ((3, "Oak"), (6, "Willow")),
    "secondary": ((7, "7A"), (10, "10B")),
    "all-through": ((3, "3A"), (10, "10B")),
    "special": ((4, "Brook"), (9, "Hill")),
}


def build(trust: Trust, names: Names | None = None) -> list[Member]:
    """Everybody of the trust and its schools; nobody, where somebody is there already."""
    names = names or Names(SINCE.year)
    with looking_everywhere("the demonstration invents people at every school of the trust"), writing():
        if Person.objects.filter(school__trust=trust).exists() or Person.objects.filter(trust=trust).exists():
            return []
        leaders = executives(trust, names)
        schools = School.objects.filter(trust=trust).order_by("pk")
        found = [member for school in schools for member in Casting(school, names, leaders[0].person).members()]
        return leaders + found


def executives(trust: Trust, names: Names) -> list[Member]:
    """Two who lead the trust, each of whom agreed to the other."""
    host = f"{trust.slug}.example"
    people = [_adult(trust, names, names.given(), names.family(), host) for _ in range(2)]
    for person, other in (people, people[::-1]):
        actions.second(other, actions.appoint(BY, person, "trust-executive", SINCE), None, True)
    return [Member(person, "trust-executive", f"Trust executive, {trust}") for person in people]


class Casting:
    """Inventing the people of one school. `executive` agrees to its Headteacher and Chair of Governors."""

    def __init__(self, school: School, names: Names, executive: Person) -> None:
        self.school, self.names, self.executive = school, names, executive
        self.host = f"{school.slug}.example"
        self.town = school.name.split()[0]
        self.posts: dict[str, Person] = {}
        self.held: dict[str, Appointment] = {}
        self.years = CLASSES[school.phase]

    def members(self) -> list[Member]:
        """Everybody, in the order in which a school would be shown."""
        groups = [self._groups(year, name) for year, name in self.years]
        found = [self._post(post, groups) for post in POSTS]
        self._second_persons()
        self._stand_in()
        self._managers()
        for shape in SHAPES:
            found += self._family(shape, groups)
        actions.leave(BY, self.posts["leaver"], LEFT)
        return found

    def _groups(self, year: int, name: str) -> tuple[Group, Group]:
        called = f"Year {year}" if year else "Reception"
        return (
            actions.add_group(BY, self.school, "class", name, SINCE.year),
            actions.add_group(BY, self.school, "year", called, SINCE.year),
        )

    def _post(self, post: Post, groups: list[tuple[Group, Group]]) -> Member:
        person = _adult(self.school, self.names, self.names.given(), self.names.family(), self.host)
        self.posts[post.part] = person
        self.held[post.part] = actions.appoint(self._proposer(post), person, post.role, SINCE, post.until)
        if post.group is not None:
            actions.join_group(BY, groups[post.group][0], person, "staff", SINCE)
        return Member(person, post.part, post.caption or ROLES[post.role].title)

    def _proposer(self, post: Post) -> str:
        """The Headteacher proposes whoever keeps children safe."""
        return self.posts["headteacher"].ref if "safeguarding-lead" in post.role else BY

    def _second_persons(self) -> None:
        """The trust agrees to who leads the school; the Chair of Governors to what the Headteacher proposed."""
        head, chair = self.posts["headteacher"], self.posts["chair-of-governors"]
        for post in POSTS:
            if post.role in SENSITIVE:
                theirs = self.posts[post.part] in (head, chair)
                second, first = (self.executive, None) if theirs else (chair, head)
                actions.second(second, self.held[post.part], first, True)

    def _stand_in(self) -> None:
        held, person = self.held["senior-leader"], self.posts["acting-up"]
        actions.stand_in(BY, held, person, SINCE, ACTING_UNTIL, Appointment.Basis.ACTING)

    def _managers(self) -> None:
        for manager, managed in MANAGES.items():
            for part in managed:
                actions.manage(BY, self.posts[manager], self.posts[part], SINCE)

    def _family(self, shape: Shape, groups: list[tuple[Group, Group]]) -> list[Member]:
        name = self._family_name(shape)
        home = self.names.address(self.town)
        pupils = [self._pupil(name, home, shape, which, groups[which]) for which in shape.children]
        adults = [(each, self._parent(each, name, home)) for each in shape.adults]
        for adult, person in adults:
            for pupil in pupils:
                actions.add_guardian(BY, pupil.person, person, SINCE, **_words(adult))
        new = [Member(person, "parent", _caption(adult, shape)) for adult, person in adults if not adult.post]
        return pupils + new

    def _family_name(self, shape: Shape) -> str:
        """The children's: that of a parent who is at the school for another reason, or a new one."""
        known = [self.posts[each.post].family_name for each in shape.adults if each.post]
        return known[0] if known else self.names.family()

    def _pupil(self, name: str, home: str, shape: Shape, which: int, groups: tuple[Group, Group]) -> Member:
        given, year = self.names.given(), self.years[which][0]
        person = actions.add_person(
            BY, self.school, given, name, born=self.names.birthday(year), address=home,
            email=email(given, name, f"pupils.{self.host}"),
        )  # fmt: skip
        actions.appoint(BY, person, "pupil", SINCE)
        for group in groups:
            actions.join_group(BY, group, person, "pupil", SINCE)
        return Member(person, "pupil", f"Pupil in {groups[0]} ({shape.name})")

    def _parent(self, adult: Adult, name: str, home: str) -> Person:
        if adult.post:
            return self.posts[adult.post]
        family = self.names.family() if adult.apart else name
        where = self.names.address(self.town) if adult.apart else home
        return _adult(self.school, self.names, self.names.given(), family, f"families.{self.host}", where)


def _adult(place: School | Trust, names: Names, given: str, family: str, host: str, home: str = "") -> Person:
    return actions.add_person(
        BY, place, given, family,
        email=email(given, family, host), phone=names.phone(), address=home or names.address("Lanternfield"),
    )  # fmt: skip


def _words(adult: Adult) -> dict[str, Any]:
    names = ("relation", "parental_responsibility", "court_order", "do_not_disclose", "note")
    return {name: getattr(adult, name) for name in names}


def _caption(adult: Adult, shape: Shape) -> str:
    who = "Foster carer" if adult.parental_responsibility is False else "Parent or carer"
    return f"{who} ({shape.name})"
