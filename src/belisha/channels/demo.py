"""Services, official accounts and a report for the invented schools, so that every page has something on it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from belisha.access.viewer import counts
from belisha.channels import actions
from belisha.channels.models import Channel
from belisha.people.models import Appointment, Person, School
from belisha.sight import looking_everywhere
from belisha.vault.models import Secret
from belisha.writing import writing

_Service = tuple[str, str, str, str, int | None]
_Account = tuple[str, str, str, bool]
_SERVICES: Final[tuple[_Service, ...]] = (
    (
        "Padlet",
        "Boards on which a class collects ideas.",
        "Names of pupils never stand on a board.",
        "Years 3 to 6",
        13,
    ),
    (
        "YouTube",
        "Films that a teacher has watched before.",
        "Only from a link. Comments stay closed.",
        "Every class",
        13,
    ),
    ("A class blog", "Stories that pupils have written.", "A teacher reads each post first.", "Year 2", None),
)
_ACCOUNTS: Final[tuple[_Account, ...]] = (
    ("Facebook", "{town} School", "News for families", True),
    ("YouTube", "{town} School films", "Films of concerts, for families", True),
    ("Instagram", "{slug}_pe", "What the sports teams do", True),
    ("WhatsApp", "{town} staff", "Changes of cover, for staff only", False),
)


def invent(school: School, today: date) -> int:
    """Put a few services and accounts on the lists of an invented school that has none; how many accounts."""
    with looking_everywhere("the demonstration invents accounts at every school"), writing():
        head = _first(school, today, "headteacher")
        if head is None or Channel.objects.filter(school=school).exists():
            return 0
        people = _people(school, today, head)
        for number, service in enumerate(_SERVICES):
            _service(school, head, today, number, service)
        for number, account in enumerate(_ACCOUNTS):
            _account(school, people, today, number, account)
        actions.report(
            None, school, "TikTok", f"{school.slug}_official", "", "It uses our badge, and posts about our pupils."
        )
        return len(_ACCOUNTS)


def _service(school: School, head: Person, today: date, number: int, words: _Service) -> None:
    name, purpose, conditions, who, least = words
    review = today + timedelta(days=200 - 110 * number)  # the last one is to be looked at again
    actions.add_service(
        head, school, name=name, purpose=purpose, conditions=conditions, for_whom=who, least_age=least,
        since=today - timedelta(days=300), review=review,
    )  # fmt: skip


def _account(school: School, people: list[Person], today: date, number: int, words: _Account) -> None:
    """The first of the people is the Headteacher. One account has its password and codes in custody."""
    platform, handle, purpose, public = words
    named = handle.format(town=school.name.split()[0], slug=school.slug.replace("-", ""))
    row = actions.add_channel(
        people[0], school, platform=platform, handle=named, purpose=purpose, public=public,
        owner=people[number % len(people)], rescuer=people[0], other_rescuer=people[-1] if len(people) > 1 else None,
        since=today - timedelta(days=400), review=today + timedelta(days=120),
    )  # fmt: skip
    if number == 0:
        actions.keep_secret(row.owner, row, Secret.Field.PASSWORD, "an invented password")
        actions.keep_secret(row.owner, row, Secret.Field.SEED, "JBSWY3DPEHPK3PXPJBSWY3DP")


def _people(school: School, today: date, head: Person) -> list[Person]:
    """Who answers for accounts: the Headteacher, a senior leader, a teacher; and whoever has left, if anybody."""
    found = [head, *(_first(school, today, role) for role in ("senior-leader", "teacher"))]
    gone = Person.objects.filter(school=school, left__lt=today, erased__isnull=True).order_by("left", "pk").first()
    staff = [each for each in found if each is not None]
    return [staff[0], *staff[2:], *([gone] if gone else []), *staff[1:2]]


def _first(school: School, today: date, role: str) -> Person | None:
    held = Appointment.objects.filter(counts(today), school=school, role=role).select_related("person")
    found = held.order_by("since", "pk").first()
    return found.person if found else None
