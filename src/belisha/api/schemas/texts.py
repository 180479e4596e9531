"""Policies, their duties and findings."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from belisha.api.schemas.answer import Answer, Identity, Value


class Norm(Answer):
    """One norm, as it was read. Parts that are empty are left out."""

    kind: Literal["rule", "duty", "term", "flag", "wording"] = Field(description="what kind of norm it is")
    id: str = Field(description="the clause's number and a letter")
    clause: str = Field(description="the clause it stands under")
    line: str = Field(description="the norm as it is written")
    says: str = Field(description="the norm in plain English")
    bearers: list[str] = Field([], description="of a rule or duty: whom it binds")
    modality: str = Field("", description="of a rule or duty: `must`, `must not`, `should`, `should not` or `may`")
    acts: list[str] = Field([], description="of a rule: the acts it is about")
    counterparties: list[str] = Field([], description="of a rule: towards whom")
    objects: list[list[str]] = Field([], description="of a rule: with what")
    event: str = Field("", description="of a duty: what raises it, or `always`")
    step: str = Field("", description="of a duty: what is to be done")
    party: str = Field("", description="of a duty: whom the step is about")
    to: list[str] = Field([], description="of a duty: who is told")
    within: tuple[int, str] = Field((0, ""), description="of a duty: the deadline, as an amount and a unit")
    every: tuple[int, str] = Field((0, ""), description="of a duty: the rhythm, likewise")
    when: list[str] = Field([], description="the conditions, all of which have to hold")
    unless: list[str] = Field([], description="the exceptions, none of which may hold")
    approval: str = Field("", description="of a rule: whose approval it waits for")
    consent: str = Field("", description="whose consent it waits for")
    despite: list[str] = Field([], description="of a rule: the clauses and norms it goes before")
    delegated: bool = Field(False, description="of a rule: whether a school may decide otherwise")
    after: list[str] = Field([], description="of a duty: what comes first")
    name: str = Field("", description="of a definition: the word it brings in")
    words: list[str] = Field([], description="of a definition: what the word stands for")
    fact: str = Field("", description="of a definition: the fact it is about")
    question: str = Field("", description="of a fact of the policy's own: its question")


class Clause(Answer):
    """A clause, in the school's own words, and what Belisha reads in it."""

    number: str = Field(description="its number; empty for a heading without one")
    title: str = Field(description="the heading's words, if it is a heading")
    text: str = Field(description="the text, in Markdown")
    form: list[str] = Field(description="the lines of the paper form that it prints, if it prints one")
    norms: list[Norm] = Field(description="its norms, in order")


class Example(Answer):
    """A worked example that is kept with a policy, and run as a test."""

    clause: str = Field(description="the clause it is about")
    question: str = Field(description="the question, as people ask it")
    facts: dict[str, Value] = Field(description="the facts of the case")
    applies: bool = Field(description="whether the clause has its part in the answer")
    answer: str = Field(description="the answer in words")
    verdict: str = Field(description="the verdict, the rest being as usual; empty where `event` is given")
    event: str = Field(description="what has happened, where the example is about that")


class Policy(Answer):
    """A policy, whole."""

    key: str = Field(description="the key it was asked for by")
    policy: Identity = Field(description="which policy")
    under: list[Identity] = Field(description="the policies that it stands under, the highest source first")
    title: str = Field(description="its title")
    header: dict[str, str] = Field(description="the lines of its header")
    clauses: list[Clause] = Field(description="every clause, in order")
    examples: list[Example] = Field(description="its worked examples")


class Period(Answer):
    """A deadline or a rhythm."""

    amount: int = Field(description="how many; 0 for at once, or regularly")
    unit: str = Field(description="of what")
    text: str = Field(description="both in words")


class Duty(Answer):
    """A duty."""

    clause: str = Field(description="the clause it stands under")
    norm: str = Field(description="the norm's id")
    policy: str = Field(description="the policy's id")
    event: str = Field(description="what raises it: an event, an act, or `always`")
    bearer: list[str] = Field(description="who has it")
    modality: str = Field(description="`must`, `should`, `may`, `must not` or `should not`")
    step: str = Field(description="what is to be done")
    party: str | None = Field(description="whom the step is about")
    to: list[str] = Field(description="who is told")
    within: Period | None = Field(description="the deadline, if one is set")
    every: Period | None = Field(description="the rhythm, if one is set")
    consent: str | None = Field(description="whose consent it waits for")
    after: list[str] = Field(description="the clauses or norms that come first")
    status: Literal["applies", "depends"] = Field(description="`depends` while facts are missing")
    depends_on: list[str] = Field(description="those facts")
    says: str = Field(description="the duty in plain English")


class Duties(Answer):
    """Duties of a policy."""

    policy: Identity = Field(description="which policy")
    event: str | None = Field(description="the event that was asked for")
    role: str | None = Field(description="the role that was asked for")
    duties: list[Duty] = Field(description="in the order of the text, those of higher sources first")


class Finding(Answer):
    """Something to mend or to weigh."""

    id: str = Field(description="stays the same while the clause does")
    kind: str = Field(description="what kind of finding it is; the guide explains them all")
    severity: Literal["error", "warning", "note"] = Field(description="how grave it is")
    policy: str = Field(description="the policy's id")
    clause: str = Field(description="the clause; empty if it is about the whole document")
    message: str = Field(description="what was found")
    hint: str = Field(description="what to do about it")
    instance: dict[str, Value] = Field(description="a situation that shows it, or nothing")


class Findings(Answer):
    """What the analyser finds in a policy."""

    policies: list[Identity] = Field(description="which policy")
    findings: list[Finding] = Field(description="the gravest first")
    cannot_tell: list[str] = Field(description="what no program can tell")
