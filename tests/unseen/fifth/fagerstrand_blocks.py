"""A PDF whose first areas are dark rows in one table, strategies lighter ones; the last area is blocks of text."""

from tests.unseen.fifth._layouts_e import bold_line, headed_table, landscape, shade
from tests.unseen.layouts import converted, saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvar", "Frist", "Finansiering")
SAFE = "Strategi a: Trygg heim først"
TECH = "Strategi b: Teknologi der ho hjelper"
MEAL = "Strategi a: Maten samlar"
MEET = "Strategi b: Fleire møteplassar"

PARTS = (
    area(
        "Bu heime lenger",
        row(
            "Førebyggjande heimebesøk til alle som fyller 78|Heimetenesta/ergoterapeut|Løpande|Innanfor ramma",
            "Heimetenesta; Ergoterapeut",
            [OPERATIONS],
            "continuous",
            under=[SAFE],
        ),
        row(
            "Tilskot til å setje inn handtak, rampe og lys i eigen bustad|Bustadkontoret|1. mars 2026"
            "|Husbanken, kr 500 000",
            "Bustadkontoret",
            [src(..., "Husbanken", 500000)],
            "..2026-03-01",
            under=[SAFE],
        ),
        row(
            "Rulle ut digitalt tryggleiksalarm i alle grender|Prosjektleiar velferdsteknologi|Utgangen av 2026"
            "|Prosjekt Trygg 78, blir avslutta i 2027",
            None,
            [src("project", "Trygg 78", to="2027-12-31")],
            "..2026-12-31",
            under=[TECH],
        ),
        row(
            "Prøve medisindispensar hjå 20 brukarar|Heimetenesta i samarbeid med apoteket|Hausten 2026|Må avklarast",
            "Heimetenesta; +Apoteket",
            [],
            "..2026-11-30",
            "funding",
            under=[TECH],
        ),
    ),
    area(
        "Mat og fellesskap",
        row(
            "Middag på bygdehuset kvar tysdag|Frivilligsentralen, bygdekvinnelaget|Frå august 2026|Eigendel",
            "Frivilligsentralen; Bygdekvinnelaget",
            [src("participants")],
            None,
            under=[MEAL],
        ),
        row(
            "Kostråd i alle bufellesskap|Kjøkkensjef|31.12.2026|Drift",
            "Kjøkkensjef",
            [OPERATIONS],
            "..2026-12-31",
            under=[MEAL],
        ),
        row(
            "Aktivitetsvenn til heimebuande med demens|Demenskoordinator|Juni 2027"
            "|Tilskot frå Helsedirektoratet, 90 000",
            "Demenskoordinator",
            [src("grant", "Helsedirektoratet", 90000)],
            "..2027-06-30",
            under=[MEET],
        ),
        row(
            "Generasjonsmøte: barnehagane vitjar bufellesskapa, og dei eldre les for borna, minst éin gong i månaden"
            "|Barnehagestyrarane + avdelingsleiar bufellesskap, eldrerådet|Kvar månad|Ingen kostnad",
            None,
            None,
            "monthly",
            under=[MEET],
        ),
        row(
            "Dagsenter i den gamle posten|Ikkje avklart|2028|1,5 mill. i investering",
            "",
            [src("investment", None, 1500000)],
            "..2028-12-31",
            "responsibility",
            under=[MEET],
        ),
    ),
    area(
        "Tilsette som blir",
        row("Gje alle som vil det, heil stilling", "Einingsleiarane", [OPERATIONS], "..2028-12-31"),
        row(
            "Betale fagbrev for ti assistentar", "HR-sjef; +Opplæringskontoret", [src("operations", None, 200000)], "-"
        ),
        row("Lage felles vikarpool med Nabovik", "", [], "..2026-09-30", "responsibility; funding"),
    ),
)
BLOCKS = (
    ("Gje alle som vil det, heil stilling", "Einingsleiarane", "2028", "Innanfor ramma"),
    ("Betale fagbrev for ti assistentar", "HR-sjef i samarbeid med opplæringskontoret", "", "Drift, kr 200 000"),
    ("Lage felles vikarpool med Nabovik", "Må avklarast", "30. september 2026", "Må avklarast"),
)


def _content() -> bytes:
    document = word(("Handlingsplan for eldre 2026–2029", 0))
    landscape(document)
    document.add_paragraph("Fagerstrand kommune")
    document.add_paragraph("Kommunestyret vedtok handlingsplanen 11. desember 2025 i sak 88/25.")
    rows: list[tuple[str, ...]] = []
    dark, light = [], []
    for number, part in enumerate(PARTS[:2], start=1):
        dark.append(len(rows) + 1)
        rows.append((f"Innsatsområde {number} – {part.title}",))
        for strategy in dict.fromkeys(one.truth["under"][0] for one in part.rows):
            light.append(len(rows) + 1)
            rows.append((strategy,))
            rows += [one.cells for one in part.rows if one.truth["under"] == [strategy]]
    table = headed_table(document, HEADER, rows)
    for number in dark:
        shade(table, number, "8EAADB")
    for number in light:
        shade(table, number, "DEEAF6")
    document.add_heading(f"Innsatsområde 3 – {PARTS[2].title}", 1)
    for text, who, when, money in BLOCKS:
        bold_line(document, text)
        for label, value in (("Ansvar", who), ("Frist", when), ("Finansiering", money)):
            if value:
                document.add_paragraph(f"{label}: {value}")
    document.add_heading("Oppfølging", 1)
    document.add_paragraph("Eldrerådet får ei skriftleg orientering kvart halvår.")
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "fagerstrand",
        "eldreplan.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for eldre 2026–2029",
            owner="Fagerstrand kommune",
            language="nn",
            years=(2026, 2029),
        ),
        needs=("soffice",),
        held_out=True,
    )
]
