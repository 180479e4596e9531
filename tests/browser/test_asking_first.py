"""Asking first in a real browser: from a teacher's form to real filters and back, under the policy of each school."""

import json
import re
from datetime import date, datetime, timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from django.urls import Resolver404, get_resolver, resolve

from tests.approvals.event_photos.conftest import png
from tests.browser.conftest import watched
from tests.browser.test_directory import enter
from tests.browser.test_every_page import AXE, objections
from tests.filtering.connectors import servers
from tests.serving.installation import Served, command, demonstration, until

pytestmark = [pytest.mark.browser, pytest.mark.installation]

AT = "/schools/conker-lane/"
# The demonstration blocks it, and its policy names it.
SITE = "facepage.example"
WEEKS = timedelta(14)
# The worker brings filters up to date once a minute; here it does so at its next round, ten seconds later at most.
HURRY = """
from belisha.serving import prepare
prepare.open_django()
from belisha.serving.models import Upkeep
from belisha.writing import writing
with writing():
    print(Upkeep.objects.filter(job="bring the filters up to date").delete()[0])
"""
# All that the worker does, at another time. The machine has run for as long as the clock says, so the clock is
# believed; one that was only put ahead is not.
LATER = """
import json
from datetime import datetime
import time_machine
from belisha.serving import prepare
prepare.open_django()
from django.utils import timezone
from belisha.deadlines import clock, upkeep as deadlines
from belisha.filtering import pushing, upkeep as filtering
moment = timezone.make_aware(datetime.fromisoformat({moment!r}))
at, on = clock.ticks(), (moment - timezone.now()).total_seconds()
with time_machine.travel(moment, tick=True):
    put = [deadlines.look(at=at).doubted, *(not job()[0] for _, _, job in filtering.JOBS)] if {put} else []
    seen = deadlines.look(at=clock.Ticks(at.run, at.ran + on))
    done = [filtering.end_what_is_over(), pushing.reconcile()]
print(json.dumps([all(put), seen.well, *(good for good, _ in done)]))
"""


@pytest.fixture
def sit(browser):
    """Somebody of the demonstration at a browser of their own: `sit(address, "Teacher")`."""
    opened = []

    def down(address, role="", place="conker-lane", width=1280, **more):
        context = browser.new_context(base_url=address, viewport={"width": width, "height": 900}, **more)
        page = context.new_page()
        opened.append((context, watched(page, address)))
        if role:
            enter(page, role, place)
        return page

    yield down
    for context, wrong in opened:
        context.close()
        assert wrong == []


# From a teacher's form to real filters, and back


@pytest.fixture
def filters(tmp_path, not_run):
    """An Unbound and a Squid that run, each set up on the server of the installation in `tmp_path`."""
    if why := servers.missing("unbound", "unbound-control", "squid"):
        not_run(why)
    (tmp_path / "filters").mkdir()
    running = {}
    try:
        for kind in ("unbound", "squid"):
            running[kind] = server = servers.KINDS[kind]()
            (tmp_path / "filters" / f"the-{kind}.toml").write_text(toml(kind, server))
            server.start()
        yield running
    finally:
        for server in running.values():
            server.close()


def toml(kind, server):
    """What whoever runs the server writes down about a filter."""
    proxy = f'proxy = ["127.0.0.1", {server.port}]' if kind == "squid" else ""
    return (
        f'kind = "{kind}"\nschool = "conker-lane"\nsays = "The {kind} of this test"\n[settings]\n'
        f'folder = "{server.lists}"\nconfiguration = "{server.configuration}"\n{proxy}\n'
    )


def opens(filters):
    """Whether a pupil gets to the site: a name that is looked up, and a page that is fetched."""
    return {kind: server.is_open(f"{SITE}/space") for kind, server in filters.items()}


def connect(page, kind):
    """Connect a filter on its page."""
    page.goto(f"{AT}filtering/filters/connect/")
    page.locator(f"input[name=file][value=the-{kind}]").check()
    page.get_by_label("What do you call it?").fill(f"The {kind} of this test")
    page.get_by_label("Bring it up to date by itself").check()
    page.get_by_role("button", name="Connect").click()
    page.wait_for_url(re.compile("/filtering/filters/[0-9a-f-]{36}/"))


def obey(served, filters, are_open):
    """Wait until the worker has brought both filters up to date."""
    served.run(HURRY)
    wanted = dict.fromkeys(filters, are_open)
    until(lambda: opens(filters) == wanted, f"the filters to be {'open' if are_open else 'closed'}", 120)


def ask(page):
    """Ask for the site, from the desk on; the number and the page of the receipt."""
    page.goto("/desk/")
    page.get_by_role("link", name="Open a blocked site").click()
    assert page.get_by_text("Clause 7.4 gives this decision to the Headteacher.").is_visible()
    for label, words in (
        ("Which addresses are blocked?", f"https://{SITE}/"),
        ("What is on the site?", "Films about space."),
        ("Why do you need it?", "For our topic. We draw each planet to scale."),
        ("What could go wrong?", "Comments by strangers. I show the films on the board."),
    ):
        page.get_by_label(label).fill(words)
    page.get_by_label("For which class?").select_option(index=1)
    page.get_by_role("button", name="Ask", exact=True).click()
    page.wait_for_url("**/receipt/")
    assert page.get_by_role("heading", name="We have your request").is_visible()
    return page.locator("main strong", has_text=re.compile(r"^U-\d{4}-\d{4}$")).first.inner_text()


def decide(page, number, last):
    """Find it on the desk, see the clause beside it, and say yes until the last day."""
    page.goto("/desk/")
    page.get_by_role("group", name="Requests for me to decide").get_by_role("link", name=number).click()
    ruling = page.get_by_role("region", name="The policy says who decides")
    assert "Clause 7.4 gives this decision to the Headteacher." in ruling.inner_text()
    assert ruling.locator(".b-clause__number").inner_text().strip().endswith("7.4")
    request = page.get_by_role("heading", name="The request", exact=True).bounding_box()
    assert ruling.bounding_box()["x"] > request["x"] + request["width"]
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("Why?").fill("Yes, for the topic of space.")
    page.get_by_label("Last day of the yes").fill(last.isoformat())
    page.get_by_role("button", name="Decide", exact=True).click()
    assert page.get_by_text(f"Your decision on {number} is written down").is_visible()


def told(page, number):
    """The messages about a request, the oldest first: their subjects, and all that they say."""
    page.goto(f"/desk/messages/?show=all&q={number}")
    cards = page.locator("main .b-card", has_text=number)
    subjects = [words.removesuffix(" New") for words in cards.locator("h2").all_inner_texts()]
    return subjects[::-1], " ".join(cards.all_inner_texts())


def at(served, day, hour, put=False):
    """What the worker does on another day. With PUT, a clock that was only put ahead does nothing first."""
    moment = datetime.combine(day, datetime.min.time()).replace(hour=hour).isoformat()
    assert json.loads(served.run(LATER.format(moment=moment, put=put))) == [True] * 4


def test_a_site_is_opened_for_two_weeks_on_real_filters_and_blocked_again_by_the_clock(tmp_path, filters, sit):
    given = demonstration(tmp_path)
    with Served(tmp_path, given=given) as served:
        where = served.opened().address
        technician = sit(where, "IT technician")
        for kind in filters:
            connect(technician, kind)
        obey(served, filters, are_open=False)

        teacher = sit(where, "Teacher")
        number = ask(teacher)
        assert told(teacher, number)[0] == [f"We have your request {number}"]
        assert opens(filters) == {"unbound": False, "squid": False}

        last = date.today() + WEEKS
        decide(sit(where, "Headteacher"), number, last)
        obey(served, filters, are_open=True)
        teacher.goto("/desk/")
        assert teacher.get_by_role("link", name=f"The answer to {number}: yes").count() == 1
        assert served.ended() == 0

    at(served, last, 12)
    assert opens(filters) == {"unbound": True, "squid": True}, "the last day counts"
    at(served, last + timedelta(1), 7, put=True)
    assert opens(filters) == {"unbound": False, "squid": False}

    with Served(tmp_path, given=given) as served:
        teacher = sit(served.opened().address, "Teacher")
        subjects, said = told(teacher, number)
        assert subjects == [
            f"We have your request {number}", f"The answer to {number}: yes", f"The yes to {number} has ended",
        ]  # fmt: skip
        assert said.count("Yes, for the topic of space.") == 1
        teacher.locator("main .b-card", has_text="has ended").get_by_role("link", name="Go there").click()
        assert teacher.get_by_text("What was allowed is not allowed any more.").is_visible()
        assert teacher.locator("main .govuk-tag").first.inner_text() == "Ended"
    checked = command(given, "verify-journal")
    assert checked.returncode == 0, checked.stdout + checked.stderr


# One kind of request, and what each school's policy says about it


@pytest.mark.parametrize(
    ("place", "kind", "head", "says"),
    [
        ("conker-lane", "blocked-content", "The policy says who decides", "Clause 7.4 gives this decision to the"),
        ("puddleduck", "blocked-content", "The policy does not speak of this", "No clause names who decides. So it"),
        ("inkwell", "social-media-service", "The policy says who decides", "Clause 3 gives this decision to the"),
        ("puddleduck", "social-media-service", "The policy says who decides", "Clause 5.6 gives this decision to the"),
    ],
)
def test_the_page_shows_what_the_policy_of_the_school_says(site, sit, place, kind, head, says):
    page = sit(site, "Teacher", place)
    page.goto(f"/ask-first/{kind}/")
    ruling = page.get_by_role("region", name=head)
    assert says in ruling.inner_text()
    clause = re.match(r"Clause (\S+)", says)
    if clause:
        number = ruling.locator(".b-clause__number")
        assert clause[1] in number.inner_text()
        assert ruling.locator(f"a[href='/schools/{place}/policy#c-{clause[1]}']").count() == 1
    else:
        assert "That is Belisha’s own rule, not the policy’s." in ruling.inner_text()
        assert ruling.locator(".b-clause__number").count() == 0
    assert page.get_by_text("Headteacher:").first.is_visible()


# Every page that somebody is led to

ROOMS = ("belisha.approvals", "belisha.desk", "belisha.filtering", "belisha.channels")
# Of these, pages of one name differ by what they are about.
SEVERAL = {"request": 9, "request-decide": 3, "official-account": 3, "request-new": 6}
# What no link leads a Headteacher to, and why.
NOT_FOR_HEADS = {
    "event-photos-leave-out", "messages-seen", "desk-digest", "official-account-end-delegate",  # sent by a form
    "event-photos-set", "event-photos-picture",  # of whoever puts pictures together
    "request-appeal",  # of whoever was refused
    "feed", "outbox",  # for programs; for whoever tries Belisha out
    "desk-late", "official-account-recovery",  # only where there is something
}  # fmt: skip
FIRST = {"": (f"{AT}channels/", "/desk/outbox/", f"/why-blocked/conker-lane/?url=https://{SITE}/")}


def name_of(address):
    """The name of a page of these rooms, as the addresses know it; nothing for a page of another room."""
    try:
        found = resolve(urlsplit(address).path)
    except Resolver404:
        return ""
    return found.view_name if found.func.__module__.startswith(ROOMS) else ""


def kind_of(address):
    """Pages of one kind show the same things: the name, and what a query chooses, but for words and numbers."""
    asked = [
        (key, value if key in ("show", "tab", "late") else "") for key, value in parse_qsl(urlsplit(address).query)
    ]
    return name_of(address), urlencode(sorted(asked))


def links(page):
    """The addresses that a page leads to, without where on a page, each once."""
    found = page.eval_on_selector_all("a[href]", "links => links.map(each => each.href.split('#')[0])")
    return list(dict.fromkeys(each.removeprefix(page.evaluate("location.origin")) for each in found))


def walked(page, *first):
    """Every kind of page of these rooms that links lead to, with the page open at it."""
    waiting, seen, counts = list(first), set(), {}
    while waiting:
        address = waiting.pop(0)
        kind = kind_of(address)
        if address in seen or not kind[0] or counts.get(kind, 0) >= SEVERAL.get(kind[0], 1):
            continue
        seen.add(address)
        counts[kind] = counts.get(kind, 0) + 1
        assert page.goto(address).status == 200, address
        waiting += links(page)
        yield address


def wrong_with(page):
    """What is wrong with a page: too wide for a screen, or anything that axe objects to."""
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.evaluate(AXE.read_text("utf-8"))
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            yield page.url, width, "too wide"
        if width > 320:
            yield from ((page.url, width, said) for said in objections(page))


def put_together(page, event):
    """Two pictures of an event, one of them with a pupil in it; the page of the set."""
    page.goto(f"{AT}pictures/")
    page.get_by_label("On which account will they be posted?").select_option(index=1)
    page.get_by_label("Which event is it?").fill(event)
    page.get_by_role("button", name="Go on to the pictures").click()
    page.wait_for_url("**/pictures/*-*/")
    made = page.url
    files = [{"name": f"fair-{shade}.png", "mimeType": "image/png", "buffer": png(shade)} for shade in (1, 2)]
    page.get_by_label("Choose pictures").set_input_files(files)
    page.get_by_role("button", name="Add these pictures").click()
    page.get_by_role("region", name="1: fair").get_by_role("link", name="Who is in it").click()
    page.locator("#pick input[type=checkbox]").first.check()
    page.get_by_role("button", name="Put those I tick in").click()
    page.goto(made)
    page.get_by_role("region", name="2: fair").get_by_role("link", name="Who is in it").click()
    page.get_by_label("No pupil can be recognised in this picture").check()
    page.get_by_role("button", name="This picture is done").click()
    page.goto(made)


@pytest.fixture(scope="module")
def at_work(browser, site):
    """A school at which pictures are put together, and others wait for a yes."""
    context = browser.new_context(base_url=site)
    page = context.new_page()
    enter(page, "Teacher")
    put_together(page, "Harvest festival")
    page.get_by_role("link", name="Go on and ask").click()
    page.get_by_label("What will be said with them?").fill("What a day!")
    page.get_by_role("button", name="Ask", exact=True).click()
    page.wait_for_url("**/receipt/")
    put_together(page, "Winter fair")
    context.close()
    return site


@pytest.mark.parametrize(("role", "least"), [("Headteacher", 50), ("Teacher", 35), ("Parent or carer", 12), ("", 5)])
def test_every_page_that_somebody_is_led_to_fits_and_axe_has_nothing_to_say(at_work, sit, role, least):
    page = sit(at_work, role, bypass_csp=True)
    names, found = [], []
    for address in walked(page, *FIRST.get(role, ("/desk/",))):
        name = name_of(address)
        # As whoever decides sees them, the pages of the filter are looked at in a module of their own.
        if role == "Headteacher" and name.startswith("filter"):
            continue
        assert page.locator("h1").count() == 1, address
        names.append(name)
        found += wrong_with(page)
    assert found == []
    assert len(names) >= least
    if role == "Headteacher":
        assert {each for each in every_name() if not each.startswith(("filter", "why"))} - set(names) == NOT_FOR_HEADS


def every_name(patterns=None):
    """The name of every page of these rooms."""
    for each in patterns or get_resolver().url_patterns:
        if hasattr(each, "url_patterns"):
            yield from every_name(each.url_patterns)
        elif each.callback.__module__.startswith(ROOMS):
            yield each.name
