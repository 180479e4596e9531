"""What the school's own sign-in service says of somebody: who they are, and which roles their groups give them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from belisha.access.viewer import still_here
from belisha.people.models import Person
from belisha.signin import whoami
from belisha.signin.actions import federation
from belisha.signin.models import Account, GroupRole


def known(claims: Mapping[str, Any], service: str, trust: bool) -> Account | None:
    """The account of whoever has this checked address: theirs already, or made for people on the roll with it.

    Nobody who has left, and nobody whose address two people of one school share.
    """
    email = str(claims.get("email", "")).strip()
    if not email or not (trust or claims.get("email_verified") is True):
        return None
    people = list(Person.objects.filter(still_here(date.today()), erased=None, email__iexact=email))
    if not people or len({each.place for each in people}) < len(people):
        return None
    return federation.link(people, email, service)


def listed(claims: Mapping[str, Any], name: str) -> frozenset[str]:
    """The groups of a claim; a claim of another shape names none."""
    found = claims.get(name)
    if isinstance(found, str):
        found = [found]
    return frozenset(str(each) for each in found) if isinstance(found, list) else frozenset()


def follow(account: Account, provider: str, values: frozenset[str]) -> None:
    """The roles that the groups of somebody give, at each of their schools."""
    for person in _still_here(account):
        mapped = GroupRole.objects.filter(provider=provider, school=person.school, ended=None)
        federation.follow_groups(person, provider, list(mapped.filter(group__in=values)))


def _still_here(account: Account) -> list[Person]:
    """Who an account is, without those who have left: they get no roles back."""
    today = date.today()
    return [each for each in whoami.people_of(account) if not each.erased and (each.left is None or each.left >= today)]
