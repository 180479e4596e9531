"""Whether a school's policy lets its Headteacher hand on what is theirs."""

from __future__ import annotations

from datetime import date

from belisha.people.models import School
from belisha.policies import held
from belisha.rulebook.norm import Duty

STEP = "delegate-accounts"
HOLDER = "headteacher"


def clause(school: School | None, day: date) -> str:
    """The number of the clause that says the Headteacher may; empty where none does, or no policy is in force."""
    if school is None:
        return ""
    try:
        duties = held.standing(school, day).policy.duties
    except held.NotHeldError:
        return ""
    return next((each.clause for each in duties if _lets(each)), "")


def _lets(duty: Duty) -> bool:
    return duty.modality == "may" and duty.step == STEP and HOLDER in duty.bearers
