"""The ruling, not the code, says who decides: the five policies that ship, and small ones of our own."""

import pytest
from django.urls import reverse
from django.utils import timezone

from belisha.approvals import actions, deciders, ruled
from belisha.approvals.kinds import called
from belisha.people.checks import RefusedActError
from belisha.people.models import School
from tests.approvals.conftest import sent, under

SITE = {"act": "open-blocked-site", "actor": "teacher"}
PICTURE = {
    "act": "publish", "actor": "teacher", "account": "school", "image": "photo", "shows-school-event": True,
    "taken-at-work": True, "purpose": "school-business",
}  # fmt: skip
PASSWORD = {"act": "share-password", "actor": "teacher", "account": "school"}
CLASS = {"act": "use-with-class", "actor": "teacher", "purpose": "curriculum"}


@pytest.mark.parametrize(("slug", "situation", "verdict", "role", "clause"), [
    ("conker-lane", SITE, "needs-approval", "headteacher", "7.4"),
    ("inkwell", SITE, "not-regulated", "headteacher", ""),
    ("puddleduck", SITE, "not-regulated", "headteacher", ""),
    ("lanternfield-high", SITE, "not-regulated", "headteacher", ""),
    ("weatherby-green", SITE, "not-regulated", "headteacher", ""),
    ("inkwell", CLASS, "needs-approval", "headteacher", "3"),
    ("puddleduck", CLASS, "needs-approval", "headteacher", "5.6"),
    ("inkwell", PICTURE, "needs-approval", "headteacher", "2.ii"),
    ("puddleduck", PICTURE, "needs-approval", "headteacher", "3.5"),
    ("weatherby-green", PICTURE, "advised-against", "headteacher", "3.4"),
    ("conker-lane", PASSWORD, "prohibited", "headteacher", "5.1"),
])  # fmt: skip
def test_the_five_policies(everything, book, slug, situation, verdict, role, clause):
    found = ruled.ruling(School.objects.get(slug=slug), called("try"), situation)
    assert (found.verdict, found.role) == (verdict, role)
    assert found.clause == clause, found
    assert bool(found.text) == bool(clause)


@pytest.mark.parametrize(("name", "verdict", "role"), [
    ("governed", "needs-approval", "chair-of-governors"), ("of-the-body", "needs-approval", "chair-of-governors"),
    ("of-the-trust", "needs-approval", "trust-executive"), ("of-the-technician", "needs-approval", "it-technician"),
    ("allowed", "permitted", "headteacher"), ("advised", "advised-against", "headteacher"),
    ("forbidden", "prohibited", "headteacher"),
])  # fmt: skip
def test_small_policies_of_our_own(school, book, name, verdict, role):
    under(school, name)
    found = ruled.ruling(school, called("try"), SITE)
    assert (found.verdict, found.role, found.clause) == (verdict, role, "1.1")
    assert found.text.startswith("Anybody may open a site")


def test_where_no_policy_is_in_force_the_kinds_own_role_decides(everything, book):
    from belisha.people import actions
    from belisha.writing import writing

    with writing():
        bare = School(slug="bare", name="Bare School", phase="primary", invented=True)
        actions.keep(bare)
    found = ruled.ruling(bare, called("try"), SITE)
    assert (found.verdict, found.role) == ("no-policy", "headteacher")


def test_what_is_not_known_yet_is_left_open_before_the_form(everything, book):
    weston = School.objects.get(slug="weatherby-green")
    assert (
        ruled.ruling(weston, called("try"), {"act": "publish", "actor": "teacher"}, ordinary=False).verdict
        == "undetermined"
    )


def test_a_ruling_that_was_written_down_is_recalled_with_its_clause(school, book, ask, teacher, head, chair):
    under(school, "governed")
    row = ask(teacher)
    under(school, "allowed")
    found = ruled.recalled(called("try"), row.verdict, row.decider_role, row.clause, row.fingerprint)
    assert found.text.startswith("Anybody may open a site that is blocked")
    assert (found.office, found.number, found.policy) == ("Chair of Governors", "1.1", "governed")
    assert list(deciders.of(row, timezone.localdate())) == [chair]


def test_a_technician_decides_where_the_policy_says_so(school, ask, teacher, somebody, head):
    under(school, "of-the-technician")
    technician = somebody("Terry", "Tech", "it-technician")
    assert list(deciders.of(ask(teacher), timezone.localdate())) == [technician]
    # The technician's own request goes up the line, not to a colleague of nobody.
    assert list(deciders.of(ask(technician), timezone.localdate())) == [head]


def besides(row):
    return actions.besides(row, called("try"), deciders.of(row, timezone.localdate()))


def test_a_policy_that_wants_two_yeses_gets_two(school, book, ask, teacher, head, chair, signed_in):
    under(school, "of-two")
    row = ask(teacher)
    (other,) = besides(row)
    assert {row.decider_role, other.role} == {"headteacher", "chair-of-governors"}
    assert {row.clause, other.clause} == {"1.1", "1.2"}
    (decider,) = deciders.of(row, timezone.localdate())
    with pytest.raises(RefusedActError, match="also wants the yes of the"):
        actions.decide(decider, row, True, "For science.", None, row.version)
    browser, address = signed_in(decider), reverse("request-decide", args=[row.pk])
    assert other.asks_besides in browser.get(address).content.decode()
    typed = {"answer": "yes", "reason": "For science.", "version": row.version}
    refused = sent(browser, address, **typed)
    assert refused.status_code == 422
    assert "ask them first" in refused.content.decode()
    assert sent(browser, address, **typed, others="on").status_code == 302
    row.refresh_from_db()
    assert row.stage == "yes"
    assert row.decision.reason.endswith(f"The {other.office} has said yes as well (clause {other.number}).")


def test_a_no_of_one_of_two_is_a_no(school, book, ask, teacher, head, chair):
    under(school, "of-two")
    row = ask(teacher)
    (decider,) = deciders.of(row, timezone.localdate())
    assert not actions.decide(decider, row, False, "It shows adverts.", None, row.version).yes


@pytest.mark.parametrize("name", ["governed", "allowed", "of-the-technician"])
def test_elsewhere_one_yes_is_enough(school, book, ask, teacher, head, name):
    under(school, name)
    assert besides(ask(teacher)) == ()


def test_the_head_asks_and_the_chair_who_decides_is_not_asked_twice(school, book, ask, head, chair):
    under(school, "of-two")
    row = ask(head)
    assert list(deciders.of(row, timezone.localdate())) == [chair]
    assert "chair-of-governors" not in {each.role for each in besides(row)}


def test_a_second_yes_that_a_condition_asks_for_is_not_overlooked(school, book, ask, teacher, head, chair):
    under(school, "of-two-at-times")
    (other,) = besides(ask(teacher))
    assert other.clause in ("1.1", "1.2")
