"""The commands that weigh whole policies: check, compare, matrix."""

from __future__ import annotations

import argparse
from datetime import date

from belisha.commands import JSON, SOME, Command, UsageError, write_json
from belisha.policies import shelf
from belisha.policies.examples import examples_of, failing
from belisha.rulebook.header import last_day
from belisha.rulebook.vocabulary import shown


def check(options: argparse.Namespace) -> int:
    """What is wrong with policies, and whether any of it is an error."""
    from belisha.rulebook.examine import BEYOND, examine, examine_together
    from belisha.rulebook.finding import ERROR

    names = options.policies or shelf.names()
    layers = [shelf.layers(shelf.load(name), name) for name in names]
    found_policies = [each[-1] for each in layers]
    found = [finding for *above, policy in layers for finding in examine(policy, _today(options.today), above)]
    for name in names:
        found += failing(examples_of(name), shelf.counsel(name))
    if len(found_policies) > 1:
        found += examine_together(found_policies)
    if options.json:
        write_json(
            {
                "policies": [policy.identity for policy in found_policies],
                "findings": [finding.as_json() for finding in found],
                "cannot-tell": list(BEYOND),
            }
        )
    else:
        from belisha import printed

        printed.findings(printed.console(), found, found_policies)
    return 1 if options.strict and any(each.severity == ERROR for each in found) else 0


def _today(text: str | None) -> date:
    """The date that review dates are held against."""
    day = date.today() if text is None else last_day(text)
    if day is None or (text and len(text) < 10):
        raise UsageError(f"'{shown(text)}' is no date; write it as 2027-01-15")
    return day


def compare(options: argparse.Namespace) -> int:
    """What two policies rule differently."""
    from belisha.rulebook.compare import Comparison
    from belisha.rulebook.diagram import TooLargeError

    try:
        (*old_above, old), (*new_above, new) = (
            shelf.layers(shelf.load(name), name) for name in (options.old, options.new)
        )
        found = Comparison(old, new, above=(old_above, new_above))
    except TooLargeError as error:
        raise UsageError(f"these policies are too large to compare exactly ({error})") from error
    if options.json:
        write_json(found.as_json())
        return 0
    from belisha import printed

    printed.comparison(printed.console(120), found)
    return 0


def matrix(options: argparse.Namespace) -> int:
    """Forty questions down, policies across."""
    from belisha.policies.matrix import matrix

    names = options.policies or shelf.names()
    rows = matrix([shelf.counsel(name) for name in names])
    if options.json:
        cells = [
            {
                "number": question.number,
                "question": question.text,
                "cells": {n: [each.as_json() for each in cell] for n, cell in zip(names, row, strict=True)},
            }
            for question, row in rows
        ]
        write_json({"policies": [shelf.load(name).identity for name in names], "rows": cells})
        return 0
    from belisha import printed

    printed.matrix(printed.console(200), names, rows)
    return 0


COMMANDS: tuple[Command, ...] = (
    (
        "check",
        check,
        "What is wrong with policies, before anybody approves them.",
        (
            SOME,
            (("--strict",), {"action": "store_true", "help": "exit 1 if a finding is an error"}),
            (("--today",), {"metavar": "DATE", "help": "hold review dates against this day"}),
            JSON,
        ),
    ),
    (
        "compare",
        compare,
        "What two policies, or two versions of one, rule differently.",
        (
            (("old",), {"metavar": "A", "help": "a policy's id, or the path of its file"}),
            (("new",), {"metavar": "B", "help": "the one to hold against it"}),
            JSON,
        ),
    ),
    ("matrix", matrix, "Forty questions down, policies across.", (SOME, JSON)),
)
