"""What is wrong with the database when a command starts is said in one sentence, each fault as what it is."""

import pytest
from django.db import utils

from avklart.cli import start as starting


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (utils.OperationalError("connection refused"), "The database does not answer: connection refused"),
        (utils.IntegrityError("a row breaks a rule"), "The database could not be upgraded: a row breaks a rule"),
    ],
)
def test_a_fault_of_the_database_is_said_as_what_it_is(
    fault: Exception, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing() -> None:
        raise fault

    monkeypatch.setattr(starting, "_migrate", failing)
    with pytest.raises(starting.NotStartedError, match=sentence):
        starting.start("en")
