"""The command line.

Exit codes: 0, answered; 1, done, but with something wrong in it (a bad line of a batch, or with
`check --strict` a finding of severity error); 2, not done: a mistake in the call, in a fact or in a policy;
130, left by the person.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from datetime import date

from belisha import __version__
from belisha.batch import BatchError, json_text, rule_all
from belisha.policies import shelf
from belisha.policies.examples import ExampleError, about, examples_of, failing
from belisha.rulebook.clause import PolicyError
from belisha.rulebook.matcher import LayerError
from belisha.rulebook.norm import canonical, render
from belisha.rulebook.policy import Policy, last_day
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.situation import Facts, SituationError, read_pairs
from belisha.rulebook.vocabulary import nearest, shown
from belisha.rulebook.words import WORDS

_EXITS = "Exit codes: 0 answered; 1 done, with something wrong in it; 2 not done; 130 left."


class UsageError(ValueError):
    """The call asks for something that is not there."""


_REFUSALS = (BatchError, SituationError, shelf.ShelfError, LayerError, ExampleError, UsageError)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # whatever the terminal or a pipe cannot show
    options = _options(argv)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
        return code
    except PolicyError as error:
        for mistake in error.mistakes:
            print(mistake, file=sys.stderr)
    except _REFUSALS as error:
        print(f"belisha: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print()
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        print(f"belisha: the answer cannot be written: {error.strerror}", file=sys.stderr)
    return 2


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    """The call as read; facts and policies may stand before or after options."""
    parser = _parser()
    options, rest = parser.parse_known_args(argv)
    listed = next((name for name in ("facts", "policies") if hasattr(options, name)), None)
    odd = rest if listed is None else [word for word in rest if word.startswith("-")]
    if odd:
        parser.error(f"what is '{shown(odd[0])}'? See belisha {options.command or ''} --help")
    if rest and listed:
        setattr(options, listed, [*getattr(options, listed), *rest])
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="belisha", description="Ask a school's social media policy.", epilog=_EXITS, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"belisha {__version__}")
    parser.set_defaults(run=_start, command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, run, summary, arguments in _COMMANDS:
        one = commands.add_parser(name, help=summary, description=summary, epilog=_EXITS, allow_abbrev=False)
        one.set_defaults(run=run)
        for flags, more in arguments:
            one.add_argument(*flags, **more)  # type: ignore[arg-type]
    return parser


def _write_json(value: object) -> None:
    print(json_text(value, indent=2))


def _start(options: argparse.Namespace) -> int:
    """Without a command: the interview on a policy picked from a list, where there is a person."""
    if not _is_person():
        _list_policies(argparse.Namespace(json=False))
        print("\nAsk one: belisha ask POLICY fact=value …   All commands: belisha --help")
        return 0
    from belisha import interview

    names = shelf.names()
    print("Which policy do you want to ask?")
    for place, name in enumerate(names, 1):
        policy = shelf.load(name)
        print(f"   {place}  {policy.title} ({name})")
    while True:
        word = _ask_line("> ").strip()
        if word in ("q", "quit"):
            return 130
        typed = interview.typed_place(word, len(names))
        picked = names[typed - 1] if typed else word
        if picked in names:
            return _talk(shelf.counsel(picked), {})
        print(f"Please type a number from 1 to {len(names)}, or q to leave.")


def _is_person() -> bool:
    """Whether somebody sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _ask_line(prompt: str) -> str:
    """A line from the person; the end of input is leaving."""
    try:
        return input(prompt)
    except EOFError:
        print()
        return "q"


def _talk(counsel: Counsel, facts: Facts) -> int:
    """The interview, then the ruling."""
    from belisha import interview, printed

    try:
        ruling = interview.interview(counsel, facts, _ask_line, printed.line)
    except interview.Left:
        return 130
    print()
    printed.ruling(printed.console(), ruling, asked=True)
    return 0


def _list_policies(options: argparse.Namespace) -> int:
    found = [shelf.load(name) for name in shelf.names()]
    if options.json:
        _write_json([{**each.identity, "header": each.header, "clauses": len(each.by_number)} for each in found])
        return 0
    from belisha import printed

    printed.policies(printed.console(140), found)
    return 0


def _ask(options: argparse.Namespace) -> int:
    if options.batch:
        if options.policy:
            raise UsageError("with --batch every line names its own policy")
        return 1 if rule_all(options.batch, options.ordinary, options.json) else 0
    if not options.policy:
        raise UsageError(f"name a policy: {', '.join(shelf.names())}")
    counsel = shelf.counsel(options.policy)
    facts = read_pairs(options.facts, counsel.book.vocabulary)
    ruling = counsel.rule(facts, ordinary=options.ordinary)
    if options.json:
        _write_json(ruling.as_json())
        return 0
    if ruling.ask and _is_person():
        return _talk(counsel, facts)
    from belisha import printed

    matter = counsel.unknowns.open(facts).relevant if options.ordinary else ()
    printed.ruling(printed.console(), ruling, matter)
    return 0


def _words(options: argparse.Namespace) -> int:
    """The facts that a case can have, those of a policy's own included."""
    vocabulary = shelf.load(options.policy).vocabulary if options.policy else WORDS
    if options.json:
        _write_json(
            [
                {
                    "fact": fact.name,
                    "question": fact.question,
                    "values": [fact.values[0], fact.values[-1]] if fact.is_number else list(fact.values),
                    "ordinary": fact.ordinary,
                    "changeable": fact.changeable,
                }
                for fact in vocabulary.facts.values()
            ]
        )
        return 0
    from belisha import printed

    printed.words(printed.console(120), vocabulary)
    return 0


def _duties(options: argparse.Namespace) -> int:
    from belisha.rulebook.duties import arising

    counsel = shelf.counsel(options.policy)
    vocabulary = counsel.book.vocabulary
    if options.event not in vocabulary.events and options.event not in vocabulary.acts:
        hint = nearest(options.event, vocabulary.events) or nearest(options.event, vocabulary.acts)
        listed = f"; it is one of: {', '.join(vocabulary.events)}"
        raise UsageError(f"unknown event '{shown(options.event)}'{hint or listed}")
    facts = read_pairs(options.facts, vocabulary)
    counsel.book.check(facts)
    found = arising(counsel.book.policies, options.event, facts)
    if options.json:
        _write_json(
            {
                "policy": counsel.policy.identity,
                "event": options.event,
                "situation": facts,
                "duties": [each.as_json() for each in found],
            }
        )
        return 0
    from belisha import printed

    out = printed.console()
    if not found:
        events = dict.fromkeys(duty.event for duty in counsel.policy.duties if duty.event in vocabulary.events)
        out.print(f"This policy sets no duty for that. It does for: {', '.join(events) or 'nothing'}.")
    printed.duties(out, found)
    return 0


def _clause(options: argparse.Namespace) -> int:
    policy = shelf.load(options.policy)
    if options.number not in policy.by_number:
        raise UsageError(f"there is no clause '{shown(options.number)}'{nearest(options.number, policy.by_number)}")
    examples = about(options.number, examples_of(options.policy))
    if options.json:
        _write_json(_clause_json(options.number, policy, examples))
        return 0
    from belisha import printed

    printed.clause(printed.console(), policy, options.number, examples)
    return 0


def _clause_json(number: str, policy: Policy, examples: Sequence[object]) -> dict[str, object]:
    from dataclasses import asdict

    from belisha.rulebook.explain import norm_text

    clause = policy.by_number[number]
    norms = [
        {**canonical(norm), "line": render(norm), "says": norm_text(norm, policy.vocabulary)}
        for norm in policy.norms_of.get(number, ())
    ]
    return {
        "policy": policy.identity,
        "clause": number,
        "title": clause.title,
        "text": clause.text,
        "norms": norms,
        "examples": [asdict(each) for each in examples],  # type: ignore[call-overload]
    }


def _check(options: argparse.Namespace) -> int:
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
        _write_json(
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


def _compare(options: argparse.Namespace) -> int:
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
        _write_json(found.as_json())
        return 0
    from belisha import printed

    printed.comparison(printed.console(120), found)
    return 0


def _matrix(options: argparse.Namespace) -> int:
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
        _write_json({"policies": [shelf.load(name).identity for name in names], "rows": cells})
        return 0
    from belisha import printed

    printed.matrix(printed.console(200), names, rows)
    return 0


_Argument = tuple[tuple[str, ...], dict[str, object]]
_JSON: _Argument = (("--json",), {"action": "store_true", "help": "write JSON"})
_FACTS: _Argument = (("facts",), {"nargs": "*", "metavar": "fact=value", "help": "what is known of the case"})
_POLICY: _Argument = (("policy",), {"metavar": "POLICY", "help": "a policy's id, or the path of its file"})
_SOME: _Argument = (
    ("policies",),
    {"nargs": "*", "metavar": "POLICY", "help": "ids or files; all that ship if none"},
)

_COMMANDS: tuple[tuple[str, Callable[[argparse.Namespace], int], str, tuple[_Argument, ...]], ...] = (
    ("policies", _list_policies, "List the policies that ship with Belisha.", (_JSON,)),
    (
        "ask",
        _ask,
        "May I …? The ruling of a policy on a case, with the clauses that decide it.",
        (
            (
                ("policy",),
                {"nargs": "?", "metavar": "POLICY", "help": "a policy's id, or the path of its file"},
            ),
            _FACTS,
            (
                ("--ordinary",),
                {"action": "store_true", "help": "take missing facts to be as usual, and say so"},
            ),
            (
                ("--batch",),
                {"metavar": "FILE", "help": "rule on lines of {id, policy, situation}; - is standard input"},
            ),
            _JSON,
        ),
    ),
    (
        "duties",
        _duties,
        "What must be done, by whom and by when, after something has happened.",
        (
            _POLICY,
            _FACTS,
            (("--event",), {"required": True, "metavar": "EVENT", "help": "what has happened"}),
            _JSON,
        ),
    ),
    (
        "clause",
        _clause,
        "One clause: its text, what it means, examples, what it overrides.",
        (_POLICY, (("number",), {"metavar": "NUMBER", "help": "the clause's number, as in 5.6"}), _JSON),
    ),
    (
        "check",
        _check,
        "What is wrong with policies, before anybody approves them.",
        (
            _SOME,
            (("--strict",), {"action": "store_true", "help": "exit 1 if a finding is an error"}),
            (("--today",), {"metavar": "DATE", "help": "hold review dates against this day"}),
            _JSON,
        ),
    ),
    (
        "compare",
        _compare,
        "What two policies, or two versions of one, rule differently.",
        (
            (("old",), {"metavar": "A", "help": "a policy's id, or the path of its file"}),
            (("new",), {"metavar": "B", "help": "the one to hold against it"}),
            _JSON,
        ),
    ),
    (
        "words",
        _words,
        "The facts that a case can have, with their questions and ordinary values.",
        (
            (
                ("policy",),
                {"nargs": "?", "metavar": "POLICY", "help": "with this policy's own facts as well"},
            ),
            _JSON,
        ),
    ),
    ("matrix", _matrix, "Forty questions down, policies across.", (_SOME, _JSON)),
)

if __name__ == "__main__":
    sys.exit(main())
