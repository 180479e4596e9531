"""Schools and policies side by side."""

from __future__ import annotations

from pydantic import Field

from belisha.api.schemas.answer import Answer, Identity, Value, Verdict


class Stance(Answer):
    """One thing that a policy says in answer to a question."""

    label: str = Field(description="in which case, where the question has several")
    text: str = Field(description="what it says; `silent` where it says nothing")
    clauses: list[str] = Field(description="the clauses that say it")
    verdict: str | None = Field(description="the verdict, where it is a ruling")


class Row(Answer):
    """One of the forty questions."""

    number: int = Field(description="its number")
    question: str = Field(description="the question")
    cells: dict[str, list[Stance]] = Field(description="for each school, by its short name, what its policy says")


class Column(Answer):
    """A school in a matrix."""

    slug: str = Field(description="the school's short name")
    name: str = Field(description="its name")
    key: str = Field(description="names the version that is in force there")
    policy: Identity = Field(description="which policy that is")


class Matrix(Answer):
    """Forty questions down, schools across."""

    trust: str = Field(description="the trust's short name")
    schools: list[Column] = Field(description="the schools where a policy is in force")
    rows: list[Row] = Field(description="the questions, in order")


class Count(Answer):
    """How many situations go from one verdict to another."""

    from_: Verdict = Field(description="under the first")
    to: Verdict = Field(description="under the second")
    count: int = Field(description="how many situations")


class Area(Answer):
    """Situations that are all ruled alike by each of the two."""

    from_: Verdict = Field(description="the verdict under the first")
    to: Verdict = Field(description="the verdict under the second")
    when: dict[str, list[Value]] = Field(description="the facts that are narrowed, each with its values")
    count: int = Field(description="how many situations that no earlier area has")
    example: dict[str, Value] = Field(description="the most ordinary of them")
    from_clauses: list[str] = Field(description="the clauses of the first that decide it")
    to_clauses: list[str] = Field(description="the clauses of the second that decide it")


class OnlyDuties(Answer):
    """Duties that only one of the two has."""

    only_from: list[str] = Field(description="those that only the first has, as sentences")
    only_to: list[str] = Field(description="those that only the second has")


class Pair(Answer):
    """What the two say where they differ."""

    from_: list[str] | str = Field(description="in the first")
    to: list[str] | str = Field(description="in the second")


class ChangedClauses(Answer):
    """What became of clauses between two versions of one policy."""

    added: list[str] = Field(description="the clauses that only the second has")
    removed: list[str] = Field(description="the clauses that only the first has")
    changed: list[str] = Field(description="the clauses with another text or norm")


class Comparison(Answer):
    """What two policies, or two versions of one, rule differently."""

    from_: Identity = Field(description="the first")
    to: Identity = Field(description="the second")
    from_key: str = Field(description="the key of the first")
    to_key: str = Field(description="the key of the second")
    situations: int = Field(description="how many situations there are over the facts that either mentions")
    differing: int = Field(description="how many of them are ruled differently")
    stricter: int = Field(description="in how many of those the second is the stricter")
    laxer: int = Field(description="in how many it is the laxer")
    other: int = Field(description="in how many one of them allows what the other says nothing about")
    counts: list[Count] = Field(description="how many, for every pair of verdicts")
    areas: list[Area] = Field(description="the differences, act by act; at most twelve for each act")
    unlisted: int = Field(description="how many differing situations lie in none of the areas")
    duties: OnlyDuties = Field(description="the duties that only one of the two has")
    terms: dict[str, Pair] = Field(description="the roles that the two define differently, with whom they cover")
    header: dict[str, Pair] = Field(description="the header lines that differ")
    clauses: ChangedClauses | None = Field(None, description="only for two versions of one policy: what became of them")
