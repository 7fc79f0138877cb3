"""What each row of a table of activities is."""

from avklart.domain.draft import Goal, LeftOut, Passage
from avklart.intake.raw import AreaTitle
from avklart.intake.tables import TableContext
from tests.intake.made_tables import activities, areas, codes, reading, texts, under

AREA_ABOVE = TableContext(language="nb", has_area_above=True)


def _left_out(found):
    return [(item.why, item.text) for item in found.items if isinstance(item, LeftOut)]


def test_merged_rows_are_areas_where_no_heading_names_one():
    found = reading("""
        Tiltak | Ansvar | Økonomi
        = *Friluftsliv*
        Merke løyper | Turlaget | Drift
        = *Kulturminner*
        Sette opp skilt | Museet | Prosjekt
    """)
    assert areas(found) == ["Friluftsliv", "Kulturminner"]
    assert under(found) == [(), ()]


def test_merged_rows_are_groups_under_a_heading_that_names_the_area():
    found = reading(
        """
        Tiltak | Ansvar | Økonomi
        = Bygg
        Male rådhuset | Eiendomssjef | Drift
        = Anlegg
        Gruse parken | Parksjef | Drift
    """,
        AREA_ABOVE,
    )
    assert areas(found) == []
    assert under(found) == [("Bygg",), ("Anlegg",)]


def test_an_area_row_says_its_word_and_number():
    found = reading(
        """
        Tiltak | Ansvar
        = Innsatsområde 1: Trygg oppvekst
        Starte foreldrekurs | Helsestasjonen
        = SATSINGSOMRÅDE B – AKTIV ALDERDOM
        Arrangere dagtur | Frivilligsentralen
    """,
        AREA_ABOVE,
    )
    found_areas = [item for item in found.items if isinstance(item, AreaTitle)]
    assert [(area.number, area.title) for area in found_areas] == [("1", "Trygg oppvekst"), ("B", "AKTIV ALDERDOM")]


def test_goal_rows_stand_in_goals_and_in_under():
    found = reading(
        """
        Nr | Tiltak | Ansvar
        = Hovedmål: Alle skal ha en jobb å gå til
        = Delmål 1.1: Flere lærlinger
        1 | Skaffe lærebedrifter | Næringssjef
        = Delmål 1.2 Færre på trygd
        2 | Tilby arbeidstrening | NAV
    """,
        AREA_ABOVE,
    )
    assert under(found) == [
        ("Hovedmål: Alle skal ha en jobb å gå til", "Delmål 1.1: Flere lærlinger"),
        ("Hovedmål: Alle skal ha en jobb å gå til", "Delmål 1.2 Færre på trygd"),
    ]
    assert [(goal.number, goal.text) for goal in found.items if isinstance(goal, Goal)] == [
        (None, "Alle skal ha en jobb å gå til"),
        ("1.1", "Flere lærlinger"),
        ("1.2", "Færre på trygd"),
    ]


def test_areas_and_goals_alternate():
    found = reading("""
        Tiltak | Ansvar
        = NÆRING
        = Mål: Flere bedrifter
        Bygge næringspark | Næringssjef
        = KULTUR
        = Mål: Flere konserter
        Leie scene | Kultursjef
    """)
    assert areas(found) == ["NÆRING", "KULTUR"]
    assert under(found) == [("Mål: Flere bedrifter",), ("Mål: Flere konserter",)]


def test_groups_stand_inside_areas_when_they_look_otherwise():
    found = reading("""
        Tiltak | Ansvar
        = *VANN*
        = Ledningsnett
        Skifte rør | VA-sjef
        = Renseanlegg
        Bytte pumper | VA-sjef
        = *VEG*
        = Asfalt
        Dekke hull | Vegsjef
    """)
    assert areas(found) == ["VANN", "VEG"]
    assert under(found) == [("Ledningsnett",), ("Renseanlegg",), ("Asfalt",)]


def test_a_row_with_one_short_text_is_a_group_where_other_rows_are_full():
    found = reading(
        """
        Tiltak | Ansvar | 2025 | 2026
        Vannforsyning | | |
        Bytte rør i Storgata | VA-sjef | 100 | 200
        Skifte pumper på Nes | VA-sjef | 50 |
        Avløp | | |
        Bygge nytt renseanlegg | VA-sjef | | 900
    """,
        AREA_ABOVE,
    )
    assert texts(found) == ["Bytte rør i Storgata", "Skifte pumper på Nes", "Bygge nytt renseanlegg"]
    assert under(found) == [("Vannforsyning",), ("Vannforsyning",), ("Avløp",)]


def test_an_activity_without_anything_else_is_still_an_activity():
    found = reading(
        """
        Tiltak | Ansvar | Frist
        Bytte rør i Storgata | VA-sjef | 2025
        Kartlegge behovet for lekeplasser i alle grendene | |
        Bygge nytt renseanlegg | VA-sjef | 2026
    """,
        AREA_ABOVE,
    )
    assert len(texts(found)) == 3


def test_sums_are_left_out():
    found = reading("""
        Tiltak | Ansvar | 2025 | Sum
        Bytte rør | VA-sjef | 100 | 100
        Sum vann | | 100 | 100
        Gjennomføre samlet kartlegging | Plansjef | 20 | 20
        TOTALT | | 120 | 120
        I alt | | 120 | 120
    """)
    assert texts(found) == ["Bytte rør", "Gjennomføre samlet kartlegging"]
    assert [why for why, _ in _left_out(found)] == ["sum-row"] * 3


def test_template_rows_are_left_out():
    found = reading("""
        Nr | Tiltak | Ansvar | Frist
        1 | Holde møte | Leder | 2025
        2 | <tiltak> | <navn> | <dato>
        3 | [Skriv inn tiltak] | … |
        4 | | |
    """)
    assert texts(found) == ["Holde møte"]
    assert [why for why, _ in _left_out(found)] == ["empty-template"] * 3


def test_a_row_that_only_goes_on_joins_the_activity_above():
    found = reading("""
        Tiltak | Ansvar | Samarbeid | Beløp
        Rydde kysten | Friluftsrådet | Skolene | 10 000 kr
        | | Speiderne | 5 000 kr
        Male naust | Kystlaget | |
    """)
    first = activities(found)[0]
    assert len(texts(found)) == 2
    assert first.cells["Samarbeid"] == "Skolene\nSpeiderne"
    assert first.cells["Beløp"] == "10 000 kr\n5 000 kr"
    assert "continued-row" in codes(found)


def test_an_activity_merged_over_several_rows_is_one():
    found = reading("""
        Tiltak | Ansvar | Frist
        Utvikle felles turkart | Turlaget | Mai 2025
        ^ | Kommunen | Juni 2025
        Trykke brosjyre | Reiselivslaget | 2025
    """)
    first = activities(found)[0]
    assert texts(found) == ["Utvikle felles turkart", "Trykke brosjyre"]
    assert first.actors[0].text == "Turlaget\nKommunen"
    assert first.times == (("deadline", "Mai 2025\nJuni 2025"),)


def test_a_merged_cell_of_someone_responsible_holds_for_its_rows():
    found = reading("""
        Tiltak | Ansvar | Frist
        Male skolen | Vaktmester | 2025
        Vaske skolen | ^ | 2025
        Rive skolen | Rådmann | 2026
    """)
    assert [one.actors[0].text for one in activities(found)] == ["Vaktmester", "Vaktmester", "Rådmann"]


def test_numbers_in_front_of_the_text_are_taken_off_it():
    found = reading("""
        Tiltak | Ansvar
        1.2.3 Bygge bru | Vegsjef
        a) Rive bru | Vegsjef
        Tiltak 4: Male bru | Vegsjef
        37A Flytte bru | Vegsjef
        4 nye boliger på Nes | Boligsjef
        2. Dele ut pris | Ordfører
        1. mai-tog gjennom sentrum | LO
    """)
    assert [(one.number, one.text) for one in activities(found)] == [
        ("1.2.3", "Bygge bru"),
        ("a", "Rive bru"),
        ("4", "Male bru"),
        ("37A", "Flytte bru"),
        (None, "4 nye boliger på Nes"),
        ("2", "Dele ut pris"),
        (None, "1. mai-tog gjennom sentrum"),
    ]


def test_line_breaks_and_broken_hyphens_of_the_text_are_joined():
    found = reading("""
        Tiltak | Ansvar
        Kartlegge interesse - og kompetanse-\\nbehov i helse- og sosial-\\nsektoren | HR-sjef
        Følge opp høyskole- medarbeider og «Gå til skolen»-\\nuka | Rektor
        Bruke e-\\npost og HR-\\nsystem i 2025-\\n2026 | IT
    """)
    assert texts(found) == [
        "Kartlegge interesse - og kompetansebehov i helse- og sosialsektoren",
        "Følge opp høyskolemedarbeider og «Gå til skolen»-uka",
        "Bruke e-post og HR-system i 2025-2026",
    ]


def test_two_activities_in_a_cell_are_told_and_not_split():
    found = reading("""
        Tiltak | Ansvar
        Gi innspill på aktuelle saker i samsvar med målene Vurdere nye medieutspill | AU
        • Holde kurs\\n• Lage brosjyre | AU
        Støtte arbeidet i Norges Røde Kors | AU
    """)
    assert [[note.code for note in one.notes] for one in activities(found)] == [
        ["two-activities"],
        ["two-activities"],
        [],
    ]
    assert [note.facts["text"] for one in activities(found) for note in one.notes] == [
        "Vurdere nye medieutspill",
        "• Lage brosjyre",
    ]


def test_a_long_sentence_across_the_table_is_running_text():
    found = reading(
        """
        Tiltak | Ansvar
        = Området følger opp landbruksmeldinga fra 2022. Kommunen har mange gode bønder, og vi vil ha flere.
        Leie ut jord | Landbrukssjef
        = * Beløpet er avhengig av tilskudd fra fylket.
    """,
        AREA_ABOVE,
    )
    assert len([item for item in found.items if isinstance(item, Passage)]) == 2
    assert under(found) == [()]


def test_hidden_rows_are_read_with_a_doubt():
    found = reading("Tiltak | Ansvar\n? Bygge veg | Vegsjef\nRive hus | Eiendomssjef")
    assert texts(found) == ["Bygge veg", "Rive hus"]
    assert [note.code for note in activities(found)[0].notes] == ["hidden-row"]


def test_months_across_the_table_are_the_time_of_the_rows_below():
    found = reading("""
        Aktivitet | Ansvar
        = Januar
        Sende innkalling | Sekretær
        = Februar 2025
        Holde årsmøte | Leder
    """)
    assert [one.times for one in activities(found)] == [(("when", "Januar"),), (("when", "Februar 2025"),)]
    assert areas(found) == []


def test_goals_without_a_word_are_told_by_their_sentence():
    found = reading("""
        Tiltak | Ansvar
        = Alle barn skal kunne svømme
        Kjøpe badebuss | Skolesjef
    """)
    assert under(found) == [("Alle barn skal kunne svømme",)]
    assert [item.text for item in found.items if isinstance(item, Goal)] == ["Alle barn skal kunne svømme"]


def test_the_number_cell_may_hold_the_goal_word():
    found = reading(
        """
        Nr | Tiltak | Ansvar
        Mål 1 | Flere unge i arbeid |
        1.1 | Starte jobbklubb | NAV
        Mål 2 | Flere eldre hjemme |
        2.1 | Ansette vaktmester | Helsesjef
    """,
        AREA_ABOVE,
    )
    assert texts(found) == ["Starte jobbklubb", "Ansette vaktmester"]
    assert under(found) == [("Mål 1 Flere unge i arbeid",), ("Mål 2 Flere eldre hjemme",)]


def test_every_word_of_the_table_is_in_its_items():
    found = reading("""
        = Tiltaksplan 2025
        Nr | Tiltak | Ansvar | 2025
        1 | 2 | 3 | 4
        = Innsatsområde 1: Helse
        = Mål 1: God helse
        1 | Holde kurs | Helsesjef | 10
        Sum | | | 10
        = Fotnote til slutt i tabellen.
    """)
    said = " ".join(_words(item) for item in found.items)
    for word in ("Tiltaksplan", "Innsatsområde", "Helse", "Mål", "God", "kurs", "Helsesjef", "Sum", "Fotnote", "slutt"):
        assert word in said


def _words(item):
    if isinstance(item, AreaTitle):
        return f"{item.number or ''} {item.title}"
    if isinstance(item, Goal | Passage | LeftOut):
        return item.text
    return " ".join((*item.under, *item.cells, *item.cells.values()))


def test_an_empty_template_says_so():
    found = reading("Tiltak | Ansvar | Frist\n | | \n | | ")
    assert _left_out(found) == [("empty-template", "Tiltak\nAnsvar\nFrist")]
