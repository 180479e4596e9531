"""Lines about what other rooms keep are as visible as the people they are about; of whoever is kept, none is."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from belisha.access import viewer as looking
from belisha.journal.accountable import Accountable
from belisha.journal.actions import record, record_view
from belisha.keeping.models import Ask, Certificate, Gate, Hold, Proposal
from belisha.logbook.lines import Asked, page, visible_entries, visible_rows
from belisha.logbook.telling import told
from belisha.people import actions
from belisha.people.models import Guardianship, Person, School
from belisha.rolls.models import RollImport
from belisha.sight import looking_everywhere
from belisha.signin.models import GroupRole, Invitation
from belisha.writing import writing

pytestmark = pytest.mark.django_db
BY = "program:test"
TODAY = date(2026, 11, 21)
OF_THE_INSTALLATION = {"backup", "session", "submission"}


@pytest.fixture
def head(cast):
    return cast("headteacher")


@pytest.fixture
def of(head):
    """Somebody as a viewer today."""
    return lambda person=None: looking.of(person or head, TODAY)


@pytest.fixture
def child(cast):
    return cast("pupil")


def school():
    return School.objects.get(slug="conker-lane")


def line(kind, row, place="", **words):
    """A line about a row that is written with it."""
    with looking_everywhere("a test"), writing():
        row.save()
        return record(kind, BY, row, place or f"school:{school().pk}", **words)


def seen(viewer, entry):
    with looking.looking_as(viewer):
        return visible_entries(viewer).filter(pk=entry.pk).exists()


def said(viewer, entry):
    with looking.looking_as(viewer):
        return told(viewer, [entry])[0].sentence


def test_whatever_has_lines_at_a_school_has_readers(of):
    with looking.looking_as(of()):
        known = visible_rows(of()).keys()
    models = [each for each in apps.get_models() if issubclass(each, Accountable)]
    assert {each._meta.model_name for each in models} - known - OF_THE_INSTALLATION == set()
    assert Certificate._meta.model_name in known


def rows_about(child, head):
    at, now = school(), timezone.now()
    return {
        "invited": (Invitation(secret="a" * 64, person=child, until=now), {}),
        "hold-set": (Hold(school=at, person=child, reason="x", by=head), {}),
        "ask-received": (Ask(school=at, about=child, by=head, received=TODAY, due=TODAY), {"due": "1 March 2027"}),
    }


@pytest.mark.parametrize("kind", ["invited", "hold-set", "ask-received"])
def test_a_line_about_somebody_kept_elsewhere_is_read_by_leads_who_see_them(of, cast, head, child, kind):
    row, words = rows_about(child, head)[kind]
    entry = line(kind, row, **words)
    assert seen(of(), entry)
    assert child.name in said(of(), entry)
    for other in ("teacher", "governor", "it-technician"):
        assert not seen(of(cast(other)), entry)
    assert not seen(of(cast("headteacher", "inkwell")), entry)


def test_a_line_about_the_school_is_read_by_its_leads(of, cast, head):
    at = school()
    group = GroupRole(provider="x", group="staff", school=at, role="teacher")
    roll = RollImport(school=at, by=head.ref, made=timezone.now())
    every = Hold(school=at, record_class="attendance", reason="x", by=head)
    proposal = Proposal(school=at, by=head, ground="period")
    for kind, row, words in (
        ("group-role-added", group, {"role": "teacher"}),
        ("roll-applied", roll, {"many": "3"}),
        ("hold-set", every, {}),
        ("destruction-refused", proposal, {}),
    ):
        entry = line(kind, row, **words)
        assert seen(of(), entry), kind
        assert "something" not in said(of(), entry)
        assert not seen(of(cast("teacher")), entry)
        assert not seen(of(cast("headteacher", "inkwell")), entry)


def test_a_name_finds_what_was_kept_about_them_elsewhere(of, head, child):
    row, words = rows_about(child, head)["hold-set"]
    entry = line("hold-set", row, **words)
    with looking.looking_as(of()):
        asked = {who: page(of(), school(), Asked.read({"who": who})).entries for who in (child.name, head.name)}
    assert entry in asked[child.name]
    assert entry not in asked[head.name]


def test_an_answer_is_as_visible_as_its_request(of, head, child):
    row, words = rows_about(child, head)["ask-received"]
    line("ask-received", row, **words)
    gate = Gate(school=school(), ask=row, question="q", answer="yes", reason="x", by=head)
    entry = line("ask-weighed", gate, question="q", answer="yes")
    assert seen(of(), entry)
    assert child.name in said(of(), entry)


# Whoever is kept from the reader


@pytest.fixture
def barred(head, child):
    """The Headteacher is the child's other parent, and a court has ordered."""
    with looking_everywhere("a test"):
        row = actions.add_guardian(BY, child, head, TODAY - timedelta(days=9))
        row = Guardianship.objects.get(pk=row.pk)
        row.court_order = True
        actions.change_guardian(BY, row)
    return row


def test_no_line_about_a_child_who_is_kept_from_the_reader_is_shown(of, cast, head, child, barred):
    with looking_everywhere("a test"):
        lead = cast("safeguarding-lead")
        other = Guardianship.objects.filter(child=child).exclude(adult=head)[0]
        changed = Person.objects.get(pk=child.pk)
        changed.address = "9 Refuge Lane"
        actions.change_person(BY, changed)
        looked = record_view(lead.ref, child, "what a court has ordered about a parent or carer")
        other.relation = "carer"
        actions.change_guardian(BY, other)
        lines = [looked, *looked.__class__.objects.filter(about_id__in=(child.pk, other.pk, barred.pk))]
    row, words = rows_about(child, head)["ask-received"]
    lines.append(line("ask-received", row, **words))
    assert len(lines) > 5
    assert not [each.kind for each in lines if seen(of(), each)]
    assert all(seen(of(lead), each) for each in lines)
