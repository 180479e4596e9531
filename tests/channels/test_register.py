"""The register: who answers for an account, what is left to do when somebody leaves, and recovery that takes two."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from belisha.access import viewer as viewers
from belisha.channels import actions, holdings, standing, waiting
from belisha.channels.models import Channel, Delegate, Recovery, Service
from belisha.journal.accountable import VersionLostError
from belisha.people.checks import RefusedActError
from belisha.vault import actions as vault
from tests.channels.conftest import TODAY

WEEK = timedelta(days=7)


def words(channel):
    rows = Channel.objects.filter(pk=channel.pk).select_related("owner", "rescuer", "other_rescuer")
    return [todo.words for todo in standing.todos(rows, TODAY)[channel.pk]]


def is_due(channel):
    return standing.due(Channel.objects.filter(pk=channel.pk), TODAY).exists()


def fresh(row):
    return type(row).objects.get(pk=row.pk)


# What is left to do


def test_nothing_is_left_to_do_where_all_is_well(channel, password):
    assert words(channel) == []
    assert not is_due(channel)


def test_an_owner_who_has_left_is_something_to_do(channel, owner, leaves):
    leaves(owner)
    assert words(channel) == ["Orla Testing answers for it and has left. Hand it over."]
    assert is_due(channel)


def test_an_owner_who_is_about_to_leave_is_something_to_do_before(channel, owner, leaves):
    leaves(owner, TODAY + WEEK)
    assert "Hand it over before." in words(channel)[0]
    assert is_due(channel)


def test_a_delegate_who_has_left_is_something_to_do(channel, head, somebody, leaves):
    person = somebody("Dee", "teacher")
    actions.delegate(head, channel, person, TODAY, TODAY + WEEK)
    leaves(person)
    assert words(channel) == ["Dee Testing may use it and has left. End this."]
    assert is_due(channel)


def test_a_password_that_somebody_knows_who_holds_it_no_more_is_something_to_do(
    channel, owner, somebody, password, head, committed
):
    person = somebody("Dee", "teacher")
    row = actions.delegate(head, channel, person, TODAY, TODAY + WEEK)
    with committed():
        vault.show(person, password, "Post", lambda text: None)
    assert words(channel) == []
    actions.end_delegate(head, fresh(row), TODAY)
    assert words(channel) == ["Somebody who does not hold it knows the password. Change it."]
    assert is_due(channel)
    actions.keep_secret(owner, channel, "password", "a-new-lamp-crossing")
    assert words(channel) == []
    assert not is_due(channel)


@pytest.mark.parametrize("which", [0, 1])
def test_somebody_for_recovery_who_has_left_is_something_to_do(channel, two, leaves, which):
    leaves(two[which])
    assert words(channel) == ["Name two people who are here for its recovery."]
    assert is_due(channel)


def test_a_review_that_is_over_is_something_to_do(channel, head):
    channel.review = TODAY - WEEK
    actions.change_channel(head, channel)
    assert "It was to be looked at by" in words(channel)[0]
    assert is_due(channel)


def test_about_an_account_that_has_ended_nothing_is_left_to_do(channel, owner, head, leaves):
    leaves(owner)
    actions.end_channel(head, fresh(channel), TODAY - timedelta(days=1), "Closed")
    assert not is_due(channel)


# Handing over


def test_it_is_handed_over_on_one_page(channel, owner, head, somebody, password, leaves, signed_in, send):
    gone, heir = somebody("Gus", "teacher"), somebody("Hera", "teacher")
    row = actions.delegate(head, channel, gone, TODAY - WEEK, TODAY + WEEK)
    leaves(owner), leaves(gone)
    browser = signed_in(head)
    page = browser.get(f"/schools/herons/official-accounts/{channel.pk}/hand-over/")
    assert page.status_code == 200
    assert f'value="{row.pk}" checked' in page.content.decode()
    answer = send(
        browser, f"/schools/herons/official-accounts/{channel.pk}/hand-over/", to=str(heir.pk), ending=[str(row.pk)],
        password="new-lamp-crossing", password_again="new-lamp-crossing", version=fresh(channel).version,
    )  # fmt: skip
    assert answer.status_code == 302, answer.content.decode()
    assert fresh(channel).owner == heir
    assert fresh(row).until < TODAY
    # The Headteacher has typed the password, and so knows it without holding it.
    assert words(channel) == ["Somebody who does not hold it knows the password. Change it."]
    actions.keep_secret(heir, fresh(channel), "password", "their-own-lamp-crossing")
    assert words(channel) == []


def test_the_headteacher_hands_over_only_what_is_nobodys(channel, head, owner, leaves, signed_in):
    browser = signed_in(head)
    where = f"/schools/herons/official-accounts/{channel.pk}/hand-over/"
    assert browser.get(where).status_code == 404
    leaves(owner)
    assert browser.get(where).status_code == 200


def test_nobody_hands_an_account_to_themselves_or_to_somebody_who_has_left(channel, head, owner, somebody, leaves):
    with pytest.raises(RefusedActError, match="to themselves"):
        actions.hand_over(head, channel, head, TODAY)
    with pytest.raises(RefusedActError, match="already"):
        actions.hand_over(head, channel, owner, TODAY)
    gone = leaves(somebody("Gus", "teacher"))
    with pytest.raises(RefusedActError, match="has left"):
        actions.hand_over(head, channel, gone, TODAY)


def test_nobody_makes_themselves_a_delegate(channel, head):
    with pytest.raises(RefusedActError, match="Nobody makes themselves"):
        actions.delegate(head, channel, head, TODAY, TODAY + WEEK)


def test_the_owner_is_not_changed_by_the_way(channel, head, somebody):
    channel.owner = somebody("Hera", "teacher")
    with pytest.raises(RefusedActError, match="hands it over on its own page"):
        actions.change_channel(head, channel)


def test_two_who_change_an_entry_at_once_keep_one(channel, head, signed_in, send):
    browser, where = signed_in(head), f"/schools/herons/official-accounts/{channel.pk}/change/"
    typed = {
        "platform": "Facebook", "handle": "Heron School", "purpose": "Mine", "since": "2025-09-01",
        "review": "2030-01-01", "version": channel.version, "rescuer": str(channel.rescuer_id),
    }  # fmt: skip
    channel.purpose = "Theirs"
    actions.change_channel(head, channel)
    answer = send(browser, where, **typed)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs" in text
    assert "Mine" in text
    assert "Rhona Testing" in text
    assert fresh(channel).purpose == "Theirs"


# Recovery takes two


def test_two_take_an_account_over(channel, two, somebody):
    heir = somebody("Hera", "teacher")
    row = actions.recover(two[0], channel, "take-over", heir, "The owner is ill", TODAY)
    assert fresh(channel).owner != heir
    actions.second(two[1], row, True, TODAY, row.version)
    assert fresh(channel).owner == heir
    assert fresh(row).stage == "done"


def test_two_set_a_password_anew(channel, two):
    row = actions.recover(two[1], channel, "reset", None, "The owner is ill", TODAY)
    actions.second(two[0], row, True, TODAY, row.version)
    given = Delegate.objects.get(channel=channel)
    assert (given.person, given.until) == (two[1], TODAY + timedelta(days=1))


def test_one_is_never_enough(channel, two, head, owner):
    row = actions.recover(two[0], channel, "reset", None, "The owner is ill", TODAY)
    with pytest.raises(RefusedActError, match="You proposed this"):
        actions.second(two[0], row, True, TODAY, row.version)
    for other in (head, owner):
        with pytest.raises(RefusedActError, match="Only the two people"):
            actions.second(other, row, True, TODAY, row.version)
        with pytest.raises(RefusedActError, match="Only the two people"):
            actions.recover(other, channel, "reset", None, "Me", TODAY)
    assert not Delegate.objects.filter(channel=channel).exists()


def test_one_human_being_under_two_names_is_not_two(channel, head, somebody):
    one, again = somebody("Una", "teacher", email="una@herons.example"), somebody(
        "Una", "teacher", email="una@herons.example"
    )  # fmt: skip
    channel.rescuer, channel.other_rescuer = one, again
    with pytest.raises(RefusedActError, match="two different people"):
        actions.change_channel(head, channel)


def test_a_refusal_changes_nothing_and_is_for_good(channel, two, owner):
    row = actions.recover(two[0], channel, "reset", None, "The owner is ill", TODAY)
    actions.second(two[1], row, False, TODAY, row.version)
    with pytest.raises(RefusedActError, match="answered already"):
        actions.second(two[1], row, True, TODAY, fresh(row).version)
    assert fresh(channel).owner == owner


def test_a_recovery_that_was_changed_meanwhile_is_not_agreed(channel, two):
    row = actions.recover(two[0], channel, "reset", None, "The owner is ill", TODAY)
    with pytest.raises(VersionLostError):
        actions.second(two[1], row, True, TODAY, row.version + 1)
    assert fresh(row).stage == "open"


def test_a_proposal_of_somebody_who_is_not_named_any_more_is_not_carried_out(channel, two, head, somebody):
    heir = somebody("Hera", "teacher")
    row = actions.recover(two[0], channel, "take-over", heir, "The owner is ill", TODAY)
    channel.rescuer = somebody("Nora", "teacher")
    actions.change_channel(head, channel)
    with pytest.raises(RefusedActError, match="not named for its recovery any more"):
        actions.second(two[1], row, True, TODAY, row.version)
    actions.second(two[1], row, False, TODAY, row.version)


def test_only_one_recovery_waits_at_a_time(channel, two):
    actions.recover(two[0], channel, "reset", None, "The owner is ill", TODAY)
    with pytest.raises(RefusedActError, match="waits for its second person already"):
        actions.recover(two[1], channel, "reset", None, "The owner is ill", TODAY)


def test_the_second_person_finds_it_waiting_and_answers_on_its_page(channel, two, signed_in, send):
    row = actions.recover(two[0], channel, "reset", None, "The owner is ill", TODAY)
    waits = waiting.waiting(viewers.of(two[1], TODAY))
    assert [each.words for each in waits] == [
        "Rhona Testing proposed to recover Facebook: Heron School: set the password anew"
    ]
    assert not any("recover" in each.words for each in waiting.waiting(viewers.of(two[0], TODAY)))
    browser = signed_in(two[1])
    assert "The owner is ill" in browser.get(waits[0].href).content.decode()
    assert send(browser, waits[0].href, word="agree", version=row.version).status_code == 302
    assert fresh(row).stage == "done"
    assert send(browser, waits[0].href, word="agree", version=row.version).status_code == 409


def test_whoever_proposed_finds_no_button(channel, two, signed_in, send):
    row = actions.recover(two[0], channel, "reset", None, "The owner is ill", TODAY)
    browser, where = signed_in(two[0]), f"/schools/herons/official-accounts/{channel.pk}/recover/{row.pk}/"
    assert "You proposed this." in browser.get(where).content.decode()
    assert send(browser, where, word="agree", version=row.version).status_code == 409
    assert fresh(row).stage == "open"


# What cannot be


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "facebook", "//x", "ftp://x.example/"])
def test_an_address_that_is_no_web_address_is_refused(everything, school, head, owner, address):
    with pytest.raises(ValidationError):
        actions.add_channel(
            head, school, platform="Facebook", handle="x", address=address, purpose="x", owner=owner, since=TODAY,
            review=TODAY,
        )  # fmt: skip


def test_somebody_of_another_school_cannot_be_the_owner(everything, school, head, somebody):
    from belisha.people import actions as people
    from belisha.people.models import School

    other = School(slug="egrets", name="Egret School", phase="primary", invented=True)
    people.keep(other, "program:test")
    stranger = somebody("Stella", "teacher", place=other)
    with pytest.raises(RefusedActError, match="not of this school"):
        actions.add_channel(
            head, school, platform="Facebook", handle="x", purpose="x", owner=stranger, since=TODAY, review=TODAY
        )


# Services


@pytest.fixture
def service(everything, school, head):
    return actions.add_service(
        head, school, "request:1", name="Padlet", purpose="Class boards", conditions="No names", for_whom="Year 5",
        since=TODAY - WEEK, review=TODAY - timedelta(days=1),
    )  # fmt: skip


def test_staff_read_the_list_and_only_the_headteacher_changes_it(service, head, owner, signed_in, send):
    reader, keeper = signed_in(owner), signed_in(head)
    assert "Padlet" in reader.get("/schools/herons/services/").content.decode()
    assert "No names" in reader.get(f"/schools/herons/services/{service.pk}/").content.decode()
    for page in ("change", "end"):
        assert reader.get(f"/schools/herons/services/{service.pk}/{page}/").status_code == 404
        assert keeper.get(f"/schools/herons/services/{service.pk}/{page}/").status_code == 200
    answer = send(
        keeper, f"/schools/herons/services/{service.pk}/end/", until=TODAY, why="Its terms changed", version=1
    )
    assert answer.status_code == 302
    assert fresh(service).until == TODAY


def test_what_a_request_put_on_the_lists_is_taken_off_with_it(service, head):
    assert actions.end_from(head, "request:1", TODAY, "The yes ended") == 1
    assert actions.end_from(head, "request:1", TODAY, "The yes ended") == 0
    assert fresh(service).why_ended == "The yes ended"


def test_what_waits_for_the_headteacher_is_told(service, channel, head, owner, leaves):
    leaves(owner)
    told = [each.words for each in waiting.waiting(viewers.of(head, TODAY))]
    assert told == ["1 official account needs something done", "1 service on the list was to be looked at again by now"]


# Many


def many(school, head, owner, number):
    same = {"school": school, "by": head, "since": TODAY, "review": TODAY - WEEK}
    Channel._base_manager.bulk_create(
        Channel(platform="YouTube", handle=f"Class {n}", purpose="x", owner=owner, **same) for n in range(number)
    )
    Service._base_manager.bulk_create(Service(name=f"Service {n}", purpose="x", **same) for n in range(number))


def asked(browser, path):
    with CaptureQueriesContext(
        connection,
    ) as found:
        answer = browser.get(path)
    assert answer.status_code == 200
    return len(found), answer.content.decode()


@pytest.mark.parametrize("page", ["official-accounts/", "official-accounts/?show=todo", "services/", "channels/"])
def test_a_list_of_ten_thousand_asks_no_more_questions_than_one_of_a_few(
    everything, school, head, owner, signed_in, page
):
    browser = signed_in(head)
    many(school, head, owner, 60)
    few, _ = asked(browser, f"/schools/herons/{page}")
    many(school, head, owner, 9_940)
    number, text = asked(browser, f"/schools/herons/{page}")
    assert number <= few
    assert "10000" in text
    assert "page 1 of 200" in text


# Of one person


def test_what_is_held_about_somebody_is_given_out_and_erased(channel, owner, two, head):
    row = actions.recover(two[0], channel, "reset", None, "Orla Testing is ill", TODAY)
    seen = actions.report(two[0], channel.school, "TikTok", "heronz", "", "Testing wrote there")
    _, found = holdings.tell(two[0])
    assert {key for each in found for key in each} >= {"named for the recovery of", "recovery", "reported the account"}
    from belisha.writing import writing

    with writing():
        holdings.erase(two[0], "program:test", ())
    assert fresh(row).reason == "(erased)"
    assert (fresh(seen).by, fresh(seen).why) == (None, "(erased)")
    assert Recovery.objects.get(pk=row.pk).by == two[0]
    with writing():
        holdings.erase(owner, "program:test", ())
