"""Choosing somebody out of many: a search by name, and up to twenty to choose from. It works without script."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest

from belisha.directory.listing import Line, named, plain, told_apart
from belisha.directory.whom import viewing
from belisha.people.checks import RefusedActError
from belisha.people.models import Person

MOST = 20


class Picked:
    """The people of ROWS whose names were searched for, and those who were chosen."""

    def __init__(self, request: HttpRequest, rows: QuerySet[Person], several: bool = False) -> None:
        self.request, self.rows, self.several = request, rows, several
        self.q = plain(request.GET.get("q", ""))
        self.chosen = request.POST.getlist("person")
        self.missing = request.method == "POST" and not self.chosen

    @property
    def found(self) -> list[Person]:
        """Up to twenty who can be chosen; those who were chosen first."""
        chosen = list(self._chosen())
        if not self.q:
            return chosen or (list(self.rows[:MOST]) if self.few else [])
        return chosen + [each for each in named(self.rows, self.q)[:MOST] if each not in chosen]

    @property
    def lines(self) -> list[Line]:
        """The same with their roles and classes, which tell people of one name apart."""
        return told_apart(viewing(self.request), self.found)

    @property
    def few(self) -> bool:
        """Whether all can be shown without a search."""
        return self.rows[: MOST + 1].count() <= MOST

    @property
    def more(self) -> bool:
        """Whether more were found than are shown."""
        return bool(self.q) and named(self.rows, self.q)[: MOST + 1].count() > MOST

    def _chosen(self) -> QuerySet[Person]:
        return self.rows.filter(pk__in=[each for each in self.chosen if _is_uuid(each)])

    def one(self) -> Person:
        """Who was chosen. Raises RefusedActError where nobody was."""
        return self.all()[0]

    def all(self) -> list[Person]:
        """Everybody who was chosen. Raises RefusedActError where nobody was."""
        found = list(self._chosen())
        if not found:
            raise RefusedActError("Choose somebody. Search for a name first if the list is empty.")
        return found


def _is_uuid(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False
