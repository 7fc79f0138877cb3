"""A national park board's plan as PDF: goals as rows, areas numbered, a table that goes on over pages, broken "
"words."""

from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt
from docx.table import Table

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.third._layouts_c import numbered
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, src, truth_of

HEADER = ("Nr.", "Tiltak", "Prioritet", "Gjennomføringsansvar", "Kostnad i kr", "Finansiering", "Når")
WIDTHS = (1.4, 6.6, 1.8, 4.4, 2.4, 4.2, 3)
G11 = "Mål 1.1 Verneverdiene skal ikke forringes av ferdsel"
G12 = "Mål 1.2 Fremmede arter er borte fra parken innen 2030"
G21 = "Mål 2.1 Besøkende finner informasjon før og under turen"
G22 = "Mål 2.2 Innfallsportene har god standard"
G31 = "Mål 3.1 Beite og seterdrift holdes i hevd"


def _state(amount: int) -> dict[str, object]:
    return src("grant", "Miljødirektoratet", amount)


NATURE = area(
    "Naturverdier",
    numbered(
        "1.1.1|Legge om stien forbi Hjortetjønna slik at den går utenom myra og hekkeplassene på østsida|1|SNO, "
        "nasjonalparkforvalter|180 000|Tiltaksmidler fra Miljødirektoratet|Sommer 2026",
        "SNO; Nasjonalparkforvalter",
        [_state(180000)],
        "2026-06-01..2026-08-31",
        under=[G11],
        priority="1",
    ),
    numbered(
        "1.1.2|Telle ferdsel ved fire innfallsporter (ferdselstellere)|1|Nasjonalparkforvalter i samarbeid med "
        "NINA|45 000|Tiltaksmidler fra Miljødirektoratet|Juni–september 2026",
        "Nasjonalparkforvalter; +NINA",
        [_state(45000)],
        "2026-06-01..2026-09-30",
        under=[G11],
        priority="1",
    ),
    numbered(
        "1.1.3|Vurdere forbud mot teltning ved Storvatnet|3|Styret avgjør||Drift|Styremøtet november 2026",
        "!Styret",
        [OPERATIONS],
        "?..2026-11-30",
        "~*:?",
        under=[G11],
        priority="3",
    ),
    numbered(
        "1.1.4|Klopper og gangbane over Langmyra, 340 m|2|SNO (utføres av Fjellhjelpen AS)|260 000|Tiltaksmidler "
        "fra Miljødirektoratet, forutsatt tilsagn|2027",
        "SNO; >Fjellhjelpen AS",
        [_state(260000)],
        "2027-01-01..2027-12-31",
        "~funding:?",
        under=[G11],
        priority="2",
    ),
    numbered(
        "1.2.1|Fjerne mink i vassdraget|1|Grunneierlaget, SNO|30 000|Viltfondet|Årlig",
        "Grunneierlaget; SNO",
        [src("grant", "Viltfondet", 30000)],
        "yearly",
        under=[G12],
        priority="1",
    ),
    numbered(
        "1.2.2|Hogge sitkagran i plantefeltet på Nesa og frakte ut virket på frossen mark|2|Statskog|ca. 400 "
        "000|Statskog dekker kostnadene|Vinteren 2026/2027",
        "Statskog",
        [src(..., ..., 400000, qualifier="ca.")],
        "2026-12-01..2027-02-28",
        under=[G12],
        priority="2",
    ),
    numbered(
        "1.2.3|Kartlegge lupiner langs anleggsvegen|2|Må avklares||Må avklares|2026",
        "",
        [],
        "2026-01-01..2026-12-31",
        "responsibility; funding",
        under=[G12],
        priority="2",
    ),
    goals=[("1.1", "Verneverdiene skal ikke forringes"), ("1.2", "Fremmede arter er borte")],
)
VISITORS = area(
    "Besøksforvaltning",
    numbered(
        "2.1.1|Bytte ut informasjonstavler etter ny merkevare (14 stk.)|1|Nasjonalparkforvalter|210 "
        "000|Tiltaksmidler fra Miljødirektoratet|Innen 1. juli 2026",
        "Nasjonalparkforvalter",
        [_state(210000)],
        "..2026-07-01",
        under=[G21],
        priority="1",
    ),
    numbered(
        "2.1.2|Oppdatere nettsidene på norsk, sørsamisk, engelsk og "
        "tysk|2|Nasjonalparkforvalter/besøkssenteret|25 000|Drift|1. tertial 2026",
        "Nasjonalparkforvalter; Besøkssenteret",
        [src("operations", None, 25000)],
        "2026-01-01..2026-04-30",
        under=[G21],
        priority="2",
    ),
    numbered(
        "2.1.3|Naturveileder i høysesongen|1|Besøkssenteret sammen med Turistforeningen|120 "
        "000|Sparebankstiftelsen, søknad sendes|Juli og august hvert år",
        "Besøkssenteret; +Turistforeningen",
        [src("grant", "Sparebankstiftelsen", 120000)],
        "?yearly",
        "~funding:?",
        under=[G21],
        priority="1",
    ),
    numbered(
        "2.1.4|Guidekurs for lokale bedrifter|3|Visit Skarvheia|60 000|Deltakeravgift|Våren 2027",
        "Visit Skarvheia",
        [src(..., ..., 60000)],
        "2027-03-01..2027-05-31",
        under=[G21],
        priority="3",
    ),
    numbered(
        "2.2.1|Utvide parkeringsplassen på Kvennbekken og skille bobiler fra dagsbesøkende|1|Kvenndal "
        "kommune|750 000|Kvenndal kommune, investering|August 2026 – oktober 2027",
        "Kvenndal kommune",
        [src("investment", ..., 750000), src(..., "Kvenndal kommune", optional=True)],
        "2026-08-01..2027-10-31",
        under=[G22],
        priority="1",
    ),
    numbered(
        "2.2.2|Toalett på Kvennbekken|1|Kvenndal kommune|?|Venter på svar på søknad|Etter 1. august 2026",
        "Kvenndal kommune",
        None,
        "2026-08-02..",
        None,
        under=[G22],
        priority="1",
    ),
    numbered(
        "2.2.3|Drift av toalett og renovasjon, to ganger i uka i sesongen|1|Kommunene|90 000 pr. år|Kommunene, "
        "fordelt etter avtale|Kontinuerlig",
        "Kommunene",
        None,
        "continuous",
        under=[G22],
        priority="1",
    ),
    numbered(
        "2.2.4|Universelt utformet sti til fossen|2|Nasjonalparkforvalter og Kvenndal kommune|1,2 "
        "mill.|Spillemidler|Ikke tidfestet",
        "Nasjonalparkforvalter; Kvenndal kommune",
        [src("grant", ..., 1200000)],
        None,
        "~time:?",
        under=[G22],
        priority="2",
    ),
    goals=[("2.1", "Besøkende finner informasjon"), ("2.2", "Innfallsportene har god standard")],
)
CULTURE = area(
    "Kulturlandskap og kulturminner",
    numbered(
        "3.1.1|Tilskudd til slått på tre setervoller|1|Landbrukskontoret|75 000|SMIL-midler|Årlig",
        "Landbrukskontoret",
        [src("grant", ..., 75000)],
        "yearly",
        under=[G31],
        priority="1",
    ),
    numbered(
        "3.1.2|Restaurere løa på Gammelsetra|2|Grunneier|310 000|Kulturminnefondet, egeninnsats|2026-2027",
        "Grunneier",
        [src("grant", "Kulturminnefondet", 310000), src(..., ..., optional=True)],
        "2026-01-01..2027-12-31",
        under=[G31],
        priority="2",
    ),
    numbered(
        "3.1.3|Registrere samiske kulturminner nord for Stuoralen|1|Sametinget/ reinbeitedistriktet/ "
        "nasjonalparkforvalter|150 000|Prosjekt Spor i fjellet – videreføring må avklares|Barmarksesongen",
        "Sametinget; Reinbeitedistriktet; Nasjonalparkforvalter",
        [src("project", "Spor i fjellet", 150000)],
        None,
        "continuation",
        under=[G31],
        priority="1",
    ),
    numbered(
        "3.1.4|Møte mellom reindrift, beitelag og reiseliv|1|Nasjonalparkforvalter inviterer|8 000|Drift|Halvårlig",
        "?Nasjonalparkforvalter",
        [src("operations", None, 8000)],
        "half-yearly",
        under=[G31],
        priority="1",
    ),
    goals=[("3.1", "Beite og seterdrift holdes i hevd")],
)
PARTS = (NATURE, VISITORS, CULTURE)


def _with_goals(rows: tuple[Row, ...]) -> list[tuple[str, ...]]:
    made: list[tuple[str, ...]] = []
    above = None
    for one in rows:
        if one.truth["under"] != above:
            above = one.truth["under"]
            made.append(tuple(above))
        made.append(one.cells)
    return made


def _narrowed(made: Table) -> None:
    """Give the columns of a table widths that suit them, and small letters."""
    made.autofit = False
    for column, wide in zip(made.columns, WIDTHS, strict=True):
        column.width = Cm(wide)
    for line in made.rows:
        for cell, wide in zip(line.cells, WIDTHS, strict=True):
            if cell.grid_span == 1:
                cell.width = Cm(wide)
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(9)


def _content() -> bytes:
    document = word(("Tiltaksplan 2026–2027", 0))
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.footer.paragraphs[0].text = "Tiltaksplan – Skarvheia nasjonalparkstyre"
    document.add_paragraph("Skarvheia nasjonalparkstyre")
    document.add_paragraph("Vedtatt i nasjonalparkstyret 9. desember 2025, sak 41/25.")
    document.add_paragraph(
        "Tiltaksplanen følger opp besøksstrategien og forvaltningsplanen. Midlene fra Miljødirektoratet lyses ut i "
        "januar, og alle beløp er anslag. Prioritet 1 er høyest."
    )
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number} {part.title}", 1)
        if number == 2:
            document.add_paragraph("Området omfatter parken og randsonen inntil fem kilometer fra vernegrensa.")
        _narrowed(word_table(document, [HEADER, *_with_goals(part.rows)]))
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "skarvheia",
        "tiltaksplan-skarvheia.pdf",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan 2026–2027",
            owner="Skarvheia nasjonalparkstyre",
            language="nb",
            years=(2026, 2027),
            aliases={"Miljødirektoratet": ["Tiltaksmidler fra Miljødirektoratet"]},
        ),
        needs=("soffice",),
        held_out=True,
    )
]
