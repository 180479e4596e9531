"""CEL (C++) through cel-expr-python: whole numbers whose bits are the lines that apply."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from cel_expr_python import cel

from belisha.rulebook.decide import VERDICTS
from bench.peers import CannotError, Host, Line, Program, name_of
from bench.situations import Answer, Facts

_BITS = 60


class Cel:
    """The situation is an activation made beforehand. A CEL number has 64 bits: 60 lines an expression."""

    name: ClassVar = "CEL"
    package: ClassVar = "cel-expr-python"
    cannot: ClassVar = (
        "a name for a part of the result: Python settles verdict and `despite` from the lines; "
        "missing facts: it says that the fact has no value"
    )

    def __init__(self, program: Program) -> None:
        self.host = Host(program)
        types = {str: cel.Type.STRING, bool: cel.Type.BOOL, int: cel.Type.INT}
        variables = {name_of(name): types[type(values[0])] for name, values in program.values.items()}
        self.env = cel.NewEnv(variables=variables)
        parts = [program.lines[start : start + _BITS] for start in range(0, len(program.lines), _BITS)]
        self.rules = [self.env.compile(_sum([_bit(line) for line in part])) for part in parts]

    def prepare(self, facts: Facts) -> Any:
        """The activation."""
        return self.env.Activation({name_of(name): value for name, value in facts.items()})

    def decide(self, prepared: Any) -> Any:
        """The lines that apply, settled."""
        applying = []
        for first, rule in enumerate(self.rules):
            bits = rule.eval(prepared).value()
            while bits:
                low = bits & -bits
                applying.append(first * _BITS + low.bit_length() - 1)
                bits ^= low
        return self.host.settle(applying)

    def answer(self, result: Any) -> Answer:
        """The same under the norms' ids."""
        return self.host.answer(result)

    def possible(self, facts: Facts) -> frozenset[str]:
        """The one verdict that it gives, if it gives one."""
        prepared = self.prepare(facts)
        for rule in self.rules:
            found = rule.eval(prepared)
            if not isinstance(found.value(), int):
                raise CannotError(str(found.value()))
        return frozenset((VERDICTS[self.decide(prepared)[0]],))


def _sum(parts: list[str]) -> str:
    """Their sum, nested like a tree: CEL reads 32 levels and no more."""
    middle = len(parts) // 2
    return f"({_sum(parts[:middle])} + {_sum(parts[middle:])})" if middle else parts[0]


def _bit(line: Line) -> str:
    tests = [
        f"{name_of(name)} == {json.dumps(next(iter(values)))}"
        if len(values) == 1
        else f"{name_of(name)} in {json.dumps(sorted(values, key=str))}"
        for name, values in line.needs.items()
    ]
    return f"({' && '.join(tests)} ? {1 << line.number % _BITS} : 0)"
