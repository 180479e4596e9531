"""Rules as the Headteacher makes them, and forms as a browser sends them."""

import uuid

from django.utils import timezone

from belisha.filtering import actions, names
from belisha.filtering.models import Rule

SLUG = "conker-lane"
HOME = f"/schools/{SLUG}/filtering/"


def send(browser, address, key=None, **typed):
    """Send a form."""
    return browser.post(address, {"once": str(key or uuid.uuid4()), **typed})


def blocked(head, address="games.example.org", **more):
    """A site that the Headteacher has blocked."""
    return actions.block(head, head.school, names.read(address), more.pop("why", "It took whole lessons."), **more)


def allowed(head, address="maths.example.org", **more):
    """A site that the Headteacher has allowed."""
    return actions.allow(head, head.school, names.read(address), more.pop("why", "For fractions."), **more)


def many_rules(head, number, verdict="block"):
    """So many rules at once, past the journal: for tests of lists."""
    now = timezone.now()
    Rule.objects.bulk_create(
        Rule(school=head.school, host=f"s{each:05}.example.org", verdict=verdict, why="x", by=head, since=now)
        for each in range(number)
    )
