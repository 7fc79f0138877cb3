"""A long plan in Nynorsk as a ruled PDF over several pages: what, who, when and the money, terse cells."""

from docx.shared import Cm

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.third._layouts_a import repeat_header, rows_of, widths
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Kva skal gjerast", "Kven", "Når", "Pengar")
WIDTHS = (5, 5, 2.8, 4.2)
DRIFT = [OPERATIONS]

PARTS = (
    area(
        "Veg, bane og båt",
        row(
            "Møte med vegstyresmaktene om rassikring på strekninga Dal–Vik | Ordføraren i Dal og dagleg leiar"
            "| Mars 2021 | Drift",
            who="Ordføraren@?; Dagleg leiar",
            money=DRIFT,
            when="2021-03-01..2021-03-31",
        ),
        row(
            "Felles innspel til Nasjonal transportplan | AU | Innan 1.7.2021 | Drift",
            who="AU",
            money=DRIFT,
            when="..2021-07-01",
        ),
        row(
            "Kartleggje farlege skulevegar i alle kommunane"
            "| Trafikkgruppa saman med skulane og FAU | Hausten 2021"
            "| Tilskot frå fylkeskommunen, kr 120 000",
            who="Trafikkgruppa; +Skulane; +FAU",
            money=[src("grant", "Fylkeskommunen", 120000)],
            when="2021-09-01..2021-11-30",
        ),
        row(
            "Arbeide for døgnopen ferje | Ordførarane | Løpande | Drift",
            who="Ordførarane",
            money=DRIFT,
            when="continuous",
        ),
        row(
            "Prøve ut bygdebil | Mobilitetsgruppa v/prosjektleiar | 2021–2022 | Prosjekt Bygdebil, ut 2022",
            who="~?Mobilitetsgruppa@?; ~?Prosjektleiar@?",
            money=[src("project", "Bygdebil", to="2022-12-31")],
            when="2021-01-01..2022-12-31",
        ),
        row(
            "Ladeplassar for hurtigbåt | Hamnevesenet | Ikkje tidfesta | Må avklarast med fylkeskommunen",
            who="Hamnevesenet",
            money=[],
            open_="funding:?; ~time:?",
        ),
        row(
            "Følgje opp saka om tryggleik i tunnelar | AU / brannsjefane | Haust 2022 | –",
            who="AU; Brannsjefane",
            money=[],
            when="2022-09-01..2022-11-30",
        ),
    ),
    area(
        "Mat, skog og reiseliv",
        row(
            "Matfestival på rundgang | Vertskommunen; bondelaga hjelper til | Årleg, september"
            "| Vertskommunen og billettinntekter",
            who="Vertskommunen; ?Bondelaga",
            when="?yearly",
        ),
        row(
            "Kjøkken for utleige til småprodusentar, plassering må vere sentral | Matnettverket | Vår 2022"
            "| Investering, 350 000",
            who="Matnettverket",
            money=[src("investment", amount=350000)],
            when="2022-03-01..2022-05-31",
        ),
        row(
            "Skogdag for ungdomsskulen | Skogeigarlaget m/næringshagen | Mai kvart år | Drift",
            who="Skogeigarlaget; ?Næringshagen",
            money=DRIFT,
            when="?yearly",
        ),
        row(
            "Felles guideopplæring | Reiselivslaget, karrieresenteret | Vinteren 2021/2022 | Eigendel",
            who="Reiselivslaget; Karrieresenteret",
            money=[src("participants")],
            when="2021-12-01..2022-02-28",
        ),
        row(
            "Betre skilting til utsiktspunkt | Teknisk etat i kvar kommune | Før 1. juni 2021 | Innanfor ramma",
            who="Teknisk etat@?",
            money=DRIFT,
            when="..2021-05-31",
        ),
        row(
            "Handbok for utmarksnæring | Landbrukskontora | 31.10.2022 | kr 75 000, regionalt landbruksfond",
            who="Landbrukskontora",
            money=[src("grant", ..., 75000)],
            when="2022-10-31..2022-10-31",
        ),
        row(
            "Greie ut felles slakteri | Bondelaga, landbrukssjef | 1. halvår 2021 | Uavklart",
            who="Bondelaga; Landbrukssjef",
            money=[],
            when="2021-01-01..2021-06-30",
            open_="funding",
        ),
        row(
            "Sal av lokalmat direkte til kundane | Grendelaga | Kvar månad | Ingen kostnad",
            who="Grendelaga",
            when="monthly",
        ),
    ),
    area(
        "Energi og klima",
        row(
            "Felles energiplan for regionen | Energirådgjevar | 2. tertial 2022 | Prosjektmidlar og drift",
            who="Energirådgjevar",
            money=[src("project"), OPERATIONS],
            when="2022-05-01..2022-08-31",
        ),
        row(
            "Solceller på sjukeheimane | Eigedomssjefane | 2022 | Investering",
            who="Eigedomssjefane",
            money=[src("investment")],
            when="2022-01-01..2022-12-31",
        ),
        row(
            "Kurs for byggmeistrar | Opplæringskontoret | Februar 2022 | Deltakarane betaler sjølve",
            who="Opplæringskontoret",
            money=[src("participants", ...)],
            when="2022-02-01..2022-02-28",
        ),
        row(
            "Samle tal for utslepp | Klimakontaktane | Kvart år innan 1. april | Drift",
            who="Klimakontaktane",
            money=DRIFT,
            when="?yearly",
        ),
        row(
            "Nettverk for sirkulær økonomi | Avfallsselskapet leier arbeidet, i samarbeid med næringslaga"
            "| Frå hausten 2021 | Prosjekt Sirkulær region til våren 2022, vidare drift må avklarast",
            who="*Avfallsselskapet; +Næringslaga",
            money=[src("project", "Sirkulær region", to="2022-05-31")],
            when="2021-09-01..",
            open_="continuation",
        ),
    ),
    area(
        "Folk og tenester",
        row(
            "Evaluere det interkommunale barnevernet | Kommunedirektørane | Mars–mai 2021 | Drift",
            who="Kommunedirektørane",
            money=DRIFT,
            when="2021-03-01..2021-05-31",
        ),
        row(
            "Rekruttering av fastlegar | Må avklarast | Snarast | Må avklarast",
            who="",
            money=[],
            when="..",
            open_="responsibility; funding",
        ),
        row(
            "Felles responssenter | Helseleiarane, og Vik kommune som vertskommune | Innan utgangen av 2022"
            "| Skjønsmidlar, kr 500 000",
            who="Helseleiarane; Vik kommune",
            money=[src("grant", ..., 500000)],
            when="..2022-12-31",
        ),
        row(
            "Los for unge utanfor arbeid | NAV-kontora | 2021–2022"
            "| kr 400 000 i 2021 og kr 450 000 i 2022 frå Statsforvaltaren",
            who="NAV-kontora",
            money=[src(..., "Statsforvaltaren", 850000, by_year={"2021": 400000, "2022": 450000})],
            when="2021-01-01..2022-12-31",
        ),
        row(
            "Frivilligkoordinator, prøveordning | Frivilligsentralane | Til sommaren 2022 | Tilskot",
            who="Frivilligsentralane",
            money=[src("grant")],
            when="..2022-08-31",
        ),
        row(
            "Digital kulturformidling for eldre | Kultursjefane/ungdomsråda | Haust 2022 | Ikkje søkt enno",
            who="Kultursjefane; Ungdomsråda",
            when="2022-09-01..2022-11-30",
            open_=None,
        ),
        row(
            "Tilbod om språkkafé | Røde Kors, Sanitetskvinnene og biblioteka | Kvar veke | Dugnad",
            who="Røde Kors; Sanitetskvinnene; Biblioteka",
        ),
    ),
    area(
        "Samarbeid og synlegheit",
        row(
            "Nettside og nyhendebrev | Sekretariatet | Løpande | Drift",
            who="Sekretariatet",
            money=DRIFT,
            when="continuous",
        ),
        row(
            "Studietur for kommunestyra | Dagleg leiar førebur, AU avgjer | Vår 2022"
            "| Kvar kommune dekkjer eigne kostnader",
            who="Dagleg leiar; !AU",
            money=[src("participants", ...)],
            when="2022-03-01..2022-05-31",
        ),
        row(
            "Evaluere korleis regionrådet er organisert | Regionrådet | Desember 2022 | Drift",
            who="Regionrådet",
            money=DRIFT,
            when="2022-12-01..2022-12-31",
        ),
        row(
            "Søkje status som nasjonal pilot | AU vurderer | Etter 1. juni 2021 | Avheng av tilsegn",
            who="!AU",
            when="2021-06-02..",
            open_=None,
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsprogram 2021–2022", 0), ("Fjordlandet regionråd", 2))
    document.add_paragraph(
        "Programmet er laga av AU etter samtalar med alle formannskapa. Det gjeld for to år og skal rullerast når "
        "nytt råd er valt. Tiltak utan pengar i kolonnen lengst til høgre blir gjorde med dei folka vi har."
    )
    document.sections[0].left_margin = document.sections[0].right_margin = Cm(2)
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number}. {part.title}", 2)
        table = word_table(document, [HEADER, *rows_of(part)])
        widths(table, WIDTHS)
        repeat_header(table)
    document.sections[0].footer.paragraphs[0].text = "Fjordlandet regionråd – handlingsprogram"
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "a-fjordlandet",
        "handlingsprogram.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram 2021–2022",
            owner="Fjordlandet regionråd",
            language="nn",
            years=(2021, 2022),
            aliases={
                "Ordføraren": ["Ordføraren i Dal"],
                "Mobilitetsgruppa": ["Mobilitetsgruppa v/prosjektleiar"],
                "Teknisk etat": ["Teknisk etat i kvar kommune"],
                "Vik kommune": ["Vik kommune som vertskommune"],
            },
        ),
        needs=("soffice",),
        held_out=True,
    )
]
