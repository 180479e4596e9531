"""Policies made up for measuring: a very long one, and one made to be as hard as can be."""

from __future__ import annotations

from random import Random

from belisha.rulebook.words import ACTS, WORDS

_HEAD = """---
policy: {name}
title: Made up for measuring
---

"""
_BEARERS = "teacher support-staff senior-leader governor volunteer pupil parent family employee anyone".split()
_MODALITIES = ["must not"] * 4 + ["should not"] * 2 + ["may"] * 3 + ["may with"]
_CHOICES = "account time place purpose equipment image about".split()
_FLAGS = (
    "family counterparty-under-18 in-front-of-pupils negative complaint malicious damaging derogatory bullying "
    "threatening confidential identifies-pupil identifies-school unlawful anonymous states-views-are-personal"
).split()


def long_policy(norms: int, seed: int, changed: int = 0) -> str:
    """A policy of as many clauses with a norm each; `changed` of them differ from those of the same seed."""
    random, other = Random(seed), Random(-1 - seed)
    blocks = [_norm(random, place) for place in range(norms)]
    for place in other.sample(range(norms), changed):
        blocks[place] = _norm(other, place)
    clauses = (f"1.{place + 1} Clause {place + 1}.\n\n```norm\n{norm}\n```\n" for place, norm in enumerate(blocks))
    return _HEAD.format(name="long") + "# 1 Rules\n\n" + "\n".join(clauses)


def _norm(random: Random, place: int) -> str:
    """One line: a bearer, one to three acts, a counterparty or none, conditions; now and then `despite`."""
    modality = random.choice(_MODALITIES)
    parts = [random.choice(_BEARERS), modality.removesuffix(" with")]
    parts.append(" or ".join(random.sample(list(ACTS), random.choice((1, 1, 2, 3)))))
    if random.random() < 0.3:
        parts.append(str(random.choice(WORDS.facts["counterparty"].values)))
    tests = [_test(random) for _ in range(random.choice((0, 1, 1, 2, 2, 3)))]
    if tests:
        parts.append("when " + " and ".join(tests))
    if random.random() < 0.2:
        parts.append("unless " + _test(random))
    if modality == "may with":
        parts.append("with approval of headteacher")
    if place and random.random() < 0.1:
        parts.append(f"despite 1.{random.randint(1, place)}")
    return " ".join(parts)


def _test(random: Random) -> str:
    if random.random() < 0.6:
        return random.choice(("", "", "not ")) + random.choice(_FLAGS)
    fact = WORDS.facts[random.choice(_CHOICES)]
    return f"{fact.name} is {random.choice(fact.values)}"


def hard_policy(pairs: int) -> str:
    """Norms of two conditions each, with the facts in the order that is worst for a diagram: all the first
    ones, then all the second ones. A diagram has to remember every first answer: 2 to the power of `pairs`."""
    flags = [f'flag {side}{n} "Is {side}{n} so?"' for side in ("first-", "second-") for n in range(pairs)]
    norms = [f"anyone must not publish when first-{n} and second-{n}" for n in range(pairs)]
    blocks = (f"1.{n} Clause {n}.\n\n```norm\n{line}\n```\n" for n, line in enumerate([*flags, *norms], 1))
    return _HEAD.format(name="hard") + "# 1 Rules\n\n" + "\n".join(blocks)
