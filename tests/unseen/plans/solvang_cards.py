"""One small table for each measure, with the field's name to the left and its value to the right."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

FIELDS = ("Tiltak", "Ansvarlig", "Medvirkende", "Frist", "Finansiering", "Status")

PARTS = (
    area(
        "Kompetanse i barnehagene",
        row(
            "Etterutdanne assistenter til barne- og ungdomsarbeidere | Barnehagefaglig rådgiver"
            " | Karrieresenteret og Solvang vgs. | 30.06.2027 | Kompetansemidler fra Utdanningsdirektoratet | I rute",
            who="Barnehagefaglig rådgiver; +Karrieresenteret; +Solvang vgs.",
            when="..2027-06-30",
            money=[src("grant", "Utdanningsdirektoratet")],
            status="I rute",
        ),
        row(
            "Etablere nettverk for pedagogiske ledere | Styrer i Lia barnehage | Alle styrere | 1. september 2026"
            " | Ingen merkostnad | Startet",
            who="Styrer i Lia barnehage@?; ~+Alle styrere; ~+Styrere",
            when="..2026-09-01",
            money=None,
            status="Startet",
        ),
    ),
    area(
        "Språk",
        row(
            "Kjøpe inn bildebøker på barnas morsmål | Styrerne | Biblioteket | Årlig | 20 000 kr pr. år, drift"
            " | Forsinket",
            who="Styrerne; +Biblioteket",
            when="?yearly",
            money=[src("operations")],
            status="Forsinket",
        ),
        row(
            "Kartlegge språk hos alle fireåringer | Uavklart | PPT, helsestasjonen | Høsten 2026 | Drift"
            " – finansiering for 2027 må avklares | Ikke påbegynt",
            who="+PPT; +Helsestasjonen",
            when="?..2026-11-30",
            money=[OPERATIONS],
            status="Ikke påbegynt",
            open_="responsibility; funding",
        ),
        row(
            "Søke om å bli språkkommune | Kommunalsjef oppvekst | | Innen 15. mars 2026 | | Ferdig",
            who="Kommunalsjef oppvekst@?",
            when="..2026-03-15",
            money=[],
            status="Ferdig",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan for kvalitet i barnehagene i Solvang 2026-2027", 0))
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        for one in part.rows:
            pairs = [(field, value) for field, value in zip(FIELDS, one.cells, strict=True)]
            word_table(document, pairs)
            document.add_paragraph()
    return saved(document)


PLANS = [
    UnseenPlan(
        "solvang",
        "kvalitet.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for kvalitet i barnehagene i Solvang 2026-2027",
            language="nb",
            years=(2026, 2027),
            aliases={"Styrer i Lia barnehage": ["Styrer"], "Kommunalsjef oppvekst": ["Kommunalsjef"]},
        ),
    )
]
