"""Rego through opa-eval (regorus, Rust): verdict, citations and defeats are all worked out in Rego."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

from opa_eval import OpaEval

from belisha.rulebook.decide import VERDICTS
from bench.peers import Line, Program
from bench.situations import Answer, Facts


class Rego:
    """The situation is JSON text made beforehand; the answer is made into Python values by the engine."""

    name: ClassVar = "Rego"
    package: ClassVar = "opa-eval"
    cannot: ClassVar = "missing facts: what is undefined makes a rule fail, silently"

    def __init__(self, program: Program) -> None:
        self.norms = [line.norm for line in program.lines]
        with TemporaryDirectory() as folder:
            path = Path(folder, "policy.rego")
            path.write_text(_text(program))
            self.engine = OpaEval(str(path), query="data.policy.answer")

    def prepare(self, facts: Facts) -> str:
        """The situation as JSON."""
        return json.dumps(facts)

    def decide(self, prepared: str) -> Any:
        """Verdict, applying and defeated lines."""
        return self.engine.evaluate_parsed(prepared)

    def answer(self, result: Any) -> Answer:
        """The same under the norms' ids."""
        verdict, applies, defeated = result
        norms = [frozenset(self.norms[number] for number in numbers) for numbers in (applies, defeated)]
        return Answer(VERDICTS[verdict], norms[0], norms[1])

    def possible(self, facts: Facts) -> frozenset[str]:
        """The one verdict that it gives."""
        return frozenset((self.answer(self.decide(self.prepare(facts))).verdict,))


def _text(program: Program) -> str:
    """The policy in Rego. `defeated` may not refer to itself, so every contested line gets its own rule."""
    lines = [
        "package policy",
        "import rego.v1",
        f"strengths := {json.dumps([line.strength for line in program.lines])}",
        *map(_applies, program.lines),
    ]
    for target, beaters in program.beaten.items():
        for beater in beaters:
            spared = f"; not d{beater}" if beater in program.beaten else ""
            lines.append(f"d{target} if {{ {beater} in applies; {target} in applies{spared} }}")
        lines.append(f"defeated contains {target} if d{target}")
    if program.beaten:
        lines.append("standing := applies - defeated")
    else:
        lines += ["defeated := []", "standing := applies"]
    lines += [
        "verdict := max({0} | {s | some n in standing; s := strengths[n]})",
        "answer := [verdict, applies, defeated]",
    ]
    return "\n".join(lines)


def _applies(line: Line) -> str:
    tests = [
        f"input[{json.dumps(name)}] == {json.dumps(next(iter(values)))}"
        if len(values) == 1
        else f"input[{json.dumps(name)}] in {{{', '.join(map(json.dumps, sorted(values, key=str)))}}}"
        for name, values in line.needs.items()
    ]
    return f"applies contains {line.number} if {{ {'; '.join(tests)} }}"
