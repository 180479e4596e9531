"""Whose consent a request lacks on a day, and why a yes is not possible."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from belisha.approvals.event_photos.models import PaperSeen, Photos, Pictured
from belisha.consents.asked import POSTING, Consent, standing
from belisha.people.models import Person


def children(photos: Photos) -> QuerySet[Person]:
    """Every child in the pictures of a request, once."""
    return Person.objects.filter(pk__in=Pictured.objects.filter(photos=photos).values("child"))


def said(photos: Photos, day: date) -> dict[UUID, Consent]:
    """What the families have said. A child who was erased has nobody who could have said yes."""
    return standing(list(children(photos)), POSTING, day)


def no_yes(photos: Photos, by: Person, day: date) -> str:
    """Why somebody cannot say yes to these pictures; empty where they can."""
    found = said(photos, day)
    refused = sum(each == Consent.REFUSED for each in found.values())
    if refused:
        return f"{_families(refused)} said no. So nobody can say yes to these pictures."
    seen = set(PaperSeen.objects.filter(photos=photos, by=by).values_list("child", flat=True))
    unknown = [child for child, each in found.items() if each == Consent.UNKNOWN and child not in seen]
    if unknown:
        return (
            f"Nothing is known of the consent of {_families(len(unknown), False)}. Look at the consent on paper first, "
            "and note it below “Consents”. Or say no."
        )
    return ""


def _families(number: int, has: bool = True) -> str:
    words = "One family" if number == 1 else f"{number} families"
    if not has:
        return words.lower()
    return f"{words} has" if number == 1 else f"{words} have"
