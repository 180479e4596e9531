"""The pages about people in a real browser: each kind of page on a phone and at a desk, and whole journeys."""

import re
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import watched
from tests.browser.test_every_page import AXE, objections

pytestmark = [pytest.mark.browser, pytest.mark.installation]

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
OURS = re.compile(
    r"/(me|roles|waiting|people/.*|classes/.*|guardianships/.*|appointments/.*|trusts/[a-z-]+/people"
    r"|schools/[a-z-]+/(people|classes)(/add)?)/([?].*)?"
)


def enter(page, role, place="conker-lane"):
    """Sign in as somebody of the cast who has exactly these roles."""
    page.goto(f"/sign-in/as/?place={place}")
    cell = page.get_by_role("cell", name=role, exact=True).first
    page.locator("tr", has=cell).first.get_by_role("button").click()
    page.wait_for_url("**/desk/")


def leads_to(page):
    """The addresses of this room that a page leads to."""
    found = page.eval_on_selector_all("main a[href]", "links => links.map(each => each.href)")
    parts = [urlsplit(each) for each in found]
    return [f"{each.path}?{each.query}" if each.query else each.path for each in parts]


def pattern(address):
    """Addresses of one kind have one pattern."""
    return re.sub(r"(role|group|q)=[a-z-]+", r"\1", UUID.sub("*", address))


def walked(page, start):
    """One address of every kind that can be reached by links, with the page open at it.

    Somebody on the list of pupils is another kind than somebody on the list of staff.
    """
    waiting, seen = [(start, start)], set()
    while waiting:
        address, kind = waiting.pop(0)
        if kind in seen or not OURS.fullmatch(address):
            continue
        seen.add(kind)
        page.goto(address)
        yield address
        tab = f"{urlsplit(address).query} " if "tab=" in address else ""
        waiting += [(each, f"{tab if each.startswith('/people/') else ''}{pattern(each)}") for each in leads_to(page)]


def looked_over(page):
    """No width is too narrow, and axe has nothing to say, on a phone and at a desk."""
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.evaluate(AXE.read_text("utf-8"))
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
        assert objections(page) == [], page.url


@pytest.mark.parametrize(
    ("role", "place", "kinds"),
    [
        ("Headteacher", "conker-lane", 24),
        ("Designated Safeguarding Lead", "inkwell", 18),
        ("Teacher", "puddleduck", 6),
        ("Parent or carer", "conker-lane", 4),
        ("Pupil", "inkwell", 3),
        ("Governor", "weatherby-green", 4),
        ("Trust executive", "lanternfield", 4),
    ],
)
def test_every_page_that_a_role_leads_to_fits_and_axe_has_nothing_to_say(browser, site, role, place, kinds):
    context = browser.new_context(base_url=site, bypass_csp=True)
    page = context.new_page()
    enter(page, role, place)
    wrong, count = watched(page, site), 0
    for _ in walked(page, "/me/"):
        assert page.locator("h1").count() == 1
        looked_over(page)
        count += 1
    context.close()
    assert count >= kinds
    assert wrong == []


def test_mistakes_are_told_where_they_are(browser, site):
    context = browser.new_context(base_url=site, bypass_csp=True)
    page = context.new_page()
    enter(page, "Keeper of the roll")
    page.goto("/schools/conker-lane/people/add/")
    page.get_by_label("E-mail address").fill("nonsense")
    page.get_by_role("button", name="Add them").click()
    assert page.get_by_role("alert").locator("a").count() >= 2
    page.get_by_role("link", name="Type a whole e-mail address").click()
    assert page.evaluate("document.activeElement.id") == "id_email"
    looked_over(page)
    context.close()


def test_two_at_once_see_both_texts_and_choose(browser, site):
    contexts = [browser.new_context(base_url=site, bypass_csp=True) for _ in range(2)]
    one, two = (each.new_page() for each in contexts)
    for page, role in ((one, "Keeper of the roll"), (two, "Headteacher")):
        enter(page, role, "weatherby-green")
        page.goto("/schools/weatherby-green/people/?role=volunteer")
        page.locator("table a").first.click()
        page.get_by_role("link", name="Change names and ways to reach them").click()
    for page, number in ((one, "01632 960111"), (two, "01632 960222")):
        page.get_by_label("Telephone").fill(number)
        page.get_by_role("button", name="Save").click()
    row = two.get_by_role("row", name="Telephone")
    assert "01632 960111" in row.inner_text()
    assert "01632 960222" in row.inner_text()
    looked_over(two)
    two.get_by_role("button", name="Save mine over it").click()
    two.get_by_role("link", name="Show the contact details").click()
    assert two.get_by_text("01632 960222").count() == 1
    for each in contexts:
        each.close()


def press_until(page, name):
    """Go on with the Tab key until the thing of that name has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "(document.activeElement.labels?.[0] ?? document.activeElement).innerText?.trim() ?? ''"
        )
        if focused.startswith(name):
            return
    raise AssertionError(f"the keyboard never comes to “{name}” on {page.url}")


def type_enter(page, name):
    """Choose a link or a button by the keyboard alone."""
    press_until(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_role_for_two_people_is_given_with_the_keyboard_alone(browser, site):
    contexts = [browser.new_context(base_url=site) for _ in range(2)]
    head, chair = (each.new_page() for each in contexts)
    enter(head, "Headteacher", "puddleduck")
    head.goto("/schools/puddleduck/people/?role=support-staff")
    name = head.locator("table a").first.inner_text()
    type_enter(head, name)
    type_enter(head, "Give a role")
    type_enter(head, "Deputy Designated Safeguarding Lead")
    assert head.get_by_text("It takes two people to give this role").count() == 1
    type_enter(head, "Propose this")
    assert head.get_by_text("Waits for a second person").count() == 1
    enter(chair, "Chair of Governors", "puddleduck")
    type_enter(chair, "1 role waits for a second person")
    type_enter(chair, "Read it and answer")
    press_until(chair, "Yes, I agree")
    chair.keyboard.press("Space")
    type_enter(chair, "Send my answer")
    assert chair.get_by_text("Nothing waits for you").count() == 1
    head.reload()
    assert head.get_by_text("Waits for a second person").count() == 0
    for each in contexts:
        each.close()


def test_a_back_button_and_a_second_click_do_nothing_twice(browser, site):
    context = browser.new_context(base_url=site)
    page = context.new_page()
    enter(page, "Keeper of the roll", "lanternfield-high")
    page.goto("/schools/lanternfield-high/classes/add/")
    page.get_by_label("Class", exact=True).check()
    page.get_by_label("Name", exact=True).fill("7Z")
    key = page.locator("input[name=once]").input_value()
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url("**/classes/*/")
    made = page.url
    page.goto("/schools/lanternfield-high/classes/add/")
    page.get_by_label("Class", exact=True).check()
    page.get_by_label("Name", exact=True).fill("7Z")
    page.eval_on_selector("input[name=once]", "(field, key) => { field.value = key }", key)
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url(made)
    page.goto("/schools/lanternfield-high/classes/")
    assert page.get_by_role("link", name="7Z").count() == 1
    context.close()


def test_the_roles_can_be_printed_and_signed(desk):
    desk.goto("/roles/")
    desk.emulate_media(media="print")
    assert desk.get_by_role("heading", name="Agreed by the governing body").is_visible()
    assert not desk.get_by_role("navigation", name="Roles").is_visible()
