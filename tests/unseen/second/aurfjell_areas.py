"""A sub-plan of a municipality in nynorsk as ODT: merged rows of areas, numbered measures, one table over pages."""

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Nr.", "Tiltak", "Ansvarleg", "Kven elles", "Når", "Økonomi")


def _row(cells, **more):
    number, text = (part.strip() for part in cells.split("|")[:2])
    return row(cells, text=text, number=number, **more)


PARTS = (
    area(
        "Idrett og anlegg",
        _row(
            "1.1|Rehabilitere kunstgrasbana|Kultursjefen|Aurfjell IL|2026-27|3,2 mill. kr, av dette spelemidlar"
            " 1,1 mill.",
            who="Kultursjefen; +Aurfjell IL",
            money=None,
            when="2026-01-01..2027-12-31",
        ),
        _row(
            "1.2|Ny skateparkøving for jenter|Ungdomskonsulenten|Ungdomsrådet|Sommaren 2026|Drift, 15 000 kr",
            who="Ungdomskonsulenten; +Ungdomsrådet",
            money=[src("operations", None, 15000)],
            when="2026-06-01..2026-08-31",
        ),
        _row(
            "1.3|Rullere anleggslista|Kulturkontoret|Idrettsrådet|Kvart år innan 15. desember|Drift",
            who="Kulturkontoret; +Idrettsrådet",
            money=[OPERATIONS],
            when="?yearly",
        ),
    ),
    area(
        "Friluftsliv",
        _row(
            "2.1|Klopplegging på myrane i Auredalen|Fjellstyret|Turlaget/dugnadsgjengen|Juli–august 2026"
            "|Tilskot frå Miljødirektoratet kr 95 000,-",
            who="Fjellstyret; +Turlaget; +Dugnadsgjengen",
            money=[src("grant", "Miljødirektoratet", 95000)],
            when="2026-07-01..2026-08-31",
        ),
        _row(
            "2.2|Gapahuk ved Svartetjønn|Må avklarast med grunneigar|Skulen|Seinast hausten 2027"
            "|Gjensidigestiftinga, eventuelt sparebankfondet",
            who="+Skulen",
            money=None,
            when="?..2027-11-30",
            open_="responsibility:Grunneigar",
        ),
        _row(
            "2.3|Parkeringsplass ved Nystølen|Teknisk etat v/vegformann|Stølseigarane|Ikkje bestemt|Inntil 200.000"
            " - må vedtakast av formannskapet",
            who=None,
            money=None,
            when=None,
            open_=None,
        ),
    ),
    area(
        "Frivillig arbeid",
        _row(
            "3.1|Frivilligpris|Hovudutval for oppvekst og kultur|Lag og organisasjonar|I november kvart år|10"
            " 000,- pr. år"
            " av driftsmidlane",
            who="Hovudutval for oppvekst og kultur; +Lag og organisasjonar",
            money=None,
            when="?yearly",
        ),
        _row(
            "3.2|Frivilligregister på nett|Kommunikasjonsrådgjevar|Frivilligsentralen|Ferdig 1. april 2026|Ingen",
            who="Kommunikasjonsrådgjevar; +Frivilligsentralen",
            money=[],
            when="..2026-04-01",
        ),
        _row(
            "3.3|Tilskotsordning for grendehus, ny|Formannskapet vedtek. Kultursjefen førebur.|Grendelaga|Budsjett 2027"
            "|Må avklarast",
            who=None,
            money=[],
            when=None,
            open_="funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Kommunedelplan for idrett, friluftsliv og frivillig arbeid 2026–2029", 0))
    document.add_paragraph("Aurfjell kommune – handlingsdel, vedteken av kommunestyret 27.11.2025")
    document.add_heading("Prioriterte tiltak", 1)
    rows: list[tuple[str, ...]] = [HEADER]
    for number, part in enumerate(PARTS, start=1):
        rows.append((f"{number}. {part.title}",))
        rows += [one.cells for one in part.rows]
    word_table(document, rows)
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "aurfjell",
        "kommunedelplan.odt",
        _content,
        truth_of(PARTS, owner="Aurfjell kommune", language="nn", years=(2026, 2029)),
        needs=("soffice",),
        held_out=True,
    )
]
