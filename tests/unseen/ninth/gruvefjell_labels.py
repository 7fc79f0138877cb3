"""An intermunicipal council's plan in Word without tables: a measure, then lines of label and value."""

from tests.unseen.layouts import labelled, saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvarlig: ", "Bidragsytere: ", "Tidsrom: ", "Økonomi: ")

PARTS = (
    area(
        "Natur og friluftsliv",
        row(
            "Lage felles besøksstrategi for Gruvefjell|Daglig leder|Nasjonalparkforvalter, kommunene|2023–2024|"
            "150 000 kr fra Miljødirektoratet, resten drift",
            "Daglig leder; +Nasjonalparkforvalter; +Kommunene",
            [src(..., "Miljødirektoratet", 150000), OPERATIONS],
            "2023-01-01..2024-12-31",
        ),
        row(
            "Ruste opp gamle gruveveger som turveger|Prosjektleder Gruvevegene|Grunneierlag og Statskog|Sommeren 2024|"
            "Prosjekt Gruvevegene, 800 000 kr, avsluttes 2024",
            "Prosjektleder@Gruvevegene; +Grunneierlag; +Statskog",
            [src("project", "Gruvevegene", 800000, "2024-12-31")],
            "2024-06-01..2024-08-31",
        ),
        row(
            "Vedlikehold av rasteplasser og toaletter|Kommunenes tekniske etater||Løpende|Kommunene dekker egne "
            "kostnader",
            "Kommunenes tekniske etater@?",
            [src("participants", ..., to=...)],
            ".. continuous",
        ),
        row(
            "Naturveiledning for alle 6.-klassinger|Naturveileder|Skolene|Årlig i september|Drift – videre "
            "finansiering må avklares",
            "Naturveileder; +Skolene",
            [OPERATIONS],
            "?yearly",
            "funding",
        ),
        row(
            "Felles retningslinjer for motorferdsel|Må avklares|Fjellstyrene|Innen 31.12.2023|",
            "+Fjellstyrene",
            [],
            "..2023-12-31",
            "responsibility",
        ),
    ),
    area(
        "Verdiskaping",
        row(
            "Bedriftsnettverk for opplevelsesbedrifter|Næringsutvikler|Visit Gruvefjell|2023|Prosjekt Fjellpuls ut "
            "2023",
            "Næringsutvikler; +Visit Gruvefjell",
            [src("project", "Fjellpuls", to="2023-12-31")],
            "2023-01-01..2023-12-31",
        ),
        row(
            "Utvikle tre nye pakkereiser vinter|Næringsutvikler / Visit Gruvefjell|Bedriftene i nettverket|Høst 2023|"
            "Fjellpuls, avsluttes våren 2024. Egenandel bedriftene",
            "Næringsutvikler; Visit Gruvefjell; +Bedriftene i nettverket",
            [src("project", "Fjellpuls", to="2024-05-31"), src("participants", ...)],
            "2023-09-01..2023-11-30",
        ),
        row(
            "Merkeordning for parkprodukter|Styret avgjør om ordningen skal innføres|Matprodusentene|2024|Må avklares",
            "!Styret; +Matprodusentene",
            [],
            "2024-01-01..2024-12-31",
            "funding; ~*:Styret",
        ),
        row(
            "Delta i European mining routes|Daglig leder|Museet|Søknad sendes mars 2024|Interreg 60 %, egne midler "
            "40 %",
            "Daglig leder; +Museet",
            None,
            None,
        ),
        row(
            "Lokalmatmarked på Torget|Bygdekvinnelagene|Bondelaget, Lions|Juli hvert år|Dugnad og standleie",
            "Bygdekvinnelagene; +Bondelaget; +Lions",
            None,
            "?yearly",
        ),
    ),
    area(
        "Kulturarv og formidling",
        row(
            "Digital fortellerrute med 20 stopp|Museet|Historielagene|Ferdig juni 2024|250 000 kr, Sparebankstiftelsen",
            "Museet; +Historielagene",
            [src(..., "Sparebankstiftelsen", 250000)],
            "..2024-06-30",
        ),
        row(
            "Istandsette smeltehytta|Kommunen som eier – parken bistår med søknader|Fylkeskommunen|2023-2024|"
            "Kulturminnefondet, inntil 1,2 mill. kroner (søknad sendt)",
            None,
            [src("grant", "Kulturminnefondet", 1200000, qualifier="inntil")],
            "2023-01-01..2024-12-31",
            None,
        ),
        row(
            "Bergstadkonferansen|Daglig leder og museet|Universitetet|November 2024|Deltakeravgift",
            "Daglig leder; Museet; +Universitetet",
            None,
            "2024-11-01..2024-11-30",
        ),
    ),
    area(
        "Parkrådet",
        row(
            "Søke ny godkjenning som regionalpark|Styreleder, daglig leder||Før 1. september 2024|Drift",
            "Styreleder; Daglig leder",
            [OPERATIONS],
            "..2024-08-31",
        ),
        row(
            "Ny partneravtale med kommunene|Styret/kommunedirektørene||Innen utgangen av 2024|Drift",
            "Styret; Kommunedirektørene",
            [OPERATIONS],
            "..2024-12-31",
        ),
        row(
            "Oppdatere nettside og sosiale medier|Daglig leder m.fl.||Fortløpende|Innenfor rammen",
            "Daglig leder",
            [OPERATIONS],
            ".. continuous",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksplan 2023–2024", 0), ("Gruvefjell regionalpark", 2))
    document.add_paragraph(
        "Regionalparken eies av fire kommuner og to fylkeskommuner. Planen viser hva parkrådet skal gjøre i perioden, "
        "hvem som har ansvaret og hvordan det skal betales."
    )
    number = 0
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        for one in part.rows:
            number += 1
            document.add_heading(f"Tiltak {number}: {one.cells[0]}", 3)
            for label, value in zip(LABELS, one.cells[1:], strict=True):
                if value:
                    labelled(document, (label, value))
    return saved(document)


PLANS = [
    UnseenPlan(
        "gruvefjell",
        "tiltaksplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan 2023–2024",
            owner="Gruvefjell regionalpark",
            language="nb",
            years=(2023, 2024),
            aliases={"Kommunenes tekniske etater": ["Tekniske etater"]},
        ),
    )
]
