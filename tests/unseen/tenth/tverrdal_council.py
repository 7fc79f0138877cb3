"""A regional council's plan in Word: four columns under area headings, ends of projects and open questions in cells."""

from tests.unseen.layouts import saved, word
from tests.unseen.tenth._layouts_j import tabled
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvar", "Tidsramme", "Finansiering")

PARTS = (
    area(
        "Samfunnsutvikling og bosetting",
        row(
            "Felles profilering av regionen som bosted, jf. strategisk plan kap. 3|Daglig leder/ "
            "kommunikasjonsmedarbeider|2022-2023|Drift",
            "Daglig leder; Kommunikasjonsmedarbeider",
            [OPERATIONS],
            "2022-01-01..2023-12-31",
        ),
        row(
            "Treffpunkt for utflytta ungdom i romjula|Prosjektleder Kom hjem og kommunene|Årlig, desember|"
            "Prosjekt Kom hjem, avsluttes 31.12.2023",
            "Prosjektleder@Kom hjem; Kommunene",
            [src("project", "Kom hjem", to="2023-12-31")],
            "?yearly",
        ),
        row(
            "Arbeide for desentraliserte utdanningstilbud|Kompetanserådgiver sammen med Studiesenteret og høgskolen|"
            "Løpende|Drift / skjønnsmidler fra Statsforvalteren",
            "Kompetanserådgiver; +Studiesenteret; +Høgskolen",
            [OPERATIONS, src("grant", "Statsforvalteren")],
            "continuous",
        ),
        row(
            "Kartlegge boligbehov for eldre og førstegangsetablerere|Plansjefene|Innen utgangen av 2022|Må avklares",
            "Plansjefene",
            [],
            "..2022-12-31",
            "funding",
        ),
        row(
            "Felles kurs for arbeidsgivere som ansetter flyktninger|NAV, flyktningtjenestene|Høst 2022|IMDi-midler, "
            "søkes",
            "NAV; Flyktningtjenestene",
            [src("grant", ...)],
            "2022-09-01..2022-11-30",
        ),
    ),
    area(
        "Næring",
        row(
            "Samordne kommunenes næringsarbeid gjennom faste nettverksmøter|Næringsnettverket v/ regional "
            "næringsrådgiver|Kvartalsvis|Drift",
            "?Næringsnettverket; ~?Regional næringsrådgiver",
            [OPERATIONS],
            "quarterly",
        ),
        row(
            "Etablere mentorordning for gründere|Næringshagen (utføres av Etablererkontoret)|Fra 1. mars 2022|"
            "Kr 150 000 fra fylkeskommunen, resten drift",
            "Næringshagen; >Etablererkontoret",
            [src("grant", "Fylkeskommunen", 150000), OPERATIONS],
            "2022-03-01..",
        ),
        row(
            "Utrede felles innkjøp av lokalmat til institusjonene|Innkjøpsrådgiver/landbrukskontoret|"
            "1. halvår 2023|Innenfor rammen",
            "Innkjøpsrådgiver; Landbrukskontoret",
            [OPERATIONS],
            "2023-01-01..2023-06-30",
        ),
        row(
            "Delta i reiselivsselskapets vertskapsprogram|Daglig leder|2022|Deltakerne dekker egne utgifter",
            "Daglig leder",
            [src("participants", ...)],
            "2022-01-01..2022-12-31",
        ),
        row(
            "Videreføre traineeordningen|AU vurderer videre satsing|Vår 2022|Prosjekt ut juni 2022 - videre "
            "finansiering må avklares",
            "!AU",
            [src("project", to="2022-06-30")],
            "2022-03-01..2022-05-31",
            "continuation:AU; funding",
        ),
    ),
    area(
        "Samferdsel",
        row(
            "Følge opp fv. 251 og rassikring i arbeidet med NTP og RTP|Ordførerne, daglig leder|Løpende|Drift",
            "Ordførerne; Daglig leder",
            [OPERATIONS],
            "continuous",
        ),
        row(
            "Mulighetsstudie for fergefri kryssing av Tverrvatnet|AU/ styringsgruppe Fjordkryss|2023|Prosjekt "
            "Fjordkryss, inntil kr 400 000",
            "AU; Styringsgruppe@Fjordkryss",
            [src("project", "Fjordkryss", 400000, qualifier="inntil")],
            "2023-01-01..2023-12-31",
        ),
        row(
            "Ladestrategi for regionen|Ikke avklart|Høsten 2023|Klimasats (søkes) og egenandel fra kommunene",
            "",
            [src("grant", "Klimasats"), src("participants", ...)],
            "2023-09-01..2023-11-30",
            "responsibility",
        ),
    ),
    area(
        "Samarbeid og interessepolitikk",
        row(
            "Avklare rutiner for felles høringssvar|Daglig leder|Snarest|Drift",
            "Daglig leder",
            [OPERATIONS],
            "..",
        ),
        row(
            "Møte med stortingsbenken om statlige arbeidsplasser|AU|Hver vår|Drift",
            "AU",
            [OPERATIONS],
            None,
        ),
        row(
            "Evaluere regionrådets organisering|Representantskapet, etter notat fra daglig leder|Innen 1. juni "
            "2023|Drift",
            "Representantskapet; ~?Daglig leder",
            [OPERATIONS],
            "..2023-06-01",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2022–2023 for Tverrdalsregionen interkommunalt politisk råd", 0))
    document.add_paragraph("Vedtatt av representantskapet 3. desember 2021, sak 27/21.")
    document.add_paragraph(
        "Planen bygger på strategisk plan for samarbeidet mellom de fire kommunene. Arbeidsutvalget (AU) følger opp "
        "tiltakene og rapporterer til representantskapet to ganger i året."
    )
    tabled(document, HEADER, PARTS)
    return saved(document)


PLANS = [
    UnseenPlan(
        "tverrdal",
        "Handlingsplan 2022-2023 Tverrdalsregionen.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2022–2023 for Tverrdalsregionen interkommunalt politisk råd",
            owner="Tverrdalsregionen interkommunalt politisk råd",
            language="nb",
            years=(2022, 2023),
            aliases={"AU": ["Arbeidsutvalget"]},
        ),
    )
]
