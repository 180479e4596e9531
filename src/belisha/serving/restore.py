"""`belisha restore`: a clean machine and a backup become the installation that there was."""

from __future__ import annotations

import argparse
import os
import shutil
from pathlib import Path

from belisha.keeping import envelope, keys, restoring
from belisha.refusal import RefusedError
from belisha.serving import environment, prepare


def restore(options: argparse.Namespace) -> int:
    """Bring everything back from a backup, into a folder where there is nothing yet."""
    file = Path(options.file)
    if not file.is_file():
        raise RefusedError(f"there is no backup {file}")
    target = Path(options.into).absolute() if options.into else environment.read().data
    restoring.free(target)
    erasures = restoring.erasures_of(file, options.erasures)
    unpacked = restoring.unpack(file, keys.read(Path(options.identity)), target, envelope.unseal)
    print(f"Opened the backup of {unpacked.manifest['made']}: every hash is right.")
    try:
        _revive(unpacked, erasures, file)
        restoring.settle(unpacked.folder, target)
    finally:
        shutil.rmtree(unpacked.folder, ignore_errors=True)
    print(f"Restored to {target}. Everybody has to sign in again. Start it: BELISHA_DATA={target} belisha serve")
    return 0


def _revive(unpacked: restoring.Unpacked, erasures: Path, backup: Path) -> None:
    """Everything that needs the restored database to be open; nobody can reach it yet."""
    os.environ["BELISHA_DATA"] = str(unpacked.folder)
    prepare.open_django()
    from belisha.keeping import comparing, register, revived
    from belisha.signin.actions import revoke_all

    revived.fit(unpacked.manifest)
    if unpacked.dump:
        revived.fill_postgresql(unpacked.dump)
    lines = revived.prove(unpacked.manifest)
    print(f"The journal proves itself: {lines:,} lines, the same root as in the backup.")
    prepare.database(print)
    revived.verify_all()
    copies = comparing.copies(erasures, backup)
    known = comparing.newest(unpacked.manifest, erasures, copies)
    print(comparing.told(known, len(copies)))
    count = revived.erase_again(unpacked.manifest, known)
    print(f"Carried out {count} erasures again that the backup did not have.")
    revived.end_sessions()
    revoke_all("program:restore")
    register.sync(unpacked.folder / "backups")
    revived.close()
