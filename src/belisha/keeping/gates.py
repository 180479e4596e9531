"""May somebody be given what is held about a person? Six questions, each answered by a person, weighed here.

Pure: what the roll says and what was answered go in, an outcome with its reasons comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """What the roll says. `responsible`, `order`: of the asker for the child; None is not known, never no.

    `protected`: another parent or carer of the child must not be found by this one.
    """

    own: bool
    child: bool
    known: bool = False
    responsible: bool | None = None
    order: bool | None = None
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One gate: `against` has the answers that close it, `open` those that leave it open, each with words for it."""

    name: str
    title: str
    hint: str
    answers: Mapping[str, str]
    against: Mapping[str, str]
    open: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether it may be given: `against` and `missing` are sentences; with neither, it may."""

    against: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def may(self) -> bool:
        """Whether it may be given."""
        return not self.against and not self.missing


UNSURE = {"unsure": "I don’t know yet"}
IDENTITY = Question(
    "identity",
    "Have you checked who asks?",
    "Somebody you know by sight, or a document you have seen. Write down which.",
    {"yes": "Yes, checked", "no": "Not yet"},
    {},
    {"no": "Check who asks, and write down how."},
)
RESPONSIBILITY = Question(
    "responsibility",
    "May they ask for this person?",
    "A parent or carer with parental responsibility may ask for a child. "
    "Anybody else needs the person’s own written word.",
    {"yes": "Yes", "no": "No", **UNSURE},
    {"no": "Whoever asks has no parental responsibility, and no written word of the person."},
    {"unsure": "Find out whether they have parental responsibility, or the person’s written word."},
)
COMPETENCE = Question(
    "competence",
    "What does the child say?",
    "Many children understand this from about 12. Ask them alone, in words they know. It is their information.",
    {
        "agrees": "They understand, and agree",
        "young": "They do not understand it yet",
        "refuses": "They understand, and say no",
    }
    | UNSURE,
    {"refuses": "The child understands what this is about, and does not agree."},
    {"unsure": "Ask the child first, if they understand what this is about."},
)
UNDERSTANDS = Question(
    "competence",
    "Does the child understand what they ask for?",
    "If not, a parent or carer with parental responsibility can ask for them.",
    {"agrees": "Yes", "no": "No", **UNSURE},
    {"no": "The child does not understand it yet: a parent or carer can ask for them."},
    {"unsure": "Speak with the child first."},
)
ORDER = Question(
    "order",
    "Does a court order stand against it?",
    "Read the order itself. An order may limit what one parent may know.",
    {"no": "No", "yes": "Yes", **UNSURE},
    {"yes": "A court order stands against it."},
    {"unsure": "Find out what the court has ordered."},
)
HARM = Question(
    "harm",
    "Could giving it cause serious harm to somebody?",
    "To the child or to anybody else, in body or mind. The law lets a school hold such information back "
    "(Data Protection Act 2018, Schedule 3). Ask the Designated Safeguarding Lead.",
    {"no": "No", "yes": "Yes", **UNSURE},
    {"yes": "Giving it would be likely to cause serious harm."},
    {"unsure": "Ask the Designated Safeguarding Lead whether it could cause serious harm."},
)
OTHERS = Question(
    "others",
    "Have you read it, and is everybody else left out?",
    "Belisha leaves out names of others where it knows them. Read the file before it is given: "
    "only you know who is meant by “my neighbour”.",
    {"yes": "Yes, I have read it", "no": "Not yet"},
    {},
    {"no": "Read the file, and check that nobody else is in it."},
)


def questions(facts: Facts) -> tuple[Question, ...]:
    """The questions that this request has to answer, in order."""
    about = [RESPONSIBILITY] if not facts.own else []
    if facts.child:
        about += [UNDERSTANDS if facts.own else COMPETENCE]
        about += [] if facts.own else [ORDER]
    return (IDENTITY, *about, HARM, OTHERS)


def outcome(facts: Facts, answers: Mapping[str, str]) -> Outcome:
    """What follows from the answers. An answer that the roll contradicts does not count."""
    against: list[str] = []
    missing: list[str] = []
    for question in questions(facts):
        answer = answers.get(question.name, "")
        if answer in question.against:
            against.append(question.against[answer])
        elif answer in question.open:
            missing.append(question.open[answer])
        elif answer not in question.answers:
            missing.append(f"Answer: {question.title}")
    return Outcome(tuple(against), (*missing, *contradictions(facts, answers)))


def contradictions(facts: Facts, answers: Mapping[str, str]) -> tuple[str, ...]:
    """Where an answer says what the roll denies: one of the two has to be put right."""
    found = []
    if not facts.own and facts.child and answers.get("responsibility") == "yes" and facts.responsible is False:
        found.append("The roll says that they have no parental responsibility: correct the roll, or the answer.")
    if facts.order and answers.get("order") == "no":
        found.append("The roll notes a court order for whoever asks: read it, then correct the roll or the answer.")
    return tuple(found)


def told(facts: Facts) -> tuple[str, ...]:
    """What the roll says, for whoever answers."""
    if facts.own:
        return ("They ask about themselves.",)
    words = {True: "yes", False: "no", None: "not known"}
    found = ["The roll does not have whoever asks as a parent or carer of this person."]
    if facts.known:
        found = [f"Parental responsibility, says the roll: {words[facts.responsible]}."]
    if facts.known or facts.order:
        found.append(f"A court order about them, says the roll: {words[facts.order]}.")
    if facts.protected:
        found.append(
            "Where the child lives must not be disclosed to them. The file leaves out address, telephone and e-mail."
        )
    return tuple(found)
