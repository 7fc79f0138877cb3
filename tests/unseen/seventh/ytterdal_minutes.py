"""No plan: the minutes of a meeting, item by item, with what those who were there took upon themselves at the end."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, truth_of

ITEMS = (
    (
        "Sak 12/26 Godkjenning av innkalling og referat",
        "Innkallingen ble godkjent. Referatet fra 14. januar ble godkjent med en rettelse under sak 8: Det var fem, "
        "ikke seks, som stemte for.",
    ),
    (
        "Sak 13/26 Skolemiljøet",
        "Rektor orienterte om resultatene av Elevundersøkelsen. Trivselen er høy på mellomtrinnet, men tallene for 8. "
        "trinn er svakere enn i fjor. Utvalget drøftet hvordan foreldrene kan bidra.",
    ),
    (
        "Sak 14/26 Trafikken ved skoleporten",
        "Flere foreldre har meldt fra om utrygge forhold om morgenen. FAU-lederen viste bilder. Vedtak: Utvalget ber "
        "kommunen om å vurdere skiltingen.",
    ),
    (
        "Sak 15/26 Eventuelt",
        "17. mai-komiteen mangler to medlemmer. Skolekorpset spiller som vanlig. Neste møte er 22. april kl. 18.",
    ),
)


def _content() -> bytes:
    document = word(("Møtereferat fra samarbeidsutvalget ved Ytterdal skole", 0))
    word_table(
        document,
        [
            ("Møtedato", "11. mars 2026 kl. 18.00–19.40"),
            ("Sted", "Personalrommet"),
            ("Til stede", "Rektor, FAU-leder, to foreldre, to lærere og elevrådslederen"),
            ("Forfall", "Kommunens representant"),
            ("Referent", "Assisterende rektor"),
        ],
    )
    for title, text in ITEMS:
        document.add_heading(title, 2)
        document.add_paragraph(text)
    document.add_heading("Oppfølging etter møtet", 2)
    for text in (
        "Rektor sender resultatene av Elevundersøkelsen til FAU (innen fredag).",
        "FAU-leder skriver brev til kommunen om skiltingen.",
        "Assisterende rektor spør klassekontaktene på 5. trinn om 17. mai-komiteen.",
    ):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("Referatet er sendt til medlemmene på e-post.")
    return saved(document)


PLANS = [UnseenPlan("ytterdal", "referat-samarbeidsutvalg.docx", _content, truth_of((), language="nb"), is_plan=False)]
