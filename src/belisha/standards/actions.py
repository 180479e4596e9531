"""Answering a point of the check. The only file here that writes."""

from __future__ import annotations

from datetime import date

from belisha.journal.actions import record
from belisha.people.models import Person, School
from belisha.standards.models import Reply
from belisha.standards.points import Point
from belisha.writing import writing


def reply(by: Person, school: School, point: Point, said: str, note: str, day: date) -> Reply:
    """Keep an answer; those before stay. Raises ValidationError."""
    row = Reply(school=school, point=point.id, said=said, note=note, day=day, by=by)
    row.full_clean()
    with writing():
        row.save()
        record("standard-answered", by.ref, row, row.place, point=point.id, said=said)
    return row
