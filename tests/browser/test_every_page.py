"""Every kind of page: nothing that axe objects to, nothing too wide, nothing too heavy, valid HTML."""

import json
import shutil
import subprocess
import urllib.request
from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.conftest import ROOT, watched
from tests.browser.pages import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.installation]

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MOST_BYTES = 150_000
CHECKER = ROOT / "assets" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light_fits_every_screen_and_axe_has_nothing_to_say(browser, site, address):
    # Only for axe, which is a script of another's, is the content policy lifted; the journeys keep it.
    context = browser.new_context(base_url=site, bypass_csp=True)
    page = context.new_page()
    wrong, sizes = watched(page, site), weighed(context, page)
    page.goto(address, wait_until="networkidle")
    assert 0 < sum(sizes) < MOST_BYTES
    for width in (320, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.evaluate(AXE.read_text("utf-8"))
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert objections(page) == []
    context.close()
    assert wrong == []


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("staff", "can I add a parent on facebook"),
        ("staff", "can I accept a friend request from a parent who is my sister"),
        ("pupil", "someone is threatening to share my nudes"),
        ("staff", "a parent has added me what should I do"),
        ("staff", "can I block a parent"),
        ("parent", "xyzzy plugh"),
    ],
)
def test_axe_has_nothing_to_say_about_what_follows_a_typed_question(browser, site, who, text):
    context = browser.new_context(base_url=site, bypass_csp=True)
    page = context.new_page()
    page.goto(f"/schools/conker-lane/?who={who}")
    page.get_by_label("Your question, in your own words").fill(text)
    page.get_by_role("button", name="Ask", exact=True).click()
    link = page.locator("#permanent-link")
    pages = ["", link.input_value()] if link.count() else [""]
    for address in pages:
        if address:
            page.goto(address)
        page.evaluate(AXE.read_text("utf-8"))
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert objections(page) == []
    context.close()


def weighed(context, page):
    """Collects the bytes that come over the line."""
    sizes = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda done: sizes.append(done["encodedDataLength"]))
    return sizes


def objections(page):
    """What axe objects to, each with a place or two."""
    found = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
    assert found["passes"]
    return [(each["id"], [node["html"][:200] for node in each["nodes"][:3]]) for each in found["violations"]]


def test_the_checker_of_html_finds_no_error(site, tmp_path, not_run):
    if not shutil.which("java") or not CHECKER.exists():
        not_run("the HTML checker needs Java, and npm ci in assets/")
    for place, address in enumerate(PAGES):
        (tmp_path / f"{place:02}.html").write_bytes(source(site + address))
    command = ["java", "-jar", str(CHECKER), "--format", "json", "--errors-only", "--exit-zero-always", str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    found = [(PAGES[int(Path(each["url"]).stem)], each["message"]) for each in json.loads(said)["messages"]]
    assert not found, "\n".join(f"{address}: {said}" for address, said in found)


def source(address):
    """The HTML of a page, also of one that says that there is none."""
    try:
        with urllib.request.urlopen(address, timeout=30) as response:
            return response.read()
    except urllib.error.HTTPError as error:
        return error.read()
