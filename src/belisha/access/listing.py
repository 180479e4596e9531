"""The table and the addresses as plain values, for a program, a test, and the page of documentation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from belisha.access.rules import Rule, rule_of
from belisha.access.table import BARS, ROWS
from belisha.people.roles import ROLES

Listed = dict[str, object]


def table() -> list[Listed]:
    """Each permission of each role, with why; the roles in the order of roles.toml, `anyone` last."""
    names = [*ROLES, "anyone"]
    return [
        {"role": role, "verb": row.verb, "kind": row.kind, "relation": row.relation, "why": row.why}
        for role in names
        for row in ROWS
        if role in row.roles
    ]


def bars() -> list[Listed]:
    """What nobody may, whatever their roles."""
    return [{"verb": bar.verb, "kind": bar.kind, "relation": bar.relation, "why": bar.why} for bar in BARS]


def addresses() -> list[tuple[str, str, Callable[..., Any]]]:
    """Every address that the installation answers: its pattern, its name and its view."""
    return list(_under("/", get_resolver().url_patterns))


def _under(before: str, patterns: list[URLPattern | URLResolver]) -> Iterator[tuple[str, str, Callable[..., Any]]]:
    for each in patterns:
        here = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _under(here, each.url_patterns)
        else:
            yield here, each.name or "", each.callback


def rules() -> list[Listed]:
    """Every address with its rule; `who` is empty where there is none, and then nobody gets in."""
    return [{"address": pattern, "name": name, **_told(rule_of(view))} for pattern, name, view in addresses()]


def _told(rule: Rule | None) -> Listed:
    rule = rule or Rule("")
    return {"who": rule.who, "verb": rule.verb, "kind": rule.kind, "why": rule.why}
