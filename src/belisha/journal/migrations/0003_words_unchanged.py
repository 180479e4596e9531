"""The words of a line can be erased, and never changed: the database refuses it.

A later migration that makes this table anew on SQLite has to run `lay` again after it.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = (
    "CREATE TRIGGER IF NOT EXISTS journal_detail_no_update BEFORE UPDATE ON journal_detail "
    "BEGIN SELECT RAISE(ABORT, 'the words of a journal line are never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS journal_detail_no_replace BEFORE INSERT ON journal_detail "
    "WHEN EXISTS (SELECT 1 FROM journal_detail WHERE entry_id = NEW.entry_id) "
    "BEGIN SELECT RAISE(ABORT, 'the words of a journal line are never replaced'); END",
)
POSTGRESQL = (
    "CREATE OR REPLACE TRIGGER journal_detail_no_update BEFORE UPDATE ON journal_detail "
    "FOR EACH ROW EXECUTE FUNCTION belisha_kept_for_ever()",
    "CREATE OR REPLACE TRIGGER journal_detail_no_truncate BEFORE TRUNCATE ON journal_detail "
    "FOR EACH STATEMENT EXECUTE FUNCTION belisha_kept_for_ever()",
)


def lay(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the triggers."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the function that the triggers call."""

    dependencies = (("journal", "0002_kept_for_ever"),)
    operations = (migrations.RunPython(lay, migrations.RunPython.noop),)
