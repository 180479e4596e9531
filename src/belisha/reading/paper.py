"""A policy as a page: clauses in the school's own words, each with what it means and what people ask about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from belisha.policies.examples import Example
from belisha.reading.links import anchor, question
from belisha.reading.texts import MOST_KEPT, Texts
from belisha.rulebook.clause import Clause
from belisha.rulebook.explain import VERDICT_SHORT, norm_text
from belisha.rulebook.norm import Flag, Norm, Term, Wording
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import Vocabulary
from belisha.web import prose

_MOST_SHOWN = 3
"""Sentences of one clause that are shown at once; the others wait behind a word to open."""
_TOP = 2
"""The rank of a section's heading: the page's title has the first."""


_NOTHING = mark_safe("")
_Precedence = dict[tuple[str, str], tuple[list[str], list[str]]]


class Asked(NamedTuple):
    """A worked example of a clause; `query` leads to the ruling, and is empty where it is about an event."""

    question: str
    answer: str
    verdict: str
    short: str
    query: str


class Field(NamedTuple):
    """One line of a paper form: what is asked, and the choices or the kind of entry where it says so."""

    label: str
    choices: tuple[str, ...]
    kind: str


class Piece(NamedTuple):
    """A clause or a heading as it is shown. `level` is that of its heading on the page, 0 for a plain clause."""

    number: str
    anchor: str
    title: str
    level: int
    html: SafeString
    says: tuple[str, ...]
    more: tuple[str, ...]
    form: tuple[Field, ...]
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]
    asked: tuple[Asked, ...]
    text: str

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing under a heading."""
        return not (self.html or self.says or self.form or self.asked)


class Section(NamedTuple):
    """A heading with the clauses under it. `is_contents` marks the list of contents of the document itself."""

    head: Piece
    pieces: tuple[Piece, ...]

    @property
    def all(self) -> tuple[Piece, ...]:
        """The heading and what is under it."""
        return (self.head, *self.pieces)

    @property
    def is_contents(self) -> bool:
        """Whether this is the document's own list of contents, which the page's stands in for."""
        return not self.head.number and self.head.title.strip().lower() == "contents"


class Meaning(NamedTuple):
    """A word that the policy defines: what it means, and the clause that says so."""

    name: str
    text: str
    number: str
    anchor: str


class Paper(NamedTuple):
    """A policy as it is shown. `own` is False for one that stands above the school's."""

    policy: Policy
    own: bool
    sections: tuple[Section, ...]
    meanings: tuple[Meaning, ...]
    clauses: int


@lru_cache(MOST_KEPT)
def papers(texts: Texts) -> tuple[Paper, ...]:
    """The school's policy first, then those above it, the nearest first."""
    vocabulary = texts.vocabulary
    order = (texts.policy, *reversed(texts.above))
    return tuple(_paper(each, texts, vocabulary) for each in order)


def _paper(policy: Policy, texts: Texts, vocabulary: Vocabulary) -> Paper:
    own = policy is texts.policy
    asked: dict[str, list[Asked]] = {}
    for example in texts.examples if own else ():
        asked.setdefault(example.clause, []).append(asked_of(example, vocabulary))
    about = _About(
        prefix="" if own else policy.id,
        deep=_TOP - min((clause.level for clause in policy.clauses if clause.level), default=1),
        goes=_precedence((*texts.above, texts.policy), texts.policy),
        asked=asked,
    )
    pieces = [_piece(place, clause, policy, about) for place, clause in enumerate(policy.clauses)]
    return Paper(policy, own, tuple(_sections(pieces)), _meanings(policy, about.prefix), len(policy.by_number))


def asked_of(example: Example, vocabulary: Vocabulary) -> Asked:
    """An example as it is shown."""
    query = question(example.facts, vocabulary) if example.verdict else ""
    short = VERDICT_SHORT.get(example.verdict, "")
    return Asked(example.question, example.answer, example.verdict, short, query)


def _sections(pieces: Sequence[Piece]) -> Iterator[Section]:
    """The pieces, cut before every heading of the highest rank."""
    starts = sorted({0, *(place for place, piece in enumerate(pieces) if piece.level == _TOP)})
    for start, end in pairwise([*starts, len(pieces)]):
        yield Section(pieces[start], tuple(pieces[start + 1 : end]))


class _About(NamedTuple):
    """What every clause of one policy has in common: the names of its clauses begin with `prefix`."""

    prefix: str
    deep: int
    goes: _Precedence
    asked: dict[str, list[Asked]]


def _piece(place: int, clause: Clause, policy: Policy, about: _About) -> Piece:
    number, prefix = clause.number, about.prefix
    says = tuple(dict.fromkeys(_says(norm, policy) for norm in policy.norms_of.get(number, ()) if _is_told(norm)))
    cut = _MOST_SHOWN if len(says) > _MOST_SHOWN + 1 else len(says)
    before, after = about.goes.get((policy.id, number), ([], []))
    return Piece(
        number=number,
        anchor=anchor(number, prefix) if number else f"s-{prefix}{place}",
        title=clause.title,
        level=min(clause.level + about.deep, 6) if clause.level else 0,
        html=mark_safe(prose.html(clause.text)) if clause.text else _NOTHING,
        says=says[:cut],
        more=says[cut:],
        form=tuple(map(_field, clause.form or ())),
        before=tuple(map(_leads, before)),
        after=tuple(map(_leads, after)),
        asked=tuple(about.asked.get(number, ())),
        text=" ".join((number, clause.title, clause.flat, *says, *(clause.form or ()))),
    )


def _is_told(norm: Norm) -> bool:
    """Whether a norm says more than that the clause is a definition, which anybody can see."""
    return not isinstance(norm, Wording)


def _says(norm: Norm, policy: Policy) -> str:
    return norm_text(norm, policy.vocabulary)


def _leads(name: str) -> tuple[str, str]:
    """(what to call a clause, its anchor); a clause of another policy is named policy/number."""
    policy, slash, number = name.rpartition("/")
    return (f"{number} of {policy}" if slash else name, anchor(number, policy))


def _precedence(policies: Sequence[Policy], own: Policy) -> _Precedence:
    """For (policy, clause): the clauses it goes before, and those it gives way to."""
    found: _Precedence = {}
    clause_of = {(each.id, norm.id): norm.clause for each in policies for norm in each.norms}
    for policy, rule in ((each, rule) for each in policies for rule in each.rules):
        for name in rule.despite:
            higher, _, number = name.rpartition("/")
            other = (higher or policy.id, clause_of.get((higher or policy.id, number), number))
            _note(found.setdefault((policy.id, rule.clause), ([], []))[0], _name(*other, own))
            _note(found.setdefault(other, ([], []))[1], _name(policy.id, rule.clause, own))
    return found


def _name(policy: str, number: str, own: Policy) -> str:
    return number if policy == own.id else f"{policy}/{number}"


def _note(names: list[str], name: str) -> None:
    if name not in names:
        names.append(name)


def _field(line: str) -> Field:
    """`Site blocked: date` as a label and a kind of entry, `Approved: yes or no` as a label and choices."""
    label, _, rest = line.partition(":")
    choices = tuple(part.strip() for part in rest.split(" or ") if part.strip())
    return Field(label.strip(), choices if len(choices) > 1 else (), rest.strip() if len(choices) < 2 else "")


def _meanings(policy: Policy, prefix: str) -> tuple[Meaning, ...]:
    """What the policy's own words mean, in the order of the alphabet."""
    found = [
        Meaning(norm.name.replace("-", " "), _meaning(norm, policy), norm.clause, anchor(norm.clause, prefix))
        for norm in policy.norms
        if isinstance(norm, Term | Wording | Flag)
    ]
    return tuple(sorted(found, key=lambda each: each.name.lower()))


def _meaning(norm: Term | Wording | Flag, policy: Policy) -> str:
    if isinstance(norm, Wording):
        return policy.by_number[norm.clause].text.split("\n\n")[0].replace("\n", " ")
    if isinstance(norm, Flag):
        return f"The policy asks: {norm.question}"
    meaning = norm_text(norm, policy.vocabulary).partition(" means ")[2]
    return meaning[:1].upper() + meaning[1:]
