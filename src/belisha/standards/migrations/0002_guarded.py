"""PostgreSQL itself hides the answers of schools out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import sight

GUARDED: dict[str, tuple[str, ...]] = {"standards_reply": ("school_id",)}


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the policies of PostgreSQL."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in sight.row_security(GUARDED):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the table is made."""

    dependencies = (("standards", "0001_replies"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
