"""What Belisha can show by itself of the cyber security standards, for the check at a school."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from belisha import __version__
from belisha.access.viewer import in_force
from belisha.journal.models import Witnessed
from belisha.journal.witnesses import configured, outside
from belisha.keeping.models import Backup
from belisha.people.models import Appointment, Person, School
from belisha.people.roles import ROLES, SECOND_FACTOR
from belisha.serving import soundness
from belisha.serving.checkup import OK, looked
from belisha.signin.models import Identity
from belisha.standards.evidence import BAD, LOOK, WELL, Found, Show

NEEDED: Final = ("headteacher", "safeguarding-lead", "data-manager", "it-technician", "chair-of-governors")
"""Roles without a holder of which something in this check is nobody's."""
FACTORS: Final = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
FRESH_BACKUP, OLD_BACKUP = timedelta(hours=36), timedelta(days=7)
FRESH_WITNESS = timedelta(hours=24)


def https(school: School) -> Found:
    """Whether browsers reach Belisha over an encrypted connection."""
    if settings.ENVIRONMENT.https:
        return Found(WELL, "Browsers reach Belisha over https, and are told to use nothing else.")
    return Found(BAD, "Browsers reach Belisha without encryption. Put a web server with https in front of it.")


def second_factor(school: School) -> Found:
    """How many of those who must have a second factor have set one up."""
    people = Person.objects.filter(pk__in=_holding(school).filter(role__in=SECOND_FACTOR).values("person"))
    total = people.count()
    accounts = people.filter(Exists(Identity.objects.filter(person=OuterRef("pk")))).count()
    ready = people.filter(Exists(_factors())).count()
    if not total:
        return Found(LOOK, "Nobody at the school has a role in Belisha that needs a second factor.")
    none = f"{_people(total - accounts)} no account yet. " if total > accounts else ""
    said = (
        f"{ready} of {total} people whose role in Belisha needs a second factor have set one up. {none}"
        "Without the second factor nobody in such a role sees anything."
    )
    return Found(WELL if ready == total else LOOK, said)


def _factors() -> QuerySet[Authenticator]:
    found: QuerySet[Authenticator] = Authenticator.objects.filter(
        user__identities__person=OuterRef("pk"), type__in=FACTORS
    )
    return found


def _people(number: int) -> str:
    return "1 person has" if number == 1 else f"{number or 'No'} people have"


def _holding(school: School) -> QuerySet[Appointment]:
    """The roles in force at a school today."""
    return Appointment.objects.filter(in_force(date.today()), school=school, agreed=True)


def two_persons(school: School) -> Found:
    """Whether sensitive roles wait for a second person."""
    waiting = Appointment.objects.filter(school=school, agreed=False, agreement=None, withdrawn=None).count()
    said = (
        "In Belisha what a role may see stands in one table, and a sensitive role counts when two people have agreed."
    )
    if waiting:
        return Found(LOOK, f"{said} Waiting for a second person: {waiting}.")
    return Found(WELL, f"{said} Nothing is waiting.")


def leavers(school: School) -> Found:
    """Whether anybody who has left still has a role."""
    left = Person.objects.filter(school=school, left__lt=date.today())
    still = _holding(school).filter(person__in=left).count()
    if still:
        return Found(BAD, f"{still} roles in Belisha are still held by people who have left. End them.")
    return Found(WELL, f"{_people(left.count())} left, and none of them sees anything in Belisha any more.")


def roles_held(school: School) -> Found:
    """The roles that this check needs and nobody holds."""
    held = set(_holding(school).values_list("role", flat=True))
    missing = [ROLES[name].title for name in NEEDED if name not in held]
    if missing:
        return Found(LOOK, f"In Belisha nobody is noted as {', '.join(missing)}.")
    return Found(WELL, f"Somebody is noted in Belisha as each of: {', '.join(ROLES[name].title for name in NEEDED)}.")


def up_to_date(school: School) -> Found:
    """Whether tables and the database's program are as this version needs them."""
    wrong = [each.said for each in looked((*soundness.FIRST, soundness.tables)) if each.grade != OK]
    if wrong:
        return Found(BAD, f"Belisha {__version__}. The command belisha doctor has {len(wrong)} things to put right.")
    kind = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
    return Found(
        WELL, f"Belisha {__version__}, with tables of this version and a safe {kind}. Compare it with the newest."
    )


def backup(school: School) -> Found:
    """How old the last good backup of Belisha is."""
    last = Backup.objects.filter(fault="", removed=None).order_by("-made").first()
    if last is None:
        return Found(BAD, "There is no backup of Belisha yet. The command belisha backup makes one.")
    age = timezone.now() - last.made
    said = f"The last backup of Belisha is from {_moment(last.made)}. Only a key that is kept elsewhere can open it."
    return Found(WELL if age < FRESH_BACKUP else LOOK if age < OLD_BACKUP else BAD, said)


def witness(school: School) -> Found:
    """When somebody outside last got a checkpoint of the journal."""
    named = [each.name for each in configured()] if outside() else []
    last = Witnessed.objects.filter(witness__in=named).order_by("-when").first()
    if last is None:
        return Found(LOOK, "Belisha's journal has no witness outside yet. Name one with BELISHA_WITNESSES.")
    said = f"A witness outside last got a checkpoint of Belisha's journal on {_moment(last.when)}."
    return Found(WELL if timezone.now() - last.when < FRESH_WITNESS else LOOK, said)


def _moment(when: object) -> str:
    local = timezone.localtime(when)  # type: ignore[arg-type]
    return f"{local.day} {local:%B %Y at %H:%M}"


EVIDENCE: dict[str, Show] = {
    "https": https,
    "second-factor": second_factor,
    "two-persons": two_persons,
    "leavers": leavers,
    "roles-held": roles_held,
    "up-to-date": up_to_date,
    "backup": backup,
    "witness": witness,
}
