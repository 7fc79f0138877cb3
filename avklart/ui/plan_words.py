"""The values of a plan in words: who, the money, the time, as one line each."""

from avklart.domain.draft import Activity, Clarification, Funding, Period, Responsibility, Time
from avklart.ui.dates import span_in_figures, sum_in_figures
from avklart.ui.sentences import Language, sentence


def responsible_in_words(one: Responsibility, language: Language) -> str:
    """Give one responsible: "AU (Prosjekt X), hovedansvarlig, til 31.05.2018"; without a name, "en person"."""
    name = one.actor or sentence("plan-words", "a-person", language)
    of = f" ({one.of})" if one.of else ""
    part = "" if one.part == "responsible" else sentence("part", one.part, language)
    return ", ".join(filter(None, (f"{name}{of}", part, span_in_figures(one.starts_on, one.ends_on, language))))


def funding_in_words(line: Funding, language: Language) -> str:
    """Give one source of money: "prosjekt: Fjellnettverket, inntil kr 350 000, til 31.05.2018"."""
    kind = sentence("funding-kind", line.kind, language)
    who = f"{kind}: {line.name}" if line.name else kind
    amount = sum_in_figures(line.amount, line.currency) if line.amount is not None else ""
    years = "; ".join(f"{year}: {sum_in_figures(part, line.currency)}" for year, part in sorted(line.by_year.items()))
    total = " ".join(filter(None, (line.qualifier, amount)))
    return ", ".join(filter(None, (who, total, years, span_in_figures(line.starts_on, line.ends_on, language))))


def time_in_words(time: Time | None, language: Language) -> str:
    """Give when an activity happens: as it is written, else its days; and how it recurs where that is not written."""
    if time is None:
        return ""
    if time.as_written:
        return time.as_written
    recurs = sentence("recurs", time.recurs, language) if time.recurs else ""
    return ", ".join(filter(None, (span_in_figures(time.starts_on, time.ends_on, language), recurs)))


def open_point_in_words(point: Clarification, language: Language) -> str:
    """Give what is to be clarified, and of whom it is asked."""
    asked = ", ".join(point.asked)
    return f"{point.as_written} ({asked})" if asked else point.as_written or sentence("about", point.about, language)


def period_in_words(period: Period | None, language: Language) -> str:
    """Give the years or days a plan is for, or nothing."""
    return span_in_figures(period.starts_on, period.ends_on, language) if period else ""


def value_in_words(value: object, language: Language) -> str:
    """Give any value of a plan in words."""
    match value:
        case Responsibility():
            return responsible_in_words(value, language)
        case Funding():
            return funding_in_words(value, language)
        case Clarification():
            return open_point_in_words(value, language)
        case Time() | None:
            return time_in_words(value, language)
        case Period():
            return period_in_words(value, language)
        case Activity():
            return value.text
        case tuple():
            return ", ".join(value_in_words(one, language) for one in value)
    return str(value)
