"""A school with an official account and a class of pupils, pictures made by hand, and what families have said."""

import struct
import zlib
from datetime import date, timedelta

import pytest

BY = "program:test"
SAID = {}


def standing(children, use, day):
    """What families have said, as a test puts it into SAID."""
    return {child.pk: SAID[child.pk] for child in children if child.pk in SAID}


def png(shade=0):
    """A real picture: sixteen grey points by sixteen."""
    rows = b"".join(b"\0" + bytes([(shade + x * y) % 256 for x in range(16)]) for y in range(16))

    def part(name, held):
        return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))

    head = struct.pack(">IIBBBBB", 16, 16, 8, 0, 0, 0, 0)
    ends = part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + ends


def noted(content, name="fair.png"):
    """What is left of a file that came in."""
    import hashlib

    from belisha.approvals.event_photos.hashing import Fingerprint

    return Fingerprint(name, len(content), content[:16], hashlib.sha256(content).hexdigest())


@pytest.fixture
def consents(settings):
    """What families have said, by the ids of their children; nothing to begin with."""
    settings.CONSENTS = f"{__name__}.standing"
    SAID.clear()
    yield SAID
    SAID.clear()


@pytest.fixture
def place(school):
    """The school, under a policy that leaves event pictures to the Headteacher."""
    from tests.approvals.conftest import under

    under(school, "st-marys")
    return school


@pytest.fixture
def channel(place, head):
    """An official account."""
    from belisha.channels import actions
    from belisha.writing import writing

    with writing():
        return actions.add_channel(
            head, place, platform="Facebook", handle="Otter School", purpose="News", owner=head,
            since=date(2026, 9, 1), review=date(2027, 9, 1),
        )  # fmt: skip


@pytest.fixture
def class_of(place, teacher, somebody):
    """Makes a class of the teacher's: `class_of("Ada", "Ben")` gives its pupils."""
    from belisha.people import actions as people
    from belisha.writing import writing

    def make(*names, staff=teacher, called="Herons"):
        with writing():
            group = people.add_group(BY, place, "class", called, 2026)
            people.join_group(BY, group, staff, "staff", date(2026, 9, 1))
            found = [somebody(name, "Pupil", "pupil") for name in names]
            for each in found:
                people.join_group(BY, group, each, "pupil", date(2026, 9, 1))
        return found

    return make


@pytest.fixture
def put_together(channel, place):
    """A set: `put_together(teacher, {png(): [ada]})`; a picture without children has nobody in it."""
    from belisha.approvals.event_photos import actions

    def make(by, pictures, event="Winter fair"):
        row = actions.begin(by, place, channel, event, date(2026, 11, 20))
        for number, (content, children) in enumerate(pictures.items()):
            file = noted(content, f"fair-{number}.png")
            actions.add_pictures(row, [file])
            if children:
                actions.put_children(row, file.sha256, [each.pk for each in children])
            else:
                actions.say(row, file.sha256, True, "")
        return row

    return make


@pytest.fixture
def photos_asked(put_together, place):
    """A request: `photos_asked(teacher, {png(): [ada]})`."""
    from belisha.approvals import actions
    from belisha.approvals.kinds import called

    def make(by, pictures, **more):
        row = put_together(by, pictures)
        found = {"pictures": row, "words": "What a day!", "names_told": False, **more}
        return actions.ask(by, place, called("event-photos"), found)

    return make


@pytest.fixture
def yes():
    """Says yes: `yes(head, row)`, until two weeks from now."""
    from belisha.approvals import actions

    def say(by, row, days=14):
        return actions.decide(by, row, True, "A lovely day.", date(2026, 11, 23) + timedelta(days=days), row.version)

    return say
