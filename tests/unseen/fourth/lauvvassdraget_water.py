"""A water board's measures of 2016: rows that name a body of water, pressures, costs, money to be applied for."""

from tests.unseen.fourth._layouts_d import cells_of, line, shaped, wide
from tests.unseen.layouts import saved, word
from tests.unseen.writing import UnseenPlan, area, src, truth_of

HEADER = (
    "Tiltak",
    "Påvirkning",
    "Ansvarlig myndighet",
    "Tidsfrist",
    "Kostnad (kr)",
    "Finansieringskilde",
    "Status 2016",
)
UPPER, LOWER = "Øvre Lauva med sidebekker", "Nedre Lauva og Lauvfjorden"

PARTS = (
    area(
        UPPER,
        line(
            """Rydde opp i spredt avløp: kontroll av ca. 140 anlegg eldre enn 1995, pålegg sendes ut og følges opp med
            tvangsmulkt dersom folk ikke gjør noe | Avløp | Kommunene Lauvdal og Myre | 2018 | 900 000 | Gebyr |
            Pågår, forsinka""",
            None,
            None,
            "..2018-12-31",
            status="Pågår, forsinka",
        ),
        line(
            """Fjerne vandringshinder ved gamle sagbruksdammen slik at ørreten kommer opp i gytebekkene.
            Kulturminneverdien av dammen må sjekkes med fylkeskommunen først | Vandringshinder | Grunneierlaget i
            samarbeid med Lauva elveeierlag | Juli 2017 | 120 000 | Fiskefondet | Ikke igangsatt""",
            "Grunneierlaget; +Lauva elveeierlag",
            [src("grant", ..., 120000)],
            "..2017-07-31",
            status="Ikke igangsatt",
        ),
        line(
            """Kalking av Svarttjern og Høgvatn videreføres som i dag, men med ny vurdering av dose etter prøvetakinga
            i 2015 | Sur nedbør | Fylkesmannen | Årlig | 60 000 per år | Statlige kalkingsmidler | Pågår""",
            "Fylkesmannen",
            None,
            "yearly",
            status="Pågår",
        ),
        line(
            """Overvåking av elvemusling: 6 stasjoner, dykking og miljø-DNA, rapport skal ligge i Vannmiljø senest ved
            årsskiftet | Ukjent | Ikke avklart | 31.12.2016 | 85.000,- | Søkes Miljødirektoratet | Ikke igangsatt""",
            "",
            [src("grant", "Miljødirektoratet", 85000)],
            "..2016-12-31",
            "responsibility",
            status="Ikke igangsatt",
        ),
        line(
            """Vassdragsovervåker/ prosjektleder i 50 % stilling – stillingen er delt mellom seks kommuner og
            vertskommunen har arbeidsgiveransvaret | Alle | Styringsgruppa for vannområdet | Løpende | 350 000 |
            Spleiselag mellom kommunene, prosjektstilling ut 2018 | Pågår""",
            None,
            None,
            "continuous",
            status="Pågår",
        ),
    ),
    area(
        LOWER,
        line(
            """Kantsoner langs jordbruksarealene: minst 6 meter, informasjonsmøte med bondelagene og befaring gård for
            gård | Landbruk | Landbrukskontoret/ Norsk landbruksrådgiving | 1. mai 2017 | 200 000 | SMIL-midler |
            Pågår""",
            "Landbrukskontoret; Norsk landbruksrådgiving",
            [src("grant", ..., 200000)],
            "..2017-05-01",
            status="Pågår",
        ),
        line(
            """Gjødsling og erosjon – redusert jordarbeiding om høsten på de mest utsatte skiftene, avtale på tre år
            med hver enkelt bonde | Landbruk | Fylkesmannens landbruksavdeling | Høst 2018 | - | RMP-tilskudd |
            Pågår""",
            None,
            [src("grant", ...)],
            "..2018-11-30",
            status="Pågår",
        ),
        line(
            """Tette gamle fyllinga på Sandøra. Grunnundersøkelsene er gjort, nå mangler en bestilling og noen som tar
            regningen | Forurenset grunn | Lauvdal kommune/ Forsvarsbygg | Ikke fastsatt | ca. 4 mill. | Må avklares
            med Forsvarsbygg | Stoppet opp""",
            "Lauvdal kommune; Forsvarsbygg",
            None,
            None,
            "funding:Forsvarsbygg; ~time",
            status="Stoppet opp",
        ),
        line(
            """Minstevannføring og lokkeflom fra Lauvfoss kraftverk tas opp i vilkårsrevisjonen. NVE har saken |
            Regulering | NVE etter innspill fra kommunene | Innen 2021 | 0 | Regulanten | Venter""",
            "NVE; ?Kommunene",
            None,
            "..2021-12-31",
            status="Venter",
        ),
        line(
            """Bekjempe mårhund og pukkellaks i samråd med SNO; feller og bemanning i sesong, annethvert år | Fremmede
            arter | SNO, elveeierlaget | Juni - august 2017 | inntil 75 000 | Elveeierlaget (egeninnsats), tilskudd
            fra Fylkesmannen søkes | Planlagt""",
            "SNO; Elveeierlaget",
            None,
            None,
            status="Planlagt",
        ),
        line(
            """Tiltaksovervåking i Lauvfjorden (bunndyr, begroing og hygienisk kvalitet ved badeplassene). Parametre
            settes av konsulenten i samråd med fylkesmannen og skal gjelde ut planperioden | Avløp, landbruk |
            Prosjektleder vannområdet. Kommuneoverlegen er kontaktperson for badeplassene | Årlig innen 1. oktober |
            180 000 | 50 % Fylkesmannen, 50 % kommunene. Finansiering fra 2018 må avkares av styringsgruppa | Pågår""",
            "Prosjektleder@?; ?Kommuneoverlegen; ~!Styringsgruppa",
            None,
            "?yearly",
            "funding:Styringsgruppa",
            status="Pågår",
        ),
    ),
)


def _content() -> bytes:
    document = wide(word(("Tiltaksplan for vannområde Lauva 2016–2021", 0)))
    document.add_paragraph(
        "Tiltaksplanen er vedtatt av styringsgruppa 9. februar 2016 og viser hva som må til for å nå god økologisk "
        "tilstand. Kostnadene er grove anslag. Kommunene prioriterer selv i sine økonomiplaner."
    )
    rows = [cells for part in PARTS for cells in ((part.title or "",), *cells_of(part))]
    shaped(document, [HEADER, *rows])
    document.add_paragraph("SMIL = Spesielle miljøtiltak i jordbruket. RMP = Regionalt miljøprogram.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "lauvvassdraget",
        "tiltaksplan-lauva.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan for vannområde Lauva 2016–2021",
            language="nb",
            years=(2016, 2021),
            aliases={"Prosjektleder": ["Prosjektleder vannområdet"], "Elveeierlaget": ["Lauva elveeierlag"]},
        ),
        held_out=True,
    )
]
