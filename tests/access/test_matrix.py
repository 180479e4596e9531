"""Every role, every closed address, things of every relation: over HTTP, nobody gets in whom the table keeps out."""

from collections import Counter
from datetime import date
from uuid import UUID

import pytest

from belisha.people.models import Guardianship, Management, Membership
from belisha.sight import looking_everywhere
from tests.access import live
from tests.access.cast import SLUG

# Addresses whose page asks for more than its rule says. Whoever may not still gets what is said of the absent.
MORE = {"appoint", "second", "end-appointment", "stand-in", "invite", "take-back"}
LIVE_CELLS = 5_000
"""Of all who try together."""


@pytest.fixture
def cast(db):
    """Everybody who tries."""
    return live.Cast()


def key(thing, kind):
    return thing.slug if kind in ("school", "roll") else thing.pk


def cells(things):
    """Every closed address of one thing, and what may stand in it."""
    for address in live.addresses():
        if address.rule.who == "needs" and len(address.parts) == 1 and address.rule.kind in things:
            for thing in things[address.rule.kind]:
                yield address, thing


@pytest.mark.parametrize("name", live.TRIED)
def test_everybody_gets_exactly_the_pages_that_the_table_gives(cast, name):
    counted, wrong, absences, only_posts = Counter(), [], {}, set()
    given, browser = live.Given(cast.viewer(name, date.today())), cast.browsers[name]
    for address, thing in cells(live.things()):
        rule, (field,) = address.rule, address.names
        path, nowhere = address.filled(**{field: key(thing, rule.kind)}), address.filled()
        if address.pattern in only_posts:
            continue
        answer = browser.get(path)
        if answer.status_code == 405:
            only_posts.add(address.pattern)
            continue
        yes = given.may(rule.verb, rule.kind, thing)
        counted[yes] += 1
        if address.pattern not in absences:
            absences[address.pattern] = live.plain(browser.get(nowhere), nowhere)
        is_absent = live.plain(answer, path) == absences[address.pattern]
        if not yes and not is_absent:
            wrong.append(("let in, or told apart from what is absent", path, answer.status_code))
        if yes and is_absent and address.name not in MORE:
            wrong.append(("kept out", path, answer.status_code))
    print(f"{name}: {counted.total()} live cells, {counted[True]} of them allowed")
    assert wrong[:20] == []
    assert counted.total() * len(live.TRIED) >= LIVE_CELLS
    assert counted[True] or name == "leaver"


# Ids of another school, of another family, of nothing: one and the same answer


def at_school(account, school):
    return account.identities.filter(person__school=school).exists()


def ids_of_strangers(who):
    """Ids of rows of another school, and of the families of this one, that somebody has nothing to do with."""
    with looking_everywhere("a test finds things"):
        others = live.things(number=0, elsewhere=2)
        others["account"] = [each for each in others["account"] if not at_school(each, who.school_id)]
        found = [each.pk for rows in others.values() for each in rows if getattr(each, "school_id", 0) != who.school_id]
        for model in (Management, Membership, Guardianship):
            found += model.objects.filter(school__slug=live.ELSEWHERE).values_list("pk", flat=True)[:1]
    return [each for each in dict.fromkeys(found) if isinstance(each, UUID)]


@pytest.mark.parametrize("name", live.some(["headteacher", "teacher", "parent"]))
@pytest.mark.parametrize("method", ["get", "post"])
def test_ids_of_elsewhere_are_answered_like_ids_of_nothing(cast, name, method):
    wrong, tried = [], 0
    ask, strange = getattr(cast.browsers[name], method), ids_of_strangers(cast.people[name])
    for address in live.addresses():
        for field in [name for converter, name in address.parts if converter == "uuid"]:
            own = {"slug": SLUG} if "slug" in address.names else {}
            nowhere = address.filled(**own)
            absent = live.plain(ask(nowhere), nowhere)
            for each in strange:
                path = address.filled(**own, **{field: each})
                tried += 1
                if live.plain(ask(path), path) != absent:
                    wrong.append((address.pattern, field, each))
    assert wrong == []
    assert tried > 100


@pytest.mark.parametrize("method", ["get", "post"])
def test_another_school_is_answered_like_none(cast, method):
    wrong, tried = [], 0
    for address in live.addresses():
        if "slug" not in address.names:
            continue
        for name in ("headteacher", "safeguarding-lead", "it-technician", "parent"):
            ask = getattr(cast.browsers[name], method)
            nowhere, there = address.filled(slug="no-such-school"), address.filled(slug=live.ELSEWHERE)
            tried += 1
            if live.plain(ask(there), there) != live.plain(ask(nowhere), nowhere):
                wrong.append((name, there))
    assert wrong == []
    assert tried > 100


def test_whoever_has_not_signed_in_is_sent_to_sign_in_by_every_closed_address(db, client):
    for address in live.addresses():
        path = address.filled(slug=SLUG)
        answer = client.get(path)
        assert answer.status_code in (302, 404, 405), path
        assert answer.status_code != 302 or answer.headers["Location"].startswith("/sign-in/"), path


def test_whoever_has_left_gets_no_page_about_anybody(cast):
    for address in live.addresses():
        for thing in live.things(number=1, elsewhere=0)["person"]:
            if address.rule.who == "needs" and address.names == ["pk"]:
                assert cast.browsers["leaver"].get(address.filled(pk=thing.pk)).status_code in (302, 404, 405)
