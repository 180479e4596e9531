"""Whatever a text asks for, it ends; and what was worked out till then is kept."""

import json
import subprocess
import sys

import pytest

from belisha.drafting import bounded, inside
from belisha.policies import shelf
from belisha.rulebook.words import WORDS

OLD = (shelf.folder() / "chestnuts" / "policy.md").read_text("utf-8")
FLAGS = [fact.name for fact in WORDS.facts.values() if fact.is_flag]


def clauses(rows):
    blocks = "".join(f"\n1.{place} Text.\n\n```norm\n{row}\n```\n" for place, row in enumerate(rows, 1))
    return f"---\npolicy: chestnuts\n---\n# 1 One\n{blocks}"


def job(new):
    return {"old": OLD, "new": new, "above": [], "examples": "", "today": "2026-12-01", "clause": ""}


def chain():
    """2,000 norms, each overriding the one before it."""
    return clauses(["teacher must not access", *(f"teacher may access despite 1.{place}" for place in range(1, 2000))])


def tangle():
    """Pairs of facts, so that a diagram has to remember nearly all of them."""
    pairs = [(a, b) for a in FLAGS for b in FLAGS if a != b][:1990]
    return clauses(
        [f"teacher {'may' if i % 2 else 'must not'} publish when {a} and not {b}" for i, (a, b) in enumerate(pairs)]
    )


def own_flags():
    """1,000 facts of the policy's own: a diagram 1,000 levels deep."""
    flags = [f'flag f{place} "Is it {place}?"' for place in range(999)]
    return clauses(
        ["\n".join([*flags, *(f"teacher must not access when f{place}" for place in range(999)), "teacher may access"])]
    )


def dangling():
    """2,000 references to clauses that are not there, each to be held against all that are."""
    return clauses([f"teacher must not publish despite 1.{90_000 + place}" for place in range(1999)])


@pytest.mark.parametrize("hostile", [chain, tangle, own_flags, dangling])
def test_a_hostile_text_ends_and_says_what_is_missing(hostile, monkeypatch):
    monkeypatch.setattr(bounded, "SPARE", 0.2)
    found = bounded.tried(job(hostile()), seconds=0.4)
    done = [name for name, result in found.items() if not result.get("large")]
    assert len(done) < len(bounded.trial_steps())


def test_a_common_text_gets_through_every_step():
    found = bounded.tried(job(OLD.replace("staff must not connect", "staff should not connect")))
    assert list(found) == list(bounded.trial_steps())
    assert found["ruled"]["laxer"] > 0


def test_who_waits_too_long_is_told_so(monkeypatch):
    monkeypatch.setattr(bounded, "PATIENCE", 0.01)
    with bounded._turn(), bounded._turn(), pytest.raises(bounded.BusyError):
        bounded.tried(job(OLD))
    assert bounded.tried(job(OLD))["read"]["mistakes"] == []


def test_a_process_that_cannot_be_started_is_no_fault_of_the_page(monkeypatch, caplog):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert bounded.tried(job(OLD)) == {}
    assert "no process could be started" in caplog.text


def test_the_process_knows_no_key_of_the_server(monkeypatch):
    monkeypatch.setenv("BELISHA_SECRET_KEY", "hush")
    seen = {}

    def started(command, env, **_):
        seen.update(env)
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", started)
    bounded.tried(job(OLD))
    assert seen
    assert "hush" not in json.dumps(seen)


def test_a_line_that_was_cut_off_is_left_out():
    said = b'["read", {"mistakes": []}]\n["ruled", {"differ'
    assert dict(bounded._steps(said)) == {"read": {"mistakes": []}}


def test_the_limits_are_set(monkeypatch):
    resource = pytest.importorskip("resource")
    limits = {}
    monkeypatch.setattr(resource, "setrlimit", lambda which, values: limits.update({which: values}))
    inside.limit()
    assert limits[resource.RLIMIT_CPU][0] == inside.SECONDS
    assert limits[resource.RLIMIT_AS][0] == inside.MEMORY
