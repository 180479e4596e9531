"""Rows that answer for every change: none without a line in the journal, none lost to a second hand at once."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from types import SimpleNamespace
from typing import Any, NoReturn, Self, cast

from django.db import models
from django.db.models import F

from belisha import sight, writing
from belisha.kept import KeptError


class VersionLostError(RuntimeError):
    """Somebody else changed the row since it was read. `row` is what was to be written."""

    def __init__(self, row: Accountable) -> None:
        super().__init__(f"{row._meta.verbose_name} was changed by somebody else in the meantime")
        self.row = row


class Accountable(models.Model):
    """A row with a random id and a version; saved inside `writing()`, followed there by `journal.actions.record`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    @property
    def ref(self) -> str:
        """How the journal names it: person:0f3c…"""
        return f"{self._meta.model_name}:{self.pk.hex}"

    def save(self, *args: object, **named: object) -> None:
        """Write it. Raises VersionLostError, or UnrecordedError outside `writing()`."""
        if isinstance(type(self)._default_manager, sight.AtSchool | sight.AtPlace):
            sight.check(self)
        writing.owe(self.ref)
        if not self._state.adding:
            same = type(self)._base_manager.filter(pk=self.pk, version=self.version)
            if not same.update(version=F("version") + 1):
                raise VersionLostError(self)
            self.version += 1
        super().save(*args, **named)  # type: ignore[arg-type]

    def delete(self, *args: object, **named: object) -> NoReturn:
        """Refused: what is accountable is ended, not deleted."""
        raise KeptError(f"{self._meta.verbose_name} is never deleted")

    def as_edited_from(self, version: int) -> Self:
        """The row, to be saved only if it still is what somebody saw as that version."""
        self.version = version
        return self

    def state(self) -> dict[str, str]:
        """Every column as text, to be committed to in the journal."""
        held = self.__dict__
        return {name: text(held[name] if name in held else getattr(self, name)) for name, text in _texts(type(self))}


@cache
def _texts(model: type[Accountable]) -> list[tuple[str, Callable[[Any], str]]]:
    """The columns of a model in the order of their names, each with what makes text of its value."""
    fields = sorted(model._meta.concrete_fields, key=lambda field: field.attname)
    return [(field.attname, _text_of(field)) for field in fields]


def _text_of(field: models.Field[Any, Any]) -> Callable[[Any], str]:
    """What Django's own serialisers write, the same on every database."""
    if isinstance(field, models.DateField):
        return _moment
    if type(field).value_to_string is models.Field.value_to_string:
        return str
    return lambda value: field.value_to_string(cast(models.Model, SimpleNamespace(**{field.attname: value})))


def _moment(value: date | None) -> str:
    """A day; or a moment in UTC, wherever it was noted."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return "" if value is None else value.isoformat()
