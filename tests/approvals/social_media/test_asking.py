"""From the form to the register: who decides is the policy's word, and a yes and its end reach the lists."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from belisha.access import viewer as viewers
from belisha.approvals import actions, ruled
from belisha.approvals.kinds import kinds
from belisha.approvals.models import Request
from belisha.approvals.social_media import ages, holdings, shown
from belisha.approvals.social_media.models import AccountOpening, ServiceUse
from belisha.channels import actions as channels
from belisha.channels.models import Channel, Service
from belisha.people import actions as people
from belisha.people.checks import RefusedActError
from belisha.people.roles import ROLES
from belisha.policies import shelf
from belisha.writing import writing

TODAY = date.today()
SERVICE, ACCOUNT = "social-media-service", "social-media-account"


def form_of(kind, person, typed):
    viewer = viewers.of(person, TODAY)
    with viewers.looking_as(viewer):
        form = kinds()[kind].form(typed, school=person.school, viewer=viewer)
        form.is_valid()
    return form


def asked(kind, person, typed):
    form = form_of(kind, person, typed)
    assert form.errors == {}
    return actions.ask(person, person.school, kinds()[kind], form.cleaned_data)


def decided(row, by, yes=True, until=None):
    return actions.decide(by, row, yes, "Because", until, row.version)


@pytest.fixture
def service(typed):
    return {**typed, "pupils": "shared", "least_age": ""}


@pytest.fixture
def account(typed):
    return {**typed, "platform": "Facebook", "handle": "Friends of the school", "sake": "pta"}


# A yes and its end reach the lists


def test_a_yes_puts_the_service_on_the_list_and_its_end_takes_it_off(school, somebody, head, service):
    at = school("st-marys")
    row = asked(SERVICE, somebody(at, "teacher"), service)
    assert not Service.objects.filter(source=row.ref).exists()
    decided(row, head(at), until=TODAY + timedelta(days=30))
    listed = Service.objects.get(source=row.ref)
    assert (listed.name, listed.conditions) == ("Padlet", "I read each post before it shows")
    assert (listed.since, listed.review) == (TODAY, TODAY + timedelta(days=30))
    actions.end("program:test", row, "Its last day is over")
    assert Service.objects.get(source=row.ref).until == TODAY


def test_what_the_clock_ends_late_was_on_the_list_until_its_last_day(school, somebody, head, service):
    at = school("st-marys")
    row = asked(SERVICE, somebody(at, "teacher"), service)
    decided(row, head(at), until=TODAY)
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        actions.end("program:test", row, "Its last day is over")
    assert Service.objects.get(source=row.ref).until == TODAY


def test_a_yes_puts_the_account_on_the_register_with_whoever_asked(school, somebody, head, account):
    at = school("st-marys")
    asker = somebody(at, "volunteer")
    row = asked(ACCOUNT, asker, account)
    decided(row, head(at))
    listed = Channel.objects.get(source=row.ref)
    assert (listed.owner, listed.handle, listed.by) == (asker, "Friends of the school", head(at))
    actions.end(head(at), row, "The group was closed")
    assert Channel.objects.get(source=row.ref).until == TODAY


@pytest.mark.parametrize("kind", [SERVICE, ACCOUNT])
def test_a_no_puts_nothing_on_a_list(school, somebody, head, service, account, kind):
    at = school("st-marys")
    row = asked(kind, somebody(at, "teacher"), {SERVICE: service, ACCOUNT: account}[kind])
    decided(row, head(at), yes=False)
    assert not Service.objects.filter(source=row.ref).exists()
    assert not Channel.objects.filter(source=row.ref).exists()


def test_where_the_list_cannot_take_it_there_is_no_yes(school, somebody, head, service, monkeypatch):
    at = school("st-marys")
    row = asked(SERVICE, somebody(at, "teacher"), service)

    def fails(*_, **__):
        raise RefusedActError("the list is full")

    monkeypatch.setattr(channels, "add_service", fails)
    with pytest.raises(RefusedActError):
        decided(row, head(at))
    assert Request.objects.get(pk=row.pk).stage == "open"


def test_a_second_look_that_says_yes_puts_it_on_the_list_once(school, somebody, head, service):
    at = school("st-marys")
    asker = somebody(at, "teacher")
    row = asked(SERVICE, asker, service)
    decided(row, head(at), yes=False)
    again = actions.appeal(asker, Request.objects.get(pk=row.pk), "Please look again")
    from belisha.approvals import deciders

    seat = deciders.of(again, TODAY).seats[0]
    decided(again, seat.person)
    assert Service.objects.filter(source=row.ref).count() == 1
    actions.end(head(at), again, "Over")
    assert Service.objects.get(source=row.ref).until == TODAY


# The ruling, not the code, says who decides


@pytest.mark.parametrize("policy", ["st-marys", "henry-box"])
@pytest.mark.parametrize("kind", [SERVICE, ACCOUNT])
def test_where_the_policy_reserves_it_the_clause_is_written_down(school, somebody, service, account, policy, kind):
    row = asked(kind, somebody(school(policy), "teacher"), {SERVICE: service, ACCOUNT: account}[kind])
    assert (row.verdict, row.decider_role) == (ruled.NEEDS, "headteacher")
    assert row.clause


def test_where_the_policy_says_no_nobody_can_say_yes(school, somebody, service):
    typed = {**service, "on_school_devices": "on"}
    with pytest.raises(RefusedActError, match="policy says no to this"):
        asked(SERVICE, somebody(school("weston-all-saints"), "teacher"), typed)


@pytest.mark.parametrize("policy", shelf.names())
@pytest.mark.parametrize("role", ["teacher", "volunteer", "pta-member", "governor", "parent-alone"])
@pytest.mark.parametrize("kind", [SERVICE, ACCOUNT])
def test_every_policy_that_ships_has_a_ruling_for_everybody(school, somebody, service, account, policy, role, kind):
    at = school(policy)
    person = somebody(at, *(() if role == "parent-alone" else (role,)))
    before = kinds()[kind].situation(Request(school=at, kind=kind, by=person))
    assert ruled.ruling(at, kinds()[kind], before, ordinary=False).verdict
    typed = {SERVICE: service, ACCOUNT: account}[kind]
    cleaned = form_of(kind, person, typed).cleaned_data
    try:
        row = actions.ask(person, at, kinds()[kind], cleaned)
    except RefusedActError as error:
        said = str(error)
    else:
        said = row.decider_role
    assert said in ROLES or "policy says no" in said


# Ages


@pytest.fixture
def nines(school, somebody):
    """A class of nine-year-olds, and its teacher."""
    at = school("st-marys")
    group = people.add_group("program:test", at, "class", "Herons", TODAY.year)
    teacher, pupil = somebody(at, "teacher"), somebody(at, "pupil", given="Nina")
    pupil.born = TODAY.replace(year=TODAY.year - 9, day=1)
    people.change_person("program:test", pupil)
    for person, part in ((teacher, "staff"), (pupil, "pupil")):
        people.join_group("program:test", group, person, part, TODAY)
    return group, teacher


def test_pupils_below_the_age_of_a_service_get_no_accounts(nines, service):
    group, teacher = nines
    typed = {**service, "platform": "TikTok", "group": str(group.pk), "pupils": "own", "least_age": "13"}
    form = form_of(SERVICE, teacher, typed)
    assert "allows accounts from 13 years, and the youngest pupil of this class is 9" in form.errors["pupils"][0]


def test_a_service_that_is_known_to_name_an_age_has_to_have_it_looked_up(nines, service):
    group, teacher = nines
    typed = {**service, "platform": " tiktok ", "group": str(group.pk), "pupils": "own", "least_age": ""}
    assert "Look into its terms" in form_of(SERVICE, teacher, typed).errors["least_age"][0]


def test_whoever_decides_is_told_what_does_not_fit(nines, service):
    group, teacher = nines
    typed = {**service, "platform": "TikTok", "group": str(group.pk), "least_age": "10", "residual": "high"}
    row = asked(SERVICE, teacher, typed)
    details = shown.service(row)
    assert details.warnings == (
        "A high risk is left.",
        "Belisha has noted 13 years for TikTok, and the form says 10. Look into the terms of the service.",
        "The youngest pupil is 9, and the service names 10 years for an account.",
    )
    assert ServiceUse.objects.get(request=row).youngest == 9
    assert details.known.minimum == 13


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        (date(2016, 2, 29), date(2025, 2, 28), 8),
        (date(2016, 2, 29), date(2025, 3, 1), 9),
        (date(2016, 11, 21), date(2026, 11, 21), 10),
        (date(2027, 1, 1), date(2026, 1, 1), 0),
    ],
)
def test_ages_are_whole_years(born, day, years):
    assert ages.age(born, day) == years


def test_a_class_without_dates_of_birth_has_no_youngest(nines):
    assert ages.youngest(None, TODAY) is None
    empty = people.add_group("program:test", nines[0].school, "class", "Nobody", TODAY.year)
    assert ages.youngest(empty, TODAY) is None


# What cannot be typed


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("address", "javascript:alert(1)"),
        ("address", "padlet"),
        ("platform", ""),
        ("platform", "x" * 61),
        ("bullying", "enormous"),
        ("harm", ""),
        ("mitigation", ""),
        ("risks", "x" * 2001),
        ("review", "2020-01-01"),
        ("review", "tomorrow"),
        ("least_age", "-1"),
        ("least_age", "ten"),
        ("group", "00000000-0000-0000-0000-000000000000"),
        ("pupils", ""),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(school, somebody, service, field, value):
    form = form_of(SERVICE, somebody(school("st-marys"), "teacher"), {**service, field: value})
    assert list(form.errors) == [field]


def test_earlier_requests_for_the_same_service_are_shown(school, somebody, service):
    at = school("st-marys")
    first = asked(SERVICE, somebody(at, "teacher"), service)
    second = asked(SERVICE, somebody(at, "teacher"), {**service, "platform": "PADLET"})
    assert [each.pk for each in shown.similar(second)] == [first.pk]


def test_who_may_ask_stands_in_the_table(school, somebody):
    from belisha.access.ask import may

    at = school("st-marys")
    answers = {
        role: tuple(
            bool(may(viewers.of(somebody(at, role), TODAY), verb, "school", at))
            for verb in ("ask-for-service", "ask-for-account")
        )
        for role in ("teacher", "volunteer", "pta-member", "pupil")
    }
    assert answers == {
        "teacher": (True, True), "volunteer": (True, True), "pta-member": (True, True), "pupil": (False, False),
    }  # fmt: skip


# Of one person


def test_what_somebody_wrote_is_given_out_and_erased(school, somebody, service, account):
    asker = somebody(school("st-marys"), "teacher")
    rows = [asked(SERVICE, asker, service), asked(ACCOUNT, asker, account)]
    _, found = holdings.tell(asker)
    assert [each["request"] for each in found] == [row.number for row in rows]
    with writing():
        holdings.erase(asker, "program:test", ())
    assert ServiceUse.objects.get(request=rows[0]).risks == "(erased)"
    assert AccountOpening.objects.get(request=rows[1]).benefits == "(erased)"
