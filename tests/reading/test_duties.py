"""The duties: none is lost, each is in its group, filters do what they say, the file is safe for a spreadsheet."""

import csv
import io

import pytest

from belisha.reading import sheet, tasks
from belisha.rulebook.norm import Duty
from tests.reading.places import SCHOOLS, amend, get, page, school, texts_of

pytestmark = pytest.mark.django_db


def rows(address):
    text = get(address).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("slug", SCHOOLS)
def test_no_duty_is_lost(slug):
    policy = texts_of(slug).policy
    shown = {(task.event, task.clause, task.what, task.modality) for task in tasks.tasks(texts_of(slug))}
    for duty in policy.duties:
        party = policy.vocabulary.roles[duty.party].many if duty.party else ""
        assert (duty.event, duty.clause, policy.vocabulary.steps[duty.step].text(party, ""), duty.modality) in shown
    text = page(f"/schools/{slug}/duties").text()
    assert all(task.what in text and tasks.case_text(task) in text for task in tasks.tasks(texts_of(slug)))


@pytest.mark.parametrize("slug", SCHOOLS)
def test_every_condition_of_a_duty_stands_in_its_row(slug):
    texts = texts_of(slug)
    shown = tasks.tasks(texts)
    for duty in texts.policy.duties:
        for case in tasks._cases(duty, texts.vocabulary):
            rows_ = [task for task in shown if task.clause == duty.clause and task.event == duty.event]
            assert any(case in tasks.case_text(task) or case.capitalize() in tasks.case_text(task) for task in rows_)


def test_a_row_says_who_what_to_whom_by_when_and_in_which_case():
    found = [each for each in rows("/schools/lanternfield-high/duties.csv") if each["Clause"] == "8.3"]
    row = next(each for each in found if each["When"] == "When somebody is bullied or abused online")
    assert row["Who"] == "Senior leaders"
    assert row["How binding"] == "must"
    assert row["To whom"] == "The company that runs the site"
    assert row["By when"] == "within 24 hours"
    police = next(each for each in rows("/schools/lanternfield-high/duties.csv") if each["Clause"] == "8.5")
    assert "the person harmed has said yes" in police["In which case"]


def test_duties_that_differ_in_one_condition_share_a_row():
    found = [each for each in rows("/schools/conker-lane/duties.csv") if each["What"] == "dismiss the member of staff"]
    assert len(found) == 1
    for part in ("works at the school", "against the law", ", or it is untrue", ", or it is discriminating"):
        assert part in found[0]["In which case"]


def test_a_role_has_its_own_duties_and_those_of_the_words_that_cover_it():
    everyone = rows("/schools/conker-lane/duties.csv")
    teacher = rows("/schools/conker-lane/duties.csv?who=teacher")
    assert {each["Who"] for each in teacher} == {"Staff"}
    head = {each["Who"] for each in rows("/schools/conker-lane/duties.csv?who=headteacher")}
    assert head == {"Staff", "Senior leaders", "The Headteacher"}
    assert {each["Who"] for each in rows("/schools/conker-lane/duties.csv?who=school")} == {"The school"}
    assert all(row in everyone for row in teacher)
    assert rows("/schools/conker-lane/duties.csv?who=governor") == []


def test_an_event_has_its_own_duties():
    found = rows("/schools/conker-lane/duties.csv?event=cyberbullying&who=teacher")
    assert {each["When"] for each in found} == {"When somebody is bullied or abused online"}
    assert {each["Clause"] for each in found} == {"8.3"}
    text = page("/schools/conker-lane/duties?event=cyberbullying&who=teacher").text()
    assert f"{len(found)} duties" in text
    assert "At all times" not in [
        data for name, data in page("/schools/conker-lane/duties?event=cyberbullying").words if name == "h2"
    ]


def test_where_there_is_no_duty_the_page_says_so():
    assert "No duties here" in page("/schools/inkwell/duties?who=parent&event=cyberbullying").text()


def test_where_somebody_has_no_duty_the_page_shows_what_others_must_do_and_help():
    text = page("/schools/lanternfield-high/duties?event=cyberbullying&who=pupil").text()
    assert "No duties here" in text
    others = text.partition("What others must do")[2]
    assert "ask the site to change or remove the material" in others
    assert "0800 1111" in text
    assert "0800 1111" not in page("/schools/lanternfield-high/duties?event=cyberbullying&who=school").text()


def test_a_word_that_is_like_nothing_gets_an_event():
    text = page("/schools/conker-lane/duties?event=nonsense", 400).text()
    assert "connect" not in text
    assert "did you mean" in text or "there is “contact-attempt”" in text


@pytest.mark.parametrize(
    ("query", "meant"),
    [("who=teacherr", "teacher"), ("event=cyberbulying", "cyberbullying"), ("event=publissh", "publish")],
)
@pytest.mark.parametrize("room", ["duties", "duties.csv"])
def test_a_wrong_filter_is_refused_with_the_nearest(room, query, meant):
    assert f"did you mean '{meant}'?" in page(f"/schools/conker-lane/{room}?{query}", 400).text()


def test_the_file_comes_as_a_file():
    response = get("/schools/inkwell/duties.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="duties-inkwell.csv"'
    assert len(rows("/schools/inkwell/duties.csv")) == len(tasks.tasks(texts_of("inkwell"))) > 10


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\xa0=1", "\ufeff=1", "|calc"]
)
def test_no_cell_can_be_a_formula(evil):
    line = sheet.sheet("x.csv", ["a"], [[evil]]).content.decode("utf-8-sig").split("\r\n", 1)[1]
    assert line.startswith("\"'")


def test_cells_with_quotes_and_line_ends_stay_one_cell():
    content = sheet.sheet("x.csv", ["a", "b"], [['say "no"\nand, so', "x\x00y"]]).content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content)))[1] == ['say "no"\nand, so', "xy"]


def test_a_formula_in_a_policy_stays_text_in_the_file():
    question = b'flag about-policy "Is the complaint about this policy?"'
    amend(school("conker-lane"), "chestnuts", (question, b'flag about-policy "=HYPERLINK(1)?"'), examples=False)
    for line in get("/schools/conker-lane/duties.csv").content.decode("utf-8-sig").splitlines():
        assert not line.startswith('"=')
        assert ',"=' not in line


def test_the_choices_are_those_who_have_duties():
    found = page("/schools/puddleduck/duties")
    offered = {attrs["value"] for attrs in found.all("option")}
    bearers = {name for norm in texts_of("puddleduck").policy.norms if isinstance(norm, Duty) for name in norm.bearers}
    assert "governing-body" in offered & bearers
    assert "parent" in offered
    assert "pupil" not in offered
