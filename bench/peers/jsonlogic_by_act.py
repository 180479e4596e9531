"""JSONLogic again, with the policy rearranged by hand: first a switch on the act, then the lines about it."""

from __future__ import annotations

from typing import Any, ClassVar

from bench.peers import Program
from bench.peers.jsonlogic import JsonLogic, applies


class JsonLogicByAct(JsonLogic):
    """What somebody would write who knows that most lines are about other acts. Belisha sorts by act by itself."""

    name: ClassVar = "JSONLogic by act"

    def text(self, program: Program) -> dict[str, Any]:
        """The rule: for every act, the lines about it without their test of the act."""
        cases = [[act, {"merge": _about(act, program)}] for act in program.values["act"] if _about(act, program)]
        return {"switch": [{"var": "act"}, cases, []]}


def _about(act: object, program: Program) -> list[dict[str, Any]]:
    return [
        applies(line._replace(needs={name: values for name, values in line.needs.items() if name != "act"}))
        for line in program.lines
        if act in line.needs.get("act", (act,))
    ]
