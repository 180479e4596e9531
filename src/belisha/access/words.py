"""What the table says, in the words of people: acts, kinds of things, how a thing stands to whoever looks."""

from __future__ import annotations

from typing import Final

ACTS: Final = {
    ("see", "pupil"): "see a pupil’s entry",
    ("reach", "pupil"): "see how to reach a pupil’s family",
    ("change", "pupil"): "change a pupil’s entry",
    ("see", "parent"): "see a parent’s or carer’s entry",
    ("reach", "parent"): "see how to reach a parent or carer",
    ("change", "parent"): "change a parent’s or carer’s entry",
    ("see", "staff"): "see the entry of somebody who works, helps or governs",
    ("reach", "staff"): "see how to reach somebody who works, helps or governs",
    ("change", "staff"): "change the entry of somebody who works, helps or governs",
    ("see", "newcomer"): "see the entry of somebody new, who has no part yet",
    ("reach", "newcomer"): "see how to reach somebody new, who has no part yet",
    ("change", "newcomer"): "change the entry of somebody new, who has no part yet",
    ("see", "guardianship"): "see whose parent or carer somebody is",
    ("see-orders", "guardianship"): "see what a court has ordered about a child",
    ("note-orders", "guardianship"): "note what a court has ordered about a child",
    ("change", "guardianship"): "change whose parent or carer somebody is",
    ("see", "class"): "see a class",
    ("change", "class"): "change a class",
    ("keep", "roll"): "write down who is new on the roll",
    ("bring-in", "roll"): "bring in the roll, and undo it",
    ("see", "appointment"): "see who has a role",
    ("appoint", "school"): "appoint people to roles",
    ("second", "appointment"): "agree or refuse, as the second person, to a role",
    ("see", "account"): "see that somebody has an account",
    ("end-sessions", "account"): "end the sessions of an account",
    ("ask-who-may", "school"): "ask who may see what",
    ("prove-journal", "school"): "have the journal proved",
    ("read-journal", "school"): "read the journal",
    ("hold", "school"): "stop records being destroyed",
    ("keep-records", "school"): "decide what is kept and what is destroyed",
    ("answer-subject", "school"): "decide what somebody who asks for their data is given",
    ("see-backups", "school"): "see whether backups were made",
    ("check-standards", "school"): "check the school against the cyber security standards",
}
RELATIONS: Final = {
    "self": "their own",
    "mine": "their own",
    "my-own": "they are in it",
    "here": "anybody’s, or any, at their school",
    "at-work-here": "whoever works or helps at their school today",
    "in-force-here": "at their school, as it is today",
    "my-trust": "at a school of their trust",
    "my-class": "in a class where they teach or help",
    "my-child": "their own child’s, where no court has ordered otherwise",
    "my-childs": "their own child is in it",
    "of-my-class": "of a pupil in a class where they teach or help",
    "i-manage": "they are the line manager",
    "of-staff-here": "of whoever works at their school",
    "kept-from-me": "somebody of their own family, whom the school keeps from them",
    "of-my-family": "about a child of their own",
}


def act_of(verb: str, kind: str) -> str:
    """An act as a person would say it; the bare words of the table where nobody has said it better."""
    return ACTS.get((verb, kind), f"{verb.replace('-', ' ')}: {kind}")


def relation_of(name: str) -> str:
    """How a thing stands to somebody."""
    return RELATIONS.get(name, name.replace("-", " "))
