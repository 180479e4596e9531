"""Trusts and schools, and what is in force there."""

from __future__ import annotations

from pydantic import Field

from belisha.api.schemas.answer import Answer, Identity


class InForce(Identity):
    """The policy that is in force at a school."""

    key: str = Field(description="names this version, and those above it, for ever; see `GET /policies/{key}`")
    title: str = Field(description="the policy's title")
    since: str = Field(description="the day since when it has been in force, as in 2026-09-01")
    adopted: str | None = Field(description="the trust whose policy it is, where the school has adopted that")


class School(Answer):
    """A school."""

    slug: str = Field(description="the school's short name in addresses")
    name: str = Field(description="its name")
    phase: str = Field(description="`infant`, `primary`, `secondary`, `all-through` or `special`")
    urn: str | None = Field(description="its unique reference number")
    web: str = Field(description="its web address; may be empty")
    trust: str | None = Field(description="the short name of its trust")
    policy: InForce | None = Field(description="what is in force there today, if anything")


class Schools(Answer):
    """All schools."""

    schools: list[School] = Field(description="in the order of their names")


class Trust(Answer):
    """A trust of schools."""

    slug: str = Field(description="the trust's short name in addresses")
    name: str = Field(description="its name")
    web: str = Field(description="its web address; may be empty")
    schools: list[str] = Field(description="the short names of its schools")


class Trusts(Answer):
    """All trusts."""

    trusts: list[Trust] = Field(description="in the order of their names")


class Held(Identity):
    """A version that is in force somewhere."""

    key: str = Field(description="names this version, and those above it, for ever")
    title: str = Field(description="the policy's title")
    schools: list[str] = Field(description="the short names of the schools where it is in force today")


class Policies(Answer):
    """The versions that are in force today."""

    policies: list[Held] = Field(description="each once, in the order of the schools' names")
