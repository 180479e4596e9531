"""OpenFisca (Python, NumPy): facts, lines and the verdict are variables of one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import numpy as np
from openfisca_core.entities import SingleEntity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from belisha.rulebook.decide import VERDICTS
from bench.peers import Line, Program, name_of
from bench.situations import Answer, Facts

_PERIOD = "2026-11"
_Formula = Callable[[Any, Any, Any], Any]


class OpenFisca:
    """Facts are numbers made beforehand. A simulation belongs to one situation, so every call builds one."""

    name: ClassVar = "OpenFisca"
    package: ClassVar = "OpenFisca-Core"
    cannot: ClassVar = "missing facts: a variable that is not given has its default value, silently"

    def __init__(self, program: Program) -> None:
        person = SingleEntity("person", "persons", "", "")
        self.system = TaxBenefitSystem([person])
        self.norms = [line.norm for line in program.lines]
        self.codes = {
            name: {value: code for code, value in enumerate(values)} for name, values in program.values.items()
        }
        for name in program.values:
            self._add(name_of(name), int, None)
        for line in program.lines:
            self._add(f"applies_{line.number}", bool, self._applies(line))
        for target, beaters in program.beaten.items():
            self._add(f"defeated_{target}", bool, _defeated(target, beaters, program))
        self.beaten = list(program.beaten)
        self._add("verdict", int, _verdict(program))

    def _add(self, name: str, kind: type, formula: _Formula | None) -> None:
        """One more variable."""
        body: dict[str, Any] = {
            "value_type": kind,
            "entity": self.system.person_entity,
            "definition_period": DateUnit.MONTH,
            "label": name,
        }
        if formula:
            body["formula"] = formula
        self.system.add_variable(type(name, (Variable,), body))

    def _applies(self, line: Line) -> _Formula:
        demands = [
            (name_of(name), np.array([value in values for value in self.codes[name]]))
            for name, values in line.needs.items()
        ]

        def formula(person: Any, period: Any, _parameters: Any = None) -> Any:
            found = True
            for name, allowed in demands:
                found = found & allowed[person(name, period)]
            return found

        return formula

    def prepare(self, facts: Facts) -> dict[str, Any]:
        """Arrays of one number each."""
        return {name_of(name): np.array([self.codes[name][value]]) for name, value in facts.items()}

    def decide(self, prepared: dict[str, Any]) -> Any:
        """Verdict, applying and defeated lines."""
        simulation = SimulationBuilder().build_default_simulation(self.system, count=1)
        for name, array in prepared.items():
            simulation.set_input(name, _PERIOD, array)
        verdict = int(simulation.calculate("verdict", _PERIOD)[0])
        applies = [n for n in range(len(self.norms)) if simulation.calculate(f"applies_{n}", _PERIOD)[0]]
        defeated = [n for n in self.beaten if simulation.calculate(f"defeated_{n}", _PERIOD)[0]]
        return verdict, applies, defeated

    def answer(self, result: Any) -> Answer:
        """The same under the norms' ids."""
        verdict, applies, defeated = result
        norms = [frozenset(self.norms[number] for number in numbers) for numbers in (applies, defeated)]
        return Answer(VERDICTS[verdict], norms[0], norms[1])

    def possible(self, facts: Facts) -> frozenset[str]:
        """The one verdict that it gives."""
        return frozenset((self.answer(self.decide(self.prepare(facts))).verdict,))


def _defeated(target: int, beaters: list[int], program: Program) -> _Formula:
    def formula(person: Any, period: Any, _parameters: Any = None) -> Any:
        found = False
        for beater in beaters:
            active = person(f"applies_{beater}", period)
            if beater in program.beaten:
                active = active & ~person(f"defeated_{beater}", period)
            found = found | active
        return found & person(f"applies_{target}", period)

    return formula


def _verdict(program: Program) -> _Formula:
    beaten = program.beaten

    def formula(person: Any, period: Any, _parameters: Any = None) -> Any:
        found = np.zeros(person.count, int)
        for line in program.lines:
            stands = person(f"applies_{line.number}", period)
            if line.number in beaten:
                stands = stands & ~person(f"defeated_{line.number}", period)
            found = np.maximum(found, stands * line.strength)
        return found

    return formula
