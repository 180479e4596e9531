"""A text comes back from a form as it went."""

import pytest

from belisha.drafting import paper

SOURCES = [
    b"---\npolicy: a\n---\n# 1 One\n",
    b"---\r\npolicy: a\r\n---\r\n# 1 One\r\n",
    b"\xef\xbb\xbf---\npolicy: a\n---\n# 1 Caf\xc3\xa9",
    b"\n\n---\npolicy: a\r\nmixed\n---",
]


@pytest.mark.parametrize("source", SOURCES)
def test_an_unchanged_text_is_the_file_to_the_last_byte(source):
    sent = paper.opened(source).replace("\n", "\r\n")
    assert paper.saved(sent, source) == source


@pytest.mark.parametrize("source", SOURCES[:3])
def test_a_changed_text_keeps_the_line_ends_of_its_file(source):
    sent = paper.opened(source).replace("1 One", "1 Two").replace("1 Café", "1 Two").replace("\n", "\r\n")
    saved = paper.saved(sent, source)
    assert saved == source.replace(b"1 One", b"1 Two").replace("1 Café".encode(), b"1 Two")
    assert saved != source


def test_length_is_counted_in_bytes():
    assert not paper.is_too_long("a" * paper.MOST)
    assert paper.is_too_long("a" * (paper.MOST + 1))
    assert paper.is_too_long("é" * (paper.MOST // 2 + 1))
