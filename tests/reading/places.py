"""Which pages there are to read, and what tests do with them again and again."""

from datetime import date

from django.test import Client

from belisha.people.models import School, Trust
from belisha.policies import actions, held, shelf
from belisha.reading import texts
from tests.web.markup import Page

SCHOOLS = ("conker-lane", "inkwell", "puddleduck", "lanternfield-high", "weatherby-green")
ROOMS = ("policy", "duties", "changes", "findings", "pupils", "parents")
TRUST = "/trusts/lanternfield"
PAGES = [
    *(f"/schools/{school}/{room}" for school in SCHOOLS for room in ROOMS),
    "/schools/conker-lane/policy?q=photo",
    "/schools/conker-lane/duties?who=teacher&event=cyberbullying",
    f"{TRUST}/",
    f"{TRUST}/matrix",
    f"{TRUST}/matrix?differ=yes&topic=friends&q=former&school=inkwell&school=puddleduck",
    f"{TRUST}/compare",
    f"{TRUST}/compare?a=inkwell&b=puddleduck",
    f"{TRUST}/compare?a=inkwell&b=inkwell",
    f"{TRUST}/compare?a=conker-lane&b=lanternfield-high&by=actor",
]


def get(address, status=200):
    response = Client(headers={"host": "localhost"}).get(address)
    assert response.status_code == status, (address, response.status_code)
    return response


def page(address, status=200):
    return Page(get(address, status).content.decode())


def school(slug):
    return School.objects.get(slug=slug)


def trust():
    return Trust.objects.get(slug="lanternfield")


def texts_of(slug):
    return texts.of(held.standing(school(slug)))


def shipped(name):
    path = shelf.path_of(name)
    return path.read_bytes(), path.with_name("examples.toml").read_bytes()


def amend(place, name, *changes, since=date(2026, 10, 1), examples=True):
    """Put a shipped policy in force with some of its bytes replaced; every replacement must find its place."""
    source, beside = shipped(name)
    for was, now in changes:
        assert was in source, was
        source = source.replace(was, now)
    version = actions.load(source, beside if examples else b"")
    actions.put_in_force(place, version, since)
    return version
