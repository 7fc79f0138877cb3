"""No plan: a regional council's report of the year gone by, with tables of meetings, grants and accounts."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan

MEETINGS = (
    ("Dato", "Sted", "Antall saker", "Frammøte"),
    ("14. februar 2011", "Bruvoll kulturhus", "12", "17 av 20"),
    ("6. juni 2011", "Rådhuset i Skogly", "9", "14 av 20"),
    ("12. desember 2011", "Videokonferanse", "15", "19 av 20"),
)
GRANTS = (
    ("Mottaker", "Formål", "Utbetalt"),
    ("Skogly idrettslag", "Tak over skateparken, delfinansiering", "75 000"),
    ("Bruvoll handelslag", "Kurs i vareeksponering og nettbutikk", "40 000"),
    ("Ungt Entreprenørskap", "Gründercamp på tre ungdomsskoler", "110 000"),
)
ACCOUNTS = (
    ("Konto", "Regnskap 2011", "Budsjett 2011", "Regnskap 2010"),
    ("Lønn og sosiale utgifter", "1 312 450", "1 290 000", "1 208 331"),
    ("Møter og reiser", "188 204", "210 000", "203 119"),
    ("Overføring fra kommunene", "-1 600 000", "-1 600 000", "-1 520 000"),
    ("Resultat", "-99 346", "-100 000", "-108 550"),
)


def _content() -> bytes:
    document = word(("Årsmelding 2011", 0), ("Regionrådet for Skoglandet", 1))
    document.add_paragraph(
        "2011 var et år med stor aktivitet. Regionrådet avga i alt åtte høringsuttalelser og var representert på to "
        "nasjonale konferanser. Kommunevalget i september førte til at fire av fem ordførere er nye."
    )
    document.add_heading("Rådets sammensetning og møter", 2)
    document.add_paragraph("Leder har vært Kåre Moen. Nestleder Astrid Lund overtok etter valget.")
    word_table(document, MEETINGS)
    document.add_heading("Tildelte midler", 2)
    document.add_paragraph("Rådet delte ut 225 000 kroner fra ungdomsfondet. Det kom inn 14 søknader.")
    word_table(document, GRANTS)
    document.add_heading("Regnskap", 2)
    word_table(document, ACCOUNTS)
    document.add_paragraph("Årsmeldinga ble godkjent av regionrådet 13. februar 2012.")
    document.add_paragraph("For Regionrådet for Skoglandet, Kåre Moen, leder")
    return saved(document)


PLANS = [UnseenPlan("skoglandet", "aarsmelding.docx", _content, {}, held_out=True, is_plan=False)]
