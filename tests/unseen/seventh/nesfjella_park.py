"""A national park board's management plan: what is done this year by quarters with an X."""

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.seventh._layouts_g import placed
from tests.unseen.writing import OPERATIONS, Row, Truth, UnseenPlan, area, src, truth_of

TOP = ("Nr", "Tiltak", "Hvem gjør det", "2026", "", "", "", "Midler")
BELOW = ("", "", "", "1. kv.", "2. kv.", "3. kv.", "4. kv.", "")
STARTS = ("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01")
ENDS = ("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31")


def _row(cells: str, who: str, money: list[Truth] | None, open_: str = "") -> Row:
    """Give a row; crosses that follow each other tell its time, others are not asserted."""
    parts = [cell.strip() for cell in cells.split("|")]
    crossed = [place for place, text in enumerate(parts[3:7]) if text]
    together = crossed == list(range(crossed[0], crossed[-1] + 1))
    when = f"{STARTS[crossed[0]]}..{ENDS[crossed[-1]]}" if together else None
    return placed(1, 0, cells, who, money, when, open_)


PARTS = (
    area(
        "Skjøtsel og naturverdier",
        _row(
            "1|Ta ut fremmede treslag rundt Nesvatna|SNO, innleid mannskap||X|X||Tiltaksmidler fra Miljødirektoratet, "
            "120 000 kr",
            "SNO; Innleid mannskap",
            [src("grant", "Miljødirektoratet", 120000)],
        ),
        _row(
            "2|Slå setervollene på Gammelsetra og Nyseter|Grunneierne etter avtale med forvalter|||X||"
            "Tiltaksmidler fra Miljødirektoratet, 65 000 kr",
            "Grunneierne; ~?Forvalter",
            [src("grant", "Miljødirektoratet", 65000)],
        ),
        _row(
            "3|Telle hekkende jaktfalk|Nasjonalparkforvalter i samarbeid med SNO||X|||Drift",
            "Nasjonalparkforvalter; +SNO",
            [OPERATIONS],
        ),
        _row(
            "4|Kartlegge slitasje på vegetasjonen langs stien til Nesnuten|Norsk institutt for naturforskning|||X|X|"
            "Prosjekt Tålegrense, avsluttes 2026",
            "Norsk institutt for naturforskning",
            [src("project", "Tålegrense", to="2026-12-31")],
        ),
        _row(
            "5|Fjerne gammelt reingjerde ved Langtjønna|Reinbeitedistriktet og SNO|X||||Må avklares",
            "Reinbeitedistriktet; SNO",
            [],
            "funding",
        ),
    ),
    area(
        "Tilrettelegging for besøkende",
        _row(
            "6|Legge klopper over Storemyra, 400 meter|Nesbygda fjellstyre||X|X||Tiltaksmidler fra Miljødirektoratet, "
            "310 000 kr",
            "Nesbygda fjellstyre",
            [src("grant", "Miljødirektoratet", 310000)],
        ),
        _row(
            "7|Flytte innfallsporten fra Sørgarden til Brua|Nasjonalparkforvalter/ Nes kommune|X|X|X|X|"
            "Egenandel fra Nes kommune, 150 000 kr",
            "Nasjonalparkforvalter; Nes kommune",
            [src(..., ..., 150000)],
        ),
        _row(
            "8|Skifte ut informasjonstavler etter ny merkevare|SNO||X|||Drift",
            "SNO",
            [OPERATIONS],
        ),
        _row(
            "9|Sette opp tellere på tre stier|Nasjonalparkforvalter||X||X|24 000 kr, drift",
            "Nasjonalparkforvalter",
            [src("operations", None, 24000)],
        ),
        _row(
            "10|Avklare parkering ved Setersætra med grunneierne|Styret må avklare om kommunen kan ta ansvaret|||X|X|"
            "Ingen kostnad",
            "!Styret; ~?Kommunen",
            None,
            "*:Styret",
        ),
    ),
    area(
        "Informasjon, tilsyn og styrets arbeid",
        _row(
            "11|Holde åpen dag for skoleklasser ved innfallsporten|Nasjonalparkforvalter sammen med Nes skole||X|||"
            "Innenfor rammen",
            "Nasjonalparkforvalter; +Nes skole",
            [OPERATIONS],
        ),
        _row(
            "12|Utvide sommertilsynet med to helger|SNO|||X||Må avklares av Miljødirektoratet for 2026",
            "SNO; ~!Miljødirektoratet",
            [],
            "funding:Miljødirektoratet",
        ),
        _row(
            "13|Revidere retningslinjene for motorferdsel|Styret etter forslag fra arbeidsutvalget|X|X|||Drift",
            "Styret; ~?Arbeidsutvalget",
            [OPERATIONS],
        ),
        _row(
            "14|Oppdatere nettsidene med nye kart|Nasjonalparkforvalter||||X|Drift",
            "Nasjonalparkforvalter",
            [OPERATIONS],
        ),
    ),
)


def _content() -> bytes:
    document = word(("Forvaltningsplan for Nesfjella nasjonalpark. Tiltaksplan 2026", 0))
    document.add_paragraph("Nasjonalparkstyret for Nesfjella, vedtatt 20. november 2025 (sak 41/2025)")
    document.add_paragraph(
        "Forvaltningsplanen gjelder i ti år. Tiltaksplanen lages hvert år og følger søknaden om tiltaksmidler. "
        "X viser i hvilket kvartal arbeidet skal gjøres. SNO er Statens naturoppsyn."
    )
    for number, part in enumerate(PARTS, 1):
        document.add_heading(f"{number} {part.title}", 1)
        table = word_table(document, [TOP, BELOW, *(one.cells for one in part.rows)])
        for column in (0, 1, 2, 7):
            merge_down(table, column, 0, 1)
            table.cell(0, column).text = TOP[column]
        table.cell(0, 3).merge(table.cell(0, 6)).text = TOP[3]
    document.add_paragraph("Tiltak som ikke får midler i 2026, vurderes på nytt året etter.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "nesfjella",
        "tiltaksplan-nasjonalpark.docx",
        _content,
        truth_of(
            PARTS,
            language="nb",
            years=(2026, 2026),
            aliases={"SNO": ["Statens naturoppsyn"]},
        ),
    )
]
