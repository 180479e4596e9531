"""What stands otherwise in the text of two versions, word by word; what is wrong in it, in everyday words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from belisha.rulebook.clause import Clause
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import shown

_MOST_WORDS: Final = 1_500
"""Of a longer clause the beginnings of both versions are shown: to match them word by word would take too long."""
_MOST_SHOWN: Final = 2_000

Parts = list[tuple[str, str]]
"""Pieces of text, each "same", "gone" or "new"."""

_NEEDED: Final = {
    "modality": "must, should or may",
    "role": "a word for people, such as staff",
    "act": "a word for what is done, such as publish",
    "counterparty": "a word for people, such as pupil",
    "object": "a word for a thing, such as photo",
    "fact": "a word for what is the case, such as family",
    "event": "a word for what happens, such as contact-attempt",
    "step": "a word for what to do, such as report",
    "unit of time": "days, weeks or the like",
    "giver of consent": "somebody who can consent, such as parent",
}
"""What the rulebook means by its own names for the parts of a norm."""
_UNKNOWN: Final = re.compile(r"unknown (?P<kind>.+?) '(?P<word>.*?)'(?P<meant>; did you mean .*)?", re.DOTALL)
_ENDS: Final = re.compile(r"the line ends where (?:an? )?(?P<kind>.+) is needed")
_STRANGE: Final = re.compile(r"'(?P<word>.*?)' was not expected(?P<meant>.*)", re.DOTALL)
_QUOTED: Final = re.compile(r"(?<!\w)'(.*?)'(?!\w)", re.DOTALL)


def plain_message(message: str) -> str:
    """A mistake as the rulebook tells it, for people who have never read about the parts of a norm."""
    if (found := _UNKNOWN.fullmatch(message)) and _is_of_norm(found["kind"]):
        meant = found["meant"] or f"; what is needed here is {_needed(found['kind'])}"
        message = f"'{found['word']}' is not a word that a norm can have here{meant}"
    elif (found := _ENDS.fullmatch(message)) and _is_of_norm(found["kind"]):
        message = f"the line ends too early: what is needed here is {_needed(found['kind'])}"
    elif found := _STRANGE.fullmatch(message):
        message = f"'{found['word']}' cannot stand here{found['meant']}"
    elif message.startswith("unknown header line "):
        message = message.replace("unknown header line ", "the header has no line of the name ", 1)
    return _QUOTED.sub("“\\1”", message)


def _is_of_norm(kind: str) -> bool:
    return kind in _NEEDED or kind.startswith("value of ")


def _needed(kind: str) -> str:
    return _NEEDED.get(kind) or f"a {kind}"


def clause_changes(old: Policy, new: Policy) -> list[dict[str, object]]:
    """For every clause that is not the same: its number or title, and its words and norms as `Parts`."""
    olds, news = _named(old), _named(new)
    names = [*news, *(name for name in olds if name not in news)]
    empty = Clause("", "", 0)
    pairs = ((name, olds.get(name, empty), news.get(name, empty)) for name in names)
    return [_change(name, one, other) for name, one, other in pairs if _contents(one) != _contents(other)]


def _named(policy: Policy) -> dict[str, Clause]:
    """The clauses by number; those that have none by title."""
    return {clause.number or clause.title: clause for clause in policy.clauses}


def _contents(clause: Clause) -> tuple[str, str]:
    """The words of a clause and its norms, each as text."""
    form = clause.form or []
    return "\n\n".join(filter(None, (clause.title, clause.text, *form))), "\n".join(t for _, t in clause.block or ())


def _change(name: str, old: Clause, new: Clause) -> dict[str, object]:
    kind = "new" if not old.line else "gone" if not new.line else "changed"
    words, norms = (difference(*each) for each in zip(_contents(old), _contents(new), strict=True))
    return {"name": name[:80], "kind": kind, "words": words, "norms": norms}


def difference(old: str, new: str) -> Parts:
    """Two texts as one, word by word; empty where they are the same."""
    if old == new:
        return []
    before, after = (re.findall(r"\s+|\S+", text) for text in (old, new))
    if len(before) + len(after) > _MOST_WORDS:
        return [("gone", shown(old, _MOST_SHOWN)), ("new", shown(new, _MOST_SHOWN))]
    return list(_joined(before, after))


def _joined(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", "".join(before[a:b])
            continue
        if b > a:
            yield "gone", "".join(before[a:b])
        if d > c:
            yield "new", "".join(after[c:d])
