"""Which records of people are one human being: those of one account, and those with one e-mail address.

One human being may be known to several schools, or to one school twice. What takes two people takes two human beings,
and what is kept from somebody is kept from every record of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import Lower

from belisha.people.models import Person
from belisha.sight import looking_everywhere

_WHY = "one human being may be known to several schools"


def selves(person: Person) -> QuerySet[Person]:
    """Every record of the human being that a person is, theirs among them, as far as it is in sight when it is read."""
    ids = selves_ids(person)
    with looking_everywhere(_WHY):
        return Person.objects.filter(pk__in=ids)


def selves_ids(person: Person) -> frozenset[UUID]:
    """The ids of these records, at all places."""
    same = account_ids(person)
    with looking_everywhere(_WHY):
        return same | frozenset(_with_the_emails_of(same))


def account_ids(person: Person) -> frozenset[UUID]:
    """The ids of the records of the person's account, theirs among them: these are surely one human being."""
    with looking_everywhere(_WHY):
        rows = Person.objects.filter(identity__account__identities__person=person.pk)
        return frozenset((person.pk, *rows.values_list("pk", flat=True)))


def same_human(one: Person | None, other: Person | None) -> bool:
    """Whether two records are, as far as can be known, one human being."""
    if one is None or other is None:
        return False
    return other.pk in selves_ids(one)


def _with_the_emails_of(ids: Iterable[UUID]) -> QuerySet[Person, UUID]:
    """The ids of everybody with an e-mail address that one of these has."""
    lowered = Person.objects.annotate(lowered=Lower("email"))
    emails = lowered.filter(pk__in=ids).exclude(email="").values("lowered")
    return lowered.filter(lowered__in=emails).order_by().values_list("pk", flat=True)
