"""What else ships in deploy/: systemd finds the units right and closed, and the guide names every file."""

import re
import shutil
import subprocess
import sys

import pytest

from belisha.serving import environment
from tests.serving.installation import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted(path for path in (DEPLOY / "systemd").iterdir() if path.suffix in (".service", ".timer"))
SERVICES = [path for path in UNITS if path.suffix == ".service"]
# systemd's own scale: 0 is closed, 10 is open; an ordinary service has more than 9.
CLOSED = 2.0


def run(*command):
    """Run a program to its end."""
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def systemd(not_run):
    """systemd's own judge of units."""
    found = shutil.which("systemd-analyze")
    if not found:
        not_run("no systemd-analyze is installed (Debian: apt-get install systemd)")
    return found


@pytest.fixture
def units(tmp_path):
    """The units, with a program that is there."""
    for path in UNITS:
        text = path.read_text().replace("/opt/belisha/.venv/bin/belisha", f"{sys.executable} -m belisha")
        (tmp_path / path.name).write_text(text)
    return tmp_path


def test_systemd_finds_nothing_wrong_with_the_units(systemd, units):
    done = run(systemd, "verify", *map(str, sorted(units.iterdir())))
    assert done.returncode == 0, done.stderr
    assert not [line for line in done.stderr.splitlines() if "belisha" in line], done.stderr


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_systemd_finds_the_services_closed(systemd, path):
    said = run(systemd, "security", "--offline=yes", str(path)).stdout
    level = float(re.search(r"exposure level for \S+: ([0-9.]+)", said)[1])
    assert level < CLOSED, said


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_services_run_as_somebody_without_rights_and_write_only_their_own(path):
    lines = path.read_text().splitlines()
    for line in ("User=belisha", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "UMask=0077"):
        assert line in lines


def test_every_command_in_a_unit_is_a_command():
    known = run(sys.executable, "-m", "belisha", "--help").stdout
    for path in SERVICES:
        command = re.search(r"^ExecStart=\S+/belisha (\S+)", path.read_text(), re.MULTILINE)[1]
        assert re.search(rf"\b{command}\b", known), f"{path.name} starts belisha {command}"


def test_every_setting_of_the_example_is_one_and_can_be_read():
    """Also those that are commented out, which are there to be used."""
    text = (DEPLOY / "systemd" / "belisha.env").read_text()
    names = set(re.findall(r"^#?(BELISHA_\w+)=", text, re.MULTILINE))
    assert names <= environment.SETTINGS.keys()
    given = dict(re.findall(r"^(BELISHA_\w+)=(.+)$", text, re.MULTILINE))
    read = environment.read(given)
    assert read.https
    assert read.proxies == 1
    assert "ask.school.example" in read.hosts


def test_the_guide_names_every_file():
    guide = (ROOT / "docs" / "guide" / "production.md").read_text()
    files = [path.relative_to(ROOT) for path in DEPLOY.rglob("*") if path.is_file() and path.name != "README.md"]
    assert len(files) > 8
    missing = [str(path) for path in files if path.name not in guide]
    assert not missing


def test_caddy_finds_its_file_right(not_run):
    caddy = shutil.which("caddy")
    if not caddy:
        not_run("no caddy is installed (Debian: apt-get install caddy)")
    done = run(caddy, "validate", "--adapter", "caddyfile", "--config", str(DEPLOY / "caddy" / "Caddyfile"))
    assert done.returncode == 0, done.stderr


def test_nft_finds_the_firewall_right(not_run):
    nft = shutil.which("nft") or shutil.which("nft", path="/usr/sbin")
    if not nft:
        not_run("no nft is installed (Debian: apt-get install nftables)")
    done = run(nft, "--check", "--file", str(DEPLOY / "firewall" / "nftables.conf"))
    if "Operation not permitted" in done.stderr:
        not_run("nft may look at no rules here: it needs to be root")
    assert done.returncode == 0, done.stderr
