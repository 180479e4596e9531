"""What cannot be, among people: each check refuses with the reason, in words for the person who tried.

`alike` refuses nothing: two people may have one name and one date of birth, and somebody has to look.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from belisha.journal.accountable import Accountable
from belisha.people.humans import same_human, selves_ids
from belisha.people.models import Agreement, Appointment, Guardianship, Management, Membership, Person, School, Trust
from belisha.people.roles import ROLES, STAFF
from belisha.sight import looking_everywhere

LONGEST = timedelta(days=366)
"""How long somebody may stand in before it has to be looked at again."""
EARLIEST = date(1940, 1, 1)
"""Nobody who is in Belisha came or went before."""
_FARTHEST = date(9999, 12, 31)


class RefusedActError(ValueError):
    """An act that cannot be, with the reason in words for the person who tried."""


def days(since: date, until: date | None) -> None:
    """A last day is not before the first."""
    if until is not None and until < since:
        raise RefusedActError("The last day cannot be before the first day.")


def overlapping(since: date, until: date | None) -> Q:
    """Rows with a first and a last day that share a day with these."""
    return Q(since__lte=until or _FARTHEST) & (Q(until__isnull=True) | Q(until__gte=since))


def leaving(person: Person, day: date) -> None:
    """A day of leaving lies within a lifetime, and is known two years ahead at most, as for imports of the roll."""
    if person.left is not None:
        raise RefusedActError(f"{person} left on {told(person.left)} already.")
    if person.born is not None and day <= person.born:
        raise RefusedActError(f"{person} was born on {told(person.born)}, so this cannot be their last day here.")
    if not EARLIEST <= day <= timezone.localdate() + timedelta(days=730):
        raise RefusedActError(f"{told(day)} cannot be right. Look at the year.")


def not_erased(*people: Person) -> None:
    """Nothing more is written down of somebody whose personal data was erased."""
    if any(each.erased is not None for each in people):
        raise RefusedActError("What was known of this person was erased. Add them as somebody new, if they are back.")


def holds(person: Person, names: Iterable[str]) -> bool:
    """Whether somebody has one of these roles, is to have it or is proposed for it: at any place, as anybody."""
    with looking_everywhere("one human being may have a role at several schools"):
        rows = counting().filter(overlapping(timezone.localdate(), None), role__in=tuple(names))
        return rows.filter(person__in=selves_ids(person)).exists()


def alike(place: School | Trust, given: str, family: str, born: date | None) -> QuerySet[Person]:
    """People of a place who have this name, or are called by it, and may be born that day; those who left too.

    A date of birth that is not known fits any other. A page shows only those whom its viewer may see.
    """
    named = Q(given_name__iexact=given) | Q(known_as__iexact=given)
    rows = place.people.filter(named, family_name__iexact=family, erased=None)
    return rows if born is None else rows.filter(Q(born=born) | Q(born=None))


def is_here(person: Person, day: date) -> None:
    """Somebody who has left by a day, or was erased, takes part in nothing from then on."""
    not_erased(person)
    if person.left is not None and person.left < day:
        raise RefusedActError(f"{person} left on {told(person.left)}. Mark first that they are back.")


def told(day: date) -> str:
    """A day as people write it."""
    return f"{day.day} {day:%B %Y}"


def one_school(one: Person, other: Person, otherwise: str) -> int:
    """The id of the school at which both are."""
    if one.school_id is None or one.school_id != other.school_id:
        raise RefusedActError(otherwise)
    return one.school_id


def appointment(new: Appointment) -> None:
    """A role that somebody can be given at their place, and has not got on these days."""
    days(new.since, new.until)
    is_here(new.person, new.since)
    _role_is_of_the_place(new)
    others = counting().filter(overlapping(new.since, new.until), person=new.person).exclude(pk=new.pk)
    same = others.filter(role=new.role).first()
    if same is not None:
        raise RefusedActError(
            f"{new.person} has this role already from {told(same.since)}. End that first, or choose other days."
        )
    unlike = STAFF if new.role == "pupil" else {"pupil"} if new.role in STAFF else set()
    if others.filter(role__in=unlike).exists():
        raise RefusedActError("Nobody can be a pupil and staff on the same day.")


def counting() -> QuerySet[Appointment]:
    """Appointments that count or may come to count: neither refused nor taken back."""
    return Appointment.objects.filter(withdrawn__isnull=True).exclude(agreement__agreed=False)


def _role_is_of_the_place(new: Appointment) -> None:
    role = ROLES.get(new.role)
    if role is None or not role.grants:
        raise RefusedActError("Nobody is appointed to this. Choose one of the roles.")
    place = "school" if new.school_id else "trust"
    if role.at not in (place, "both"):
        raise RefusedActError(f"A {role.title} is appointed at a {role.at}, not at a {place}.")


def stand_in(new: Appointment) -> None:
    """Somebody stands in for one who holds a role themselves, at the same place, for a year at the longest."""
    held = new.stands_for
    if held is None:
        return
    if held.basis != Appointment.Basis.OWN:
        raise RefusedActError("Whoever stands in cannot hand the role on. Choose the person whose own role it is.")
    if same_human(held.person, new.person):
        raise RefusedActError("Nobody can stand in for themselves.")
    if (held.school_id, held.trust_id) != (new.school_id, new.trust_id):
        raise RefusedActError("Choose somebody of the same school.")
    if not held.agreed or held.withdrawn is not None or held.role != new.role:
        raise RefusedActError("That role is not in force, so nobody can stand in for it.")
    if new.until is None or new.until - new.since > LONGEST:
        raise RefusedActError("Give a last day within a year. It can be looked at again then.")
    if new.since < held.since:
        raise RefusedActError(f"The role itself begins on {told(held.since)}.")
    if new.basis == Appointment.Basis.DELEGATED and held.until is not None and new.until > held.until:
        raise RefusedActError(f"The role itself ends on {told(held.until)}. Nobody can hand on more than they have.")


def second(by: Person, it: Appointment, proposer: Person | None) -> None:
    """A second person is somebody else, has something to do with the place, and is the first to say yes or no."""
    if same_human(proposer, by):
        raise RefusedActError("Whoever proposed the appointment cannot be the second person.")
    if same_human(it.person, by):
        raise RefusedActError("Nobody can agree to their own appointment.")
    if one_hand(proposer, by):
        raise RefusedActError("One of you stands in for the other. Let somebody else be the second person.")
    if it.agreed or Agreement.objects.filter(appointment=it).exists():
        raise RefusedActError("A second person has already said yes or no.")
    if it.withdrawn is not None:
        raise RefusedActError("This proposal was taken back.")
    above = it.trust_id or (it.school.trust_id if it.school is not None else None)
    if by.school_id != it.school_id and (above is None or by.trust_id != above):
        raise RefusedActError("The second person has to be of the same school, or lead its trust.")


def one_hand(one: Person | None, other: Person | None) -> bool:
    """Whether two people cannot be two where it takes two: one human being, or one stood in for the other of late."""
    if one is None or other is None:
        return False
    ours, theirs = selves_ids(one), selves_ids(other)
    if other.pk in ours or one.pk in theirs:
        return True
    since = timezone.localdate() - LONGEST
    with looking_everywhere("somebody may stand in at one school for whom they meet at another"):
        lately = counting().exclude(basis=Appointment.Basis.OWN).filter(until__gte=since)
        either = Q(person__in=ours, stands_for__person__in=theirs) | Q(person__in=theirs, stands_for__person__in=ours)
        return lately.filter(either).exists()


def ending(it: Appointment, until: date) -> None:
    """An end may come sooner than was said, never later: that would be a new appointment."""
    if it.until is not None and until > it.until:
        raise RefusedActError(f"This role ends on {told(it.until)} already. To go on longer, appoint again.")


def membership(new: Membership) -> None:
    """Somebody of the same school, who is not in the class already."""
    days(new.since, new.until)
    is_here(new.person, new.since)
    if new.person.school_id != new.group.school_id:
        raise RefusedActError("The class belongs to another school.")
    same = Membership.objects.filter(overlapping(new.since, new.until), person=new.person, group=new.group)
    if same.exists():
        raise RefusedActError(f"{new.person} is in {new.group} already.")


def guardianship(new: Guardianship) -> None:
    """Two people of one school, once, and not the other way round as well."""
    days(new.since, new.until)
    child, adult = new.child, new.adult
    not_erased(child, adult)
    if child.pk == adult.pk:
        raise RefusedActError("Nobody is their own parent or carer.")
    noted = Guardianship.objects.filter(overlapping(new.since, new.until)).exclude(pk=new.pk)
    if noted.filter(adult=adult, child=child).exists():
        raise RefusedActError(f"{adult} is noted as a parent or carer of {child} already.")
    if noted.filter(adult=child, child=adult).exists():
        raise RefusedActError(f"{child} is noted as a parent or carer of {adult}: it cannot be both ways.")


def management(new: Management) -> None:
    """Two people of one school, once, and nobody above themselves."""
    days(new.since, new.until)
    is_here(new.managed, new.since)
    is_here(new.manager, new.since)
    noted = Management.objects.filter(overlapping(new.since, new.until)).exclude(pk=new.pk)
    if noted.filter(manager=new.manager, managed=new.managed).exists():
        raise RefusedActError(f"{new.manager} is noted as line manager of {new.managed} already.")
    above, seen = {new.manager_id}, {new.managed_id}
    while above:
        if above & {new.managed_id}:
            raise RefusedActError(f"{new.managed} is above {new.manager}: it cannot be both ways.")
        seen |= above
        above = set(noted.filter(managed__in=above).values_list("manager", flat=True)) - (seen - {new.managed_id})


def unmoved(before: Accountable, after: Accountable, names: Iterable[str]) -> None:
    """Who it is about, and where, never changes."""
    if any(getattr(before, name) != getattr(after, name) for name in names):
        raise RefusedActError("Whom this is about cannot be changed. End it, and note the new one.")
