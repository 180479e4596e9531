"""People on their way: from the front page to an answer, on a phone, by keyboard, without scripts."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.installation]

SISTER = "can I accept a friend request from a parent who is my sister"
MOST_TAPS = 5


def test_a_parent_with_a_phone_is_at_a_cited_answer_in_five_taps(phone, picture):
    phone.goto("/")
    picture(phone, "front-phone")
    taps = [
        phone.get_by_role("link", name=re.compile("Conker Lane")).first,
        phone.get_by_role("link", name="I am a parent or carer"),
        phone.locator(".b-picks a").first,
    ]
    for tapped in taps:
        with phone.expect_navigation():
            tapped.tap()
        if "who=parent" in phone.url and "answer" not in phone.url:
            picture(phone, "ask-phone")
    assert len(taps) <= MOST_TAPS
    assert phone.locator(".b-verdict h1").is_visible()
    assert phone.locator(".b-clause__number").first.inner_text()
    picture(phone, "answer-phone")


HERS = {
    "Which account?": "A personal account",
    "When?": "In your own time",
    "Where?": "Somewhere else",
    "Are they your own family?": "Yes",
}


def finish(page):
    """Answer whatever is still asked as the sister's sister would: her own account, at home, in her own time."""
    for _ in range(6):
        if page.locator(".b-verdict").count():
            return
        question = page.locator("h1").inner_text()
        if question in HERS:
            page.get_by_label(HERS[question], exact=True).check()
        elif page.locator("input[type=radio]").count():
            page.get_by_label("No", exact=True).check()
        page.get_by_role("button", name="Continue").click()


@pytest.mark.parametrize(
    ("school", "verdict", "clause"),
    [("conker-lane", "prohibited", "5.6"), ("lanternfield-high", "permitted", "5.11")],
)
def test_one_sentence_of_a_teacher_and_two_schools_with_two_answers(desk, picture, school, verdict, clause):
    desk.goto(f"/schools/{school}/")
    desk.get_by_role("link", name="I work at the school").click()
    desk.get_by_label("Your question, in your own words").fill(SISTER)
    desk.get_by_role("button", name="Ask", exact=True).click()
    assert desk.get_by_text("This is what we understood").is_visible()
    finish(desk)
    assert desk.locator(f".b-verdict--{verdict}").is_visible()
    assert clause in desk.locator(".b-clause__number").first.inner_text()
    picture(desk, f"sister-{school}", full_page=True)


def test_the_keyboard_is_enough(desk):
    desk.goto("/schools/conker-lane/?who=staff")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.textContent") == "Skip to main content"
    desk.keyboard.press("Enter")
    for _ in range(8):
        desk.keyboard.press("Tab")
        if desk.evaluate("document.activeElement.id") == "text":
            break
    desk.keyboard.type("can i add a pupil on instagram")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.textContent") == "Ask"
    desk.keyboard.press("Enter")
    desk.locator(".b-verdict, .b-question").first.wait_for()
    while not desk.locator(".b-verdict").count():
        desk.locator("input[type=radio]").first.focus()
        desk.keyboard.press("Space")
        desk.keyboard.press("Enter")
        desk.wait_for_load_state()
    assert desk.locator(".b-verdict--prohibited").is_visible()


def test_without_scripts_everything_is_there(browser, site):
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("link", name=re.compile("Inkwell")).first.click()
    page.get_by_role("link", name="I am a pupil").click()
    page.get_by_label("Your question, in your own words").fill("can my teacher follow me on insta")
    page.get_by_role("button", name="Ask", exact=True).click()
    if not page.locator(".b-verdict").count():
        page.get_by_role("link", name=re.compile("Skip the rest")).click()
    assert page.locator(".b-verdict").is_visible()
    page.get_by_role("link", name="Policy", exact=True).click()
    assert page.locator("[id^='c-']").count() > 5
    page.goto("/schools/conker-lane/try?clause=5.6")
    page.get_by_role("button").last.click()
    assert page.locator("h1").is_visible()
    context.close()


def test_no_cookie_is_set_and_nothing_is_stored(desk):
    desk.goto("/schools/conker-lane/?who=parent")
    desk.get_by_label("Your question, in your own words").fill("post sports day pics")
    desk.get_by_role("button", name="Ask", exact=True).click()
    assert desk.context.cookies() == []
    assert desk.evaluate("localStorage.length + sessionStorage.length") == 0
    assert "sports" not in desk.url


def test_an_answer_prints_on_paper_without_its_buttons(desk):
    desk.goto("/schools/conker-lane/answer?who=staff&act=connect&counterparty=parent&usual=yes")
    desk.emulate_media(media="print")
    assert desk.locator(".b-verdict").is_visible()
    assert not desk.get_by_role("button", name="Print").is_visible()
    assert not desk.locator(".b-doors").is_visible()
    assert desk.pdf().startswith(b"%PDF")


def test_pictures_for_the_guide(desk, picture):
    for name, address in {
        "answer-desk": "/schools/conker-lane/answer?actor=teacher&act=access&time=break&in-front-of-pupils=yes",
        "policy-desk": "/schools/conker-lane/policy",
        "matrix-desk": "/trusts/lanternfield/matrix",
        "compare-desk": "/trusts/lanternfield/compare?a=conker-lane&b=lanternfield-high",
        "try-desk": "/schools/conker-lane/try?clause=5.6",
        "front-desk": "/",
    }.items():
        desk.goto(address)
        picture(desk, name)
