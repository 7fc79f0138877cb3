"""A coastal council's nynorsk plan in Word, on its side: leaders and partners apart, start and end apart, remarks."""

from tests.unseen.layouts import saved, word
from tests.unseen.ninth._layouts_i import on_its_side, tabled
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Hovudansvar", "Samarbeidspartnarar", "Oppstart", "Ferdig", "Økonomi", "Merknad")

PARTS = (
    area(
        "Fornybar kyst",
        row(
            "Kartleggje straumbehov i hamnene|Energirådgjevar|Hamnestyret, Linja Nett|Haust 2024|Vår 2025|"
            "200 000 kr frå Klimasats|Jf. sak 22/24",
            "*Energirådgjevar; +Hamnestyret; +Linja Nett",
            [src(..., "Klimasats", 200000)],
            "2024-09-01..2025-05-31",
            comment="Jf. sak 22/24",
        ),
        row(
            "Felles standpunkt til havvind|Regionrådet|Fiskarlaga|2024|2024|Drift|",
            "*Regionrådet; +Fiskarlaga",
            [OPERATIONS],
            "2024-01-01..2024-12-31",
        ),
        row(
            "Hydrogen-nettverk|Næringssjef i Vågøy|Verftet, NTNU og Fylkeskommunen|Januar 2025|Desember 2026|"
            "Prosjekt H2 Kyst, 1,5 mill., avsluttast 2026|Vidareføring må avklarast",
            "*Næringssjef i Vågøy@?; +Verftet; +NTNU; +Fylkeskommunen",
            [src("project", "H2 Kyst", 1500000, "2026-12-31")],
            "2025-01-01..2026-12-31",
            None,
        ),
        row(
            "Energisparing i kommunale bygg|Eigedomssjefane|Enova||Løpande|Innanfor ramma|",
            "?Eigedomssjefane; +Enova",
            [OPERATIONS],
            ".. continuous",
        ),
        row(
            "Opplæring av elektrikarar på hurtiglading|Opplæringskontoret|||Juni 2025|Deltakarane sitt eige ansvar|",
            "*Opplæringskontoret",
            [src("participants")],
            "..2025-06-30",
        ),
    ),
    area(
        "Mat frå havet",
        row(
            "Sjømatfestival|Matnettverket|Kommunane/ hotella|Årleg|Årleg|Drift og sponsorar|",
            "*Matnettverket; +Kommunane; +Hotella",
            None,
            "?yearly",
        ),
        row(
            "Tare og skjel: konsesjonsrettleiing|Havbruksrådgjevar|Mattilsynet, fylkeskommunen|2025|2026|Prosjekt "
            "Blå vekst|",
            "*Havbruksrådgjevar; +Mattilsynet; +Fylkeskommunen",
            [src("project", "Blå vekst")],
            "2025-01-01..2026-12-31",
        ),
        row(
            "Lærlingar i fiskeri og havbruk|Prosjektleiar Blå vekst|Vidaregåande skule, bedriftene|August 2024|Ut juni "
            "2025|Blå vekst, avsluttast våren 2025 – senare innsats må avklarast|",
            "?Prosjektleiar@Blå vekst; +Vidaregåande skule; +Bedriftene",
            [src("project", "Blå vekst", to="2025-05-31")],
            "2024-08-01..2025-06-30",
            "continuation",
        ),
        row(
            "Kokkeskule for barn|Må avklarast|Bygdekvinnelaget|2025|2025|Må avklarast|Ønske frå ungdomsrådet",
            "+Bygdekvinnelaget",
            [],
            "2025-01-01..2025-12-31",
            "responsibility; funding",
            comment="Ønske frå ungdomsrådet",
        ),
        row(
            "Felles mottak for utrangert fiskereiskap|IKS-et vurderer|Hamnestyret||31.12.2025|Handelens miljøfond "
            "(søkjast)|",
            "!IKS-et; +Hamnestyret",
            [src("grant", "Handelens miljøfond")],
            "..2025-12-31",
        ),
    ),
    area(
        "Levande hamner og øyar",
        row(
            "Båtruta mellom øyane: prøvedrift om sommaren|Samferdselsrådgjevar|Reiarlaget|Juni 2025|August 2025|"
            "Fylkeskommunen 300 000, kommunane 100 000|",
            "*Samferdselsrådgjevar; +Reiarlaget",
            [src(..., "Fylkeskommunen", 300000), src(..., "Kommunane", 100000)],
            "2025-06-01..2025-08-31",
        ),
        row(
            "Øymøte|Ordførarane|Bygdelaga||Hausten kvart år|Drift|",
            "?Ordførarane; +Bygdelaga",
            [OPERATIONS],
            "?yearly",
        ),
        row(
            "Gjestehamner, felles booking|Hamnestyret|Visit Kystringen|Vår 2025|Sommar 2025|Ca. 120 000 kr, drift|",
            "*Hamnestyret; +Visit Kystringen",
            [src("operations", None, 120000, qualifier="ca.")],
            "2025-03-01..2025-08-31",
        ),
        row(
            "Skulebesøk på fyra|Kystkultursenteret|Skulane|August 2025||Den kulturelle skulesekken|Ikkje avklart om "
            "alle trinn skal vere med",
            "*Kystkultursenteret; +Skulane",
            None,
            "2025-08-01..",
            None,
        ),
        row(
            "Ta vare på kystlynghei – slått, brenning, beite|Landbrukskontoret/ beitelaga|Statsforvaltaren|Løpande||"
            "Tilskot frå Statsforvaltaren|",
            "?Landbrukskontoret; ?Beitelaga; +Statsforvaltaren",
            [src("grant", "Statsforvaltaren")],
            ".. continuous",
        ),
        row(
            "Breiband til dei ytste øyane|Ikkje landa|Fylkeskommunen|2025|2026|Statleg breibandsstønad, 4 mill., "
            "eigendel frå kommunane må avklarast|",
            "+Fylkeskommunen",
            None,
            "2025-01-01..2026-12-31",
            "responsibility; funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Kystringen – handlingsplan 2024–2026", 0))
    on_its_side(document)
    document.add_paragraph(
        "Kystringen er eit samarbeid mellom Vågøy, Sandvær og Hamnes kommunar. Handlingsplanen byggjer på strategien "
        "som vart vedteken i 2023. Den som har hovudansvar, kallar inn partnarane og melder attende til AU."
    )
    tabled(document, HEADER, PARTS)
    return saved(document)


PLANS = [
    UnseenPlan(
        "kystringen",
        "Kystringen handlingsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Kystringen – handlingsplan 2024–2026",
            language="nn",
            years=(2024, 2026),
            aliases={"Næringssjef i Vågøy": ["Næringssjef"]},
        ),
    )
]
