"""A regional council's plan of two years: six areas as bold lines, a table of three columns under each."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.third._layouts_a import rows_of
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hovedaktiviteter", "Ansvar", "Finansiering")
DRIFT = [OPERATIONS]

PARTS = (
    area(
        "Interessepolitikk og påvirkning",
        row(
            "Følge opp Nasjonal transportplan overfor departement og storting, med særlig vekt på rv. 41 og "
            "flaskehalsene nord for Skodda | AU/ordførerne i rutekommunene/regionrådgiver | Drift",
            who="AU; Ordførerne@?; Regionrådgiver",
            money=DRIFT,
        ),
        row(
            "Være pådriver for at nattoget blir opprettholdt og at alle avganger stopper på Skodda stasjon"
            "| Ansvarlig ordfører samferdsel / samferdselsgruppa | Drift, innenfor vedtatt ramme",
            who="Ansvarlig ordfører@?; Samferdselsgruppa",
            money=DRIFT,
        ),
        row(
            "Utarbeide felles høringsuttalelser i saker som angår flere enn én av kommunene"
            "| Sekretariatet v/regionrådgiver, kommunedirektørene i samarbeid med fagansvarlige i den enkelte kommune"
            "| Drift",
            who="~?Sekretariatet@?; ~?Regionrådgiver@?; Kommunedirektørene; +Fagansvarlige@?",
            money=DRIFT,
        ),
        row("Møte med stortingsbenken og fylkestingsbenken. | AU | Drift", who="AU", money=DRIFT),
        row(
            "Arbeide for at politiet opprettholder to patruljer i helgene, og for at lensmannskontoret på Moen består"
            "| Ordføreren i Moen /AU | Drift",
            who="Ordføreren@?; AU",
            money=DRIFT,
        ),
        row(
            "Avklare regionrådets rolle i arbeidet med ny fylkesstruktur"
            "| Regionrådet avgjør etter innstilling fra AU | –",
            who="!Regionrådet; ~?AU@?",
            money=[],
        ),
    ),
    area(
        "Næring og innovasjon",
        row(
            "Videreføre etablererveiledningen med faste kontordager i alle kommunene"
            "| Næringsapparatet (gjennomføring Skodda næringshage) | Drift/tilskudd fra fylkeskommunen",
            who="Næringsapparatet; >Skodda næringshage",
            money=[OPERATIONS, src("grant", "Fylkeskommunen")],
        ),
        row(
            "Utarbeide en samlet oversikt over ledige næringsarealer og legge den ut på felles nettside"
            "| Må avklares | Drift – må avklares",
            who="",
            money=DRIFT,
            open_="responsibility; funding",
        ),
        row(
            "Etablere nettverk for skog- og trenæringa, med vekt på rekruttering til yrkene"
            "| Prosjektleder Skogløftet i samarbeid med skogeierlaget, Skodda vgs. og flere"
            "| Prosjekt Skogløftet, avsluttes våren 2020 – videre drift må avklares av eierne",
            who="Prosjektleder@Skogløftet; +Skogeierlaget; +Skodda vgs.; ~!Eierne",
            money=[src("project", "Skogløftet", to="2020-05-31")],
            open_="continuation:Eierne",
        ),
        row(
            "Gjennomføre bedriftsbesøk i de fem største bedriftene i hver kommune"
            "| Ordførerne og næringssjefene | Deltakernes eget ansvar",
            who="Ordførerne; Næringssjefene",
            money=[src("participants")],
        ),
        row(
            "Følge opp reiselivsstrategien, herunder skilting, fellesgoder og pakking av opplevelser"
            "| Destinasjon Skoddefjell AS m/reiselivsgruppa | Drift + egenandel fra bedriftene",
            who="Destinasjon Skoddefjell AS; ?Reiselivsgruppa",
            money=[OPERATIONS, src("participants", ...)],
        ),
        row(
            "Utrede grunnlaget for felles innkjøpskontor | Økonomisjefene – leder velges av AU"
            "| Skjønnsmidler, kr 300.000,-",
            who="Økonomisjefene; ~?AU@?; ~?Leder@?",
            money=[src("grant", ..., 300000)],
        ),
        row(
            "Vurdere deltakelse i Interreg-søknad om langdistanseløyper"
            "| Regionrådgiver forbereder sak, AU vurderer | Ikke avklart",
            who="Regionrådgiver; !AU",
            money=[],
            open_="funding",
        ),
    ),
    area(
        "Kompetanse",
        row(
            "Sikre et desentralisert tilbud i sykepleie og barnehagelærer, samlingsbasert, på studiesenteret"
            "| Ansvarlig ordfører/Studiesenteret/regionkoordinator | Drift / Prosjekt Nærutdanning ut 2020",
            who="Ansvarlig ordfører; Studiesenteret; Regionkoordinator",
            money=[OPERATIONS, src("project", "Nærutdanning", to="2020-12-31")],
        ),
        row(
            "Kartlegge kompetansebehovet i kommunal sektor og i de største bedriftene"
            "| Regionkoordinator, HR-nettverket og andre | Kompetansemidler fra Statsforvalteren",
            who="Regionkoordinator; HR-nettverket",
            money=[src("grant", "Statsforvalteren")],
        ),
        row(
            "Karrieredag for 10. trinn og Vg2 på Skodda kulturhus"
            "| Karrieresenteret – regionkoordinator bidrar | Drift, inntil kr 40 000",
            who="Karrieresenteret; +Regionkoordinator",
            money=[src("operations", amount=40000, qualifier="inntil")],
        ),
        row(
            "Rekruttere flere lærebedrifter, også i de minste kommunene"
            "| Opplæringskontoret/ regionkoordinator/tillitsvalgte | Drift",
            who="Opplæringskontoret; Regionkoordinator; Tillitsvalgte",
            money=DRIFT,
        ),
        row(
            "Prøve ut ordning med kombinasjonsstillinger mellom skole og næringsliv"
            "| Uavklart, tas opp i kommunedirektørutvalget | Prosjekt? – må avklares",
            who="~?Kommunedirektørutvalget@?",
            money=[src("project", sure=False)],
            open_="responsibility:?; funding",
        ),
        row(
            "Evaluere ordningen med felles karriereveileder | Styringsgruppe Karriere Skoddefjell"
            "| Prosjekt Karriere Skoddefjell til mai 2019, deretter drift",
            who="Styringsgruppe@Karriere Skoddefjell",
            money=[src("project", "Karriere Skoddefjell", to="2019-05-31"), OPERATIONS],
        ),
    ),
    area(
        "Samferdsel og digital infrastruktur",
        row(
            "Samordne søknader om bredbåndsmidler og prioritere mellom kommunene"
            "| Bredbåndsgruppa, regionrådgiver koordinerer | Tilskudd fra fylkeskommunen, ca. kr 1,2 mill.",
            who="Bredbåndsgruppa; *Regionrådgiver",
            money=[src("grant", "Fylkeskommunen", 1200000)],
        ),
        row(
            "Kollektivtransport: teste bestillingsbuss på to strekninger"
            "| Samferdselsgruppa/Fylkestrafikk | Finansieres av fylkeskommunen",
            who="Samferdselsgruppa; Fylkestrafikk",
            money=[src(..., "Fylkeskommunen")],
        ),
        row(
            "Ladestasjoner for tungtransport langs rv. 41 | Må avklares av samferdselsgruppa | Må avklares",
            who="!Samferdselsgruppa",
            money=[],
            open_="responsibility:Samferdselsgruppa; funding",
        ),
        row(
            "Følge arbeidet med ny flyplasstruktur og delta i Lufthavnforum | Ansvarlig ordfører | Drift",
            who="Ansvarlig ordfører",
            money=DRIFT,
        ),
        row(
            "Kartlegge mobildekning langs hovedvegene (måles med utstyr lånt av Nkom)"
            "| Teknisk forum, utføres av innleid konsulent | kr 90 000 over drift",
            who="Teknisk forum; >Innleid konsulent",
            money=[src("operations", amount=90000)],
        ),
    ),
    area(
        "Velferd og folkehelse",
        row(
            "Felles legevaktordning – følge opp avtalen og de økonomiske fordelingene"
            "| Vertskommunen, helselederne | Etter fordelingsnøkkel i avtalen",
            who="Vertskommunen; Helselederne",
        ),
        row(
            "Delta i helsefellesskapet og samordne regionens innspill"
            "| Ansvarlig ordfører helse og kommuneoverlegen | Drift",
            who="Ansvarlig ordfører@?; Kommuneoverlegen",
            money=DRIFT,
        ),
        row(
            "Program for folkehelsearbeid blant barn og unge | Folkehelsekoordinatorene"
            "| Prosjekt Robust ungdom, avsluttes 31.12.2019 – eventuell videreføring avgjøres av kommunene",
            who="Folkehelsekoordinatorene; ~!Kommunene",
            money=[src("project", "Robust ungdom", to="2019-12-31")],
            open_="continuation:?",
        ),
        row(
            "Opprette felles kriseteam for mindre hendelser"
            "| Ikke landet – kommunalsjefene følger opp | Innenfor kommunenes egne rammer",
            who="?Kommunalsjefene",
            money=[src(..., ...)],
            open_="responsibility:?",
        ),
        row(
            "Samarbeid om velferdsteknologi | Prosjektleder og styringsgruppe Trygg hjemme"
            "| Trygg hjemme (Helsedirektoratet), siste år 2019",
            who="Prosjektleder@Trygg hjemme; Styringsgruppe@Trygg hjemme",
        ),
        row(
            "Utarbeide felles boligsosial plan, jf. samarbeidsavtalen m/ Husbanken | NAV-lederne | Drift",
            who="NAV-lederne",
            money=DRIFT,
        ),
    ),
    area(
        "Kommunikasjon og profilering",
        row(
            "Ny nettside og felles bildebank for regionen"
            "| Kommunikasjonsrådgiverne i kommunene/regionrådgiver | Drift/prosjekt? (må avklares)",
            who="Kommunikasjonsrådgiverne@?; Regionrådgiver",
            money=[OPERATIONS, src("project", sure=False)],
            open_="funding",
        ),
        row("Nyhetsbrev til folkevalgte og ansatte | Sekretariatet | Drift", who="Sekretariatet", money=DRIFT),
        row(
            "Tilflytterprosjektet «Hjem til fjellet» | Ansvarlig ordfører og prosjektleder Hjem til fjellet"
            "| Hjem til fjellet, avsluttes 2020",
            who="Ansvarlig ordfører; Prosjektleder@Hjem til fjellet",
            money=[src("project", "Hjem til fjellet", to="2020-12-31")],
        ),
        row(
            "Vurdere felles profil på messer og i annonser"
            "| Arbeidsgruppe oppnevnt av AU | Må avklares innen utgangen av 2019",
            who="Arbeidsgruppe; ~?AU@?",
            money=[],
            open_="funding",
        ),
    ),
)


def _content() -> bytes:
    document = word()
    document.add_paragraph().add_run("Handlingsplan 2019–2020 for Regionrådet for Skoddefjell").bold = True
    document.add_paragraph(
        "Handlingsplanen viser hva regionrådet skal bruke kreftene på de neste to årene. Den bygger på strategien som "
        "de sju kommunestyrene har sluttet seg til, og skal være et verktøy for AU og sekretariatet."
    )
    document.add_paragraph(
        "Der det ikke går fram noe annet, menes med drift regionrådets eget budsjett slik det er vedtatt av rådet."
    )
    for part in PARTS:
        document.add_paragraph()
        document.add_paragraph().add_run(part.title or "").bold = True
        word_table(document, [HEADER, *rows_of(part)])
    document.add_paragraph()
    document.add_paragraph("Planen legges fram for kommunestyrene til orientering.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "a-skoddefjell",
        "handlingsplan-skoddefjell.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2019–2020 for Regionrådet for Skoddefjell",
            owner="Regionrådet for Skoddefjell",
            language="nb",
            years=(2019, 2020),
            always={"time": None},
            aliases={
                "Ordførerne": ["Ordførerne i rutekommunene"],
                "Ordføreren": ["Ordføreren i Moen"],
                "Ansvarlig ordfører": ["Ansvarlig ordfører samferdsel", "Ansvarlig ordfører helse"],
                "Sekretariatet": ["Sekretariatet v/regionrådgiver"],
                "Fagansvarlige": ["Fagansvarlige i den enkelte kommune"],
                "Skodda vgs.": ["Skodda vgs"],
                "Kommunikasjonsrådgiverne": ["Kommunikasjonsrådgiverne i kommunene"],
                "Arbeidsgruppe": ["Arbeidsgruppe oppnevnt av AU"],
            },
        ),
        held_out=True,
    )
]
