"""A regional council of 2010: three tables, no time column, money and open questions in long running cells."""

from tests.unseen.fourth._layouts_d import line, table_for_each
from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Hovedoppgaver", "Ansvar/oppfølging", "Økonomi")

PARTS = (
    area(
        "Samferdsel og infrastruktur",
        line(
            """Delta i Jernbaneforum Tverrbanen og arbeide for flere avganger sørover, samt koordinere felles
            høringsuttalelser fra kommunene slik at vi snakker med èn stemme overfor Jernbaneverket og NSB |
            Samferselsutvalget/ daglig leder/rådmennene | Drift""",
            "Samferselsutvalget; Daglig leder; Rådmennene",
            [OPERATIONS],
            "-",
        ),
        line(
            """Bredbånd til alle: kartlegge hvite flekker i grendene og lage en felles søknad, herunder vurdere om
            kraftlagene kan ta med fiber når de likevel graver | IT-lederne i samarbeid med fylkeskommunen og
            kraftlagene | Høykom-midler (søknad), inntil kr 400 000""",
            "IT-lederne; +Fylkeskommunen; +Kraftlagene",
            [src("grant", ..., 400000, qualifier="inntil")],
            "-",
        ),
        line(
            """Arbeide for at kollektivtilbudet på tvers av fylkesgrensa ikke bygges ned ved anbudsrunden, med særlig
            vekt på skoleungdom og pendlere som ikke har annet alternativ enn egen bil | Ordførerne, AU og daglig
            leder | Drift - ev. behov for ekstern utredning må avklares""",
            "Ordførerne; AU; Daglig leder",
            [OPERATIONS],
            "-",
            "*:",
        ),
        line(
            """Ta initiativ til et felles beredskapsmøte om flom- og rasutsatte strekninger etter vårflommen | Må
            avklares med Fylkesmannen | Drift""",
            "~?Fylkesmannen",
            [OPERATIONS],
            None,
            "responsibility:Fylkesmannen",
        ),
    ),
    area(
        "Bolyst og omdømme",
        line(
            """Gjennomføre prosjektet «Flytt hit – bli her», m.a. tilflytterkvelder, hjemvendertreff i juleuka og
            vertskapskurs for ansatte på servicekontora i alle fem kommunene | Prosjektleder og styringsgruppe Flytt
            hit | Prosjekt Flytt hit, avsluttes 2011 – videreføring må avklares""",
            "Prosjektleder@Flytt hit; Styringsgruppe@Flytt hit",
            [src("project", "Flytt hit", to="2011-12-31")],
            None,
            "continuation",
        ),
        line(
            """Omdømmeskole for politikere og næringsliv, to samlinger med overnatting. Opplegget hentes fra
            Distriktssenteret | Daglig leder i samarb. m/ næringsforeningene | Deltakerne dekker egne utgifter""",
            "Daglig leder; +Næringsforeningene",
            [src("participants")],
            "-",
        ),
        line(
            """Lage felles stand og proffmateriell til utdanningsmessene i Oslo og Trondheim, og bruke studenter fra
            regionen som ambasadører på standen | Regionkonsulent/ næringskonsulentene | 60 000 over drift""",
            "Regionkonsulent; Næringskonsulentene",
            [src("operations", amount=60000)],
            "-",
        ),
        line(
            """Sende ut nyhetsbrev og holde hjemmesida levende; den skal være oppdatert med møtereferat senest èn uke
            etter møtene | Regionkonsulent | Drift""",
            "Regionkonsulent",
            [OPERATIONS],
            None,
        ),
        line(
            """Ungdomssatsing etter innspill fra ungdomstinget: buss til ungdomskvelder, et felles ungdomskort og en
            ungdomsrepresentant med møterett i regionrådet | Daglig leder og ungdomslederne i kommunene; rådmennene
            vurderer eventuell videreføring av kortet når prøveåret er omme | Prosjekt Ungdomskort, oppstart høsten
            2010, 200 000 fra fylkeskommunen og 25 000 fra hver kommune – videre drift må avklares i budsjettet for
            2012""",
            "Daglig leder; ?Ungdomslederne@?; !Rådmennene",
            None,
            "-",
            "continuation:Rådmennene; continuation",
        ),
    ),
    area(
        "Næring og kompetanse",
        line(
            """Desentralisert sykepleierutdanning: holde trykket oppe overfor høgskolen slik at nytt kull kan tas opp,
            og sørge for at praksisplassene i kommunene er på plass i god tid før opptaket | Studiesenteret sammen
            med helse- og omsorgssjefene. AU avgjør om det skal gis tilskudd til nytt kull | RDA-midler fra
            fylkeskommunen, kr 750 000,- Videre finansiering må avklares""",
            "Studiesenteret; +Helse- og omsorgssjefene; !AU",
            [src("grant", ..., 750000)],
            "-",
            "funding",
        ),
        line(
            """Bioenergi – bidra til at minst to kommunale bygg i hver kommune legger om fra olje til flis og at det
            blir nok råstoff fra regionens egne skogeiere | Skogeierforeninga/energirådgiver | Tilskudd fra Enova og
            Innovasjon Norge""",
            "Skogeierforeninga; Energirådgiver",
            [src("grant", "Enova"), src("grant", "Innovasjon Norge")],
            "-",
        ),
        line(
            """Vurdere felles næringshage eller kunnskapspark etter modell fra naboregionen; foreløpig bare på
            idéstadiet | Ikke avklart | Ikke avklart""",
            "",
            [],
            "-",
            "responsibility; funding",
        ),
        line(
            """Følge opp matsatsinga: lokalmat inn på institusjonskjøkken, felles merkevare og en salgskonsulent på
            deltid | Landbrukskontorene, prosjektleder Smak av Tverrdalen | Prosjekt Smak av Tverrdalen ut juni 2011
            / BU-midler""",
            "Landbrukskontorene; Prosjektleder@Smak av Tverrdalen",
            [src("project", "Smak av Tverrdalen", to="2011-06-30"), src("grant", ...)],
            "-",
        ),
        line(
            """Regionalt næringsfond – forvalte ordninga, behandle søknader etter hvert som de kommer inn og rapportere
            til KRD på det skjemaet de krever (som ikke passer for små prosjekter) | Fondsstyret, med
            næringskonsulentene som saksbehandlere – ansvar for rapporteringa må avklares | Fondsmidler fra KRD, 2,1
            mill. kroner. Finansiering av selve saksbehandlinga må avklares""",
            "Fondsstyret; ?Næringskonsulentene@?",
            [src("grant", "KRD", 2100000)],
            "-",
            "responsibility; funding",
        ),
    ),
    area(
        "Samarbeid og organisering",
        line(
            """Følge opp vedtaket om felles skatteoppkreverkontor. Kontorstedene blir beholdt inntil videre, men det må
            på plass en arbeidsgiveravtale og en felles telefontid før ferien | Rådmannen i Storvik og de
            tillitsvalgte, jf. intensjonsavtalen punkt 4 | Dekkes innenfor kommunenes rammer; omstillingskostnader
            inntil kr 350.000 fra skjønnsmidler hos Fylkesmannen""",
            "?Rådmannen@?; ?De tillitsvalgte",
            None,
            None,
        ),
        line(
            """Felles innkjøp: ny rammeavtale på medisinsk forbruksmateriell, drivstoff og kontorrekvisita, og
            opplæring i lov om offentlige anskaffelser for de som faktisk bestiller varene | Innkjøpsrådgiver
            koordinerer, økonomisjefene er styringsgruppe | Selvfinansierende, kommunene betaler en egenandel av
            innsparinga""",
            "*Innkjøpsrådgiver; ?Økonomisjefene",
            [src("participants", ...)],
            "-",
        ),
        line(
            """Brannsamarbeid – utredninga fra 2009 tas fram igjen, og det skal gjøres nye beregninger av hva felles
            brannsjef og feiervesen vil koste eller gi av innsparing | Må avklares av rådmannsgruppa i samråd med
            brannsjefene | Drift? – kan evt. tas av ubrukte prosjektmidler, må avklares""",
            None,
            None,
            None,
            "responsibility:Rådmannsgruppa; funding",
        ),
        line(
            """Holde kontakt med fylkestingsbenken og stortingsrepresentantene, minst ett felles møte i halvåret og
            ellers når det er saker som brenner | Ordførerne på omgang, sekretariatet tilrettelegger | Drift""",
            "Ordførerne@?; ?Sekretariatet",
            [OPERATIONS],
            None,
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2010–2011", 0))
    document.add_paragraph("Tverrdalsregionen regionråd")
    document.add_paragraph(
        "Handlingsplanen bygger på Strategisk plan 2008–2015. Regionrådet vedtok planen på Vinstad 4. desember 2009. "
        "Planen er ikke utfyllende: aktuelle saker vil dukke opp underveis og må håndteres av AU fortløpende."
    )
    table_for_each(document, HEADER, PARTS, level=0)
    document.add_paragraph("Planen rulleres høsten 2011.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "tverrdalen",
        "handlingsplan2010.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2010–2011",
            owner="Tverrdalsregionen regionråd",
            language="nb",
            years=(2010, 2011),
            always={"under": []},
            aliases={
                "Rådmannen": ["Rådmannen i Storvik"],
                "De tillitsvalgte": ["Tillitsvalgte"],
                "Ordførerne": ["Ordførerne på omgang"],
                "Ungdomslederne": ["Ungdomslederne i kommunene"],
                "Næringskonsulentene": ["Næringskonsulentene som saksbehandlere"],
            },
        ),
        held_out=True,
    )
]
