"""No plan: a council's call for applications for regional funds, with a table of grants, and how to apply."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan

GRANTS = (
    ("Ordning", "Hvem kan søke", "Søknadsfrist", "Ramme"),
    ("Regionale utviklingsmidler", "Kommuner, lag og foreninger", "15. mars 2025", "1 200 000 kr"),
    ("Ung i regionen", "Ungdom mellom 13 og 25 år", "Løpende", "100 000 kr"),
    ("Bedriftsnettverk", "Minst tre bedrifter sammen", "1. september 2025", "350 000 kr"),
)


def _content() -> bytes:
    document = word(("Utlysning av tilskuddsmidler 2025", 0))
    document.add_paragraph("Regionrådet Storhei lyser med dette ut midler fra tre ordninger for 2025.")
    word_table(document, GRANTS)
    document.add_heading("Hva vi legger vekt på", 1)
    document.add_paragraph("Søknader som kommer flere kommuner til gode, går foran.", style="List Bullet")
    document.add_paragraph("Søkeren må selv dekke minst halvparten av kostnaden.", style="List Bullet")
    document.add_paragraph("Det gis ikke støtte til ordinær drift.", style="List Bullet")
    document.add_heading("Slik søker du", 1)
    document.add_paragraph(
        "Søknaden sendes i regionalforvaltning.no. Legg ved budsjett og en kort beskrivelse. Arbeidsutvalget behandler "
        "søknadene om lag seks uker etter fristen. Vedtak kan påklages til regionrådet innen tre uker."
    )
    document.add_paragraph("Spørsmål rettes til sekretariatet, telefon 00 00 00 00.")
    return saved(document)


PLANS = [UnseenPlan("storhei-call", "utlysning 2025.docx", _content, {"areas": []}, is_plan=False)]
