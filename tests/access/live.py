"""Every address of the resolver, what can stand in it, and the people who try it, over HTTP."""

import os
import re
from dataclasses import dataclass

from django.urls import get_resolver

from belisha.access import listing, viewer
from belisha.access.ask import visible, visible_persons
from belisha.access.relations import FACETS
from belisha.access.rules import rule_of
from belisha.people.models import Appointment, Group, Guardianship, Person, School
from belisha.sight import looking_everywhere
from belisha.signin.models import Account
from tests.access.cast import SLUG, of_role, parent
from tests.access.small_world import WORK
from tests.signed_in import browser_of

ELSEWHERE = "inkwell"
ABSENT = "11111111-2222-4333-8444-555555555555"
NUMBER, WORD = "987654321", "there-is-no-such"
_PART = re.compile(r"<(?:(\w+):)?(\w+)>")


@dataclass
class Address:
    """A pattern with its rule; `parts` are the converters and names of what it takes."""

    pattern: str
    name: str
    rule: object
    parts: tuple

    def filled(self, **words):
        """With these words; what nobody said is absent."""
        given = {name: words.get(name, absent(converter)) for converter, name in self.parts}
        return _PART.sub(lambda part: str(given[part[2]]), self.pattern)

    @property
    def names(self):
        return [name for _, name in self.parts]


def absent(converter):
    return {"uuid": ABSENT, "int": NUMBER}.get(converter, WORD)


def addresses():
    """All that are closed, and can be written."""
    found = []
    for pattern, name, view in listing.addresses():
        rule = rule_of(view)
        if rule.who != "all" and "(?P" not in pattern:
            found.append(Address(pattern, name, rule, tuple((a or "str", b) for a, b in _PART.findall(pattern))))
    assert found, get_resolver()
    return found


TRIED = (*WORK, "pupil", "parent", "leaver", "parent-teacher", "headteacher-elsewhere", "hidden-parent")


def some(names):
    """All of them on SQLite; on PostgreSQL, where every cell of the matrix is tried again, those who differ most."""
    few = ("teacher", "safeguarding-lead", "it-technician", "trust-executive", "parent", "pupil")
    return [name for name in names if name in few] if os.environ.get("BELISHA_DATABASE") else names


class Cast:
    """The people who try, each with a browser and as the table knows them."""

    def __init__(self):
        roles = {role: of_role(role) for role in [*WORK, "pupil"]}
        with looking_everywhere("a test finds people"):
            leaver = Appointment.objects.filter(school__slug=SLUG, person__left__isnull=False)[0].person
            ordered = Guardianship.objects.filter(school__slug=SLUG, court_order=True).select_related("adult").first()
            both = Guardianship.objects.filter(
                school__slug=SLUG, adult__in=Appointment.objects.filter(role="teacher").values("person")
            )[0].adult
            hidden = (
                Guardianship.objects.filter(school__slug=SLUG, do_not_disclose=True).select_related("adult").first()
            )
        self.people = {
            **roles, "parent": parent(), "leaver": leaver, "parent-teacher": both,
            "headteacher-elsewhere": of_role("headteacher", ELSEWHERE),
        }  # fmt: skip
        self.people |= {"parent-with-order": ordered.adult} if ordered else {}
        self.people["hidden-parent"] = hidden.adult if hidden else parent()
        self.browsers = {name: browser_of(person) for name, person in self.people.items()}

    def viewer(self, name, day):
        return viewer.of(self.people[name], day)


def things(number=6, elsewhere=2):
    """Of each kind, some at the school and some at another: rows by kind, `person` for people of any facet."""
    with looking_everywhere("a test finds things"):
        found = {}
        for kind, model in (("class", Group), ("appointment", Appointment), ("guardianship", Guardianship)):
            found[kind] = _some(model.objects.all(), number, elsewhere)
        parts = (
            "headteacher",
            "teacher",
            "governor",
            "it-technician",
            "volunteer",
            "pupil",
            "senior-leader",
            "pta-member",
            "data-manager",
            "support-staff",
            "agency-worker",
        )
        people = [Appointment.objects.filter(school__slug=SLUG, role=role).first() for role in parts]
        family = Guardianship.objects.filter(school__slug=SLUG).select_related("adult", "child")
        found["person"] = list(
            dict.fromkeys(
                [each.person for each in people if each]
                + [one for each in family[:2] for one in (each.adult, each.child)]
                + _some(Person.objects.all(), 0, elsewhere)
            )
        )
        found["account"] = list(Account.objects.filter(identities__person__in=found["person"]))
        found["school"] = list(School.objects.filter(slug__in=(SLUG, ELSEWHERE)))
    return {**found, "roll": found["school"], **dict.fromkeys(FACETS, found["person"])}


def _some(rows, number, elsewhere):
    return [*rows.filter(school__slug=SLUG)[:number], *rows.filter(school__slug=ELSEWHERE)[:elsewhere]]


class Given:
    """What the table gives a viewer, asked once for each verb and kind."""

    def __init__(self, who):
        self.who, self.known = who, {}

    def may(self, verb, kind, thing):
        if (verb, kind) not in self.known:
            with viewer.looking_as(self.who):
                rows = visible_persons(self.who, verb) if kind == "person" else visible(self.who, verb, kind)
                self.known[verb, kind] = set(rows.values_list("pk", flat=True))
        return thing.pk in self.known[verb, kind]


def plain(answer, path):
    """Status and body of an answer, without the address that was asked for and without the page's own tokens.

    An address that goes on, as in the navigation to another page, is none of these.
    """
    body = answer.content.decode("utf-8", "replace")
    body = re.sub(re.escape(path) + r"(?![\w-])", "PATH", body)
    return answer.status_code, re.sub(r'value="[0-9A-Za-z-]{30,}"', 'value="TOKEN"', body)
