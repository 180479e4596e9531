"""A rule said to the one who reads: `You must not post things that bully anyone`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from belisha.reading import easy_words as easy
from belisha.rulebook.explain import condition_text, either, holds_not
from belisha.rulebook.matcher import allowed
from belisha.rulebook.norm import Condition, Rule
from belisha.rulebook.vocabulary import Step, Value, Vocabulary

PUPIL, PARENT = "pupil", "parent"
ASK: Final = "ask"
STRENGTH: Final = ("must not", "should not", ASK, "must", "should", "may")
"""The kinds of a line, the gravest first; `ask` is `may` with somebody's approval."""
_POSTING: Final = frozenset(("publish", "message"))
_NAMELESS: Final = (Condition("anonymous", "yes"),)
_ASKED: Final = re.compile(r'the answer to "(\w+) (it|you|they|the \w+) ([^"]+)\?" is (yes|no)')


class Said(NamedTuple):
    """One rule in parts: `{head} about {about} that {that}{tail}`.

    `act` is the first act, which tells the topic; `about` names people and things; `that` is empty where nothing is
    said of what is posted; `approver` is who has to be asked first.
    """

    kind: str
    act: str
    head: str
    about: tuple[str, ...]
    that: str
    tail: str
    clause: str
    approver: str


def said(rule: Rule, clause: str, reader: str, vocabulary: Vocabulary, towards: bool = False) -> Said:
    """A rule for the reader whom it binds; `towards` is for a rule that binds others in what they do to the reader."""
    posting = _POSTING.issuperset(rule.acts) and not rule.counterparties
    conditions = list(rule.when)
    thats = [each for each in conditions if posting and each.test == "yes" and each.fact in easy.THAT]
    abouts = [each for each in conditions if posting and each.fact == "about"]
    others = [each for each in conditions if each not in thats and each not in abouts]
    pictures, places = _objects(rule, vocabulary)
    limited = bool(thats or abouts or pictures)
    things = pictures or ("things" if thats else "anything")
    whom = _whom(rule, reader, vocabulary, towards)
    tail = _tail(places, others, rule, reader, vocabulary)
    if rule.acts == ("publish",) and rule.when == _NAMELESS and not towards:
        return Said(rule.modality, "publish", easy.FALSE_NAME, (), "", _unless(rule, reader, vocabulary), clause, "")
    return Said(
        ASK if rule.approval else rule.modality,
        rule.acts[0],
        _acts(rule.acts, whom, things, posting and limited, vocabulary.acts),
        _about(abouts, vocabulary),
        either([easy.THAT[each.fact] for each in thats], "and"),
        _theirs(tail, rule) if towards else tail,
        clause,
        vocabulary.roles[rule.approval].one if rule.approval else "",
    )


def _acts(acts: Sequence[str], whom: str, things: str, posting: bool, words: Mapping[str, str]) -> str:
    """The acts as they complete `You must not …`; `words` has those that are not in easy words."""
    if posting and _POSTING.issubset(acts):
        return f"post, share or send {things}"
    if posting and acts == ("message",):
        return f"send {things}"
    each = {act: _act(easy.ACTS.get(act, words[act]), whom, things) for act in acts}
    if easy.USING.issubset(acts) and not whom:
        rest = [text for act, text in each.items() if act not in easy.USING]
        return ", or ".join(["use social media in any way", *rest])
    return ", or ".join(each.values())


def _act(text: str, whom: str, things: str) -> str:
    text = text.replace("{whom}", whom or "anybody").replace("{things}", things)
    return text.replace("follow them", "follow you") if whom == "you" else text


def _whom(rule: Rule, reader: str, vocabulary: Vocabulary, towards: bool) -> str:
    """The people towards whom it is done."""
    if towards:
        return "you" if rule.counterparties else ""
    fact = vocabulary.facts["counterparty"]
    named = frozenset[Value]().union(*(vocabulary.values_of(fact, word) or () for word in rule.counterparties))
    known = [str(value) for value in fact.values if value in named]
    return either([_other(value, reader) for value in known])


def _other(value: str, reader: str) -> str:
    """People of the reader's own kind are other ones."""
    return f"other {easy.WHOM[value]}" if value == reader else easy.WHOM.get(value, value)


def _objects(rule: Rule, vocabulary: Vocabulary) -> tuple[str, list[str]]:
    """(which pictures, on what) of a rule that names objects."""
    pictures: list[str] = []
    places: list[str] = []
    for names in rule.objects:
        facts = [vocabulary.objects[name] for name in names]
        values = [value for _, found in facts for value in found]
        if facts[0][0] == "image":
            pictures += [f"{value}s" for value in values]
        else:
            places.append(either([_when(rule.acts[0], facts[0][0], value, vocabulary) for value in values]))
    return either(pictures), places


def _when(act: str, fact: str, value: Value, vocabulary: Vocabulary) -> str:
    known = vocabulary.facts[fact]
    if fact == "account" and value in easy.ACCOUNT.get(act, ()):
        return easy.ACCOUNT[act][str(value)]
    return easy.WHEN.get((fact, value)) or f"{known.phrase}{known.label(value)}"


def _about(conditions: Sequence[Condition], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Whom or what it is about."""
    values = [value for each in conditions for value in allowed(each, vocabulary)]
    named = tuple(text for value, text in easy.ABOUT.items() if value in values)
    return ("anybody or anything at school",) if len(named) == len(easy.ABOUT) else named


def _tail(places: Sequence[str], others: Sequence[Condition], rule: Rule, reader: str, vocabulary: Vocabulary) -> str:
    """Where, when and if, and unless what."""
    plain = [_place(each, vocabulary) for each in others]
    text = "".join(f" {each}" for each in (*places, *filter(None, plain)))
    ifs = [if_text(each, reader, vocabulary) for each, place in zip(others, plain, strict=True) if not place]
    text += f" if {either(ifs, 'and')}" if ifs else ""
    text += _unless(rule, reader, vocabulary)
    if rule.consent:
        text += f", once {if_text(Condition(vocabulary.consents[rule.consent], 'yes'), reader, vocabulary)}"
    return text


def _unless(rule: Rule, reader: str, vocabulary: Vocabulary) -> str:
    """The exceptions, as the end of a sentence."""
    unless = [if_text(each, reader, vocabulary) for each in rule.unless]
    return f", unless {either(unless)}" if unless else ""


def _theirs(tail: str, rule: Rule) -> str:
    """The end of a sentence about what others do, in which `you` is the one to whom it is done."""
    family = "you are their family" if rule.counterparties else "they are family"
    return tail.replace("your own", "their own").replace("they are your family", family)


def _place(condition: Condition, vocabulary: Vocabulary) -> str:
    """A condition about where or when as a few words, or nothing for another kind."""
    values = allowed(condition, vocabulary)
    fact = vocabulary.facts[condition.fact]
    found = [easy.WHEN.get((condition.fact, value), "") for value in fact.values if value in values]
    return either(found) if found and all(found) and not fact.is_number else ""


def if_text(condition: Condition, reader: str, vocabulary: Vocabulary) -> str:
    """What follows `if` or `unless`, said to the reader."""
    values = allowed(condition, vocabulary)
    if len(values) == 1:
        (value,) = values
        known = easy.IF.get((condition.fact, value)) or _negated(condition.fact, value)
        if known:
            return known.get(reader) or known[""]
    return _ASKED.sub(_answered, condition_text(condition, vocabulary))


def _answered(found: re.Match[str]) -> str:
    """A school's own question with its answer as a sentence: `Is it abusive?` and yes as `it is abusive`."""
    verb, who, rest, answer = found.groups()
    return f"{who} {verb.lower()} {'not ' if answer == 'no' else ''}{rest}"


def _negated(fact: str, value: Value) -> Mapping[str, str] | None:
    """What is known of the other answer to a yes-or-no question, turned round."""
    known = easy.IF.get((fact, not value)) if isinstance(value, bool) else None
    return {reader: holds_not(text) for reader, text in known.items()} if known else None


def step_text(step: Step, party: str, to: str, words: Mapping[str, str] | None, reader: str) -> str:
    """What completes `You must …`: in the reader's words where there are any, else in the vocabulary's."""
    own = (words.get(reader) or words.get("")) if words else ""
    return step._replace(template=own).text(party, to) if own else step.text(party, to)


class Item(NamedTuple):
    """One of several things that a line says, with the clauses that say it."""

    text: str
    clauses: tuple[str, ...]


class Line(NamedTuple):
    """A sentence for the reader. Where there are `items`, the sentence ends with a colon and they go on."""

    kind: str
    act: str
    text: str
    items: tuple[Item, ...]
    clauses: tuple[str, ...]


def lines(found: Iterable[Said], subject: str = "You") -> list[Line]:
    """The rules as sentences: what is said twice once, in its strictest form; what differs only in `that` as a list."""
    alike: dict[tuple[object, ...], list[Said]] = {}
    for each in _strictest(found):
        alone = each.tail or not each.that
        key = (each.kind, each.head, each.about, *((each.that, each.tail, each.approver) if alone else ()))
        alike.setdefault(key, []).append(each)
    return [_line(group, subject) for group in _same_lists(alike.values())]


def _same_lists(groups: Iterable[list[Said]]) -> list[list[Said]]:
    """Lists that say the same about different people, made into one about all of them."""
    kept: dict[tuple[object, ...], list[Said]] = {}
    for group in groups:
        first = group[0]
        alone = None if len(group) > 1 else first
        key = (first.kind, first.head, bool(first.about), tuple(each.that for each in group), alone)
        known = kept.get(key)
        kept[key] = [_both(one, two) for one, two in zip(known, group, strict=True)] if known else group
    return list(kept.values())


def _both(one: Said, two: Said) -> Said:
    return one._replace(about=tuple(dict.fromkeys((*one.about, *two.about))), clause=f"{one.clause};{two.clause}")


def _strictest(found: Iterable[Said]) -> list[Said]:
    """Each thing once; where clauses differ in strength the stricter one, with the numbers of both."""
    kept: dict[tuple[object, ...], Said] = {}
    for each in sorted(found, key=lambda said: STRENGTH.index(said.kind)):
        key = (each.head, each.about, each.that, each.tail, "may" if each.kind in (ASK, "may") else "")
        known = kept.get(key)
        kept[key] = known._replace(clause=f"{known.clause};{each.clause}") if known else each
    return list(kept.values())


def _line(group: Sequence[Said], subject: str) -> Line:
    first = group[0]
    begin = f"Ask {first.approver} first before you" if first.kind == ASK else f"{subject} {first.kind}"
    begin = "Do not" if first.head == easy.FALSE_NAME else begin
    text = f"{begin} {first.head}" + (f" about {either(first.about)}" if first.about else "")
    if len(group) > 1:
        items = tuple(Item(each.that, _clauses([each.clause])) for each in group)
        shared = items[0].clauses if len({item.clauses for item in items}) == 1 else ()
        items = tuple(item._replace(clauses=()) for item in items) if shared else items
        return Line(first.kind, first.act, f"{text} that:", items, shared)
    that = f" that {first.that}" if first.that else ""
    return Line(first.kind, first.act, f"{text}{that}{first.tail}.", (), _clauses([first.clause]))


def _clauses(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for each in found for number in each.split(";")))
