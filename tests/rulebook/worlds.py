"""Random small worlds: a vocabulary cut down so that brute force can go through it, policies as text, situations.

Policies are drawn as Markdown, so that reading them is under test as well.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st

from belisha.rulebook.policy import read_policy
from belisha.rulebook.vocabulary import Role
from belisha.rulebook.words import WORDS
from tests.rulebook.reference import Reference

COUNT = os.environ.get("BELISHA_EXAMPLES", "")


def proof(share=1.0):
    """Settings for a property: the same moderate examples every time, or as many new ones as are asked for.

    A failing example is only made smaller in the second case: that takes minutes, and a build has none.
    """
    return settings(
        phases=tuple(Phase) if COUNT else (Phase.explicit, Phase.generate),
        max_examples=max(1, int(int(COUNT or 40) * share)),
        derandomize=not COUNT,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )


# The small vocabulary

_ACTS = ("access", "message", "publish")
_ACTORS = ("teacher", "headteacher", "pupil", "parent")
_KEPT = (
    "act actor counterparty account time image age hour family shows-other-child shows-own-child negative "
    "headteacher-approval other-parents-consent subject-consent"
).split()


def _cut(name, *values):
    """A fact of the real vocabulary with only some of its values."""
    return WORDS.facts[name]._replace(values=values)


def _small_facts():
    cut = {
        "act": _cut("act", *_ACTS),
        "actor": _cut("actor", *_ACTORS),
        "counterparty": _cut("counterparty", "pupil", "parent", "public"),
        "time": _cut("time", "lesson", "break", "own-time"),
        "image": _cut("image", "none", "photo"),
    }
    return {name: cut.get(name, WORDS.facts[name]) for name in _KEPT}


def _small_roles():
    cut = {
        name: Role(role.name, role.one, role.many, role.covers & set(_ACTORS), role.decides)
        for name, role in WORDS.roles.items()
    }
    return {name: role for name, role in cut.items() if role.covers or not WORDS.roles[name].covers}


SMALL = WORDS._replace(
    facts=_small_facts(),
    roles=_small_roles(),
    acts={name: WORDS.acts[name] for name in _ACTS},
    consents={"other-parents": "other-parents-consent", "subject": "subject-consent"},
    objects={name: each for name, each in WORDS.objects.items() if each[0] in ("account", "image")},
    impossible=tuple(each for each in WORDS.impossible if set(each) <= set(_KEPT)),
)
ODD = SMALL._replace(
    impossible=(
        *SMALL.impossible,
        {"account": frozenset(("school",)), "family": frozenset((True,)), "time": frozenset(("lesson",))},
        {"counterparty": frozenset(("pupil", "public")), "family": frozenset((True,))},
        {"actor": frozenset(("pupil",)), "account": frozenset(("school",))},
    ),
)
"""SMALL with stranger things that cannot be: three facts tied together, and an actor."""

_NUMBERS = ("age", "hour")
_CUTS = {"age": (13, 16), "hour": (9, 17)}
_PALETTE = "counterparty account time image age hour family shows-other-child negative late".split()
_BEARERS = ("teacher", "headteacher", "pupil", "parent", "staff", "folk")
_STEPS = ("report", "train", "brief", "save-evidence", "invite-to-meeting", "keep-passwords")


# Norm lines


def _some(values, most=2):
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)


@st.composite
def conditions(draw, palette, joint):
    """`a and not b`, `time is break or free-time`, …: one to three conditions on facts of the palette."""
    facts = draw(st.lists(st.sampled_from(palette), min_size=1, max_size=2))
    return f" {joint} ".join(draw(condition(fact)) for fact in facts)


@st.composite
def condition(draw, name):
    """One condition on a fact."""
    if name in _NUMBERS:
        return f"{name} {draw(st.sampled_from(('under', 'at least')))} {draw(st.sampled_from(_CUTS[name]))}"
    if name == "late" or SMALL.facts[name].is_flag:
        return draw(st.sampled_from((name, f"not {name}")))
    words = draw(_some([*SMALL.facts[name].values, *(("free-time",) if name == "time" else ())]))
    return f"{name} {draw(st.sampled_from(('is', 'is not')))} {' or '.join(words)}"


def _objects(palette):
    """The objects that speak of facts of the palette, each kind by itself."""
    kinds = {"account": ("personal account", "school account", "lookalike account"), "image": ("photo",)}
    return [words for fact, words in kinds.items() if fact in palette]


@st.composite
def rule(draw, palette, targets):
    """One norm about an act, its parts in any order."""
    modality = draw(st.sampled_from(("must not", "must not", "may", "may", "may", "should not", "must", "should")))
    bearers = draw(st.one_of(st.just(("anyone",)), _some(_BEARERS)))  # often everybody, so that norms meet
    acts = draw(st.one_of(st.just(("publish",)), _some(_ACTS)))
    head = f"{' or '.join(bearers)} {modality} {' or '.join(acts)}"
    if "counterparty" in palette and draw(st.booleans()):
        head += " " + " or ".join(draw(_some(("pupil", "parent", "public", "grown-up"))))
    parts = []
    objects = _objects(palette)
    if objects and draw(st.integers(0, 2)) == 0:
        parts.append("on " + " or ".join(draw(_some(draw(st.sampled_from(objects))))))
    if draw(st.integers(0, 2)) == 0:
        parts.append("when " + draw(conditions(palette, "and")))
    if draw(st.integers(0, 2)) == 0:
        parts.append("unless " + draw(conditions(palette, "or")))
    if modality == "may" and draw(st.integers(0, 3)) == 0:
        parts.append("with approval of " + draw(st.sampled_from(("headteacher", "governing-body"))))
    if modality == "may" and draw(st.integers(0, 3)) == 0:
        parts.append("with consent of " + draw(st.sampled_from(("subject", "other-parents"))))
    if targets and draw(st.integers(0, 2)):
        parts.append("despite " + ", ".join(draw(_some(targets))))
    if draw(st.integers(0, 3)) == 0:
        parts.append("delegated")
    return " ".join([head, *draw(st.permutations(parts))])


_PERIODS = st.builds(
    lambda amount, unit: f"{amount} {unit[:-1] if amount == 1 else unit}",
    st.integers(1, 9999),
    st.sampled_from(("hours", "days", "working days", "school days", "weeks", "months", "years")),
)


@st.composite
def duty(draw, palette, events=("publish", "breach", "always"), clauses=("1.1",)):
    """One norm about a step, every part of it now and then."""
    event = draw(st.sampled_from(events))
    limits = []
    if draw(st.booleans()):
        limits.append("when " + draw(conditions(palette, "and")))
    if draw(st.booleans()):
        limits.append("unless " + draw(conditions(palette, "or")))
    modality = draw(st.sampled_from(("must", "should", "may", "must not", "should not")))
    text = f"{' or '.join(draw(_some(('staff', 'school', 'headteacher', 'police'))))} {modality} "
    text += draw(st.sampled_from(_STEPS))
    if draw(st.booleans()):
        text += " " + draw(st.sampled_from(("victim", "staff", "pupil")))
    parts = ["to " + " or ".join(draw(_some(("lado", "police", "safeguarding-lead"))))]
    parts.append(draw(st.one_of(st.just("at once"), _PERIODS.map("within {}".format))))
    parts.append(draw(st.one_of(st.just("regularly"), _PERIODS.map("every {}".format))))
    parts.append("with consent of " + draw(st.sampled_from(("subject", "other-parents"))))
    parts.append("after " + ", ".join(draw(_some(clauses))))
    chosen = [part for part in parts if draw(st.booleans())]
    if event == "always":
        return " ".join([text, *draw(st.permutations(chosen + limits))])
    return " ".join([f"on {event}", *limits]) + ": " + " ".join([text, *draw(st.permutations(chosen))])


# Policies

_WORDS_CLAUSE = """1.1 What words mean.

```norm
define staff as teacher or headteacher
define folk as {folk}
define free-time as break or own-time for time
define grown-up as parent or public for counterparty
define urgent in words
flag late "Is it late?"
```
"""


@st.composite
def policy_text(draw, palette, name="home", layer="school", above=(), most=7):
    """A policy as Markdown. `above` are the places in higher layers that it may say `despite` to."""
    count = draw(st.integers(1, most))
    ranks = draw(st.permutations(range(count)))
    numbers = [f"2.{place + 1}" for place in range(count)]
    lines = []
    for place, number in enumerate(numbers):
        below = [numbers[other] for other in range(count) if ranks[other] < ranks[place]]
        targets = [*below, *(f"{each}a" for each in below), *above, *above]
        norms = [draw(rule(palette, targets))]
        if draw(st.integers(0, 3)) == 0:
            norms.append(draw(rule(palette, [*targets, f"{number}a"])))
        if draw(st.integers(0, 4)) == 0:
            norms.append(draw(duty(palette)))
        lines.append(f"{number} A clause.\n\n```norm\n" + "\n".join(norms) + "\n```\n")
    folk = " or ".join(draw(_some(("staff", "pupil", "parent", "headteacher"))))
    header = f"---\npolicy: {name}\ntitle: A policy\nlayer: {layer}\n---\n\n"
    return header + "# 1 Words\n\n" + _WORDS_CLAUSE.format(folk=folk) + "\n# 2 Rules\n\n" + "\n".join(lines)


@st.composite
def palettes(draw, numbers=True):
    """The few facts that the policies of one world speak of."""
    facts = [name for name in _PALETTE if numbers or name not in _NUMBERS]
    return draw(_some(facts, 3))


class House(tuple):
    """Policies in layers, the highest first. Shown by their ids: a whole policy with its words fills pages."""

    __slots__ = ()

    def __repr__(self):
        return f"House({', '.join(policy.id for policy in self)})"


@st.composite
def policies(draw, words=SMALL, numbers=True, most=7, palette=None):
    """One policy by itself, read from its text, as a house of one."""
    palette = palette or draw(palettes(numbers))
    return House((read_aloud(draw(policy_text(palette, most=most)), "home.md", words),))


def read_aloud(text, file, words):
    """A policy from its text, which is shown if the property fails."""
    note(text)
    return read_policy(text, file, words)


def places(policy):
    """How a lower layer names what stands in a policy: its clauses and its norms."""
    return [f"{policy.id}/{place}" for rule in policy.rules for place in (rule.clause, rule.id)]


@st.composite
def layers(draw, words=SMALL):
    """Two or three policies in layers, the highest first, each of which may try to override those above it."""
    palette = draw(palettes())
    chosen = draw(st.sampled_from((("trust", "school"), ("statute", "school"), ("statute", "trust", "school"))))
    found = []
    for layer in chosen:
        above = [place for policy in found for place in places(policy)]
        name = "home" if layer == "school" else f"the-{layer}"
        text = draw(policy_text(palette, name, layer, above, most=3 if len(chosen) == 3 else 4))
        found.append(read_aloud(text, f"{name}.md", words))
    return House(found)


def worlds(words=SMALL):
    """One policy, or several in layers."""
    return st.one_of(policies(words), layers(words))


# Situations


@st.composite
def whole(draw, reference):
    """A complete situation that can be."""
    facts = {}
    for name, fact in reference.facts.items():
        values = reference.values(name) if fact.is_number else fact.values
        possible = [value for value in values if reference.can_be({**facts, name: value})]
        facts[name] = draw(st.sampled_from(possible))
    return facts


@st.composite
def part(draw, reference):
    """A situation with some facts missing, act and actor more seldom than the others."""
    facts = draw(whole(reference))
    kept = {name for name in facts if draw(st.integers(0, 3 if name in ("act", "actor") else 1))}
    return {name: value for name, value in facts.items() if name in kept}


@dataclass
class Case:
    """Policies in layers, their reference, and situations to ask them about."""

    policies: tuple = field(repr=False)
    reference: Reference = field(repr=False)
    situations: list

    @property
    def facts(self):
        """The first situation."""
        return self.situations[0]


@st.composite
def cases(draw, houses, *situations):
    """Policies of a strategy, with a situation of each of the kinds asked for (`whole` or `part`)."""
    policies = draw(houses)
    reference = Reference(*policies)
    return Case(policies, reference, [draw(kind(reference)) for kind in situations])
