"""A real browser, and Belisha started as a person starts it."""

import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.serving.installation import Served, demonstration

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a Belisha with the demonstration in it, served with supervisor, web server and worker."""
    data = tmp_path_factory.mktemp("data")
    with Served(data, "--demo", given=demonstration(data)) as served:
        yield served.opened().address


# Of a module and no longer: while it is open, Django takes its thread for an asynchronous one.
@pytest.fixture(scope="module")
def browser(not_run):
    """Chromium, as installed on this machine."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        not_run("no Chromium is installed (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture
def desk(browser, site):
    """A page of a desk's width."""
    yield from _page(browser, site, 1280, 900)


@pytest.fixture
def phone(browser, site):
    """A page of a phone's width, with fingers."""
    yield from _page(browser, site, 390, 844, has_touch=True, is_mobile=True)


def _page(browser, site, width, height, **more):
    context = browser.new_context(base_url=site, viewport={"width": width, "height": height}, **more)
    page = context.new_page()
    wrong = watched(page, site)
    yield page
    context.close()
    assert wrong == []


@contextmanager
def windows(browser, site):
    """Opens windows, each with its own cookies: `open_one(width=390)`; afterwards none may have done what none may."""
    opened = []

    def open_one(width=1280, **more):
        context = browser.new_context(base_url=site, viewport={"width": width, "height": 900}, **more)
        page = context.new_page()
        opened.append((context, watched(page, site)))
        return page

    yield open_one
    for context, wrong in opened:
        context.close()
        assert wrong == []


def watched(page, site):
    """Collects what no page may do: complain, break the content policy, ask another site for anything."""
    wrong = []
    page.on(
        "console",
        lambda said: wrong.append(said.text) if said.type == "error" and "status of 4" not in said.text else None,
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith((site, "data:")) else wrong.append(request.url))
    return wrong


@pytest.fixture(scope="session")
def picture(request):
    """Keeps a picture of a page, in docs/pictures/browser where `--pictures` is given; `picture(page, name)`."""
    folder = ROOT / "docs" / "pictures" / "browser" if request.config.getoption("--pictures") else None

    def keep(page, name, **how):
        shot = page.screenshot(animations="disabled", **how)
        assert shot.startswith(b"\x89PNG")
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.png").write_bytes(shot)

    return keep
