"""Cedar (Rust) through cedarpy: every line a `permit` of its own, because only those that decide are reported."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from cedarpy import Entities, PolicySet, is_authorized, is_authorized_partial

from belisha.rulebook.decide import VERDICTS
from bench.peers import CannotError, Host, Line, Program
from bench.situations import Answer, Facts

_WHO = 'School::"asks"'


class Cedar:
    """A request has the act as its action and every other fact in its context, as JSON made beforehand."""

    name: ClassVar = "Cedar"
    package: ClassVar = "cedarpy"
    cannot: ClassVar = (
        "five verdicts and `despite`: it knows permit and forbid, so every line is a permit and Python "
        "settles which prevails; impossible combinations; a set of possible verdicts (partial evaluation "
        "names the lines that may apply, and Python takes each of them by itself)"
    )

    def __init__(self, program: Program) -> None:
        self.host = Host(program)
        self.values = program.values
        self.policies = PolicySet.from_str("\n".join(map(_permit, program.lines)))
        acts = [*program.values["act"]] if "act" in program.values else []
        entities = [{"uid": {"type": "Action", "id": act}, "attrs": {}, "parents": []} for act in acts]
        self.entities = Entities.from_json_str(json.dumps(entities))

    def prepare(self, facts: Facts) -> dict[str, str]:
        """The request."""
        context = {name: value for name, value in facts.items() if name != "act"}
        return {
            "principal": _WHO,
            "action": f'Action::"{facts["act"]}"',
            "resource": _WHO,
            "context": json.dumps(context),
        }

    def decide(self, prepared: dict[str, str]) -> Any:
        """The lines that apply are the reasons for allowing it."""
        found = is_authorized(prepared, self.policies, self.entities).diagnostics
        return self.host.settle([int(number) for number in found.id_annotations_by_reason.values()])

    def answer(self, result: Any) -> Answer:
        """The same under the norms' ids."""
        return self.host.answer(result)

    def possible(self, facts: Facts) -> frozenset[str]:
        """By partial evaluation: the lines that apply for certain, and with each that may, one by one."""
        context: dict[str, Any] = {
            name: facts.get(name, {"__extn": {"fn": "unknown", "arg": name}}) for name in self.values if name != "act"
        }
        request = {"principal": _WHO, "resource": _WHO, "context": json.dumps(context)}
        if "act" in facts:
            request["action"] = f'Action::"{facts["act"]}"'
        result = is_authorized_partial(request, self.policies, self.entities)
        if result.diagnostics.errors:
            raise CannotError(result.diagnostics.errors[0])
        number = {key: int(value) for key, value in result.diagnostics.id_annotations_by_reason.items()}
        open_lines = [number[key] for key in result.diagnostics.nontrivial_residuals]
        certain = [number[key] for key in result.diagnostics.reasons if number[key] not in open_lines]
        strengths = {self.host.settle([*certain, *more])[0] for more in ([], *([line] for line in open_lines))}
        return frozenset(VERDICTS[strength] for strength in strengths)


def _permit(line: Line) -> str:
    """A line as a policy."""
    acts = ", ".join(f'Action::"{act}"' for act in sorted(map(str, line.needs.get("act", ()))))
    action = f"action in [{acts}]" if "act" in line.needs else "action"
    tests = [
        f"context[{json.dumps(name)}] == {json.dumps(next(iter(values)))}"
        if len(values) == 1
        else f"{json.dumps(sorted(values, key=str))}.contains(context[{json.dumps(name)}])"
        for name, values in line.needs.items()
        if name != "act"
    ]
    when = f" when {{ {' && '.join(tests)} }}" if tests else ""
    return f'@id("{line.number}") permit(principal, {action}, resource){when};'
