"""What PostgreSQL knows of how many rows its tables hold, by which it chooses how to find them."""

from django.apps import apps
from django.db import connection, transaction

_MANY = 200


def count_anew(activities: int) -> None:
    """Let PostgreSQL count the rows of plans anew once a plan of so many activities is stored.

    It does so by itself within some minutes; until then it would look for what stands in a large new plan as in
    an empty one, and pages would take seconds. SQLite does not choose by counts.
    """
    if connection.vendor == "postgresql" and activities >= _MANY:
        transaction.on_commit(_count)


def _count() -> None:
    models = apps.get_app_config("plans").get_models()
    tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in models)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {tables}")
