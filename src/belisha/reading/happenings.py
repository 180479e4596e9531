"""Duties said to the one who reads: `If you see something bad online, you must tell a teacher.`"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from belisha.reading import easy_words as easy
from belisha.reading.you import Line, if_text, step_text
from belisha.rulebook.duties import needs_of
from belisha.rulebook.explain import deadline_text, either
from belisha.rulebook.norm import Duty
from belisha.rulebook.vocabulary import Value, Vocabulary

_ARTICLES = frozenset(("the", "a", "an"))
_SAID_ONCE = 3
THEN = "then"
"""The kind of a line that says what may follow."""


class Bound(NamedTuple):
    """A duty, what its clause is called on the page, and the words of its policy."""

    duty: Duty
    clause: str
    words: Vocabulary

    def binds(self, reader: str) -> bool:
        """Whether the reader is among those whose duty it is."""
        return any(reader in self.words.roles[name].covers for name in self.duty.bearers)

    def is_about(self, reader: str) -> bool:
        """Whether it arises because of what somebody like the reader has done."""
        needs = needs_of(self.duty, self.words)
        if self.duty.event in self.words.acts:
            return reader in needs.get("actor", frozenset(self.words.facts["actor"].values))
        return reader in needs.get("actor" if self.duty.event == "contact-attempt" else "perpetrator", ())


class _Told(NamedTuple):
    """A duty in parts: `If {event} and {rest}, {who} {task}.`"""

    event: str
    rest: tuple[str, ...]
    who: str
    task: str
    modality: str
    clause: str


def of_reader(found: Iterable[Bound], reader: str) -> tuple[Line, ...]:
    """Duties that the reader has."""
    return _lines(_told(each, reader, "you", easy.STEPS, _event(each, reader)) for each in found)


def of_others(found: Iterable[Bound], reader: str) -> tuple[Line, ...]:
    """What others do for the reader."""
    return _lines(_told(each, reader, _who(each), easy.CARE, _event(each, reader)) for each in found)


def after(found: Iterable[Bound], reader: str) -> tuple[Line, ...]:
    """What others do about what the reader has done."""
    steps = {name: {"": text} for name, text in easy.SANCTIONS.items()}
    told = _lines(_told(each, reader, _who(each), steps, _done(each, reader)) for each in found)
    return tuple(line._replace(kind=THEN) for line in told)


def _told(each: Bound, reader: str, who: str, steps: Mapping[str, Mapping[str, str]], event: str) -> _Told:
    duty, words = each.duty, each.words
    many = duty.step == "be-respectful"
    to = either([words.roles[name].many if many else words.roles[name].one for name in duty.to])
    party = "you" if duty.party == reader and who != "you" else words.roles[duty.party].many if duty.party else ""
    task = step_text(words.steps[duty.step], party, to, steps.get(duty.step), reader)
    rhythm = deadline_text(duty)
    often = " regularly" if rhythm == " regularly" else ""
    skip = ("actor", "counterparty") if duty.event == "contact-attempt" else ("actor", "perpetrator")
    rest = [if_text(one, reader, words) for one in duty.when if one.fact not in skip]
    rest += [f"not if {if_text(one, reader, words)}" for one in duty.unless]
    return _Told(
        event,
        tuple(rest),
        f"{who} {duty.modality}{often}",
        task + (rhythm if not often else ""),
        duty.modality,
        each.clause,
    )


def _who(each: Bound) -> str:
    return either([each.words.roles[name].many for name in each.duty.bearers])


def _event(each: Bound, reader: str) -> str:
    """What happens, for those who do not do it: `if somebody is bullied`; nothing for a standing duty."""
    duty, words = each.duty, each.words
    if duty.event == "always":
        return ""
    if duty.event == "contact-attempt":
        return f"if {_contact(each, reader)}"
    known = easy.EVENTS.get(duty.event, {})
    event = known.get(reader) or known.get("") or words.events.get(duty.event)
    return f"{'when' if duty.event in easy.SURE else 'if'} {event or f'somebody wants to {words.acts[duty.event]}'}"


def _done(each: Bound, reader: str) -> str:
    """What happens, for the one who does it."""
    duty, words = each.duty, each.words
    if duty.event in words.acts:
        act = easy.ACTS.get(duty.event, words.acts[duty.event])
        return f"if you {act.replace('{whom}', 'anybody').replace('{things}', 'anything')}"
    return f"if {easy.DONE[duty.event]}" if duty.event in easy.DONE else _event(each, reader)


def _contact(each: Bound, reader: str) -> str:
    """Who tries to friend or contact whom."""
    needs = needs_of(each.duty, each.words)
    actors, parties = needs.get("actor", frozenset()), needs.get("counterparty", frozenset())
    who = "you" if reader in actors else _one_of(actors, each.words)
    others = [text for value, text in easy.WHOM.items() if value in parties]
    whom = "you" if reader in parties else either(others) or "somebody"
    them = "you" if whom == "you" else "them"
    return f"{who} {'try' if who == 'you' else 'tries'} to add {whom} as a friend or to message {them}"


def _one_of(actors: Iterable[Value], words: Vocabulary) -> str:
    """One of these people: the policy's own word where it means just them."""
    wanted = frozenset(map(str, actors))
    exact = [role.one for role in words.roles.values() if role.covers and role.covers == wanted]
    return exact[-1] if exact else "somebody"


def _lines(found: Iterable[_Told]) -> tuple[Line, ...]:
    """The duties as sentences. Those that differ in one condition become one, and so do those that differ in what is
    to be done."""
    by_task: dict[tuple[str, str, str], list[_Told]] = {}
    for each in found:
        by_task.setdefault((each.event, each.who, each.task), []).append(each)
    one_each = [joined for same in by_task.values() for joined in _one_condition(same)]
    by_case: dict[tuple[str, tuple[str, ...], str], list[_Told]] = {}
    for each in one_each:
        by_case.setdefault((each.event, each.rest, each.who), []).append(each)
    return _once(line for same in by_case.values() for line in _sentences(same))


def _once(found: Iterable[Line]) -> tuple[Line, ...]:
    """Each sentence once; `regularly teach` says `teach` as well."""
    kept: dict[str, Line] = {}
    for line in found:
        sense = line.text.replace(" regularly", "")
        known = kept.get(sense, line)
        text = max(known.text, line.text, key=len)
        kept[sense] = known._replace(text=text, clauses=tuple(dict.fromkeys((*known.clauses, *line.clauses))))
    return tuple(kept.values())


def _one_condition(same: Sequence[_Told]) -> list[_Told]:
    clauses = ";".join(dict.fromkeys(each.clause for each in same))
    conditions = list(dict.fromkeys(each.rest for each in same))
    if len(conditions) > 1 and all(len(each) == 1 for each in conditions):
        return [same[0]._replace(rest=(", or ".join(each[0] for each in conditions),), clause=clauses)]
    return [
        same[0]._replace(rest=rest, clause=";".join(dict.fromkeys(one.clause for one in same if one.rest == rest)))
        for rest in conditions
    ]


def _sentences(same: Sequence[_Told]) -> list[Line]:
    """One sentence for what is to be done in one case; standing duties stay apart, a line each."""
    if not same[0].event:
        return [_line(each, each.task, each.clause) for each in same]
    word = "or" if same[0].modality == "may" else "and"
    return [_line(same[0], _tasks([each.task for each in same], word), ";".join(each.clause for each in same))]


def _tasks(found: Sequence[str], word: str) -> str:
    """Several things to do; words with which all begin are said once: `deal with it under this policy and that one`."""
    rows = [text.split(" ") for text in found]
    shared = 0
    while all(len(row) > shared + 1 and row[shared] == rows[0][shared] for row in rows):
        shared += 1
    shared -= bool(shared) and rows[0][shared - 1] in _ARTICLES
    if len(rows) < 2 or shared < _SAID_ONCE:
        return either(found, word)
    return " ".join((*rows[0][:shared], either([" ".join(row[shared:]) for row in rows], word)))


def _line(told: _Told, task: str, clauses: str) -> Line:
    condition = " and ".join(filter(None, (told.event, *told.rest)))
    text = f"{condition}, {told.who} {task}." if told.event else f"{told.who} {task}."
    numbers = tuple(dict.fromkeys(clauses.split(";")))
    return Line(told.modality, "", f"{text[:1].upper()}{text[1:]}", (), numbers)
