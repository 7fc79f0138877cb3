"""Sentences are there in bokmål, nynorsk and English."""

import pytest

from avklart.ui.sentences import LANGUAGES, counted, doubt_sentence, language_of, quoted, sentence


def test_a_refusal_is_one_clear_sentence_in_the_readers_language():
    said = [sentence("refusal", "password", language) for language in LANGUAGES]
    assert said == [
        "Filen er passordbeskyttet. Fjern passordet og prøv igjen.",
        "Fila er passordverna. Fjern passordet og prøv igjen.",
        "The file is protected by a password. Remove the password and try again.",
    ]


def test_facts_from_a_file_are_never_read_as_placeholders():
    assert sentence("refusal", "missing-part", "en", {"part": "{limit}"}).count("{limit}") == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "Ny tid: «når ‘Hele veien’ er “ferdig”»"),
        ("nn", "Ny tid: «når ‘Hele veien’ er “ferdig”»"),
        ("en", "New time: “når «Hele veien» er ‘ferdig’”"),
    ],
)
def test_quotation_marks_within_quotation_marks_are_inner_ones(language, said):
    assert sentence("incoming", "says-when", language, {"words": "når «Hele veien» er “ferdig”"}) == said


def test_words_are_quoted_as_the_language_does():
    assert quoted("Følge opp «Hele veien»", "nn") == "«Følge opp ‘Hele veien’»"
    assert quoted("Følge opp «Hele veien»", "en") == "“Følge opp «Hele veien»”"


def test_words_that_stand_in_no_quotation_marks_keep_their_own():
    assert sentence("status-note", "next", "nb", {"words": "«Hele veien»"}) == "Neste steg: «Hele veien»"


def test_a_doubt_without_a_sentence_or_with_a_fact_missing_is_still_said():
    assert doubt_sentence("never-heard-of", "nb") == "Lesingen er usikker her (never-heard-of). Kontroller."
    assert doubt_sentence("second-plan", "nn", {}) == "Lesinga er usikker her (second-plan). Kontroller."
    assert doubt_sentence("no-title", "en") == sentence("doubt", "no-title", "en")


@pytest.mark.parametrize(
    ("number", "language", "said"),
    [(1, "nb", "1 tabell"), (4, "nb", "4 tabeller"), (4, "nn", "4 tabellar"), (0, "en", "0 tables")],
)
def test_a_number_has_its_noun_in_the_right_form(number, language, said):
    assert counted("table", number, language) == said


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "nb"),
        ({"LANG": "nn_NO.UTF-8"}, "nn"),
        ({"LANG": "no_NO.UTF-8"}, "nb"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "nb"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "nb_NO.UTF-8"}, "nb"),
        ({"LANG": "nb_NO.UTF-8", "AVKLART_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_language_is_the_readers_own(environment, language):
    assert language_of(environment) == language
