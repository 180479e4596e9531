"""Blocking and allowing: who may, what is kept and told, what a hostile form is answered, and how long it lasts."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from belisha.filtering import actions, answering, names, register
from belisha.filtering.models import Rule
from belisha.journal import reconcile
from belisha.journal.models import Entry
from belisha.people.actions import RefusedActError
from belisha.sight import looking
from belisha.writing import UnrecordedError, writing
from tests.access.cast import of_role, parent
from tests.filtering.deciding import HOME, SLUG, allowed, blocked, many_rules, send
from tests.signed_in import browser_of as signed_in

pytestmark = pytest.mark.usefixtures("at_school")
TODAY = timezone.localdate()
GOOD = {"addresses": "games.example.org", "about": "games", "why": "It took whole lessons.", "until": ""}


def test_a_block_is_kept_with_who_why_when_and_its_journal_line(headteacher, head):
    answer = send(headteacher, f"{HOME}block/", **GOOD)
    assert answer.status_code == 302
    row = Rule.objects.get(host="games.example.org")
    assert (row.verdict, row.why, row.by, row.until, row.source) == ("block", GOOD["why"], head, None, "")
    entry = Entry.objects.filter(kind="site-blocked").latest("seq")
    assert (entry.actor, entry.about_id) == (head.ref, row.pk)
    page = headteacher.get(answer.headers["Location"]).content.decode()
    assert "games.example.org" in page
    assert "games.example.org is blocked." in page


def test_a_form_sent_twice_blocks_once(headteacher):
    key = uuid.uuid4()
    first, second = (send(headteacher, f"{HOME}block/", key=key, **GOOD) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert Rule.objects.filter(host="games.example.org").count() == 1


def test_who_leads_on_safety_may_block_and_not_allow(safeguarding_lead):
    assert send(safeguarding_lead, f"{HOME}block/", **GOOD).status_code == 302
    assert safeguarding_lead.get(f"{HOME}allow/").status_code == 404


@pytest.mark.parametrize("role", ["teacher", "support-staff", "governor", "it-technician", "data-manager"])
def test_others_see_the_list_and_decide_nothing(role):
    browser = signed_in(of_role(role))
    assert browser.get(HOME).status_code == 200
    assert browser.get(f"{HOME}block/").status_code == browser.get(f"{HOME}allow/").status_code == 404
    assert send(browser, f"{HOME}block/", **GOOD).status_code == 404


def test_whoever_does_not_work_here_sees_no_reasons():
    for person in (of_role("pupil"), of_role("pta-member"), parent()):
        assert signed_in(person).get(HOME).status_code == 404


def test_another_school_finds_nothing(head):
    row = blocked(head)
    other = signed_in(of_role("headteacher", "inkwell"))
    assert other.get(HOME).status_code == 404
    assert other.get(f"{HOME}sites/games.example.org/").status_code == 404
    assert send(other, f"/filtering/rules/{row.pk}/end/", why="x", version="1").status_code == 404


def test_an_allow_needs_a_last_day_within_a_year(headteacher):
    for until, said in (("", "Fill this in: Last day"), ((TODAY + timedelta(400)).isoformat(), "within a year"),
                        ((TODAY - timedelta(1)).isoformat(), "This day is over")):  # fmt: skip
        answer = send(headteacher, f"{HOME}allow/", **{**GOOD, "until": until})
        assert answer.status_code == 422
        assert said in answer.content.decode()
    assert not Rule.objects.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"addresses": ""}, "Give at least one address"),
        ({"addresses": "javascript:alert(1)"}, "a small program"),
        ({"addresses": "co.uk"}, "Cannot be used"),
        ({"addresses": "\n".join(f"s{each}.example.org" for each in range(501))}, "These are 501 addresses"),
        ({"addresses": "x" * 200_001}, "more than Belisha reads at once"),
        ({"why": ""}, "Fill this in: Why?"),
        ({"why": "y" * 2_000_000}, "Write no more than 4,000 letters"),
        ({"why": "a\0b"}, "Null characters"),
        ({"about": ""}, "Choose what kind of site it is"),
        ({"about": "nonsense"}, "valid choice"),
        ({"until": "2026-02-30"}, "Give a day that there is"),
        ({"until": "9999-12-31"}, "too far away"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do_and_what_was_typed(headteacher, typed, said):
    answer = send(headteacher, f"{HOME}block/", **{**GOOD, **typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "There is something to put right" in page
    assert "It took whole lessons." in page or "why" in typed
    assert not Rule.objects.exists()


def test_of_many_addresses_each_has_its_own_answer_and_none_is_blocked_while_one_is_wrong(headteacher):
    several = "games.example.org\nhttps://192.168.0.1/x\njavascript:alert(1)\ngames.example.org"
    page = send(headteacher, f"{HOME}block/", **{**GOOD, "addresses": several}).content.decode()
    assert "Each address, one by one" in page
    assert page.count("Cannot be used") >= 2
    assert "is in the list twice" in page
    assert not Rule.objects.exists()


def test_five_hundred_addresses_at_once_are_blocked(headteacher):
    several = "\n".join(f"s{each}.example.org" for each in range(500))
    assert send(headteacher, f"{HOME}block/", **{**GOOD, "addresses": several}).status_code == 302
    assert Rule.objects.count() == 500


@pytest.mark.parametrize(
    "typed",
    [
        "http://0x5d.0xb8.0xd8.0x22/",
        "http://1572395042/",
        "http://0135.0270.0330.042/",
        "93.184.216.34",
        "[::ffff:93.184.216.34]",
    ],
)
def test_one_number_in_five_notations_is_one_address(headteacher, typed):
    answer = send(headteacher, f"{HOME}block/", **{**GOOD, "addresses": typed, "sure": "on"})
    assert answer.status_code == 302
    assert Rule.objects.get().host == "93.184.216.34"


def test_a_name_that_looks_like_another_has_to_be_looked_at_twice(headteacher):
    twin = {**GOOD, "addresses": "xn--80ak6aa92e.com"}
    page = send(headteacher, f"{HOME}block/", **twin).content.decode()
    assert "Look twice" in page
    assert not Rule.objects.exists()
    assert send(headteacher, f"{HOME}block/", **twin, sure="on").status_code == 302


def test_the_same_site_is_not_blocked_twice(headteacher, head):
    blocked(head)
    page = send(headteacher, f"{HOME}block/", **GOOD).content.decode()
    assert "is blocked already, since" in page
    assert Rule.objects.count() == 1


def test_a_block_counts_although_the_site_was_allowed(headteacher, safeguarding_lead, head, school):
    opened = allowed(head, "games.example.org", until=TODAY + timedelta(3))
    other = allowed(head, "games.example.org/maths", until=TODAY + timedelta(3))
    assert not register.public(school, TODAY).exists()
    assert send(safeguarding_lead, f"{HOME}block/", **GOOD).status_code == 302
    opened.refresh_from_db()
    other.refresh_from_db()
    assert (opened.ended_why, other.ended) == ("It was blocked instead.", None)
    verdicts = {(line.host, line.path): line.verdict for line in answering.wanted(school, TODAY)}
    assert verdicts["games.example.org", ""] == "block"


def test_what_is_allowed_for_a_time_is_not_named_as_blocked(head, school):
    blocked(head)
    assert register.public(school, TODAY).count() == 1
    allowed(head, "games.example.org", until=TODAY)
    assert register.public(school, TODAY).count() == 0
    assert register.public(school, TODAY + timedelta(1)).count() == 1


def test_a_block_ends_with_a_reason_and_stays_in_the_history(headteacher, head):
    row = blocked(head)
    page = headteacher.get(f"/filtering/rules/{row.pk}/end/").content.decode()
    assert "Do not block it any more" in page
    assert send(headteacher, f"/filtering/rules/{row.pk}/end/", why="Needed in maths.", version="1").status_code == 302
    row.refresh_from_db()
    assert (row.ended_by, row.ended_why) == (head, "Needed in maths.")
    site = headteacher.get(f"{HOME}sites/games.example.org/").content.decode()
    assert "Needed in maths." in site
    assert "It took whole lessons." in site
    again = send(headteacher, f"/filtering/rules/{row.pk}/end/", why="Again.", version="2")
    assert "already" in again.content.decode()


def test_of_two_who_end_it_at_once_one_is_told(headteacher, head):
    row = blocked(head)
    Rule.objects.filter(pk=row.pk).update(version=5)
    answer = send(headteacher, f"/filtering/rules/{row.pk}/end/", why="x", version="1")
    assert answer.status_code == 422
    assert "Somebody else changed this" in answer.content.decode()


def test_a_lead_may_close_what_is_open_and_not_open_what_is_closed(safeguarding_lead, head):
    closed, opened = blocked(head), allowed(head, until=TODAY + timedelta(3))
    assert safeguarding_lead.get(f"/filtering/rules/{closed.pk}/end/").status_code == 404
    assert send(safeguarding_lead, f"/filtering/rules/{opened.pk}/end/", why="Harm.", version="1").status_code == 302


def test_a_last_day_counts_and_the_day_after_does_not(head, school):
    row = allowed(head, until=TODAY + timedelta(1))
    address = names.read("maths.example.org")
    assert answering.find(school, address, TODAY + timedelta(1)).rule == row
    assert answering.find(school, address, TODAY + timedelta(2)).rule is None


def test_the_clock_ends_what_is_over_once_and_says_so(head):
    row = allowed(head, until=TODAY)
    assert actions.end_over(timezone.now()) == 0
    later = timezone.now() + timedelta(1)
    assert actions.end_over(later) == 1
    assert actions.end_over(later) == 0
    row.refresh_from_db()
    assert row.ended is not None
    assert Entry.objects.filter(kind="rule-over", about_id=row.pk).count() == 1
    assert reconcile.reconcile().findings == ()


def test_a_day_that_is_over_is_refused(head):
    with pytest.raises(RefusedActError, match="over already"):
        allowed(head, until=TODAY - timedelta(1))
    with pytest.raises(ValidationError):
        blocked(head, why="")


def test_a_rule_without_its_line_in_the_journal_is_not_kept(head):
    row = Rule(school=head.school, host="x.example.org", verdict="block", why="x", by=head, since=timezone.now())
    with pytest.raises(UnrecordedError), writing():
        row.save()
    assert not Rule.objects.exists()


def test_rules_of_a_school_out_of_sight_cannot_be_read(head):
    blocked(head)
    other = of_role("headteacher", "inkwell").school_id
    with looking([other]):
        assert not Rule.objects.exists()


def test_the_list_asks_the_same_number_of_questions_for_ten_thousand(headteacher, head, django_assert_max_num_queries):
    many_rules(head, 10_000)
    with django_assert_max_num_queries(40):
        page = headteacher.get(f"{HOME}?page=150").content.decode()
    assert "Page 150 of 200" in page
    with django_assert_max_num_queries(40):
        found = headteacher.get(f"{HOME}?q=s09999").content.decode()
    assert "s09999.example.org" in found
    assert "s00001.example.org" not in found


@pytest.mark.parametrize(
    "asked", ["?tab=nonsense", "?page=abc", "?page=99999", "?q=%00", "?q=" + "x" * 3000, "?tab=over"]
)
def test_a_strange_address_of_the_list_is_answered(headteacher, head, asked):
    blocked(head)
    assert headteacher.get(f"{HOME}{asked}").status_code == 200


def test_tabs_hold_what_they_say(head, school):
    blocked(head)
    allowed(head, until=TODAY + timedelta(2))
    allowed(head, "far.example.org", until=TODAY + timedelta(60))
    actions.end(head, blocked(head, "old.example.org"), "Over.")
    assert register.counted(school, TODAY) == {"blocked": 1, "allowed": 2, "ending": 1, "over": 1}


def test_a_site_nobody_decided_about_has_no_history(headteacher):
    assert headteacher.get(f"{HOME}sites/nothing.example.org/").status_code == 404
    assert headteacher.get(f"/schools/{SLUG}/filtering/sites/%00/").status_code == 404
