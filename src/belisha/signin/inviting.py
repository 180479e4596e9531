"""Whom one may invite, and what the page of a link shows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404

from belisha.access.ask import may, visible_persons
from belisha.access.relations import FACETS
from belisha.access.viewer import Viewer, in_force
from belisha.people.models import Appointment, Person
from belisha.people.roles import SECOND_FACTOR
from belisha.signin.models import Account, Invitation


def may_invite(viewer: Viewer, pk: object) -> Person:
    """The person, for whoever keeps their entry right. Raises Http404 for everybody else.

    A link makes whoever opens it that person: for a role that sees more, only the Headteacher hands it out.
    """
    person = visible_persons(viewer).filter(pk=_uuid(pk)).first()
    if person is None or not any(may(viewer, "change", facet, person) for facet in FACETS):
        raise Http404("There is nothing here, or nothing for you.")
    strong = Appointment.objects.filter(in_force(viewer.today), person=person, role__in=SECOND_FACTOR).exists()
    if strong and not viewer.has("headteacher"):
        raise Http404("There is nothing here, or nothing for you.")
    return person


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
