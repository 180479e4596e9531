"""What was amended between two versions of a policy: clause by clause, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from belisha.reading.links import anchor
from belisha.reading.texts import MOST_KEPT, Texts
from belisha.rulebook.explain import norm_text
from belisha.rulebook.header import HEADER
from belisha.rulebook.policy import Policy

SAME, ADDED, REMOVED = "same", "added", "removed"
_WORD = re.compile(r"\s+|\w+(?:['’]\w+)*|[^\w\s]")
_LINE_END = re.compile(r"(?<!\n)\n[ \t]*(?![\n\s*|>-]|\d)")
_MOST_WORDS = 6_000


class Amended(NamedTuple):
    """A clause that is new, gone or changed. `pieces` has the text as (same, added or removed; words)."""

    number: str
    kind: str
    title: str
    pieces: tuple[tuple[str, str], ...]
    said_before: tuple[str, ...]
    said_now: tuple[str, ...]
    anchor: str


class Changes(NamedTuple):
    """All that differs in the document itself. Where it is another policy altogether, no clauses are matched."""

    is_other: bool
    clauses: tuple[Amended, ...]
    header: tuple[tuple[str, str, str], ...]

    def count(self, kind: str) -> int:
        """How many clauses are `added`, `removed` or `changed`."""
        return sum(each.kind == kind for each in self.clauses)


@lru_cache(MOST_KEPT)
def changes(old: Texts, new: Texts) -> Changes:
    """From one version to another."""
    before, now = old.policy, new.policy
    keys = [*before.header, *(key for key in now.header if key not in before.header)]
    both = [(key, before.header.get(key, ""), now.header.get(key, "")) for key in keys]
    header = tuple((_named(key), was, is_) for key, was, is_ in both if was != is_)
    is_other = before.id != now.id
    return Changes(is_other, () if is_other else tuple(_clauses(before, now)), header)


def _named(key: str) -> str:
    """A header line in words."""
    text = HEADER.get(key, key)
    return text[:1].upper() + text[1:]


def _clauses(before: Policy, now: Policy) -> Iterator[Amended]:
    """The clauses of both in the order of the newer text, those that are gone where they stood."""
    for number in _numbers(list(before.by_number), list(now.by_number)):
        one, two = before.by_number.get(number), now.by_number.get(number)
        said = _said(before, number), _said(now, number)
        words = _flowing(one.words if one else ""), _flowing(two.words if two else "")
        titles = one.title if one else "", two.title if two else ""
        kind = "changed" if one and two else "added" if two else "removed"
        if kind == "changed" and all(was == is_ for was, is_ in (words, titles, said)):
            continue
        where = anchor(number) if two else ""
        yield Amended(number, kind, titles[1] or titles[0], difference(*words), *_only(*said), where)


def _numbers(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The numbers of both lists, each once, what is gone before what came after it."""
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (number for number in old[a:b] if number not in new)
        yield from new[c:d]


def _flowing(text: str) -> str:
    """The text without the line ends that only keep its lines short in the file."""
    return _LINE_END.sub(" ", text)


def _only(before: Sequence[str], now: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is said in one only, and in the other only."""
    return tuple(each for each in before if each not in now), tuple(each for each in now if each not in before)


def _said(policy: Policy, number: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(norm_text(norm, policy.vocabulary) for norm in policy.norms_of.get(number, ())))


def difference(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """Two texts as one, word by word: (same, added or removed; the words). Very long texts are not gone into."""
    if not old or not new or old == new:
        return ((SAME if old == new else ADDED if new else REMOVED, new or old),)
    before, now = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(now) > _MOST_WORDS:
        return ((REMOVED, old), (ADDED, new))
    return tuple(_pieces(before, now))


def _pieces(before: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, str]]:
    for kind, a, b, c, d in SequenceMatcher(str.isspace, before, now, autojunk=False).get_opcodes():
        if kind == "equal":
            yield SAME, "".join(now[c:d])
            continue
        if b > a:
            yield REMOVED, "".join(before[a:b])
        if d > c:
            yield ADDED, "".join(now[c:d])
