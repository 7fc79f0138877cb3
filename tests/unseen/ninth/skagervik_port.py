"""A council's plan in Word: goals and strategies above each table, numbered rows, amounts in a column of their own."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.ninth._layouts_i import beneath, numbered, on_its_side
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Nr.", "Tiltak", "Ansvarlig", "Samarbeidspartnere", "Tidsplan", "Kostnad", "Finansiering")

PARTS = (
    area(
        "Grønn industri og arbeidsplasser",
        *beneath(
            None,
            numbered(
                "1.1|Etablere felles tomteregister for næringsareal over 50 daa|Næringssjef|Kommunene, Siva|2024|"
                "80 000|Drift",
                "Næringssjef; +Kommunene; +Siva",
                [src("operations", None, 80000)],
                "2024-01-01..2024-12-31",
            ),
            numbered(
                "1.2|Kraft- og nettkonferanse for regionen|Daglig leder|Nettselskapet|Høst 2024|120 000|Drift, "
                "deltakeravgift",
                "Daglig leder; +Nettselskapet",
                None,
                "2024-09-01..2024-11-30",
            ),
            numbered(
                "1.3|Mulighetsstudie landstrøm i de tre havnene|Skagervik Havn IKS|Fylkeskommunen|2024-2025|600 000|"
                "Enova (søkes)",
                "Skagervik Havn IKS; +Fylkeskommunen",
                [src("grant", "Enova", 600000)],
                "2024-01-01..2025-12-31",
            ),
            numbered(
                "1.4|Følge opp sirkulærprosjektet «Ny runde» med 15 bedrifter|Prosjektleder Ny runde|Næringsforeningen|"
                "Ut 2024|450 000|Prosjekt Ny runde, avsluttes 2024 – ev. videreføring må avklares",
                "Prosjektleder@Ny runde; +Næringsforeningen",
                [src("project", "Ny runde", 450000, "2024-12-31")],
                "..2024-12-31",
                "continuation",
            ),
            numbered(
                "1.5|Felles arbeidsgiverportal|Må avklares|HR-nettverket|2025||Ikke avklart",
                "+HR-nettverket",
                [],
                "2025-01-01..2025-12-31",
                "responsibility; funding",
            ),
        ),
        goals=[
            (None, "Regionen skal ha 500 nye grønne arbeidsplasser"),
            (None, "Næringsarealene skal være kjent og klargjort"),
        ],
    ),
    area(
        "Attraktive steder",
        *beneath(
            None,
            numbered(
                "2.1|Stedsutviklingsnettverk for planleggere|Planrådgiver|Kommunene|Løpende||Drift",
                "Planrådgiver; +Kommunene",
                [OPERATIONS],
                ".. continuous",
            ),
            numbered(
                "2.2|Kulturrute langs kysten med ti nye skilt|Kulturnettverket|Kystlag, museet og velforeninger|"
                "Mai 2024 – juni 2025|350 000|Tilskudd fra Sparebankstiftelsen",
                "Kulturnettverket; +Kystlag; +Museet; +Velforeninger",
                [src("grant", "Sparebankstiftelsen", 350000)],
                "2024-05-01..2025-06-30",
            ),
            numbered(
                "2.3|Boligpolitisk verksted for folkevalgte|AU|Husbanken|Mars 2025|40 000|Drift",
                "AU; +Husbanken",
                [src("operations", None, 40000)],
                "2025-03-01..2025-03-31",
            ),
            numbered(
                "2.4|Sommerjobb i skjærgården for ungdom 16–18 år|Daglig leder/ Skjærgårdstjenesten|NAV|Årlig, "
                "juni–august|200 000 pr år|Kommunene, etter innbyggertall",
                "Daglig leder; Skjærgårdstjenesten; +NAV",
                None,
                "?yearly",
            ),
            numbered(
                "2.5|Tilrettelegge kyststien Sandøy–Brattvåg|Friluftsrådet|Grunneiere|Vår 2025|ca. 250 000|"
                "Miljødirektoratet/ kommunene – avventer svar på søknad",
                "Friluftsrådet; +Grunneiere",
                None,
                "2025-03-01..2025-05-31",
                None,
            ),
        ),
        goals=[
            (None, "Flere unge voksne skal flytte til"),
            (None, "Kysten skal være åpen for alle"),
        ],
    ),
    area(
        "Kompetanse for framtida",
        *beneath(
            None,
            numbered(
                "3.1|Kartlegge kompetansebehov i privat og offentlig sektor|Kompetansekoordinator|NHO, LO, NAV|"
                "1. halvår 2024|100 000|Drift",
                "Kompetansekoordinator; +NHO; +LO; +NAV",
                [src("operations", None, 100000)],
                "2024-01-01..2024-06-30",
            ),
            numbered(
                "3.2|Karrieredag for 10. trinn|Kompetansekoordinator|Ungdomsskolene/videregående skoler|November hvert "
                "år|60 000|Drift / sponsor",
                "Kompetansekoordinator; +Ungdomsskolene; +Videregående skoler",
                None,
                "?yearly",
            ),
            numbered(
                "3.3|Utrede studiesenter i Skagervik|Prosjektleder og arbeidsgruppe|Universitetet|Innen 1. oktober "
                "2024|500 000|Prosjekt, RF-midler",
                "Prosjektleder; Arbeidsgruppe; +Universitetet",
                None,
                "..2024-10-01",
            ),
            numbered(
                "3.4|Etablere studiesenter dersom utredningen anbefaler det|Regionrådet avgjør||Fra 2025||Må avklares "
                "av regionrådet",
                "!Regionrådet",
                [],
                "2025-01-01..",
                "funding:Regionrådet",
            ),
            numbered(
                "3.5|Fagbrev på jobb i helse og oppvekst|HR-nettverket|Fagforbundet|Skoleåret 2024/2025|Ingen|"
                "Innenfor rammen",
                "HR-nettverket; +Fagforbundet",
                [OPERATIONS],
                "2024-08-01..2025-07-31",
            ),
        ),
    ),
)
STRATEGIES = (
    ("legge til rette for samarbeid mellom bedrifter", "bruke havnene som fortrinn"),
    ("involvere ungdom tidlig", "samarbeide med frivilligheten"),
    ("dele på kompetanse mellom kommunene",),
)
GOALS = (
    ("Regionen skal ha 500 nye grønne arbeidsplasser", "Næringsarealene skal være kjent og klargjort"),
    ("Flere unge voksne skal flytte til enn fra regionen", "Kysten skal være åpen for alle"),
    ("Innbyggerne skal kunne ta utdanning der de bor",),
)


def _content() -> bytes:
    document = word(("Handlingsprogram 2024–2025 for Skagervik regionråd", 0))
    on_its_side(document)
    document.add_heading("Innledning", 1)
    document.add_paragraph(
        "Skagervik regionråd er et interkommunalt politisk råd for Sandøy, Brattvåg, Skagervik og Lia. Programmet "
        "konkretiserer regionplanens tre satsingsområder. Beløp er i kroner."
    )
    for part, goals, strategies in zip(PARTS, GOALS, STRATEGIES, strict=True):
        document.add_heading(part.title or "", 1)
        document.add_paragraph("Mål:")
        for goal in goals:
            document.add_paragraph(goal, style="List Bullet")
        document.add_paragraph("Strategier:")
        for strategy in strategies:
            document.add_paragraph(f"Vi skal {strategy}", style="List Bullet")
        word_table(document, [HEADER, *(one.cells for one in part.rows)])
        document.add_paragraph("")
    return saved(document)


PLANS = [
    UnseenPlan(
        "skagervik",
        "handlingsprogram-skagervik-2024-2025.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram 2024–2025 for Skagervik regionråd",
            owner="Skagervik regionråd",
            language="nb",
            years=(2024, 2025),
        ),
    )
]
