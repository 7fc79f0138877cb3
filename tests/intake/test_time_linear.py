"""Time is found in steps in proportion to the length of a text, whatever stands in it."""

import pytest

from avklart.intake.time import dated_spans, read_period, read_time, read_year_marks
from tests.reads import grows_in_line


@pytest.mark.parametrize(
    "text",
    [
        "/",
        " ",
        "1",
        "1.",
        "1. og ",
        "mai, ",
        "vår og ",
        "til ",
        "i løpet av ",
        "mandag, , , ",
        "uke 1, ",
        "2025/",
        "2025-",
        "hver 2. ",
        "2 møter ",
        "«",
        "første halvdel av ",
        "slutten av ",
        "perioden: ",
        "skoleåret ",
        "(2026) ",
        "1.1.2026 til ",
    ],
    ids=lambda text: text[:12],
)
def test_long_texts_take_steps_in_line_with_their_length(text: str) -> None:
    def read(size: int) -> None:
        long = text * size
        spans = dated_spans(long, "nb")
        read_time(long, "when", "nb")
        read_time(long, "text", "nb")
        read_period(long, "nb")
        read_year_marks({2025: long}, "nb")
        assert all(long[span.begins : span.ends].split() == span.as_written.split() for span in spans)

    assert grows_in_line(read, 250)
