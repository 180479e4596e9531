"""The second person is another human being, and nobody who acts in the place of the first."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from belisha.keeping import actions
from belisha.people import actions as people
from belisha.people.actions import RefusedActError
from belisha.people.models import Appointment, Person
from belisha.signin.actions import account_for
from belisha.signin.models import Identity
from tests.keeping.conftest import BY, TODAY

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def gone(somebody, periods):
    return somebody("Zelda", "Gone", "pupil", left=date(2024, 7, 1))


@pytest.fixture
def puppet(somebody, head):
    """Makes somebody to whom the Headteacher delegates: `puppet("Pia")`."""

    def make(name):
        held = Appointment.objects.get(person=head, role="headteacher")
        person, day = somebody(name, "Puppet", "support-staff"), timezone.localdate()
        people.stand_in(head.ref, held, person, day, day + timedelta(days=30), "delegated", policy_allows=True)
        return person

    return make


def refused(by, proposal):
    for act in (lambda: actions.confirm(by, proposal, TODAY), lambda: actions.refuse(by, proposal)):
        with pytest.raises(RefusedActError, match="Somebody else has to agree or refuse"):
            act()
    assert not Person.objects.filter(erased__isnull=False).exists()


def test_two_entries_of_one_account_are_one(school, gone, head, somebody):
    other = somebody("Hettie", "Elsewise", "safeguarding-lead", email="other@otters.example")
    Identity.objects.create(account=account_for(somebody("Spare", "Self", email="spare@x.example")), person=head)
    Identity.objects.create(account=head.identity.account, person=other)
    refused(other, actions.propose(head, school, [gone], TODAY))


def test_to_whom_one_delegated_is_not_the_second(school, gone, head, puppet):
    refused(puppet("Pia"), actions.propose(head, school, [gone], TODAY))


def test_nor_is_whoever_delegated_to_who_proposed(school, gone, head, puppet):
    refused(head, actions.propose(puppet("Pia"), school, [gone], TODAY))


def test_nor_are_two_to_whom_the_same_one_delegated(school, gone, puppet):
    one, two = puppet("Pia"), puppet("Pola")
    refused(two, actions.propose(one, school, [gone], TODAY))


def test_ending_it_after_the_proposal_makes_nobody_another(school, gone, head, puppet):
    pia = puppet("Pia")
    proposal = actions.propose(pia, school, [gone], TODAY)
    row = Appointment.objects.get(person=pia, stands_for__isnull=False)
    people.end_appointment(BY, row, timezone.localdate())
    refused(head, proposal)


def test_somebody_who_stands_in_for_another_is_the_second(school, gone, lead, puppet):
    assert actions.confirm(puppet("Pia"), actions.propose(lead, school, [gone], TODAY), TODAY)


def test_what_is_about_another_entry_of_theirs_is_about_them(school, gone, head, somebody, periods):
    mine = somebody("Old", "Self", "teacher", left=date(2024, 7, 1), email="me@otters.example")
    me = somebody("New", "Self", "safeguarding-lead", email="ME@otters.example")
    with pytest.raises(RefusedActError, match="about yourself"):
        actions.propose(me, school, [mine], TODAY)
    refused(me, actions.propose(head, school, [mine], TODAY))
    hold = actions.hold(head, school, "a claim", person=mine)
    with pytest.raises(RefusedActError, match="your own records"):
        actions.end_hold(me, hold, "over")
