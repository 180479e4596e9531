"""Norms held against each other: contradictions, dead clauses, gaps, empty approvals, tensions, rights at risk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations, islice
from typing import Final

from belisha.rulebook.book import Book, holds
from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.diagram import BUDGET, Forest, TooLargeError
from belisha.rulebook.duties import needs_of as duty_needs
from belisha.rulebook.explain import VERDICT_SHORT, either
from belisha.rulebook.finding import ERROR, NOTE, WARNING, Finding
from belisha.rulebook.matcher import Line, Needs
from belisha.rulebook.norm import Duty
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import Value

_MOST_BOXES: Final = 200


class Examined:
    """One policy under examination: its book, and its diagram if it is not too large."""

    def __init__(self, policy: Policy, budget: int = BUDGET) -> None:
        self.policy = policy
        self.book = Book(policy)
        self.lines = self.book.matcher.lines
        self.forest: Forest | None
        try:
            self.forest = Forest([self.book.matcher], budget)
        except TooLargeError:
            self.forest = None

    def leaves(self, box: Needs) -> int:
        """The verdicts that situations in a box can have, as a bit set; all of them if the diagram is too large."""
        return 31 if self.forest is None else self.forest.in_box(self.forest.roots[0], box) & 31


def together(one: Needs, other: Needs) -> Needs | None:
    """The conjunction of two conjunctions, or None where they exclude each other."""
    found = dict(one)
    for name, values in other.items():
        both = found[name] & values if name in found else values
        if not both:
            return None
        found[name] = both
    return found


def situation_in(book: Book, box: Needs) -> dict[str, Value] | None:
    """A situation inside a box, as ordinary as can be, or None where none can be."""
    if not all(box.values()):
        return None
    facts: dict[str, Value] = {}
    for name, values in box.items():
        ordinary = book.vocabulary.facts[name].ordinary
        facts[name] = (
            ordinary if ordinary in values else next(v for v in book.vocabulary.facts[name].values if v in values)
        )
    for each in book.matcher.impossible:
        if holds(each, facts) and not _moved(book, facts, box, each):
            return None
    return {**facts, **book.ordinary(facts, (fact.name for fact in book.matcher.facts))}


def _moved(book: Book, facts: dict[str, Value], box: Needs, impossible: Needs) -> bool:
    """Change one fact of an impossible combination to a value that the box allows as well, if there is one."""
    for name in impossible:
        for value in sorted(box[name] - impossible[name], key=str):
            if not any(holds(each, {**facts, name: value}) for each in book.matcher.impossible):
                facts[name] = value
                return True
    return False


def contradictions(case: Examined) -> Iterator[Finding]:
    """Pairs of clauses of which one allows what the other does not, without saying which prevails."""
    # What waits for approval or consent allows nothing beyond that: no contradiction with other limits.
    allowing = [line for line in case.lines if line.strength == 1 and not line.rule.approval and not line.rule.consent]
    refusing = [line for line in case.lines if line.strength > 1]
    seen: set[tuple[str, str]] = set()
    for one in allowing:
        for other in refusing:
            names = (one.rule.clause, other.rule.clause)
            box = together(one.needs, other.needs) if one.rule is not other.rule and names not in seen else None
            if box is not None and (instance := _clash(case, one, other, box)):
                seen.add(names)
                yield _contradiction(one, other, instance)


def _clash(case: Examined, one: Line, other: Line, box: Needs) -> dict[str, Value] | None:
    """A situation in which both lines stand undefeated, or None; tried with their overriders kept out, then without."""
    named = {one.rule.clause, one.rule.id, other.rule.clause, other.rule.id}
    overriders = [line for line in case.lines if named.intersection(line.rule.despite)]
    for narrowed in chain(islice(_kept_out(case.book, box, overriders), _MOST_BOXES), (box,)):
        situation = situation_in(case.book, narrowed)
        if situation:
            decision = case.book.decide(situation)
            if {one.rule.id, other.rule.id} <= {*decision.decisive, *decision.also}:
                return situation
    return None


def _kept_out(book: Book, box: Needs, lines: Sequence[Line]) -> Iterator[Needs]:
    """The box narrowed in every way that keeps all of some lines from applying."""
    if not lines:
        yield box
        return
    for name, values in lines[0].needs.items():
        left = box.get(name, frozenset(book.vocabulary.facts[name].values)) - values
        if left:
            yield from _kept_out(book, {**box, name: left}, lines[1:])


def _contradiction(one: Line, other: Line, instance: dict[str, Value]) -> Finding:
    return Finding(
        "contradiction",
        WARNING,
        other.rule.clause,
        f"clause {one.rule.clause} says Yes where clause {other.rule.clause} says {_short(other)}; "
        "the stricter one counts",
        f"say in one of them which of the two goes first. In the file: 'despite {other.rule.clause}'",
        one.rule.clause,
        instance,
    )


def _short(line: Line) -> str:
    """What every page calls the verdict of a line."""
    return VERDICT_SHORT[VERDICTS[line.strength]]


_DEAD: Final = {
    ERROR: (
        "can never apply: its conditions cannot hold together",
        "look at when it is meant to apply. In the file: at 'when' and 'unless'",
    ),
    WARNING: (
        "never decides anything: another clause always goes first",
        "leave it out, or say which clause it goes before. In the file: 'despite' and the number of that clause",
    ),
}


def dead_clauses(case: Examined) -> Iterator[Finding]:
    """Norms that can never apply, or that never decide anything; those of one clause together."""
    dead: dict[tuple[str, str], list[str]] = {}
    for rule in case.policy.rules:
        lines = [line for line in case.lines if line.rule is rule and all(line.needs.values())]
        reached = [(line.strength, case.leaves(line.needs)) for line in lines]
        if not any(leaves for _, leaves in reached):
            dead.setdefault((rule.clause, ERROR), []).append(rule.id)
        elif not any(leaves >> strength & 1 for strength, leaves in reached):
            dead.setdefault((rule.clause, WARNING), []).append(rule.id)
    for (clause, severity), ids in dead.items():
        what, hint = _DEAD[severity]
        whole = len(ids) == sum(rule.clause == clause for rule in case.policy.rules)
        which = f"clause {clause}" if whole else f"a part of clause {clause} ({either(ids, 'and')})"
        yield Finding("dead-clause", severity, clause, f"{which} {what}", hint)


def gaps(case: Examined) -> Iterator[Finding]:
    """Acts that no clause regulates."""
    regulated = {act for rule in case.policy.rules for act in rule.acts}
    for act, phrase in case.policy.vocabulary.acts.items():
        if act not in regulated:
            yield Finding(
                "gap", NOTE, "", f"no clause says who may {phrase}",
                "add a clause about it, or leave it to people's judgement on purpose. "
                f"In the file the act is called '{act}'", act,
            )  # fmt: skip


def approvals(case: Examined) -> Iterator[Finding]:
    """Approvals and consents that nobody can give, that change nothing, or that somebody gives to himself."""
    roles = case.policy.vocabulary.roles
    for rule in case.policy.rules:
        if rule.approval and not roles[rule.approval].decides:
            yield Finding(
                "approval-nobody-gives", ERROR, rule.clause, f"{roles[rule.approval].one} cannot give an approval",
                "name somebody who decides at the school, such as the Headteacher", rule.id,
            )  # fmt: skip
        if (rule.approval or rule.consent) and not any(
            case.leaves(line.needs) >> 1 & 1 for line in case.lines if line.rule is rule and line.strength == 1
        ):
            yield Finding(
                "approval-changes-nothing", WARNING, rule.clause,
                "even with approval or consent another clause forbids it",
                "say which clause should give way. In the file: 'despite' and its number", rule.id,
            )  # fmt: skip
        if rule.approval and _covers(case.policy, rule.bearers, rule.approval):
            yield Finding(
                "self-approval", NOTE, rule.clause, f"{roles[rule.approval].one} would approve their own request",
                "say who decides when they ask themselves, such as the Chair of Governors", rule.id,
            )  # fmt: skip


def _covers(policy: Policy, bearers: Iterable[str], role: str) -> bool:
    roles = policy.vocabulary.roles
    covered = frozenset().union(*(roles[name].covers for name in bearers))
    return bool(covered & roles[role].covers)


_TENSIONS: Final = (
    (
        ("states-views-are-personal", False),
        ("identifies-employer", True),
        "whoever says that the views are their own hints at who their employer is",
    ),
)


def tensions(case: Examined) -> Iterator[Finding]:
    """Clauses that pull against each other, although no situation breaks both."""
    for (one_fact, one_value), (other_fact, other_value), why in _TENSIONS:
        ones = _against(case, one_fact, one_value)
        others = _against(case, other_fact, other_value)
        if ones and others:
            yield Finding(
                "tension", NOTE, others[0].rule.clause, f"it does not go well with clause {ones[0].rule.clause}: {why}",
                "say in which case each of them holds", ones[0].rule.clause,
            )  # fmt: skip
    yield from amounting([case.policy], [case])


def _against(case: Examined, fact: str, value: Value) -> list[Line]:
    """The lines that tell people not to do something because of one fact."""
    return [line for line in case.lines if line.strength > 1 and line.needs.get(fact) == frozenset((value,))]


def amounting(policies: Sequence[Policy], cases: Sequence[Examined]) -> Iterator[Finding]:
    """Duties whose step amounts to an act that a clause forbids, in one policy or between two."""
    for policy in policies:
        for duty in policy.duties:
            act = policy.vocabulary.steps[duty.step].amounts_to
            for case in cases if act else ():
                line = next((each for each in case.lines if each.strength > 1 and act in each.rule.acts), None)
                if line is not None:
                    yield _amounts(policy, duty, act, line)


def _amounts(policy: Policy, duty: Duty, act: str, line: Line) -> Finding:
    same = line.policy is policy
    where = f"clause {line.rule.clause}" + ("" if same else f" of {line.policy.id}")
    vocabulary = policy.vocabulary
    return Finding(
        "tension" if same else "policies-disagree",
        WARNING,
        duty.clause,
        f"to {vocabulary.steps[duty.step].phrase} does not go well with {where}: "
        f"whoever wants to {vocabulary.acts[act]} is told {_short(line)}",
        "say which of the two goes first, or how both can be kept",
        line.rule.id if same else f"{line.policy.id}/{line.rule.id}",
        policy=policy.id,
    )


def consent_gaps(case: Examined) -> Iterator[Finding]:
    """The same step asked once with somebody's consent and once without."""
    duties = case.policy.duties
    for one, other in combinations(duties, 2):
        if one.step == other.step and bool(one.consent) != bool(other.consent):
            free, bound = (one, other) if other.consent else (other, one)
            phrase = case.policy.vocabulary.steps[one.step].phrase
            yield Finding(
                "consent-inconsistent", WARNING, free.clause,
                f"to {phrase} needs no consent here, but clause {bound.clause} asks for it",
                "say which of the two goes first when both arise", bound.clause,
            )  # fmt: skip


def odd_parties(case: Examined) -> Iterator[Finding]:
    """Duties that hang on who did it, and then turn to the person harmed."""
    for duty in case.policy.duties:
        needs = duty_needs(duty, case.policy.vocabulary)
        if "perpetrator" in needs and duty.party == "victim" and duty.step == "invite-to-meeting":
            yield Finding(
                "odd-party", WARNING, duty.clause,
                "the clause is about the person who did it, but invites the person harmed",
                "check who was meant; the published advice probably means the person who posted", duty.id,
            )  # fmt: skip


_PEOPLE: Final = frozenset(("staff", "governor", "pupil", "parent"))
_FAMILY: Final = frozenset(("parent", "family-member"))


def rights_risks(case: Examined) -> Iterator[Finding]:
    """Clauses that may go further than the law on free speech, belief and data protection allows."""
    for line in case.lines:
        if line.strength in (2, 4) and (risk := _risk(case, line)):
            yield Finding("rights-risk", WARNING, line.rule.clause, risk, "take advice; narrow it to real harm")
    for duty in case.policy.duties:
        if duty.step == "hand-over-passwords":
            yield Finding(
                "rights-risk", WARNING, duty.clause, "it asks staff for passwords to personal accounts",
                "offer to look at the account together instead, and take advice",
            )  # fmt: skip


def _risk(case: Examined, line: Line) -> str:
    """What is risky about a line, or nothing."""
    needs = line.needs
    flags = [name for name in needs if case.book.vocabulary.facts[name].is_flag]
    if "political-or-religious" in needs:
        return "it forbids political or religious views altogether"
    if not needs["actor"] & _FAMILY:
        return ""
    if "open-account" in needs["act"]:
        return "it forbids parents to open pages and groups outright"
    if "publish" in needs["act"] and needs.get("about", frozenset()) >= _PEOPLE and not flags:
        return "it forbids families any comment on people at school, however fair"
    if "publish" in needs["act"] and flags and set(flags) <= {"negative", "complaint"}:
        fact = case.book.vocabulary.facts["about"]
        about = either([fact.label(value) for value in fact.values if value in needs.get("about", ())])
        return f"it keeps families from criticising {about or 'anything in public'}"
    return ""


CHECKS: Final[tuple[Callable[[Examined], Iterable[Finding]], ...]] = (
    contradictions,
    dead_clauses,
    gaps,
    approvals,
    tensions,
    consent_gaps,
    odd_parties,
    rights_risks,
)
