"""Lists of requests: a tab, a search, a kind, a stage, fifty to a page; as many queries for 10,000 as for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone

from belisha.access.ask import visible
from belisha.access.viewer import Viewer
from belisha.approvals import clock
from belisha.approvals.kinds import kinds
from belisha.approvals.models import Request
from belisha.deadlines import queries
from belisha.deadlines.models import Deadline
from belisha.people.models import School

PER_PAGE: Final = 50
TABS: Final = {"mine": "I asked for", "deciding": "For me to decide", "decided": "I decided"}
_MOST_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; whatever cannot be read is as if it had not been asked for."""

    show: str = "mine"
    q: str = ""
    kind: str = ""
    stage: str = ""
    late: bool = False
    page: str = "1"

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Asked:
        """From the query of an address."""
        return cls(
            show=_one_of(query.get("show", ""), TABS) or "mine",
            q=query.get("q", "").replace("\0", "").strip()[:100],
            kind=_one_of(query.get("kind", ""), kinds()),
            stage=_one_of(query.get("stage", ""), Request.Stage.values),
            late=query.get("late") == "yes",
            page=query.get("page", "1"),
        )

    @property
    def narrowed(self) -> bool:
        """Whether the list is a part of what there is."""
        return bool(self.q or self.kind or self.stage or self.late)

    def query(self, **more: object) -> str:
        """The address of the same list with something else in it."""
        kept = {"show": self.show, "q": self.q, "kind": self.kind, "stage": self.stage,
                "late": "yes" if self.late else ""}  # fmt: skip
        return "?" + urlencode({name: value for name, value in {**kept, **more}.items() if value})


def _one_of(word: str, words: Iterable[str]) -> str:
    return word if word in words else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One request in a list: `due` is when the decision is due, `state` how that stands; both only while it is open."""

    row: Request
    kind: str
    due: datetime | None
    state: str


def of_viewer(viewer: Viewer, asked: Asked) -> QuerySet[Any]:
    """The requests of a tab."""
    if asked.show == "deciding":
        return clock.with_due(narrowed(visible(viewer, "decide", "request"), asked)).order_by("due", "made", "pk")
    mine = Q(decision__by=viewer.person) if asked.show == "decided" else Q(by=viewer.person)
    return narrowed(visible(viewer, "see", "request").filter(mine), asked)


def of_school(viewer: Viewer, school: School, asked: Asked) -> QuerySet[Request]:
    """All requests of a school that the viewer may see."""
    return narrowed(visible(viewer, "see", "request").filter(school=school), asked)


def narrowed(rows: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
    """Those that were asked for."""
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    if asked.stage:
        rows = rows.filter(stage=asked.stage)
    if asked.late:
        rows = clock.with_due(rows.filter(stage=Request.Stage.OPEN)).filter(due__lte=timezone.now())
    for word in asked.q.split()[:_MOST_WORDS]:
        name = Q(by__given_name__icontains=word) | Q(by__family_name__icontains=word) | Q(by__known_as__icontains=word)
        rows = rows.filter(Q(number__icontains=word) | Q(title__icontains=word) | name)
    return rows


def paged(rows: QuerySet[Request], number: str) -> Page[Request]:
    """Fifty of them; beyond the last page, the last."""
    return Paginator(rows.select_related("by", "school"), PER_PAGE).get_page(number)


def lines(rows: Iterable[Request]) -> list[Line]:
    """Some requests with how each stands, in one query."""
    found, now = list(rows), timezone.now()
    clocks = clock.decided_by_many(row for row in found if row.is_open)
    return [_line(row, clocks.get(row.pk), now) for row in found]


def _line(row: Request, deadline: Deadline | None, now: datetime) -> Line:
    kind = kinds()[row.kind].title if row.kind in kinds() else row.kind
    if deadline is None:
        return Line(row, kind, None, "")
    return Line(row, kind, deadline.due_at, queries.standing(deadline, now))
