"""What the gallery shows in every component: invented, and the same on every installation."""

from __future__ import annotations

from typing import Final

from belisha.rulebook.explain import VERDICT_SHORT

_ANSWERS: Final = {
    "prohibited": "Staff must never add a pupil as a friend on a personal account.",
    "needs-approval": "You may, once the Headteacher has said yes in writing.",
    "advised-against": "The policy advises against it. It does not forbid it.",
    "permitted": "You may accept a friend request from a parent who is in your family.",
    "not-regulated": "No clause is about this. Ask the Headteacher before you decide.",
    "undetermined": "It is yes if the parent is in your family, and no if not.",
}
VERDICTS: Final = tuple((verdict, VERDICT_SHORT[verdict], text) for verdict, text in _ANSWERS.items())

CLAUSE: Final = (
    "Staff **must not** accept friend requests from parents or carers, unless they:\n\n"
    "- are members of the same family\n- were friends before the child came to the school"
)
SAYS: Final = (
    "Staff must not accept a friend request from a parent or carer.",
    "It does not count if the parent is in your family.",
)

FACTS: Final = (
    ("Who is asking", "A member of staff", "#facts", ""),
    ("What you would do", "Accept a friend request", "#facts", ""),
    ("From whom", "A parent or carer", "#facts", "You wrote “mum of a girl in my class”."),
    ("Is the account private?", "Not said", "", "It makes no difference here."),
)

DUTIES: Final = (
    {
        "who": "You",
        "what": "tell the Headteacher that a pupil tried to reach you",
        "to": "the Headteacher",
        "by": "within 24 hours",
        "clause": "5.6",
        "href": "#clause",
        "depends": "",
    },
    {
        "who": "Designated Safeguarding Lead",
        "what": "keep a record of it",
        "to": "",
        "by": "the same day",
        "clause": "5.7",
        "href": "",
        "depends": "Only if the message was about a child’s safety.",
    },
)

TILES: Final = (
    {"href": "#tiles", "title": "I work at the school", "text": "Teachers, support staff, volunteers", "icon": "staff"},
    {"href": "#tiles", "title": "I am a parent or carer", "text": "", "icon": "parent"},
    {"href": "#tiles", "title": "I am a pupil", "text": "", "icon": "pupil"},
    {"href": "#tiles", "title": "I am a governor", "text": "", "icon": "governor"},
    {"href": "#tiles", "title": "Somebody else", "text": "Visitors, former pupils, the press", "icon": "other"},
)

COLOURS: Final = ("#7a3b12", "#1d4e89", "#0b6e4f", "#ffd400", "#9bd3dd", "#808080")

SHOWN: Final = ("VERDICTS", "CLAUSE", "SAYS", "FACTS", "DUTIES", "TILES")
