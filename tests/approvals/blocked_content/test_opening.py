"""Asking for a blocked site: every field of the form, each address answered, what a yes does, and when it ends."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from belisha.approvals import actions
from belisha.approvals.blocked_content import history
from belisha.approvals.blocked_content.models import AskedSite, Opening
from belisha.approvals.models import Request
from belisha.filtering import actions as filtering
from belisha.filtering import answering, names
from belisha.filtering.models import Rule
from belisha.journal import reconcile
from belisha.journal.models import Entry
from belisha.kept import KeptError
from belisha.people.models import Group
from belisha.sight import looking_everywhere
from tests.access.cast import of_role
from tests.signed_in import browser_of as signed_in

TODAY = timezone.localdate()
ASK = "/ask-first/blocked-content/"
FORM = {
    "addresses": "https://video.example.org/space?list=5",
    "content": "Short films about space.",
    "reasons": "The topic of this term; the book has no moving pictures.",
    "risks": "Comments below the films. I show them on the big screen.",
    "duration": "two lessons a week",
    "begins": TODAY.isoformat(),
    "ends": (TODAY + timedelta(14)).isoformat(),
}


@pytest.fixture(autouse=True)
def at_school(db):
    """A test looks at every school."""
    with looking_everywhere("tests of requests for blocked sites"):
        yield


@pytest.fixture
def by():
    return of_role("teacher")


@pytest.fixture
def teacher(by):
    return signed_in(by)


@pytest.fixture
def head():
    return of_role("headteacher")


def send(browser, address=ASK, **typed):
    return browser.post(address, {"once": str(uuid.uuid4()), **(FORM if address == ASK else {}), **typed})


def asked(browser, **typed):
    """The request that came of the form."""
    answer = send(browser, **typed)
    assert answer.status_code == 302, answer.content.decode()
    return Request.objects.order_by("-made").first()


def questions(browser, row):
    """How many questions the page of a decision asks of the database."""
    browser.get(f"/requests/{row.pk}/decide/")
    with CaptureQueriesContext(connection) as asked_of_it:
        browser.get(f"/requests/{row.pk}/decide/")
    return len(asked_of_it)


def granted(row, head, days=14):
    row.refresh_from_db()
    return actions.decide(head, row, True, "Yes, for the topic.", TODAY + timedelta(days), row.version)


def test_every_field_of_the_paper_is_kept_with_class_dates_and_duration(teacher, by):
    group = Group.objects.filter(school=by.school, kind="class").first()
    row = asked(teacher, group=str(group.pk))
    form = Opening.objects.get(request=row)
    assert {name: getattr(form, name) for name in ("content", "reasons", "risks", "duration")}.items() <= FORM.items()
    assert (form.group, form.begins, form.ends) == (group, TODAY, TODAY + timedelta(14))
    assert [str(each) for each in form.sites.all()] == ["video.example.org/space?list=5"]
    assert row.number.startswith("U-")
    assert row.title == "Open video.example.org"
    assert row.by == by
    assert Entry.objects.filter(kind="opening-asked", about_id=form.pk, actor=by.ref).exists()


def test_the_receipt_the_status_and_the_decision_show_it(teacher, head):
    row = asked(teacher)
    pages = [teacher.get(f"/requests/{row.pk}/"), teacher.get(f"/requests/{row.pk}/receipt/")]
    pages.append(signed_in(head).get(f"/requests/{row.pk}/decide/"))
    for page in pages:
        assert page.status_code == 200
        for words in ("video.example.org/space", "Short films about space.", "Comments below the films"):
            assert words in page.content.decode()


def test_the_policy_says_who_decides_and_the_page_names_the_clause(teacher):
    page = teacher.get(ASK).content.decode()
    assert "Headteacher" in page
    row = asked(teacher)
    assert (row.verdict, row.decider_role) == ("needs-approval", "headteacher")
    assert row.clause == "7.4"


def test_where_the_policy_is_silent_the_page_says_so():
    person = of_role("teacher", "puddleduck")
    row = asked(signed_in(person))
    assert row.verdict != "needs-approval"
    assert row.decider_role == "headteacher"


def test_a_yes_opens_the_sites_in_the_same_transaction(teacher, head, by):
    row = asked(teacher, addresses="a.example.org\nb.example.org/x")
    granted(row, head)
    rules = Rule.objects.filter(source=row.ref).order_by("host")
    assert [(each.address, each.verdict, each.until) for each in rules] == [
        ("a.example.org", "allow", TODAY + timedelta(14)),
        ("b.example.org/x", "allow", TODAY + timedelta(14)),
    ]
    assert {(each.by, each.number, each.why) for each in rules} == {(head, row.number, "Yes, for the topic.")}
    found = answering.find(by.school, names.read("a.example.org"), TODAY)
    assert found.state == "allowed"


def test_where_the_filter_cannot_be_told_there_is_no_yes_either(teacher, head, monkeypatch):
    row = asked(teacher)
    monkeypatch.setattr("belisha.filtering.actions.allow", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        granted(row, head)
    row.refresh_from_db()
    assert row.stage == "open"


def test_a_no_opens_nothing_and_can_be_looked_at_once_more(teacher, head, by):
    row = asked(teacher)
    row.refresh_from_db()
    actions.decide(head, row, False, "Too many comments.", None, row.version)
    assert not Rule.objects.exists()
    row.refresh_from_db()
    second = actions.appeal(by, row, "I switch the comments off.")
    page = teacher.get(f"/requests/{second.pk}/").content.decode()
    assert "Short films about space." in page
    chair = of_role("chair-of-governors")
    second.refresh_from_db()
    actions.decide(chair, second, True, "Then yes.", TODAY + timedelta(3), second.version)
    assert Rule.objects.get().number == second.number


def test_the_end_of_the_yes_ends_the_rules(teacher, head):
    row = asked(teacher)
    granted(row, head)
    row.refresh_from_db()
    actions.end(head, row, "The topic is over.")
    rule = Rule.objects.get()
    assert rule.ended is not None
    assert row.number in rule.ended_why
    assert reconcile.reconcile().findings == ()


def test_a_request_for_the_same_site_is_shown_while_asking_and_while_deciding(teacher, head, by):
    first = asked(teacher, addresses="video.example.org")
    page = send(teacher)
    assert page.status_code == 422
    assert f"{first.number} of" in page.content.decode()
    assert "still waits for a decision" in page.content.decode()
    assert Request.objects.count() == 1
    second = asked(teacher, again="on")
    assert history.similar(second) == [first]
    assert first.number in signed_in(head).get(f"/requests/{second.pk}/decide/").content.decode()


def test_what_others_asked_for_is_told_without_who_and_why(teacher, head):
    asked(teacher)
    other = signed_in(of_role("support-staff"))
    page = send(other).content.decode()
    assert "was about the same site" in page
    assert "Comments below the films. I show" in page  # what they typed themselves
    page = other.post(ASK, {"once": str(uuid.uuid4()), "addresses": FORM["addresses"]}).content.decode()
    assert "Short films about space." not in page


def test_five_hundred_addresses_at_once_are_one_request_and_one_page(teacher, head):
    browser = signed_in(head)
    few = questions(browser, asked(teacher, addresses="https://one.example.net/p"))
    row = asked(teacher, addresses="\n".join(f"https://s{each}.example.org/p" for each in range(500)))
    assert AskedSite.objects.filter(opening__request=row).count() == 500
    assert row.title == "Open s0.example.org, s1.example.org and 498 more"
    assert questions(browser, row) <= few
    assert "s499.example.org/p" in browser.get(f"/requests/{row.pk}/decide/").content.decode()
    granted(row, head)
    assert Rule.objects.count() == 500


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"addresses": "javascript:alert(1)"}, "1 of 1 addresses cannot be used"),
        ({"addresses": "good.example.org\nmailto:a@b.example"}, "1 of 2 addresses cannot be used"),
        ({"addresses": ""}, "Give at least one address"),
        ({"addresses": "\n".join(f"s{each}.example.org" for each in range(501))}, "These are 501 addresses"),
        ({"reasons": "x" * 2_000_000}, "Write no more than 4,000 letters"),
        ({"content": ""}, "Fill this in: What is on the site?"),
        ({"risks": ""}, "Fill this in: What could go wrong?"),
        ({"begins": (TODAY - timedelta(1)).isoformat()}, "This day is over"),
        ({"ends": (TODAY - timedelta(1)).isoformat()}, "from the first day on"),
        ({"ends": "2099-01-01"}, "within a year"),
        ({"group": str(uuid.uuid4())}, "Choose one of these classes"),
    ],
)
def test_what_cannot_be_is_refused_and_kept_in_the_form(teacher, typed, said):
    page = send(teacher, **typed)
    assert page.status_code == 422
    assert said in page.content.decode()
    assert "two lessons a week" in page.content.decode()
    assert not Request.objects.exists()


def test_of_several_wrong_addresses_each_is_told(teacher):
    page = send(teacher, addresses="javascript:alert(1)\nco.uk\nmailto:a@b.example").content.decode()
    for typed in ("javascript:alert(1)", "co.uk", "mailto:a@b.example"):
        assert f"“{typed}" in page or f"{typed}: " in page


def test_the_page_of_a_blocked_site_fills_in_the_address(teacher):
    assert "games.example.org" in teacher.get(f"{ASK}?addresses=games.example.org").content.decode()


def test_what_is_decided_about_a_site_is_told_while_asking(teacher, head):
    filtering.block(head, head.school, names.read("games.example.org"), "Whole lessons.")
    filtering.allow(head, head.school, names.read("maths.example.org"), "Yes.", TODAY + timedelta(3))
    page = teacher.get(f"{ASK}?addresses=games.example.org maths.example.org").content.decode()
    assert "The school has blocked games.example.org since" in page
    assert "maths.example.org is allowed until" in page


@pytest.mark.parametrize("role", ["pupil", "pta-member"])
def test_whoever_does_not_work_or_help_here_cannot_ask(role):
    assert signed_in(of_role(role)).get(ASK).status_code == 404


def test_a_colleague_cannot_read_what_somebody_asked_for(teacher):
    row = asked(teacher)
    assert signed_in(of_role("support-staff")).get(f"/requests/{row.pk}/").status_code == 404


def test_which_sites_were_asked_for_is_never_changed(teacher):
    asked(teacher)
    site = AskedSite.objects.get()
    site.host = "other.example.org"
    with pytest.raises(KeptError):
        site.save()
