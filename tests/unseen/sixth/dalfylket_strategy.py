"""A county's strategy for rural life: strategies as headings under areas, crosses in the columns of years; long."""

from docx.document import Document as WordDocument

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.sixth._layouts_f import on_its_side
from tests.unseen.writing import OPERATIONS, Part, Row, Truth, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarlig", "Samarbeidspartnere", "2025", "2026", "2027", "2028", "Finansiering")
FIRST = "Strategi 1.1: Styrke de små stedene som møteplasser"
SECOND = "Strategi 1.2: Gjøre det lettere å bo og bygge"
THIRD = "Strategi 2.1: Bygge kompetanse der folk bor"
FOURTH = "Strategi 2.2: Støtte nyskaping i distriktene"
FIFTH = "Strategi 3.1: Sikre reisetilbud hele uka"
SIXTH = "Strategi 3.2: Gi hele fylket digital dekning"
GRANT = src("grant", ...)
PROJECT = src("project")


def crossed(
    cells: str, years: str, money: str, who: str, funding: list[Truth] | None, when: str | None, **more: str
) -> Row:
    """Give a row with crosses in the columns of the years that `years` has an x for."""
    crosses = "|".join("x" if one == "x" else "" for one in years)
    return row(f"{cells}|{crosses}|{money}", who, funding, when, more.pop("open_", ""), under=[more["under"]])


ALL = "2025-01-01..2028-12-31"
PARTS = (
    area(
        "Levende lokalsamfunn",
        crossed("Lyse ut tilskudd til nærmiljøanlegg og bygdehus|Seksjon for kultur|Kommunene", "xxxx", "Spillemidler",
                "Seksjon for kultur; +Kommunene", [GRANT], ALL, under=FIRST),
        crossed("Prøve ut lokale sentrumsledere i fire tettsteder|Seksjon for stedsutvikling|Kommunene, "
                "næringsforeningene", "-xx-", "Prosjektmidler", "Seksjon for stedsutvikling; +Kommunene; "
                "+Næringsforeningene", [PROJECT], "2026-01-01..2027-12-31", under=FIRST),
        crossed("Lage veileder for medvirkning med barn og unge|Folkehelserådgiver|Ungdommens fylkesråd", "x---",
                "Innenfor rammen", "Folkehelserådgiver; +Ungdommens fylkesråd", [OPERATIONS],
                "2025-01-01..2025-12-31", under=FIRST),
        crossed("Årlig konferanse om stedsutvikling|Seksjon for stedsutvikling|Distriktssenteret", "xxxx",
                "Drift og egenandel", "Seksjon for stedsutvikling; +Distriktssenteret",
                [OPERATIONS, src("participants")], None, under=FIRST),
        crossed("Kartlegge tomme bygg i sentrum|Må avklares|Kommunene", "-x--", "Må avklares", "+Kommunene", [],
                "2026-01-01..2026-12-31", under=FIRST, open_="responsibility; funding"),
        crossed("Etablere bolignettverk for kommunene|Fagleder plan|Husbanken og KS", "xx--", "Drift",
                "Fagleder plan@?; +Husbanken; +KS", [OPERATIONS], "2025-01-01..2026-12-31", under=SECOND),
        crossed("Utvikle modell for utleieboliger i distriktene|Prosjektleder Bo i bygd|Husbanken", "-xxx",
                "Prosjekt Bo i bygd, 1 800 000 kr", "Prosjektleder@Bo i bygd; +Husbanken",
                [src("project", "Bo i bygd", 1800000)], "2026-01-01..2028-12-31", under=SECOND),
        crossed("Tilby kurs i planjuss for små kommuner|Fagleder plan|Statsforvalteren", "x-x-", "Drift",
                "Fagleder plan@?; +Statsforvalteren", [OPERATIONS], None, under=SECOND),
        crossed("Samle og dele erfaringer fra tilflyttingsprosjekt|Rådgiver bosetting|Regionrådene", "--xx",
                "Innenfor rammen", "Rådgiver bosetting@?; +Regionrådene", [OPERATIONS],
                "2027-01-01..2028-12-31", under=SECOND),
        crossed("Vurdere støtteordning for vedlikehold av verneverdige hus|Fylkesutvalget|Kulturminnefondet", "-x--",
                "Avklares i økonomiplanen", "?Fylkesutvalget; +Kulturminnefondet", [], "2026-01-01..2026-12-31",
                under=SECOND, open_="funding:?"),
    ),
    area(
        "Arbeid og nyskaping",
        crossed("Videreutvikle studiesentrene|Seksjon for kompetanse|Regionrådene, høgskolen", "xxxx", "Drift",
                "Seksjon for kompetanse; +Regionrådene; +Høgskolen", [OPERATIONS], ALL, under=THIRD),
        crossed("Tilskudd til fagbrev på jobb|Seksjon for kompetanse|Opplæringskontorene", "xx--",
                "Tilskudd fra HK-dir, 3,5 mill. kr", "Seksjon for kompetanse; +Opplæringskontorene",
                [src("grant", "HK-dir", 3500000)], "2025-01-01..2026-12-31", under=THIRD),
        crossed("Pilot med desentralisert lærerutdanning|Høgskolen|Kommunene", "-xxx",
                "Prosjekt til 2028 – videreføring må avklares", "Høgskolen; +Kommunene",
                [src("project", to="2028-12-31")], "2026-01-01..2028-12-31", under=THIRD, open_="continuation"),
        crossed("Norskopplæring på arbeidsplassen|NAV Dalfylket / Seksjon for kompetanse|Bedriftene", "xxx-",
                "Kompetansepluss, søkes", "NAV Dalfylket; Seksjon for kompetanse; +Bedriftene",
                [src("grant", "Kompetansepluss")], "2025-01-01..2027-12-31", under=THIRD),
        crossed("Karriereveiledning på nett|Karrieresenteret|NAV", "xxxx", "Drift", "Karrieresenteret; +NAV",
                [OPERATIONS], ALL, under=THIRD),
        crossed("Gi etablererstøtte til unge under 30 år|Seksjon for næring|Næringshagene", "xxxx",
                "Regionale utviklingsmidler", "Seksjon for næring; +Næringshagene", None, ALL, under=FOURTH),
        crossed("Teste felles innovasjonslab for reiselivet|Næringshagene|Dalfylket reiseliv", "-xx-",
                "Interreg søkes", "Næringshagene; +Dalfylket reiseliv", [src("grant", "Interreg")],
                "2026-01-01..2027-12-31", under=FOURTH),
        crossed("Øke bruken av lokalmat på fylkets institusjoner|Innkjøpssjef|Bondelaget; Småbrukarlaget", "xx--",
                "Ingen kostnad", "Innkjøpssjef; +Bondelaget; +Småbrukarlaget", None,
                "2025-01-01..2026-12-31", under=FOURTH),
        crossed("Mentorprogram for kvinner i landbruket|Avklares|Norsk Landbruksrådgiving", "--x-", "Ikke finansiert",
                "+Norsk Landbruksrådgiving", None, "2027-01-01..2027-12-31", under=FOURTH,
                open_="responsibility; ~funding:?"),
        crossed("Utrede felles såkornfond|Seksjon for næring|Sparebankene, Siva", "x---", "Drift/prosjekt",
                "Seksjon for næring; +Sparebankene; +Siva", [OPERATIONS, PROJECT],
                "2025-01-01..2025-12-31", under=FOURTH),
    ),
    area(
        "Reiser og dekning",
        crossed("Bestillingstransport i ti kommuner|Dalfylket kollektiv|Kommunene, drosjenæringa", "-xxx", "Drift",
                "Dalfylket kollektiv; +Kommunene; +Drosjenæringa", [OPERATIONS],
                "2026-01-01..2028-12-31", under=FIFTH),
        crossed("Innføre helgerute på linje 310 og 420|Dalfylket kollektiv|", "-x--",
                "Drift, 2 400 000 kr", "Dalfylket kollektiv", [src("operations", None, 2400000)],
                "2026-01-01..2026-12-31", under=FIFTH),
        crossed("Ungdomskort til halv pris|Dalfylket kollektiv|Ungdommens fylkesråd", "xx--",
                "Forsøk ut 2026, videre finansiering må avklares av fylkestinget",
                "Dalfylket kollektiv; +Ungdommens fylkesråd; ~!Fylkestinget", None, "2025-01-01..2026-12-31",
                under=FIFTH, open_="funding:Fylkestinget"),
        crossed("Bygge fem kollektivknutepunkt|Seksjon for veg|Statens vegvesen, kommunene", "-xxx",
                "Investering, 22 mill. kr", "Seksjon for veg; +Statens vegvesen; +Kommunene",
                [src("investment", None, 22000000)], "2026-01-01..2028-12-31", under=FIFTH),
        crossed("Trygge busstopp langs fylkesvegene|Seksjon for veg|FAU og velforeninger", "xxxx",
                "Investeringsbudsjettet", "Seksjon for veg; +FAU; +Velforeninger", [src("investment", ...)], ALL,
                under=FIFTH),
        crossed("Fordele bredbåndstilskudd|Seksjon for digitalisering|Nkom", "xxxx", "Statstilskudd",
                "Seksjon for digitalisering; +Nkom", [GRANT], ALL, under=SIXTH),
        crossed("Kartlegge husstander uten fiber|Seksjon for digitalisering|Kommunene", "x---", "Innenfor rammen",
                "Seksjon for digitalisering; +Kommunene", [OPERATIONS], "2025-01-01..2025-12-31", under=SIXTH),
        crossed("Dialog med utbyggerne om mobildekning på fylkesveg|Fylkesordføreren|Telenor, Telia, Ice", "xx--",
                "Drift", "Fylkesordføreren; +Telenor; +Telia; +Ice", [OPERATIONS],
                "2025-01-01..2026-12-31", under=SIXTH),
        crossed("Digihjelp på bibliotekene|Fylkesbiblioteket|Folkebibliotekene, Seniornett", "-xxx",
                "Tilskudd fra Digitaliseringsdirektoratet", "Fylkesbiblioteket; +Folkebibliotekene; +Seniornett",
                [src("grant", "Digitaliseringsdirektoratet")], "2026-01-01..2028-12-31", under=SIXTH),
        crossed("Vurdere eierskap i fibernett|Uavklart|Kraftselskapene", "--x-", "Uavklart", "+Kraftselskapene", [],
                "2027-01-01..2027-12-31", under=SIXTH, open_="responsibility; funding"),
        crossed("Beredskap ved bortfall av ekom|Beredskapssjef|Statsforvalteren, kommunene og nødetatene", "xx--",
                "Drift", "Beredskapssjef; +Statsforvalteren; +Kommunene; +Nødetatene", [OPERATIONS],
                "2025-01-01..2026-12-31", under=SIXTH),
    ),
)  # fmt: skip


def _content() -> bytes:
    document = word(("Handlingsdel til strategi for levende distrikter 2025–2028", 0))
    on_its_side(document)
    document.add_paragraph("Dalfylket fylkeskommune")
    document.add_paragraph(
        "Strategien er vedtatt av fylkestinget i juni 2024. Handlingsdelen rulleres hvert år sammen med økonomiplanen. "
        "Kryss viser hvilke år det skal arbeides med tiltaket."
    )
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"Satsingsområde {number}: {part.title}", 1)
        _strategies(document, part)
    return saved(document)


def _strategies(document: WordDocument, part: Part) -> None:
    for strategy in dict.fromkeys(one.truth["under"][0] for one in part.rows):
        document.add_heading(strategy, 2)
        rows = [one.cells for one in part.rows if one.truth["under"][0] == strategy]
        word_table(document, [HEADER, *rows])


PLANS = [
    UnseenPlan(
        "dalfylket",
        "handlingsdel_levende_distrikter.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsdel til strategi for levende distrikter 2025–2028",
            owner="Dalfylket fylkeskommune",
            language="nb",
            years=(2025, 2028),
            aliases={"Fagleder plan": ["Fagleder"], "Rådgiver bosetting": ["Rådgiver"]},
        ),
    )
]
