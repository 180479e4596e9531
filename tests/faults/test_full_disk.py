"""The disk is full: who writes is told, with what they typed kept; who reads goes on; with room again all is as before.

On a small file system where we may mount one, and anywhere by bounding how long the files of the web server may get.
"""

import html
import re
import resource
import subprocess
from contextlib import closing, contextmanager, suppress
from uuid import uuid4

import pytest

from tests.faults.browser import ADD, PEOPLE, Browser
from tests.faults.place import FILE
from tests.faults.whole import Whole
from tests.serving.installation import Served

pytestmark = pytest.mark.installation
SIZE = "600m"


@pytest.fixture
def small(tmp_path, not_run):
    """A folder on a file system of its own that is soon full."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "belisha-test", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        not_run(f"no small file system can be mounted: {mounted.stderr.strip()[-100:]}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@contextmanager
def filled(place, _served):
    """Not one byte is left on the file system."""
    filler = place.folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 4096):
            with suppress(OSError):
                while file.write(bytes(size)):
                    pass
    yield
    filler.unlink()


@contextmanager
def bounded(place, served):
    """The web server can make none of its files longer than the log of the database is now."""
    web, longest = served.child("web"), (place.folder / f"{FILE}-wal").stat().st_size
    before = resource.prlimit(web, resource.RLIMIT_FSIZE)
    resource.prlimit(web, resource.RLIMIT_FSIZE, (longest, before[1]))
    yield
    resource.prlimit(web, resource.RLIMIT_FSIZE, before)


def refused(browser, full):
    """Add people until there is no room; the answer, the name and the key of the first who is not added."""
    for number in range(500):
        given, key = f"{full} {number}", uuid4()
        answer = browser.add(given, key)
        if answer.status == 503:
            return answer, given, key
        assert answer.status == 302, answer
    raise AssertionError("there was room for 500 people")


def sent_again(browser, page):
    """Send the form that stands on a page, as its button does."""
    where = html.unescape(re.search(r'<form action="([^"]+)"', page)[1])
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page)
    return browser.ask("POST", where, [(name, html.unescape(value)) for name, value in fields])


def names(place):
    """The first names on the roll, the journal being whole."""
    with closing(place.connected()) as connection:
        found = Whole(connection)
    assert found.faults == []
    return [each["given_name"] for each in found.people.values()]


def journey(place, full):
    """What people see before, while and after the disk is full. `full` makes it so for a while."""
    browser, reader = Browser.entered(place)
    with Served(place.folder, given=place.given).opened() as served:
        browser.port = reader.port = served.port
        assert browser.add("Before").status == 302
        with full(place, served):
            page, given, key = refused(browser, "Meanwhile")
            # Belisha says so, and keeps what was typed; who only reads notices nothing.
            assert "Belisha cannot answer just now" in page.body
            assert given in page.body
            assert str(key) in page.body
            for path in ("/", PEOPLE, ADD, "/healthz"):
                assert reader.ask("GET", path).status == 200, path
            assert browser.add("Still full").status == 503
        # Room again: the button on the page that was shown does what was asked, and twice is once.
        done = sent_again(browser, page.body)
        assert done.status == 302, done
        assert browser.add(given, key).to == done.to
        assert browser.add("After").status == 302
        assert not served.heard("Traceback")
        assert served.ended() == 0
    found = names(place)
    assert found.count(given) == found.count("Before") == found.count("After") == 1
    assert "Still full" not in found


def test_a_full_disk_loses_nothing(laid_on_sqlite, small):
    journey(laid_on_sqlite.copied(small / "place"), filled)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="another process can be bounded on Linux only")
def test_a_file_that_cannot_grow_loses_nothing(laid_on_sqlite, tmp_path):
    journey(laid_on_sqlite.copied(tmp_path / "place"), bounded)
