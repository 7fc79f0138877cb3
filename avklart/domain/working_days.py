"""Days on which nobody works: a letter that is due on one must be sent before it."""

from datetime import date, timedelta

from avklart.domain.quiet_days import easter_sunday

# Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday.
_AROUND_EASTER = (-3, -2, 1, 39, 50)
_EACH_YEAR = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
_FRIDAY = 4


def is_day_off(day: date) -> bool:
    """Whether a day is a Saturday, a Sunday or a public holiday.

    Source: lov om helligdager og helligdagsfred § 2; lov om 1 og 17 mai som høgtidsdagar § 1.
    """
    if day.weekday() > _FRIDAY or (day.month, day.day) in _EACH_YEAR:
        return True
    return (day - easter_sunday(day.year)).days in _AROUND_EASTER


def last_working_day(day: date) -> date:
    """Give the day itself, or the last before it on which people work.

    Source: none in law; a grant scheme does not answer on a day off, and its day for letters stands.
    """
    while is_day_off(day):
        day -= timedelta(days=1)
    return day
