"""Somebody with every right on the database rewrites the journal, in all the ways there are, and is found out.

They drop the triggers first. What a witness outside has seen cannot be rewritten unseen; what none has seen can, and
the report says from which line on that is so.
"""

import copy
import json
import random
import secrets
from datetime import timedelta

import pytest
from django.db import connection, transaction

from belisha.journal import keys, merkle, notes, upkeep
from belisha.journal.actions import canonical, checkpoint, commitment, erase_details, leaf_data
from belisha.journal.models import Checkpoint, Detail, Entry, Witnessed
from belisha.journal.verify import told, verify
from tests.journal import lines

pytestmark = pytest.mark.django_db
SIZE, WITNESSED = 60, 50
TABLES = (Witnessed, Checkpoint, Detail, Entry)


def trials():
    """How often each kind is tried, each time otherwise."""
    return 100 if connection.vendor == "sqlite" else 10


def drop_triggers():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # or what is still to be checked stands in the way
            for model in TABLES:
                cursor.execute(f"ALTER TABLE {model._meta.db_table} DISABLE TRIGGER USER")
            return
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'journal%'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}")


def wipe():
    for model in TABLES:
        model._base_manager.all()._raw_delete("default")


@pytest.fixture
def journal(data):
    """A journal of 60 lines, signed at 20, 40, 50 and 60; a witness has all of it but the last checkpoint."""
    drop_triggers()
    wipe()
    for count in (20, 20, 10):
        lines.write(count)
        checkpoint()
    assert upkeep.keep_proved()[0]
    lines.write(SIZE - WITNESSED)
    checkpoint()
    return data


class Attacker:
    """The journal as lists that can be changed at will, and put back in place of what was there."""

    def __init__(self, seed, data):
        self.chance = random.Random(seed)
        self.data = data
        self.entries = list(Entry.objects.order_by("seq"))
        self.details = {detail.pk: detail for detail in Detail.objects.all()}
        self.checkpoints = list(Checkpoint.objects.order_by("size"))
        self.witnessed = list(Witnessed.objects.all())

    def place(self, end=WITNESSED):
        return self.chance.randrange(end)

    def two(self):
        return sorted(self.chance.sample(range(WITNESSED), 2))

    def put_back(self):
        kept = {each.size for each in self.checkpoints}
        wipe()
        Entry._base_manager.bulk_create(self.entries)
        Detail._base_manager.bulk_create([copy.copy(each) for each in self.details.values()])
        Checkpoint._base_manager.bulk_create(self.checkpoints)
        Witnessed._base_manager.bulk_create([each for each in self.witnessed if each.checkpoint_id in kept])

    def recompute(self):
        """Numbers and leaves, as if nothing had ever been otherwise."""
        details = {}
        for seq, entry in enumerate(self.entries):
            if detail := self.details.get(entry.seq):
                details[seq] = Detail(entry_id=seq, salt=detail.salt, words=detail.words)
            entry.seq = seq
        self.details = details
        for entry in self.entries:
            entry.leaf = merkle.leaf_hash(leaf_data(entry)).hex()

    def sign(self, signer):
        """Every checkpoint again, over what now is there."""
        leaves = [bytes.fromhex(entry.leaf) for entry in self.entries]
        for each in self.checkpoints:
            peaks, size = merkle.grown((), 0, leaves[: each.size])
            root = merkle.root_of(peaks)
            each.root, each.peaks = root.hex(), " ".join(peak.hex() for peak in peaks)
            each.note = notes.note(size, root, signer)

    def say(self, seq, words):
        """Other words, with the promise that fits them."""
        detail, told = self.details[seq], canonical(words)
        detail.words = told.decode()
        self.entries[seq].words = commitment(bytes(detail.salt), "words", told)


def edit_words(it):
    it.details[it.place()].words = '{"what":"nothing at all"}'


def edit_words_and_leaf(it):
    it.say(it.place(), {"what": "nothing at all"})
    it.recompute()


def edit_actor(it):
    it.entries[it.place()].actor = "person:" + "0" * 32


def edit_actor_and_leaf(it):
    edit_actor(it)
    it.recompute()


def edit_time(it):
    entry = it.entries[it.place()]
    entry.when += timedelta(microseconds=it.chance.choice((-1, 1)) * it.chance.randrange(1, 10**9))


def edit_time_and_leaf(it):
    edit_time(it)
    it.recompute()


def edit_state(it):
    it.entries[it.place()].state = secrets.token_hex(32)
    it.recompute()


def delete_a_line(it):
    seq = it.place()
    del it.entries[seq], it.details[seq]


def delete_a_line_and_close_the_gap(it):
    delete_a_line(it)
    it.recompute()


def delete_the_last_lines(it):
    left = it.place()
    it.entries = it.entries[:left]
    it.details = {seq: each for seq, each in it.details.items() if seq < left}


def roll_back(it):
    """All as it was once, as from a backup of that day."""
    delete_the_last_lines(it)
    it.checkpoints = [each for each in it.checkpoints if each.size <= len(it.entries)]


def roll_back_and_go_on(it):
    """The same, and then other lines, until there are as many as before."""
    roll_back(it)
    while len(it.entries) < SIZE:
        more, seq = copy.copy(it.entries[0] if it.entries else it.first), len(it.entries)
        more.seq, more.kind = seq, "seen"
        it.entries.append(more)
        it.details[seq] = Detail(entry_id=seq, salt=secrets.token_bytes(32), words="{}")
        it.say(seq, {"what": f"other {it.chance.random()}"})
    it.recompute()
    it.checkpoints = it.all_checkpoints
    it.sign(keys.signer())


def insert_a_line(it):
    seq = it.place()
    more = copy.copy(it.entries[seq])
    more.when -= timedelta(microseconds=1)
    it.entries.insert(seq, more)
    salt, words = it.details[seq].salt, it.details[seq].words
    details = {}
    for number, entry in enumerate(it.entries):
        old = it.details.get(entry.seq)
        details[number] = Detail(entry_id=number, salt=old.salt if old else salt, words=old.words if old else words)
    for number, entry in enumerate(it.entries):
        entry.seq = number
    it.details = details
    it.recompute()


def swap_two_lines(it):
    one, other = it.two()
    it.entries[one], it.entries[other] = it.entries[other], it.entries[one]
    it.recompute()


def swap_words(it):
    one, other = (it.details[seq] for seq in it.two())
    one.words, other.words = other.words, one.words
    one.salt, other.salt = other.salt, one.salt


def erase_silently(it):
    del it.details[it.place()]


def rewrite_with_a_new_key(it):
    edit_words_and_leaf(it)
    (it.data / keys.PUBLIC).unlink()
    it.sign(keys.make(it.data))


def rewrite_with_the_stolen_key(it):
    edit_words_and_leaf(it)
    it.sign(keys.signer())


KINDS = (
    edit_words, edit_words_and_leaf, edit_actor, edit_actor_and_leaf, edit_time, edit_time_and_leaf, edit_state,
    delete_a_line, delete_a_line_and_close_the_gap, delete_the_last_lines, roll_back, roll_back_and_go_on,
    insert_a_line, swap_two_lines, swap_words, erase_silently, rewrite_with_a_new_key, rewrite_with_the_stolen_key,
)  # fmt: skip


def found_after(journal, seed, kind):
    """What `verify` finds after an attack, which is then undone."""
    with transaction.atomic():
        it = Attacker(seed, journal)
        it.first, it.all_checkpoints = it.entries[0], it.checkpoints
        kind(it)
        it.put_back()
        found = verify()
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_rewriting_of_what_a_witness_saw_is_found(journal, kind):
    before = {name: (journal / name).read_bytes() for name in (keys.SECRET, keys.PUBLIC)}
    missed = []
    for seed in range(trials()):
        if not found_after(journal, seed, kind).findings:
            missed.append(seed)
        for name, content in before.items():
            (journal / name).write_bytes(content)
    assert missed == []
    assert verify().findings == ()


def test_a_journal_that_was_left_alone_raises_no_alarm(journal):
    found = verify()
    assert found.findings == ()
    assert (found.lines, found.signed, found.proved) == (SIZE, SIZE, WITNESSED)


def test_an_erasure_that_is_written_down_raises_no_alarm(journal):
    for seed in range(trials() // 5):
        with transaction.atomic():
            chance = random.Random(seed)
            erase_details(lines.BY, chance.sample(range(SIZE), chance.randrange(1, 40)), "", "a test")
            found = verify()
            assert found.findings == ()
            assert found.erased
            transaction.set_rollback(True)


def test_what_no_witness_has_seen_can_be_rewritten_and_the_report_says_so(journal):
    def rewrite_the_end(it):
        it.say(WITNESSED + it.chance.randrange(SIZE - WITNESSED), {"what": "nothing at all"})
        it.recompute()
        it.sign(keys.signer())

    found = found_after(journal, 1, rewrite_the_end)
    assert found.findings == ()
    assert f"From line {WITNESSED} on nothing is proved yet" in " ".join(told(found))


def test_without_a_witness_a_stolen_key_hides_everything(journal):
    for file in (journal / "witness").iterdir():
        file.unlink()
    found = found_after(journal, 1, rewrite_with_the_stolen_key)
    assert found.findings == ()
    assert found.proved == 0
    assert "From line 0 on nothing is proved yet" in " ".join(told(found))


def test_the_finding_names_the_lines_between_two_checkpoints(journal):
    def edit_line_30(it):
        it.say(30, {"what": "nothing at all"})
        it.recompute()
        it.sign(keys.signer())

    (found,) = found_after(journal, 1, edit_line_30).findings
    assert "from line 20 to line 39" in found.said


def test_a_worker_that_hands_over_a_shorter_journal_is_told_by_the_directory(journal):
    with transaction.atomic():
        it = Attacker(3, journal)
        it.entries, it.checkpoints = it.entries[:30], it.checkpoints[:1]
        it.details = {seq: each for seq, each in it.details.items() if seq < 30}
        it.witnessed = []
        it.put_back()
        checkpoint()
        well, said = upkeep.keep_proved()
        transaction.set_rollback(True)
    assert not well
    assert "has seen 50 lines" in said


def test_words_that_belong_to_no_line_are_found(journal):
    if connection.vendor == "postgresql":
        pytest.skip("PostgreSQL itself refuses them")
    with transaction.atomic():
        Detail._base_manager.bulk_create([Detail(entry_id=10**6, salt=bytes(32), words="{}")])
        assert [each.what for each in verify().findings] == ["words"]
        transaction.set_rollback(True)


def test_a_checkpoint_whose_columns_were_changed_is_found(journal):
    with transaction.atomic():
        Checkpoint._base_manager.filter(size=40).update(root="0" * 64)
        assert [each.what for each in verify().findings] == ["checkpoint"]
        transaction.set_rollback(True)


def test_the_first_line_of_a_finding_is_where_it_begins(journal):
    found = found_after(journal, 5, delete_a_line_and_close_the_gap)
    assert json.loads(json.dumps([each._asdict() for each in found.findings]))
    assert found.findings[0].line <= WITNESSED
