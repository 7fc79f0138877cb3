"""Columns told by their headers, in layouts of all kinds."""

from decimal import Decimal

import pytest

from avklart.domain.draft import Goal, LeftOut, Passage
from avklart.intake.found import ActorCell
from avklart.intake.tables import TableContext
from tests.intake.made_tables import activities, areas, codes, reading, texts, under


def test_every_column_of_a_full_header_has_its_role():
    header = "Nr. | Tiltak: | Hovedansvar | Samarbeids-\\npartnere | Oppstart | Ferdig | Kostnad (i 1000 kr) | Kilde"
    row = "1.1 | Bygge ny gangveg | Teknisk sjef | Vegvesenet | 2025 | 2026 | 500 | Drift"
    found = reading(
        f"{header} | Pri | Indikatorer | Merknad | Målgruppe | Status\n{row} | 1 | Meter veg | Haster | Barn | Pågår"
    )
    one = activities(found)[0]
    assert (one.number, one.text) == ("1.1", "Bygge ny gangveg")
    assert one.actors == (
        ActorCell(text="Teknisk sjef", part="leads"),
        ActorCell(text="Vegvesenet", part="contributes"),
    )
    assert one.times == (("start", "2025"), ("end", "2026"))
    assert (one.money.cost, one.money.source, one.money.unit) == ("500", "Drift", Decimal(1000))
    assert (one.priority, one.indicator, one.comment, one.status) == ("1", "Meter veg", "Haster", "Pågår")
    assert one.extra == {"Målgruppe": "Barn"}
    assert one.cells["Samarbeids- partnere"] == "Vegvesenet"
    assert one.cells["Tiltak:"] == "Bygge ny gangveg"


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("ANSVARLIG ENHET", "responsible"),
        ("Ansvarleg:", "responsible"),
        ("Ansvarlig(e)", "responsible"),
        ("Hvem har ansvaret?", "responsible"),
        ("Kven", "responsible"),
        ("Gjennomføringsansvar", "responsible"),
        ("Hovudansvarleg", "leads"),
        ("Medverkande", "contributes"),
        ("Andre involverte", "contributes"),
        ("Utføres av", "executes"),
        ("Besluttes av", "decides"),
        ("Ansva rlig", "responsible"),
        ("Ansvarlg", "responsible"),
    ],
)
def test_headers_of_actors_give_their_part(header, part):
    found = reading(f"Tiltak | {header} | Frist\nBygge veg | Rådmann | 2025")
    assert activities(found)[0].actors == (ActorCell(text="Rådmann", part=part),)


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Tidsfrist", "deadline"),
        ("Frist for gjennomføring", "deadline"),
        ("Når?", "when"),
        ("Tidsrom", "when"),
        ("Startdato", "start"),
        ("Ferdigstilt", "end"),
        ("Oppstart/ferdig", "when"),
        ("Tid/tidsbruk", "when"),
    ],
)
def test_headers_of_time_give_their_column(header, column):
    found = reading(f"Aktivitet | Kven | {header}\nHalde kurs | Rektor | Mai 2025")
    assert activities(found)[0].times == ((column, "Mai 2025"),)


def test_a_title_row_and_a_unit_row_stand_above_the_header():
    found = reading("""
        = Handlingsplan for veg 2025–2027
        = Alle beløp i 1000 kroner
        Tiltak | Ansvar | 2025 | 2026 | Sum
        Asfaltere Kirkevegen | Vegsjef | 400 | | 400
    """)
    one = activities(found)[0]
    assert one.money.by_year == {2025: "400"}
    assert one.money.total == "400"
    assert one.money.unit == Decimal(1000)
    assert [item.text for item in found.items if isinstance(item, Passage)] == [
        "Handlingsplan for veg 2025–2027",
        "Alle beløp i 1000 kroner",
    ]


def test_a_merged_line_above_the_header_is_the_area():
    found = reading("""
        = *Kultur og idrett*
        *Tiltak* | *Ansvar* | *Frist*
        Bygge ny klatrehall | Kultursjef | 2026
    """)
    assert areas(found) == ["Kultur og idrett"]
    assert texts(found) == ["Bygge ny klatrehall"]


def test_two_headers_in_one_are_taken_apart_with_a_doubt():
    found = reading("""
        Tiltak | Ansvar/frist
        Lage plan for sykkelparkering | Plansjef / 1.6.2025
        Skilte løypene | Idrettsrådet\\nHøsten 2025
    """)
    first, second = activities(found)
    assert first.actors == (ActorCell(text="Plansjef", part="responsible"),)
    assert first.times == (("deadline", "1.6.2025"),)
    assert second.actors == (ActorCell(text="Idrettsrådet", part="responsible"),)
    assert second.times == (("deadline", "Høsten 2025"),)
    assert "two-columns-in-one" in codes(found)


def test_the_header_stands_again_in_the_middle():
    found = reading("""
        Tiltak | Ansvar
        Male skolen | Vaktmester
        Tiltak | Ansvar
        Vaske skolen | Renholder
    """)
    assert texts(found) == ["Male skolen", "Vaske skolen"]
    assert [(item.why, item.text) for item in found.items if isinstance(item, LeftOut)] == [
        ("repeated-header-row", "Tiltak\nAnsvar")
    ]


def test_another_header_in_the_middle_gives_new_columns():
    found = reading("""
        Tiltak | Ansvar | Frist
        Male skolen | Vaktmester | 2025
        Aktivitet | Når | Hvem
        Arrangere dugnad | Mai 2026 | FAU
    """)
    second = activities(found)[1]
    assert second.times == (("when", "Mai 2026"),)
    assert second.actors == (ActorCell(text="FAU", part="responsible"),)


def test_a_table_goes_on_without_its_header():
    before = reading("Nr | Tiltak | Ansvar | Frist\n1 | Bygge bru | Vegsjef | 2025")
    context = TableContext(language="nb", previous=before.columns)
    found = reading("2 | Rive bru | Vegsjef | 2026\n3 | Male bru | Vegsjef | 2027", context)
    assert [one.number for one in activities(found)] == ["2", "3"]
    assert activities(found)[0].cells == {"Nr": "2", "Tiltak": "Rive bru", "Ansvar": "Vegsjef", "Frist": "2026"}


def test_a_row_of_numbers_below_the_header_is_a_layout_mark():
    found = reading("Tiltak | Ansvar | Frist\n1 | 2 | 3\nByggje veg | Rådmann | 2025")
    assert texts(found) == ["Byggje veg"]
    assert [item.why for item in found.items if isinstance(item, LeftOut)] == ["layout-mark"]


def test_columns_without_headers_are_told_by_their_cells():
    found = reading("""
        1 | Etablere felles innkjøpsordning for skolene | Rådmannen | Våren 2025 | Drift
        2 | Utarbeide strategi for digitale tjenester | IT-leder, NAV | 2026 | Prosjekt
        3 | Gjennomføre kurs for nye ledere | Personalsjef | Løpende | Innenfor rammen
    """)
    first = activities(found)[0]
    assert first.number == "1"
    assert first.text == "Etablere felles innkjøpsordning for skolene"
    assert first.actors == (ActorCell(text="Rådmannen", part="responsible"),)
    assert first.times == (("when", "Våren 2025"),)
    assert first.money.source == "Drift"
    assert first.cells["Kolonne 1"] == "1"
    assert "column-guessed" in codes(found)


def test_a_strange_header_is_told_by_its_cells():
    found = reading("""
        *Dette vil vi* | *Blinkskudd* | *Tellekanter*
        Styrke bibliotekets åpningstider | Biblioteksjef | 2025
        Utvikle flere møteplasser | Kultursjef | 2026
        Arrangere kulturuke hvert år | Kulturskolerektor | Årlig
    """)
    first = activities(found)[0]
    assert first.text == "Styrke bibliotekets åpningstider"
    assert first.actors == (ActorCell(text="Biblioteksjef", part="responsible"),)
    assert first.times == (("when", "2025"),)
    assert first.cells["Blinkskudd"] == "Biblioteksjef"


def test_an_unnumbered_header_over_the_numbers():
    found = reading("""
        | Tiltak | Ansvar
        1a | Reparere taket | Eiendomssjef
        1b | Skifte vinduer | Eiendomssjef
    """)
    assert [one.number for one in activities(found)] == ["1a", "1b"]
    assert activities(found)[0].cells["Kolonne 1"] == "1a"


def test_a_header_merged_over_number_and_text():
    found = reading("""
        ! Tiltak | < | Ansvar
        1 | Reparere taket på rådhuset | Eiendomssjef
        2 | Skifte vinduer i nordveggen | Eiendomssjef
    """)
    first = activities(found)[0]
    assert (first.number, first.text) == ("1", "Reparere taket på rådhuset")
    assert first.cells == {"Tiltak": "1", "Tiltak (2)": "Reparere taket på rådhuset", "Ansvar": "Eiendomssjef"}


def test_municipalities_with_crosses_are_extra_with_a_doubt():
    found = reading("""
        Tiltak | Nordvik | Sørvik | Austvik | Frist
        Innføre felles taksering | x | x | | 2025
        Ansette felles jordmor | | x | x | 2026
    """)
    assert activities(found)[0].extra == {"Nordvik": "x", "Sørvik": "x"}
    assert "crossed-columns" in codes(found)


def test_area_and_goal_columns_give_areas_goals_and_under():
    found = reading("""
        Innsatsområde | Hovedmål | Delmål | Tiltak | Ansvar
        Oppvekst | Gode skoler | 1.1 Flere lærere | Rekruttere lærere | Skolesjef
        | | 1.2 Bedre bygg | Pusse opp gymsalen | Eiendomssjef
        Helse | Trygg alderdom | | Bygge omsorgsboliger | Helsesjef
    """)
    assert areas(found) == ["Oppvekst", "Helse"]
    assert under(found) == [
        ("Gode skoler", "1.1 Flere lærere"),
        ("Gode skoler", "1.2 Bedre bygg"),
        ("Trygg alderdom",),
    ]
    goals = [item for item in found.items if isinstance(item, Goal)]
    assert [(goal.number, goal.text, goal.under) for goal in goals] == [
        (None, "Gode skoler", ()),
        ("1.1", "Flere lærere", ("Gode skoler",)),
        ("1.2", "Bedre bygg", ("Gode skoler",)),
        (None, "Trygg alderdom", ()),
    ]


def test_merged_cells_of_area_and_goal_hold_for_all_their_rows():
    found = reading("""
        Satsingsområde | Mål | Tiltak | Ansvar
        Klima | Kutte utslipp | Kjøpe elbiler | Innkjøpssjef
        ^ | ^ | Bygge ladepunkt | Eiendomssjef
        ^ | Mindre avfall | Innføre kildesortering | Renovasjonssjef
    """)
    assert areas(found) == ["Klima"]
    assert under(found) == [("Kutte utslipp",), ("Kutte utslipp",), ("Mindre avfall",)]


def test_the_finer_of_two_columns_of_activities_is_the_activity():
    found = reading("""
        Tiltak | Aktivitet | Ansvar | Frist
        Trygg skolevei | Kartlegge farlige punkter | FAU | 2025
        ^ | Søke om midler til fartsputer | Teknisk sjef | 2026
        Sunn mat | Servere frukt | Rektor | 2025
    """)
    assert texts(found) == ["Kartlegge farlige punkter", "Søke om midler til fartsputer", "Servere frukt"]
    assert under(found) == [("Trygg skolevei",), ("Trygg skolevei",), ("Sunn mat",)]


def test_goals_and_activities_in_two_columns():
    found = reading("""
        Mål | Tiltak
        Alle skal trives | Starte leksehjelp
        Ingen skal mobbes | Øve på å være venner
    """)
    assert texts(found) == ["Starte leksehjelp", "Øve på å være venner"]
    assert under(found) == [("Alle skal trives",), ("Ingen skal mobbes",)]


def test_goals_alone_are_still_a_plan():
    found = reading("Mål | Strategi\nFlere innbyggere | Bygge boliger\nFlere bedrifter | Lokke etablerere")
    assert not activities(found)
    assert [item.text for item in found.items if isinstance(item, Goal)] == [
        "Flere innbyggere",
        "Bygge boliger",
        "Flere bedrifter",
        "Lokke etablerere",
    ]


def test_a_strategy_with_someone_responsible_is_an_activity():
    found = reading("Mål | Strategi | Ansvarlig | Frist\nFlere innbyggere | Bygge boliger | Plansjef | 2026")
    assert texts(found) == ["Bygge boliger"]
    assert under(found) == [("Flere innbyggere",)]


def test_swedish_and_english_headers():
    swedish = reading(
        "Specifikt mål | Handling | Ledande organisation | Viktiga partners | Tidsplan\n"
        "Fler jobb | Starta nätverk | Regionen | Näringslivet | 2025",
        TableContext(language="sv"),
    )
    assert activities(swedish)[0].actors == (
        ActorCell(text="Regionen", part="leads"),
        ActorCell(text="Näringslivet", part="contributes"),
    )
    english = reading(
        "No. | Action | Responsible | Partners | Deadline | Budget (EUR)\n"
        "1 | Build a new pier | Harbour master | The county | June 2026 | 40 000",
        TableContext(language="en"),
    )
    one = activities(english)[0]
    assert (one.number, one.text) == ("1", "Build a new pier")
    assert one.times == (("deadline", "June 2026"),)
    assert (one.money.cost, one.money.currency) == ("40 000", "EUR")


def test_footnote_marks_and_capitals_in_headers():
    found = reading("TILTAK | ANSVAR¹ | FRIST* | KOSTNAD 2)\nBygge veg | Vegsjef | 2025 | 5000 kr")
    one = activities(found)[0]
    assert one.actors == (ActorCell(text="Vegsjef", part="responsible"),)
    assert one.times == (("deadline", "2025"),)
    assert one.money.cost == "5000 kr"
