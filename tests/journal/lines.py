"""Lines of a journal, for tests."""

from belisha.journal.actions import record
from belisha.people.actions import add_person, change_person
from belisha.people.models import School
from belisha.sight import looking_everywhere
from belisha.writing import writing

BY = "program:test"


def school():
    """One of the invented schools."""
    return School.objects.get(slug="conker-lane")


def person(name="Zebedee", **more):
    """Somebody new, with the line that says so."""
    with looking_everywhere("a test"):
        return add_person(BY, school(), name, "Quillfeather", **more)


def rename(someone, name):
    """Somebody changed, with the line that says so."""
    with looking_everywhere("a test"):
        someone.known_as = name
        change_person(BY, someone)


def write(count, kind="seen"):
    """So many lines; their numbers."""
    with writing():
        return [record(kind, BY, "school:", "", what=f"page {number}").seq for number in range(count)]
