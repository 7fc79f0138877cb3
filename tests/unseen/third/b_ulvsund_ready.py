"""A plan for emergencies in nynorsk without tables (ODT): numbered measures with points below them."""

from tests.unseen.layouts import converted, saved, word
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvar: ", "Saman med: ", "Frist: ", "Finansiering: ")


def measure(
    cells: str, who: str | None, money: list[dict[str, object]] | None, when: str | None, open_: str | None = ""
) -> Row:
    number, text, *_ = (cell.strip() for cell in cells.split("|"))
    return row(cells, who, money, when, open_, text=text, number=number)


PARTS = (
    area(
        "Straum, vatn og samband",
        measure(
            "1.1|Gjennomføre øving på straumbrot i 72 timar, med evakuering av omsorgsbustadene|Beredskapskoordinator"
            "|Ulvsund Energi, Sivilforsvaret og frivillige organisasjonar|1. november 2026|Drift, kr 45 000",
            "Beredskapskoordinator; +Ulvsund Energi; +Sivilforsvaret; +Frivillige organisasjonar",
            [src("operations", None, 45000)],
            "..2026-11-01",
        ),
        measure(
            "1.2|Skaffe mobilt naudstraumsaggregat til Ytre Ulvsund|Leiar teknisk|Grendautvalet|Hausten 2026"
            "|Investering, 380 000 kr",
            "Leiar teknisk; +Grendautvalet",
            [src("investment", None, 380000)],
            "..2026-11-30",
        ),
        measure(
            "1.3|Kartleggje kven som har eige vatn, og kven som ikkje har det|Driftsleiar VA/ heimetenesta||Våren 2027"
            "|Innanfor ramma",
            "Driftsleiar VA; Heimetenesta",
            [OPERATIONS],
            "..2027-05-31",
        ),
        measure(
            "1.4|Inngå avtale om satellittelefon og øve på bruken av han|Må avklarast|Politiet|Ikkje fastsett"
            "|Må avklarast i budsjettet for 2027",
            "+Politiet",
            [],
            None,
            "responsibility; funding; ~time:?",
        ),
    ),
    area(
        "Folk som hjelper folk",
        measure(
            "2.1|Etablere eitt beredskapspunkt i kvar grend (sju til saman)|Kommunedirektøren har hovudansvar"
            "|Grendelaga, Raude Kors|Innan utgangen av 2027|Tilskot frå Gjensidigestiftinga, inntil 700 000 kr",
            "*Kommunedirektøren; +Grendelaga; +Raude Kors",
            [src("grant", "Gjensidigestiftinga", 700000, qualifier="inntil")],
            "..2027-12-31",
        ),
        measure(
            "2.2|Kurs i livreddande fyrstehjelp for alle tilsette|Verneombod og HMS-rådgjevar|Ulvsund Raude Kors|Årleg"
            "|Drift",
            "Verneombod; HMS-rådgjevar; +Ulvsund Raude Kors",
            [OPERATIONS],
            "yearly",
        ),
        measure(
            "2.3|Varslingsliste på sms for hytteeigarar og fastbuande|Kommunikasjonsrådgjevar||Juni 2026"
            "|Prosjekt Trygg i fjellet, blir avslutta 2026",
            "Kommunikasjonsrådgjevar",
            [src("project", "Trygg i fjellet", to="2026-12-31")],
            "..2026-06-30",
        ),
    ),
    area(
        "Leiing og planverk",
        measure(
            "3.1|Rullere heilskapleg ROS-analyse|Beredskapskoordinator|Beredskapsrådet, Statsforvaltaren|2. "
            "kvartal 2027"
            "|Drift/skjønsmidlar",
            "Beredskapskoordinator; +Beredskapsrådet; +Statsforvaltaren",
            [OPERATIONS, src("grant", ...)],
            "..2027-06-30",
        ),
        measure(
            "3.2|Øve kriseleiinga utan varsel|Rådgjevar i Statsforvaltaren sin stab|Politiet|To gonger i året|",
            None,
            [],
            None,
        ),
        measure(
            "3.3|Avtale med nabokommunane om å låne ut mannskap|Kommunedirektøren. Formannskapet avgjer||Før 1. "
            "april 2026"
            "|Ingen kostnad",
            "Kommunedirektøren; !Formannskapet",
            None,
            "..2026-03-31",
        ),
        measure(
            "3.4|Halde ved like loggføringsverktøyet og abonnementet på vêrvarsel|IKT-leiar|Ulvsund IKT IKS|Løpande"
            "|Drift – vidare drift må avklarast",
            "IKT-leiar; +Ulvsund IKT IKS",
            [OPERATIONS],
            "continuous",
            "continuation",
        ),
    ),
)
INTRODUCTIONS = (
    "Storstormen i 2024 synte at kommunen må klare seg lenger på eiga hand.",
    "Naboen er ofte fyrst på staden. Difor byggjer planen på laga og grendene.",
    "Kriseleiinga er kommunedirektøren, ordføraren og einingsleiarane.",
)


def _content() -> bytes:
    document = word(("Handlingsplan for samfunnstryggleik og beredskap 2026–2027", 0))
    document.add_paragraph("Ulvsund kommune")
    document.add_paragraph(
        "Planen følgjer opp heilskapleg ROS-analyse og skal vere kjend for alle tilsette. Kommunestyret får melding om "
        "korleis arbeidet går i samband med årsmeldinga."
    )
    for number, (part, text) in enumerate(zip(PARTS, INTRODUCTIONS, strict=True), start=1):
        document.add_heading(f"{number} {part.title}", 1)
        document.add_paragraph(text)
        for one in part.rows:
            code, activity, *values = one.cells
            document.add_paragraph().add_run(f"{code} {activity}").bold = True
            for label, value in zip(LABELS, values, strict=True):
                if value:
                    document.add_paragraph(label + value, style="List Bullet")
    document.add_paragraph("Planen er offentleg, men vedlegg 2 med telefonlister er unnateke.")
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "b_ulvsund",
        "beredskap.odt",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for samfunnstryggleik og beredskap 2026–2027",
            owner="Ulvsund kommune",
            language="nn",
            years=(2026, 2027),
            aliases={"Leiar teknisk": ["Leiar"], "Driftsleiar VA": ["Driftsleiar"]},
        ),
        needs=("soffice",),
        held_out=True,
    )
]
