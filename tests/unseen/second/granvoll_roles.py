"""A plan where an activity has several rows of who does what; notes under the table and a list of short names."""

from itertools import pairwise

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarlig", "Oppgave", "Frist", "Finansiering")

ONE = (
    ("Felles beredskapsøvelse i regionen", "Beredskapsrådet", "Planlegge øvelsen", "1. september 2026", "Drift"),
    ("", "HV-12", "Stille med mannskap", "", ""),
    ("", "Kommunene", "Delta", "", ""),
    ("Kjøpe felles drone¹", "Brannsjefen", "Innhente tilbud", "15.4.2026", "kr 85 000 fra skjønnsmidler"),
    ("", "Innkjøpsansvarlig i vertskommunen", "Avrop", "", ""),
    ("Revidere avtale om vakt²", "Kommuneoverlegen / AMU", "Lage utkast", "Des. 2026", "Innenfor ramma"),
)
TWO = (
    (
        "Kurs i psykososial krisehåndtering",
        "POSOM-leder",
        "Arrangere",
        "Innen uke 46, 2026",
        "Statsforvalteren, 60 000",
    ),
    ("", "BHT", "Holde innlegg", "", ""),
    ("Egen nettside for beredskap", "IKT Øst IKS", "Drifte", "Må avklares", "Må avklares av styret"),
)

PARTS = (
    area(
        "Øvelser og utstyr",
        row(
            ONE[0][0],
            who="Beredskapsrådet; HV-12; Kommunene",
            money=[src("operations")],
            when="..2026-09-01",
        ),
        row(
            ONE[3][0],
            who="Brannsjefen; Innkjøpsansvarlig@?",
            money=[src("grant", ..., 85000)],
            when="..2026-04-15",
        ),
        row(ONE[5][0], who="Kommuneoverlegen; AMU", money=[src("operations")], when="..2026-12-31"),
    ),
    area(
        "Opplæring",
        row(TWO[0][0], who="POSOM-leder; BHT", money=[src(..., "Statsforvalteren", 60000)], when="..2026-11-15"),
        row(
            TWO[2][0],
            who="IKT Øst IKS",
            money=[],
            when=None,
            open_="time; funding:Styret",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Granvollregionen interkommunale beredskapsråd", 1), ("Handlingsplan 2026", 0))
    document.add_paragraph("Rådet består av fire kommuner, politiet, HV og Røde Kors.")
    for part, rows in zip(PARTS, (ONE, TWO), strict=True):
        document.add_heading(part.title or "", 2)
        made = word_table(document, [HEADER, *rows])
        starts = [number for number, cells in enumerate(rows, start=1) if cells[0]] + [len(rows) + 1]
        for first, after in pairwise(starts):
            for column in (0, 3, 4):
                if after - first > 1:
                    merge_down(made, column, first, after - 1)
    document.add_paragraph("¹ Forutsetter at alle kommunene slutter seg til.")
    document.add_paragraph("² Jf. sak 14/25 i rådet.")
    document.add_heading("Forkortelser", 2)
    word_table(
        document,
        [
            ("AMU", "Arbeidsmiljøutvalg"),
            ("BHT", "Bedriftshelsetjeneste"),
            ("POSOM", "Psykososialt kriseteam"),
            ("HV", "Heimevernet"),
        ],
    )
    return saved(document)


PLANS = [
    UnseenPlan(
        "granvoll",
        "beredskapsrad.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026",
            language="nb",
            years=(2026, 2026),
            aliases={"Innkjøpsansvarlig": ["Innkjøpsansvarlig i vertskommunen"]},
        ),
        held_out=True,
    )
]
