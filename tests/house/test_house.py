"""The house rules that can be checked by reading the files, each with a case that breaks it."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "belisha"

VAGUE = {"utils", "helpers", "common", "core", "base", "manager", "services", "misc", "data"}

# What reaches out of the rulebook to a clock, a disk, a network, a log, a screen or chance.
OUTWARD = set(
    "asyncio builtins codecs configparser contextvars csv ctypes dbm email fcntl fileinput ftplib getpass "
    "glob http imaplib importlib io linecache locale logging mmap multiprocessing os pathlib pickle "
    "platform poplib random runpy sched secrets select selectors shelve shutil signal smtplib socket "
    "socketserver sqlite3 ssl subprocess syslog tempfile threading time urllib uuid warnings webbrowser "
    "xmlrpc zipfile zoneinfo".split()
)
CALLS = {"open", "print", "input", "exec", "eval", "compile", "breakpoint", "__import__"}
CLOCK = {"now", "utcnow", "today", "fromtimestamp", "utcfromtimestamp", "time", "monotonic", "perf_counter"}
STREAMS = {"stdin", "stdout", "stderr", "argv", "modules", "path"}


# The rulebook is pure


def imported(node, package):
    """The full names of the modules an import statement brings in; PACKAGE is where it stands."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not node.level:
        return [node.module]
    parts = package.split(".")
    above = parts[: len(parts) - node.level + 1]
    return [".".join([*above, node.module] if node.module else [*above, alias.name]) for alias in node.names]


def strange_import(name):
    """Why the rulebook may not import this module; empty when it may."""
    top = name.split(".")[0]
    if name == "belisha.rulebook" or name.startswith("belisha.rulebook."):
        return ""
    if top == "belisha":
        return f"imports {name}, which is outside the rulebook"
    if top in OUTWARD:
        return f"imports {name}, which reaches outside"
    return "" if top in sys.stdlib_module_names else f"imports {name}, which is not in the standard library"


def strange_call(node):
    """Why the rulebook may not make this call; empty when it may."""
    called = node.func
    if isinstance(called, ast.Name) and called.id in CALLS:
        return f"calls {called.id}()"
    if isinstance(called, ast.Attribute) and called.attr in CLOCK and not node.keywords:
        owner = ast.unparse(called.value).split(".")[-1]
        if owner in {"datetime", "date", "time"}:
            return f"asks the clock: {owner}.{called.attr}()"
    return ""


def strange(node, package):
    """What a node of the rulebook's code does that it may not."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return [why for name in imported(node, package) if (why := strange_import(name))]
    if isinstance(node, ast.Call):
        return [why] if (why := strange_call(node)) else []
    if isinstance(node, ast.Attribute) and node.attr in STREAMS and ast.unparse(node.value) == "sys":
        return [f"touches sys.{node.attr}"]
    return []


def impurities(code, package="belisha.rulebook"):
    """All that a piece of the rulebook does that it may not, with the line."""
    nodes = [node for node in ast.walk(ast.parse(code)) if hasattr(node, "lineno")]
    return [f"line {node.lineno} {why}" for node in nodes for why in strange(node, package)]


def modules(folder):
    return sorted(folder.rglob("*.py"))


def package_of(path):
    return ".".join(path.relative_to(ROOT / "src").parent.parts)


def found(paths, complaints):
    """The complaints about some files, each with the file's place in the tree."""
    return [f"{path.relative_to(ROOT).as_posix()}: {said}" for path in paths for said in complaints(path)]


def test_the_rulebook_reaches_for_nothing():
    paths = modules(SOURCE / "rulebook")
    assert paths
    assert found(paths, lambda path: impurities(path.read_text("utf-8"), package_of(path))) == []


@pytest.mark.parametrize(
    "code",
    [
        "import os",
        "import os.path as where",
        "def f():\n    import logging",
        "from urllib.request import urlopen",
        "import rich",
        "from numpy import array",
        "from belisha import bulk",
        "from belisha.bulk import many",
        "from .. import cli",
        "from ..printed import page",
        "open('x')",
        "print('x')",
        "__import__('os')",
        "import datetime\ndatetime.datetime.now()",
        "from datetime import date\ndate.today()",
        "from datetime import datetime, UTC\ndatetime.now(UTC)",
        "import time",
        "time.monotonic()",
        "import sys\nsys.stdout.write('x')",
    ],
)
def test_a_rulebook_that_reached_out_would_be_found(code):
    assert impurities(code)


@pytest.mark.parametrize(
    "code",
    [
        "from dataclasses import dataclass",
        "from datetime import date\ndate(2026, 9, 1)",
        "from . import clause",
        "from .clause import Clause",
        "from belisha.rulebook.clause import Clause",
        "from belisha.rulebook import decide",
        "import re\nre.compile('x')",
    ],
)
def test_a_pure_rulebook_is_left_alone(code):
    assert impurities(code) == []


# Names and docstrings


def vague(paths):
    """The paths of which a module or a folder has a name that says nothing."""
    return [str(path) for path in paths if {path.stem, *path.parent.parts} & VAGUE]


def test_every_module_has_a_name_that_says_something():
    assert vague(path.relative_to(SOURCE) for path in modules(SOURCE)) == []


@pytest.mark.parametrize("name", ["utils.py", "rulebook/helpers.py", "core/decide.py"])
def test_a_vague_name_would_be_found(name):
    assert vague([Path("rulebook/clause.py"), Path(name)]) == [str(Path(name))]


def public(tree):
    """The functions and classes that a module offers, with the methods of its classes."""
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    return [node for node in tree.body if isinstance(node, kinds) and not node.name.startswith("_")]


def undocumented(code):
    """The public functions and classes without a docstring; the module itself, if it has none."""
    tree = ast.parse(code)
    missing = [node.name for node in public(tree) if not ast.get_docstring(node)]
    return missing if ast.get_docstring(tree) or not tree.body else ["the module itself", *missing]


def test_every_module_and_all_it_offers_has_a_docstring():
    paths = modules(SOURCE)
    assert paths
    assert found(paths, lambda path: undocumented(path.read_text("utf-8"))) == []


def test_a_missing_docstring_would_be_found():
    code = '"""A module."""\ndef told():\n    """Yes."""\ndef untold(): 1\nclass Untold: x\ndef _own(): 1\n'
    assert undocumented(code) == ["untold", "Untold"]
    assert undocumented("x = 1\n") == ["the module itself"]


# What must not stand in any file


def forbidden(text):
    """The folders of one machine and the package indexes that a text names."""
    machine = rf"(?<![\w.)\]-])/(?:{'work'}|{'root'}|{'home'})/"
    index = "|".join(re.escape(".".join(host)) for host in [("pypi", "org"), ("pythonhosted", "org")])
    index += "|" + re.escape(".".join(["npmjs", "org"])) + "|" + re.escape(".".join(["crates", "io"]))
    return [match.group() for match in re.finditer(f"{machine}|{index}", text, re.IGNORECASE)]


def tracked():
    """The files that git has or would take, deleted ones left out."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git checkout")
def test_no_file_names_a_machine_or_a_package_index():
    paths = tracked()
    assert ROOT / "pyproject.toml" in paths
    assert found(paths, lambda path: forbidden(path.read_text("utf-8", errors="replace"))) == []


@pytest.mark.parametrize("folder", ["work", "root", "home"])
def test_a_folder_of_a_machine_would_be_found(folder):
    assert forbidden(f"see /{folder}/somebody for it")
    assert forbidden(f"'/{folder}/somebody'")
    assert not forbidden(f"school/{folder}/reading")


@pytest.mark.parametrize("host", [("pypi", "org"), ("files", "pythonhosted", "org"), ("registry", "npmjs", "org")])
def test_a_package_index_would_be_found(host):
    assert forbidden(f"--index-url https://{'.'.join(host)}/simple")
