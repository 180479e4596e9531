"""Counting questions without saying whose; collecting unknown words. The only file here that writes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from django.db.models import F
from django.utils.crypto import salted_hmac

from belisha.asking.models import Answered, OddWord, Silent
from belisha.asking.told import Told, group
from belisha.people.models import School
from belisha.policies.held import Standing
from belisha.rulebook.ruling import Ruling
from belisha.rulebook.situation import Facts
from belisha.rulebook.words import EVENT_ONLY
from belisha.writing import writing

SHOWN_AFTER = 3
"""Days on which a word has to come up before whoever looks after Belisha sees it. It may still be a name."""
_TELLING = EVENT_ONLY | {"actor", "age", "hour"}
_PATIENCE = 0.5
"""Seconds that a person waits for being counted, and no longer."""
_MOST_SILENT = 5_000
_MOST_WORDS = 20_000
_KEPT = timedelta(days=90)


def count(standing: Standing, ruling: Ruling, usual: bool, day: date) -> None:
    """One more question answered; `usual` is whether the rest was taken to be as usual."""
    kind: dict[str, Any] = {
        "school": standing.school,
        "version": standing.version,
        "month": day.replace(day=1),
        "act": str(ruling.situation.get("act", "")),
        "who": group(str(ruling.situation.get("actor", ""))),
        "verdict": ruling.verdict,
    }
    with writing(_PATIENCE):
        row, _ = Answered.objects.get_or_create(**kind)
        Answered.objects.filter(pk=row.pk).update(times=F("times") + 1)
        if ruling.verdict == "not-regulated":
            _silent(standing, unnamed(ruling.situation, usual))


def unnamed(situation: Facts, usual: bool) -> str:
    """A situation as the query of an address, without what could tell one person from another."""
    facts = {name: value for name, value in sorted(situation.items()) if name not in _TELLING}
    return Told(facts, group(str(situation.get("actor", ""))), usual).query


def _silent(standing: Standing, query: str) -> None:
    """One more question that the policy says nothing about; beyond a great many different ones, none is added."""
    rows = Silent.objects.filter(school=standing.school, version=standing.version)
    digest = sha256(query.encode()).hexdigest()
    if rows.filter(digest=digest).update(times=F("times") + 1) or rows.count() >= _MOST_SILENT:
        return
    rows.create(school=standing.school, version=standing.version, digest=digest, situation=query[:2000], times=1)


def collect(school: School, words: Iterable[str], day: date) -> None:
    """Words that were not understood; each counts once a day."""
    with writing(_PATIENCE):
        # In one order everywhere, so that two processes never wait for each other.
        for word in sorted({word.lower()[:40] for word in words}):
            _collect(school, word, day)


def _collect(school: School, word: str, day: date) -> None:
    rows = OddWord.objects.filter(school=school)
    mark = salted_hmac("belisha.asking.odd-word", word, algorithm="sha256").hexdigest()
    row = rows.filter(mark=mark).first()
    if row is None:
        if rows.count() < _MOST_WORDS:
            OddWord.objects.create(school=school, mark=mark, days=1, last=day)
    elif row.last < day:
        row.days, row.last = row.days + 1, day
        row.word = word if row.days >= SHOWN_AFTER else ""
        row.save()


def forget(day: date) -> int:
    """Drop the marks of words that came up too seldom and not for a while; how many."""
    with writing():
        dropped, _ = OddWord.objects.filter(word="", last__lt=day - _KEPT).delete()
    return dropped
