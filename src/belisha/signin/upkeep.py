"""The job of every day for sessions that are over."""

from __future__ import annotations

from datetime import timedelta

from belisha.signin.actions import forget_sessions


def sessions() -> tuple[bool, str]:
    """Sessions that are over are dropped, and what was noted of their browsers."""
    return True, f"{forget_sessions()} sessions dropped"


JOBS = (("forget sessions that are over", timedelta(days=1), sessions),)
