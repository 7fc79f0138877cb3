"""A plan for a town centre: a table of what the colours mean, coloured status first, comments last, a footnote."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.seventh._layouts_g import footnote, on_its_side, placed, shaded, table_of
from tests.unseen.writing import OPERATIONS, Row, Truth, UnseenPlan, area, src, truth_of

HEADER = ("Status", "Hva skal gjøres", "Hvem gjør hva", "Når", "Hva koster det", "Kommentar")
NOTED, NOTE = "Lage lekeplass i Elveparken", "Forutsetter at kommunestyret vedtar planen for Elveparken."
COLOURS = {"Grønn": "A9D18E", "Gul": "FFE699", "Rød": "F4A6A6", "Hvit": "FFFFFF"}


def _row(cells: str, who: str, money: list[Truth] | None, when: str | None, open_: str = "") -> Row:
    status, *_, comment = (cell.strip() for cell in cells.split("|"))
    return placed(1, None, cells, who, money, when, open_, status=status, comment=comment or None)


PARTS = (
    area(
        "Byrom og bygninger",
        _row(
            "Grønn|Ruste opp Torvet med ny belysning og benker|Teknisk sjef, landskapsarkitekt|2026|"
            "Investering, 2,6 mill. kr|Anbudet er lyst ut",
            "Teknisk sjef; Landskapsarkitekt",
            [src("investment", None, 2600000)],
            "2026-01-01..2026-12-31",
        ),
        _row(
            "Gul|Gi tilskudd til fasader i Storgata|Sentrumsleder koordinerer; gårdeierne i samarbeid med "
            "byantikvaren|Årlig|Drift, 300 000 kr|Få søkere første år",
            "*Sentrumsleder; Gårdeierne; +Byantikvaren",
            [src("operations", None, 300000)],
            "yearly",
        ),
        _row(
            "Rød|Finne bruk for det gamle rutebilbygget|Må avklares mellom kommunen og eieren|Ikke avklart|"
            "Må avklares|Venter på takst",
            "~?Kommunen; ~?Eieren",
            [],
            "-",
            "responsibility:?; time; funding; ~*:?",
        ),
        _row(
            "Hvit|Lage lekeplass i Elveparken|Teknisk sjef|2. halvår 2027|Spillemidler og investeringsbudsjettet|",
            "Teknisk sjef",
            [src("grant", ...), src("investment", ...)],
            "2027-07-01..2027-12-31",
            "~*:?",
        ),
        _row(
            "Grønn|Plante trær langs Jernbanegata|Parkavdelingen|Våren 2026|90 000 kr, drift|Ti lønner er bestilt",
            "Parkavdelingen",
            [src("operations", None, 90000)],
            "2026-03-01..2026-05-31",
        ),
    ),
    area(
        "Handel og arrangement",
        _row(
            "Grønn|Felles åpningstider på lørdager|Handelsstandsforeningen|Fra 1. februar 2026|Ingen kostnad|"
            "To av tre butikker er med",
            "Handelsstandsforeningen",
            None,
            "2026-02-01..",
        ),
        _row(
            "Gul|Arrangere bondens marked|Sentrumsleder i samarbeid med Bondelaget|Mai–september|Deltakeravgift|",
            "Sentrumsleder; +Bondelaget",
            [src("participants")],
            None,
        ),
        _row(
            "Grønn|Julegate med tenning av gran|Sentrumsleder/ Ulvhaug Lions|Desember 2026|Sponsorer, ca. 120 000 kr|"
            "Samme opplegg som i fjor",
            "Sentrumsleder; Ulvhaug Lions",
            [src(..., ..., 120000, qualifier="ca.")],
            "2026-12-01..2026-12-31",
        ),
        _row(
            "Hvit|Innføre gavekort som gjelder i alle butikkene|Handelsstandsforeningen sammen med Ulvhaug Sparebank|"
            "Høsten 2027|Prosjekt Handle lokalt, 75 000 kr|",
            "Handelsstandsforeningen; +Ulvhaug Sparebank",
            [src("project", "Handle lokalt", 75000)],
            "2027-09-01..2027-11-30",
        ),
        _row(
            "Gul|Videreføre sentrumsleder i hel stilling|Formannskapet|2027|Prosjekt til 2026, videre finansiering må "
            "avklares|Tas opp i budsjettet",
            "Formannskapet",
            [src("project", None, to="2026-12-31")],
            "2027-01-01..2027-12-31",
            "funding",
        ),
    ),
    area(
        "Parkering og transport",
        _row(
            "Rød|Bygge sykkelparkering under tak ved stasjonen|Bane NOR, Ulvhaug kommune|2028|"
            "Tilskudd fra fylkeskommunen, kr 450 000|Avventer avtale om grunn",
            "Bane NOR; Ulvhaug kommune",
            [src("grant", "Fylkeskommunen", 450000)],
            "2028-01-01..2028-12-31",
            "~*:?",
        ),
        _row(
            "Gul|Prøve gratis parkering i to timer|Parkeringsleder|1. kvartal 2026|Innenfor rammen|"
            "Evalueres av formannskapet",
            "Parkeringsleder",
            [OPERATIONS],
            "2026-01-01..2026-03-31",
        ),
        _row(
            "Hvit|Kartlegge hvordan folk kommer seg til sentrum|Planavdelingen|Juni 2026|Drift|",
            "Planavdelingen",
            [OPERATIONS],
            "2026-06-01..2026-06-30",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan for levende sentrum i Ulvhaug 2026–2028", 0))
    on_its_side(document)
    document.add_paragraph(
        "Ulvhaug kommune, handelsstanden og gårdeierne har laget planen sammen. Den oppdateres før hvert møte i "
        "sentrumsforumet."
    )
    document.add_paragraph("Slik leses fargene:")
    legend = word_table(
        document,
        [
            ("Farge", "Betydning"),
            ("Grønn", "I rute"),
            ("Gul", "Forsinket eller krever oppmerksomhet"),
            ("Rød", "Står fast"),
            ("Hvit", "Ikke startet"),
        ],
    )
    for place, colour in enumerate(COLOURS.values(), 1):
        shaded(legend.cell(place, 0), colour)
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        table = table_of(document, HEADER, part)
        for place, one in enumerate(part.rows, 1):
            shaded(table.cell(place, 0), COLOURS[one.cells[0]])
            if one.cells[1] == NOTED:
                footnote(document, table.cell(place, 4).paragraphs[0], NOTE)
    return saved(document)


PLANS = [
    UnseenPlan(
        "ulvhaug",
        "levende-sentrum.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for levende sentrum i Ulvhaug 2026–2028",
            language="nb",
            years=(2026, 2028),
        ),
    )
]
