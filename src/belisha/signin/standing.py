"""What a person stands for, and so who may make a link for them, and whether one that was made still counts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Q

from belisha.journal.models import Entry
from belisha.people.checks import RefusedActError, counting
from belisha.people.humans import selves_ids
from belisha.people.models import Person
from belisha.people.roles import SECOND_FACTOR
from belisha.sight import looking_everywhere
from belisha.signin.models import Account, Identity, Invitation

_WHY = "one account may be several people, at places of which nobody sees all"


def roles_of(person: Person, among: Collection[str]) -> frozenset[UUID]:
    """Appointments to roles among these, of every record of this human being: today, to come, or only proposed."""
    lasting = Q(until__isnull=True) | Q(until__gte=date.today())
    with looking_everywhere(_WHY):
        rows = counting().filter(lasting, person__in=selves_ids(person), role__in=among)
        return frozenset(rows.values_list("pk", flat=True))


def still_here(person: Person) -> None:
    """Nobody becomes somebody who has left, or whose record was destroyed. Raises RefusedActError."""
    if person.erased is not None:
        raise RefusedActError("This record was destroyed. Nobody can sign in as them any more.")
    if person.left is not None and person.left < date.today():
        raise RefusedActError("Somebody who has left cannot be invited.")


def known_here(account: Account, person: Person) -> bool:
    """Whether an account is somebody else of the same place already: then two records would count as two people."""
    here = Q(person__school=person.school_id) if person.school_id else Q(person__trust=person.trust_id)
    with looking_everywhere(_WHY):
        others = Identity.objects.filter(here, account=account, person__erased__isnull=True)
        return others.exclude(person=person).exists()


def elsewhere(person: Person) -> bool:
    """Whether the account of a person is somebody else, too."""
    with looking_everywhere(_WHY):
        same = Identity.objects.filter(account__identities__person=person.pk)
        return same.exclude(person=person.pk).exists()


def overtaken(invitation: Invitation) -> bool:
    """Whether the person came to a role that sees more, or was proposed for one, after the link was made.

    Somebody may have made it who could not make one now. What was typed on the machine itself goes on to count.
    """
    made = _line(invitation)
    if invitation.person is None or made.actor.startswith("program:"):
        return False
    held = roles_of(invitation.person, SECOND_FACTOR)
    lines = Entry.objects.filter(about_kind="appointment", about_id__in=held, seq__lt=made.seq)
    return not held <= set(lines.values_list("about_id", flat=True))


def may_reset(invitation: Invitation) -> None:
    """A link of one school gives no new password to an account that opens another. Raises RefusedActError."""
    by_program = _line(invitation).actor.startswith("program:")
    if invitation.person and elsewhere(invitation.person) and not by_program:
        raise RefusedActError(ELSEWHERE)


def _line(invitation: Invitation) -> Entry:
    """The line that tells who made a link, and when."""
    return Entry.objects.get(about_kind="invitation", about_id=invitation.pk, kind="invited")


def still_counts(invitation: Invitation, person: Person) -> None:
    """Looked at again in the transaction that uses the link. Raises RefusedActError."""
    still_here(person)
    if overtaken(invitation):
        raise RefusedActError("This person has a new role since the link was made. Ask for a new link.")


ELSEWHERE = (
    "Their account is used at another place too, so no link of one place can change its password. "
    "Ask whoever keeps the installation: they make a link with belisha invite."
)
