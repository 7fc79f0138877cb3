"""A lake council's plan: each measure over all columns, and the row below it says who, when and with what money."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.sixth._layouts_f import numbered
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

LABELS = ("Ansvar: ", "Frist: ", "Finansiering: ")

PARTS = (
    area(
        "Vannkvalitet",
        numbered(
            "1|Ta månedlige vannprøver på sju stasjoner|Vannområdekoordinator|Løpende|Drift, 90 000 kr",
            "Vannområdekoordinator",
            [src("operations", None, 90000)],
            ".. continuous",
        ),
        numbered(
            "2|Kartlegge spredte avløp på vestsida|Haugvatn kommune/ VA-samarbeidet|Høst 2026|Må avklares",
            "Haugvatn kommune; VA-samarbeidet",
            [],
            "..2026-11-30",
            "funding",
        ),
        numbered(
            "3|Redusere avrenning fra jordbruket med grasdekte vannveier|Landbrukskontoret i samarbeid med Bondelaget|"
            "2027|RMP-tilskudd fra Statsforvalteren",
            "Landbrukskontoret; +Bondelaget",
            [src("grant", ...)],
            "..2027-12-31",
        ),
        numbered(
            "4|Følge med på algeoppblomstring sommerstid|Må avklares|Årlig|Innenfor rammen",
            "",
            [OPERATIONS],
            ".. yearly",
            "responsibility",
        ),
    ),
    area(
        "Fisk og friluftsliv",
        numbered(
            "5|Fjerne vandringshinder i Dalselva|Elveeierlaget og NVE|30.09.2026|Fiskefondet, 220 000 kr",
            "Elveeierlaget; NVE",
            [src("grant", ..., 220000)],
            "..2026-09-30",
        ),
        numbered(
            "6|Sette ut vaskestasjoner for båter og utstyr|Prosjektleder Rent vatn|Mai 2026|Prosjekt Rent vatn til "
            "2026 – videreføring må avklares",
            "Prosjektleder@Rent vatn",
            [src("project", "Rent vatn", to="2026-12-31")],
            "..2026-05-31",
            "continuation",
        ),
        numbered(
            "7|Lage regler for motorferdsel på vannet|Rådet, etter høring i kommunene|Ikke avklart|Ingen kostnad",
            None,
            None,
            "-",
            "time",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksprogram 2026–2027 for Haugvatnrådet", 0))
    document.add_paragraph("Haugvatnrådet er kommunenes samarbeid om vassdraget. Vedtatt av rådet 4. desember 2025.")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        rows: list[tuple[str, ...]] = []
        for one in part.rows:
            rows.append((f"Tiltak {one.cells[0]}: {one.cells[1]}",))
            rows.append(tuple(label + value for label, value in zip(LABELS, one.cells[2:], strict=True)))
        word_table(document, rows)
    document.add_paragraph("Rådet rapporterer til vannregionmyndigheten hvert år i mars.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "haugvatn",
        "tiltaksprogram.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksprogram 2026–2027 for Haugvatnrådet",
            owner="Haugvatnrådet",
            language="nb",
            years=(2026, 2027),
        ),
    )
]
