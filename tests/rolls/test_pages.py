"""The pages of bringing in the roll, over HTTP: who may, the whole way, what is said when it cannot be."""

import re
import time
from datetime import date

import pytest
from allauth.mfa.models import Authenticator
from django.core.files.uploadedfile import SimpleUploadedFile

from belisha.people import actions as people
from belisha.people.models import Person, School
from belisha.rolls import places, samples, upkeep
from belisha.rolls.actions import receiving
from belisha.rolls.models import RollImport
from belisha.serving import bounds
from belisha.sight import looking, looking_everywhere
from belisha.signin.adapter import BEGAN, SEEN
from belisha.signin.models import Account, Identity

HERE = "/schools/acorn-hill/roll/"
TABLE = samples._TABLE.encode()


def somebody(school, role, name):
    """An account of somebody with a role."""
    with looking((school.pk,)):
        person = people.add_person("program:test", school, name, "Thistledown", email=f"{name.lower()}@school.example")
        appointment = people.appoint("program:test", person, role, date(2026, 9, 1))
        if not appointment.agreed:
            people.second(people.add_person("program:test", school, "Second"), appointment, None, agreed=True)
        account = Account.objects.create(email=person.email)
        Identity.objects.create(account=account, person=person)
    return account


def sign_in(client, account):
    """Let a browser be somebody's who has proved twice who they are."""
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={})
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session[BEGAN] = session[SEEN] = int(time.time())
    session.save()


@pytest.fixture
def place(db):
    return School.objects.create(slug="acorn-hill", name="Acorn Hill School", phase="primary", urn="900077")


@pytest.fixture
def keeper(client, place):
    """A browser in which the keeper of the roll has signed in."""
    sign_in(client, somebody(place, "data-manager", "Teasel"))
    return client


def send(client, address, **fields):
    """Fill in the form of a page and send it, with the key that it carries."""
    page = client.get(fields.pop("page", HERE)).content.decode()
    name, key = re.search(r'<input type="hidden" name="([a-z_]+)" value="([0-9a-f-]{36})">', page).groups()
    return client.post(address, {name: key, **fields})


def handed_in(client, given=TABLE, name="roll.csv"):
    return send(client, HERE, file=SimpleUploadedFile(name, given))


def test_a_file_goes_its_whole_way_in_a_browser(keeper, place):
    there = handed_in(keeper).headers["Location"]
    page = keeper.get(there)
    assert "Which column holds what?" in page.content.decode()
    with looking((place.pk,)):
        chosen = RollImport.objects.get().columns
    heads = TABLE.decode().splitlines()[0].split(",")
    answers = {f"column-{at}": chosen[head] for at, head in enumerate(heads)}
    assert send(keeper, f"{there}columns", page=there, **answers).status_code == 302
    page = keeper.get(there).content.decode()
    for words in (
        "What would change",
        "Rowan Lanternby",
        "Clover Lanternby, parent or carer of Haze Lanternby",
        "3 May 2016",
    ):
        assert words in page
    assert send(keeper, f"{there}apply", page=there).status_code == 302
    assert "The roll is up to date" in keeper.get(there).content.decode()
    with looking((place.pk,)):
        assert Person.objects.filter(family_name="Lanternby").count() == 3
    assert "Yes, undo it" in keeper.get(f"{there}undo").content.decode()
    assert send(keeper, f"{there}undo", page=f"{there}undo").status_code == 302
    assert "It was undone" in keeper.get(there).content.decode()
    with looking((place.pk,)):
        assert not Person.objects.filter(family_name="Lanternby").exists()
    # The columns are remembered, so the next file is read at once.
    assert "What would change" in keeper.get(handed_in(keeper).headers["Location"]).content.decode()
    listed = keeper.get(HERE).content.decode()
    assert listed.count("roll.csv</a>") == 2


@pytest.mark.parametrize("role", ["teacher", "it-technician", "governor", "safeguarding-lead", "volunteer"])
def test_for_everybody_else_there_is_no_such_page(client, place, keeper, role):
    there = handed_in(keeper).headers["Location"]
    client.logout()
    sign_in(client, somebody(place, role, "Quill"))
    for address in (HERE, there, f"{there}progress", f"{there}columns", f"{HERE}samples/table"):
        assert client.get(address).status_code == 404
    for act in ("apply", "undo", "withdraw", "columns", "same/1"):
        assert client.post(f"{there}{act}").status_code == 404


def test_the_keeper_of_another_school_finds_nothing(client, place, keeper):
    there = handed_in(keeper).headers["Location"]
    other = School.objects.create(slug="elsewhere", name="Elsewhere School", phase="primary")
    client.logout()
    sign_in(client, somebody(other, "data-manager", "Vetch"))
    assert client.get(there).status_code == 404
    assert client.get(there.replace("acorn-hill", "elsewhere")).status_code == 404


def test_nobody_who_has_not_signed_in_comes_in(client, place):
    assert client.get(HERE).headers["Location"].startswith("/sign-in/")


def test_an_empty_history_says_so(keeper):
    assert "Nothing yet" in keeper.get(HERE).content.decode()


@pytest.mark.parametrize(
    ("given", "said"), [(b"%PDF-1.4", "This is a PDF"), (b"words", "one column only"), (b" \n", "file is empty")]
)
def test_a_file_of_another_kind_is_refused_on_the_page(keeper, place, given, said):
    page = handed_in(keeper, given)
    assert page.status_code == 422
    assert said in page.content.decode()
    assert "Error:" in page.content.decode()
    with looking((place.pk,)):
        assert not RollImport.objects.exists()


def test_no_file_at_all_is_told(keeper):
    page = send(keeper, HERE)
    assert page.status_code == 422
    assert "Choose a file." in page.content.decode()


def test_mistakes_are_listed_with_row_and_column(keeper):
    page = keeper.get(
        handed_in(keeper, samples._TRANSFER.replace("2016-05-03", "2036-05-03").encode(), "ctf.xml").headers["Location"]
    )
    page = page.content.decode()
    for words in ("The file cannot be used yet", "There is one mistake", "date of birth", "still to come"):
        assert words in page


def test_a_form_that_is_sent_twice_hands_in_one_file(keeper, place):
    page = keeper.get(HERE).content.decode()
    name, key = re.search(r'<input type="hidden" name="([a-z_]+)" value="([0-9a-f-]{36})">', page).groups()
    first, second = (keeper.post(HERE, {name: key, "file": SimpleUploadedFile("roll.csv", TABLE)}) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    with looking((place.pk,)):
        assert RollImport.objects.count() == 1


def test_many_who_would_leave_take_a_typed_number(keeper, place):
    rows = ["UPN,Forename,Surname", *(f"P{at},Rowan,Lanternby{at}" for at in range(20))]
    for some in (rows, rows[:11]):
        there = handed_in(keeper, "\n".join(some).encode()).headers["Location"]
        if "Which column" in keeper.get(there).content.decode():
            send(
                keeper,
                f"{there}columns",
                page=there,
                **{"column-0": "id", "column-1": "given_name", "column-2": "family_name"},
            )
        page = send(keeper, f"{there}apply", page=there)
    assert page.status_code == 422
    assert "10 of 20 people would be marked as leaving" in page.content.decode()
    assert send(keeper, f"{there}apply", page=there, leaving="10").status_code == 302


def test_columns_that_will_not_do_are_asked_for_again(keeper):
    there = handed_in(keeper).headers["Location"]
    page = send(keeper, f"{there}columns", page=there, **{"column-0": "given_name"})
    assert page.status_code == 422
    assert "Choose the column for “Number in your system”." in page.content.decode()


def test_a_large_file_waits_for_the_worker_and_the_page_tells_how_far_it_is(keeper, place, monkeypatch):
    monkeypatch.setattr(receiving, "SMALL_FILE", 10)
    monkeypatch.setattr(receiving, "FEW_LINES", 1)
    there = handed_in(keeper, samples.roster(), "roster.zip").headers["Location"]
    assert "Reading the file" in keeper.get(there).content.decode()
    assert 'data-hx-trigger="every 2s"' in keeper.get(f"{there}progress").content.decode()
    assert upkeep.bring_in() == (True, "1 done")
    bar = keeper.get(f"{there}progress")
    assert bar.headers["HX-Refresh"] == "true"
    assert send(keeper, f"{there}apply", page=there).status_code == 302
    assert "Applying it" in keeper.get(there).content.decode()
    upkeep.bring_in()
    assert "The roll is up to date" in keeper.get(there).content.decode()
    assert upkeep.bring_in() == (True, "0 done")


@pytest.mark.parametrize("name", samples.SAMPLES)
def test_every_sample_can_be_downloaded_and_brought_in(keeper, place, name):
    found = keeper.get(f"{HERE}samples/{name}")
    assert "attachment" in found.headers["Content-Disposition"]
    there = handed_in(keeper, found.content, samples.SAMPLES[name].file_name).headers["Location"]
    assert "The file cannot be used" not in keeper.get(there).content.decode()


def test_whoever_throws_a_file_away_keeps_nothing_of_it(keeper, place, settings):
    there = handed_in(keeper).headers["Location"]
    send(keeper, f"{there}withdraw", page=there)
    assert "thrown away" in keeper.get(there).content.decode()
    assert not list((settings.DATA / "rolls").iterdir())
    with looking_everywhere("a test"):
        assert RollImport.objects.get().stage == "withdrawn"


def test_the_page_says_how_large_a_file_the_server_takes_from_a_browser(keeper):
    assert bounds.LARGE == places.LARGEST_ON_A_PAGE
    assert "At most 24 MB here; up to 200 MB on the command line." in keeper.get(HERE).content.decode()


def test_the_door_of_the_room_is_marked_on_each_of_its_pages(keeper):
    there = handed_in(keeper, samples.roster(), "roster.zip").headers["Location"]
    marked = re.compile(r'<a href="/schools/acorn-hill/roll/" aria-current="page">')
    columns = handed_in(keeper).headers["Location"]
    for address in (HERE, there, columns):
        assert marked.search(keeper.get(address).content.decode()), address
    send(keeper, f"{there}apply", page=there)
    for address in (there, f"{there}undo"):
        assert marked.search(keeper.get(address).content.decode()), address


def test_a_small_file_is_worked_on_without_a_word_to_the_whole_process(keeper, monkeypatch):
    monkeypatch.setattr(receiving, "roomy", None)  # called, it would fail
    there = handed_in(keeper, samples.roster(), "roster.zip").headers["Location"]
    assert "What would change" in keeper.get(there).content.decode()
