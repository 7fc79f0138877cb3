"""JSON whose keys keep their order on every database."""

from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper


class JsonInOrder(models.JSONField):
    """JSON kept as it was written: the cells of a row by the words of their headers, in the document's own order.

    PostgreSQL's jsonb puts keys in an order of its own, so this is a `json` there. It goes out as text, since the
    driver would read it before Django does. A `json` cannot be compared in a query; nothing asks for that.
    """

    def db_type(self, connection: "BaseDatabaseWrapper") -> str | None:
        return "json" if connection.vendor == "postgresql" else super().db_type(connection)

    def get_db_prep_value(self, value: Any, connection: "BaseDatabaseWrapper", prepared: bool = False) -> Any:
        if connection.vendor != "postgresql":
            return super().get_db_prep_value(value, connection, prepared)
        from psycopg.types.json import Json

        return Json(value)

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        """Give the column as the database is asked for it."""
        return (f"({sql})::text" if compiler.connection.vendor == "postgresql" else sql), params
