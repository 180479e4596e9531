"""What the policy in force says about a request: who decides, and the clause that says so. No code here decides that.

A clause that lets something happen “with approval of” a role names who decides. Where the policy is silent, or allows
it without a yes, the role is the kind's own, and the page says so. Where it forbids it, nobody can say yes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from belisha.approvals.kinds import Kind
from belisha.people.models import School
from belisha.people.roles import ROLES
from belisha.policies import held
from belisha.policies.models import Version
from belisha.rulebook.explain import norm_text
from belisha.rulebook.norm import Rule
from belisha.rulebook.policy import Policy
from belisha.rulebook.ruling import DECISIVE, Reason, Ruling
from belisha.rulebook.vocabulary import Value

NEEDS, SILENT, PERMITTED = "needs-approval", "not-regulated", "permitted"
ADVISED, PROHIBITED, OPEN, NO_POLICY = "advised-against", "prohibited", "undetermined", "no-policy"

# Which office of a school decides, where a policy names a body or somebody of the trust.
OFFICES: Final = {
    "school": "headteacher",
    "senior-leadership-team": "senior-leader",
    "governing-body": "chair-of-governors",
    "local-governing-body": "chair-of-governors",
    "trust": "trust-executive",
    "chief-executive": "trust-executive",
}


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling, as far as a request needs it. `role` decides; `named` is who that is in the words of the policy.

    `clause` is the number of the clause that decides the ruling, `other/3.2` for a clause of a policy above; `text`
    is what it says, `says` what Belisha reads in it. All are empty where no clause speaks of it.
    """

    verdict: str
    role: str
    named: str = ""
    clause: str = ""
    title: str = ""
    text: str = ""
    says: str = ""
    policy: str = ""
    fingerprint: str = ""

    @property
    def reserved(self) -> bool:
        """Whether a clause names who decides."""
        return self.verdict == NEEDS

    @property
    def office(self) -> str:
        """The title of who decides."""
        return ROLES[self.role].title

    @property
    def asks_besides(self) -> str:
        """What it asks for where another office decides."""
        return f"Clause {self.number} also wants the yes of the {self.office}."

    @property
    def number(self) -> str:
        """The clause as a person would say it: `A1`, or `2.1 of henry-box`."""
        above, _, number = self.clause.rpartition("/")
        return f"{number} of {above}" if above else number


def ruling(
    school: School, kind: Kind, situation: Mapping[str, Value], ordinary: bool = True, day: date | None = None
) -> Ruled:
    """What the policy in force says. Without `ordinary`, what is not known is left open, for a page before the form.

    Raises SituationError for facts that are not in the vocabulary or cannot go together: a slip of the kind.
    """
    try:
        standing = held.standing(school, day)
    except held.NotHeldError:
        return Ruled(NO_POLICY, kind.fallback)
    versions = (*standing.above, standing.version)
    found = standing.counsel.rule({**_approvals(versions), **situation}, ordinary=ordinary)
    return _ruled(found, kind, standing.key)


def _approvals(versions: Iterable[Version], given: Collection[str] = ()) -> dict[str, Value]:
    """Every approval that a clause asks for: not given, which is what a request is for, but for those of some roles."""
    policies = [held.policy(version) for version in versions]
    names = {(policy, rule.approval) for policy in policies for rule in policy.rules if rule.approval}
    return {policy.vocabulary.approval_fact(name): OFFICES.get(name, name) in given for policy, name in names}


def besides(kind: Kind, situation: Mapping[str, Value], role: str, fingerprint: str) -> tuple[Ruled, ...]:
    """The yeses that clauses ask for besides that of a role, one for each other office, in the order of their weight.

    Whoever then says yes has to have these as well: a yes of one office is not the yes of two.
    """
    versions = held.by_key(fingerprint) if fingerprint else ()
    found: dict[str, Ruled] = {}
    while versions:
        facts = {**_approvals(versions, {role, *found}), **situation}
        ruling = held.counsel(versions).rule(facts, ordinary=True)
        now = _ruled(ruling, kind, fingerprint)
        if now.verdict != NEEDS or now.role in {role, *found}:
            break
        found[now.role] = now
    return tuple(found.values())


def recalled(kind: Kind, verdict: str, role: str, clause: str, fingerprint: str) -> Ruled:
    """The ruling that a request was asked under, from what was written down: a new policy does not change it."""
    above, _, number = clause.rpartition("/")
    policies = [held.policy(version) for version in held.by_key(fingerprint)] if fingerprint else []
    policy = next((each for each in policies if each.id == above), policies[-1] if policies else None)
    if policy is None or number not in policy.by_number:
        return Ruled(verdict, role, policy=policy.id if policy else "", fingerprint=fingerprint)
    rules = [norm for norm in policy.norms_of.get(number, ()) if isinstance(norm, Rule)]
    rule = next((each for each in rules if OFFICES.get(each.approval, each.approval) == role), None)
    chosen = rule if verdict == NEEDS else (rules[0] if rules else None)
    return Ruled(verdict, role, fingerprint=fingerprint, **_told(policy, chosen, number, clause))


def _ruled(found: Ruling, kind: Kind, fingerprint: str) -> Ruled:
    decisive = [reason for reason in found.because if reason.role == DECISIVE]
    deciding = next((reason for reason in decisive if found.verdict == NEEDS and _office(reason)), None)
    if deciding is not None:
        return _of(found, deciding, _office(deciding), fingerprint)
    if decisive:
        return _of(found, decisive[0], kind.fallback, fingerprint)
    return Ruled(found.verdict, kind.fallback, policy=found.policy.id, fingerprint=fingerprint)


def _office(reason: Reason) -> str:
    """The role that a clause names, as the roles of people know it; empty where nobody at school can be it."""
    approval = reason.line.rule.approval
    name = OFFICES.get(approval, approval)
    return name if name in ROLES else ""


def _of(found: Ruling, reason: Reason, role: str, fingerprint: str) -> Ruled:
    rule, policy = reason.line.rule, reason.line.policy
    clause = rule.clause if policy is found.policy else f"{policy.id}/{rule.clause}"
    return Ruled(found.verdict, role, fingerprint=fingerprint, **_told(policy, rule, rule.clause, clause))


def _told(policy: Policy, rule: Rule | None, number: str, clause: str) -> dict[str, str]:
    said = policy.by_number[number]
    return {
        "named": policy.vocabulary.roles[rule.approval].one if rule and rule.approval else "",
        "clause": clause,
        "title": said.title,
        "text": said.text,
        "says": norm_text(rule, policy.vocabulary) if rule else "",
        "policy": policy.id,
    }
