"""The record of requests, the bounds on them, and the files that browsers keep."""

import shutil

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage

from belisha.serving import bounds, environment, faults, server, statics
from belisha.serving.record import recorded


def line(capsys, path="/", status="200 OK", **environ):
    """What is written of one request."""

    def application(environ, start_response):
        start_response(status, [])
        return [b"x"]

    answer = recorded(application)({"REQUEST_METHOD": "GET", "PATH_INFO": path, **environ}, lambda *_: None)
    assert list(answer) == [b"x"]
    return capsys.readouterr().err


def test_a_line_has_method_path_status_and_time(capsys):
    assert line(capsys, "/schools/inkwell/", "404 Not Found").split()[:3] == ["GET", "/schools/inkwell/", "404"]
    assert line(capsys).endswith(" ms\n")


def test_a_line_has_nothing_about_anybody(capsys):
    said = line(
        capsys,
        "/schools/inkwell/answer",
        QUERY_STRING="q=my+son+Noah",
        REMOTE_ADDR="192.0.2.7",
        HTTP_USER_AGENT="Browser/1",
        HTTP_REFERER="http://elsewhere.example/noah",
    )
    assert not {"Noah", "192.0.2.7", "Browser", "elsewhere", "noah"} & set(said.replace("+", " ").split())
    assert len(said.split()) == 5


@pytest.mark.parametrize("path", ["/a\nGET /b 200", "/a\x1b[2J", "/\xff\xfe", "/" + "x" * 5000])
def test_a_path_cannot_pretend_to_be_another_line(capsys, path):
    said = line(capsys, path)
    assert said.count("\n") == 1
    assert said.isascii()
    assert said.rstrip("\n").isprintable()
    assert len(said) < 250


@pytest.mark.parametrize(("status", "lines"), [("200 OK", 0), ("503 Service Unavailable", 1)])
def test_health_is_recorded_only_where_it_is_bad(capsys, status, lines):
    assert line(capsys, "/readyz", status).count("\n") == lines


def test_an_application_that_fails_is_recorded_as_a_fault(capsys):
    def application(environ, start_response):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        recorded(application)({"REQUEST_METHOD": "GET", "PATH_INFO": "/"}, lambda *_: None)
    assert "GET / 500 " in capsys.readouterr().err


def test_a_fault_is_logged_by_kind_and_place_without_what_somebody_typed():
    from logging import LogRecord

    try:
        try:
            int("Noah in 4B")
        except ValueError as error:
            raise KeyError("Noah") from error
    except KeyError as error:
        raised = (type(error), error, error.__traceback__)
    said = faults.Places("%(message)s").format(LogRecord("x", 40, "", 0, "Internal Server Error: /a", (), raised))
    assert "Noah" not in said
    assert said.startswith("Internal Server Error: /a")
    assert "builtins.ValueError" in said
    assert said.endswith("builtins.KeyError")
    assert "test_record.py:" in said


def test_faults_are_logged_to_standard_error_and_nothing_else_is():
    import logging

    assert faults.Places in {type(each.formatter) for each in logging.getLogger("django.request").handlers}
    assert logging.getLogger("django.request").level == logging.ERROR


# Bounds


@pytest.mark.django_db
@pytest.mark.parametrize(("size", "status"), [(2_500_000, 405), (2_500_001, 413)])
def test_a_body_that_is_too_large_gets_a_page_that_says_so(client, size, status):
    answer = client.post("/healthz", data=b"x" * size, content_type="text/plain")
    assert answer.status_code == status
    if status == 413:
        assert "That is too large" in answer.content.decode()
        assert "2.5 MB" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("length", "status"), [("", 200), ("7", 200), ("many", 400), ("-5", 400), ("٣", 400), ("9" * 5000, 400)]
)
def test_a_length_that_is_none_is_no_fault_of_ours(client, length, status):
    assert client.get("/healthz", CONTENT_LENGTH=length).status_code == status


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET /?q=" + b"x" * 40_000 + b" HTTP/1.1\r\n\r\n", 431),
        (b"POST / HTTP/1.1\r\nContent-Length: 99000000\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nContent-Length: nine\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: odd\r\n\r\n", 501),
    ],
)
def test_what_the_web_server_refuses_is_refused_in_our_words(request_line, status):
    from waitress.adjustments import Adjustments

    given = server.options(environment.read({}))
    parser = bounds.Parser(Adjustments(**given))
    while request_line and not parser.completed:
        request_line = request_line[parser.received(request_line) :]
    said, headers, body = parser.error.to_response()
    assert said.startswith(str(status))
    assert dict(headers)["Content-Type"].startswith("text/html")
    assert bounds.TOLD[status][0].encode() in body
    assert b"exceeds" not in body


def test_proxies_are_believed_only_where_there_are_some():
    assert "trusted_proxy" not in server.options(environment.read({}))
    found = server.options(environment.read({"BELISHA_PROXIES": "2"}))
    assert found["trusted_proxy_count"] == 2
    assert found["clear_untrusted_proxy_headers"] is True


# Static files


@pytest.fixture
def gathered(tmp_path, settings):
    """A folder of their own for the static files."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    return settings.STATIC_ROOT


def test_static_files_are_gathered_once_compressed_and_named_by_content(gathered):
    assert statics.gather() is True
    assert statics.gather() is False
    assert '"paths"' in (gathered.parent / "static.json").read_text()
    assert staticfiles_storage.url("belisha/belisha.css") != "/static/belisha/belisha.css"
    assert {path.name for path in gathered.parent.iterdir()} == {"static", "static.json", "static.gathered"}
    assert not [path for path in gathered.iterdir() if path.name.startswith(("gathered", "staticfiles"))]
    styles = [path for path in gathered.rglob("*.css") if path.stem.count(".")]
    assert styles
    assert all(path.with_name(f"{path.name}.br").exists() for path in styles if path.stat().st_size > 2000)


def test_a_changed_file_is_gathered_again(gathered, monkeypatch):
    statics.gather()
    monkeypatch.setattr(statics, "fingerprint", lambda: "another")
    assert statics.gathered() is False


@pytest.mark.parametrize("lost", ["static.json", "static/belisha"])
def test_what_was_lost_is_gathered_again(gathered, lost):
    statics.gather()
    path = gathered.parent / lost
    path.unlink() if path.is_file() else shutil.rmtree(path)
    for other in gathered.iterdir() if lost != "static.json" else ():
        other.unlink() if other.is_file() else shutil.rmtree(other)
    assert statics.gathered() is False


def test_a_file_that_is_not_gathered_has_its_own_name_and_never_stops_a_page():
    assert staticfiles_storage.url("nowhere/at-all.css") == "/static/nowhere/at-all.css"
    assert staticfiles_storage.url("nowhere/at all?.css").startswith("/static/nowhere/")


def test_the_files_of_every_room_are_there_to_be_gathered():
    assert len(statics.fingerprint()) == 64
