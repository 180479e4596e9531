"""The record of requests: method, path, status and milliseconds; no query, no address, nothing about anybody."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import Any
from urllib.parse import quote

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
# Asked for every few seconds by whoever watches; a refusal is still recorded.
QUIET = ("/healthz", "/readyz")
LONGEST = 200
# What follows is a secret that opens something, or the key of what somebody asked.
SEALED = ("/links/", "/rulings/", "/feeds/", "/filter-feeds/")


def recorded(application: Application) -> Application:
    """The application, with a line on standard error for each request."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        begun = perf_counter()
        status = ["500"]

        def start(line: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            status[0] = line[:3]
            return start_response(line, headers, *rest)

        try:
            return application(environ, start)
        finally:
            _write(environ, status[0], (perf_counter() - begun) * 1000)

    return answer


def _write(environ: dict[str, Any], status: str, milliseconds: float) -> None:
    path = environ.get("PATH_INFO", "")
    if path in QUIET and status == "200":
        return
    for room in SEALED:
        path = f"{room}…" if path.startswith(room) else path
    # What a visitor sends could pretend to be a line of its own: it is written as it was in the address.
    shown = quote(path.encode("utf-8", "replace"), safe="/")[:LONGEST]
    method = environ.get("REQUEST_METHOD", "")[:10]
    print(f"{quote(method)} {shown} {status} {milliseconds:.0f} ms", file=sys.stderr, flush=True)
