"""A health partnership's page: a heading for each measure and a list of terms below it."""

from html import escape

from tests.unseen.layouts import page
from tests.unseen.sixth._layouts_f import numbered
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

LABELS = ("Ansvarlig", "Deltar", "Tidsfrist", "Økonomi")

PARTS = (
    area(
        "Barn og unge",
        numbered(
            "1.1|Felles forløp for barn med psykiske plager|Klinikksjef BUP|Helsesykepleierne, fastlegene|1. mars 2026|"
            "Drift",
            "Klinikksjef BUP@?; +Helsesykepleierne; +Fastlegene",
            [OPERATIONS],
            "..2026-03-01",
        ),
        numbered(
            "1.2|Ambulant team for unge i krise|Ikke avklart|Barnevernet, politiet|Høsten 2026|"
            "Rekrutterings- og samhandlingstilskudd søkes, 1,5 mill. kr",
            "+Barnevernet; +Politiet",
            [src("grant", ..., 1500000)],
            "..2026-11-30",
            "responsibility",
        ),
    ),
    area(
        "Skrøpelige eldre",
        numbered(
            "2.1|Virtuell hjemmeavdeling|Sykehuset, Midtre kommune||Løpende|Prosjekt Sykehus hjemme, avsluttes 2026 "
            "– videre drift må avklares",
            "Sykehuset; Midtre kommune",
            [src("project", "Sykehus hjemme", to="2026-12-31")],
            ".. continuous",
            "continuation",
        ),
        numbered(
            "2.2|Opplæring i tidlig oppdagelse av forverret tilstand (TOFT)|Utviklingssenteret|Kommunene|31.12.2026|"
            "Tilskudd fra Statsforvalteren, 350 000 kr",
            "Utviklingssenteret; +Kommunene",
            [src("grant", "Statsforvalteren", 350000)],
            "..2026-12-31",
        ),
        numbered(
            "2.3|Felles legemiddelgjennomgang|Sykehusapoteket / kommuneoverlegene|Brukerutvalget|2. kvartal 2026|"
            "Innenfor egne rammer",
            "Sykehusapoteket; Kommuneoverlegene; +Brukerutvalget",
            [OPERATIONS],
            "..2026-06-30",
        ),
    ),
    area(
        "Samhandling og beredskap",
        numbered(
            "3.1|Revidere samarbeidsavtalene|Strategisk samarbeidsutvalg|Brukerutvalget og tillitsvalgte|Juni 2026|"
            "Ingen kostnad",
            "Strategisk samarbeidsutvalg; +Brukerutvalget; +Tillitsvalgte",
            None,
            "..2026-06-30",
        ),
        numbered(
            "3.2|Øvelse pandemi|Beredskapssjefen ved sykehuset|Kommunene, Sivilforsvaret|Må avklares|Drift",
            "Beredskapssjefen ved sykehuset@?; +Kommunene; +Sivilforsvaret",
            [OPERATIONS],
            "-",
            "time",
        ),
    ),
)


def _content() -> bytes:
    lines = [
        "<h1>Handlingsplan 2026 for Midtre helsefellesskap</h1>",
        "<p>Helsefellesskapet er et samarbeid mellom sykehuset og åtte kommuner. "
        "Planen følges opp av sekretariatet.</p>",
    ]
    for number, part in enumerate(PARTS, start=1):
        lines.append(f"<h2>{number} {escape(part.title or '')}</h2>")
        for one in part.rows:
            lines.append(f"<h3>{one.cells[0]} {escape(one.cells[1])}</h3><dl>")
            said = zip(LABELS, one.cells[2:], strict=True)
            lines += [f"<dt>{label}</dt><dd>{escape(value)}</dd>" for label, value in said if value]
            lines.append("</dl>")
    return page("Handlingsplan 2026 for Midtre helsefellesskap", "\n".join(lines))


PLANS = [
    UnseenPlan(
        "midtre",
        "handlingsplan-2026.html",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026 for Midtre helsefellesskap",
            owner="Midtre helsefellesskap",
            language="nb",
            years=(2026, 2026),
            aliases={
                "Klinikksjef BUP": ["Klinikksjef"],
                "Beredskapssjefen ved sykehuset": ["Beredskapssjefen"],
            },
        ),
    )
]
