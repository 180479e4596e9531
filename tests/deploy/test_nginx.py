"""nginx as deploy/ has it, in front of a real Belisha: TLS, headers, bounds, slow senders, and what is logged."""

import re
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.deploy import front
from tests.serving.installation import Served, demonstration, free_port, until

FORM = "application/x-www-form-urlencoded"
ASK, TRY = "/schools/conker-lane/ask", "/schools/conker-lane/try"


@pytest.fixture(scope="module")
def behind(tmp_path_factory, not_run):
    """Belisha as a server runs it: over https, with one proxy in front."""
    if not front.binary():
        not_run("no nginx is installed (Debian: apt-get install nginx-light)")
    folder = tmp_path_factory.mktemp("behind")
    given = demonstration(folder) | {
        "BELISHA_HTTPS": "yes",
        "BELISHA_PROXIES": "1",
        "BELISHA_HOSTS": front.NAME,
    }
    with Served(folder, "--demo", given=given) as served:
        yield served.opened()


@pytest.fixture
def nginx(behind, tmp_path):
    """For each test its own, so that one test's flood is not counted against the next."""
    with front.Nginx(tmp_path, behind.port) as found:
        yield found


def test_a_page_comes_over_tls_with_the_headers_of_belisha(nginx):
    status, headers, page = nginx.ask("/")
    assert status == 200
    assert "Conker Lane Primary School" in page
    assert int(re.search(r"max-age=(\d+)", headers["Strict-Transport-Security"])[1]) >= 31_536_000
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers.get_all("Content-Security-Policy") == [headers["Content-Security-Policy"]]
    assert headers["Server"] == "nginx"  # and not which


def test_the_connection_is_of_a_protocol_that_is_not_broken(nginx):
    with nginx.connect() as talk:
        assert talk.version() in ("TLSv1.2", "TLSv1.3")
        assert re.search("GCM|CHACHA20", talk.cipher()[0])


def test_plain_http_is_sent_on_to_https_and_nothing_else(nginx):
    said = nginx.plain(path="/ask?q=x")
    assert said.startswith("HTTP/1.1 301 ")
    assert f"Location: https://{front.NAME}/ask?q=x\r\n" in said


def test_an_unknown_name_is_not_answered(nginx):
    assert nginx.plain(host="other.example") == ""
    with pytest.raises(OSError, match=r"unrecognized|UNRECOGNIZED|ALERT"):
        nginx.connect("other.example")


def test_what_a_visitor_claims_about_themselves_is_replaced(nginx):
    claims = {
        "X_Forwarded_Host": "evil.example",
        "Forwarded": "host=evil.example;proto=http",
        "X_Forwarded_Proto": "http",
    }
    status, headers, page = nginx.ask("/", X_Forwarded_For="203.0.113.7", **claims)
    assert status == 200
    assert "evil" not in page + str(headers)


def test_every_cookie_is_for_https_alone(nginx):
    """The page for signing in sets one; another site's script can read none that says who somebody is."""
    status, headers, _ = nginx.ask("/sign-in/")
    assert status == 200
    cookies = headers.get_all("Set-Cookie") or []
    assert cookies
    for cookie in cookies:
        assert "; secure" in cookie.lower(), cookie
        assert "samesite=" in cookie.lower(), cookie
        assert cookie.startswith("__Host-"), cookie


def test_a_form_that_another_site_sends_is_refused_and_our_own_is_not(nginx):
    foreign = nginx.ask("/sign-in/", "POST", "login=x", Origin="https://evil.example", Content_Type=FORM)
    assert foreign[0] == 403
    own = nginx.ask(ASK, Origin=f"https://{front.NAME}", Sec_Fetch_Site="same-origin")
    assert own[0] != 403


def test_a_body_that_is_too_large_is_refused_before_it_is_sent(nginx):
    with nginx.connect() as talk:
        talk.sendall(f"POST / HTTP/1.1\r\nHost: {front.NAME}\r\nContent-Length: 900000000\r\n\r\n".encode())
        assert talk.recv(200).startswith(b"HTTP/1.1 413 ")


def test_a_body_that_belisha_refuses_gets_the_page_of_belisha(nginx):
    status, _, page = nginx.ask(TRY, "POST", "x" * 3_000_000, Content_Type=FORM)
    assert status == 413
    assert "too large" in page.lower()
    assert "<main" in page


def test_slow_uploads_hold_up_nobody(nginx, behind):
    """More of them than Belisha has threads: neither through nginx nor beside it does anybody wait."""
    slow = [nginx.connect() for _ in range(60)]
    try:
        for talk in slow:
            head = (
                f"POST {TRY} HTTP/1.1\r\nHost: {front.NAME}\r\nContent-Type: {FORM}\r\nContent-Length: 100000\r\n\r\n"
            )
            talk.sendall(head.encode() + b"text=")
        took = []
        for _ in range(5):
            started = time.monotonic()
            assert nginx.ask("/healthz")[0] == 200
            assert behind.get("/healthz")[0] == 200
            took.append(time.monotonic() - started)
        assert max(took) < 1, took
    finally:
        for talk in slow:
            talk.close()


def test_nothing_that_somebody_asked_and_no_address_of_theirs_is_written_down(nginx):
    nginx.ask(
        f"{ASK}?q=canaryquestion",
        Referer="https://school.example/canaryreferrer",
        User_Agent="canarybrowser",
    )
    nginx.ask("/links/canarytoken/")
    nginx.ask("/rulings/canaryother")
    nginx.ask("/healthz")
    log = until(lambda: (found := nginx.log()).count("\n") >= 3 and found, "three lines")
    assert "canary" not in log
    assert "127.0.0.1" not in log
    assert "healthz" not in log
    assert f" GET {ASK} " in log
    assert " GET /links/... " in log


def test_how_the_installation_is_stands_open_to_this_machine_alone(nginx):
    assert nginx.ask("/readyz")[0] in (200, 503)
    assert nginx.ask("/readyz", source="127.0.0.2")[0] == 403
    assert nginx.ask("/healthz", source="127.0.0.2")[0] == 200


def test_a_flood_from_one_address_is_turned_away_and_a_class_signing_in_is_not(nginx):
    def sign_in(source):
        return nginx.ask("/sign-in/", source=source)[0]

    with ThreadPoolExecutor(16) as pool:
        lesson = list(pool.map(sign_in, ["127.0.0.3"] * 30))
        begun = time.monotonic()
        flood = list(pool.map(sign_in, ["127.0.0.4"] * 300))
    let_in = 1 + 60 + 5 * (time.monotonic() - begun)  # the burst, and five a second however slow this machine is
    assert 429 not in lesson
    assert len(flood) - flood.count(429) <= let_in
    assert nginx.ask("/healthz", source="127.0.0.5")[0] == 200


def test_while_belisha_is_away_there_is_a_page_that_says_so(tmp_path, not_run):
    if not front.binary():
        not_run("no nginx is installed (Debian: apt-get install nginx-light)")
    with front.Nginx(tmp_path, free_port()) as nginx:
        status, headers, page = nginx.ask("/schools/conker-lane/")
    assert status == 503
    assert headers["Retry-After"] == "30"
    assert "started again" in page
    assert "nginx" not in page


def test_a_visitor_who_hangs_up_half_way_leaves_it_at_work(nginx):
    for cut in (b"G", b"GET / HTTP/1.1\r\nHost:", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab"):
        with nginx.connect() as talk:
            talk.sendall(cut)
    with socket.create_connection(("127.0.0.1", nginx.https)) as raw:
        raw.sendall(b"\x00" * 500)
    assert nginx.ask("/healthz")[0] == 200
