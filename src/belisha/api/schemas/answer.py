"""What every answer is made of; names have hyphens, as the command line prints them."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Value = str | bool | int
Verdict = Literal["prohibited", "needs-approval", "advised-against", "permitted", "not-regulated", "undetermined"]


class Answer(BaseModel):
    """A part of an answer. The models describe answers and are held against them in tests; nothing is made of them."""

    model_config = ConfigDict(alias_generator=lambda name: name.rstrip("_").replace("_", "-"), extra="forbid")


class Identity(Answer):
    """Which policy, which version, with which content."""

    id: str = Field(description="the policy's id")
    version: str = Field(description="its version, as its header says; may be empty")
    hash: str = Field(description="the SHA-256 of its text and norms: the same text always has the same")


class Fault(Answer):
    """One thing that is wrong with a request."""

    where: str = Field(description="the part of the request: a field, a fact, a parameter")
    said: str = Field(description="what is wrong with it, and the nearest match")


class Problem(Answer):
    """Why a request was refused (RFC 9457)."""

    type: str = Field(description="an address at which this kind of problem is explained")
    title: str = Field(description="the kind of problem")
    status: int = Field(description="the status code")
    detail: str = Field(description="what is wrong here, and what to do")
    faults: list[Fault] = Field(description="everything that is wrong; may be empty")
