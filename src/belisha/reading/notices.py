"""What a policy says to pupils, or to parents and carers: a page for the wall, made from the same clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from belisha.reading import easy_words as easy
from belisha.reading import happenings
from belisha.reading.happenings import Bound
from belisha.reading.links import anchor
from belisha.reading.paper import Asked, asked_of
from belisha.reading.texts import MOST_KEPT, Texts
from belisha.reading.you import PUPIL, Line, Said, lines, said
from belisha.rulebook.explain import either
from belisha.rulebook.matcher import allowed
from belisha.rulebook.norm import Duty, Rule
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import Vocabulary

_AS_STRICT = frozenset((("must not", "must not"), ("must not", "should not"), ("should not", "should not")))
_TELLING = frozenset(("report", "seek-support", "complete-report-form", "use-official-channels"))
_MOST_ASKED = 6
_STAFF: Final = "teacher"
_FEWEST_LISTED = 3
_NUMBER: Final = re.compile(r"\d\.\d")
_ITEM: Final = re.compile(r"^[-*] ", re.MULTILINE)
_TO_THEM: Final = re.compile(r"\byou(r|rself)?\b", re.IGNORECASE)


class Topic(NamedTuple):
    """What is said about one kind of act."""

    title: str
    icon: str
    lines: tuple[Line, ...]


class Own(NamedTuple):
    """A clause that the school has written for the reader, to be shown in its own words."""

    title: str
    text: str
    number: str
    anchor: str


class Notice(NamedTuple):
    """Everything on the page. `speaks_to` names all to whom the policy speaks."""

    topics: tuple[Topic, ...]
    always: tuple[Line, ...]
    tell: tuple[Line, ...]
    then: tuple[Line, ...]
    care: tuple[Line, ...]
    others: tuple[Line, ...]
    sanctions: tuple[Line, ...]
    asked: tuple[Asked, ...]
    speaks_to: str
    own: tuple[Own, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether the policy asks nothing of the reader and allows nothing."""
        return not (self.topics or self.always or self.tell or self.then)


class _Ruled(NamedTuple):
    """A rule, what its clause is called on the page, and the words of its policy."""

    rule: Rule
    clause: str
    words: Vocabulary

    def binds(self, reader: str) -> bool:
        """Whether the reader is among those whom it binds."""
        return any(reader in self.words.roles[name].covers for name in self.rule.bearers)


@lru_cache(MOST_KEPT)
def notice(texts: Texts, reader: str) -> Notice:
    """What the policies say to a reader, who is `pupil` or `parent`."""
    duties = list(_duties(texts))
    own = [each for each in duties if each.binds(reader)]
    others = [each for each in duties if each not in own]
    happening = [each for each in own if each.duty.event != "always"]
    found = Notice(
        topics=tuple(_topics(_rules(texts, reader))),
        always=happenings.of_reader((each for each in own if each not in happening), reader),
        tell=happenings.of_reader((each for each in happening if each.duty.step in _TELLING), reader),
        then=happenings.of_reader((each for each in happening if each.duty.step not in _TELLING), reader),
        care=happenings.of_others((each for each in others if _is_care(each, reader)), reader),
        others=tuple(_towards(texts, reader)),
        sanctions=happenings.after((each for each in others if _is_sanction(each, reader)), reader),
        asked=_asked(texts, reader),
        speaks_to=_speaks_to(texts.policy),
        own=tuple(_own(texts.policy, reader)) if reader == PUPIL else (),
    )
    return found._replace(sanctions=()) if found.is_silent else found


def _own(policy: Policy, reader: str) -> Iterator[Own]:
    """The lists that are written for the reader, in the school's own words: they say more than norms can."""
    bound = _bound(policy, reader)
    for clause in policy.clauses:
        is_list = len(_ITEM.findall(clause.text)) >= _FEWEST_LISTED
        if clause.number in bound and is_list and _TO_THEM.search(clause.text):
            section = policy.by_number.get(clause.section)
            title = clause.title or (section.title if section else "")
            yield Own(title or "In the school’s own words", clause.text, clause.number, anchor(clause.number))


def _bound(policy: Policy, reader: str) -> set[str]:
    """The clauses with a norm that binds the reader."""
    roles = policy.vocabulary.roles
    norms = [norm for norm in policy.norms if isinstance(norm, Rule | Duty)]
    return {norm.clause for norm in norms if any(reader in roles[name].covers for name in norm.bearers)}


def _policies(texts: Texts) -> Iterator[tuple[Policy, str]]:
    """Every policy that binds the school, with what stands before the numbers of its clauses."""
    yield texts.policy, ""
    for policy in reversed(texts.above):
        yield policy, f"{policy.id}/"


def _duties(texts: Texts) -> Iterator[Bound]:
    for policy, prefix in _policies(texts):
        yield from (Bound(duty, f"{prefix}{duty.clause}", policy.vocabulary) for duty in policy.duties)


def _ruled(texts: Texts) -> Iterator[_Ruled]:
    for policy, prefix in _policies(texts):
        yield from (_Ruled(rule, f"{prefix}{rule.clause}", policy.vocabulary) for rule in policy.rules)


def _rules(texts: Texts, reader: str) -> list[Line]:
    own = _needed(each for each in _ruled(texts) if each.binds(reader) and _fits(each, reader))
    return lines(said(each.rule, each.clause, reader, each.words) for each in own)


def _fits(each: _Ruled, reader: str) -> bool:
    """Whether a rule that binds staff as well speaks of something that the reader could ever do."""
    rule, words = each.rule, each.words
    if not frozenset[str]().union(*(words.roles[name].covers for name in rule.bearers)) >= {reader, _STAFF}:
        return True
    purposes = [allowed(condition, words) for condition in rule.when if condition.fact == "purpose"]
    accounts = [words.objects[name] for names in rule.objects for name in names]
    schools = reader == PUPIL and "open-account" in rule.acts and ("account", frozenset(("school",))) in accounts
    staffs = easy.STAFF_ACTS.issuperset(rule.acts) or any(values <= easy.STAFF_PURPOSES for values in purposes)
    return not (schools or staffs)


def _needed(found: Iterable[_Ruled], towards: str = "") -> list[_Ruled]:
    """The rules without those that a stricter one without conditions says as well; it is cited for them.

    `towards` is the reader where the rules are about what others do to the reader: others harmed do not matter then.
    """
    every = list(found)
    kept: dict[int, _Ruled] = {}
    for place, each in enumerate(every):
        by = next((other for other, one in enumerate(every) if other != place and _says_all(one, each, towards)), place)
        known = kept.get(by, every[by])
        clause = known.clause if by == place else f"{known.clause};{each.clause}"
        kept[by] = known._replace(clause=clause)
    return list(kept.values())


def _says_all(one: _Ruled, other: _Ruled, towards: str) -> bool:
    """Whether whatever the other forbids is forbidden by the first, always and at least as strictly."""
    strict, weak = one.rule, other.rule
    bans = (strict.modality, weak.modality)
    if bans not in _AS_STRICT or strict.when or strict.unless or strict.objects or not (weak.when or weak.objects):
        return False
    parties = not strict.counterparties or set(strict.counterparties) >= set(weak.counterparties or ("anybody",))
    parties = parties or (towards in strict.counterparties and bool(weak.counterparties))
    return parties and set(strict.bearers) >= set(weak.bearers) and set(strict.acts) >= set(weak.acts)


def _topics(found: Sequence[Line]) -> Iterator[Topic]:
    """The lines under the kinds of acts, the gravest first."""
    known = {act for _, _, _, acts in easy.TOPICS for act in acts}
    for _, title, icon, acts in easy.TOPICS:
        if chosen := tuple(line for line in found if line.act in acts):
            yield Topic(title, icon, chosen)
    if others := tuple(line for line in found if line.act not in known):
        yield Topic("More", "other", others)


def _is_care(each: Bound, reader: str) -> bool:
    """Whether a duty of others is done for the reader."""
    if each.duty.modality.endswith("not") or each.is_about(reader):
        return False
    return each.duty.step in easy.CARED_FOR[reader] or each.duty.party == reader


def _is_sanction(each: Bound, reader: str) -> bool:
    """Whether a duty of others follows upon what the reader has done."""
    return each.duty.step in easy.SANCTIONS and each.is_about(reader)


def _towards(texts: Texts, reader: str) -> Iterator[Line]:
    """What others must not do to the reader."""
    by: dict[str, list[Said]] = {}
    every = (each for each in _ruled(texts) if each.rule.modality.endswith("not") and not each.binds(reader))
    for each in _needed((each for each in every if _concerns(each, reader)), reader):
        who = either([each.words.roles[name].many for name in each.rule.bearers])
        found = said(each.rule, each.clause, reader, each.words, towards=True)
        by.setdefault(f"{who[:1].upper()}{who[1:]}", []).append(found)
    for subject, rules in by.items():
        yield from lines(rules, subject)


def _concerns(each: _Ruled, reader: str) -> bool:
    """Whether what a rule forbids would be done to the reader."""
    fact = each.words.facts["counterparty"]
    if any(reader in (each.words.values_of(fact, word) or ()) for word in each.rule.counterparties):
        return True
    shown = {condition.fact for condition in each.rule.when if condition.test == "yes"}
    return reader == "pupil" and not shown.isdisjoint(("identifies-pupil", "shows-other-child"))


def _asked(texts: Texts, reader: str) -> tuple[Asked, ...]:
    """A few questions of people like the reader, of different clauses as far as they go."""
    seen: dict[str, int] = {}
    ranked = []
    bound = _bound(texts.policy, reader)
    for each in texts.examples:
        own = each.clause in bound and not _NUMBER.search(each.question)
        if own and each.verdict and each.facts.get("actor") == reader:
            seen[each.clause] = seen.get(each.clause, 0) + 1
            ranked.append((seen[each.clause], not each.applies, each))
    ranked.sort(key=lambda row: row[:2])
    return tuple(asked_of(each, texts.vocabulary) for _, _, each in ranked[:_MOST_ASKED])


def _speaks_to(policy: Policy) -> str:
    """Whom the policy binds, in words."""
    roles = policy.vocabulary.roles
    named = dict.fromkeys(name for norm in policy.norms if isinstance(norm, Rule | Duty) for name in norm.bearers)
    return either([roles[name].many for name in named], "and")
