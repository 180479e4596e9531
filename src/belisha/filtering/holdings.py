"""What this room holds about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from uuid import UUID

from django.db.models import Q

from belisha.filtering.models import FilterProvider, FilterReview, Rule
from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.people.naming import naming


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """The sites that they blocked or allowed, and the reviews that they took part in."""
    rules = [
        {"site": row.address, "decided": row.get_verdict_display(), "why": row.why, "since": row.since.isoformat()}
        for row in Rule.objects.filter(by=person)
    ]
    return "Decisions about the filter, and its reviews", rules + [
        {"review of": str(row.day), "result": row.result} for row in _reviews(person)
    ]


def _reviews(person: Person) -> list[FilterReview]:
    part = Q(leader=person) | Q(governor=person) | Q(safeguarding=person) | Q(technician=person) | Q(by=person)
    return list(FilterReview.objects.filter(part))


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Reasons that name them lose their words; what was decided stays, for the school has to show it."""
    names = naming(person)
    for row in Rule.objects.filter(school=person.school):
        if names(row.why) or names(row.ended_why):
            row.why, row.ended_why = "(erased)", ""
            row.save()
            record("words-erased", by, row, row.place)
    for review in FilterReview.objects.filter(school=person.school):
        if any(map(names, (review.result, review.to_do, review.trigger_note, str(review.answers)))):
            _forget(review, names)
            review.save()
            record("words-erased", by, review, review.place)
    for provider in FilterProvider.objects.filter(school=person.school):
        named = [name for name in ("name", "product", "contact", "note") if names(getattr(provider, name))]
        for name in named:
            setattr(provider, name, "(erased)")
        if named:
            provider.save()
            record("words-erased", by, provider, provider.place)


def _forget(review: FilterReview, names: Callable[[str], bool]) -> None:
    for name in ("result", "to_do", "trigger_note"):
        if names(getattr(review, name)):
            setattr(review, name, "(erased)")
    answers = review.answers.items()
    review.answers = {point: [said, "" if names(note) else note] for point, (said, note) in answers}
