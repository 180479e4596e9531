"""A form that is sent in twice is done once; one that could not be taken keeps what was typed."""

import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.utils import timezone

from belisha.people.models import Person
from belisha.sight import looking_everywhere
from belisha.submission import upkeep
from belisha.submission.models import Submission
from tests.signed_in import browser_of
from tests.submission import site

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.submission.site")]


def people(name):
    with looking_everywhere("a test"):
        return Person.objects.filter(given_name=name).count()


def post(client, name="Ada", key=None, **more):
    return client.post("/add/", {"given_name": name, "once": key or uuid.uuid4(), **more})


def test_a_form_that_is_sent_again_leads_to_where_it_led_and_is_done_once(client):
    key = uuid.uuid4()
    first, second = post(client, key=key), post(client, key=key)
    assert (first.status_code, second.status_code) == (302, 303)
    assert first["Location"] == second["Location"]
    assert people("Ada") == 1


def test_other_words_with_the_same_key_are_refused_and_kept(client):
    key = uuid.uuid4()
    post(client, "Ada", key)
    answer = post(client, "Bea", key, remark="Sits at the <front>")
    assert answer.status_code == 409
    assert people("Bea") == 0
    page = answer.content.decode()
    assert "Sits at the &lt;front&gt;" in page
    assert str(key) not in page
    assert 'name="once"' in page


def test_somebody_elses_key_is_of_no_use(client):
    key = uuid.uuid4()
    Submission.objects.create(key=key, actor="person:0", digest="0", led="/secret/")
    answer = post(client, key=key)
    assert answer.status_code == 409
    assert "/secret/" not in answer.content.decode()


def test_the_same_words_from_somebody_else_are_another_form(client):
    key = uuid.uuid4()
    with looking_everywhere("a test"):
        somebody = browser_of(Person.objects.filter(school__isnull=False, left=None).first())
    assert post(somebody, key=key).status_code == 302
    assert post(client, key=key).status_code == 409
    assert people("Ada") == 1


def test_the_same_words_for_another_page_are_another_form(client):
    key = uuid.uuid4()
    post(client, key=key)
    elsewhere = client.post(f"/rename/{uuid.uuid4()}/", {"given_name": "Ada", "once": key})
    assert elsewhere.status_code == 409


@pytest.mark.parametrize("key", ["", "twelve"])
def test_a_form_without_a_key_is_not_done_and_keeps_what_was_typed(client, key):
    answer = client.post("/add/", {"given_name": "Ada", "once": key, "password": "hunter2"})
    assert answer.status_code == 400
    assert people("Ada") == 0
    page = answer.content.decode()
    assert 'name="given_name" value="Ada"' in page
    assert "hunter2" not in page
    assert 'name="password" type="password"' in page


def test_what_the_page_keeps_can_be_sent_again(client):
    page = client.post("/add/", {"given_name": "Ada"})
    again = client.post(page.context["where"], {"given_name": "Ada", "once": page.context["key"]})
    assert again.status_code == 302
    assert people("Ada") == 1


def test_a_program_gives_its_key_in_a_header(client):
    key = {"Idempotency-Key": str(uuid.uuid4())}
    answers = [client.post("/add/", {"given_name": "Ada"}, headers=key) for _ in range(2)]
    assert [each.status_code for each in answers] == [302, 303]
    assert people("Ada") == 1


def test_a_form_with_a_mistake_can_be_put_right_under_the_same_key(client):
    key = uuid.uuid4()
    assert post(client, "", key).status_code == 422
    assert not Submission.objects.exists()
    assert post(client, "Ada", key).status_code == 302


def test_a_fault_leaves_neither_the_act_nor_the_key(client):
    client.raise_request_exception = False
    assert post(client, "Fault").status_code == 500
    assert people("Fault") == 0
    assert not Submission.objects.exists()


def test_a_file_is_part_of_what_was_sent(client):
    key = uuid.uuid4()
    answers = [
        post(client, key=key, list=SimpleUploadedFile("list.csv", content)).status_code
        for content in (b"one", b"one", b"two")
    ]
    assert answers == [302, 303, 409]


def test_where_the_database_is_full_what_was_typed_is_kept_with_its_key(client):
    key = uuid.uuid4()
    answer = post(client, "Outage", key, remark="a long text", password="hunter2")
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "a long text" in page
    assert str(key) in page
    assert "hunter2" not in page
    assert "the words of somebody" not in page


def test_where_the_database_fails_before_the_view_what_was_typed_is_kept_as_well(client, settings):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "tests.submission.site.without_database"]
    client.raise_request_exception = False
    key = uuid.uuid4()
    answer = post(client, "Ada", key, remark="a long text")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "30"
    assert "a long text" in answer.content.decode()
    assert str(key) in answer.content.decode()
    assert client.get("/").status_code == 503


def test_a_page_that_was_only_looked_at_keeps_nothing(client):
    assert "Send it again" not in client.get("/add/?x=1").content.decode()


def test_old_keys_are_dropped_and_young_ones_are_not(client):
    post(client)
    now = timezone.now()
    assert upkeep.forget(now + timedelta(days=6)) == 0
    assert upkeep.forget(now + timedelta(days=8)) == 1
    assert upkeep.forget_forms() == (True, "0 keys of forms dropped")


def test_every_form_gets_a_key_of_its_own():
    template = Template("{% once %}{% once %}")
    keys = [each.split('"')[0] for each in template.render(Context()).split('value="')[1:]]
    assert len({uuid.UUID(each) for each in keys}) == 2


def test_two_who_change_one_row_see_both_texts_and_can_save_either(client):
    post(client)
    with looking_everywhere("a test"):
        person = Person.objects.get(given_name="Ada")
        theirs = Person.objects.get(pk=person.pk)
        theirs.family_name = "Byron"
        site.actions.change_person(site.BY, theirs)
    mine = {"given_name": "Ada", "family_name": "King", "version": 1}
    answer = client.post(f"/rename/{person.pk}/", {**mine, "once": uuid.uuid4()})
    assert answer.status_code == 409
    sides = {each.label: each for each in answer.context["sides"]}
    assert (sides["Last name"].theirs, sides["Last name"].mine) == ("Byron", "King")
    assert [label for label, each in sides.items() if each.differs] == ["Last name"]
    again = client.post(answer.context["where"], {**mine, "version": answer.context["version"], "once": uuid.uuid4()})
    assert again.status_code == 302
    with looking_everywhere("a test"):
        assert Person.objects.get(pk=person.pk).family_name == "King"
