"""What was told stays told, and PostgreSQL itself hides the messages of places out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept, sight

KEPT: dict[str, tuple[str, ...]] = {"outbox_message": ("id",)}
GUARDED: dict[str, tuple[str, ...]] = {
    "outbox_message": ("school_id", "trust_id"),
    "outbox_wording": ("school_id", "trust_id"),
    "outbox_delivery": ("school_id", "trust_id"),
}


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the triggers, and the policies of PostgreSQL."""
    vendor = schema_editor.connection.vendor
    for statement in kept.statements(vendor, KEPT):
        schema_editor.execute(statement, params=None)
    if vendor == "postgresql":
        for statement in sight.row_security(GUARDED):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are made."""

    dependencies = (("outbox", "0001_outbox"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
