"""How the facts of the vocabulary are written down: with answers to choose from, or yes and no."""

from __future__ import annotations

from collections.abc import Mapping

from belisha.rulebook.vocabulary import YES_NO, Fact, Value


def choice(name: str, ordinary: str, question: str, answers: Mapping[str, str], **more: object) -> Fact:
    """A fact with named answers, in the order in which they are offered."""
    labels: dict[Value, str] = dict(answers.items())
    return Fact(name, tuple(answers), question, ordinary, labels=labels, **more)  # type: ignore[arg-type]


def flag(name: str, question: str, **more: object) -> Fact:
    """A yes-or-no fact; its ordinary value is no unless `ordinary` says otherwise."""
    return Fact(name, YES_NO, question, bool(more.pop("ordinary", False)), **more)  # type: ignore[arg-type]
