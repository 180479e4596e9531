"""Proofreading: the document itself, its dates, references, words, forms and outside facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from belisha.rulebook.clause import Clause
from belisha.rulebook.explain import either
from belisha.rulebook.finding import ERROR, NOTE, WARNING, Finding
from belisha.rulebook.header import last_day
from belisha.rulebook.known import CLOSED, EXPECTED_LAW, LAWS, VAGUE
from belisha.rulebook.norm import REGULARLY, Duty
from belisha.rulebook.policy import Policy

_PROMISE: Final = re.compile(r"^\s*(?:[-*]\s*)?(A?\d+)[.)]?\s+(.+?)\s*$")
_PLACE: Final = re.compile(r"\b(section|clause|appendix)\s+(A?\d+(?:\.[0-9a-z]+)*)", re.IGNORECASE)
_FORM: Final = re.compile(r"\bform\s+[“\"']([^”\"']{3,80})[”\"']", re.IGNORECASE)
_SMALL: Final = frozenset("a an and the of for to in on by with your our form forms".split())


def proofread(policy: Policy, today: date | None) -> Iterator[Finding]:
    """Every finding about the document. Without `today`, dates are not held against the calendar."""
    yield from _currency(policy, today)
    for check in _CHECKS:
        yield from check(policy)


def _currency(policy: Policy, today: date | None) -> Iterator[Finding]:
    """Whether the policy is up to date: a review date, not passed, and no lasting interim."""
    due = last_day(policy.header.get("next-review", ""))
    if due is None:
        yield Finding(
            "review-missing", ERROR, "", "there is no date for the next review",
            "set a date for it. In the file it is the line 'next-review:' of the header",
        )  # fmt: skip
    elif today and due < today:
        yield Finding(
            "review-overdue", ERROR, "", f"the review was due in {policy.header['next-review']}",
            "review the policy and set the next date",
        )  # fmt: skip
    since = last_day(policy.header.get("interim-since", ""))
    if policy.header.get("status") == "interim" and (since is None or (today and (today - since).days > 365)):
        yield Finding(
            "interim-too-long", ERROR, "",
            f"the policy has only been interim since {policy.header.get('interim-since', 'an unknown date')}",
            "have the final policy approved",
        )  # fmt: skip


def _stems(title: str) -> frozenset[str]:
    """The words of a title that tell it apart, cut to their first five letters."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    return frozenset(word[:5] for word in words if word not in _SMALL)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of two titles mean the same section."""
    shared = len(one & other)
    return shared > 0 and shared * 2 >= min(len(one), len(other)) + (0 if one <= other or other <= one else 1)


def _contents(policy: Policy) -> Iterator[Finding]:
    """Sections that the list of contents promises and the body does not have, or has under another number."""
    listed = next((clause for clause in policy.clauses if clause.title.lower().startswith("contents")), None)
    sections = [(clause, _stems(clause.title)) for clause in policy.clauses if clause.number and clause.level]
    for line in listed.paragraphs if listed else ():
        promise = _PROMISE.match(line)
        if not promise:
            continue
        number, title = promise[1], promise[2]
        stems = _stems(title)
        found = [section for section, others in sections if _alike(stems, others)]
        if title.lower().startswith("appendi") and any(section.number.startswith("A") for section, _ in sections):
            continue
        if not found:
            yield Finding(
                "dangling-section", ERROR, "", f"the contents promise '{number} {title}', which is not there",
                "write the section, or take it out of the contents", _slug(title),
            )  # fmt: skip
        elif not any(_same_number(number, section.number) for section in found):
            yield Finding(
                "renumbered-section", WARNING, found[0].number,
                f"the contents give it as {number}, but it is {found[0].number}",
                "number the contents as the sections are numbered", number,
            )  # fmt: skip


def _same_number(promised: str, number: str) -> bool:
    return number in (promised, f"A{promised}")


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:60]


def _references(policy: Policy) -> Iterator[Finding]:
    """References to sections, clauses, appendices and forms that are not there."""
    titles = [_stems(clause.title) for clause in policy.clauses if clause.title]
    for clause in _body(policy):
        for place in _PLACE.finditer(clause.flat):
            number = place[2].rstrip(".")
            if number not in policy.by_number and f"A{number}" not in policy.by_number:
                yield Finding(
                    "dangling-reference", ERROR, clause.number, f"it refers to {place[0]}, which is not there",
                    "correct the number, or add what is missing", number,
                )  # fmt: skip
        for form in _FORM.finditer(clause.flat):
            if not any(_alike(_stems(form[1]), title) for title in titles):
                yield Finding(
                    "dangling-form", ERROR, clause.number, f"it refers to the form '{form[1]}', which is not there",
                    "add the form as an appendix", _slug(form[1]),
                )  # fmt: skip


def _body(policy: Policy) -> Iterable[Clause]:
    return (clause for clause in policy.clauses if not clause.title.lower().startswith("contents"))


def _places(policy: Policy, clauses: Iterable[Clause], pattern: str, flags: int = 0) -> list[str]:
    """The numbers of the clauses in which a pattern is found; most patterns are nowhere in the text."""
    if not re.search(pattern, policy.flat, flags):
        return []
    return [clause.number for clause in clauses if re.search(pattern, clause.flat, flags)]


def _said_as(policy: Policy, places: Iterable[str], pattern: str) -> list[str]:
    """A vague word as the clauses have it, in quotes: they may say `unsuitable` for `inappropriate`."""
    found = (match[0] for number in places for match in re.finditer(pattern, policy.by_number[number].flat, re.I))
    return [f"'{word}'" for word in dict.fromkeys(" ".join(word.lower().split()) for word in found)]


def _vague_words(policy: Policy) -> Iterator[Finding]:
    """Words that decide outcomes and that no clause defines."""
    defined = policy.vocabulary.wordings | policy.vocabulary.terms.keys()
    regulative = [policy.by_number[number] for number in policy.norms_of]
    for word, pattern in VAGUE:
        places = _places(policy, regulative, pattern, re.IGNORECASE)
        if places and word not in defined:
            said = _said_as(policy, places, pattern)
            them = "they mean" if len(said) > 1 else "it means"
            where = f"clause{'' if len(places) == 1 else 's'} {either(places, 'and')}"
            yield Finding(
                "undefined-word", NOTE, places[0],
                f"a good deal hangs on {either(said, 'and')} in {where}, and no clause says what {them}",
                f"say in a clause what {them}. In the file: 'define {word} in words'", word,
            )  # fmt: skip


def _routes(policy: Policy) -> Iterator[Finding]:
    """Duties that nobody in particular has, that have no rhythm, or that are reported to nobody."""
    steps = policy.vocabulary.steps
    for duty in policy.duties:
        phrase = steps[duty.step].phrase
        if duty.modality == "may":
            continue
        if duty.bearers == ("school",):
            yield _routeless("no-owner", duty, f"'{phrase}' is left to the school: nobody in particular has to do it",
                             "name who does it, such as the Headteacher")  # fmt: skip
        if steps[duty.step].repeats and duty.event == "always" and (not duty.every or duty.every == REGULARLY):
            yield _routeless("no-rhythm", duty, f"it does not say how often to {phrase}",
                             "say how often, such as every 12 months")  # fmt: skip
        if duty.step == "report" and not duty.to:
            yield _routeless("no-recipient", duty, "it does not say to whom to report", "say who is told")


def _routeless(kind: str, duty: Duty, message: str, hint: str) -> Finding:
    return Finding(kind, NOTE, duty.clause, message, hint)


def _evidence(policy: Policy) -> Iterator[Finding]:
    """Rules on keeping evidence that do not keep staff from copying indecent pictures of children."""
    for duty in policy.duties:
        named = {condition.fact for condition in (*duty.when, *duty.unless)}
        if duty.step in ("save-evidence", "copy-content") and "indecent-image-of-child" not in named:
            yield Finding(
                "unsafe-evidence", ERROR, duty.clause,
                "it asks for copies, with no exception for indecent pictures of children, which nobody may copy",
                "make an exception for them, and send people to the safeguarding lead. "
                "In the file: 'unless indecent-image-of-child'", duty.id,
            )  # fmt: skip


def _outside_facts(policy: Policy) -> Iterator[Finding]:
    """Services and phone companies that are gone, laws by a wrong or old name, laws that are missing."""
    for known in CLOSED:
        places = _places(policy, _body(policy), known.pattern)
        if places:
            yield Finding(
                "dead-entry", WARNING, places[0], f"{known.name}: {known.problem}",
                f"{known.hint} ({_grade(known.grade)})", _slug(known.name),
            )  # fmt: skip
    legal = policy.header.get("legal", "")
    for known in LAWS:
        places = _places(policy, _body(policy), known.pattern, re.IGNORECASE)
        if places or re.search(known.pattern, legal, re.IGNORECASE):
            yield Finding(
                "stale-law", WARNING, places[0] if places else "", f"{known.name}: {known.problem}",
                f"{known.hint} ({_grade(known.grade)})", _slug(known.name),
            )  # fmt: skip
    if legal and not re.search(EXPECTED_LAW.pattern, legal + policy.flat):
        yield Finding(
            "missing-law", NOTE, "", f"{EXPECTED_LAW.name}: {EXPECTED_LAW.problem}", EXPECTED_LAW.hint,
            _slug(EXPECTED_LAW.name),
        )  # fmt: skip


def _grade(grade: str) -> str:
    """How sure the fact is, in words."""
    return {"V1": "from the law itself", "V2": "from a second-hand source"}.get(
        grade, "as far as we know; please check"
    )


def _blank_cells(policy: Policy) -> Iterator[Finding]:
    """Rows of tables with a cell left empty."""
    for clause in _body(policy):
        for line in clause.paragraphs:
            if line.lstrip().startswith("|"):
                cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
                if cells[0] and not all(cells):
                    yield Finding(
                        "blank-entry", NOTE, clause.number, f"the row of '{cells[0]}' has an empty place",
                        "fill it in, or take the row out", _slug(cells[0]),
                    )  # fmt: skip


def _forms(policy: Policy) -> Iterator[Finding]:
    """Forms that do not say who or when."""
    for clause in policy.clauses:
        missing = _missing_fields([field.lower() for field in clause.form]) if clause.form else []
        if missing:
            yield Finding(
                "form-incomplete", WARNING, clause.number, f"the form has no place for {', '.join(missing)}",
                "add these fields; Belisha records them in any case",
            )  # fmt: skip


def _missing_fields(fields: list[str]) -> list[str]:
    """What a form ought to ask and does not."""
    decision = any(re.search(r"approved|yes or no.*decision|decision|granted", field) for field in fields)
    wanted = {
        "the date": r"^(?!.*block).*\bdate\b",
        "the name of the person who fills it in": r"name|signed",
    }
    if decision:
        wanted |= {
            "who decided": r"decided by|approved by|headteacher",
            "how long the decision holds": r"until|how long|duration|expir",
        }
    elif not any("sign" in field for field in fields):
        wanted["what came of it"] = r"outcome|result|action taken"
    return [what for what, pattern in wanted.items() if not any(re.search(pattern, field) for field in fields)]


_CHECKS: Final[tuple[Callable[[Policy], Iterable[Finding]], ...]] = (
    _contents,
    _references,
    _vague_words,
    _routes,
    _evidence,
    _outside_facts,
    _blank_cells,
    _forms,
)
