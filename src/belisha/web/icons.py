"""The pictures of icons.svg, each ready to stand inside a page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_SYMBOL: Final = re.compile(r'<symbol id="([a-z-]+)" viewBox="0 0 24 24">(.*)</symbol>')
_FRAME: Final = (
    '<svg class="b-icon b-icon--{}" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{}</svg>'
)


def _read() -> dict[str, str]:
    sheet = Path(__file__).with_name("icons.svg").read_text("utf-8")
    return {name: _FRAME.format(name, drawing) for name, drawing in _SYMBOL.findall(sheet)}


READY: Final = _read()
