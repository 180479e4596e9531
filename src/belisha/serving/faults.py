"""How faults are logged: where they happened and of what kind, never with what somebody had typed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from traceback import extract_tb
from types import TracebackType
from typing import Any

Raised = tuple[type[BaseException] | None, BaseException | None, TracebackType | None]


class Places(logging.Formatter):
    """Writes an exception as its kind and the lines of code it came through; its message may hold anything."""

    def formatException(self, ei: Raised | tuple[None, None, None]) -> str:
        """The places, the deepest last, each cause before what it brought about."""
        return "\n".join(_lines(ei[1])) if ei[1] else ""


def _lines(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause:
        yield from _lines(cause)
    for place in extract_tb(error.__traceback__):
        yield f"  {place.filename}:{place.lineno} in {place.name}"
    yield f"{type(error).__module__}.{type(error).__qualname__}"


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"places": {"()": "belisha.serving.faults.Places", "format": "%(levelname)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "places"}},
    "loggers": {
        # What was not found or not allowed stands in the record of requests already.
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["stderr"], "level": "CRITICAL", "propagate": False},
        "waitress": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
}
