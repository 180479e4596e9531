"""The index answers exactly as somebody would who reads every line, however the lines are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from belisha.filtering.lines import ALLOW, BLOCK, ENDS, Line
from belisha.filtering.lookup import Index


def slowly(lines, host, path):
    """The same answer, by looking at every line: the longer path wins, then the nearer name, then the later line."""
    path = path.rstrip("/")
    found = [
        (len(line.path.rstrip("/")), len(line.host), row)
        for row, line in enumerate(lines)
        if _is_beneath(host, line.host) and _reaches(line.path.rstrip("/"), path)
    ]
    return max(found)[2] if found else None


def _is_beneath(host, site):
    return host == site or host.endswith(f".{site}")


def _reaches(start, path):
    return not start or path == start or (path.startswith(start) and path[len(start)] in ENDS)


hosts = st.lists(st.sampled_from(["a", "b", "ab", "b-a", "com"]), min_size=1, max_size=5).map(".".join)
paths = st.lists(st.sampled_from(["a", "b", "/", "?", "&", "="]), max_size=7).map(lambda parts: f"/{''.join(parts)}")
a_path = st.one_of(st.just(""), paths)
a_line = st.builds(Line, hosts, a_path, st.sampled_from([BLOCK, ALLOW]), st.text("xyz-", max_size=3))


@settings(max_examples=300)
@given(st.lists(a_line, max_size=30), st.lists(st.tuples(hosts, a_path), min_size=1, max_size=20))
def test_the_index_answers_as_reading_every_line_would(lines, asked):
    index = Index.of(lines)
    for host, path in asked:
        found = index.find(host, path)
        row = slowly(lines, host, path)
        assert (found and found.row) == row
        if found:
            line = lines[row]
            assert found[:4] == (line.host, line.path.rstrip("/"), line.verdict, line.ref)


def test_it_says_which_line_it_was():
    index = Index.of([Line("games.example", "", BLOCK, "U-2026-0042"), ("maps.games.example", "", ALLOW, "")])
    found = index.find("www.games.example", "/chess")
    assert (found.host, found.verdict, found.ref, found.row, found.blocks) == (
        "games.example",
        BLOCK,
        "U-2026-0042",
        0,
        True,
    )
    assert not index.find("maps.games.example").blocks
    assert index.find("notgames.example") is None
    assert index.find("example") is None
    assert len(index) == 2
    assert [match.host for match in index] == ["games.example", "maps.games.example"]


def test_a_page_goes_before_its_site_and_never_reaches_a_longer_word():
    index = Index.of(
        [Line("a.example", "/games"), Line("a.example", "", ALLOW), Line("a.example", "/games/chess", ALLOW)]
    )
    verdicts = {
        path: index.find("www.a.example", path).verdict for path in ("/games", "/games/x", "/games?x", "/gamesroom")
    }
    assert verdicts == {"/games": BLOCK, "/games/x": BLOCK, "/games?x": BLOCK, "/gamesroom": ALLOW}
    assert index.find("a.example", "/games/chess/1").verdict == ALLOW


def test_capitals_last_dots_and_other_letters_do_not_matter():
    index = Index.of([Line("xn--bcher-kva.de"), Line("Example.ORG.")])
    assert index.find("WWW.Bücher.de.")
    assert index.find("example.org.")
    assert index.find("a.example.org", "games")


def test_what_nobody_could_ask_breaks_nothing():
    index = Index.of([Line("example.org", "/a")])
    for host in ("", ".", "..", "\ud800", "x" * 100_000, "a." * 5000, "bü cher", "example.org/"):
        for path in ("", "/", "//", "\ud800", "?", "/" * 5000):
            assert index.find(host, path) is None


def test_an_empty_index_has_nothing():
    assert Index.of([]).find("example.org", "/a") is None
    assert Index().find("example.org") is None


def test_a_hundred_thousand_lines_are_all_found():
    lines = [Line(f"site{number}.example", f"/{number}" if number % 3 == 0 else "") for number in range(100_000)]
    index = Index.of(lines)
    assert all(index.find(f"www.{line.host}", f"{line.path}/x").row == row for row, line in enumerate(lines))
