"""An interkommunalt politisk råd of 2025 in nynorsk: strategies over tables, one who leads and those who take part."""

from tests.unseen.fourth._layouts_d import line, shaped, wide, without_under
from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Kva skal gjerast", "Hovudansvar", "Deltek", "Når", "Pengar")

PARTS = (
    area(
        "Livskraft i bygdene",
        line(
            """Kjøre eit nytt løp for å få unge vaksne til å busetje seg: leigebustader, barnehageplass på dagen og ein
            person å ringje til i kvar kommune. Erfaringane frå pilotgrendene blir lagde til grunn | Regionsjefen |
            Kommunedirektørane og bygdelaga | Frå 1. februar 2025 | 1,2 mill. frå prosjektet Bu i fjellet, som blir
            avslutta i juni 2026""",
            "*Regionsjefen; +Kommunedirektørane; +Bygdelaga",
            [src("project", "Bu i fjellet", 1200000, "2026-06-30")],
            "2025-02-01..",
        ),
        line(
            """Fritidsbustadkonferanse med deltidsinnbyggjarane. Tema: kva kan dei bidra med, og kva kan vi forvente av
            kvarandre når det gjeld slitasje, avfall og beredskap? | Næringsrådgjevar | Hyttevellaga | Veke 8 i 2026
            | Deltakaravgift""",
            "*Næringsrådgjevar; +Hyttevellaga",
            [src("participants", ...)],
            "2026-02-16..2026-02-22",
        ),
        line(
            """Levande sentrum – lage ein felles verktøykasse for handelen i bygdesentra, m.a. opningstider,
            julemarknad og tomme lokale | Handelsforeininga | Næringssjefane, Distriktssenteret (råd) | Løpande |
            Innanfor ramma""",
            "*Handelsforeininga; +Næringssjefane; +Distriktssenteret",
            [OPERATIONS],
            "continuous",
        ),
        line(
            """Nærbutikkane er ofte siste møteplassen i grenda. Rådet skal gje rettleiing om Merkur-ordninga og hjelpe
            til med søknader om investeringsstøtte | Ikkje avgjort | Merkur | Vår 2025 | Ikkje avgjort""",
            "+Merkur",
            [],
            "2025-03-01..2025-05-31",
            "responsibility; funding",
        ),
        line(
            """Kollektivprøve med bestillingsbuss i helgane. Appen er den same som i byområdet, og ungdomen er med
            heile vegen; ruta må gå til idrettshallen og ikkje stogge ved kyrkja | Kollektivselskapet leier
            arbeidet, regionrådet bidreg med informasjon | Ungdomsråda, referansegruppe for transport |
            1.8.2025–30.6.2026 | 60 % fylkeskommunen, 40 % delt likt på kommunane; vidareføring utover prøveperioden
            må avklarast av rådet innan april 2026""",
            "*Kollektivselskapet; ?Regionrådet; +Ungdomsråda; +Referansegruppe@?; ~!Rådet",
            None,
            "2025-08-01..2026-06-30",
            "continuation:Rådet",
        ),
    ),
    area(
        "Kraft, natur og næring",
        line(
            """Felles ståstad til vindkraft, nettutbygging og datasenter. Det skal lagast ein sakleg kunnskapsoversikt
            før politikarane tek stilling; ingen skal låse seg før den ligg føre | Rådsleiar | Statnett, NVE | Innan
            1. september 2025 | Drift""",
            "*Rådsleiar; +Statnett; +NVE",
            [OPERATIONS],
            "..2025-09-01",
        ),
        line(
            """Utmarksbeite og rovvilt: beitelaga får hjelp med elektronisk sporing på sau, og det skal prøvast
            droneleiting hausten 2025 | Landbrukssjefane | Beitelaga, Statsforvaltaren | 2025 | Tilskot frå
            Statsforvaltaren, søknad sendt""",
            "*Landbrukssjefane; +Beitelaga; +Statsforvaltaren",
            [src("grant", "Statsforvaltaren")],
            "2025-01-01..2025-12-31",
        ),
        line(
            """Villrein og ferdsle – følgje opp tiltaksplanen for kvalitetsnorma. Flytting av to T-merkte løyper er det
            som hastar mest, og turlaget er med på det | Villreinkoordinator | Turlaget, fjellstyra, SNO | Før
            barmarksesongen 2026 | 800 000 frå Miljødirektoratet i 2025 og 500 000 i 2026""",
            "*Villreinkoordinator; +Turlaget; +Fjellstyra; +SNO",
            [src("grant", "Miljødirektoratet", 1300000, ..., by_year={"2025": 800000, "2026": 500000})],
            None,
        ),
        line(
            """Greie ut felles næringsfond der kommunane legg inn delar av kraftinntektene sine. Må sjåast i samanheng
            med ny konsesjonskraftavtale | Arbeidsutvalet | Kraftselskapa | Haust 2026 | Må avklarast av
            kommunestyra""",
            "*Arbeidsutvalet; +Kraftselskapa; ~!Kommunestyra",
            [],
            "2026-09-01..2026-11-30",
            "funding:Kommunestyra",
        ),
    ),
    area(
        "Beredskap og samhandling",
        line(
            """Øving med totalforsvaret i regionen etter same mal som i 2023, men no med bortfall av straum og ekom i
            72 timar som utgangspunkt | Beredskapskoordinator | HV, Sivilforsvaret og kraftlaget | 3.–5. november
            2025 | 0,15 mill. over drift""",
            "*Beredskapskoordinator; +HV; +Sivilforsvaret; +Kraftlaget",
            [src("operations", amount=150000)],
            "2025-11-03..2025-11-05",
        ),
        line(
            """Felles legevaktsentral; avtale med helseføretaket går ut. Det må takast stode til om vi skal lyse ut på
            nytt eller gå saman med naboregionen | Kommuneoverlegane | Helseføretaket | Innan utgangen av 2026 |
            Kommunane betaler etter folketal. Vidare drift må avklarast""",
            "*Kommuneoverlegane; +Helseføretaket",
            None,
            "..2026-12-31",
            "continuation",
        ),
        line(
            """KI-nettverk for kommunane med månadleg fagkveld på Teams, retningsliner for bruk og ein felles test av
            møtereferat | Digitaliseringsrådgjevar | Alle | Kvar månad | Driftsmidlar""",
            "*Digitaliseringsrådgjevar",
            [OPERATIONS],
            "monthly",
        ),
    ),
)
STRATEGIES = (
    "Strategi: Vi skal byggje på dei som alt er her og dei som er her av og til.",
    "Strategi: Naturressursane skal gje verdiar lokalt utan at naturen blir dårlegare.",
    "Strategi: Når det verkeleg gjeld, skal vi kunne hjelpe kvarandre.",
)


def _content() -> bytes:
    document = wide(word(("Handlingsplan 2025–2026", 0)))
    document.add_paragraph("Sundfjella interkommunale politiske råd")
    document.add_paragraph(
        "Planen vart vedteken 6. desember 2024 mot tre røyster. Framlegget frå mindretalet om å ta ut kulepunkt om "
        "datasenter fekk ikkje fleirtal."
    )
    for part, strategy in zip(PARTS, STRATEGIES, strict=True):
        document.add_heading(part.title or "", 1)
        document.add_paragraph(strategy)
        shaped(document, [HEADER, *(one.cells for one in part.rows)])
        document.add_paragraph()
    return saved(document)


PLANS = [
    UnseenPlan(
        "sundfjella",
        "Handlingsplan IPR 2025-26.docx",
        _content,
        truth_of(
            without_under(PARTS),
            title="Handlingsplan 2025–2026",
            owner="Sundfjella interkommunale politiske råd",
            language="nn",
            years=(2025, 2026),
            aliases={"Referansegruppe": ["Referansegruppe for transport"]},
        ),
        held_out=True,
    )
]
