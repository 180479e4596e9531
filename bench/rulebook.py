"""Measures the rulebook beside other engines, and its own figures beside their targets."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from belisha import __version__  # noqa: E402
from belisha.rulebook.clause import PolicyError  # noqa: E402
from belisha.rulebook.policy import Policy, read_policy  # noqa: E402
from bench.beside import OURS, beside, merged  # noqa: E402
from bench.figures import Figure, figures  # noqa: E402
from bench.peers import Peer, installed  # noqa: E402

POLICIES = ("henry-box", "chestnuts", "st-marys", "trust-model", "weston-all-saints")


def say(text: str) -> None:
    """On the way, and apart from the result."""
    print(text, file=sys.stderr, flush=True)


@dataclass
class Result:
    """Everything that a run found."""

    policies: dict[str, Policy]
    skipped: dict[str, str]
    missing: dict[str, str]
    peers: list[type[Peer]]
    beside: list[dict[str, Any]]
    figures: list[Figure]

    @property
    def disagreements(self) -> int:
        """Decisions on which any engine differs from the plain reading."""
        return sum(row["disagreements"] for row in self.beside)

    @property
    def wrong(self) -> int:
        """Figures that count mistakes: interviews and generated policies."""
        names = ("disagreements", "irrelevant", "another verdict")
        return sum(not each.ok for each in self.figures if any(name in each.what for name in names))

    def as_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "date": date.today().isoformat(),
            "python": platform.python_version(),
            "policies": list(self.policies),
            "skipped": self.skipped,
            "not-measured": self.missing,
            "beside": self.beside,
            "figures": [{**each._asdict(), "ok": each.ok} for each in self.figures],
            "disagreements": self.disagreements,
        }


def run(names: Sequence[str], quick: bool) -> Result:
    """Measure everything on the named policies."""
    policies, skipped, texts = _read(names)
    peers, missing = installed()
    rows = []
    for policy in policies.values():
        say(f"measuring {policy.id} beside {len(peers)} others …")
        rows += beside(policy, peers, __version__, quick)
    table = merged(rows)
    paths = [_path(name) for name in policies]
    own = [*_decisions(table), *(figures(texts, paths, quick, say) if policies else ())]
    return Result(policies, skipped, missing, peers, table, own)


def _path(name: str) -> Path:
    return ROOT / "policies" / name / "policy.md"


def _read(names: Sequence[str]) -> tuple[dict[str, Policy], dict[str, str], dict[str, bytes]]:
    """The policies that can be read, why the others cannot, and the texts of those that can."""
    policies, skipped, texts = {}, {}, {}
    for name in names:
        try:
            text = _path(name).read_bytes()
            policies[name] = read_policy(text, name)
            texts[name] = text
        except (OSError, PolicyError) as error:
            skipped[name] = str(error)
    return policies, skipped, texts


def _decisions(table: Sequence[dict[str, Any]]) -> list[Figure]:
    """What the comparison says about our own targets."""
    if not table:
        return []
    ours, *others = table
    found = [Figure("decision with all citations", ours["worst_median_us"], "µs", "<= 1.5", "the slowest policy")]
    if others:
        for label, rows in _rivals(others).items():
            near = min(rows, key=lambda row: row["ratio_least"])
            note = f"{near['engine']}, on the policy where it comes nearest"
            found.append(Figure(f"times faster than the fastest peer{label}", near["ratio_least"], "×", ">= 3", note))
        cold = min(others, key=lambda row: row["once_ratio_least"])
        note = f"{cold['engine']}; every situation once, the caches full of other engines' work"
        found.append(Figure("the same in a single pass", cold["once_ratio_least"], "×", "", note))
    found.append(Figure("disagreements between any two engines", sum(r["disagreements"] for r in table), "", "<= 0"))
    return found


def _rivals(others: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """All the others, and those that run what was generated, not what was rearranged by hand as well."""
    plain = [row for row in others if "by act" not in row["engine"]]
    return {"": list(others)} | ({", as generated": plain} if len(plain) < len(others) else {})


def show(result: Result) -> None:
    """Print it for a person."""
    for name, why in result.skipped.items():
        print(f"!!! SKIPPED: policy {name} cannot be read: {why}")
    for name, why in result.missing.items():
        print(f"!!! NOT MEASURED: {name} is not installed here: {why}")
    print(f"\nPython {platform.python_version()}; policies: {', '.join(result.policies)}; CPU time\n")
    print(f"{'engine':<17}{'version':<9}{'µs least':>10}{'median':>10}{'times ours':>20}  right/wrong/cannot  differ")
    for row in result.beside:
        ratio = "1" if row["engine"] == OURS else f"{row['ratio_least']:,.1f} – {row['ratio_most']:,.1f}"
        kept = f"{row['right']} / {row['wrong']} / {row['cannot']}"
        print(
            f"{row['engine']:<17}{row['version']:<9}{row['least_us']:>10,.2f}{row['median_us']:>10,.2f}"
            f"{ratio:>20}  {kept:<18}  {row['disagreements']}"
        )
    print("\nright / wrong / cannot: the possible verdicts of incomplete situations, held against all completions")
    print("\nWhat an engine could not express, or leaves to its caller:")
    for peer in result.peers:
        print(f"  {peer.name}: {peer.cannot}")
    print(f"\n{'Belisha':<58}{'measured':>12}  {'target':<10}")
    for each in result.figures:
        print(_figure(each))


def _figure(each: Figure) -> str:
    """One line of the second table."""
    verdict = {True: "ok", False: "MISSED", None: ""}[each.ok]
    value = f"{each.value:,.2f}".rstrip("0").rstrip(".") if isfinite(each.value) else "–"
    return f"{each.what:<58}{value:>8} {each.unit:<3}  {each.target:<10}{verdict:<8}{each.note}".rstrip()


def main() -> int:
    """Run it; 1 where engines disagree or an answer is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer situations and repeats")
    parser.add_argument("--json", action="store_true", help="the result as JSON")
    parser.add_argument("--policy", action="append", choices=POLICIES, help="only this policy (may be repeated)")
    given = parser.parse_args()
    result = run(given.policy or POLICIES, given.quick)
    if given.json:
        print(json.dumps(result.as_json(), indent=2, ensure_ascii=False, default=str))
    else:
        show(result)
    return int(bool(result.disagreements or result.wrong))


if __name__ == "__main__":
    sys.exit(main())
