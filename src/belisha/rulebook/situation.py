"""The facts of a case: read from words or JSON, held against the vocabulary, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from belisha.rulebook.vocabulary import Fact, Value, Vocabulary, nearest, nearest_act, shown

Facts = Mapping[str, Value]
_WORDS = {"yes": True, "no": False, "true": True, "false": False}


class SituationError(ValueError):
    """A situation with a fact or value that is not in the vocabulary, or that cannot be."""


def _fact(name: object, vocabulary: Vocabulary) -> Fact:
    if isinstance(name, str) and name in vocabulary.facts:
        return vocabulary.facts[name]
    hint = nearest(shown(name), vocabulary.facts) or "; 'belisha words' lists them all"
    raise SituationError(f"unknown fact '{shown(name)}'{hint}")


def _listed(fact: Fact) -> str:
    """What can be answered, in a few words."""
    if fact.is_flag:
        return "yes or no (in JSON true or false)"
    if fact.is_number:
        return f"a whole number from {fact.values[0]} to {fact.values[-1]}"
    return ", ".join(map(str, fact.values))


def read_value(fact: Fact, value: object) -> Value:
    """A value of a fact as given in JSON; True is not 1 here."""
    known = isinstance(value, (str, bool, int)) and any(
        value == other and type(value) is type(other) for other in fact.values
    )
    if known:
        return value  # type: ignore[return-value]
    text = shown(value)
    hint = ""
    if isinstance(value, str):
        acts = {str(key): label for key, label in fact.labels.items()}
        hint = nearest_act(text, acts) if fact.name == "act" else nearest(text, fact.values)
    raise SituationError(f"'{fact.name}' cannot be '{text}'{hint or f'; it is one of: {_listed(fact)}'}")


def read_word(fact: Fact, word: str) -> Value:
    """A value of a fact as typed: yes and no for flags, digits for numbers."""
    if fact.is_flag:
        return read_value(fact, _WORDS.get(word.lower(), word))
    if fact.is_number and word.isdecimal() and len(word) < 6:
        return read_value(fact, int(word))
    return read_value(fact, word)


def read_facts(raw: object, vocabulary: Vocabulary) -> dict[str, Value]:
    """A situation from JSON; raises SituationError at the first fact that is not in the vocabulary."""
    if not isinstance(raw, Mapping):
        raise SituationError("a situation is an object of facts and values")
    return {name: read_value(_fact(name, vocabulary), value) for name, value in raw.items()}


def read_pairs(pairs: Iterable[str], vocabulary: Vocabulary) -> dict[str, Value]:
    """A situation from words such as `actor=teacher` and `family=yes`."""
    found: dict[str, Value] = {}
    for pair in pairs:
        name, equals, word = pair.partition("=")
        if not equals:
            raise SituationError(f"'{shown(pair)}' is not of the form fact=value")
        if name in found:
            raise SituationError(f"'{shown(name)}' is given twice")
        found[name] = read_word(_fact(name, vocabulary), word)
    return found


def said(fact: Fact, value: Value) -> str:
    """`family=yes`: a fact as it is typed."""
    return f"{fact.name}={fact.label(value) if fact.is_flag else value}"
