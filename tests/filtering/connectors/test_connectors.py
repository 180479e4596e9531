"""Real filters: before, after and after rolling back, as a pupil's computer sees them; and all that can go wrong."""

import pytest

from belisha.filtering.connectors import files as files_module
from belisha.filtering.connectors.protocol import (
    ChangedMeanwhileError,
    FilterDownError,
    FilterError,
    NotTakenUpError,
    drift,
)
from belisha.filtering.lines import ALLOW, BLOCK, Line
from tests.filtering.connectors import servers

GAMES, CHESS = Line("games.example"), Line("chess.games.example", "", ALLOW)
TOLD = [GAMES, CHESS, Line("other.example", "", ALLOW)]


def told(server, lines):
    """Tell a filter, and give what it had before and has now."""
    before = server.connector.read()
    return before, server.connector.apply(server.connector.plan(lines, before))


def seen(server):
    """What a pupil gets: the site, what is beneath it, what is allowed there, and somebody else's."""
    names = ("games.example", "www.games.example", "chess.games.example", "a.chess.games.example", "notgames.example")
    return [server.is_open(f"{name}/") for name in names]


def test_what_is_decided_happens_and_rolling_back_undoes_it(server):
    assert seen(server) == [True] * 5
    before, after = told(server, TOLD)
    assert seen(server) == [False, False, True, True, True]
    assert (after.taken_up, after.running, after.strange) == (True, True, ())
    assert not drift(server.connector.terms(TOLD).lines, after)
    assert server.connector.roll_back(before).lines == {}
    assert seen(server) == [True] * 5


def test_the_plan_says_what_would_change_and_applying_it_twice_changes_nothing(server):
    plan = server.connector.plan(TOLD, server.connector.read())
    assert "games.example will be blocked." in plan.says()
    assert "chess.games.example will be allowed." in plan.says()
    have = server.connector.apply(plan)
    again = server.connector.plan(TOLD, have)
    assert not again.is_needed
    assert server.connector.apply(again).lines == have.lines
    turned = server.connector.plan([GAMES._replace(verdict=ALLOW), CHESS], have)
    assert {change[:2] for change in turned.of("change")} >= {("games.example", "")}
    assert {change.host for change in turned.of("remove")} >= {"other.example"}
    server.connector.apply(turned)
    assert seen(server) == [True] * 5


def test_an_expired_allow_is_blocked_again(server):
    told(server, [GAMES, CHESS])
    assert server.is_open("chess.games.example/")
    told(server, [GAMES])
    assert not server.is_open("chess.games.example/")


def test_a_name_deep_beneath_an_allowed_one_does_not_free_those_between(server):
    told(server, [GAMES, Line("a.b.c.games.example", "", ALLOW)])
    names = ("a.b.c", "x.a.b.c", "b.c", "x.b.c", "c", "x.c", "x")
    assert [server.is_open(f"{name}.games.example/") for name in names] == [True, True] + [False] * 5


def test_a_page_is_no_reason_to_block_its_site(names):
    before = names.connector.read()
    plan = names.connector.plan([Line("news.example", "/sport"), Line("8.8.8.8")], before)
    assert not plan.is_needed
    assert [said.split(":")[0] for said in plan.cannot] == [
        "news.example/sport is not blocked here",
        "8.8.8.8 is not blocked here",
    ]
    assert "The rest of news.example is left as it is." in plan.cannot[0]
    names.connector.apply(plan)
    assert names.is_open("news.example/sport")


def test_pages_are_told_apart_where_the_filter_can_see_them(proxy):
    lines = [Line("news.example", "/sport"), Line("video.example", "/watch?v=1"), GAMES]
    lines += [Line("games.example", "/chess", ALLOW), Line("accents.example", "/caf%C3%A9%20b")]
    plan = proxy.connector.plan(lines, proxy.connector.read())
    assert len(plan.partly) == 4
    assert "With https the proxy sees the name of the site alone" in plan.partly[0]
    have = proxy.connector.apply(plan)
    assert not drift(plan.after, have)
    shut = ["news.example/sport", "news.example/sport/1", "news.example/sport?x=1", "www.news.example/sport"]
    shut += ["video.example/watch?v=1", "video.example/watch?v=1&t=2", "games.example/", "games.example/chessboard"]
    shut += ["accents.example/caf%C3%A9%20b", "accents.example/caf%c3%a9%20b/c"]
    free = ["news.example/", "news.example/sportive", "video.example/watch?v=12", "video.example/watch?v=2"]
    free += ["games.example/chess", "games.example/chess/1", "accents.example/caf", "notnews.example/sport"]
    assert [page for page in shut if proxy.is_open(page)] == []
    assert [page for page in free if not proxy.is_open(page)] == []
    assert proxy.is_open_with_https("news.example")
    assert not proxy.is_open_with_https("games.example")


def test_numbers_reach_the_filters_that_see_them(proxy):
    told(proxy, [Line("203.0.113.9")])
    assert not proxy.is_open("203.0.113.9/")
    assert proxy.is_open("203.0.113.99/")


def test_a_page_with_the_letters_of_patterns_is_only_that_page(proxy):
    told(proxy, [Line("a.example", "/x.(y)*[z]+$^|{1}%5C")])
    assert not proxy.is_open("a.example/x.(y)*[z]+$^|{1}%5C")
    assert proxy.is_open("a.example/xx(y)z")


def test_a_line_break_in_a_page_is_no_second_line(proxy):
    plan = proxy.connector.plan([Line("a.example", "/x%0Anews.example")], proxy.connector.read())
    proxy.connector.apply(plan)
    assert proxy.is_open("news.example/")
    assert {host for host, _ in proxy.connector.read().lines} <= {"a.example"}


# Crashes, and filters that are down


class _PowerCutError(BaseException):
    """The process ends in the middle."""


def test_a_crash_between_writing_and_reloading_is_seen_and_mended(files, monkeypatch):
    plan = files.connector.plan(TOLD, files.connector.read())

    def cut(*_):
        raise _PowerCutError

    with monkeypatch.context() as patched:
        patched.setattr(files.connector, "take_up", cut)
        with pytest.raises(_PowerCutError):
            files.connector.apply(plan)
    assert files.is_open("games.example/")
    have = files.connector.read()
    assert not have.taken_up
    again = files.connector.plan(TOLD, have)
    assert again.is_needed
    assert again.says()[0].startswith("The list is right, but the running filter has an older one.")
    assert files.connector.apply(again).taken_up
    assert not files.is_open("games.example/")


def test_a_crash_after_the_first_file_is_seen_and_mended(proxy, monkeypatch):
    plan = proxy.connector.plan(TOLD, proxy.connector.read())
    real, written = files_module._write, []

    def cut(path, text):
        if len(written) == 2:  # the mark that something is under way, and one list of four
            raise _PowerCutError
        written.append(path)
        real(path, text)

    with monkeypatch.context() as patched:
        patched.setattr(files_module, "_write", cut)
        with pytest.raises(_PowerCutError):
            proxy.connector.apply(plan)
    have = proxy.connector.read()
    assert not have.taken_up
    assert not proxy.connector.plan(TOLD, have).after.items() ^ proxy.connector.terms(TOLD).lines.items()
    assert proxy.connector.apply(proxy.connector.plan(TOLD, have)).taken_up
    assert seen(proxy) == [False, False, True, True, True]


def test_a_list_that_the_filter_has_not_read_is_seen_without_any_mark(files):
    """Somebody put an older or newer list in its place, and nobody told the filter."""
    _, have = told(files, TOLD)
    for name, text in files.connector.texts({("x.example", ""): BLOCK}, have.serial + 5).items():
        (files.lists / name).write_text(text)
    found = files.connector.read()
    assert (found.serial, found.taken_up) == (have.serial + 5, False)


def test_a_list_that_was_not_read_is_seen_though_the_proxy_calls_every_error_a_success(not_run):
    if why := servers.missing("e2guardian"):
        not_run(why)
    direct = servers.DirectE2guardian()
    try:
        direct.start()
        assert direct.connector.read().taken_up
        assert direct.get("http://nowhere.belisha.invalid/")[0] == 200
        for name, text in direct.connector.texts({}, 5).items():
            (direct.lists / name).write_text(text)
        assert not direct.connector.read().taken_up
        assert direct.connector.apply(direct.connector.plan(TOLD, direct.connector.read())).taken_up
    finally:
        direct.close()


def test_a_filter_that_is_down_has_the_list_when_it_comes_back(files):
    files.stop()
    have = files.connector.read()
    assert (have.running, have.taken_up) == (False, False)
    with pytest.raises(NotTakenUpError, match="is written, but"):
        files.connector.apply(files.connector.plan(TOLD, have))
    files.start()
    assert not files.is_open("games.example/")
    have = files.connector.read()
    assert files.connector.apply(files.connector.plan(TOLD, have)).taken_up


def test_a_bind_that_is_down_keeps_what_it_had(running):
    bind = running("bind")
    _, have = told(bind, TOLD)
    bind.stop()
    with pytest.raises(FilterDownError, match=r"does not answer\. It keeps what it had"):
        bind.connector.read()
    with pytest.raises(FilterDownError):
        bind.connector.apply(bind.connector.plan([], have))
    bind.start()
    assert bind.connector.read().lines == have.lines
    assert not bind.is_open("games.example/")


# Edited by hand


def test_what_somebody_adds_takes_out_and_changes_by_hand_is_shown_and_replaced(files):
    _, have = told(files, TOLD)
    for path in map(files.lists.joinpath, files.connector.texts({}, 0)):
        path.write_text(_by_hand(path.name, path.read_text()))
    found = drift(files.connector.terms(TOLD).lines, files.connector.read())
    assert ("added.example", "", "", BLOCK) in found.added
    assert "games.example" in {change.host for change in found.missing}
    assert ("other.example", "", ALLOW, BLOCK) in found.changed
    assert found.strange
    plan = files.connector.plan(TOLD, files.connector.read())
    assert any(said.startswith("A line that was written by hand goes: ") for said in plan.says())
    assert not drift(plan.after, files.connector.apply(plan))
    assert seen(files) == [False, False, True, True, True]
    assert have.lines == plan.after


def _by_hand(name, text):
    """The same three changes in every kind of list, and a line that no list of ours has."""
    if name.endswith(".rpz"):
        text = text.replace("games.example CNAME .\n*.games.example CNAME .\n", "")
        text = text.replace("other.example CNAME rpz-passthru.", "other.example CNAME .")
        return text + "added.example CNAME .\n*.added.example CNAME .\nodd.example A 192.0.2.1\n"
    rows = text.splitlines()
    dot = "." if any(".belisha.invalid" in row and row.startswith(".") for row in rows) else ""
    if name == "blocked-sites":
        rows = [row for row in rows if row != f"{dot}games.example"]
        rows += [f"{dot}added.example", f"{dot}other.example", "^odd$ one"]
    if name == "allowed-sites":
        rows = [row for row in rows if row != f"{dot}other.example"]
    return "\n".join(rows) + "\n"


def test_a_zone_that_somebody_broke_is_shown_and_replaced(running):
    unbound = running("unbound")
    told(unbound, TOLD)
    path = unbound.lists / "belisha.rpz"
    path.write_text(path.read_text() + "broken ((\n")
    have = unbound.connector.read()
    assert "cannot be read" in have.strange[0]
    assert not unbound.is_open("games.example/")  # it still has the zone that it read
    unbound.connector.apply(unbound.connector.plan(TOLD, have))
    assert seen(unbound) == [False, False, True, True, True]


def test_a_zone_in_another_hand_is_understood(running):
    unbound = running("unbound")
    told(unbound, [])
    path = unbound.lists / "belisha.rpz"
    path.write_text(
        "$TTL 1h\n@ IN SOA localhost. root.localhost. ( 77 1h\n 10m 1d 1m )\n IN NS localhost.\n"
        "Games.Example\tIN\tCNAME\t.\n*.games.example 60 IN CNAME .\n"
    )
    have = unbound.connector.read()
    assert (have.lines, have.serial, have.strange) == ({("games.example", ""): BLOCK}, 77, ())


def test_a_bind_zone_edited_by_hand_is_shown_and_mended(running):
    import dns.query
    import dns.update

    bind = running("bind")
    told(bind, TOLD)
    message = dns.update.UpdateMessage("rpz.belisha")
    message.use_tsig(bind.connector._key(), "belisha")
    message.delete("games.example")
    message.delete("*.games.example")
    message.replace("other.example", 60, "CNAME", ".")
    message.replace("*.other.example", 60, "CNAME", ".")
    message.add("odd.example", 60, "A", "192.0.2.1")
    dns.query.tcp(message, "127.0.0.1", 5, bind.port)
    have = bind.connector.read()
    found = drift(bind.connector.terms(TOLD).lines, have)
    assert [change.host for change in found.missing] == ["games.example"]
    assert [change.host for change in found.changed] == ["other.example"]
    assert found.strange == ("odd.example A 192.0.2.1",)
    assert not drift(found and bind.connector.terms(TOLD).lines, told(bind, TOLD)[1])
    assert seen(bind) == [False, False, True, True, True]


def test_nothing_is_done_where_somebody_was_quicker(server):
    plan = server.connector.plan(TOLD, server.connector.read())
    told(server, [Line("quicker.example")])
    with pytest.raises(ChangedMeanwhileError, match="Nothing was done"):
        server.connector.apply(plan)
    assert server.is_open("games.example/")
    assert not server.is_open("quicker.example/")


def test_two_at_the_same_list_do_not_mix(files):
    plan = files.connector.plan(TOLD, files.connector.read())
    with files.connector._alone(), pytest.raises(ChangedMeanwhileError, match="Somebody else"):
        files.connector.apply(plan)
    assert files.connector.apply(plan).taken_up


# Refused


def test_a_key_that_bind_does_not_know_is_said_so(running):
    from dataclasses import replace

    bind = running("bind")
    wrong = replace(bind.connector, secret="d3Jvbmcgd3Jvbmcgd3Jvbmcgd3Jvbmc=")
    with pytest.raises(FilterError, match="does not accept this key"):
        wrong.read()
    unknown = replace(bind.connector, key="nobody")
    with pytest.raises(FilterError, match="does not accept this key"):
        unknown.read()
    guest = replace(bind.connector, key="guest")
    with pytest.raises(FilterError, match="does not give the zone"):
        guest.read()
    with pytest.raises(FilterError, match="refuses the change"):
        guest.apply(guest.plan(TOLD, bind.connector.read()))
    assert "Z2FtZX" not in repr(bind.connector)


def test_a_list_that_squid_refuses_is_put_back(running, monkeypatch):
    squid = running("squid")
    told(squid, TOLD)
    real = squid.connector.texts

    def broken(lines, serial):
        wrong = {"blocked-pages": "# page a.example/x\n^http://(unclosed\n"}
        return real(lines, serial) | (wrong if lines else {})

    with monkeypatch.context() as patched:
        patched.setattr(squid.connector, "texts", broken)
        with pytest.raises(FilterError, match="refuses the new list"):
            squid.connector.apply(squid.connector.plan([GAMES], squid.connector.read()))
    assert squid.connector.read().taken_up
    assert seen(squid) == [False, False, True, True, True]


def test_a_program_that_is_not_there_is_named(running, tmp_path):
    from belisha.filtering.connectors.unbound import Unbound

    with pytest.raises(FilterError, match="no-such-control cannot be run here"):
        Unbound(tmp_path, program="no-such-control").read()


def test_a_folder_that_may_not_be_written_is_named(tmp_path, running):
    from belisha.filtering.connectors.unbound import Unbound

    unbound = running("unbound")
    gone = Unbound(tmp_path / "nowhere", unbound.configuration)
    with pytest.raises(FilterError, match="may not write into"):
        gone.apply(gone.plan(TOLD, gone.read()))


def test_many_lines_reach_bind_in_several_messages(running):
    bind = running("bind")
    lines = [Line(f"{'x' * 40}{number}.{'y' * 50}.example") for number in range(1500)]
    _, have = told(bind, lines)
    assert len(have.lines) == 1500
    assert not bind.is_open(lines[-1].host)
    assert told(bind, [])[1].lines == {}


# The filters and the index mean the same


@pytest.mark.parametrize("seed", range(3))
def test_a_name_server_answers_as_the_index_does(names, seed):
    import random

    from belisha.filtering.lookup import Index

    dice = random.Random(seed)
    hosts = [".".join(dice.choices("abc", k=dice.randint(1, 5))) + ".example" for _ in range(60)]
    lines = [Line(host, "", dice.choice([BLOCK, ALLOW])) for host in hosts[:25]]
    told(names, lines)
    index = Index.of(lines)
    assert {host: names.is_open(host) for host in hosts} == {
        host: not (found and found.blocks) for host in hosts for found in [index.find(host)]
    }


def test_a_proxy_answers_as_the_index_does_or_says_that_it_cannot(proxy):
    import random

    from belisha.filtering.lookup import Index

    dice = random.Random(5)
    hosts = [".".join(dice.choices("abc", k=dice.randint(1, 4))) + ".example" for _ in range(40)]
    pages = ["", "/a", "/a/b", "/c?d=1"]
    lines = [Line(host, dice.choice(pages), dice.choice([BLOCK, ALLOW])) for host in hosts[:25]]
    plan = proxy.connector.plan(lines, proxy.connector.read())
    proxy.connector.apply(plan)
    index = Index.of(lines)
    for host in hosts:
        for path in ("/", "/a", "/a/b/c", "/ab", "/c?d=1&e=2", "/c?d=12"):
            found = index.find(host, path)
            if proxy.is_open(host + path) == bool(found and found.blocks):
                assert any(said.startswith(f"{found.host}{found.path} is not blocked here") for said in plan.cannot)
