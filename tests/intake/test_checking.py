"""The plan check gets its words from the plan's language, and the names a council has of its own."""

from dataclasses import fields
from typing import get_args

import pytest

from avklart.domain.check import CheckWords
from avklart.domain.draft import Language
from avklart.intake.checking import check_words, findings_of
from avklart.intake.found import Names
from tests.domain.plans import act, plan, sound


@pytest.mark.parametrize("language", get_args(Language))
def test_every_kind_of_word_the_check_goes_by_is_there_in_every_language(language):
    words = check_words(language)
    assert [field.name for field in fields(CheckWords) if not getattr(words, field.name)] == []


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (None, ["RNH", "XQZ"]),
        (Names(), ["RNH", "XQZ"]),
        (Names(abbreviations={"RNH": "Regionalt næringshus"}), ["XQZ"]),
    ],
)
def test_the_council_s_own_abbreviations_are_known_beside_the_common_ones(own, told):
    rows = [act("Utarbeide plan sammen med RNH"), act("Utarbeide plan sammen med NAV"), act("Lage kart med XQZ")]
    findings = findings_of(plan(*rows, *sound(9)), own)
    assert [said.words for one in findings if one.code == "abbreviation" for said in one.said] == told
