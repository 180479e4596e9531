"""What tests of the web application stand on: a database with the demonstration in it, made once; what was not run."""

import atexit
import os
import shutil
import tempfile

import django
import pytest
from hypothesis import settings

from tests import postgres
from tests.not_run import MARK, NOTHING_RUN, banner, reasons

# Before Django reads its settings: nothing that a test does may reach the data of a person who runs it. The
# processes of pytest-xdist find all of this done.
if "PYTEST_XDIST_WORKER" not in os.environ:
    for name in [name for name in os.environ if name.startswith("BELISHA_")]:
        del os.environ[name]
    os.environ["BELISHA_DATA"] = tempfile.mkdtemp(prefix="belisha-test-")
    atexit.register(shutil.rmtree, os.environ["BELISHA_DATA"], ignore_errors=True)
    os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"


def pytest_addoption(parser):
    """On which database the tests run."""
    parser.addoption("--database", choices=["sqlite", "postgresql"], default="sqlite", help="what the tests run on")
    parser.addoption("--pictures", action="store_true", help="keep the pictures of pages in docs/pictures/browser")


def pytest_configure(config):
    """Start PostgreSQL where it is asked for, once for all the processes that run tests."""
    config.addinivalue_line("markers", "browser: runs in a real browser")
    config.addinivalue_line("markers", "installation: starts Belisha as a person does, on either database")
    if config.getoption("--database") == "postgresql" and not hasattr(config, "workerinput"):
        _begin_postgresql()
    django.setup()
    # No timing in tests: a machine that is busy would fail them.
    settings.register_profile("house", deadline=None)
    settings.load_profile("house")


def _begin_postgresql():
    from django.conf import settings

    if settings.configured:
        raise pytest.UsageError("unset DJANGO_SETTINGS_MODULE: the settings were read before PostgreSQL was there")
    try:
        server = postgres.Server()
        atexit.register(server.stop)
        os.environ["BELISHA_DATABASE"] = server.start().url
    except postgres.NotHereError as error:
        print(banner(f"the tests on PostgreSQL: {error}"))
        pytest.exit(f"{MARK}{error}", returncode=NOTHING_RUN)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, with the demonstration schools; every test runs in a transaction that is rolled back."""
    from belisha.demo import world

    with django_db_blocker.unblock():
        world.build()


@pytest.fixture
def everything(db):
    """All rows can be read."""
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test looks at what was kept"):
        yield


# What could not be run is said, loudly


@pytest.fixture(scope="session")
def not_run():
    """Give up a test for want of something on this machine: `not_run("no Chromium is installed")`."""

    def give_up(why):
        pytest.skip(f"{MARK}{why}")

    return give_up


def pytest_terminal_summary(terminalreporter):
    """The banner, at the very end."""
    found = reasons(terminalreporter.stats.get("skipped", []))
    if found:
        terminalreporter.write_line(banner(*(f"{count} tests: {why}" for why, count in found.items())), yellow=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    """Where nothing at all was run, the exit code says so."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if exitstatus or not reporter:
        return
    ran = {kind: reports for kind, reports in reporter.stats.items() if kind in ("passed", "xfailed")}
    if not any(ran.values()) and reasons(reporter.stats.get("skipped", [])):
        session.exitstatus = NOTHING_RUN
