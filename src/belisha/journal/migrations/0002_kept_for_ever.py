"""Lines, checkpoints and receipts are kept for ever: the database refuses to change or delete them.

A later migration that makes one of these tables anew on SQLite has to run `lay` again after it.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept

TABLES = {
    "journal_entry": ("seq",),
    "journal_checkpoint": ("size",),
    "journal_witnessed": ("id",),
}


def lay(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the triggers."""
    for statement in kept.statements(schema_editor.connection.vendor, TABLES):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are made."""

    dependencies = (("journal", "0001_entries"),)
    operations = (migrations.RunPython(lay, migrations.RunPython.noop),)
