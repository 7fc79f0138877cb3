"""A plan for integration in nynorsk, its tables turned: measures side by side, their facts in rows below."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.seventh._layouts_g import on_its_side
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

LABELS = ("Tiltak", "Ansvar", "Samarbeid", "Tid", "Økonomi", "Status")

PARTS = (
    area(
        "Språk",
        row(
            "Norskkurs på kveldstid|Vaksenopplæringa|Biblioteket|Frå hausten 2026|Integreringstilskot|Ikkje starta",
            "Vaksenopplæringa; +Biblioteket",
            [src("grant", ...)],
            "2026-09-01..",
            status="Ikkje starta",
        ),
        row(
            "Språkkafé i alle bygdene|Frivilligsentralen|Bygdekvinnelaga, Raude Krossen|Løpande|Drift|I gang",
            "Frivilligsentralen; +Bygdekvinnelaga; +Raude Krossen",
            [OPERATIONS],
            ".. continuous",
            status="I gang",
        ),
        row(
            "Språkpraksis i kommunale einingar|HR-leiar og einingsleiarane|NAV Rimfjord|2026–2027|Innanfor ramma|I "
            "gang",
            "HR-leiar; Einingsleiarane; +NAV Rimfjord",
            [OPERATIONS],
            "2026-01-01..2027-12-31",
            status="I gang",
        ),
    ),
    area(
        "Arbeid og utdanning",
        row(
            "Fagbrev på jobb for tolv deltakarar|Opplæringskontoret|NAV Rimfjord, fiskemottaka|2026–2028|"
            "Prosjekt Rett i jobb, 1,2 mill. kr|I gang",
            "Opplæringskontoret; +NAV Rimfjord; +Fiskemottaka",
            [src("project", "Rett i jobb", 1200000)],
            "2026-01-01..2028-12-31",
            status="I gang",
        ),
        row(
            "Kompetansekartlegging innan tre månader|Flyktningkonsulent|Karriererettleiinga|Løpande|Drift|I gang",
            "Flyktningkonsulent; +Karriererettleiinga",
            [OPERATIONS],
            ".. continuous",
            status="I gang",
        ),
        row(
            "Førarkortstøtte til deltakarar i introduksjonsprogrammet|Må avklarast||2027|Må avklarast|Ikkje starta",
            "",
            [],
            "2027-01-01..2027-12-31",
            "responsibility; funding",
            status="Ikkje starta",
        ),
        row(
            "Gründerkurs for kvinner|Næringsrådgjevar|Næringshagen|Våren 2027|Tilskot frå IMDi, kr 150 000|Ikkje "
            "starta",
            "Næringsrådgjevar; +Næringshagen",
            [src("grant", "IMDi", 150000)],
            "2027-03-01..2027-05-31",
            status="Ikkje starta",
        ),
    ),
    area(
        "Bustad og nærmiljø",
        row(
            "Leige før eige-ordning|Bustadkontoret|Husbanken|Frå 1. juli 2026|Startlån frå Husbanken|Planlagt",
            "Bustadkontoret; +Husbanken",
            None,
            "2026-07-01..",
            status="Planlagt",
        ),
        row(
            "Nabofadrar til nye familiar|Frivilligsentralen/ velforeiningane|Kyrkja|2026|"
            "Prosjekt God nabo ut 2026, vidareføring må avklarast|Planlagt",
            "Frivilligsentralen; Velforeiningane; +Kyrkja",
            [src("project", "God nabo", to="2026-12-31")],
            "2026-01-01..2026-12-31",
            "continuation",
            status="Planlagt",
        ),
        row(
            "Symjekurs for vaksne|Rimfjord symjeklubb|Kulturkontoret|2. halvår 2026|Eigendel frå deltakarane|Planlagt",
            "Rimfjord symjeklubb; +Kulturkontoret",
            [src("participants", ...)],
            "2026-07-01..2026-12-31",
            status="Planlagt",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksplan for busetjing og integrering 2026–2028", 0))
    on_its_side(document)
    document.add_paragraph("Rimfjord kommune")
    document.add_paragraph(
        "Planen gjeld for alle tenester som møter nybusette flyktningar og arbeidsinnvandrarar. I kvar tabell står "
        "tiltaka ved sida av kvarandre."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        columns = [LABELS, *(one.cells for one in part.rows)]
        turned = word_table(document, list(zip(*columns, strict=True)))
        for cell in turned.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True
    document.add_paragraph("Integreringsgruppa møtest fire gonger i året og rapporterer til levekårsutvalet.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "rimfjord",
        "tiltaksplan-integrering.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan for busetjing og integrering 2026–2028",
            owner="Rimfjord kommune",
            language="nn",
            years=(2026, 2028),
        ),
    )
]
