"""What this room holds about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from belisha.filtering.models import FilterReview, Rule
from belisha.journal.actions import record
from belisha.people.models import Person

SHORTEST = 3
"""A name of fewer letters stands in too many other words."""


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
    words = _words(person)
    for row in Rule.objects.filter(school=person.school):
        if _named(words, row.why, row.ended_why):
            row.why, row.ended_why = "(erased)", ""
            row.save()
            record("words-erased", by, row, row.place)
    for review in FilterReview.objects.filter(school=person.school):
        if _named(words, review.result, review.to_do, review.trigger_note, str(review.answers)):
            _forget(review, words)
            review.save()
            record("words-erased", by, review, review.place)


def _forget(review: FilterReview, words: Collection[str]) -> None:
    for name in ("result", "to_do", "trigger_note"):
        if _named(words, getattr(review, name)):
            setattr(review, name, "(erased)")
    answers = review.answers.items()
    review.answers = {point: [said, "" if _named(words, note) else note] for point, (said, note) in answers}


def _named(words: Collection[str], *texts: str) -> bool:
    return any(word in text.casefold() for text in texts for word in words)


def _words(person: Person) -> set[str]:
    held = (person.name, f"{person.given_name} {person.family_name}", person.family_name, person.email, person.phone)
    return {word.strip().casefold() for word in held if len(word.strip()) >= SHORTEST}
