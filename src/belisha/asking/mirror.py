"""The other side: where two people meet, the policy may say nothing to one and something to the other."""

from __future__ import annotations

from typing import Final, NamedTuple

from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.explain import VERDICT_SHORT
from belisha.rulebook.ruling import DECISIVE, Counsel, Ruling

# Acts between two people, and who is on the other side of each counterparty.
_BETWEEN: Final = frozenset(("connect", "message"))
_AS_ACTOR: Final = {"pupil": "pupil", "parent": "parent", "staff": "teacher", "governor": "governor"}
_AS_PARTY: Final = {
    "pupil": "pupil",
    "parent": "parent",
    "teacher": "staff",
    "support-staff": "staff",
    "senior-leader": "staff",
    "headteacher": "staff",
    "governor": "governor",
}


class Mirrored(NamedTuple):
    """What the policy says to the other person: who that is, the verdict, the clauses that decide it."""

    who: str
    verdict: str
    headline: str
    clauses: tuple[str, ...]


def mirrored(counsel: Counsel, ruling: Ruling) -> Mirrored | None:
    """The ruling for the other person, where it is stricter than the one that was asked for."""
    facts = ruling.situation
    actor, party = _AS_ACTOR.get(str(facts.get("counterparty"))), _AS_PARTY.get(str(facts.get("actor")))
    if facts.get("act") not in _BETWEEN or not actor or not party or ruling.verdict not in VERDICTS:
        return None
    kept = {name: value for name, value in facts.items() if name in ("act", "account", "family")}
    other = counsel.rule({**kept, "actor": actor, "counterparty": party}, ordinary=True)
    if VERDICTS.index(other.verdict) <= max(1, VERDICTS.index(ruling.verdict)):
        return None
    clauses = tuple(dict.fromkeys(each.line.rule.clause for each in other.because if each.role == DECISIVE))
    return Mirrored(ruling.vocabulary.facts["actor"].label(actor), other.verdict, VERDICT_SHORT[other.verdict], clauses)
