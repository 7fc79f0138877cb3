"""Measures of an economic plan in thousands of kroner under years, with sums, as PDF."""

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarlig", "2026", "2027", "2028", "2029")


def _row(cells, kind, total, years, **more):
    by_year = {str(2026 + place): amount for place, amount in enumerate(years) if amount}
    return row(cells, money=[src(kind, ..., total, to=..., by_year=by_year)], when=None, **more)


PARTS = (
    area(
        "Oppvekst",
        _row(
            "Nytt tak Hovin skole|Eiendomssjef|1 500|2 250|0|0",
            ...,
            3750000,
            (1500000, 2250000, 0, 0),
            who="Eiendomssjef",
        ),
        _row("Læringsbrett 1.–4. trinn|Skolesjef|400|400|400|400", ..., 1600000, (400000,) * 4, who="Skolesjef"),
        _row(
            "Ny barnehage sentrum|Prosjektleder bygg / oppvekstsjef|500|12 000|24 500|3 000",
            ...,
            40000000,
            (500000, 12000000, 24500000, 3000000),
            who="Prosjektleder bygg; Oppvekstsjef",
        ),
    ),
    area(
        "Helse",
        _row(
            "Omsorgsboliger Lia|Helse- og omsorgssjef|0|6 500|6 500|0",
            ...,
            13000000,
            (0, 6500000, 6500000, 0),
            who="Helse- og omsorgssjef",
        ),
        _row(
            "Ny legevaktsbil|Avdelingsleder legetjenesten|650|||",
            ...,
            650000,
            (650000, None, None, None),
            who="Avdelingsleder legetjenesten",
        ),
    ),
    area(
        "Tekniske tjenester",
        _row(
            "Hovedplan vann og avløp|Teknisk sjef|3 000|3 000|3 000|3 000",
            ...,
            12000000,
            (3000000,) * 4,
            who="Teknisk sjef",
        ),
        row("Rehabilitering av Storbrua|Må avklares||||", who="", money=[], when="-", open_="responsibility"),
    ),
)
SUMS = {
    "Oppvekst": ("Sum oppvekst", "", "2 400", "14 650", "24 900", "3 400"),
    "Helse": ("Sum helse", "", "650", "6 500", "6 500", "0"),
    "Tekniske tjenester": ("Sum tekniske tjenester", "", "3 000", "3 000", "3 000", "3 000"),
}


def _content() -> bytes:
    document = word(("Økonomiplan 2026–2029", 0))
    document.add_heading("Vedlegg 2: Investeringstiltak", 1)
    document.add_paragraph("Hovinbygd kommune. Alle tall i hele tusen kroner, eks. mva.")
    for part in PARTS:
        document.add_heading(part.title or "", 2)
        word_table(document, [HEADER, *[one.cells for one in part.rows], SUMS[part.title or ""]])
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "hovinbygd",
        "okonomiplan.pdf",
        _content,
        truth_of(PARTS, owner="Hovinbygd kommune", language="nb", years=(2026, 2029)),
        needs=("soffice",),
        held_out=True,
    )
]
