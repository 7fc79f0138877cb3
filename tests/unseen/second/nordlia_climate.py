"""A climate plan: merged rows of themes, numbered measures, and crosses under years, with effect and cost."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Nr.", "Tiltak", "Ansvar", "Medvirkende", "2026", "2027", "2028", "2029", "Effekt", "Finansiering")


def _row(cells, **more):
    number, text = (part.strip() for part in cells.split("|")[:2])
    return row(cells, text=text, number=number, **more)


PARTS = (
    area(
        "Transport",
        _row(
            "T1|Utskifting til elektriske tjenestebiler|Innkjøp|Alle enheter|x|x|x||Stor|Leasing, drift",
            who=None,
            money=None,
            when="2026-01-01..2028-12-31",
        ),
        _row(
            "T2|Sykkelparkering under tak v/skolene|Eiendom|Skolene||x|||Liten|Kr 250 000, inv.",
            who="Eiendom; +Skolene",
            money=[src("investment", None, 250000)],
            when="2027-01-01..2027-12-31",
        ),
        _row(
            "T3|Ladeplasser for ansatte|Eiendom og HR|Tillitsvalgte|x|x|||Middels|Brukerbetaling",
            who="Eiendom; HR; +Tillitsvalgte",
            money=None,
            when="2026-01-01..2027-12-31",
        ),
    ),
    area(
        "Bygg og energi",
        _row(
            "B1|Solceller på svømmehallen|Eiendomsavdelingen|Nordlia Energi AS|||x|x|Stor"
            "|Enova-støtte 40 %, resten må avklares",
            who="Eiendomsavdelingen; +Nordlia Energi AS",
            money=[src("grant", ...)],
            when="2028-01-01..2029-12-31",
            open_="funding",
        ),
        _row(
            "B2|Energioppfølging (EOS) i alle formålsbygg|Energirådgiver||X|X|X|X|Middels|Drift",
            who="Energirådgiver",
            money=[OPERATIONS],
            when="2026-01-01..2029-12-31",
        ),
        _row(
            "B3|Fossilfrie byggeplasser som krav|Prosjektavd.|Byggebransjen|(x)|x|x|x|Stor|Ikke kostnadsberegnet",
            who="Prosjektavd.; +Byggebransjen",
            money=None,
            when=None,
            open_=None,
        ),
    ),
    area(
        "Forbruk og avfall",
        _row(
            "F1|Matsvinnkampanje|Miljørådgiver|Kjøkkenene på sykehjemmene, Matvett|x||x||Liten|Klimasats, 75.000",
            who="Miljørådgiver; +Kjøkkenene på sykehjemmene; +Matvett",
            money=[src("grant", "Klimasats", 75000)],
            when="2026-01-01..2028-12-31",
        ),
        _row(
            "F2|Ombruksløsning for møbler|Avklares i ledergruppa|Asvo||x|x||Middels|Selvfinansierende",
            who="~!Ledergruppa; +Asvo",
            money=None,
            when="2027-01-01..2028-12-31",
            open_="responsibility:Ledergruppa",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Klima- og energiplan 2026–2029", 0))
    document.add_paragraph("Tiltaksdel", style="Subtitle")
    document.add_paragraph("Nordlia kommune skal kutte 55 % av utslippene innen 2030 sammenlignet med 2009.")
    rows: list[tuple[str, ...]] = [HEADER]
    for part in PARTS:
        rows.append((part.title or "",))
        rows += [one.cells for one in part.rows]
    word_table(document, rows)
    document.add_paragraph("x = gjennomføres, (x) = forutsetter bevilgning")
    return saved(document)


PLANS = [
    UnseenPlan(
        "nordlia",
        "klimaplan.docx",
        _content,
        truth_of(
            PARTS, title="Klima- og energiplan 2026–2029", owner="Nordlia kommune", language="nb", years=(2026, 2029)
        ),
        held_out=True,
    )
]
