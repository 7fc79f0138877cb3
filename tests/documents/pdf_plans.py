"""Plans made for the tests of the PDF reader: one table described once, set as Word and exported as PDF in each way.

Headers and words are of many kinds on purpose, as no reader may lean on known ones.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.office import saved_by_office

Borders = Literal["ruled", "none", "level"]
Way = Literal["ruled", "level", "none", "tagged"]
WAYS: tuple[Way, ...] = ("ruled", "level", "none", "tagged")


@dataclass
class SampleTable:
    """A table: its head, its rows, and how it is set. A row of one text is an area's name over all columns."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    heading: str | None = None
    repeat: bool = False
    padding: float = 0.0
    right: Sequence[int] = ()


@dataclass
class Sample:
    """A document: what stands before its tables, the tables, and its page."""

    name: str
    tables: Sequence[SampleTable]
    title: str = "Handlingsplan 2027–2029"
    intro: Sequence[str] = ()
    items: Sequence[str] = ()
    footer: str | None = None
    landscape: bool = False
    size: float = 10
    after: Sequence[str] = field(default_factory=tuple)
    bold_head: bool = True


def _cell_margins(table: Any, points: float) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(int(points * 20)))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.append(margins)


def _borders(table: Any, borders: Borders) -> None:
    drawn = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{side}")
        level = side in ("top", "bottom", "insideH")
        edge.set(qn("w:val"), "single" if borders == "ruled" or (borders == "level" and level) else "nil")
        edge.set(qn("w:sz"), "4")
        drawn.append(edge)
    table._tbl.tblPr.append(drawn)


def _write_cell(cell: Any, text: str, sample: Sample, bold: bool = False, right: bool = False) -> None:
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = 1.0
        if right:
            paragraph.alignment = 2
        run = paragraph.add_run(line)
        run.font.size = Pt(sample.size)
        run.bold = bold


def _add_table(document: Any, plan: SampleTable, sample: Sample, borders: Borders) -> None:
    if plan.heading:
        document.add_heading(plan.heading, 2)
    table = document.add_table(rows=0, cols=len(plan.head))
    table.autofit = False
    _borders(table, borders)
    _cell_margins(table, plan.padding)
    for column, width in zip(table.columns, plan.widths, strict=True):
        column.width = Cm(width)
    for number, texts in enumerate([plan.head, *plan.rows]):
        cells = table.add_row().cells
        for cell, width in zip(cells, plan.widths, strict=True):
            cell.width = Cm(width)
        if len(texts) == 1:
            _write_cell(cells[0].merge(cells[-1]), texts[0], sample, bold=True)
            continue
        for column, (cell, text) in enumerate(zip(cells, texts, strict=True)):
            _write_cell(cell, text, sample, bold=number == 0 and sample.bold_head, right=column in plan.right)
    if plan.repeat:
        head = OxmlElement("w:tblHeader")
        head.set(qn("w:val"), "true")
        table.rows[0]._tr.get_or_add_trPr().append(head)


def write_docx(sample: Sample, borders: Borders, path: Path) -> None:
    """Write the sample as Word with the borders asked for."""
    document = docx.Document()
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    if sample.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
    else:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
    document.add_heading(sample.title, 1)
    for text in sample.intro:
        document.add_paragraph(text)
    for text in sample.items:
        document.add_paragraph(text, style="List Bullet")
    if sample.footer:
        section.footer.paragraphs[0].text = sample.footer
    for table in sample.tables:
        _add_table(document, table, sample, borders)
    for text in sample.after:
        document.add_paragraph(text)
    document.save(str(path))


def _export(paths: Sequence[Path], into: Path, tagged: bool) -> None:
    options = {"UseTaggedPDF": {"type": "boolean", "value": "true" if tagged else "false"}}
    saved_by_office(paths, f"pdf:writer_pdf_Export:{json.dumps(options)}", into)


def export_all(samples: Sequence[Sample], folder: Path) -> dict[tuple[str, Way], Path]:
    """Write every sample in every way; two runs of LibreOffice for all of them together."""
    made: dict[tuple[str, Way], Path] = {}
    plain, tagged = [], []
    kinds: tuple[Borders, ...] = ("ruled", "level", "none")
    for sample in samples:
        for borders in kinds:
            path = folder / f"{sample.name}-{borders}.docx"
            write_docx(sample, borders, path)
            plain.append(path)
            made[sample.name, borders] = folder / "plain" / f"{path.stem}.pdf"
        tagged.append(folder / f"{sample.name}-none.docx")
        made[sample.name, "tagged"] = folder / "tagged" / f"{sample.name}-none.pdf"
    _export(plain, folder / "plain", tagged=False)
    _export(tagged, folder / "tagged", tagged=True)
    return made


_LONG = (
    "Utgreie korleis kommunane kan samarbeide om beredskap, med vekt på felles øvingar, deling av utstyr og ein "
    "vaktordning som toler at fleire hendingar skjer samtidig i ulike delar av regionen"
)

SAMPLES = (
    Sample(
        "nynorsk",
        [
            SampleTable(
                ["Kva", "Kven", "Når", "Kr"],
                [
                    ["Byggje gangveg frå skulen til Øvre Nes", "Teknisk sjef", "Hausten 2027", "1 200 000"],
                    ["Kartleggje gjengrodde stiar", "Friluftsrådet og grunneigarlaga i dalen", "2028", "45 000"],
                    [_LONG, "Beredskapsleiar\nBrannsjef", "Innan 1. juni 2028", ""],
                    ["Halde ope kontor", "Plansjef", "", "8 500"],
                    ["Lage ny skjøtselsplan for Storevatnet naturreservat", "Statsforvaltaren", "2029", "310 000"],
                ],
                [7, 4.5, 3, 2.3],
                heading="Samferdsel",
                right=(3,),
            )
        ],
        intro=["Planen gjeld for tre år og blir rullert kvar haust av regionrådet, etter innspel frå kommunane."],
        items=["Trygg skuleveg for alle", "Levande bygder"],
        footer="Handlingsplan for Ytre Fjord",
    ),
    Sample(
        "areas",
        [
            SampleTable(
                ["Aktivitet", "Eier", "Status"],
                [
                    ["Delmål 1: Flere bor og blir i de minste bygdene langs kysten og i innlandet"],
                    ["Åpne nytt bibliotek", "Kultursjef", "Pågår"],
                    ["Avklare drift av svømmehallen i samråd med idrettslagene og skolen", "Rådmannen", "Ikke startet"],
                    ["Delmål 2: Bedre luft"],
                    ["Måle svevestøv ved to skoler", "Miljørådgiver i samarbeid med fylket", "Ferdig"],
                    ["Innføre piggdekkgebyr", "Kommunestyret", "Må avklares"],
                ],
                [9, 5, 3],
                padding=3,
            )
        ],
        size=11,
    ),
    Sample(
        "years",
        [
            SampleTable(
                ["Tiltak", "Ansvarleg eining", "2026", "2027", "2028", "Merknad"],
                [
                    ["Ny flisfyr", "Eigedom", "1 500", "", "250", "Søknad sendt"],
                    ["Solceller på rådhuset og på bygget til legevakta", "Eigedom", "", "3 400", "", ""],
                    ["Elsyklar til heimetenesta", "Helse og velferd", "120", "120", "120", "Drift"],
                    ["Sum", "", "1 620", "3 520", "370", ""],
                ],
                [7, 4, 2, 2, 2, 6],
                heading="Klima",
                right=(2, 3, 4),
                padding=2,
            ),
            SampleTable(
                ["Tiltak", "Ansvarleg eining", "2026", "2027", "2028", "Merknad"],
                [
                    ["Rydde strandsona", "Park", "40", "40", "40", "Årleg"],
                    ["Reinse overvatn frå industriområdet på Moldøya", "Veg og vatn", "", "900", "900", "Utslepp"],
                ],
                [7, 4, 2, 2, 2, 6],
                heading="Reint vatn",
                right=(2, 3, 4),
                padding=2,
            ),
        ],
        landscape=True,
    ),
    Sample(
        "pages",
        [
            SampleTable(
                ["Oppgave", "Utføres av", "Frist"],
                [
                    [
                        f"Oppgave {number} handler om å "
                        + (
                            "følge opp vedtaket fra forrige møte og melde tilbake til rådet " * (1 + number % 3)
                        ).strip(),
                        f"Gruppe {number}" + (" sammen med sekretariatet og eierne" if number % 2 else ""),
                        f"{1 + number % 28}.{1 + number % 12}.2028",
                    ]
                    for number in range(1, 46)
                ],
                [9, 5, 3],
                repeat=True,
                padding=2,
            )
        ],
        after=["Rådet vedtok planen enstemmig."],
    ),
    Sample(
        "unrepeated",
        [
            SampleTable(
                ["Emne", "Hvem gjør det"],
                [
                    [f"Sak {number}: " + _LONG * (2 if number == 9 else 1), f"Utvalg {number} og styret"]
                    for number in range(1, 24)
                ],
                [11, 6],
                padding=4,
            )
        ],
    ),
)
