"""A railway forum in nynorsk as ODT: goals before each table, and small tables of money nested in the cells of "
"some rows."""

from docx.table import Table

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.third._layouts_c import cells_of
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarleg", "Tidsplan", "Finansiering")
NESTED = {
    "Konsekvensutgreiing av dobbeltspor": (("2026", "400 000 kr"), ("2027", "250 000 kr")),
    "Informasjonskampanje «Ta toget»": (("2026", "120 000 kr"), ("2027", "120 000 kr")),
}
GOALS = (
    "Mål 1: Dalbanen skal ha timesfrekvens",
    "Mål 2: Meir gods frå veg til bane",
    "Mål 3: Stasjonane er trygge og opne",
)

PARTS = (
    area(
        "Persontrafikk",
        row(
            "Påverke rutetabellane for neste trafikkpakke gjennom høyringar og møte med departement, direktorat "
            "og operatør|Arbeidsutvalet og dagleg leiar|Kontinuerleg|Drift",
            "Arbeidsutvalet; Dagleg leiar",
            [OPERATIONS],
            "continuous",
            under=[GOALS[0]],
        ),
        row(
            "Konsekvensutgreiing av dobbeltspor|Dagleg leiar (utført av konsulent)|1.2.2026 – 31.10.2027|",
            "Dagleg leiar; >Konsulent",
            [
                src(..., ..., 650000, ..., by_year={"2026": 400000, "2027": 250000}),
                src(..., ..., None, ..., optional=True),
            ],
            "2026-02-01..2027-10-31",
            under=[GOALS[0]],
        ),
        row(
            "Informasjonskampanje «Ta toget»|Kommunane i samarbeid med operatøren|Vår 2026 og vår 2027|",
            "Kommunane; +Operatøren",
            [
                src(..., ..., 240000, ..., by_year={"2026": 120000, "2027": 120000}),
                src(..., ..., None, ..., optional=True),
            ],
            None,
            under=[GOALS[0]],
        ),
        row(
            "Korrespondanse mellom buss og tog på Dalemo|Fylkeskommunen v/ruteplanleggjar|Frå ruteskiftet des. "
            "2026|Innanfor ramma til fylkeskommunen",
            "~?Fylkeskommunen@?; ~?Ruteplanleggjar@?; ~?Fylkeskommunen v/ruteplanleggjar@?",
            [src("operations", ...)],
            "2026-12-01..",
            under=[GOALS[0]],
        ),
        row(
            "Nattog på strekninga: vurdere om forumet skal ta saka vidare|Arbeidsutvalet vurderer|Hausten 2026|–",
            "!Arbeidsutvalet",
            [],
            "2026-09-01..2026-11-30",
            under=[GOALS[0]],
        ),
        goals=[("1", "Dalbanen skal ha timesfrekvens")],
    ),
    area(
        "Gods",
        row(
            "Tømmerterminal på Furumo: avklare eigarskap og drift|Skogeigarlaget leier arbeidet, kommunane, Bane "
            "NOR|Innan sommaren 2027|Må avklarast",
            "*Skogeigarlaget; Kommunane; Bane NOR",
            [],
            "..2027-08-31",
            "funding",
            under=[GOALS[1]],
        ),
        row(
            "Kryssingsspor på 600 meter ved Li stasjon|Bane NOR|Etter 2027|Statsbudsjettet",
            "Bane NOR",
            None,
            "2028-01-01..",
            under=[GOALS[1]],
        ),
        row(
            "Kartlegge godsstraumar i dalen (spørjeundersøking til 200 bedrifter)|Prosjektleiar Gods på "
            "skjener|1. kvartal 2026|Prosjekt Gods på skjener, blir avslutta hausten 2026 – vidare innsats må "
            "avklarast",
            "Prosjektleiar@Gods på skjener",
            [src("project", "Gods på skjener", to="2026-11-30")],
            "2026-01-01..2026-03-31",
            "continuation",
            under=[GOALS[1]],
        ),
        row(
            "Delta i godsnettverket|Nestleiar|4 møte i året|Reise dekkjer kvar medlemskommune sjølv",
            "Nestleiar",
            [src("participants", ...)],
            None,
            under=[GOALS[1]],
        ),
        goals=[("2", "Meir gods frå veg til bane")],
    ),
    area(
        "Stasjonar og tryggleik",
        row(
            "Opne venterommet på Dalemo att|Stasjonslaget / Bane NOR Eigedom|Juni 2026|Tilskot frå sparebanken, "
            "85 000|",
            "Stasjonslaget; Bane NOR Eigedom",
            [src("grant", ..., 85000)],
            "2026-06-01..2026-06-30",
            under=[GOALS[2]],
        ),
        row(
            "Gjerde på dei farlegaste strekningane|Ikkje avklart kven som har ansvar|Uavklart|Ikkje avklart",
            "",
            [],
            None,
            "responsibility; funding; time",
            under=[GOALS[2]],
        ),
        row(
            "Planovergangar – følgje opp lista frå synfaringa|Dagleg leiar/ tekniske sjefar|Løpande|Drift",
            "Dagleg leiar; Tekniske sjefar",
            [OPERATIONS],
            "continuous",
            under=[GOALS[2]],
        ),
        row(
            "Pendlarparkering, 60 nye plassar med lading|Dalemo kommune og Li kommune|Ferdig innan utgangen av "
            "2027|Investering, kr 3,4 mill. – halvparten i kvar kommune",
            "Dalemo kommune; Li kommune",
            [src("investment", ..., 3400000)],
            "..2027-12-31",
            under=[GOALS[2]],
        ),
        goals=[("3", "Stasjonane er trygge og opne")],
    ),
)


def _nest(made: Table, number: int, rows: tuple[tuple[str, str], ...]) -> None:
    cell = made.cell(number, 3)
    cell.paragraphs[0].text = "Fylkeskommunen og kommunane:"
    inner = cell.add_table(rows=len(rows), cols=2)
    for place, pair in enumerate(rows):
        for column, text in enumerate(pair):
            inner.cell(place, column).text = text


def _content() -> bytes:
    document = word(("Forum for Dalbanen", 2), ("Arbeidsprogram 2026–2027", 1))
    document.add_paragraph(
        "Forum for Dalbanen er ein alliansen av kommunar, fylkeskommunar og næringsliv langs banen. "
        "Arbeidsprogrammet er "
        "vedteke på årsmøtet i Dalemo og gjeld til neste årsmøte er halde."
    )
    for part, goal in zip(PARTS, GOALS, strict=True):
        document.add_heading(part.title or "", 2)
        document.add_heading(goal, 3)
        made = word_table(document, [HEADER, *(cells[:4] for cells in cells_of(part))])
        for number, cells in enumerate(cells_of(part), start=1):
            if cells[0] in NESTED:
                _nest(made, number, NESTED[cells[0]])
    document.add_paragraph("Programmet blir evaluert på årsmøtet.")
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "dalbanen",
        "arbeidsprogram.odt",
        _content,
        truth_of(
            PARTS, title="Arbeidsprogram 2026–2027", owner="Forum for Dalbanen", language="nn", years=(2026, 2027)
        ),
        needs=("soffice",),
        held_out=True,
    )
]
