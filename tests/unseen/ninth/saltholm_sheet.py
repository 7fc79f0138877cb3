"""A council's plan kept in Excel: an area column filled on every row, whole numbers of kroner, a column of remarks."""

from collections.abc import Iterator

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = (
    "Innsatsområde",
    "Tiltak",
    "Ansvarlig",
    "Samarbeid med",
    "Frist",
    "Budsjett",
    "Finansiering",
    "Status",
    "Kommentar",
)

PARTS = (
    area(
        "Hav og kyst",
        row(
            "Oppdatere kystsoneplanen for de seks kommunene|Plannettverket|Statsforvalteren, Fiskeridirektoratet|2026|"
            "750000|Fylkeskommunen|Pågår|Forsinket pga. bemanning",
            "Plannettverket; +Statsforvalteren; +Fiskeridirektoratet",
            [src(..., "Fylkeskommunen", 750000)],
            "..2026-12-31",
            status="Pågår",
            comment="Forsinket pga. bemanning",
        ),
        row(
            "Havbruksfondet – felles uttalelse|AU||01.09.2025||Drift|Ikke startet|",
            "AU",
            [OPERATIONS],
            "..2025-09-01",
            status="Ikke startet",
            comment=None,
        ),
        row(
            "Rydde strender, felles aksjon|Friluftsrådet|Skolene/ idrettslagene|Årlig innen 1. mai|60000|Handelens "
            "miljøfond, må søkes hvert år|Pågår|",
            "Friluftsrådet; +Skolene; +Idrettslagene",
            [src("grant", "Handelens miljøfond", 60000)],
            "?yearly",
            status="Pågår",
        ),
        row(
            "Kartlegge liggeplasser for fiskeflåten|Havnesjefene|Fiskarlaget|Høst 2025||Innenfor ramme|Ferdig|",
            "Havnesjefene; +Fiskarlaget",
            [OPERATIONS],
            "..2025-11-30",
            status="Ferdig",
        ),
        row(
            "Forprosjekt marint kompetansesenter|Regionleder|Universitetet, oppdrettsnæringen|30.06.2026|400000|"
            "Prosjekt Marint løft, avsluttes 2026|Ikke startet|Må avklares om VGS skal være med",
            "Regionleder; +Universitetet; +Oppdrettsnæringen",
            [src("project", "Marint løft", 400000, "2026-12-31")],
            "..2026-06-30",
            None,
            status="Ikke startet",
        ),
    ),
    area(
        "Næring og kompetanse",
        row(
            "Rekrutteringskampanje helse|HR-nettverket|NAV|Vår 2026|300000|Drift/prosjekt – må avklares|Ikke startet|",
            "HR-nettverket; +NAV",
            None,
            "..2026-05-31",
            "funding",
            status="Ikke startet",
        ),
        row(
            "Lærlingepool|Regionleder / Opplæringskontoret|Bedriftene|Løpende||Bedriftene betaler medlemsavgift|Pågår|",
            "Regionleder; Opplæringskontoret; +Bedriftene",
            None,
            ".. continuous",
            status="Pågår",
        ),
        row(
            "Etablererkurs høst og vår|Næringsrådgiver|Innovasjon Norge|Årlig|90000|Drift|Pågår|To kurs i 2025",
            "Næringsrådgiver; +Innovasjon Norge",
            [src("operations", None, 90000)],
            "?yearly",
            status="Pågår",
            comment="To kurs i 2025",
        ),
        row(
            "Desentralisert ingeniørutdanning|Studiesenteret|Universitetet og kommunene|August 2026|1200000|Må "
            "avklares|Ikke startet|Avventer universitetsstyret",
            "Studiesenteret; +Universitetet; +Kommunene",
            None,
            "..2026-08-31",
            "funding",
            status="Ikke startet",
        ),
        row(
            "Felles næringsseminar|Næringsrådgiver|Næringsforeningene|4. kvartal 2025|100000|Deltakeravgift og drift|"
            "Ferdig|",
            "Næringsrådgiver; +Næringsforeningene",
            None,
            "..2025-12-31",
            status="Ferdig",
        ),
    ),
    area(
        "Samferdsel",
        row(
            "Hurtigbåtanbud – felles krav|Samferdselsutvalget|Fylkeskommunen|1. tertial 2026||Drift|Pågår|",
            "Samferdselsutvalget; +Fylkeskommunen",
            [OPERATIONS],
            "..2026-04-30",
            status="Pågår",
        ),
        row(
            "Lufthavna: arbeide for kveldsavgang|Ordførerne|Avinor, WF|Løpende||Drift|Pågår|",
            "Ordførerne; +Avinor; +WF",
            [OPERATIONS],
            ".. continuous",
            status="Pågår",
        ),
        row(
            "Trafikksikker kommune – alle seks godkjent|Trafikksikkerhetskontaktene|Trygg Trafikk|31.12.2026|||Pågår|"
            "4 av 6 godkjent",
            "Trafikksikkerhetskontaktene; +Trygg Trafikk",
            [],
            "..2026-12-31",
            status="Pågår",
            comment="4 av 6 godkjent",
        ),
        row(
            "Mulighetsstudie elferge Ytterøyene|Uavklart|Rederiet|2026|250000|Uavklart|Ikke startet|",
            "+Rederiet",
            None,
            "..2026-12-31",
            "responsibility; funding",
            status="Ikke startet",
        ),
    ),
    area(
        "Kommunesamarbeid",
        row(
            "Felles legevakt, evaluering|Kommunedirektørene|Legevaktsjef|Innen 1.4.2026|80000|Drift|Ikke startet|",
            "Kommunedirektørene; +Legevaktsjef",
            [src("operations", None, 80000)],
            "..2026-04-01",
            status="Ikke startet",
        ),
        row(
            "Beredskapsøvelse for kriseledelsene|Beredskapskoordinator|Politi, Sivilforsvaret|November 2025|50000|"
            "Kommunene tar egne kostnader|Ferdig|",
            "Beredskapskoordinator; +Politi; +Sivilforsvaret",
            [src("participants", ..., 50000, to=...)],
            "..2025-11-30",
            status="Ferdig",
        ),
        row(
            "Ny samarbeidsavtale for regionrådet|Regionleder, AU||Juni 2026||Drift|Pågår|Behandles i kommunestyrene "
            "høsten 2026",
            "Regionleder; AU",
            [OPERATIONS],
            "..2026-06-30",
            status="Pågår",
            comment="Behandles i kommunestyrene høsten 2026",
        ),
        row(
            "Felles arkivdepot|Kommunedirektørene må avklare hvem som tar ansvar|IKA|2026|?|?|Ikke startet|",
            "!Kommunedirektørene; +IKA",
            [],
            "..2026-12-31",
            "responsibility:Kommunedirektørene; ~funding:?; ~funding:?",
            status="Ikke startet",
        ),
    ),
)


def _lines() -> Iterator[list[str | int | float | None]]:
    yield ["Handlingsplan 2025-2026 Saltholm interkommunale politiske råd"]
    yield ["Oppdatert etter rådsmøtet 14. mars 2025. Budsjett i hele kroner."]
    yield []
    yield list(HEADER)
    for part in PARTS:
        for one in part.rows:
            cells = [int(cell) if cell.isdigit() else cell or None for cell in one.cells]
            yield [part.title, *cells]


def _content() -> bytes:
    book = workbook()
    made = sheet(book, "Handlingsplan", _lines())
    made.column_dimensions["B"].width = 48
    made.freeze_panes = "A5"
    sheet(book, "Ark2", [])
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "saltholm",
        "Handlingsplan SIPR 2025-2026 oppdatert.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2025-2026 Saltholm interkommunale politiske råd",
            owner="Saltholm interkommunale politiske råd",
            language="nb",
            years=(2025, 2026),
        ),
    )
]
