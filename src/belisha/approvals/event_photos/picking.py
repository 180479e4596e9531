"""The pupils whom somebody may put in a picture: of those whom they may see, none whom the school keeps from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from belisha.access.ask import visible
from belisha.access.relations import kept_from_me
from belisha.access.viewer import Viewer, in_force, still_here
from belisha.people.models import Group, Membership, Person, School

PER_PAGE: Final = 50
_MOST_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was searched for."""

    q: str = ""
    group: str = ""
    page: str = "1"

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Wanted:
        """Whatever cannot be read is as if it had not been asked for."""
        found = ids((query.get("group", ""),))
        q = query.get("q", "").replace("\0", "").strip()[:100]
        return cls(q, str(found[0]) if found else "", query.get("page", "1"))

    def query(self, **more: object) -> str:
        """The address of the same search with something else in it."""
        kept = {"q": self.q, "group": self.group, **more}
        return "?" + urlencode({name: value for name, value in kept.items() if value})


def ids(texts: Iterable[str]) -> list[UUID]:
    """Those that are ids."""
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def pupils(viewer: Viewer, school: School) -> QuerySet[Person]:
    """Whom the viewer may put in a picture."""
    rows: QuerySet[Person] = visible(viewer, "see", "pupil").filter(still_here(viewer.today), school=school)
    return rows.filter(erased=None).exclude(pk__in=kept_from_me(viewer))


def found(viewer: Viewer, school: School, wanted: Wanted) -> Page[Person]:
    """Fifty of those who were searched for, in the order of their names."""
    rows = pupils(viewer, school)
    if wanted.group:
        group = visible(viewer, "see", "class").filter(pk=wanted.group)
        rows = rows.filter(pk__in=Membership.objects.filter(in_force(viewer.today), group__in=group).values("person"))
    for word in wanted.q.split()[:_MOST_WORDS]:
        rows = rows.filter(Q(given_name__icontains=word) | Q(family_name__icontains=word) | Q(known_as__icontains=word))
    return Paginator(rows, PER_PAGE).get_page(wanted.page)


def groups(viewer: Viewer, school: School) -> list[Group]:
    """The classes of the newest year that the viewer may see."""
    rows = list(visible(viewer, "see", "class").filter(school=school)[:200])
    newest = max((each.year for each in rows), default=0)
    return [each for each in rows if each.year == newest]
