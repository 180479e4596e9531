"""A program that acts, and says so on its standard output: a line there is an act that has been acknowledged.

python -m tests.faults.acting lay                         make the tables and one school
python -m tests.faults.acting act THREADS ACTS [NORMAL]   act, in so many threads; 0 acts are acts without end
python -m tests.faults.acting enter                       let a Headteacher sign in twice; say the cookies, as JSON
python -m tests.faults.acting tell ACTS                   act, and say each statement of SQL, as JSON
python -m tests.faults.acting cross THREADS ACTS ONE TWO  change two people, every other thread in the other order
"""

import json
import os
import sys
import time
from datetime import date
from itertools import count
from threading import Thread, get_ident

BY = "program:fault"
SLUG = "conker-lane"


def opened(synchronous=""):
    """Django, on the database of our surroundings; SQLite less safe than it has to be where that is asked for."""
    from belisha.serving.prepare import open_django

    open_django()
    from django.conf import settings

    if synchronous:
        options = settings.DATABASES["default"]["OPTIONS"]
        options["init_command"] = options["init_command"].replace("synchronous=FULL", f"synchronous={synchronous}")


def lay():
    """Tables and a school."""
    opened()
    from belisha.people.actions import keep
    from belisha.people.models import School
    from belisha.serving.prepare import database

    database(print)
    keep(School(slug=SLUG, name="Conker Lane Primary School", phase="primary", invented=True))


def school():
    """The one school."""
    from belisha.people.models import School

    return School.objects.get(slug=SLUG)


def add(given, **more):
    """Somebody new; committed when this returns."""
    from belisha.people.actions import add_person
    from belisha.sight import looking

    place = school()
    with looking([place.pk]):
        return add_person(BY, place, given, **more)


def change(person, family_name):
    """Another last name; committed when this returns."""
    from belisha.people.actions import change_person
    from belisha.sight import looking

    person.family_name = family_name
    with looking([person.school_id]):
        change_person(BY, person)


def acted(acts, say):
    """Add somebody, change them, add the next; each version that is acknowledged is said."""
    from django.db import connection

    person = None
    for number in count() if not acts else range(acts):
        if number % 2:
            change(person, f"Changed {number}")
        else:
            person = add(f"Robin {number}")
        say(person)
    connection.close()


def enter():
    """A Headteacher with an account and two sessions, as after signing in with two proofs."""
    opened()
    from allauth.mfa.totp.internal.auth import TOTP
    from django.conf import settings
    from django.test import Client

    from belisha.people.actions import appoint_first
    from belisha.sight import looking_everywhere
    from belisha.signin.actions import account_for
    from belisha.signin.adapter import BEGAN, SEEN
    from belisha.writing import writing

    head = add("Hedda", family_name="Head")
    with looking_everywhere("there is nobody yet who could look"), writing():
        appoint_first(BY, head, "headteacher", date.today())
        account = account_for(head)
        TOTP.activate(account, "MFRGGZDFMZTWQ2LK")
    for _ in range(2):
        browser = Client()
        browser.force_login(account, backend=settings.AUTHENTICATION_BACKENDS[0])
        session = browser.session
        # Not used for so long that the next page notes it anew.
        session[BEGAN] = session[SEEN] = int(time.time()) - 120
        session.save()
        print(json.dumps({settings.SESSION_COOKIE_NAME: session.session_key, settings.CSRF_COOKIE_NAME: "f" * 32}))


def crossed(acts, pair):
    """Change both of a pair: as one act, and as two acts under one sight, which is one transaction on PostgreSQL."""
    from contextlib import nullcontext

    from django.db import connection

    from belisha.sight import looking
    from belisha.writing import writing

    place = school().pk
    for number in range(acts):
        with looking([place]), writing() if number % 2 else nullcontext():
            changed = [surely_changed(each, f"{os.getpid()} {get_ident()}") for each in pair]
        for each in changed:
            say(each)
    connection.close()


def surely_changed(which, family_name):
    """Change somebody as they are now, again where somebody else was quicker."""
    from belisha.journal.accountable import VersionLostError
    from belisha.people.actions import change_person
    from belisha.people.models import Person

    while True:
        person = Person.objects.get(pk=which)
        person.family_name = f"{family_name} {person.version}"
        try:
            change_person(BY, person)
        except VersionLostError:
            continue
        return person


def say(person):
    """One write of one line: threads do not mix theirs."""
    os.write(1, f"{person.pk.hex} {person.version}\n".encode())


def act(threads, acts, synchronous=""):
    """Act in several threads at once."""
    opened(synchronous)
    crew = [Thread(target=acted, args=(int(acts), say)) for _ in range(int(threads))]
    os.write(1, b"begun\n")
    for each in crew:
        each.start()
    for each in crew:
        each.join()


def cross(threads, acts, *pair):
    """Two rows, changed in either order."""
    opened()
    crew = [Thread(target=crossed, args=(int(acts), pair[:: -1 if n % 2 else 1])) for n in range(int(threads))]
    for each in crew:
        each.start()
    for each in crew:
        each.join()


def tell(acts):
    """Act in one thread; say every statement as SQLite hears it, and between them what was acknowledged."""
    opened()
    from django.db import connection

    last = []

    def told(what, text):
        # A statement that wakes a trigger is heard a second time.
        if last != [what, text]:
            print(json.dumps([what, text]))
        last[:] = [what, text]

    connection.ensure_connection()
    connection.connection.set_trace_callback(lambda text: told("statement", text))
    acted(int(acts), lambda person: told("said", f"{person.pk.hex} {person.version}"))


if __name__ == "__main__":
    {"lay": lay, "act": act, "cross": cross, "enter": enter, "tell": tell}[sys.argv[1]](*sys.argv[2:])
