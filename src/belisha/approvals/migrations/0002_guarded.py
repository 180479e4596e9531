"""What was decided stays as it was written, and PostgreSQL itself hides rows of schools out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept, sight

KEPT = {"approvals_decision": ("id", "request_id")}
GUARDED = {
    "approvals_request": ("school_id",),
    "approvals_decision": ("school_id",),
    "approvals_wording": ("school_id",),
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

    dependencies = (("approvals", "0001_approvals"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
