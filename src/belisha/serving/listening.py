"""The socket on which browsers arrive. The supervisor holds it, so that nobody is turned away during a restart."""

from __future__ import annotations

import errno
import os
import socket
import sys

from belisha.refusal import RefusedError

NEAR = 20


def listen(host: str, port: int) -> socket.socket:
    """A bound socket. Raises RefusedError with what to do where there can be none."""
    try:
        return _bound(host, port)
    except OSError as error:
        raise RefusedError(_why(error, host, port)) from error


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        # On Windows this option would let two programs have one port.
        option = getattr(socket, "SO_EXCLUSIVEADDRUSE", None) if sys.platform == "win32" else socket.SO_REUSEADDR
        if option is not None:
            found.setsockopt(socket.SOL_SOCKET, option, 1)
        found.bind((host, port))
        found.listen(1024)
    except OSError:
        found.close()
        raise
    return found


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        free = next((each for each in range(port + 1, min(port + NEAR, 65535)) if _is_free(host, each)), None)
        hint = f"give Belisha another one: --port {free}" if free else "give Belisha another one with --port"
        return f"port {port} of {host} is taken by another program; stop that one, or {hint}"
    if error.errno == errno.EACCES:
        return f"port {port} may not be used by {_who()}; choose one above 1023: --port 8000"
    if error.errno in (errno.EADDRNOTAVAIL, socket.EAI_NONAME):
        return f"{host} is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all of its addresses"
    return f"cannot listen on port {port} of {host}: {error.strerror}"


def _who() -> str:
    return f"user {os.getuid()}" if hasattr(os, "getuid") else "you"


def _is_free(host: str, port: int) -> bool:
    try:
        _bound(host, port).close()
    except OSError:
        return False
    return True


def address(host: str, port: int) -> str:
    """Where a browser on this machine finds it: by a name where there is one, since no passkey is for a bare number."""
    bare = f"[{host}]" if ":" in host else host
    name = {"0.0.0.0": "localhost", "127.0.0.1": "localhost", "::": "[::1]"}.get(host, bare)
    return f"http://{name}:{port}"
