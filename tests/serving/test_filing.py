"""The commands that set an installation up: trusts, schools, policies and what is in force."""

import argparse
import os
import re
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from belisha import cli
from belisha.people.models import School, Trust
from belisha.policies import held, shelf
from belisha.policies.models import InForce, Version
from belisha.serving import commands, prepare, register

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]

OURS = "---\npolicy: ours\nversion: {}\n---\n# 1 Staff\n1.1 Ünïcode…\n```norm\nteacher must not connect pupil\n```\n"
EXAMPLES = """[[example]]
clause = "1.1"
question = "May I?"
facts = { actor = "teacher", act = "connect", counterparty = "pupil" }
verdict = "prohibited"
applies = true
answer = "No."
"""


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command on the database of the tests: its exit code, what it said, and what it complained of."""
    monkeypatch.setattr(prepare, "open_django", lambda: None)
    monkeypatch.setattr(prepare, "database", lambda say: None)

    def call(*words):
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as stop:
            code = stop.code
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def ours(tmp_path):
    """A folder with a policy, with line ends and letters that are easily lost on the way."""
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "policy.md").write_bytes(OURS.format(1).replace("\n", "\r\n").encode())
    (folder / "examples.toml").write_text(EXAMPLES)
    return folder


# Policies


def test_what_is_loaded_is_exported_byte_for_byte(run, ours, tmp_path):
    code, out, _ = run("load", ours)
    assert (code, out.split()[:3]) == (0, ["Loaded", "ours", "1"])
    assert run("export", "ours", tmp_path / "out" / "deep")[0] == 0
    for name in ("policy.md", "examples.toml"):
        assert (tmp_path / "out" / "deep" / name).read_bytes() == (ours / name).read_bytes()


@pytest.mark.parametrize("name", shelf.names())
def test_every_policy_that_ships_comes_out_as_it_went_in(run, name, tmp_path):
    assert run("load", name)[1].startswith("Already here: ")
    assert run("export", name, tmp_path)[0] == 0
    for path in shelf.path_of(name).parent.glob("*.*"):
        if path.name in ("policy.md", "examples.toml"):
            assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_a_folder_of_policies_is_loaded_whole(run, ours):
    (ours.parent / "more").mkdir()
    (ours.parent / "more" / "policy.md").write_text(OURS.format(1).replace("policy: ours", "policy: more"))
    out = run("load", ours.parent)[1]
    assert [line.split()[1] for line in out.splitlines()] == ["more", "ours"]


def test_versions_are_kept_beside_each_other_and_named_by_their_hash(run, ours, tmp_path):
    run("load", ours)
    first = Version.objects.get(policy="ours")
    (ours / "policy.md").write_text(OURS.format(2))
    assert run("load", ours)[1].startswith("Loaded ours 2")
    assert run("load", ours)[1].startswith("Already here: ours 2")
    assert run("export", "ours", tmp_path / "new")[0] == 0
    assert b"version: 2" in (tmp_path / "new" / "policy.md").read_bytes()
    assert run("export", "ours", tmp_path / "old", "--version", first.hash[:8])[0] == 0
    assert (tmp_path / "old" / "policy.md").read_bytes() == bytes(first.source)


def test_export_overwrites_nothing_that_differs(run, ours, tmp_path):
    run("load", ours)
    (tmp_path / "policy.md").write_text("mine")
    code, _, error = run("export", "ours", tmp_path)
    assert (code, "is there already and differs" in error) == (2, True)
    assert (tmp_path / "policy.md").read_text() == "mine"
    assert not (tmp_path / "examples.toml").exists()
    assert run("export", "ours", ours)[0] == 0


def test_export_does_not_follow_a_link_that_leads_nowhere(run, ours, tmp_path):
    run("load", ours)
    (tmp_path / "policy.md").symlink_to(tmp_path / "elsewhere")
    code, _, error = run("export", "ours", tmp_path)
    assert (code, "cannot be written: File exists" in error) == (2, True)
    assert not (tmp_path / "elsewhere").exists()


def test_a_policy_with_mistakes_is_not_loaded(run, ours):
    (ours / "policy.md").write_text(OURS.format(1).replace("connect pupil", "conect pupil"))
    code, _, error = run("load", ours)
    assert (code, Version.objects.filter(policy="ours").exists()) == (2, False)
    assert "did you mean 'connect'?" in error
    (ours / "policy.md").write_text(OURS.format(1))
    (ours / "examples.toml").write_text("[[example]]\nclause = 1")
    assert run("load", ours)[0] == 2
    assert not Version.objects.filter(policy="ours").exists()


def test_a_policy_binds_from_its_day_on(run, ours):
    run("load", ours)
    code, out, _ = run("in-force", "inkwell", "ours", "--since", "2026-10-01")
    assert (code, "Inkwell Academy: ours 1" in out) == (0, True)
    school = School.objects.get(slug="inkwell")
    assert held.standing(school, date(2026, 9, 30)).version.policy == "henry-box"
    assert held.standing(school, date(2026, 10, 1)).version.policy == "ours"


def test_a_school_adopts_what_its_trust_has(run, ours):
    run("load", ours)
    assert run("in-force", "lanternfield", "ours")[0] == 0
    assert run("adopt", "inkwell")[0] == 0
    standing = held.standing(School.objects.get(slug="inkwell"))
    assert (standing.version.policy, standing.adopted.slug) == ("ours", "lanternfield")


def test_a_policy_that_stands_under_another_waits_for_it(run, ours):
    text = OURS.format(1).replace("policy: ours", "policy: ours\nunder: their-trust")
    (ours / "policy.md").write_text(text)
    run("load", ours)
    before = InForce.objects.count()
    code, _, error = run("in-force", "inkwell", "ours")
    assert (code, "no policy 'their-trust' is loaded" in error) == (2, True)
    assert InForce.objects.count() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("load", "nowhere"), "there is no policy or file 'nowhere'"),
        (("load", "x\0y"), "there is no policy or file 'x?y'"),
        (("export", "chestnut", "out"), "no policy 'chestnut' is loaded; did you mean 'chestnuts'?"),
        (("export", "chestnuts", "out", "--version", "zzz"), "chestnuts has no version 'zzz'; its versions are "),
        (("in-force", "inkwel", "chestnuts"), "there is no school or trust 'inkwel'; did you mean 'inkwell'?"),
        (("in-force", "inkwell", "chestnuts", "--since", "soon"), "'soon' is no date; write it as 2027-01-15"),
        (("adopt", "lanternfield"), "there is no school 'lanternfield'; did you mean 'lanternfield-high'?"),
        (("school", "add"), "say which: belisha school add SHORT-NAME"),
        (("school", "add", "oak", "--phase", "primary"), "--name is missing"),
        (("school", "add", "oak", "--name", "Oak"), "--phase is missing, one of infant, primary"),
        (("school", "add", "oak", "--name", "Oak", "--phase", "primry"), "did you mean 'primary'?"),
        (("school", "add", "inkwell", "--name", "x", "--phase", "primary"), "already"),
        (("school", "add", "lanternfield", "--name", "x", "--phase", "primary"), "already a trust"),
        (("school", "add", "Oak Lane!", "--name", "x", "--phase", "primary"), "the short name 'Oak Lane!'"),
        (("school", "change", "inkwell", "--colour", "red"), "--colour 'red': Write a colour as in #1d5c63."),
        (("school", "change", "inkwell", "--urn", "12"), "--urn '12': A unique reference number has six digits."),
        (("school", "change", "inkwell", "--web", "javascript:alert(1)"), "--web 'javascript:alert(1)': "),
        (("school", "change", "inkwell", "--trust", "lantern"), "did you mean 'lanternfield'?"),
        (("school", "change", "inkwell", "--logo", "no.png"), "the logo no.png cannot be read"),
        (("trust", "change", "lantrnfield", "--name", "x"), "did you mean 'lanternfield'?"),
        (("trust", "add", "x" * 99, "--name", "x"), "the short name 'xxx"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(run, words, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, error = run(*words)
    assert (code, out) == (2, "")
    assert said in error
    assert "Traceback" not in error


# Trusts and schools


def test_a_trust_with_a_school_is_set_up_from_nothing(run, ours, tmp_path):
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"\x89PNG\r\n\x1a\nrest")
    assert run("trust", "add", "oaks", "--name", "Oaks Trust")[1] == "Added Oaks Trust (oaks)\n"
    words = ["--name", "Oak Lane", "--phase", "primary", "--trust", "oaks", "--urn", "123456"]
    words += ["--colour", "#1d5c63", "--web", "https://oak.example", "--logo", str(logo)]
    assert run("school", "add", "oak-lane", *words)[1] == "Added Oak Lane (oak-lane)\n"
    school = School.objects.get(slug="oak-lane")
    assert (school.trust.name, school.urn, school.colour) == ("Oaks Trust", "123456", "#1d5c63")
    assert (bytes(school.logo), school.logo_type) == (logo.read_bytes(), "image/png")
    assert "oak-lane " in run("school", "list")[1]
    assert "oaks " in run("trust", "list")[1]
    run("load", ours)
    assert run("in-force", "oak-lane", "ours")[0] == 0
    assert held.standing(school).version.policy == "ours"


def test_a_change_leaves_alone_what_was_not_said(run):
    before = School.objects.get(slug="inkwell")
    assert run("school", "change", "inkwell", "--name", "Inkwell High", "--urn", "")[0] == 0
    after = School.objects.get(slug="inkwell")
    assert (after.name, after.urn) == ("Inkwell High", None)
    assert (after.phase, after.colour, bytes(after.logo)) == (before.phase, before.colour, bytes(before.logo))
    assert run("school", "change", "inkwell", "--trust", "")[0] == 0
    assert School.objects.get(slug="inkwell").trust is None


def test_a_refused_change_changes_nothing(run):
    assert run("school", "change", "inkwell", "--name", "Other", "--colour", "red")[0] == 2
    assert School.objects.get(slug="inkwell").name == "Inkwell Academy"


@pytest.mark.parametrize(
    ("begin", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"<svg xmlns=", "image/svg+xml"),
        (b"\n<?xml version='1.0'?><svg>", "image/svg+xml"),
    ],
)
def test_a_logo_is_told_by_its_content(tmp_path, begin, kind):
    (tmp_path / "logo").write_bytes(begin + b"rest")
    assert register.picture(tmp_path / "logo") == (begin + b"rest", kind)


@pytest.mark.parametrize(
    "content", [b"", b"<html><svg>", b"<?xml?><html>", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"x" * 200_000]
)
def test_what_is_no_small_picture_is_no_logo(tmp_path, content):
    (tmp_path / "logo").write_bytes(content)
    with pytest.raises(register.RefusedError, match="the logo"):
        register.picture(tmp_path / "logo")


# The list of commands


def function_of(run):
    """What a command runs: named by its module and its own name, or handed over by a room."""
    kept = dict(zip(run.__code__.co_freevars, (cell.cell_contents for cell in run.__closure__), strict=True))
    if "run" in kept:
        return kept["run"]
    return getattr(import_module(f"belisha.serving.{kept['module']}"), kept["name"])


def test_every_command_leads_to_a_function_that_is_there():
    found = {}
    for name, run, summary, _ in commands.COMMANDS:
        found[name] = function_of(run)
        assert callable(found[name]), name
        assert summary.endswith("."), name
    assert len(found) == len(commands.COMMANDS) == len(set(found.values())) > 20


def test_a_command_answers_with_the_exit_code_of_its_function(monkeypatch):
    from belisha.serving import doctor

    monkeypatch.setattr(doctor, "doctor", lambda options: 7)
    assert commands.later("doctor", "doctor")(argparse.Namespace()) == 7


def documented():
    """Every call of these commands that a page shows in a block of commands."""
    import shlex

    names = {name for name, *_ in commands.COMMANDS}
    for path in (ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))):
        for line in path.read_text("utf-8").splitlines():
            words = (
                shlex.split(line.partition("  #")[0])
                if re.match(r"(\w+=\S+ )*(belisha|python3 start.py) ", line)
                else []
            )
            words = [word for word in words if not re.match(r"[A-Z_]+=", word)]
            call = words[2:] if words[:1] == ["python3"] else words[1:]
            if call and call[0] in names:
                yield path.name, tuple(call)


def test_every_call_that_a_page_shows_can_be_read():
    found = list(documented())
    assert {call[0] for page, call in found if page == "README.md"} == {name for name, *_ in commands.COMMANDS}
    assert len(found) > 15
    for page, call in found:
        assert cli._options(list(call)).command == call[0], page


def test_whoever_asks_a_policy_does_not_wait_for_django():
    import subprocess
    import sys

    code = (
        "import sys, belisha.cli; sys.exit(any(name.split('.')[0] in ('django', 'waitress') for name in sys.modules))"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT / "src")}, check=False
        ).returncode
        == 0
    )


def test_names_of_trusts_and_schools_do_not_meet(run):
    assert not set(School.objects.values_list("slug", flat=True)) & set(Trust.objects.values_list("slug", flat=True))
    code, _, error = run("trust", "add", "inkwell", "--name", "x")
    assert (code, "already a school" in error) == (2, True)
