"""Somebody at a terminal: the interview, with or without a policy chosen beforehand."""

from __future__ import annotations

import argparse
import sys

from belisha.commands.listing import list_policies
from belisha.policies import shelf
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.situation import Facts


def start(options: argparse.Namespace) -> int:
    """Without a command: the interview on a policy picked from a list, where there is a person."""
    if not is_person():
        list_policies(argparse.Namespace(json=False))
        print("\nAsk one: belisha ask POLICY fact=value …   All commands: belisha --help")
        return 0
    from belisha import interview

    names = shelf.names()
    print("Which policy do you want to ask?")
    for place, name in enumerate(names, 1):
        policy = shelf.load(name)
        print(f"   {place}  {policy.title} ({name})")
    while True:
        word = ask_line("> ").strip()
        if word in ("q", "quit"):
            return 130
        typed = interview.typed_place(word, len(names))
        picked = names[typed - 1] if typed else word
        if picked in names:
            return talk(shelf.counsel(picked), {})
        print(f"Please type a number from 1 to {len(names)}, or q to leave.")


def is_person() -> bool:
    """Whether somebody sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask_line(prompt: str) -> str:
    """A line from the person; the end of input is leaving."""
    try:
        return input(prompt)
    except EOFError:
        print()
        return "q"


def talk(counsel: Counsel, facts: Facts) -> int:
    """The interview, then the ruling."""
    from belisha import interview, printed

    try:
        ruling = interview.interview(counsel, facts, ask_line, printed.line)
    except interview.Left:
        return 130
    print()
    printed.ruling(printed.console(), ruling, asked=True)
    return 0
