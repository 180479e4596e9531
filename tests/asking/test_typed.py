"""A question in somebody's own words: what was understood is shown, what was not is said."""

import html
import re

import pytest
from django.test import Client

from belisha.asking.models import Answered, OddWord

pytestmark = pytest.mark.django_db

SISTER = "can I accept a friend request from a parent who is my sister"


def typed(text, who="staff", school="conker-lane", status=200):
    response = Client().post(f"/schools/{school}/ask", {"who": who, "text": text})
    assert response.status_code == status
    return response.content.decode()


def test_what_was_understood_is_shown_with_the_words_that_said_it():
    page = typed("can I add a parent on facebook")
    assert "This is what we understood" in page
    assert "A parent or carer of a pupil" in page


def test_one_sentence_gets_each_schools_own_answer():
    assert "b-verdict--prohibited" in typed(SISTER)
    page = typed(SISTER, school="lanternfield-high")
    assert 'name="family" value="yes"' in page


def test_words_that_were_not_understood_are_said_and_collected_without_being_shown():
    page = typed("can I add a parent on facebook about the quuxification")
    assert re.search(r"We did not understand:.*quuxification", page, re.S)
    assert OddWord.objects.filter(word="").exists()
    assert "quuxification" not in Client().get("/schools/conker-lane/asked").content.decode()


def test_what_cannot_be_understood_at_all_is_given_back_with_a_way_on():
    page = typed("xyzzy plugh")
    assert "not clear enough" in page
    assert "xyzzy plugh" in page
    assert not Answered.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> can i add a parent",
        "{{ settings.SECRET_KEY }} {% load x %} can i add a parent",
        "can i add a parent \x00\x01\x1b[31m \u202e abc 😀",
        "'; DROP TABLE asking_answered; -- can i add a parent",
        "can i add a parent " + "z" * 1_000_000,
        "𝒸𝒶𝓃 𝒾 𝒶𝒹𝒹 𝒶 𝓅𝒶𝓇𝑒𝓃𝓉",
    ],
)
def test_anything_may_be_typed_and_is_shown_as_text(text):
    page = typed(text)
    assert "<script>alert" not in page
    assert "<h1" in page
    shown = re.search(r"<q>(.*?)</q>", page, re.S)
    assert shown is None or html.unescape(shown[1])[:5] == text[:5]


def test_nothing_typed_is_answered_with_what_to_do():
    assert "Type a question" in typed("", who="", status=422)
    assert Client().post("/schools/conker-lane/ask", {"who": "staff", "text": " "}).status_code == 302


def test_another_site_cannot_send_the_form():
    response = Client().post("/schools/conker-lane/ask", {"text": SISTER}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403
    assert not Answered.objects.exists()


def test_the_words_stand_in_no_address_of_the_answer():
    page = typed(SISTER)
    assert "sister" not in "".join(re.findall(r'(?:href|value)="([^"]*)"', page))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("can I block a parent", "You ask about not doing something"),
        ("is it ok if I don't accept pupils", "You ask about not doing something"),
        ("can I email a parent", "That is about e-mail, not about social media"),
    ],
)
def test_what_is_no_question_for_the_policy_is_said_and_gets_no_verdict(text, said):
    page = typed(text)
    assert said in page
    assert "b-verdict" not in page
