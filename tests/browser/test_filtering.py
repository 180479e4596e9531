"""The filter's pages in a real browser: asking, deciding, looking up, and axe has nothing to say on any page."""

import json

import pytest

from tests.browser.conftest import watched
from tests.browser.test_every_page import AXE, objections
from tests.serving.installation import Served, demonstration

pytestmark = [pytest.mark.browser, pytest.mark.installation]

AT = "/schools/conker-lane/filtering/"
MADE = """
import json
from datetime import date, timedelta
from belisha.serving import prepare
prepare.open_django()
from django.conf import settings
from belisha.approvals import actions as approvals, kinds
from belisha.filtering import actions, connecting, demo, names, pasted
from belisha.filtering.actions import pushes
from belisha.filtering.models import FilterReview, Rule
from belisha.people.models import Appointment, Trust
from belisha.sight import looking_everywhere
from belisha.signin.actions import account_for
from belisha.writing import writing
(settings.DATA / "filters").mkdir(exist_ok=True)
(settings.DATA / "lists").mkdir(exist_ok=True)
for name in ("one", "two"):
    (settings.DATA / "filters" / f"{name}.toml").write_text(
        f'kind = "unbound"\\nschool = "conker-lane"\\nsays = "Unbound {name}"\\n[settings]\\n'
        f'folder = "{settings.DATA}/lists"\\nprogram = "no-such-program"\\n'
    )
with looking_everywhere("a test"), writing():
    demo.build(Trust.objects.get(slug="lanternfield"))
    def of(role):
        rows = Appointment.objects.filter(school__slug="conker-lane", role=role, agreed=True, basis="own")
        return rows.filter(person__left=None, person__children=None).order_by("pk").first().person
    head, teacher, tech = of("headteacher"), of("teacher"), of("it-technician")
    school = head.school
    for number in range(120):
        actions.block(head, school, names.read(f"site{number}.example.org"), "For the list.", about="games")
    actions.make_feed(tech, school, "LGfL", "squid", "0" * 64)
    row = pushes.connect(tech, school, "one", "unbound", "Filter in the server room", True)
    pushes.not_reached(row, "no-such-program cannot be run on this machine.")
    review = FilterReview.objects.filter(school=school).first()
    draft = actions.begin_review(head, FilterReview(school=school, by=head, trigger="risk", day=date.today()))
    kind = kinds.kinds()["blocked-content"]
    typed = {
        "addresses": pasted.lines("video.example.org/space\\nsite3.example.org\\nxn--80ak6aa92e.com"),
        "content": "Films about space.", "reasons": "The topic.", "risks": "Comments.", "group": None,
        "duration": "two lessons", "begins": date.today(), "ends": date.today() + timedelta(14),
    }
    asked = approvals.ask(teacher, school, kind, typed)
    rule = Rule.objects.filter(school=school, host="site3.example.org").first()
    from belisha.filtering.models import FilterFeed
    feed = FilterFeed.objects.first()
    for person in (head, teacher, tech):
        account = account_for(person)
        account.set_password("otter lamp crossing 9")
        account.save()
    told = {"head": head, "teacher": teacher, "tech": tech, "review": review, "draft": draft, "asked": asked,
            "rule": rule, "filter": row, "feed": feed}
print(json.dumps({name: str(row.pk) for name, row in told.items()}))
"""


@pytest.fixture(scope="module")
def filtering(tmp_path_factory):
    """The address of a school that filters, and its ids."""
    data = tmp_path_factory.mktemp("filtering")
    with Served(data, given=demonstration(data)) as served:
        yield served.opened().address, json.loads(served.run(MADE))


@pytest.fixture
def sit(browser, filtering):
    """Somebody of the cast at a browser of their own: `sit("head")`; nobody where no name is given."""
    address, ids = filtering
    opened = []

    def down(who="", width=1280, **more):
        context = browser.new_context(base_url=address, viewport={"width": width, "height": 900}, **more)
        page = context.new_page()
        opened.append((context, watched(page, address)))
        if who:
            page.goto("/sign-in/as/?place=conker-lane")
            page.locator(f"button[value='{ids[who].replace('-', '')}']").click()
            page.wait_for_url("**/desk/**")
        return page

    yield down
    for context, wrong in opened:
        context.close()
        assert wrong == []


def fits(page, address):
    """Whether a page fits a small phone, and axe has nothing to say about it."""
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.evaluate(AXE.read_text("utf-8"))
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert objections(page) == [], address


def pictures(page, picture, name):
    """As a phone shows it, and as a desk does."""
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        picture(page, f"filtering-{name}-{width}", full_page=True)


def test_pages_for_anybody_fit_every_screen_and_axe_has_nothing_to_say(sit, picture):
    page = sit(bypass_csp=True)
    for name, address in {
        "public": "/schools/conker-lane/blocked/",
        "public-nothing": "/schools/conker-lane/blocked/?q=nothing-like-it",
        "lookup": f"{AT}lookup",
        "lookup-found": f"{AT}lookup?address=site3.example.org",
        "why": f"/why-blocked/conker-lane/?url={'https://facepage.example/'}{'a' * 300}",
        "why-unknown": "/why-blocked/conker-lane/?url=javascript:alert(1)",
    }.items():
        assert page.goto(address).status == 200, address
        fits(page, address)
        pictures(page, picture, name)
    assert page.goto(f"{AT}lookup?address=co.uk").status == 422
    fits(page, "lookup with a mistake")


def test_pages_for_those_who_decide_fit_every_screen_and_axe_has_nothing_to_say(filtering, sit, picture):
    ids = filtering[1]
    page = sit("head", bypass_csp=True)
    for name, address in {
        "rules": AT,
        "rules-over": f"{AT}?tab=over",
        "site": f"{AT}sites/site3.example.org/",
        "block": f"{AT}block/",
        "allow": f"{AT}allow/",
        "end": f"/filtering/rules/{ids['rule']}/end/",
        "provider": f"{AT}provider/",
        "filters": f"{AT}filters/",
        "connect": f"{AT}filters/connect/",
        "filter": f"/filtering/filters/{ids['filter']}/",
        "disconnect": f"/filtering/filters/{ids['filter']}/disconnect/",
        "feeds": f"{AT}feeds/",
        "feed-make": f"{AT}feeds/make/",
        "feed-revoke": f"/filtering/feeds/{ids['feed']}/revoke/",
        "reviews": f"{AT}reviews/",
        "review": f"/filtering/reviews/{ids['review']}/",
        "review-draft": f"/filtering/reviews/{ids['draft']}/",
        "review-form": f"/filtering/reviews/{ids['draft']}/change/",
        "decide": f"/requests/{ids['asked']}/decide/",
    }.items():
        assert page.goto(address).status == 200, address
        fits(page, address)
        pictures(page, picture, name)


def test_of_many_addresses_a_person_sees_what_is_wrong_with_each(sit, picture):
    page = sit("head", bypass_csp=True)
    page.goto(f"{AT}block/")
    page.get_by_label("Which sites?").fill("good.example.org\njavascript:alert(1)\ngood.example.org")
    page.get_by_label("What kind of site is it?").select_option("games")
    page.get_by_label("Why?").fill("To try it.")
    page.get_by_role("button", name="Block", exact=True).click()
    assert page.get_by_text("Each address, one by one").is_visible()
    assert page.get_by_label("Which sites?").input_value().startswith("good.example.org")
    fits(page, "the answers")
    pictures(page, picture, "answers")


def test_from_the_blocked_page_to_a_request_and_its_decision(sit, picture):
    page = sit("teacher")
    page.goto("/why-blocked/conker-lane/?url=https://facepage.example/")
    assert page.get_by_text("This site is blocked at school").is_visible()
    page.get_by_role("link", name="ask for it to be opened").click()
    assert page.get_by_label("Which addresses are blocked?").input_value() == "facepage.example"
    for label, words in (("What is on the site?", "Posts."), ("Why do you need it?", "The topic."),
                         ("What could go wrong?", "Strangers.")):  # fmt: skip
        page.get_by_label(label).fill(words)
    pictures(page, picture, "ask")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("button", name="Ask", exact=True).click()
    page.wait_for_url("**/receipt/")
    head = sit("head")
    head.goto(page.url.replace("/receipt/", "/decide/"))
    head.get_by_label("Yes", exact=True).check()
    head.get_by_label("Why?").fill("For one topic.")
    head.get_by_label("Last day of the yes").fill(head.get_by_label("Last day of the yes").get_attribute("max"))
    head.locator("main button[type=submit]").first.click()
    head.goto(f"{AT}lookup?address=facepage.example")
    assert head.get_by_text("The school allows it.").is_visible()


def test_a_feed_address_is_shown_once(sit, picture):
    page = sit("tech", bypass_csp=True)
    page.goto(f"{AT}feeds/make/")
    page.get_by_label("Who fetches it?").fill("The council")
    page.get_by_label("A plain list of blocked sites").check()
    page.get_by_role("button", name="Make it").click()
    assert "/filter-feeds/" in page.locator(".b-code").inner_text()
    fits(page, "the new address")
    pictures(page, picture, "feed-made")
