"""What allauth counts to slow down codes and passkeys: in a table, so that every process counts the same."""

from __future__ import annotations

from typing import Any

from django.core.cache.backends.db import DatabaseCache

from belisha.writing import writing


class Counting(DatabaseCache):
    """Django's cache in the database, written in turn with everything else that writes."""

    def _base_set(self, mode: str, key: str, value: Any, timeout: Any = None) -> bool:
        with writing():
            return bool(super()._base_set(mode, key, value, timeout))  # type: ignore[misc]

    def _base_delete_many(self, keys: list[str]) -> bool:
        with writing():
            return bool(super()._base_delete_many(keys))  # type: ignore[misc]
