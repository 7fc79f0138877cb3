"""Inflected Norwegian words meet, in both written languages; words that only look alike do not."""

import pytest

from avklart.search.marking import excerpt, marked
from avklart.search.stems import LONGEST_WORD, MOST_WORDS_ASKED, asked_in, stem_of, stems_in


@pytest.mark.parametrize(
    "forms",
    [
        "kommune kommunen kommuner kommunene kommunar kommunane",
        "bedrift bedriften bedrifter bedriftene",
        "tiltak tiltaket tiltakene tiltaka",
        "fylkesvei fylkesveien fylkesveier fylkesveiene fylkesveg fylkesvegen fylkesvegar fylkesvegane",
        "vei veien veier veiene veg vegen vegar vegane",
        "høyskole høyskolen høyskoler høgskule høgskular høgskulane høgskole",
        "samarbeidspartner samarbeidspartnere samarbeidspartnerne samarbeidspartnaren",
        "leder lederen ledere lederne",
        "ordfører ordføreren ordførere ordførerne ordførar ordførarar ordførarane",
        "rådmann rådmannen rådmenn rådmennene",
        "by byen byer byene",
        "rørosbane rørosbanen rørosbaner rørosbanene",
        "møte møtet møter møtene",
        "verksemd verksemder verksemda",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms):
    assert len({stem_of(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("kommune", "kommunestyrevedtaket"),
        ("kommuner", "kommunestyre"),
        ("bedrift", "bedriftsutvikling"),
        ("bedriftene", "bedriftsutvikling"),
        ("tiltak", "tiltaksplanen"),
        ("banen", "banestrekningen"),
        ("veien", "veinettet"),
        ("fylkesveg", "fylkesveiene"),
        ("elektrif", "elektrifiseringen"),
        ("AU", "AU"),
        ("RØROS", "Rørosbanen"),
        ("2018", "2018"),
    ],
)
def test_a_word_is_found_by_its_form_its_beginning_and_its_compounds(query, word):
    assert asked_in(query)[0].is_met_by(word.lower())


@pytest.mark.parametrize(
    ("query", "word"),
    [("kommuner", "kommunikasjon"), ("AU", "august"), ("by", "bygd"), ("leder", "ledd"), ("plan", "flyplass")],
)
def test_words_that_only_look_alike_do_not_meet(query, word):
    assert not asked_in(query)[0].is_met_by(word)


def test_a_compound_with_another_binding_letter_is_not_found():
    """As in the measurements: `lærlingplasser` does not find `lærlingeplasser`."""
    assert not asked_in("lærlingplasser")[0].is_met_by("lærlingeplasser")
    assert asked_in("lærling")[0].is_met_by("lærlingeplasser")


def test_words_that_tell_nothing_are_neither_kept_nor_asked_for():
    assert stems_in("Vei og bane i regionen") == ["vei", "ban", "region"]
    assert [one.stem for one in asked_in("vei og bane")] == ["vei", "ban"]
    assert asked_in("og i på") == []


def test_letters_typed_in_parts_are_the_same_letters():
    assert stems_in("Ra\u030adgivning i Tynset") == stems_in("Rådgivning i Tynset")


@pytest.mark.parametrize("query", ["", " ", "%%%", "'\"; DROP TABLE", "\x00", "🙂", "_", "*?[]", "()&|!:*", "--"])
def test_signs_are_nothing_to_look_for(query):
    assert all(one.stem.isalnum() for one in asked_in(query))


def test_a_query_as_long_as_a_book_asks_for_a_few_short_words():
    asked = asked_in(" ".join(f"ord{number}" + "x" * 500 for number in range(10_000)))
    assert len(asked) <= MOST_WORDS_ASKED
    assert all(len(one.stem) <= LONGEST_WORD for one in asked)


def said(pieces):
    return "".join(f"[{one.text}]" if one.is_hit else one.text for one in pieces)


def test_hits_are_marked_in_whatever_form_and_no_letter_is_lost():
    text = "Bistå kommunene: én kommune, kommunestyret."
    assert said(marked(text, asked_in("kommuner"))) == "Bistå [kommunene]: én [kommune], [kommunestyret]."
    assert "".join(one.text for one in marked(text, asked_in("kommuner"))) == text


def test_an_excerpt_shows_the_words_around_the_first_hit():
    text = "ord " * 100 + "her er elektrifiseringen av banen " + "mer " * 100
    shown = said(excerpt(text, asked_in("elektrifisering")))
    assert shown.startswith("… ord")
    assert "er [elektrifiseringen] av" in shown
    assert shown.endswith("mer …")
    assert len(shown) < 300


def test_a_text_without_spaces_is_cut_too():
    assert len(said(excerpt("x" * 5000, asked_in("noe")))) < 300
