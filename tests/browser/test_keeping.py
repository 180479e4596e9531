"""Records in a real browser: two people destroy, one asks for their data, and axe has nothing to say on any page."""

import json

import pytest

from tests.browser.conftest import windows
from tests.browser.test_every_page import AXE, objections
from tests.serving.installation import Served, demonstration

pytestmark = [pytest.mark.browser, pytest.mark.installation]

AT = "/schools/conker-lane/records/"
PEOPLE = """
import json
from datetime import date
from belisha.serving import prepare
prepare.open_django()
from belisha.keeping import actions
from belisha.people import actions as people
from belisha.people.models import Appointment, School
from belisha.sight import looking_everywhere
from belisha.signin.actions import account_for
from belisha.writing import writing
with looking_everywhere("a test"), writing():
    school = School.objects.get(slug="conker-lane")
    head, lead = (
        Appointment.objects.filter(school=school, role=role, agreed=True).first().person
        for role in ("headteacher", "safeguarding-lead")
    )
    for name in ("pupil-entry", "parent-entry", "staff-entry"):
        actions.decide_period(head, school, name, 1, "left", "Our own schedule, governors 12 May 2026")
    gone = []
    for given, last in (("Perpetua", "Lanternby"), ("Ambrose", "Kettlewick"), ("Isolde", "Marrowfat")):
        person = people.add_person("program:test", school, given, last, born=date(2012, 3, 4))
        people.appoint("program:test", person, "pupil", date(2018, 9, 1))
        people.leave("program:test", person, date(2023, 7, 20))
        gone.append(person)
    actions.hold(lead, school, "A claim that is not settled", person=gone[1])
    proposal = actions.propose(lead, school, gone[2:], date.today())
    parents = Appointment.objects.filter(school=school, role="pupil", person__guardians__until__isnull=True)
    child = parents.filter(person__guardians__isnull=False, person__left__isnull=True).first().person
    ask = actions.receive(head, child, date.today(), child.guardians.first().adult)
    for person in (head, lead):
        account = account_for(person)
        account.set_password("otter lamp crossing 9")
        account.save()
    told = {"head": head, "lead": lead, "gone": gone[0], "child": child, "proposal": proposal, "ask": ask}
print(json.dumps({name: str(row.pk) for name, row in told.items()}))
"""


@pytest.fixture(scope="module")
def keeping(tmp_path_factory):
    """The address of a school with people whose records are due, and their ids."""
    data = tmp_path_factory.mktemp("keeping")
    with Served(data, given=demonstration(data)) as served:
        yield served.opened().address, json.loads(served.run(PEOPLE))


@pytest.fixture
def sit(browser, keeping):
    """Somebody of the cast at a browser of their own: `sit("head")`."""
    address, ids = keeping
    with windows(browser, address) as open_one:

        def down(who, width=1280, **more):
            page = open_one(width, **more)
            page.goto("/sign-in/as/?place=conker-lane")
            page.locator(f"button[value='{ids[who].replace('-', '')}']").click()
            page.wait_for_url("**/desk/**")
            return page

        yield down


def test_every_page_fits_every_screen_and_axe_has_nothing_to_say(keeping, sit):
    ids = keeping[1]
    page = sit("head", bypass_csp=True)
    for each in (
        "", "periods/", "periods/child-protection/", "due/", "holds/", "holds/class/", "holds/person/?q=a",
        f"erase/?person={ids['child']}", f"erase/?person={ids['gone']}", f"proposals/{ids['proposal']}/",
        "requests/", f"requests/{ids['ask']}/", f"requests/{ids['ask']}/identity/",
        f"requests/new/?person={ids['child']}", "backups/",
    ):  # fmt: skip
        assert page.goto(AT + each).status == 200, each
        page.set_viewport_size({"width": 320, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, each
        page.evaluate(AXE.read_text("utf-8"))
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert objections(page) == [], each


def test_one_proposes_and_cannot_agree(sit, picture):
    page = sit("head")
    page.goto(f"{AT}due/")
    page.get_by_label("Perpetua Lanternby").check()
    assert page.get_by_text("A claim that is not settled").is_visible()
    picture(page, "records-due")
    page.get_by_role("button", name="Propose to destroy").click()
    assert page.get_by_text("You proposed this. Somebody else has to agree or refuse.").is_visible()
    assert page.get_by_role("button", name="Agree").count() == 0


def test_a_mistake_in_a_form_leads_to_its_field(sit):
    page = sit("head", width=390)
    page.goto(f"{AT}periods/staff-entry/")
    page.get_by_label("How many years?").fill("7")
    page.get_by_label("Where does this period come from?").evaluate(
        "each => { each.required = false; each.value = ''; }"
    )
    page.get_by_role("button", name="Decide this period").click()
    page.get_by_role("link", name="Write where the period comes from").click()
    assert page.get_by_label("Where does this period come from?").evaluate("each => each === document.activeElement")
