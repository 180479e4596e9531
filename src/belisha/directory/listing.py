"""The list of people: a tab, a search, filters and fifty to a page, of those whom the viewer may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from belisha.access.ask import visible
from belisha.access.relations import AT_WORK
from belisha.access.viewer import Viewer, in_force
from belisha.people.models import Group, Membership, Person, School, Trust
from belisha.people.roles import ROLES

PER_PAGE: Final = 50
TABS: Final = {
    "staff": "Staff and governors",
    "pupil": "Pupils",
    "parent": "Parents and carers",
    "newcomer": "Not placed yet",
}
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for in the address."""

    tab: str = "staff"
    q: str = ""
    role: str = ""
    group: str = ""
    left: bool = False
    page: str = "1"

    @classmethod
    def read(cls, query: Mapping[str, str], tabs: Iterable[str]) -> Asked:
        """Whatever cannot be read is as if it had not been asked for."""
        tabs = list(tabs) or ["staff"]
        return cls(
            tab=query.get("tab", "") if query.get("tab", "") in tabs else tabs[0],
            q=plain(query.get("q", "")),
            role=query.get("role", "") if query.get("role", "") in AT_WORK else "",
            group=_uuid(query.get("group", "")),
            left=query.get("left") == "yes",
            page=query.get("page", "1"),
        )

    def query(self, **more: object) -> str:
        """The address of the same list with something else in it; the page begins anew."""
        kept = {"tab": self.tab, "q": self.q, "role": self.role, "group": self.group,
                "left": "yes" if self.left else ""}  # fmt: skip
        return "?" + urlencode({name: value for name, value in {**kept, **more}.items() if value})


def plain(text: str) -> str:
    """What was typed to be searched for, short and without what PostgreSQL refuses to read."""
    return text.replace("\0", "").strip()[:100]


def _uuid(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Line:
    """One person in the list: `what` is their roles, classes or children, as far as the viewer may see them."""

    person: Person
    what: str


def tabs(viewer: Viewer, place: School | Trust) -> dict[str, str]:
    """The tabs in which the viewer may see anybody but themselves."""
    return {
        tab: words
        for tab, words in TABS.items()
        if _at(visible(viewer, "see", tab), place).exclude(pk=viewer.person.pk).exists()
    }


def found(viewer: Viewer, place: School | Trust, asked: Asked) -> QuerySet[Person]:
    """Everybody in the list, in the order of their names."""
    rows = _at(visible(viewer, "see", asked.tab), place)
    gone = Q(left__isnull=False, left__lt=viewer.today)
    rows = rows.filter(gone) if asked.left else rows.exclude(gone)
    if asked.role:
        having = visible(viewer, "see", "appointment").filter(in_force(viewer.today), role=asked.role, agreed=True)
        rows = rows.filter(pk__in=having.values("person"))
    if asked.group:
        inside = Membership.objects.filter(
            in_force(viewer.today), group__in=visible(viewer, "see", "class").filter(pk=asked.group)
        )
        rows = rows.filter(pk__in=inside.values("person"))
    return named(rows, asked.q)


def named(rows: QuerySet[Person], text: str) -> QuerySet[Person]:
    """Those whose names have every word of the text in them."""
    for word in text.split()[:_MOST_WORDS]:
        rows = rows.filter(Q(given_name__icontains=word) | Q(family_name__icontains=word) | Q(known_as__icontains=word))
    return rows


def _at(rows: QuerySet[Person], place: School | Trust) -> QuerySet[Person]:
    return rows.filter(school=place) if isinstance(place, School) else rows.filter(trust=place)


def paged(rows: QuerySet[Person], number: str) -> Page[Person]:
    """Fifty of them; beyond the last page, the last."""
    return Paginator(rows, PER_PAGE).get_page(number)


def lines(viewer: Viewer, tab: str, people: Iterable[Person]) -> list[Line]:
    """The people of a page with a few words about each, in as many questions to the database as for one."""
    people = list(people)
    words = {"pupil": _classes, "parent": _children}.get(tab, _roles)(viewer, people)
    return [Line(person, ", ".join(words[person.pk])) for person in people]


def told_apart(viewer: Viewer, people: list[Person]) -> list[Line]:
    """People of any kind, each with their roles and classes."""
    roles, classes = _roles(viewer, people), _classes(viewer, people)
    return [Line(person, ", ".join(roles[person.pk] + classes[person.pk])) for person in people]


def _roles(viewer: Viewer, people: list[Person]) -> dict[UUID, list[str]]:
    rows = visible(viewer, "see", "appointment").filter(in_force(viewer.today), agreed=True, person__in=people)
    said: dict[UUID, list[str]] = defaultdict(list)
    for row in rows.exclude(role="pupil"):
        acting = "" if row.basis == "own" else f" ({row.get_basis_display()})"
        said[row.person_id].append(ROLES[row.role].title + acting)
    return said


def _classes(viewer: Viewer, people: list[Person]) -> dict[UUID, list[str]]:
    rows = Membership.objects.filter(
        in_force(viewer.today), person__in=people, group__in=visible(viewer, "see", "class")
    )
    said: dict[UUID, list[str]] = defaultdict(list)
    for row in rows.select_related("group").order_by("group__kind", "group__name"):
        said[row.person_id].append(row.group.name)
    return said


def _children(viewer: Viewer, people: list[Person]) -> dict[UUID, list[str]]:
    rows = visible(viewer, "see", "guardianship").filter(
        in_force(viewer.today), adult__in=people, child__in=visible(viewer, "see", "pupil")
    )
    said: dict[UUID, list[str]] = defaultdict(list)
    for row in rows.select_related("child"):
        said[row.adult_id].append(row.child.name)
    return said


def groups(viewer: Viewer, school: School) -> list[Group]:
    """The classes that the list can be narrowed to: those of the newest school year."""
    rows = list(visible(viewer, "see", "class").filter(school=school)[:200])
    return [each for each in rows if each.year == rows[0].year]
