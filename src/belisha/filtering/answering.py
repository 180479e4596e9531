"""Is an address blocked, since when, until when, and why: as the school's rules say, for whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import unquote
from uuid import UUID

from django.db.models import QuerySet

from belisha.filtering import names
from belisha.filtering.lines import Line, above
from belisha.filtering.lookup import Index
from belisha.filtering.models import Rule, standing
from belisha.filtering.names import Address
from belisha.people.models import School

MOST: Final = 2000
"""Letters of an address that anybody may send."""
_MANY: Final = 2000
PLAIN: Final = {
    Rule.About.SOCIAL: "It is social media or a chat. Many of them are not made for children.",
    Rule.About.GAMES: "It is for games, films or other pastimes, and takes time away from learning.",
    Rule.About.ADULT: "It is not made for children.",
    Rule.About.HARM: "It shows things that can frighten or hurt people.",
    Rule.About.UNSAFE: "It can trick people, or harm the computer.",
    Rule.About.BYPASS: "It helps people get round the filter that keeps everybody safe.",
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the school has decided about an address. Without a rule it has decided nothing."""

    address: Address
    rule: Rule | None = None

    @property
    def state(self) -> str:
        """blocked, allowed or undecided."""
        return Rule.Verdict(self.rule.verdict).label if self.rule else "undecided"

    @property
    def plainly(self) -> str:
        """Why, in words for anybody; empty where there is nothing to say."""
        return PLAIN.get(Rule.About(self.rule.about), "") if self.rule and self.state == "blocked" else ""


def read(text: str) -> Address:
    """The address that somebody typed, pasted, or that a filter passed on. Raises NotAnAddressError."""
    text = text[: MOST + 1].strip()
    if len(text) > MOST:
        raise names.NotAnAddressError(f"This address is longer than {MOST:,} letters. Shorten it to the site’s name.")
    return names.read(unquote(text) if _encoded(text) else text)


def _encoded(text: str) -> bool:
    """Whether a filter passed the address on with its colon and slashes still encoded."""
    return text[:12].lower().startswith(("http%3a", "https%3a"))


def find(school: School, address: Address, day: date) -> Found:
    """What holds for an address on a day; of a block and an allow of the same address, the allow."""
    return find_many(school, [address], day)[0]


def find_many(school: School, addresses: Sequence[Address], day: date) -> list[Found]:
    """The same for each of several addresses, in as few queries."""
    hosts = {name for each in addresses for name in (each.host, *above(each.host))}
    rows = sorted(_about(school, sorted(hosts), day), key=_last_wins)
    index = Index.of(line_of(row) for row in rows)
    matches = ((each, index.find(each.host, each.path)) for each in addresses)
    return [Found(each, rows[match.row] if match else None) for each, match in matches]


def _about(school: School, hosts: Sequence[str], day: date) -> Iterable[Rule]:
    """The rules about these names, some at a time: a database takes only so many in one question."""
    for at in range(0, len(hosts), _MANY):
        about = Rule.objects.filter(standing(day), school=school, host__in=hosts[at : at + _MANY])
        yield from about.select_related("by")


def line_of(rule: Rule) -> Line:
    """A rule as filters are told of it."""
    return Line(rule.host, rule.path, rule.verdict, rule.pk.hex)


def _last_wins(rule: Rule) -> tuple[bool, date]:
    return (rule.verdict == Rule.Verdict.ALLOW, rule.until or date.max)


def wanted(school: School, day: date) -> list[Line]:
    """All that a filter of the school has to hold on a day: blocks first, so that an allow of the same counts."""
    rows = Rule.objects.filter(standing(day), school=school).order_by("-verdict", "host", "path", "pk")
    return [Line(host, path, verdict, key.hex) for host, path, verdict, key in _columns(rows)]


def _columns(rows: QuerySet[Rule]) -> Iterable[tuple[str, str, str, UUID]]:
    return rows.values_list("host", "path", "verdict", "pk").iterator(2000)
