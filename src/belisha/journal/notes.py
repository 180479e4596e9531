"""Checkpoints as text: a name, a size, a root, and a signature under them (C2SP signed-note, tlog-checkpoint)."""

from __future__ import annotations

import base64

from belisha.journal.keys import Signer


def note(size: int, root: bytes, signer: Signer) -> str:
    """The signed checkpoint of so many lines."""
    name = signer.public.name
    body = f"{name}\n{size}\n{base64.b64encode(root).decode()}\n"
    signature = base64.b64encode(signer.public.number + signer.private.sign(body.encode())).decode()
    return f"{body}\n\N{EM DASH} {name} {signature}\n"
