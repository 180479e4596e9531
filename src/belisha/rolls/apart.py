"""Which lines of a difference are not for whoever looks: about people kept from them, or about their own family.

Such lines show no values, and nobody brings them in for themselves: another of those who may has to do it. What the
command line does is done by no member of a family.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.db.models import Q, QuerySet
from django.utils import timezone

from belisha.access import viewer as viewers
from belisha.access.relations import kept_from_me
from belisha.access.viewer import Viewer
from belisha.people.checks import RefusedActError
from belisha.people.models import Guardianship, Membership, Person
from belisha.rolls.models import RollImport, SourceId, StagedLine, Trace

Ids = Collection[uuid.UUID]


def viewer_of(by: str) -> Viewer | None:
    """Who acts, as one who may not see everybody; None for a program."""
    what, _, which = by.partition(":")
    person = Person.objects.filter(pk=uuid.UUID(which)).first() if what == "person" and which else None
    return viewers.of(person, timezone.localdate()) if person else None


def lines_apart(viewer: Viewer, roll: RollImport) -> frozenset[int]:
    """The lines of an import that are not for the viewer."""
    kept, own = kept_from_me(viewer), _keys(roll, viewer.selves)
    people = kept | family(viewer)
    kept_keys, keys = _tied(roll, _keys(roll, kept)) - own, _tied(roll, _keys(roll, people)) - own
    about = Q(person__in=people) | Q(maybe__in=people) | Q(key__in=keys)
    places = Q(key__in=kept_keys) | Q(person__in=_places(kept))
    ties = Q(key__in=keys | own) | Q(other__in=keys | own) | Q(person__in=_ties(people | viewer.selves))
    found = Q(what="person") & about | Q(what="member") & places | Q(what="guardian") & ties
    return frozenset(StagedLine.objects.filter(found, roll=roll).values_list("pk", flat=True))


def family(viewer: Viewer) -> frozenset[uuid.UUID]:
    """The children of the viewer, of today or of once, and their other parents and carers."""
    children = frozenset(Guardianship.objects.filter(adult__in=viewer.selves).values_list("child", flat=True))
    adults = frozenset(Guardianship.objects.filter(child__in=children).values_list("adult", flat=True))
    return (children | adults) - viewer.selves


def for_another(lines: Collection[int]) -> bool:
    """Whether applying would do something with these lines, so that another has to decide."""
    return StagedLine.objects.filter(pk__in=lines).exclude(outcome="look").exists()


def may_apply(by: str, roll: RollImport) -> None:
    """Raises RefusedActError where somebody else has to bring it in."""
    viewer = viewer_of(by)
    if viewer and for_another(lines_apart(viewer, roll)):
        raise RefusedActError(
            "Some lines are about your own family, or about somebody whom you may not see. "
            "Let the Headteacher, or somebody else who brings in the roll, apply it."
        )


def may_link(by: str, roll: RollImport, line: StagedLine) -> None:
    """Raises RefusedActError for a line that is not for them."""
    viewer = viewer_of(by)
    if viewer and line.pk in lines_apart(viewer, roll):
        raise RefusedActError("Somebody else has to look at this line.")


def may_undo(by: str, roll: RollImport) -> None:
    """Raises RefusedActError where undoing would change what is kept of their family, or of people kept from them."""
    viewer = viewer_of(by)
    if viewer is None:
        return
    kept = kept_from_me(viewer)
    people = kept | family(viewer)
    rows = Q(row__in=people) | Q(row__in=_places(kept)) | Q(row__in=_ties(people | viewer.selves))
    if Trace.objects.filter(rows, roll=roll).exists():
        raise RefusedActError(
            "This import is also about your own family, or about somebody whom you may not see. "
            "Let the Headteacher, or somebody else who brings in the roll, undo it."
        )


def _keys(roll: RollImport, people: Ids) -> frozenset[str]:
    """The numbers by which the file of an import knows these people."""
    brought = SourceId.objects.filter(school_id=roll.school_id, system=roll.format, person__in=people)
    linked = (key for key, person in roll.links.items() if uuid.UUID(person) in people)
    return frozenset((*brought.values_list("key", flat=True), *linked))


def _tied(roll: RollImport, keys: frozenset[str]) -> frozenset[str]:
    """These numbers, with those of whoever the file newly ties to them: a new carer of the same child."""
    lines = StagedLine.objects.filter(Q(key__in=keys) | Q(other__in=keys), roll=roll, what="guardian")
    return keys | frozenset(each for pair in lines.values_list("key", "other") for each in pair if each)


def _places(people: Ids) -> QuerySet[Membership, uuid.UUID]:
    return Membership.objects.filter(person__in=people).values_list("pk", flat=True)


def _ties(people: Ids) -> QuerySet[Guardianship, uuid.UUID]:
    return Guardianship.objects.filter(Q(adult__in=people) | Q(child__in=people)).values_list("pk", flat=True)
