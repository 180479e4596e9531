"""The job of every day for what is kept of questions."""

from __future__ import annotations

from datetime import date, timedelta

from belisha.asking.actions import forget


def forget_words() -> tuple[bool, str]:
    """Marks of words that nobody types any more are dropped."""
    return True, f"{forget(date.today())} marks dropped"


JOBS = (("forget seldom words", timedelta(days=1), forget_words),)
