"""A business forum's plan: one table where the theme stands in a first column merged down, with status and budget."""

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.sixth._layouts_f import on_its_side
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tema", "Tiltak", "Hvem", "Når", "Budsjett", "Status")

PARTS = (
    area(
        "Medlemmer og møteplasser",
        row(
            "Arrangere seks frokostmøter|Daglig leder|Februar–november 2026|Drift, kr 30 000|Pågår",
            "Daglig leder",
            [src("operations", None, 30000)],
            "2026-02-01..2026-11-30",
            status="Pågår",
        ),
        row(
            "Havgapet-dagene, konferanse med 200 deltakere|Daglig leder og programkomiteen, i samarbeid med Havgap "
            "kulturhus|Uke 39|Egenandel|Ikke påbegynt",
            "Daglig leder; Programkomiteen; +Havgap kulturhus",
            [src("participants")],
            None,
            status="Ikke påbegynt",
        ),
        row(
            "Verve 40 nye medlemsbedrifter|Styret|2026|Ingen|Pågår",
            "Styret",
            None,
            "2026-01-01..2026-12-31",
            status="Pågår",
        ),
    ),
    area(
        "Arbeidskraft og rekruttering",
        row(
            "Karrieredag|Opplæringskontoret/NAV/næringsforumet|Mars 2026|Fylkeskommunen, 50 000 kr|Ferdig",
            "Opplæringskontoret; NAV; Næringsforumet",
            [src(..., "Fylkeskommunen", 50000)],
            "2026-03-01..2026-03-31",
            status="Ferdig",
        ),
        row(
            "Felles mottaksapparat for nye innbyggere|Ikke avklart|Ikke avklart|Ikke avklart|Ikke påbegynt",
            "",
            [],
            "-",
            "responsibility; time; funding",
            status="Ikke påbegynt",
        ),
        row(
            "Kartlegge kompetansebehovet i havbruk og leverandørindustri|Prosjektleder Kompetanse i kyst|Våren 2026|"
            "Prosjekt Kompetanse i kyst, 175 000 kr|Pågår",
            "Prosjektleder@Kompetanse i kyst",
            [src("project", "Kompetanse i kyst", 175000)],
            "2026-03-01..2026-05-31",
            status="Pågår",
        ),
    ),
    area(
        "Sentrum og handel",
        row(
            "Videreføre gavekortordningen|Sentrumsgruppa|Hele året|Medlemskontingent|Pågår",
            "Sentrumsgruppa",
            None,
            None,
            status="Pågår",
        ),
        row(
            "Julemarked på torget|Sentrumsgruppa, Havgap kommune|Desember 2026|Drift / tilskudd fra Havgap kommune|"
            "Ikke påbegynt",
            "Sentrumsgruppa; Havgap kommune",
            [src("operations"), src("grant", "Havgap kommune")],
            "2026-12-01..2026-12-31",
            status="Ikke påbegynt",
        ),
        row(
            "Vurdere ansettelse av sentrumsleder|Styret|Avklares på årsmøtet|Må avklares|Ikke påbegynt",
            "?Styret; ~?Årsmøtet",
            [],
            None,
            "time:?; funding",
            status="Ikke påbegynt",
        ),
    ),
    area(
        "Næringspolitikk",
        row(
            "Møte stortingsbenken om rammevilkår for fiskeindustrien|Styreleder|2 ganger i året|Drift|Pågår",
            "Styreleder",
            [OPERATIONS],
            None,
            status="Pågår",
        ),
        row(
            "Uttalelse til ny havneplan|Havne- og næringsutvalget|Innen 15. mai 2026|Drift|Ferdig",
            "Havne- og næringsutvalget",
            [OPERATIONS],
            "..2026-05-15",
            status="Ferdig",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Aktivitetsplan 2026", 0))
    on_its_side(document)
    document.add_paragraph("Havgapet næringsforum")
    document.add_paragraph(
        "Forumet har 186 medlemmer. Planen er vedtatt av styret og bygger på medlemsundersøkelsen høsten 2025."
    )
    rows = [HEADER]
    spans = []
    for part in PARTS:
        spans.append((len(rows), len(rows) + len(part.rows) - 1))
        titles = [part.title or ""] + [""] * (len(part.rows) - 1)
        rows += [(title, *one.cells) for title, one in zip(titles, part.rows, strict=True)]  # type: ignore[misc]
    table = word_table(document, rows)
    for first, last in spans:
        merge_down(table, 0, first, last)
    document.add_paragraph("Status er oppdatert per 20. mai.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "havgapet",
        "aktivitetsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Aktivitetsplan 2026",
            owner="Havgapet næringsforum",
            language="nb",
            years=(2026, 2026),
        ),
    )
]
