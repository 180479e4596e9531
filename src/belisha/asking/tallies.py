"""What is kept of the questions at a school, in words, for the policy's next review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from urllib.parse import parse_qsl

from django.db.models import Sum
from django.urls import reverse

from belisha.asking.models import Answered, OddWord, Silent
from belisha.asking.wording import WHO_ARE_YOU
from belisha.policies.held import Standing
from belisha.rulebook.explain import VERDICT_SHORT
from belisha.rulebook.situation import read_word
from belisha.rulebook.vocabulary import Fact

SHOWN_FROM = 5
"""How often a situation has to be asked about before it is shown: fewer might be one person."""
_MOST_ROWS = 100
_THEM = {
    "staff": "staff",
    "parent": "parents and carers",
    "pupil": "pupils",
    "governor": "governors",
    "other": "others",
}


class Row(NamedTuple):
    """A kind of question, how often it was asked, its verdict, and its answer."""

    text: str
    times: int
    verdict: str = ""
    answer: str = ""
    href: str = ""


def tallies(standing: Standing) -> dict[str, object]:
    """Everything for the page."""
    rows = Answered.objects.filter(school=standing.school)
    silent = Silent.objects.filter(school=standing.school)
    months = rows.values("month").annotate(all=Sum("times")).order_by("-month")[:12]
    return {
        "total": rows.aggregate(all=Sum("times"))["all"] or 0,
        "months": [(_month(each["month"]), each["all"]) for each in months],
        "by_kind": list(_kinds(standing)),
        "silent": list(_silent(standing)),
        "seldom": silent.filter(times__lt=SHOWN_FROM).count(),
        "shown_from": SHOWN_FROM,
        "words": OddWord.objects.filter(school=standing.school).exclude(word="").count(),
    }


def _month(day: date) -> str:
    return f"{day:%B %Y}"


def _kinds(standing: Standing) -> Iterator[Row]:
    act = standing.policy.vocabulary.facts["act"]
    rows = Answered.objects.filter(school=standing.school).values("act", "who", "verdict").annotate(n=Sum("times"))
    for row in rows.order_by("-n")[:_MOST_ROWS]:
        who = _THEM.get(row["who"], "anyone")
        yield Row(f"{who}: {act.label(row['act'])}", row["n"], row["verdict"], VERDICT_SHORT[row["verdict"]])


def _silent(standing: Standing) -> Iterator[Row]:
    """What the policy said nothing about, asked often enough that it tells of nobody."""
    found = Silent.objects.filter(school=standing.school, times__gte=SHOWN_FROM).order_by("-times")[:_MOST_ROWS]
    for row in found:
        href = f"{reverse('answer', args=[standing.school.slug])}?{row.situation}"
        yield Row(_in_words(row.situation, standing), row.times, href=href)


def _in_words(query: str, standing: Standing) -> str:
    """A situation as questions and answers."""
    facts, told = standing.policy.vocabulary.facts, dict(parse_qsl(query))
    who = WHO_ARE_YOU.get(told.get("who", ""), ("anyone", ""))[0]
    parts = [f"{facts[name].question} {_answer(facts[name], value)}" for name, value in told.items() if name in facts]
    return " · ".join([who, *parts])


def _answer(fact: Fact, value: str) -> str:
    return fact.label(read_word(fact, value))
