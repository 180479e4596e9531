"""What can be sent, field by field."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema
from typing_extensions import TypeAliasType

from belisha.rulebook.vocabulary import Fact
from belisha.rulebook.words import WORDS

MOST_LINES: Final = 1_000
"""Of a batch."""
MOST_LETTERS: Final = 2_000
"""Of a question in somebody's own words."""
MOST_FACTS: Final = 200
"""Of a situation."""


def _schema(fact: Fact) -> dict[str, object]:
    """What JSON Schema says of a fact's values."""
    if fact.is_flag:
        return {"type": "boolean", "description": fact.question}
    if fact.is_number:
        ends = {"minimum": fact.values[0], "maximum": fact.values[-1]}
        return {"type": "integer", **ends, "description": fact.question}
    return {"type": "string", "enum": list(fact.values), "description": fact.question}


def _approvals() -> dict[str, dict[str, object]]:
    """The facts that say that somebody has said yes, as policies bring them in."""
    deciding = [role for role in WORDS.roles.values() if role.decides]
    return {
        WORDS.approval_fact(role.name): {"type": "boolean", "description": f"Has {role.one} said yes?"}
        for role in deciding
        if WORDS.approval_fact(role.name) not in WORDS.facts
    }


SITUATION: Final[dict[str, object]] = {
    "type": "object",
    "title": "Situation",
    "description": "The facts of a case. Facts that are left out are not known. Which facts a school's policy knows, "
    "its own yes-or-no facts among them, is said by `GET /vocabulary?school=`; any other is refused.",
    "properties": {name: _schema(fact) for name, fact in WORDS.facts.items()} | _approvals(),
    "additionalProperties": {"type": "boolean", "description": "a yes-or-no fact that a policy brings in"},
    "maxProperties": MOST_FACTS,
}
Situation = TypeAliasType("Situation", Annotated[dict[str, Any], WithJsonSchema(SITUATION)])


class Asked(BaseModel):
    """Something that is sent: no field more, and none of another kind."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Case(Asked):
    """A situation to be ruled on."""

    situation: Situation = Field(description="the facts of the case")
    ordinary: bool = Field(False, description="whether missing facts are taken to be as usual")


class Line(Asked):
    """A line of a batch: `school` or `policy`, one of them."""

    id: str | int | None = Field(None, description="anything that you know the line by; it is given back")
    school: str | None = Field(None, description="a school's short name: its policy of today")
    policy: str | None = Field(None, description="the key of a version, from `GET /policies`")
    situation: Situation = Field(description="the facts of the case")
    ordinary: bool = Field(False, description="whether missing facts are taken to be as usual")


class Batch(Asked):
    """Many cases."""

    lines: list[Any] = Field(min_length=1, max_length=MOST_LINES, description="the cases, each a Line")


class Told(Asked):
    """A question in somebody's own words."""

    text: str = Field(min_length=1, max_length=MOST_LETTERS, description="the question")
    who: Literal["staff", "parent", "pupil", "governor", "other"] | None = Field(
        None, description="who asks, where that is known"
    )


FIELDS: Final = tuple(dict.fromkeys(name for kind in (Case, Line, Batch, Told) for name in kind.model_fields))
"""Every field that anything sent can have."""
