"""The days of a school: who sees and who keeps them, what is refused, and the picture of the year."""

import uuid
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from belisha.deadlines import queries
from belisha.deadlines.calendars import Days, SchoolDays
from belisha.deadlines.models import Calendar, Term
from belisha.desk import calendar_year, demo
from belisha.journal.models import Entry
from belisha.sight import looking_everywhere
from tests.access.cast import of_role, parent
from tests.signed_in import browser_of as signed_in

pytestmark = pytest.mark.django_db
PAGE = "/schools/conker-lane/calendar/"
TYPED = {"kind": "term", "name": "Autumn term", "first": "2026-09-02", "last": "2026-12-18"}


@pytest.fixture
def keeper():
    """A browser of whoever keeps the days."""
    return signed_in(of_role("headteacher"))


def send(browser, address=f"{PAGE}add/", key=None, **typed):
    return browser.post(address, {"once": str(key or uuid.uuid4()), **typed})


def terms(slug="conker-lane"):
    with looking_everywhere("a test looks at what was kept"):
        return list(Term.objects.filter(school__slug=slug))


@pytest.mark.parametrize("role", ["headteacher", "teacher", "pupil", "governor", "volunteer", "it-technician"])
def test_whoever_belongs_to_the_school_sees_its_days(role):
    answer = signed_in(of_role(role)).get(PAGE)
    assert answer.status_code == 200
    assert ("Add a term" in answer.content.decode()) is (role == "headteacher")


def test_parents_and_the_trust_see_them_too_and_others_do_not(client):
    assert signed_in(parent()).get(PAGE).status_code == 200
    assert signed_in(of_role("trust-executive")).get(PAGE).status_code == 200
    assert signed_in(of_role("headteacher", "inkwell")).get(PAGE).status_code == 404
    assert client.get(PAGE).headers["Location"].startswith("/sign-in/?next=")


@pytest.mark.parametrize("role", ["teacher", "pupil", "governor", "safeguarding-lead", "trust-executive"])
def test_nobody_else_changes_them(role):
    browser = signed_in(of_role(role))
    for address in (f"{PAGE}add/", f"{PAGE}nation/", f"{PAGE}{uuid.uuid4()}/take-back/"):
        assert browser.get(address).status_code == 404
        assert send(browser, address, **TYPED).status_code == 404
    assert terms() == []


def test_a_term_is_written_down_shown_and_taken_back(keeper):
    answer = send(keeper, **TYPED)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{PAGE}?year=2026")
    (row,) = terms()
    page = keeper.get(f"{PAGE}?year=2026").content.decode()
    assert "Autumn term" in page
    assert Entry.objects.filter(kind="school-days-added", about_id=row.pk).exists()
    address = reverse("school-calendar-take-back", args=["conker-lane", row.pk])
    assert "Take back Autumn term?" in keeper.get(address).content.decode()
    assert send(keeper, address).status_code == 302
    assert "There is nothing more to do" in keeper.get(address).content.decode()
    assert "There is nothing more to do" not in keeper.get(PAGE).content.decode()
    with looking_everywhere("a test"):
        assert queries.days_of(row.school_id).days == ()


def test_a_form_that_is_sent_twice_is_done_once(keeper):
    key = uuid.uuid4()
    assert send(keeper, key=key, **TYPED).headers["Location"] == send(keeper, key=key, **TYPED).headers["Location"]
    assert len(terms()) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"kind": ""}, "Choose what these days are."),
        ({"kind": "party"}, "Choose one of these."),
        ({"name": ""}, "Give them a name."),
        ({"name": "x" * 81}, "less than 80"),
        ({"name": "a\x00b"}, "Null characters"),
        ({"first": ""}, "Give the first day."),
        ({"last": ""}, "Give the last day."),
        ({"first": "2026-02-30"}, "Give a day that there is"),
        ({"first": "1066-10-14"}, "Look at the year"),
        ({"last": "9999-12-31"}, "Look at the year"),
        ({"last": "2026-09-01"}, "comes before the first"),
    ],
)
def test_what_cannot_be_is_refused_and_what_was_typed_stays(keeper, typed, said):
    answer = send(keeper, **{**TYPED, **typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "There is something to put right" in page
    assert 'value="2026-12-18"' in page or "last" in typed
    assert terms() == []


def test_the_nation_is_chosen_and_two_at_once_get_a_friendly_page(keeper):
    address = f"{PAGE}nation/"
    assert keeper.get(address).status_code == 200
    assert send(keeper, address, nation="scotland", version="0").status_code == 302
    assert "bank holidays of Scotland" in keeper.get(PAGE).content.decode()
    assert send(keeper, address, nation="wales", version="1").status_code == 302
    lost = send(keeper, address, nation="england", version="1")
    assert lost.status_code == 409
    assert "Wales" in lost.content.decode()
    assert send(keeper, address, nation="narnia").status_code == 422
    with looking_everywhere("a test"):
        assert Calendar.objects.get(school__slug="conker-lane").nation == "wales"


@pytest.mark.parametrize("asked", ["", "1066", "9999", "abcd", "20 6", "٢٠٢٦", "2026;--", "2099", "2000"])
def test_any_year_gets_an_answer(keeper, asked):
    assert keeper.get(PAGE, {"year": asked}).status_code == 200


def test_days_of_another_school_cannot_be_taken_back(keeper):
    with looking_everywhere("a test"):
        from belisha.deadlines import actions
        from belisha.people.models import School

        row = Term(
            school=School.objects.get(slug="inkwell"),
            kind="term", name="Theirs", first=date(2026, 9, 1), last=date(2026, 12, 1),
        )  # fmt: skip
        actions.add_days("program:test", row)
    assert keeper.get(f"{PAGE}{row.pk}/take-back/").status_code == 404
    assert send(keeper, f"{PAGE}{row.pk}/take-back/").status_code == 404


def test_many_days_take_no_more_queries(keeper, django_assert_max_num_queries):
    from belisha.people.models import School

    keeper.get(f"{PAGE}?year=2026")
    with CaptureQueriesContext(connection) as few:
        assert keeper.get(f"{PAGE}?year=2026").status_code == 200
    with looking_everywhere("a test"):
        school = School.objects.get(slug="conker-lane")
        Term.objects.bulk_create(
            Term(school=school, kind="inset", name=f"Day {n}", first=date(2026, 9, 1), last=date(2026, 9, 1))
            for n in range(200)
        )
    with django_assert_max_num_queries(len(few)):
        assert keeper.get(f"{PAGE}?year=2026").status_code == 200


# The picture


def test_a_year_has_all_its_days_and_each_is_what_it_is():
    days = SchoolDays(
        "england",
        (
            Days(date(2026, 9, 2), date(2026, 12, 18)),
            Days(date(2026, 10, 26), date(2026, 10, 30), closed=True),
            Days(date(2027, 1, 5), date(2027, 7, 21)),
        ),
    )
    year = calendar_year.year(2026, days)
    assert year.name == "2026/27"
    assert sum(len(month.days) for month in year.months) == 365
    kinds = {each.day: each.kind for month in year.months for each in month.days}
    assert kinds[date(2026, 9, 1)] == "unknown"
    assert kinds[date(2027, 7, 22)] == "unknown"
    assert kinds[date(2026, 12, 21)] == "working"
    assert kinds[date(2026, 9, 2)] == "school"
    assert kinds[date(2026, 10, 27)] == "working"
    assert kinds[date(2026, 12, 25)] == "bank"
    assert kinds[date(2027, 3, 26)] == "bank"
    assert kinds[date(2026, 9, 5)] == "weekend"
    assert year.working == sum(kind in ("school", "unknown", "working") for kind in kinds.values())
    assert year.school == sum(days.is_school_day(day) and days.is_known(day) for day in kinds)
    assert {name for _, name in year.holidays} >= {"Christmas Day", "Good Friday", "Easter Monday"}


@pytest.mark.parametrize(("day", "begins"), [("2026-08-31", 2025), ("2026-09-01", 2026), ("2027-01-01", 2026)])
def test_a_school_year_begins_in_september(day, begins):
    assert calendar_year.year_of(date.fromisoformat(day)) == begins


@pytest.mark.parametrize("day", [date(2026, 9, 1), date(2026, 11, 22), date(2027, 2, 28), date(2027, 8, 31)])
def test_an_invented_school_has_the_terms_of_the_year_once(everything, day):
    from belisha.people.models import School

    school = School.objects.get(slug="weatherby-green")
    assert demo.invent(school, day) == 7
    assert demo.invent(school, day) == 0
    assert queries.days_of(school.pk).known_until == date(2027, 7, 21)
