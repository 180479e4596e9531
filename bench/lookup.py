"""How fast a list of sites answers, how long it takes to make and what it holds in memory, beside other matchers.

python bench/lookup.py [--lines 1000000] [--asked 20000] [--json]

Every matcher has the same lines and is asked the same hosts, in turns in one run, each in a process of its own so that
memory can be told apart. A matcher that is not installed is named as not measured. It ends with 1 where any matcher
finds a host blocked that another does not, among those that can say all that the lines say.
"""

import argparse
import gc
import importlib.metadata
import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
ENDINGS = ("com", "net", "org", "info", "co.uk", "org.uk", "io")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
ROUNDS = 5


def lines(count):
    """Names as lists of blocked sites have them: of all lengths, some beneath others; always the same."""
    dice = random.Random(7)
    words = ["".join(dice.choices(LETTERS, k=dice.randint(3, 9))) for _ in range(60_000)]
    found = {}
    while len(found) < count:
        host = f"{dice.choice(words)}{dice.choice(words)}.{dice.choice(ENDINGS)}"
        found[host] = None
        if dice.random() < 0.2:
            found[f"{dice.choice(words)}.{host}"] = None
    return list(found)[:count]


def asked(hosts, count):
    """Half of them blocked, by themselves or by a wider name, and half of them not; each at most once."""
    dice = random.Random(11)
    blocked = [("www." if dice.random() < 0.5 else "") + dice.choice(hosts) for _ in range(count // 2)]
    free = [f"www.{''.join(dice.choices(LETTERS, k=12))}.{dice.choice(ENDINGS)}" for _ in range(count // 2)]
    every = blocked + free
    dice.shuffle(every)
    return every


# Each makes a matcher of the hosts, and gives a function that says whether one is blocked


def belisha(hosts):
    """Belisha's index, which also names the line and knows pages and exceptions."""
    from belisha.filtering.lookup import Index

    index = Index.of((host, "", "block", "") for host in hosts)
    return lambda host: index.find(host) is not None


def belisha_pages(hosts):
    """The same, asked for a page of the site."""
    from belisha.filtering.lookup import Index

    index = Index.of((host, "", "block", "") for host in hosts)
    return lambda host: index.find(host, "/some/page?of=it") is not None


def adblock(hosts):
    """Brave's engine in Rust: one rule for each host. It knows far more kinds of rules."""
    import adblock as engines

    rules = engines.FilterSet()
    rules.add_filters([f"||{host}^" for host in hosts])
    engine = engines.Engine(rules)
    source = "https://school.example/"
    return lambda host: engine.check_network_urls(f"https://{host}/", source, "other").matched


def marisa(hosts):
    """A static trie in C++: hosts turned round, and all beginnings of the one that is asked."""
    import marisa_trie

    trie = marisa_trie.Trie(_turned(host) for host in hosts)
    return lambda host: bool(trie.prefixes(_turned(host)))


def ahocorasick(hosts):
    """An automaton in C of all hosts turned round: is the longest match at the beginning whole labels?"""
    import ahocorasick as automata

    automaton = automata.Automaton()
    for host in hosts:
        automaton.add_word(_turned(host), True)
    automaton.make_automaton()
    return lambda host: any(True for name in _beginnings(_turned(host)) if automaton.exists(name))


def a_set(hosts):
    """Python's own set of strings, walked up: the plainest thing that is right."""
    every = {f"{host} "[:-1] for host in hosts}

    def find(host):
        while host:
            if host in every:
                return True
            host = host.partition(".")[2]
        return False

    return find


def _turned(host):
    return f"{'.'.join(reversed(host.split('.')))}."


def _beginnings(turned):
    return [turned[: place + 1] for place, letter in enumerate(turned) if letter == "."]


MATCHERS = {
    "Belisha": (belisha, ""),
    "Belisha, a page": (belisha_pages, ""),
    "adblock (Rust)": (adblock, "adblock"),
    "marisa-trie (C++)": (marisa, "marisa-trie"),
    "pyahocorasick (C)": (ahocorasick, "pyahocorasick"),
    "a set of strings": (a_set, ""),
}


def resident():
    """The memory of this process in MB, as the kernel counts it."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def measured(name, count, questions):
    """One matcher, alone in its process: it is told when to answer, so that all take turns."""
    hosts = lines(count)
    every = asked(hosts, questions)
    before, begin = resident(), time.process_time()
    find = MATCHERS[name][0](hosts)
    made = time.process_time() - begin
    print(json.dumps({"made": made, "memory": resident() - before}), flush=True)
    for _ in sys.stdin:
        begin = time.process_time()
        found = [find(host) for host in every]
        took = time.process_time() - begin
        print(
            json.dumps({"µs": took / len(every) * 1e6, "blocked": sum(found), "which": hash(tuple(found))}), flush=True
        )


def run(count, questions):
    """All matchers side by side."""
    running = {name: _begin(name, count, questions) for name, (_, package) in MATCHERS.items() if _version(package)}
    figures = {name: json.loads(process.stdout.readline()) | {"rounds": []} for name, process in running.items()}
    for _ in range(ROUNDS):
        for name, process in running.items():
            process.stdin.write("go\n")
            process.stdin.flush()
            figures[name]["rounds"].append(json.loads(process.stdout.readline()))
    for process in running.values():
        process.stdin.close()
        process.wait()
    return figures


def _begin(name, count, questions):
    command = [sys.executable, __file__, "--one", name, "--lines", str(count), "--asked", str(questions)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _version(package):
    if not package:
        return "here"
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def table(figures, count):
    """What was found, as people read it."""
    ours = statistics.median(each["µs"] for each in figures["Belisha"]["rounds"])
    print(f"{count:,} lines; half of the hosts that are asked are blocked\n")
    print(f"{'matcher':19} {'version':8} {'µs':>8} {'times ours':>10} {'made in s':>9} {'MB':>7}  blocked")
    for name, found in figures.items():
        time_of_one = statistics.median(each["µs"] for each in found["rounds"])
        version, blocked = _version(MATCHERS[name][1]), found["rounds"][0]["blocked"]
        print(
            f"{name:19} {version:8} {time_of_one:8.2f} {time_of_one / ours:10.2f} {found['made']:9.2f} "
            f"{found['memory']:7.1f}  {blocked:,}"
        )
    for name in MATCHERS.keys() - figures.keys():
        print(f"not measured: {name} is not installed")


def main():
    """Measure and print; 1 where two disagree."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--asked", type=int, default=20_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", choices=MATCHERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        return measured(options.one, options.lines, options.asked)
    figures = run(options.lines, options.asked)
    print(json.dumps(figures)) if options.json else table(figures, options.lines)
    return int(len({(each["blocked"], each["which"]) for found in figures.values() for each in found["rounds"]}) > 1)


if __name__ == "__main__":
    sys.exit(main())
