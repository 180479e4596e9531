"""Where the navigation of a school and of a trust leads: to every room that is there."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from django.urls import NoReverseMatch, reverse

from belisha.access.table import allowing
from belisha.access.viewer import Viewer
from belisha.people.models import School

# the name of the address and of `here`, the words on the door
_OF_SCHOOL: Final = (
    ("school", "ask", "Ask"),
    ("policy", "policy", "Policy"),
    ("duties", "duties", "Duties"),
    ("pupils", "pupils", "For pupils"),
    ("parents", "parents", "For parents"),
    ("channels", "channels", "Our accounts"),
    ("blocked", "blocked", "Blocked sites"),
    ("changes", "changes", "Changes"),
)
_OF_TRUST: Final = (
    ("trust", "trust", "Schools"),
    ("matrix", "matrix", "Matrix"),
    ("compare", "compare", "Compare"),
)
# what somebody must be allowed to do at their school to find the room open, the name of the address, the words
_OWN: Final = (
    (("see", "staff"), "people", "People"),
    (("list-requests", "school"), "school-requests", "Requests"),
    (("check-pictures", "school"), "event-photos-check", "Pictures"),
    (("see-rules", "school"), "filtering", "Filtering"),
    (("see", "service"), "services", "Services"),
    (("see", "channel"), "official-accounts", "Official accounts"),
    (("keep-calendar", "school"), "school-calendar", "School days"),
    (("bring-in", "roll"), "rolls", "Roll"),
    (("ask-who-may", "school"), "who-may", "Who may?"),
    (("read-journal", "school"), "journal", "Journal"),
    (("prove-journal", "school"), "journal-proof", "Proof"),
    (("keep-records", "school"), "records", "Records"),
    (("see", "account"), "accounts", "Accounts"),
    (("see-backups", "school"), "backups", "Backups"),
    (("check-standards", "school"), "cyber-check", "Cyber check"),
)


class Door(NamedTuple):
    """One entry of a navigation; `key` is what a view passes as `here` to mark it."""

    key: str
    words: str
    href: str


@lru_cache(1000)
def of_school(slug: str) -> tuple[Door, ...]:
    """The rooms of a school."""
    return _standing_open(_OF_SCHOOL, slug)


@lru_cache(200)
def of_trust(slug: str) -> tuple[Door, ...]:
    """The rooms of a trust."""
    return _standing_open(_OF_TRUST, slug)


def of_viewer(viewer: Viewer) -> tuple[Door, ...]:
    """Where somebody who has signed in can go at their own place: what their roles ever allow, and nothing else."""
    school = viewer.person.school
    mine = (Door("desk", "Desk", address("desk")), Door("me", "My page", address("me")))
    if school is None:
        return tuple(door for door in (*mine, *_of_trust_viewer(viewer)) if door.href)
    open_to = ((name, words) for (verb, kind), name, words in _OWN if _ever(viewer, verb, kind))
    found = (Door(name, words, address(name, school.slug) or address(name)) for name, words in open_to)
    return tuple(door for door in dict.fromkeys((*mine, *found)) if door.href)


def _of_trust_viewer(viewer: Viewer) -> tuple[Door, ...]:
    """Somebody of a trust goes to its people and its schools; from each school's page to what they may do there."""
    trust = viewer.person.trust
    if trust is None or not viewer.roles:
        return ()
    found = (
        Door("people", "People", address("trust-people", trust.slug)),
        Door("waiting", "For your yes", address("waiting")),
        Door("trust", "Schools", address("trust", trust.slug)),
    )
    return tuple(door for door in found if door.href)


def from_above(viewer: Viewer, school: School) -> tuple[Door, ...]:
    """What somebody of a trust may open at one of its schools, beside what stands open to all."""
    trust = viewer.person.trust_id
    if trust is None or school.trust_id != trust:
        return ()
    open_to = (
        Door(name, words, address(name, school.slug))
        for (verb, kind), name, words in _OWN
        if any(viewer.has(*row.roles) for row in allowing(verb, kind) if row.relation == "my-trust")
    )
    return tuple(door for door in open_to if door.href)


def _ever(viewer: Viewer, verb: str, kind: str) -> bool:
    """Whether a role of theirs opens that room; what they see inside is asked there, thing by thing."""
    return any(viewer.has(*row.roles) for row in allowing(verb, kind) if row.relation != "self")


@lru_cache(2000)
def address(name: str, *words: str) -> str:
    """The address of that name, or nothing where this installation has none."""
    try:
        return reverse(name, args=words)
    except NoReverseMatch:
        return ""


def _standing_open(rooms: tuple[tuple[str, str, str], ...], slug: str) -> tuple[Door, ...]:
    found = (Door(key, words, address(name, slug)) for name, key, words in rooms)
    return tuple(door for door in found if door.href)
