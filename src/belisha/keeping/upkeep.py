"""The jobs of keeping: a backup every night, a look at the newest one, and what was erased is overwritten."""

from __future__ import annotations

from datetime import timedelta

from belisha.keeping import erasing, nightly, place, register

DAY = timedelta(days=1)


def overwrite_erased() -> tuple[bool, str]:
    """SQLite's files are written anew after an erasure, and the register of erasures is brought up to date."""
    if not erasing.is_owed():
        return True, "nothing was erased"
    register.sync(*place.registers())
    return True, "overwritten" if erasing.compact() else "nothing was erased"


JOBS = (
    ("back up", DAY, nightly.night),
    ("read the newest backup again", DAY, nightly.newest_is_whole),
    ("overwrite what was erased", timedelta(seconds=60), overwrite_erased),
)
