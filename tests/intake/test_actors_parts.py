"""Parts said in the cell itself: labels, words before and after, brackets, and how far over the lines they reach."""

import pytest

from avklart.intake.actors import read_actors
from avklart.intake.found import ActorCell, ActorReading, Names


def reading(words: str) -> ActorReading:
    return read_actors([ActorCell(text=words)], Names(language="nb"))


def who(words: str) -> str:
    """Give those in a cell as "NAV", with the part where another than responsible: "NAV contributes"."""
    found = []
    for one in reading(words).responsibilities:
        of = f" of {one.of}" if one.of else ""
        found.append(f"{one.actor}{of}{'' if one.part == 'responsible' else f' {one.part}'}")
    return ", ".join(found)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Samarbeid:\nNAV\nSkolen", "NAV contributes, Skolen contributes"),
        ("Samarbeid:\n- NAV\n- Skolen", "NAV contributes, Skolen contributes"),
        ("I samarbeid med:\nNAV\nSkolen", "NAV contributes, Skolen contributes"),
        ("I samarbeid med\nNAV\nSkolen", "NAV contributes, Skolen contributes"),
        ("Rådmann\nSamarbeid:\nNAV\nSkolen", "Rådmann, NAV contributes, Skolen contributes"),
        ("Ansvarlig:\nNAV\nSamarbeid:\nSkolen\nFAU", "NAV, Skolen contributes, FAU contributes"),
        ("Samarbeid:\nNAV\nAnsvar: Rektor\nSkolen", "NAV contributes, Rektor, Skolen"),
        ("Samarbeid: NAV\nSkolen", "NAV contributes, Skolen"),
        ("Ansvarlig: NAV\nSamarbeid: Skolen, FAU", "NAV, Skolen contributes, FAU contributes"),
        ("Hovedansvar: NAV. Medvirker: Skolen", "NAV leads, Skolen contributes"),
        ("Rådmann i samarbeid med NAV; Skolen", "Rådmann, NAV contributes, Skolen"),
    ],
)
def test_a_label_alone_on_its_line_holds_for_the_lines_below_it(words, expected):
    assert who(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rådmannen (gjennomføring NAV)", "Rådmannen, NAV executes"),
        ("Rådmannen (leder: NAV)", "Rådmannen, NAV leads"),
        ("Rådmannen (utfører)", "Rådmannen executes"),
        ("Rådmannen (ansvar)", "Rådmannen"),
        ("Rådmann (koordinator), NAV", "Rådmann leads, NAV"),
        ("NAV (sammen med skolen og FAU)", "NAV, Skolen contributes, FAU contributes"),
        ("NAV (mai 2026)", "NAV"),
    ],
)
def test_brackets_give_a_part_to_the_one_before_them_or_name_others_with_theirs(words, expected):
    assert who(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Utføres av NAV", "NAV executes"),
        ("Planlegges av rektor", "Rektor"),
        ("Blir planlagt av rektor", "Rektor"),
        ("Rektor som leder", "Rektor leads"),
        ("Rådmannen, NAV og Skolen samarbeider", "Rådmannen, NAV contributes, Skolen contributes"),
        ("NAV med bistand fra Skolen og FAU", "NAV, Skolen contributes, FAU contributes"),
        ("NAV, med støtte fra Skolen", "NAV, Skolen contributes"),
        ("Skolen i dialog med NAV", "Skolen, NAV contributes"),
    ],
)
def test_words_before_and_after_names_give_their_part(words, expected):
    assert who(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rektor som følger opp saken", "Rektor"),
        ("Rektor: følger opp", "Rektor"),
        ("Rektor presenterer notat Ansvarlig ordfører", "Rektor, Ansvarlig ordfører"),
        ("Se tiltak 3", ""),
        ("og NAV", "NAV"),
        ("; NAV", "NAV"),
        ("Rektor:", "Rektor"),
        ("Kultur & idrett", "Kultur & idrett"),
        ("Rektor. Lærerne.", "Rektor, Lærerne"),
        ("Prosjektleder - Grønn Fjord", "Prosjektleder of Grønn Fjord"),
    ],
)
def test_what_parties_do_and_signs_without_names_are_no_parties(words, expected):
    assert who(words) == expected


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Rektor:\nNAV", "actor-separator-unusual"),
        ("Rektor: NAV", "actor-separator-unusual"),
        ("Prosjektleder – rektor", "actor-separator-unusual"),
        ("Leder, NAV - Skolen", "actor-separator-unusual"),
        ("Rådmannen (og NAV)", "actor-bracket-unread"),
        ("NAV, (Skolen)", "actor-bracket-unread"),
        ("Arbeidsgruppe bestående av NAV og Skolen", "actor-words-unread"),
        ("NAV Skolen", "actors-run-together"),
        ("Kommunen v/ rektor", "actor-of-unsure"),
    ],
)
def test_what_parts_names_in_an_unusual_way_is_a_doubt(words, code):
    assert [note.code for note in reading(words).notes] == [code]
