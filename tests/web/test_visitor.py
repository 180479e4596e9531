"""Where a visitor comes from: through proxies of our own, and never by what a visitor claims."""

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import RequestFactory
from waitress.proxy_headers import proxy_headers_middleware

from belisha.serving import environment, server
from belisha.web.visitor import network


def counted(address, passed=None, proxies=0):
    """As whom a request is counted, once the web server has set it before the application as it is set to do."""
    found = []
    given = server.options(environment.read({"BELISHA_PROXIES": str(proxies)}))
    served = proxy_headers_middleware(
        lambda environ, _: found.append(network(WSGIRequest(environ))) or [],
        given.get("trusted_proxy"),
        given.get("trusted_proxy_count", 1),
        given.get("trusted_proxy_headers"),
        given["clear_untrusted_proxy_headers"],
    )
    headers = {} if passed is None else {"X-Forwarded-For": passed}
    served(RequestFactory().get("/", REMOTE_ADDR=address, headers=headers).environ, lambda *_: None)
    return found[0]


@pytest.mark.parametrize("passed", ["198.51.100.1", "a, b, c", "", "\0"])
def test_without_a_proxy_nothing_that_is_claimed_is_believed(passed):
    assert counted("192.0.2.1", passed) == "192.0.2.1"


@pytest.mark.parametrize(
    ("proxies", "passed", "expected"),
    [
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (2, "203.0.113.9, 198.51.100.1, 192.0.2.8", "198.51.100.1"),
        (1, "2001:db8::7", "2001:db8::/64"),
        (1, None, "192.0.2.1"),
        (1, "x" * 500, ""),
    ],
)
def test_with_proxies_only_what_they_say_is_believed(proxies, passed, expected):
    assert counted("192.0.2.1", passed, proxies) == expected


def test_addresses_of_one_network_are_one_visitor():
    assert counted("2001:db8::1") == counted("2001:db8::ffff") == "2001:db8::/64"
    assert counted("2001:db8:0:1::1") == "2001:db8:0:1::/64"


def test_an_old_address_in_the_new_way_of_writing_is_itself():
    assert counted("::ffff:192.0.2.1") == "192.0.2.1"
