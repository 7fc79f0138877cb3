"""A youth council's plan without tables, as ODT: a numbered measure, then lines of label and value."""

from tests.unseen.layouts import converted, labelled, saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

LABELS = ("Hvem: ", "Når: ", "Penger: ")

PARTS = (
    area(
        "Skole og psykisk helse",
        row(
            "Ha åpen helsesykepleier tre dager i uka|Helsestasjonen og rektor|Skoleåret 2025/2026|Drift",
            "Helsestasjonen; Rektor",
            [OPERATIONS],
            "2025-08-01..2026-07-31",
        ),
        row(
            "Lage kampanje mot nettmobbing|Ungdomsrådet sammen med elevrådene|Januar 2026|10 000 kr fra ungdomsrådets "
            "budsjett",
            "Ungdomsrådet; +Elevrådene",
            [src(..., ..., 10000)],
            "2026-01-01..2026-01-31",
        ),
        row(
            "Gratis mensprodukter på alle skoler|Må avklares|Høsten 2025|Må avklares",
            "",
            [],
            "2025-09-01..2025-11-30",
            "responsibility; funding",
        ),
    ),
    area(
        "Fritid og møteplasser",
        row(
            "Utvide åpningstida på Huset til fredag kveld|Fritidsleder|Fra 1. oktober 2025|Innenfor rammen",
            "Fritidsleder",
            [OPERATIONS],
            "2025-10-01..",
        ),
        row(
            "Søke om skatepark ved idrettshallen|Ungdomsrådet, kulturkontoret, Lyngstad IL|2026|Spillemidler og gaver",
            "Ungdomsrådet; Kulturkontoret; Lyngstad IL",
            None,
            "2026-01-01..2026-12-31",
        ),
        row(
            "Arrangere UKM|Kulturskolen|Februar hvert år|Drift og 20 000 i tilskudd fra fylkeskommunen",
            "Kulturskolen",
            [src("operations"), src("grant", "Fylkeskommunen", 20000)],
            "?yearly",
        ),
        row(
            "Gi sommerjobb til 30|Personalavdelingen / NAV|Juni til august 2026|Drift – videreføring må avklares",
            "Personalavdelingen; NAV",
            [OPERATIONS],
            "2026-06-01..2026-08-31",
            "continuation",
        ),
    ),
    area(
        "Buss og trafikk",
        row(
            "Få en sen buss fra Lyngstad sentrum lørdager|Leder i ungdomsrådet|Løpende|Fylkeskommunen",
            "Leder i ungdomsrådet@?",
            [src(..., "Fylkeskommunen")],
            ".. continuous",
        ),
        row(
            "Lys langs gangveien til Moen|Teknisk drift|Ikke bestemt|Trafikksikkerhetsmidler søkes, 300 000 kr",
            "Teknisk drift",
            [src("grant", ..., 300000)],
            "-",
            "time",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan for Lyngstad ungdomsråd 2025–2026", 0))
    document.add_paragraph(
        "Ungdomsrådet har elleve medlemmer fra 13 til 19 år. Vi har spurt 312 ungdommer hva som er viktigst, og her er "
        "det vi vil jobbe med i perioden."
    )
    number = 0
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        for one in part.rows:
            number += 1
            document.add_heading(f"{number}. {one.cells[0]}", 2)
            for label, value in zip(LABELS, one.cells[1:], strict=True):
                labelled(document, (label, value))
    document.add_heading("Oppfølging", 1)
    document.add_paragraph("Planen blir tatt opp på hvert møte i ungdomsrådet.")
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "lyngstad",
        "ungdomsradet.odt",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for Lyngstad ungdomsråd 2025–2026",
            owner="Lyngstad ungdomsråd",
            language="nb",
            years=(2025, 2026),
            aliases={"Leder i ungdomsrådet": ["Leder"]},
        ),
        needs=("soffice",),
    )
]
