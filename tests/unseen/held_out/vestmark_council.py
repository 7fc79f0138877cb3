"""A regional council's plan in Word, a table for each area with a paragraph above; rich in projects and questions."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Aktivitet", "Ansvar og roller", "Finansiering")
GLOD = "Glød i sentrum"

PARTS = (
    area(
        "Påvirkningsarbeid",
        row(
            "Møte stortingsbenken to ganger i året | Arbeidsutvalget/ daglig leder | Drift",
            who="Arbeidsutvalget; Daglig leder",
            money=[OPERATIONS],
        ),
        row(
            "Følge opp høringen om nye politidistrikter | Ansvarlig rådsmedlem, daglig leder, faggruppe"
            " beredskap | Drift",
            who="Ansvarlig rådsmedlem; Daglig leder; Faggruppe beredskap",
            money=[OPERATIONS],
        ),
        row(
            "Samordne innspill til fylkesvegbudsjettet | Vegutvalget i nært samarbeid med transportnæringen"
            " | Drift – økt ramme må avklares",
            who="Vegutvalget; +Transportnæringen",
            money=[OPERATIONS],
            open_="funding",
        ),
    ),
    area(
        "Sentrum og handel",
        row(
            "Skape faste møteplasser for gårdeiere i småbyene | Prosjektleder og prosjektgruppe Glød i sentrum"
            " | Glød i sentrum, avsluttes høsten 2025",
            who="Prosjektleder@Glød i sentrum; Prosjektgruppe@Glød i sentrum",
            money=[src("project", GLOD, to="2025-11-30")],
        ),
        row(
            "Utvikle et felles gavekort | Prosjektleder Glød i sentrum ut 2025, videre arbeid må avklares"
            " | Prosjekt Glød i sentrum til desember 2025 - senere drift må avklares med handelsforeningene",
            who="Prosjektleder@Glød i sentrum",
            money=[src("project", GLOD, to="2025-12-31")],
            open_="continuation; continuation:Handelsforeningene",
        ),
        row(
            "Arrangere høstmarkedet «Kortreist» | Daglig leder/ næringssjefene | Drift/prosjekt Glød i sentrum",
            who="Daglig leder; Næringssjefene",
            money=[OPERATIONS, src("project", GLOD)],
        ),
        row(
            "Vurdere felles bosettingskampanje | Styret vurderer eventuell videreføring"
            " | Må avklares av styret for 2026",
            who="!Styret",
            money=[],
            open_="continuation:Styret; funding:Styret",
        ),
    ),
    area(
        "Utdanning",
        row(
            "Få lokale studiesteder for lærerutdanning | Studiekoordinator + Høgskolen i Vestmark | Kompetansefondet"
            " (må søkes)",
            who="Studiekoordinator; Høgskolen i Vestmark",
            money=[src("grant", "Kompetansefondet")],
        ),
        row(
            "Gjennomføre sommerskole i realfag | Studiekoordinator, lærere fra Vestmark vgs. | Egenandel og drift",
            who=None,
            money=[src("participants"), OPERATIONS],
        ),
        row(
            "Holde Yrkenes dag for tiendeklassinger | Må avklares | Prosjekt? - må avklares",
            who="",
            money=[src("project", sure=False)],
            open_="responsibility; funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2025 – 2026", 0))
    document.add_paragraph("Vestmark regionråd")
    document.add_paragraph("Handlingsplanen skal vise hvem som gjør hva, og hva som gjenstår å bestemme.")
    for part in PARTS:
        document.add_heading(part.title or "", 2)
        document.add_paragraph(f"Innsatsen under {(part.title or '').lower()} bygger på strategien fra 2022.")
        word_table(document, [HEADER, *[one.cells for one in part.rows]])
    return saved(document)


PLANS = [
    UnseenPlan(
        "vestmark",
        "handlingsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2025 – 2026",
            owner="Vestmark regionråd",
            language="nb",
            years=(2025, 2026),
            always={"time": None},
        ),
        held_out=True,
    )
]
