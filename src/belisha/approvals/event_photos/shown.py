"""A request to post pictures, as one viewer may read it: names only of children whom they may read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from belisha.access.ask import visible, visible_persons
from belisha.access.viewer import Viewer
from belisha.approvals.event_photos import consent
from belisha.approvals.event_photos.models import PaperSeen, Photos, Picture, Pictured
from belisha.approvals.event_photos.sets import Face
from belisha.approvals.models import Request
from belisha.consents.asked import Consent
from belisha.people.models import Person

MOST_SIMILAR = 10


@dataclass(frozen=True, slots=True)
class Details:
    """The form, and what the families have said up to today."""

    photos: Photos
    said: dict[UUID, Consent]


@dataclass(frozen=True, slots=True)
class Print:
    """One picture. `unnamed` are children in it whom the viewer may not read; then no words about it are shown."""

    number: int
    sha256: str
    size: int
    name: str
    others: str
    faces: tuple[Face, ...]
    unnamed: int

    @property
    def total(self) -> int:
        """How many children are in it."""
        return len(self.faces) + self.unnamed


@dataclass(frozen=True, slots=True)
class Paper:
    """A consent that was seen on paper; without a name where the viewer may not read it."""

    name: str
    words: str
    by: str
    when: object


@dataclass(frozen=True, slots=True)
class Board:
    """All of it for one viewer. `refused` and `unknown` are the names, and how many more there are."""

    prints: tuple[Print, ...]
    papers: tuple[Paper, ...]
    refused: tuple[str, ...]
    refused_more: int
    unknown: tuple[str, ...]
    unknown_more: int
    given: int

    @property
    def hides(self) -> bool:
        """Whether some names are not for the viewer."""
        return any(each.unnamed for each in self.prints)


def details(row: Request) -> Details:
    """The form of a request, or of the first where it is a second look."""
    photos = Photos.objects.select_related("channel", "request").get(request=row.first)
    return Details(photos, consent.said(photos, timezone.localdate()))


def board(viewer: Viewer, found: Details) -> Board:
    """What one viewer may read of it, in as many questions to the database for one picture as for thirty."""
    names = named(viewer, found.photos)
    inside: dict[int, list[UUID]] = defaultdict(list)
    for picture, child in Pictured.objects.filter(photos=found.photos).values_list("picture", "child"):
        inside[picture].append(child)
    rows = Picture.objects.filter(photos=found.photos).select_related("caption").order_by("order")
    return Board(
        tuple(_print(row, inside[row.pk], names, found.said) for row in rows),
        tuple(_papers(viewer, found.photos, names)),
        *_of(Consent.REFUSED, found.said, names),
        *_of(Consent.UNKNOWN, found.said, names),
        sum(each == Consent.GIVEN for each in found.said.values()),
    )


def named(viewer: Viewer, photos: Photos) -> dict[UUID, Person]:
    """The children whose names the viewer may read."""
    rows = visible(viewer, "name", "pictured").filter(photos=photos)
    return Person.objects.filter(pk__in=rows.values("child")).in_bulk()


def _print(row: Picture, inside: list[UUID], names: dict[UUID, Person], said: dict[UUID, Consent]) -> Print:
    here = sorted((names[child] for child in inside if child in names), key=lambda person: person.name.casefold())
    unnamed = len(inside) - len(here)
    caption = getattr(row, "caption", None)
    name, others = (caption.name, caption.others) if caption and not unnamed else ("", "")
    faces = tuple(Face(person, said.get(person.pk, Consent.UNKNOWN)) for person in here)
    return Print(row.order, row.sha256, row.size, name, others, faces, unnamed)


def _of(wanted: Consent, said: dict[UUID, Consent], names: dict[UUID, Person]) -> tuple[tuple[str, ...], int]:
    ids = [child for child, each in said.items() if each == wanted]
    readable = sorted((names[child].name or "(erased)" for child in ids if child in names), key=str.casefold)
    return tuple(readable), len(ids) - len(readable)


def _papers(viewer: Viewer, photos: Photos, names: dict[UUID, Person]) -> list[Paper]:
    rows = list(PaperSeen.objects.filter(photos=photos).select_related("by"))
    known = set(visible_persons(viewer).filter(pk__in=[row.by_id for row in rows]).values_list("pk", flat=True))
    return [
        Paper(
            names[row.child_id].name if row.child_id in names else "", row.words if row.child_id in names else "",
            (row.by.name or "(erased)") if row.by_id in known else "Whoever decides", row.when,
        )
        for row in rows
    ]  # fmt: skip


def similar(row: Request) -> list[Request]:
    """Earlier requests for one of the same pictures, the newest first."""
    hashes = Picture.objects.filter(photos__request=row.first).values("sha256")
    same = Picture.objects.filter(school=row.school, sha256__in=hashes).values("photos__request")
    rows = Request.objects.filter(school=row.school, pk__in=same).exclude(pk__in={row.pk, row.first.pk})
    return list(rows.select_related("decision", "by").order_by("-made", "pk")[:MOST_SIMILAR])
