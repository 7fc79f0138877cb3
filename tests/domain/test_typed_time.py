"""Days follow the words of a time, unless they were typed too."""

from datetime import date

from avklart.domain.draft import Time
from avklart.domain.typed_time import TimeSaid, time_followed

SEPTEMBER, NOVEMBER, MAY = date(2018, 9, 1), date(2018, 11, 30), date(2018, 5, 31)
AUTUMN = Time(as_written="høsten 2018", starts_on=SEPTEMBER, ends_on=NOVEMBER)


def followed(typed, stood=None, found=AUTUMN):
    return time_followed(typed, stood or TimeSaid(), lambda words: found)


def test_new_words_set_the_days_and_are_kept():
    assert followed(TimeSaid(words="høsten 2018")) == TimeSaid(SEPTEMBER, NOVEMBER, "", "høsten 2018")
    stood = TimeSaid(to_on=MAY, words="ut mai 2018")
    assert followed(TimeSaid(to_on=MAY, words="høsten 2018"), stood).to_on == NOVEMBER


def test_days_that_were_typed_hold():
    typed = TimeSaid(to_on=MAY, words="høsten 2018")
    assert followed(typed) == typed
    emptied = TimeSaid(words="høsten 2018")
    assert followed(emptied, TimeSaid(to_on=MAY, words="våren")) == emptied


def test_words_that_are_as_they_were_or_say_no_day_change_nothing():
    same = TimeSaid(words=" høsten  2018")
    assert followed(same, TimeSaid(words="høsten 2018")) == same
    typed = TimeSaid(to_on=MAY, words="snarest")
    stood = TimeSaid(to_on=MAY)
    assert followed(typed, stood, Time(as_written="snarest")) == typed
    assert followed(typed, stood, None) == typed
    assert followed(TimeSaid(to_on=MAY), stood) == stood


def test_a_recurrence_is_a_time_too():
    assert followed(TimeSaid(words="årlig"), found=Time(as_written="årlig", recurs="yearly")).recurs == "yearly"
