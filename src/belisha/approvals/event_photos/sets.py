"""How a set of pictures stands before it is asked for: who is in each, what their families said, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from belisha.access.viewer import Viewer
from belisha.approvals.event_photos import picking
from belisha.approvals.event_photos.models import PictureSet
from belisha.consents.asked import POSTING, Consent, standing
from belisha.people.models import Person


@dataclass(frozen=True, slots=True)
class Face:
    """A child with what their family said."""

    person: Person
    consent: Consent

    @property
    def name(self) -> str:
        """Their name."""
        return self.person.name or "(erased)"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of a set. `unseen` are children whom the viewer may not see any more."""

    number: int
    sha256: str
    name: str
    size: int
    faces: tuple[Face, ...]
    unseen: int
    nobody: bool
    others: str

    @property
    def mark(self) -> str:
        """The beginning of its hash, for addresses."""
        return self.sha256[:16]

    @property
    def told(self) -> bool:
        """Whether somebody has said who is in it."""
        return self.nobody or bool(self.faces)

    @property
    def refused(self) -> list[Face]:
        """Children whose families said no."""
        return [face for face in self.faces if face.consent == Consent.REFUSED]

    @property
    def unknown(self) -> list[Face]:
        """Children of whom nothing is known."""
        return [face for face in self.faces if face.consent == Consent.UNKNOWN]


def shots(viewer: Viewer, row: PictureSet) -> list[Shot]:
    """The pictures of a set, in as many questions to the database for one as for thirty."""
    wanted = {UUID(child) for each in row.pictures for child in each["children"]}
    known = {each.pk: each for each in picking.pupils(viewer, row.school).filter(pk__in=wanted)}
    said = standing(list(known.values()), POSTING, viewer.today)
    return [_shot(number, each, known, said) for number, each in enumerate(row.pictures, start=1)]


def _shot(number: int, each: dict[str, Any], known: dict[UUID, Person], said: dict[UUID, Consent]) -> Shot:
    here = sorted(
        (known[UUID(child)] for child in each["children"] if UUID(child) in known),
        key=lambda person: (person.family_name.casefold(), person.given_name.casefold()),
    )
    faces = tuple(Face(person, said[person.pk]) for person in here)
    return Shot(
        number, each["sha256"], each["name"], each["size"], faces, len(each["children"]) - len(faces), each["nobody"],
        each["others"],
    )  # fmt: skip


def missing(found: list[Shot]) -> list[str]:
    """What has to be done before anybody can be asked, in words."""
    if not found:
        return ["Choose at least one picture."]
    said = []
    if untold := [str(shot.number) for shot in found if not shot.told]:
        said.append(f"Say who is in picture {', '.join(untold)}.")
    if refused := [str(shot.number) for shot in found if shot.refused]:
        said.append(f"A family has said no to picture {', '.join(refused)}. Leave it out, or speak with the family.")
    if unseen := [str(shot.number) for shot in found if shot.unseen]:
        said.append(f"You may not see everybody in picture {', '.join(unseen)} any more. Say again who is in it.")
    return said
