"""Days and sums as a reader writes them."""

from datetime import date
from decimal import Decimal

import pytest

from avklart.ui.dates import span_in_figures, sum_in_figures

MAY = date(2018, 5, 31)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "language", "said"),
    [
        (None, MAY, "nb", "til 31.05.2018"),
        (date(2018, 3, 1), None, "nn", "frå 01.03.2018"),
        (date(2018, 3, 1), MAY, "nb", "01.03.2018–31.05.2018"),
        (date(2018, 1, 1), date(2018, 12, 31), "nb", "2018"),
        (date(2017, 1, 1), date(2018, 12, 31), "en", "2017–2018"),
        (MAY, MAY, "en", "31/05/2018"),
        (None, None, "nb", ""),
    ],
)
def test_a_span_is_short_and_plain(starts_on, ends_on, language, said):
    assert span_in_figures(starts_on, ends_on, language) == said


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        (Decimal(350000), "NOK", "kr 350 000"),
        (Decimal("1200.5"), "NOK", "kr 1 200,50"),
        (Decimal(-2775), "SEK", "SEK -2 775"),
    ],
)
def test_a_sum_has_its_currency_before_it(amount, currency, said):
    assert sum_in_figures(amount, currency).replace("\u00a0", " ") == said
