"""Rows of this room for the demonstration: what each school blocks and allows, who runs its filter, one review."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.utils import timezone

from belisha.filtering import actions, names, reviewing
from belisha.filtering.models import FilterProvider, FilterReview, Rule
from belisha.people.models import Appointment, Person, School, Trust
from belisha.sight import looking_everywhere
from belisha.writing import writing

# The address, what it is, why. Every name is one that nobody can have.
BLOCKED: Final = (
    ("facepage.example", "social", "Social media are not for primary pupils. The policy names this one."),
    ("snapsnap.example", "social", "Social media are not for primary pupils. The policy names this one."),
    ("picturegram.example", "social", "Social media are not for primary pupils. The policy names this one."),
    ("blockdrop.example/play", "games", "It took whole lessons. The rest of the site has good puzzles."),
    ("roundtheback.example", "bypass", "It gets round the filter."),
    ("prizes-for-you.example", "unsafe", "It asked staff for their password."),
    ("grown-ups.example", "adult", "Found during the test of the filter."),
)
ALLOWED: Final = (
    ("fractionfun.example", "learning", "Maths with Year 6, until the topic is over.", 21),
    ("spacefilms.example/moon", "learning", "The moon, in science. Comments are off.", 5),
)
PROVIDER: Final = ("Lantern Grid", "The filter of the grid", "The help desk, weekdays from 8 to 5.")


def build(trust: Trust) -> int:
    """Everything of this room, for every school of the trust; how many rules. Nothing where there is something."""
    with looking_everywhere("the demonstration decides for every school of the trust"), writing():
        if Rule.objects.filter(school__trust=trust).exists():
            return 0
        return sum(_school(each) for each in School.objects.filter(trust=trust).order_by("pk"))


def _school(school: School) -> int:
    head, day = _holder(school, "headteacher"), timezone.localdate()
    if head is None:
        return 0
    for site, about, why in BLOCKED:
        actions.block(head, school, _address(site), why, about=about)
    for site, about, why, days in ALLOWED:
        actions.allow(head, school, _address(site), why, day + timedelta(days), about=about)
    name, product, contact = PROVIDER
    actions.note_provider(head, FilterProvider(school=school, name=name, product=product, contact=contact))
    _review(school, head)
    return len(BLOCKED) + len(ALLOWED)


def _address(site: str) -> names.Address:
    host, slash, path = site.partition("/")
    return names.Address(host, slash + path)


def _review(school: School, head: Person) -> None:
    """A review that is finished, so that the next has a deadline."""
    day = timezone.localdate() - timedelta(40)
    people = {part: _holder(school, *roles) for part, (_, roles) in reviewing.PARTS.items()}
    answers = {point: ["yes", ""] for point in reviewing.points()}
    answers["everywhere"] = ["partly", "Not on guest devices."]
    review = FilterReview(
        school=school, by=head, trigger="yearly", day=day, next_day=day + timedelta(365), **people,
        answers=answers,
        result="The filter stops what it should. Guest devices were not tried.",
        to_do="Try the guest network with the provider. IT technician, before the end of term.",
    )  # fmt: skip
    actions.begin_review(head, review)
    if not reviewing.left(review):
        actions.finish_review(head, review)


def _holder(school: School, *roles: str) -> Person | None:
    """Somebody who has one of the roles, the first of them before the others."""
    for role in roles:
        row = Appointment.objects.filter(school=school, role=role, basis="own", agreed=True, person__left=None).first()
        if row is not None:
            return Person.objects.get(pk=row.person_id)
    return None
