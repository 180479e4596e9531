"""What is done with accounts, invitations and sessions, each act with its line in the journal."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, date, datetime
from hashlib import sha256

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.usersessions.models import UserSession
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet

from belisha.journal.actions import program, record
from belisha.people.actions import RefusedActError, add_person, appoint_first
from belisha.people.models import Person, School
from belisha.sight import looking_everywhere
from belisha.signin import standing
from belisha.signin.models import Account, Identity, Invitation
from belisha.signin.setup import INVITED
from belisha.writing import writing

SETTING_UP = program("setting-up")
_HASTE = 0.5


# Accounts


def account_for(person: Person, by: str = SETTING_UP) -> Account:
    """The account of a person, made without a password where there is none; one address is one account."""
    with writing():
        found = Account.objects.filter(identities__person=person).first()
        if found:
            return found
        account = _with_address_of(by, person)
        _identify(by, account, person)
    return account


def _with_address_of(by: str, person: Person) -> Account:
    """The account with their address; a new one, where somebody else of their place signs in with it."""
    nobodys = f"{person.pk.hex[:12]}@nobody.invalid"
    account = Account.objects.filter(email__iexact=person.email or nobodys).first()
    if account is None:
        return _account(by, person.email or nobodys, person.place)
    return _account(by, nobodys, person.place) if standing.known_here(account, person) else account


def accounts_for_cast() -> None:
    """An account without a password for everybody at invented places: the page for trying out lets them in."""
    invented = Q(school__invented=True) | Q(trust__invented=True)
    with looking_everywhere("the cast of invented schools"), writing():
        for person in Person.objects.filter(invented, identity=None, left=None, erased=None):
            account_for(person)


def invented_login(person: Person) -> tuple[str, str]:
    """A password and the seed of an app for codes, for somebody invented. Raises RefusedActError for anybody else."""
    place = person.school or person.trust
    if place is None or not place.invented:
        raise RefusedActError("Only people of invented places get a login that others know.")
    password, seed = secrets.token_urlsafe(12), generate_totp_secret()
    with writing():
        account = account_for(person)
        account.set_password(password)
        account.save(update_fields=["password"])
        TOTP.activate(account, seed)
        record("password-changed", SETTING_UP, account.ref, person.place)
        record("app-added", SETTING_UP, account.ref, person.place)
    return password, seed


def _account(by: str, email: str, place: str, password: str | None = None) -> Account:
    account = Account(email=email.lower())
    account.set_password(password)
    account.save()
    # The link that was handed over in person is the proof of the address; allauth wants to see one.
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    record("account-made", by, account.ref, place)
    return account


def _identify(by: str, account: Account, person: Person) -> None:
    if person.erased is not None:
        raise RefusedActError("This record was destroyed. Nobody can sign in as them any more.")
    if standing.known_here(account, person):
        raise RefusedActError(
            "Your account is somebody at this place already. Tell whoever keeps the roll that there are two entries."
        )
    Identity.objects.create(account=account, person=person)
    record("identity-linked", by, account.ref, person.place)


# Invitations


def digest(secret: str) -> str:
    """What is kept of the secret in a link."""
    return sha256(secret.encode()).hexdigest()


def invite(by: str, person: Person) -> tuple[Invitation, str]:
    """A link for a person, in place of earlier ones: the invitation, and its secret, which is told only now."""
    standing.still_here(person)
    with writing():
        for earlier in Invitation.objects.filter(person=person, used=None, revoked=None):
            revoke(by, earlier)
        return _invitation(by, person, person.email, person.place)


def _invitation(by: str, person: Person | None, email: str, place: str) -> tuple[Invitation, str]:
    secret = secrets.token_urlsafe(32)
    invitation = Invitation(person=person, email=email, secret=digest(secret), until=datetime.now(UTC) + INVITED)
    invitation.save()
    record("invited", by, invitation, place)
    return invitation, secret


def revoke(by: str, invitation: Invitation) -> None:
    """The link no longer works. Raises RefusedActError where it was used."""
    if invitation.used:
        raise RefusedActError("The link was used already. End the account’s sessions instead.")
    with writing():
        invitation.revoked = datetime.now(UTC)
        invitation.save()
        record("invitation-revoked", by, invitation, invitation.person.place if invitation.person else "")


def _open() -> QuerySet[Invitation]:
    return Invitation.objects.filter(used=None, revoked=None, until__gt=datetime.now(UTC))


def revoke_all(by: str) -> int:
    """No link works any longer, as after a backup was restored, which may not know what was taken back; how many."""
    with looking_everywhere("every link of the installation"), writing():
        found = list(_open())
        for invitation in found:
            revoke(by, invitation)
    return len(found)


def open_invitation(secret: str) -> Invitation | None:
    """The invitation of a link that still works."""
    found = _open().filter(secret=digest(secret)).first()
    return None if found is None or standing.overtaken(found) else found


def accept(invitation: Invitation, email: str, password: str) -> Account:
    """Use a link: an account with a password for its person, or a new password for the one there is.

    Raises ValidationError for a password that is too weak or an address that somebody else signs in with,
    RefusedActError where the link counts no longer, VersionLostError where it was used at the same moment.
    """
    person = invitation.person
    if person is None:
        raise RefusedActError("This link makes the first administrator.")
    validate_password(password)
    with writing():
        _use(invitation, person)
        account = Account.objects.filter(identities__person=person).first()
        if account is None:
            _free(email)
            account = _account(person.ref, email, person.place, password)
            _identify(person.ref, account, person)
        else:
            standing.may_reset(invitation)
            change_password(person, account, password)
    return account


def join(invitation: Invitation, account: Account) -> None:
    """Use a link with the account that one has. Raises RefusedActError, VersionLostError."""
    person = invitation.person
    if person is None or Identity.objects.filter(person=person).exists():
        raise RefusedActError("There is an account for this person already.")
    with writing():
        _use(invitation, person)
        _identify(person.ref, account, person)


def _use(invitation: Invitation, person: Person) -> None:
    standing.still_counts(invitation, person)
    invitation.used = datetime.now(UTC)
    invitation.save()
    record("invitation-used", person.ref, invitation, person.place)


def _free(email: str) -> None:
    if Account.objects.filter(email__iexact=email).exists():
        raise ValidationError({"email": "Somebody signs in with this address already. If it is you, sign in first."})


# The first administrator


def first_link() -> str | None:
    """The secret of a link that makes the first administrator, replacing earlier ones; None once there are accounts."""
    if Account.objects.exists():
        return None
    with writing():
        for earlier in Invitation.objects.filter(person=None, used=None, revoked=None):
            revoke(SETTING_UP, earlier)
        return _invitation(SETTING_UP, None, "", "")[1]


def make_first(invitation: Invitation, school: School, names: tuple[str, str], email: str, password: str) -> Account:
    """The first Headteacher of a school, with an account; no second person has to agree, as there is none.

    Raises ValidationError, RefusedActError, VersionLostError.
    """
    validate_password(password)
    with looking_everywhere("there is nobody yet who could look"), writing():
        if Account.objects.exists():
            raise RefusedActError("There are accounts already. Ask your Headteacher for a link.")
        person = add_person(SETTING_UP, school, *names, email=email)
        _use(invitation, person)
        appointment = appoint_first(SETTING_UP, person, "headteacher", date.today())
        record("first-administrator", SETTING_UP, appointment, appointment.place)
        account = _account(person.ref, email, person.place, password)
        _identify(person.ref, account, person)
    return account


# Passwords, passkeys and codes


def change_password(person: Person, account: Account, password: str) -> None:
    """A new password; every session ends."""
    with writing():
        account.set_password(password)
        account.save(update_fields=["password"])
        end_sessions(person.ref, account, UserSession.objects.filter(user=account), person.place)
        record("password-changed", person.ref, account.ref, person.place)


def note(kind: str, by: str, account: Account, place: str, **words: str) -> None:
    """A line about an account where allauth has made the change."""
    with writing():
        record(kind, by, account.ref, place, **words)


def forget_factors(by: str, account: Account, place: str) -> None:
    """Somebody lost their device: passkeys, app and recovery codes no longer count."""
    with writing():
        Authenticator.objects.filter(user=account).delete()
        record("second-factor-forgotten", by, account.ref, place)


# Sessions


def end_sessions(by: str, account: Account, sessions: Iterable[UserSession], place: str) -> int:
    """End these sessions at once: their next request finds nobody signed in. How many there were."""
    with writing():
        ended = 0
        for session in sessions:
            session.end()
            ended += 1
        if ended:
            record("sessions-ended", by, account.ref, place, count=str(ended))
    return ended


def forget_sessions() -> int:
    """Drop sessions that are over, and what was noted of their browsers; how many."""
    with writing():
        dropped, _ = Session.objects.filter(expire_date__lt=datetime.now(UTC)).delete()
        gone = ~Exists(Session.objects.filter(session_key=OuterRef("session_key")))
        UserSession.objects.filter(gone).delete()
    return dropped


def seen(session: SessionBase) -> None:
    """A session is in use. Raises OperationalError soon where it cannot be written, UpdateError where it was ended."""
    with writing(_HASTE):
        session.save()
        UserSession.objects.filter(session_key=session.session_key).update(last_seen_at=datetime.now(UTC))
