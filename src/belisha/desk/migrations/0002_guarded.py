"""PostgreSQL itself hides rows of places out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import sight

GUARDED: dict[str, tuple[str, ...]] = {"desk_seen": ("school_id", "trust_id"), "desk_digest": ("school_id", "trust_id")}


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the policies of PostgreSQL."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in sight.row_security(GUARDED):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are made."""

    dependencies = (("desk", "0001_desk"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
