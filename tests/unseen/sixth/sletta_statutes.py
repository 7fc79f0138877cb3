"""No plan: the statutes of a regional council, with its members and the duties of its bodies in tables."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan

MEMBERS = (
    ("Navn", "Verv", "Kommune", "Valgt til"),
    ("Kari Moen", "Leder", "Sletta", "2027"),
    ("Odd Lien", "Nestleder", "Nordbygda", "2027"),
    ("Anne Bakke", "Medlem", "Vik", "2025"),
    ("Per Haug", "Varamedlem", "Vik", "2025"),
)
SHARES = (
    ("Kommune", "Innbyggere", "Kontingent"),
    ("Sletta", "5 210", "260 500"),
    ("Nordbygda", "2 180", "109 000"),
    ("Vik", "1 002", "50 100"),
)


def _content() -> bytes:
    document = word(("Vedtekter for Slettaregionen", 0))
    document.add_paragraph("Vedtatt av kommunestyrene i Sletta, Nordbygda og Vik våren 2024.")
    document.add_heading("§ 1 Formål", 1)
    document.add_paragraph(
        "Slettaregionen er et interkommunalt politisk råd etter kommuneloven kapittel 18. Rådet skal ivareta regionens "
        "interesser og samordne saker som angår mer enn én kommune."
    )
    document.add_heading("§ 2 Organer", 1)
    document.add_paragraph(
        "Representantskapet er øverste organ. Arbeidsutvalget består av ordførerne og møtes minst seks ganger i året."
    )
    word_table(document, MEMBERS)
    document.add_heading("§ 3 Økonomi", 1)
    document.add_paragraph("Driften betales av kommunene etter folketall. Kontingenten fastsettes for ett år.")
    word_table(document, SHARES)
    document.add_heading("§ 4 Uttreden", 1)
    document.add_paragraph("En kommune kan si opp sin deltakelse med ett års skriftlig varsel.")
    return saved(document)


PLANS = [UnseenPlan("sletta-statutes", "vedtekter.docx", _content, {"areas": []}, is_plan=False)]
