"""JSONLogic through datalogic-py (Rust): one rule gives the list of lines that apply."""

from __future__ import annotations

from typing import Any, ClassVar

from datalogic_py import DataHandle, Engine

from belisha.rulebook.decide import VERDICTS
from bench.peers import Host, Line, Program
from bench.situations import Answer, Facts


class JsonLogic:
    """Situations are parsed beforehand and evaluated in a session, the engine's fastest way."""

    name: ClassVar = "JSONLogic"
    package: ClassVar = "datalogic-py"
    cannot: ClassVar = (
        "a name for a part of the result: the verdict would have to evaluate every line again, so Python "
        "settles verdict and `despite` from the lines; missing facts: they are null, and tests of null fail"
    )

    def __init__(self, program: Program) -> None:
        self.host = Host(program)
        engine = Engine()
        self.rule = engine.compile(self.text(program))
        self.session = engine.session()

    def text(self, program: Program) -> dict[str, Any]:
        """The rule: line after line."""
        return {"merge": [applies(line) for line in program.lines]}

    def prepare(self, facts: Facts) -> DataHandle:
        """The situation, parsed."""
        return DataHandle(dict(facts))

    def decide(self, prepared: DataHandle) -> Any:
        """The lines that apply, settled."""
        return self.host.settle(self.session.evaluate_data(self.rule, prepared))

    def answer(self, result: Any) -> Answer:
        """The same under the norms' ids."""
        return self.host.answer(result)

    def possible(self, facts: Facts) -> frozenset[str]:
        """The one verdict that it gives."""
        return frozenset((VERDICTS[self.decide(self.prepare(facts))[0]],))


def applies(line: Line) -> dict[str, Any]:
    """The line's number in a list if it applies, else an empty list."""
    tests = [
        {"===": [{"var": name}, next(iter(values))]}
        if len(values) == 1
        else {"in": [{"var": name}, sorted(values, key=str)]}
        for name, values in line.needs.items()
    ]
    return {"if": [{"and": tests}, [line.number], []]}
