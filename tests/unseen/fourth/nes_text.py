"""A council's plan as plain text, 2013: numbered items with labels under headings in capitals, wrapped lines."""

from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

TEXT = """REGIONRÅDET FOR NESBYGDENE

Handlingsplan 2013-2014

Handlingsplanen ble behandlet i regionrådet 7. desember 2012. Innspill fra
kommunene er innarbeidet så langt råd er. Planen er ment som et arbeidsverktøy
for sekretariatet og skal kunne justeres underveis.


A. HELSE OG SAMHANDLING

1. Legge fram en felles sak om lokalmedisinsk senter for kommunestyrene, med
   tegninger, bemanningsplan og alternativ for plassering
   Ansvar: Helse- og omsorgssjefene og prosjektleder Samhandling
   Frist: 1. november 2013
   Finansiering: Prosjekt Samhandling, ut 2013. Skjønnsmidler fra Fylkesmannen,
   kr 800 000

2. Kartlegge hvem som har ansvaret for utskrivningsklare pasienter i helgene og
   foreslå en vaktordning som alle kan leve med
   Ansvar: Ass. rådmann i Nes i samarbeid med sykehuset
   Frist: Juni 2013
   Finansiering: Drift

3. Folkehelsekoordinator i felles stilling; stillinga lyses ut på nytt dersom
   det ikke er kvalifiserte søkere
   Ansvar: Må avklares
   Frist: Snarest
   Finansiering: Fylkeskommunen dekker 50 %, resten kommunene


B. SKOLE OG OPPVEKST

4. Nettverk for realfagslærere - tre samlinger pr år og klassebesøk på tvers av
   kommunegrensene
   Ansvar: Skolefaglige rådgivere
   Frist: Løpende
   Finansiering: Kommunenes egne kompetansemidler

5. Felles kompetanseplan for barnehagene, med særlig vekt på språk og de minste
   barna. Høgskolen er positiv men har ikke kapasitet før nyttår
   Ansvar: Barnehagefaglig nettverk v/ nettverksleder
   Frist: Innen utgangen av mars 2014
   Finansiering: 120.000 kr fra Fylkesmannen, videre finansiering må avklares

6. Ungdommens regionting, arrangeres på Nes videregående skole og skal ha egen
   pott til ungdomstiltak
   Ansvar: Sekretariatet/ ungdomsrådene
   Frist: Høsten 2013
   Finansiering: Inntil 50 000 kr over drift


C. LANDBRUK OG NÆRING

7. Utarbeide beitebruksplan for de fire fjellområdene. Arbeidet gjøres i lag
   med sankelagene, og kartene skal kunne brukes i kommuneplanen
   Ansvar: Jordbrukssjefene, Sankelagene
   Frist: 31.12.14
   Finansiering: BU-midler (søknad)

8. Ta opp med Innovasjon Norge at bedriftsutviklingsmidlene brukes opp tidlig på
   året
   Ansvar: AU
   Frist: Februar 2013
   Finansiering: Ingen

9. Videre arbeid med felles næringsselskap
   Ansvar: Regionrådet avgjør
   Frist: 2014
   Finansiering: Uavklart


Oppfølging: Sekretariatet gir en kort muntlig orientering i hvert møte.
"""


PARTS = (
    area(
        "HELSE OG SAMHANDLING",
        row(
            "Legge fram en felles sak om lokalmedisinsk senter for kommunestyrene",
            "Helse- og omsorgssjefene; Prosjektleder@Samhandling",
            [src("project", "Samhandling", to="2013-12-31"), src("grant", ..., 800000)],
            "..2013-11-01",
            number="1",
            ends="alternativ for plassering",
        ),
        row(
            "Kartlegge hvem som har ansvaret for utskrivningsklare pasienter i helgene",
            "?Ass. rådmann@?; +Sykehuset",
            [OPERATIONS],
            "..2013-06-30",
            number="2",
            ends="som alle kan leve med",
        ),
        row(
            "Folkehelsekoordinator i felles stilling",
            "",
            None,
            "..",
            "responsibility",
            number="3",
            ends="ikke er kvalifiserte søkere",
        ),
    ),
    area(
        "SKOLE OG OPPVEKST",
        row(
            "Nettverk for realfagslærere",
            "Skolefaglige rådgivere",
            None,
            "continuous",
            number="4",
            ends="på tvers av kommunegrensene",
        ),
        row(
            "Felles kompetanseplan for barnehagene, med særlig vekt på språk og de minste barna",
            None,
            [src(..., "Fylkesmannen", 120000)],
            "..2014-03-31",
            "funding",
            number="5",
            ends="ikke kapasitet før nyttår",
        ),
        row(
            "Ungdommens regionting, arrangeres på Nes videregående skole",
            "Sekretariatet; Ungdomsrådene",
            [src("operations", amount=50000, qualifier="inntil")],
            "..2013-11-30",
            number="6",
            ends="egen pott til ungdomstiltak",
        ),
    ),
    area(
        "LANDBRUK OG NÆRING",
        row(
            "Utarbeide beitebruksplan for de fire fjellområdene",
            "Jordbrukssjefene; Sankelagene",
            [src("grant", ...)],
            "..2014-12-31",
            number="7",
            ends="kunne brukes i kommuneplanen",
        ),
        row(
            "Ta opp med Innovasjon Norge at bedriftsutviklingsmidlene brukes opp tidlig på året",
            "AU",
            None,
            "..2013-02-28",
            number="8",
        ),
        row(
            "Videre arbeid med felles næringsselskap",
            "!Regionrådet",
            [],
            "..2014-12-31",
            "funding",
            number="9",
        ),
    ),
)

PLANS = [
    UnseenPlan(
        "nesbygdene",
        "handlingsplan.txt",
        TEXT.encode,
        truth_of(
            PARTS,
            title="Handlingsplan 2013-2014",
            owner="Regionrådet for Nesbygdene",
            language="nb",
            years=(2013, 2014),
            aliases={"Ass. rådmann": ["Ass. rådmann i Nes"]},
        ),
        held_out=True,
    )
]
