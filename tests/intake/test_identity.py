"""Title, owner, period and language: what a document says it is."""

from datetime import date

import pytest

from avklart.documents.document import Block, Paragraph, Place
from avklart.intake.found import Names
from avklart.intake.raw import RawPlan
from avklart.intake.surroundings.bodies import bodies_in, is_any_body
from avklart.intake.surroundings.language_of import language_of
from avklart.intake.surroundings.words import words_around
from avklart.intake.whole import document_to_raw_plan
from tests.intake.made_documents import document, heading, para, table

ROWS = (heading("Kurs"), table(("Tiltak", "Ansvarlig"), ("Holde kurs", "Leder")))


def identity(*blocks: Block, furniture: tuple[Block, ...] = ()) -> RawPlan:
    return document_to_raw_plan(document(*blocks, *ROWS, furniture=furniture), Names())


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ([para("Arbeidsplan 2025", style="Title")], "Arbeidsplan 2025"),
        ([heading("Handlingsplan for Nordås"), para("Vedtatt i dag")], "Handlingsplan for Nordås"),
        ([para("Nordås kommune"), para("Tiltaksplan 2025", bold=True, size=18.0)], "Tiltaksplan 2025"),
        ([para("TILTAKSPLAN MOT ENSOMHET 2025", bold=True)], "Tiltaksplan mot ensomhet 2025"),
        ([para("Handlingsplan", bold=True), para("2025–2028", bold=True)], "Handlingsplan 2025–2028"),
        ([para("Handlingsplan", bold=True), para("for frivillighet", bold=True)], "Handlingsplan for frivillighet"),
        ([para("Handlingsplan 2025 – Nordås kommune", bold=True)], "Handlingsplan 2025"),
        ([para("Handlingsprogram 2025, vedtatt i rådet 14.03.24", bold=True)], "Handlingsprogram 2025"),
        ([para("Tiltak Ansvar Frist Finansiering"), para("Handlingsplan 2025")], "Handlingsplan 2025"),
        ([heading("Innhold"), heading("Innledning"), para("Årsplan for Vik barnehage")], "Årsplan for Vik barnehage"),
    ],
)
def test_the_title_is_found_on_title_pages_of_every_kind(blocks, title):
    assert identity(*blocks).title == title


def test_a_title_in_capitals_keeps_the_names_the_document_writes_elsewhere():
    plan = identity(
        para("HANDLINGSPLAN FOR TURLAG I INDRE ÅSDAL", bold=True), para("Vi bor i Indre Åsdal alle sammen.")
    )
    assert plan.title == "Handlingsplan for turlag i Indre Åsdal"


@pytest.mark.parametrize(
    ("blocks", "owner"),
    [
        ([para("Handlingsplan for Regionrådet for Vestlandet 2025")], "Regionrådet for Vestlandet"),
        (
            [para("Handlingsplan 2025 for Nedre Elvdal interkommunale utviklingsråd")],
            "Nedre Elvdal interkommunale utviklingsråd",
        ),
        ([para("Nordås kommunes handlingsplan 2025")], "Nordås kommune"),
        ([para("Handlingsplan 2025"), para("Møre og Nordås fylkeskommune")], "Møre og Nordås fylkeskommune"),
        ([para("Handlingsplan 2025"), para("Elvegrensa Renovasjon IKS")], "Elvegrensa Renovasjon IKS"),
        ([para("Arbeidsplan 2025"), para("Åsen turlag")], "Åsen turlag"),
        ([para("NORDÅS KOMMUNE"), para("Handlingsplan 2025", bold=True)], "Nordås kommune"),
        ([para("Nordås kommune. Behandlet i utvalget 5. mai"), para("Tiltaksplan 2025", bold=True)], "Nordås kommune"),
        ([para("Handlingsplan 2025 for Indre Åsdal")], "Indre Åsdal"),
        ([para("Handlingsplan for folkehelse 2025")], None),
    ],
)
def test_the_owner_is_found_in_the_title_or_in_a_line_beside_it(blocks, owner):
    assert identity(*blocks).owner == owner


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Handlingsplanen for Nordås regionråd bygger på strategien til Sørli fylkeskommune.", "Nordås regionråd"),
        ("Dette er tiltaksplanen til Regionrådet for Ytre Ås.", "Regionrådet for Ytre Ås"),
        ("Vi gjør mye. Handlingsprogrammet for Ås og Dal regionråd varer i to år.", "Ås og Dal regionråd"),
        ("Vi bygger på klimaplan for Dal kommune.", None),
        ("Vi bygger mye på klimaplanen for alle.", None),
    ],
)
def test_the_owner_is_found_in_a_sentence_that_says_whose_plan_it_is(sentence, owner):
    far = [para(text) for text in ("Det er mye å gjøre.", "Alle skal med.", "Vi er i gang.", sentence)]
    assert identity(para("Handlingsplan 2025", bold=True), *far).owner == owner


def test_the_owner_is_found_in_the_footer():
    footer = Paragraph(text="Nordås kommune – tiltaksplan teknisk 2", place=Place(part="footer"))
    assert identity(para("Tiltaksplan teknisk 2025"), furniture=(footer,)).owner == "Nordås kommune"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Planen gjelder Ås kommune og Ski kommune.", ["Ås kommune", "Ski kommune"]),
        ("Universitetet i Nordvik leder arbeidet", ["Universitetet i Nordvik"]),
        ("Kommunen og skolene samarbeider", []),
        ("Handlingsplan for Møre og Nordås fylkeskommune", ["Møre og Nordås fylkeskommune"]),
    ],
)
def test_bodies_are_names_with_a_word_for_their_kind(text, names):
    assert bodies_in(text, words_around("nb")) == names


def test_a_body_of_any_kind_ends_in_a_word_for_it():
    words = words_around("nb")
    assert is_any_body("Nordås hamnevesen", words)
    assert not is_any_body("Planen er vedtatt", words)


@pytest.mark.parametrize(
    ("lines", "first", "last"),
    [
        (["Handlingsplan 2025–2028"], date(2025, 1, 1), date(2028, 12, 31)),
        (["Kulturplan for Nordås kommune", "Handlingsdel 2025–2027"], date(2025, 1, 1), date(2027, 12, 31)),
        (["Handlingsplan 2026 og 2027"], date(2026, 1, 1), date(2027, 12, 31)),
        (["Handlingsplan", "Planen gjelder for perioden 2025-2026."], date(2025, 1, 1), date(2026, 12, 31)),
    ],
)
def test_the_period_is_said_by_the_title_a_line_or_the_introduction(lines, first, last):
    period = identity(*map(para, lines)).period
    assert period is not None
    assert (period.starts_on, period.ends_on) == (first, last)


def test_the_date_of_a_decision_is_no_period():
    assert identity(para("Handlingsplan for ro"), para("Vedtatt av rådet 12. desember 2024, sak 31/24")).period is None


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("Kommunene skal ikke bare vente, men også følge opp tiltakene", "en-US", "nb"),
        ("Kommunane skal ikkje berre vente, men også følgje opp tiltaka", "nb-NO", "nn"),
        ("Kommunen ska inte bara vänta utan även följa upp åtgärderna för alla", None, "sv"),
        ("Kommunen skal ikke kun vente, men gøre mere af det, hvad borgerne har brug for gennem året", None, "da"),
        ("The council will not only wait but follow up the actions with the partners", None, "en"),
        ("Plan", "nn-NO", "nn"),
        ("1 2 3", None, None),
    ],
)
def test_the_language_is_that_of_most_words_and_the_declared_one_only_settles_ties(text, declared, language):
    assert language_of([text], declared) == language
