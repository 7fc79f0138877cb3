"""Documents that are no plans though they have tables, dates, names and money: minutes, a budget and a recipe."""

from tests.unseen.layouts import saved, saved_book, sheet, word, word_table, workbook
from tests.unseen.writing import UnseenPlan, truth_of


def _minutes() -> bytes:
    document = word(("Møteprotokoll", 0))
    document.add_paragraph(
        "Utvalg: Formannskapet\nMøtested: Kommunehuset, møterom Åsen\nDato: 14.10.2025 Tid: 09:00–11:40"
    )
    rows = [
        ("Navn", "Funksjon", "Representerer", "Møtt"),
        ("Berit Aas", "Ordfører", "Bygdelista", "Ja"),
        ("Jonas Lie Haug", "Medlem", "Senterpartiet", "Ja"),
        ("Tove Sund", "Varamedlem", "Arbeiderpartiet", "Nei"),
    ]
    word_table(document, rows)
    document.add_heading("Sak 61/25 Søknad om skjenkebevilling", 2)
    document.add_paragraph("Behandling: Ordfører la fram saken. Haug foreslo utsettelse.")
    document.add_paragraph("Vedtak: Formannskapet innvilger søknaden for perioden 1.11.2025 til 30.06.2026.")
    document.add_heading("Sak 62/25 Orienteringer", 2)
    document.add_paragraph("Rådmannen orienterte om budsjettarbeidet. Neste møte er 11. november.")
    return saved(document)


def _budget() -> bytes:
    book = workbook()
    rows: list[list[str | int | None]] = [
        ["Driftsbudsjett 2026 – barnehager"],
        [],
        ["Konto", "Tekst", "Regnskap 2024", "Budsjett 2025", "Budsjett 2026"],
        [1010, "Fastlønn", 8412000, 8690000, 9015000],
        [1020, "Vikarutgifter", 655000, 500000, 520000],
        [1105, "Lek og læremidler", 71000, 80000, 82000],
        [1600, "Foreldrebetaling", -1630000, -1700000, -1550000],
        [None, "Netto driftsutgift", 7508000, 7570000, 8067000],
    ]
    sheet(book, "Ark1", rows)
    return saved_book(book)


RECIPE = """Fiskesuppe til 40 personer

Ingredienser
6 kg torskefilet
3 kg gulrot
2 kg purre
4 liter melk
1 liter fløte

Slik gjør du
1. Skrell og kutt grønnsakene i terninger.
2. Kok opp kraft og melk.
3. La grønnsakene trekke i ti minutter.
4. Ha i fisken og la suppa stå til den er ferdig.

Serveres med flatbrød. Husk å spørre om allergier.
"""

PLANS = [
    UnseenPlan("minutes", "protokoll.docx", _minutes, truth_of(()), is_plan=False),
    UnseenPlan("budget", "budsjett.xlsx", _budget, truth_of(()), is_plan=False),
    UnseenPlan("recipe", "suppe.txt", RECIPE.encode, truth_of(()), is_plan=False),
]
