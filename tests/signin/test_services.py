"""The school's own sign-in service: its file, whom it lets in, and the roles of groups."""

import json
from datetime import date, timedelta

import pytest

from belisha import cli
from belisha.journal.actions import record
from belisha.people import actions as people
from belisha.people.models import Appointment
from belisha.refusal import RefusedError
from belisha.signin import actions, groups, providers, setup
from belisha.signin.actions import federation
from belisha.signin.models import Account, GroupRole
from belisha.writing import writing
from tests.signin.people import account_of, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("everything")]

GOOD = """
[[service]]
id = "google"
name = "Google"
client-id = "ours"
secret-file = "s"
"""


@pytest.fixture
def written(tmp_path):
    """Writes a file of services, beside its secret."""
    (tmp_path / "s").write_text("hush\n")

    def write(text, name="services.toml"):
        (tmp_path / name).write_text(text)
        return tmp_path / name

    return write


def test_no_file_is_no_service():
    assert providers.read(None) == ()


def test_a_file_in_toml_and_one_in_json_say_the_same(written):
    (found,) = providers.read(written(GOOD))
    same = {"service": [{"id": "google", "name": "Google", "client-id": "ours", "secret-file": "s"}]}
    assert providers.read(written(json.dumps(same), "services.json")) == (found,)
    assert found.issuer == "https://accounts.google.com"
    assert found.secret == "hush"
    assert "hush" not in repr(found)
    assert found.form_targets() == ("https://accounts.google.com",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no list of services"),
        ("service = 3", "no list of services"),
        ("[[service", "cannot be read"),
        (GOOD.replace('"google"', '"Goo gle"'), "is no id"),
        (GOOD + 'colour = "red"', "colour"),
        (GOOD.replace('client-id = "ours"', ""), "lacks 'client-id'"),
        (GOOD.replace('"google"', '"other"'), "lacks 'other'"),
        (GOOD + 'issuer = "http://plain.example"', "no https address"),
        (GOOD + 'issuer = "https://x; script-src *"', "no https address"),
        (GOOD + 'origins = ["https://a\'.example"]', "no https address"),
        (GOOD.replace('"s"', '"none"'), "secret of 'google'"),
        (GOOD + GOOD, "the same id"),
    ],
)
def test_a_file_that_is_wrong_is_refused_in_words(written, text, said):
    with pytest.raises(RefusedError, match="BELISHA_OIDC") as refusal:
        providers.read(written(text))
    assert said in str(refusal.value)


def checked(email, **more):
    return {"email": email, "email_verified": True, **more}


def test_whoever_is_on_the_roll_gets_an_account_at_once(somebody):
    person = somebody("teacher", password=None)
    account = groups.known(checked(person.email.upper()), "Google", trust=False)
    assert account == account_of(person)
    assert not account.has_usable_password()
    assert len(told("service-linked")) == 1


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"email": ""},
        {"email": "p0@tinderbox.example"},
        {"email": "p0@tinderbox.example", "email_verified": False},
        {"email": "p0@tinderbox.example", "email_verified": "true"},
        {"email": "other@tinderbox.example", "email_verified": True},
    ],
)
def test_nobody_comes_in_without_a_checked_address_of_the_roll(somebody, claims):
    somebody("teacher", password=None)
    before = Account.objects.count()
    assert groups.known(claims, "Google", trust=False) is None
    assert Account.objects.count() == before


def test_a_service_that_is_trusted_need_not_say_that_it_checked(somebody):
    person = somebody("teacher", password=None)
    assert groups.known({"email": person.email}, "Microsoft", trust=True)


def test_two_people_of_one_school_with_one_address_are_nobody(somebody):
    somebody("teacher", password=None, email="office@tinderbox.example")
    somebody("teacher", password=None, email="office@tinderbox.example")
    assert groups.known(checked("office@tinderbox.example"), "Google", trust=False) is None


def test_somebody_who_has_left_is_nobody(somebody):
    from belisha.people.actions import leave

    person = somebody("teacher", password=None)
    leave("program:test", person, date(2026, 2, 1))
    assert groups.known(checked(person.email), "Google", trust=False) is None


def test_a_person_who_is_anothers_account_is_not_taken_over(somebody):
    """The address in the entry was changed to mine; the account is still theirs."""
    person = somebody("teacher")
    with writing():
        person.email = "mine@tinderbox.example"
        person.save()
        record("person-changed", "program:test", person, person.place, what="e-mail address")
    assert groups.known(checked("mine@tinderbox.example"), "Google", trust=False) is None


def roles(person):
    today = date.today()
    rows = Appointment.objects.filter(person=person, agreed=True).exclude(until__lt=today)
    return set(rows.values_list("role", flat=True))


def test_a_group_gives_a_role_and_takes_it_along(somebody, school):
    person = somebody("volunteer")
    federation.add_group_role("program:test", school, "google", "teachers", "teacher")
    groups.follow(account_of(person), "google", frozenset({"teachers", "others"}))
    groups.follow(account_of(person), "google", frozenset({"teachers"}))
    assert roles(person) == {"volunteer", "teacher"}
    assert Appointment.objects.filter(person=person, role="teacher").count() == 1
    groups.follow(account_of(person), "other-service", frozenset())
    assert "teacher" in roles(person)
    Appointment.objects.filter(person=person, role="teacher").update(since=date(2026, 1, 1))
    groups.follow(account_of(person), "google", frozenset())
    assert roles(person) == {"volunteer"}


def test_a_sensitive_role_by_a_group_waits_for_a_second_person(somebody, school):
    person = somebody("teacher")
    federation.add_group_role("program:test", school, "google", "leads", "safeguarding-lead")
    for _ in range(3):
        groups.follow(account_of(person), "google", frozenset({"leads"}))
    assert roles(person) == {"teacher"}
    proposed = Appointment.objects.get(person=person, role="safeguarding-lead")
    assert not proposed.agreed


def test_a_group_of_one_school_gives_nothing_at_another(somebody, school):
    from belisha.people.models import School

    person = somebody("teacher", place=School.objects.get(slug="inkwell"), email="x@inkwell.example")
    federation.add_group_role("program:test", school, "google", "helpers", "support-staff")
    groups.follow(account_of(person), "google", frozenset({"helpers"}))
    assert roles(person) == {"teacher"}


@pytest.mark.parametrize("role", ["safeguarding-lead", "data-manager", "it-technician"])
def test_an_address_on_the_roll_makes_no_account_for_whoever_sees_more(somebody, role):
    person = somebody(role, password=None)
    assert groups.known(checked(person.email), "Google", trust=False) is None
    assert not Account.objects.filter(identities__person=person).exists()


def test_whoever_sees_more_and_has_an_account_comes_in_by_the_service(somebody):
    person = somebody("data-manager")
    assert groups.known(checked(person.email), "Google", trust=False) == account_of(person)


def test_an_account_made_with_the_address_of_somebody_else_is_not_theirs(somebody):
    thief, person = somebody("volunteer", password=None), somebody("teacher", password=None)
    invitation, _ = actions.invite("program:test", thief)
    actions.accept(invitation, person.email, "wholly new words 7")
    assert groups.known(checked(person.email), "Google", trust=False) is None
    assert Account.objects.get(identities__person=thief).identities.count() == 1


def test_a_group_gives_nothing_to_somebody_who_has_left(somebody, school):
    person = somebody("volunteer")
    federation.add_group_role("program:test", school, "google", "teachers", "teacher")
    people.leave("program:test", person, date(2026, 2, 1))
    groups.follow(account_of(person), "google", frozenset({"teachers"}))
    assert not Appointment.objects.filter(person=person, role="teacher").exists()


def test_a_group_gives_nothing_where_the_role_begins_soon(somebody, school):
    person = somebody("volunteer")
    people.appoint("program:test", person, "teacher", date.today() + timedelta(days=30))
    federation.add_group_role("program:test", school, "google", "teachers", "teacher")
    groups.follow(account_of(person), "google", frozenset({"teachers"}))
    assert Appointment.objects.filter(person=person, role="teacher").count() == 1


def test_a_group_whose_role_cannot_be_given_keeps_nobody_out_and_stops_no_other(somebody, school):
    person = somebody("pupil")
    for role in ("teacher", "volunteer"):
        federation.add_group_role("program:test", school, "google", "all", role)
    groups.follow(account_of(person), "google", frozenset({"all"}))
    assert roles(person) == {"pupil", "volunteer"}


@pytest.mark.parametrize("claim", [None, 3, {"a": 1}])
def test_groups_of_another_shape_are_none(claim):
    assert groups.listed({"groups": claim}, "groups") == frozenset()


def test_the_command_adds_lists_and_ends(school, capsys):
    call = ["--school", "tinderbox", "--service", "google", "--group", "g", "--role", "teacher"]
    assert cli.main(["group-role", "add", *call]) == 0
    assert cli.main(["group-role", "add", *call]) == 2
    assert cli.main(["group-role", "list", "--school", "tinderbox"]) == 0
    assert capsys.readouterr().out == "google\tg\tteacher\n"
    assert cli.main(["group-role", "end", *call]) == 0
    assert cli.main(["group-role", "end", *call]) == 2
    assert not GroupRole.objects.filter(ended=None).exists()
    assert cli.main(["group-role", "add", *call[:-1], "emperor"]) == 2


def test_over_https_the_cookies_belong_to_this_host_alone():
    found = setup.secure(True)
    assert found["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert found["CSRF_COOKIE_NAME"].startswith("__Host-")
    assert found["SESSION_COOKIE_SECURE"]
    assert found["CSRF_COOKIE_SECURE"]
    assert not found["MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN"]
