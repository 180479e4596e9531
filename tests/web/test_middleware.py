"""What every answer carries, and which requests are refused."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from belisha.web import middleware

pytestmark = pytest.mark.django_db

HERE = "http://testserver"


def sent(**headers):
    """The status of a form sent to Belisha with these headers."""
    asked = RequestFactory().post("/", headers={name.replace("_", "-"): value for name, value in headers.items()})
    return middleware.same_origin(lambda request: HttpResponse("done"))(asked).status_code


@pytest.mark.parametrize(
    "address", ["/", "/gallery/", "/nowhere/", "/schools/inkwel/logo", "/schools/inkwell/look-1.css"]
)
@pytest.mark.parametrize("name", middleware.HEADERS)
def test_every_answer_carries_the_headers(address, name):
    assert Client().get(address).headers[name] == middleware.HEADERS[name]


@pytest.mark.parametrize("name", ["belisha.css", "htmx.min.js", "lamp.svg", "lamp-48.png"])
def test_a_file_carries_them_too(name, settings):
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True
    response = Client().get(f"/static/belisha/{name}")
    assert response.getvalue()
    response.close()
    assert {each: response.headers.get(each) for each in middleware.HEADERS} == middleware.HEADERS


def test_a_fault_of_our_own_carries_them_too(monkeypatch):
    monkeypatch.setattr("belisha.web.listing.groups", lambda today: 1 / 0)
    response = Client(raise_request_exception=False).get("/")
    assert response.status_code == 500
    assert response.headers["Content-Security-Policy"] == middleware.POLICY


def test_a_refused_form_carries_them_too():
    response = Client().post("/", headers={"origin": "https://evil.example"})
    assert response.status_code == 403
    assert response.headers["Content-Security-Policy"] == middleware.POLICY


def test_the_policy_lets_nothing_inline_run_and_nothing_come_from_elsewhere():
    rules = dict(rule.strip().split(" ", 1) for rule in middleware.POLICY.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert {rules[name] for name in rules if name.endswith("-src") and name != "default-src"} == {"'self'"}
    assert rules["form-action"] == "'self'"


def test_what_a_view_has_set_is_left():
    def strict(request):
        return HttpResponse("x", headers={"Content-Security-Policy": "sandbox", "Cache-Control": "no-store"})

    response = middleware.headers(strict)(RequestFactory().get("/"))
    assert response.headers["Content-Security-Policy"] == "sandbox"
    assert response.headers["Cache-Control"] == "no-store"


def test_a_page_is_asked_for_again_and_what_is_no_page_is_left():
    assert Client().get("/").headers["Cache-Control"] == "no-cache"
    answer = middleware.headers(lambda request: HttpResponse("{}", content_type="application/json"))
    assert "Cache-Control" not in answer(RequestFactory().get("/")).headers


def test_no_page_sets_a_cookie():
    assert not Client().get("/").cookies
    assert not Client().get("/gallery/").cookies


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://testserver.evil.example"},
        {"origin": "http://testserver:8080"},
        {"origin": "https://testserver"},
        {"origin": "http://["},
        {"origin": ""},
        {"origin": "http://evil.example#testserver"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"sec_fetch_site": "cross-site", "origin": HERE},
        {"sec_fetch_site": "nonsense"},
    ],
)
def test_a_form_from_elsewhere_is_refused(headers):
    assert sent(**headers) == 403


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": HERE},
        {"sec_fetch_site": "same-origin"},
        {"sec_fetch_site": "none"},
        {"sec_fetch_site": "same-origin", "origin": HERE},
    ],
)
def test_our_own_form_and_a_program_are_let_in(headers):
    assert sent(**headers) == 200


@pytest.mark.parametrize(("origin", "status"), [("https://testserver", 200), ("http://testserver", 403)])
def test_behind_https_only_https_is_here(settings, origin, status):
    settings.CSRF_COOKIE_SECURE = True
    assert sent(origin=origin) == status


def test_a_proxy_that_says_https_is_heard():
    asked = RequestFactory().post("/", headers={"origin": "https://testserver"}, secure=True)
    asked.META["SERVER_PORT"] = "443"
    assert middleware.same_origin(lambda request: HttpResponse("done"))(asked).status_code == 200


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_reading_is_open_to_all(method):
    asked = getattr(RequestFactory(), method)(
        "/", headers={"origin": "https://evil.example", "sec-fetch-site": "cross-site"}
    )
    assert middleware.same_origin(lambda request: HttpResponse("done"))(asked).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_every_way_of_writing_is_guarded(method):
    asked = getattr(RequestFactory(), method)("/", headers={"origin": "https://evil.example"})
    assert middleware.same_origin(lambda request: HttpResponse("done"))(asked).status_code == 403
