"""Rulings, the words to ask with, and what is understood of a question."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from belisha.api.schemas.answer import Answer, Identity, Value, Verdict
from belisha.api.schemas.texts import Duty


class Reason(Answer):
    """One norm's part in a ruling."""

    clause: str = Field(description="the clause's number; a policy above stands before it, as in `trust/2.i`")
    norm: str = Field(description="the norm's id")
    policy: str = Field(description="the policy's id")
    modality: str = Field(description="`must not`, `should not`, `may`, `must` or `should`")
    verdict: Verdict = Field(description="the verdict that this norm gives by itself")
    role: Literal["decisive", "also-applies", "defeated", "could-apply"] = Field(description="its part in the ruling")
    decisive: bool = Field(description="whether `role` is `decisive`")
    defeated_by: list[str] = Field(description="the norms that go before it")
    text: str = Field(description="the clause in the school's own words")
    says: str = Field(description="the norm in plain English")


class Change(Answer):
    """A change that brings a better verdict."""

    change: dict[str, Value] = Field(description="the facts to change")
    verdict: Verdict = Field(description="what comes of it")


class Question(Answer):
    """The question for a fact."""

    fact: str = Field(description="the fact")
    question: str = Field(description="its question")
    help: str = Field(description="more about the question; may be empty")
    answers: dict[str, Value] = Field(
        description="words for people, each with its value; of a number `least` and `most`"
    )


class Ruling(Answer):
    """What a policy says about a situation."""

    verdict: Verdict = Field(description="the verdict; `undetermined` while it depends on facts that are missing")
    possible: list[Verdict] = Field(description="the verdicts that can still come out, the laxest first")
    because: list[Reason] = Field(description="every norm that applies or could, the decisive ones first")
    duties: list[Duty] = Field(description="the duties that come with the act")
    would_change: list[Change] = Field(description="the smallest changes that bring a better verdict")
    ask: str | None = Field(description="the next fact that matters, if any does")
    question: Question | None = Field(description="the question for that fact")
    still_relevant: list[str] = Field(description="all missing facts that can still change the verdict")
    assumed: dict[str, Value] = Field(description="the facts that `ordinary` filled in")
    exact: bool = Field(description="`false` where the policy was too large: `possible` may then hold too much")
    policy: Identity = Field(description="which policy")
    under: list[Identity] = Field(description="the policies that it stands under")
    situation: dict[str, Value] = Field(description="the facts as they were given")
    link: str = Field(description="a web page that shows this ruling for ever, under this version of the policy")


class RuledLine(Ruling):
    """The ruling on a line."""

    id: str | int | None = Field(description="the `id` of the line")


class WrongLine(Answer):
    """A line that is no case."""

    id: str | int | None = Field(description="the `id` of the line, where it has one")
    line: int = Field(description="which line it is, counted from 1")
    error: str = Field(description="what is wrong with it, in one sentence")


class Rulings(Answer):
    """The rulings on many lines."""

    rulings: list[RuledLine | WrongLine] = Field(description="one for each line, in their order")
    wrong: int = Field(description="how many lines could not be ruled on")


class Fact(Question):
    """A fact that a situation can have."""

    values: list[Value] = Field(description="the values that it can have; of a number the least and the greatest")
    ordinary: Value = Field(description="the value that `ordinary` takes it to have")
    changeable: bool = Field(description="whether the person who asks could change it")


class Event(Answer):
    """Something that can have happened."""

    event: str = Field(description="the event, or an act")
    when: str = Field(description="when it has happened")


class Role(Answer):
    """Who can have a duty or be told."""

    role: str = Field(description="the role")
    one: str = Field(description="in words")
    covers: list[str] = Field(description="the values of `actor` that it covers; may be none")


class Vocabulary(Answer):
    """All words that a question can use."""

    facts: list[Fact] = Field(description="the facts, in the order in which they are asked")
    events: list[Event] = Field(description="the events that raise duties")
    roles: list[Role] = Field(description="the roles that duties name")


class Match(Answer):
    """A fact that was recognised, and the words that led to it."""

    fact: str = Field(description="the fact")
    value: Value = Field(description="its value")
    words: str = Field(description="the words that led to it, as they were typed; empty where `who` did")
    corrected: str = Field(description="the right spelling, where they were misspelt")
    why: str = Field(description="a sentence, where the words alone do not explain it")


class Platform(Answer):
    """A service that the text names."""

    name: str = Field(description="its name")
    minimum: int | None = Field(description="the age in years that it asks for, if it states one")
    source: str = Field(description="where that stands")
    checked: str = Field(description="when it was last looked up, as in 2026-09-01")
    kind: str = Field(description="what kind of service it is")
    grade: str = Field(description="how sure it is: V1, its own page was read; V2, another source; R, remembered")
    note: str = Field(description="what else there is to know; may be empty")


class Understood(Answer):
    """What was understood of a question, and what comes next."""

    facts: dict[str, Value] = Field(description="the facts that were recognised: a situation to be ruled on")
    matches: list[Match] = Field(description="the words that led to each")
    open: dict[str, list[Value]] = Field(description="facts with several readings that are equally good: to be asked")
    unknown: list[str] = Field(description="the words that were not understood, as typed")
    platforms: list[Platform] = Field(description="the services that were named")
    events: list[str] = Field(description="what has happened, if the text says so; see `duties`")
    cut: bool = Field(description="whether the text was too long and only its beginning was read")
    verdict: Verdict = Field(description="the verdict on these facts alone")
    question: Question | None = Field(description="the next question that matters, if any does")
