"""The page "Who may?": who gets in, what it answers, and that it tells nobody of what they may not see."""

from datetime import date, timedelta

import pytest

from belisha.people.models import Appointment, Guardianship, Membership, Person
from belisha.policies import held
from belisha.sight import looking_everywhere
from tests.access.cast import SLUG, of_role, parent, school
from tests.signed_in import browser_of

PAGE = f"/schools/{SLUG}/who-may/"
ASKS = "headteacher safeguarding-lead deputy-safeguarding-lead governor chair-of-governors trust-executive".split()


@pytest.fixture
def head(db):
    """The Headteacher's browser."""
    return browser_of(of_role("headteacher"))


def asked(client, **words):
    answer = client.get(PAGE, words)
    assert answer.status_code == 200
    return answer.content.decode()


def pupil_of(teacher):
    with looking_everywhere("a test looks for a pupil"):
        groups = Membership.objects.filter(person=teacher, part="staff").values("group")
        return Person.objects.get(pk=Membership.objects.filter(group__in=groups, part="pupil")[0].person_id)


def pupil_not_of(teacher):
    with looking_everywhere("a test looks for a pupil"):
        groups = Membership.objects.filter(person=teacher, part="staff").values("group")
        mine = Membership.objects.filter(group__in=groups, part="pupil").values("person")
        rows = Appointment.objects.filter(school=school(), role="pupil").exclude(person__in=mine)
        return Person.objects.get(pk=rows[0].person_id)


@pytest.mark.parametrize("role", ASKS)
def test_those_who_answer_for_a_school_may_ask(db, role):
    client = browser_of(of_role(role))
    assert client.get(PAGE).status_code == client.get(PAGE + "table/").status_code == 200


@pytest.mark.parametrize("role", ["teacher", "it-technician", "data-manager", "volunteer", "senior-leader", "pupil"])
def test_for_others_there_is_no_such_page(db, role):
    client = browser_of(of_role(role))
    here, nowhere = client.get(PAGE), client.get("/schools/nowhere/who-may/")
    assert here.status_code == nowhere.status_code == client.get(PAGE + "table/").status_code == 404


def test_the_headteacher_of_another_school_is_a_stranger_here(db):
    assert browser_of(of_role("headteacher", "inkwell")).get(PAGE).status_code == 404


def test_somebody_who_has_not_signed_in_is_asked_to(client, db):
    assert client.get(PAGE).headers["Location"].startswith("/sign-in/?next=")


def test_a_teacher_may_see_a_pupil_whom_they_teach_and_the_page_says_why(head):
    teacher = of_role("teacher")
    pupil = pupil_of(teacher)
    said = asked(head, who=teacher.name, person=teacher.pk, act="see:pupil", about=pupil.name, thing=pupil.pk)
    assert f"Yes. {teacher} may see a pupil’s entry: {pupil}." in said
    assert "Whoever teaches or helps in a class may see its pupils. (As Teacher.)" in said


def test_a_teacher_may_not_see_another_pupil_and_the_page_says_who_may(head):
    teacher = of_role("teacher")
    pupil = pupil_not_of(teacher)
    said = asked(head, who=teacher.name, person=teacher.pk, act="see:pupil", about=pupil.name, thing=pupil.pk)
    assert f"No. {teacher} may not see a pupil’s entry: {pupil}." in said
    assert "Only these may, each for what is theirs" in said


def test_without_a_thing_the_answer_says_in_which_cases(head):
    teacher = of_role("teacher")
    said = asked(head, who=teacher.name, person=teacher.pk, act="see:pupil")
    assert "That depends." in said
    assert "In a class where they teach or help" in said
    assert (
        "No. " in asked(head, who=teacher.name, person=teacher.pk, act="reach:parent", about="")
        or "That depends" in said
    )


def test_what_nobody_of_a_role_may_names_those_who_may(head):
    volunteer = of_role("volunteer")
    said = asked(head, who=volunteer.name, person=volunteer.pk, act="hold:school")
    assert f"No. {volunteer} may not stop records being destroyed." in said
    assert "Designated Safeguarding Lead" in said


def test_before_their_first_day_somebody_may_nothing(head):
    teacher = of_role("teacher")
    with looking_everywhere("a test"):
        first = Appointment.objects.filter(person=teacher).earliest("since").since
    said = asked(head, who=teacher.name, person=teacher.pk, act="see:class", on=str(first - timedelta(days=1)))
    assert "has no role on that day" in said


def test_a_decision_that_the_policy_reserves_is_answered_with_its_clause(head):
    policy = held.policy(held.standing(school()).version)
    norm = next(norm for norm in policy.norms if getattr(norm, "approval", ""))
    leader, teacher = of_role("headteacher"), of_role("teacher")
    yes = asked(head, who=leader.name, person=leader.pk, act=f"policy:{policy.id}:{norm.id}")
    no = asked(head, who=teacher.name, person=teacher.pk, act=f"policy:{policy.id}:{norm.id}")
    assert f"Yes. {leader} may approve" in yes
    assert f"Clause {norm.clause} says" in yes
    assert f"No. {teacher} may not approve" in no
    assert "It takes the role Headteacher." in no


def test_a_governor_is_told_of_no_pupil_and_no_parent(db):
    client = browser_of(of_role("governor"))
    teacher = of_role("teacher")
    pupil = pupil_of(teacher)
    for hidden in (pupil, parent()):
        said = asked(client, who=hidden.name)
        assert hidden.name not in said.replace(f'value="{hidden.name}"', "")
        said = asked(client, who=teacher.name, person=teacher.pk, act="see:pupil", about=hidden.name, thing=hidden.pk)
        assert hidden.name not in said.replace(f'value="{hidden.name}"', "")
        assert "Nothing here that you may see has this name" in said


def test_people_of_another_school_cannot_be_asked_about(head):
    stranger = of_role("teacher", "inkwell")
    assert "Type the name" in asked(head, who=stranger.name, person=stranger.pk, act="see:pupil")


@pytest.mark.parametrize(
    ("words", "mistake"),
    [
        ({"who": "", "act": "see:pupil"}, "Type the name"),
        ({"who": "zzzzzz", "act": "see:pupil"}, "Type the name"),
        ({"who": "a", "act": "see:pupil"}, "Choose one of the people."),
        ({"who": "a", "person": "x", "act": "juggle:pupil"}, "Choose what they would do."),
        ({"who": "a", "act": "see:pupil", "on": "31.2."}, "Give a day that there is"),
        ({"who": "a\0", "act": ":"}, "Choose what they would do."),
    ],
)
def test_a_question_put_badly_is_answered_with_what_to_do(head, words, mistake):
    assert mistake in asked(head, **words)


def test_whom_a_bar_binds_is_not_told_of_whom_it_protects(db):
    leader, other = of_role("safeguarding-lead"), parent()
    with looking_everywhere("a test makes a family"):
        one = Guardianship.objects.filter(adult=other)[0]
        Guardianship.objects.bulk_create(
            [Guardianship(school=school(), adult=leader, child=one.child, since=date(2026, 9, 1))]
        )
        Guardianship.objects.filter(pk=one.pk).update(do_not_disclose=True)
    said = asked(
        browser_of(leader),
        who=leader.name,
        person=leader.pk,
        act="reach:pupil",
        about=one.child.name,
        thing=one.child.pk,
    )
    assert "Somebody else has to do this." in said
    assert "One parent or carer" not in said
    head = asked(
        browser_of(of_role("headteacher")),
        who=leader.name, person=leader.pk, act="reach:pupil", about=one.child.name, thing=one.child.pk,
    )  # fmt: skip
    assert "One parent or carer must not learn" in head


def test_the_whole_table_has_every_reason(head):
    said = head.get(PAGE + "table/").content.decode()
    for words in ("What nobody may", "Nobody agrees to their own appointment.", "They keep the roll right."):
        assert words in said
