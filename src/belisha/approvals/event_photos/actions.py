"""Putting pictures together, asking for them, noting a consent that was seen on paper. The only file that writes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from belisha.approvals import deciders
from belisha.approvals.event_photos.hashing import MOST_FILES, Fingerprint
from belisha.approvals.event_photos.models import ERASED, Caption, PaperSeen, Photos, Picture, Pictured, PictureSet
from belisha.approvals.kinds import Cleaned
from belisha.approvals.models import Request
from belisha.channels.models import Channel
from belisha.journal.actions import record
from belisha.people.checks import RefusedActError
from belisha.people.models import Person, School
from belisha.people.naming import naming
from belisha.writing import writing

MOST_CHILDREN = 100
GONE = "These pictures are not here any more: you asked already, or they were forgotten. Begin anew."


def begin(by: Person, school: School, channel: Channel, event: str, day: date) -> PictureSet:
    """A set with nothing in it yet."""
    with writing():
        row = PictureSet(school=school, by=by, channel=channel, event=event, day=day, touched=timezone.now())
        row.full_clean(exclude=("pictures",))
        row.save(force_insert=True)
    return row


def add_pictures(row: PictureSet, files: Iterable[Fingerprint]) -> int:
    """Note the hashes of some files; how many are new. Raises RefusedActError where there would be too many."""

    def change(pictures: list[dict[str, Any]]) -> None:
        known = {each["sha256"] for each in pictures}
        for file in files:
            if file.sha256 not in known:
                known.add(file.sha256)
                pictures.append(_noted(file))
        if len(pictures) > MOST_FILES:
            raise RefusedActError(f"One request is for {MOST_FILES} pictures at most. Choose fewer.")

    before = len(row.pictures)
    _change(row, change)
    return len(row.pictures) - before


def _noted(file: Fingerprint) -> dict[str, Any]:
    return {
        "sha256": file.sha256, "name": file.name or "picture", "size": file.size, "kind": file.kind,
        "children": [], "nobody": False, "others": "",
    }  # fmt: skip


def drop_picture(row: PictureSet, sha256: str) -> None:
    """Leave a picture out."""

    def change(pictures: list[dict[str, Any]]) -> None:
        pictures[:] = [each for each in pictures if each["sha256"] != sha256]

    _change(row, change)


def put_children(row: PictureSet, sha256: str, children: Collection[UUID]) -> None:
    """Some children are in a picture."""

    def change(picture: dict[str, Any]) -> None:
        picture["children"] = list(dict.fromkeys((*picture["children"], *(each.hex for each in children))))
        picture["nobody"] = picture["nobody"] and not picture["children"]
        if len(picture["children"]) > MOST_CHILDREN:
            raise RefusedActError(f"Name {MOST_CHILDREN} pupils in one picture at most.")

    _change_one(row, sha256, change)


def take_children(row: PictureSet, sha256: str, children: Collection[UUID]) -> None:
    """Some children are not in a picture after all."""
    out = {each.hex for each in children}

    def change(picture: dict[str, Any]) -> None:
        picture["children"] = [each for each in picture["children"] if each not in out]

    _change_one(row, sha256, change)


def say(row: PictureSet, sha256: str, nobody: bool, others: str) -> None:
    """Whether no pupil is in a picture, and who else is. Raises RefusedActError where pupils were named."""

    def change(picture: dict[str, Any]) -> None:
        if nobody and picture["children"]:
            raise RefusedActError("You have named pupils in this picture. Take them out first, or leave the box empty.")
        picture["nobody"], picture["others"] = nobody, others

    _change_one(row, sha256, change)


def _change_one(row: PictureSet, sha256: str, change: Callable[[dict[str, Any]], None]) -> None:
    def one(pictures: list[dict[str, Any]]) -> None:
        found = next((each for each in pictures if each["sha256"] == sha256), None)
        if found is None:
            raise RefusedActError("This picture was left out in the meantime.")
        change(found)

    _change(row, one)


def _change(row: PictureSet, change: Callable[[list[dict[str, Any]]], None]) -> None:
    """Change the set as it is now: whoever has it open twice loses nothing."""
    with writing():
        now = PictureSet.objects.filter(pk=row.pk).first()
        if now is None:
            raise RefusedActError(GONE)
        change(now.pictures)
        now.touched = timezone.now()
        now.save()
    row.pictures = now.pictures


def forget_old(before: datetime) -> int:
    """Sets that nobody has touched since then are gone."""
    with writing():
        return PictureSet.objects.filter(touched__lt=before).delete()[0]


def save(row: Request, cleaned: Cleaned) -> None:
    """Keep the form: which pictures, who is in them. What was put together is gone after that."""
    chosen = PictureSet.objects.filter(pk=cleaned["pictures"].pk, by=row.by).select_related("channel").first()
    if chosen is None:
        raise RefusedActError(GONE)
    photos = Photos(
        school=row.school, request=row, channel=chosen.channel, event=chosen.event, day=chosen.day,
        words=cleaned["words"], names_told=cleaned["names_told"],
    )  # fmt: skip
    photos.full_clean(exclude=("request",))
    photos.save(force_insert=True)
    for order, each in enumerate(chosen.pictures, start=1):
        _keep(photos, order, each)
    chosen.delete()
    record(
        "photos-asked", row.by.ref, photos, photos.place, number=row.number, pictures=str(len(chosen.pictures)),
        children=str(len({child for each in chosen.pictures for child in each["children"]})),
    )  # fmt: skip


def _keep(photos: Photos, order: int, said: dict[str, Any]) -> None:
    picture = Picture.objects.create(
        school=photos.school, photos=photos, order=order, sha256=said["sha256"], size=said["size"], kind=said["kind"]
    )
    Caption.objects.create(picture=picture, school=photos.school, name=said["name"], others=said["others"])
    Pictured.objects.bulk_create(
        Pictured(school=photos.school, photos=photos, picture=picture, child_id=UUID(child))
        for child in said["children"]
    )


def saw_papers(by: Person, request: Request, seen: dict[UUID, str]) -> int:
    """Note, child by child, what somebody who decides has seen on paper; how many are new or say something else.

    Raises RefusedActError where it is not theirs to decide, or decided already.
    """
    with writing():
        now = Request.objects.select_related("school__trust", "by").get(pk=request.pk)
        if not now.is_open:
            raise RefusedActError("This request is decided already, or was taken back.")
        if deciders.of(now, timezone.localdate()).seat_of(by) is None:
            raise RefusedActError("Only whoever decides notes what they have seen on paper.")
        photos = Photos.objects.get(request=now.first)
        children = set(Pictured.objects.filter(photos=photos).values_list("child", flat=True))
        return sum(_saw(by, photos, now, child, words) for child, words in seen.items() if child in children)


def _saw(by: Person, photos: Photos, request: Request, child: UUID, words: str) -> bool:
    if not words.strip():
        raise RefusedActError("Say what you have seen on paper: which form, of which day, where it is kept.")
    row = PaperSeen.objects.filter(photos=photos, child=child, by=by).first()
    if row is not None and row.words == words.strip():
        return False
    row = row or PaperSeen(school=photos.school, photos=photos, child_id=child, by=by)
    row.words, row.when = words.strip()[:300], timezone.now()
    row.save()
    record("consent-paper-seen", by.ref, row, row.place, number=request.number)
    return True


def forget(by: str, person: Person) -> None:
    """Words that are of somebody, or name them, go; so does what they put together. Hashes and ticks stay."""
    names = naming(person)
    _forget_sets(person)
    for caption in Caption.objects.filter(school=person.school).select_related("picture__photos__request"):
        theirs = caption.picture.photos.request.by_id == person.pk or _pictured(caption, person)
        if theirs or names(caption.name) or names(caption.others):
            Caption.objects.filter(pk=caption.pk).update(name=ERASED, others=ERASED if caption.others else "")
    for photos in Photos.objects.filter(school=person.school).exclude(words="").select_related("request"):
        if photos.request.by_id == person.pk or names(photos.words):
            photos.words = ERASED
            photos.save()
            record("words-erased", by, photos, photos.place)
    for paper in PaperSeen.objects.filter(school=person.school).exclude(words=ERASED):
        if person.pk in (paper.by_id, paper.child_id) or names(paper.words):
            paper.words = ERASED
            paper.save()
            record("words-erased", by, paper, paper.place)


def _forget_sets(person: Person) -> None:
    for row in PictureSet.objects.filter(school=person.school):
        if row.by_id == person.pk or any(person.pk.hex in each["children"] for each in row.pictures):
            row.delete()


def _pictured(caption: Caption, person: Person) -> bool:
    return Pictured.objects.filter(picture=caption.picture, child=person).exists()
