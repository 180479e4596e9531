"""The facts of what is posted: what the picture shows, what is said, and what is on record about it."""

from __future__ import annotations

from typing import Final

from belisha.rulebook.words.kinds import flag

SAID: Final = "what is said"
PICTURED: Final = "what the picture shows"
RECORDED: Final = "what is on record"

CONTENT: Final = (
    flag(
        "shows-other-child",
        "Does it show somebody else's child?",
        phrase="it is a picture of somebody else's child",
        group=PICTURED,
    ),
    flag(
        "shows-own-child",
        "Does it show your own child?",
        phrase="it is a picture of their own child",
        group=PICTURED,
    ),
    flag(
        "shows-school-event",
        "Does it show a school event?",
        phrase="it is a picture of a school event",
        group=PICTURED,
    ),
    flag("taken-at-work", "Was it taken at work?", phrase="it was taken at work", group=PICTURED),
    flag("negative", "Is it negative or critical?", phrase="it is negative or critical", group=SAID),
    flag("complaint", "Is it a complaint?", phrase="it is a complaint", group=SAID),
    flag("malicious", "Is it malicious or made up?", phrase="it is malicious or made up", group=SAID),
    flag(
        "damaging",
        "Could it damage the school or anyone there?",
        phrase="it could damage the school or anyone there",
        group=SAID,
    ),
    flag("derogatory", "Does it run somebody down?", phrase="it is running somebody down", group=SAID),
    flag(
        "discriminatory",
        "Does it discriminate against or harass anyone?",
        phrase="it is discriminating or harassing",
        group=SAID,
    ),
    flag(
        "bullying",
        "Does it bully, pressure or manipulate anyone?",
        phrase="it is bullying, pressing or manipulating somebody",
        group=SAID,
    ),
    flag(
        "threatening",
        "Does it threaten or intimidate?",
        phrase="it is threatening or intimidating",
        group=SAID,
    ),
    flag("lewd", "Is it sexual, lewd or offensive?", phrase="it is sexual, lewd or offensive", group=SAID),
    flag(
        "defamatory",
        "Is it untrue and harmful to somebody's name?",
        phrase="it is untrue and harmful to somebody's name",
        group=SAID,
    ),
    flag(
        "confidential",
        "Does it give away something confidential?",
        phrase="it is giving away something confidential",
        group=SAID,
    ),
    flag(
        "personal-information",
        "Does it give personal information about somebody?",
        phrase="it is giving away personal information",
        group=SAID,
    ),
    flag(
        "identifies-pupil",
        "Could somebody tell which pupil it is about?",
        phrase="it could show which pupil it is about",
        group=SAID,
    ),
    flag(
        "identifies-class",
        "Could somebody tell which class it is about?",
        phrase="it could show which class it is about",
        group=SAID,
    ),
    flag(
        "identifies-school",
        "Could somebody tell which school it is about?",
        phrase="it could show which school it is about",
        group=SAID,
    ),
    flag(
        "identifies-employer",
        "Does it show that you work for the school?",
        phrase="it is showing that they work for the school",
        group=SAID,
    ),
    flag(
        "states-occupation",
        "Does it say what your job is?",
        phrase="it is saying what their job is",
        group=SAID,
    ),
    flag(
        "political-or-religious",
        "Does it give political or religious views?",
        phrase="it is about political or religious views",
        group=SAID,
    ),
    flag(
        "breaches-copyright",
        "Does it use somebody else's work without leave?",
        phrase="it is using somebody else's work without leave",
        group=SAID,
    ),
    flag(
        "unlawful",
        "Is it against the law in any way?",
        phrase="it is against the law",
        group=SAID,
    ),
    flag(
        "anonymous",
        "Is it posted without your real name?",
        phrase="it is posted without a real name",
        group=SAID,
        changeable=True,
    ),
    flag(
        "states-views-are-personal",
        "Does it say that the views are your own?",
        phrase="it is made clear that the views are personal",
        ordinary=True,
        changeable=True,
    ),
    flag(
        "risk-assessed",
        "Has a risk assessment been done?",
        phrase="a risk assessment has been done",
        ordinary=True,
        group=RECORDED,
        changeable=True,
    ),
    flag(
        "headteacher-approval",
        "Has the Headteacher said yes?",
        phrase="the Headteacher has said yes",
        group=RECORDED,
        changeable=True,
    ),
    flag(
        "other-parents-consent",
        "Have the other children's parents said yes?",
        phrase="the other children's parents have said yes",
        group=RECORDED,
        changeable=True,
    ),
    flag(
        "subject-consent",
        "Has everyone in it said yes?",
        phrase="everyone in it has said yes",
        group=RECORDED,
        changeable=True,
    ),
    flag(
        "victim-consent",
        "Has the person harmed said yes?",
        phrase="the person harmed has said yes",
        group=RECORDED,
        changeable=True,
    ),
)
