"""What the tests of bringing in the roll do again and again: apply, undo, and every row as it is."""

from datetime import date

from belisha.people.models import Appointment, Group, Guardianship, Management, Membership, Person
from belisha.rolls.actions import receiving
from belisha.rolls.models import RollImport, SourceId

TODAY = date(2026, 11, 21)
BY = "program:test"
TABLES = (Person, Appointment, Group, Membership, Guardianship, Management)


def worked(roll):
    """The import after its work."""
    receiving.work(roll, TODAY)
    return RollImport.objects.get(pk=roll.pk)


def applied(roll, typed=""):
    """The import after its yes."""
    receiving.order_apply(BY, roll, typed)
    return worked(roll)


def undone(roll):
    """The import after it was undone, or why it was not."""
    receiving.order_undo(BY, roll)
    return worked(roll)


def dump(school):
    """Every row of the people of a school, byte for byte, but for versions."""
    found = []
    for model in TABLES:
        for row in model.objects.order_by("pk").values():
            row.pop("version")
            found.append(repr((model.__name__, sorted(row.items()))))
    found += [repr(row) for row in SourceId.objects.order_by("key").values_list("system", "key", "person_id")]
    return "\n".join(found).encode()
