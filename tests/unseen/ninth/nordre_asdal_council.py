"""A regional council's plan in Word: three columns under area headings, money in words only, much left open."""

from tests.unseen.layouts import saved, word
from tests.unseen.ninth._layouts_i import tabled
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarlig", "Finansiering")
BICYCLES = src("project", "Sykkelregionen", to="2019-12-31")

PARTS = (
    area(
        "Samferdsel og infrastruktur",
        row(
            "Følge opp utredningen av rv. 31 og gi felles høringsuttalelse fra regionen|AU/ daglig leder|Drift",
            "AU; Daglig leder",
            [OPERATIONS],
        ),
        row(
            "Delta i Forum for Åsdalsbanen, jf. vedtak i rådet sak 14/18|Rådsordfører, daglig leder|Drift",
            "Rådsordfører; Daglig leder",
            [OPERATIONS],
        ),
        row(
            "Videreføre arbeidet med sammenhengende sykkelveg langs Åselva|Daglig leder i samarbeid med kommunenes "
            "planavdelinger|Prosjekt Sykkelregionen, avsluttes 31.12.2019 – videreføring må avklares",
            "Daglig leder; +Kommunenes planavdelinger",
            [BICYCLES],
            open_="continuation",
        ),
        row(
            "Skilting og kart for sykkelrutene, tre språk|Prosjektleder Sykkelregionen|Prosjekt Sykkelregionen ut "
            "juni 2019",
            "Prosjektleder@Sykkelregionen",
            [src("project", "Sykkelregionen", to="2019-06-30")],
        ),
        row(
            "Kartlegge hvite flekker for fiber og mobildekning|IKT-forum / rådgiver digitalisering|Drift, evt. "
            "fylkeskommunale midler",
            "IKT-forum; Rådgiver digitalisering@?",
            None,
        ),
        row(
            "Samordne innspill til ruteplaner for buss og tog|Daglig leder og samferdselsgruppa|Drift",
            "Daglig leder; Samferdselsgruppa",
            [OPERATIONS],
        ),
        row(
            "Pådriver for ladestasjoner for tungtransport ved Moen kryss|Må avklares|Må avklares",
            "",
            [],
            open_="responsibility; funding",
        ),
    ),
    area(
        "Næring og reiseliv",
        row(
            "Holde samlinger for næringsapparatet|Næringssjefene, daglig leder|Drift – deltakerne dekker egne reiser",
            "Næringssjefene; Daglig leder",
            [OPERATIONS, src("participants", ..., to=...)],
            text="Holde samlinger for næringsapparatet",
        ),
        row(
            "Utarbeide felles oversikt over ledige næringsareal i de fem kommunene|Næringsrådgiver|Drift",
            "Næringsrådgiver",
            [OPERATIONS],
        ),
        row(
            "Bygge opp «Smaken av Åsdal» som merkevare for lokalmat|Prosjektleder og styringsgruppe Smaken av Åsdal|"
            "Smaken av Åsdal, avsluttes 2020",
            "Prosjektleder@Smaken av Åsdal; Styringsgruppe@Smaken av Åsdal",
            [src("project", "Smaken av Åsdal", to="2020-12-31")],
        ),
        row(
            "Delta på matfestival og fagmesser med lokale produsenter|Prosjektleder Smaken av Åsdal / Bondelaget|"
            "Smaken av Åsdal, avsluttes våren 2020. Egenandel fra produsentene",
            "Prosjektleder@Smaken av Åsdal; Bondelaget",
            [src("project", "Smaken av Åsdal", to="2020-05-31"), src("participants", ...)],
        ),
        row(
            "Opprette bookingportal for overnatting og opplevelser|Destinasjonsselskapet – må avklares om selskapet "
            "kan ta på seg dette|Må avklares",
            "?Destinasjonsselskapet",
            [],
            open_="*:?; funding",
        ),
        row(
            "Arbeide for lokalisering av statlige arbeidsplasser|AU og ansvarlig ordfører|Drift",
            "AU; Ansvarlig ordfører",
            [OPERATIONS],
        ),
        row(
            "Utrede felles næringsfond for regionen|Daglig leder/ næringssjefene. Rådet avgjør|Drift/prosjekt?",
            "Daglig leder; Næringssjefene; !Rådet",
            [src("operations", sure=True), src("project", sure=False)],
            open_="~funding:?",
        ),
        row(
            "Gründerkvelder i alle kommuner|Næringshagen|Prosjekt Start i Åsdal til mai 2019 – eventuell videreføring "
            "må avklares av AU",
            "Næringshagen; ~!AU",
            [src("project", "Start i Åsdal", to="2019-05-31")],
            open_="continuation:AU",
        ),
    ),
    area(
        "Kompetanse og oppvekst",
        row(
            "Drive nettverk for skoleeiere, PPT og videregående skoler|Skolefaglig rådgiver|Drift",
            "Skolefaglig rådgiver",
            [OPERATIONS],
        ),
        row(
            "Gjennomføre desentralisert sykepleierutdanning i samarbeid med høgskolen|Studiesenteret og "
            "helselederne|Prosjekt, avsluttes 2020 – videre finansiering må avklares",
            "Studiesenteret; Helselederne",
            [src("project", to="2020-12-31")],
            open_="funding",
        ),
        row(
            "Tilby veilederkurs til lærere som har studenter i praksis|Skolefaglig rådgiver/studiesenteret|"
            "Kommunene dekker egne kostnader",
            "Skolefaglig rådgiver; Studiesenteret",
            [src("participants", ..., to=...)],
        ),
        row(
            "Ungdommens regionting|Regionkoordinator sammen med ungdomsrådene|Drift",
            "Regionkoordinator; +Ungdomsrådene",
            [OPERATIONS],
        ),
        row(
            "Følge opp strategi for flere læreplasser i kommunene|Personalsjefene, Opplæringskontoret OKAS|Drift",
            "Personalsjefene; Opplæringskontoret OKAS@?",
            [OPERATIONS],
        ),
        row(
            "Vurdere felles traineeordning|Rådmannsutvalget vurderer|Må avklares når behovet er kartlagt",
            "!Rådmannsutvalget",
            [],
            open_="funding",
        ),
        row(
            "Språkkafé og arbeidspraksis for nyankomne flyktninger|Flyktningtjenestene, NAV og frivilligsentralene|"
            "IMDi-midler, ikke avklart for 2020",
            "Flyktningtjenestene; NAV; Frivilligsentralene",
            [src("grant", ..., to=...)],
            open_="funding",
        ),
    ),
    area(
        "Kommunesamarbeid og omdømme",
        row(
            "Gjennomgå alle interkommunale avtaler og foreslå opprydding|Rådmannsutvalget/daglig leder|Drift",
            "Rådmannsutvalget; Daglig leder",
            [OPERATIONS],
        ),
        row(
            "Utrede felles brannvesen|Brannsjefene (utføres av innleid konsulent)|Skjønnsmidler fra Fylkesmannen og "
            "drift",
            "Brannsjefene; >Innleid konsulent",
            [src("grant", "Fylkesmannen"), OPERATIONS],
        ),
        row(
            "Ny nettside for regionrådet|Daglig leder|Drift",
            "Daglig leder",
            [OPERATIONS],
        ),
        row(
            "Tilflytterkampanje rettet mot utflyttet ungdom|Må avklares med bakgrunn i kommunikasjonsstrategien|"
            "Drift/prosjekt – må avklares",
            "",
            [OPERATIONS, src("project")],
            open_="responsibility; funding",
        ),
        row(
            "Felles delegasjon til Stortinget og departementene|Rådsordfører og AU|Drift",
            "Rådsordfører; AU",
            [OPERATIONS],
        ),
        row(
            "Avklare hvordan regionen skal representeres i nye fylkesutvalg|Arbeidsutvalget|Drift",
            "Arbeidsutvalget",
            [OPERATIONS],
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2019-2020 for Regionrådet for Nordre Åsdal", 0))
    document.add_paragraph(
        "Handlingsplanen følger opp regionrådets strategi for perioden 2016–2025 og er delt inn etter de samme fire "
        "innsatsområdene. Planen vedtas av rådet og gjelder for to år. AU kan gjøre mindre endringer underveis."
    )
    tabled(document, HEADER, PARTS)
    document.add_paragraph("Status for tiltakene legges fram for rådet i juni og desember.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "nordre-asdal",
        "handlingsplan_nordre_aasdal.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2019-2020 for Regionrådet for Nordre Åsdal",
            owner="Regionrådet for Nordre Åsdal",
            language="nb",
            years=(2019, 2020),
            always={"time": None},
            aliases={
                "Destinasjonsselskapet": ["Selskapet"],
                "Rådgiver digitalisering": ["Rådgiver"],
                "Opplæringskontoret OKAS": ["Opplæringskontoret"],
            },
        ),
    )
]
