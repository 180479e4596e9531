"""From asking to the end: a teacher asks, the Headteacher says yes for two weeks, and real filters obey until it ends.

Unbound and Squid are those of the distribution, started here on loopback.
"""

import re
import uuid
from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from belisha.approvals.models import Request
from belisha.deadlines import actions as deadlines
from belisha.filtering import connecting, pushing, upkeep
from belisha.filtering.models import ConnectedFilter, Drift, Push, Rule
from belisha.journal import actions as journal
from belisha.journal import reconcile, verify
from belisha.outbox.models import Message
from tests.access.cast import of_role
from tests.filtering.connectors import servers
from tests.filtering.deciding import HOME, SLUG, blocked, send
from tests.signed_in import browser_of as signed_in

pytestmark = pytest.mark.usefixtures("at_school")
SITE = "video.example.org"


def toml(kind, server):
    """What whoever runs the server writes down."""
    proxy = f'proxy = ["127.0.0.1", {server.port}]' if kind == "squid" else ""
    return (
        f'kind = "{kind}"\nschool = "{SLUG}"\nsays = "The {kind} of this test"\n[settings]\n'
        f'folder = "{server.lists}"\nconfiguration = "{server.configuration}"\n{proxy}\n'
    )


@pytest.fixture
def filters(not_run):
    """An Unbound and a Squid that run, each set up on the server."""
    if why := servers.missing("unbound", "unbound-control", "squid"):
        not_run(why)
    connecting.folder().mkdir(exist_ok=True)
    running = {}
    try:
        for kind in ("unbound", "squid"):
            running[kind] = server = servers.KINDS[kind]()
            (connecting.folder() / f"the-{kind}.toml").write_text(toml(kind, server))
            server.start()
        yield running
    finally:
        for kind, server in running.items():
            server.close()
            (connecting.folder() / f"the-{kind}.toml").unlink(missing_ok=True)


def connected(browser, kind):
    """The filter, connected on its page."""
    answer = send(browser, f"{HOME}filters/connect/", file=f"the-{kind}", name=kind.title(), by_itself="on")
    assert answer.status_code == 302, answer.content.decode()
    return ConnectedFilter.objects.get(file=f"the-{kind}")


def worker():
    """One round of the worker's jobs."""
    deadlines.sweep(timezone.now())
    assert upkeep.end_what_is_over()[0]
    good, said = pushing.reconcile()
    assert good, said


def opens(filters):
    """Whether a pupil gets to the site, filter by filter."""
    return {kind: server.is_open(f"{SITE}/space") for kind, server in filters.items()}


def ask(browser):
    typed = {
        "addresses": f"https://{SITE}/", "content": "Films about space.", "reasons": "The topic.", "risks": "Comments.",
        "begins": timezone.localdate().isoformat(), "ends": (timezone.localdate() + timedelta(14)).isoformat(),
    }  # fmt: skip
    answer = send(browser, "/ask-first/blocked-content/", **typed)
    assert answer.status_code == 302, answer.content.decode()
    return Request.objects.get(), browser.get(answer.headers["Location"]).content.decode()


def decide(browser, row):
    page = browser.get(f"/requests/{row.pk}/decide/").content.decode()
    version = re.search(r'name="version" value="(\d+)"', page)[1]
    until = (timezone.localdate() + timedelta(14)).isoformat()
    typed = {"answer": "yes", "reason": "Yes, for the topic of space.", "until": until, "version": version}
    return send(browser, f"/requests/{row.pk}/decide/", **typed)


def test_a_site_is_opened_for_two_weeks_and_blocked_again_by_the_clock(filters, head, headteacher, it_technician):
    by = of_role("teacher")
    blocked(head, SITE, about="games", why="It took whole lessons.")
    for kind in filters:
        connected(it_technician, kind)
    assert opens(filters) == {"unbound": True, "squid": True}
    worker()
    assert opens(filters) == {"unbound": False, "squid": False}

    row, receipt = ask(signed_in(by))
    assert row.number in receipt
    assert opens(filters) == {"unbound": False, "squid": False}

    assert decide(headteacher, row).status_code == 302
    worker()
    assert opens(filters) == {"unbound": True, "squid": True}

    last = timezone.localdate() + timedelta(14)
    with time_machine.travel(datetime.combine(last, datetime.min.time()).replace(hour=12), tick=True):
        worker()
        assert opens(filters) == {"unbound": True, "squid": True}, "the last day counts"
    with time_machine.travel(datetime.combine(last + timedelta(1), datetime.min.time()).replace(hour=7), tick=True):
        worker()
        assert opens(filters) == {"unbound": False, "squid": False}
        worker()

    row.refresh_from_db()
    assert row.stage == Request.Stage.ENDED
    rule = Rule.objects.get(verdict="allow")
    assert (rule.source, rule.number, rule.until) == (row.ref, row.number, last)
    assert rule.ended is not None
    told = list(Message.objects.filter(to=by).order_by("when"))
    outcomes = [each for each in told if "Yes, for the topic of space." in each.text]
    assert len(outcomes) == 1
    assert Push.objects.filter(good=False).count() == 0
    assert {each.missing_count + each.extra_count for each in Drift.objects.all()} == {0}
    assert reconcile.reconcile().findings == ()
    journal.checkpoint()
    assert verify.verify().findings == ()


def test_what_somebody_changes_on_the_filter_is_put_right_and_told(filters, head, it_technician):
    blocked(head, SITE)
    row = connected(it_technician, "unbound")
    worker()
    server = filters["unbound"]
    have = server.connector.read()
    server.connector.apply(server.connector.plan([], have))
    assert server.is_open(f"{SITE}/")
    worker()
    assert not server.is_open(f"{SITE}/")
    push = Push.objects.filter(filter=row).first()
    assert "Somebody had changed the filter itself: 1 entry was missing" in push.said
    assert any("put it right" in each.text for each in Message.objects.all())


def test_a_plan_is_shown_before_it_is_applied_and_can_be_taken_back(filters, head, it_technician):
    row = connected(it_technician, "unbound")
    send(it_technician, f"/filtering/filters/{row.pk}/by-itself/", by_itself="no")
    blocked(head, SITE)
    worker()
    server, page = filters["unbound"], f"/filtering/filters/{row.pk}/"
    assert server.is_open(f"{SITE}/"), "nothing happens by itself"
    assert Drift.objects.get(filter=row).missing_count == 1
    assert "1 entry is missing on the filter" in it_technician.get(f"{HOME}filters/").content.decode()
    text = it_technician.get(page).content.decode()
    assert f"{SITE} will be blocked." in text
    seen = re.search(r'name="print" value="([0-9a-f]+)"', text)[1]
    blocked(head, "other.example.org")
    late = send(it_technician, f"{page}apply/", print=seen)
    assert late.status_code == 409
    assert "have changed since you looked" in late.content.decode()
    seen = re.search(r'name="print" value="([0-9a-f]+)"', late.content.decode())[1]
    assert send(it_technician, f"{page}apply/", print=seen).status_code == 302
    assert not server.is_open(f"{SITE}/")
    push = Push.objects.filter(filter=row, good=True).first()
    assert (push.act, push.added, push.removed, push.by) == ("apply", 2, 0, of_role("it-technician"))
    assert send(it_technician, f"{page}back/{push.pk}/").status_code == 302
    assert server.is_open(f"{SITE}/")
    assert Push.objects.filter(filter=row).first().act == "back"
    assert "2 entries are missing on the filter" in it_technician.get(f"{HOME}filters/").content.decode()


def test_a_filter_that_is_down_is_told_and_catches_up(filters, head, it_technician):
    row, server = connected(it_technician, "unbound"), filters["unbound"]
    worker()
    server.stop()
    blocked(head, SITE)
    good, _ = pushing.reconcile()
    assert not good
    assert pushing.reconcile()[0] is False
    assert not Drift.objects.get(filter=row).reached
    assert sum(each.subject == "Look at a filter" for each in Message.objects.all()) == 1
    assert "Not reached" in it_technician.get(f"{HOME}filters/").content.decode()
    assert it_technician.get(f"/filtering/filters/{row.pk}/").status_code == 200
    server.start()
    worker()
    assert not server.is_open(f"{SITE}/")
    assert Drift.objects.get(filter=row).reached


def test_one_filter_that_makes_trouble_keeps_no_other_waiting(filters, head, it_technician, monkeypatch):
    first, second = (connected(it_technician, kind) for kind in ("unbound", "squid"))
    look = pushing.look

    def trouble(row, day):
        if row.pk == first.pk:
            raise RuntimeError("whatever")
        return look(row, day)

    monkeypatch.setattr(pushing, "look", trouble)
    blocked(head, SITE)
    good, said = pushing.reconcile()
    assert (good, said) == (False, "2 filters, 1 of them not reached")
    assert not filters["squid"].is_open(f"{SITE}/")
    assert "log of the server" in Drift.objects.get(filter=first).said
    assert Drift.objects.get(filter=second).reached


def test_a_filter_that_was_disconnected_meanwhile_is_left_alone(filters, head, it_technician, monkeypatch):
    row = connected(it_technician, "unbound")
    blocked(head, SITE)
    look = pushing._reconciled

    def meanwhile(found):
        ConnectedFilter.objects.filter(pk=row.pk).update(removed=timezone.now())
        return look(found)

    monkeypatch.setattr(pushing, "_reconciled", meanwhile)
    assert pushing.reconcile()[0]
    assert filters["unbound"].is_open(f"{SITE}/")


def test_what_belisha_wrote_itself_is_not_laid_to_anybodys_hand(filters, head, it_technician):
    row, server = connected(it_technician, "squid"), filters["squid"]
    worker()
    server.stop()
    blocked(head, SITE)
    assert not pushing.reconcile()[0]
    server.start()
    worker()
    assert not server.is_open(f"{SITE}/")
    assert "changed the filter itself" not in "".join(each.said for each in Push.objects.filter(filter=row))


def test_bringing_back_that_fails_leaves_the_filter_looked_after(filters, head, it_technician):
    row, server = connected(it_technician, "unbound"), filters["unbound"]
    blocked(head, SITE)
    worker()
    push = Push.objects.filter(filter=row, good=True).first()
    server.stop()
    assert send(it_technician, f"/filtering/filters/{row.pk}/back/{push.pk}/").status_code == 409
    row.refresh_from_db()
    assert row.by_itself


@pytest.mark.parametrize("wrong", ['proxy = "127.0.0.1:3128"', "proxy = 3128", 'proxy = ["127.0.0.1", "x"]'])
def test_settings_that_cannot_be_are_told(filters, it_technician, wrong):
    row = connected(it_technician, "squid")
    path = connecting.folder() / "the-squid.toml"
    text = path.read_text().splitlines()
    path.write_text("\n".join(wrong if line.startswith("proxy") else line for line in text))
    assert not pushing.reconcile()[0]
    assert "do not fit" in Drift.objects.get(filter=row).said
    assert it_technician.get(f"/filtering/filters/{row.pk}/").status_code == 200


def test_nobody_else_runs_a_filter(filters, it_technician, headteacher, teacher):
    row = connected(it_technician, "unbound")
    page = f"/filtering/filters/{row.pk}/"
    assert teacher.get(page).status_code == 404
    assert signed_in(of_role("governor")).get(page).status_code == 200
    other = signed_in(of_role("it-technician", "inkwell"))
    for act in ("apply/", "by-itself/", "disconnect/", "back/1/"):
        for browser in (teacher, other, signed_in(of_role("governor"))):
            assert send(browser, f"{page}{act}").status_code == 404
    twice = send(headteacher, f"{HOME}filters/connect/", file="the-unbound", name="Again")
    assert "connected already" in twice.content.decode()
    assert send(other, "/schools/inkwell/filtering/filters/connect/", file="the-unbound", name="x").status_code == 422
    assert send(it_technician, f"{page}disconnect/", key=uuid.uuid4()).status_code == 302
    assert send(it_technician, f"{page}apply/").status_code == 404
