"""The built files are those of the manifest, ask nobody else for anything, and stay small."""

import gzip
import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "src/belisha/web/static"
BUILT = STATIC / "belisha"
MANIFEST = json.loads((STATIC / "vendor-manifest.json").read_text("utf-8"))
LOGOS = sorted((ROOT / "src/belisha/demo/logos").glob("*.svg"))
TEMPLATES = sorted((ROOT / "src/belisha").glob("*/templates/**/*.html"))


def packed(name):
    """The bytes that travel: fonts and pictures of dots are packed already."""
    content = (BUILT / name).read_bytes()
    return len(content) if name.endswith((".woff2", ".png")) else len(gzip.compress(content))


def test_the_manifest_names_every_file_and_no_other():
    assert sorted(MANIFEST["files"]) == sorted(path.name for path in BUILT.iterdir())


@pytest.mark.parametrize("name", MANIFEST["files"])
def test_a_file_is_the_one_that_was_built(name):
    assert sha256((BUILT / name).read_bytes()).hexdigest() == MANIFEST["files"][name]


def test_what_was_taken_from_others_is_what_the_lock_names():
    lock = json.loads((ROOT / "assets/package-lock.json").read_text("utf-8"))
    taken = {name: lock["packages"][f"node_modules/{name}"]["version"] for name in MANIFEST["from"]}
    assert taken == MANIFEST["from"]


def test_the_lock_names_no_host():
    lock = json.loads((ROOT / "assets/package-lock.json").read_text("utf-8"))
    assert not [name for name, entry in lock["packages"].items() if "resolved" in entry]


def test_the_stylesheet_asks_only_for_our_font():
    style = (BUILT / "belisha.css").read_text("utf-8")
    addresses = {found.strip("\"'") for found in re.findall(r"url\(([^)]*)\)", style)}
    assert {address for address in addresses if not address.startswith("data:")} == {"atkinson-hyperlegible-next.woff2"}
    assert "GDS Transport" not in style
    assert "@import" not in style


@pytest.mark.parametrize("colour", ["#1d70b8", "#00703c", "#0f7a52", "#005ea5"])
def test_the_colours_of_the_government_are_not_ours(colour):
    assert colour not in (BUILT / "belisha.css").read_text("utf-8")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: "/".join(path.parts[-2:]))
def test_every_file_that_a_template_asks_for_is_there(path):
    asked = re.findall(r"{% asset ['\"]([^'\"]+)['\"] %}", path.read_text("utf-8"))
    assert [name for name in asked if not finders.find(name)] == []


def test_a_first_visit_is_light():
    everywhere = ("belisha.css", "belisha.js", "atkinson-hyperlegible-next.woff2", "lamp.svg", "lamp-48.png")
    assert sum(packed(name) for name in everywhere) < 80_000
    assert sum(packed(name) for name in MANIFEST["files"]) < 120_000


@pytest.mark.parametrize("path", [*LOGOS, *sorted(BUILT.glob("*.svg"))], ids=lambda path: path.name)
def test_a_drawing_is_small_and_holds_no_script(path):
    text = path.read_text("utf-8")
    assert len(text) < (16_000 if path.name == "crossing.svg" else 2_500)
    assert not re.search(r"<script|<foreignObject|<style|\son\w+=|href=|javascript:", text, re.I)


def test_every_demonstration_school_has_a_logo_of_its_own():
    assert len(LOGOS) == 5
    assert len({path.read_bytes() for path in LOGOS}) == 5
