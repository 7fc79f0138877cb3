"""A traffic safety plan: lists in order of priority with cost in thousands and road owner, in Word."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = ("Pri.", "Sted/strekning", "Tiltak", "Kostnad (1000 kr)", "Vegeier", "Ansvarlig", "Gjennomføres")
SOFT = ("Nr.", "Tiltak", "Ansvar", "Samarbeid", "Tidspunkt", "Finansiering")
COST = ...

PARTS = (
    area(
        "Fysiske tiltak",
        row(
            "1|Fv. 312 Ramneskrysset–skolen|Gang- og sykkelveg, 850 m|8 500|Fylkeskommunen|Teknisk sjef|2027-2028",
            text="Gang- og sykkelveg, 850 m",
            priority="1",
            who="Teknisk sjef",
            money=[src(..., ..., 8500000, to=...)],
            when="2027-01-01..2028-12-31",
        ),
        row(
            "2|Skoleveien|Fartshumper og opphøyd gangfelt|320|Kommunen|Avd. veg og park|2026",
            text="Fartshumper og opphøyd gangfelt",
            priority="2",
            who="Avd. veg og park",
            money=[src(..., ..., 320000, to=...)],
            when="2026-01-01..2026-12-31",
        ),
        row(
            "3|Ramnes barnehage|Ny hente-/bringesone|1 200|Kommunen|Teknisk sjef/oppvekstsjef|Ikke tidfestet",
            text="Ny hente-/bringesone",
            priority="3",
            who="Teknisk sjef; Oppvekstsjef",
            money=[src(..., ..., 1200000, to=...)],
            when="..",
            open_="~time",
        ),
        row(
            "4|Rv. 35 ved Coop|Busslomme begge sider|?|Statens vegvesen|Må avklares med SVV|",
            text="Busslomme begge sider",
            priority="4",
            who="",
            money=None,
            when="-",
            open_="responsibility:SVV; ~funding",
        ),
        row(
            "5|Åsgata|Belysning, 12 punkt|180|Kommunen|Avd. veg og park|Høsten 2026",
            text="Belysning, 12 punkt",
            priority="5",
            who="Avd. veg og park",
            money=[src(..., ..., 180000, to=...)],
            when="2026-09-01..2026-11-30",
        ),
    ),
    area(
        "Holdningsskapende arbeid",
        row(
            "6|Refleksaksjon i alle 1.-4.klasser|Rektorene|FAU, Trygg Trafikk|Oktober hvert år|Drift",
            text="Refleksaksjon i alle 1.-4.klasser",
            number="6",
            who="Rektorene; +FAU; +Trygg Trafikk",
            money=[src("operations")],
            when="?yearly",
        ),
        row(
            "7|Sykkelopplæring på 6. trinn|Kontaktlærer|Trygg Trafikk og lensmannen|Mai/juni, årlig|Drift",
            text="Sykkelopplæring på 6. trinn",
            number="7",
            who="Kontaktlærer; +Trygg Trafikk; +Lensmannen",
            money=[src("operations")],
            when="?yearly",
        ),
        row(
            "8|Bli godkjent som Trafikksikker kommune|Trafikksikkerhetsutvalget|Alle sektorer|Innen 1. juli 2027"
            "|Kr. 25.000 av TS-midler",
            text="Bli godkjent som Trafikksikker kommune",
            number="8",
            who="Trafikksikkerhetsutvalget; ~+Alle sektorer",
            money=[src(..., ..., 25000, to=...)],
            when="..2027-07-01",
        ),
        row(
            "9|Kampanje mot råkjøring|Ungdomsrådet (idé), kulturskolen|Politiet|Vår 2027|Gjensidigestiftelsen (søkes)",
            text="Kampanje mot råkjøring",
            number="9",
            who=None,
            money=[src("grant", "Gjensidigestiftelsen")],
            when="2027-03-01..2027-05-31",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Trafikksikkerhetsplan for Ramnes kommune 2026-2029", 0))
    document.add_heading("1 Bakgrunn", 1)
    document.add_paragraph("I perioden 2018–2024 ble det registrert 41 ulykker med personskade i kommunen.")
    made = document.add_table(rows=4, cols=3)
    for number, cells in enumerate(
        (("År", "Skadd", "Drept"), ("2022", "7", "0"), ("2023", "5", "1"), ("2024", "6", "0"))
    ):
        for place, text in enumerate(cells):
            made.cell(number, place).text = text
    document.add_heading("2 Visjon og mål", 1)
    document.add_paragraph("Nullvisjonen ligger til grunn. Ingen skal bli drept eller hardt skadd på skoleveg.")
    document.add_heading("3 Handlingsprogram", 1)
    document.add_heading("Fysiske tiltak", 2)
    document.add_paragraph("Tiltakene står i prioritert rekkefølge. Kostnadene er grove overslag.")
    word_table(document, [HEADER, *[one.cells for one in PARTS[0].rows]])
    document.add_heading("Holdningsskapende arbeid", 2)
    word_table(document, [SOFT, *[one.cells for one in PARTS[1].rows]])
    return saved(document)


PLANS = [
    UnseenPlan(
        "ramnes",
        "ts-plan.docx",
        _content,
        truth_of(
            PARTS,
            title="Trafikksikkerhetsplan for Ramnes kommune 2026-2029",
            owner="Ramnes kommune",
            language="nb",
            years=(2026, 2029),
        ),
        held_out=True,
    )
]
