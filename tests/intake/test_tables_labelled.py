"""Tables whose labels stand beside the values, and tables that are no plan."""

from avklart.domain.draft import Goal, Passage
from avklart.intake.found import ActorCell
from avklart.intake.raw import AreaTitle
from avklart.intake.tables import TableContext, read_table
from tests.intake.made_tables import activities, areas, drawn, reading, refused, texts, under


def test_labels_beside_values_are_one_activity():
    found = reading(
        """
        Tiltak 3 | Opprette utlånsordning for skiutstyr
        Ansvar | Frivilligsentralen.
        Frist | Løpende.
        Samarbeid | Skolene
        Finansiering | Gaver
    """,
        origin="labels",
    )
    one = activities(found)[0]
    assert (one.number, one.text) == ("3", "Opprette utlånsordning for skiutstyr")
    assert one.actors == (
        ActorCell(text="Frivilligsentralen.", part="responsible"),
        ActorCell(text="Skolene", part="contributes"),
    )
    assert one.times == (("deadline", "Løpende."),)
    assert one.money.source == "Gaver"
    assert one.cells["Tiltak 3"] == "Opprette utlånsordning for skiutstyr"


def test_the_first_label_again_begins_a_new_activity():
    found = reading("""
        Tiltak | Bygge park
        Ansvar | Parksjef
        Tiltak | Rive mur
        Ansvar | Vegsjef
        Frist | 2025
    """)
    assert texts(found) == ["Bygge park", "Rive mur"]


def test_the_line_above_is_the_activity():
    above = TableContext(language="nb", title_above="2.1 Arrangere vårfest for alle")
    one = activities(reading("Ansvarlig | FAU-leder\nFrist | Mai", above, "labels"))[0]
    assert (one.number, one.text) == ("2.1", "Arrangere vårfest for alle")


def test_labels_with_no_activity_are_no_activity():
    assert refused("Ansvarlig | FAU-leder\nFrist | Mai", origin="labels")


def test_a_card_with_its_title_across_and_two_pairs_a_row():
    found = reading("""
        = *Tiltak 7: Etablere felles legevakt*
        Ansvar | Helsesjef | Frist | 1.1.2026
        Kostnad | 500 000 kr | Status | Pågår
        Beskrivelse | Felles vakt for tre kommuner | Mål | Trygg hjelp
    """)
    one = activities(found)[0]
    assert (one.number, one.text) == ("7", "Etablere felles legevakt")
    assert one.actors == (ActorCell(text="Helsesjef", part="responsible"),)
    assert one.times == (("deadline", "1.1.2026"),)
    assert (one.money.cost, one.status) == ("500 000 kr", "Pågår")
    assert one.under == ("Trygg hjelp",)
    assert one.extra == {"Beskrivelse": "Felles vakt for tre kommuner"}


def test_activities_in_columns():
    found = reading("""
        Tiltak | Bygge park | Rive mur | Male bru
        Ansvar | Parksjef | Vegsjef | Vegsjef
        Frist | 2025 | 2026 | 2027
    """)
    assert texts(found) == ["Bygge park", "Rive mur", "Male bru"]
    assert activities(found)[1].cells == {"Tiltak": "Rive mur", "Ansvar": "Vegsjef", "Frist": "2026"}


def test_a_goal_and_an_area_among_the_labels():
    found = reading("""
        Satsingsområde | Oppvekst
        Mål | Trygge barn
        Tiltak | Lage lekeplass
        Ansvarlig | Parksjef
    """)
    assert areas(found) == ["Oppvekst"]
    assert under(found) == [("Trygge barn",)]
    assert [item.text for item in found.items if isinstance(item, Goal)] == ["Trygge barn"]


def test_an_area_with_its_budget_is_no_activity():
    found = reading("Innsatsområde nr. 1 | Fiskeri og havbruk\nBudsjett 2025 | kr 50 000", origin="labels")
    assert [(item.number, item.title) for item in found.items if isinstance(item, AreaTitle)] == [
        ("1", "Fiskeri og havbruk")
    ]
    assert [item.text for item in found.items if isinstance(item, Passage)] == ["Budsjett 2025: kr 50 000"]


def test_tables_of_other_things_are_refused():
    assert refused("Versjon | Dato | Endring | Produsent | Godkjent\n1.0 | 1.2.2025 | Ny plan | RM | HS")
    assert refused("Navn | Rolle | Kommune\nKari Nordmann | Leder | Nes\nOla Hansen | Nestleder | Vik")
    assert refused("AU | Arbeidsutvalget\nKS | Kommunesektorens organisasjon\nNAV | Arbeids- og velferdsetaten")
    assert refused("Konto | Tekst | Budsjett 2025 | Regnskap 2024\n1010 | Lønn | 500 000 | 480 000")
    assert refused("Sak nr | Sak | Ansvar\n1/25 | Godkjenning av innkalling | Leder\n2/25 | Budsjett 2026 | Sekretær")
    assert refused("Navn | Adresse | Telefon | E-post\nNes skole | Skolevegen 1 | 12345678 | post@nes.no")
    assert refused("Post | 2025 | 2026\nLønn | 500 | 510\nReiser | 20 | 25\nSum | 520 | 535")
    assert refused("Opplysning | Innhold\nTidspunkt: | 24.09.25\nKommunens frist for plan: | 21.11.2025")
    assert refused(
        "Prosjektnavn | Planstrategi\nStartdato | 01.01.16\nSluttdato | 27.09.16\nOppdragsgiver | Kommunestyret"
    )
    assert refused("Innhold | Side\nInnledning | 2\nTiltak | 4")
    assert refused("År | Folketall\n2020 | 5 100\n2025 | 5 230")


def test_a_table_without_rows_is_refused():
    assert read_table(drawn("| |"), TableContext()) is None
