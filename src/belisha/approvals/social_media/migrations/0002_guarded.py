"""PostgreSQL itself hides the forms of schools out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import sight

GUARDED: dict[str, tuple[str, ...]] = {
    "social_media_serviceuse": ("school_id",),
    "social_media_accountopening": ("school_id",),
}


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the policies of PostgreSQL."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in sight.row_security(GUARDED):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are made."""

    dependencies = (("social_media", "0001_forms"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
