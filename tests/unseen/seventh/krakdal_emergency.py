"""A follow-up of a risk analysis as a workbook: a sheet of reading help, and one for each kind of event."""

from datetime import date

from openpyxl.styles import Font, PatternFill

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.seventh._layouts_g import placed
from tests.unseen.writing import OPERATIONS, Row, Truth, UnseenPlan, area, src, truth_of

HEADER = (
    "ID",
    "Uønsket hendelse",
    "Risiko",
    "Tiltak",
    "Tiltakseier",
    "Frist",
    "Kostnad (1000 kr)",
    "Dekning",
    "Status",
)
COST, DEADLINE = 6, 5
COLOURS = {"Rød": "F4B6B6", "Gul": "FFF2A8", "Grønn": "C9E7C1"}


def _row(cells: str, who: str, money: list[Truth] | None, when: str | None, open_: str = "") -> Row:
    status = cells.rsplit("|", 1)[1].strip()
    return placed(3, 0, cells, who, money, when, open_, status=status)


PARTS = (
    area(
        "Naturhendelser",
        _row(
            "N1|Flom i Krakelva|Rød|Bygge flomvoll ved Krakmoen barnehage|Teknisk sjef|31.12.2027|2400|Investering|"
            "Under planlegging",
            "Teknisk sjef",
            [src("investment", None, 2400000)],
            "..2027-12-31",
        ),
        _row(
            "N2|Flom i Krakelva|Rød|Inngå avtale om sandsekker og pumper med nabokommunene|Beredskapskoordinator|"
            "01.05.2026|60|Drift|Pågår",
            "Beredskapskoordinator",
            [src("operations", None, 60000)],
            "..2026-05-01",
        ),
        _row(
            "N3|Kvikkleireskred|Rød|Kartlegge grunnforhold i Nedre Krakdal|Plansjef, NVE|2026|500|Tilskudd fra NVE|"
            "Ikke startet",
            "Plansjef; NVE",
            [src("grant", "NVE", 500000)],
            "..2026-12-31",
        ),
        _row(
            "N4|Skogbrann|Gul|Oppdatere avtalen om skogbrannreserve|Brannsjef|Våren 2026||Innenfor rammen|Ferdig",
            "Brannsjef",
            [OPERATIONS],
            "..2026-05-31",
        ),
        _row(
            "N5|Langvarig kulde|Grønn|Ha varmestuer klare på Krakdal skole og i kirkestua|Rektor/ kirkeverge|Løpende||"
            "Innenfor rammen|Pågår",
            "Rektor; Kirkeverge",
            [OPERATIONS],
            ".. continuous",
        ),
    ),
    area(
        "Svikt i samfunnsfunksjoner",
        _row(
            "S1|Bortfall av strøm over tre døgn|Rød|Kjøpe nødaggregat til sykehjemmet|Eiendomssjef|15.09.2026|1350|"
            "Investering|Bestilt",
            "Eiendomssjef",
            [src("investment", None, 1350000)],
            "..2026-09-15",
        ),
        _row(
            "S2|Bortfall av ekom|Gul|Anskaffe fire satellittelefoner til kriseledelsen|Beredskapskoordinator|"
            "1. kvartal 2026|48|Drift|Ferdig",
            "Beredskapskoordinator",
            [src("operations", None, 48000)],
            "..2026-03-31",
        ),
        _row(
            "S3|Forurenset drikkevann|Rød|Etablere reservevannkilde i Stortjønna|Må avklares||7000|Må avklares|"
            "Ikke startet",
            "",
            [src(..., ..., 7000000)],
            "-",
            "responsibility; funding",
        ),
        _row(
            "S4|Forurenset drikkevann|Rød|Øve på kokevarsel med kommuneoverlegen|VA-leder|Årlig||Innenfor rammen|Pågår",
            "VA-leder",
            [OPERATIONS],
            "yearly",
        ),
        _row(
            "S5|Dataangrep|Rød|Innføre tofaktorpålogging for alle ansatte|IKT-leder|30.06.2026|200|"
            "Prosjekt Trygg hverdag, avsluttes 2026|Pågår",
            "IKT-leder",
            [src("project", "Trygg hverdag", 200000, to="2026-12-31")],
            "..2026-06-30",
        ),
        _row(
            "S6|Svikt i legemiddelforsyning|Gul|Lage plan for reservelager sammen med apoteket|Kommuneoverlegen|"
            "2. halvår 2026||Ingen kostnad|Ikke startet",
            "Kommuneoverlegen",
            None,
            "..2026-12-31",
        ),
    ),
    area(
        "Store ulykker",
        _row(
            "U1|Ulykke i Kraktunnelen|Rød|Gjennomføre fullskalaøvelse med nødetatene|Brannsjef, politiet og helsesjef|"
            "Høsten 2027|150|Skjønnsmidler fra Statsforvalteren|Ikke startet",
            "Brannsjef; Politiet; Helsesjef",
            [src("grant", "Statsforvalteren", 150000)],
            "..2027-11-30",
        ),
        _row(
            "U2|Brann på sykehjemmet|Rød|Skifte brannvarslingsanlegg i fløy B|Eiendomssjef|2026|900|Investering|Pågår",
            "Eiendomssjef",
            [src("investment", None, 900000)],
            "..2026-12-31",
        ),
        _row(
            "U3|Skipshavari i fjorden|Gul|Fornye utstyret i oljevernlageret på kaia|Havnefogd|Før 1. juni 2027|80|"
            "Drift|"
            "Ikke startet",
            "Havnefogd",
            [src("operations", None, 80000)],
            "..2027-05-31",
        ),
        _row(
            "U4|Evakuering av mange mennesker|Gul|Bemanne og øve evakuerte- og pårørendesenteret (EPS)|"
            "Leder psykisk helse|Hvert halvår||Drift|Pågår",
            "Leder psykisk helse",
            [OPERATIONS],
            "half-yearly",
        ),
    ),
)


def _date(text: str) -> date | None:
    """Give the date a cell holds, as a workbook holds it."""
    parts = text.split(".")
    return date(*map(int, reversed(parts))) if len(parts) == len(("day", "month", "year")) else None


def _content() -> bytes:
    book = workbook()
    sheet(
        book,
        "Les meg",
        [
            ("Oppfølging av helhetlig ROS 2026–2027",),
            ("Krakdal kommune",),
            (),
            ("Arkene viser tiltakene etter helhetlig risiko- og sårbarhetsanalyse, vedtatt 18. juni 2025.",),
            ("Ett ark for hver gruppe av hendelser. Beredskapskoordinator oppdaterer status hvert kvartal.",),
            (),
            ("Farge", "Betydning"),
            ("Rød", "Tiltak skal gjennomføres"),
            ("Gul", "Tiltak skal vurderes"),
            ("Grønn", "Akseptabel risiko"),
        ],
    )
    for part in PARTS:
        rows: list[list[str | int | None]] = [list(HEADER)]
        rows += [
            [int(text) if place == COST and text else text or None for place, text in enumerate(one.cells)]
            for one in part.rows
        ]
        added = sheet(book, part.title or "", rows)
        for cell in added[1]:
            cell.font = Font(bold=True)
        for place, one in enumerate(part.rows, 2):
            colour = COLOURS[one.cells[2]]
            if day := _date(one.cells[DEADLINE]):
                added.cell(place, DEADLINE + 1, day).number_format = "DD.MM.YYYY"
            added.cell(place, 3).fill = PatternFill("solid", start_color=colour, end_color=colour)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "krakdal",
        "oppfolging-ros.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Oppfølging av helhetlig ROS 2026–2027",
            owner="Krakdal kommune",
            language="nb",
            years=(2026, 2027),
            aliases={"Leder psykisk helse": ["Leder"]},
        ),
    )
]
