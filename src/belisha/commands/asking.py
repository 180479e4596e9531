"""The commands that ask one policy: ask, duties, clause, words."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from belisha.batch import rule_all
from belisha.commands import FACTS, JSON, POLICY, Command, UsageError, person, write_json
from belisha.commands.listing import list_policies
from belisha.policies import shelf
from belisha.policies.examples import about, examples_of
from belisha.rulebook.norm import canonical, render
from belisha.rulebook.policy import Policy
from belisha.rulebook.situation import read_pairs
from belisha.rulebook.vocabulary import nearest, shown
from belisha.rulebook.words import WORDS


def ask(options: argparse.Namespace) -> int:
    """The ruling on a case; on a terminal, after asking for what is missing."""
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
        write_json(ruling.as_json())
        return 0
    if ruling.ask and person.is_person():
        return person.talk(counsel, facts)
    from belisha import printed

    matter = counsel.unknowns.open(facts).relevant if options.ordinary else ()
    printed.ruling(printed.console(), ruling, matter)
    return 0


def words(options: argparse.Namespace) -> int:
    """The facts that a case can have, those of a policy's own included."""
    vocabulary = shelf.load(options.policy).vocabulary if options.policy else WORDS
    if options.json:
        write_json(
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


def duties(options: argparse.Namespace) -> int:
    """What has to be done after something has happened."""
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
        write_json(
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


def clause(options: argparse.Namespace) -> int:
    """One clause with its examples."""
    policy = shelf.load(options.policy)
    if options.number not in policy.by_number:
        raise UsageError(f"there is no clause '{shown(options.number)}'{nearest(options.number, policy.by_number)}")
    examples = about(options.number, examples_of(options.policy))
    if options.json:
        write_json(_clause_json(options.number, policy, examples))
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


COMMANDS: tuple[Command, ...] = (
    ("policies", list_policies, "List the policies that ship with Belisha.", (JSON,)),
    (
        "ask",
        ask,
        "May I …? The ruling of a policy on a case, with the clauses that decide it.",
        (
            (
                ("policy",),
                {"nargs": "?", "metavar": "POLICY", "help": "a policy's id, or the path of its file"},
            ),
            FACTS,
            (
                ("--ordinary",),
                {"action": "store_true", "help": "take missing facts to be as usual, and say so"},
            ),
            (
                ("--batch",),
                {"metavar": "FILE", "help": "rule on lines of {id, policy, situation}; - is standard input"},
            ),
            JSON,
        ),
    ),
    (
        "duties",
        duties,
        "What must be done, by whom and by when, after something has happened.",
        (
            POLICY,
            FACTS,
            (("--event",), {"required": True, "metavar": "EVENT", "help": "what has happened"}),
            JSON,
        ),
    ),
    (
        "clause",
        clause,
        "One clause: its text, what it means, examples, what it overrides.",
        (POLICY, (("number",), {"metavar": "NUMBER", "help": "the clause's number, as in 5.6"}), JSON),
    ),
    (
        "words",
        words,
        "The facts that a case can have, with their questions and ordinary values.",
        (
            (
                ("policy",),
                {"nargs": "?", "metavar": "POLICY", "help": "with this policy's own facts as well"},
            ),
            JSON,
        ),
    ),
)
