"""The analyser: each kind of finding on a policy that has it, and silence on the one next to it."""

from datetime import date

import pytest

from belisha.rulebook.examine import examine
from belisha.rulebook.finding import ERROR, NOTE, WARNING
from belisha.rulebook.policy import read_policy

TODAY = date(2026, 11, 21)


def kinds(norms, header="next-review: 2027-01-15", text="Text.", **more):
    """The findings about a policy with these norms, each clause 1.1, 1.2, … with one block; gaps left out."""
    clauses = "\n\n".join(f"1.{n} {text}\n\n```norm\n{block}\n```" for n, block in enumerate(norms, 1))
    policy = read_policy(f"---\npolicy: test\n{header}\n---\n# 1 All\n\n{clauses}\n")
    return [each for each in examine(policy, TODAY, **more) if each.kind != "gap"]


def only(norms, kind, **more):
    """The one finding of a kind, with nothing else of that kind beside it."""
    (found,) = [each for each in kinds(norms, **more) if each.kind == kind]
    return found


def test_a_sound_policy_has_no_findings():
    assert kinds(["teacher may access when time is break", "teacher must not connect pupil"]) == []


def test_a_contradiction_has_a_witness_in_which_both_apply():
    found = only(
        ["teacher may access when time is break", "teacher should not access when in-front-of-pupils"], "contradiction"
    )
    assert (found.severity, found.clause) == (WARNING, "1.2")
    assert (found.instance["time"], found.instance["in-front-of-pupils"]) == ("break", True)


@pytest.mark.parametrize(
    "norms",
    [
        ["teacher may access when time is break despite 1.2", "teacher should not access when in-front-of-pupils"],
        ["teacher may access when time is break", "teacher must not access when time is lesson"],
        ["teacher may access with approval of headteacher", "teacher should not access when in-front-of-pupils"],
        ["teacher should not access", "teacher must not access when time is lesson"],
        ["teacher may publish when shows-own-child", "teacher must not publish when image is none"],
    ],
)
def test_no_contradiction(norms):
    assert not [each for each in kinds(norms) if each.kind == "contradiction"]


def test_a_contradiction_is_found_although_a_third_norm_could_settle_part_of_it():
    norms = [
        "teacher may connect parent",
        "teacher must not connect parent",
        "teacher may connect parent when family despite 1.2",
    ]
    found = [each for each in kinds(norms) if each.kind == "contradiction"]
    assert [each.instance["family"] for each in found] == [False]


def test_a_contradiction_is_found_between_several_exceptions():
    """Keeping the second exception out has to use another fact than the first suggests."""
    norms = [
        "teacher may connect parent",
        "teacher must not connect parent when family",
        "teacher may connect parent when family and account is school despite 1.2",
        "teacher may connect parent when time is own-time and account is personal despite 1.2",
    ]
    found = [each for each in kinds(norms) if each.kind == "contradiction" and each.subject == "1.1"]
    assert found
    assert found[0].instance["family"] is True
    assert (found[0].instance["account"], found[0].instance["time"]) != ("personal", "own-time")


def test_a_clause_whose_conditions_exclude_each_other_is_dead():
    found = only(["teacher may access when time is break unless time is break"], "dead-clause")
    assert (found.severity, found.clause) == (ERROR, "1.1")


def test_a_clause_that_needs_what_cannot_be_is_dead():
    assert only(["parent must not publish when image is none and shows-other-child"], "dead-clause").severity == ERROR


def test_a_clause_that_is_always_overruled_is_dead():
    found = only(["teacher should not connect pupil", "teacher must not connect pupil or parent"], "dead-clause")
    assert (found.severity, found.clause) == (WARNING, "1.1")


def test_a_clause_that_is_overruled_only_sometimes_is_alive():
    norms = ["teacher should not connect pupil", "teacher must not connect pupil when account is personal"]
    assert not [each for each in kinds(norms) if each.kind == "dead-clause"]


def test_an_approval_that_nobody_can_give():
    assert only(["teacher may access with approval of pupil"], "approval-nobody-gives").severity == ERROR
    assert not kinds(["teacher may access with approval of governing-body"])


def test_an_approval_that_changes_nothing():
    norms = ["volunteer may access with approval of headteacher", "volunteer must not access"]
    assert only(norms, "approval-changes-nothing").clause == "1.1"


def test_a_consent_that_changes_nothing():
    norms = ["parent may publish on photo with consent of other-parents", "parent must not publish"]
    assert only(norms, "approval-changes-nothing").clause == "1.1"


def test_a_head_who_approves_what_the_head_does():
    assert only(["teacher may access with approval of headteacher"], "self-approval").severity == NOTE


def test_acts_that_nobody_regulates_are_gaps():
    policy = read_policy("---\npolicy: test\n---\n# 1 All\n```norm\nteacher must not access\n```\n")
    gaps = {each.subject for each in examine(policy, TODAY) if each.kind == "gap"}
    assert "access" not in gaps
    assert {"connect", "publish", "sign-up"} <= gaps


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("title: x", "review-missing"),
        ("next-review: 2026-11-20", "review-overdue"),
        ("next-review: 2026-10", "review-overdue"),
        ("next-review: 2027-01\nstatus: interim\ninterim-since: 2025-03", "interim-too-long"),
        ("next-review: 2027-01\nlegal: Equality Act 2010", "missing-law"),
        ("next-review: 2027-01\nlegal: GDPR 2018; Online Safety Act 2023", "stale-law"),
    ],
)
def test_a_header_with_something_wrong(header, kind):
    assert [each.kind for each in kinds(["teacher must not access"], header)] == [kind]


@pytest.mark.parametrize(
    "header",
    [
        "next-review: 2026-11-21",
        "next-review: 2026-11-30",
        "next-review: 2026-11",
        "next-review: 2027-01\nstatus: interim\ninterim-since: 2026-03",
        "next-review: 2027-01\nlegal: Online Safety Act 2023; UK GDPR; Data Protection Act 2018",
    ],
)
def test_a_header_with_nothing_wrong(header):
    assert kinds(["teacher must not access"], header) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("See clause 9.9.", "dangling-reference"),
        ("See appendix 3.", "dangling-reference"),
        ("Fill in the form “Lost Evaluation”.", "dangling-form"),
        ("Excessive use is a matter\nfor us.", "undefined-word"),
        ("Not in work\ntime.", "undefined-word"),
        ("Such as Vine and others.", "dead-entry"),
        ("| A | B |\n|---|---|\n| Somebody | |", "blank-entry"),
    ],
)
def test_a_text_with_something_wrong(text, kind):
    assert [each.kind for each in kinds(["teacher must not access"], text=text)] == [kind]


@pytest.mark.parametrize(
    "text", ["See clause 1.1 and section 1.", "A grapevine is no service.", "Overtime work, timed."]
)
def test_a_text_with_nothing_wrong(text):
    assert kinds(["teacher must not access"], text=text) == []


def test_a_defined_word_is_no_finding():
    norms = ["define excessive in words", "teacher must not access"]
    assert kinds(norms, text="No excessive use.") == []


@pytest.mark.parametrize(
    ("duty", "kind"),
    [
        ("on breach: school must investigate", "no-owner"),
        ("teacher must check-privacy-settings", "no-rhythm"),
        ("teacher must check-privacy-settings regularly", "no-rhythm"),
        ("on concern: teacher must report", "no-recipient"),
        ("on cyberbullying: teacher should save-evidence", "unsafe-evidence"),
        ("on breach: teacher must hand-over-passwords", "rights-risk"),
        ("on cyberbullying when perpetrator is adult: senior-leader must invite-to-meeting victim", "odd-party"),
    ],
)
def test_a_duty_with_something_wrong(duty, kind):
    assert [each.kind for each in kinds([duty])] == [kind]


@pytest.mark.parametrize(
    "duty",
    [
        "on breach: headteacher must investigate",
        "teacher must check-privacy-settings every 12 months",
        "on concern: teacher must report to safeguarding-lead",
        "on cyberbullying unless indecent-image-of-child: teacher should save-evidence",
        "on cyberbullying when perpetrator is adult: senior-leader must invite-to-meeting perpetrator",
        "school may discipline",
    ],
)
def test_a_duty_with_nothing_wrong(duty):
    assert kinds([duty]) == []


def test_a_step_with_consent_here_and_without_there():
    norms = [
        "on breach: headteacher must report-to-police",
        "on cyberbullying: headteacher must report-to-police with consent of victim",
    ]
    assert only(norms, "consent-inconsistent").clause == "1.1"


def test_a_duty_that_amounts_to_a_forbidden_act():
    norms = ["headteacher must keep-passwords", "teacher should not save-password"]
    assert only(norms, "tension").clause == "1.1"


@pytest.mark.parametrize(
    "rule",
    [
        "teacher should not publish when political-or-religious",
        "parent must not publish when about is staff or pupil or parent or governor",
        "parent must not publish when negative",
        "parent must not open-account",
    ],
)
def test_a_rule_that_may_go_too_far(rule):
    assert only([rule], "rights-risk").severity == WARNING


@pytest.mark.parametrize(
    "rule", ["parent must not publish when malicious and about is staff", "teacher must not publish"]
)
def test_a_rule_that_does_not_go_too_far(rule):
    assert kinds([rule]) == []


def test_a_form_needs_who_and_when():
    body = "# A1 Form\n```form\nName\nApproved: yes or no\n```\n"
    policy = read_policy(f"---\npolicy: test\nnext-review: 2027-01\n---\n{body}")
    (found,) = [each for each in examine(policy, TODAY) if each.kind == "form-incomplete"]
    assert "the date" in found.message
    assert "who decided" in found.message
    whole = body.replace("Approved", "Date: date\nDecided by\nValid until\nApproved")
    policy = read_policy(f"---\npolicy: test\nnext-review: 2027-01\n---\n{whole}")
    assert not [each for each in examine(policy, TODAY) if each.kind == "form-incomplete"]


def test_a_policy_too_large_for_its_diagram_says_so():
    found = kinds(["teacher must not publish when negative and threatening", "teacher may access when lewd"], budget=1)
    assert [each.kind for each in found] == ["too-large"]


def test_without_today_no_date_is_held_against_the_calendar():
    policy = read_policy(
        "---\npolicy: test\nnext-review: 2000-01\n---\n# 1 All\n```norm\nteacher must not access\n```\n"
    )
    assert not [each for each in examine(policy) if each.kind.startswith("review")]
