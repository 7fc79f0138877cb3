"""A regional council's plan in nynorsk Word: four columns, deadlines in many manners, amounts in the cells of money."""

from tests.unseen.layouts import saved, word
from tests.unseen.ninth._layouts_i import tabled
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvar", "Frist", "Finansiering")

PARTS = (
    area(
        "Samferdsle",
        row(
            "Felles høyringsuttale til Nasjonal transportplan|Dagleg leiar, ordførarane|1. juli 2025|Drift",
            "Dagleg leiar; Ordførarane",
            [OPERATIONS],
            "..2025-07-01",
        ),
        row(
            "Følgje opp rassikring på fv. 613 overfor fylkeskommunen|AU|Løpande|Drift",
            "AU",
            [OPERATIONS],
            ".. continuous",
        ),
        row(
            "Utgreie ferjefri kryssing av Torfjorden, forstudie|Styringsgruppe Torfjordsambandet|Hausten 2026|Prosjekt "
            "Torfjordsambandet, inntil 400 000 kr. Vidare arbeid må avklarast",
            "Styringsgruppe@Torfjordsambandet",
            [src("project", "Torfjordsambandet", 400000, qualifier="inntil")],
            "..2026-11-30",
            "continuation",
        ),
        row(
            "Kollektivtilbod for ungdom på kveld og i helg|Regionrådgjevar saman med Ungdomsrådet og Skyss-selskapet|"
            "2. kvartal 2026|150 000,- frå fylkeskommunen",
            "Regionrådgjevar; +Ungdomsrådet; +Skyss-selskapet",
            [src(..., ..., 150000)],
            "..2026-06-30",
        ),
        row(
            "Ladepunkt ved dei kommunale kaiene|Må avklarast|Ikkje fastsett|Må avklarast",
            "",
            [],
            "-",
            "responsibility; time; funding",
        ),
        row(
            "Møte med vegeigar om vinterdrift|Dagleg leiar|Årleg i oktober|Drift",
            "Dagleg leiar",
            [OPERATIONS],
            "?yearly",
        ),
    ),
    area(
        "Næring og busetjing",
        row(
            "Felles næringsplan for Indre Torfjord|Næringssjefane/dagleg leiar|31.12.25|Drift og kr 200 000 i tilskot "
            "frå fylkeskommunen",
            "Næringssjefane; Dagleg leiar",
            [OPERATIONS, src("grant", "Fylkeskommunen", 200000)],
            "..2025-12-31",
        ),
        row(
            "Arrangere jobbmesse for utflytta ungdom i romjula|Regionrådgjevar, næringslaga|Innan utgangen av 2025|"
            "50 000 kr, drift. Eigendel frå bedriftene",
            "Regionrådgjevar; Næringslaga",
            [src("operations", None, 50000), src("participants", ...)],
            "..2025-12-31",
        ),
        row(
            "Bulyst-prosjektet «Heim til fjorden»: vertskap, velkomstpakke og buprøving|Prosjektleiar Heim til "
            "fjorden|Juni 2026|Prosjekt Heim til fjorden, blir avslutta 2026",
            "Prosjektleiar@Heim til fjorden",
            [src("project", "Heim til fjorden", to="2026-12-31")],
            "..2026-06-30",
        ),
        row(
            "Kartleggje tomme hus og ta kontakt med eigarane|Prosjektleiar Heim til fjorden og servicekontora|Vår 2026"
            "|Prosjekt Heim til fjorden ut mai 2026 – vidare finansiering ikkje avklart",
            "Prosjektleiar@Heim til fjorden; Servicekontora",
            [src("project", "Heim til fjorden", to="2026-05-31")],
            "..2026-05-31",
            "funding",
        ),
        row(
            "Etablererrettleiing i alle kommunane|Næringshagen (gjennomføring), kommunane|Løpande|Kommunane betalar "
            "kvar sin del, 75 000 kr pr. år",
            None,
            [src(..., ..., to=...)],
            ".. continuous",
        ),
        row(
            "Marknadsføre sommarbåten og fjordstien|Reiselivsrådgjevar|Før 1. mai 2026|Ca. 90 000 kr, prosjekt",
            "Reiselivsrådgjevar",
            [src("project", None, 90000, qualifier="ca.")],
            "..2026-04-30",
        ),
        row(
            "Vurdere felles reiselivskontor|AU vurderer, notat frå reiselivsrådgjevar|1. tertial 2026|Drift",
            "!AU; ~Reiselivsrådgjevar",
            [OPERATIONS],
            "..2026-04-30",
        ),
    ),
    area(
        "Kompetanse og helse",
        row(
            "Desentralisert vernepleiarutdanning, nytt kull|Studiesenteret i samarbeid med kommunane og høgskulen|"
            "August 2026|Må avklarast med fylkeskommunen",
            "Studiesenteret; +Kommunane; +Høgskulen; ~?Fylkeskommunen",
            [],
            "..2026-08-31",
            "funding:Fylkeskommunen",
        ),
        row(
            "Felles rekruttering av legar og jordmødrer|Kommunalsjefane helse|2025|Drift – avklarast nærare i "
            "budsjettarbeidet",
            "Kommunalsjefane helse@?",
            [src("operations")],
            "..2025-12-31",
            "funding:?",
        ),
        row(
            "Velferdsteknologi: felles responssenter|Prosjektgruppa, IKT Torfjord IKS|4. kvartal 2026|"
            "Statsforvaltaren 300 000 kr, kommunane 300 000 kr",
            "Prosjektgruppa; IKT Torfjord IKS",
            [src(..., "Statsforvaltaren", 300000), src(..., "Kommunane", 300000)],
            "..2026-12-31",
        ),
        row(
            "Kompetanseplan for barnehage og skule|Oppvekstforum|Mars 2026|Drift",
            "Oppvekstforum",
            [OPERATIONS],
            "..2026-03-31",
        ),
        row(
            "Teikne opp nytt mandat for beredskapsnettverket|Beredskapskoordinatorane / dagleg leiar|Snarast|Drift",
            "Beredskapskoordinatorane; Dagleg leiar",
            [OPERATIONS],
            "..",
        ),
    ),
    area(
        "Organisasjon",
        row(
            "To rådsmøte og seks AU-møte i året|Dagleg leiar|Årleg|Drift",
            "Dagleg leiar",
            [OPERATIONS],
            "?yearly",
        ),
        row(
            "Evaluere samarbeidsavtalen|AU / kommunedirektørane|1. halvår 2026|Drift",
            "AU; Kommunedirektørane",
            [OPERATIONS],
            "..2026-06-30",
        ),
        row(
            "Ny kommunikasjonsplan, web og sosiale media|Dagleg leiar – AU må avklare eventuell innleige|Desember 2025|"
            "Drift/prosjekt?",
            "Dagleg leiar; !AU",
            [src("operations", sure=True), src("project", sure=False)],
            "..2025-12-31",
            "*:AU; ~funding:?",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2025–2026", 0))
    document.add_paragraph("Indre Torfjord regionråd")
    document.add_paragraph("Vedteken av rådet 6. februar 2025 i sak 4/25.")
    document.add_paragraph(
        "Planen byggjer på «Strategi for Indre Torfjord» og viser kva rådet skal arbeide med. Tiltak som krev pengar "
        "utover ramma, må handsamast i den einskilde kommunen før oppstart."
    )
    tabled(document, HEADER, PARTS, numbers=True)
    return saved(document)


PLANS = [
    UnseenPlan(
        "indre-torfjord",
        "Handlingsplan 2025-2026 Indre Torfjord.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2025–2026",
            owner="Indre Torfjord regionråd",
            language="nn",
            years=(2025, 2026),
            aliases={"Kommunalsjefane helse": ["Kommunalsjefane"]},
        ),
    )
]
