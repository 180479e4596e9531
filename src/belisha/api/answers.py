"""Answers as JSON, and how long they may be kept."""

from __future__ import annotations

import json
from typing import Final

from django.http import HttpResponse

ASK_AGAIN: Final = "no-cache"
"""What is in force can change: keep it, but ask whether it is still so."""
AN_HOUR: Final = "public, max-age=3600"
"""The text of a version never changes; what a later Belisha says about it may be put otherwise."""
FOR_EVER: Final = "public, max-age=31536000, immutable"


def encoded(value: object) -> bytes:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def answer(value: object, keep: str = ASK_AGAIN) -> HttpResponse:
    """A value as an answer; bytes are taken to be JSON already."""
    content = value if isinstance(value, bytes) else encoded(value)
    return HttpResponse(content, content_type="application/json", headers={"Cache-Control": keep})
