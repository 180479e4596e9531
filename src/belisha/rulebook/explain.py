"""Norms and rulings in plain English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from belisha.rulebook.norm import (
    AT_ONCE,
    REGULARLY,
    Condition,
    Duty,
    Flag,
    Norm,
    Rule,
    Term,
    Wording,
    period_text,
)
from belisha.rulebook.vocabulary import Fact, Value, Vocabulary

_VERB: Final = re.compile(r"\b(is|are|was|has|have|could|can)\b")

VERDICT_SHORT: Final = {
    "prohibited": "No",
    "needs-approval": "Ask first",
    "advised-against": "Better not",
    "permitted": "Yes",
    "not-regulated": "Not covered",
    "undetermined": "It depends",
}
"""What every page calls a verdict."""

VERDICT_WORDS: Final = {
    "prohibited": "No. This policy does not allow it.",
    "needs-approval": "Not yet. Somebody has to say yes first.",
    "advised-against": "Better not. This policy advises against it.",
    "permitted": "Yes. This policy allows it.",
    "not-regulated": "As the case stands, this policy says nothing about it.",
    "undetermined": "That depends.",
}


def either(parts: Sequence[str], word: str = "or") -> str:
    """a, b or c."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def sentence(text: str) -> str:
    """Text with a capital at its beginning and a full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def holds_not(phrase: str) -> str:
    """`it is unlawful` turned into `it is not unlawful`."""
    return _VERB.sub(r"\1 not", phrase, count=1)


def fact_text(fact: Fact, values: Iterable[Value]) -> str:
    """That a fact has one of some values, as part of a sentence."""
    chosen = [value for value in fact.values if value in frozenset(values)]
    if fact.is_flag:
        phrase = fact.phrase or f'the answer to "{fact.question}" is yes'
        return holds_not(phrase) if chosen == [False] else phrase
    return fact.phrase + either([fact.label(value) for value in chosen])


def condition_text(condition: Condition, vocabulary: Vocabulary) -> str:
    """A condition as part of a sentence."""
    fact = vocabulary.facts[condition.fact]
    if condition.test in ("under", "at least"):
        return f"the {fact.name} is {condition.test} {condition.words[0]}"
    if condition.test in ("yes", "no"):
        return fact_text(fact, (condition.test == "yes",))
    named = frozenset().union(*(vocabulary.values_of(fact, str(word)) or frozenset() for word in condition.words))
    negated = condition.test == "is not"
    if negated and fact.otherwise and named == {fact.ordinary}:
        return fact.otherwise
    text = fact_text(fact, named)
    whole = text if text.startswith("it ") else f"it is {text}"
    return holds_not(whole) if negated else whole


def _limits(when: Sequence[Condition], unless: Sequence[Condition], vocabulary: Vocabulary) -> str:
    """The end of a sentence that says when a norm applies, and when it does not."""
    text = ""
    if when:
        text += " when " + either([condition_text(each, vocabulary) for each in when], "and")
    if unless:
        text += ", unless " + either([condition_text(each, vocabulary) for each in unless])
    return text


def _roles(names: Sequence[str], vocabulary: Vocabulary, many: bool = False) -> str:
    return either([vocabulary.roles[name].many if many else vocabulary.roles[name].one for name in names])


_NOBODY: Final = {"must not": "nobody may", "should not": "nobody should"}


def _who(bearers: Sequence[str], modality: str, vocabulary: Vocabulary) -> str:
    """`staff must not`; of everyone, `nobody may`, which cannot be read as `not everybody must`."""
    if tuple(bearers) == ("anyone",) and modality in _NOBODY:
        return _NOBODY[modality]
    return f"{_roles(bearers, vocabulary, many=True)} {modality}"


def _rule_text(rule: Rule, vocabulary: Vocabulary) -> str:
    text = _who(rule.bearers, rule.modality, vocabulary) + " "
    text += ", or ".join(vocabulary.acts[act] for act in rule.acts)
    text += "," if len(rule.acts) > 1 and rule.counterparties else ""
    if rule.counterparties:
        fact = vocabulary.facts["counterparty"]
        values = [vocabulary.values_of(fact, word) or frozenset() for word in rule.counterparties]
        text += " " + either([fact.label(value) for value in fact.values if any(value in each for each in values)])
    for objects in rule.objects:
        fact = vocabulary.facts[vocabulary.objects[objects[0]][0]]
        text += " " + fact_text(fact, frozenset().union(*(vocabulary.objects[name][1] for name in objects)))
    text += _limits(rule.when, rule.unless, vocabulary)
    if rule.approval:
        text += f", once {_roles((rule.approval,), vocabulary)} has approved it"
    if rule.consent:
        text += f", once {condition_text(Condition(vocabulary.consents[rule.consent], 'yes'), vocabulary)}"
    if rule.delegated:
        text += " (a school may decide otherwise)"
    return text


def deadline_text(duty: Duty) -> str:
    """By when and how often: ` within 24 hours`, ` at once`, ` regularly`, or nothing."""
    text = ""
    if duty.within:
        text += " at once" if duty.within == AT_ONCE else f" within {period_text(duty.within)}"
    if duty.every:
        text += " regularly" if duty.every == REGULARLY else f" every {period_text(duty.every)}"
    return text


def bound_text(duty: Duty, vocabulary: Vocabulary) -> str:
    """Who is bound and how strongly, as in `staff must`."""
    return _who(duty.bearers, duty.modality, vocabulary)


def duty_text(duty: Duty, vocabulary: Vocabulary) -> str:
    """Who must do what, to whom, by when: the sentence without the event and its conditions."""
    return f"{bound_text(duty, vocabulary)} {task_text(duty, vocabulary)}"


def task_text(duty: Duty, vocabulary: Vocabulary) -> str:
    """What is to be done, to whom, by when: what follows `staff must`."""
    party = _roles((duty.party,), vocabulary, many=True) if duty.party else ""
    text = vocabulary.steps[duty.step].text(party, _roles(duty.to, vocabulary)) + deadline_text(duty)
    if duty.consent:
        text += f", if {condition_text(Condition(vocabulary.consents[duty.consent], 'yes'), vocabulary)}"
    if duty.after:
        text += f" (after {either(duty.after, 'and')})"
    return text


def due_text(duty: Duty, vocabulary: Vocabulary) -> str:
    """A duty as a sentence for people who know what has happened: without the event, with its conditions."""
    return sentence(duty_text(duty, vocabulary) + duty_limits(duty, vocabulary))


def duty_limits(duty: Duty, vocabulary: Vocabulary) -> str:
    """The conditions and exceptions of a duty, as the end of its sentence."""
    conditions = either([condition_text(each, vocabulary) for each in duty.when], "and")
    return (f", if {conditions}" if conditions else "") + _limits((), duty.unless, vocabulary)


def _event_text(duty: Duty, vocabulary: Vocabulary) -> str:
    """The beginning of a duty's sentence: when it arises."""
    if duty.event == "always":
        return ""
    event = vocabulary.events.get(duty.event) or f"anyone is to {vocabulary.acts[duty.event]}"
    conditions = [condition_text(each, vocabulary) for each in duty.when]
    return f"if {', and '.join([event, *conditions])}" + _limits((), duty.unless, vocabulary) + ": "


def norm_text(norm: Norm, vocabulary: Vocabulary) -> str:
    """What a norm says, as a sentence for people."""
    match norm:
        case Rule():
            return sentence(_rule_text(norm, vocabulary))
        case Duty():
            standing = _limits(norm.when, norm.unless, vocabulary) if norm.event == "always" else ""
            return sentence(_event_text(norm, vocabulary) + duty_text(norm, vocabulary) + standing)
        case Term() if norm.fact == "actor":
            return sentence(f'"{norm.name}" means {either([vocabulary.roles[w].many for w in norm.words], "and")}')
        case Term():
            fact = vocabulary.facts[norm.fact]
            values = frozenset().union(*(vocabulary.values_of(fact, word) or frozenset() for word in norm.words))
            return sentence(f'"{norm.name}" means {fact_text(fact, values)}')
        case Flag():
            return f"The policy also asks: {norm.question}"
        case Wording():
            return sentence(f'this clause says what "{norm.name.replace("-", " ")}" means')
