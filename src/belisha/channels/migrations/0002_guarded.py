"""PostgreSQL itself hides the services and accounts of schools out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import sight

GUARDED: dict[str, tuple[str, ...]] = {
    "channels_service": ("school_id",),
    "channels_channel": ("school_id",),
    "channels_delegate": ("school_id",),
    "channels_recovery": ("school_id",),
    "channels_lookalike": ("school_id",),
}


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the policies of PostgreSQL."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in sight.row_security(GUARDED):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are made."""

    dependencies = (("channels", "0001_channels"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
