"""Whether a family has agreed to something on a day. What is not known is never taken for a yes.

Who answers is named in settings.CONSENTS: a function that is called like `standing` and gives its answers by the ids
of the children. Where none is named, nothing is known of anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from enum import StrEnum
from importlib import import_module
from typing import Final
from uuid import UUID

from django.conf import settings

from belisha.people.models import Person

POSTING: Final = "picture-on-official-account"
"""The use that is asked about before a picture of a child is posted on an account of the school."""


class Consent(StrEnum):
    """What a family has said. Only GIVEN is a yes."""

    GIVEN = "given"
    REFUSED = "refused"
    UNKNOWN = "unknown"


Provider = Callable[[Collection[Person], str, date], Mapping[UUID, str]]


class ProviderError(RuntimeError):
    """Whoever answers for consents gave something that is no answer: a slip of ours, and never a yes."""


def standing(children: Collection[Person], use: str, day: date) -> dict[UUID, Consent]:
    """What is known for each child, for one use on one day. A child that the answer leaves out is not known.

    Raises ProviderError for an answer that is none of the three.
    """
    if not children:
        return {}
    said = _provider()(children, use, day)
    return {child.pk: _read(said.get(child.pk, Consent.UNKNOWN)) for child in children}


def nothing_known(children: Collection[Person], use: str, day: date) -> Mapping[UUID, str]:
    """Where the school keeps no register of consents: nothing is known of anybody."""
    return {}


def _provider() -> Provider:
    name = getattr(settings, "CONSENTS", "")
    if not name:
        return nothing_known
    module, _, function = name.rpartition(".")
    found: Provider = getattr(import_module(module), function)
    return found


def _read(said: object) -> Consent:
    try:
        return Consent(str(said))
    except ValueError:
        raise ProviderError(f"{said!r} is no answer about a consent") from None
