"""A workbook with a cover, a sheet for each area, and sheets for the year wheel and the money that hold no activity."""

from datetime import datetime

from tests.unseen.fifth._layouts_e import at
from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import Row, UnseenPlan, area, src, truth_of

HEADER = (
    "ID",
    "Hva skal skje",
    "Hvorfor",
    "Ansvarlig enhet",
    "Medvirker",
    "Fra",
    "Til",
    "Kroner",
    "Kilde",
    "Fremdrift",
)
TITLE = "Tiltaksplan for integrering 2026–2029"

PARTS = (
    area(
        "Bosetting",
        at(
            1,
            "B1|Skaffe 20 nye leieboliger utenfor sentrum|Spredt bosetting|Boligkontoret|Private utleiere|2026|2028"
            "|750000|Husbanken|25 %",
            "Boligkontoret; +Private utleiere",
            [src(..., "Husbanken", 750000)],
            "2026-01-01..2028-12-31",
            number="B1",
            status="25 %",
        ),
        at(
            1,
            "B2|Møte nye innbyggere med vertsfamilie|Trygghet den første tida|Flyktningtjenesten|Røde Kors, menighetene"
            "|01.02.2026|||Integreringstilskudd|Ikke startet",
            "Flyktningtjenesten; +Røde Kors; +Menighetene",
            [src("grant", ...)],
            "2026-02-01..",
            number="B2",
            status="Ikke startet",
        ),
        at(
            1,
            "B3|Lage startpakke på seks språk|Lik informasjon|Servicetorget|Tolketjenesten|mars 2026|juni 2026|40000"
            "|Drift|Ferdig",
            "Servicetorget; +Tolketjenesten",
            [src("operations", None, 40000)],
            "2026-03-01..2026-06-30",
            number="B3",
            status="Ferdig",
        ),
    ),
    area(
        "Språk og arbeid",
        at(
            1,
            "S1|Gi norskopplæring på arbeidsplassen|Raskere i jobb|Voksenopplæringen|NAV, NHO|høst 2026|vår 2027|300000"
            "|Kompetansepluss (søkes)|Søknad sendt",
            "Voksenopplæringen; +NAV; +NHO",
            [src("grant", "Kompetansepluss", 300000)],
            "2026-09-01..2027-05-31",
            number="S1",
            status="Søknad sendt",
        ),
        at(
            1,
            "S2|Jobbmesse for innvandrerkvinner|Lav sysselsetting|NAV Fururud|Sanitetskvinnene|||25000"
            "|Innenfor rammen|",
            "NAV Fururud; +Sanitetskvinnene",
            [src("operations", None, 25000)],
            "-",
            number="S2",
        ),
        at(
            1,
            "S3|Mentor til alle deltakere i introduksjonsprogrammet|Nettverk|Må avklares|Næringsforeningen|2027|2029|"
            "|Må avklares|Ikke startet",
            "+Næringsforeningen",
            [],
            "2027-01-01..2029-12-31",
            "responsibility; funding",
            number="S3",
            status="Ikke startet",
        ),
        at(
            1,
            "S4|Godkjenne utdanning raskere i samarbeid med fylket|Bruke kompetansen|Voksenopplæringen"
            "|Karrieresenteret|2026|2026|0|Drift|50 %",
            "Voksenopplæringen; +Karrieresenteret",
            None,
            "2026-01-01..2026-12-31",
            number="S4",
            status="50 %",
        ),
    ),
    area(
        "Fritid og møteplasser",
        at(
            1,
            "F1|Åpen kafé på biblioteket hver torsdag|Møtes på tvers|Biblioteket|Mangfoldsrådet|januar 2026||60000"
            "|Tilskudd fra IMDi|Pågår",
            "Biblioteket; +Mangfoldsrådet",
            [src("grant", "IMDi", 60000)],
            "2026-01-01..",
            number="F1",
            status="Pågår",
        ),
        at(
            1,
            "F2|Svømmekurs for kvinner|Trygg ved vann|Idrettskonsulenten|Fururud svømmeklubb|15.09.2026"
            "|15.12.2026|35000"
            "|Egenandel og drift|Ikke startet",
            "Idrettskonsulenten; +Fururud svømmeklubb",
            None,
            "2026-09-15..2026-12-15",
            number="F2",
            status="Ikke startet",
        ),
        at(
            1,
            "F3|Internasjonal dag på torget|Vise mangfold|Kulturkontoret / Mangfoldsrådet||24.10.2026|24.10.2026|20000"
            "|Drift|Ikke startet",
            "Kulturkontoret; Mangfoldsrådet",
            [src("operations", None, 20000)],
            "2026-10-24..2026-10-24",
            number="F3",
            status="Ikke startet",
        ),
        at(
            1,
            "F4|Gå gjennom hvem som ikke bruker fritidstilbudene, og hvorfor; bruke tolk og gå på døra der det trengs"
            "|Vi vet for lite|Folkehelsekoordinator, Mangfoldsrådet|Høgskolen i innlandet|1. kvartal 2027"
            "|2. kvartal 2027|120000|Må avklares med fylkeskommunen|Ikke påbegynt",
            "Folkehelsekoordinator; Mangfoldsrådet; +Høgskolen i innlandet",
            None,
            "2027-01-01..2027-06-30",
            "funding:Fylkeskommunen",
            number="F4",
            status="Ikke påbegynt",
        ),
        at(
            1,
            "F5|Sommerjobb for 30 ungdommer i alderen 16–19|Første lønnslipp|Ungdomskontakten i samarbeid med"
            " HR||01.06.2026"
            "|31.08.2026|450000|Prosjekt Sommer i Fururud|Utlyst",
            "Ungdomskontakten; +HR",
            [src("project", "Sommer i Fururud", 450000)],
            "2026-06-01..2026-08-31",
            number="F5",
            status="Utlyst",
        ),
    ),
)


def _cells(one: Row) -> list[str | int | None]:
    """Give the cells as Excel holds them: amounts and years as numbers."""
    return [int(text) if text.isdigit() else text or None for text in one.cells]


def _content() -> bytes:
    book = workbook()
    sheet(book, "Forside", [[TITLE], ["Fururud kommune"], ["Vedtatt av kommunestyret 18.12.2025, sak 101/25"]])
    for part in PARTS:
        made = sheet(book, part.title or "", [HEADER, *[]])
        for one in part.rows:
            made.append(_cells(one))
        made.freeze_panes = "C2"
    dated = book["Fritid og møteplasser"]
    dated["F3"] = datetime(2026, 9, 15)  # noqa: DTZ001
    dated["F3"].number_format = "DD.MM.YYYY"
    sheet(
        book,
        "Årshjul",
        [
            ["Måned", "Hendelse"],
            ["Februar", "Rapport til formannskapet"],
            ["Juni", "Evalueringsmøte i Mangfoldsrådet"],
            ["Oktober", "Innspill til budsjettet"],
        ],
    )
    sheet(
        book,
        "Budsjett",
        [
            ["Kilde", 2026, 2027],
            ["Integreringstilskudd", 2100000, 1900000],
            ["IMDi", 60000, 60000],
            ["Sum", 2160000, 1960000],
        ],
    )
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "fururud",
        "integrering.xlsx",
        _content,
        truth_of(PARTS, title=TITLE, owner="Fururud kommune", language="nb", years=(2026, 2029)),
        held_out=True,
    )
]
