"""A municipality's plan of measures in nynorsk as a workbook: a sheet for each area, amounts in thousands, sums."""

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.sixth._layouts_f import numbered
from tests.unseen.writing import UnseenPlan, area, src, truth_of

HEADER = ("Nr", "Tiltak", "Ansvarleg eining", "2026", "2027", "2028", "2029", "Sum", "Finansiering", "Merknad")


PARTS = (
    area(
        "Oppvekst",
        numbered(
            "O1|Ny uteplass ved Klokkarvik skule|Eigedom|800|1200|||2000|Investering|Spelemidlar blir søkte",
            "Eigedom",
            [
                src("investment", None, 2000000, by_year={"2026": 800000, "2027": 1200000}),
                src("grant", ..., to=..., optional=True),
            ],
            None,
            comment="Spelemidlar blir søkte",
        ),
        numbered(
            "O2|Foreldrerettleiing etter ICDP|Helsestasjonen|60|60|60|60|240|Drift|",
            "Helsestasjonen",
            [src("operations", None, 240000, by_year={"2026": 60000, "2027": 60000, "2028": 60000, "2029": 60000})],
            None,
        ),
        numbered(
            "O3|Tidleg innsats i barnehage, vidareutdanning|Barnehagesjef/PPT|150|150|||300|Tilskot frå Udir|",
            "Barnehagesjef; PPT",
            [src("grant", "Udir", 300000, by_year={"2026": 150000, "2027": 150000})],
            None,
        ),
        numbered(
            "O4|Ungdomsklubb i Sundet|Ikkje avklart||90|||90|Må avklarast|Ungdomsrådet har bede om dette",
            "",
            None,
            None,
            "responsibility; funding",
            comment="Ungdomsrådet har bede om dette",
        ),
    ),
    area(
        "Helse og omsorg",
        numbered(
            "H1|Velferdsteknologi i heimen|Heimetenesta|400|400|400||1200|Drift|",
            "Heimetenesta",
            [src("operations", None, 1200000, by_year={"2026": 400000, "2027": 400000, "2028": 400000})],
            None,
        ),
        numbered(
            "H2|Ombygging av kjøkenet på Solbakken|Eigedom og einingsleiar institusjon|||3500||3500|Investering|",
            "Eigedom; Einingsleiar institusjon@?",
            [src("investment", None, 3500000, by_year={"2028": 3500000})],
            None,
        ),
        numbered(
            "H3|Frisklivssentral saman med nabokommunane|Kommuneoverlegen||250|250|250|750|Tilskot frå fylkeskommunen|",
            "Kommuneoverlegen",
            [src("grant", "Fylkeskommunen", 750000, by_year={"2027": 250000, "2028": 250000, "2029": 250000})],
            None,
        ),
    ),
    area(
        "Samfunn og teknisk",
        numbered(
            "S1|Fortau frå kyrkja til Moa|Teknisk sjef||1750,5|||1750,5|Trafikktryggingsmidlar frå fylkeskommunen|",
            "Teknisk sjef",
            [src("grant", ..., 1750500, by_year={"2027": 1750500})],
            None,
        ),
        numbered(
            "S2|Revidere hovudplan vatn|Teknisk sjef, planleggjar|300||||300|Sjølvkost|",
            "Teknisk sjef; Planleggjar",
            None,
            None,
        ),
        numbered(
            "S3|Flaumsikring i Storelva|Teknisk sjef i samarbeid med NVE|||6000|6000|12000|Investering|Avheng av NVE",
            "Teknisk sjef; +NVE",
            [src("investment", None, 12000000, by_year={"2028": 6000000, "2029": 6000000})],
            None,
            None,
        ),
        numbered(
            "S4|Planteplan for sentrum|Planleggjar / hagelaget|40|20|||60|Drift|",
            "Planleggjar; Hagelaget",
            [src("operations", None, 60000, by_year={"2026": 40000, "2027": 20000})],
            None,
        ),
    ),
)
SUMS = (
    ("", "Sum", "", 1010, 1500, 60, 60, 2630),
    ("", "Sum", "", 400, 650, 4150, 250, 5450),
    ("", "Sum", "", 340, 1770.5, 6000, 6000, 14110.5),
)


def _value(text: str, place: int) -> str | float | None:
    if not text or not 3 <= place <= 7:
        return text or None
    return float(text.replace(",", ".")) if "," in text else int(text)


def _content() -> bytes:
    book = workbook()
    for part, sums in zip(PARTS, SUMS, strict=True):
        rows = [[_value(text, place) for place, text in enumerate(one.cells)] for one in part.rows]
        top = [["Handlingsdel 2026–2029"], ["Klokkarvik kommune"], ["Alle tal i heile 1000 kr"], []]
        sheet(book, part.title or "", [*top, list(HEADER), *rows, list(sums)])
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "klokkarvik",
        "handlingsdel.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsdel 2026–2029",
            owner="Klokkarvik kommune",
            language="nn",
            years=(2026, 2029),
            aliases={"Einingsleiar institusjon": ["Einingsleiar"]},
        ),
    )
]
