"""Lists for filters run by others: each is read back by the program that it is for, and its signature by openssl."""

import shutil
import subprocess

import dns.zone
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belisha.filtering import feeds, flat, rpz, signature
from belisha.filtering.feeds import feed
from belisha.filtering.lines import ALLOW, BLOCK, Line, laid
from belisha.filtering.lookup import Index
from belisha.refusal import RefusedError

LINES = [
    Line("games.example"),
    Line("chess.games.example", "", ALLOW),
    Line("bad.chess.games.example"),
    Line("www.games.example"),
    Line("other.example", "", ALLOW),
    Line("news.example", "/sport"),
    Line("8.8.8.8"),
    Line("2606:4700::1111"),
    Line("xn--bcher-kva.example"),
]


def body(kind, lines=LINES, serial=7, **more):
    """The lines of a feed that are no remarks."""
    text = feed(kind, lines, serial, "A School", **more).body.decode()
    return [line for line in text.splitlines() if not line.startswith((";", "#", "!"))]


def test_the_same_lines_and_serial_give_the_same_bytes_and_others_do_not():
    for kind in feeds.KINDS:
        first = feed(kind, LINES, 7, "A School")
        assert first == feed(kind, [*LINES], 7, "A School")
        assert first.etag == feed(kind, LINES, 7, "A School").etag
        others = [
            feed(kind, LINES, 8, "A School"),
            feed(kind, LINES, 7, "B School"),
            feed(kind, LINES[:-1], 7, "A School"),
        ]
        assert first.etag not in {other.etag for other in others[:2]}
        assert first.is_held_by(f'"x", W/{first.etag}')
        assert first.is_held_by("*")
        assert not first.is_held_by('"x"')
        assert not first.is_held_by("")


def test_the_head_says_whose_it_is_and_which_and_cannot_become_a_line():
    sent = feed("blocked", LINES, 7, "A\nevil.example\u2028School")
    assert sent.body.decode().splitlines()[:2] == ["# Belisha blocked of A evil.example School", "# serial 7"]
    assert "evil.example" not in body("blocked")


@pytest.mark.parametrize(("kind", "serial"), [("gopher", 1), ("rpz", 0), ("rpz", 2**32)])
def test_a_feed_that_there_is_not_is_refused(kind, serial):
    with pytest.raises(ValueError, match=r"feed|serial"):
        feed(kind, LINES, serial, "A School")


@pytest.mark.parametrize(
    "place", [("a b.example", "", BLOCK), ("a\n.example", "", BLOCK), ("a.example", "/\nb", BLOCK), ("", "", BLOCK)]
)
def test_what_could_pass_for_another_line_is_refused(place):
    for kind in feeds.KINDS:
        with pytest.raises(ValueError, match="no filter can be told"):
            feed(kind, [Line(*place)], 1, "A School")


# Names


def test_the_lists_of_names_have_each_site_once_and_say_what_they_cannot():
    assert body("blocked") == ["games.example", "xn--bcher-kva.example"]
    assert body("allowed") == ["chess.games.example", "other.example"]
    told = " ".join(feed("blocked", LINES, 7, "A School").left_out)
    for part in (
        "news.example/sport: ",
        "8.8.8.8: ",
        "chess.games.example is allowed, but this list has games.example",
    ):
        assert part in told
    assert "bad.chess.games.example is blocked, but" in " ".join(feed("allowed", LINES, 7, "A School").left_out)


# Zones


def test_named_checkzone_accepts_the_zone(tmp_path, not_run):
    if not (program := shutil.which("named-checkzone")):
        not_run("named-checkzone is not installed: apt-get install bind9-utils")
    path = tmp_path / "zone"
    for landing in ("", "why.school.example"):
        path.write_bytes(feed("rpz", LINES, 4294967295, "A School", landing).body)
        done = subprocess.run([program, "-k", "fail", rpz.ZONE, str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
        assert "loaded serial 4294967295" in done.stdout


def test_unbound_checkconf_accepts_the_zone(tmp_path, not_run):
    if not (program := shutil.which("unbound-checkconf")):
        not_run("unbound-checkconf is not installed: apt-get install unbound")
    path = tmp_path / "zone"
    path.write_bytes(feed("rpz", LINES, 7, "A School").body)
    settings_file = tmp_path / "unbound.conf"
    settings_file.write_text(
        f'server:\n  chroot: ""\n  directory: "{tmp_path}"\n  module-config: "respip iterator"\n'
        f'rpz:\n  name: {rpz.ZONE}\n  zonefile: "{path}"\n'
    )
    done = subprocess.run([program, str(settings_file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_zone_is_read_back_as_it_was_written():
    sent = feed("rpz", LINES, 7, "A School")
    found = rpz.read(sent.body.decode())
    assert (found.serial, found.strange) == (7, ())
    assert found.verdicts == rpz.names(LINES).verdicts
    zone = dns.zone.from_text(sent.body.decode(), rpz.ZONE)
    assert len(zone.nodes) == 1 + 2 * len(found.verdicts)
    assert [said.split(" ")[0] for said in sent.left_out] == ["news.example/sport", "8.8.8.8", "2606:4700::1111"]


def test_blocked_names_can_be_sent_to_the_page_that_explains():
    assert "games.example CNAME why.school.example." in body("rpz", landing="why.school.example")
    text = "\n".join(body("rpz", landing="why.school.example"))
    assert rpz.read(text, landing="why.school.example").verdicts["games.example"] == BLOCK
    assert rpz.read(text).strange


def test_a_name_too_long_for_the_zone_is_said():
    long = ".".join(["x" * 60] * 4) + ".ab"
    assert "too long" in feed("rpz", [Line(long)], 7, "A School").left_out[0]


def as_dns_would(verdicts, host):
    """RFC 4592: an exact name, else the wildcard of the nearest name that exists, if only by what is beneath."""
    names = set(verdicts)
    exists = names | {name.split(".", n)[n] for name in names for n in range(1, name.count(".") + 1)}
    while host not in exists:
        host = host.partition(".")[2]
        if not host:
            return None
    return verdicts.get(host)


labels = st.lists(st.sampled_from("abc"), min_size=1, max_size=5).map(lambda parts: f"{'.'.join(parts)}.example")
sites = st.builds(Line, labels, st.just(""), st.sampled_from([BLOCK, ALLOW]))


@settings(max_examples=150)
@given(st.lists(sites, max_size=12), st.lists(labels, max_size=20))
def test_a_zone_means_the_same_as_the_index(lines, asked):
    verdicts = rpz.names(lines).verdicts
    index = Index.of(lines)
    for host in asked:
        found = index.find(host)
        assert as_dns_would(verdicts, host) == (found and found.verdict)


# Flat lists

flat_lines = st.lists(
    st.builds(Line, labels, st.sampled_from(["", "/a", "/a/b", "/c"]), st.sampled_from([BLOCK, ALLOW])), max_size=10
)


def as_a_proxy_would(lists, host, path):
    """Pages first, then sites; each time, allowing goes before blocking."""
    hosts = [host, *(host.split(".", n)[n] for n in range(1, host.count(".") + 1))]
    starts = [path[:place] for place in range(1, len(path) + 1) if place == len(path) or path[place] in "/?&"]
    pages = {(name, start) for name in hosts for start in starts}
    if pages & set(lists.allowed_pages):
        return ALLOW
    if pages & set(lists.blocked_pages):
        return BLOCK
    return ALLOW if set(hosts) & set(lists.allowed) else BLOCK if set(hosts) & set(lists.blocked) else None


@settings(max_examples=150)
@given(flat_lines, st.lists(st.tuples(labels, st.sampled_from(["/", "/a", "/a/b/c", "/ab", "/c"])), max_size=20))
def test_flat_lists_block_nothing_more_and_say_what_they_block_less(lines, asked):
    lists = flat.flat(lines)
    index = Index.of(lines)
    for host, path in asked:
        found, done = index.find(host, path), as_a_proxy_would(lists, host, path)
        if done != (found and found.verdict):
            assert found.verdict == BLOCK
            assert done == ALLOW
            assert any(said.startswith(f"{found.host}{found.path} is not blocked here") for said in lists.left_out)


def test_squid_accepts_its_list(tmp_path, not_run):
    if not (program := shutil.which("squid", path="/usr/sbin:/usr/bin")):
        not_run("squid is not installed: apt-get install squid")
    sent = body("squid")
    assert set(sent) == {"8.8.8.8", "[2606:4700::1111]", ".games.example", ".xn--bcher-kva.example"}
    path = tmp_path / "blocked"
    path.write_bytes(feed("squid", LINES, 7, "A School").body)
    settings_file = tmp_path / "squid.conf"
    settings_file.write_text(f'http_port 3128\nacl blocked dstdomain -n "{path}"\nhttp_access deny blocked\n')
    command = [program, "-f", str(settings_file), "-k", "parse"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert not [line for line in done.stderr.splitlines() if "ERROR" in line or "FATAL" in line or "subdomain" in line]


# AdGuard


def as_adguard_would(rules, host):
    """Its rules in short: the strongest that reaches the host; allowing goes before blocking of the same strength."""
    best = None
    for rule in rules:
        allow, strong = rule.startswith("@@"), rule.endswith("$important")
        name = rule.removeprefix("@@").removeprefix("||").removesuffix("$important").removesuffix("^")
        if host == name or host.endswith(f".{name}"):
            best = max(best or (False, False), (strong, allow)) if best else (strong, allow)
    return None if best is None else ALLOW if best[1] else BLOCK


@settings(max_examples=150)
@given(st.lists(sites, max_size=12), st.lists(labels, max_size=20))
def test_adguard_rules_mean_the_same_as_the_index(lines, asked):
    sent = feed("adguard", lines, 7, "A School")
    rules = [line for line in sent.body.decode().splitlines() if not line.startswith("!")]
    index = Index.of(lines)
    for host in asked:
        found = index.find(host)
        same = as_adguard_would(rules, host) == (found and found.verdict)
        assert same or any(said.startswith(f"{found.host}:") for said in sent.left_out)


def test_adguard_rules_are_understood_by_the_engine_of_a_browser(not_run):
    adblock = pytest.importorskip("adblock", reason="NOT RUN: adblock is not installed: pip install adblock")
    filters = adblock.FilterSet()
    filters.add_filters(body("adguard"))
    engine = adblock.Engine(filters)

    def matched(host):
        found = engine.check_network_urls(f"https://{host}/", "https://school.example/", "document")
        return found.matched

    hosts = ("games.example", "x.games.example", "chess.games.example", "bad.chess.games.example", "other.example")
    assert [matched(host) for host in hosts] == [True, True, False, True, False]


# Signatures


def test_openssl_believes_the_signature_and_nothing_else(tmp_path, not_run):
    if not (program := shutil.which("openssl")):
        not_run("openssl is not installed: apt-get install openssl")
    sent = feed("rpz", LINES, 7, "A School")
    (tmp_path / "feed").write_bytes(sent.body)
    (tmp_path / "feed.sig").write_bytes(sent.signature(tmp_path))
    (tmp_path / "key.pem").write_bytes(signature.public(tmp_path))
    command = [
        program,
        "pkeyutl",
        "-verify",
        "-pubin",
        "-inkey",
        "key.pem",
        "-rawin",
        "-in",
        "feed",
        "-sigfile",
        "feed.sig",
    ]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "feed").write_bytes(sent.body.replace(b"games", b"gamez"))
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_a_signature_is_believed_for_these_bytes_and_this_key_only(tmp_path):
    (tmp_path / "other").mkdir()
    body_of = feed("blocked", LINES, 7, "A School").body
    signed, key = signature.sign(body_of, tmp_path), signature.public(tmp_path)
    assert len(signed) == 64
    assert signature.is_signed(body_of, signed, key)
    assert not signature.is_signed(body_of + b"x", signed, key)
    assert not signature.is_signed(body_of, signed[:-1], key)
    assert not signature.is_signed(body_of, signed, signature.public(tmp_path / "other"))
    assert not signature.is_signed(body_of, signed, b"nonsense")
    assert signature.sign(body_of, tmp_path) == signed


def test_the_key_is_for_its_owner_alone_and_is_not_replaced_unasked(tmp_path):
    key = signature.public(tmp_path)
    assert (tmp_path / signature.SECRET).stat().st_mode & 0o777 == 0o600
    (tmp_path / signature.PUBLIC).unlink()
    assert signature.public(tmp_path) == key  # the power went between the two
    assert (tmp_path / signature.PUBLIC).read_bytes() == key
    (tmp_path / signature.SECRET).write_bytes(b"rust")
    with pytest.raises(RefusedError, match="damaged"):
        signature.sign(b"x", tmp_path)
    (tmp_path / signature.SECRET).unlink()
    with pytest.raises(RefusedError, match="Put back the one from your backup"):
        signature.sign(b"x", tmp_path)


def test_many_that_make_the_key_at_once_have_one(tmp_path):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(16) as pool:
        assert len(set(pool.map(lambda _: signature.public(tmp_path), range(64)))) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [signature.SECRET, signature.PUBLIC]


def test_a_hundred_thousand_lines_take_a_moment():
    lines = [Line(f"site{number}.example") for number in range(100_000)]
    for kind in feeds.KINDS:
        assert len(body(kind, lines)) >= (0 if kind == "allowed" else 100_000)
    assert laid(lines)
