"""What everyone may know of how a question was settled: the decision, the way of confirming, and no private person."""

from datetime import date

import pytest

from avklart.domain.open_settlement import OpenSettlement, may_be_told, open_settlement, way_of
from avklart.ui.open_source_words import open_source_in_words

DAY = date(2018, 3, 15)


@pytest.mark.parametrize(
    ("how", "way"),
    [
        ("e-post", "email"),
        ("På  e-post.", "email"),
        ("telefon", "phone"),
        ("i møte", "meeting"),
        ("per brev", "letter"),
        ("lenke", "link"),
        ("telefon med Kari Nordmann", ""),
        ("e-post fra kari@kommune.no", ""),
        ("Kari Nordmann", ""),
        ("møte\n14. mars hos Ola", ""),
        ("x" * 200, ""),
        ("", ""),
    ],
)
def test_a_plain_way_is_known_and_words_that_may_name_somebody_are_not_told(how, way):
    assert way_of(how) == way


@pytest.mark.parametrize(
    ("kind", "by", "told"),
    [
        ("decision", "AU", True),
        ("decision", "Formannskapet", True),
        ("decision", "Kari Nordmann", False),
        ("delegated", "AU", True),
        ("delegated", "Regionrådgiver", False),
        ("confirmation", "AU", True),
        ("confirmation", "Rektor", False),
    ],
)
def test_a_body_that_decided_is_told_and_of_others_only_those_that_may_be_named(kind, by, told):
    assert may_be_told(kind, by, {"AU"}, {"Kari Nordmann"}) == told


@pytest.mark.parametrize(
    ("source", "nb", "nn", "en"),
    [
        (
            {"kind": "decision", "by": "AU", "case": "12/18"},
            "Avklart i sak 12/18 i AU 15. mars 2018",
            "Avklart i sak 12/18 i AU 15. mars 2018",
            "Settled in case 12/18 by AU on 15 March 2018",
        ),
        (
            {"kind": "decision", "case": "12/18"},
            "Avklart i sak 12/18 15. mars 2018",
            "Avklart i sak 12/18 15. mars 2018",
            "Settled in case 12/18 on 15 March 2018",
        ),
        (
            {"kind": "delegated", "by": "AU", "case": "3/18"},
            "Avklart administrativt i sak 3/18 av AU 15. mars 2018",
            "Avklart administrativt i sak 3/18 av AU 15. mars 2018",
            "Settled by delegated authority in case 3/18 by AU on 15 March 2018",
        ),
        (
            {"kind": "delegated"},
            "Avklart administrativt 15. mars 2018",
            "Avklart administrativt 15. mars 2018",
            "Settled by delegated authority on 15 March 2018",
        ),
        (
            {"kind": "confirmation", "how": "på e-post"},
            "Bekreftet på e-post 15. mars 2018",
            "Stadfesta på e-post 15. mars 2018",
            "Confirmed by e-mail on 15 March 2018",
        ),
        (
            {"kind": "confirmation", "by": "AU", "how": "telefon med Kari"},
            "Bekreftet av AU 15. mars 2018",
            "Stadfesta av AU 15. mars 2018",
            "Confirmed by AU on 15 March 2018",
        ),
        ({"kind": ""}, "Avklart 15. mars 2018", "Avklart 15. mars 2018", "Settled on 15 March 2018"),
    ],
)
def test_it_is_told_in_words_of_every_language(source, nb, nn, en):
    one = open_settlement(**{"by": "", "case": "", "how": "", "on": DAY} | source)
    assert [open_source_in_words(one, language) for language in ("nb", "nn", "en")] == [nb, nn, en]


@pytest.mark.parametrize("way", ["", "email", "phone", "meeting", "letter", "link"])
@pytest.mark.parametrize("by", ["", "AU"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_confirmation_has_its_words(way, by, language):
    said = open_source_in_words(OpenSettlement(kind="confirmation", on=DAY, by=by, way=way), language)
    assert "{" not in said
    assert ("AU" in said) == bool(by)
