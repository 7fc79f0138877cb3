"""An annual wheel of a school network: months merged down the left, a school year as its period, short remarks."""

from itertools import pairwise

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.writing import Row, Truth, UnseenPlan, area, row, truth_of

HEADER = ("Måned", "Aktivitet", "Hvem", "Merknad")


def month(name: str, span: str, *rows: Row) -> tuple[Row, ...]:
    """Give the rows of a month, whose name stands beside the first."""
    first, *others = rows
    named = [Row((name, *first.cells), first.truth), *(Row(("", *one.cells), one.truth) for one in others)]
    start, _, end = span.partition("..")
    time: Truth = {"from": start, "to": end}
    return tuple(Row(one.cells, {**one.truth, "time": time, "under": []}) for one in named)


ROWS = (
    *month(
        "August 2026",
        "2026-08-01..2026-08-31",
        row(
            "Felles planleggingsdag for alle ansatte i skole og SFO|Skolesjefene|Samfunnshuset, fra kl. 9",
            "Skolesjefene",
        ),
        row("Velge elevkontakter|Rektorene / kontaktlærerne|", "Rektorene; Kontaktlærerne"),
    ),
    *month(
        "September 2026",
        "2026-09-01..2026-09-30",
        row("Nettverksmøte 1: resultater fra Elevundersøkelsen|Nettverksleder|Vertskap: Skogsletta", "Nettverksleder"),
        row("Kartlegging på 1.–3. trinn|Kontaktlærerne og PPT|", "Kontaktlærerne; PPT"),
        row("Foreldremøter|Rektorene, FAU|Hver skole setter sin egen dag", "Rektorene; FAU"),
    ),
    *month(
        "Oktober 2026",
        "2026-10-01..2026-10-31",
        row(
            "Skolering av nye lærere|Veilederkorpset i samarbeid med Universitetet i Innlandet|To halve dager",
            "Veilederkorpset; +Universitetet i Innlandet",
        ),
        row("Sende samlet rapport om fravær|Skolesjefene|Til KD-gruppa", "Skolesjefene"),
    ),
    *month(
        "November–desember 2026",
        "2026-11-01..2026-12-31",
        row("Nettverksmøte 2: overgangen barnehage–skole|Nettverksleder|Styrerne inviteres", "Nettverksleder"),
        row("Lage budsjettinnspill for neste år|Nettverksleder, Anne S.|", "Nettverksleder; Anne S."),
    ),
    *month(
        "Januar 2027",
        "2027-01-01..2027-01-31",
        row("Evaluere leksehjelpen|Ungdomsrådet|Enkel spørreundersøkelse", "Ungdomsrådet"),
        row("Samling for tillitsvalgte og verneombud|HTV og HVO|", "HTV; HVO"),
    ),
    *month(
        "Mars 2027",
        "2027-03-01..2027-03-31",
        row("Besøksdag for 7. trinn|Ungdomsskolene|Buss bestilles i januar", "Ungdomsskolene"),
        row("Nettverksmøte 3: lesing i alle fag|Nettverksleder|Innleder: TBA", "Nettverksleder", open_=None),
    ),
    *month(
        "Mai–juni 2027",
        "2027-05-01..2027-06-30",
        row("Overgangssamtaler om elever med vedtak|PPT, rektorene|", "PPT; Rektorene"),
        row("Oppsummere året og lage nytt årshjul|Nettverksleder|Sendes skolesjefene før ferien", "Nettverksleder"),
    ),
)
PARTS = (area(None, *(Row(one.cells, {**one.truth, "comment": one.cells[3] or None}) for one in ROWS)),)


def _content() -> bytes:
    document = word(("Årshjul for oppvekstnettverket i Skogslettregionen, skoleåret 2026/27", 0))
    document.add_paragraph(
        "Nettverket er skolesjefene, rektorene og PPT i Skogsletta, Myrdal og Nordre Hov. Årshjulet viser det vi gjør "
        "sammen; i tillegg har hver skole sin egen plan."
    )
    table = word_table(document, [HEADER, *(one.cells for one in ROWS)])
    begins = [number for number, one in enumerate(ROWS, start=1) if one.cells[0]]
    for first, after in pairwise([*begins, len(ROWS) + 1]):
        merge_down(table, 0, first, after - 1)
    document.add_paragraph()
    document.add_paragraph("PPT = pedagogisk-psykologisk tjeneste, HTV = hovedtillitsvalgt, HVO = hovedverneombud")
    return saved(document)


PLANS = [
    UnseenPlan(
        "skogsletta",
        "arshjul.docx",
        _content,
        {
            **truth_of(PARTS, language="nb"),
            "title": "Årshjul for oppvekstnettverket i Skogslettregionen, skoleåret 2026/27",
            "period": {"from": "2026-08-01", "to": "2027-07-31"},
        },
    )
]
