"""What tests of signing in ask about people, and the proofs that they hold."""

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value

from belisha.journal.models import Entry
from belisha.signin.models import Account

PASSWORD = "otter lamp crossing 9"


def account_of(person):
    return Account.objects.get(identities__person=person)


def told(kind):
    """The lines of a kind in the journal."""
    return list(Entry.objects.filter(kind=kind).order_by("seq"))


def with_app(person):
    """Give somebody an app for codes; its seed."""
    seed = generate_totp_secret()
    TOTP.activate(account_of(person), seed)
    return seed


def code(seed, step=0):
    """What the app shows now, or some steps from now."""
    return format_hotp_value(hotp_value(seed, int(time.time()) // 30 + step))


def recovery_code(person):
    """Recovery codes for somebody; the first of them."""
    return RecoveryCodes.activate(account_of(person)).get_unused_codes()[0]
