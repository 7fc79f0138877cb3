"""A culture plan in nynorsk without tables: each measure a paragraph that opens with its name in bold."""

from docx.document import Document as WordDocument

from tests.unseen.layouts import converted, saved, word
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvar", "Tid", "Økonomi")

PARTS = (
    area(
        "Bibliotek og litteratur",
        row(
            "Meirope bibliotek på Hjelmvik|Biblioteksjefen|Frå 1. februar 2026|Drift",
            "Biblioteksjefen",
            [OPERATIONS],
            "2026-02-01..",
        ),
        row(
            "Bokbåt til øyane i skuleferien|Biblioteksjefen i samarbeid med kystlaget|Sommaren 2026|"
            "Tilskot frå Sparebankstiftinga, 120 000 kr",
            "Biblioteksjefen; +Kystlaget",
            [src("grant", "Sparebankstiftinga", 120000)],
            "2026-06-01..2026-08-31",
        ),
        row(
            "Forfattarbesøk på alle skulane|Kulturkonsulent og rektorane|Årleg|Den kulturelle skulesekken",
            "Kulturkonsulent; Rektorane",
            [src(..., ...)],
            "yearly",
        ),
    ),
    area(
        "Kulturarv",
        row(
            "Digitalisering av lokalhistoriske foto|Hjelmvik sogelag|2026–2028|Prosjekt Minnebanken",
            "Hjelmvik sogelag",
            [src("project", "Minnebanken")],
            "2026-01-01..2028-12-31",
        ),
        row(
            "Ny kulturminneplan|Kulturkonsulent|Hausten 2027|Innanfor ramma; 100 000 kr frå Riksantikvaren",
            "Kulturkonsulent",
            [OPERATIONS, src("grant", "Riksantikvaren", 100000)],
            "2027-09-01..2027-11-30",
        ),
        row(
            "Restaurering av notnaustet i Vågen|Må avklarast saman med eigarane|2028|Må avklarast",
            "",
            [],
            "2028-01-01..2028-12-31",
            "responsibility:Eigarane; funding",
        ),
        row(
            "Bygdebok, band fem|Bygdeboknemnda|Til og med 2029|Eige fond, inntil 350 000 kr i året",
            "Bygdeboknemnda",
            [src(..., ..., 350000)],
            "..2029-12-31",
        ),
    ),
    area(
        "Scene, song og musikk",
        row(
            "Øvingslokale for band i kjellaren på samfunnshuset|Teknisk sjef/ ungdomsrådet|Innan 1. september 2026|"
            "Investering, kr 240 000",
            "Teknisk sjef; Ungdomsrådet",
            [src("investment", None, 240000)],
            "..2026-09-01",
        ),
        row(
            "Sommarskule i folkemusikk|Kulturskulerektor saman med Hjelmvik spelemannslag|Juni 2026 og juni 2027|"
            "Eigendel for deltakarane",
            "Kulturskulerektor; +Hjelmvik spelemannslag",
            [src("participants")],
            None,
        ),
        row(
            "Samarbeid med nabokommunane om kulturskulelærarar|Kulturskulerektor, oppvekstsjefane|Løpande|"
            "Drift – vidare stilling i dans må avklarast",
            "Kulturskulerektor; Oppvekstsjefane",
            [OPERATIONS],
            ".. continuous",
            "*:?",
        ),
        row(
            "Marknadsføring av huskonsertane|Frivilligsentralen|Våren 2026|Ingen kostnad",
            "Frivilligsentralen",
            None,
            "2026-03-01..2026-05-31",
        ),
    ),
)

# What stands between the name of a measure and who is responsible for it.
WHY = {
    "Bokbåt til øyane i skuleferien": "Båten skal legge til kai på fire stader, og det skal vere høgtlesing om bord.",
    "Ny kulturminneplan": "Den gamle planen er moden for utskifting og manglar dei yngre kulturminna.",
    "Bygdebok, band fem": "Bandet handlar om Ytre Hjelmvik og øyane.",
    "Øvingslokale for band i kjellaren på samfunnshuset": "Romma må isolerast og få betre lufting.",
}


def _paragraph(document: WordDocument, one: Row) -> None:
    name, *values = one.cells
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{name}. ").bold = True
    if name in WHY:
        paragraph.add_run(f"{WHY[name]} ")
    told = " ".join(f"{label}: {value.rstrip('.')}." for label, value in zip(LABELS, values, strict=True))
    paragraph.add_run(told)


def _content() -> bytes:
    document = word(("Kulturplan for Hjelmvik kommune 2026–2029", 0))
    document.add_heading("Om planen", 1)
    document.add_paragraph(
        "Kulturplanen syner kva kommunen og kulturlivet vil gjere i lag dei neste fire åra. Kulturutvalet har hatt "
        "møte med 14 lag og organisasjonar. Planen vart vedteken av kommunestyret 5. november 2025."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        for one in part.rows:
            _paragraph(document, one)
    document.add_heading("Oppfølging", 1)
    document.add_paragraph("Kulturutvalet går gjennom planen kvart år før budsjettarbeidet tek til.")
    return converted(saved(document), "docx", "odt")


def _told(one: Row) -> Row:
    name = one.cells[0]
    ends = [name, WHY[name]] if name in WHY else [name]
    return Row(one.cells, {**one.truth, "begins": name, "ends": ends})


PLANS = [
    UnseenPlan(
        "hjelmvik",
        "kulturplan.odt",
        _content,
        truth_of(
            [area(part.title, *map(_told, part.rows)) for part in PARTS],
            title="Kulturplan for Hjelmvik kommune 2026–2029",
            owner="Hjelmvik kommune",
            language="nn",
            years=(2026, 2029),
        ),
        needs=("soffice",),
    )
]
