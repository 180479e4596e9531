"""The command line: what people and pipes see, and what bad input gets."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from belisha import cli
from belisha.policies import shelf

CASES = Path(__file__).parent / "policies" / "rulings.jsonl"
SISTER = ("actor=teacher", "act=connect", "counterparty=parent", "family=yes")

TINY = """---
policy: tiny
---
# 1 Staff

1.1 Teachers do not friend pupils.

```norm
teacher must not connect pupil
```
"""


@pytest.fixture
def run(capsys):
    """Run a command: its exit code, what it wrote to standard output, and to standard error."""

    def call(*words):
        try:
            code = cli.main(list(words))
        except SystemExit as stop:
            code = stop.code
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def tiny(tmp_path):
    """The path of a policy's file."""
    path = tmp_path / "tiny.md"
    path.write_text(TINY)
    return path


def test_policies_lists_the_five(run):
    code, out, _ = run("policies")
    assert code == 0
    assert all(name in out for name in shelf.names())
    rows = json.loads(run("policies", "--json")[1])
    assert [row["id"] for row in rows] == shelf.names()
    assert all(len(row["hash"]) == 64 for row in rows)


def test_ask_answers_with_the_clause(run):
    code, out, _ = run("ask", "chestnuts", *SISTER)
    assert code == 0
    assert out.startswith("PROHIBITED")
    assert "5.6" in out
    assert "\x1b" not in out
    assert all(line == line.rstrip() for line in out.splitlines())


def test_ask_names_the_family_exception(run):
    code, out, _ = run("ask", "trust-model", *SISTER, "account=personal")
    assert code == 0
    assert out.startswith("PERMITTED")
    assert "5.11" in out
    assert "family" in out


def test_ask_in_json_has_every_part_of_a_ruling(run):
    code, out, _ = run("ask", "chestnuts", "--json", "--ordinary", *SISTER)
    ruling = json.loads(out)
    assert code == 0
    assert {
        "verdict",
        "possible",
        "because",
        "duties",
        "would-change",
        "ask",
        "still-relevant",
        "assumed",
        "policy",
        "situation",
    } <= ruling.keys()
    assert ruling["because"][0]["clause"] == "5.6"
    assert ruling["situation"]["family"] is True
    assert ruling["policy"]["id"] == "chestnuts"


def test_ask_without_a_person_says_what_is_missing(run):
    code, out, _ = run("ask", "chestnuts", "actor=teacher", "act=access")
    assert code == 0
    assert out.startswith("UNDETERMINED")
    assert "Next question" in out
    ruling = json.loads(run("ask", "chestnuts", "actor=teacher", "act=access", "--json")[1])
    assert ruling["verdict"] == "undetermined"
    assert ruling["ask"] == "time" == ruling["still-relevant"][0] == ruling["question"]["fact"]


def test_a_verdict_can_be_settled_although_no_one_norm_is_sure(run, tmp_path):
    path = tmp_path / "either.md"
    norms = "teacher must not connect when family\nteacher must not connect unless family"
    path.write_text(TINY.replace("teacher must not connect pupil", norms))
    code, out, _ = run("ask", str(path), "actor=teacher", "act=connect")
    assert code == 0
    assert out.startswith("PROHIBITED")
    assert "Because one of these applies" in out


def test_ask_says_what_was_assumed(run):
    _, out, _ = run("ask", "chestnuts", "actor=teacher", "act=access", "--ordinary")
    assert out.startswith("NOT-REGULATED")
    assert "time=own-time" in out


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("ask", "chestnut", "act=access"), "did you mean 'chestnuts'?"),
        (("ask", "chestnuts", "act=post"), "did you mean 'publish'?"),
        (("ask", "chestnuts", "actr=teacher"), "did you mean 'actor'?"),
        (("ask", "chestnuts", "family=perhaps"), "yes or no"),
        (("ask", "chestnuts", "family"), "fact=value"),
        (("ask", "chestnuts", "family=yes", "family=no"), "twice"),
        (("ask", "chestnuts", "image=none", "shows-other-child=yes"), "cannot be"),
        (("ask",), "name a policy"),
        (("ask", "chestnuts", "--batch", "x.jsonl"), "names its own policy"),
        (("ask", "--batch", "no-such-file.jsonl"), "cannot be read"),
        (("clause", "chestnuts", "5.66"), "did you mean '5.6'?"),
        (("duties", "chestnuts", "--event", "contact"), "did you mean 'contact-attempt'?"),
        (("check", "--today", "yesterday"), "is no date"),
        (("frobnicate",), "invalid choice"),
        (("ask", "chestnuts", "--frob"), "--frob"),
        (("check", "\x00"), "no policy or file"),
        (("ask", "x" * 5000), "no policy or file"),
    ],
)
def test_a_bad_call_says_what_to_do(run, words, problem):
    code, out, error = run(*words)
    assert (code, out) == (2, "")
    assert problem in error
    assert len(error) < 1200


def test_a_policy_with_mistakes_gives_all_of_them(run, tmp_path):
    path = tmp_path / "bad.md"
    path.write_text(TINY.replace("connect pupil", "connect pupils\nteacher must pots\n"))
    code, out, error = run("ask", str(path), "act=access")
    assert (code, out) == (2, "")
    lines = error.splitlines()
    assert len(lines) == 2
    assert "bad.md:9: clause 1.1: " in lines[0]
    assert "did you mean 'pupil'?" in lines[0]
    assert "bad.md:10: clause 1.1: unknown act 'pots'; did you mean 'publish'?" in lines[1]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[" * 1_000_000, b"---\n" * 1000, b"x" * 3_000_000])
def test_a_file_that_is_no_policy(run, tmp_path, content):
    path = tmp_path / "odd.md"
    path.write_bytes(content)
    code, out, error = run("check", str(path))
    assert (code, out) == (2, "")
    assert len(error) < 2000
    assert all("odd.md:" in line for line in error.splitlines())


def test_a_batch_comes_out_in_order_and_each_ruling_is_accepted(run):
    code, out, error = run("ask", "--batch", str(CASES), "--ordinary", "--json")
    cases = [json.loads(line) for line in CASES.read_text().splitlines()]
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, error) == (0, "")
    assert [row["id"] for row in rows] == [case["id"] for case in cases]
    for row, case in zip(rows, cases, strict=True):
        assert row["verdict"] in case["accept"]
        cited = [reason["clause"] for reason in row["because"]]
        wanted = case["cites_any"]
        assert not wanted or any(c == w or c.startswith(w + ".") for c in cited for w in wanted)


def test_a_batch_reports_bad_lines_and_goes_on(run, tmp_path):
    good = {"id": "ok", "policy": "chestnuts", "situation": {"actor": "teacher", "act": "access"}}
    lines = [
        json.dumps(good),
        "{",
        "[" * 100_000,
        json.dumps({**good, "policy": "chestnutz"}),
        "",
        json.dumps({**good, "situation": {"actor": 1}}),
        json.dumps({**good, "situation": {"family": "yes"}}),
        "[]",
        json.dumps({"id": "x"}),
        json.dumps({**good, "note": "x" * 2_000_000}),
        json.dumps({**good, "id": "last"}),
    ]
    path = tmp_path / "batch.jsonl"
    path.write_text("\n".join(lines))
    code, out, error = run("ask", "--batch", str(path), "--ordinary", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [row["line"] for row in rows if "error" in row] == [2, 3, 4, 6, 7, 8, 9, 10]
    assert [row["id"] for row in rows if "verdict" in row] == ["ok", "last"]
    assert [line.split(":")[0] for line in error.splitlines()] == [f"line {n}" for n in (2, 3, 4, 6, 7, 8, 9, 10)]
    assert "did you mean 'chestnuts'?" in error


def test_a_batch_in_plain_text_is_a_line_a_case(run):
    _, out, _ = run("ask", "--batch", str(CASES), "--ordinary")
    assert out.splitlines()[0] == "H01\tprohibited\t2.i"


def test_duties_names_who_and_by_when(run):
    words = ("duties", "trust-model", "perpetrator=pupil", "--event", "cyberbullying", "threatening=yes")
    code, out, _ = run(*words)
    assert code == 0
    assert "within 24 hours" in out
    rows = json.loads(run(*words, "--json")[1])["duties"]
    takedown = next(row for row in rows if row["step"] == "approach-host")
    assert (takedown["clause"], takedown["within"]["amount"], takedown["within"]["unit"]) == ("8.3", 24, "hours")
    police = next(row for row in rows if row["step"] == "report-to-police")
    assert (police["status"], police["depends-on"]) == ("depends", ["victim-consent"])


def test_duties_without_any(run):
    assert "sets no duty" in run("duties", "st-marys", "--event", "nuisance-call")[1]


def test_clause_shows_text_norm_and_examples(run):
    code, out, _ = run("clause", "chestnuts", "5.6")
    assert code == 0
    assert "staff must not connect or message pupil or parent" in out
    assert "She is my sister" in out
    found = json.loads(run("clause", "chestnuts", "5.6", "--json")[1])
    assert found["norms"][0]["id"] == "5.6a"
    assert {example["applies"] for example in found["examples"]} == {True, False}


def test_a_section_lists_its_clauses(run):
    assert "5.19" in run("clause", "chestnuts", "5")[1]


def test_check_finds_and_is_strict_only_when_asked(run, tiny):
    code, out, _ = run("check", "--today", "2026-11-21")
    assert code == 0
    assert "review-missing:header" in out
    assert "policies-disagree" in out
    assert "What this cannot tell" in out
    assert run("check", "chestnuts", "--strict")[0] == 1
    tiny.write_text(TINY.replace("policy: tiny", "policy: tiny\nnext-review: 2027-01"))
    assert run("check", str(tiny), "--strict", "--today", "2026-11-21")[0] == 0


def test_check_tries_the_examples_beside_a_policy(run, tiny):
    example = '[[example]]\nclause = "1.1"\nquestion = "May I?"\nfacts = {{ act = "{act}" }}\nverdict = "{verdict}"\n'
    tail = 'applies = true\nanswer = "No."\n'
    examples = tiny.with_name("examples.toml")

    def check(act, verdict):
        examples.write_text(example.format(act=act, verdict=verdict) + tail)
        found = json.loads(run("check", str(tiny), "--json")[1])["findings"]
        return [each["kind"] for each in found if each["kind"].startswith("example")]

    assert check("access", "prohibited") == ["example-fails", "example-missing"]
    assert check("pots", "prohibited") == ["example-fails", "example-missing"]
    examples.write_text("[[example")
    assert run("check", str(tiny))[0] == 2
    assert run("clause", str(tiny), "1.1")[0] == 2
    examples.write_text('[[example]]\nclause = "9"\nquestion = "?"\nfacts = {}\nevent = "breach"\n' + tail)
    assert "example-without-clause" in run("check", str(tiny))[1]


def test_check_in_json(run):
    found = json.loads(run("check", "weston-all-saints", "--json", "--today", "2026-11-21")[1])
    assert {"id", "severity", "clause", "message", "hint"} <= found["findings"][0].keys()
    assert found["cannot-tell"]


def test_compare_counts_and_shows(run):
    code, out, _ = run("compare", "chestnuts", "trust-model")
    assert code == 0
    assert "rule" in out
    found = json.loads(run("compare", "chestnuts", "trust-model", "--json")[1])
    assert (
        found["differing"]
        == sum(row["count"] for row in found["counts"])
        == sum(found[way] for way in ("stricter", "laxer", "other"))
    )
    assert found["areas"]


def test_compare_two_versions_of_one_policy(run, tiny, tmp_path):
    newer = tmp_path / "newer.md"
    newer.write_text(TINY.replace("connect pupil", "connect pupil unless family") + "\n1.2 More.\n")
    code, out, _ = run("compare", str(tiny), str(newer))
    assert code == 0
    assert "Clauses changed: 1.1" in out
    assert "Clauses added: 1.2" in out
    same = json.loads(run("compare", str(tiny), str(tiny), "--json")[1])
    assert same["differing"] == 0
    assert same["clauses"] == {"added": [], "removed": [], "changed": []}


def test_matrix_has_forty_rows(run):
    code, out, _ = run("matrix")
    assert code == 0
    assert "What counts as social media?" in out
    found = json.loads(run("matrix", "--json")[1])
    assert len(found["rows"]) == 40
    assert all(len(row["cells"]) == 5 and all(row["cells"].values()) for row in found["rows"])
    assert list(json.loads(run("matrix", "st-marys", "--json")[1])["rows"][0]["cells"]) == ["st-marys"]


def test_words_lists_every_fact(run):
    code, out, _ = run("words", "st-marys")
    assert code == 0
    assert "casts-doubt-on-fitness" in out
    assert json.loads(run("words", "--json")[1])[0]["fact"] == "act"


def test_without_a_command_and_without_a_person_it_says_how_to_ask(run):
    code, out, _ = run()
    assert code == 0
    assert "chestnuts" in out
    assert "belisha ask POLICY" in out


def test_layers_are_asked_together(run, tmp_path):
    (tmp_path / "our-trust.md").write_text(
        "---\npolicy: our-trust\nlayer: trust\n---\n# 1 All\n```norm\nanyone must not reply-to-abuse\n```\n"
    )
    school = tmp_path / "school.md"
    school.write_text(TINY.replace("policy: tiny", "policy: tiny\nunder: our-trust"))
    found = json.loads(run("ask", str(school), "act=reply-to-abuse", "actor=pupil", "--json")[1])
    assert (found["verdict"], found["because"][0]["clause"]) == ("prohibited", "our-trust/1")


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        ("teacher may connect pupil despite our-trust/9", "there is no clause 'our-trust/9'"),
        ("teacher may connect pupil despite our-trust/1", ""),
    ],
)
def test_a_school_cannot_override_its_trust_unasked(run, tmp_path, rule, problem):
    trust = tmp_path / "our-trust.md"
    trust.write_text("---\npolicy: our-trust\nlayer: trust\n---\n# 1 All\n```norm\nteacher must not connect\n```\n")
    school = tmp_path / "school.md"
    school.write_text(f"---\npolicy: ours\nunder: our-trust\n---\n# 1 All\n```norm\n{rule}\n```\n")
    facts = ("act=connect", "actor=teacher", "counterparty=pupil")
    code, out, error = run("ask", str(school), *facts)
    assert (code, problem in error) == (2 if problem else 0, True)
    if not problem:
        assert out.startswith("PROHIBITED")
        assert "overreach:1:our-trust/1" in run("check", str(school))[1]
        trust.write_text(trust.read_text().replace("connect\n", "connect delegated\n"))
        shelf.counsel.cache_clear()
        assert run("ask", str(school), *facts)[1].startswith("PERMITTED")
        assert "overreach" not in run("check", str(school))[1]


def test_compare_takes_the_layers_above_into_account(run, tmp_path):
    trust = tmp_path / "our-trust.md"
    trust.write_text("---\npolicy: our-trust\nlayer: trust\n---\n# 1 All\n```norm\nteacher must not connect\n```\n")
    school = tmp_path / "school.md"
    school.write_text(TINY.replace("policy: tiny", "policy: tiny\nunder: our-trust"))
    found = json.loads(run("compare", str(trust), str(school), "--json")[1])
    assert found["differing"] == 0
    assert "alike" in run("compare", str(trust), str(school))[1]


def test_a_ruling_names_the_layers_above_with_their_content(run, tmp_path):
    trust = tmp_path / "our-trust.md"
    trust.write_text("---\npolicy: our-trust\nlayer: trust\n---\n# 1 All\n")
    school = tmp_path / "school.md"
    school.write_text(TINY.replace("policy: tiny", "policy: tiny\nunder: our-trust"))
    (above,) = json.loads(run("ask", str(school), "act=access", "--json")[1])["under"]
    assert above["id"] == "our-trust"
    assert f"under our-trust, {above['hash'][:12]}" in run("ask", str(school), "act=access")[1]


@pytest.mark.parametrize(
    ("under", "problem"),
    [("tiny", "under itself"), ("../../etc", "cannot be a policy's id"), ("nowhere", "says 'under: nowhere', but")],
)
def test_a_layer_that_cannot_be(run, tiny, under, problem):
    tiny.write_text(TINY.replace("policy: tiny", f"policy: tiny\nunder: {under}"))
    code, _, error = run("ask", str(tiny), "act=access")
    assert code == 2
    assert problem in error


def test_what_nobody_sees_has_no_place_in_a_policy(run, tiny):
    tiny.write_text(TINY.replace("do not", "do \x1b[31mnot"))
    code, _, error = run("ask", str(tiny), "act=access")
    assert code == 2
    assert ":6: a control character" in error


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
def test_a_full_disk_is_said_in_one_line():
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "belisha", "policies"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_a_long_chain_of_overrides_is_settled_link_by_link(run, tmp_path):
    rows = "\n".join(f"1.{n} x\n```norm\nteacher may access despite 1.{n + 1}\n```\n" for n in range(1, 600))
    path = tmp_path / "chain.md"
    path.write_text(f"---\npolicy: chain\n---\n# 1 All\n\n{rows}\n1.600 x\n```norm\nteacher must not access\n```\n")
    assert run("ask", str(path), "act=access", "actor=teacher")[1].startswith("PERMITTED")


def test_a_policy_cannot_stand_under_its_equal(run, tmp_path):
    for name in ("one", "other"):
        (tmp_path / f"{name}.md").write_text(f"---\npolicy: {name}\nunder: other\n---\n# 1 All\n")
    code, _, error = run("ask", str(tmp_path / "one.md"), "act=access")
    assert code == 2
    assert "cannot stand under other" in error


def test_a_pipe_that_closes_early_is_no_error():
    command = f"{sys.executable} -m belisha matrix | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_what_a_pipe_cannot_show_is_escaped():
    line = r'{"id": "\ud800 é", "policy": "chestnuts", "situation": {}}'
    done = subprocess.run(
        [sys.executable, "-m", "belisha", "ask", "--batch", "-", "--json"],
        input=line.encode(),
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert json.loads(done.stdout)["id"] == "\ud800 é"


def at_a_terminal(words, typed):
    """Run the command with a terminal at both ends, typing line after line; everything shown, and the exit code."""
    pty = pytest.importorskip("pty", reason="no terminal of its own can be made on this system")
    process, terminal = pty.fork()
    if process == 0:  # pragma: no cover - the child becomes the command
        os.environ["TERM"] = "xterm-256color"
        os.execv(sys.executable, [sys.executable, "-m", "belisha", *words])
    os.write(terminal, "".join(f"{line}\n" for line in typed).encode())
    shown = b""
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    os.close(terminal)
    return shown.decode(), os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def test_a_person_at_a_terminal_is_interviewed_and_sees_colour():
    shown, code = at_a_terminal(["ask", "chestnuts", "actor=teacher", "act=connect"], ["3"])
    assert code == 0
    assert "With whom?" in shown
    assert "PROHIBITED" in shown
    assert "\x1b[1;31m" in shown


def test_a_person_picks_a_policy_goes_back_and_leaves():
    shown, code = at_a_terminal([], ["00019", "1" * 500, "1", "2", "b", "7", "1", "q"])
    assert code in (0, 130)
    assert "Which policy do you want to ask?" in shown
    assert shown.count("Please type a number from 1 to 5") == 2
    assert "What do you want to do?" in shown
