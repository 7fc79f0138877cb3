"""A council's plan in Nynorsk, in Word: five columns, a goal above each table, partners in their own column."""

from tests.unseen.layouts import saved, word
from tests.unseen.tenth._layouts_j import on_its_side, tabled, widened
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Kva vil vi gjere", "Kven har ansvaret", "Samarbeidspartar", "Når", "Kostnad og finansiering")
GOALS = (
    "Regionen skal ha trygge vegar og godt nett i alle bygder.",
    "Bedriftene skal finne folk med rett kompetanse.",
    "Fleire skal velje å bu i regionen.",
)

PARTS = (
    area(
        "Samferdsle og digitalisering",
        row(
            "Lage felles prioritering av fylkesvegane før rullering av investeringsprogrammet|Dagleg leiar|"
            "Kommunane|Innan 1. oktober 2023|Drift",
            "Dagleg leiar; +Kommunane",
            [OPERATIONS],
            "..2023-10-01",
            under=None,
        ),
        row(
            "Søkje om breibandsmidlar for kvite flekkar|IKT-leiarane|Fylkeskommunen, nettselskapa|Årleg|2 mill. kr i "
            "tilskot frå fylkeskommunen",
            "IKT-leiarane; +Fylkeskommunen; +Nettselskapa",
            [src("grant", "Fylkeskommunen", 2000000)],
            "yearly",
            under=None,
        ),
        row(
            "Greie ut bestillingstransport på Ytre Strand|Prosjektleiar Heim med bussen|Skyss og pensjonistlaga|"
            "Hausten 2023|Prosjektet Heim med bussen, vert avslutta 2024",
            "Prosjektleiar@Heim med bussen; +Skyss; +Pensjonistlaga",
            [src("project", "Heim med bussen", to="2024-12-31")],
            "2023-09-01..2023-11-30",
            under=None,
        ),
        row(
            "Få på plass fleire ladepunkt for hurtigbåt og ferje|Må avklarast||2024|Må avklarast",
            "",
            [],
            "2024-01-01..2024-12-31",
            "responsibility; funding",
            under=None,
        ),
        row(
            "Halde kontakt med vegeigarane om rassikring|Ordførarane|Statens vegvesen|Løpande|Drift",
            "Ordførarane; +Statens vegvesen",
            [OPERATIONS],
            "continuous",
            under=None,
        ),
        goals=((None, GOALS[0]),),
    ),
    area(
        "Arbeidsliv og kompetanse",
        row(
            "Rekrutteringsmesse for ungdom og studentar|Næringssjefane og dagleg leiar|Næringsforeininga|Februar "
            "2024|120 000 kr, av dette 60 000 frå næringslivet",
            "Næringssjefane; Dagleg leiar; +Næringsforeininga",
            None,
            "2024-02-01..2024-02-29",
            under=None,
        ),
        row(
            "Tilby fagbrev på jobb i helse og omsorg|Kommunalsjefane helse/ opplæringskontoret|NAV|Frå august "
            "2023|Kompetansepluss og eigne midlar",
            "Kommunalsjefane helse@?; Opplæringskontoret; +NAV",
            [src("grant", "Kompetansepluss"), src(..., ..., optional=True)],
            "2023-08-01..",
            under=None,
        ),
        row(
            "Drive Studiebygda som møteplass for desentralisert utdanning|Styringsgruppa for Studiebygda|Høgskulen|"
            "2023–2024|Prosjektmidlar ut 2023, vidare finansiering må avklarast av rådet",
            None,
            [src("project", to="2023-12-31")],
            "2023-01-01..2024-12-31",
            "funding:Rådet",
            under=None,
        ),
        row(
            "Yrkesmesse for 10. trinn|Rådgjevarane i skulane|Vidaregåande skular, bedrifter|Kvar haust|Innanfor ramma",
            "Rådgjevarane i skulane; +Vidaregåande skular; +Bedrifter",
            [OPERATIONS],
            None,
            under=None,
        ),
        row(
            "Kartleggje behovet for arbeidskraft i havbruk|Dagleg leiar (gjennomføring NORCE)|Oppdrettsselskapa|"
            "2. kvartal 2024|Ca. kr 250 000, eigenandel frå bedriftene",
            "Dagleg leiar; >NORCE; +Oppdrettsselskapa",
            None,
            "2024-04-01..2024-06-30",
            under=None,
        ),
        goals=((None, GOALS[1]),),
    ),
    area(
        "Bulyst og omdøme",
        row(
            "Ny felles nettstad for tilflyttarar|Kommunikasjonsrådgjevar|Kommunane|Juni 2023|Drift",
            "Kommunikasjonsrådgjevar; +Kommunane",
            [OPERATIONS],
            "2023-06-01..2023-06-30",
            under=None,
        ),
        row(
            "Vertskapsordning for nye familiar|Frivilligsentralane, bygdelaga|Flyktningtenesta|Løpande|Drift – vidare "
            "drift etter 2023 må avklarast",
            "Frivilligsentralane; Bygdelaga; +Flyktningtenesta",
            [src("operations", to=...)],
            "continuous",
            "continuation",
            under=None,
        ),
        row(
            "Ungdomspanel for regionen|Rådgjevar oppvekst|Ungdomsråda|To gonger i året|Drift",
            "Rådgjevar oppvekst@?; +Ungdomsråda",
            [OPERATIONS],
            None,
            under=None,
        ),
        row(
            "Vurdere felles bustadstiftelse|Kommunedirektørane|Husbanken|Innan sommaren 2024|",
            "Kommunedirektørane; +Husbanken",
            [],
            "..2024-08-31",
            under=None,
        ),
        goals=((None, GOALS[2]),),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2023–2024 for Ytre Strand samarbeidsråd", 0))
    on_its_side(document)
    document.add_paragraph(
        "Ytre Strand samarbeidsråd er eit interkommunalt politisk råd for fem kommunar. Handlingsplanen viser kva "
        "rådet skal arbeide med dei to neste åra. Tiltaka er henta frå strategiplanen og frå rådsmøtet i oktober."
    )
    tabled(document, HEADER, PARTS, [f"Mål: {goal}" for goal in GOALS])
    for table in document.tables:
        widened(table, 7.5, 4.7, 4.5, 3.8, 5.2)
    document.add_paragraph("Rådet får status for tiltaka på kvart haustmøte.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "ytre-strand",
        "handlingsplan-ytre-strand.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2023–2024 for Ytre Strand samarbeidsråd",
            owner="Ytre Strand samarbeidsråd",
            language="nn",
            years=(2023, 2024),
            aliases={
                "Kommunalsjefane helse": ["Kommunalsjefane"],
                "Rådgjevar oppvekst": ["Rådgjevar"],
                "Rådgjevarane i skulane": ["Rådgjevarane"],
            },
        ),
    )
]
