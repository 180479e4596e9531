"""Reading what is blocked and allowed: the list of a school, the history of a site, what the public may know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, Model, OuterRef, Q, QuerySet

from belisha.access.ask import visible
from belisha.access.viewer import Viewer
from belisha.filtering.models import Rule, standing
from belisha.people.models import School

M = TypeVar("M", bound=Model)
PER_PAGE: Final = 50
TABS: Final = {"blocked": "Blocked", "allowed": "Allowed", "ending": "Ends within a week", "over": "No longer"}
MOST: Final = 253
"""Letters that are searched for: as many as the name of a site can have."""
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for in the address."""

    tab: str = "blocked"
    q: str = ""
    page: str = "1"

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Asked:
        """Whatever cannot be read is as if it had not been asked for."""
        tab = query.get("tab", "")
        return cls(tab if tab in TABS else "blocked", plain(query.get("q", "")), query.get("page", "1"))

    def query(self, **more: object) -> str:
        """The address of the same list with something else in it; the page begins anew."""
        kept = {"tab": self.tab, "q": self.q}
        return "?" + urlencode({name: value for name, value in {**kept, **more}.items() if value})


def plain(text: str) -> str:
    """What was typed to be searched for, short and without what PostgreSQL refuses to read."""
    return text.replace("\0", "").strip()[:MOST]


def of_tab(tab: str, today: date) -> Q:
    """The rules in a tab."""
    if tab == "over":
        return ~standing(today)
    if tab == "ending":
        return standing(today) & Q(until__lte=date.fromordinal(today.toordinal() + _WEEK))
    return standing(today) & Q(verdict=Rule.Verdict.BLOCK if tab == "blocked" else Rule.Verdict.ALLOW)


def found(viewer: Viewer, school: School, asked: Asked) -> Page[Rule]:
    """A page of the rules that the viewer may see, fifty at a time."""
    rows = visible(viewer, "see", "rule").filter(of_tab(asked.tab, viewer.today), school=school)
    return paged(searched(rows.select_related("by"), asked.q, with_why=True), asked.page)


def searched(rows: QuerySet[Rule], text: str, with_why: bool = False) -> QuerySet[Rule]:
    """Those that have the text in their address; in why they were made as well, for whoever may know that."""
    if not text:
        return rows
    inside = Q(host__icontains=text) | Q(path__icontains=text)
    return rows.filter(inside | Q(why__icontains=text) | Q(number__iexact=text) if with_why else inside)


def paged(rows: QuerySet[M], number: str) -> Page[M]:
    """Fifty of them; beyond the last page, the last."""
    return Paginator(rows, PER_PAGE).get_page(number)


def counted(school: School, today: date) -> dict[str, int]:
    """How many rules are in each tab, in one query."""
    numbers = {tab: Count("pk", filter=of_tab(tab, today)) for tab in TABS}
    return Rule.objects.filter(school=school).aggregate(**numbers)


def history(school: School, host: str) -> QuerySet[Rule]:
    """All that was ever decided about a site and its parts, the newest first."""
    rows = Rule.objects.filter(school=school, host=host).select_related("by", "ended_by")
    return rows.order_by("-since", "path", "id")


def public(school: School, today: date) -> QuerySet[Rule]:
    """What is blocked and may be named. What is allowed for a time is not on the list while it is."""
    rows = Rule.objects.filter(standing(today), school=school)
    allowed = rows.filter(verdict=Rule.Verdict.ALLOW, host=OuterRef("host"), path=OuterRef("path"))
    return rows.filter(~Exists(allowed), verdict=Rule.Verdict.BLOCK, quiet=False)


def unnamed(school: School, today: date) -> int:
    """How many more are blocked, and only counted."""
    return Rule.objects.filter(standing(today), school=school, verdict=Rule.Verdict.BLOCK, quiet=True).count()
