"""Whole invented worlds, for tests and for trying things out: two trusts of two schools, everything by a seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from belisha.demo import cast
from belisha.demo.cast import SINCE, Member
from belisha.demo.names import Names
from belisha.demo.world import ADOPTED, ship
from belisha.people import actions as people
from belisha.people.models import School, Trust
from belisha.policies import actions as policies
from belisha.refusal import RefusedError
from belisha.writing import writing

_PHASES: Final = ("infant", "primary", "secondary", "special")
_COLOURS: Final = ("#7a3b12", "#1d4e89", "#0b6e4f", "#5b2a86", "#9b2226", "#2b2350")


@dataclass(frozen=True, slots=True)
class World:
    """What a seed made: trusts, each with its two schools, and everybody at them."""

    seed: int
    trusts: tuple[Trust, ...]
    members: tuple[Member, ...]

    def as_data(self) -> dict[str, Any]:
        """For JSON: ids, names and roles, and no secrets."""
        return {
            "seed": self.seed,
            "trusts": [_trust(trust) for trust in self.trusts],
            "people": [_person(member) for member in self.members],
        }


def invent(seed: int) -> World:
    """Make the world of a seed. Raises RefusedError beside real schools, and for a seed that is there already."""
    if School.objects.filter(invented=False).exists() or Trust.objects.filter(invented=False).exists():
        raise RefusedError(
            "there are real schools here, and invented people do not belong beside them: "
            "set BELISHA_DATA to an empty folder, or BELISHA_DATABASE to an empty database, and try again"
        )
    if Trust.objects.filter(slug__endswith=f"-{seed}").exists():
        raise RefusedError(f"the invented world {seed} is here already: choose another --seed")
    names = Names(seed)
    with writing():
        trusts = tuple(_invented_trust(names, seed) for _ in range(2))
        members = tuple(member for trust in trusts for member in cast.build(trust, names))
    return World(seed, trusts, members)


def _invented_trust(names: Names, seed: int) -> Trust:
    trust = Trust(**_place(names, seed, "Learning Trust"))
    people.keep(trust)
    policies.put_in_force(trust, ship(ADOPTED), SINCE)
    for phase in names.random.sample(_PHASES, 2):
        school = School(trust=trust, phase=phase, **_place(names, seed, f"{phase.title()} School"))
        people.keep(school)
        policies.adopt(school, SINCE)
    return trust


def _place(names: Names, seed: int, kind: str) -> dict[str, Any]:
    name = names.family()
    return {
        "slug": f"{name.lower()}-{seed}",
        "name": f"{name} {kind}",
        "colour": names.random.choice(_COLOURS),
        "invented": True,
    }


def _trust(trust: Trust) -> dict[str, Any]:
    schools = trust.schools.order_by("pk")
    return {
        "slug": trust.slug,
        "name": trust.name,
        "schools": [{"slug": each.slug, "name": each.name, "phase": each.phase} for each in schools],
    }


def _person(member: Member) -> dict[str, Any]:
    person = member.person
    place = person.school or person.trust
    return {
        "id": str(person.pk),
        "place": place.slug if place else "",
        "part": member.part,
        "caption": member.caption,
        "name": person.name,
        "email": person.email,
        "left": person.left.isoformat() if person.left else None,
    }
