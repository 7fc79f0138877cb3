"""References and records of rows with history: what a row of the past refers to is shown as it was on that day too."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Exists, OuterRef, Q
from simple_history.manager import HistoricalQuerySet
from simple_history.models import HistoricalRecords

if TYPE_CHECKING:
    from django.db.models import ForeignKey as HistoricForeignKey
    from django.db.models import OneToOneField as HistoricOneToOneField
else:
    from simple_history.models import HistoricForeignKey, HistoricOneToOneField

__all__ = ["HistoricForeignKey", "HistoricOneToOneField", "Records"]


class _LastOfEach(HistoricalQuerySet):  # type: ignore[misc]
    """Records of which the last of each row is told by when it was made, then by its key.

    The library goes by time alone, and an action that stores a row twice at its one moment would give the row twice.
    """

    def latest_of_each(self) -> "models.QuerySet[Any]":
        same_row = Q(**{self._pk_attr: OuterRef(self._pk_attr)})
        later = Q(history_date__gt=OuterRef("history_date"))
        same_moment = Q(history_date=OuterRef("history_date"), history_id__gt=OuterRef("history_id"))
        found: models.QuerySet[Any] = self.filter(~Exists(self.filter(same_row, later | same_moment)))
        return found


class Records(HistoricalRecords):  # type: ignore[misc]
    """The history of a kind of row: a record for each change, with who, when and why."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **{"historical_queryset": _LastOfEach, **more})
