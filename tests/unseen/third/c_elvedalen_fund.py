"""A council's rules for its business fund: what is paid for, who may apply and what is asked of them. It is no "
"plan."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.third._layouts_c import bold
from tests.unseen.writing import UnseenPlan, truth_of

RATES = (
    ("Formål", "Andel av godkjente kostnader", "Høyeste beløp"),
    ("Etablererstipend", "50 %", "kr 100 000"),
    ("Bedriftsutvikling", "40 %", "kr 250 000"),
    ("Felles arrangement", "75 %", "kr 40 000"),
)
MEMBERS = (
    ("Kommune", "Innskudd i fondet", "Plasser i fondsstyret"),
    ("Elvedal", "600 000", "2"),
    ("Moen", "350 000", "1"),
    ("Øvrebø", "350 000", "1"),
    ("Nesbygd", "200 000", "1"),
)
SECTIONS = (
    ("§ 1 Formål", "Fondet skal gi flere arbeidsplasser i Elvedalen. Det eies av de fire kommunene i regionrådet."),
    ("§ 2 Hvem som kan få tilskudd", "Foretak med adresse i en av eierkommunene. Offentlige etater kan ikke søke."),
    ("§ 3 Satser", "Tilskudd gis etter satsene under. Søkeren dekker resten selv."),
    ("§ 4 Styret", "Fondsstyret velges for fire år om gangen. Styret er vedtaksført når tre medlemmer møter."),
    ("§ 5 Utbetaling", "Tilskuddet utbetales når godkjent regnskap foreligger. Tilsagnet faller bort etter to år."),
    ("§ 6 Klage", "Vedtak kan påklages etter forvaltningsloven. Fristen er tre uker fra vedtaket er mottatt."),
)


def _content() -> bytes:
    document = word()
    bold(document, "Vedtekter for Elvedalen regionale næringsfond", 18)
    document.add_paragraph("Vedtatt av Elvedalen regionråd 12. mars 2025, sist endret 4. februar 2026")
    tables = {"§ 3 Satser": RATES, "§ 4 Styret": MEMBERS}
    for title, text in SECTIONS:
        bold(document, title)
        document.add_paragraph(text)
        if title in tables:
            word_table(document, tables[title])
    return saved(document)


PLANS = [UnseenPlan("elvedalen", "vedtekter-naeringsfond.docx", _content, truth_of(()), held_out=True, is_plan=False)]
