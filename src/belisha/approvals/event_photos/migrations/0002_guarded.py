"""Which pictures were asked for, and who is in them, stays told for ever; PostgreSQL hides rows out of sight itself."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept, sight

KEPT = {"event_photos_picture": ("id",), "event_photos_pictured": ("id",)}
GUARDED: dict[str, tuple[str, ...]] = {
    "event_photos_pictureset": ("school_id",),
    "event_photos_photos": ("school_id",),
    "event_photos_picture": ("school_id",),
    "event_photos_caption": ("school_id",),
    "event_photos_pictured": ("school_id",),
    "event_photos_paperseen": ("school_id",),
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

    dependencies = (("event_photos", "0001_pictures"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
