"""Whom one may invite, and what the page of a link shows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404

from belisha.access.ask import may, visible_persons
from belisha.access.relations import FACETS
from belisha.access.viewer import Viewer
from belisha.people.models import Person
from belisha.people.roles import SECOND_FACTOR, SENSITIVE
from belisha.signin import standing
from belisha.signin.models import Account, Invitation

SECONDS = (
    "Their role agrees, as the second person, to what one alone may not do. So nobody at the school makes a link for "
    "them. Ask whoever keeps the installation: they type belisha invite on the machine, and hand the link over."
)


def whom(viewer: Viewer, pk: object) -> Person:
    """The person, for whoever keeps right all that they are. Raises Http404 for everybody else.

    A link makes whoever opens it that person: for a role that sees more, now or soon, it takes the Headteacher.
    """
    person = visible_persons(viewer).filter(pk=_uuid(pk)).first()
    if person is None or not all(may(viewer, "change", facet, person) for facet in _facets(viewer, person)):
        raise Http404("There is nothing here, or nothing for you.")
    if not viewer.has("headteacher") and standing.roles_of(person, SECOND_FACTOR):
        raise Http404("There is nothing here, or nothing for you.")
    return person


def _facets(viewer: Viewer, person: Person) -> list[str]:
    """What a person is: pupil, parent, staff, or several of these."""
    found = Person.objects.filter(pk=person.pk)
    return [name for name, condition in FACETS.items() if found.filter(condition(viewer)).exists()]


def refusal(viewer: Viewer, person: Person) -> str:
    """Why the viewer makes no link for this person; empty where they may.

    Whoever makes a link can use it: then one person alone would be the second as well.
    """
    if person.pk != viewer.person.pk and standing.roles_of(person, SENSITIVE):
        return SECONDS
    return standing.ELSEWHERE if standing.elsewhere(person) else ""


def find(pk: object) -> Invitation:
    """An invitation of a person. Raises Http404."""
    found = Invitation.objects.filter(pk=_uuid(pk), person__isnull=False, used=None, revoked=None).first()
    if found is None:
        raise Http404("There is nothing here, or nothing for you.")
    return found


def page(invitation: Invitation, account: Any) -> dict[str, Any]:
    """What the page of a link says: for whom it is, and whether they have an account already, and have signed in."""
    person = invitation.person
    theirs = Account.objects.filter(identities__person=person).first()
    same = Account.objects.filter(email__iexact=invitation.email).first() if invitation.email else None
    mine = account.is_authenticated and theirs is None
    return {"person": person, "account": theirs, "elsewhere": None if theirs or mine else same, "mine": mine}


def tell(form: Form, error: ValidationError) -> None:
    """Put what was refused beside the field it is about; about a password where nothing is said."""
    if hasattr(error, "error_dict"):
        for field, errors in error.error_dict.items():
            form.add_error(field if field in form.fields else None, errors)
    else:
        form.add_error("password", error)


def _uuid(text: object) -> UUID:
    try:
        return text if isinstance(text, UUID) else UUID(str(text))
    except ValueError:
        raise Http404("There is nothing here, or nothing for you.") from None
