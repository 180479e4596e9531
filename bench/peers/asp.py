"""Answer set programming through clingo (C++): the whole semantics in logic, missing facts included."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from clingo import Control, Model, SymbolType

from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.vocabulary import Value
from bench.peers import Program
from bench.situations import Answer, Facts


class Asp:
    """Grounded once; a situation is a list of assumptions made beforehand, so that nothing is added by a call."""

    name: ClassVar = "clingo"
    package: ClassVar = "clingo"
    cannot: ClassVar = "nothing: it answers incomplete situations too, by going through their completions"

    def __init__(self, program: Program) -> None:
        self.norms = [line.norm for line in program.lines]
        self.text = _text(program)
        self.control = Control(["--warn=none"])
        self.control.add("base", [], self.text)
        self.control.ground([("base", [])])
        self.literals = {
            (atom.symbol.arguments[0].string, _plain(atom.symbol.arguments[1])): atom.literal
            for atom in self.control.symbolic_atoms.by_signature("is", 2)
        }

    def prepare(self, facts: Facts) -> list[int]:
        """The assumptions."""
        return [self.literals[name, _key(value)] for name, value in facts.items()]

    def decide(self, prepared: list[int]) -> Any:
        """Verdict, applying and defeated lines, read from the one model."""
        found: list[Any] = []

        def read(model: Model) -> bool:
            found.extend((atom.name, atom.arguments[0].number) for atom in model.symbols(shown=True))
            return False

        self.control.solve(assumptions=prepared, on_model=read)
        return found

    def answer(self, result: Any) -> Answer:
        """The same under the norms' ids."""
        sets = {kind: [number for name, number in result if name == kind] for kind in ("applies", "defeated")}
        verdict = max(number for name, number in result if name == "verdict")
        applies, defeated = (frozenset(self.norms[n] for n in numbers) for numbers in sets.values())
        return Answer(VERDICTS[verdict], applies, defeated)

    def possible(self, facts: Facts) -> frozenset[str]:
        """The brave consequences: every verdict that some completion has."""
        control = Control(["0", "--enum-mode=brave", "--warn=none"])
        control.add("base", [], self.text + "\n#show. #show verdict/1.")
        control.ground([("base", [])])
        found: list[int] = []

        def read(model: Model) -> bool:
            found[:] = [atom.arguments[0].number for atom in model.symbols(shown=True) if atom.name == "verdict"]
            return True

        known = {
            (atom.symbol.arguments[0].string, _plain(atom.symbol.arguments[1])): atom.literal
            for atom in control.symbolic_atoms.by_signature("is", 2)
        }
        control.solve(assumptions=[known[name, _key(value)] for name, value in facts.items()], on_model=read)
        return frozenset(VERDICTS[strength] for strength in found)


def _plain(symbol: Any) -> Value:
    return symbol.string if symbol.type == SymbolType.String else symbol.number


def _key(value: Value) -> Value:
    return value if isinstance(value, str) else int(value)


def _term(value: Value) -> str:
    return json.dumps(_key(value))


def _text(program: Program) -> str:
    """The policy as a logic program."""
    lines = []
    for name, values in program.values.items():
        choices = "; ".join(f'is("{name}",{_term(value)})' for value in values)
        lines.append(f"1 {{ {choices} }} 1.")
    demands: dict[tuple[str, frozenset[Value]], str] = {}
    for line in program.lines:
        body = [_demand(name, values, demands, lines) for name, values in line.needs.items()]
        lines.append(f"applies({line.number}) :- {', '.join(body)}.")
        spared = f", not defeated({line.number})" if line.number in program.beaten else ""
        lines.append(f"reached({line.strength}) :- applies({line.number}){spared}.")
    for target, beaters in program.beaten.items():
        for beater in beaters:
            spared = f", not defeated({beater})" if beater in program.beaten else ""
            lines.append(f"defeated({target}) :- applies({target}), applies({beater}){spared}.")
    for needs in program.impossible:
        body = [_demand(name, values, demands, lines) for name, values in needs.items()]
        lines.append(f":- {', '.join(body)}.")
    for strength in range(5):
        higher = "".join(f", not reached({more})" for more in range(strength + 1, 5))
        lines.append(f"verdict({strength}) :- {f'reached({strength})' if strength else '#true'}{higher}.")
    return "\n".join([*lines, "#show applies/1. #show defeated/1. #show verdict/1."])


def _demand(
    name: str, values: frozenset[Value], demands: dict[tuple[str, frozenset[Value]], str], lines: list[str]
) -> str:
    """An atom for one demand; where several values will do, one that any of them brings about."""
    if len(values) == 1:
        return f'is("{name}",{_term(next(iter(values)))})'
    if (name, values) not in demands:
        atom = demands[name, values] = f"demand({len(demands)})"
        lines.extend(f'{atom} :- is("{name}",{_term(value)}).' for value in values)
    return demands[name, values]
