"""No plan: a note on a council's budget, with tables of accounts and of what each municipality pays."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, truth_of

LINES = (
    ("Post", "Regnskap 2024", "Budsjett 2025", "Forslag 2026", "Merknad"),
    ("Lønn og sosiale utgifter", "1 412 300", "1 480 000", "1 525 000", "Lønnsvekst 3,1 %"),
    ("Møter og reiser", "118 940", "140 000", "125 000", "Flere møter på nett"),
    ("Husleie og drift av kontor", "96 000", "98 000", "101 000", "Avtale med vertskommunen"),
    ("Konsulenter", "0", "200 000", "150 000", ""),
    ("Sum utgifter", "1 627 240", "1 918 000", "1 901 000", ""),
    ("Bidrag fra kommunene", "-1 500 000", "-1 550 000", "-1 600 000", "Se tabell 2"),
    ("Bruk av disposisjonsfond", "-127 240", "-368 000", "-301 000", ""),
    ("Resultat", "0", "0", "0", ""),
)
SHARES = (
    ("Kommune", "Innbyggere 1.1.2025", "Fast del", "Etter folketall", "Samlet"),
    ("Elvebakken", "6 214", "200 000", "497 000", "697 000"),
    ("Grytdal", "3 870", "200 000", "310 000", "510 000"),
    ("Ytterås", "2 411", "200 000", "193 000", "393 000"),
    ("Sum", "12 495", "600 000", "1 000 000", "1 600 000"),
)


def _content() -> bytes:
    document = word(("Notat om budsjett 2026", 0))
    document.add_paragraph("Til: Styret i Elvebakkenregionen\nFra: Daglig leder\nDato: 21. oktober 2025")
    document.add_heading("Bakgrunn", 1)
    document.add_paragraph(
        "Eierne vedtok i juni å holde bidraget nede i to år. Prisveksten er høyere enn vi ventet, og fondet er mindre "
        "enn det var. Notatet viser hvordan budsjettet kan gå i balanse uten at bemanningen endres."
    )
    document.add_heading("Tabell 1 Utgifter og inntekter", 1)
    word_table(document, LINES)
    document.add_paragraph("Alle tall i kroner. Inntekter er ført med minus.")
    document.add_heading("Tabell 2 Kommunenes bidrag", 1)
    word_table(document, SHARES)
    document.add_heading("Vurdering", 1)
    document.add_paragraph(
        "Fondet er på 912 000 kroner. Med forslaget er det igjen vel 600 000 kroner ved utgangen av 2026. Det er over "
        "grensen eierne har satt, men bidragene må trolig opp i 2027."
    )
    document.add_paragraph("Daglig leder tilrår at styret sender forslaget til kommunene.")
    return saved(document)


PLANS = [UnseenPlan("elvebakken", "budsjettnotat.docx", _content, truth_of(()), is_plan=False)]
