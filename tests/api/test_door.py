"""The rate limit, and the headers of every answer."""

import pytest
from django.test import RequestFactory

from belisha.api import limits
from belisha.api.limits import CALLS, Allowance
from belisha.api.problems import Refusal

pytestmark = pytest.mark.django_db

RULE = "/api/v1/schools/inkwell/rulings"


class Clock:
    """Time that passes when it is told to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


# The rate limit


def test_an_allowance_runs_out_and_fills_up_again():
    clock = Clock()
    allowance = Allowance(60, 60, clock)
    assert [allowance.take("a") for _ in range(60)] == [0.0] * 60
    assert allowance.take("a") == pytest.approx(1)
    assert allowance.take("b") == 0
    clock.now = 0.5
    assert allowance.take("a") == pytest.approx(0.5)
    clock.now = 1.0
    assert allowance.take("a") == 0
    assert allowance.take("a") > 0


def test_nobody_saves_up_more_than_a_minutes_worth():
    clock = Clock()
    allowance = Allowance(60, 60, clock)
    allowance.take("a")
    clock.now = 100_000
    assert sum(allowance.take("a") == 0 for _ in range(100)) == 60


def test_what_is_dear_takes_more():
    allowance = Allowance(60, 60, Clock())
    assert allowance.take("a", 50) == 0
    assert allowance.take("a", 20) == pytest.approx(10)
    assert allowance.take("a", 10) == 0
    assert allowance.take("b", 1000) == 0


def test_the_clients_remembered_are_bounded(monkeypatch):
    monkeypatch.setattr(limits, "_MOST_CLIENTS", 3)
    allowance = Allowance(1, 60, Clock())
    for name in "abcd":
        allowance.take(name)
    assert allowance.take("d") > 0
    assert allowance.take("a") == 0


def test_beyond_the_limit_comes_429_with_the_time_to_wait(client):
    for _ in range(CALLS):
        assert client.get("/api/v1/trusts").status_code == 200
    response = client.get("/api/v1/trusts")
    assert response.status_code == 429
    assert response["Content-Type"] == "application/problem+json"
    assert response["Retry-After"] == "1"
    assert response["Retry-After"] in response.json()["detail"]
    assert client.get("/api/v1/trusts", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_what_is_refused_counts_too(client):
    for _ in range(CALLS):
        client.post(RULE, "{", content_type="application/json")
    assert client.post(RULE, "{", content_type="application/json").status_code == 429


@pytest.mark.parametrize(("lines", "cost"), [(1, 1), (25, 1), (26, 2), (1000, 40)])
def test_a_batch_counts_by_its_lines(post, lines, cost):
    post("rulings", {"lines": [None] * lines})
    assert spent() == cost


def spent():
    """How many calls the client has made."""
    (left,) = [left for left, _ in limits.ALLOWANCE._left.values()]
    return round(CALLS - left)


def test_a_comparison_counts_as_several(get):
    get("comparison?a=inkwell&b=inkwell")
    assert spent() == limits.COMPARISON


def test_a_charge_is_refused_with_429():
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.99")
    for _ in range(CALLS):
        limits.charge(request)
    with pytest.raises(Refusal, match="120 calls a minute") as refusal:
        limits.charge(request)
    assert refusal.value.status == 429


# Headers


def test_the_pages_of_any_site_may_read_but_not_write(client):
    assert client.get("/api/v1/schools")["Access-Control-Allow-Origin"] == "*"
    asked = client.options(RULE, headers={"Origin": "https://elsewhere.example"})
    assert asked.status_code == 204
    assert asked["Allow"] == "POST, OPTIONS"
    assert "POST" not in asked["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Credentials" not in asked
    headers = {"Origin": "https://elsewhere.example"}
    assert client.post(RULE, "{}", content_type="application/json", headers=headers).status_code == 403


def test_nobody_gets_a_cookie(client):
    for path in ("schools", "openapi.json", "docs", "schools/none"):
        assert not client.get(f"/api/v1/{path}").cookies


@pytest.mark.parametrize("path", ["schools", "trusts/lanternfield/matrix", "openapi.json", "vocabulary"])
def test_what_has_not_changed_is_304(client, path):
    first = client.get(f"/api/v1/{path}")
    again = client.get(f"/api/v1/{path}", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content
    other = client.get(f"/api/v1/{path}", headers={"If-None-Match": '"other"'})
    assert other.status_code == 200
    assert other.content == first.content


def test_head_is_get_without_the_content(client):
    get, head = client.get("/api/v1/schools"), client.head("/api/v1/schools")
    assert head.status_code == 200
    assert not head.content
    assert head["Content-Length"] == str(len(get.content))
    assert head["ETag"] == get["ETag"]
    assert client.head("/api/v1/schools/none").status_code == 404


def test_rulings_are_not_kept_by_anybody_on_the_way(client):
    response = client.post(RULE, '{"situation": {}}', content_type="application/json")
    assert response["Cache-Control"] == "no-cache"
    assert "ETag" not in response
