"""A program that runs workers as real processes, kills them without warning, and lets the clock jump meanwhile.

`lay` makes a place with so many deadlines; `run` lets half a year go by. It forks, so that a worker is there at once.
Time is simulated: the clock of the machine and the seconds it has run are read from a shared page of memory, so that
half a year with both changes of the clock goes by in a minute.
"""

import json
import mmap
import os
import random
import signal
import struct
import sys
import time
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from belisha.serving import prepare

BEGINS = datetime(2026, 10, 19, tzinfo=UTC)
ENDS = datetime(2027, 4, 12, tzinfo=UTC)
STEP = timedelta(hours=12)
"""Of simulated time from one look to the next."""
HELD = 40 * STEP
"""A lease in simulated time, so that only a worker that was killed lets one run out."""
PEOPLE, REACHED, CREW = 40, 4, 3
BY = "program:test"
SPANS = ("24 hours", "48 working hours", "3 days", "3 working days", "5 school days", "2 weeks", "1 month")
_PAGE, _SEEN = struct.Struct("ddd"), struct.Struct("dq")


def lay(number):
    """Tables, a school with its terms, people, and so many deadlines that begin all over the half year."""
    prepare.open_django()
    prepare.database(lambda line: None)
    from belisha.deadlines import actions, queries
    from belisha.deadlines.models import Deadline, Term
    from belisha.deadlines.queries import Known
    from belisha.journal.actions import Line, record_many
    from belisha.people import actions as people
    from belisha.people.models import School
    from belisha.sight import looking_everywhere
    from belisha.writing import owe, writing

    chance = random.Random(10_000)
    with looking_everywhere("a test"), writing():
        school = School(slug="otters", name="Otter School", phase="primary", invented=True)
        people.keep(school, BY)
        for name, first, last in (("Autumn", "2026-09-02", "2026-12-18"), ("Spring", "2027-01-05", "2027-03-25")):
            day = datetime.fromisoformat
            actions.add_days(
                BY, Term(school=school, kind="term", name=name, first=day(first).date(), last=day(last).date())
            )
        owners = [
            people.add_person(BY, school, f"Owner {n}", email=f"o{n}@otters.example" if n < REACHED else "")
            for n in range(PEOPLE)
        ]
        known = Known(queries.days_of(school.pk))
        rows = [_deadline(school, owners, known, chance, n) for n in range(number)]
        Deadline.objects.bulk_create(rows, batch_size=500)
        for row in rows:
            owe(row.ref)
        words = ({"name": row.name, "span": row.span, "due": str(row.due_at)} for row in rows)
        record_many(Line("deadline-begun", BY, row, row.place, each) for row, each in zip(rows, words, strict=True))


def _deadline(school, owners, known, chance, number):
    from belisha.deadlines import queries
    from belisha.deadlines.actions.rows import put
    from belisha.deadlines.models import Deadline

    start = BEGINS + (ENDS - BEGINS - timedelta(days=45)) * chance.random()
    row = Deadline(
        school=school, about_kind="person", about_id=uuid.UUID(int=number), owner=owners[number % PEOPLE],
        # most are over when they are due, as a site that is allowed for a time; others go through every threshold
        name="lasting" if number % 10 else "answer", warn="" if number % 10 else "1 day",
        escalate="" if number % 10 else "2 days", span=chance.choice(SPANS), start=start, round_start=start,
    )  # fmt: skip
    plan = queries.plan(row, known)
    put(row, plan, ())
    return row


def expected():
    """What has to happen, reckoned again from what was laid: (deadline, threshold) with its moment."""
    from belisha.deadlines import queries
    from belisha.deadlines.models import Deadline
    from belisha.deadlines.queries import Known

    found = {}
    known = None
    for row in Deadline.objects.all():
        known = known or Known(queries.days_of(row.school_id))
        for threshold, moment in queries.plan(row, known).moments:
            if row.name == "answer" or threshold == "due":
                found[row.pk.hex, threshold] = moment
    return found


def over(deadline, threshold):
    """The effect of most: somebody is told, and it is over."""
    from belisha.deadlines.actions import meet
    from belisha.deadlines.effects import tell_owner

    tell_owner(deadline, threshold)
    meet(BY, deadline)


class Clock:
    """The clock that all processes share: where it should be, how far it is off, whether to stop.

    Behind it each worker has a place to say up to where it has looked, and how often.
    """

    def __init__(self):
        self.page = mmap.mmap(-1, _PAGE.size + CREW * _SEEN.size)
        self.put(BEGINS, timedelta(), False)

    def put(self, true, off, stop):
        self.page[: _PAGE.size] = _PAGE.pack(true.timestamp(), off.total_seconds(), stop)

    def read(self):
        """The clock of the machine, the seconds it has run, whether to stop."""
        true, off, stop = _PAGE.unpack(self.page[: _PAGE.size])
        return datetime.fromtimestamp(true + off, UTC), true - BEGINS.timestamp(), bool(stop)

    def seen(self, seat):
        return _SEEN.unpack_from(self.page, _PAGE.size + seat * _SEEN.size)

    def looked(self, seat, ran):
        """A worker has looked."""
        _SEEN.pack_into(self.page, _PAGE.size + seat * _SEEN.size, ran, self.seen(seat)[1] + 1)

    def wait(self, looks):
        """Until some worker has come up to now, and so many looks were had; not for ever."""
        _, ran, _ = self.read()
        before, patience = self.looks(), time.monotonic() + 20
        while time.monotonic() < patience:
            if max(self.seen(seat)[0] for seat in range(CREW)) >= ran and self.looks() - before >= looks:
                return
            time.sleep(0.001)

    def looks(self):
        return sum(self.seen(seat)[1] for seat in range(CREW))


def work(clock, port, seat):
    """One worker, for ever: look at the clock and the deadlines, send e-mails."""
    from django.conf import settings
    from django.db import OperationalError
    from django.utils import timezone

    from belisha.deadlines import effects, upkeep
    from belisha.deadlines.clock import Ticks
    from belisha.outbox import actions as outbox
    from belisha.outbox import delivery

    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, mail={"EMAIL_HOST": "127.0.0.1"})
    effects._fired = lambda: {("person", "lasting"): over}
    outbox.HELD = HELD
    last, quiet = None, 0
    mother = os.getppid()
    while quiet < 3 and os.getppid() == mother:
        now, ran, stop = clock.read()
        if last == (now, ran) and not stop:
            time.sleep(0.002)
            continue
        timezone.now = lambda now=now: now
        try:
            seen = upkeep.look(now, Ticks("the machine", ran))
            sent = delivery.deliver(200)
        except OperationalError as error:
            print(f"worker: {error}", file=sys.stderr)
            continue
        # at the end of all time, until a whole round finds nothing any more
        quiet = quiet + 1 if stop and seen.well and not seen.fired and not sent.sent else 0
        last = (now, ran)
        clock.looked(seat, ran)
    os._exit(0)


def run(port, kills, jumps):
    """Half a year: true time goes on in steps, the clock jumps, workers die and begin again; says what it did."""
    prepare.open_django()
    from django.db import connection

    from belisha.deadlines import calendars, upkeep  # noqa: F401 (so that not each of 200 workers has to)
    from belisha.outbox import delivery  # noqa: F401

    for year in (2026, 2027):
        calendars.bank_holidays("england", year)
    connection.close()
    clock, chance, crew = Clock(), random.Random(200), {}

    def begin(seat):
        child = os.fork()
        if child == 0:
            work(clock, port, seat)
        crew[child] = seat

    def strike():
        victim = chance.choice(list(crew))
        os.kill(victim, signal.SIGKILL)
        os.waitpid(victim, 0)
        begin(crew.pop(victim))

    for seat in range(CREW):
        begin(seat)
    steps = int((ENDS - BEGINS) / STEP)
    killed = jumped = 0
    for step in range(steps + 1):
        jump = jumped < jumps * step / steps
        off = timedelta(days=chance.choice((1, -1))) if jump else timedelta()
        jumped += jump
        clock.put(BEGINS + STEP * step, off, False)
        if killed < kills * step / steps:
            time.sleep(chance.uniform(0, 0.04))
            strike()
            killed += 1
        clock.wait(1)
    for later in range(42):  # until every lease of whoever was killed is over
        clock.put(ENDS + STEP * later, timedelta(), False)
        clock.wait(1)
    clock.put(ENDS + STEP * 42, timedelta(), True)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in list(crew)]
    print(json.dumps({"killed": killed, "jumped": jumped, "codes": codes}), flush=True)
    print(f"seconds of workers: {sum(os.times()[:4]):.0f}", file=sys.stderr)


def told():
    """What was kept, for the test to judge."""
    prepare.open_django()
    from belisha.deadlines import models
    from belisha.deadlines.models import Deadline, Firing
    from belisha.journal.models import Entry
    from belisha.journal.reconcile import _compared
    from belisha.journal.verify import verify
    from belisha.outbox.models import Delivery, Message
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test"):
        should = expected()
        fired = [
            (key.hex, threshold, meant.timestamp(), when.timestamp())
            for key, threshold, meant, when in Firing.objects.values_list("deadline", "threshold", "meant", "when")
        ]
        found = {
            "should": [(key, threshold, moment.timestamp()) for (key, threshold), moment in should.items()],
            "fired": fired,
            "keys": list(Message.objects.values_list("key", flat=True)),
            "mails": list(Message.objects.exclude(delivery__stage="site").values_list("mail_id", "delivery__stage")),
            "stages": {stage: Delivery.objects.filter(stage=stage).count() for stage in ("waiting", "given up")},
            "open": Deadline.objects.filter(next_at__isnull=False).count(),
            "lines": Entry.objects.filter(kind="deadline-fired").count(),
            "doubts": Entry.objects.filter(kind="clock-doubted").count(),
            "odd": [each.said for each in _compared(models.Deadline).findings],
            "verified": [str(each) for each in verify().findings],
        }
    print(json.dumps(found))


if __name__ == "__main__":
    {"lay": lay, "run": run, "told": told}[sys.argv[1]](*map(int, sys.argv[2:]))
