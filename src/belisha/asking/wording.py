"""The words of questions and answers: for grown-ups, and simpler ones for pupils."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from belisha.asking.told import WHO
from belisha.rulebook.explain import VERDICT_SHORT, either
from belisha.rulebook.ruling import DECISIVE, Ruling
from belisha.rulebook.vocabulary import Fact, Value

WHO_ARE_YOU: Mapping[str, tuple[str, str]] = {
    "staff": ("I work at the school", "teachers, assistants, office, site, agency"),
    "parent": ("I am a parent or carer", "of a child at the school"),
    "pupil": ("I am a pupil", "children and young people"),
    "governor": ("I am a governor or trustee", "of the school or its trust"),
    "other": ("I am somebody else", "volunteer, PTA, other family"),
}

_SENTENCES: Mapping[str, str] = {
    "prohibited": "The school’s policy does not allow this.",
    "needs-approval": "{approver} has to say yes before this is done.",
    "advised-against": "The school’s policy advises against this.",
    "permitted": "The school’s policy allows this.",
    "not-regulated": "As you describe it, no clause of the policy forbids or allows this. That is not the same as "
    "“yes”: the law and other rules of the school still count.",
    "undetermined": "The answer turns on something that is not known yet.",
}
_FOR_PUPILS: Mapping[str, str] = {
    "prohibited": "Our rules say no. Please don’t do this.",
    "needs-approval": "{approver} must say yes before you do this.",
    "advised-against": "It is safer if you don’t do this.",
    "permitted": "Our rules say this is fine.",
    "not-regulated": "We have no rule about this. That does not mean yes. Ask a grown-up you trust first.",
    "undetermined": "We need to know a bit more to tell you.",
}

# Questions as a child would be asked them; everybody else is asked the vocabulary's.
_ASKED_OF_PUPILS: Mapping[str, str] = {
    "counterparty": "Who with?",
    "account": "Which account would you use?",
    "time": "When do you want to do it?",
    "place": "Where will you be?",
    "purpose": "What is it for?",
    "equipment": "Whose phone, tablet or computer is it?",
    "image": "Is there a picture or a video?",
    "about": "Who or what is it about?",
    "age": "How old are you?",
    "family": "Are they in your family?",
    "counterparty-under-18": "Are they under 18?",
    "in-front-of-pupils": "Could other pupils see it?",
    "below-minimum-age": "Are you younger than the app allows?",
    "shows-other-child": "Can you see another child in it?",
    "headteacher-approval": "Has the Headteacher said yes?",
}
_PUPILS_LABELS: Mapping[tuple[str, Value], str] = {
    ("act", "access"): "look at or use an app or a site",
    ("act", "connect"): "add, follow or accept somebody",
    ("act", "message"): "send somebody a message",
    ("act", "publish"): "post, share or comment on something",
    ("act", "sign-up"): "sign up for an app or a game",
    ("act", "share-password"): "tell somebody a password",
    ("act", "save-password"): "let a device remember a password",
    ("act", "leave-logged-in"): "leave a device without logging out",
    ("act", "bypass-filter"): "get round the school’s filter",
    ("act", "open-blocked-site"): "open a site that the school blocks",
    ("act", "reply-to-abuse"): "answer somebody who is being nasty",
    ("act", "open-account"): "start a page or a group chat",
    ("counterparty", "pupil"): "another pupil at my school",
    ("counterparty", "former-pupil"): "somebody who used to go to my school",
    ("counterparty", "parent"): "somebody’s mum, dad or carer",
    ("counterparty", "staff"): "a teacher or another grown-up who works at school",
    ("counterparty", "governor"): "a school governor",
    ("counterparty", "public"): "somebody else, or everybody",
    ("account", "personal"): "my own account",
    ("account", "school"): "an account of the school",
    ("account", "lookalike"): "an account that pretends to be the school’s",
    ("time", "lesson"): "in a lesson",
    ("time", "break"): "at break or lunch",
    ("time", "work"): "another time in the school day",
    ("time", "own-time"): "after school, at the weekend or in the holidays",
    ("purpose", "personal"): "for myself",
    ("purpose", "curriculum"): "for a lesson that a teacher planned",
    ("purpose", "school-business"): "for the school",
    ("equipment", "own"): "mine",
    ("equipment", "school"): "the school’s",
}

# Acts that each kind of person asks about, the most usual first. Anything else of the vocabulary follows
# under "something else", so that nothing is hidden.
USUAL_ACTS: Mapping[str, tuple[str, ...]] = {
    "staff": ("connect", "message", "publish", "access", "use-with-class", "open-account", "open-blocked-site",
              "share-password", "save-password", "leave-logged-in", "reply-to-abuse"),
    "parent": ("publish", "connect", "message", "sign-up", "open-account", "access", "reply-to-abuse"),
    "pupil": ("access", "connect", "message", "publish", "sign-up", "share-password", "bypass-filter",
              "open-blocked-site", "reply-to-abuse", "open-account"),
    "governor": ("connect", "message", "publish", "access", "open-account", "share-password"),
    "other": ("publish", "connect", "message", "open-account", "access"),
}  # fmt: skip


# What nobody of a kind can ask for themselves.
HIDDEN_ACTS: Mapping[str, frozenset[str]] = {"pupil": frozenset(("use-with-class", "locate-child"))}


class Headline(NamedTuple):
    """The verdict in plain words: a word or two, and a sentence."""

    verdict: str
    headline: str
    text: str


def headline(ruling: Ruling, pupil: bool) -> Headline:
    """The verdict in plain words."""
    text = (_FOR_PUPILS if pupil else _SENTENCES)[ruling.verdict]
    who = either(approvers(ruling)) or "somebody"
    return Headline(
        ruling.verdict, VERDICT_SHORT[ruling.verdict], text.replace("{approver}", who[:1].upper() + who[1:])
    )


def approvers(ruling: Ruling) -> list[str]:
    """Whoever the deciding clauses say has to approve, in words."""
    rules = [(each.line.rule, each.line.policy) for each in ruling.because if each.role == DECISIVE]
    found = {p.vocabulary.roles[rule.approval].one for rule, p in rules if rule.approval}
    return sorted(found) if ruling.verdict == "needs-approval" else []


def question(fact: Fact, pupil: bool) -> str:
    """The question for one fact, as it is put to the person who asks."""
    return _ASKED_OF_PUPILS.get(fact.name, fact.question) if pupil else fact.question


def asked_of(fact: Fact, value: Value | None, who: str) -> str:
    """The question above an answer that was given; somebody who asks about others is not told that these are asking."""
    if fact.name == "actor" and who and value not in WHO[who]:
        return "Whom is it about?"
    return question(fact, who == "pupil")


def label(fact: Fact, value: Value, pupil: bool) -> str:
    """An answer to offer, with a capital."""
    text = _PUPILS_LABELS.get((fact.name, value)) if pupil else None
    return capital(text or fact.label(value))


def capital(text: str) -> str:
    """With a capital at the beginning."""
    return text[:1].upper() + text[1:]
