"""No plan: the final report of a project, with a table of milestones that are done and one of what was spent."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, truth_of

MILESTONES = (
    ("Milepæl", "Planlagt", "Nådd", "Merknad"),
    ("Prosjektgruppa var på plass", "15.02.2024", "20.02.2024", ""),
    ("Kartleggingen var ferdig", "01.06.2024", "14.06.2024", "Én skole svarte sent"),
    ("Skjemaet ble tatt i bruk", "01.03.2025", "01.03.2025", ""),
    ("Kurset for ansatte ble holdt", "Høsten 2025", "09.10.2025", "84 deltok"),
    ("Rapporten ble overlevert", "31.12.2025", "02.03.2026", "Utsatt på grunn av sykdom"),
)

SPENT = (
    ("Post", "Budsjett", "Regnskap"),
    ("Lønn til prosjektleder", "620 000", "598 400"),
    ("Kurs og reiser", "90 000", "104 250"),
    ("Trykking", "15 000", "11 300"),
    ("Sum", "725 000", "713 950"),
)


def _content() -> bytes:
    document = word(("Sluttrapport for prosjektet Trygge overganger", 0))
    document.add_paragraph("Vassbotn kommune, mars 2026")
    document.add_heading("Bakgrunn", 1)
    document.add_paragraph(
        "Prosjektet varte fra januar 2024 til desember 2025 og ble betalt av kommunen og Statsforvalteren. Formålet "
        "var å gi barn med behov for støtte en bedre overgang fra barnehage til skole."
    )
    document.add_heading("Hva ble gjort", 1)
    document.add_paragraph(
        "Alle de seks barnehagene og de tre barneskolene deltok. Det ble laget et felles skjema for overføring av "
        "opplysninger, og lærerne besøkte barnehagene i mai begge årene. Foreldrene svarte på en spørreundersøkelse, "
        "der åtte av ti var fornøyde."
    )
    word_table(document, MILESTONES)
    document.add_heading("Regnskap", 1)
    word_table(document, SPENT)
    document.add_heading("Erfaringer", 1)
    document.add_paragraph(
        "Det tok lengre tid enn ventet å bli enige om skjemaet. Samtidig sier de ansatte at de kjenner hverandre bedre "
        "nå, og at samtalene med foreldrene er blitt bedre. Skjemaet er nå en fast del av rutinene i oppvekst."
    )
    return saved(document)


PLANS = [UnseenPlan("vassbotn", "sluttrapport.docx", _content, truth_of((), language="nb"), is_plan=False)]
