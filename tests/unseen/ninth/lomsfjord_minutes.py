"""No plan: minutes of a council's meeting, with who came, the cases and what was decided."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan

PRESENT = (
    ("Navn", "Kommune", "Funksjon"),
    ("Anne Brekke", "Lomsfjord", "Leder"),
    ("Jon Erik Sand", "Øyer vest", "Nestleder"),
    ("Marit Haugen", "Nes", "Medlem"),
    ("Tor Lien", "Fjære", "Vara for Solveig Dahl"),
)
CASES = (
    (
        "Sak 11/24 Godkjenning av innkalling og saksliste",
        "Ingen merknader til innkallingen. Leder ba om at sak 14/24 ble behandlet først.",
        "Innkalling og saksliste ble enstemmig godkjent.",
    ),
    (
        "Sak 12/24 Regnskap 2023",
        "Daglig leder gikk gjennom regnskapet. Det viser et mindreforbruk på 84 000 kroner, som skyldes vakanse.",
        "Regnskapet ble tatt til orientering. Mindreforbruket avsettes til disposisjonsfond.",
    ),
    (
        "Sak 13/24 Orientering fra fylkeskommunen",
        "Fylkesråden orienterte om kollektivanbudet og svarte på spørsmål om skoleskyss. Presentasjonen ligger ved.",
        "Saken ble tatt til orientering.",
    ),
    (
        "Sak 14/24 Høring om ny sentralitetsindeks",
        "Rådet drøftet utkastet til uttalelse. Fjære kommune ønsket en tydeligere omtale av øyene.",
        "Regionrådet slutter seg til uttalelsen med de endringene som kom fram i møtet.",
    ),
    (
        "Sak 15/24 Eventuelt",
        "Neste møte er i Nes. Julelunsjen ble drøftet.",
        "Ingen vedtak.",
    ),
)


def _content() -> bytes:
    document = word(("Protokoll fra møte i Lomsfjord regionråd", 0))
    document.add_paragraph("Tid: 14. mars 2024 kl. 10.00–14.30")
    document.add_paragraph("Sted: Fjordhotellet, møterom Skjæret")
    document.add_paragraph("Til stede:")
    word_table(document, PRESENT)
    document.add_paragraph("Fra sekretariatet møtte daglig leder Kari Moe, som også førte protokollen.")
    for title, talk, decision in CASES:
        document.add_heading(title, 2)
        document.add_paragraph(talk)
        document.add_paragraph("Vedtak:").runs[0].bold = True
        document.add_paragraph(decision)
    document.add_paragraph("Møtet ble hevet kl. 14.30.")
    document.add_paragraph("Anne Brekke (sign.)")
    return saved(document)


PLANS = [UnseenPlan("lomsfjord", "protokoll-14-03-2024.docx", _content, {"areas": []}, is_plan=False)]
