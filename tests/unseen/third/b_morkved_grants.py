"""A document that is no plan: a county's rules for grants, with a table of deadlines and who decides."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, truth_of

SCHEMES = (
    ("Tilskuddsordning", "Hvem kan søke", "Søknadsfrist", "Maksimalt beløp", "Vedtak fattes av"),
    ("Arrangementsstøtte", "Lag og foreninger, kommuner", "1. mars og 1. september", "kr 75 000", "Kulturdirektør"),
    ("Friluftslivstiltak", "Friluftsråd, turlag", "15. januar", "kr 150 000", "Hovedutvalg for kultur"),
    (
        "Regionale kulturbygg",
        "Kommuner og selskaper med offentlig eierskap",
        "1. november",
        "3 mill. kr",
        "Fylkestinget",
    ),
    ("Unge arrangører", "Ungdom mellom 15 og 25 år", "Løpende", "kr 10 000", "Administrasjonen"),
)


def _content() -> bytes:
    document = word(("Retningslinjer for tilskudd til kultur og frivillighet", 0))
    document.add_paragraph("Mørkved fylkeskommune. Gjelder fra 1. januar 2026 og erstatter retningslinjene fra 2021.")
    document.add_heading("Formål", 1)
    document.add_paragraph(
        "Tilskuddene skal bidra til et mangfoldig kulturliv. Denne teksten forklarer hvem som kan få tilskudd, og "
        "hvordan en søknad blir behandlet."
    )
    document.add_heading("Ordningene", 1)
    word_table(document, SCHEMES)
    document.add_heading("Vilkår", 1)
    for text in (
        "Søker må være registrert i Frivillighetsregisteret eller Enhetsregisteret.",
        "Det gis ikke tilskudd til ordinær drift, reiser eller lønn til egne ansatte.",
        "Tilskudd som ikke er brukt innen to år, faller bort.",
        "Klage sendes fylkeskommunen innen tre uker etter at vedtaket er mottatt.",
    ):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Saksbehandling", 1)
    document.add_paragraph(
        "Søknader som mangler budsjett, blir returnert. Normal saksbehandlingstid er åtte uker. Vedtaket er "
        "offentlig, jf. "
        "offentleglova § 3."
    )
    return saved(document)


PLANS = [UnseenPlan("b_morkved", "retningslinjer-tilskudd.docx", _content, truth_of([], language="nb"), is_plan=False)]
