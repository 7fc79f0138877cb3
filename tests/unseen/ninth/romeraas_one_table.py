"""A council's plan in Word as one long table: a merged row names each area, times and money in loose words."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hovedaktivitet", "Ansvarlig/ deltakere", "Når", "Finansiering")

PARTS = (
    area(
        "Arealbruk og transport",
        row(
            "Felles arealregnskap|Planlederne|2020|Drift",
            "Planlederne",
            [OPERATIONS],
            "2020-01-01..2020-12-31",
        ),
        row(
            "Bypakke Romerås – følge forhandlingene og samordne kommunenes krav|Ordførerne, AU og regiondirektør|"
            "Løpende|Drift",
            "Ordførerne; AU; Regiondirektør",
            [OPERATIONS],
            ".. continuous",
        ),
        row(
            "Innfartsparkering ved stasjonene|Prosjektleder Knutepunkt i samarbeid med Bane NOR|Høsten 2020|Prosjekt "
            "Knutepunkt, avsluttes 2020",
            "Prosjektleder@Knutepunkt; +Bane NOR",
            [src("project", "Knutepunkt", to="2020-12-31")],
            "2020-09-01..2020-11-30",
        ),
        row(
            "Sykkelbyen, tellinger og skilt|Prosjektleder Knutepunkt/ sykkelkontaktene|Vår 2020 – høst 2021|Prosjekt "
            "Knutepunkt ut 2021 – må avklares for senere innsats",
            "Prosjektleder@Knutepunkt; Sykkelkontaktene",
            [src("project", "Knutepunkt", to="2021-12-31")],
            "2020-03-01..2021-11-30",
            "continuation",
        ),
        row(
            "Samordnet innspill om flystøy|Kommuneoverlegene, regiondirektør|Innen 15. april 2020|Drift",
            "Kommuneoverlegene; Regiondirektør",
            [OPERATIONS],
            "..2020-04-15",
        ),
        row(
            "Prøveprosjekt med selvkjørende buss|Må avklares, Ruteselskapet er forespurt|2021|Fylkeskommunen – må "
            "avklares",
            "~?Ruteselskapet",
            [src(..., "Fylkeskommunen")],
            "2021-01-01..2021-12-31",
            "responsibility:?; funding",
        ),
    ),
    area(
        "Næringsutvikling og kompetanse",
        row(
            "Felles næringsstrategi med handlingsdel|Næringsrådet/næringssjefene|1. halvår 2020|250 000, drift",
            "Næringsrådet; Næringssjefene",
            [src("operations", None, 250000)],
            "2020-01-01..2020-06-30",
        ),
        row(
            "Frokostmøter for gründere|Inkubatoren|Månedlig|Inkubatoren dekker",
            "Inkubatoren",
            None,
            ".. monthly",
        ),
        row(
            "Romeråsdagene|Regiondirektør, sekretariatet|Mars 2020 og mars 2021|Deltakeravgift/drift",
            "Regiondirektør; Sekretariatet",
            None,
            None,
        ),
        row(
            "Kvalifisering av voksne – modulbasert fagopplæring|Voksenopplæringene, NAV, Karrieresenteret|Fra august "
            "2020|Statlige midler 1,1 mill. kr, søkes",
            "Voksenopplæringene; NAV; Karrieresenteret",
            [src("grant", ..., 1100000)],
            "2020-08-01..",
        ),
        row(
            "Talentprogram realfag|Rektorene ved videregående skoler, Vitensenteret|Skoleåret 2020/21|Vitensenteret "
            "80 000 kr, kommunene 40 000 kr hver",
            "Rektorene ved videregående skoler@?; Vitensenteret",
            None,
            "2020-08-01..2021-07-31",
        ),
    ),
    area(
        "Klima og miljø",
        row(
            "Klimabudsjett – felles metode|Klimarådgiverne|Før sommeren 2020|Drift + Klimasats 300 000",
            "Klimarådgiverne",
            [OPERATIONS, src(..., "Klimasats", 300000)],
            None,
        ),
        row(
            "Vannområdet: tiltaksanalyse|Vannområdekoordinator|31.10.2020|Spleiselag mellom kommunene",
            "Vannområdekoordinator",
            [src(..., ..., to=...)],
            None,
        ),
        row(
            "Fossilfri anleggsplass i kommunale prosjekter|Eiendomsdirektørene m.fl.|2020-2021|Innenfor rammen",
            "Eiendomsdirektørene",
            [OPERATIONS],
            "2020-01-01..2021-12-31",
        ),
        row(
            "Pollinatorvennlige veikanter|Fylkeskommunen (gjennomføring driftsentreprenør), parkavdelingene|"
            "Sommeren 2021|Uavklart",
            "Fylkeskommunen; >Driftsentreprenør; Parkavdelingene",
            [],
            "2021-06-01..2021-08-31",
            "funding",
        ),
    ),
    area(
        "Helse og oppvekst",
        row(
            "Felles mottak for overgrepsutsatte|Kommunalsjefene. AU må avklare lokalisering|Ikke tidfestet|Må avklares "
            "av kommunestyrene",
            "Kommunalsjefene; !AU; ~!Kommunestyrene",
            [],
            None,
            "*:AU; time:?; funding:Kommunestyrene",
        ),
        row(
            "Ungdata junior|Folkehelsekoordinatorene, KoRus Øst|Uke 10–12 2021|Drift",
            "Folkehelsekoordinatorene; KoRus Øst",
            [OPERATIONS],
            None,
        ),
        row(
            "Lærernettverk i programmering|Oppvekstdirektørene|Hvert kvartal|Egen innsats fra kommunene",
            "Oppvekstdirektørene",
            None,
            ".. quarterly",
        ),
        row(
            "Rekruttering av fosterhjem|Barnevernslederne/ Bufetat|Løpende|Drift – eventuell videre kampanje "
            "må avklares",
            "Barnevernslederne; Bufetat",
            [OPERATIONS],
            ".. continuous",
            "*:?",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2020–2021", 0))
    document.add_paragraph("for Samarbeidsrådet for Romerås")
    document.add_paragraph(
        "Samarbeidsrådet skal fremme felles interesser for de seks kommunene. Handlingsplanen er et verktøy for AU og "
        "sekretariatet. Der ikke annet er sagt, dekkes utgiftene over rådets driftsbudsjett."
    )
    lines: list[tuple[str, ...]] = [HEADER]
    for part in PARTS:
        lines += [(part.title or "",), *(one.cells for one in part.rows)]
    word_table(document, lines)
    return saved(document)


PLANS = [
    UnseenPlan(
        "romeraas",
        "Romerås HP 2020-2021 endelig.docx",
        _content,
        truth_of(
            PARTS,
            owner="Samarbeidsrådet for Romerås",
            language="nb",
            years=(2020, 2021),
            aliases={"Rektorene ved videregående skoler": ["Rektorene"]},
        ),
    )
]
