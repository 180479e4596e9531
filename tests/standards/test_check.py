"""The check of a school: who may open it, what is kept, how a point stands, and what the journal says."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import connection

from belisha.access import viewer
from belisha.journal.models import Entry
from belisha.people.models import Appointment, Person, School
from belisha.sight import looking, looking_everywhere
from belisha.standards import actions, sheet
from belisha.standards.models import Reply
from belisha.standards.points import points
from belisha.writing import UnrecordedError, writing
from tests.signed_in import browser_of

pytestmark = pytest.mark.django_db
TODAY = date.today()
PAGE = "/schools/conker-lane/cyber-check/"
POINT = f"{PAGE}firewall/"


def holding(role, slug="conker-lane"):
    """Somebody of the cast in a role."""
    with looking_everywhere("a test looks for somebody"):
        row = Appointment.objects.filter(role=role, school__slug=slug, person__left=None).first()
        return Person.objects.select_related("school").get(pk=row.person_id)


@pytest.fixture
def technician():
    """A browser of the IT technician."""
    return browser_of(holding("it-technician"))


def send(browser, address=POINT, key=None, **typed):
    """Send the form."""
    form = {"said": "yes", "note": "", "day": TODAY.isoformat(), "once": str(key or uuid.uuid4()), **typed}
    return browser.post(address, form)


def replies(slug="conker-lane"):
    """What is kept of a school."""
    with looking_everywhere("a test looks at what was kept"):
        return list(Reply.objects.filter(school__slug=slug).select_related("by"))


@pytest.mark.parametrize("role", ["it-technician", "headteacher", "governor", "chair-of-governors"])
def test_whoever_answers_for_it_may_open_the_check(role):
    assert browser_of(holding(role)).get(PAGE).status_code == 200


@pytest.mark.parametrize("role", ["teacher", "pupil", "volunteer", "safeguarding-lead", "data-manager", "pta-member"])
def test_everybody_else_finds_nothing_there(role):
    browser = browser_of(holding(role))
    assert browser.get(PAGE).status_code == 404
    assert browser.get(POINT).status_code == 404
    assert send(browser).status_code == 404
    assert replies() == []


def test_another_school_finds_nothing_there():
    browser = browser_of(holding("it-technician", "inkwell"))
    assert browser.get(PAGE).status_code == browser.get(POINT).status_code == 404
    assert send(browser).status_code == 404
    assert browser.get("/schools/inkwell/cyber-check/").status_code == 200


def test_whoever_has_not_signed_in_is_asked_to(client):
    assert client.get(PAGE).headers["Location"].startswith("/sign-in/?next=")


def test_an_answer_is_kept_with_its_line_in_the_journal_and_shown(technician):
    answered = send(technician, said="partly", note="The office has none. <b>By May.</b>")
    assert answered.status_code == 302
    assert answered.headers["Location"] == f"{PAGE}#firewall"
    (row,) = replies()
    assert (row.point, row.said, row.day, row.by) == ("firewall", "partly", TODAY, holding("it-technician"))
    entry = Entry.objects.get(kind="standard-answered")
    assert entry.actor == row.by.ref
    assert (entry.about_kind, entry.about_id, entry.place) == ("reply", row.pk, f"school:{row.school_id}")
    page = technician.get(PAGE).content.decode()
    assert "The office has none. &lt;b&gt;By May.&lt;/b&gt;" in page
    assert "Partly" in page


def test_an_answer_again_stands_beside_the_first(technician):
    send(technician, said="no")
    send(technician, said="yes")
    assert [row.said for row in replies()] == ["yes", "no"]
    page = technician.get(POINT).content.decode()
    assert "Answered before" in page


def test_a_form_that_is_sent_twice_is_done_once(technician):
    key = uuid.uuid4()
    first, second = send(technician, key=key), send(technician, key=key)
    assert first.headers["Location"] == second.headers["Location"]
    assert len(replies()) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"said": ""}, "Choose yes, partly or no."),
        ({"said": "perhaps"}, "Choose yes, partly or no."),
        ({"day": ""}, "Give the day."),
        ({"day": "2026-02-30"}, "Give a day that there is"),
        ({"day": "0001-01-01"}, "too long ago"),
        ({"day": (TODAY + timedelta(2)).isoformat()}, "has not come yet"),
        ({"note": "x" * 2001}, "less than 2,000"),
        ({"note": "a\x00b"}, "Null characters"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do_and_what_was_typed(technician, typed, said):
    answered = send(technician, **{"note": "what I typed", **typed})
    page = answered.content.decode()
    assert answered.status_code == 422
    assert said in page
    assert "There is something to put right" in page
    assert "what I typed" in page or "note" in typed
    assert replies() == []


def test_a_point_that_there_is_not_is_not_found(technician):
    assert technician.get(f"{PAGE}nothing/").status_code == 404
    assert send(technician, f"{PAGE}nothing/").status_code == 404


@pytest.mark.parametrize(
    ("point", "said", "days", "state"),
    [
        ("firewall", "yes", 0, "well"),
        ("firewall", "no", 0, "not"),
        ("firewall", "partly", 0, "partly"),
        ("firewall", "yes", 365, "well"),
        ("firewall", "yes", 366, "old"),
        ("record-cannot-be-rewritten", "no", 0, "well"),
        ("record-cannot-be-rewritten", "yes", 0, "not"),
    ],
)
def test_how_a_point_stands_follows_from_its_newest_answer(point, said, days, state):
    row = Reply(point=point, said=said, day=TODAY - timedelta(days))
    assert sheet.state_of(points()[point], row, TODAY) == state


def test_a_point_without_an_answer_is_open():
    assert sheet.state_of(points()["firewall"], None, TODAY) == "open"


def test_an_answer_that_belisha_can_see_is_wrong_is_marked():
    """The school says that all is encrypted, and Belisha is reached without https."""
    person = holding("headteacher")
    with looking_everywhere("a test"):
        actions.reply(person, person.school, points()["encrypted"], "yes", "", TODAY)
        lines = {line.point.id: line for part in sheet.parts(person.school, TODAY) for line in part.lines}
    assert lines["encrypted"].doubtful
    assert not lines["firewall"].doubtful


def test_every_point_stands_on_the_page_and_is_counted(technician):
    page = technician.get(PAGE).content.decode()
    assert all(point.asks.replace("'", "&#x27;") in page for point in points().values())
    with looking_everywhere("a test"):
        counted = sheet.counted(sheet.parts(School.objects.get(slug="conker-lane"), TODAY))
    assert sum(counted.values()) == counted["open"] == len(points())


def test_an_answer_without_its_line_in_the_journal_is_not_kept():
    person = holding("headteacher")
    row = Reply(school=person.school, point="firewall", said="yes", day=TODAY, by=person)
    with pytest.raises(UnrecordedError), looking_everywhere("a test"), writing():
        row.save()
    assert replies() == []


def test_answers_of_a_school_out_of_sight_cannot_be_read():
    person = holding("headteacher")
    with looking_everywhere("a test"):
        actions.reply(person, person.school, points()["firewall"], "yes", "", TODAY)
        other = School.objects.get(slug="inkwell").pk
    with looking([other]):
        assert not Reply.objects.exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM standards_reply")
            seen = cursor.fetchone()[0]
    assert seen == (0 if connection.vendor == "postgresql" else 1)


def test_the_page_asks_few_questions_of_the_database(technician, django_assert_max_num_queries):
    """However many points there are."""
    with django_assert_max_num_queries(45):
        technician.get(PAGE)


def test_the_viewer_of_these_tests_is_one_of_today():
    assert "it-technician" in viewer.of(holding("it-technician"), TODAY).roles
