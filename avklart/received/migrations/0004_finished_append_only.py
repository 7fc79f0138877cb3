"""A finished paper is never changed: the database itself refuses it. Its bytes go only when it was taken away."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
SQLITE_UNLESS_REMOVED = """
CREATE TRIGGER {table}_no_DELETE BEFORE DELETE ON {table}
WHEN (SELECT what FROM received_finishedstep WHERE paper_id = OLD.paper_id ORDER BY id DESC LIMIT 1) IS NOT 'removed'
BEGIN SELECT RAISE(ABORT, '{table} is kept while its paper stands'); END
"""
POSTGRES = "CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()"
POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_unless_removed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
IF (SELECT what FROM received_finishedstep WHERE paper_id = OLD.paper_id ORDER BY id DESC LIMIT 1)
    IS DISTINCT FROM 'removed'
THEN RAISE EXCEPTION '% is kept while its paper stands', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END IF;
RETURN OLD; END $$
"""
POSTGRES_UNLESS_REMOVED = (
    "CREATE TRIGGER {table}_no_DELETE BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_unless_removed()"
)
KEPT = "received_finishedcontent"
REFUSED = (
    ("received_finishedpaper", "UPDATE"),
    ("received_finishedpaper", "DELETE"),
    ("received_finishedstep", "UPDATE"),
    ("received_finishedstep", "DELETE"),
    (KEPT, "UPDATE"),
)


def refuse_changes(apps, schema_editor):
    postgres = schema_editor.connection.vendor == "postgresql"
    for table, verb in REFUSED:
        schema_editor.execute((POSTGRES if postgres else SQLITE).format(table=table, verb=verb))
    if postgres:
        # None: the % in it is no placeholder.
        schema_editor.execute(POSTGRES_FUNCTION, params=None)
    schema_editor.execute((POSTGRES_UNLESS_REMOVED if postgres else SQLITE_UNLESS_REMOVED).format(table=KEPT))


def allow_changes(apps, schema_editor):
    postgres = schema_editor.connection.vendor == "postgresql"
    for table, verb in (*REFUSED, (KEPT, "DELETE")):
        schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}" + (f" ON {table}" if postgres else ""))


class Migration(migrations.Migration):
    dependencies = [("received", "0003_finished_papers"), ("editions", "0002_append_only")]
    operations = [migrations.RunPython(refuse_changes, allow_changes)]
