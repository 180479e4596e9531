"""What can happen, and the facts that only something that has happened can have."""

from __future__ import annotations

from typing import Final

from belisha.rulebook.words.kinds import choice, flag

STANDING: Final = "always"

EVENTS: Final = {
    "contact-attempt": "somebody tries to friend or contact somebody they should not",
    "inappropriate-content": "unsuitable content is met online",
    "cyberbullying": "somebody is bullied or abused online",
    "safeguarding-concern": "something online raises a worry about a child's safety",
    "staff-misuse": "a member of staff misuses social media",
    "discrimination": "somebody is discriminated against",
    "removal-refused": "somebody refuses to take content down",
    "breach": "this policy is broken, or may have been",
    "unfounded-allegation": "somebody is accused without grounds",
    "complaint": "somebody complains",
    "concern": "somebody is worried about something at school",
    "joining": "a child joins the school",
    "first-parents-evening": "the first parents' evening of the year is held",
    "review-due": "the policy is due for review",
    "law-changes": "the law changes",
    "guidance-changes": "official guidance changes",
    "case-law": "a court decides a case that matters",
    "significant-incident": "a serious incident is reported",
    "policy-change": "the policy is to be changed",
    "access-request": "somebody asks for a blocked site to be opened",
    "nuisance-call": "somebody gets nuisance calls or texts",
    STANDING: "at all times",
}

# What only an event can have: asked when a duty depends on it, never about an act.
EVENT_FACTS: Final = (
    choice(
        "perpetrator",
        "unknown",
        "Who did it?",
        {
            "pupil": "a pupil of the school",
            "staff": "somebody who works at the school",
            "adult": "another adult",
            "unknown": "nobody knows yet",
        },
        phrase="it was done by ",
    ),
    flag("staff-victim", "Was it done to a member of staff?", phrase="it was done to a member of staff"),
    flag("hate-crime", "Could it be a hate crime?", phrase="it could be a hate crime"),
    flag("sexist", "Is it sexist?", phrase="it is sexist"),
    flag("removal-refused", "Did they refuse to take it down?", phrase="they have refused to take it down"),
    flag(
        "breaks-site-rules",
        "Does it break the rules of the site?",
        phrase="it is against the rules of the site",
    ),
    flag(
        "host-needs-complainant",
        "Does the site want the person harmed to complain?",
        phrase="the site is asking the person harmed to complain",
    ),
    flag("host-refuses", "Does the site refuse to act?", phrase="the site is refusing to act"),
    flag("outside-school", "Did it happen away from school?", phrase="it has happened away from school"),
    flag(
        "affects-orderly-running",
        "Could it upset the running of the school?",
        phrase="it could upset the running of the school",
    ),
    flag("threatens-pupil", "Is it a threat to another pupil?", phrase="it is a threat to another pupil"),
    flag(
        "threatens-public",
        "Is it a threat to anybody else in the public?",
        phrase="it is a threat to somebody in the public",
    ),
    flag(
        "threatens-community",
        "Is it a threat to anybody in the school community?",
        phrase="it is a threat to somebody in the school community",
    ),
    flag(
        "harms-reputation",
        "Could it harm the good name of the school?",
        phrase="it could harm the good name of the school",
    ),
    flag(
        "harms-staff-reputation",
        "Could it harm the good name of its staff or governors?",
        phrase="it could harm the good name of its staff or governors",
    ),
    flag(
        "reasonable-belief",
        "Does a manager have good reason to believe that it happened?",
        phrase="a manager has good reason to believe it",
    ),
    flag(
        "advice-needed",
        "Do the governors think that they need a lawyer?",
        phrase="the governors are of the view that they need a lawyer",
    ),
    flag(
        "indecent-image-of-child",
        "Could it show a nude or sexual picture of a child?",
        phrase="it could be a nude or sexual picture of a child",
    ),
)

EVENT_ONLY: Final = frozenset(fact.name for fact in EVENT_FACTS)
