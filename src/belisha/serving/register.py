"""The commands for trusts and schools: add, change and list them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from belisha.refusal import RefusedError
from belisha.rulebook.vocabulary import nearest, shown
from belisha.serving import prepare

if TYPE_CHECKING:
    from belisha.people.models import School, Trust

Place = TypeVar("Place", bound="School | Trust")
Run = Callable[[argparse.Namespace], int]

# How each kind of picture begins, and its media type.
PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"<?xml", "image/svg+xml"),
    (b"<svg", "image/svg+xml"),
)
LARGEST_LOGO = 200_000


def with_database(run: Run) -> Run:
    """A command that finds the database open and up to date."""

    def opened(options: argparse.Namespace) -> int:
        prepare.open_django()
        prepare.database(print)
        return run(options)

    opened.__doc__ = run.__doc__
    return opened


@with_database
def school(options: argparse.Namespace) -> int:
    """Add or change a school, or list them all."""
    from belisha.people.models import School

    if options.verb == "list":
        return _list(f"{row.slug:30} {row.name}, {row.phase}" for row in School.objects.all())
    row = School(slug=_slug(options)) if options.verb == "add" else school_named(_slug(options))
    given = _given(options, ("name", "phase", "colour", "web", "urn"))
    if options.trust is not None:
        given["trust"] = trust_named(options.trust) if options.trust else None
    if options.logo is not None:
        given["logo"], given["logo_type"] = picture(Path(options.logo))
    return _keep(row, given, options.verb)


@with_database
def trust(options: argparse.Namespace) -> int:
    """Add or change a trust, or list them all."""
    from belisha.people.models import Trust

    if options.verb == "list":
        return _list(f"{row.slug:30} {row.name}" for row in Trust.objects.all())
    row = Trust(slug=_slug(options)) if options.verb == "add" else trust_named(_slug(options))
    return _keep(row, _given(options, ("name", "colour", "web")), options.verb)


def _slug(options: argparse.Namespace) -> str:
    if not options.slug:
        raise RefusedError(f"say which: belisha {options.command} {options.verb} SHORT-NAME …")
    return str(options.slug)


def _given(options: argparse.Namespace, names: Iterable[str]) -> dict[str, Any]:
    """What was said in the call; an empty word takes back what stood there."""
    found = {name: value for name in names if (value := getattr(options, name)) is not None}
    return {name: value or None if name == "urn" else value for name, value in found.items()}


def _list(lines: Iterable[str]) -> int:
    print("\n".join(lines) or "none yet")
    return 0


def _keep(row: School | Trust, given: dict[str, Any], verb: str) -> int:
    """Save the row with what was given. Raises RefusedError with a line for each field that is wrong."""
    from django.core.exceptions import ValidationError

    from belisha.people import actions

    for name, value in given.items():
        setattr(row, name, value)
    try:
        actions.keep(row)
    except ValidationError as error:
        raise RefusedError("\n".join(_lines(row, error.message_dict))) from error
    print(f"{'Added' if verb == 'add' else 'Changed'} {row.name} ({row.slug})")
    return 0


def _lines(row: School | Trust, wrong: dict[str, list[str]]) -> Iterable[str]:
    """What is wrong, field by field, in the words of the call."""
    for name, messages in wrong.items():
        value = getattr(row, name, None)
        words = _phases() if name == "phase" else []
        if not value and name in ("name", "phase"):
            listed = f", one of {', '.join(words)}" if words else ""
            yield f"--{name} is missing{listed}"
        elif words:
            yield f"--phase cannot be '{shown(value)}'{nearest(str(value), words)}; it may be {', '.join(words)}"
        else:
            yield f"{'the short name' if name == 'slug' else f'--{name}'} '{shown(value)}': {' '.join(messages)}"


def _phases() -> list[str]:
    from belisha.people.models import School

    return [str(word) for word in School.Phase.values]


def picture(path: Path) -> tuple[bytes, str]:
    """A logo and its media type, told by its content. Raises RefusedError."""
    try:
        with path.open("rb") as file:
            found = file.read(LARGEST_LOGO + 1)
    except (OSError, ValueError) as error:
        raise RefusedError(f"the logo {shown(str(path))} cannot be read") from error
    if len(found) > LARGEST_LOGO:
        raise RefusedError(f"the logo is too large: at most {LARGEST_LOGO:,} bytes")
    kind = next((kind for begin, kind in PICTURES if found.lstrip().startswith(begin)), None)
    if kind is None or (kind == "image/svg+xml" and b"<svg" not in found):
        raise RefusedError(f"the logo {shown(str(path))} is no PNG, JPEG or SVG picture")
    return found, kind


def school_named(slug: str) -> School:
    """The school of a short name. Raises RefusedError with the nearest one."""
    from belisha.people.models import School

    return _named(slug, School.objects.all(), "school")


def trust_named(slug: str) -> Trust:
    """The trust of a short name. Raises RefusedError with the nearest one."""
    from belisha.people.models import Trust

    return _named(slug, Trust.objects.all(), "trust")


def place_named(slug: str) -> School | Trust:
    """The school or the trust of a short name; no two have the same. Raises RefusedError with the nearest one."""
    from belisha.people.models import School, Trust

    places: list[School | Trust] = [*School.objects.all(), *Trust.objects.all()]
    return _named(slug, places, "school or trust")


def _named(slug: str, places: Iterable[Place], kind: str) -> Place:
    rows = {row.slug: row for row in places}
    if slug not in rows:
        listed = f"; there are {', '.join(sorted(rows))}" if rows else "; add one first"
        raise RefusedError(f"there is no {kind} '{shown(slug)}'{nearest(slug, rows) or listed}")
    return rows[slug]
