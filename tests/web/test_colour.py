"""Contrast, computed: of the palette and of whatever colour a school may have."""

import re
from pathlib import Path

import pytest

from belisha.web import colour

PALETTE = Path(__file__).resolve().parents[2] / "assets/scss/_palette.scss"
OURS = dict(re.findall(r"^\$([a-z-]+): (#[0-9a-f]{6});", PALETTE.read_text("utf-8"), re.M))
SIX = ("red", "ochre", "rust", "green", "slate", "violet")

# A walk through the cube of colours, its corners and its greys: where white and black change places is in between.
STEPS = range(0, 256, 51)
EVERY = [f"#{r:02x}{g:02x}{b:02x}" for r in STEPS for g in STEPS for b in STEPS]
GREYS = [f"#{grey:02x}{grey:02x}{grey:02x}" for grey in range(256)]
ALL = (*EVERY, *GREYS)


def test_the_arithmetic_is_that_of_wcag():
    assert colour.contrast("#ffffff", "#000000") == pytest.approx(21)
    assert colour.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert colour.contrast("#ffffff", "#777777") == colour.contrast("#777777", "#ffffff")
    assert colour.luminance("#ff0000") == pytest.approx(0.2126)


@pytest.mark.parametrize("text", ["ink", "ink-soft", "teal", "teal-deep", "plum", "red", "green"])
@pytest.mark.parametrize("ground", ["paper", "paper-deep", "card", "teal-tint", "amber-tint"])
def test_words_can_be_read(text, ground):
    assert colour.contrast(OURS[text], OURS[ground]) >= 4.5


@pytest.mark.parametrize("name", SIX)
def test_verdicts_can_be_read_on_their_panels_and_white_on_their_globes(name):
    assert colour.contrast(OURS[name], OURS[f"{name}-tint"]) >= 4.5
    assert colour.contrast(OURS[name], "#ffffff") >= 4.5
    assert colour.contrast(OURS["ink"], OURS[f"{name}-tint"]) >= 7


@pytest.mark.parametrize("ground", ["paper", "card", "paper-deep"])
def test_edges_of_fields_and_the_ring_of_focus_can_be_seen(ground):
    assert colour.contrast(OURS["edge"], OURS[ground]) >= 3
    assert colour.contrast(OURS["ink"], OURS[ground]) >= 3
    assert colour.contrast(OURS["ink"], OURS["amber"]) >= 4.5


def test_on_any_colour_of_a_school_something_can_be_read():
    assert [own for own in ALL if colour.contrast(colour.ink_on(own), own) < 4.5] == []


@pytest.mark.parametrize("ground", [colour.PAPER, colour.WHITE])
def test_the_deep_shade_of_any_colour_can_be_read_on_paper(ground):
    assert [own for own in ALL if colour.contrast(colour.deep(own), ground) < 4.5] == []


def test_the_tint_of_any_colour_bears_ink_and_its_own_deep_shade():
    assert [own for own in ALL if colour.contrast(OURS["ink"], colour.tint(own)) < 7] == []
    assert [own for own in ALL if colour.contrast(colour.deep(own), colour.tint(own)) < 4.5] == []


def test_the_ring_of_focus_can_be_seen_on_any_colour():
    ring = (OURS["amber"], OURS["ink"])
    assert [own for own in ALL if max(colour.contrast(part, own) for part in ring) < 3] == []


def test_not_every_colour_bears_every_word():
    assert [own for own in ALL if colour.contrast(colour.WHITE, own) < 4.5]
    assert [own for own in ALL if colour.contrast(own, colour.PAPER) < 4.5]


def test_a_colour_that_is_dark_enough_is_left_as_it_is():
    assert colour.deep("#1d4e89") == "#1d4e89"
    assert colour.deep("#ffd400") != "#ffd400"


def test_paper_is_the_same_in_both_languages():
    assert OURS["paper"] == colour.PAPER


@pytest.mark.parametrize(
    "bad", ["red", "#12345", "#1234567", "#12345g", "#FFFFFF", "}body{display:none", "", "#12345\n"]
)
def test_what_is_no_colour_never_reaches_a_stylesheet(bad):
    assert colour.sheet(bad) == colour.sheet(colour.known(""))
    assert re.fullmatch(r":root\{(--school[a-z-]*:#[0-9a-f]{6};?)+\}\n", colour.sheet(bad))
