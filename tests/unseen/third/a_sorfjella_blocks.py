"""A web page in both written forms: an area as a heading, each measure as a smaller heading with labels under it."""

import html

from tests.unseen.layouts import page
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvar", "Samarbeid", "Økonomi", "Tidsfrist")

PARTS = (
    area(
        "Reiseliv og stedsutvikling",
        row(
            "Bygge opp felles vertskap i høysesongen"
            "| Reiselivskoordinator | Overnattingsbedriftene, turistkontora | kr 200 000 fra prosjekt Heile året"
            "| 1. juli 2025",
            who="Reiselivskoordinator; +Overnattingsbedriftene; +Turistkontora",
            money=[src("project", "Heile året", 200000)],
            when="..2025-07-01",
        ),
        row(
            "Setje opp toalett og benker ved innfallsportane | Teknisk sjef i Bø | Grunneierlagene"
            "| Investeringsbudsjett, 450 000 kr | Haust 2025",
            who="Teknisk sjef@?; +Grunneierlagene",
            money=[src("investment", ..., 450000)],
            when="..2025-11-30",
        ),
        row(
            "Avklare framtidig drift av skiløypene | AU må avklare | Løypelaga | Ikke avklart | Desember 2025",
            who="!AU; +Løypelaga",
            money=[],
            when="..2025-12-31",
            open_="*:AU; funding",
        ),
    ),
    area(
        "Landbruk",
        row(
            "Starte klimanettverk for gardbrukere | Landbruksrådgiver, Norsk landbruksrådgivning "
            "| Bondelaga og småbrukarlaget"
            "| Søknad om tilskot frå Statsforvaltaren er sendt | Vinteren 2025/2026",
            who="Landbruksrådgiver; Norsk landbruksrådgivning; +Bondelaga; +Småbrukarlaget",
            money=[src("grant", "Statsforvaltaren")],
            when="..2026-02-28",
        ),
        row(
            "Legge beitekart inn i kommunenes kartløsning | GIS-gruppa | Sankelagene | Innafor ramma | Løpende",
            who="GIS-gruppa; +Sankelagene",
            money=[OPERATIONS],
            when="continuous",
        ),
        row(
            "Rovviltseminar | Ordføraren i Sørdal | Statsforvaltaren | Deltakaravgift | Årleg",
            who="Ordføraren@?; +Statsforvaltaren",
            money=[src(..., ...)],
            when="yearly",
        ),
    ),
    area(
        "Felles tjenester",
        row(
            "Utrede felles byggesakskontor | Kommunedirektørene | | Skjønnsmidler, inntil 0,75 mill. | 2. tertial 2026",
            who="Kommunedirektørene",
            money=[src("grant", ..., 750000, qualifier="inntil")],
            when="..2026-08-31",
        ),
        row(
            "Ta i bruk felles opplæringsportal for alle tilsette | HR-forum/opplæringsansvarlege "
            "| KS | Drift | 31.10.2026",
            who="HR-forum; Opplæringsansvarlege; +KS",
            money=[OPERATIONS],
            when="..2026-10-31",
        ),
        row(
            "Evaluere vertskommuneavtalene | Styringsgruppe Felles løft | "
            "| Prosjekt Felles løft, avsluttes juni 2026 – videreføring må avklares | Juni 2026",
            who="Styringsgruppe@Felles løft",
            money=[src("project", "Felles løft", to="2026-06-30")],
            when="..2026-06-30",
            open_="continuation",
        ),
    ),
)


def _block(cells: tuple[str, ...]) -> str:
    lines = "".join(
        f"<p><strong>{label}:</strong> {html.escape(value)}</p>"
        for label, value in zip(LABELS, cells[1:], strict=True)
        if value
    )
    return f"<h3>{html.escape(cells[0])}</h3>{lines}"


def _content() -> bytes:
    title = "Handlingsplan 2025–2026 for Sørfjella politiske råd"
    areas = "".join(
        f"<h2>{html.escape(part.title or '')}</h2>{''.join(_block(one.cells) for one in part.rows)}" for part in PARTS
    )
    body = (
        '<nav><a href="/">Forsiden</a> <a href="/planer">Planer</a></nav>'
        f"<main><h1>{title}</h1><p>Rådet er sett saman av fem kommunar. Planen er skriven av fleire, og både bokmål og "
        f"nynorsk er brukt.</p>{areas}</main><footer><p>Sørfjella politiske råd, Rådhusveien 1</p></footer>"
    )
    return page(title, body, "no")


PLANS = [
    UnseenPlan(
        "a-sorfjella",
        "handlingsplan.html",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2025–2026 for Sørfjella politiske råd",
            owner="Sørfjella politiske råd",
            years=(2025, 2026),
            aliases={"Teknisk sjef": ["Teknisk sjef i Bø"], "Ordføraren": ["Ordføraren i Sørdal"]},
        ),
        held_out=True,
    )
]
