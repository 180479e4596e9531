"""JSON read strictly: nothing twice, nothing endless, nothing that could not be written again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final, NoReturn

from belisha.rulebook.vocabulary import shown

_MOST_DIGITS: Final = 1_000
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")


class NotJSONError(ValueError):
    """A body that cannot be read; the message says what to do."""


def read(body: bytes) -> object:
    """The value in a body. Raises NotJSONError."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotJSONError(f"byte {error.start} is not UTF-8; send the text as UTF-8") from None
    try:
        found = json.loads(
            text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_whole, parse_float=_number
        )
        if _SURROGATE.search(text):
            json.dumps(found, ensure_ascii=False).encode()
        return found
    except RecursionError:
        raise NotJSONError("this is nested too deeply; a situation is an object of facts and values") from None
    except UnicodeEncodeError:
        raise NotJSONError("half of a character stands alone (\\ud800 to \\udfff); send whole characters") from None
    except json.JSONDecodeError as error:
        raise NotJSONError(f"this is not JSON: {error.msg}, line {error.lineno} column {error.colno}") from None


def _object(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """An object in which nothing stands twice: nobody could say which of the two was meant."""
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise NotJSONError(f"'{shown(name)}' stands twice in one object; leave one out")
        found[name] = value
    return found


def _constant(word: str) -> NoReturn:
    raise NotJSONError(f"{word} is no number in JSON")


def _number(text: str) -> float | int:
    """A number with a point; 10.0 is the whole number 10, as JSON Schema has it."""
    found = float(text)
    return int(found) if found.is_integer() else found


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise NotJSONError(f"a number of {len(digits):,} digits is too large")
    return int(digits)
