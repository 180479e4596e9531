"""What the scenes are played with: people, acts that fail, and counting what was kept."""

from tests.faults import acting


def numbers():
    """The numbers of the journal."""
    from belisha.journal.models import Entry

    return list(Entry.objects.order_by("seq").values_list("seq", flat=True))


def counted():
    """How many people there are and how many lines about them; the journal has no gap."""
    from belisha.journal.models import Entry
    from belisha.people.models import Person
    from belisha.sight import looking_everywhere

    assert numbers() == list(range(len(numbers())))
    with looking_everywhere("a test counts"):
        return Person.objects.count(), Entry.objects.filter(about_kind="person").count()


def fresh(given="Wren"):
    """A person that nobody has saved."""
    from belisha.people.models import Person

    return Person(school=acting.school(), given_name=given)


def recorded(person):
    """Save somebody with the line."""
    from belisha.journal.actions import record

    person.save()
    record("person-added", acting.BY, person, person.place)


def raised(kind, do):
    """The error that something raises; fails where it raises none."""
    try:
        do()
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


class ItBrokeError(Exception):
    """Something that goes wrong in a scene."""


def on_postgresql():
    from django.db import connection

    return connection.vendor == "postgresql"
