"""What a family is kept apart by holds on every page of records, and outlives the destruction of a record."""

from datetime import date

import pytest
from django.urls import reverse

from belisha.access.ask import visible_persons
from belisha.access.viewer import of
from belisha.keeping import actions, erasing
from belisha.people.models import Guardianship, Person
from belisha.sight import looking_everywhere
from tests.keeping.conftest import BY, TODAY
from tests.keeping.test_pages import sent

pytestmark = pytest.mark.usefixtures("everything")
LEFT = date(2024, 7, 1)
SECRET = ("Refuge", "07700 900 333", "hidden@refuge.example", "Harbour")


@pytest.fixture
def apart(somebody, family, head, periods):
    """The Headteacher is the father; the mother, who once worked there, must not be found, nor the child."""
    mother = somebody(
        "Mira", "Harbour", "teacher", left=LEFT, address="9 Refuge Lane", phone=SECRET[1], email=SECRET[2]
    )
    child = somebody("Coral", "Harbour", "pupil", left=LEFT, born=date(2016, 1, 1), address="9 Refuge Lane")
    family(mother, child, do_not_disclose=True, parental_responsibility=True)
    family(head, child, parental_responsibility=True)
    return mother, child


def told(browser, address, **asked):
    answer = browser.get(address, asked)
    assert answer.status_code in (200, 404)
    return answer.content.decode() if answer.status_code == 200 else ""


def test_a_barred_parent_gets_nothing_by_a_request(school, head, lead, apart, signed_in):
    browser, other = signed_in(head), signed_in(lead)
    mother, child = apart
    for each in apart:
        new = f"{reverse('ask-new', args=[school.slug])}?person={each.pk.hex}"
        assert browser.get(new).status_code == 404
        assert sent(browser, new, received="2026-11-02", asker="own").status_code == 404
        assert other.get(new).status_code == 200
    for row in (actions.receive(lead, mother, TODAY, mother), actions.receive(lead, child, TODAY, mother)):
        for name in ("ask-for", "ask-file", "ask-decide"):
            address = reverse(name, args=[school.slug, row.pk])
            assert browser.get(address).status_code == 404
            assert sent(browser, address).status_code == 404
        assert browser.get(reverse("ask-gate", args=[school.slug, row.pk, "harm"])).status_code == 404
        assert other.get(reverse("ask-for", args=[school.slug, row.pk])).status_code == 200
    assert not any(word in told(browser, reverse("asks", args=[school.slug])) for word in SECRET)
    assert "Harbour" in told(other, reverse("asks", args=[school.slug]))
    assert "No request is open" in told(browser, reverse("records", args=[school.slug]))


def test_nor_by_a_request_in_which_only_the_asker_is_kept_from_them(school, head, lead, apart, signed_in, somebody):
    row = actions.receive(lead, somebody("Some", "Friend", "teacher"), TODAY, apart[0])
    browser = signed_in(head)
    assert browser.get(reverse("ask-for", args=[school.slug, row.pk])).status_code == 404
    page = told(browser, reverse("asks", args=[school.slug]))
    assert "No request is open" in page
    assert not any(word in page for word in SECRET)


def test_nor_by_holds(school, head, lead, apart, signed_in):
    browser, other = signed_in(head), signed_in(lead)
    row = actions.hold(lead, school, "an inquiry at the refuge", person=apart[0])
    ended = actions.hold(lead, school, "an inquiry at the harbour", person=apart[1])
    actions.end_hold(lead, ended, "over at the refuge")
    page = told(browser, reverse("holds", args=[school.slug]))
    assert "No hold stands" in page
    assert not any(word in page for word in ("refuge", "harbour", "Harbour"))
    assert "refuge" in told(other, reverse("holds", args=[school.slug]))
    for address in (
        reverse("hold-end", args=[school.slug, row.pk]),
        f"{reverse('hold-person', args=[school.slug])}?person={apart[0].pk.hex}",
        f"{reverse('erase', args=[school.slug])}?person={apart[1].pk.hex}",
    ):
        assert browser.get(address).status_code == 404
        assert sent(browser, address, reason="over").status_code == 404
    for name in ("hold-person", "ask-new", "erase"):
        assert "?person=" not in told(browser, reverse(name, args=[school.slug]), q="Harbour")
        assert "?person=" in told(other, reverse(name, args=[school.slug]), q="Harbour")


def test_nor_by_what_is_destroyed(school, head, lead, apart, signed_in, somebody):
    browser, other = signed_in(head), signed_in(lead)
    due = reverse("records-due", args=[school.slug])
    assert "Harbour" not in told(browser, due)
    assert sent(browser, due, person=[each.pk.hex for each in apart]).status_code == 200
    proposal = actions.propose(lead, school, [apart[1], somebody("Else", "Body", "pupil", left=LEFT)], TODAY)
    for name in ("proposal", "proposal-second"):
        address = reverse(name, args=[school.slug, proposal.pk])
        assert browser.get(address).status_code == 404
        assert sent(browser, address, word="agree").status_code == 404
    assert proposal.pk.hex not in told(browser, reverse("records", args=[school.slug])).replace("-", "")
    assert "Harbour" not in told(browser, due)
    third = somebody("Third", "Lead", "deputy-safeguarding-lead")
    certificate = actions.confirm(third, proposal, TODAY)
    page = reverse("certificate", args=[school.slug, certificate.pk])
    assert browser.get(page).status_code == 404
    assert other.get(page).status_code == 200
    assert page not in told(browser, reverse("records", args=[school.slug]))


def test_a_null_character_finds_nobody_and_breaks_nothing(school, head, somebody, signed_in):
    browser, person = signed_in(head), somebody("Hilda", "Held", "pupil")
    for name in ("hold-person", "ask-new", "erase"):
        address = reverse(name, args=[school.slug])
        assert person.pk.hex in told(browser, address, q="hil\0")
        assert browser.get(address, {"q": "\0"}).status_code == 200
        assert browser.get(address, {"person": "\0"}).status_code == 404


def test_nothing_new_is_written_down_about_who_is_erased(school, head, somebody, signed_in):
    browser, person = signed_in(head), somebody("Zelda", "Gone", "pupil", left=LEFT)
    erasing.erase(BY, person, "test")
    for name in ("hold-person", "ask-new", "erase"):
        address = f"{reverse(name, args=[school.slug])}?person={person.pk.hex}"
        assert browser.get(address).status_code == 404
        assert sent(browser, address, reason="again").status_code == 404


@pytest.mark.parametrize("day", ["9999-12-31", "2027-01-01", "0001-01-01"])
def test_a_day_that_cannot_be_is_told(school, head, somebody, signed_in, day):
    browser, person = signed_in(head), somebody("Tess", "Teacher", "teacher")
    new = f"{reverse('ask-new', args=[school.slug])}?person={person.pk.hex}"
    answer = sent(browser, new, received=day, asker="own")
    assert answer.status_code == 200
    assert "write the day on which the request arrived" in answer.content.decode()


# What is destroyed


def hidden_from(father, person):
    with looking_everywhere("a test"):
        return not visible_persons(of(father, TODAY), "reach").filter(pk=person.pk).exists()


def test_destroying_an_older_childs_record_keeps_the_bar_for_the_younger(head, apart, somebody, family):
    mother, older = apart
    younger = somebody("Pearl", "Harbour", "pupil")
    family(mother, younger)
    family(head, younger)
    assert hidden_from(head, younger)
    erasing.erase(BY, older, "test")
    row = Guardianship.objects.get(adult=mother, child=older)
    assert row.do_not_disclose is True
    assert hidden_from(head, mother)
    assert hidden_from(head, Person.objects.get(pk=younger.pk))
    erasing.erase(BY, mother, "test")
    assert hidden_from(head, Person.objects.get(pk=younger.pk))


def test_what_binds_nobody_any_more_goes_with_the_last_of_them(head, apart, somebody, family):
    mother, older = apart
    younger = somebody("Pearl", "Harbour", "pupil")
    family(mother, younger)
    for each in (older, mother, younger):
        assert Guardianship.objects.get(adult=mother, child=older).do_not_disclose is True
        erasing.erase(BY, Person.objects.get(pk=each.pk), "test")
    assert Guardianship.objects.get(adult=mother, child=older).do_not_disclose is None
    assert not erasing.remains(Person.objects.get(pk=older.pk))


def test_a_court_order_stays_when_the_childs_record_goes(head, lead, somebody, family):
    father, child = somebody("Father", "Apart"), somebody("Small", "Child", "pupil", left=LEFT)
    family(father, child, court_order=True, note="The court at Lamp Lane said so", relation="father")
    erasing.erase(BY, child, "test")
    row = Guardianship.objects.get(adult=father)
    assert (row.court_order, row.note, row.relation) == (True, "", "")
    erasing.erase(BY, father, "test")
    row.refresh_from_db()
    assert row.court_order is None
