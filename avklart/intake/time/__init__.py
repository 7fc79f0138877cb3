"""When: the time expressions of plans, in columns of time, in running text, in year columns and in titles."""

from avklart.intake.time.cells import read_time
from avklart.intake.time.marks import read_year_marks
from avklart.intake.time.periods import read_period
from avklart.intake.time.spans import dated_spans

__all__ = ["dated_spans", "read_period", "read_time", "read_year_marks"]
