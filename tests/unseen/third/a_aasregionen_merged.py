"""One table for all: areas in a column merged downwards, a cell of actors merged over two rows, ranges of time."""

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.third._layouts_a import widths
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Innsatsområde", "Tiltak", "Hvem har ansvar", "Økonomi", "Når")
WIDTHS = (2.8, 4.6, 3.8, 3.4, 2.4)

PARTS = (
    area(
        "Attraktive tettsteder",
        row(
            "Sentrumsforum m/handelsstand og gårdeiere | Næringssjefene | Drift | Kvartalsvis",
            who="Næringssjefene",
            money=[OPERATIONS],
            when="quarterly",
        ),
        row(
            "Felles veileder for skilt og fasader, enkel utgave på 8–10 sider | Plannettverket / byantikvaren"
            "| kr 60 000,- i tilskudd fra Kulturminnefondet (søkt) | Januar–juni 2025",
            who="Plannettverket; Byantikvaren",
            money=[src("grant", "Kulturminnefondet", 60000)],
            when="2025-01-01..2025-06-30",
        ),
        row(
            "Stedsanalyse for stasjonsbyene | | 0,8 mill., hvorav fylkeskommunen halvparten og resten fordeles | 2025",
            who="Plannettverket; Byantikvaren",
            when="2025-01-01..2025-12-31",
        ),
        row(
            "Sommerjobb for ungdom i tettstedene | NAV | Må avklares for 2026 | Sommeren 2025",
            who="NAV",
            money=[],
            when="2025-06-01..2025-08-31",
            open_=None,
            clarifications=[{"about": "funding", "asked_of": None, "for": "2026"}],
        ),
    ),
    area(
        "Arbeid og kompetanse",
        row(
            "Fagbrev på jobb: felles klasse"
            "| Opplæringskontoret, i samarbeid med helselederne og fagforeningene"
            "| Statsforvalteren – kr 350.000 i 2025 og kr 350.000 i 2026 | Fra august 2025",
            who="Opplæringskontoret; +Helselederne; +Fagforeningene",
            money=[src(..., "Statsforvalteren", 700000, by_year={"2025": 350000, "2026": 350000})],
            when="2025-08-01..",
        ),
        row(
            "Utrede regionalt studiesenter i gamle Åsheim skole"
            "| Styringsgruppa for studiesenter (nedsettes av rådet) | Forprosjekt kr 200 000"
            "| Ferdig 1. desember 2025",
            who="Styringsgruppa@?; ~?Rådet@?",
            money=[src(..., ..., 200000)],
            when="?..2025-12-01",
        ),
        row(
            "Mentorordning for innvandrerkvinner | Frivilligsentralene + Sanitetsforeningen"
            "| IMDi-tilskudd, og egeninnsats | Fra høsten 2025",
            who="Frivilligsentralene; Sanitetsforeningen",
            when="2025-09-01..",
        ),
    ),
    area(
        "Klima og natur",
        row(
            "Felles viltforvaltning på tvers av kommunegrensene | Viltforvalterne; jaktlagene orienteres"
            "| Viltfondene i kommunene | Løpende",
            who="Viltforvalterne; ~?Jaktlagene@?",
            money=[src(..., ...)],
            when="continuous",
        ),
        row(
            "Restaurere Mørkåa, delstrekning 2 | Vannområdekoordinator"
            "| Søke tilskudd hos Miljødir. | Når finansiering er på plass",
            who="Vannområdekoordinator",
            money=[src("grant", ...)],
            when="..",
            open_="~funding:?",
        ),
        row(
            "Sykkelturisme: skilte Åsrunden | Ikke bestemt. Regionrådgiver legger fram forslag til AU"
            "| Spillemidler | Mai–september 2026",
            who="?Regionrådgiver; ~?AU@?",
            money=[src("grant", ...)],
            when="2026-05-01..2026-09-30",
            open_="responsibility:?",
        ),
        row(
            "Revidere felles klimaplan | Klimanettverket, koordineres av regionrådgiver"
            "| Innenfor eksisterende ramme | 1. kvartal 2026",
            who="Klimanettverket; *Regionrådgiver",
            money=[OPERATIONS],
            when="2026-01-01..2026-03-31",
        ),
    ),
    area(
        "Rådet som organisasjon",
        row(
            "Rullere samarbeidsavtalen | AU, kommunestyrene avgjør | | Innen 31.3.2026",
            who="AU; !Kommunestyrene",
            money=[],
            when="..2026-03-31",
        ),
        row(
            "Rapportere til fylkeskommunen om bruken av regionale midler | Daglig leder | Drift | Hvert halvår",
            who="Daglig leder",
            money=[OPERATIONS],
            when="half-yearly",
        ),
        row(
            "Evaluere sekretariatsfunksjonen (eget oppdrag) | Eksternt firma på oppdrag fra AU"
            "| Ca. 120 000 over drift | Høst 2026",
            who="?Eksternt firma; ~?AU@?",
            money=[src("operations", amount=120000)],
            when="2026-09-01..2026-11-30",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksplan 2025–2026", 0), ("Vestre Åsregionen interkommunale politiske råd", 2))
    document.add_paragraph(
        "Tiltaksplanen er vedtatt av rådet 6. desember 2024. Den følger opp innsatsområdene i regionstrategien, "
        "og den er kort med vilje: det som ikke står her, skal ikke ha førsteprioritet."
    )
    rows: list[tuple[str, ...]] = [HEADER]
    spans = []
    for part in PARTS:
        spans.append((len(rows), len(rows) + len(part.rows) - 1))
        titles = [part.title or "", *[""] * (len(part.rows) - 1)]
        rows += [(title, *one.cells) for title, one in zip(titles, part.rows, strict=True)]
    table = word_table(document, rows)
    widths(table, WIDTHS)
    for first, last in spans:
        merge_down(table, 0, first, last)
    merge_down(table, 2, 2, 3)
    document.add_paragraph()
    document.add_paragraph("Rådet får en kort status hvert år i juni. Spørsmål om planen rettes til daglig leder.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "a-aasregionen",
        "tiltaksplan-2025-2026.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan 2025–2026",
            owner="Vestre Åsregionen interkommunale politiske råd",
            language="nb",
            years=(2025, 2026),
            aliases={
                "Styringsgruppa": ["Styringsgruppa for studiesenter"],
                "Eksternt firma": ["Eksternt firma på oppdrag fra AU"],
            },
        ),
        held_out=True,
    )
]
