"""Signing in, in a real browser: passkey, app, recovery code, the school's own service, and how every page looks."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.browser.test_every_page import AXE, objections
from tests.serving.installation import Served, demonstration, free_port, until

pytestmark = [pytest.mark.browser, pytest.mark.installation]

PASSWORD = "otter lamp crossing 9"
PEOPLE = """
import json
from datetime import date
from belisha.serving import prepare
prepare.open_django()
from belisha.people import actions as people
from belisha.people.models import School
from belisha.sight import looking_everywhere
from belisha.signin import actions
from belisha.signin.actions import federation
from belisha.writing import writing
found = {}
with looking_everywhere("a test"), writing():
    school = School.objects.get(slug="conker-lane")
    for name in ("passkey", "app", "lost", "lonely", "head"):
        person = people.add_person("program:test", school, name.title(), "Tester", email=name + "@test.example")
        role = "it-technician" if name == "head" else "teacher"
        people.appoint("program:test", person, role, date(2026, 1, 1))
        account = actions.account_for(person)
        account.set_password("PASSWORD")
        account.save()
        found[name] = str(person.pk)
    for name in ("olive", "invited"):
        person = people.add_person("program:test", school, name.title(), "Tester", email=name + "@test.example")
        people.appoint("program:test", person, "volunteer", date(2026, 1, 1))
        found[name] = actions.invite("program:test", person)[1]
    federation.add_group_role("program:test", school, "mock", "class-helpers", "support-staff")
print(json.dumps(found))
"""


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return response.status == 200
    except OSError:
        return False


@pytest.fixture(scope="module")
def provider():
    """A real provider of OpenID Connect, with two people."""
    port = free_port()
    people = [
        {"sub": "olive", "email": "olive@test.example", "email_verified": True, "groups": ["class-helpers"]},
        {"sub": "mallory", "email": "lonely@test.example", "email_verified": False},
        {"sub": "stranger", "email": "stranger@elsewhere.example", "email_verified": True},
    ]
    given = [word for each in people for word in ("--user-claims", json.dumps(each))]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "-H", "localhost", "-p", str(port), *given]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://localhost:{port}"
        until(lambda: answers(f"{address}/.well-known/openid-configuration"), "the provider to answer")
        yield address
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="module")
def place(tmp_path_factory, provider):
    """A Belisha with the demonstration, a sign-in service, and people with passwords: its address, and the people."""
    data = tmp_path_factory.mktemp("signin")
    (data / "secret").write_text("not so secret\n")
    (data / "services.toml").write_text(
        f'[[service]]\nid = "mock"\nname = "School Mail"\nissuer = "{provider}"\nclient-id = "belisha"\n'
        f'secret-file = "{data / "secret"}"\n'
    )
    given = demonstration(data / "kept") | {"BELISHA_OIDC": str(data / "services.toml")}
    with Served(data / "kept", "--demo", given=given) as served:
        yield served.opened().address, json.loads(served.run(PEOPLE.replace("PASSWORD", PASSWORD)))


@pytest.fixture
def opened(browser, place):
    """Opens a window of its own: `opened()`."""
    windows = []

    def open_one(width=1280, **more):
        context = browser.new_context(base_url=place[0], viewport={"width": width, "height": 900}, **more)
        windows.append(context)
        page = context.new_page()
        page.wrong = []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("console", lambda said: page.wrong.append(said.text) if "Content Security" in said.text else None)
        return page

    yield open_one
    wrong = [said for context in windows for page in context.pages for said in getattr(page, "wrong", [])]
    for context in windows:
        context.close()
    assert wrong == []


def sign_in(page, name):
    page.goto("/sign-in/")
    page.get_by_label("E-mail address").fill(f"{name}@test.example")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_load_state()


def prove_again(page):
    """On the page that asks whether it is still you."""
    assert page.get_by_role("heading", name="Is it still you?").is_visible()
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()


def sign_out(page):
    page.goto("/sign-out/")
    page.get_by_role("button", name="Sign out").click()


def is_in(page):
    page.goto("/me/sessions/")
    return page.get_by_role("heading", name="Where you are signed in").is_visible()


def authenticator(page):
    """A virtual device that holds passkeys and always says yes."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def totp(page):
    """The code that an app would show, from the letters on the page."""
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

    return lambda step=0: format_hotp_value(hotp_value(page, int(time.time()) // 30 + step))


def test_a_passkey_is_added_and_then_signs_in_alone(opened):
    page = opened()
    authenticator(page)
    sign_in(page, "passkey")
    page.goto("/me/security/")
    page.get_by_role("link", name="Add a passkey").click()
    prove_again(page)
    page.get_by_label("A name for it").fill("Test phone")
    page.get_by_role("button", name="Add the passkey").click()
    page.get_by_role("heading", name="Your recovery codes").wait_for()
    assert page.locator(".b-codes li").count() == 10
    sign_out(page)
    assert not is_in(page)
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/desk/")
    assert is_in(page)
    page.goto("/me/security/")
    assert page.get_by_text("Test phone").first.is_visible()
    sign_out(page)
    sign_in(page, "passkey")
    page.get_by_role("button", name="Use your passkey").click()
    page.wait_for_url("**/desk/")
    assert is_in(page)


def test_a_passkey_that_is_refused_says_what_to_do(opened):
    page = opened()
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").wait_for()
    no = "() => { navigator.credentials.get = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }"
    page.evaluate(no)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_text("The passkey did not work").wait_for()


def test_an_app_is_set_up_and_a_recovery_code_helps_when_it_is_lost(opened):
    page = opened()
    sign_in(page, "app")
    page.goto("/me/security/app/add/")
    prove_again(page)
    assert page.locator(".b-qr svg").bounding_box()["width"] > 100
    show = totp(page.locator(".b-secret").inner_text())
    page.get_by_label("Code").fill(show())
    page.get_by_role("button", name="Continue").click()
    recovery = page.locator(".b-codes code").first.inner_text()
    sign_out(page)
    sign_in(page, "app")
    assert page.get_by_role("heading", name="One more proof").is_visible()
    page.get_by_label("Code").fill(show(1))
    page.get_by_role("button", name="Continue").click()
    assert is_in(page)
    sign_out(page)
    for expected in (True, False):
        sign_in(page, "app")
        page.get_by_label("Code").fill(recovery)
        page.get_by_role("button", name="Continue").click()
        page.wait_for_load_state()
        assert is_in(page) is expected
        if expected:
            sign_out(page)


def test_a_session_ended_here_is_over_there_at_the_next_click(opened):
    here, there = opened(), opened(user_agent="Mozilla/5.0 (iPhone) Version/19.0 Mobile/15 Safari/604.1")
    sign_in(here, "lost")
    sign_in(there, "lost")
    assert is_in(there)
    here.goto("/me/sessions/")
    here.get_by_role("button", name=re.compile("^End Safari on an iPhone")).click()
    assert here.get_by_text("The next click there asks to sign in").is_visible()
    there.reload()
    assert there.get_by_role("heading", name="Sign in").first.is_visible()
    assert is_in(here)


def by_service(page, sub):
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in with School Mail").click()
    page.get_by_role("button", name=sub, exact=True).click()
    page.wait_for_load_state()


def test_the_schools_own_service_lets_in_whom_the_school_knows_with_the_role_of_their_group(opened):
    page = opened()
    by_service(page, "olive")
    assert is_in(page)
    page.goto("/me/as/")
    assert page.get_by_text("Olive Tester").first.is_visible()
    sign_out(page)
    by_service(page, "olive")
    assert is_in(page)


@pytest.mark.parametrize("sub", ["stranger", "mallory"])
def test_the_service_lets_nobody_in_by_an_address_that_is_unknown_or_not_checked(opened, sub):
    page = opened()
    by_service(page, sub)
    assert page.get_by_role("heading", name="We do not know you yet").is_visible()
    assert not is_in(page)


def test_a_sign_in_that_is_refused_there_has_a_page_here(opened):
    page = opened()
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in with School Mail").click()
    page.get_by_role("button", name="Deny").click()
    assert page.get_by_role("heading", name="Signing in did not work").is_visible()


def test_an_invitation_makes_an_account(opened, place):
    page = opened(390)
    page.goto(f"/links/{place[1]['invited']}/")
    page.get_by_label("Password", exact=True).fill("short")
    page.get_by_label("The password once more").fill("short")
    page.get_by_role("button", name="Make the account").click()
    page.get_by_role("link", name=re.compile("too short")).click()
    assert page.evaluate("document.activeElement.id") == "id_password"
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The password once more").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    assert page.get_by_text("Your password is kept").is_visible()
    sign_in(page, "invited")
    assert is_in(page)


def test_a_role_that_sees_more_first_sets_up_a_second_proof(opened):
    page = opened()
    sign_in(page, "head")
    page.goto("/accounts/")
    assert page.get_by_role("heading", name="First, set up a second proof").is_visible()


def be_headteacher(page):
    """On the page of the cast."""
    page.locator("tr", has_text="Headteacher").first.get_by_role("button").click()
    page.wait_for_url("**/desk/")


def test_in_the_demonstration_one_is_anyone_of_the_cast(opened):
    page = opened()
    page.goto("/sign-in/")
    page.get_by_role("link", name="Sign in as anyone of the cast").click()
    page.get_by_role("link", name="Inkwell Academy").click()
    be_headteacher(page)
    page.goto("/accounts/")
    assert page.get_by_role("heading", name="Accounts of staff").is_visible()


# Every page


OPEN = ["/sign-in/", "/sign-in/?made=yes", "/sign-in/as/", "/sign-in/inactive/", "/links/none/"]
OWN = [
    "/me/security/", "/me/security/?done=last", "/me/security/password/", "/me/security/passkeys/add/",
    "/me/security/codes/", "/me/security/codes/new/", "/me/security/again/", "/me/security/app/remove/",
    "/me/sessions/", "/me/sessions/?done=2", "/me/as/", "/sign-out/",
]  # fmt: skip


def looked_at(page, address, name):
    """Nothing that axe objects to, and nothing wider than the screen."""
    page.goto(address)
    page.evaluate(
        "for (const each of document.querySelectorAll('details, [hidden]')) each.open = !(each.hidden = false)"
    )
    page.evaluate(AXE.read_text("utf-8"))
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert objections(page) == [], (address, width)
        if folder := os.environ.get("SIGNIN_PICTURES"):
            page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=True)


def test_axe_has_nothing_to_say_about_the_pages_for_everybody(opened, place):
    page = opened(bypass_csp=True)
    addresses = [*OPEN, f"/links/{place[1]['olive']}/"]
    for number, address in enumerate(addresses):
        looked_at(page, address, f"open-{number:02}")


def test_axe_has_nothing_to_say_about_ones_own_pages(opened, place):
    page = opened(bypass_csp=True)
    page.goto("/sign-in/as/?place=conker-lane")
    be_headteacher(page)
    for number, address in enumerate(["/accounts/", f"/accounts/invite/{place[1]['lonely']}/"]):
        looked_at(page, address, f"head-{number:02}")
    page.get_by_role("button", name="Make a link").click()
    looked_at(page, page.url, "head-link")
    page.goto("/accounts/")
    page.get_by_role("link", name="Lost Tester").click()
    looked_at(page, page.url, "head-account")


def test_axe_has_nothing_to_say_about_the_pages_of_security(opened):
    page = opened(bypass_csp=True)
    sign_in(page, "lonely")
    page.goto("/me/security/app/add/")
    prove_again(page)
    looked_at(page, "/me/security/app/add/", "app-add")
    page.goto("/me/security/app/add/")
    show = totp(page.locator(".b-secret").inner_text())
    page.get_by_label("Code").fill(show())
    page.get_by_role("button", name="Continue").click()
    for number, address in enumerate(OWN):
        looked_at(page, address, f"own-{number:02}")
    looked_at(page, "/me/security/again/code/", "again-code")
    sign_out(page)
    sign_in(page, "lonely")
    looked_at(page, page.url, "second-proof")


def test_no_cookie_is_set_where_nobody_signs_in(place):
    for path in ("/", "/schools/conker-lane/", "/links/none/", "/healthz"):
        try:
            with urllib.request.urlopen(place[0] + path) as response:
                headers = response.headers
        except urllib.error.HTTPError as error:
            headers = error.headers
        assert headers["Set-Cookie"] is None, path
