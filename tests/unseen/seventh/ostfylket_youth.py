"""A youth council's plan as a web page: points that end in brackets, each in its writer's Norwegian."""

import html

from tests.unseen.layouts import page
from tests.unseen.writing import Row, UnseenPlan, area, row, src, truth_of


def _list(rows: tuple[Row, ...]) -> str:
    points = "".join(f"<li>{html.escape(one.cells[0])} ({html.escape(one.cells[1])})</li>" for one in rows)
    return f"<ul>{points}</ul>"


PARTS = (
    area(
        "Medvirkning",
        row(
            "Gi uttalelse til fylkestingets budsjett|ansvar: arbeidsutvalget, frist: 1. november 2026",
            "Arbeidsutvalget",
            [],
            "..2026-11-01",
        ),
        row(
            "Møte ungdomsrådene i alle kommunene|ansvar: leder og nestleder, våren 2026",
            "Leder; Nestleder",
            [],
            "2026-03-01..2026-05-31",
        ),
        row(
            "Arrangere ungdomskonferanse for 150 deltakere|ansvar: arbeidsutvalget og fylkeskommunen, oktober 2026, "
            "kostnad: 180 000 kr, drift",
            "Arbeidsutvalget; Fylkeskommunen",
            [src("operations", None, 180000)],
            "2026-10-01..2026-10-31",
        ),
        row(
            "Lage enkel guide til nye medlemmer|ansvar: sekretæren, innen 1. september 2026",
            "Sekretæren",
            [],
            "..2026-09-01",
        ),
    ),
    area(
        "Psykisk helse",
        row(
            "Arbeide for at alle skular har helsesjukepleiar kvar dag|ansvar: helsegruppa, heile 2026",
            "Helsegruppa",
            [],
            "2026-01-01..2026-12-31",
        ),
        row(
            "Lage kampanje om søvn og skjermbruk|ansvar: helsegruppa/ mediegruppa, hausten 2026, kostnad: inntil "
            "25 000 kr frå folkehelsemidlane",
            "Helsegruppa; Mediegruppa",
            [src(..., ..., 25000, qualifier="inntil")],
            "2026-09-01..2026-11-30",
        ),
        row(
            "Invitere hovudutvalet til samtale om fråvær|ansvar: leiar, februar 2026",
            "Leiar",
            [],
            "2026-02-01..2026-02-28",
        ),
        row(
            "Skaffe fleire samtaletilbod på nett|ansvar: må avklarast, 2027",
            "",
            [],
            "2027-01-01..2027-12-31",
            "responsibility",
        ),
    ),
    area(
        "Kollektivtrafikk",
        row(
            "Foreslå felles ungdomskort for buss og tog|ansvar: samferdselsgruppen, 2026",
            "Samferdselsgruppen",
            [],
            "2026-01-01..2026-12-31",
        ),
        row(
            "Kartlegge de siste avgangene på kvelden i alle kommuner|ansvar: samferdselsgruppen i samarbeid med "
            "kommunale ungdomsråd, vinteren 2026/2027",
            "Samferdselsgruppen; +Kommunale ungdomsråd",
            [],
            "2026-12-01..2027-02-28",
        ),
        row(
            "Følge opp saken om nattbuss|ansvar: leder, løpende",
            "Leder",
            [],
            ".. continuous",
        ),
    ),
    area(
        "Klima og miljø",
        row(
            "Halde byttedag på dei vidaregåande skulane|ansvar: elevråda, årleg",
            "Elevråda",
            [],
            "yearly",
        ),
        row(
            "Krevje klimarekneskap for skulekantinene|ansvar: miljøgruppa, innan utgangen av 2026",
            "Miljøgruppa",
            [],
            "..2026-12-31",
        ),
        row(
            "Søkje om midlar til reparasjonskafé|ansvar: miljøgruppa saman med Framtiden i våre hender, mai 2026, "
            "kostnad: 40 000 kr, tilskot frå sparebankstiftinga",
            "Miljøgruppa; +Framtiden i våre hender",
            [src("grant", "Sparebankstiftinga", 40000)],
            "2026-05-01..2026-05-31",
        ),
    ),
)


def _told(one: Row) -> Row:
    """Let the text end with its own words or with its brackets: both are readings of a point in a list."""
    return Row(one.cells, {**one.truth, "ends": [one.cells[0], f"({one.cells[1]})"]})


def _content() -> bytes:
    body = ["<h1>Handlingsplan for ungdommens fylkesråd 2026–2027</h1>"]
    body.append(
        "<p>Ungdommens fylkesråd i Østfylket har elleve medlemmer. Handlingsplanen ble vedtatt på møtet i desember. "
        "Hver arbeidsgruppe har skrevet sin del, og derfor er planen på både bokmål og nynorsk.</p>"
    )
    body += [f"<h2>{part.title}</h2>{_list(part.rows)}" for part in PARTS]
    body.append("<p>Har du innspill? Ta kontakt med sekretæren i rådet.</p>")
    return page("Handlingsplan for ungdommens fylkesråd", "\n".join(body), "no")


PLANS = [
    UnseenPlan(
        "ostfylket",
        "ungdomsraad.html",
        _content,
        truth_of(
            [area(part.title, *map(_told, part.rows)) for part in PARTS],
            title="Handlingsplan for ungdommens fylkesråd 2026–2027",
            years=(2026, 2027),
        ),
    )
]
