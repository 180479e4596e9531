"""Whoever fails to sign in again and again waits longer and longer; nobody is locked out by what others do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from hmac import new as hmac
from typing import Final

from django.conf import settings
from django.http import HttpRequest

from belisha.signin.models import Slowed
from belisha.web.visitor import network

FREE: Final = 5
"""Failures that cost nothing: people mistype."""
LONGEST: Final = timedelta(minutes=15)
FORGOTTEN: Final = timedelta(days=1)


def key(request: HttpRequest, email: str) -> str:
    """What is counted: this address from this place, so that a stranger slows only themselves down."""
    told = f"{email.strip().lower()}\n{network(request)}".encode()
    return hmac(settings.SECRET_KEY.encode(), told, sha256).hexdigest()


def key_everywhere(email: str) -> str:
    """What the lines of the journal are counted by: this address, from wherever."""
    return hmac(settings.SECRET_KEY.encode(), f"{email.strip().lower()}\n*".encode(), sha256).hexdigest()


def pause(failures: int) -> timedelta:
    """How long to wait after so many failures in a row."""
    if failures < FREE:
        return timedelta()
    return min(LONGEST, timedelta(seconds=2.0 ** min(failures - FREE, 20)))


def wait(request: HttpRequest, email: str) -> int:
    """The whole seconds until another try is heard; 0 for now."""
    found = Slowed.objects.filter(pk=key(request, email)).first()
    if found is None:
        return 0
    left = found.last + pause(found.failures) - datetime.now(UTC)
    return max(0, -int(-left.total_seconds() // 1))
