"""Is this register of erasures the newest? It is compared with the backup, and with every other copy within reach."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from belisha.keeping import place, register
from belisha.keeping.models import Erasure
from belisha.refusal import RefusedError
from belisha.sight import looking_everywhere


def newest(manifest: dict[str, Any], path: Path, beside: Iterable[Path]) -> list[register.Line]:
    """The lines of a register, if neither the backup nor a copy that is within reach knows of more.

    BESIDE are other places where a copy may be. Raises RefusedError, which says what to bring.
    """
    lines = register.read(path)
    has = register.ids(lines)
    with looking_everywhere("a register is compared with what the backup knows"):
        known = {row.hex for row in Erasure.objects.values_list("person", flat=True)}
    if len(has) < manifest["erasures"] or not has >= known.union(manifest.get("erased", ())):
        raise RefusedError(
            f"the register {path} has {len(lines)} erasures, and not all of the {manifest['erasures']} that there were "
            "when the backup was made: bring the newest copy of it"
        )
    for copy in beside:
        if more := len(register.ids(register.read(copy)) - has):
            raise RefusedError(
                f"the register {path} is not the newest: {copy} has {more} erasures more. Name that one with --erasures"
            )
    return lines


def copies(path: Path, backup: Path) -> list[Path]:
    """Where else this machine has the register: beside the backup, beside those of the settings, with witnesses."""
    places = (backup.with_name(register.NAME), *(folder / register.NAME for folder in place.registers()))
    there = {each.resolve(): each for each in places if each.is_file()}
    there.pop(path.resolve(), None)
    return list(there.values())


def told(lines: Iterable[register.Line], compared: int) -> str:
    """What a register says, and what nobody can tell from it."""
    found = list(lines)
    last = f", the newest of {max(line['when'] for line in found)}" if found else ""
    size = f"The register has {len(found)} {'erasure' if len(found) == 1 else 'erasures'}{last}."
    if compared:
        return f"{size} It has all that {compared} other {'copy has' if compared == 1 else 'copies have'}."
    return (
        f"{size} There is no other copy here to compare it with. If anybody was erased later than that, this register "
        "is too old: do not start what is restored, but restore again with the newest one."
    )
