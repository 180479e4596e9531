"""PostgreSQL itself hides rows of schools out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import sight

GUARDED: dict[str, tuple[str, ...]] = {
    "rolls_rollimport": ("school_id",),
    "rolls_stagedline": ("school_id",),
    "rolls_sourceid": ("school_id",),
    "rolls_trace": ("school_id",),
    "rolls_savedcolumns": ("school_id",),
}


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the policies of PostgreSQL."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in sight.row_security(GUARDED):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are made."""

    dependencies = (("rolls", "0001_rolls"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
