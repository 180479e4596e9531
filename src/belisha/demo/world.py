"""The demonstration: a trust with five schools, invented, each with one of the policies that ship."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from belisha.demo import cast
from belisha.people.actions import keep
from belisha.people.models import School, Trust
from belisha.policies import actions, shelf
from belisha.policies.models import Version
from belisha.writing import writing

WEB = "https://lanternfield.example"
TRUST = ("lanternfield", "Lanternfield Learning Trust", "#2b2350")
ADOPTED = "trust-model"

# slug, name, phase, colour, policy
SCHOOLS = (
    ("conker-lane", "Conker Lane Primary School", "primary", "#7a3b12", "chestnuts"),
    ("inkwell", "Inkwell Academy", "secondary", "#1d4e89", "henry-box"),
    ("puddleduck", "Puddleduck Infant School", "infant", "#0b6e4f", "st-marys"),
    ("lanternfield-high", "Lanternfield High School", "secondary", "#5b2a86", ADOPTED),
    ("weatherby-green", "Weatherby Green Primary School", "primary", "#9b2226", "weston-all-saints"),
)
SINCE = date(2026, 9, 1)


def build() -> Trust:
    """Make the demonstration where there is none; calling it again changes nothing."""
    with writing():
        trust = Trust.objects.filter(slug=TRUST[0]).first() or _places()
        cast.build(trust)
    return trust


def _places() -> Trust:
    with writing():
        trust = Trust(slug=TRUST[0], name=TRUST[1], colour=TRUST[2], web=WEB, invented=True)
        keep(trust, cast.BY)
        actions.put_in_force(trust, ship(ADOPTED), SINCE, cast.BY)
        for place, (slug, name, phase, colour, policy) in enumerate(SCHOOLS):
            school = School(
                trust=trust, slug=slug, name=name, phase=phase, colour=colour, urn=f"90000{place}",
                web=f"https://{slug}.lanternfield.example", logo=_logo(slug), logo_type="image/svg+xml",
                invented=True,
            )  # fmt: skip
            keep(school, cast.BY)
            if policy == ADOPTED:
                actions.adopt(school, SINCE, cast.BY)
            else:
                actions.put_in_force(school, ship(policy), SINCE, cast.BY)
    return trust


def ship(name: str) -> Version:
    """A policy that comes with Belisha, loaded."""
    path = shelf.path_of(name)
    beside = path.with_name("examples.toml")
    return actions.load(
        path.read_bytes(), beside.read_bytes() if beside.is_file() else b"", f"policies/{name}/policy.md", cast.BY
    )


def _logo(slug: str) -> bytes:
    return (Path(__file__).parent / "logos" / f"{slug}.svg").read_bytes()
