"""Who asks, who is bound, who is told and who decides."""

from __future__ import annotations

from typing import Final

from belisha.rulebook.vocabulary import Role

ACTORS: Final = {
    "teacher": "a teacher",
    "support-staff": "support staff",
    "senior-leader": "a senior leader",
    "headteacher": "the Headteacher",
    "governor": "a governor or trustee",
    "volunteer": "a volunteer",
    "agency-worker": "an agency worker",
    "pta-member": "a member of the PTA",
    "pupil": "a pupil",
    "parent": "a parent or carer",
    "family-member": "another member of a pupil's family",
}

_COVERS: Final = {
    "teacher": ("teacher", "senior-leader", "headteacher"),
    "support-staff": ("support-staff",),
    "senior-leader": ("senior-leader", "headteacher"),
    "headteacher": ("headteacher",),
    "governor": ("governor",),
    "volunteer": ("volunteer",),
    "agency-worker": ("agency-worker",),
    "pta-member": ("pta-member",),
    "pupil": ("pupil",),
    "parent": ("parent",),
    "family-member": ("family-member",),
    "employee": ("teacher", "support-staff", "senior-leader", "headteacher"),
    "family": ("parent", "family-member"),
    "anyone": tuple(ACTORS),
}

_ROLES: Final = (
    ("teacher", "a teacher", "teachers"),
    ("support-staff", "a member of the support staff", "support staff"),
    ("senior-leader", "a senior leader", "senior leaders"),
    ("headteacher", "the Headteacher", "the Headteacher"),
    ("governor", "a governor or trustee", "governors and trustees"),
    ("volunteer", "a volunteer", "volunteers"),
    ("agency-worker", "an agency worker", "agency workers"),
    ("pta-member", "a member of the PTA", "members of the PTA"),
    ("pupil", "a pupil", "pupils"),
    ("parent", "a parent or carer", "parents and carers"),
    ("family-member", "another family member", "other family members"),
    ("employee", "an employee", "employees"),
    ("staff", "a member of staff", "staff"),  # each policy defines who they are
    ("family", "a parent, carer or other family member", "parents, carers and other family members"),
    ("anyone", "anyone", "everyone"),
    # Seats and outsiders: they are told, they decide, they have duties; nobody asks "May I?" as one of them.
    ("school", "the school", "the school"),
    ("governing-body", "the governing body", "the governing body"),
    ("local-governing-body", "the Local Governing Body", "the Local Governing Body"),
    ("chair-of-governors", "the Chair of Governors", "the Chair of Governors"),
    ("trust", "the trust", "the trust"),
    ("chief-executive", "the Chief Executive", "the Chief Executive"),
    ("senior-leadership-team", "the Senior Leadership Team", "the Senior Leadership Team"),
    ("line-manager", "the line manager", "line managers"),
    ("safeguarding-lead", "the Designated Safeguarding Lead", "the Designated Safeguarding Lead"),
    ("lado", "the local authority's designated officer (LADO)", "the local authority's designated officer"),
    ("it-technician", "the IT technician", "IT technicians"),
    ("police", "the police", "the police"),
    ("outside-agency", "another outside agency", "other outside agencies"),
    ("trade-union", "the trade unions", "the trade unions"),
    ("site-host", "the company that runs the site", "the companies that run the sites"),
    ("internet-provider", "the internet provider", "internet providers"),
    ("mobile-provider", "the mobile phone company", "mobile phone companies"),
    ("victim", "the person harmed", "the people harmed"),
    ("perpetrator", "the person who did it", "the people who did it"),
)

_DECIDERS: Final = frozenset(
    "headteacher senior-leader governing-body local-governing-body chair-of-governors trust chief-executive "
    "senior-leadership-team line-manager safeguarding-lead it-technician school".split()
)


def roles() -> dict[str, Role]:
    """Every role, with the values of `actor` that it covers."""
    return {
        name: Role(name, one, many, frozenset(_COVERS.get(name, ())), name in _DECIDERS) for name, one, many in _ROLES
    }
