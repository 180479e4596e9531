"""The commands for policies: load and export them, put them in force, adopt a trust's."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from belisha.policies import shelf
from belisha.refusal import RefusedError
from belisha.rulebook.clause import MOST_BYTES
from belisha.rulebook.vocabulary import nearest, shown
from belisha.serving.register import place_named, school_named, with_database

if TYPE_CHECKING:
    from belisha.policies.models import Version


@with_database
def load(options: argparse.Namespace) -> int:
    """Keep the text and the examples of policies; one that is there already is told."""
    from belisha.policies import actions
    from belisha.policies.models import Version

    for path in [found for name in options.paths for found in files(name)]:
        before = Version.objects.count()
        version = actions.load(content(path), content(path.with_name("examples.toml"), b""), str(path))
        print(f"{'Loaded' if Version.objects.count() > before else 'Already here:'} {version}")
    return 0


def files(name: str) -> list[Path]:
    """The policies that a name stands for: an id that ships, a file, a folder of one policy or of several."""
    folder = Path(name)
    several = sorted(folder.glob("*/policy.md")) if not (folder / "policy.md").is_file() else []
    return several if several and name not in shelf.names() else [shelf.path_of(name)]


def content(path: Path, missing: bytes | None = None) -> bytes:
    """The bytes of a file, no more than a policy may have. Raises RefusedError where there are none to be had."""
    if missing is not None and not path.exists():
        return missing
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise RefusedError(f"{shown(str(path))} cannot be read: {error.strerror}") from error


@with_database
def export(options: argparse.Namespace) -> int:
    """Write a version's files, byte for byte as they were loaded; a file that differs is never overwritten."""
    version = named_version(options.policy, options.version)
    folder = Path(options.folder)
    parts = {"policy.md": bytes(version.source), "examples.toml": bytes(version.examples)}
    wanted = {folder / name: held for name, held in parts.items() if held or name == "policy.md"}
    for path, held in wanted.items():
        if path.exists() and path.read_bytes() != held:
            raise RefusedError(f"{path} is there already and differs: choose another folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, held in wanted.items():
            if not path.exists():
                _write_new(path, held)
    except OSError as error:
        raise RefusedError(f"{folder} cannot be written: {error.strerror}") from error
    print(f"Wrote {' and '.join(path.name for path in wanted)} of {version} to {folder}")
    return 0


def _write_new(path: Path, held: bytes) -> None:
    """Write a file that is not there; a link that leads nowhere is there, and is not followed."""
    with path.open("xb") as file:
        file.write(held)


def named_version(policy: str, beginning: str | None) -> Version:
    """The newest version of a policy, or the one whose hash begins so. Raises RefusedError."""
    from belisha.policies.models import Version

    rows = Version.objects.filter(policy=policy)
    if not rows.exists():
        known = sorted(set(Version.objects.values_list("policy", flat=True)))
        hint = nearest(policy, known) or ("; load it first: belisha load" if not known else "")
        raise RefusedError(f"no policy '{shown(policy)}' is loaded{hint}")
    found = (rows.filter(hash__startswith=beginning) if beginning else rows).last()
    if found is None:
        hashes = ", ".join(row.hash[:12] for row in rows)
        raise RefusedError(f"{policy} has no version '{shown(beginning)}'; its versions are {hashes}")
    return found


@with_database
def in_force(options: argparse.Namespace) -> int:
    """From a day on a version binds a school, or a trust and all who have adopted its policy."""
    from belisha.policies import actions

    place, since = place_named(options.place), day(options.since)
    version = named_version(options.policy, options.version)
    for above in under(version):
        named_version(above, None)
    actions.put_in_force(place, version, since)
    print(f"{place}: {version} from {since:%d %B %Y}")
    return 0


def under(version: Version) -> tuple[str, ...]:
    """The policies that a version says it stands under."""
    from belisha.policies import held

    return held.policy(version).listed("under")


@with_database
def adopt(options: argparse.Namespace) -> int:
    """From a day on a school has whatever its trust has in force."""
    from belisha.policies import actions

    school, since = school_named(options.school), day(options.since)
    if school.trust is None:
        raise RefusedError(f"{school} belongs to no trust: belisha school change {school.slug} --trust TRUST")
    actions.adopt(school, since)
    print(f"{school}: the policy of its trust from {since:%d %B %Y}")
    return 0


def day(text: str | None) -> date:
    """The day that was typed, today if none was. Raises RefusedError."""
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError as error:
        raise RefusedError(f"'{shown(text)}' is no date; write it as 2027-01-15") from error
