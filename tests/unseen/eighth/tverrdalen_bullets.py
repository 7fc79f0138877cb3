"""A plan in nynorsk with a goal to the left and bullets of what to do in one cell, which is one activity."""

from docx.document import Document as WordDocument

from tests.unseen.eighth._layouts_h import bulleted
from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, Part, Row, Truth, UnseenPlan, area, row, src, truth_of

HEADER = ("Mål", "Slik gjer vi det", "Ansvar", "Tidsrom", "Økonomi")


def block(goal: str, lines: str, rest: str, *more: object, **truth: object) -> Row:
    """Give a row of a goal and lines of what to do, parted by "/ "."""
    made = row(f"{lines}|{rest}", *more, under=[goal], **truth)  # type: ignore[arg-type]
    words: Truth = {"begins": lines.split(" / ", maxsplit=1)[0], "ends": lines.rsplit(" / ", maxsplit=1)[-1]}
    return Row((goal, *made.cells), {**made.truth, **words})


PARTS = (
    area(
        "Butrygge bygder",
        block(
            "Unge vaksne finn ein stad å bu",
            "lage oversikt over tomme hus / ringje eigarane / syne fram husa på ei felles nettside",
            "Bukoordinator|2026|Prosjekt Heim til Tverrdalen",
            "Bukoordinator",
            [src("project", "Heim til Tverrdalen")],
            "2026-01-01..2026-12-31",
        ),
        block(
            "Alle nyinnflytte får helsing frå bygda",
            "velkomstpose / ein fadder i kvar grend / kaffi på rådhuset to gonger i året",
            "Bygdelaga saman med servicetorga|Løpande|Innanfor ramma",
            "Bygdelaga; +Servicetorga",
            [OPERATIONS],
            ".. continuous",
        ),
        block(
            "Det finst tenlege leilegheiter for eldre",
            "kartleggje behov / invitere utbyggjarar til møte",
            "Plansjefane|Vår 2027|Må avklarast",
            "Plansjefane",
            [],
            "2027-03-01..2027-05-31",
            "funding",
        ),
    ),
    area(
        "Arbeid og verdiskaping",
        block(
            "Lokal mat er lett å få kjøpt",
            "REKO-ring i alle tre kommunane / felles avtale med varebilsjåfør / kurs i merking",
            "Landbrukskontoret, Matnettverket|2026–2027|Tilskot frå Innovasjon Noreg, 220 000 kr",
            "Landbrukskontoret; Matnettverket",
            [src("grant", "Innovasjon Noreg", 220000)],
            "2026-01-01..2027-12-31",
        ),
        block(
            "Ingen bedrift legg ned fordi eigaren blir gammal",
            "eigarskifteprat med alle over 60 / mentor / nettkurs",
            "Næringshagen|Frå hausten 2026|120 000 kr frå næringsfondet",
            "Næringshagen",
            [src("grant", ..., 120000)],
            "2026-09-01..",
        ),
        block(
            "Fleire pendlar inn enn ut",
            "annonsekampanje / bussrute som høver med skifta på verksemdene",
            "Ikkje avgjort|Innan utgangen av juni 2027|0,3 mill., drift",
            "",
            [src("operations", None, 300000)],
            "..2027-06-30",
            "responsibility",
        ),
    ),
    area(
        "Kultur som samlar",
        block(
            "Kvart barn får stå på ei scene",
            "barneteater kvar vinter / open scene i kulturskulen",
            "Kulturskulerektor|Årleg|Eigendel og drift",
            "Kulturskulerektor",
            [src("participants"), OPERATIONS],
            "?yearly",
        ),
        block(
            "Bygdebøkene er å lese på nett",
            "skanne bøkene / avklare rettar med forfattarane",
            "Biblioteksjef / sogelaget|Q2–Q4 2026|Kulturdirektoratet, svar på søknad kjem i mars",
            "Biblioteksjef; Sogelaget",
            None,
            "2026-04-01..2026-12-31",
            None,
        ),
    ),
)


def _add(document: WordDocument, part: Part) -> None:
    document.add_heading(part.title or "", 1)
    rows = [HEADER, *((one.cells[0], "", *one.cells[2:]) for one in part.rows)]
    table = word_table(document, rows)
    for number, one in enumerate(part.rows, start=1):
        bulleted(table.cell(number, 1), one.cells[1].split(" / "))
    document.add_paragraph()


def _content() -> bytes:
    document = word(("Handlingsplan 2026–2027", 0))
    document.add_paragraph("Regionrådet for Tverrdalen", style="Subtitle")
    document.add_paragraph(
        "Planen er kort med vilje. For kvart mål står det kva vi gjer, kven som har ansvaret, når det skjer og kvar "
        "pengane kjem frå. Regionrådet ser på planen kvart år i juni."
    )
    for part in PARTS:
        _add(document, part)
    return saved(document)


PLANS = [
    UnseenPlan(
        "tverrdalen",
        "handlingsplan-tverrdalen.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2027",
            owner="Regionrådet for Tverrdalen",
            language="nn",
            years=(2026, 2027),
        ),
    )
]
