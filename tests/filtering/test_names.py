"""What a teacher may paste: each is read as what it is, or refused in plain words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belisha.filtering import names
from belisha.filtering.names import Address, NotAnAddressError


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("bbc.co.uk", "bbc.co.uk"),
        ("https://www.BBC.co.uk/Bitesize/", "www.bbc.co.uk/Bitesize"),
        ("  http://example.com  ", "example.com"),
        ("example.com.", "example.com"),
        ("http:example.com/a", "example.com/a"),
        ("http:\\\\example.com\\a", "example.com/a"),
        ("//example.com/a", "example.com/a"),
        ("https:///example.com", "example.com"),
        ("<https://example.com/a>", "example.com/a"),
        ("(https://en.wikipedia.org/wiki/Cat_(animal))", "en.wikipedia.org/wiki/Cat_(animal)"),
        ("view-source:https://example.com/a", "example.com/a"),
        ("*.example.com", "example.com"),
        ("ex%61mple.com", "example.com"),
        ("\u202ehttps://example.com\u200b", "example.com"),
        ("https://exam\nple.com/a", "example.com/a"),
        ("https://example.com/my page.html", "example.com/my%20page.html"),
        ("https://example.com/é/%7euser", "example.com/%C3%A9/~user"),
        ("https://example.com/a/../../b/./c", "example.com/b/c"),
        ("https://example.com/a/%2e%2e/b", "example.com/b"),
        ("https://example.com?x=1", "example.com/?x=1"),
        ("youtube.com/watch?v=dQw4&t=3", "youtube.com/watch?v=dQw4&t=3"),
        ("https://web.archive.org/web/2020/https://bbc.co.uk/", "web.archive.org/web/2020/https://bbc.co.uk"),
        ("my_site.blogspot.com", "my_site.blogspot.com"),
        ("games.example", "games.example"),
        ("chestnuts.haringey.sch.uk", "chestnuts.haringey.sch.uk"),
    ],
)
def test_an_address_is_read_however_it_is_written(text, read):
    assert str(names.read(text)) == read


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("javascript:alert(1)", "small program"),
        ("JavaScript:alert(1)", "small program"),
        ("java\nscript:alert(1)", "small program"),
        ("data:text/html,<b>x</b>", "whole file"),
        ("file:///etc/passwd", "file on a computer"),
        ("ftp://example.com", "http and https"),
        ("about:blank", "page of the browser"),
        ("mailto:head@example.com", "e-mail address"),
        ("head@example.com", "e-mail address"),
        ("", "nothing here"),
        ("  \u200b ", "nothing here"),
        ("http://", "no name of a site"),
        ("https://a.com https://b.com", "more than one"),
        ("two words.com", "a space"),
        ("example..com", "a dot has nothing beside it"),
        (".example.com", "a dot has nothing beside it"),
        ("-example-.com", "cannot be a part"),
        ("exa!mple.com", "cannot be a part"),
        (f"{'a' * 64}.com", "longer than a name"),
        (f"{'a.' * 130}com", "longer than a name"),
        ("xn--zzzzz99.com", "means nothing"),
        ("a\u0338\u0338.com\ufffd", "no name of a site can have"),
        ("example.com:99999", "port"),
        ("example.com:8o", "port"),
        ("localhost", "inside a building"),
        ("localhost:8000/x", "inside a building"),
        ("printer.local", "inside a building"),
        ("server.internal", "inside a building"),
        ("bbc", "the ending of many names"),
        ("nonsense", "one word"),
        ("bbc.cok", "slip of the keyboard"),
        ("co.uk", "every site that ends in .co.uk"),
        ("https://com/", "every site that ends in .com"),
        ("haringey.sch.uk", "every site that ends in"),
        ("xn--p1ai", "every site that ends in .рф"),
        ("abc.onion", "Tor program"),
        ("1.0.0.127.in-addr.arpa", "machinery"),
        ("https://example.com/" + "é" * 3000, "too long an address"),
    ],
)
def test_what_is_no_address_is_refused_in_words(text, word):
    with pytest.raises(NotAnAddressError) as refused:
        names.read(text)
    assert word in refused.value.words
    assert refused.value.words.endswith(".")


@pytest.mark.parametrize("text", ["134744072", "0x08080808", "010.8.8.8", "8.8.2056", "8.526344", "8.8.8.8"])
def test_a_number_is_understood_in_every_notation(text):
    address = names.read(f"http://{text}/")
    assert (address.host, address.kind) == ("8.8.8.8", "ipv4")
    assert address.notes == (() if text == "8.8.8.8" else (f"“{text}” is another way to write 8.8.8.8.",))


@pytest.mark.parametrize("text", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "127.0.0.1", "[::1]", "0.0.0.0"])
def test_this_computer_is_refused_in_every_notation(text):
    with pytest.raises(NotAnAddressError, match="this computer itself"):
        names.read(f"http://{text}/secret")


@pytest.mark.parametrize(
    "text", ["10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.1.1", "fd00::1", "[::ffff:10.0.0.1]"]
)
def test_numbers_inside_a_building_are_refused(text):
    with pytest.raises(NotAnAddressError, match="inside a building"):
        names.read(text)


@pytest.mark.parametrize("text", ["224.0.0.1", "240.0.0.1", "100.64.0.1", "192.0.2.1", "ff02::1", "2001:db8::1"])
def test_numbers_for_special_uses_are_refused(text):
    with pytest.raises(NotAnAddressError, match="special uses"):
        names.read(text)


@pytest.mark.parametrize(
    "text", ["8.8.8.256", "8.8.8.8.8", "09.8.8.8", "8.8.8.0xg", "4294967296", "1.2.3.4x.5", "9" * 3000]
)
def test_what_only_looks_like_a_number_is_refused(text):
    with pytest.raises(NotAnAddressError):
        names.read(text)


def test_ipv6_is_read_with_and_without_brackets():
    for text in ("https://[2606:4700:0::1111]:8443/a", "2606:4700::1111"):
        address = names.read(text)
        assert (address.host, address.kind) == ("2606:4700::1111", "ipv6")
    assert str(names.read("[2606:4700::1111]/a")) == "[2606:4700::1111]/a"
    with pytest.raises(NotAnAddressError, match="looks like an IPv6 address"):
        names.read("[fe80::1%eth0]")
    with pytest.raises(NotAnAddressError, match="looks like an IPv6 address"):
        names.read("2606:4700:::1")


def test_what_is_left_out_is_said_and_a_password_is_never_repeated():
    address = names.read("https://head:secret@example.com:8443/a#top")
    assert str(address) == "example.com/a"
    assert len(address.notes) == 3
    assert "secret" not in " ".join(address.notes)
    trick = names.read("https://bbc.co.uk@example.com/")
    assert trick.host == "example.com"
    assert "The site is example.com." in trick.notes[0]


@pytest.mark.parametrize(
    ("text", "host", "shown"),
    [
        ("bücher.de", "xn--bcher-kva.de", "bücher.de"),
        ("BÜCHER.de", "xn--bcher-kva.de", "bücher.de"),
        ("xn--bcher-kva.de", "xn--bcher-kva.de", "bücher.de"),
        ("faß.de", "xn--fa-hia.de", "faß.de"),
        ("日本語。jp", "xn--wgv71a119e.jp", "日本語.jp"),
        ("ⓔxample.com", "example.com", "example.com"),
    ],
)
def test_names_in_other_letters_have_two_spellings(text, host, shown):
    address = names.read(text)
    assert (address.host, address.shown, address.warnings) == (host, shown, ())


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("аpple.com", "apple.com"),  # one Cyrillic letter
        ("xn--pple-43d.com", "apple.com"),
        ("xn--80ak6aa92e.com", "apple.com"),  # all of them Cyrillic
        ("www.gооgle.com", "google.com"),
        ("paypa1.com", "paypal.com"),
        ("rnicrosoft.com", "microsoft.com"),
        ("faceb00k.com", "facebook.com"),
    ],
)
def test_the_twin_of_a_well_known_name_is_warned_of_with_both_spellings(text, known):
    address = names.read(text)
    assert f"is not {known}, though it looks like it" in address.warnings[0]
    assert address.shown in address.warnings[0]
    assert address.host in address.warnings[0]


def test_other_lookalikes_are_warned_of():
    assert "mixes letters of different alphabets" in names.read("abcдef.com").warnings[0]
    assert "can be read as cocoa.com" in names.read("сосоа.com").warnings[0]
    assert "This is not bbc.co.uk. It is a part of evil.com" in names.read("bbc.co.uk.evil.com").warnings[0]
    assert "Many people" in names.read("blogspot.com").warnings[0]


@pytest.mark.parametrize("text", ["apple.com", "www.google.com", "bbc.co.uk", "ελλάς.gr", "президент.рф", "google.de"])
def test_an_honest_name_is_not_warned_of(text):
    assert names.read(text).warnings == ()


def test_the_site_is_what_somebody_registered():
    assert names.read("www.news.bbc.co.uk/a").site == "bbc.co.uk"
    assert names.read("somebody.github.io").site == "somebody.github.io"
    assert names.read("a.games.example").site == "games.example"


# Many at once


def test_500_addresses_have_500_answers():
    text = "\n".join(f"https://site{number}.example.com/p/{number}" for number in range(500))
    found = names.many(text)
    assert [str(each) for each in found] == [f"site{number}.example.com/p/{number}" for number in range(500)]


def test_each_of_many_has_its_own_answer():
    found = names.many("https://a.com/x,y\njavascript:alert(1)\nlocalhost:80\n\nb.com; c.com, d.com,e.com\nno idea")
    told = [str(each) if isinstance(each, Address) else each.words for each in found]
    assert told[0] == "a.com/x,y"
    assert "small program" in told[1]
    assert "inside a building" in told[2]
    assert told[3:7] == ["b.com", "c.com", "d.com", "e.com"]
    assert told[7] == "“no idea” has no address in it."
    assert len(told) == 8


def test_words_beside_an_address_are_passed_over():
    found = names.many("BBC Bitesize: https://www.bbc.co.uk/bitesize (for 5B), and also https://a.com/b.")
    assert [str(each) for each in found] == ["www.bbc.co.uk/bitesize", "a.com/b"]


def test_an_address_that_comes_twice_is_told_so():
    first, second = names.many("https://a.com/ A.com.")
    assert (first.notes, second.notes) == ((), ("This stands further up already.",))


def test_what_comes_after_the_most_is_counted():
    found = names.many("a.com\n" * (names.MOST + 7))
    assert len(found) == names.MOST + 1
    assert found[-1].words == "7 more were not read. Paste at most 2,000 addresses at once."


@pytest.mark.parametrize(
    "piece", ["x", "a.", "word. ", "a.com ", "http://", "(", "xn--", "%", "é", "1.", "@", ":", ",", "[", "/"]
)
def test_two_megabytes_of_anything_are_answered_at_once(piece):
    text = piece * (2_000_000 // len(piece))
    begin = time.process_time()
    with pytest.raises(NotAnAddressError):
        names.read(text)
    assert names.many(text)
    assert time.process_time() - begin < 10


@given(st.text(max_size=200))
def test_any_text_is_an_address_or_a_refusal(text):
    for each in names.many(text):
        assert isinstance(each, Address | NotAnAddressError)
        if isinstance(each, Address):
            assert each.host.isascii()
            assert each.path.isascii()
        else:
            assert each.words


@given(st.text("abcxyz0189.-:/@#?%[]\\ üаß", max_size=40))
def test_what_was_read_is_read_the_same_again(text):
    try:
        address = names.read(f"https://{text}.com/{text}")
    except NotAnAddressError:
        return
    again = names.read(f"https://{address}")
    assert (again.host, again.path, again.kind) == (address.host, address.path, address.kind)
