"""The pages of records: whoever may finds them and can do their part; for everybody else they are not there."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from belisha.journal.models import Entry
from belisha.keeping import actions, nightly, urls
from belisha.keeping.models import Ask, Backup, Certificate, Hold, Period, Proposal
from belisha.people.models import Person
from belisha.sight import looking_everywhere
from tests.keeping.conftest import TODAY

LEFT = date(2024, 7, 1)
LEADS = {"headteacher", "safeguarding-lead", "deputy-safeguarding-lead"}
MAY = {
    "records": LEADS, "periods": LEADS, "period": LEADS, "records-due": LEADS, "erase": LEADS, "proposal": LEADS,
    "proposal-second": LEADS, "certificate": LEADS, "holds": LEADS, "hold-person": LEADS, "hold-class": LEADS,
    "hold-end": LEADS, "asks": LEADS - {"deputy-safeguarding-lead"}, "ask-new": LEADS - {"deputy-safeguarding-lead"},
    "ask-for": LEADS - {"deputy-safeguarding-lead"}, "ask-decide": LEADS - {"deputy-safeguarding-lead"},
    "ask-file": LEADS - {"deputy-safeguarding-lead"}, "ask-gate": LEADS - {"deputy-safeguarding-lead"},
    "backups": {"it-technician", "headteacher"},
}  # fmt: skip
ROLES = (*sorted(LEADS), "it-technician", "teacher", "senior-leader", "data-manager", "governor", "pupil", None)


def sent(browser, address, **typed):
    """Send a form as its page would."""
    from belisha.submission.sent import FIELD

    return browser.post(address, {FIELD: str(uuid4()), **typed})


@pytest.fixture
def rows(school, somebody, head, periods):
    """One of each thing that an address can name."""
    gone = somebody("Zelda", "Gone", "pupil", left=LEFT)
    hold = actions.hold(head, school, "a claim", record_class="policy")
    ask = actions.receive(
        head, somebody("Tess", "Teacher", "teacher", born=date(1980, 1, 1)), TODAY, None, "a solicitor"
    )
    for question, answer in (("identity", "yes"), ("responsibility", "yes"), ("harm", "no")):
        actions.weigh(head, ask, question, answer, "seen")
    proposal = actions.propose(head, school, [gone], TODAY)
    other = actions.propose_erasure(head, somebody("Former", "Staff", "teacher", left=LEFT), "by letter", TODAY)
    lead = somebody("Second", "Lead", "deputy-safeguarding-lead")
    certificate = actions.confirm(lead, other, TODAY)
    return {"hold": hold.pk, "ask": ask.pk, "proposal": proposal.pk, "certificate": certificate.pk, "gone": gone}


def addresses(slug, rows):
    """Every address of the room, with something behind it."""
    named = {
        "period": ["pupil-entry"], "proposal": [rows["proposal"]], "proposal-second": [rows["proposal"]],
        "certificate": [rows["certificate"]], "hold-end": [rows["hold"]], "ask-for": [rows["ask"]],
        "ask-decide": [rows["ask"]], "ask-file": [rows["ask"]], "ask-gate": [rows["ask"], "identity"],
    }  # fmt: skip
    return {each.name: reverse(each.name, args=[slug, *named.get(each.name, [])]) for each in urls.urlpatterns}


@pytest.mark.parametrize("role", ROLES)
def test_each_page_opens_for_whoever_may_and_is_not_there_for_others(school, rows, somebody, signed_in, role):
    browser = signed_in(somebody("Some", "Body", *([role] if role else [])))
    for name, address in addresses(school.slug, rows).items():
        answer = browser.get(address)
        assert answer.status_code in ((200, 302) if role in MAY[name] else (404,)), (name, answer.status_code)
        assert not answer.get("Location", "").startswith("/sign-in/"), name


def test_nobody_of_another_school_finds_any_of_it(db, school, rows, somebody, signed_in):
    from belisha.people import actions as people
    from belisha.people.models import School
    from belisha.writing import writing

    with looking_everywhere("a test"), writing():
        other = School(slug="stoats", name="Stoat School", phase="primary", invented=True)
        people.keep(other, "program:test")
    browser = signed_in(somebody("Far", "Away", "headteacher", place=other))
    for name, address in addresses(school.slug, rows).items():
        assert browser.get(address).status_code == 404, name
        assert sent(browser, address, word="agree").status_code == 404, name
    for name in ("proposal", "certificate", "hold-end", "ask-for", "ask-file"):
        key = {"hold-end": "hold", "ask-for": "ask", "ask-file": "ask"}.get(name, name)
        assert browser.get(reverse(name, args=[other.slug, rows[key]])).status_code == 404, name


def test_whoever_has_not_signed_in_is_asked_to(client, school, rows):
    for address in addresses(school.slug, rows).values():
        assert client.get(address).url.startswith("/sign-in/")


def test_a_period_is_decided_and_needs_a_source(school, head, signed_in, everything):
    browser, address = signed_in(head), reverse("period", args=[school.slug, "staff-entry"])
    wrong = sent(browser, address, years="six", counted_from="left", source="")
    assert wrong.status_code == 200
    assert "without a source nothing is destroyed" in wrong.content.decode()
    assert not Period.objects.exists()
    assert sent(browser, address, years="6", counted_from="left", source="Our schedule").status_code == 302
    assert Period.objects.get().years == 6
    assert Entry.objects.filter(kind="period-set").count() == 1


def test_two_people_destroy_on_the_pages(school, rows, somebody, head, signed_in, everything):
    gone = somebody("Quillon", "Marrow", "pupil", left=LEFT)
    first, second = signed_in(head), signed_in(somebody("Other", "Lead", "safeguarding-lead"))
    page = first.get(reverse("records-due", args=[school.slug])).content.decode()
    assert "Quillon Marrow" in page
    led = sent(first, reverse("records-due", args=[school.slug]), person=gone.pk.hex).url
    proposal = Proposal.objects.get(pk=led.rstrip("/").rsplit("/", 1)[1])
    assert "Somebody else has to agree or refuse" in first.get(led).content.decode()
    assert led in second.get(reverse("desk")).content.decode()
    assert led not in first.get(reverse("desk")).content.decode()
    assert "for you on your desk" in second.get(reverse("me")).content.decode()
    where = reverse("proposal-second", args=[school.slug, proposal.pk])
    assert sent(first, where, word="agree").status_code == 409
    assert sent(second, where, word="perhaps").status_code == 400
    assert not Person.objects.get(pk=gone.pk).erased
    certificate = second.get(sent(second, where, word="agree").url).content.decode()
    assert gone.pk.hex in certificate
    assert "Quillon" not in certificate
    assert "Our own schedule" in certificate
    assert Certificate.objects.count() == 2
    assert "Quillon" not in second.get(led).content.decode()
    assert led not in second.get(reverse("desk")).content.decode()


def test_a_dangerous_act_asks_again_who_it_is(school, rows, somebody, signed_in, everything):
    browser = signed_in(somebody("Other", "Lead", "safeguarding-lead"))
    session = browser.session
    session["account_authentication_methods"] = [{"method": "password", "at": 1}]
    session.save()
    answer = sent(browser, reverse("proposal-second", args=[school.slug, rows["proposal"]]), word="agree")
    assert answer.status_code == 302
    assert "/me/security/again" in answer.url
    assert Proposal.objects.get(pk=rows["proposal"]).stage == "open"


def test_what_must_be_kept_is_told_with_the_reason(school, periods, somebody, head, signed_in):
    here = somebody("Still", "Here", "teacher")
    page = signed_in(head).get(reverse("erase", args=[school.slug]), {"person": here.pk.hex}).content.decode()
    assert "still at the school" in page
    assert "Propose to erase" not in page


def test_a_hold_is_put_and_ended(school, head, somebody, signed_in, everything):
    browser, person = signed_in(head), somebody("Hilda", "Held", "pupil")
    found = browser.get(reverse("hold-person", args=[school.slug]), {"q": "hil"}).content.decode()
    assert f"?person={person.pk.hex}" in found
    address = f"{reverse('hold-person', args=[school.slug])}?person={person.pk.hex}"
    assert sent(browser, address, reason="an inquiry").status_code == 302
    row = Hold.objects.get()
    assert "Hilda Held" in browser.get(reverse("holds", args=[school.slug])).content.decode()
    assert sent(browser, reverse("hold-end", args=[school.slug, row.pk]), reason="over").status_code == 302
    assert "No hold stands" in browser.get(reverse("holds", args=[school.slug])).content.decode()


def test_a_request_goes_from_the_first_question_to_the_file(school, head, somebody, signed_in, everything):
    teacher = somebody("Tess", "Teacher", "teacher", born=date(1980, 1, 1))
    browser = signed_in(head)
    new = f"{reverse('ask-new', args=[school.slug])}?person={teacher.pk.hex}"
    assert "Write who asks" in sent(browser, new, received="2026-11-02", asker="other").content.decode()
    led = sent(browser, new, received="2026-11-02", asker="own").url
    row = Ask.objects.get()
    page = browser.get(led).content.decode()
    assert "2 December 2026" in page
    assert "Still to do" in page
    assert sent(browser, reverse("ask-decide", args=[school.slug, row.pk])).status_code == 409
    for name, answer in (("identity", "yes"), ("harm", "no"), ("others", "yes")):
        file = browser.get(reverse("ask-file", args=[school.slug, row.pk]))
        assert file.status_code == (200 if name == "others" else 404)
        gate = reverse("ask-gate", args=[school.slug, row.pk, name])
        assert sent(browser, gate, answer=answer, reason="I know her").status_code == 302
    assert "It may be given" in browser.get(led).content.decode()
    file = browser.get(reverse("ask-file", args=[school.slug, row.pk]))
    assert file["Content-Type"] == "application/zip"
    assert Entry.objects.filter(kind="seen", about_id=teacher.pk).count() == 2
    assert sent(browser, reverse("ask-decide", args=[school.slug, row.pk])).status_code == 302
    row.refresh_from_db()
    assert row.stage == "given"
    again = browser.get(reverse("ask-file", args=[school.slug, row.pk]))
    from hashlib import sha256

    assert sha256(again.content).hexdigest() == row.package


def test_whoever_it_is_about_does_not_find_the_request(school, head, lead, signed_in, everything):
    row = actions.receive(head, lead, TODAY, None, "a former pupil")
    assert signed_in(lead).get(reverse("ask-for", args=[school.slug, row.pk])).status_code == 404


@pytest.mark.parametrize(
    ("age", "recipient", "wrong"),
    [
        (None, "", "because no key is named"),
        (None, "age1", "There is no backup yet"),
        (timedelta(days=3), "age1", "older than two days"),
        (timedelta(hours=3), "age1", ""),
    ],
)
def test_the_page_of_backups_is_red_when_it_has_to_be(
    school, head, signed_in, settings, tmp_path, age, recipient, wrong
):
    import pyrage

    settings.BACKUP_TO = tmp_path
    settings.BACKUP_RECIPIENT = str(pyrage.x25519.Identity.generate().to_public()) if recipient else ""
    if age:
        made = timezone.now() - age
        (tmp_path / "one.age").write_bytes(b"x" * 10)
        Backup(name="one.age", size=10, digest="0", lines=1, root="0", made=made, verified=made)
        from belisha.keeping.sealing import Made

        actions.note_backup("program:test", Made(tmp_path / "one.age", 10, "0" * 64, 1, "0" * 64, made))
    page = signed_in(head).get(reverse("backups", args=[school.slug])).content.decode()
    assert ("Something is wrong with the backups" in page) == bool(wrong)
    assert wrong in page


def test_old_backups_are_removed_but_never_the_newest(db, tmp_path):
    from belisha.keeping.sealing import Made

    now = timezone.now()
    for days in (80, 40, 36, 34, 1):
        path = tmp_path / f"{days}.age"
        path.write_bytes(b"x")
        actions.note_backup("program:test", Made(path, 1, "0" * 64, 1, "0" * 64, now - timedelta(days=days)))
    assert nightly.age_out(now, tmp_path) == 3
    assert sorted(path.stem for path in tmp_path.glob("*.age")) == ["1", "34"]
    Backup.objects.filter(name__in=("1.age", "34.age")).update(made=now - timedelta(days=90))
    nightly.age_out(now, tmp_path)
    assert len(list(tmp_path.glob("*.age"))) == 1
