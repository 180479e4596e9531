"""What was destroyed stays told for ever, and PostgreSQL itself hides rows of places out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept, sight

KEPT = {
    "keeping_holdend": ("id", "hold_id"),
    "keeping_item": ("id",),
    "keeping_certificate": ("id", "proposal_id"),
    "keeping_erasure": ("id", "person"),
}
GUARDED = {
    "keeping_period": ("school_id",),
    "keeping_hold": ("school_id",),
    "keeping_holdend": ("school_id",),
    "keeping_proposal": ("school_id",),
    "keeping_item": ("school_id",),
    "keeping_certificate": ("school_id",),
    "keeping_erasure": ("school_id", "trust_id"),
    "keeping_ask": ("school_id",),
    "keeping_gate": ("school_id",),
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

    dependencies = (("keeping", "0001_keeping"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
