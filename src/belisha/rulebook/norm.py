"""Norms: what one line of a norm block says, as data that can be rendered back to the same line."""

from __future__ import annotations

from typing import Final, NamedTuple

from belisha.rulebook.vocabulary import Value

MODALITIES: Final = ("must not", "should not", "must", "should", "may")
AT_ONCE: Final = (0, "hours")
REGULARLY: Final = (0, "regularly")
Period = tuple[int, str]
"""An amount and its unit, as in (24, "hours"); AT_ONCE and REGULARLY are the two without an amount."""


class Condition(NamedTuple):
    """One test of one fact. `test` is yes, no, is, is not, under or at least; `words` what it is held against."""

    fact: str
    test: str
    words: tuple[Value, ...] = ()

    def __str__(self) -> str:
        if self.test == "yes":
            return self.fact
        if self.test == "no":
            return f"not {self.fact}"
        return f"{self.fact} {self.test} {' or '.join(map(str, self.words))}"


class Rule(NamedTuple):
    """A regulative norm about an act: who may or may not do what, towards whom, with what, and when."""

    id: str
    clause: str
    bearers: tuple[str, ...]
    modality: str
    acts: tuple[str, ...]
    counterparties: tuple[str, ...] = ()
    objects: tuple[tuple[str, ...], ...] = ()
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    approval: str = ""
    consent: str = ""
    despite: tuple[str, ...] = ()
    delegated: bool = False


class Duty(NamedTuple):
    """A regulative norm about a step: what must now be done, by whom, to whom, by when.

    `event` is an event, an act, or "always" for a standing duty. `within` and `every` are periods or None.
    """

    id: str
    clause: str
    event: str
    bearers: tuple[str, ...]
    modality: str
    step: str
    party: str = ""
    to: tuple[str, ...] = ()
    within: Period | None = None
    every: Period | None = None
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    consent: str = ""
    after: tuple[str, ...] = ()


class Term(NamedTuple):
    """A constitutive norm: `name` stands for these roles, or for these values of one fact."""

    id: str
    clause: str
    name: str
    words: tuple[str, ...]
    fact: str = "actor"


class Flag(NamedTuple):
    """A constitutive norm: a yes-or-no fact of the policy's own, and its question."""

    id: str
    clause: str
    name: str
    question: str


class Wording(NamedTuple):
    """A constitutive norm: the clause says in words what `name` means."""

    id: str
    clause: str
    name: str


Norm = Rule | Duty | Term | Flag | Wording


def period_text(period: Period) -> str:
    """A period as it is written in a norm: `24 hours`, `1 working day`, `at once`."""
    amount, unit = period
    if period == AT_ONCE:
        return "at once"
    return f"{amount} {unit[:-1] if amount == 1 else unit}"


def _joined(parts: tuple[str, ...], word: str, before: str = "") -> list[str]:
    """`before a word b word c`, or nothing where there are no parts."""
    return [f"{before} {f' {word} '.join(parts)}".strip()] if parts else []


def _limits(norm: Rule | Duty) -> list[str]:
    """The `when` and `unless` of a line."""
    when = tuple(map(str, norm.when))
    unless = tuple(map(str, norm.unless))
    return _joined(when, "and", "when") + _joined(unless, "or", "unless")


def _render_rule(rule: Rule) -> str:
    parts = [" or ".join(rule.bearers), rule.modality, " or ".join(rule.acts)]
    parts += _joined(rule.counterparties, "or")
    for objects in rule.objects:
        parts += _joined(objects, "or", "on")
    parts += _limits(rule)
    parts += [f"with approval of {rule.approval}"] if rule.approval else []
    parts += [f"with consent of {rule.consent}"] if rule.consent else []
    parts += _joined(rule.despite, ",", "despite")
    parts += ["delegated"] if rule.delegated else []
    return " ".join(parts).replace(" , ", ", ")


def _period_parts(duty: Duty) -> list[str]:
    """The `within` and `every` of a duty."""
    parts = []
    if duty.within:
        parts.append("at once" if duty.within == AT_ONCE else f"within {period_text(duty.within)}")
    if duty.every:
        parts.append("regularly" if duty.every == REGULARLY else f"every {period_text(duty.every)}")
    return parts


def _render_duty(duty: Duty) -> str:
    standing = duty.event == "always"
    head = " ".join([f"on {duty.event}", *_limits(duty)]) + ": "
    parts = [" or ".join(duty.bearers), duty.modality, duty.step]
    parts += [duty.party] if duty.party else []
    parts += _joined(duty.to, "or", "to")
    parts += _period_parts(duty)
    parts += _limits(duty) if standing else []
    parts += [f"with consent of {duty.consent}"] if duty.consent else []
    parts += _joined(duty.after, ",", "after")
    return ("" if standing else head) + " ".join(parts).replace(" , ", ", ")


def render(norm: Norm) -> str:
    """The line that says this norm: parsing it in the same place gives the norm back."""
    match norm:
        case Rule():
            return _render_rule(norm)
        case Duty():
            return _render_duty(norm)
        case Term():
            of = "" if norm.fact == "actor" else f" for {norm.fact}"
            return f"define {norm.name} as {' or '.join(norm.words)}{of}"
        case Flag():
            return f'flag {norm.name} "{norm.question}"'
        case Wording():
            return f"define {norm.name} in words"


KINDS: Final = {Rule: "rule", Duty: "duty", Term: "term", Flag: "flag", Wording: "wording"}


def canonical(norm: Norm) -> dict[str, object]:
    """The norm as plain JSON values, without what is empty: the form that is hashed, compared and sent."""
    found: dict[str, object] = {"kind": KINDS[type(norm)]}
    for name in norm._fields:
        value = getattr(norm, name)
        if name in ("when", "unless"):
            value = [str(condition) for condition in value]
        if value:
            found[name] = value
    return found
