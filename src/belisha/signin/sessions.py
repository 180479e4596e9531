"""Sessions in the database, written in turn with everything else that writes."""

from __future__ import annotations

from django.contrib.sessions.backends.db import SessionStore as InDatabase
from django.contrib.sessions.models import Session

from belisha.writing import writing


class SessionStore(InDatabase):
    """A session whose end is seen by the next request, in whichever process."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Django's own table."""
        return Session

    def save(self, must_create: bool = False) -> None:
        """Write it. Raises UpdateError where it was ended in the meantime."""
        with writing():
            super().save(must_create)

    def delete(self, session_key: str | None = None) -> None:
        """End it."""
        with writing():
            super().delete(session_key)
