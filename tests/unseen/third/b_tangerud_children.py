"""A plan for growing up as a PDF: goals in a first column merged down, tables over several landscape pages."""

from itertools import pairwise

from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from tests.unseen.layouts import converted, merge_down, saved, word, word_table
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

HEADER = ("Mål", "Tiltak", "Ansvar", "Tidspunkt", "Ressurser/finansiering", "Indikator")
WIDTHS = (3.6, 6.8, 4.6, 3.0, 3.9, 3.0)
EARLY = "Alle barn får hjelp tidlig"
PARENTS = "Foreldre opplever å bli tatt på alvor"
SCHOOL = "Elevene trives og mestrer"
WAY = "Ingen skifte av skole skjer uten plan"
FREE = "Alle har minst én fritidsaktivitet"
VOICE = "Ungdom er med og bestemmer"


def step(
    under: str,
    cells: str,
    who: str | None,
    money: list[dict[str, object]] | None,
    when: str | None,
    open_: str | None = "",
) -> Row:
    parts = [cell.strip() for cell in cells.split("|")]
    return row(f"{under}|{cells}", who, money, when, open_, under=[under], text=parts[0], indicator=parts[4] or None)


PARTS = (
    area(
        "De første årene",
        step(
            EARLY,
            "Innføre felles kartleggingsrutine ved toårskontrollen, med samtykke til at barnehagen får vite resultatet"
            "|Ledende helsesykepleier / barnehagemyndigheten|2026|Drift|Andel kontroller med samtykke",
            "Ledende helsesykepleier; Barnehagemyndigheten",
            [OPERATIONS],
            "2026-01-01..2026-12-31",
        ),
        step(
            EARLY,
            "Ressursteam i alle barnehager, også de private|Styrerne i samarbeid med PPT|Fra høsten 2026"
            "|kr 1 200 000 fra Statsforvalteren|Antall barn drøftet",
            "Styrerne; +PPT",
            [src(..., "Statsforvalteren", 1200000)],
            "2026-09-01..",
        ),
        step(
            EARLY,
            "Lekotek ved familiesenteret|Familiesenteret|Onsdager|Prosjekt Lek og lån til juni 2027 – eventuell "
            "videreføring må avklares|Utlån per måned",
            "Familiesenteret",
            [src("project", "Lek og lån", to="2027-06-30")],
            None,
            "continuation",
        ),
        step(
            PARENTS,
            "Kurs i foreldreveiledning (ICDP), to kurs hvert semester|Barnevernleder, helsesykepleier|Vår og høst"
            "|Tilskudd fra Bufdir, kr 90 000|Fullførte kurs",
            "Barnevernleder; Helsesykepleier",
            [src("grant", "Bufdir", 90000)],
            None,
        ),
        step(
            PARENTS,
            "Én kontaktperson for familier med barn som trenger sammensatte tjenester|Koordinerende enhet|Løpende"
            "|Innenfor rammen|Brukerundersøkelse",
            "Koordinerende enhet",
            [OPERATIONS],
            "continuous",
        ),
        goals=[(None, EARLY), (None, PARENTS)],
    ),
    area(
        "Skole og læring",
        step(
            SCHOOL,
            "Trivselsledere på alle trinn fra 4. til 10.|Rektorene|Skoleåret 2026/2027|Skolenes driftsbudsjett"
            "|Elevundersøkelsen, spørsmål om trivsel",
            "Rektorene",
            [OPERATIONS],
            "2026-08-01..2027-07-31",
        ),
        step(
            SCHOOL,
            "Ny lese- og skrivestrategi, bygd på det lærerne allerede gjør|Fagleder oppvekst med arbeidsgruppe "
            "fra skolene"
            "|Januar–juni 2026|Drift|Vedtatt strategi",
            None,
            [OPERATIONS],
            "2026-01-01..2026-06-30",
        ),
        step(
            SCHOOL,
            "Prøve ut praktisk læringsarena på Tangerud gård for elever på ungdomstrinnet|Rektor Tangerud "
            "ungdomsskole, "
            "4H-gården|2026–2028|0,9 mill. (fylkeskommunen dekker halvparten)|Fravær i målgruppa",
            "Rektor@?; 4H-gården",
            None,
            "2026-01-01..2028-12-31",
        ),
        step(
            WAY,
            "Rutine for overgang mellom barnehage, skole, SFO og videregående|Oppvekstsjef leder arbeidet"
            "|Ferdig mars 2027"
            "|Ingen|Rutinen er i bruk",
            "*Oppvekstsjef",
            None,
            "?..2027-03-31",
        ),
        step(
            WAY,
            "Hospitering mellom barnehagelærere og lærere på 1. trinn|Skolene og barnehagene|Hver vår|Vikarmidler – må "
            "avklares|Antall dager",
            "Skolene; Barnehagene",
            None,
            None,
            "funding",
        ),
        step(
            WAY,
            "Avklare hvem som følger opp elever som er borte mer enn 10 %|Må avklares|2. tertial 2026|Må avklares|",
            "",
            [],
            "2026-05-01..2026-08-31",
            "responsibility; funding",
        ),
        goals=[(None, SCHOOL), (None, WAY)],
    ),
    area(
        "Fritid og deltakelse",
        step(
            FREE,
            "Fritidskasse som dekker kontingent og utstyr|NAV og kulturkontoret|Hele perioden|300 000 per år i "
            "2026 og 2027"
            "|Antall barn",
            "NAV; Kulturkontoret",
            [src(..., ..., 600000, to=..., by_year={"2026": 300000, "2027": 300000})],
            None,
        ),
        step(
            FREE,
            "Åpen hall på fredager|Idrettsrådet (utføres av Tangerud IL)|1.10.2026–31.3.2027|Spillemidler|Besøk "
            "per kveld",
            "Idrettsrådet; >Tangerud IL",
            [src("grant", ...)],
            "2026-10-01..2027-03-31",
        ),
        step(
            FREE,
            "Sommeruka «Ferie hjemme» for barn som ikke reiser bort|Frivilligsentralen/ Røde Kors / 4H|Juli "
            "2026 og juli 2027"
            "|Gaver, egenandel kr 200|Påmeldte",
            "Frivilligsentralen; Røde Kors; 4H",
            None,
            None,
        ),
        step(
            VOICE,
            "Ungdomsrådet får eget budsjett|Kommunestyret vurderer|Høsten 2026|50 000 kr, drift|Vedtak",
            "!Kommunestyret",
            [src("operations", None, 50000)],
            "2026-09-01..2026-11-30",
        ),
        step(
            VOICE,
            "Digital ungdomsmelding hvert annet år|Ungdomskoordinator|Fra 2027|Innenfor rammen|Svarprosent",
            "Ungdomskoordinator",
            [OPERATIONS],
            None,
        ),
        goals=[(None, FREE), (None, VOICE)],
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksplan for oppvekst 2026–2028", 0))
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(1.5)
    document.styles["Normal"].font.size = Pt(9)
    section.footer.paragraphs[0].text = "Tiltaksplan for oppvekst – Tangerud kommune"
    document.add_paragraph("Tangerud kommune, vedtatt av kommunestyret 11.12.2025")
    document.add_paragraph(
        "Tiltaksplanen hører til oppvekststrategien «Sammen om barna». Tiltakene er valgt etter samlinger med "
        "foreldre, "
        "ansatte og ungdomsrådet, og er de vi mener gir størst virkning for pengene."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        above, shown = "", []
        for one in part.rows:
            shown.append(one.cells if one.cells[0] != above else ("", *one.cells[1:]))
            above = one.cells[0]
        table = word_table(document, [HEADER, *shown])
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for column, width in zip(table.columns, WIDTHS, strict=True):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)
        starts = [number for number, cells in enumerate(shown, start=1) if cells[0]] + [len(shown) + 1]
        for first, after in pairwise(starts):
            merge_down(table, 0, first, after - 1)
    document.add_paragraph("Rapportering: Oppvekstsjefen orienterer utvalget hvert halvår.")
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "b_tangerud",
        "oppvekst.pdf",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan for oppvekst 2026–2028",
            owner="Tangerud kommune",
            language="nb",
            years=(2026, 2028),
            aliases={"Rektor": ["Rektor Tangerud ungdomsskole"]},
        ),
        needs=("soffice",),
        held_out=True,
    )
]
