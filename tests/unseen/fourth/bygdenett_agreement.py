"""No plan: an agreement on a partnership, with sections, a key for sharing costs, and who signs."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan

SECTIONS = (
    (
        "1 Parter",
        "Avtalen er inngått mellom kommunene Åsmark, Lifjord og Storøy (heretter kalt kommunene) og Bygdenett SA.",
    ),
    (
        "2 Formål",
        "Formålet er å gi innbyggerne et likeverdig tilbud av bredbånd. Partene skal opptre lojalt overfor hverandre, "
        "og ingen av partene kan inngå avtale med andre leverandører uten at dette er tatt opp i samarbeidsutvalget.",
    ),
    (
        "3 Samarbeidsutvalg",
        "Hver part oppnevner to medlemmer med personlige varamedlemmer. Utvalget møtes når en av partene krever det, "
        "og innkalling skal være sendt senest 14 dager før møtet.",
    ),
    (
        "4 Mislighold og oppsigelse",
        "Avtalen gjelder fra 1. januar 2017 og kan sies opp med 12 måneders varsel. Tvister søkes løst ved "
        "forhandlinger; fører ikke det fram, avgjøres tvisten ved de alminnelige domstoler.",
    ),
)
KEY = (
    ("Part", "Innbyggere", "Andel"),
    ("Åsmark kommune", "4 812", "46 %"),
    ("Lifjord kommune", "3 140", "30 %"),
    ("Storøy kommune", "2 511", "24 %"),
)


def _content() -> bytes:
    document = word(("Samarbeidsavtale om partnerskap", 0))
    for title, text in SECTIONS:
        document.add_heading(title, 2)
        document.add_paragraph(text)
    document.add_heading("5 Fordeling av kostnader", 2)
    document.add_paragraph("Felles kostnader fordeles etter denne nøkkelen, som reguleres hvert fjerde år:")
    word_table(document, KEY)
    document.add_paragraph("Sted og dato: ______________________")
    document.add_paragraph(
        "For Åsmark kommune        For Lifjord kommune        For Storøy kommune        For Bygdenett SA"
    )
    return saved(document)


PLANS = [UnseenPlan("bygdenett", "samarbeidsavtale.docx", _content, {}, held_out=True, is_plan=False)]
