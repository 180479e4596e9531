"""The list for parents and carers, and reports of accounts that only look like the school's."""

import uuid

import pytest
from django.test import Client

from belisha.channels import actions
from belisha.channels.models import Lookalike
from belisha.channels.pace import Pace
from belisha.journal.models import Entry
from belisha.outbox.models import Message
from belisha.people.checks import RefusedActError
from tests.channels.conftest import TODAY

LIST, REPORT = "/schools/herons/channels/", "/schools/herons/channels/report/"
TYPED = {"platform": "TikTok", "handle": "heronz_official", "address": "", "why": "It has our badge"}


@pytest.fixture
def visitor():
    return Client()


def text_of(response):
    return response.content.decode()


def test_anybody_reads_the_list(channel, visitor, owner):
    answer = visitor.get(LIST)
    assert answer.status_code == 200
    assert "https://www.facebook.com/heron.example" in text_of(answer)
    assert owner.family_name not in text_of(answer)
    assert not answer.cookies


def test_the_list_is_made_from_the_register(channel, visitor, head):
    channel.public = False
    actions.change_channel(head, channel)
    assert "Heron School</a>" not in text_of(visitor.get(LIST))
    channel.public = True
    actions.change_channel(head, channel)
    actions.end_channel(head, channel, TODAY.replace(day=1) if TODAY.day > 1 else channel.since, "Closed")
    assert "facebook.com" not in text_of(visitor.get(LIST))


def test_the_list_of_one_school_has_nothing_of_another(channel, visitor, everything):
    from belisha.people import actions as people
    from belisha.people.models import School

    people.keep(School(slug="egrets", name="Egret School", phase="primary", invented=True), "program:test")
    assert "facebook" not in text_of(visitor.get("/schools/egrets/channels/"))
    assert visitor.get("/schools/nowhere/channels/").status_code == 404


def test_a_visitor_reports_an_account_without_a_word_about_themselves(channel, visitor, send, head, owner):
    page = visitor.get(REPORT)
    assert not page.cookies
    answer = send(visitor, REPORT, **TYPED)
    assert answer.status_code == 302
    assert "Thank you" in text_of(visitor.get(answer.headers["Location"]))
    row = Lookalike.objects.get()
    assert (row.by, row.handle, row.outcome) == (None, "heronz_official", "")
    assert Entry.objects.get(kind="lookalike-reported").actor == "visitor"
    assert {each.to for each in Message.objects.all()} == {head}


def test_many_reports_are_one_message_a_day(channel, head, somebody, everything):
    for number in range(4):
        actions.report(None, channel.school, "TikTok", f"heron{number}", "", "It has our badge")
    assert Message.objects.count() == 1
    assert Lookalike.objects.count() == 4


def test_the_owner_of_the_account_that_is_imitated_hears_of_it(channel, owner, head):
    row = actions.report(None, channel.school, "facebook", "Heron Schoool", "", "It has our badge")
    assert row.imitates == channel
    assert {each.to for each in Message.objects.all()} == {head, owner}


def test_the_same_report_again_is_one(channel, owner):
    first = actions.report(None, channel.school, "TikTok", "heronz", "", "It has our badge")
    assert actions.report(None, channel.school, "tiktok", "HERONZ", "", "It has our badge").pk == first.pk
    assert actions.report(None, channel.school, "tiktok", "HERONZ", "", "It asks children to meet").pk != first.pk
    assert actions.report(owner, channel.school, "TikTok", "heronz", "", "Me too").pk != first.pk


def test_a_form_sent_twice_is_one_report(channel, visitor):
    once = {"once": str(uuid.uuid4()), **TYPED}
    assert [visitor.post(REPORT, once).status_code for _ in range(2)] == [302, 303]
    assert Lookalike.objects.count() == 1


def test_after_five_in_an_hour_a_visitor_waits_and_loses_no_word(channel, visitor, send):
    for number in range(5):
        assert send(visitor, REPORT, **{**TYPED, "handle": f"heron{number}"}).status_code == 302
    answer = send(visitor, REPORT, **TYPED)
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 3000
    assert "It has our badge" in text_of(answer)
    assert Lookalike.objects.count() == 5
    other = Client(REMOTE_ADDR="203.0.113.9")
    assert send(other, REPORT, **TYPED).status_code == 302


def test_the_pace_frees_up_again():
    now = [0.0]
    pace = Pace(2, 60, lambda: now[0])
    assert [pace.take("a") for _ in range(3)] == [0, 0, 60]
    assert pace.take("b") == 0
    now[0] = 61
    assert pace.take("a") == 0


@pytest.mark.parametrize("wrong", [{"platform": ""}, {"handle": "x" * 101}, {"address": "javascript:alert(1)"}])
def test_a_mistake_is_told_and_what_was_typed_is_kept(channel, visitor, send, wrong):
    answer = send(visitor, REPORT, **{**TYPED, **wrong})
    assert answer.status_code == 422
    assert "There is something to put right" in text_of(answer)
    assert "It has our badge" in text_of(answer)
    assert not Lookalike.objects.exists()


def test_whoever_is_signed_in_is_told_what_became_of_it(channel, owner, head, somebody, signed_in, send):
    teller, dealer = somebody("Tilda", "teacher"), signed_in(head)
    answer = send(signed_in(teller), REPORT, **TYPED)
    row = Lookalike.objects.get()
    assert row.by == teller
    where = answer.headers["Location"]
    assert where == f"/schools/herons/lookalikes/{row.pk}/"
    done = send(dealer, where, outcome="reported", said="Told TikTok", version=row.version)
    assert done.status_code == 302
    message = Message.objects.get(to=teller)
    assert "reported to the service" in message.wording.text


def test_others_do_not_see_a_report(channel, owner, somebody, signed_in):
    row = actions.report(owner, channel.school, "TikTok", "heronz", "", "It has our badge")
    where = f"/schools/herons/lookalikes/{row.pk}/"
    assert signed_in(somebody("Cole", "teacher")).get(where).status_code == 404
    mine = signed_in(owner)
    assert mine.get(where).status_code == 200
    assert mine.post(where, {"once": str(uuid.uuid4()), "outcome": "gone", "version": 1}).status_code == 200
    row.refresh_from_db()
    assert row.outcome == ""


def test_an_outcome_that_is_none_is_refused(channel, head):
    row = actions.report(None, channel.school, "TikTok", "heronz", "", "It has our badge")
    with pytest.raises(RefusedActError):
        actions.deal_with(head, row, "", "", row.version)


def test_two_who_deal_with_one_report_at_once_keep_one(channel, head, signed_in, send):
    row = actions.report(None, channel.school, "TikTok", "heronz", "", "It has our badge")
    actions.deal_with(head, Lookalike.objects.get(pk=row.pk), "gone", "It went", row.version)
    where = f"/schools/herons/lookalikes/{row.pk}/"
    assert send(signed_in(head), where, outcome="asked", said="Wrote", version=1).status_code == 409
    assert Lookalike.objects.get().outcome == "gone"
