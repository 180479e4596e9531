"""The head of the policy page: whose it is, since when it holds, and what is overdue."""

from __future__ import annotations

from datetime import date
from typing import Final

from belisha.policies.held import Standing
from belisha.rulebook.header import last_day
from belisha.rulebook.policy import Policy

_MONTHS: Final = "January February March April May June July August September October November December".split()
_YEAR: Final = 366
"""Days after which an interim policy has been interim for too long."""


def day_text(text: str) -> str:
    """`2027-01-15` as 15 January 2027, `2027-01` as January 2027; anything else as it is."""
    if last_day(text) is None:
        return text
    year, month, *day = (int(part) for part in text.split("-"))
    return " ".join((*map(str, day), _MONTHS[month - 1], str(year)))


def long_day(day: date) -> str:
    """15 January 2027."""
    return day_text(day.isoformat())


def rows(standing: Standing) -> list[tuple[str, str, str]]:
    """(key, value, note) of what everybody wants to know first."""
    policy = standing.policy
    header = policy.header
    shown = [
        ("Version", header.get("version", ""), f"fingerprint {policy.hash[:12]}"),
        (
            "In force since",
            long_day(standing.since),
            header.get("status", "") if header.get("status") != "in force" else "",
        ),
        ("Adopted from", str(standing.adopted or ""), ""),
        ("Owner", _capital(header.get("owner", "")), ""),
        ("Approved by", header.get("approved-by", ""), day_text(header.get("approved", ""))),
        ("Endorsed by", header.get("endorsed-by", ""), ""),
        ("Whom it binds", _capital(_listed(policy, "applies-to")), ""),
        ("Last review", day_text(header.get("last-review", "")), ""),
        ("Next review", day_text(header.get("next-review", "")), _often(header.get("review", ""))),
    ]
    return [row for row in shown if row[1]]


def _often(review: str) -> str:
    return f"reviewed {review}" if review else ""


def more(policy: Policy) -> list[tuple[str, str, str, str]]:
    """(key, value, no link, no note) of the rest of the header."""
    keys = (("Laws it names", "legal"), ("Other policies", "linked"), ("Where it is made known", "published"))
    found = [(key, _capital(_listed(policy, name)), "", "") for key, name in keys]
    found += [
        ("Written by", policy.header.get("author", ""), "", ""),
        ("Written for", policy.header.get("school", ""), "", ""),
    ]
    return [row for row in found if row[1]]


def _listed(policy: Policy, key: str) -> str:
    return ", ".join(policy.listed(key))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def warnings(policy: Policy, today: date) -> list[str]:
    """What everybody should know before they rely on the policy."""
    header = policy.header
    return [text for text in (_review(header.get("next-review", ""), today), _interim(header, today)) if text]


def _review(due: str, today: date) -> str:
    day = last_day(due)
    if day is None:
        return "No date is set for the next review of this policy."
    return f"The review of this policy is overdue. It was due in {day_text(due)}." if day < today else ""


def _interim(header: dict[str, str], today: date) -> str:
    if header.get("status") != "interim":
        return ""
    since = header.get("interim-since", "")
    day = last_day(since)
    long = day is not None and (today - day).days > _YEAR
    text = "This policy is an interim one" + (f" since {day_text(since)}" if since else "")
    return f"{text}: the final one has not been approved yet." if long or not since else f"{text}."
