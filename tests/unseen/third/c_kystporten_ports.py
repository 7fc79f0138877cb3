"""An alliance of ports in Excel: a sheet for each area, money in thousands by year, sums, and a sheet about the "
"plan."""

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import Part, Truth, UnseenPlan, area, row, src, truth_of

HEADER = ("Nr", "Aktivitet", "Ansvarlig", "Deltar", "Finansiering", 2026, 2027, 2028, "SUM", "Status", "Merknad")


def _paid(kind: object, years: dict[str, int], name: object = None, **more: object) -> list[Truth]:
    found: Truth = {"amount_nok": sum(years.values()), "by_year": years, **more}
    if kind is not ...:
        found["kind"] = kind
    if name is not ...:
        found["name"] = name
    return [found]


PARTS = (
    area(
        "Landstrøm og klima",
        row(
            "1.1|Felles kravspesifikasjon for landstrøm til fiskebåter og servicefartøy|Teknisk sjef Vardsund "
            "havn|Alle havnene|Drift|150||||Pågår|",
            "Teknisk sjef@?; ~?Alle havnene; ~?Havnene",
            _paid("operations", {"2026": 150000}),
            text="Felles kravspesifikasjon for landstrøm til fiskebåter og servicefartøy",
            number="1.1",
            status="Pågår",
        ),
        row(
            "1.2|Bygge ladepunkt for hurtigbåt på kai 3|Havnefogden|Rederiet / nettselskapet|Tilskudd fra "
            "Enova|500|4200|||Ikke startet|Avhengig av nettkapasitet",
            "Havnefogden; +Rederiet; +Nettselskapet",
            _paid("grant", {"2026": 500000, "2027": 4200000}, "Enova"),
            text="Bygge ladepunkt for hurtigbåt på kai 3",
            number="1.2",
            status="Ikke startet",
            comment="Avhengig av nettkapasitet",
        ),
        row(
            "1.3|Årlig klimaregnskap for hver havn|Miljøkoordinator|Regnskapskontoret|Innenfor "
            "ramma|||||Pågår|Frist 1. mars",
            "Miljøkoordinator; +Regnskapskontoret",
            [src("operations")],
            None,
            text="Årlig klimaregnskap for hver havn",
            number="1.3",
            status="Pågår",
            comment="Frist 1. mars",
        ),
        row(
            "1.4|Mottak for utrangerte fiskeredskaper|Må avklares i havnestyrene||Må avklares|||||Ikke startet|",
            "~?Havnestyrene; ~?Havnestyra",
            [],
            None,
            "responsibility:?; funding",
            text="Mottak for utrangerte fiskeredskaper",
            number="1.4",
            status="Ikke startet",
        ),
        row(
            "1.5|Utrede hydrogen som drivstoff på taubåtene|Prosjektleder Grønn "
            "slep|Sjøfartsdirektoratet|Prosjekt Grønn slep|300|300|||Pågår|",
            "Prosjektleder@Grønn slep; +Sjøfartsdirektoratet",
            _paid("project", {"2026": 300000, "2027": 300000}, "Grønn slep"),
            text="Utrede hydrogen som drivstoff på taubåtene",
            number="1.5",
            status="Pågår",
        ),
    ),
    area(
        "Logistikk og areal",
        row(
            "2.1|Ny containerterminal Nordhavna – forprosjekt|Havnedirektør|Kystverket, Vardsund "
            "kommune|Investering|1000|2500|12000||Pågår|",
            "Havnedirektør; +Kystverket; +Vardsund kommune",
            _paid("investment", {"2026": 1000000, "2027": 2500000, "2028": 12000000}),
            text="Ny containerterminal Nordhavna – forprosjekt",
            number="2.1",
            status="Pågår",
        ),
        row(
            "2.2|Felles takster og betingelser fra årsskiftet|Markedssjef, havnefogdene|Brukerrådet|Drift|||||Ferdig|",
            "Markedssjef; Havnefogdene; +Brukerrådet",
            [src("operations")],
            None,
            text="Felles takster og betingelser fra årsskiftet",
            number="2.2",
            status="Ferdig",
        ),
        row(
            "2.3|Mudring av innseilinga|Kystverket|Havnefogden|Statlige midler, ikke bevilget||8000|||Utsatt|Tas "
            "opp på nytt i neste NTP",
            "Kystverket; +Havnefogden",
            _paid(..., {"2027": 8000000}, ...),
            None,
            "~funding:?",
            text="Mudring av innseilinga",
            number="2.3",
            status="Utsatt",
            comment="Tas opp på nytt i neste NTP",
        ),
        row(
            "2.4|Jernbanespor til Nordhavna: holde dialog med Bane NOR|Styreleder og "
            "havnedirektør|Godsalliansen|Drift|||||Pågår|",
            "Styreleder; Havnedirektør; +Godsalliansen",
            [src("operations")],
            None,
            text="Jernbanespor til Nordhavna: holde dialog med Bane NOR",
            number="2.4",
            status="Pågår",
        ),
        row(
            "2.5|Digital kaibooking (felles løsning)|IKT-ansvarlig|Leverandør ikke valgt|Drift|80|80|80||Ikke startet|",
            "IKT-ansvarlig; ~?Leverandør",
            _paid("operations", {"2026": 80000, "2027": 80000, "2028": 80000}),
            None,
            "~*:?",
            text="Digital kaibooking (felles løsning)",
            number="2.5",
            status="Ikke startet",
        ),
    ),
    area(
        "Beredskap",
        row(
            "3.1|Øvelse akutt forurensning|Beredskapsleder|IUA og Kystvakten|Drift|40|40|40||Pågår|Hver høst",
            "Beredskapsleder; +IUA; +Kystvakten",
            _paid("operations", {"2026": 40000, "2027": 40000, "2028": 40000}),
            None,
            text="Øvelse akutt forurensning",
            number="3.1",
            status="Pågår",
            comment="Hver høst",
        ),
        row(
            "3.2|ISPS: felles rutiner og kurs for vaktene|PFSO|Vaktselskapet|Egenandel fra havnene|60||||Pågår|",
            "PFSO; +Vaktselskapet",
            _paid("participants", {"2026": 60000}, ...),
            None,
            text="ISPS: felles rutiner og kurs for vaktene",
            number="3.2",
            status="Pågår",
        ),
        row(
            "3.3|Skifte ut fendere på kommunekaia|Teknisk sjef / innleid entreprenør||Investering||1750|||Ikke "
            "startet|Videreføring i 2028 må avklares",
            "Teknisk sjef; Innleid entreprenør",
            _paid("investment", {"2027": 1750000}),
            None,
            "~continuation:?",
            text="Skifte ut fendere på kommunekaia",
            number="3.3",
            status="Ikke startet",
            comment="Videreføring i 2028 må avklares",
        ),
        row(
            "3.4|Nødstrømsaggregat|?||Søkes fylkeskommunen||900|||Ikke startet|",
            "",
            _paid("grant", {"2027": 900000}, "Fylkeskommunen"),
            None,
            "~responsibility:?; ~funding:?",
            text="Nødstrømsaggregat",
            number="3.4",
            status="Ikke startet",
        ),
    ),
)


def _values(part: Part) -> list[list[str | int | None]]:
    rows: list[list[str | int | None]] = []
    for one in part.rows:
        cells: list[str | int | None] = list(one.cells)
        years = [int(cell) if cell else None for cell in one.cells[5:8]]
        cells[5:9] = [*years, sum(filter(None, years)) or None]
        rows.append([cell or None for cell in cells])
    sums = [sum(row[place] for row in rows if isinstance(row[place], int)) for place in range(5, 9)]  # type: ignore[misc]
    return [*rows, [None, "Sum", None, None, None, *sums, None, None]]


def _content() -> bytes:
    book = workbook()
    sheet(
        book,
        "Om planen",
        [
            ["Handlingsplan 2026–2028"],
            ["Havnealliansen Kystporten"],
            [],
            ["Alliansen er et samarbeid mellom fire havner. Hvert ark er et innsatsområde."],
            ["Status oppdateres av sekretariatet før hvert styremøte."],
        ],
    )
    for part in PARTS:
        made = sheet(book, part.title or "", [[part.title], ["Beløp i 1000 kr"], [], HEADER, *_values(part)])
        made.merge_cells("A1:K1")
        made.freeze_panes = "A5"
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "kystporten",
        "Kystporten_handlingsplan.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2028",
            owner="Havnealliansen Kystporten",
            language="nb",
            years=(2026, 2028),
            aliases={"Teknisk sjef": ["Teknisk sjef Vardsund havn"]},
        ),
        held_out=True,
    )
]
