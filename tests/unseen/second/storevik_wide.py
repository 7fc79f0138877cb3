"""A plan of public health in nynorsk: landscape Word, nine columns, abbreviations explained below."""

from docx.enum.section import WD_ORIENT

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = (
    "Nr",
    "Mål",
    "Tiltak",
    "Målgruppe",
    "Hovudansvar",
    "Samarbeids-partnarar",
    "Oppstart",
    "Ferdig",
    "Kostnad/ finansiering",
)
G1, G2, G3 = "Fleire er fysisk aktive", "Færre er einsame", "Betre psykisk helse hjå unge"


def _row(goal, cells, **more):
    number, text = cells.split("|")[0].strip(), cells.split("|")[1].strip()
    parts = [number, goal, *cells.split("|")[1:]]
    return row("|".join(parts), text=text, number=number, under=(goal,), **more)


PARTS = (
    area(
        None,
        _row(
            G1,
            "1|Skilte turløyper i alle bygdelag|Alle|Folkehelsekoordinator|Idrettslaga, grunneigarane|Mai 2026"
            "|Haust 2026|kr 60 000,- spelemidlar",
            who="*Folkehelsekoordinator; +Idrettslaga; +Grunneigarane",
            money=[src("grant", ..., 60000)],
            when="2026-05-01..2026-11-30",
        ),
        _row(
            G1,
            "2|Gratis utlån av utstyr (BUA)|Born og unge|Frivilligsentralen|BUA, NAV|Pågår||Drift",
            who="*Frivilligsentralen; +BUA; +NAV",
            money=[OPERATIONS],
            when=None,
        ),
        _row(
            G2,
            "3|Opne middagar på bygdehusa|Vaksne/eldre|Kulturleiar|Sanitetsforeininga|2027|2028|25'/år, drift",
            who="*Kulturleiar; +Sanitetsforeininga",
            money=None,
            when="2027-01-01..2028-12-31",
        ),
        _row(
            G2,
            "4|Besøksvenn med hund|Heimebuande eldre|Raude Kross|Kommunen v/ frivilligkoordinator|Jan."
            " 2026|Des. 2026|-",
            who=None,
            money=[],
            when="2026-01-01..2026-12-31",
        ),
        _row(
            G3,
            "5|Styrkje helsestasjon for ungdom|13-20 år|Leiande helsesjukepleiar|Skulane, PPT|Straks|Kontinuerleg"
            "|Må avklarast i budsjettet for 2027",
            who="*Leiande helsesjukepleiar; +Skulane; +PPT",
            money=[],
            when="?continuous",
            open_="funding:?",
        ),
        _row(
            G3,
            "6|Foreldrekurs i ungdomstrinnet|Føresette|SLT-koordinator|FAU/skulehelsetenesta|Skuleåret 26/27|"
            "|Tilskot frå Helsedirektoratet, 110 000",
            who="*SLT-koordinator; +FAU; +Skulehelsetenesta",
            money=[src("grant", "Helsedirektoratet", 110000)],
            when=None,
        ),
        _row(
            G3,
            "7|Ungdata-undersøking|Ungd.skule og vgs.|SLT-koord.|KORUS|Feb 2027|Mars 2027|Gratis",
            who="*SLT-koord.; +KORUS",
            money=[],
            when="2027-02-01..2027-03-31",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Temaplan folkehelse – tiltaksplan 2026–2028", 0))
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    document.add_paragraph("Storevik kommune · vedteken i kommunestyret 18.12.2025")
    document.add_paragraph("Tiltaka er valde ut etter folkehelseoversikta. Planen blir evaluert i 2028.")
    word_table(document, [HEADER, *[one.cells for one in PARTS[0].rows]])
    document.add_heading("Forkortingar", 2)
    for text in (
        "BUA: utlånsordning for sports- og fritidsutstyr",
        "SLT: samordning av lokale rus- og kriminalitetsførebyggjande tiltak",
        "PPT – pedagogisk-psykologisk teneste",
    ):
        document.add_paragraph(text)
    return saved(document)


PLANS = [
    UnseenPlan(
        "storevik",
        "folkehelse.docx",
        _content,
        truth_of(PARTS, owner="Storevik kommune", language="nn", years=(2026, 2028)),
        held_out=True,
    )
]
