"""The pages of asking first, as a browser gets them: whoever may opens them, for everybody else they are not there."""

from datetime import date

import pytest
from django.urls import reverse

from belisha.approvals import actions
from belisha.approvals.models import Decision, Request
from belisha.outbox.models import Message
from belisha.people.models import Person
from tests.approvals.conftest import sent, stands_in, under


@pytest.fixture
def asked(ask, teacher, head):
    return ask(teacher)


def page(browser, name, *words, status=200, query=""):
    answer = browser.get(reverse(name, args=words) + query)
    assert answer.status_code == status, (name, answer.status_code)
    return answer.content.decode()


# Asking


def test_a_teacher_asks_and_gets_a_receipt_at_once(book, teacher, head, signed_in):
    browser = signed_in(teacher)
    assert "Try something" in page(browser, "ask-first")
    before = page(browser, "request-new", "try")
    for words in ("The policy says who decides", "Clause 7.4 gives this decision to the Headteacher", "Hettie Headley",
                  "3 working days"):  # fmt: skip
        assert words in before
    answer = sent(browser, reverse("request-new", args=["try"]), what="example.org")
    row = Request.objects.get()
    assert answer.url == reverse("request-receipt", args=[row.pk])
    receipt = browser.get(answer.url).content.decode()
    for words in ("T-2026-0001", "the end of 26 November 2026", "Hettie Headley", "Site: example.org", row.pk.hex):
        assert words in receipt


@pytest.mark.parametrize(("policy", "words"), [
    ("governed", ["Clause 1.1 gives this decision to the Chair of Governors", "Charlie Chairley"]),
    ("of-the-body", ["Clause 1.1 gives this decision to the Chair of Governors"]),
    ("henry-box", ["The policy does not speak of this", "Belisha’s own rule, not the policy’s", "Hettie Headley"]),
    ("allowed", ["The policy allows this", "Clause 1.1 lets it happen without a yes"]),
    ("advised", ["The policy advises against this", "names nobody who decides"]),
])  # fmt: skip
def test_the_page_says_who_decides_and_which_clause_says_so(
    book, school, teacher, head, chair, signed_in, policy, words
):
    under(school, policy)
    shown = page(signed_in(teacher), "request-new", "try")
    for each in words:
        assert each in shown
    assert "<button" in shown


def test_what_the_policy_forbids_is_said_before_anybody_fills_in_a_form(book, school, teacher, head, signed_in):
    under(school, "forbidden")
    browser = signed_in(teacher)
    shown = page(browser, "request-new", "try")
    assert "Clause 1.1 forbids it. Nobody can say yes while this clause stands." in shown
    assert 'id="form"' not in shown
    answer = sent(browser, reverse("request-new", args=["try"]), what="example.org")
    assert answer.status_code == 422
    assert not Request.objects.exists()


def test_a_mistake_keeps_what_was_typed_and_leads_to_the_field(book, teacher, head, signed_in):
    answer = sent(signed_in(teacher), reverse("request-new", args=["try"]), what="x" * 201)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#id_what"' in shown
    assert "x" * 201 in shown


def test_the_same_form_sent_twice_asks_once(book, teacher, head, signed_in):
    from belisha.submission.sent import FIELD

    browser = signed_in(teacher)
    for _ in range(2):
        typed = {FIELD: "8f14e45f-ceea-467a-9575-1c2d3e4f5a6b", "what": "example.org"}
        assert browser.post(reverse("request-new", args=["try"]), typed).status_code in (302, 303)
    assert Request.objects.count() == 1


def test_an_address_can_fill_the_form_in(book, teacher, head, signed_in):
    shown = page(signed_in(teacher), "request-new", "try", query="?what=example.org%2Fa%00b")
    assert 'value="example.org/ab"' in shown


def test_nobody_asks_for_what_is_not_theirs_to_ask(book, somebody, head, signed_in):
    browser = signed_in(somebody("Polly", "Pupil", "pupil"))
    assert "There is nothing that you have to ask for here" in page(browser, "ask-first")
    page(browser, "request-new", "try", status=404)
    page(browser, "request-new", "nonsense", status=404)


# Looking


def test_only_whoever_asked_or_answers_for_it_sees_a_request(asked, teacher, head, chair, somebody, signed_in):
    lead = somebody("Della", "Leader", "safeguarding-lead")
    for person in (teacher, head, chair, lead):
        assert "Try example.org" in page(signed_in(person), "request", asked.pk)
    for person in (somebody("Other", "Teacher", "teacher"), somebody("Polly", "Pupil", "pupil"), somebody("Nobody")):
        browser = signed_in(person)
        for name in (
            "request",
            "request-receipt",
            "request-decide",
            "request-withdraw",
            "request-appeal",
            "request-end",
        ):
            page(browser, name, asked.pk, status=404)


def test_another_school_sees_nothing(asked, signed_in, everything):
    other = Person.objects.get(school__slug="inkwell", appointments__role="headteacher")
    browser = signed_in(other)
    page(browser, "request", asked.pk, status=404)
    page(browser, "school-requests", "otters", status=404)


def test_the_status_says_what_happens_next_and_by_when(asked, teacher, signed_in, clock):
    browser = signed_in(teacher)
    shown = page(browser, "request", asked.pk)
    for words in ("What happens next", "the end of 26 November 2026", "Hettie Headley", "Take it back", "Waiting"):
        assert words in shown
    assert reverse("request-decide", args=[asked.pk]) not in shown


def test_the_status_says_that_it_is_late(asked, head, teacher, signed_in, clock):
    clock.move_to("2026-12-01T10:00:00+00:00")
    shown = page(signed_in(teacher), "request", asked.pk)
    assert "This should have been decided by" in shown
    assert "Late" in shown


def test_the_school_list_searches_and_filters(ask, teacher, head, somebody, signed_in):
    for what in ("apples.example", "pears.example"):
        ask(teacher, what)
    ask(somebody("Sam", "Senior", "senior-leader"), "plums.example", kind="dated")
    browser = signed_in(head)

    def found(query):
        return [
            each
            for each in ("apples", "pears", "plums")
            if each in page(browser, "school-requests", "otters", query=query)
        ]

    assert found("") == ["apples", "pears", "plums"]
    assert found("?q=pears") == ["pears"]
    assert found("?q=t-2026-0001") == ["apples"]
    assert found("?q=Senior") == ["plums"]
    assert found("?kind=dated") == ["plums"]
    assert found("?stage=yes") == []
    assert found("?stage=<b>&kind=%00&page=-7&q=%00") == ["apples", "pears", "plums"]


# Deciding


def test_the_decision_page_has_the_ruling_and_the_history_beside_it(ask, teacher, head, signed_in):
    actions.decide(head, (first := ask(teacher)), False, "It shows adverts.", None, first.version)
    shown = page(signed_in(head), "request-decide", ask(teacher).pk)
    for words in ("Clause 7.4", "Asked before", "T-2026-0001", "Decide by", "Leave it empty for a yes without an end"):
        assert words in shown


def test_a_head_says_yes_until_a_day(asked, book, teacher, head, signed_in):
    answer = sent(
        signed_in(head), reverse("request-decide", args=[asked.pk]), answer="yes", reason="For science.",
        until="2026-12-07", version=asked.version,
    )  # fmt: skip
    assert answer.url == reverse("request", args=[asked.pk])
    assert Decision.objects.get().until == date(2026, 12, 7)
    shown = page(signed_in_again(signed_in, teacher), "request", asked.pk)
    assert "For science." in shown
    assert "7 December 2026" in shown


def signed_in_again(signed_in, person):
    return signed_in(person)


@pytest.mark.parametrize(("typed", "words"), [
    ({}, "Choose yes or no."),
    ({"answer": "yes"}, "Fill this in: Why?"),
    ({"answer": "yes", "reason": "x", "until": "2026-11-01"}, "Choose a day from today to"),
    ({"answer": "yes", "reason": "x", "until": "soon"}, "Give a day that there is"),
    ({"answer": "yes", "reason": "x" * 4001}, "Write no more than 4,000 letters."),
    ({"answer": "no", "reason": "\x00"}, "Null"),
])  # fmt: skip
def test_what_is_wrong_with_a_decision_is_said(asked, head, signed_in, typed, words):
    answer = sent(signed_in(head), reverse("request-decide", args=[asked.pk]), version=asked.version, **typed)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Decision.objects.exists()


def test_the_second_of_two_who_decide_sees_both_words(asked, teacher, head, somebody, signed_in):
    acting = somebody("Abe", "Acting", "teacher")
    stands_in(acting, head, "headteacher")
    first, second = signed_in(head), signed_in(acting)
    page(second, "request-decide", asked.pk)
    address = reverse("request-decide", args=[asked.pk])
    sent(first, address, answer="yes", reason="Good for science.", version=asked.version)
    answer = sent(second, address, answer="no", reason="Too many adverts.", version=asked.version)
    shown = answer.content.decode()
    assert answer.status_code == 409
    for words in ("Hettie Headley has decided this already", "Good for science.", "Too many adverts."):
        assert words in shown
    assert Decision.objects.get().yes
    assert Message.objects.filter(to=teacher, key__endswith=":outcome").count() == 1
    assert second.get(address).url == reverse("request", args=[asked.pk])


def test_a_decision_on_what_was_taken_back_says_so(asked, teacher, head, signed_in):
    browser = signed_in(head)
    actions.withdraw(teacher, asked, asked.version)
    answer = sent(browser, reverse("request-decide", args=[asked.pk]), answer="yes", reason="Yes.", version=1)
    assert answer.status_code == 409
    assert "This was taken back" in answer.content.decode()


def test_the_heads_own_request_shows_the_chair_why_it_is_theirs(ask, head, chair, signed_in):
    row = ask(head)
    shown = page(signed_in(chair), "request-decide", row.pk)
    assert "Nobody decides their own request." in shown
    browser = signed_in(head)
    assert "Nobody decides their own request." in page(browser, "request", row.pk)
    page(browser, "request-decide", row.pk, status=404)
    assert sent(browser, reverse("request-decide", args=[row.pk]), answer="yes", reason="Mine.").status_code == 404


def test_taking_back_a_second_look_and_ending_have_pages(ask, book, teacher, head, chair, signed_in):
    mine, heads = signed_in(teacher), signed_in(head)
    row = ask(teacher)
    address = reverse("request-withdraw", args=[row.pk])
    assert "Take T-2026-0001 back?" in mine.get(address).content.decode()
    assert sent(mine, address, version=row.version).url == reverse("request", args=[row.pk])
    refused = ask(teacher)
    sent(heads, reverse("request-decide", args=[refused.pk]), answer="no", reason="No.", version=refused.version)
    answer = sent(mine, reverse("request-appeal", args=[refused.pk]), reason="Look again.", version=1)
    again = Request.objects.get(appeal_of=refused)
    assert answer.url == reverse("request-receipt", args=[again.pk])
    shown = page(signed_in(chair), "request-decide", again.pk)
    for words in ("Look again.", "The first decision", "Site: example.org"):
        assert words in shown
    given = ask(teacher)
    sent(heads, reverse("request-decide", args=[given.pk]), answer="yes", reason="Yes.", version=given.version)
    assert sent(mine, reverse("request-end", args=[given.pk]), reason="Over.", version=1).status_code == 302
    given.refresh_from_db()
    assert given.stage == "ended"
    assert [each[0] for each in book.done] == ["refused", "granted", "ended"]


def test_markup_that_was_typed_is_shown_as_text(ask, teacher, head, signed_in):
    row = ask(teacher, "<script>alert(1)</script>")
    shown = page(signed_in(head), "request-decide", row.pk)
    assert "<script>alert(1)" not in shown
    assert "&lt;script&gt;alert(1)" in shown
