"""Reading the norms of a document, with the words of its own that a policy brings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from belisha.rulebook.clause import Document
from belisha.rulebook.line import NormError
from belisha.rulebook.norm import Duty, Flag, Norm, Rule, Term, Wording
from belisha.rulebook.parse import parse
from belisha.rulebook.vocabulary import Role, Value, Vocabulary

MOST_NORMS: Final = 2_000
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def read_norms(document: Document, words: Vocabulary) -> tuple[list[Norm], dict[str, int], Vocabulary]:
    """Every norm, its line, and the vocabulary with the policy's own words: these are read first."""
    found: dict[str, Norm] = {}
    lines: dict[str, int] = {}
    todo = list(numbered_lines(document))
    if len(todo) > MOST_NORMS:
        document.wrong(todo[MOST_NORMS][2], f"{len(todo):,} norms; at most {MOST_NORMS:,} are read")
        todo = []
    own = [row for row in todo if row[3].split(maxsplit=1)[0] in ("define", "flag")]
    for row in own:
        norm = _norm(document, row, words)
        if norm is not None:
            words = _with_own_word(document, row[2], norm, words)
            found[norm.id] = norm
    known = {row[1] for row in own}
    for row in todo:
        lines[row[1]] = row[2]
        if row[1] not in known and (norm := _norm(document, row, words)) is not None:
            found[norm.id] = norm
            words = _with_approval(norm, words)
    return [found[row[1]] for row in todo if row[1] in found], lines, words


def _norm(document: Document, row: tuple[str, str, int, str], words: Vocabulary) -> Norm | None:
    clause, norm_id, line, text = row
    try:
        norm = parse(text, words, clause, norm_id)
    except NormError as error:
        document.wrong(line, str(error), clause)
        return None
    for bearer in norm.bearers if isinstance(norm, Rule | Duty) else ():
        if bearer == "staff" and not words.roles[bearer].covers:
            document.wrong(line, "who are 'staff'? Write 'define staff as …' under some clause", clause)
        elif isinstance(norm, Rule) and not words.roles[bearer].covers:
            document.wrong(line, f"nobody who asks can be '{bearer}': it is told things, or has duties", clause)
    return norm


def _with_own_word(document: Document, line: int, norm: Norm, words: Vocabulary) -> Vocabulary:
    """The vocabulary with the word that a definition brings."""
    match norm:
        case Flag():
            return words.with_flag(norm.name, norm.question)
        case Wording():
            return words.with_wording(norm.name)
        case Term() if norm.fact != "actor":
            if norm.name in words.terms or norm.name in words.facts:
                document.wrong(line, f"'{norm.name}' has a meaning already", norm.clause)
            return words.with_term(norm.name, norm.fact, term_values(norm, words))
        case Term():
            return _with_role(document, line, norm, words)
    return words


def _with_role(document: Document, line: int, term: Term, words: Vocabulary) -> Vocabulary:
    """The vocabulary with a role that the policy defines from others."""
    empty = [word for word in term.words if not words.roles[word].covers]
    if empty:
        document.wrong(line, f"'{empty[0]}' stands for nobody who could ask", term.clause)
    known = words.roles.get(term.name)
    if known and known.covers:
        document.wrong(line, f"'{term.name}' has a meaning already", term.clause)
    name = term.name.replace("-", " ")
    covers = frozenset().union(*(words.roles[word].covers for word in term.words))
    return words.with_role(Role(term.name, known.one if known else name, known.many if known else name, covers))


def term_values(term: Term, words: Vocabulary) -> frozenset[Value]:
    """The values that a term over a fact stands for."""
    fact = words.facts[term.fact]
    return frozenset().union(*(words.values_of(fact, word) or frozenset() for word in term.words))


def _with_approval(norm: Norm, words: Vocabulary) -> Vocabulary:
    """The vocabulary with the fact that says whether a rule's approval is on record."""
    approver = norm.approval if isinstance(norm, Rule) else ""
    fact = words.approval_fact(approver)
    if not approver or fact in words.facts:
        return words
    return words.with_flag(fact, f"Has {words.roles[approver].one} said yes?", changeable=True)


def _letter(place: int) -> str:
    """a, b, … z, aa, ab, …"""
    return _LETTERS[place] if place < 26 else _letter(place // 26 - 1) + _LETTERS[place % 26]


def norm_id(number: str, place: int) -> str:
    """A norm's id: its clause's number plus a letter; 2.i-b has a hyphen, so that it is never clause 2.ib."""
    return f"{number}{'-' if number[-1].isalpha() else ''}{_letter(place)}"


def numbered_lines(document: Document) -> Iterable[tuple[str, str, int, str]]:
    """(clause, norm id, line, text) of every norm line."""
    for clause in document.clauses:
        for place, (line, text) in enumerate(clause.block or ()):
            yield clause.number, norm_id(clause.number, place), line, text
