"""Where policies are: the shipped ones by their id, any other by the path of its file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from belisha.rulebook.clause import MOST_BYTES, PolicyError
from belisha.rulebook.header import LAYERS
from belisha.rulebook.overrides import missing_above
from belisha.rulebook.policy import Policy, read_policy
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.vocabulary import nearest, shown


class ShelfError(LookupError):
    """There is no such policy, or its file cannot be read."""


def folder() -> Path:
    """The folder of the shipped policies: inside an installed package, at the top of a checkout."""
    here = Path(__file__).resolve().parents[1]
    shipped = here / "shipped"
    return shipped if shipped.is_dir() else here.parents[1] / "policies"


def names() -> list[str]:
    """The ids of the shipped policies."""
    return sorted(path.parent.name for path in folder().glob("*/policy.md"))


def path_of(name: str) -> Path:
    """The file of a policy, by its id or its path; raises ShelfError."""
    if name in names():
        return folder() / name / "policy.md"
    path = Path(name)
    try:
        if path.is_dir():
            path = path / "policy.md"
        if path.is_file():
            return path
    except (OSError, ValueError):
        pass
    raise ShelfError(f"there is no policy or file '{shown(name)}'{nearest(name, names())}")


def load(name: str) -> Policy:
    """A policy by its id or its path. Raises ShelfError, or PolicyError with every mistake in its text."""
    path = path_of(name)
    try:
        with path.open("rb") as file:
            source = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ShelfError(f"{shown(path)} cannot be read: {error.strerror}") from error
    return read_policy(source, f"policies/{name}/policy.md" if name in names() else str(path))


def layers(policy: Policy, name: str) -> list[Policy]:
    """The policy and all that its header says it stands `under`, the highest source first.

    Raises PolicyError where the policy overrides a clause of theirs that is not there, and ShelfError where
    one of them does not stand above it.
    """
    above = [_above(policy, name, each) for each in policy.listed("under")]
    if mistakes := missing_above(policy, above):
        raise PolicyError(mistakes)
    for each in above:
        if each.layer >= policy.layer:
            layer = LAYERS[policy.layer]
            raise ShelfError(
                f"{policy.id} is of the layer '{layer}' and cannot stand under {each.id}: see its 'layer:'"
            )
    return sorted([*above, policy], key=lambda each: each.layer)


def _above(policy: Policy, name: str, other: str) -> Policy:
    """A policy that another stands under."""
    if other == policy.id:
        raise ShelfError(f"{policy.id} cannot stand under itself: see its 'under:'")
    try:
        return load(_beside(name, other))
    except ShelfError as error:
        raise ShelfError(f"{policy.id} says 'under: {other}', but {error}") from error


def _beside(name: str, other: str) -> str:
    """A policy named by another: a file beside that one's, or a shipped policy."""
    beside = path_of(name).with_name(f"{other}.md")
    return str(beside) if beside.is_file() else other


@cache
def counsel(name: str) -> Counsel:
    """Rulings under a policy and everything it stands under."""
    policy = load(name)
    return Counsel(*layers(policy, name))
