"""start.py and the locks: what a person meets first has to work, and to heal."""

import ast
import os
import re
import stat
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest

import start

ROOT = Path(start.__file__).resolve().parent
LOCKS = ["requirements.lock", "requirements-test.lock", "requirements-bench.lock"]
posix_only = pytest.mark.skipif(os.name == "nt", reason="plays uv with a script that has a first line")

# Plays uv: notes what it was asked for, and puts a belisha in place that tells what it was given.
PLAYED_UV = """#!{python}
import os, pathlib, sys
root = pathlib.Path({root!r})
arguments = sys.argv[1:]
if arguments == ["--version"]:
    sys.exit(0)
with (root / "asked").open("a") as asked:
    asked.write(" ".join(arguments) + "\\n")
if (root / "offline").exists():
    sys.exit("error: dns error: failed to lookup address")
if (root / "broken").exists():
    sys.exit("error: hash mismatch for left-pad")
python = pathlib.Path(arguments[arguments.index("--python") + 1])
belisha = python.with_name("belisha")
belisha.write_text("#!/bin/sh\\necho given \\"$@\\"${{BELISHA_DATABASE:+ with a database}}\\nexit 7\\n")
belisha.chmod(0o755)
print("Installed 1 package in 1ms")
"""


@pytest.fixture
def checkout(tmp_path):
    """A checkout with nothing to install but what the played uv pretends."""
    root = tmp_path / "checkout"
    root.mkdir()
    (root / "start.py").write_text((ROOT / "start.py").read_text())
    (root / "pyproject.toml").write_text("[project]\n")
    for lock in LOCKS:
        (root / lock).write_text(f"{lock}==1\n")
    uv = tmp_path / "tools" / "uv"
    uv.parent.mkdir()
    uv.write_text(PLAYED_UV.format(python=sys.executable, root=str(root)))
    uv.chmod(uv.stat().st_mode | stat.S_IXUSR)
    return root


def run(checkout, *arguments):
    """Run start.py in the made-up checkout with the played uv before everything else on the path."""
    path = f"{checkout.parent / 'tools'}{os.pathsep}{os.environ.get('PATH', '')}"
    command = [sys.executable, "start.py", *arguments]
    return subprocess.run(
        command, cwd=checkout, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )


def asked(checkout):
    """What the played uv was asked to install so far, a line for each time."""
    path = checkout / "asked"
    return path.read_text().splitlines() if path.exists() else []


# An older Python


def test_an_older_python_is_told_in_one_line_what_to_do():
    pretend = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path('start.py', run_name='__main__')"
    result = subprocess.run([sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "Belisha needs Python 3.11 or newer, this is 3.9: install one and run python3.11 start.py"
    ]


def test_an_older_python_can_read_the_file_as_far_as_that_line():
    ast.parse((ROOT / "start.py").read_text(), feature_version=(3, 7))


def test_before_that_line_nothing_is_imported_but_sys():
    body = ast.parse((ROOT / "start.py").read_text()).body
    gate = next(position for position, node in enumerate(body) if isinstance(node, ast.If))
    imports = [node for node in body[:gate] if isinstance(node, ast.Import | ast.ImportFrom)]
    assert [ast.unparse(node) for node in imports] == ["import sys"]


def test_start_py_needs_the_standard_library_only():
    tree = ast.parse((ROOT / "start.py").read_text())
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


# A whole start


@posix_only
def test_the_first_start_installs_the_lock_with_hashes_and_then_the_project_alone(checkout):
    run(checkout)
    lock, project = asked(checkout)
    assert lock.endswith("--require-hashes -r requirements.lock")
    assert project.endswith("--no-deps --no-build-isolation -e .")


@posix_only
def test_arguments_and_exit_code_pass_through(checkout):
    result = run(checkout, "decide", "--as", "a parent")
    assert result.stdout.splitlines()[-1] == "given decide --as a parent"
    assert result.returncode == 7


@posix_only
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ((), "serve --demo"),
        (("--port", "8001", "--no-browser"), "serve --demo --port 8001 --no-browser"),
        (("--version",), "--version"),
        (("--help",), "--help"),
        (("serve",), "serve"),
        (("ask", "chestnuts", "--json"), "ask chestnuts --json"),
    ],
)
def test_without_a_command_the_web_server_is_meant(checkout, typed, meant):
    assert run(checkout, *typed).stdout.splitlines()[-1] == f"given {meant}"


@posix_only
@pytest.mark.parametrize(
    "typed",
    [
        ("--database", "postgresql://u:secret@h/d"),
        ("--database=postgresql://u:secret@h/d",),
        ("serve", "--demo", "--database", "postgresql://u:secret@h/d"),
    ],
)
def test_the_address_of_a_database_does_not_stay_among_the_arguments(checkout, typed):
    result = run(checkout, *typed)
    assert result.stdout.splitlines()[-1] == "given serve --demo with a database"
    assert "secret" not in result.stdout + result.stderr


@posix_only
def test_every_step_of_the_first_start_has_a_line_with_the_seconds(checkout):
    steps = run(checkout).stdout.splitlines()[:-1]
    assert all(re.match(r"\[ *\d+\.\d s\] ", step) for step in steps)
    assert [step.split("] ")[1].split()[0] for step in steps if "Installed" not in step] == [
        "making",
        "installing",
        "installing",
        "ready",
    ]


@posix_only
def test_the_second_start_asks_for_nothing_says_nothing_and_is_quick(checkout):
    run(checkout)
    before = asked(checkout)
    seconds = []
    for _ in range(3):
        begun = time.monotonic()
        assert run(checkout).stdout == "given serve --demo\n"
        seconds.append(time.monotonic() - begun)
    assert min(seconds) < 1
    assert asked(checkout) == before


@posix_only
@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_is_installed_once(checkout, name):
    run(checkout)
    (checkout / name).write_text("changed==2\n")
    run(checkout)
    run(checkout)
    assert len(asked(checkout)) == 4


@posix_only
def test_going_back_to_an_older_lock_is_a_change_too(checkout):
    run(checkout)
    old = (checkout / "requirements.lock").read_text()
    for text in ["newer==2\n", old]:
        (checkout / "requirements.lock").write_text(text)
        run(checkout)
    assert len(asked(checkout)) == 6


@posix_only
def test_a_checkout_that_moved_is_installed_again(checkout):
    run(checkout)
    moved = checkout.rename(checkout.with_name("moved"))
    checkout.mkdir()  # where the played uv keeps its notes
    run(moved)
    assert len(asked(checkout)) == 2


# Healing


@posix_only
def test_an_installation_that_was_cut_short_is_made_anew(checkout):
    run(checkout)
    left_over = checkout / ".venv" / "half-a-package"
    left_over.touch()
    (checkout / ".venv" / "belisha-unfinished").touch()
    assert run(checkout).returncode == 7
    assert not left_over.exists()
    assert not (checkout / ".venv" / "belisha-unfinished").exists()


@posix_only
def test_an_environment_whose_python_is_gone_is_made_anew(checkout):
    run(checkout)
    for python in (checkout / ".venv" / "bin").glob("python*"):
        python.unlink()
        python.symlink_to("/nowhere/python")
    assert run(checkout).returncode == 7
    assert "making .venv" not in run(checkout).stdout


@posix_only
def test_an_environment_without_belisha_in_it_is_filled_again(checkout):
    run(checkout)
    (checkout / ".venv" / "bin" / "belisha").unlink()
    assert run(checkout).returncode == 7


@posix_only
def test_without_network_it_says_so_and_the_next_start_goes_on(checkout):
    (checkout / "offline").touch()
    result = run(checkout)
    assert result.returncode == 1
    assert result.stderr == ("start.py: the packages could not be fetched: check the network, then start again\n")
    (checkout / "offline").unlink()
    assert run(checkout).returncode == 7


@posix_only
def test_without_network_what_was_installed_before_still_runs(checkout):
    run(checkout)
    (checkout / "offline").touch()
    assert run(checkout, "test").returncode == 1
    assert run(checkout).returncode == 7


@posix_only
def test_any_other_failure_is_told_in_the_installers_own_words_and_made_anew(checkout):
    (checkout / "broken").touch()
    result = run(checkout)
    assert result.returncode == 1
    assert "hash mismatch for left-pad" in result.stderr
    (checkout / "broken").unlink()
    result = run(checkout)
    assert result.returncode == 7
    assert "making .venv" in result.stdout


@posix_only
def test_two_first_starts_at_once_install_once(checkout):
    path = f"{checkout.parent / 'tools'}{os.pathsep}{os.environ.get('PATH', '')}"
    command = [sys.executable, "start.py"]
    both = [
        subprocess.Popen(command, cwd=checkout, env={**os.environ, "PATH": path}, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [7, 7]
    assert sum("making .venv" in words for words in said) == 1
    assert len(asked(checkout)) == 2


# Which installer


def test_uv_installs_where_it_is_there_and_runs(monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/tools/{name}")
    monkeypatch.setattr(start, "runs", lambda command: True)
    assert start.installer(start.place(".venv", "requirements.lock"))[:3] == ["/tools/uv", "pip", "install"]


@pytest.mark.parametrize("found", [None, "/tools/uv"])
def test_pip_installs_where_uv_is_missing_or_does_not_run(monkeypatch, found):
    monkeypatch.setattr(start.shutil, "which", lambda name: found)
    monkeypatch.setattr(start, "runs", lambda command: "pip" in command)
    where = start.place(".venv", "requirements.lock")
    assert start.installer(where)[:4] == [str(where.python), "-m", "pip", "install"]


@pytest.mark.parametrize(
    "words",
    [
        "Failed to establish a new connection: [Errno -2] Name or service not known",
        "error: Request failed\n  Caused by: dns error",
        "Temporary failure in name resolution",
    ],
)
def test_a_missing_network_is_told_from_other_trouble(words):
    assert isinstance(start.trouble(words), start.NoNetwork)
    assert not isinstance(start.trouble("No space left on device"), start.NoNetwork)


# The checks


def test_the_checks_are_those_of_the_house_in_order():
    wanted = [
        "ruff check .",
        "ruff format --check .",
        "mypy",
        "lint-imports",
        "pytest -n 2 --dist worksteal -m not browser --cov",
        "pytest -n 2 --dist worksteal -m (django_db or installation) and not browser --database postgresql",
    ]
    wanted += ["pytest -n 2 --dist worksteal -m browser"] if (ROOT / "tests" / "browser").is_dir() else []
    assert [" ".join(command) for command in start.checks([])] == wanted


def test_arguments_go_to_pytest_which_then_asks_for_no_coverage():
    assert start.checks(["tests/ground", "-x"])[-1] == [*start.PYTEST, "tests/ground", "-x"]


def test_a_failed_check_does_not_hide_the_ones_after_it(monkeypatch, capsys):
    monkeypatch.setattr(start, "ready", lambda where: where)
    monkeypatch.setattr(start, "checks", lambda arguments: [["one"], ["two"], ["three"]])
    monkeypatch.setattr(
        start,
        "check",
        lambda where, command, _: f"{'FAILED' if command == ['two'] else 'ok':6}  0.0 s  {command[0]}",
    )
    assert start.test([]) == 1
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "ok      0.0 s  one",
        "FAILED  0.0 s  two",
        "ok      0.0 s  three",
    ]


@pytest.mark.parametrize(("code", "verdict"), [(0, "ok"), (5, "FAILED"), (77, "SKIPPED")])
def test_a_check_is_judged_by_its_exit_code(monkeypatch, code, verdict):
    monkeypatch.setattr(start.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], code))
    assert start.check(start.place(".venv", "requirements.lock"), ["pytest"]).split()[0] == verdict


def test_what_was_skipped_is_said_and_is_no_failure(monkeypatch, capsys):
    monkeypatch.setattr(start, "ready", lambda where: where)
    monkeypatch.setattr(start, "check", lambda where, command, _: f"SKIPPED  0.0 s  {command[0]}")
    assert start.test([]) == 0
    assert "SKIPPED is not the same as passed" in capsys.readouterr().out


def test_checks_do_not_meet_the_settings_of_whoever_runs_them(monkeypatch):
    monkeypatch.setenv("BELISHA_DATABASE", "postgresql://mine@here/precious")
    found = start.apart("somewhere")
    assert {name: value for name, value in found.items() if name.startswith("BELISHA_")} == {
        "BELISHA_DATA": "somewhere"
    }
    assert found["PATH"] == os.environ["PATH"]


@pytest.mark.parametrize("mode", ["test", "bench"])
def test_the_first_word_chooses_what_is_run(monkeypatch, mode):
    monkeypatch.setattr(start, mode, lambda arguments: arguments)
    assert start.main([mode, "a", "b"]) == ["a", "b"]


def test_any_other_first_word_belongs_to_belisha(monkeypatch):
    monkeypatch.setattr(start, "belisha", lambda arguments: arguments)
    assert start.main(["decide", "test"]) == ["decide", "test"]
    assert start.main([]) == []


def test_an_interruption_ends_without_a_traceback(monkeypatch, capsys):
    monkeypatch.setattr(start, "belisha", lambda arguments: (_ for _ in ()).throw(KeyboardInterrupt))
    assert start.main([]) == 130
    assert "the next start picks up from here" in capsys.readouterr().err


# The locks


def requirements(text):
    """The requirements of a lock, each with what is said of it, by name."""
    joined = re.sub(r"\\\n", " ", text)
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    return [(re.split(r"[=<>! ]", line)[0], line) for line in lines]


def without_hash(text):
    """The requirements of a lock that are not pinned to one version with the hash of a file."""
    return [
        name
        for name, line in requirements(text)
        if not re.match(r"\S+==\S+ ", line) or not re.search(r"--hash=sha256:[0-9a-f]{64}", line)
    ]


def normal(name):
    """A package's name as the locks spell it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~ ;]", name)[0]).lower()


def direct(*extras):
    """The names of the packages that the project itself asks for, with those of the extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["build"]
    for extra in extras:
        wanted = wanted + project["project"]["optional-dependencies"][extra]
    return {normal(name) for name in wanted}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_of_a_lock_has_a_version_and_a_hash(lock):
    text = (ROOT / lock).read_text()
    assert requirements(text)
    assert without_hash(text) == []


@pytest.mark.parametrize("text", ["rich==15.0\n", "rich>=15 \\\n    --hash=sha256:" + "0" * 64 + "\n"])
def test_a_requirement_without_hash_or_version_would_be_found(text):
    assert without_hash(text) == ["rich"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_no_address_no_path_and_no_index(lock):
    text = (ROOT / lock).read_text()
    assert not re.search(r"://|--\w*index|find-links|@ |^-[a-z]|(?<![\w.])/\w", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("lock", "extras"),
    [
        ("requirements.lock", []),
        ("requirements-test.lock", ["test", "bulk"]),
        ("requirements-bench.lock", ["bench"]),
    ],
)
def test_a_lock_holds_what_the_project_asks_for(lock, extras):
    held = {name for name, _ in requirements((ROOT / lock).read_text())}
    assert direct(*extras) <= held


@pytest.mark.parametrize("lock", LOCKS[1:])
def test_the_other_locks_agree_with_the_one_belisha_runs_on(lock):
    held = {name: re.sub(r" .*", "", line) for name, line in requirements((ROOT / lock).read_text())}
    run_on = requirements((ROOT / "requirements.lock").read_text())
    assert {name: held.get(name) for name, _ in run_on} == {name: line.split()[0] for name, line in run_on}


def test_every_direct_dependency_is_explained():
    rows = re.findall(r"^\| (\w[\w.-]*) \|", (ROOT / "docs/reference/dependencies.md").read_text(), re.MULTILINE)
    explained = {normal(row) for row in rows} - {"package", "---"}
    assert explained == direct("bulk", "test", "bench")


def test_ci_runs_what_a_contributor_runs():
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["bash .ci/install", "python3 start.py test"]


# What is built


def needed():
    """The files without which an installed Belisha could not serve its pages, by their places in the wheel."""
    inside = {"templates", "static", "logos", "words", "migrations"}
    source = ROOT / "src"
    found = {path.relative_to(source) for path in (source / "belisha").rglob("*") if inside & set(path.parts)}
    found = {path.as_posix() for path in found if (source / path).is_file() and "__pycache__" not in path.parts}
    found |= {f"belisha/shipped/{path.relative_to(ROOT / 'policies').as_posix()}" for path in ROOT.glob("policies/*/*")}
    return found | {
        f"belisha/handbook/shipped/{path.relative_to(ROOT / 'docs').as_posix()}" for path in ROOT.glob("docs/**/*.md")
    }


def test_a_wheel_holds_all_that_pages_are_made_of(tmp_path):
    pytest.importorskip("hatchling", reason="what builds Belisha is not installed")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        held = set(wheel.namelist())
    assert len(needed()) > 50
    assert sorted(needed() - held) == []
    assert not [name for name in held if "__pycache__" in name or name.startswith(("data/", "belisha/data"))]
