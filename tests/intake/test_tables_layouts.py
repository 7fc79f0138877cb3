"""More layouts of tables, made up before the code had seen them."""

import pytest

from avklart.domain.draft import Goal, Passage
from avklart.intake.found import ActorCell
from avklart.intake.tables import TableContext
from tests.intake.made_tables import activities, areas, codes, reading, refused, texts, under

AREA_ABOVE = TableContext(language="nb", has_area_above=True)


def test_a_goal_and_a_strategy_column_with_gaps():
    found = reading(
        """
        Mål | Strategi | Tiltak | Ansvarleg | Samarbeidspartar | Tid | Økonomi
        1. Auka busetjing | 1.1 Fleire bustader | Regulere tomter | Plan | Grunneigarar | 2025-26 | Innanfor ramma
        | | Stimulere til utleige | Næringssjefen | Bygdelaga | Løpande | 100.000,- pr år
        | 1.2 Betre omdømme | Lage filmar | Rådgjevar | Ungdomsrådet | Innan 01.09.25 | Søkje midlar
        2. Sterkare næringsliv | 2.1 Fleire arbeidsplassar | Arrangere gründertreff | Næringshagen | Siva | Haust 2025 |
        """,
        TableContext(language="nn"),
    )
    assert under(found) == [
        ("1. Auka busetjing", "1.1 Fleire bustader"),
        ("1. Auka busetjing", "1.1 Fleire bustader"),
        ("1. Auka busetjing", "1.2 Betre omdømme"),
        ("2. Sterkare næringsliv", "2.1 Fleire arbeidsplassar"),
    ]
    assert activities(found)[1].money.source == "100.000,- pr år"


def test_codes_in_the_column_of_activities_are_numbers():
    found = reading("""
        *Tiltak* | *Beskrivelse* | *Ansvarlig*
        T1 | Kartlegge tomme lokaler i sentrum | Næringssjef
        T2 | Utarbeide tilflyttingspakke | Servicetorg
    """)
    assert [(one.number, one.text) for one in activities(found)] == [
        ("T1", "Kartlegge tomme lokaler i sentrum"),
        ("T2", "Utarbeide tilflyttingspakke"),
    ]


def test_bare_codes_before_the_texts_are_numbers_when_most_have_them():
    found = reading("""
        Fokusområde | Tiltak | Ansvar | Status 31.12.24
        A Barn | A1 Starte nærmiljøgruppe | Kultur | Ferdig
        ^ | A2 Bygge aktivitetspark | Teknisk | Ikke startet
        B Eldre | B1 Lage besøksordning | Frivilligsentralen | Pågår
    """)
    assert [one.number for one in activities(found)] == ["A1", "A2", "B1"]
    assert areas(found) == ["Barn", "Eldre"]
    assert activities(found)[0].status == "Ferdig"


def test_a_road_before_the_text_is_no_number():
    found = reading(
        "Tiltak | Ansvar\nE6 Kolomoen utbedres | Vegvesenet\nFjerne stolper | Vegvesenet\nMale gjerde | Fylket"
    )
    assert activities(found)[0].text == "E6 Kolomoen utbedres"


def test_chapters_numbered_above_their_activities_are_groups():
    text = """
        Nr | Tiltak | Ansvar | Kostnad
        1 | Infrastruktur | |
        1.1 | Bygge gang- og sykkelvei | Fylkeskommunen | 12 mill.
        2 | Næring | |
        2.1 | Næringshage | Næringssjef | 300 000
    """
    assert under(reading(text, AREA_ABOVE)) == [("1 Infrastruktur",), ("2 Næring",)]
    assert areas(reading(text)) == ["Infrastruktur", "Næring"]


def test_responsible_and_time_below_merged_headers():
    found = reading("""
        ! Tiltak | Ansvar | < | Gjennomføring | <
        ! | Hoved | Medansvar | Oppstart | Ferdig
        Bygge bru | Veg | Plan | 2025 | 2026
    """)
    one = activities(found)[0]
    assert one.actors == (ActorCell(text="Veg", part="leads"), ActorCell(text="Plan", part="contributes"))
    assert one.times == (("start", "2025"), ("end", "2026"))


def test_crosses_under_the_names_of_actors_are_actors():
    found = reading("""
        Tiltak | Rektor | FAU | Elevråd | Når
        Holde foreldremøte | X | X | | September
        Lage ordensregler | X | | X | August
    """)
    assert [one.actors[0].text for one in activities(found)] == ["Rektor\nFAU", "Rektor\nElevråd"]
    assert "crossed-columns" in codes(found)


def test_crosses_merged_over_years_hold_for_all_of_them():
    found = reading("""
        Aktivitet | Ansvar | 2025 | 2026 | 2027
        Lage plan | Plansjef | x | < |
        Bygge | Plansjef | | x | <
    """)
    assert [dict(one.year_marks) for one in activities(found)] == [{2025: "x", 2026: "x"}, {2026: "x", 2027: "x"}]


def test_crosses_in_months_are_a_time():
    found = reading("""
        Aktivitet | Ansvar | jan | feb | mar | apr
        Lage plan | Plansjef | x | x | |
        Vedta plan | Kommunestyret | | | | x
    """)
    assert [one.times for one in activities(found)] == [(("when", "jan – feb"),), (("when", "apr"),)]


def test_weeks_are_said_with_their_word():
    found = reading("Uke | Hva | Hvem\n2 | Foreldremøte | Rektor\n5 | Skidag | Elevråd")
    assert [one.times for one in activities(found)] == [(("when", "uke 2"),), (("when", "uke 5"),)]


def test_a_goal_row_in_the_cells_of_number_and_text():
    found = reading(
        "Nr | Tiltak | Ansvar | Frist\nMål 1: | Flere unge i arbeid | < | <\n1.1 | Starte jobbklubb | NAV | 2025",
        AREA_ABOVE,
    )
    assert under(found) == [("Mål 1: Flere unge i arbeid",)]


def test_what_stands_beside_a_goal_row_is_kept():
    found = reading(
        """
        ! Tiltak | Ansvar | Frist | Indikator
        Delmål 1.1 Flere går til skolen | | | Andel som går
        Merke skolevei | Teknisk | 2025 | Km merket
        """,
        AREA_ABOVE,
    )
    assert [item.text for item in found.items if isinstance(item, Goal | Passage)] == [
        "Flere går til skolen",
        "Indikator: Andel som går",
    ]


def test_an_area_row_with_its_budget():
    found = reading("""
        Tiltak | Ansvar | Kostnad
        *Satsingsområde 1: Klima* | | *2 000 000*
        Kjøpe elbil | Innkjøp | 400 000
    """)
    assert areas(found) == ["Klima"]
    assert texts(found) == ["Kjøpe elbil"]


def test_an_area_row_with_its_description():
    found = reading("""
        Tiltak | Ansvar
        = Oppvekst\\nBarn og unge skal ha det trygt og godt, og de skal få den hjelpen de trenger tidlig.
        Bygge skole | Rådmann
    """)
    assert areas(found) == ["Oppvekst"]
    assert any(isinstance(item, Passage) and item.text.startswith("Barn og unge") for item in found.items)


def test_each_area_with_its_own_header_in_one_table():
    found = reading("""
        = *Oppvekst*
        Tiltak | Ansvar
        Bygge skole | Rådmann
        = *Helse*
        Tiltak | Ansvar
        Bygge sykehjem | Rådmann
    """)
    assert areas(found) == ["Oppvekst", "Helse"]
    assert under(found) == [(), ()]


def test_status_before_the_goal_is_how_things_stand():
    found = reading("Status | Mål | Tiltak | Ansvar\nVi har tre skoler | Alle trives | Innføre trivselsleder | Rektor")
    assert activities(found)[0].extra == {"Status": "Vi har tre skoler"}
    assert activities(found)[0].status is None


def test_a_theme_is_an_area_or_a_group_by_the_heading_above():
    text = "Tema | Tiltak | Ansvarlig\nTrafikk | Lage trygge soner | Vegvesenet\nSkole | Sette opp gjerde | Rektor"
    assert areas(reading(text)) == ["Trafikk", "Skole"]
    assert under(reading(text, AREA_ABOVE)) == [("Trafikk",), ("Skole",)]


def test_an_area_after_the_activity_is_a_place():
    found = reading("Nr | Tiltak | Område | Ansvar\n1 | Bygge gangveg | Nordbygda | Vegvesenet")
    assert activities(found)[0].extra == {"Område": "Nordbygda"}


def test_sums_named_after_their_unit_are_told_by_their_amounts():
    found = reading("""
        Tiltak | Ansvar | 2025 | 2026
        Bytte rør | VA-sjef | 100 | 200
        Bygge dam | VA-sjef | 50 | 900
        Vann i alle grender | | 150 | 1 100
    """)
    assert texts(found) == ["Bytte rør", "Bygge dam"]


def test_sums_that_stand_shifted_are_told_by_the_columns_they_stand_in():
    found = reading("""
        Tiltak (i 1000 kroner) | Type | Inv/Drift | 2025 | 2026
        Lønnsvekst | Budsjetteknisk | Drift | 12 | 12
        Prisvekst | Budsjetteknisk | Drift | 120 | 130
        Driftsutgift | 132 | 142 | |
    """)
    assert texts(found) == ["Lønnsvekst", "Prisvekst"]


def test_cards_beside_a_merged_number():
    found = reading("""
        Tiltak 1 | Navn | Bygge park
        ^ | Ansvar | Parksjef
        ^ | Frist | 2025
        Tiltak 2 | Navn | Rive mur
        ^ | Ansvar | Vegsjef
        ^ | Frist | 2026
    """)
    assert [(one.number, one.text) for one in activities(found)] == [("1", "Bygge park"), ("2", "Rive mur")]


def test_a_card_with_number_and_name_in_their_own_rows():
    found = reading("""
        Tiltak nr | 4
        Tiltakets navn | Gjenåpne biblioteket
        Beskrivelse | Biblioteket skal ha åpent alle dager
        Ansvarlig | Biblioteksjef
        Gjennomføres | 2025
        Kostnad | 20 000
    """)
    one = activities(found)[0]
    assert (one.number, one.text, one.times) == ("4", "Gjenåpne biblioteket", (("when", "2025"),))


def test_decisions_to_be_followed_up_are_activities():
    found = reading(
        "Saksnr | Vedtak | Ansvarlig | Frist | Status\n12/24 | Utrede felles barnevern | AU | 1.3.2025 | Pågår"
    )
    assert texts(found) == ["Utrede felles barnevern"]


def test_an_assessment_of_risk_and_an_agenda_are_refused():
    assert refused("Risiko | Sannsynlighet | Konsekvens | Tiltak\nFlom | 3 | 4 | Rydde bekkeløp")
    assert refused("Kl. | Tema | Ansvarlig\n10.00 | Velkommen | Ordfører\n10.15 | Status for planen | Regionrådgiver")
    assert refused("Aktør | Ansvar\nKommunestyret | Vedtar planen og følger den opp\nRådmannen | Har ansvar for planen")
    assert refused("Januar | Februar | Mars\nÅrsmøte | Rapport | Dugnad")


def test_a_goal_above_the_header_ends_at_the_next():
    found = reading("""
        = Delmål 1: Betre kollektivtilbod
        Tiltak | Ansvar
        Opprette ny bussrute | Fylkeskommunen
        = Delmål 2: Fleire syklar
        Tiltak | Ansvar
        Byggje sykkelparkering | Kommunen
    """)
    assert under(found) == [("Delmål 1: Betre kollektivtilbod",), ("Delmål 2: Fleire syklar",)]


def test_a_number_merged_with_a_group_is_no_number_of_its_activities():
    found = reading("""
        Nr | Tiltak | Delaktivitet | Ansvar
        1 | Ny kommuneplan | Planprogram | Plansjef
        ^ | ^ | Høring | Plansjef
    """)
    assert [(one.number, one.text, one.under) for one in activities(found)] == [
        (None, "Planprogram", ("Ny kommuneplan",)),
        (None, "Høring", ("Ny kommuneplan",)),
    ]


def test_activities_counted_up_in_one_cell_are_told():
    found = reading("Tiltak | Ansvar\n1. Gratis utstyrsbod 2. Fritidskort | Kultur")
    one = activities(found)[0]
    assert (one.number, one.text) == (None, "1. Gratis utstyrsbod 2. Fritidskort")
    assert "two-activities" in codes(found)


def test_two_words_for_actors_in_one_header_are_one_column():
    found = reading("Tiltak | Ansvarlig/deltakere\nHolde kurs | Kultur, NAV")
    assert activities(found)[0].actors == (ActorCell(text="Kultur, NAV", part="responsible"),)
    assert not codes(found)


@pytest.mark.parametrize(
    ("header", "cell", "source", "cost"),
    [
        ("Kostnad og finansiering", "kr 600 000 frå næringsfondet", "kr 600 000 frå næringsfondet", None),
        ("Kostnad/finansiering", "Kompetansepluss, inntil 300 000 kr", "Kompetansepluss, inntil 300 000 kr", None),
        ("Kostnad og finansiering", "300 000", None, "300 000"),
        ("Finansiering og kostnad", "Drift", "Drift", None),
        ("Hva koster det", "Spillemidler og investeringsbudsjettet", "Spillemidler og investeringsbudsjettet", None),
        ("Kostnad", "90 000 kr, drift", None, "90 000 kr, drift"),
    ],
)
def test_who_pays_and_how_much_stay_together_in_a_column_of_both(header, cell, source, cost):
    (one,) = activities(reading(f"Tiltak | Ansvar | {header}\nLage plan | Plansjef | {cell}"))
    assert one.money is not None
    assert (one.money.source, one.money.cost) == (source, cost)
