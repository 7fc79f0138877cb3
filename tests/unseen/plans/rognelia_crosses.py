"""A web page with crosses in year columns, the areas as headings of level two and the header repeated in each table."""

from tests.unseen.layouts import html_table, page
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Aktivitet", "Ansvarlige", "2024", "2025", "2026", "2027", "Merknad")

PARTS = (
    area(
        "Universell utforming",
        row(
            "Merke trapper og glassdører|Vaktmesterlaget||X|||Starter med rådhuset",
            who="Vaktmesterlaget",
            when="2025-01-01..2025-12-31",
            comment="Starter med rådhuset",
        ),
        row(
            "Lage ledelinjer på kollektivknutepunktet|Veikontoret og fylkeskommunen|||X|X|",
            who="Veikontoret; Fylkeskommunen",
            when="2026-01-01..2027-12-31",
        ),
        row(
            "Kurse saksbehandlere i klarspråk|Kommunikasjonsleder, HR|X|X|X|X|Fast tilbud",
            who="Kommunikasjonsleder; HR",
            when="2024-01-01..2027-12-31",
            comment="Fast tilbud",
        ),
    ),
    area(
        "Medvirkning",
        row(
            "Innføre tegnspråktolk på folkemøter|Servicetorget|X||||",
            who="Servicetorget",
            when="2024-01-01..2024-12-31",
        ),
        row(
            "Opprette brukerpanel for hjelpemidler|Må avklares||X|X||Avhenger av budsjett",
            who="",
            when="2025-01-01..2026-12-31",
            open_="responsibility",
        ),
        row(
            "Evaluere støttekontaktordningen|Tildelingskontoret/rådet for mennesker med funksjonsnedsettelse||||X|",
            who="Tildelingskontoret; Rådet for mennesker med funksjonsnedsettelse",
            when="2027-01-01..2027-12-31",
        ),
    ),
)


def _content() -> bytes:
    body = ["<header><a href='/'>Rognelia kommune</a><nav><ul><li>Tjenester</li><li>Politikk</li></ul></nav></header>"]
    body.append("<main><h1>Plan for likestilling og tilgjengelighet 2024–2027</h1>")
    body.append("<p>Kryss viser når tiltaket gjennomføres. Alle tiltak dekkes av rammen til enheten.</p>")
    body += [f"<h2>{part.title}</h2>{html_table([HEADER, *[one.cells for one in part.rows]])}" for part in PARTS]
    body.append("</main><footer>Kontakt oss: post@rognelia.example</footer>")
    return page("Likestilling", "".join(body))


PLANS = [
    UnseenPlan(
        "rognelia",
        "plan.html",
        _content,
        truth_of(
            PARTS,
            title="Plan for likestilling og tilgjengelighet 2024–2027",
            owner="Rognelia kommune",
            language="nb",
            years=(2024, 2027),
            always={"funding": []},
        ),
    )
]
