"""Every operation, held against what the same code says elsewhere."""

import json
from datetime import date

import pytest

from belisha.demo import world
from belisha.people.models import School, Trust
from belisha.policies import actions, held, shelf
from belisha.policies.matrix import questions
from belisha.rulebook.compare import Comparison
from belisha.rulebook.duties import arising
from belisha.rulebook.examine import BEYOND, examine
from belisha.rulebook.words import WORDS

pytestmark = pytest.mark.django_db

FRIEND = {"act": "connect", "actor": "teacher", "counterparty": "parent", "account": "personal"}
SLUGS = [row[0] for row in world.SCHOOLS]


def standing(slug):
    return held.standing(School.objects.get(slug=slug))


# Schools and trusts


def test_every_school_is_listed_with_what_is_in_force(get):
    found = {each["slug"]: each for each in get("schools")["schools"]}
    assert sorted(found) == sorted(SLUGS)
    for slug in SLUGS:
        policy = standing(slug).policy
        assert found[slug]["policy"]["hash"] == policy.hash
        assert found[slug]["policy"]["title"] == policy.title
        assert found[slug] == get(f"schools/{slug}")
    assert found["lanternfield-high"]["policy"]["adopted"] == "lanternfield"
    assert found["inkwell"]["policy"]["adopted"] is None
    assert found["inkwell"]["policy"]["since"] == world.SINCE.isoformat()


def test_a_school_where_nothing_is_in_force_has_no_policy(get, post):
    School.objects.create(slug="new", name="A new school", phase="primary")
    assert get("schools/new")["policy"] is None
    assert "new" not in [slug for each in get("policies")["policies"] for slug in each["schools"]]
    assert "No policy is in force" in post("schools/new/rulings", {"situation": FRIEND}, 404)["detail"]


def test_what_is_put_in_force_is_seen_at_once(get):
    before = get("schools/inkwell")["policy"]["key"]
    actions.put_in_force(School.objects.get(slug="inkwell"), world.ship("chestnuts"), date(2026, 9, 2))
    after = get("schools/inkwell")["policy"]
    assert after["key"] != before
    assert after["id"] == "chestnuts"
    assert sorted(get("policies")["policies"][0]["schools"]) == ["conker-lane", "inkwell"]


def test_trusts_name_their_schools(get):
    (trust,) = get("trusts")["trusts"]
    assert trust == get("trusts/lanternfield")
    assert sorted(trust["schools"]) == sorted(SLUGS)


# Policies


@pytest.mark.parametrize("slug", SLUGS)
def test_a_policy_comes_whole(get, key, slug):
    policy, found = standing(slug).policy, get(f"policies/{key(slug)}")
    assert found["policy"] == policy.identity
    assert [each["number"] for each in found["clauses"]] == [each.number for each in policy.clauses]
    assert sum(len(each["norms"]) for each in found["clauses"]) == len(policy.norms)
    assert all(norm["says"] and norm["line"] for each in found["clauses"] for norm in each["norms"])
    assert len(found["examples"]) == len(held.examples(standing(slug).version)) > 0


@pytest.mark.parametrize(("slug", "name"), [(row[0], row[4]) for row in world.SCHOOLS])
def test_a_source_comes_byte_for_byte(client, key, slug, name):
    response = client.get(f"/api/v1/policies/{key(slug)}/source")
    assert response.content == shelf.path_of(name).read_bytes()
    assert response["Content-Type"] == "text/markdown; charset=utf-8"
    assert "immutable" in response["Cache-Control"]


def test_a_source_stays_the_same_when_a_file_differs_in_spaces_only(client, key):
    address = f"/api/v1/policies/{key('inkwell')}/source"
    before = client.get(address).content
    other = actions.load(before + b"\n\n")
    assert other.hash == standing("inkwell").version.hash
    assert client.get(address).content == before


def test_the_duties_of_an_event_are_those_of_the_rulebook(get, key):
    found = get(f"policies/{key('conker-lane')}/duties?event=inappropriate-content")
    expected = arising(standing("conker-lane").counsel.book.policies, "inappropriate-content", {})
    assert found["duties"] == [each.as_json() for each in expected] != []


def test_without_an_event_every_duty_is_there_once(get, key):
    found = get(f"policies/{key('conker-lane')}/duties")["duties"]
    assert [each["norm"] for each in found] == [each.id for each in standing("conker-lane").policy.duties]


def test_a_role_has_the_duties_of_the_groups_it_is_in(get, key):
    every = get(f"policies/{key('conker-lane')}/duties")["duties"]
    of_teachers = get(f"policies/{key('conker-lane')}/duties?role=teacher")["duties"]
    of_heads = get(f"policies/{key('conker-lane')}/duties?role=headteacher")["duties"]
    assert 0 < len(of_teachers) < len(every)
    assert ["staff"] in [each["bearer"] for each in of_teachers]
    assert ["headteacher"] not in [each["bearer"] for each in of_teachers]
    assert ["headteacher"] in [each["bearer"] for each in of_heads]


def test_findings_are_those_of_the_analyser(get, key):
    found = get(f"policies/{key('inkwell')}/findings")
    expected = [each.as_json() for each in examine(standing("inkwell").policy, date.today())]
    assert [each for each in found["findings"] if not each["kind"].startswith("example-")] == expected != []
    assert found["cannot-tell"] == list(BEYOND)


# Rulings


@pytest.mark.parametrize("ordinary", [True, False])
@pytest.mark.parametrize("slug", SLUGS)
def test_a_ruling_is_that_of_the_counsel_and_nothing_else(post, slug, ordinary):
    found = post(f"schools/{slug}/rulings", {"situation": FRIEND, "ordinary": ordinary})
    link = found.pop("link")
    assert found == json.loads(json.dumps(standing(slug).counsel.rule(FRIEND, ordinary).as_json()))
    assert f"/rulings/{standing(slug).key}?" in link


def test_a_link_leads_to_a_page_with_the_same_ruling(client, post):
    found = post("schools/lanternfield-high/rulings", {"situation": FRIEND, "ordinary": True})
    page = client.get(found["link"])
    assert page.status_code == 200
    assert "b-verdict--advised-against" in page.content.decode()
    assert found["verdict"] == "advised-against"


def test_a_question_comes_with_what_is_not_known(post):
    found = post("schools/lanternfield-high/rulings", {"situation": {}})
    assert found["verdict"] == "undetermined"
    assert found["question"]["fact"] == found["ask"] == "act"


def test_a_batch_answers_every_line_in_its_place(post, key):
    lines = [
        {"id": "a", "school": "lanternfield-high", "situation": FRIEND, "ordinary": True},
        {"id": 2, "policy": key("lanternfield-high"), "situation": FRIEND, "ordinary": True},
        {"school": "lanternfield-high", "situation": {"act": "conect"}},
        {"id": 4, "school": "lanternfild-high", "situation": FRIEND},
        {"id": 5, "situation": FRIEND},
        {"id": 6, "school": "inkwell", "policy": key("inkwell"), "situation": FRIEND},
        {"id": 7, "school": "inkwell", "situation": FRIEND, "ordinry": True},
        {"id": 8, "school": "inkwell"},
        "a line",
        None,
        {"id": {"of": "no use"}, "school": "inkwell", "situation": FRIEND},
        {"id": 12, "policy": "0" * 16, "situation": FRIEND},
    ]
    found = post("rulings", {"lines": lines})
    one, two, *wrong = found["rulings"]
    assert found["wrong"] == len(wrong) == 10
    assert one["verdict"] == two["verdict"] == "advised-against"
    assert (one["id"], two["id"]) == ("a", 2)
    assert [each["line"] for each in wrong] == list(range(3, 13))
    assert [each["id"] for each in wrong] == [None, 4, 5, 6, 7, 8, None, None, None, 12]
    said = [each["error"] for each in wrong]
    assert "did you mean 'connect'" in said[0]
    assert "did you mean 'lanternfield-high'" in said[1]
    assert "one of them" in said[2]
    assert "one of them" in said[3]
    assert "did you mean 'ordinary'" in said[4]
    assert "situation: is missing" in said[5]
    assert "line: must be an object" in said[6]
    assert "There is no version" in said[9]


def test_many_lines_cost_no_query_each(post, django_assert_max_num_queries):
    lines = [{"id": n, "school": "inkwell", "situation": FRIEND} for n in range(200)]
    with django_assert_max_num_queries(10):
        assert post("rulings", {"lines": lines})["wrong"] == 0


def test_a_question_in_own_words_is_understood(post):
    text = "can I accept a friend request from a parent who is my sister"
    found = post("schools/lanternfield-high/understand", {"text": text, "who": "staff"})
    assert found["facts"]["act"] == "connect"
    assert found["facts"]["family"] is True
    assert found["question"] is None or found["question"]["fact"] not in found["facts"]
    ruled = post("schools/lanternfield-high/rulings", {"situation": found["facts"]})
    assert ruled["verdict"] == found["verdict"]


# Side by side


def test_the_matrix_has_forty_questions_and_every_school(get):
    found = get("trusts/lanternfield/matrix")
    assert [each["number"] for each in found["rows"]] == [each.number for each in questions()]
    assert [each["slug"] for each in found["schools"]] == list(found["rows"][0]["cells"])
    assert sorted(found["rows"][0]["cells"]) == sorted(SLUGS)
    assert found["rows"][0]["cells"]["conker-lane"][0]["verdict"] == "prohibited"


def test_a_trust_of_no_school_has_an_empty_matrix(get):
    Trust.objects.create(slug="empty", name="An empty trust")
    assert get("trusts/empty/matrix")["schools"] == []


def test_a_comparison_is_that_of_the_rulebook_by_name_or_key(get, key):
    found = get("comparison?a=inkwell&b=puddleduck")
    assert found == get(f"comparison?a={key('inkwell')}&b={key('puddleduck')}")
    expected = Comparison(standing("inkwell").policy, standing("puddleduck").policy).as_json()
    assert {name: found[name] for name in expected} == json.loads(json.dumps(expected))
    assert (found["from-key"], found["to-key"]) == (key("inkwell"), key("puddleduck"))


def test_a_policy_compared_with_itself_differs_in_nothing(get):
    found = get("comparison?a=inkwell&b=inkwell")
    assert found["differing"] == 0
    assert found["clauses"] == {"added": [], "removed": [], "changed": []}


# Words


def test_the_vocabulary_has_every_fact_and_a_schools_own(get):
    every = get("vocabulary")
    own = get("vocabulary?school=conker-lane")
    assert [each["fact"] for each in every["facts"]] == list(WORDS.facts)
    assert "about-policy" in {each["fact"] for each in own["facts"]} - {each["fact"] for each in every["facts"]}
    assert {each["role"] for each in every["roles"]} == set(WORDS.roles)
    assert {each["event"] for each in every["events"]} == {*WORDS.events, *WORDS.acts}
