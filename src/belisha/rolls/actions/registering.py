"""Writing down schools and trusts as the government's register has them."""

from __future__ import annotations

from collections.abc import Iterable

from belisha.people import actions
from belisha.people.models import School, Trust
from belisha.rolls.gias import Registered, short_name
from belisha.writing import writing


def plan(found: Iterable[Registered]) -> list[tuple[str, Registered]]:
    """What would be done with each: new, filled in, or as it is."""
    known = {school.urn: school for school in School.objects.select_related("trust") if school.urn}
    return [(_to_do(known.get(each.urn), each), each) for each in found]


def _to_do(school: School | None, each: Registered) -> str:
    if school is None:
        return "new"
    return "filled in" if _lacks(school, each) else "as it is"


def _lacks(school: School, each: Registered) -> bool:
    return bool(each.web and not school.web) or bool(each.trust and school.trust_id is None)


def register(planned: Iterable[tuple[str, Registered]]) -> None:
    """Make what is new and fill in what is empty, all or nothing. Raises ValidationError."""
    with writing():
        for what, each in planned:
            if what == "new":
                _make(each)
            elif what == "filled in":
                fill_in(School.objects.get(urn=each.urn), each)


def _make(each: Registered) -> None:
    school = School(name=each.name, phase=each.phase, urn=each.urn, web=each.web, trust=_trust(each))
    school.slug = short_name(each.name, _taken())
    actions.keep(school)


def fill_in(school: School, each: Registered) -> None:
    """What is empty, as the register has it; what somebody wrote stays."""
    school.urn, school.web = school.urn or each.urn, school.web or each.web
    if school.trust_id is None:
        school.trust = _trust(each)
    actions.keep(school)


def _trust(each: Registered) -> Trust | None:
    if not each.trust:
        return None
    found = Trust.objects.filter(name__iexact=each.trust).first()
    if found is None:
        found = Trust(name=each.trust, slug=short_name(each.trust, _taken()))
        actions.keep(found)
    return found


def _taken() -> set[str]:
    return {*School.objects.values_list("slug", flat=True), *Trust.objects.values_list("slug", flat=True)}
