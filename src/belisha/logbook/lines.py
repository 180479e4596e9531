"""Which lines of the journal somebody may read: those about what they may see, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import reduce
from operator import or_
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import Model, Q, QuerySet, UUIDField
from django.utils import timezone

from belisha.access.ask import kinds, visible, visible_persons
from belisha.access.relations import kept_from_me
from belisha.access.viewer import Viewer
from belisha.journal import telling
from belisha.journal.models import Entry
from belisha.logbook import rooms
from belisha.people.models import Management, Membership, Person, School

PER_PAGE: Final = 50
_MOST_NAMED = 200
Rows = dict[str, list[QuerySet[Any]]]


def visible_entries(viewer: Viewer) -> QuerySet[Entry]:
    """Every line that inherits its visibility from something the viewer may see, or is about a whole place of theirs.

    One query; whatever kind of thing nothing is said about stays hidden.
    """
    about = Q(about_id__isnull=True, about_kind__in=("", "school", "trust"))
    for name, rows in visible_rows(viewer).items():
        about |= Q(about_kind=name, about_id__in=_any(rows))
    places = [f"school:{pk}" for pk in viewer.schools] + [f"trust:{pk}" for pk in viewer.trusts]
    return Entry.objects.filter(about, place__in=places)


def _any(rows: list[QuerySet[Any]]) -> QuerySet[Any]:
    if len(rows) == 1:
        return rows[0].values("pk")
    model: type[Model] = rows[0].model
    return model._default_manager.filter(reduce(or_, (Q(pk__in=each.values("pk")) for each in rows))).values("pk")


def visible_rows(viewer: Viewer) -> Rows:
    """What the viewer may see of every kind of thing that lines are about.

    Of whoever is kept from them no line is shown: it would tell what was looked at, ordered or changed.
    """
    kept = kept_from_me(viewer)
    persons = visible_persons(viewer).exclude(pk__in=kept)
    found: Rows = {"person": [persons]}
    for name, kind in kinds().items():
        if kind.model is not Person and isinstance(kind.model._meta.pk, UUIDField):
            try:
                found.setdefault(str(kind.model._meta.model_name), []).append(visible(viewer, "see", name))
            except KeyError:  # nobody ever sees one: it is only acted on
                continue
    groups = visible(viewer, "see", "class").values("pk")
    known = persons.values("pk")
    found["membership"] = [Membership.objects.filter(person__in=known, group__in=groups)]
    found["management"] = [Management.objects.filter(manager__in=known, managed__in=known)]
    found["guardianship"] = [each.exclude(Q(child__in=kept) | Q(adult__in=kept)) for each in found["guardianship"]]
    found |= {name: [rooms.rows(viewer, name, persons)] for name in rooms.models().keys() - found.keys()}
    return {name: each for name, each in found.items() if each}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for in the address of the journal."""

    who: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None
    before: int | None = None
    after: int | None = None

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Asked:
        """Whatever cannot be read is as if it had not been asked for."""
        return cls(
            who=" ".join(query.get("who", "").replace("\0", "").split())[:100],
            kind=query.get("kind", "") if query.get("kind", "") in telling.kinds() else "",
            since=_day(query.get("since", "")),
            until=_day(query.get("until", "")),
            before=_number(query.get("before", "")),
            after=_number(query.get("after", "")),
        )

    @property
    def filtered(self) -> bool:
        """Whether anything but a page was asked for."""
        return bool(self.who or self.kind or self.since or self.until)

    def query(self, **more: object) -> str:
        """The same question on another page."""
        kept = {"who": self.who, "kind": self.kind, "since": self.since or "", "until": self.until or ""}
        return "?" + urlencode({name: value for name, value in {**kept, **more}.items() if value != ""})


@dataclass(frozen=True, slots=True)
class Page:
    """Fifty lines, the newest first, and whether there are newer and older ones."""

    entries: list[Entry]
    newer: str
    older: str


def page(viewer: Viewer, school: School, asked: Asked) -> Page:
    """The lines asked for; it never counts them, so that the length of the journal does not matter."""
    rows = visible_entries(viewer).filter(place=f"school:{school.pk}").select_related("detail")
    rows = _filtered(rows, viewer, asked)
    forward = asked.after is not None
    if forward:
        rows = rows.filter(seq__gt=asked.after).order_by("seq")
    elif asked.before is not None:
        rows = rows.filter(seq__lt=asked.before).order_by("-seq")
    else:
        rows = rows.order_by("-seq")
    found = list(rows[: PER_PAGE + 1])
    more, found = len(found) > PER_PAGE, found[:PER_PAGE]
    if forward:
        found.reverse()
    newer, older = (more, True) if forward else (asked.before is not None, more)
    return Page(
        found,
        asked.query(after=found[0].seq) if newer and found else "",
        asked.query(before=found[-1].seq) if older and found else "",
    )


def _filtered(rows: QuerySet[Entry], viewer: Viewer, asked: Asked) -> QuerySet[Entry]:
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    if asked.since:
        rows = rows.filter(when__gte=_midnight(asked.since))
    if asked.until:
        rows = rows.filter(when__lt=_midnight(asked.until + timedelta(days=1)))
    return rows.filter(_of(viewer, asked.who)) if asked.who else rows


def _of(viewer: Viewer, who: str) -> Q:
    """Lines that somebody of this name wrote, or that are about them, their roles, classes and families."""
    named = Q()
    for word in who.split()[:5]:
        named &= Q(given_name__icontains=word) | Q(family_name__icontains=word) | Q(known_as__icontains=word)
    people = list(visible_persons(viewer).filter(named).values_list("pk", flat=True)[:_MOST_NAMED])
    found = Q(about_id__in=people) | Q(actor__in=[f"person:{pk.hex}" for pk in people])
    return found | rooms.about(people)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if 1970 <= found.year < 9000 else None


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None
