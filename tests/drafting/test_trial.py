"""What a trial says is what the rulebook says."""

from datetime import date

import pytest

from belisha.drafting import outcome, trial, wording
from belisha.policies import shelf
from belisha.rulebook.compare import Comparison, area_text
from belisha.rulebook.examine import examine
from belisha.rulebook.policy import read_policy

TODAY = date(2026, 12, 1)
OLD = (shelf.folder() / "chestnuts" / "policy.md").read_text("utf-8")
EXAMPLES = (shelf.folder() / "chestnuts" / "examples.toml").read_text("utf-8")
NORM = "staff must not connect or message pupil or parent"
LAXER = OLD.replace(NORM, NORM.replace("must not", "should not"))


def tried(new, old=OLD, clause="", above=()):
    job = {"old": old, "new": new, "above": list(above), "examples": EXAMPLES, "today": TODAY.isoformat()}
    return dict(trial.run({**job, "clause": clause}))


def test_counts_are_those_of_the_rulebook():
    found, expected = tried(LAXER)["ruled"], Comparison(read_policy(OLD), read_policy(LAXER))
    assert expected.differing > 0
    assert (found["differing"], found["total"]) == (expected.differing, expected.total)
    assert (found["stricter"], found["laxer"]) == (expected.stricter, expected.differing - expected.stricter)
    assert {(row["old"], row["new"]): row["count"] for row in found["counts"]} == expected.counts


def test_areas_are_those_of_the_rulebook():
    old, new = read_policy(OLD), read_policy(LAXER)
    expected = {(area_text(area, new), area.old, area.new, area.count) for area in Comparison(old, new).areas}
    rows = tried(LAXER)["areas"]["rows"]
    assert {(row["text"], row["old"], row["new"], row["count"]) for row in rows} == expected


def test_a_policy_above_counts():
    above = "---\npolicy: top\nlayer: statute\n---\n# 1 One\n```norm\nanyone must not connect pupil or parent\n```\n"
    free, bound = tried(LAXER)["ruled"], tried(LAXER, above=[above])["ruled"]
    assert 0 < bound["differing"] < free["differing"]


def test_findings_are_new_or_gone_or_were_there():
    new = LAXER.replace(NORM.replace("must not", "should not"), "staff may connect or message pupil or parent")
    found = tried(new)["found"]
    ids = [{each.id for each in examine(read_policy(text), TODAY)} for text in (OLD, new)]
    assert found["many"] == {
        "new": len(ids[1] - ids[0]),
        "gone": len(ids[0] - ids[1]),
        "same": len(ids[0] & ids[1]),
    }
    assert found["many"]["new"] > 0


def test_a_mended_finding_is_gone():
    old = "---\npolicy: a\n---\n# 1 One\n\n```norm\nstaff must not access\ndefine staff as employee\n```\n"
    found = tried(old.replace("policy: a\n", "policy: a\nnext-review: 2027-01\n"), old)["found"]
    assert [row["message"] for row in found["gone"]] == ["there is no date for the next review"]


def test_mistakes_are_told_at_their_lines():
    new = OLD.replace(NORM, "staff must nt connect pupil").replace("policy: chestnuts", "policy: Chest Nuts")
    found = tried(new)
    assert list(found) == ["read"]
    lines = new.split("\n")
    wrong = lines.index("staff must nt connect pupil") + 1
    assert [(row["line"], row["text"]) for row in found["read"]["mistakes"]] == [
        (lines.index("policy: Chest Nuts") + 1, "policy: Chest Nuts"),
        (wrong, "staff must nt connect pupil"),
    ]


def test_an_override_of_what_does_not_stand_above_is_a_mistake():
    new = OLD.replace(NORM, f"{NORM} despite trust/9.9")
    (row,) = tried(new)["read"]["mistakes"]
    assert (row["line"], row["clause"]) == (new.split("\n").index(f"{NORM} despite trust/9.9") + 1, "5.6")


def test_the_chosen_clause_is_put_into_words():
    (norm,) = tried(LAXER, clause="5.6")["read"]["norms"]
    assert norm["line"] == NORM.replace("must not", "should not")
    assert norm["means"].startswith("Staff should not friend or follow")


def test_examples_answered_otherwise_are_listed():
    rows = tried(LAXER)["asked"]["rows"]
    assert rows
    assert {(row["clause"], row["old"], row["new"]) for row in rows} == {("5.6", "prohibited", "advised-against")}
    assert tried(OLD)["asked"]["rows"] == []


def test_duties_gone_and_new():
    duty = (
        "on contact-attempt when actor is pupil or parent and counterparty is staff: staff should report to headteacher"
    )
    assert duty in OLD
    found = tried(OLD.replace(duty, f"{duty} within 1 day"))["due"]
    assert [text.partition(":")[0] for text in (*found["gone"], *found["new"])] == ["5.7", "5.7"]
    assert "within 1 day" in found["new"][0]


def test_the_text_is_compared_word_by_word():
    (row,) = tried(LAXER)["written"]["rows"]
    assert (row["name"], row["kind"], row["words"]) == ("5.6", "changed", [])
    assert [(kind, text) for kind, text in row["norms"] if kind != "same"] == [("gone", "must"), ("new", "should")]


def test_a_long_clause_is_not_matched_word_by_word():
    old, new = "a " * 2000, "b " * 2000
    assert [kind for kind, _ in wording.difference(old, new)] == ["gone", "new"]
    assert all(len(text) < 3000 for _, text in wording.difference(old, new))


def test_a_step_too_large_costs_no_other(monkeypatch):
    monkeypatch.setattr(trial, "BUDGET", 3)
    found = tried(LAXER)
    assert found["ruled"] == {"large": True}
    assert found["written"]["many"] == 1
    page = outcome.page_of(found, True)
    assert "what share of all situations would be ruled differently" in page["missing"]
    assert "too much to compare" in page["said"]


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 9, "0%"),
        (1, 10**6, "less than 0.01%"),
        (1, 300, "0.33%"),
        (1, 3, "33.3%"),
        (999_999, 10**6, "more than 99.9%"),
        (5, 5, "100%"),
    ],
)
def test_a_share_is_never_rounded_to_nothing_or_all(part, whole, said):
    assert outcome.share(part, whole) == said


def test_shares_stand_in_the_place_of_counts():
    found = tried(LAXER)
    page = outcome.page_of(found, True)
    ruled, areas = page["ruled"], page["areas"]
    assert ruled["laxer_share"] == outcome.share(found["ruled"]["laxer"], found["ruled"]["total"])
    assert ruled["stricter_share"] == "0%"
    rows = sorted(found["areas"]["rows"], key=lambda row: -row["count"])
    expected = [outcome.share(row["count"], found["ruled"]["differing"]) for row in rows]
    assert [row["share"] for row in (*areas["first"], *areas["rest"])] == expected


def test_kinds_that_are_not_listed_have_a_share_of_what_would_change():
    row = {"text": "a: b", "old": "permitted", "new": "prohibited", "count": 1, "example": {}}
    found = {name: result for name, result in tried(LAXER).items() if name != "areas"}
    areas = outcome.page_of({**found, "areas": {"rows": [row], "unlisted": 3}}, True)["areas"]
    assert (areas["first"][0]["share"], areas["unlisted"]) == ("25.0%", "75.0%")


def test_the_page_says_which_way_it_goes():
    assert "less strict" in outcome.page_of(tried(LAXER), True)["said"]
    assert outcome.page_of(tried(OLD), False)["said"] == "Nothing has changed yet."
    stricter = tried(OLD, LAXER)
    assert outcome.page_of(stricter, True)["ruled"]["way"] == "The policy would be stricter in some situations."


def test_a_norm_changed_without_its_words_is_pointed_at():
    assert outcome.page_of(tried(LAXER), True)["written"]["half"] == (
        "You changed the norm of clause 5.6 but not its words. Governors approve the words: do they still say the same?"
    )
    both = LAXER.replace("5.6 Staff must not friend", "5.6 Staff should not friend")
    assert both != LAXER
    assert outcome.page_of(tried(both), True)["written"]["half"] == ""
    two = LAXER.replace("staff must not publish when damaging", "staff should not publish when damaging")
    assert two != LAXER
    assert "the norms of clauses " in outcome.page_of(tried(two), True)["written"]["half"]
