"""Where a page of this room leads: to a clause on the policy page, and to the answer in a situation."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from belisha.rulebook.vocabulary import Value, Vocabulary


def anchor(number: str, policy: str = "") -> str:
    """The id of a clause on the policy page; a clause of a policy above carries that policy's name."""
    return f"c-{policy}/{number}" if policy else f"c-{number}"


def question(facts: Mapping[str, Value], vocabulary: Vocabulary) -> str:
    """The query of the answer page: what is not as usual, the rest being taken as usual.

    Facts that the vocabulary does not know are left out: another school's policy may have brought them.
    """
    known = {name: value for name, value in facts.items() if name in vocabulary.facts}
    telling = {
        name: _word(value)
        for name, value in known.items()
        if name in ("act", "actor") or value != vocabulary.facts[name].ordinary
    }
    return urlencode({**telling, "usual": "yes"})


def _word(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
