"""A browser in which somebody has signed in with two proofs; the pages for signing in have tests of their own."""

import time

from django.conf import settings


def browser_of(person, proved=False):
    """A browser of somebody; with PROVED they have also just shown again that it is they."""
    from allauth.account.internal.userkit import user_id_to_str
    from django.test import Client

    from belisha.signin.adapter import BEGAN, SEEN
    from belisha.signin.whoami import AS

    account, now = account_of(person), int(time.time())
    browser = Client()
    browser.force_login(account, backend=settings.AUTHENTICATION_BACKENDS[0])
    session = browser.session
    session[BEGAN] = session[SEEN] = now
    session[AS] = person.pk.hex
    if proved:
        session["account_authentication_methods_user"] = user_id_to_str(account)
        session["account_authentication_methods"] = [{"method": "password", "at": now, "reauthenticated": True}]
    session.save()
    return browser


def one_account(*people):
    """An account that several records share: they are one human being."""
    from belisha.signin.models import Account, Identity
    from belisha.writing import writing

    with writing():
        account = Account.objects.create(email=f"{people[0].pk.hex}@belisha.example")
        for each in people:
            Identity.objects.create(account=account, person=each)
    return account


def account_of(person):
    """Somebody's account, made where they have none, with an app for codes."""
    from allauth.mfa.totp.internal.auth import TOTP

    from belisha.sight import looking_everywhere
    from belisha.signin.actions import account_for
    from belisha.signin.models import Account
    from belisha.writing import writing

    with looking_everywhere("a test"), writing():
        account = Account.objects.filter(identities__person=person).first() or account_for(person)
        if not account.authenticator_set.exists():
            TOTP.activate(account, "MFRGGZDFMZTWQ2LK")
    return account
