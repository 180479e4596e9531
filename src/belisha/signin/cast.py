"""Accounts with the people they are: of the staff here, and of the cast of invented schools."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from belisha.access.viewer import in_force
from belisha.people.models import Appointment, Guardianship, Person, School, Trust
from belisha.people.roles import ROLES
from belisha.signin.factors import TWO
from belisha.signin.models import Account, Identity


def accounts(found: QuerySet[Account]) -> list[dict[str, Any]]:
    """The staff here who have an account, by name, with their roles."""
    people = Person.objects.filter(identity__account__in=found).select_related("identity__account")
    titles = roles_of(people)
    second = set(found.filter(authenticator__type__in=TWO).values_list("pk", flat=True))
    return [
        {"person": each, "account": each.identity.account, "titles": titles.get(each.pk, []),
         "second": each.identity.account_id in second}
        for each in people
    ]  # fmt: skip


def here(account: Account) -> list[Person]:
    """Who of the people in sight an account is."""
    return list(Person.objects.filter(identity__account=account))


def roles_of(people: Iterable[Person]) -> dict[Any, list[str]]:
    """The titles of everybody's roles today."""
    rows = Appointment.objects.filter(in_force(date.today()), agreed=True, person__in=people)
    found: dict[Any, list[str]] = {}
    for person, role in rows.values_list("person_id", "role"):
        found.setdefault(person, []).append(ROLES[role].title)
    for person in Guardianship.objects.filter(in_force(date.today()), adult__in=people).values_list("adult", flat=True):
        if "Parent or carer" not in found.setdefault(person, []):
            found[person].append("Parent or carer")
    return found


def identity(key: str) -> Identity | None:
    """The account of one of the cast."""
    found = Identity.objects.select_related("account", "person")
    return found.filter(person_id=key).first() if re.fullmatch(r"[0-9a-f]{32}", key) else None


def shown(place: str) -> dict[str, Any]:
    """The places, and who can be tried at one of them: the first where none is chosen."""
    places: list[School | Trust] = [*School.objects.order_by("name"), *Trust.objects.all()]
    chosen = next((each for each in places if each.slug == place), places[0])
    where = {"school": chosen} if isinstance(chosen, School) else {"trust": chosen}
    people = Person.objects.filter(**where, identity__isnull=False, left__isnull=True)
    titles = roles_of(people)
    order = {role.title: number for number, role in enumerate(ROLES.values())}
    rows: list[dict[str, Any]] = [{"person": each, "titles": titles.get(each.pk, [])} for each in people]
    rows.sort(key=lambda row: min((order.get(title, 99) for title in row["titles"]), default=100))
    return {"places": places, "chosen": chosen, "rows": rows}
