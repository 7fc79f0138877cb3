"""Area and goal in columns filled once each, headers in the words of the bygd, and a year wheel after the table."""

from tests.unseen.fifth._layouts_e import at, headed_table, landscape
from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, src, truth_of

HEADER = (
    "Innsatsområde",
    "Kva vil vi få til?",
    "Slik gjer vi det",
    "Kven dreg lasset",
    "Med på laget",
    "Frist",
    "Pengar",
)
STAY = "Fleire unge vel å bli buande"
HOMES = "Bustader for alle aldrar"
WEATHER = "Bygdene toler meir vêr"
DRIVING = "Mindre utslepp frå køyring"
DOOR = "Ei dør inn til kommunane"

PARTS = (
    area(
        "Folketal og bustad",
        at(
            2,
            f"Folketal og bustad|{STAY}|Skipe til heimflyttartreff i romjula|Regionkoordinator|Ungdomsråda, bygdelaga"
            "|Desember 2026|Prosjekt Heimflytt, ut 2026",
            "?Regionkoordinator; +Ungdomsråda; +Bygdelaga",
            [src("project", "Heimflytt", to="2026-12-31")],
            "..2026-12-31",
            under=[STAY],
        ),
        at(
            2,
            "||Lage felles nettside for ledige jobbar og hus|Regionkoordinator/kommunikasjonsrådgjevar|Næringshagen"
            "|1.9.2026|150 000 kr frå regionrådet",
            "?Regionkoordinator; ?Kommunikasjonsrådgjevar; +Næringshagen",
            [src(..., ..., 150000)],
            "..2026-09-01",
            under=[STAY],
        ),
        at(
            2,
            f"|{HOMES}|Kartleggje tomme hus i alle tre kommunane, og spørje eigarane kva dei vil|Plankontora||Mars 2027"
            "|Innanfor ramma",
            "?Plankontora",
            [OPERATIONS],
            "..2027-03-31",
            under=[HOMES],
        ),
        at(
            2,
            "||Prøve ut «leige før eige» i ein kommune|Uavklart|Husbanken|Utgangen av 2027|Må avklarast",
            "+Husbanken",
            [],
            "..2027-12-31",
            "responsibility; funding",
            under=[HOMES],
        ),
        goals=[(None, STAY), (None, HOMES)],
    ),
    area(
        "Klima og beredskap",
        at(
            2,
            f"Klima og beredskap|{WEATHER}|Øve på straumbrot over tre døgn|Beredskapskoordinator|Sivilforsvaret og Daa"
            " kraftlag|Hausten 2026|Skjønsmidlar frå Statsforvaltaren, 300 000 kr",
            "?Beredskapskoordinator; +Sivilforsvaret; +Daa kraftlag",
            [src("grant", "Statsforvaltaren", 300000)],
            "..2026-11-30",
            under=[WEATHER],
        ),
        at(
            2,
            "||Gå over stikkrenner og bekkeløp kvar haust|Teknisk sjef|Grunneigarane|Årleg|Drift",
            "?Teknisk sjef; +Grunneigarane",
            [OPERATIONS],
            "yearly",
            under=[WEATHER],
        ),
        at(
            2,
            f"|{DRIVING}|Kjøpe inn tre elbilar til felles bruk|Innkjøpsansvarleg||1. halvår 2027"
            "|1,2 mill. over investeringsbudsjettet",
            "?Innkjøpsansvarleg",
            [src("investment", None, 1200000)],
            "..2027-06-30",
            under=[DRIVING],
        ),
        goals=[(None, WEATHER), (None, DRIVING)],
    ),
    area(
        "Digitalisering",
        at(
            2,
            f"Digitalisering|{DOOR}|Ta i bruk same søknadsportal|Digitaliseringsrådet|IKT-avdelingane"
            "|1. juni 2026|Drift",
            "?Digitaliseringsrådet; +IKT-avdelingane",
            [OPERATIONS],
            "..2026-06-01",
            under=[DOOR],
        ),
        at(
            2,
            "||Kurs for tilsette i personvern og KI|HR-nettverket|KS|Løpande|Deltakarane betaler sjølve",
            "?HR-nettverket; +KS",
            [src("participants")],
            "continuous",
            under=[DOOR],
        ),
        at(
            2,
            "||Vurdere felles arkivdepot|AU|Interkommunalt arkiv|Innan 31.12.2027|Ikkje avklart",
            "?AU; +Interkommunalt arkiv",
            [],
            "..2027-12-31",
            "funding",
            under=[DOOR],
        ),
        goals=[(None, DOOR)],
    ),
)


def _filled_once(rows: list[Row], column: int) -> list[tuple[int, int]]:
    """Give the spans of table rows that a cell of the column covers."""
    starts = [number for number, one in enumerate(rows, start=1) if one.cells[column]]
    return list(zip(starts, [*(start - 1 for start in starts[1:]), len(rows)], strict=True))


def _content() -> bytes:
    document = word(("Handlingsprogram 2026–2027 for Dåvaskog regionråd", 0))
    landscape(document)
    document.add_paragraph(
        "Regionrådet er eit samarbeid mellom kommunane Dåva, Skogset og Tverrli. Handlingsprogrammet følgjer opp "
        "regionplanen og vart vedteke 3. desember 2025."
    )
    rows = [one for part in PARTS for one in part.rows]
    table = headed_table(document, HEADER, [one.cells for one in rows])
    for column in (0, 1):
        for first, last in _filled_once(rows, column):
            if column or first > 1:  # the first area is left with empty cells below it
                merge_down(table, column, first, last)
    document.add_heading("Årshjul for rullering", 2)
    word_table(
        document,
        [
            ("Månad", "Kva skjer"),
            ("Februar", "Årsrapport til regionrådet"),
            ("Mai", "Innspel frå kommunane"),
            ("September", "AU drøftar prioriteringar"),
            ("Desember", "Vedtak i regionrådet"),
        ],
    )
    return saved(document)


PLANS = [
    UnseenPlan(
        "daavaskog",
        "handlingsprogram.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram 2026–2027 for Dåvaskog regionråd",
            owner="Dåvaskog regionråd",
            language="nn",
            years=(2026, 2027),
        ),
        held_out=True,
    )
]
