"""A plan for farming without tables, bokmål and nynorsk side by side: a sentence in bold, then a line of the rest."""

from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

TABLELAND = "Delmål A: Jordbruksarealet holdes i drift"
FODDER = "Delmål B: Beitenæringa styrkjer seg"
WOODS = "Delmål C: Det plantes mer enn det hogges"
FOOD = "Delmål D: Meir av maten blir seld der han blir laga"


def lines(
    under: str, cells: str, who: str | None, money: list[dict[str, object]] | None, when: str | None, **more: str | None
) -> Row:
    return row(cells, who, money, when, more.get("open_", ""), under=[under])


PARTS = (
    area(
        "Jord og beite",
        lines(
            TABLELAND,
            "Oppdatere jordleieregisteret og ta kontakt med eiere av areal som ikke er høstet de siste tre årene."
            "|Ansvar: Landbrukskontoret. Frist: 1. juni 2026. Finansiering: Drift.",
            "Landbrukskontoret",
            [OPERATIONS],
            "..2026-06-01",
        ),
        lines(
            TABLELAND,
            "Drenering – rådgivingspakke til bruk med vassjuk jord"
            "|Ansvar: Norsk Landbruksrådgiving i samarbeid med landbrukskontoret og bondelaga. Frist: Høsten 2027. "
            "Finansiering: Tilskudd fra Statsforvalteren, 240 000 kr.",
            "Norsk Landbruksrådgiving; +Landbrukskontoret; +Bondelaga",
            [src("grant", "Statsforvalteren", 240000)],
            "..2027-11-30",
        ),
        lines(
            TABLELAND,
            "Prøve ut felles vikarordning ved sykdom"
            "|Ansvar: Må avklares. Frist: 31.12.2026. Finansiering: Prosjektmidler – videre finansiering må avklares.",
            "",
            [src("project", ...)],
            "..2026-12-31",
            open_="responsibility; funding",
        ),
        lines(
            FODDER,
            "Setje opp 12 km elektronisk gjerde på Vestmarka"
            "|Ansvar: Vestmarka beitelag. Frist: Sommaren 2026. Finansiering: Tilskot til tiltak i beiteområde, "
            "eigenandel.",
            "Vestmarka beitelag",
            [src("grant", ...), src("participants")],
            "..2026-08-31",
        ),
        lines(
            FODDER,
            "Møte om rovvilt og tap på beite kvar haust"
            "|Ansvar: Landbrukssjefen/ viltforvaltaren. Frist: Årleg. Finansiering: Innanfor ramma.",
            "Landbrukssjefen; Viltforvaltaren",
            [OPERATIONS],
            "yearly",
        ),
    ),
    area(
        "Skog",
        lines(
            WOODS,
            "Gratis befaring til skogeiere etter hogst"
            "|Ansvar: Skogbrukssjef, Åslia skogeierlag. Frist: Løpende. Finansiering: Drift og skogfond.",
            "Skogbrukssjef; Åslia skogeierlag",
            [OPERATIONS, src(..., ...)],
            "continuous",
        ),
        lines(
            WOODS,
            "Plantedag for alle sjuendeklassinger – 3 000 planter i året"
            "|Ansvar: Skogselskapet (gjennomføring skolene). Frist: Mai 2026. Finansiering: Gaver fra næringa, "
            "kr 18 000,-.",
            "Skogselskapet; >Skolene",
            [src(..., ..., 18000)],
            "..2026-05-31",
        ),
        lines(
            WOODS,
            "Ny tømmerterminal ved Åslia stasjon, mulighetsstudie"
            "|Ansvar: AU, regional næringssjef. Frist: 3. kvartal 2027. Finansiering: kr 0,4 mill. fra prosjekt "
            "Tømmer på "
            "skinner, som avsluttes 2027.",
            "AU; Regional næringssjef",
            [src("project", "Tømmer på skinner", 400000, to="2027-12-31")],
            "..2027-09-30",
        ),
    ),
    area(
        "Lokalmat",
        lines(
            FOOD,
            "Byggje opp felles utsal og nettbutikk for gardane"
            "|Ansvar: Prosjektleiar Mat frå Åslia. Frist: 1. halvår 2027. Finansiering: Prosjekt Mat frå Åslia.",
            "Prosjektleiar@Mat frå Åslia",
            [src("project", "Mat frå Åslia")],
            "..2027-06-30",
        ),
        lines(
            FOOD,
            "Kommunane skal kjøpe minst 20 % lokal mat til institusjonskjøkkena"
            "|Ansvar: Innkjøpssjef og kjøkkensjef. Frist: Innan utgangen av 2028. Finansiering: Inga ekstra løyving.",
            "Innkjøpssjef; Kjøkkensjef",
            None,
            "..2028-12-31",
        ),
        lines(
            FOOD,
            "Matfestival i Åslia sentrum"
            "|Ansvar: Bygdekvinnelaga. AU må avklare eventuell videreføring. Frist: September 2026. "
            "Finansiering: Drift.",
            "Bygdekvinnelaga; !AU",
            [OPERATIONS],
            "..2026-09-30",
            open_="continuation:AU",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan landbruk 2026–2028", 0))
    document.add_paragraph("Åslia landbrukssamarbeid")
    document.add_paragraph(
        "Fire kommuner har felles landbruksforvaltning. To av dem bruker nynorsk, og planen er skrevet av dem som eier "
        "tiltakene, på deres målform. Dei som har skrive, står for kvar sin del."
    )
    document.add_paragraph("AU – arbeidsutvalget i Åslia landbrukssamarbeid")
    above = ""
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        for one in part.rows:
            if one.truth["under"][0] != above:
                above = one.truth["under"][0]
                document.add_heading(above, 2)
            document.add_paragraph(style="List Number").add_run(one.cells[0]).bold = True
            document.add_paragraph(one.cells[1])
    return saved(document)


PLANS = [
    UnseenPlan(
        "b_aslia",
        "landbruk.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan landbruk 2026–2028",
            owner="Åslia landbrukssamarbeid",
            years=(2026, 2028),
            aliases={"AU": ["Arbeidsutvalget", "Arbeidsutvalget i Åslia landbrukssamarbeid"]},
        ),
        held_out=True,
    )
]
