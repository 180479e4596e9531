"""Erasing from the command line, for whoever keeps the installation: the holds and the duty to keep stand there too."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from belisha.journal.actions import program
from belisha.keeping import erasing, place, register
from belisha.keeping.due import standing
from belisha.people.models import Person
from belisha.refusal import RefusedError
from belisha.sight import looking_everywhere

BY = program("erase")


def erase(which: str) -> None:
    """Erase one person, write it into the register, and overwrite what was there. Raises RefusedError."""
    with looking_everywhere("an erasure by id is not of one school"):
        person = _person(which)
        if person.erased and not erasing.remains(person):
            raise RefusedError("this person is erased already")
        if person.school and not person.erased and (why := standing(person, date.today()).obstacles):
            raise RefusedError("\n".join(("the school has to keep this for now:", *why)))
        erasing.erase(BY, person, "command")
    register.sync(*place.registers())
    erasing.compact()


def _person(which: str) -> Person:
    try:
        return Person.objects.select_related("school").get(pk=UUID(which))
    except (ValueError, Person.DoesNotExist) as error:
        raise RefusedError("there is nobody with this id: it is the last part of the address of their page") from error
