"""What was sent in, by the key that came with it: for as long as somebody may send it again."""

from __future__ import annotations

from django.db import models


class Submission(models.Model):
    """A form that was sent in and acted on. `actor` is a reference as the journal has them, `digest` one of all that
    was typed, `led` the address that the answer led to.
    """

    key = models.UUIDField(primary_key=True)
    actor = models.CharField(max_length=80)
    digest = models.CharField(max_length=64)
    led = models.CharField(max_length=2000, blank=True)
    when = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ("when",)

    def __str__(self) -> str:
        return f"{self.key} led to {self.led or 'nothing yet'}"
