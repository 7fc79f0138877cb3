"""A work plan of four municipalities: ticks tell which of them take part, one column who hosts."""

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.seventh._layouts_g import on_its_side
from tests.unseen.writing import OPERATIONS, Row, Truth, UnseenPlan, area, row, src, truth_of

PLACES = ("Lauvsund", "Bjørnå", "Storvik", "Hammer")
TOP = ("Oppgave", "Vertskommune", "Kommuner som deltar", "", "", "", "Finansiering", "Frist")
BELOW = ("", "", *PLACES, "", "")


def _row(cells: str, money: list[Truth] | None, when: str | None, open_: str = "", who: str | None = None) -> Row:
    """Give a row; what part the host and those with a tick take is left open, for the column does not say so."""
    parts = [cell.strip() for cell in cells.split("|")]
    if who is None:
        ticked = [place for place, tick in zip(PLACES, parts[2:6], strict=True) if tick]
        who = "; ".join([f"?{parts[1]}", *(f"?{place}" if place != parts[1] else f"~?{place}" for place in ticked)])
    return row(cells, who, money, when, open_)


PARTS = (
    area(
        "Samarbeid om tjenester",
        _row(
            "Felles barnevernvakt utenom kontortid|Lauvsund|x|x|x|x|Drift, fordeles etter folketall|Løpende",
            [OPERATIONS],
            ".. continuous",
        ),
        _row(
            "Legge om til felles journalsystem i hjemmetjenesten|Bjørnå|x|x||x|Prosjekt Felles journal, 1,6 mill. kr|"
            "31.12.2026",
            [src("project", "Felles journal", 1600000)],
            "..2026-12-31",
        ),
        _row(
            "Ansette kommunepsykolog i delt stilling|Storvik||x|x||Tilskudd fra Helsedirektoratet|1. august 2026",
            [src("grant", "Helsedirektoratet")],
            "..2026-08-01",
        ),
        _row(
            "Utrede felles PPT|Hammer|x|x|x|x|Skjønnsmidler er søkt, 400 000 kr|Mars 2027",
            [src("grant", ..., 400000)],
            "..2027-03-31",
            "~*:?",
        ),
        _row(
            "Videreføre interkommunal jordmorvakt|Lauvsund|x||x|x|Drift ut 2026, videre finansiering må avklares|"
            "Løpende",
            [src("operations", None, to="2026-12-31")],
            ".. continuous",
            "funding",
        ),
    ),
    area(
        "Samarbeid om samfunnsutvikling",
        _row(
            "Lage felles høringssvar til ferjeanbudet|Bjørnå|x|x|x|x|Ingen kostnad|15. mars 2026",
            None,
            "..2026-03-15",
        ),
        _row(
            "Ta i bruk felles kartløsning|Lauvsund|x|x|x|x|Drift, kr 320 000|2. kvartal 2026",
            [src("operations", None, 320000)],
            "..2026-06-30",
        ),
        _row(
            "Arrangere næringsdager langs kysten|Storvik|x||x||Deltakeravgift|September 2026",
            [src("participants")],
            "..2026-09-30",
        ),
        _row(
            "Bygge opp felles oljevernlager|Hammer|||x|x|Investering 900 000 kr|Innen utgangen av 2027",
            [src("investment", None, 900000)],
            "..2027-12-31",
        ),
        _row(
            "Rydde strandsonen for plast|Må avklares|x|x|x|x|Må avklares|Årlig",
            [],
            "yearly",
            "responsibility; funding",
            "?Lauvsund; ?Bjørnå; ?Storvik; ?Hammer",
        ),
    ),
    area(
        "Samarbeid om støttefunksjoner",
        _row(
            "Kjøre felles anbud på strøm|Lauvsund|x|x|x|x|Drift|Høsten 2026",
            [OPERATIONS],
            "..2026-11-30",
        ),
        _row(
            "Dele personvernombud|Storvik|x||x|x|Drift, 850 000 kr per år|Fra 1. januar 2026",
            [src("operations", None, 850000)],
            None,
        ),
        _row(
            "Øve kriseledelsen sammen|Bjørnå|x|x|x|x|Innenfor rammen|Hvert år",
            [OPERATIONS],
            "yearly",
        ),
        _row(
            "Skrive ny felles arkivplan|Hammer||x||x|Innenfor rammen|30.06.2027",
            [OPERATIONS],
            "..2027-06-30",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Samarbeidsavtale for Kystkommunene: arbeidsplan 2026–2027", 0))
    on_its_side(document)
    document.add_paragraph(
        "Lauvsund, Bjørnå, Storvik og Hammer har siden 2019 hatt avtale om samarbeid etter kommuneloven kapittel 20. "
        "Arbeidsplanen er et vedlegg til avtalen. Vertskommunen har arbeidsgiveransvaret for oppgaven. Et kryss "
        "betyr at kommunen deltar."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        table = word_table(document, [TOP, BELOW, *(one.cells for one in part.rows)])
        for column in (0, 1, 6, 7):
            merge_down(table, column, 0, 1)
            table.cell(0, column).text = TOP[column]
        table.cell(0, 2).merge(table.cell(0, 5)).text = TOP[2]
    document.add_paragraph("Kommunedirektørutvalget går gjennom arbeidsplanen to ganger i året.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "lauvsund",
        "arbeidsplan-kystkommunene.docx",
        _content,
        truth_of(
            PARTS,
            language="nb",
            years=(2026, 2027),
        ),
    )
]
