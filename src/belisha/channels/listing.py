"""Lists of this room: a search by words, a filter, fifty to a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any, Final
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

PER_PAGE: Final = 50
_MOST_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for in the address; `show` is one of the filters of the list."""

    q: str = ""
    show: str = ""
    page: str = "1"

    @classmethod
    def read(cls, query: Mapping[str, str], filters: Mapping[str, str]) -> Asked:
        """Whatever cannot be read is as if it had not been asked for."""
        show = query.get("show", "")
        text = query.get("q", "").replace("\0", " ").strip()[:100]
        return cls(text, show if show in filters else "", query.get("page", "1"))

    def query(self, **more: object) -> str:
        """The address of the same list with something else in it; the page begins anew."""
        kept = {"q": self.q, "show": self.show, **more}
        return "?" + urlencode({name: value for name, value in kept.items() if value})


def named(rows: QuerySet[Any], text: str, *columns: str) -> QuerySet[Any]:
    """Those in whose columns every word of the text stands."""
    words = text.split()[:_MOST_WORDS]
    if not words:
        return rows
    return rows.filter(reduce(and_, (reduce(or_, (Q(**{f"{c}__icontains": word}) for c in columns)) for word in words)))


def paged(rows: QuerySet[Any], number: str) -> Page[Any]:
    """Fifty of them; beyond the last page, the last."""
    return Paginator(rows, PER_PAGE).get_page(number)


def around(asked: Asked, page: Page[Any]) -> dict[str, Any]:
    """What the page of a list shows around its rows."""
    return {
        "asked": asked,
        "page": page,
        "before": asked.query(page=page.previous_page_number()) if page.has_previous() else "",
        "after": asked.query(page=page.next_page_number()) if page.has_next() else "",
    }
