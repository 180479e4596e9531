"""The OpenAPI description: valid, complete, and true; the examples; the page that is made of it."""

import json
import re

import pytest
import schemathesis
from jsonschema_rs import validator_for

from belisha.api import examples, openapi, problems, reference
from belisha.api.examples import shortened
from belisha.api.openapi import document
from tests.api import answers, fuzzing

pytestmark = pytest.mark.django_db


def operations():
    return {row["operationId"]: row for _, _, row in openapi.operations(document())}


def test_it_is_valid_openapi_3_1(get):
    found = get("openapi.json")
    assert found == document()
    assert found["openapi"].startswith("3.1")
    schemathesis.openapi.from_dict(found).validate()


def test_a_description_that_is_not_valid_would_be_found():
    broken = json.loads(json.dumps(document()))
    del broken["info"]["title"]
    with pytest.raises(Exception, match="title"):
        schemathesis.openapi.from_dict(broken).validate()


def test_every_reference_leads_somewhere():
    text = json.dumps(document())
    for place in set(re.findall(r'"\$ref": "#/([^"]+)"', text)):
        found = document()
        for part in place.split("/"):
            found = found[part]
        assert found


def test_every_operation_field_and_parameter_is_explained():
    for name, row in operations().items():
        assert row["summary"], name
        assert row["description"], name
        assert all(each.get("description") for each in row["parameters"]), name
    fields = [(model.name, field) for model in reference.models() for field in model.fields]
    assert [(name, field.name) for name, field in fields if not field.text] == []
    assert len(fields) > 150


def test_every_operation_says_how_it_refuses():
    for name, row in operations().items():
        expected = {405, 422, 429} | ({400, 413, 415} if "requestBody" in row else set())
        expected |= {404} if row["parameters"] else set()
        assert {int(status) for status in row["responses"]} == {200, *expected}, name
        for status in expected:
            assert row["responses"][str(status)] == {"$ref": f"#/components/responses/{status}"}


def test_every_kind_of_refusal_is_described_once():
    assert set(document()["components"]["responses"]) == {str(status) for status in problems.KINDS} - {"500"}


# Examples


@pytest.fixture
def fresh(client):
    return answers.fresh(client)


def test_every_example_comes_out_as_it_is_written_down(fresh):
    written = json.loads(examples.CAME.read_text("utf-8"))
    for name in {**written, **fresh}:
        assert fresh.get(name) == written.get(name), f"run python tests/api/answers.py: {name} comes out otherwise"


def test_every_operation_has_an_example_that_works():
    shown = {each.operation for each in examples.everything() if each.status == 200}
    assert shown == set(operations())


def test_the_examples_fit_the_description():
    for each in examples.everything():
        content = operations()[each.operation]["responses"]["200"]["content"]
        schema = content.get("application/json", {}).get("schema", {})
        if each.status != 200:
            schema = {"$ref": "#/components/schemas/Problem"}
        whole = {**schema, "components": document()["components"]}
        errors = [str(error) for error in validator_for(whole).iter_errors(each.answer)]
        assert errors == [], each.name


def test_an_answer_with_a_field_too_many_would_not_fit():
    schema = {"$ref": "#/components/schemas/Trust", "components": document()["components"]}
    good = {"slug": "a", "name": "A", "web": "", "schools": []}
    assert validator_for(schema).is_valid(good)
    assert not validator_for(schema).is_valid({**good, "colour": "#000000"})
    assert not validator_for(schema).is_valid({"slug": "a"})


def test_shortening_cuts_lists_and_long_text_only():
    value = {"list": [1, 2, 3], "text": "word " * 100, "short": "word", "deep": [{"list": [1, 2, 3]}]}
    found = shortened(value)
    assert found["list"] == [1, 2]
    assert found["text"].endswith("word …")
    assert len(found["text"]) <= 202
    assert found["short"] == "word"
    assert found["deep"] == [{"list": [1, 2]}]


def test_curl_says_what_the_test_sends():
    by_name = {each.name: each for each in examples.everything()}
    assert by_name["all-schools"].curl == "curl 'http://127.0.0.1:8000/api/v1/schools'"
    assert '-d \'{"situation": {' in by_name["may-i"].curl


# Made-up requests


def test_made_up_requests_are_answered_as_described(monkeypatch):
    from belisha.api import limits

    monkeypatch.setattr(limits, "charge", lambda request, cost=1: None)
    statuses, wrong = set(), []
    for _, status, failed in fuzzing.some(8):
        statuses.add(status)
        wrong += failed
    assert wrong == []
    assert {200, 400, 404, 405, 422} <= statuses
    assert max(statuses) < 500


def test_an_answer_that_is_not_as_described_would_be_found(monkeypatch):
    from belisha.api import limits, schools

    monkeypatch.setattr(limits, "charge", lambda request, cost=1: None)
    monkeypatch.setattr(schools, "_trust", lambda trust: {"slug": trust.slug, "colour": trust.colour})
    wrong = [each for _, _, failed in fuzzing.some(1, ["GET /api/v1/trusts"]) for each in failed]
    assert any("violates schema" in each for each in wrong)


# The page


def test_the_page_shows_every_operation_example_and_object(client):
    page = client.get("/api/v1/docs")
    assert page.status_code == 200
    text = page.content.decode()
    for chapter in reference.chapters():
        for each in chapter.operations:
            assert f'id="{each.id}"' in text
            assert f"{each.method} {each.path}" in text
    for model in reference.models():
        assert f'id="object-{model.name}"' in text
    for status in problems.KINDS:
        assert f'id="problem-{status}"' in text
    assert len(re.findall("<details", text)) == len(examples.everything())
    links = set(re.findall(r'href="#([^"]+)"', text))
    assert links <= set(re.findall(r'id="([^"]+)"', text))


def test_the_page_runs_and_loads_nothing_inline(client):
    text = client.get("/api/v1/docs").content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=\"/)", text)
    assert not re.search(r"\bstyle=|<style|\son[a-z]+=", text)
    assert not re.search(r'(?:src|<link[^>]*href)="(?:https?:)?//', text)


def test_the_beginning_of_the_api_is_its_page(client):
    assert client.get("/api/v1/").headers["Location"] == "/api/v1/docs"
