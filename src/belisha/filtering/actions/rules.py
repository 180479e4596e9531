"""Sites are blocked, allowed, and left to the filter again.

`by` is a person, or the reference of a program as the journal names it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final, NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from belisha.filtering.models import FilterProvider, Rule, standing
from belisha.filtering.names import Address
from belisha.journal.actions import program, record
from belisha.people.actions import RefusedActError
from belisha.people.models import Person, School
from belisha.sight import looking_everywhere
from belisha.writing import writing

CLOCK: Final = program("filter-clock")
QUIET: Final = frozenset((Rule.About.ADULT, Rule.About.HARM))
"""What is not named in public unless somebody says so: the list is no guide to it."""


class Decided(NamedTuple):
    """What more belongs to a rule than its address: `source` and `number` of the request, if there was one."""

    why: str
    until: date | None = None
    source: str = ""
    number: str = ""
    about: str = Rule.About.OTHER
    quiet: bool | None = None


def block(
    by: Person | str, school: School, address: Address, why: str, until: date | None = None, source: str = "",
    **more: Any,
) -> Rule:  # fmt: skip
    """Block an address; MORE as in `Decided`. What allowed it before ends, for else the block would do nothing.

    Raises RefusedActError where it is blocked already; ValidationError.
    """
    rule = _rule(by, school, address, Rule.Verdict.BLOCK, Decided(why, until, source, **more))
    with writing():
        for allowed in _standing(rule, Rule.Verdict.ALLOW):
            end(by, allowed, "It was blocked instead.")
        _not_twice(rule)
        rule.save()
        record("site-blocked", _ref(by), rule, rule.place, site=rule.address)
    return rule


def allow(
    by: Person | str, school: School, address: Address, why: str, until: date | None = None, source: str = "",
    **more: Any,
) -> Rule:  # fmt: skip
    """Allow an address, until a last day; MORE as in `Decided`. Raises RefusedActError; ValidationError."""
    rule = _rule(by, school, address, Rule.Verdict.ALLOW, Decided(why, until, source, **more))
    with writing():
        rule.save()
        record("site-allowed", _ref(by), rule, rule.place, site=rule.address, until=until_words(until))
    return rule


def end(by: Person | str, rule: Rule, why: str) -> None:
    """End a rule: the address is what the filter makes of it again. Raises RefusedActError, VersionLostError."""
    if rule.ended is not None:
        raise RefusedActError(f"This ended on {told(timezone.localdate(rule.ended))} already.")
    with writing():
        rule.ended, rule.ended_why = timezone.now(), why
        rule.ended_by = by if isinstance(by, Person) else None
        rule.save()
        record("rule-ended", _ref(by), rule, rule.place, site=rule.address)


def end_of_source(by: Person | str, school: School, source: str, why: str) -> int:
    """End whatever a request had brought; how many rules."""
    with writing():
        rows = list(Rule.objects.filter(school=school, source=source, ended__isnull=True))
        for row in rows:
            end(by, row, why)
    return len(rows)


def end_over(now: datetime) -> int:
    """End the rules whose last day is over; how many. A rule that ended meanwhile is left alone."""
    today = timezone.localdate(now)
    with looking_everywhere("the clock ends what is over at every school"), writing():
        rows = list(Rule.objects.filter(ended__isnull=True, until__lt=today).order_by("until", "pk")[:500])
        for row in rows:
            row.ended, row.ended_why = now, f"Its last day was {told(row.until)}." if row.until else ""
            row.save()
            record("rule-over", CLOCK, row, row.place, site=row.address)
    return len(rows)


def name_in_public(by: Person, rule: Rule, named: bool) -> None:
    """Say whether a rule is named on the public list, or only counted. Raises RefusedActError, VersionLostError."""
    if named and rule.about in QUIET:
        raise RefusedActError("The public list never names such a site: it would show the way to it.")
    with writing():
        rule.quiet = not named
        rule.save()
        record("rule-named", by.ref, rule, rule.place, site=rule.address, how="named" if named else "counted only")


def note_provider(by: Person, provider: FilterProvider) -> None:
    """Write down who provides the filter. Raises ValidationError, VersionLostError."""
    provider.full_clean()
    with writing():
        provider.save()
        record("filter-provider-noted", by.ref, provider, provider.place)


def _rule(by: Person | str, school: School, address: Address, verdict: str, decided: Decided) -> Rule:
    """The row, sound but not saved."""
    quiet = decided.about in QUIET if decided.quiet is None else decided.quiet
    rule = Rule(
        school=school, host=address.host, path=address.path, verdict=verdict, since=timezone.now(),
        by=by if isinstance(by, Person) else None, **decided._replace(quiet=quiet)._asdict(),
    )  # fmt: skip
    if decided.until is not None and decided.until < timezone.localdate():
        raise RefusedActError("The last day is over already. Choose today or a later day.")
    rule.full_clean()
    return rule


def _not_twice(rule: Rule) -> None:
    found = _standing(rule, Rule.Verdict.BLOCK).first()
    if found is not None:
        raise RefusedActError(f"{rule.address} is blocked already, since {told(timezone.localdate(found.since))}.")


def _standing(rule: Rule, verdict: str) -> QuerySet[Rule]:
    """What counts now for the address of a rule."""
    same = {"school": rule.school, "host": rule.host, "path": rule.path}
    return Rule.objects.filter(standing(timezone.localdate()), verdict=verdict, **same)


def _ref(by: Person | str) -> str:
    return by.ref if isinstance(by, Person) else by


def told(day: date) -> str:
    """A day as people write it."""
    return f"{day.day} {day:%B %Y}"


def until_words(until: date | None) -> str:
    """How long, in words."""
    return f"until {told(until)}" if until else "with no last day"
