"""What the worker leaves behind: that it lives, and which of its jobs it did when."""

from __future__ import annotations

from django.db import models


class Heartbeat(models.Model):
    """When a part of the installation was last alive."""

    part = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "a sign of life"

    def __str__(self) -> str:
        return f"{self.part} at {self.at}"


class Upkeep(models.Model):
    """When a job was last done, whether all was well, and what it found."""

    job = models.CharField(max_length=60, primary_key=True)
    done = models.DateTimeField()
    well = models.BooleanField()
    said = models.TextField(blank=True)

    class Meta:
        verbose_name = "a job done"

    def __str__(self) -> str:
        return f"{self.job} at {self.done}: {self.said}"
