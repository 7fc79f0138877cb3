"""Main goals and part goals in tables of their own before the activities; the last area has a list."""

from tests.unseen.fifth._layouts_e import headed_table
from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Delmål", "Gjøres av", "Samarbeidspartnere", "Tidsrom", "Økonomi")

PARTS = (
    area(
        "Læring og mestring",
        row(
            "Lesekurs for foreldre på 1. trinn|1.1|Skolebiblioteket|FAU|Høsten 2026|12 000 over drift",
            "?Skolebiblioteket; +FAU",
            [src("operations", None, 12000)],
            "2026-09-01..2026-11-30",
            under=None,
        ),
        row(
            "Felles regnevanskekartlegging på 3. og 6. trinn|1.1|Spesialpedagogisk team/PPT|Rektorene|2026–2027|Drift",
            "?Spesialpedagogisk team; ?PPT; +Rektorene",
            [OPERATIONS],
            "2026-01-01..2027-12-31",
            under=None,
        ),
        row(
            "Uteskole en dag i uka for småtrinnet|1.2|Kontaktlærerne|Grunneierlaget, Naturskolen|Skoleåret 2026/2027"
            "|Prosjekt Ute hele året",
            "?Kontaktlærerne; +Grunneierlaget; +Naturskolen",
            [src("project", "Ute hele året")],
            "2026-08-01..2027-07-31",
            under=None,
        ),
        row(
            "Programmering i alle fag|1.2|Lærerspesialist|Høgskolen|2027|Må avklares",
            "?Lærerspesialist; +Høgskolen",
            [],
            "2027-01-01..2027-12-31",
            "funding",
            under=None,
        ),
        goals=[("1", "Elevene mestrer"), ("1.1", "Alle elever leser"), ("1.2", "Undervisningen er praktisk")],
    ),
    area(
        "Trygt miljø",
        row(
            "Klassemiljøundersøkelse to ganger i året|2.1|Miljøterapeut|Elevrådet|Oktober 2026|Drift",
            "?Miljøterapeut; +Elevrådet",
            [OPERATIONS],
            None,
            under=None,
        ),
        row(
            "Kurs i MOT for hele ungdomstrinnet|2.1|Ikke avklart|MOT, helsesykepleier|Januar 2027|55 000 fra Bufdir",
            "+MOT; +Helsesykepleier",
            [src(..., "Bufdir", 55000)],
            "2027-01-01..2027-01-31",
            "responsibility",
            under=None,
        ),
        row(
            "Skolefrokost|2.2|SFO-leder|Sanitetsforeningen|Fra 10. januar 2026|Gavemidler",
            "?SFO-leder; +Sanitetsforeningen",
            None,
            "2026-01-10..",
            under=None,
        ),
        row(
            "Pusse opp skolegården (grusbanen, gapahuken og sykkelparkeringa) sammen med"
            " elevene|2.2|Elevrådet/vaktmester"
            "|FAU, Rotary|April-juni 2027|Kr 95.000,- hvorav 50.000 fra Sparebanken; resten må avklares",
            "?Elevrådet; ?Vaktmester; +FAU; +Rotary",
            None,
            "2027-04-01..2027-06-30",
            "*",
            under=None,
        ),
        goals=[("2", "Skolen er et godt"), ("2.1", "Ingen elever opplever"), ("2.2", "Alle har noe å spise")],
    ),
    area(
        "Hjem og skole",
        row(
            "Ta imot nye familier med en skolevert",
            "FAU",
            None,
            "continuous",
            under=None,
        ),
        row(
            "Skrive foreldremøter om til dialogmøter",
            "Rektor; FAU-leder",
            None,
            "..2026-09-15",
            under=None,
        ),
        row(
            "Holde temakveld om nettvett",
            "Helsesykepleier; +Politiet",
            None,
            "..2026-11-30",
            under=None,
        ),
        row(
            "Sende ut ukebrev på tre språk",
            "Kontaktlærerne",
            None,
            "-",
            under=None,
        ),
    ),
)
GOALS = (
    [
        ("Hovedmål 1", "Elevene mestrer hverdagen på skolen og etterpå"),
        ("Delmål 1.1", "Alle elever leser og regner godt nok når de går ut av 7. trinn"),
        ("Delmål 1.2", "Undervisningen er praktisk og variert"),
    ],
    [
        ("Hovedmål 2", "Skolen er et godt sted å være"),
        ("Delmål 2.1", "Ingen elever opplever mobbing"),
        ("Delmål 2.2", "Alle har noe å spise før time nummer to"),
    ],
)
LAST = (
    "Ta imot nye familier med en skolevert (Ansvar: FAU. Frist: Løpende)",
    "Skrive foreldremøter om til dialogmøter (Ansvar: Rektor og FAU-leder. Frist: 15. september 2026)",
    "Holde temakveld om nettvett (Ansvar: Helsesykepleier i samarbeid med politiet. Frist: November 2026)",
    "Sende ut ukebrev på tre språk (Ansvar: Kontaktlærerne)",
)


def _content() -> bytes:
    document = word(("Tiltaksplan 2026–2027", 0))
    document.add_paragraph("Jutulheim skole")
    document.add_paragraph("Planen er laget av skolens ledelse, elevrådet og samarbeidsutvalget (SU).")
    for letter, part, goals in zip("AB", PARTS, GOALS, strict=False):
        document.add_heading(f"{letter}. {part.title}", 1)
        word_table(document, goals)
        document.add_paragraph("Slik arbeider vi med målene:")
        headed_table(document, HEADER, [one.cells for one in part.rows])
    document.add_heading(f"C. {PARTS[2].title}", 1)
    for text in LAST:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Forkortelser", 2)
    document.add_paragraph("FAU: foreldrerådets arbeidsutvalg. PPT: pedagogisk-psykologisk tjeneste.")
    return converted(saved(document), "docx", "odt")


def _begins() -> None:
    """Let the activities of the list be read with or without what stands in brackets."""
    for one, text in zip(PARTS[2].rows, LAST, strict=True):
        one.truth["begins"] = [one.truth["begins"], text]


_begins()

PLANS = [
    UnseenPlan(
        "jutulheim",
        "skole.odt",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan 2026–2027",
            owner="Jutulheim skole",
            language="nb",
            years=(2026, 2027),
        ),
        needs=("soffice",),
        held_out=True,
    )
]
