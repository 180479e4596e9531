"""A policy: header, clauses and norms, read whole or not at all."""

from __future__ import annotations

from functools import cached_property

from belisha.rulebook.clause import Clause, Document, PolicyError, read_document
from belisha.rulebook.header import LAYERS, read_header
from belisha.rulebook.norm import Duty, Norm, Rule, canonical
from belisha.rulebook.overrides import check_references
from belisha.rulebook.reading import numbered_lines, read_norms
from belisha.rulebook.vocabulary import Vocabulary
from belisha.rulebook.words import WORDS


class Policy:
    """What governors approved, as text and as norms. Made by `read_policy`; never changed."""

    def __init__(
        self,
        header: dict[str, str],
        clauses: tuple[Clause, ...],
        norms: tuple[Norm, ...],
        vocabulary: Vocabulary,
        lines: dict[str, int],
    ) -> None:
        self.id = header["policy"]
        self.header = header
        self.clauses = clauses
        self.norms = norms
        self.vocabulary = vocabulary
        self.lines = lines  # of every norm, by its id

    def __repr__(self) -> str:
        return f"<Policy {self.id}>"

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The norms about acts, in the order of the text."""
        return tuple(norm for norm in self.norms if isinstance(norm, Rule))

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """The norms about steps, in the order of the text."""
        return tuple(norm for norm in self.norms if isinstance(norm, Duty))

    @cached_property
    def by_number(self) -> dict[str, Clause]:
        """The numbered clauses."""
        return {clause.number: clause for clause in self.clauses if clause.number}

    @cached_property
    def norms_of(self) -> dict[str, tuple[Norm, ...]]:
        """The norms of every clause that has any."""
        found: dict[str, list[Norm]] = {}
        for norm in self.norms:
            found.setdefault(norm.clause, []).append(norm)
        return {number: tuple(norms) for number, norms in found.items()}

    @cached_property
    def flat(self) -> str:
        """The whole text on one line."""
        return " ".join(clause.flat for clause in self.clauses)

    @property
    def title(self) -> str:
        """The policy's title."""
        return self.header.get("title", self.id)

    @property
    def layer(self) -> int:
        """0 for statute, 1 for a trust, 2 for a school: the lower the number, the higher the source."""
        return LAYERS.index(self.header.get("layer", "school"))

    def listed(self, key: str) -> tuple[str, ...]:
        """A header line that holds several things with semicolons between them."""
        return tuple(part.strip() for part in self.header.get(key, "").split(";") if part.strip())

    @cached_property
    def canonical(self) -> dict[str, object]:
        """The policy as plain JSON values."""
        return {
            "policy": self.id,
            "header": self.header,
            "clauses": [
                {
                    "number": clause.number,
                    "title": clause.title,
                    "text": clause.text,
                    "form": clause.form or [],
                }
                for clause in self.clauses
            ],
            "norms": [canonical(norm) for norm in self.norms],
        }

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON: the same text and norms always have the same hash."""
        import json  # only here: a third of the time that the first ruling takes is spent on imports
        from hashlib import sha256

        text = json.dumps(self.canonical, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return sha256(text.encode()).hexdigest()

    @cached_property
    def identity(self) -> dict[str, str]:
        """Which policy, which version, with which content."""
        return {"id": self.id, "version": self.header.get("version", ""), "hash": self.hash}


def read_policy(source: bytes | str, file: str = "policy.md", words: Vocabulary = WORDS) -> Policy:
    """A policy from its Markdown. Raises PolicyError with every mistake; nothing is half loaded."""
    document = read_document(source, file)
    header = read_header(document)
    _check_numbers(document)
    norms, lines, vocabulary = read_norms(document, words)
    check_references(document, norms, lines)
    if document.mistakes:
        raise PolicyError(document.mistakes)
    return Policy(header, tuple(document.clauses), tuple(norms), vocabulary, lines)


def _check_numbers(document: Document) -> None:
    """No clause number may stand twice; a policy needs at least one clause."""
    seen: dict[str, int] = {}
    for clause in document.clauses:
        if clause.number in seen:
            first = seen[clause.number]
            document.wrong(clause.line, f"the number stands twice; first in line {first}", clause.number)
        elif clause.number:
            seen[clause.number] = clause.line
    for number, norm, line, _ in numbered_lines(document):
        if norm in seen:
            document.wrong(line, f"clause {norm} has the same name as this norm; number that clause otherwise", number)
    if not seen:
        document.wrong(1, "there is no numbered clause; begin one with a heading such as '# 1 Staff'")
