"""The plan check on words: verbs, two in one, twice, abbreviations, spelling."""

import pytest

from avklart.domain.check.verbs import has_verb, second_activity
from avklart.domain.draft import Area, Doubt, LeftOut, Passage, Place
from avklart.intake.checking import check_words
from tests.domain.plans import act, actors, found, plan, sound, the

VERBS = [
    ("nb", "Utarbeide felles kravspesifikasjon"),
    ("nb", "Videreutvikle samarbeidet med høgskolen"),
    ("nb", "Rydde attgrodd innmark langs bygdevegen"),
    ("nb", "Bytte ut vannledning mellom to bygder"),
    ("nb", "Aktivt arbeide for flere statlige arbeidsplasser"),
    ("nb", "Utarbeid en plan for skilting"),
    ("nb", "Eventuelt videre samarbeid vurderes etter rapporten"),
    ("nb", "Regionen skal ha ett felles næringsfond"),
    ("nb", "Gjennomføring av pilot for ny rute"),
    ("nb", "Pådriver for å få fiber i hele dalen"),
    ("nb", "Kommunen tilbyr kurs hvert år"),
    ("nb", "Snekre nye benker til torget"),
    ("nb", "12 nye benker skal settes ut"),
    ("nb", "Etterisolere rådhuset"),
    ("nb", "Rapportere til fylkeskommunen"),
    ("nb", "Male opp merkene i ura"),
    ("nb", "Regionrådet leder arbeidet"),
    ("nn", "Vidareføre ordninga med bygdebil"),
    ("nn", "Utvikla eit felles reiselivskart"),
    ("nn", "Tilskotet skal aukast"),
    ("nn", "Skipe til bygdedag"),
    ("nn", "Køyre bokbuss til grendene"),
    ("nn", "Strategien blir vedteken i haust"),
    ("sv", "Genomföra en kartläggning av leder"),
    ("sv", "Stärka samverkan mellan kommunerna"),
    ("en", "Develop a joint strategy for tourism"),
    ("en", "Refurbish the corn exchange"),
    ("en", "The council should meet twice a year"),
]

NO_VERBS = [
    ("nb", "Aktiv dialog med utdanningsinstitusjoner"),
    ("nb", "Trykkøkningsstasjon på Haugen"),
    ("nb", "Ny slamavskiller ved renseanlegget"),
    ("nb", "Hjertesone rundt barneskolene"),
    ("nb", "Gang- og sykkelveg til sentrum"),
    ("nb", "Felles møter med næringslivet"),
    ("nb", "Flere lærlinger i kommunene"),
    ("nb", "Kommunikasjon, profilering og rekruttering"),
    ("nb", "Messe for ungdom"),
    ("nb", "Leder for nettverket"),
    ("nn", "Betre rutetilbod i regionen"),
    ("nn", "Nettverk for lærarar"),
    ("nb", "Forprosjekt kunstisflate"),
    ("nb", "Lærere i alle fag"),
    ("nn", "Ny flytebryggje i vika"),
    ("sv", "Mötesplats för unga"),
    ("en", "Two quiet days at the mill"),
    ("en", "Better bus connections in the valley"),
]


@pytest.mark.parametrize(("language", "text"), VERBS)
def test_a_verb_is_known_by_its_word_or_its_shape(language, text):
    assert has_verb(text, check_words(language))


@pytest.mark.parametrize(("language", "text"), [pair for pair in NO_VERBS if not pair[1].startswith("Betre")])
def test_nouns_alone_do_not_say_what_is_done(language, text):
    assert not has_verb(text, check_words(language))


def test_a_word_that_may_be_a_verb_is_taken_for_one():
    assert has_verb("Betre rutetilbod i regionen", check_words("nn"))


TWO = [
    ("Gi innspill i samsvar med målene Vurdere saker for medieutspill", "Vurdere saker for medieutspill"),
    ("Utarbeide en plan. Gjennomføre to kurs i året", "Gjennomføre to kurs i"),
    ("Lage kart (digitalt) Trykke brosjyre", "Trykke brosjyre"),
    ("Kartlegge behovet i dalen Etablere mentorordning", "Etablere mentorordning"),
]

ONE = [
    "Delta i Jernbaneforum og fortsette arbeidet",
    "Følge opp prosjektet Bygge bro",
    "Følge opp «Hele veien: Bygge bro til arbeidslivet»",
    "Utarbeide en plan, Gjennomføre to kurs",
    "Samarbeide med Statens vegvesen og Hedmark trafikk",
    "Arrangere Møte i marka",
    "Gjennomføre kurset. Kurset skal være gratis",
]


@pytest.mark.parametrize(("text", "second"), TWO)
def test_a_second_activity_begins_with_a_capital_and_an_infinitive(text, second):
    assert second_activity(text, check_words("nb")) == second


@pytest.mark.parametrize("text", ONE)
def test_names_titles_and_sentences_are_no_second_activity(text):
    assert second_activity(text, check_words("nb")) is None


def test_a_doubt_of_the_reading_is_enough():
    doubt = Doubt(code="two-activities", activity=2, place=Place())
    assert found(plan(*sound(4), doubts=(doubt,)))["two-activities"] == (2,)


def test_the_same_activity_twice_is_told_by_its_words():
    draft = plan(act("Lage felles kart"), *sound(3), act("Lage  felles kart."), act("Kart"), act("Kart"))
    assert the("same-twice", draft).activities == (1, 5)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Arbeide med FLP i skolen", "FLP"),
        ("Holde SXT-kurs for ledere", "SXT"),
        ("Samarbeide med NSB og NAV", None),
        ("Utbedre RV3, FV30 og E6", None),
        ("Utbedre RV 3 og FV 30", None),
        ("Følge opp VA-planen og TV-satsingen", None),
        ("Følge opp del II og IV", None),
        ("Arbeide med Nordvind DC og Fjelldal IL", None),
        ("FØLGE OPP PLANEN FOR KOMMUNIKASJON", None),
        ("Måle CO2 i tunnelen", None),
        ("Etablere Felles Legevakt Plan (FLP)", None),
        ("Etablere FLP (felles legevaktplan)", None),
        ("Bygge opp sentrum (QRT)", "QRT"),
    ],
)
def test_an_abbreviation_is_explained_or_common_or_objected_to(text, short):
    finding = found(plan(act(text), *sound(4))).get("abbreviation")
    assert finding == ((1,) if short else None)


@pytest.mark.parametrize(
    "texts",
    [
        ["FLP = felles legevaktplan"],
        ["FLP: Felles legevaktplan"],
        ["FLP", "Felles legevaktplan"],
        ["Vi har en felles legevaktplan (FLP) i regionen."],
    ],
)
def test_the_document_explains_an_abbreviation_anywhere(texts):
    left = tuple(LeftOut(text=text, why="not-plan-text", place=Place()) for text in texts)
    assert "abbreviation" not in found(plan(act("Arbeide med FLP"), *sound(4), left_out=left))
    if len(texts) == 1:
        passage = Passage(text=texts[0], place=Place())
        area = Area(introduction=(passage,), activities=(act("Arbeide med FLP"), *sound(4)))
        assert "abbreviation" not in found(plan(areas=(area,)))


def test_an_abbreviation_in_who_carries_it_counts():
    draft = plan(act(responsibilities=actors("QRT")), act("Lage et kart", responsibilities=actors("QRT")), *sound(6))
    assert the("abbreviation", draft).said[0].activities == (1, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Regionrådgiver", "Regionrådgjver"),
        ("Næringssjef", "Næringsjef"),
        ("Høyskolemedarbeider", "Høyskole-medarbeider"),
        ("Referansegruppe", "Referansegrupper"),
        ("AU", "Arbeidsutvalget"),
        ("Plan & miljø", "Plan og miljø"),
        ("Folkehelsekoordinator", "Folkehelsekordinator"),
    ],
)
def test_one_actor_in_two_spellings_is_told(one, other):
    draft = plan(act(responsibilities=actors(one)), act("Lage et kart", responsibilities=actors(other)), *sound(5))
    assert [said.words for said in the("spelled-twice", draft).said] == [one, other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rektor", "Rektorene"),
        ("Kommunen", "Kommunene"),
        ("Enhetsleder", "Enhetsledere"),
        ("Os kommune", "Ås kommune"),
        ("Utvalg 1", "Utvalg 2"),
        ("Statens vegvesen", "Statens Vegvesen"),
        ("Plansjef", "Planlegger"),
        ("Ungdomsrådet", "Ungdomsråd"),
        ("Nordre Land", "Søndre Land"),
    ],
)
def test_two_actors_are_not_taken_for_one(one, other):
    draft = plan(act(responsibilities=actors(one)), act("Lage et kart", responsibilities=actors(other)), *sound(5))
    assert "spelled-twice" not in found(draft)


def test_three_equal_letters_are_a_slip():
    assert found(plan(act(responsibilities=actors("Næringsssjef")), *sound(4))) == {"misspelled": (1,)}
