"""A web page laid out by tables within tables, with questions for headers: Hva, Hvem, Når, Hvordan, Hva koster det."""

from tests.unseen.layouts import html_table, page
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hva?", "Hvem?", "Når?", "Hvordan?", "Hva koster det?")

PARTS = (
    area(
        "Mindre avfall",
        row(
            "Åpne byttebod på gjenvinningsstasjonen|Driftsleder og to lærlinger|April 2026"
            "|Ombygging av container|45 000 kr",
            who=None,
            when="2026-04-01..2026-04-30",
            money=[src(..., ..., 45000)],
        ),
        row(
            "Reparasjonskafé på biblioteket|Biblioteket, Husflidslaget|En gang i måneden|Frivillige fiksere|Ingenting",
            who="Biblioteket; Husflidslaget",
            when="?monthly",
            money=None,
        ),
        row(
            "Slutte med engangsutstyr i kantinene|Kantineleder|Innen sommeren 2026|Kjøpe inn oppvaskmaskin"
            "|120 000 kr fra klimafondet",
            who="Kantineleder",
            when="..2026-08-31",
            money=[src("grant", "Klimafondet", 120000)],
        ),
    ),
    area(
        "Grønn reisevei",
        row(
            "Sykkelparkering med tak ved stasjonen|Teknisk sjef i samarbeid med Bane NOR|Juni til august 2026"
            "|Felles anbud|ca. 300 000 kr, må avklares",
            who="Teknisk sjef; +Bane NOR",
            when="2026-06-01..2026-08-31",
            money=[src(..., ..., 300000, qualifier="ca.")],
            open_="funding",
        ),
        row(
            "Sykkel-til-jobben-aksjon|Bedriftsidrettslaget|Vår og høst|Premier|Drift",
            who="Bedriftsidrettslaget",
            when=None,
            money=[OPERATIONS],
        ),
        row(
            "Elbilordning for hjemmetjenesten|Avventer avklaring|2. halvår 2027|Leasing|1,2 mill. kr",
            who="",
            when="2027-07-01..2027-12-31",
            money=[src(..., ..., 1200000)],
            open_="responsibility",
        ),
    ),
)


def _content() -> bytes:
    inner = "<h1>Bjørkmo kommune – handlingsplan for gjenbruk 2026–2027</h1>"
    for part in PARTS:
        inner += f"<p><b>{part.title}</b></p>{html_table([HEADER, *[one.cells for one in part.rows]], header=False)}"
    menu = "<table><tr><td><a href='/'>Forsiden</a></td></tr><tr><td><a href='/kart'>Kart</a></td></tr></table>"
    body = f"<table width='100%'><tr><td>{menu}</td><td>{inner}</td></tr><tr><td></td><td>Skriv ut</td></tr></table>"
    return page("Bjørkmo", body)


PLANS = [
    UnseenPlan(
        "bjorkmo",
        "gjenbruk.html",
        _content,
        truth_of(PARTS, owner="Bjørkmo kommune", language="nb", years=(2026, 2027)),
    )
]
