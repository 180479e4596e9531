"""CPU time of our pages beside a bare Django list page, in one run and in turns."""

import argparse
import json
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from bench.bigpolicy import SLUG  # noqa: E402
from bench.serving import Process  # noqa: E402

SCHOOL = "/schools/conker-lane"
FRIEND = "who=staff&act=connect&counterparty=parent"

TYPED = "who=staff&text=can+i+accept+a+friend+request+from+a+parent+who+is+my+sister"

# The page, its address (after a space: a form), and how many times the bare page it may cost; None for no limit.
PAGES = (
    ("front page", "/", None),
    ("a school's page", f"{SCHOOL}/", 1.5),
    ("a school's page for parents", f"{SCHOOL}/?who=parent", 1.5),
    ("a typed question, answered", f"{SCHOOL}/ask {TYPED}", 1.5),
    ("a question", f"{SCHOOL}/ask?who=staff&act=access", 1.5),
    ("a list to tick", f"{SCHOOL}/ask?who=staff&act=publish&change=negative", 1.5),
    ("an answer", f"{SCHOOL}/answer?{FRIEND}&usual=yes", 1.5),
    ("an answer that depends", f"{SCHOOL}/answer?actor=teacher&act=access", 1.5),
    ("policy page, 100 clauses", f"/schools/{SLUG}/policy", 3.0),
    ("policy page, chestnuts", f"{SCHOOL}/policy", 3.0),
    ("duties", f"{SCHOOL}/duties", None),
    ("matrix", "/trusts/lanternfield/matrix", None),
    ("comparison", "/trusts/lanternfield/compare?a=conker-lane&b=inkwell", None),
    ("pupils' page", f"{SCHOOL}/pupils", None),
)


def measured(turns, times):
    """For every page its costs in milliseconds, turn by turn, beside those of the bare page."""
    ours, bare = Process("ours"), Process("bare")
    for _, address, _ in PAGES:
        ours.ask(3, *address.split())
    bare.ask(20, "/")
    rows = []
    for name, address, most in PAGES:
        pairs, status, size = [], 0, 0
        for _ in range(turns):
            cost, status, size = ours.ask(times, *address.split())
            pairs.append((cost, bare.ask(times, "/")[0]))
        rows.append(_row(name, most, pairs, status, size))
    ours.close()
    bare.close()
    return rows


def _row(name, most, pairs, status, size):
    """The median ratio of the turns: what else the machine does falls on both alike."""
    ratio = statistics.median(cost / beside for cost, beside in pairs)
    return {
        "page": name,
        "milliseconds": round(statistics.median(cost for cost, _ in pairs), 2),
        "bare": round(statistics.median(beside for _, beside in pairs), 2),
        "times": round(ratio, 2),
        "at-most": most,
        "ok": status == 200 and (most is None or ratio <= most),
        "status": status,
        "bytes": size,
    }


def main():
    """Print the table; 1 where a page costs more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=15)
    parser.add_argument("--times", type=int, default=20, help="requests in a turn")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = measured(options.turns, options.times)
    if options.json:
        print(json.dumps(rows, indent=2))
    else:
        print(f"{'page':28} {'ms':>7} {'bare':>7} {'times':>6}  at most")
        for row in rows:
            most, said = row["at-most"] or "-", "" if row["ok"] else "TOO MUCH"
            print(f"{row['page']:28} {row['milliseconds']:7} {row['bare']:7} {row['times']:6}  {most} {said}")
    return int(not all(row["ok"] for row in rows))


if __name__ == "__main__":
    sys.exit(main())
