"""A county's programme in nynorsk: goals as rows with two-level numbers, a column of millions for each year."""

from tests.unseen.layouts import converted, saved, word
from tests.unseen.seventh._layouts_g import on_its_side, placed, repeated_header, small, table_of, wide
from tests.unseen.writing import OPERATIONS, Row, Truth, UnseenPlan, area, src, truth_of

HEADER = ("Nr.", "Tiltak", "Ansvar", "Samarbeidspartar", "2026", "2027", "2028", "Sum", "Finansiering")
G1 = "Mål 1 Alle skal kome trygt og klimavennleg fram"
G2 = "Mål 2 Fleire skal reise kollektivt"
G3 = "Mål 3 Bedriftene i fylket skal omstille seg til lågutslepp"
G4 = "Mål 4 Fleire skal bu og bli buande i distrikta"
YEARS = ("2026", "2027", "2028")


def _row(cells: str, who: str, under: str, kind: str | None = None, name: str | None = None, open_: str = "") -> Row:
    """Give a row with its money: what the year columns hold, in millions."""
    parts = [cell.strip() for cell in cells.split("|")]
    millions = dict(zip(YEARS, parts[4:7], strict=True))
    by_year = {year: round(float(text.replace(",", ".")) * 1_000_000) for year, text in millions.items() if text}
    amount = sum(by_year.values())
    money: list[Truth] = [src(kind or ..., name if kind else ..., amount, to=..., by_year=by_year)]
    if not amount:
        money = [OPERATIONS]
    return placed(1, 0, cells, who, money, None, open_, under=[under])


PARTS = (
    area(
        "Samferdsel",
        _row(
            "1.1|Utbetre skredpunkta på fylkesveg 612 mellom Nes og Hellevåg|Avdeling for veg|Kommunane|12,0|20,5||"
            "32,5|"
            "Investering",
            "Avdeling for veg; +Kommunane",
            G1,
            "investment",
        ),
        _row(
            "1.2|Byggje gang- og sykkelveg forbi Lia skule|Avdeling for veg|Lia kommune||4,5|4,5|9,0|Investering",
            "Avdeling for veg; +Lia kommune",
            G1,
            "investment",
        ),
        _row(
            "1.3|Gje tilskot til hjartesoner rundt skulane|Fylkestrafikktryggingsutvalet|Trygg Trafikk, FAU|0,6|0,6|"
            "0,6|"
            "1,8|Drift",
            "Fylkestrafikktryggingsutvalet; +Trygg Trafikk; +FAU",
            G1,
            "operations",
        ),
        _row(
            "1.4|Kartleggje manglande ladeinfrastruktur for tungtransport|Klimarådgjevar|Statens vegvesen, "
            "transportnæringa|0,4|||0,4|Klimasats",
            "Klimarådgjevar; +Statens vegvesen; +Transportnæringa",
            G1,
            "grant",
            "Klimasats",
        ),
        _row(
            "2.1|Auke frekvensen på ekspressrutene inn mot sjukehusbyen|Kollektivselskapet|Nabofylka|6,5|6,5|6,5|19,5|"
            "Drift",
            "Kollektivselskapet; +Nabofylka",
            G2,
            "operations",
        ),
        _row(
            "2.2|Prøve ut hurtigbåt på straum i indre fjord|Avdeling for samferdsel|Reiarlaga||15,0|10,0|25,0|"
            "Tilskot frå Enova",
            "Avdeling for samferdsel; +Reiarlaga",
            G2,
            "grant",
            "Enova",
        ),
        _row(
            "2.3|Innføre felles billett for buss og båt|Kollektivselskapet/ avdeling for samferdsel|Entur|1,2|0,8||2,0|"
            "Prosjekt Ei reise",
            "Kollektivselskapet; Avdeling for samferdsel; +Entur",
            G2,
            "project",
            "Ei reise",
        ),
        goals=[("1", G1.removeprefix("Mål 1 ")), ("2", G2.removeprefix("Mål 2 "))],
    ),
    area(
        "Næring og klima",
        _row(
            "3.1|Drive omstillingsprogram for leverandørindustrien|Avdeling for næring|Innovasjon Noreg, SIVA|3,0|"
            "3,0|3,0|"
            "9,0|Prosjekt Grønt verft",
            "Avdeling for næring; +Innovasjon Noreg; +SIVA",
            G3,
            "project",
            "Grønt verft",
        ),
        _row(
            "3.2|Etablere testsenter for sirkulær plast|Må avklarast|Høgskulen, næringsklynga||2,5|2,5|5,0|Må "
            "avklarast",
            "+Høgskulen; +Næringsklynga",
            G3,
            None,
            None,
            "responsibility; funding",
        ),
        _row(
            "3.3|Gje kommunane rettleiing i klimabudsjett|Klimarådgjevar|KS|||||Innanfor ramma",
            "Klimarådgjevar; +KS",
            G3,
        ),
        _row(
            "3.4|Støtte bioøkonomiprosjekt i landbruket|Avdeling for næring|Statsforvaltaren, Bondelaget|1,0|1,0|1,0|"
            "3,0|"
            "Regionale utviklingsmidlar",
            "Avdeling for næring; +Statsforvaltaren; +Bondelaget",
            G3,
        ),
        goals=[("3", G3.removeprefix("Mål 3 "))],
    ),
    area(
        "Levande lokalsamfunn",
        _row(
            "4.1|Lyse ut midlar til møteplassar i små bygder|Avdeling for kultur|Kommunane|2,0|2,0|2,0|6,0|Drift",
            "Avdeling for kultur; +Kommunane",
            G4,
            "operations",
        ),
        _row(
            "4.2|Byggje ut breiband i område utan kommersielle tilbod|Avdeling for næring|Kommunane og nettselskapa|"
            "18,0|"
            "18,0|12,0|48,0|Tilskot frå staten",
            "Avdeling for næring; +Kommunane; +Nettselskapa",
            G4,
            "grant",
            "Staten",
        ),
        _row(
            "4.3|Halde fram med bulystprosjektet i tre pilotkommunar|Distriktskoordinator|Pilotkommunane|0,9|0,9||1,8|"
            "Prosjekt Bu her",
            "Distriktskoordinator; +Pilotkommunane",
            G4,
            "project",
            "Bu her",
        ),
        _row(
            "4.4|Setje i verk desentralisert fagskuleutdanning i helsefag|Fagskulen|Studiesentera|1,5|3,0|3,0|7,5|"
            "Drift",
            "Fagskulen; +Studiesentera",
            G4,
            "operations",
        ),
        _row(
            "4.5|Kjøpe ny bokbuss|Fylkesbiblioteket|Biblioteka i kommunane|||5,2|5,2|Investering",
            "Fylkesbiblioteket; +Biblioteka i kommunane",
            G4,
            "investment",
        ),
        goals=[("4", G4.removeprefix("Mål 4 "))],
    ),
)


def _content() -> bytes:
    document = word(("Handlingsprogram 2026–2028 for regional plan for eit berekraftig fylke", 0))
    on_its_side(document)
    small(document)
    document.add_paragraph("Morfylket fylkeskommune")
    document.add_paragraph(
        "Fylkestinget vedtok handlingsprogrammet 9. desember 2025. Programmet blir rullert kvart år saman med "
        "økonomiplanen. Løyvingane i 2027 og 2028 er retningsgjevande."
    )
    document.add_paragraph("Alle tal i millionar kroner.")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        table = table_of(document, HEADER, part)
        repeated_header(table)
        wide(table, 1.1, 6.6, 5.6, 3.6, 1.3, 1.3, 1.3, 1.3, 4.0)
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "morfylket",
        "handlingsprogram.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram 2026–2028 for regional plan for eit berekraftig fylke",
            owner="Morfylket fylkeskommune",
            language="nn",
            years=(2026, 2028),
        ),
        needs=("soffice",),
    )
]
