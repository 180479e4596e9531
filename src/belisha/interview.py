"""The interview: one question after another, only those that still matter, with back and "I don't know"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from belisha.rulebook.ruling import Counsel, Ruling
from belisha.rulebook.situation import Facts, SituationError, read_word
from belisha.rulebook.vocabulary import Fact, Value

Ask = Callable[[str], str]
Show = Callable[[str], None]

_BACK = ("b", "back")
_UNKNOWN = ("?", "i don't know", "don't know")
_QUIT = ("q", "quit")


class Left(Exception):
    """The person left before the end."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question brought: the facts known by it, and those that the person does not know."""

    facts: Mapping[str, Value]
    unknown: tuple[str, ...] = ()


def interview(counsel: Counsel, given: Mapping[str, Value], ask: Ask, show: Show) -> Ruling:
    """The ruling, after asking for whatever still matters. Raises Left when the person quits.

    `ask` shows a prompt and gives back a line; `show` shows a line.
    """
    answers: list[Answer] = []
    show('Type a number. "b" goes back, "?" means "I don\'t know", "q" leaves.')
    while True:
        facts = dict(given)
        unknown: set[str] = set()
        for answer in answers:
            facts |= answer.facts
            unknown.update(answer.unknown)
        ruling = counsel.rule(facts)
        open_facts = [name for name in ruling.still_relevant if name not in unknown]
        if not open_facts:
            return ruling
        reply = _question(counsel, open_facts, len(answers) + 1, ask, show)
        if reply is not None:
            answers.append(reply)
        elif answers:
            answers.pop()
        else:
            show("This is the first question.")


def together(facts: Mapping[str, Fact], open_facts: Sequence[str]) -> list[Fact]:
    """The facts of the next question: the first that is open, with those of its group where it has one."""
    first = facts[open_facts[0]]
    return [
        facts[name] for name in open_facts if name == first.name or (first.group and facts[name].group == first.group)
    ]


def _question(counsel: Counsel, open_facts: list[str], number: int, ask: Ask, show: Show) -> Answer | None:
    """Ask for the first open fact, with those of its group where it has one; None to go back."""
    asked = together(counsel.book.vocabulary.facts, open_facts)
    show("")
    if len(asked) > 1:
        return _tick(asked, number, ask, show)
    return _choose(asked[0], number, ask, show)


def _command(line: str) -> str:
    """back, unknown or nothing; raises Left to quit."""
    word = line.strip().lower()
    if word in _QUIT:
        raise Left
    return "back" if word in _BACK else "unknown" if word in _UNKNOWN else ""


def _put(facts: list[Fact], how: str, read: Callable[[str], Facts | None], ask: Ask, show: Show) -> Answer | None:
    """Ask until an answer can be read, saying `how` to answer where it cannot; None to go back."""
    while True:
        line = ask("> ")
        match _command(line):
            case "back":
                return None
            case "unknown":
                return Answer({}, tuple(fact.name for fact in facts))
        answer = read(line.strip())
        if answer is not None:
            return Answer(answer)
        show(how)


def typed_place(word: str, most: int) -> int | None:
    """A typed place in a list, from 1 on, or None."""
    return int(word) if word.isdecimal() and len(word) < 4 and 1 <= int(word) <= most else None


def _choose(fact: Fact, number: int, ask: Ask, show: Show) -> Answer | None:
    """One question with its answers listed."""
    show(f"{number}. {fact.question}" + (f" {fact.help}" if fact.help else ""))
    for place, value in enumerate(fact.values if not fact.is_number else (), 1):
        show(f"   {place}  {fact.label(value)}")
    how = f"Please type a number from 1 to {len(fact.values)}."
    if fact.is_number:
        how = f"Please type a whole number from {fact.values[0]} to {fact.values[-1]}."
    return _put([fact], how, lambda word: _picked(fact, word), ask, show)


def _picked(fact: Fact, word: str) -> Facts | None:
    """What was typed: the answer's number in the list, its word, or y and n; None where it is no answer."""
    if fact.is_flag and word.lower() in ("y", "n"):
        return {fact.name: word.lower() == "y"}
    place = None if fact.is_number else typed_place(word, len(fact.values))
    if place is not None:
        return {fact.name: fact.values[place - 1]}
    try:
        return {fact.name: read_word(fact, word)}
    except SituationError:
        return None


def _tick(facts: list[Fact], number: int, ask: Ask, show: Show) -> Answer | None:
    """Several yes-or-no questions as a list to tick."""
    show(f"{number}. About {facts[0].group}: which of these are true? Numbers with spaces; Enter for none.")
    for place, fact in enumerate(facts, 1):
        show(f"   {place:2}  {fact.question}")
    how = f"Please type numbers from 1 to {len(facts)}, or just Enter."
    return _put(facts, how, lambda line: _ticked(facts, line), ask, show)


def _ticked(facts: list[Fact], line: str) -> Facts | None:
    """Every question of a list answered: yes where its number was typed; None where a word is no such number."""
    places = [typed_place(word, len(facts)) for word in line.replace(",", " ").split()]
    return None if None in places else {fact.name: place in places for place, fact in enumerate(facts, 1)}
