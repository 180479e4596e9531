"""A policy: header, clauses and norms, read whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from belisha.rulebook.clause import Clause, Document, Mistake, PolicyError, read_document
from belisha.rulebook.line import NormError
from belisha.rulebook.norm import Duty, Flag, Norm, Rule, Term, Wording, canonical
from belisha.rulebook.parse import parse
from belisha.rulebook.vocabulary import Role, Value, Vocabulary, nearest, shown
from belisha.rulebook.words import WORDS

if TYPE_CHECKING:
    from datetime import date

LAYERS: Final = ("statute", "trust", "school")
HEADER: Final = {
    "policy": "the policy's id",
    "title": "its title",
    "school": "whom it binds",
    "version": "its version",
    "status": "in force, interim, draft or retired",
    "author": "who wrote it",
    "owner": "who answers for it",
    "approved-by": "who approved it",
    "approved": "when it was approved",
    "endorsed-by": "who endorses it",
    "last-review": "when it was last reviewed",
    "review": "how often it is reviewed",
    "next-review": "when it is to be reviewed next",
    "interim-since": "since when it has only been interim",
    "applies-to": "who is covered",
    "legal": "laws and standards it names, with ; between them",
    "linked": "other policies it names, with ; between them",
    "published": "where it is made known, with ; between them",
    "layer": "statute, trust or school",
    "under": "the ids of the policies above it, with ; between them",
}
_DATES: Final = ("approved", "last-review", "next-review", "interim-since")
_REVIEW: Final = re.compile(r"every [1-9][0-9]{0,2} (months?|years?)|regularly|when needed")
_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_STATUSES: Final = ("in force", "interim", "draft", "retired")
MOST_NORMS: Final = 2_000
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


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
    header = _header(document)
    _check_numbers(document)
    norms, lines, vocabulary = _norms(document, words)
    _check_references(document, norms, lines)
    if document.mistakes:
        raise PolicyError(document.mistakes)
    return Policy(header, tuple(document.clauses), tuple(norms), vocabulary, lines)


def _header(document: Document) -> dict[str, str]:
    """The header's values, each checked."""
    found = {}
    for key, (line, value) in document.header.items():
        if key not in HEADER:
            document.wrong(line, f"unknown header line '{shown(key)}'{nearest(key, HEADER)}")
        elif problem := _header_problem(key, value):
            document.wrong(line, problem)
        found[key] = value
    if not found.get("policy"):
        document.wrong(1, "the header needs a line 'policy:' with the policy's id")
        found["policy"] = ""
    return found


def _header_problem(key: str, value: str) -> str:
    """What is wrong with a header line, or nothing."""
    names = value.split(";") if key in ("policy", "under") else []
    for name in map(str.strip, names):
        if not _ID.fullmatch(name):
            return f"'{shown(name)}' cannot be a policy's id: use small letters, digits and hyphens"
    if key == "policy" and len(names) > 1:
        return "a policy has one id"
    if key in _DATES and last_day(value) is None:
        return f"'{key}' needs a date as in 2027-01-15 or 2027-01, not '{shown(value)}'"
    if key == "review" and not _REVIEW.fullmatch(value):
        return f"'review' needs 'every 12 months', 'regularly' or 'when needed', not '{shown(value)}'"
    if key == "layer" and value not in LAYERS:
        return f"unknown layer '{shown(value)}'; it is one of: {', '.join(LAYERS)}"
    if key == "status" and value not in _STATUSES:
        return f"unknown status '{shown(value)}'; it is one of: {', '.join(_STATUSES)}"
    return ""


def last_day(text: str) -> date | None:
    """The day that a header date means, of a month (2027-01) its last day; None where there is no such day."""
    from datetime import date, timedelta  # only where a header has a date: keeps the first ruling quick

    if not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text, re.ASCII):
        return None
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
        return (date.fromisoformat(f"{text}-28") + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _check_numbers(document: Document) -> None:
    """No clause number may stand twice; a policy needs at least one clause."""
    seen: dict[str, int] = {}
    for clause in document.clauses:
        if clause.number in seen:
            first = seen[clause.number]
            document.wrong(clause.line, f"the number stands twice; first in line {first}", clause.number)
        elif clause.number:
            seen[clause.number] = clause.line
    for number, norm, line, _ in _numbered_lines(document):
        if norm in seen:
            document.wrong(line, f"clause {norm} has the same name as this norm; number that clause otherwise", number)
    if not seen:
        document.wrong(1, "there is no numbered clause; begin one with a heading such as '# 1 Staff'")


def _letter(place: int) -> str:
    """a, b, … z, aa, ab, …"""
    return _LETTERS[place] if place < 26 else _letter(place // 26 - 1) + _LETTERS[place % 26]


def norm_id(number: str, place: int) -> str:
    """A norm's id: its clause's number plus a letter; 2.i-b has a hyphen, so that it is never clause 2.ib."""
    return f"{number}{'-' if number[-1].isalpha() else ''}{_letter(place)}"


def _numbered_lines(document: Document) -> Iterable[tuple[str, str, int, str]]:
    """(clause, norm id, line, text) of every norm line."""
    for clause in document.clauses:
        for place, (line, text) in enumerate(clause.block or ()):
            yield clause.number, norm_id(clause.number, place), line, text


def _norms(document: Document, words: Vocabulary) -> tuple[list[Norm], dict[str, int], Vocabulary]:
    """Every norm, its line, and the vocabulary with the policy's own words: these are read first."""
    found: dict[str, Norm] = {}
    lines: dict[str, int] = {}
    todo = list(_numbered_lines(document))
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


def _check_references(document: Document, norms: list[Norm], lines: dict[str, int]) -> None:
    """Every clause named by `despite` or `after` must be there, and no chain of `despite` may close."""
    numbers = {clause.number for clause in document.clauses}
    ids = {norm.id for norm in norms}
    for norm in norms:
        named = norm.despite if isinstance(norm, Rule) else norm.after if isinstance(norm, Duty) else ()
        for name in named:
            if "/" not in name and name not in numbers and name not in ids and not document.is_full:
                known = nearest(name, sorted(numbers | ids))
                document.wrong(lines[norm.id], f"there is no clause '{shown(name)}'{known}", norm.clause)
    cycle = override_cycle([norm for norm in norms if isinstance(norm, Rule)])
    if cycle:
        path = cycle if len(cycle) < 8 else [*cycle[:6], "…", cycle[-1]]
        document.wrong(lines[cycle[0]], f"these norms override each other in a circle: {' despite '.join(path)}")


def missing_above(policy: Policy, above: Iterable[Policy]) -> list[Mistake]:
    """The overrides of norms in policies above (`despite trust/2.i`) that name nothing that is there."""
    known = {f"{p.id}/{name}" for p in above for name in (*p.by_number, *(norm.id for norm in p.norms))}
    return [
        Mistake(
            policy.id, policy.lines[rule.id], f"there is no clause '{shown(name)}'{nearest(name, known)}", rule.clause
        )
        for rule in policy.rules
        for name in rule.despite
        if "/" in name and name not in known
    ]


def overridden(rule: Rule, rules: Iterable[Rule]) -> list[Rule]:
    """The rules that this one says `despite` to: a clause number means all rules of the clause."""
    named = set(rule.despite)
    return [other for other in rules if other.id != rule.id and (other.clause in named or other.id in named)]


def _below(rules: list[Rule]) -> dict[str, list[str]]:
    """For every rule that overrides others, their ids."""
    by_name: dict[str, list[str]] = {}
    for rule in rules:
        by_name.setdefault(rule.clause, []).append(rule.id)
        by_name.setdefault(rule.id, []).append(rule.id)
    return {
        rule.id: [other for name in dict.fromkeys(rule.despite) for other in by_name.get(name, ()) if other != rule.id]
        for rule in rules
        if rule.despite
    }


def override_cycle(rules: list[Rule]) -> list[str]:
    """The ids of a circle of overrides, the first again at the end, or nothing."""
    below = _below(rules)
    state: dict[str, int] = {}
    for start in below:
        path: list[tuple[str, int]] = [(start, 0)]
        while path:
            name, place = path.pop()
            state[name] = 1
            targets = below.get(name, [])
            if place == len(targets):
                state[name] = 2
                continue
            path.append((name, place + 1))
            target = targets[place]
            if state.get(target) == 1:
                names = [step for step, _ in path]
                return [*names[names.index(target) :], target]
            if target not in state:
                path.append((target, 0))
    return []
