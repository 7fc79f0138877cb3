"""A small regional council's plan: areas as plain capitals, goals in dots, tables of three columns without a time."""

from tests.unseen.layouts import saved, word
from tests.unseen.sixth._layouts_f import table_of
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hva skal vi gjøre", "Ansvarlig", "Finansiering")
NO_TIME = {"when": "-"}

PARTS = (
    area(
        "Samfunnsutvikling",
        row(
            "Følge opp flytting av statlige arbeidsplasser ut av regionen|AU/ regional utvikler|Drift",
            "AU; Regional utvikler",
            [OPERATIONS],
            under=None,
            **NO_TIME,
        ),
        row(
            "Være høringspart i regional plan for arealbruk|Kommunenes planleggere og regional utvikler|Drift",
            "Kommunenes planleggere; Regional utvikler",
            [OPERATIONS],
            under=None,
            **NO_TIME,
        ),
        row(
            "Arbeide for døgnåpen ambulansestasjon|Ordførerne (koordineres av Foss kommune)|Drift",
            "Ordførerne; *Foss kommune",
            [OPERATIONS],
            under=None,
            **NO_TIME,
        ),
        row(
            "Samarbeide om beredskap og felles øvelser|Beredskapskoordinatorene; politiet; Sivilforsvaret|"
            "Skjønnsmidler / drift",
            "Beredskapskoordinatorene; Politiet; Sivilforsvaret",
            [src("grant", ...), OPERATIONS],
            under=None,
            **NO_TIME,
        ),
        goals=[(None, "Regionen taler med én stemme"), (None, "Tjenestene er nære og trygge")],
    ),
    area(
        "Næring og reiseliv",
        row(
            "Drifte gründernettverk og følge opp nye bedrifter|Fosshagen AS (utføres av rådgiver i Vekst)|"
            "Prosjektmidler til 31.12.2026, deretter må videre finansiering avklares",
            "Fosshagen AS; >Rådgiver@?",
            [src("project", to="2026-12-31")],
            open_="funding",
            under=None,
            **NO_TIME,
        ),
        row(
            "Lage felles reiselivsstrategi|Prosjektleder og styringsgruppe Fjellveien|Fjellveien, avsluttes 2026",
            "Prosjektleder@Fjellveien; Styringsgruppe@Fjellveien",
            [src("project", "Fjellveien", to="2026-12-31")],
            under=None,
            **NO_TIME,
        ),
        row(
            "Ta i bruk lokalmat i kommunenes kantiner|Må avklares med bakgrunn i strategien|Deltakernes eget ansvar",
            "",
            [src("participants")],
            open_="responsibility",
            under=None,
            **NO_TIME,
        ),
        row(
            "Samordne innspill om motorferdsel og hyttepolitikk|AU|Må avklares av AU",
            "AU; ~!AU",
            [],
            open_="funding:AU",
            under=None,
            **NO_TIME,
        ),
        row(
            "Delta på reiselivsmessa i Oslo|Destinasjon Foss, kommunene og andre reiselivsbedrifter|Egenandel",
            "Destinasjon Foss; Kommunene; Andre reiselivsbedrifter",
            [src("participants")],
            under=None,
            **NO_TIME,
        ),
        goals=[(None, "Flere arbeidsplasser i privat sektor"), (None, "Reiselivet vokser hele året")],
    ),
    area(
        "Kompetanse",
        row(
            "Gjennomføre yrkesmesse for tiendeklassingene|Regionkoordinator i samarbeid med rådgiverne i skolen|"
            "Drift/prosjekt Ung i Foss",
            "Regionkoordinator; +Rådgiverne i skolen",
            [OPERATIONS, src("project", "Ung i Foss")],
            under=None,
            **NO_TIME,
        ),
        row(
            "Videreføre prosjektet Lærling i min kommune|Regionkoordinator, AU må avklare eventuell videreføring|"
            "Prosjekt? – må avklares",
            "Regionkoordinator; !AU",
            [src("project", sure=False)],
            open_="continuation:AU; funding",
            under=None,
            **NO_TIME,
        ),
        row(
            "Vurdere ny modell for voksenopplæring|Rektorene – videre arbeid må avklares|Søke IMDi om tilskudd",
            "Rektorene",
            [src("grant", "IMDi")],
            open_="continuation",
            under=None,
            **NO_TIME,
        ),
        goals=[(None, "Ungdom kjenner mulighetene i regionen")],
    ),
)


def _content() -> bytes:
    document = word()
    document.add_paragraph().add_run("Handlingsplan for Fossregionen 2025 – 2026").bold = True
    document.add_paragraph("Planen rulleres hver høst. AU er arbeidsutvalget, som består av de fire ordførerne.")
    for part in PARTS:
        document.add_paragraph()
        document.add_paragraph().add_run((part.title or "").upper()).bold = True
        document.add_paragraph("Mål:")
        for _, goal in part.goals or ():
            document.add_paragraph(goal, style="List Bullet")
        table_of(document, HEADER, part)
    return saved(document)


PLANS = [
    UnseenPlan(
        "fossregionen",
        "Handlingsplan Fossregionen.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for Fossregionen 2025 – 2026",
            language="nb",
            years=(2025, 2026),
            aliases={"Rådgiver": ["Rådgiver i Vekst"], "Rådgiverne i skolen": ["Rådgiverne"]},
        ),
    )
]
