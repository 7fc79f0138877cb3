"""A list parted by semicolons: areas and strategies as rows with only the first cell filled, sums, a comment column."""

from tests.unseen.fifth._layouts_e import at
from tests.unseen.layouts import comma_file
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Nr.", "Aktivitet", "Driv fram", "Støttespelarar", "Tidsrom", "Sum kr", "Finansiering", "Merknad")
SHOP = "Strategi 1.1: Kortare veg frå gard til butikk"
KITCHEN = "Strategi 1.2: Offentlege kjøkken handlar lokalt"
GRAZE = "Strategi 2.1: Meir bruk av utmarka"
ROUND = "Strategi 2.2: Nye hender på garden"

PARTS = (
    area(
        "Lokalmat",
        at(
            1,
            "1.1.1|Samle varene til seks produsentar i éi rute til byen|Innstrand Matring|Posten, Coop Innstrand"
            "|2026|240 000|Innovasjon Norge|Søknad er levert",
            "?Innstrand Matring; +Posten; +Coop Innstrand",
            [src(..., "Innovasjon Norge", 240000)],
            "2026-01-01..2026-12-31",
            None,
            number="1.1.1",
            under=[SHOP],
            comment="Søknad er levert",
        ),
        at(
            1,
            "1.1.2|Bondens marknad på kaia|Bygdekvinnelaga||Haust 2026|30 000|Standleige|",
            "?Bygdekvinnelaga",
            None,
            "2026-09-01..2026-11-30",
            number="1.1.2",
            under=[SHOP],
        ),
        at(
            1,
            "1.2.1|Skrive felles kravspesifikasjon for kjøtt og potet|Innkjøpssamarbeidet|Landbruksrådgjevar"
            "|Våren 2026|"
            "|Drift|Jf. innkjøpsstrategien",
            "?Innkjøpssamarbeidet; +Landbruksrådgjevar",
            [OPERATIONS],
            "2026-03-01..2026-05-31",
            number="1.2.1",
            under=[KITCHEN],
            comment="Jf. innkjøpsstrategien",
        ),
        at(
            1,
            "1.2.2|Studietur for kokkane til ein kommune som har fått det til|Kjøkkensjef|Statsforvaltaren|2027|45 000"
            "|Må avklarast|",
            "?Kjøkkensjef; +Statsforvaltaren",
            None,
            "2027-01-01..2027-12-31",
            "funding",
            number="1.2.2",
            under=[KITCHEN],
        ),
    ),
    area(
        "Jord og utmark",
        at(
            1,
            "2.1.1|Setje opp 14 km felles beitegjerde|Beitelaga|Grunneigarane, Landbrukskontoret|2026–2028|1 400 000"
            "|Tilskot frå Landbruksdirektoratet|Delast på tre år",
            "?Beitelaga; +Grunneigarane; +Landbrukskontoret",
            [src("grant", "Landbruksdirektoratet", 1400000)],
            "2026-01-01..2028-12-31",
            number="2.1.1",
            under=[GRAZE],
            comment="Delast på tre år",
        ),
        at(
            1,
            "2.1.2|Prøve elektroniske bjøller (nofence)|Sau- og geitalaget|NIBIO|Mai–september 2026|96 000"
            "|Prosjekt Bjølleklang|",
            "?Sau- og geitalaget; +NIBIO",
            [src("project", "Bjølleklang", 96000)],
            "2026-05-01..2026-09-30",
            number="2.1.2",
            under=[GRAZE],
        ),
        at(
            1,
            "2.2.1|Rettleiing om eigarskifte, heime ved kjøkenbordet|Landbrukskontoret og Rekneskapslaget||Løpande"
            "||Innanfor ramma|",
            "?Landbrukskontoret; ?Rekneskapslaget",
            [OPERATIONS],
            "continuous",
            number="2.2.1",
            under=[ROUND],
        ),
        at(
            1,
            "2.2.2|Avløysarkurs for ungdom mellom 16 og 20|Må avklarast|Innstrand vidaregåande skule|1. kvartal 2027"
            "|60 000|Deltakaravgift|",
            "+Innstrand vidaregåande skule",
            [src("participants", None, 60000)],
            "2027-01-01..2027-03-31",
            "responsibility",
            number="2.2.2",
            under=[ROUND],
        ),
        at(
            1,
            "2.2.3|Møteplass for nye bønder: fire kveldar i året, på gard, med mat og noko"
            " fagleg|Landbruksrådgjevar saman"
            " med Bondelaget|Småbrukarlaget|2026-2028|inntil 10 000|Drift / eigendel|Første kveld var godt besøkt",
            "?Landbruksrådgjevar; +Bondelaget; +Småbrukarlaget",
            None,
            "2026-01-01..2028-12-31",
            number="2.2.3",
            under=[ROUND],
            comment="Første kveld var godt besøkt",
        ),
        at(
            1,
            "2.2.4|Finne ut kven som kan overta rettleiinga når prosjektet er slutt|Styret||Innan utgangen av 2027||"
            "|Vidare drift må avklarast av AU",
            None,
            [],
            "..2027-12-31",
            "continuation:AU",
            number="2.2.4",
            under=[ROUND],
        ),
    ),
)


def _left(text: str) -> tuple[str, ...]:
    """Give a row with only its first cell filled."""
    return (text, *[""] * (len(HEADER) - 1))


def _content() -> bytes:
    rows = [
        _left("Handlingsplan for lokalmat og landbruk 2026–2028"),
        _left("Innstrand landbruksforum"),
        _left(""),
        HEADER,
    ]
    for number, (part, total) in enumerate(zip(PARTS, ("315 000", "1 556 000"), strict=True), start=1):
        rows.append(_left(f"Innsatsområde {number} – {part.title}"))
        for strategy in dict.fromkeys(one.truth["under"][0] for one in part.rows):
            rows.append(_left(strategy))
            rows += [one.cells for one in part.rows if one.truth["under"] == [strategy]]
        rows.append(("", "Sum", "", "", "", total, "", ""))
    rows.append(_left("Styret i landbruksforumet går gjennom planen kvar haust."))
    return comma_file(rows, ";")


PLANS = [
    UnseenPlan(
        "innstrand",
        "lokalmat.csv",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for lokalmat og landbruk 2026–2028",
            owner="Innstrand landbruksforum",
            language="nn",
            years=(2026, 2028),
        ),
        held_out=True,
    )
]
