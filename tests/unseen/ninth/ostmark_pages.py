"""A regional council's plan as PDF made from Word: four narrow columns, a foot on each page, cells of many lines."""

from tests.unseen.layouts import converted, saved, word
from tests.unseen.ninth._layouts_i import tabled
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Aktivitet", "Ansvar", "Tidspunkt", "Ressurser")

PARTS = (
    area(
        "Regional utvikling og påvirkning",
        row(
            "Jobbe aktivt for dobbeltspor og hyppigere avganger på Østmarkbanen|Leder i regionrådet, "
            "regionsekretær, ordførerne|Løpende|Drift",
            "Leder i regionrådet@?; Regionsekretær; Ordførerne",
            [OPERATIONS],
            ".. continuous",
        ),
        row(
            "Felles innspill til fylkeskommunens handlingsprogram for fylkesveger|Regionsekretær/ tekniske "
            "sjefer|Mars 2022|Drift",
            "Regionsekretær; Tekniske sjefer",
            [OPERATIONS],
            "2022-03-01..2022-03-31",
        ),
        row(
            "Årlig møte med stortingsbenken|Leder i regionrådet|Januar hvert år|Drift",
            "Leder i regionrådet@?",
            [OPERATIONS],
            "?yearly",
        ),
        row(
            "Følge opp sykehussaken – oppdaterte tall for pasientreiser og beredskap|AU / kommuneoverlegene|Løpende|"
            "Drift – ekstern bistand må avklares",
            "AU; Kommuneoverlegene",
            [OPERATIONS],
            ".. continuous",
            "*:?",
        ),
        row(
            "Vurdere medlemskap i Grensekomiteen|Regionrådet vurderer etter sak fra AU|Høsten 2022|50 000 kr",
            "!Regionrådet; ~?AU",
            [src(..., ..., 50000)],
            "2022-09-01..2022-11-30",
            "~*:?",
        ),
    ),
    area(
        "Næring og bosetting",
        row(
            "Gjennomføre «Bo i Østmark» – felles profilering på nett og messer|Prosjektleder Bo i Østmark|2022–2023|"
            "Prosjekt Bo i Østmark 600 000 kr pr. år, avsluttes 2023",
            "Prosjektleder@Bo i Østmark",
            [src("project", "Bo i Østmark", to="2023-12-31")],
            "2022-01-01..2023-12-31",
        ),
        row(
            "Vertskapskurs for ansatte i servicekontor og butikk|Prosjektleder Bo i Østmark, næringsforeningene|Vår "
            "2022|Prosjekt Bo i Østmark ut juni 2023, egenandel kr 500",
            "Prosjektleder@Bo i Østmark; Næringsforeningene",
            [src("project", "Bo i Østmark", to="2023-06-30"), src("participants", ..., 500)],
            "2022-03-01..2022-05-31",
        ),
        row(
            "Kartlegge tomme driftsbygninger og småbruk|Landbrukskontoret|Innen 1. november 2022|Innenfor rammen",
            "Landbrukskontoret",
            [OPERATIONS],
            "..2022-11-01",
        ),
        row(
            "Skogbrukskonferanse|Landbrukskontoret i samarbeid med skogeierlaget og NIBIO|Oktober 2022|Deltakeravgift",
            "Landbrukskontoret; +Skogeierlaget; +NIBIO",
            None,
            "2022-10-01..2022-10-31",
        ),
        row(
            "Etablere treklynge sammen med industrien|Næringshagen. Regionrådet bidrar med midler|2022|"
            "Næringshagens budsjett, kr 100 000 fra regionrådet",
            "Næringshagen; ~?Regionrådet",
            None,
            "2022-01-01..2022-12-31",
        ),
        row(
            "Videreutvikle Finnskogstien|Må avklares – reiselivslaget er spurt|Avklares|Må avklares",
            "~?Reiselivslaget",
            [],
            "-",
            "responsibility:?; time; funding",
        ),
    ),
    area(
        "Oppvekst, kompetanse og kultur",
        row(
            "Nettverk for barnehagestyrere og rektorer|Oppvekstsjefene|Fire ganger i året|Drift",
            "Oppvekstsjefene",
            [OPERATIONS],
            None,
        ),
        row(
            "Felles kompetanseplan|HR-gruppa|2. halvår 2022|Drift, OU-midler",
            "HR-gruppa",
            [OPERATIONS, src(..., ...)],
            "2022-07-01..2022-12-31",
        ),
        row(
            "Desentraliserte lærerstudier|Regionsekretær, høgskolen og oppvekstsjefene|Oppstart august 2022|"
            "DeKomp-midler fra Statsforvalteren, 350 000 kr",
            "Regionsekretær; Høgskolen; Oppvekstsjefene",
            [src("grant", ..., 350000)],
            "2022-08-01..",
        ),
        row(
            "Regional kulturmønstring|Kulturskolerektorene|Februar 2023|Drift og 40 000 kr i tilskudd fra "
            "fylkeskommunen",
            "Kulturskolerektorene",
            [OPERATIONS, src("grant", "Fylkeskommunen", 40000)],
            "2023-02-01..2023-02-28",
        ),
        row(
            "Ungdomsråd på tvers – to samlinger|Ungdomskontaktene m/ ungdomsrådene|Vår og høst|Drift",
            "Ungdomskontaktene; ?Ungdomsrådene",
            [OPERATIONS],
            None,
        ),
    ),
    area(
        "Samarbeid om tjenester",
        row(
            "Felles innkjøpssamarbeid, ny avtale|Rådmennene|Innen utgangen av 2022|Kommunene, fordelt etter folketall",
            "Rådmennene",
            [src(..., ..., to=...)],
            "..2022-12-31",
        ),
        row(
            "Utrede felles barnevernstjeneste|Rådmennene (sekretariat: regionsekretær)|Rapport ferdig 1. juni 2022|"
            "Skjønnsmidler 500 000 kr. Videre arbeid må avklares når rapporten foreligger",
            "Rådmennene; ?Regionsekretær",
            [src("grant", ..., 500000)],
            "..2022-06-01",
            "continuation",
        ),
        row(
            "Digitaliseringsstrategi for Østmark|IKT-lederne, regionsekretær|2023|Ikke avklart",
            "IKT-lederne; Regionsekretær",
            [],
            "2023-01-01..2023-12-31",
            "funding",
        ),
        row(
            "Evaluering av regionrådet|Ekstern konsulent på oppdrag fra AU|Høst 2023|Inntil 200 000 kr, drift",
            "Ekstern konsulent; ~?AU",
            [src("operations", None, 200000, qualifier="inntil")],
            "2023-09-01..2023-11-30",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2022–2023 for Østmark regionråd", 0))
    document.sections[0].footer.paragraphs[0].text = "Handlingsplan Østmark regionråd, vedtatt 10.12.2021"
    document.add_paragraph(
        "Østmark regionråd består av kommunene Finnåsen, Løvset, Nordmark og Tangen. Handlingsplanen viser hva rådet "
        "og sekretariatet skal bruke tid og penger på de neste to årene. Sekretariatet har to årsverk."
    )
    document.add_paragraph("Planen rulleres årlig, og rapporteres i årsmeldingen.")
    tabled(document, HEADER, PARTS)
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "ostmark",
        "Handlingsplan Østmark 2022-2023.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2022–2023 for Østmark regionråd",
            owner="Østmark regionråd",
            language="nb",
            years=(2022, 2023),
            aliases={"Leder i regionrådet": ["Leder"]},
        ),
        needs=("soffice",),
    )
]
