"""Whatever an address or a form says, somebody gets a page: never a fault of the server."""

import random
from urllib.parse import quote

import pytest
from django.test import Client

from belisha.rulebook.words import WORDS

pytestmark = pytest.mark.django_db

SCHOOL, TRUST = "/schools/{}/", "/trusts/{}/"
PATHS = (
    *("/", "/gallery/", "/docs/", "/docs/{}", "/rulings/{}", SCHOOL, f"{SCHOOL}logo", SCHOOL + "look-{}.css"),
    *(SCHOOL + name for name in "ask answer asked policy policy.md duties duties.csv changes findings".split()),
    *(SCHOOL + name for name in "pupils parents try".split()),
    *(TRUST + name for name in ["", "matrix", "matrix.csv", "matrix.json", "compare"]),
)
NAMES = ("who usual asked chosen change at given said seal q event a b from to topic school differ clause text").split()
PLACES = ("conker-lane", "inkwell", "lanternfield", "cfea3a2bbf9d6835", "guide/asking")
ODD = (
    "",
    "a",
    "\x00",
    "%",
    "{{7*7}}",
    "<script>",
    "é😀",
    "9" * 400,
    "-1",
    "../../etc/passwd",
    "5.6",
    "'; drop",
    "\x1b[1m",
)


def something(chance):
    """A value that may stand anywhere: right, nearly right, or not at all."""
    fact = chance.choice(list(WORDS.facts.values()))
    return chance.choice(
        [*ODD, *PLACES, *["yes", "no", "dont-know", "staff", "parent"] * 3, str(chance.choice(fact.values))]
    )


def request(chance):
    """A method, an address and a form."""
    path = chance.choice(PATHS)
    places = [chance.choice([*PLACES * 3, something(chance) or "x"]) for _ in range(path.count("{}"))]
    names = [chance.choice([*NAMES, *WORDS.facts]) for _ in range(chance.randrange(7))]
    query = "&".join(f"{name}={quote(something(chance), safe='')}" for name in names)
    form = {name: something(chance) for name in chance.sample(NAMES, 3)}
    return chance.choice(["get", "get", "get", "head", "post"]), f"{quote(path.format(*places))}?{query}", form


@pytest.mark.parametrize("seed", range(8))
def test_odd_requests_get_a_page(seed):
    chance, client = random.Random(seed), Client(raise_request_exception=False)
    seen = set()
    for _ in range(60):
        method, address, form = request(chance)
        response = client.post(address, form) if method == "post" else getattr(client, method)(address)
        assert response.status_code < 500, (method, address, form)
        seen.add(response.status_code)
    assert {200, 404} <= seen
