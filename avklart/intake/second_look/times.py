"""Words of a time cell that no list of time holds."""

from collections.abc import Iterator

from avklart.domain.draft import Activity
from avklart.intake.found import Names, Note
from avklart.intake.raw import RawActivity
from avklart.intake.second_look.word_lists import SHORT_YEAR, words_in, words_of_time, words_without_date

_LONGEST_FACT = 80


def notes_of_times(row: RawActivity, activity: Activity, names: Names) -> Iterator[Note]:
    """Doubt a time beside which words stand that may limit it, or that say it in a way no list has.

    Source: none published; the words of time of a language.
    """
    time = activity.time
    if time is None:
        return
    who = {cell.text for cell in row.actors}
    texts = [text for _, text in row.times if text not in who]
    is_dated = bool(time.starts_on or time.ends_on or time.recurs)
    known = words_of_time(names.language) if is_dated else words_without_date(names.language)
    left = [word for text in texts for word in words_in(text) if word not in known]
    if not left and (is_dated or not any(SHORT_YEAR.search(text) for text in texts)):
        return
    words = " ".join(time.as_written.split())[:_LONGEST_FACT]
    yield Note("words-unread", "time", {"words": " ".join(left)[:_LONGEST_FACT] or words})
    if left and not is_dated and not activity.clarifications:
        # What no list knows as a time may say that the time is open.
        yield Note("cell-not-read", "clarifications", {"text": words})
