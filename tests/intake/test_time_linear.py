"""Time is found in proportion to the length of a text, whatever stands in it."""

import time

import pytest

from avklart.intake.time import dated_spans, read_period, read_time, read_year_marks

MANY = 5_000
# Generous, for a slow and busy machine; what grows by the square takes minutes.
MOST_SECONDS = 10.0


@pytest.mark.parametrize(
    "text",
    [
        "/" * MANY,
        " " * MANY,
        "1" * MANY,
        "1." * MANY,
        "1. og " * MANY,
        "mai, " * MANY,
        "vår og " * MANY,
        "til " * MANY,
        "i løpet av " * MANY,
        "mandag, , , " * MANY,
        "uke 1, " * MANY,
        "2025/" * MANY,
        "2025-" * MANY,
        "hver 2. " * MANY,
        "2 møter " * MANY,
        "«" * MANY,
        "første halvdel av " * MANY,
        "slutten av " * MANY,
        "perioden: " * MANY,
        "skoleåret " * MANY,
        "(2026) " * MANY,
        "1.1.2026 til " * MANY,
    ],
    ids=lambda text: text[:12],
)
def test_long_texts_are_read_in_linear_time(text: str) -> None:
    started = time.perf_counter()
    spans = dated_spans(text, "nb")
    read_time(text, "when", "nb")
    read_time(text, "text", "nb")
    read_period(text, "nb")
    read_year_marks({2025: text}, "nb")
    assert time.perf_counter() - started < MOST_SECONDS
    assert all(text[span.begins : span.ends].split() == span.as_written.split() for span in spans)
