"""The facts of an act: who does what with whom, when, where, on what and what for."""

from __future__ import annotations

from typing import Final

from belisha.rulebook.vocabulary import Fact
from belisha.rulebook.words.acts import ACTS
from belisha.rulebook.words.kinds import choice, flag
from belisha.rulebook.words.people import ACTORS

FACTS: Final = (
    choice("act", "access", "What do you want to do?", ACTS),
    choice("actor", "teacher", "Who is asking?", ACTORS, phrase="by "),
    choice(
        "counterparty",
        "public",
        "With whom?",
        {
            "pupil": "a pupil of the school",
            "former-pupil": "a former pupil",
            "parent": "a parent or carer of a pupil",
            "staff": "a member of staff",
            "governor": "a governor or trustee",
            "public": "anyone else, or people in general",
        },
        phrase="towards ",
    ),
    choice(
        "account",
        "personal",
        "Which account?",
        {
            "personal": "a personal account",
            "school": "an official account of the school or trust",
            "lookalike": "an account that only looks as if it belonged to the school",
        },
        changeable=True,
        unadvised=frozenset(("lookalike",)),
        phrase="on ",
    ),
    choice(
        "time",
        "own-time",
        "When?",
        {
            "lesson": "in a lesson",
            "break": "in a break",
            "work": "in other working time",
            "own-time": "in your own time",
        },
        changeable=True,
        help="For a pupil, own time is when the school day is over.",
        phrase="",
    ),
    choice(
        "place",
        "elsewhere",
        "Where?",
        {"school": "at school", "elsewhere": "somewhere else"},
        changeable=True,
        phrase="",
    ),
    choice(
        "purpose",
        "personal",
        "What for?",
        {
            "personal": "a private purpose",
            "curriculum": "a planned lesson activity",
            "school-business": "the school's business",
        },
        phrase="for ",
    ),
    choice(
        "equipment",
        "own",
        "On whose device or network?",
        {"own": "your own device and network", "school": "the school's device or network"},
        changeable=True,
        phrase="on ",
    ),
    choice(
        "image",
        "none",
        "Is there a picture?",
        {"none": "no picture", "photo": "a photo", "video": "a video"},
        phrase="with ",
        otherwise="there is a picture",
    ),
    choice(
        "about",
        "nobody",
        "Whom or what is it about?",
        {
            "nobody": "nobody at school",
            "school": "the school or the trust",
            "school-event": "a school event",
            "staff": "a member of staff",
            "governor": "a governor or trustee",
            "pupil": "a pupil",
            "parent": "a parent or carer",
        },
        phrase="about ",
        otherwise="it is about somebody or something at school",
    ),
    Fact(
        "age",
        tuple(range(121)),
        "How old is the person who asks, in years?",
        10,
        help="A whole number from 0 to 120.",
    ),
    Fact(
        "hour",
        tuple(range(24)),
        "At what hour of the day, from 0 to 23?",
        12,
        changeable=True,
    ),
    flag("family", "Are they your own family?", phrase="they are family"),
    flag("counterparty-under-18", "Are they under 18?", phrase="they are under 18"),
    flag("in-front-of-pupils", "Could pupils see you do it?", phrase="pupils could see it", changeable=True),
    flag(
        "below-minimum-age",
        "Is the pupil younger than the service allows?",
        phrase="the pupil is younger than the service allows",
    ),
)
