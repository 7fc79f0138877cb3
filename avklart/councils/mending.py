"""Rows that break a rule which the database is about to hold are mended first, so that no upgrade stops at them."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q
from django.utils import timezone


def mend(apps: Any, label: str, name: str, broken: Q, mended: Callable[[Any], None] | None) -> None:
    """Mend the rows of a kind that are broken, or delete them where nothing mends; the history of each tells of it.

    For migrations: `apps` are the models as they were then, and `mended` sets right the fields of a row.
    """
    model, records = apps.get_model(label, name), apps.get_model(label, f"Historical{name}")
    names = [field.attname for field in model._meta.concrete_fields]
    for row in model._base_manager.filter(broken):
        if mended is not None:
            mended(row)
            if hasattr(row, "version"):
                row.version += 1
        told = {one: getattr(row, one) for one in names}
        kind = "-" if mended is None else "~"
        records._base_manager.create(
            **told, history_date=timezone.now(), history_type=kind, history_change_reason="mended"
        )
        if mended is None:
            row.delete()
        else:
            row.save()
