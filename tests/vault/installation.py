"""An installation of its own, with real commits, in which the writing of a journal line fails in real ways."""

import os
import sys

os.environ["BELISHA_DATA"] = sys.argv[1]
CLEAR = "otter-lamp-crossing-9"

from belisha.serving import prepare  # noqa: E402

prepare.open_django()
prepare.database(lambda line: None)

from django.db import OperationalError, connection  # noqa: E402

from belisha.journal.actions import record  # noqa: E402
from belisha.journal.models import Entry  # noqa: E402
from belisha.people import actions as people  # noqa: E402
from belisha.people.models import School  # noqa: E402
from belisha.sight import looking_everywhere  # noqa: E402
from belisha.vault import actions  # noqa: E402
from belisha.writing import writing  # noqa: E402

# How it is broken, and how it is mended again.
WAYS = {
    "nothing": ("SELECT 1", "SELECT 1"),
    "trigger": (
        "CREATE TRIGGER t BEFORE INSERT ON journal_entry BEGIN SELECT RAISE(ABORT, 'no line'); END",
        "DROP TRIGGER t",
    ),
    "words": (
        "CREATE TRIGGER t BEFORE INSERT ON journal_detail BEGIN SELECT RAISE(ABORT, 'no words'); END",
        "DROP TRIGGER t",
    ),
    # The line is written, and then the transaction cannot be committed: words of a line that is not there.
    "commit": (
        "CREATE TRIGGER t AFTER INSERT ON journal_entry BEGIN "
        "INSERT INTO journal_detail (entry_id, salt, words) VALUES (-99, x'00', 'nobody'); END",
        "DROP TRIGGER t",
    ),
    "read-only": ("PRAGMA query_only=ON", "PRAGMA query_only=OFF"),
    "full": ("PRAGMA max_page_count={pages}", "PRAGMA max_page_count=1000000"),
}


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        cursor.execute(statement.format(pages=cursor.fetchone()[0]))


def fill():
    """Until not one more line goes in."""
    try:
        while True:
            with writing():
                record("vault-key-changed", "program:test", "", key="x" * 40, count="1")
    except OperationalError as error:
        return str(error)


def tried(way, owner, secret):
    """What came of asking for the secret, and how many lines tell of it."""
    found, said = [], "no fault"
    run(WAYS[way][0])
    full = fill() if way == "full" else ""
    try:
        actions.show(owner, secret, "Post the newsletter", found.append)
    except Exception as error:
        said = f"fault {type(error).__name__}"
    run(WAYS[way][1])
    lines = Entry.objects.filter(kind="secret-shown").count()
    print(way, "|", said, "|", "shown" if CLEAR in repr(found) else "kept", "|", lines, "|", full)


with looking_everywhere("a test"):
    school = School(slug="herons", name="Heron School", phase="primary", invented=True)
    people.keep(school, "program:test")
    owner = people.add_person("program:test", school, "Orla", "Ownerby")
    secret = actions.keep(owner, school, owner.pk, "password", CLEAR)
    for each in WAYS:
        tried(each, owner, secret)
