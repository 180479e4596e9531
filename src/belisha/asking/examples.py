"""Worked examples to pick from."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, zip_longest
from typing import NamedTuple

from django.urls import reverse

from belisha.asking.told import WHO, Told, group
from belisha.policies import held
from belisha.policies.examples import Example
from belisha.policies.held import Standing


class Pick(NamedTuple):
    """An example to pick: the question, and the address of its answer."""

    question: str
    href: str
    clause: str


def chosen(standing: Standing, who: str) -> list[Pick]:
    """The policy's examples for whoever asks, one for each clause first, so that the top of the list is varied."""
    fitting = [each for each in held.examples(standing.version) if _stands_alone(each) and _fits(each, who)]
    first = {each.clause: each for each in reversed(fitting) if each.applies}
    top = [each for each in fitting if first.get(each.clause) is each]
    return [_pick(standing, each, who) for each in (*_mixed(top), *(each for each in fitting if each not in top))]


def _mixed(examples: Iterable[Example]) -> list[Example]:
    """In turns for staff, parents, pupils and the others, so that everybody finds theirs near the top."""
    piles: dict[str, list[Example]] = {who: [] for who in ("staff", "parent", "pupil", "governor", "other", "")}
    for each in examples:
        piles[group(str(each.facts.get("actor", "")))].append(each)
    return [each for each in chain(*zip_longest(*piles.values())) if each]


def _stands_alone(example: Example) -> bool:
    """Whether the question can be read without the one before it."""
    return bool(example.verdict) and not example.question.startswith(("And ", "But ", "Then ", "What if "))


def _fits(example: Example, who: str) -> bool:
    return not who or example.facts.get("actor") in WHO[who]


def _pick(standing: Standing, example: Example, who: str) -> Pick:
    told = Told(example.facts, who).as_usual()
    return Pick(example.question, f"{reverse('answer', args=[standing.school.slug])}?{told.query}", example.clause)
