"""What is given out: all about the person, and nobody else, whoever wrote what where."""

import io
import json
import zipfile
from datetime import date
from hashlib import sha256

import pytest

from belisha.keeping import actions, giving
from belisha.people import actions as people
from tests.keeping.conftest import BY, TODAY

pytestmark = pytest.mark.usefixtures("everything")
ODD = "Quib Zand Murf Wilk Brax Jolp Vemm Trog Kest Ploon".split()


@pytest.fixture
def child(somebody):
    return somebody(
        "Lorna", "Lampwick", "pupil", born=date(2015, 5, 5), email="lorna@otters.example", phone="07700 900 001",
        address="1 Lamp Lane\nOttertown",
    )  # fmt: skip


@pytest.fixture
def third_parties(school, somebody, family, child, head):
    """Fifty canaries of ten other people, and words about them in every text about the child."""
    canaries = []
    for number, word in enumerate(ODD):
        given, last, known = f"{word}ina", f"{word}sworth", f"{word}y"
        mail, phone = f"{word.lower()}@third.example", f"07700 900 {500 + number}"
        other = somebody(given, last, known_as=known, email=mail, phone=phone)
        canaries += [given, last, known, mail, phone]
        note = f"{given} {last} ({known}) rang from {phone}, wrote from {mail}"
        if number < 3:
            family(other, child, relation=f"friend of {given}", note=note)
        if number == 4:
            people.manage(BY, other, somebody("Wanda", "Work"), date(2020, 1, 1))
        appointment = people.appoint(BY, child, "chair-of-governors", date(2020, 1, 1)) if number == 5 else None
        if appointment:
            people.second(other, appointment, None, False, note)
    text = " and ".join(f"{each}" for each in canaries)
    child.address = f"1 Lamp Lane, c/o {text[:400]}"
    people.change_person(BY, child)
    assert len(set(canaries)) == 50
    return canaries


def packaged(ask):
    held, digest = giving.package(ask, TODAY)
    assert sha256(held).hexdigest() == digest
    with zipfile.ZipFile(io.BytesIO(held)) as zipped:
        return {name: zipped.read(name).decode() for name in zipped.namelist()}


def test_fifty_canaries_of_others_are_not_in_the_file(child, third_parties, head):
    ask = actions.receive(head, child, TODAY, child)
    parts = packaged(ask)
    leaked = [word for word in third_parties for text in parts.values() if word.casefold() in text.casefold()]
    assert leaked == []
    text = parts["what-is-held.json"]
    assert "1 Lamp Lane" in text
    assert "[a parent or carer of theirs]" in text
    assert "[another person]" in text


def test_the_persons_own_data_are_all_there(child, head):
    text = packaged(actions.receive(head, child, TODAY, child))["what-is-held.json"]
    for word in ("Lorna", "Lampwick", "2015-05-05", "lorna@otters.example", "07700 900 001", "1 Lamp Lane", "Pupil"):
        assert word in text
    titles = [each["title"] for each in json.loads(text)["sections"]]
    assert "What was done, from the journal" in titles


def test_who_did_what_stands_there_without_a_name(child, head, third_parties):
    child.known_as = "Lolly"
    people.change_person(head.ref, child)
    rows = json.loads(packaged(actions.receive(head, child, TODAY, child))["what-is-held.json"])["sections"][-1]["rows"]
    assert any(row["what"].startswith("Somebody changed") for row in rows)
    assert "Hettie" not in json.dumps(rows)


def test_whoever_must_not_find_the_family_gets_no_address(child, somebody, family, head):
    hidden, asker = somebody("Hidden", "Harbour"), somebody("Asking", "Apart")
    family(hidden, child, do_not_disclose=True, parental_responsibility=True)
    family(asker, child, parental_responsibility=True)
    text = "".join(packaged(actions.receive(head, child, TODAY, asker)).values())
    for word in ("1 Lamp Lane", "07700 900 001", "lorna@otters.example", "Hidden", "Harbour"):
        assert word not in text
    assert "Address, telephone and e-mail of the person." in text
    own = "".join(packaged(actions.receive(head, child, TODAY, hidden)).values())
    assert "1 Lamp Lane" in own


def test_the_same_data_give_the_same_hash(child, head):
    ask = actions.receive(head, child, TODAY, child)
    first = giving.package(ask, TODAY)[1]
    actions.give(head, ask, first, "all is answered")
    assert giving.package(ask, TODAY)[1] == first
    child.known_as = "Lolly"
    people.change_person(BY, child)
    assert giving.package(ask, TODAY)[1] != first


def test_markup_in_a_name_is_shown_as_text(somebody, head):
    odd = somebody("<script>alert(1)</script>", "Odd")
    page = packaged(actions.receive(head, odd, TODAY, odd))["what-is-held.html"]
    assert "<script>" not in page
