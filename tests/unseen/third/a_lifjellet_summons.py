"""A summons to a meeting of a regional council: a list of cases with who presents them, and no plan at all."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, truth_of

CASES = (
    ("Sak", "Tittel", "Innleder", "Tid", "Forslag til vedtak"),
    ("31/25", "Godkjenning av innkalling og protokoll", "Leder", "10.00–10.10", "Protokollen godkjennes."),
    ("32/25", "Regnskap per 2. tertial", "Daglig leder", "10.10–10.30", "Regnskapet tas til orientering."),
    (
        "33/25",
        "Orientering om arbeidet med ny handlingsplan. Utkastet sendes kommunene i januar.",
        "Daglig leder",
        "10.30–11.15",
        "Rådet tar saken til orientering og ber AU legge fram planen i marsmøtet.",
    ),
    ("34/25", "Besøk fra fylkesordføreren: samferdsel", "Fylkesordføreren", "11.15–12.00", "Saken drøftes."),
    ("35/25", "Valg av representant til vannregionutvalget", "Valgkomiteen", "12.45–13.00", "Legges fram i møtet."),
    ("36/25", "Møteplan for 2026", "Daglig leder", "13.00–13.10", "Møteplanen vedtas."),
)


def _content() -> bytes:
    document = word(("Lifjellet regionråd", 2), ("Innkalling til møte i regionrådet", 0))
    document.add_paragraph("Tid: fredag 5. desember 2025 kl. 10.00–13.30")
    document.add_paragraph("Sted: Kommunestyresalen, Lia rådhus")
    document.add_paragraph("Til: ordførere, kommunedirektører og faste møtende. Forfall meldes innen 1. desember.")
    document.add_heading("Saksliste", 1)
    word_table(document, CASES)
    document.add_heading("Praktisk", 1)
    document.add_paragraph("Lunsj serveres kl. 12.00. Reiseregning sendes den enkelte kommune.")
    document.add_paragraph("Saksdokumenter følger vedlagt. Varamedlemmer møter etter nærmere beskjed.")
    document.add_paragraph("Med hilsen\nleder i regionrådet")
    return saved(document)


PLANS = [
    UnseenPlan("a-lifjellet", "innkalling.docx", _content, truth_of((), language="nb"), held_out=True, is_plan=False)
]
