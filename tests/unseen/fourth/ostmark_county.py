"""A county's programme for culture and libraries, 2023, as PDF: priority, sources that pay, cells that wrap."""

from tests.unseen.fourth._layouts_d import line, table_for_each, wide
from tests.unseen.layouts import converted, saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Tiltak", "Ansvarlig", "Medvirkende", "Frist", "Finansiering", "Prioritet")

PARTS = (
    area(
        "Bibliotek for alle",
        line(
            """Innføre felles lånekort og transportordning mellom alle folkebibliotek og videregående skolebibliotek,
            slik at bøkene følger brukeren og ikke omvendt | Fylkesbiblioteket | Kommunene | 30.6.2023 |
            Nasjonalbiblioteket, kr 1 200 000 | Høy""",
            "Fylkesbiblioteket; +Kommunene",
            [src(..., "Nasjonalbiblioteket", 1200000)],
            "..2023-06-30",
            priority="Høy",
        ),
        line(
            """Litteraturbuss til asylmottak og sykehjem, rute settes opp i samråd med den enkelte institusjon og
            justeres etter tre måneder | Fylkesbiblioteket | Frivilligsentalene | Innen 1. september 2023 | Drift |
            Middels""",
            "Fylkesbiblioteket; +Frivilligsentalene",
            [OPERATIONS],
            "..2023-09-01",
            priority="Middels",
        ),
        line(
            """Utrede hva et samisk bibliotektilbud i fylket bør inneholde, og hvem som naturlig tar ansvaret for det |
            Seksjonsleder kultur | Sametinget | 4. kvartal 2023 | Må avklares med Sametinget | Høy""",
            "Seksjonsleder kultur@?; +Sametinget",
            [],
            "..2023-12-31",
            "funding:Sametinget",
            priority="Høy",
        ),
        line(
            """Kurse bibliotekansatte i håndtering av uønskede hendelser i meråpent bibliotek. Det har vært flere
            tilfeller siste året | HR-avdelingen | Politiet og Securitas | Mai 2023 | Kursavgift betales av
            deltakerne | Lav""",
            "HR-avdelingen; +Politiet; +Securitas",
            [src("participants", ...)],
            "..2023-05-31",
            priority="Lav",
        ),
    ),
    area(
        "Kulturarv i bruk",
        line(
            """Lage felles formidlingsplan for bergkunst og krigsminner i samarbeid mellom museene; planen skal ha et
            eget kapittel om slitasje og parkering | Kulturarvsjefen | Museene, grunneierne | 1. november 2023 |
            Riksantikvaren gir tilskudd på 350 000 kr | Høy""",
            "Kulturarvsjefen; +Museene; +Grunneierne",
            [src("grant", "Riksantikvaren", 350000)],
            "..2023-11-01",
            priority="Høy",
        ),
        line(
            """Digitalisere arkivet etter verkstedet på Heggnes før bygget selges. Det haster, arkivet ligger i dag
            uten klimakontroll | IKA Østmark | Heggnes historielag | 31. mars 2023 | Disponible fondsmidler | Høy""",
            "IKA Østmark; +Heggnes historielag",
            None,
            "..2023-03-31",
            priority="Høy",
        ),
        line(
            """Søke om medfinansiering til fartøyvern ved slippen i Nordsund og avklare framtidig drift |
            Kulturarvsjefen | Kystlaget | Snarest | Spillemidler og egenandel fra Kystlaget | Middels""",
            "Kulturarvsjefen; +Kystlaget",
            [src("grant", ...), src("participants", ...)],
            "..",
            priority="Middels",
        ),
        line(
            """Kartlegge tilstanden for fredete bygninger i privat eie og gi eierne råd om håndverkere; minst 60 eiere
            skal ha fått besøk. Rådgivingen er gratis | Bygningsvernrådgiveren v/ kulturarvsenteret, og kommunene
            der det er egen antikvar | Fortidsminneforeningen, Norsk håndverksinstitutt | Innen utgangen av 3.
            kvartal 2023 | Prosjekt Varsomt vern, inntil 600 000 kroner, avsluttes juni 2024. Eventuell videreføring
            vurderes av fylkesutvalget | Middels""",
            None,
            [src("project", "Varsomt vern", 600000, "2024-06-30", qualifier="inntil")],
            "..2023-09-30",
            "continuation:Fylkesutvalget",
            priority="Middels",
        ),
    ),
    area(
        "Den kulturelle skolesekken og ungdom",
        line(
            """Turnélegging for DKS flyttes over på ny plattform, og skolene får tilgang til å ønske seg produksjoner.
            Opplæring gis på Teams | DKS-koordinator | Kulturtanken | Før skolestart 2023 | Statlige midler | Høy""",
            "DKS-koordinator; +Kulturtanken",
            None,
            None,
            priority="Høy",
        ),
        line(
            """Filmverksted for ungdom utenfor byene, med påfølgende visning på kinoen og en liten premiepott |
            Filmkonsulenten | Ungdomsrådet | Høstferien 2023 | Prosjekt Film på hjul, ut 2024 | Middels""",
            "Filmkonsulenten; +Ungdomsrådet",
            [src("project", "Film på hjul", to="2024-12-31")],
            None,
            priority="Middels",
        ),
        line(
            """Videreføre øvingsrom-ordningen i nedlagte skolebygg; tre nye steder skal på plass | Musikkrådet |
            Kommunene | Desember 2023 | Drift/prosjekt – videreføring etter 2023 må avklares av hovedutvalget | Lav""",
            "Musikkrådet; +Kommunene; ~!Hovedutvalget",
            [src("operations", to=...), src("project", ..., to=...)],
            "..2023-12-31",
            "continuation:Hovedutvalget",
            priority="Lav",
        ),
    ),
)


def _content() -> bytes:
    document = wide(word(("Østmark fylkeskommune", 1), ("Handlingsprogram kultur og bibliotek 2023", 0)))
    document.add_paragraph(
        "Handlingsprogrammet følger opp Regional plan for kultur. Fylkesutvalget vedtok programmet 24. januar 2023. "
        "Prioritet settes ut fra hva som må skje først, ikke hva som er viktigst."
    )
    table_for_each(document, HEADER, PARTS)
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "ostmark",
        "handlingsprogram_kultur.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram kultur og bibliotek 2023",
            owner="Østmark fylkeskommune",
            language="nb",
            years=(2023, 2023),
            aliases={"Seksjonsleder kultur": ["Seksjonsleder"]},
        ),
        needs=("soffice",),
        held_out=True,
    )
]
