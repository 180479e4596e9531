"""The pages of the journal, as browsers get them."""

import pytest

from belisha.journal import merkle, offline, upkeep
from belisha.journal.actions import checkpoint, record
from belisha.journal.models import Checkpoint, Entry
from belisha.logbook.proof import proof_of
from belisha.people.models import School
from belisha.writing import writing
from tests.web.markup import Page

pytestmark = pytest.mark.django_db
JOURNAL, PROOF = "/schools/conker-lane/journal/", "/schools/conker-lane/journal/proof/"


def text(response):
    assert response.status_code == 200, response.status_code
    page = Page(response.content.decode())
    assert page.faults == []
    return page.text()


def newest():
    school = School.objects.get(slug="conker-lane")
    return Entry.objects.filter(place=f"school:{school.pk}").order_by("-seq")[0]


@pytest.fixture
def head(cast, browser_of):
    return browser_of(cast("headteacher"))


@pytest.mark.parametrize("address", [JOURNAL, PROOF, f"{JOURNAL}0/", f"{PROOF}key.txt"])
def test_whoever_has_not_signed_in_is_sent_to_do_so(client, address):
    response = client.get(address)
    assert response.status_code == 302
    assert response["Location"].startswith("/sign-in/")


@pytest.mark.parametrize(
    ("role", "reads", "proves"),
    [
        ("headteacher", 200, 200),
        ("safeguarding-lead", 200, 200),
        ("chair-of-governors", 404, 200),
        ("it-technician", 404, 200),
        ("teacher", 404, 404),
        ("governor", 404, 404),
        ("volunteer", 404, 404),
    ],
)
def test_the_table_of_permissions_decides(cast, browser_of, role, reads, proves):
    browser = browser_of(cast(role))
    assert browser.get(JOURNAL).status_code == reads
    assert browser.get(PROOF).status_code == proves
    assert browser.get(f"{JOURNAL}{newest().seq}/").status_code == reads


def test_another_school_is_not_there(head):
    assert head.get("/schools/inkwell/journal/").status_code == 404
    assert head.get("/schools/inkwell/journal/proof/").status_code == 404


def test_a_line_of_another_school_is_not_there(head):
    other = School.objects.get(slug="inkwell")
    seq = Entry.objects.filter(place=f"school:{other.pk}")[0].seq
    assert head.get(f"{JOURNAL}{seq}/").status_code == 404


@pytest.mark.parametrize("seq", ["99999999", "9" * 30])
def test_a_line_that_is_not_there_is_not_found(head, seq):
    assert head.get(f"{JOURNAL}{seq}/").status_code == 404


def test_the_journal_says_what_happened_in_sentences(head):
    said = text(head.get(JOURNAL))
    assert "Older lines" in said
    assert "Belisha (demonstration)" in text(head.get(f"{JOURNAL}?kind=class-added"))


def test_the_kinds_to_choose_from_are_words_in_their_order(head):
    kinds = [words for _, words in head.get(JOURNAL).context["kinds"]]
    assert kinds == sorted(kinds)
    assert len(set(kinds)) == len(kinds)
    assert "Class or year group added" in kinds
    assert not [words for words in kinds if not words[0].isupper() or "{" in words or words.endswith(".")]


def test_a_filter_that_finds_nothing_says_so(head):
    assert "No line was found" in text(head.get(f"{JOURNAL}?who=Nobodyofthatname"))


def test_words_are_shown_as_words_and_not_as_markup(head):
    with writing():
        record("seen", "program:test", "", newest().place, what="<script>alert(1)</script>")
    content = head.get(JOURNAL).content.decode()
    assert "&lt;script&gt;alert(1)" in content
    assert "<script>alert" not in content


def test_a_line_shows_its_proof(head):
    checkpoint()
    upkeep.keep_proved()
    said = text(head.get(f"{JOURNAL}{newest().seq}/"))
    assert "This line leads to the number that was signed" in said
    assert Checkpoint.objects.latest("size").root in said
    assert "A folder beside the database" in said


def test_the_steps_that_are_shown_lead_to_the_root():
    checkpoint()
    for entry in (Entry.objects.earliest("seq"), newest(), Entry.objects.get(seq=77)):
        proved = proof_of(entry)
        assert proved.fits
        found = bytes.fromhex(entry.leaf)
        for step in proved.steps:
            other = bytes.fromhex(step.hash)
            found = merkle.node_hash(other, found) if step.before else merkle.node_hash(found, other)
        assert found.hex() == proved.checkpoint.root


def test_a_line_that_is_not_signed_yet_says_so(head):
    checkpoint()
    with writing():
        entry = record("seen", "program:test", "", newest().place, what="a page")
    assert "Not proved yet" in text(head.get(f"{JOURNAL}{entry.seq}/"))


def test_a_line_of_a_journal_that_was_rewritten_says_so(head):
    from tests.journal.test_tampering import drop_triggers

    checkpoint()
    drop_triggers()
    Entry.objects.filter(seq=5).update(leaf="0" * 64)
    assert "Something was changed" in text(head.get(f"{JOURNAL}{newest().seq}/"))


def test_the_proof_says_what_no_witness_has_seen(head):
    checkpoint()
    upkeep.keep_proved()
    assert "A witness has seen every line" in text(head.get(PROOF))
    with writing():
        record("seen", "program:test", "", "", what="a page")
    said = text(head.get(PROOF))
    assert "1 line that no witness has seen" in said
    assert "No witness outside has it" in said


def test_a_witness_outside_takes_the_warning_away(head, settings, tmp_path):
    from belisha.journal import witnesses

    (tmp_path / "far").mkdir()
    settings.WITNESSES = witnesses.read(f"dir:{tmp_path}/far")
    checkpoint()
    upkeep.keep_proved()
    said = text(head.get(PROOF))
    assert "No witness outside has it" not in said
    assert "The folder far" in said
    assert str(tmp_path) not in said


def test_what_is_downloaded_checks_itself(head):
    checkpoint()
    key = offline.key_of(head.get(f"{PROOF}key.txt").content.decode())
    response = head.get(f"{PROOF}checkpoint.txt")
    (note,) = offline.notes_in(response.content.decode())
    assert offline.signed(note, [key], offline.verify_ed25519)
    assert "attachment" in response["Content-Disposition"]
    assert head.get(f"{PROOF}verify_journal.py").content.startswith(b'"""Proves')
    assert head.get(f"{PROOF}journal-key").status_code == 404
