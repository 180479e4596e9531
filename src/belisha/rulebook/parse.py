"""Reading one line of a norm block: words in, a norm out, or one error that a clerk can act on."""

from __future__ import annotations

import re
from typing import Final

from belisha.rulebook.line import NormError, NormLine, unknown
from belisha.rulebook.norm import (
    AT_ONCE,
    MODALITIES,
    REGULARLY,
    Condition,
    Duty,
    Flag,
    Norm,
    Period,
    Rule,
    Term,
    Wording,
)
from belisha.rulebook.vocabulary import Value, Vocabulary, nearest, nearest_act, shown

_MODAL: Final = frozenset(("must", "should", "may"))
_UNITS: Final = ("hours", "days", "working days", "school days", "weeks", "months", "years")
_AFTER_RULE: Final = ("on", "when", "unless", "with", "despite", "delegated")
_AFTER_STEP: Final = ("to", "within", "at", "every", "regularly", "when", "unless", "with", "after")


def _is_clause(word: str) -> bool:
    """Whether a word has the form of a clause number or norm id, perhaps of another policy: trust/2.i."""
    return re.fullmatch(r"(?:[a-z][a-z0-9-]*/)?A?\d+[a-z]*(?:\.[0-9a-z]+)*(?:-[a-z]+)?", word) is not None


def parse(text: str, vocabulary: Vocabulary, clause: str, norm_id: str) -> Norm:
    """The norm that a line says, in the words known so far; raises NormError."""
    line = NormLine(text, vocabulary)
    if line.takes("define"):
        norm: Norm = _definition(line, clause, norm_id)
    elif line.takes("flag"):
        norm = _flag(line, clause, norm_id)
    elif line.takes("on"):
        norm = _event_duty(line, clause, norm_id)
    else:
        norm = _regulative(line, clause, norm_id)
    if line.next:
        raise NormError(f"'{shown(line.next)}' was not expected{nearest(line.next, _AFTER_RULE + _AFTER_STEP)}")
    return norm


def _new_name(line: NormLine) -> str:
    """Read the name of a term or flag."""
    name = line.take()
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,59}", name):
        raise NormError(f"'{shown(name)}' cannot be a name: use small letters, digits and hyphens")
    return name


def _definition(line: NormLine, clause: str, norm_id: str) -> Norm:
    name = _new_name(line)
    if line.takes("in"):
        line.needs("words", "after 'in'")
        return Wording(norm_id, clause, name)
    line.needs("as", "after the term")
    words = [line.take()]
    while line.takes("or"):
        words.append(line.take())
    fact = line.one_of(line.vocabulary.facts, "fact") if line.takes("for") else "actor"
    return Term(norm_id, clause, name, _term_words(line, words, fact), fact)


def _term_words(line: NormLine, words: list[str], fact: str) -> tuple[str, ...]:
    """The words of a term, each of them a role or a value of its fact."""
    vocabulary = line.vocabulary
    for word in words:
        if fact == "actor" and word not in vocabulary.roles:
            raise unknown("role", word, vocabulary.roles)
        if fact != "actor" and vocabulary.values_of(vocabulary.facts[fact], word) is None:
            raise unknown(f"value of '{fact}'", word, map(str, vocabulary.facts[fact].values))
    return tuple(words)


def _flag(line: NormLine, clause: str, norm_id: str) -> Flag:
    name = _new_name(line)
    if name in line.vocabulary.facts:
        raise NormError(f"'{name}' is a fact already")
    question = line.take()
    if len(question) < 3 or question[0] != '"':
        raise NormError('a flag needs its question in quotes: flag late "Is it late?"')
    return Flag(norm_id, clause, name, question[1:-1])


def _modality(line: NormLine) -> str:
    """Read must, must not, should, should not or may."""
    word = line.take()
    if word not in _MODAL:
        raise unknown("modality", word, MODALITIES)
    if line.takes("not"):
        if word == "may":
            raise NormError("'may not' can be read in two ways; write 'must not' or 'should not'")
        return f"{word} not"
    return word


def _regulative(line: NormLine, clause: str, norm_id: str) -> Rule | Duty:
    """A line without an event: a rule about an act, or a standing duty."""
    bearers = line.some_of(line.vocabulary.roles, "role")
    modality = _modality(line)
    if line.next in line.vocabulary.steps and line.next not in line.vocabulary.acts:
        return _duty(line, clause, norm_id, "always", bearers, modality, (), ())
    return _rule(line, clause, norm_id, bearers, modality)


def _rule(line: NormLine, clause: str, norm_id: str, bearers: tuple[str, ...], modality: str) -> Rule:
    vocabulary = line.vocabulary
    if line.next not in vocabulary.acts:
        if not line.next:
            raise NormError("the line ends where an act is needed")
        hint = nearest_act(line.next, vocabulary.acts | dict.fromkeys(vocabulary.steps, ""))
        raise NormError(f"unknown act '{shown(line.next)}'{hint}")
    acts = line.some_of(vocabulary.acts, "act")
    counterparties: tuple[str, ...] = ()
    if line.next and line.next not in _AFTER_RULE:
        fact = vocabulary.facts["counterparty"]
        terms = [name for name, (of, _) in vocabulary.terms.items() if of == "counterparty"]
        if line.next not in fact.values and line.next not in terms:
            raise unknown("counterparty", line.next, [*map(str, fact.values), *terms, *_AFTER_RULE])
        counterparties = line.some_of([*map(str, fact.values), *terms], "counterparty")
    parts = _rule_parts(line)
    if parts.get("approval") and modality != "may":
        raise NormError(f"'with approval' needs 'may', not '{modality}': say who may, once approval is given")
    if parts.get("consent") and modality != "may":
        raise NormError(f"'with consent' needs 'may', not '{modality}'; or write 'unless' and the consent")
    return Rule(norm_id, clause, bearers, modality, acts, counterparties, **parts)  # type: ignore[arg-type]


def _rule_parts(line: NormLine) -> dict[str, object]:
    """Everything after act and counterparty, in any order, each once (but `on` as often as wanted)."""
    parts: dict[str, object] = {}
    objects: list[tuple[str, ...]] = []
    while line.next in _AFTER_RULE:
        word = line.take()
        if word == "on":
            objects.append(_objects(line))
            continue
        name, value = _rule_part(line, word)
        _once(parts, name)
        parts[name] = value
    if objects:
        parts["objects"] = tuple(objects)
    return parts


def _once(parts: dict[str, object], name: str) -> None:
    if name in parts:
        raise NormError(f"'{name}' stands twice in one line")


def _rule_part(line: NormLine, word: str) -> tuple[str, object]:
    if word == "when":
        return "when", _conditions(line, "and")
    if word == "unless":
        return "unless", _conditions(line, "or")
    if word == "despite":
        return "despite", line.listed(_is_clause, "clause number")
    if word == "delegated":
        return "delegated", True
    if line.takes("approval"):
        line.needs("of", "after 'with approval'")
        return "approval", line.one_of(line.vocabulary.roles, "role")
    return "consent", _consent(line)


def _consent(line: NormLine) -> str:
    """The rest of `with consent of WHO`."""
    line.needs("consent", "after 'with'")
    line.needs("of", "after 'with consent'")
    return line.one_of(line.vocabulary.consents, "giver of consent")


def _object(line: NormLine) -> str:
    """Read one object: `photo`, or two words as in `school account`."""
    first = line.take()
    if first in line.vocabulary.objects:
        return first
    both = f"{first} {line.next}"
    if both in line.vocabulary.objects:
        line.take()
        return both
    raise unknown("object", both.strip(), line.vocabulary.objects)


def _objects(line: NormLine) -> tuple[str, ...]:
    """Objects joined by `or`; all must be of one kind."""
    found = [_object(line)]
    while line.takes("or"):
        found.append(_object(line))
    if len({line.vocabulary.objects[name][0] for name in found}) > 1:
        raise NormError(f"'{shown(' or '.join(found))}' mixes kinds of object; use 'on' twice, or two norms")
    return tuple(found)


def _conditions(line: NormLine, joint: str) -> tuple[Condition, ...]:
    """Conditions joined by `and` (after when) or `or` (after unless)."""
    found = [_condition(line)]
    while line.takes(joint):
        found.append(_condition(line))
    return tuple(found)


def _condition(line: NormLine) -> Condition:
    negated = line.takes("not")
    vocabulary = line.vocabulary
    if line.next not in vocabulary.facts:
        raise unknown("fact", line.next, vocabulary.facts)
    fact = vocabulary.facts[line.take()]
    if fact.is_flag:
        return Condition(fact.name, "no" if negated else "yes")
    if negated:
        raise NormError(f"'not {fact.name}' says nothing: write '{fact.name} is not …'")
    if fact.is_number:
        return _number_condition(line, fact.name, fact.values)
    line.needs("is", f"after '{fact.name}'")
    test = "is not" if line.takes("not") else "is"
    words = [_value(line, fact.name)]
    while line.next == "or" and _is_value(line, fact.name, line.place + 1):
        line.take()
        words.append(_value(line, fact.name))
    return Condition(fact.name, test, tuple(words))


def _is_value(line: NormLine, fact: str, place: int) -> bool:
    """Whether the word at a place is a value of a fact, and not the start of another condition."""
    word = line.words[place] if place < len(line.words) else ""
    after = line.words[place + 1] if place + 1 < len(line.words) else ""
    if word in line.vocabulary.facts and after == "is":
        return False
    return line.vocabulary.values_of(line.vocabulary.facts[fact], word) is not None or (
        word not in line.vocabulary.facts and word != "not"
    )


def _value(line: NormLine, name: str) -> str:
    fact = line.vocabulary.facts[name]
    word = line.take()
    if line.vocabulary.values_of(fact, word) is None:
        raise unknown(f"value of '{name}'", word, map(str, fact.values))
    return word


def _number_condition(line: NormLine, fact: str, values: tuple[Value, ...]) -> Condition:
    """`age under 13` or `age at least 13`."""
    test = "under"
    if line.takes("at"):
        line.needs("least", "after 'at'")
        test = "at least"
    else:
        line.needs("under", f"after '{fact}' (or 'at least')")
    return Condition(fact, test, (_whole_number(line, int(values[0]), int(values[-1])),))


def _whole_number(line: NormLine, least: int, most: int) -> int:
    word = line.take()
    if not word.isdecimal() or len(word) > 6 or not least <= int(word) <= most:
        raise NormError(f"'{shown(word)}' is no whole number from {least} to {most}")
    return int(word)


def _event_duty(line: NormLine, clause: str, norm_id: str) -> Duty:
    """`on EVENT [when …] [unless …]: BEARER MODALITY STEP …`."""
    event = line.one_of([*line.vocabulary.events, *line.vocabulary.acts], "event")
    if event == "always":
        raise NormError("a duty that holds at all times is written without 'on always:'")
    when = _conditions(line, "and") if line.takes("when") else ()
    unless = _conditions(line, "or") if line.takes("unless") else ()
    line.needs(":", "after the event and its conditions")
    bearers = line.some_of(line.vocabulary.roles, "role")
    return _duty(line, clause, norm_id, event, bearers, _modality(line), when, unless)


def _duty(
    line: NormLine,
    clause: str,
    norm_id: str,
    event: str,
    bearers: tuple[str, ...],
    modality: str,
    when: tuple[Condition, ...],
    unless: tuple[Condition, ...],
) -> Duty:
    step = line.one_of(line.vocabulary.steps, "step")
    party = ""
    if line.next and line.next not in _AFTER_STEP:
        party = line.one_of(line.vocabulary.roles, "role")
    parts = _duty_parts(line, standing=event == "always")
    parts.setdefault("when", when)
    parts.setdefault("unless", unless)
    return Duty(norm_id, clause, event, bearers, modality, step, party, **parts)  # type: ignore[arg-type]


def _duty_parts(line: NormLine, standing: bool) -> dict[str, object]:
    """Everything after the step, in any order, each once. Only a standing duty has its conditions here."""
    parts: dict[str, object] = {}
    while line.next in _AFTER_STEP:
        word = line.take()
        if word in ("when", "unless") and not standing:
            raise NormError(f"'{word}' belongs before the colon, after the event")
        name, value = _duty_part(line, word)
        _once(parts, name)
        parts[name] = value
    return parts


def _duty_part(line: NormLine, word: str) -> tuple[str, object]:
    if word == "to":
        return "to", line.some_of(line.vocabulary.roles, "role")
    if word == "within":
        return "within", _period(line)
    if word == "at":
        line.needs("once", "after 'at'")
        return "within", AT_ONCE
    if word == "every":
        return "every", _period(line)
    if word == "regularly":
        return "every", REGULARLY
    if word == "after":
        return "after", line.listed(_is_clause, "clause number")
    if word == "with":
        return "consent", _consent(line)
    return word, _conditions(line, "and" if word == "when" else "or")


def _period(line: NormLine) -> Period:
    """`24 hours`, `1 working day`."""
    amount = _whole_number(line, 1, 9999)
    unit = line.take()
    if unit in ("working", "school"):
        unit = f"{unit} {line.take()}"
    many = unit if unit.endswith("s") else f"{unit}s"
    if many not in _UNITS:
        raise unknown("unit of time", unit, _UNITS)
    return amount, many
