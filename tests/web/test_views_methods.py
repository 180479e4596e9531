"""Every address of the project answers the methods that it knows, and refuses all others."""

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

pytestmark = pytest.mark.django_db

VALUES = {"mark": "1", "name": "guide/asking", "key": "cfea3a2bbf9d6835", "school": "inkwell", "trust": "lanternfield"}


def patterns(found):
    """Every pattern, out of every room."""
    for each in found:
        if isinstance(each, URLPattern):
            yield each
        else:
            yield from patterns(each.url_patterns)


def address(pattern):
    """An address that a pattern takes; something that is there where that is easy."""
    route = str(pattern.pattern)
    if route.startswith("^"):
        return "/api/nothing"
    slug = "lanternfield" if "trusts/" in route else "inkwell"
    for name, converter in pattern.pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower()
        value = VALUES.get(name, slug if kind in ("slug", "string") else "x")
        route = route.replace(f"<{kind}:{name}>", value).replace(f"<str:{name}>", value).replace(f"<{name}>", value)
    assert "<" not in route
    return f"/{route}"


ADDRESSES = sorted({address(each) for each in patterns(get_resolver().url_patterns)})


def test_there_are_addresses_of_every_room():
    assert len(ADDRESSES) > 30
    assert {"/", "/docs/", "/readyz", "/schools/inkwell/ask", "/api/nothing"} <= set(ADDRESSES)


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("method", ["BREW", "DELETE"])
def test_a_method_that_nobody_knows_is_refused(path, method):
    answer = Client().generic(method, path)
    if answer.status_code == 302:  # whoever has not signed in is told nothing more
        assert answer.headers["Location"].startswith("/sign-in/")
    else:
        assert answer.status_code in (404, 405)


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_head_is_that_of_the_page(path):
    assert Client().head(path).status_code == Client().get(path).status_code
