"""Two ways to ask who decides, one request at a time and all at once, always agree; and what is held can be erased."""

from itertools import product

import pytest
from django.utils import timezone

from belisha.access import viewer
from belisha.access.ask import may, visible
from belisha.approvals import actions, deciders, demo, holdings
from belisha.approvals.models import Decision, Request, Wording
from belisha.journal.models import Entry
from belisha.outbox.models import Message
from belisha.people import actions as people
from belisha.people.models import Management, Person, School, Trust
from belisha.writing import writing
from tests.approvals.conftest import SINCE, stands_in, under


@pytest.fixture
def cast(school, somebody, head, chair, teacher):
    """People of every office, somebody who acts up, somebody to whom it was delegated, and one who is known twice."""
    people = [
        head,
        chair,
        teacher,
        somebody("Sam", "Senior", "senior-leader"),
        somebody("Terry", "Tech", "it-technician"),
    ]
    acting, delegated = somebody("Abe", "Acting", "teacher"), somebody("Del", "Egate", "support-staff")
    stands_in(acting, head, "headteacher")
    stands_in(delegated, chair, "chair-of-governors", "delegated")
    twice = [
        somebody("Twin", "One", "it-technician", email="twin@otters.example"),
        somebody("Twin", "Two", "teacher", email="Twin@otters.example"),
    ]
    return [*people, acting, delegated, *twice]


def test_one_at_a_time_and_all_at_once_agree(ask, school, cast):
    for policy, by in product(("chestnuts", "governed", "of-the-technician", "henry-box"), cast):
        under(school, policy)
        ask(by, f"{policy}.example")
    for row in Request.objects.all()[::3]:
        for person in tuple(deciders.of(row, timezone.localdate()))[:1]:
            actions.decide(person, row, False, "No.", None, row.version)
            actions.appeal(row.by, row, "Look again.")
    assert agree(cast) > 30


def agree(cast):
    """Each open request, for each of the cast; how many pairs of somebody and what they decide there are."""
    today, found = timezone.localdate(), 0
    rows = list(Request.objects.filter(stage="open"))
    for person in cast:
        looks = viewer.of(person, today)
        listed = set(visible(looks, "decide", "request"))
        for row in rows:
            here = person in tuple(deciders.of(row, today))
            assert (row in listed) == here == bool(may(looks, "decide", "request", row)), (person, row.by, row)
            assert not (here and row.by_id in looks.selves), (person, row)
            found += here
    return found


def test_where_offices_are_empty_they_agree_too(ask, school, somebody, teacher, chair):
    technician = somebody("Terry", "Tech", "it-technician")
    for policy, by in product(("chestnuts", "of-the-technician"), (teacher, chair, technician)):
        under(school, policy)
        ask(by)
    assert agree([teacher, chair, technician]) == 5


def test_a_line_manager_decides_for_those_they_manage_and_for_nobody_else(ask, school, somebody, teacher, head):
    under(school, "of-the-manager")
    mine, theirs = (somebody(name, "Manager", "line-manager") for name in ("Mine", "Theirs"))
    other = somebody("Otto", "Other", "teacher")
    people.manage("program:test", mine, teacher, SINCE)
    people.manage("program:test", theirs, mine, SINCE)
    for by, decides, why in (
        (teacher, mine, ""),
        (mine, theirs, ""),
        (other, head, f"Nobody is written down as the Line manager of {other.name}"),
        (theirs, head, f"Nobody is written down as the Line manager of {theirs.name}"),
    ):
        bench = deciders.of(ask(by), timezone.localdate())
        assert list(bench) == [decides]
        assert bench.why.startswith(why)
    assert agree([mine, theirs, head, teacher, other]) == 4
    row = Request.objects.get(by=teacher)
    actions.decide(mine, row, False, "No.", None, row.version)
    actions.appeal(teacher, row, "Look again.")
    assert agree([mine, theirs, head, teacher, other]) == 4
    (managed,) = Management.objects.filter(managed=mine)
    people.end_management("program:test", managed, SINCE)
    assert list(deciders.of(Request.objects.get(by=mine), timezone.localdate())) == [head]


def test_where_nobody_else_is_there_the_manager_looks_again(ask, school, somebody, teacher):
    under(school, "of-the-manager")
    manager, other = somebody("Mine", "Manager", "line-manager"), somebody("Otto", "Other", "teacher")
    people.manage("program:test", manager, teacher, SINCE)
    row = ask(teacher)
    actions.decide(manager, row, False, "No.", None, row.version)
    again = actions.appeal(teacher, row, "Look again.")
    assert list(deciders.of(again, timezone.localdate())) == [manager]
    assert list(deciders.of(ask(other), timezone.localdate())) == []
    assert agree([manager, teacher, other]) == 1


def test_the_trust_decides_where_the_policy_says_so(everything, book, clock):
    trust = Trust.objects.get(slug="lanternfield")
    school = School.objects.get(slug="inkwell")
    under(school, "of-the-trust")
    leaders = set(Person.objects.filter(trust=trust, appointments__role="trust-executive"))
    teacher = Person.objects.filter(school=school, appointments__role="teacher", left=None).first()
    from belisha.approvals.kinds import called

    looks = viewer.of(teacher, timezone.localdate())
    with viewer.looking_as(looks):  # a teacher sees nobody of the trust, and can ask it all the same
        row = actions.ask(teacher, school, called("try"), {"what": "example.org"})
    assert set(deciders.of(row, timezone.localdate())) == leaders
    leader = leaders.pop()
    boss = viewer.of(leader, timezone.localdate())
    with viewer.looking_as(boss):
        assert list(visible(boss, "decide", "request")) == [row]
        assert actions.decide(leader, row, True, "Yes.", None, row.version).role == "trust-executive"
    assert Message.objects.get(to=teacher, key__endswith=":outcome").subject.endswith("yes")


# What is held


def test_a_person_is_told_what_is_held_and_their_words_can_be_erased(ask, teacher, head, somebody):
    other = somebody("Otto", "Other", "teacher")
    mine, theirs, left = ask(teacher, "mine.example"), ask(other, "about Tess Taylor"), ask(other, "left.example")
    actions.decide(head, mine, True, "Fine.", None, mine.version)
    actions.decide(head, left, False, "Tess Taylor said so.", None, left.version)
    name, told = holdings.tell(teacher)
    assert name == "Requests and decisions"
    assert [each["asked for"] for each in told] == ["Try mine.example"]
    assert len(holdings.tell(head)[1]) == 2
    with writing():
        holdings.erase(teacher, "program:test", [])
    titles = set(Request.objects.values_list("title", flat=True))
    assert titles == {"(erased)", "Try left.example"}
    assert theirs.pk in set(Request.objects.filter(title="(erased)").values_list("pk", flat=True))
    assert [each.reason for each in Wording.objects.all()] == ["Fine."]
    assert Decision.objects.count() == 2
    assert Entry.objects.filter(kind="words-erased").count() == 3


# The demonstration


def test_no_desk_of_the_demonstration_is_empty(everything):
    from belisha.approvals.kinds import kinds

    assert demo.KIND in kinds()
    trust = Trust.objects.get(slug="lanternfield")
    assert demo.fill(trust) == 4 * trust.schools.count()
    assert demo.fill(trust) == 0
    for school in trust.schools.all():
        rows = Request.objects.filter(school=school)
        assert set(rows.values_list("stage", flat=True)) == {"open", "yes", "no"}, school
        for person in {*deciders.of(rows.filter(stage="open").first(), timezone.localdate())}:
            looks = viewer.of(person, timezone.localdate())
            assert visible(looks, "decide", "request").exists(), (school, person)
