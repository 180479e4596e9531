"""The page on which whoever answers for a school asks who may do what, and why; and the whole table, to read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from belisha.access.ask import giving, has_role, may
from belisha.access.rules import needs, viewer_of
from belisha.access.table import ANYONE, BARS, ROWS, Row, allowing
from belisha.access.viewer import Viewer, looking_as, of
from belisha.access.words import ACTS, act_of, relation_of
from belisha.directory.who_may_asked import Asked, label, read
from belisha.directory.who_may_reserved import Reserved, reserved
from belisha.people.models import Person, School
from belisha.people.roles import ROLES


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: `yes` is None where it depends on whom or what it is about."""

    yes: bool | None
    headline: str
    reasons: tuple[str, ...]
    clause: str = ""

    @property
    def verdict(self) -> str:
        """As the pictures of verdicts are named."""
        return {True: "permitted", False: "prohibited", None: "undetermined"}[self.yes]


@require_safe
@needs("ask-who-may", "school", key="slug")
def who_may(request: HttpRequest, school: School) -> HttpResponse:
    """A question, and its answer where it has been put in full."""
    viewer = viewer_of(request)
    assert viewer is not None
    asked = read(viewer, school, request.GET.dict())
    kind = asked.verb_and_kind[1]
    context = {
        "school": school,
        "here": "who-may",
        "asked": asked,
        "people": [(each, label("", each)) for each in asked.who.shown],
        "things": [(each, label(kind, each)) for each in asked.about.shown],
        "acts": [(f"{verb}:{kind}", words) for (verb, kind), words in ACTS.items()],
        "reserved": reserved(school, asked.day),
        "said": answer(viewer, asked, school) if asked.ready else None,
    }
    return render(request, "directory/who_may.html", context)


def answer(asker: Viewer, asked: Asked, school: School) -> Said:
    """What the table says, or the policy, of somebody on a day."""
    subject = of(asked.who.one, asked.day)
    if not subject.roles:
        return Said(False, f"No. {subject.person} has no role on that day.", ("Whoever has no role may do nothing.",))
    if asked.policy is not None:
        return _by_the_policy(subject, asked.policy)
    verb, kind = asked.verb_and_kind
    thing = school if asked.is_whole else asked.about.one
    with looking_as(subject):
        return _of_a_thing(asker, subject, verb, kind, thing) if thing else _in_general(subject, verb, kind)


def _by_the_policy(subject: Viewer, norm: Reserved) -> Said:
    yes = subject.has(norm.decider)
    reasons = [f"Clause {norm.clause} says: {norm.says}"]
    if not norm.title:
        reasons.append("Nobody can be appointed to that in Belisha: it has to be decided outside.")
    elif not yes:
        reasons.append(f"It takes the role {norm.title}.")
    return Said(yes, _headline(yes, subject.person, norm.words), tuple(reasons), norm.clause)


def _of_a_thing(asker: Viewer, subject: Viewer, verb: str, kind: str, thing: School | Person) -> Said:
    found = may(subject, verb, kind, thing)
    rows = giving(subject, verb, kind, thing)
    about = "" if isinstance(thing, School) else f": {label(kind, thing)}"
    headline = _headline(found.yes, subject.person, f"{act_of(verb, kind)}{about}")
    if found:
        return Said(True, headline, tuple(f"{row.why} {_through(subject, row)}" for row in rows))
    if rows and subject.person.pk in asker.selves:  # what a bar says of others is not for whom it bars
        return Said(False, headline, ("Somebody else has to do this.",))
    return Said(False, headline, (found.reason,))


def _in_general(subject: Viewer, verb: str, kind: str) -> Said:
    """What their roles could give them, where no thing was named."""
    rows = [row for row in allowing(verb, kind) if has_role(subject, row)]
    act = act_of(verb, kind)
    if not rows:
        return Said(False, _headline(False, subject.person, act), (_who_else(verb, kind),))
    reasons = tuple(f"{relation_of(row.relation).capitalize()}: {row.why} {_through(subject, row)}" for row in rows)
    return Said(None, f"That depends. {subject.person} may {act} in these cases.", reasons)


def _who_else(verb: str, kind: str) -> str:
    names = dict.fromkeys(name for row in allowing(verb, kind) for name in ROLES if name in row.roles)
    return f"These may, each for what is theirs: {', '.join(ROLES[name].title for name in names)}."


def _headline(yes: bool, person: Person, act: str) -> str:
    return f"{'Yes' if yes else 'No'}. {person} may {'' if yes else 'not '}{act}."


def _through(subject: Viewer, row: Row) -> str:
    """Which of their roles give it."""
    if row.roles == ANYONE:
        return "(Everybody.)"
    titles = [role.title for name, role in ROLES.items() if name in row.roles and subject.has(name)]
    return f"(As {', '.join(titles)}.)"


@require_safe
@needs("ask-who-may", "school", key="slug")
def whole_table(request: HttpRequest, school: School) -> HttpResponse:
    """Everything that any role may do, act by act, and what nobody may."""
    viewer = viewer_of(request)
    assert viewer is not None
    context = {
        "school": school,
        "here": "who-may",
        "acts": [(act_of(*act), [_line(row) for row in rows]) for act, rows in _by_act()],
        "bars": [(act_of(bar.verb, bar.kind), relation_of(bar.relation), bar.why) for bar in BARS],
        "reserved": reserved(school, viewer.today),
    }
    return render(request, "directory/who_may_table.html", context)


def _by_act() -> list[tuple[tuple[str, str], list[Row]]]:
    order = list(ACTS)
    rows = sorted(ROWS, key=lambda row: order.index((row.verb, row.kind)))
    return [(act, list(group)) for act, group in groupby(rows, key=attrgetter("verb", "kind"))]


def _line(row: Row) -> tuple[str, str, str]:
    titles = [role.title for name, role in ROLES.items() if name in row.roles]
    return ", ".join(titles) or "Everybody", relation_of(row.relation), row.why


PATTERNS = [
    path("schools/<slug:slug>/who-may/", who_may, name="who-may"),
    path("schools/<slug:slug>/who-may/table/", whole_table, name="who-may-table"),
]
"""For the addresses of this room."""
