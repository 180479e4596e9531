"""Bad input: always a problem document that says what to do, never a fault of the server."""

import json

import pytest
from django.test.client import FakePayload

from belisha.rulebook.diagram import TooLargeError

pytestmark = pytest.mark.django_db

RULE = "schools/inkwell/rulings"
SITUATION = {"act": "connect", "actor": "teacher"}


def refused(response, status):
    """The problem document of a refusal."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status
    assert problem["type"] == f"/api/v1/docs#problem-{status}"
    assert problem["detail"]
    assert response["Access-Control-Allow-Origin"] == "*"
    return problem


# What is not there


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("schools/inkwel", "'inkwell'"),
        ("schools/INKWELL", ""),
        ("schools/..%2F..%2Fetc%2Fpasswd", ""),
        ("schools/%00", ""),
        ("schools/ink%00well", ""),
        ("schools/%ff%fe", ""),
        ("schools/%ED%A0%80", ""),
        ("schools/" + "a" * 5000, ""),
        ("schools/%3Cscript%3E", ""),
        ("schools/{{7*7}}", ""),
        ("trusts/lanternfeld", "'lanternfield'"),
        ("trusts/%00/matrix", ""),
        ("policies/inkwell", "lists the keys"),
        ("policies/" + "0" * 16, "There is no version"),
        ("policies/" + ".".join(["0" * 16] * 9), "There is no version"),
        ("policies/" + ".".join(["0" * 16] * 99), "There is no version"),
        ("policies/%25" + "0" * 15, "There is no version"),
        ("policies/0000%0000000000000/source", ""),
        ("policies/" + "0" * 16 + "/duties", "There is no version"),
        ("policies/" + "0" * 16 + "/findings", "There is no version"),
        ("comparison?a=inkwell&b=puddle", "'puddleduck'"),
        ("comparison?a=inkwell&b=", "There is no school"),
        ("comparison?a=%00&b=inkwell", "There is no school"),
        ("vocabulary?school=conker", "'conker-lane'"),
        ("school", "/api/v1/schools"),
        ("schools/", "/api/v1/schools"),
        ("schools/inkwell/", "/api/v1/schools/inkwell"),
        ("schools/ink%0Awell/x", "There is no"),
        ("//evil.example/", "Leave out"),
        ("openapi.jso", "There is no"),
    ],
)
def test_what_is_not_there_is_404_with_the_nearest(client, path, nearest):
    assert nearest in refused(client.get(f"/api/v1/{path}"), 404)["detail"]


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v2/schools", "/api/schools"])
def test_another_version_of_the_api_is_not_there(client, path):
    assert "/api/v1/" in refused(client.get(path, follow=True), 404)["detail"]


# What is not known


@pytest.mark.parametrize(
    ("path", "where", "said"),
    [
        ("schools?page=2", "page", "leave it out"),
        ("comparison?a=inkwell", "b", "is missing"),
        ("comparison", "a", "is missing"),
        ("comparison?a=inkwell&b=inkwell&c=1", "c", "unknown parameter"),
        ("comparison?a=inkwell&a=inkwell&b=inkwell", "a", "twice"),
        ("vocabulary?scool=inkwell", "scool", "'school'"),
        ("openapi.json?x=1", "x", "leave it out"),
    ],
)
def test_parameters_that_are_not_known_are_422(client, path, where, said):
    faults = {each["where"]: each["said"] for each in refused(client.get(f"/api/v1/{path}"), 422)["faults"]}
    assert said in faults[where]


def test_events_and_roles_that_are_not_known_are_named_together(client, key):
    problem = refused(
        client.get(f"/api/v1/policies/{key('inkwell')}/duties?event=inapropriate-content&role=techer"), 422
    )
    said = [each["said"] for each in problem["faults"]]
    assert "did you mean 'inappropriate-content'" in said[0]
    assert "did you mean 'teacher'" in said[1]


def test_every_fault_of_a_situation_is_listed(post):
    situation = {"act": "post", "actr": "teacher", "family": "perhaps", "age": 400, "time": ["break"], "hour": True}
    faults = {each["where"]: each["said"] for each in post(RULE, {"situation": situation}, 422)["faults"]}
    assert "did you mean 'publish'" in faults["situation.act"]
    assert "did you mean 'actor'" in faults["situation.actr"]
    assert "true or false" in faults["situation.family"]
    assert "from 0 to 120" in faults["situation.age"]
    assert {"situation.time", "situation.hour"} <= faults.keys()


def test_facts_that_cannot_be_together_are_422(post):
    problem = post(RULE, {"situation": {"image": "none", "shows-own-child": True}}, 422)
    assert "this cannot be" in problem["detail"]


@pytest.mark.parametrize(
    ("body", "where", "said"),
    [
        ({}, "situation", "is missing"),
        ({"situation": None}, "situation", "must be an object"),
        ({"situation": []}, "situation", "must be an object"),
        ({"situation": {}, "ordinary": "yes"}, "ordinary", "true or false"),
        ({"situation": {}, "ordinary": 1}, "ordinary", "true or false"),
        ({"situation": {}, "ordinry": True}, "ordinry", "did you mean 'ordinary'"),
        ([], "body", "must be an object"),
        ("text", "body", "must be an object"),
        (12, "body", "must be an object"),
        (None, "body", "must be an object"),
        ({"situation": {f"x{n}": True for n in range(300)}}, "situation", "at most 200"),
        ({"situation": {"age": int("9" * 900)}}, "situation.age", "from 0 to 120"),
        ({"situation": {"act": "x\0y"}}, "situation.act", "cannot be"),
        ({"situation": {"a" * 9000: True}}, "situation." + "a" * 60 + "…", "unknown fact"),
        ({"situation": {"{{7*7}}": "<script>"}}, "situation.{{7*7}}", "unknown fact"),
    ],
)
def test_bodies_of_another_kind_are_422(post, body, where, said):
    text = json.dumps(body)
    faults = {each["where"]: each["said"] for each in post(RULE, text, 422)["faults"]}
    assert said in faults[where]


@pytest.mark.parametrize(
    ("body", "where", "said"),
    [
        ({"text": ""}, "text", "must not be empty"),
        ({"text": "x" * 2001}, "text", "2,000"),
        ({"text": 1}, "text", "must be text"),
        ({"text": "May I?", "who": "nobody"}, "who", "'staff'"),
        ({"who": "staff"}, "text", "is missing"),
    ],
)
def test_a_question_has_to_be_one(post, body, where, said):
    faults = {each["where"]: each["said"] for each in post("schools/inkwell/understand", body, 422)["faults"]}
    assert said in faults[where]


@pytest.mark.parametrize(
    "text", ["\0", "\u202e", "{{7*7}}", "<b>", "🦆" * 500, "a " * 1000, "\n" * 2000, "' OR 1=1 --"]
)
def test_odd_questions_are_understood_as_nothing(post, text):
    assert post("schools/inkwell/understand", {"text": text})["facts"] == {}


@pytest.mark.parametrize(("lines", "said"), [([], "empty"), ([{}] * 1001, "1,000"), ({}, "list"), (None, "list")])
def test_a_batch_is_a_list_of_at_most_a_thousand(post, lines, said):
    assert said in post("rulings", {"lines": lines}, 422)["detail"]


# What cannot be read


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "no body"),
        (b"{", "not JSON"),
        (b'{"situation": {}} x', "not JSON"),
        (b'{"situation": {}, "situation": {}}', "stands twice"),
        (b'{"situation": {"act": "publish", "act": "access"}}', "stands twice"),
        (b'{"situation": {"age": NaN}}', "NaN"),
        (b'{"situation": {"age": -Infinity}}', "Infinity"),
        (b'{"situation": {"age": ' + b"9" * 5000 + b"}}", "5,000 digits"),
        (b'{"situation": {"act": "\\ud800"}}', "half of a character"),
        (b'{"situation": {"\\udfff": true}}', "half of a character"),
        (b'{"situation": {"act": "\xff"}}', "UTF-8"),
        (b'{"situation": {"act": "\xed\xa0\x80"}}', "UTF-8"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        (b'{"situation": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested too deeply"),
    ],
)
def test_bodies_that_cannot_be_read_are_400(client, body, said):
    response = client.post(f"/api/v1/{RULE}", body, content_type="application/json")
    assert said in refused(response, 400)["detail"]


def test_deep_nesting_that_can_be_read_is_refused_as_a_value(client):
    body = '{"situation": {"act": ' + "[" * 500 + "]" * 500 + "}}"
    refused(client.post(f"/api/v1/{RULE}", body, content_type="application/json"), 422)
    lines = '{"lines": [' + "[" * 500 + "]" * 500 + "]}"
    response = client.post("/api/v1/rulings", lines, content_type="application/json")
    assert response.json()["wrong"] == 1


def test_whole_characters_are_read_however_they_are_written(post):
    body = '{"text": "\\ud83e\\udd86 may I post a photo"}'
    assert post("schools/inkwell/understand", body)["facts"]["act"] == "publish"


def test_a_mark_of_byte_order_is_passed_over(post):
    post(RULE, b'\xef\xbb\xbf{"situation": {}}')


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "x"])
def test_what_is_no_json_by_its_own_account_is_415(client, kind):
    refused(client.post(f"/api/v1/{RULE}", b'{"situation": {}}', content_type=kind), 415)


def test_an_encoded_body_is_415(client):
    headers = {"Content-Encoding": "gzip"}
    refused(client.post(f"/api/v1/{RULE}", b"x", content_type="application/json", headers=headers), 415)


def test_json_may_name_its_characters(post):
    post(RULE, {"situation": {}}, kind="application/json; charset=utf-8")


@pytest.mark.parametrize("size", [1_000_001, 3_000_000])
def test_a_body_that_is_too_large_is_413(client, size):
    problem = refused(client.post(f"/api/v1/{RULE}", b" " * size, content_type="application/json"), 413)
    assert "1,000,000" in problem["detail"]


@pytest.mark.parametrize("length", ["-1", "x", "9" * 40])
def test_an_impossible_length_is_refused(client, length):
    response = client.post(f"/api/v1/{RULE}", b"{}", content_type="application/json", CONTENT_LENGTH=length)
    assert 400 <= response.status_code < 500


def test_a_body_larger_than_django_takes_is_413_too(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    refused(client.post(f"/api/v1/{RULE}", b'{"situation": {}}', content_type="application/json"), 413)


def test_a_body_that_breaks_off_is_400(client, monkeypatch):
    def broken(*_):
        raise OSError("gone")

    monkeypatch.setattr(FakePayload, "read", broken)
    problem = refused(client.post(f"/api/v1/{RULE}", b"{}", content_type="application/json"), 400)
    assert "send it again" in problem["detail"]


def test_policies_too_large_to_compare_are_422(client, monkeypatch):
    from belisha.api import comparing

    def too_large(*_, **__):
        raise TooLargeError("more than 9 nodes")

    monkeypatch.setattr(comparing, "Comparison", too_large)
    assert "more than 9 nodes" in refused(client.get("/api/v1/comparison?a=inkwell&b=puddleduck"), 422)["detail"]


# Methods


@pytest.mark.parametrize("method", ["put", "patch", "delete", "post", "trace"])
def test_a_method_that_does_nothing_is_405_with_those_that_do(client, method):
    response = getattr(client, method)("/api/v1/schools")
    refused(response, 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_get_where_something_has_to_be_sent_is_405(client):
    assert client.get(f"/api/v1/{RULE}")["Allow"] == "POST, OPTIONS"


def test_a_method_nobody_knows_is_405(client):
    refused(client.generic("BREW", "/api/v1/schools"), 405)


# A fault of our own


def test_a_fault_is_a_problem_document_too_and_is_noted(client, monkeypatch, caplog):
    from belisha.api import standings

    def broken(*_):
        raise RuntimeError("broken")

    monkeypatch.setattr(standings, "school", broken)
    problem = refused(client.get("/api/v1/schools/inkwell"), 500)
    assert "broken" not in json.dumps(problem)
    assert "broken" in caplog.text


def test_a_whole_number_may_have_a_point(post):
    assert post(RULE, '{"situation": {"age": 10.0}}')["situation"] == {"age": 10}
    for wrong in ("10.5", "1e999", "1e300", "-0.5"):
        assert "from 0 to 120" in post(RULE, f'{{"situation": {{"age": {wrong}}}}}', 422)["detail"]
