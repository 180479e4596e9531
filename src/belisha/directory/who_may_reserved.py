"""What the school's own policy leaves to somebody: the acts that a clause lets happen once a named role approved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from belisha.people.models import School
from belisha.people.roles import ROLES
from belisha.policies import held
from belisha.rulebook.explain import norm_text
from belisha.rulebook.norm import Rule
from belisha.rulebook.policy import Policy


@dataclass(frozen=True, slots=True)
class Reserved:
    """An approval that a clause reserves: to the role `decider`, in the words of the norm."""

    key: str
    words: str
    clause: str
    decider: str
    says: str

    @property
    def title(self) -> str:
        """The role that decides, as the roles of people name it; empty where no role is called so."""
        return ROLES[self.decider].title if self.decider in ROLES else ""


def reserved(school: School, day: date) -> list[Reserved]:
    """Every approval that the policies binding a school on a day reserve; none where nothing is in force."""
    try:
        standing = held.standing(school, day)
    except held.NotHeldError:
        return []
    policies = [held.policy(version) for version in (*standing.above, standing.version)]
    return [
        _of(policy, norm) for policy in policies for norm in policy.norms if isinstance(norm, Rule) and norm.approval
    ]


def _of(policy: Policy, norm: Rule) -> Reserved:
    acts = " or ".join(policy.vocabulary.acts[act] for act in norm.acts)
    words = f"approve that somebody may {acts} (clause {norm.clause})"
    return Reserved(
        f"policy:{policy.id}:{norm.id}", words, norm.clause, norm.approval, norm_text(norm, policy.vocabulary)
    )
