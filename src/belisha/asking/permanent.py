"""Addresses that show the same ruling for ever: version, facts, day and outcome, under the server's seal."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from belisha.asking.told import Told
from belisha.people.models import School
from belisha.rulebook.explain import VERDICT_SHORT


class Given(NamedTuple):
    """When an answer was given, and which; both empty where the seal is missing or broken."""

    day: str = ""
    verdict: str = ""

    @property
    def words(self) -> str:
        """What the verdict is called."""
        return VERDICT_SHORT.get(self.verdict, self.verdict)


def address(key: str, told: Told, school: School, day: str, verdict: str) -> str:
    """The permanent address of an answer; `key` names the versions (see held.Standing.key)."""
    pairs = [*told.pairs, ("at", school.slug), ("given", day), ("said", verdict)]
    return f"{reverse('ruling', args=[key])}?{urlencode([*pairs, ('seal', _seal(key, pairs))])}"


def given(key: str, query: QueryDict) -> Given:
    """What the seal on an address vouches for."""
    pairs = [(name, str(query.get(name, ""))) for name in query if name != "seal"]
    if constant_time_compare(str(query.get("seal", "")), _seal(key, pairs)):
        said = dict(pairs)
        return Given(_long(said.get("given", "")), said.get("said", ""))
    return Given()


def _long(day: str) -> str:
    """2026-11-21 as 21 November 2026."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{found.day} {found:%B %Y}"


def _seal(key: str, pairs: list[tuple[str, str]]) -> str:
    text = f"{key}?{urlencode(sorted(pairs))}"
    return salted_hmac("belisha.asking.permanent", text, algorithm="sha256").hexdigest()[:20]
