"""A search in a policy: the clauses that have every word, with the words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from belisha.reading.marking import has_all, marked
from belisha.reading.paper import Asked, Paper, Piece
from belisha.rulebook.vocabulary import nearest


class Hit(NamedTuple):
    """A clause that was found. `title`, `html`, `says` and `asked` are safe HTML with the words marked."""

    piece: Piece
    section: str
    paper: Paper
    title: SafeString
    html: SafeString
    says: tuple[SafeString, ...]
    asked: tuple[tuple[SafeString, Asked], ...]


def hits(papers: Sequence[Paper], words: Sequence[str]) -> list[Hit]:
    """Every clause with all the words, in the order of the text."""
    return [hit for paper in papers for hit in _hits(paper, words)] if words else []


def _hits(paper: Paper, words: Sequence[str]) -> Iterator[Hit]:
    for section in paper.sections:
        for piece in () if section.is_contents else section.all:
            questions = [each for each in piece.asked if has_all(f"{each.question} {each.answer}", words)]
            if questions or has_all(piece.text, words):
                yield _hit(piece, section.head, paper, questions, words)


def _hit(piece: Piece, head: Piece, paper: Paper, questions: Sequence[Asked], words: Sequence[str]) -> Hit:
    return Hit(
        piece,
        "" if piece is head else f"{head.number} {head.title}".strip(),
        paper,
        _safe(escape(piece.title), words),
        _safe(piece.html, words),
        tuple(_safe(escape(each), words) for each in (*piece.says, *piece.more)),
        tuple((_safe(escape(each.question), words), each) for each in questions),
    )


def _safe(html: str, words: Sequence[str]) -> SafeString:
    """HTML that was safe before, with marks; `marked` escapes all text again."""
    return mark_safe(marked(html, words))


def meant(papers: Sequence[Paper], words: Sequence[str]) -> str:
    """A word of the policy that is like the first one that stands nowhere, as the end of a sentence; or nothing."""
    text = " ".join(piece.text for paper in papers for section in paper.sections for piece in section.all)
    known = {word.strip(".,;:()?!\"'“”").lower() for word in text.split()}
    strange = [word for word in words if not has_all(text, (word,))]
    return nearest(strange[0], sorted(known)) if strange else ""
