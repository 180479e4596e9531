"""The rooms behind the sign-in, as people of the demonstration find them: every door opens, no barriers."""

import re

import pytest

from tests.browser.conftest import windows
from tests.browser.test_every_page import AXE, objections

pytestmark = [pytest.mark.browser, pytest.mark.installation]

SCHOOL = "/schools/conker-lane"
# What a door leads on to; the doors themselves are found in the navigation.
BEHIND = (
    f"{SCHOOL}/who-may/table/",
    "/me/sessions/",
    "/me/security/",
    "/roles/",
)


@pytest.fixture
def sit(browser, site):
    """A page on which somebody with a role has signed in: `sit("Headteacher")`."""
    with windows(browser, site) as open_one:

        def down(role):
            page = open_one(bypass_csp=True)
            page.goto("/sign-in/as/?place=conker-lane")
            row = page.get_by_role("row").filter(has=page.get_by_role("cell", name=role, exact=True))
            row.first.get_by_role("button").click()
            page.wait_for_url("**/desk/")
            return page

        yield down


def looked_at(page, address):
    """What is wrong with a page at a phone's and a desk's width."""
    found = []
    assert page.goto(address).status == 200, address
    page.evaluate(AXE.read_text("utf-8"))
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((address, width, "too wide"))
        found += [(address, width, said) for said in objections(page)]
    return found


@pytest.mark.parametrize("role", ["Headteacher", "IT technician", "Governor", "Pupil"])
def test_every_door_opens_and_axe_has_nothing_to_say(sit, role):
    page = sit(role)
    doors = [link.get_attribute("href") for link in page.locator(".b-own__doors a").all()]
    assert doors[0] == "/desk/"
    assert [said for address in doors for said in looked_at(page, address)] == []


def test_what_lies_behind_the_doors_has_no_barriers_either(sit):
    page = sit("Headteacher")
    found = []
    for room, one in (("cyber-check/", "/cyber-check/[a-z-]+/$"), ("journal/?kind=class-added", "/journal/[0-9]+/$")):
        page.goto(f"{SCHOOL}/{room}")
        links = [link.get_attribute("href") or "" for link in page.locator("main a").all()]
        found.append(next(link for link in links if re.search(one, link)))
    assert [said for address in (*BEHIND, *found) for said in looked_at(page, address)] == []


def test_pictures_of_the_rooms(sit, picture):
    page = sit("Headteacher")
    for name, address in (
        ("people", f"{SCHOOL}/people/"),
        ("my-page", "/me/"),
        ("journal-proof", f"{SCHOOL}/journal/proof/"),
        ("who-may", f"{SCHOOL}/who-may/"),
    ):
        page.goto(address)
        picture(page, name)
