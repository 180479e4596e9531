"""Somebody of the invented school, found by role, and a browser that is signed in as them."""

import time
import uuid

from allauth.mfa.models import Authenticator
from django.db.models import Count
from django.test import Client

from belisha.people.models import Appointment, Guardianship, Person, School
from belisha.sight import looking_everywhere
from belisha.signin.adapter import BEGAN, SEEN
from belisha.signin.factors import has_second
from belisha.signin.models import Account, Identity
from belisha.signin.whoami import AS

SLUG = "conker-lane"


def school(slug=SLUG):
    return School.objects.get(slug=slug)


def of_role(role, slug=SLUG):
    """Somebody with this role who has not left, with no other part where there is one; of the trust for its roles."""
    with looking_everywhere("a test looks for somebody"):
        several = Appointment.objects.values("person").annotate(number=Count("pk")).filter(number__gt=1)
        rows = Appointment.objects.filter(role=role, agreed=True, person__left=None)
        rows = rows.filter(school__slug=slug) or rows.filter(trust__slug="lanternfield")
        parents = Guardianship.objects.values("adult")
        alone = rows.exclude(person__in=several.values("person")).exclude(person__in=parents)
        return Person.objects.get(pk=(alone or rows)[0].person_id)


def parent(slug=SLUG):
    """A parent with a child whom no court keeps from them, and with no other part at the school."""
    with looking_everywhere("a test looks for somebody"):
        working = Appointment.objects.values("person")
        found = Guardianship.objects.filter(school__slug=slug, court_order=None).exclude(adult__in=working)
        return Person.objects.get(pk=found[0].adult_id)


def signed_in(person):
    """A browser of somebody, with two proofs."""
    identity = Identity.objects.filter(person_id=person.pk).select_related("account").first()
    account = identity.account if identity else _account(person)
    if not has_second(account):
        Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={})
    client = Client()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session[AS] = person.pk.hex
    session[BEGAN] = session[SEEN] = int(time.time())
    session.save()
    return client


def _account(person):
    account = Account.objects.create(email=f"{uuid.uuid4().hex}@belisha.example")
    Identity.objects.create(account=account, person_id=person.pk)
    return account
