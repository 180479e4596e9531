"""What the analyser finds: something to mend or to weigh, with a name that stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from belisha.rulebook.vocabulary import Value

ERROR: Final = "error"
WARNING: Final = "warning"
NOTE: Final = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend or to weigh. `id` stays the same while the clause does; `instance` is a situation."""

    kind: str
    severity: str
    clause: str
    message: str
    hint: str
    subject: str = ""
    instance: dict[str, Value] = field(default_factory=dict)
    policy: str = ""

    @property
    def id(self) -> str:
        """A name for the finding that does not depend on line numbers or on other findings."""
        return ":".join(part for part in (self.kind, self.clause or "header", self.subject) if part)

    def as_json(self) -> dict[str, object]:
        """Plain JSON values."""
        return {
            "id": self.id,
            "kind": self.kind,
            "severity": self.severity,
            "policy": self.policy,
            "clause": self.clause,
            "message": self.message,
            "hint": self.hint,
            "instance": self.instance,
        }
