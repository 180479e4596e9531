"""How a thing can stand to whoever looks, as conditions on rows: the one meaning of every word in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias

from django.db.models import Q, QuerySet

from belisha.access.viewer import Viewer, counts, in_force, still_here
from belisha.people import humans, ties
from belisha.people.models import Appointment, Guardianship, Management, Membership
from belisha.people.roles import ROLES

Condition: TypeAlias = Callable[[Viewer], Q]
Ids: TypeAlias = frozenset[Any]
AT_WORK = frozenset(name for name in ROLES if name not in ("pupil", "parent"))
"""Roles that make somebody one of those who work or help at the school, govern it or lead the trust."""


def _here(viewer: Viewer) -> Q:
    return Q(school_id__in=viewer.schools if viewer.person.school_id else ())


def _in_my_trust(viewer: Viewer) -> Q:
    """Only whoever is of the trust itself has the trust's view of its schools."""
    schools = viewer.schools if viewer.person.trust_id else ()
    return Q(trust_id__in=viewer.trusts) | Q(school_id__in=schools)


# People


def _memberships(viewer: Viewer) -> QuerySet[Membership]:
    return Membership.objects.filter(in_force(viewer.today))


def _families(viewer: Viewer) -> QuerySet[Guardianship]:
    return Guardianship.objects.filter(in_force(viewer.today))


def _my_pupils(viewer: Viewer) -> Ids:
    """Pupils in the classes where the viewer teaches or helps today."""

    def found() -> Iterable[Any]:
        mine = _memberships(viewer).filter(person=viewer.person, part="staff").values("group")
        return _memberships(viewer).filter(group__in=mine, part="pupil").values_list("person", flat=True)

    return viewer.once("my pupils", found)


def _ordered(viewer: Viewer) -> Ids:
    """Children about whom a court has ordered something that binds the viewer, on whichever row it was noted."""

    def found() -> Iterable[Any]:
        mine = ties.ordered(viewer.today).filter(adult__in=humans.account_ids(viewer.person))
        return mine.values_list("child", flat=True)

    return viewer.once("ordered", found)


def _my_children(viewer: Viewer) -> Ids:
    """Whom the viewer looks after today. A court's order ends it, until those who keep children safe say otherwise."""

    def found() -> Iterable[Any]:
        return _families(viewer).filter(adult=viewer.person).values_list("child", flat=True)

    return viewer.once("my children", lambda: {*found()} - _ordered(viewer))


def _parents_of_my_pupils(viewer: Viewer) -> Ids:
    def found() -> Iterable[Any]:
        return _families(viewer).filter(child__in=_my_pupils(viewer)).values_list("adult", flat=True)

    return viewer.once("parents of my pupils", found)


def _i_manage(viewer: Viewer) -> Ids:
    def found() -> Iterable[Any]:
        mine = Management.objects.filter(in_force(viewer.today), manager=viewer.person)
        return mine.values_list("managed", flat=True)

    return viewer.once("managed", found)


def _at_work(viewer: Viewer) -> Q:
    """Whoever works or helps there today: not who once did, and not who was only proposed."""
    working = Appointment.objects.filter(counts(viewer.today), role__in=AT_WORK)
    return still_here(viewer.today) & Q(pk__in=working.values("person"))


# A family whose parts must not find each other: what no role gives back


def _children_ever(viewer: Viewer) -> Ids:
    """Whoever's parent or carer the viewer is or was, under whichever of their records."""

    def found() -> Iterable[Any]:
        return Guardianship.objects.filter(adult__in=viewer.selves).values_list("child", flat=True)

    return viewer.once("children ever", found)


def _hidden(viewer: Viewer) -> Ids:
    """Adults of the viewer's family whose whereabouts are kept from the others of it."""

    def found() -> Iterable[Any]:
        family = ties.undisclosed(viewer.today).filter(child__in=_children_ever(viewer))
        return family.exclude(adult=viewer.person).values_list("adult", flat=True)

    return viewer.once("hidden", found) if _children_ever(viewer) else frozenset()


def kept_from_me(viewer: Viewer) -> Ids:
    """The adult who must not be found, every child with them, and a child about whom a court has ordered."""

    def found() -> Iterable[Any]:
        with_them = Guardianship.objects.filter(adult__in=_hidden(viewer)).values_list("child", flat=True)
        mine = ties.ordered(viewer.today).filter(adult__in=viewer.selves).values_list("child", flat=True)
        return ({*_hidden(viewer), *with_them, *mine}) - {viewer.person.pk}

    return viewer.once("kept", found) if _children_ever(viewer) else frozenset()


PERSON: Final[Mapping[str, Condition]] = {
    "self": lambda viewer: Q(pk=viewer.person.pk),
    "here": _here,
    "at-work-here": lambda viewer: _here(viewer) & _at_work(viewer),
    "my-trust": lambda viewer: _in_my_trust(viewer) & _at_work(viewer),
    "my-class": lambda viewer: Q(pk__in=_my_pupils(viewer)),
    "my-child": lambda viewer: Q(pk__in=_my_children(viewer)),
    "of-my-class": lambda viewer: Q(pk__in=_parents_of_my_pupils(viewer)),
    "i-manage": lambda viewer: Q(pk__in=_i_manage(viewer)),
    "kept-from-me": lambda viewer: Q(pk__in=kept_from_me(viewer)),
}
FACETS: Final[Mapping[str, Condition]] = {
    "pupil": lambda viewer: Q(pk__in=Appointment.objects.filter(role="pupil").values("person")),
    "parent": lambda viewer: Q(pk__in=Guardianship.objects.values("adult")),
    "staff": lambda viewer: Q(pk__in=Appointment.objects.filter(role__in=AT_WORK).values("person")),
    # Written down, and nothing else yet: who keeps the roll has to find them again.
    "newcomer": lambda viewer: (
        ~Q(pk__in=Appointment.objects.values("person")) & ~Q(pk__in=Guardianship.objects.values("adult"))
    ),
}
GUARDIANSHIP: Final[Mapping[str, Condition]] = {
    "mine": lambda viewer: in_force(viewer.today) & Q(adult=viewer.person) & ~Q(child__in=_ordered(viewer)),
    "here": _here,
    "of-my-class": lambda viewer: in_force(viewer.today) & Q(child__in=_my_pupils(viewer)),
    "kept-from-me": lambda viewer: Q(adult__in=_hidden(viewer)),
    "of-my-family": lambda viewer: Q(child__in=_children_ever(viewer)),
}
CLASS: Final[Mapping[str, Condition]] = {
    "here": _here,
    "my-own": lambda viewer: Q(pk__in=_memberships(viewer).filter(person=viewer.person).values("group")),
    "my-childs": lambda viewer: Q(
        pk__in=_memberships(viewer).filter(part="pupil", person__in=_my_children(viewer)).values("group")
    ),
}
APPOINTMENT: Final[Mapping[str, Condition]] = {
    "mine": lambda viewer: Q(person=viewer.person),
    "here": lambda viewer: _here(viewer) & Q(role__in=AT_WORK),
    "in-force-here": lambda viewer: _here(viewer) & Q(role__in=AT_WORK) & counts(viewer.today),
    "my-trust": lambda viewer: _in_my_trust(viewer) & Q(role__in=AT_WORK),
}
SCHOOL: Final[Mapping[str, Condition]] = {
    "here": lambda viewer: Q(pk__in=viewer.schools if viewer.person.school_id else ()),
    "my-trust": lambda viewer: Q(pk__in=viewer.schools if viewer.person.trust_id else ()),
}
