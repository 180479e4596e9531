"""May I …? From a school's page to an answer, as people go."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import OperationalError
from django.test import Client

from belisha.asking import actions
from belisha.asking.interview import step
from belisha.asking.models import Answered, OddWord, Silent
from belisha.asking.told import Told
from belisha.people.models import School
from belisha.policies import actions as policy_actions
from belisha.policies import held, shelf

pytestmark = pytest.mark.django_db

SCHOOLS = ("conker-lane", "inkwell", "puddleduck", "lanternfield-high", "weatherby-green")
ASK = "/schools/conker-lane/ask"
ANSWER = "/schools/conker-lane/answer"
FRIEND = "who=staff&act=connect&counterparty=parent"


def page(address, status=200, **more):
    response = Client().get(address, **more)
    assert response.status_code == status, (address, response.headers.get("Location"))
    return response.content.decode()


def heading(text):
    return re.sub(r"\s*<[^>]+>\s*", "", re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S)[1])


def links(text, words):
    """The addresses of the links whose text has these words."""
    found = re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', text, re.S)
    return [href.replace("&amp;", "&") for href, inside in found if words in re.sub(r"<[^>]+>", "", inside)]


def held_at(slug):
    return held.standing(School.objects.get(slug=slug))


# The school's page


@pytest.mark.parametrize("slug", SCHOOLS)
@pytest.mark.parametrize("who", ["", "staff", "parent", "pupil", "governor", "other"])
def test_a_schools_page_is_there_for_everybody(slug, who):
    assert 'name="text"' in page(f"/schools/{slug}/?who={who}" if who else f"/schools/{slug}/")


@pytest.mark.parametrize("slug", SCHOOLS)
def test_every_example_leads_to_the_answer_that_the_policy_gives_it(slug):
    standing = held_at(slug)
    expected = {each.question: each.verdict for each in held.examples(standing.version) if each.verdict}
    text = page(f"/schools/{slug}/?examples=all")
    shown = re.findall(r'<li><a class="govuk-link" rel="nofollow" href="([^"]+)">([^<]+)</a>', text)
    assert len(shown) > 10
    for href, question in shown:
        answer = page(href.replace("&amp;", "&"))
        words = question.replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&")
        assert f"b-verdict--{expected[words]}" in answer, words


def test_an_unknown_school_or_person_gets_a_page_that_helps():
    assert "conker-lane" in page("/schools/conker-lan/", 404)
    assert "parent" in page("/schools/conker-lane/?who=parents", 404)


# Questions one at a time


def test_only_what_still_matters_is_asked_and_each_answer_brings_the_end_nearer():
    client, address = Client(), f"{ASK}?who=staff&act=access"
    asked = []
    for _ in range(12):
        response = client.get(address)
        if response.status_code == 302:
            address = response["Location"]
            if "/answer" in address:
                break
            continue
        text = response.content.decode()
        asked.append(heading(text))
        hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', text)
        choice = re.search(r'type="radio" value="([^"]+)"', text)[1]
        address = ASK + "?" + "&".join(f"{name}={value}" for name, value in [*hidden, ("chosen", choice)])
    assert "/answer" in address
    assert len(asked) == len(set(asked)) <= 4
    assert "b-verdict--" in page(address)


def test_nothing_is_chosen_so_the_question_comes_again_and_says_why():
    text = page(f"{ASK}?who=staff&act=access&asked=time", 422)
    assert "Choose an answer" in text
    assert heading(text) == "When?"


def test_i_do_not_know_is_an_answer():
    response = Client().get(f"{ASK}?who=pupil&act=sign-up&asked=below-minimum-age&chosen=dont-know")
    assert parse_qs(urlsplit(response["Location"]).query)["below-minimum-age"] == ["dont-know"]
    text = page(Client().get(response["Location"])["Location"])
    assert "b-verdict--undetermined" in text
    assert "It depends on this" in text


def test_back_takes_the_last_answer_away_and_asks_it_again():
    text = page(f"{ASK}?who=staff&act=access&time=break")
    back = links(text, "Back")[0]
    assert heading(page(back)) == "When?"
    assert "time=break" not in back


def test_change_asks_one_fact_again_and_keeps_the_others():
    text = page(f"{ANSWER}?{FRIEND}&actor=teacher")
    change = next(href for href in links(text, "Change") if href.endswith("change=counterparty"))
    text = page(change)
    assert heading(text) == "With whom?"
    assert 'name="act" value="connect"' in text


def test_a_list_to_tick_answers_every_question_on_it():
    told = Told(
        {"act": "publish", "actor": "teacher", "account": "personal", "time": "own-time", "image": "none"}, "staff"
    )
    now = step(held_at("conker-lane").counsel, told)
    while now.asked and len(now.asked) == 1:
        now = step(held_at("conker-lane").counsel, now.told.and_also({now.asked[0].name: now.asked[0].ordinary}))
    names = [fact.name for fact in now.asked]
    query = "&".join(f"asked={name}" for name in names)
    response = Client().get(f"{ASK}?{now.told.query}&{query}&chosen={names[0]}")
    chosen = parse_qs(urlsplit(response["Location"]).query)
    assert chosen[names[0]] == ["yes"]
    assert len(names) > 1
    assert all(chosen[name] == ["no"] for name in names[1:])


def test_staff_are_asked_for_their_job_only_where_it_matters():
    same = page(f"{ANSWER}?{FRIEND}&usual=yes")
    assert "whatever your job" in same
    counsel = held_at("conker-lane").counsel
    differs = step(counsel, Told({"act": "access", "time": "lesson", "purpose": "personal"}, "staff"))
    while differs.asked and differs.asked[0].name != "actor":
        fact = differs.asked[0]
        differs = step(counsel, differs.told.and_also({fact.name: fact.ordinary}))
    assert differs.asked[0].name == "actor"


def test_a_job_that_was_taken_for_granted_is_said():
    text = page(f"{ANSWER}?who=staff&act=access&time=lesson&usual=yes")
    assert re.search(r"A teacher <span class=\"govuk-tag\">taken as usual", text)


# The answer


def test_two_schools_answer_alike_questions_differently_each_with_its_clause():
    strict = page(f"{ANSWER}?{FRIEND}&account=personal&family=yes&actor=teacher")
    lenient = page(f"/schools/lanternfield-high/answer?{FRIEND}&account=personal&family=yes&actor=teacher")
    assert "b-verdict--prohibited" in strict
    assert ">5.6<" in strict
    assert "b-verdict--permitted" in lenient
    assert ">5.11<" in lenient


def test_the_answer_says_what_would_change_it_and_the_link_keeps_the_promise():
    text = page(f"{ANSWER}?actor=teacher&act=access&time=break&in-front-of-pupils=yes")
    (href,) = links(text, "if pupils could not see it")
    assert "b-verdict--permitted" in page(href)


def test_what_needs_a_yes_says_whose():
    text = page("/schools/inkwell/answer?actor=teacher&act=use-with-class&purpose=curriculum&usual=yes")
    assert "b-verdict--needs-approval" in text
    assert "The Headteacher has to say yes" in text


def test_pupils_are_answered_in_simpler_words():
    assert "Our rules say no" in page(f"{ANSWER}?who=pupil&act=connect&counterparty=staff&usual=yes")
    assert "does not allow" in page(f"{ANSWER}?who=parent&actor=pupil&act=connect&counterparty=staff&usual=yes")


def test_the_other_side_is_pointed_at_where_it_is_stricter():
    text = page(
        "/schools/lanternfield-high/answer?who=parent&act=connect&counterparty=staff&account=personal&usual=yes"
    )
    assert "Mind the other side" in text
    assert "Mind the other side" not in page(f"{ANSWER}?{FRIEND}&usual=yes")


@pytest.mark.parametrize(
    "query",
    [
        "act=bogus&actor=teacher",
        "actor=teachr&act=connect",
        "nonsense=yes&act=connect",
        "act=connect&act=publish",
        "who=nobody&act=connect",
        "act=connect&image=none&shows-own-child=yes",
        "act=connect&time=dont-know&nonsense=dont-know",
        "act=%00&actor=%F0%9F%92%A9",
        "change=nothing&act=connect",
        "asked=nothing&act=connect",
        "act=connect&asked=counterparty&chosen=me",
        f"act={'x' * 5000}",
    ],
)
@pytest.mark.parametrize("address", [ASK, ANSWER])
def test_an_address_that_cannot_be_read_says_so(address, query):
    response = Client().get(f"{address}?{query}")
    assert response.status_code in ((400,) if address == ASK else (200, 302, 400))
    assert response.status_code != 200 or "b-verdict" in response.content.decode()


# The permanent address


def permanent(text):
    return (
        re.search(r'id="permanent-link"[^>]*value="([^"]+)"', text)[1]
        .replace("&amp;", "&")
        .replace("http://testserver", "")
    )


def test_a_permanent_link_shows_the_same_ruling_after_the_policy_has_changed():
    link = permanent(page(f"{ANSWER}?{FRIEND}&usual=yes"))
    text = shelf.path_of("chestnuts").read_bytes()
    changed = text.replace(
        b"staff must not connect or message pupil or parent", b"staff may connect or message pupil or parent"
    )
    assert changed != text
    policy_actions.put_in_force(School.objects.get(slug="conker-lane"), policy_actions.load(changed), date(2026, 11, 1))
    assert "b-verdict--permitted" in page(f"{ANSWER}?{FRIEND}&usual=yes")
    shown = page(link)
    assert "b-verdict--prohibited" in shown
    today = date.today()
    assert f"Answer given on {today.day} {today:%B %Y}" in shown


def test_a_link_that_was_changed_by_hand_vouches_for_nothing():
    link = permanent(page(f"{ANSWER}?{FRIEND}&usual=yes"))
    assert "vouch" not in page(link)
    assert "no date that we can vouch for" in page(re.sub(r"given=[\d-]+", "given=2020-01-01", link))
    assert "no date that we can vouch for" in page(link.replace("said=prohibited", "said=permitted"))


@pytest.mark.parametrize("key", ["0" * 16, "short", "..", "a" * 500, "cfea3a2bbf9d6835.cfea3a2bbf9d683"])
def test_a_link_to_no_version_is_a_page_that_says_so(key):
    assert "not kept here" in page(f"/rulings/{key}?act=connect", 404)


# Counting


def test_an_answer_at_the_end_of_a_talk_is_counted_and_no_more_is_kept():
    before = Answered.objects.count()
    Client().get(f"{ASK}?{FRIEND}&usual=yes")
    Client().get(f"{ASK}?{FRIEND}&usual=yes")
    assert Answered.objects.count() == before + 1
    row = Answered.objects.latest("id")
    assert (row.times, row.verdict, row.act, row.month) == (2, "prohibited", "connect", date.today().replace(day=1))


def test_a_browser_that_only_looks_ahead_is_not_counted():
    Client().get(f"{ASK}?{FRIEND}&usual=yes", headers={"Sec-Purpose": "prefetch"})
    assert not Answered.objects.exists()


def test_where_the_policy_is_silent_is_collected_and_shown_when_it_tells_of_nobody():
    for _ in range(4):
        Client().get(f"{ASK}?who=pupil&act=reply-to-abuse&usual=yes")
    row = Silent.objects.get()
    assert row.situation == "who=pupil&act=reply-to-abuse&usual=yes"
    text = page("/schools/conker-lane/asked")
    assert "reply-to-abuse" not in text
    assert "1 situation" in text
    Client().get(f"{ASK}?who=pupil&act=reply-to-abuse&usual=yes")
    assert "act=reply-to-abuse" in page("/schools/conker-lane/asked")


def test_nothing_that_could_tell_one_person_from_another_is_kept():
    Client().get(
        "/schools/weatherby-green/ask?actor=headteacher&act=reply-to-abuse&age=44&outside-school=yes&usual=yes"
    )
    assert Answered.objects.get().who == "staff"
    assert not Silent.objects.filter(situation__contains="headteacher").exists()
    assert not Silent.objects.filter(situation__contains="44").exists()


def test_a_word_is_kept_after_three_days_and_shown_on_no_page():
    school = School.objects.get(slug="conker-lane")
    for day in (1, 1, 2):
        actions.collect(school, ["Jemima", "jemima"], date(2026, 11, day))
    assert not OddWord.objects.exclude(word="").exists()
    assert "jemima" not in str(list(OddWord.objects.values_list())).lower()
    actions.collect(school, ["jemima"], date(2026, 11, 3))
    assert OddWord.objects.get().word == "jemima"
    assert "jemima" not in page("/schools/conker-lane/asked")


def test_seldom_words_are_forgotten_after_three_months():
    school = School.objects.get(slug="conker-lane")
    actions.collect(school, ["quux"], date(2026, 1, 1))
    assert actions.forget(date(2026, 3, 1)) == 0
    assert actions.forget(date(2026, 5, 1)) == 1


def test_nobody_is_kept_from_an_answer_because_it_cannot_be_counted(monkeypatch):
    def full(*_):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(actions, "count", full)
    assert Client().get(f"{ASK}?{FRIEND}&usual=yes").status_code == 302
    assert not Answered.objects.exists()


def test_a_picture_on_another_site_counts_for_nothing():
    Client().get(f"{ASK}?{FRIEND}&usual=yes", headers={"Sec-Fetch-Site": "cross-site"})
    assert not Answered.objects.exists()


# Help first


@pytest.mark.parametrize(
    ("who", "text", "said"),
    [
        ("pupil", "someone is threatening to share my nudes", "Do not send it on"),
        ("pupil", "somebody wants to meet me, should i go", "Do not meet"),
        ("pupil", "im being bullied", "not your fault"),
        ("parent", "my daughter is being bullied on snapchat", "Do not answer in kind"),
        ("staff", "a pupil sent me a nude picture", "Do not look at, copy"),
    ],
)
def test_whoever_is_in_trouble_gets_help_before_any_ruling(who, text, said):
    found = Client().post("/schools/conker-lane/ask", {"who": who, "text": text}).content.decode()
    assert said in found
    assert "0800 1111" in found
    assert "b-verdict" not in found
    on = Client().post("/schools/conker-lane/ask", {"who": who, "text": text, "go": "on"}).content.decode()
    assert "0800 1111" not in on


def test_a_plain_question_gets_its_answer_without_detour():
    found = Client().post("/schools/conker-lane/ask", {"who": "staff", "text": "can i add a parent on facebook"})
    assert "0800 1111" not in found.content.decode()


# Exceptions, and whose ruling it is


def test_a_clause_that_makes_an_exception_here_is_named():
    text = page(f"{ANSWER}?actor=pupil&act=access&time=lesson&purpose=curriculum&usual=yes")
    assert "An exception that holds here" in text
    assert "Clause 6.1 would speak against this" in text


def test_no_school_is_lent_the_ruling_of_another():
    key = held_at("puddleduck").key
    assert "Conker Lane" not in page(f"/rulings/{key}?at=conker-lane&{FRIEND}&usual=yes")
    assert "Puddleduck" in page(f"/rulings/{key}?at=puddleduck&{FRIEND}&usual=yes")


def test_versions_that_do_not_belong_together_make_no_ruling():
    one, other = held_at("puddleduck").key, held_at("conker-lane").key
    assert "not kept here" in page(f"/rulings/{one}.{other}?{FRIEND}", 404)
    assert "not kept here" in page(f"/rulings/{one.upper()}?{FRIEND}", 404)
