"""Plain text: areas as capital lines with roman numerals, activities in blocks of labels, lines wrapped by hand."""

from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "VEI OG TRAFIKK",
        row(
            "Få ned farten forbi skolen ved å be fylket om fartshumper og bedre skilting.",
            "Veikomiteen; +Trafikksikkerhetsutvalget",
            [],
            "..2026-05-31",
            number="1",
        ),
        row(
            "Grus og brøyting av Naustveien",
            "Oddvar Naust",
            [src("participants", ...)],
            "yearly",
            number="2",
        ),
        row(
            "Bytte de siste åtte lampene til LED",
            "Veikomiteen",
            [src("grant", "Havstein kraftfond", 64000)],
            "..2026-10-15",
            number="3",
        ),
    ),
    area(
        "STRAND OG BADEPLASS",
        row(
            "Ny flytebrygge i Vika, med stupebrett og rampe for rullestol",
            "Strandkomiteen; +Havstein båtforening",
            [src(..., "Sparebankstiftelsen", 180000)],
            "..2027-06-30",
            number="4",
        ),
        row(
            "Strandrydding første lørdag i mai",
            "Strandkomiteen; Skolen",
            None,
            "?yearly",
            number="5",
        ),
        row(
            "Toalett på badeplassen",
            "",
            [],
            "..2027-12-31",
            "responsibility; funding",
            number="6",
        ),
    ),
    area(
        "GRENDEHUSET",
        row(
            "Etterisolere loftet og skifte tre vinduer",
            "Huskomiteen",
            [src("grant", "Enova"), OPERATIONS],
            "..2026-11-30",
            number="7",
        ),
        row("Leie ut huset til bursdager og møter", "Utleieansvarlig", [], "continuous", number="8"),
        row(
            "Ta en runde på hva vi skal bruke huset til når skolen flytter, gjerne sammen med"
            " pensjonistforeningen og 4H",
            "Styret; +Huskomiteen",
            [src("operations", None, 5000)],
            None,
            number="9",
        ),
        row(
            "Ordne brannvarsling etter tilsynet",
            "Huskomiteen; Styreleder",
            [src("operations", None, 22500)],
            "..2027-02-01",
            number="10",
        ),
    ),
)
TEXT = """HAVSTEIN VELFORENING

Handlingsprogram 2026–2027

Vedtatt på årsmøtet 12. mars 2026. Programmet er kort med vilje: det er bedre
å gjøre ti ting enn å love tretti. Styret melder fra på oppslagstavla ved
butikken når noe er gjort.


I. VEI OG TRAFIKK

1. Få ned farten forbi skolen ved å be fylket om fartshumper og bedre
   skilting.
   Ansvar: Veikomiteen i samarbeid med Trafikksikkerhetsutvalget
   Frist: 31. mai 2026

2. Grus og brøyting av Naustveien
   Ansvar: Oddvar Naust
   Frist: Årlig
   Penger: Egenandel fra oppsitterne

3. Bytte de siste åtte lampene til LED
   Ansvar: Veikomiteen
   Frist: 15. oktober 2026
   Penger: Tilskudd fra Havstein kraftfond, kr 64 000


II. STRAND OG BADEPLASS

4. Ny flytebrygge i Vika, med stupebrett og rampe for rullestol
   Ansvar: Strandkomiteen sammen med Havstein båtforening
   Frist: Juni 2027
   Penger: Sparebankstiftelsen, 180.000,-

5. Strandrydding første lørdag i mai
   Ansvar: Strandkomiteen og skolen
   Frist: Årlig
   Penger: Pølser over drift

6. Toalett på badeplassen
   Ansvar: Ikke avklart
   Frist: 2027
   Penger: Må avklares


III. GRENDEHUSET

7. Etterisolere loftet og skifte tre vinduer
   Ansvar: Huskomiteen
   Frist: Høsten 2026
   Penger: Tilskudd fra Enova og drift

8. Leie ut huset til bursdager og møter
   Ansvar: Utleieansvarlig
   Frist: Løpende

9. Ta en runde på hva vi skal bruke huset til når skolen flytter, gjerne
   sammen med pensjonistforeningen og 4H
   Ansvar: Styret i samarbeid med Huskomiteen
   Frist: Innen årsskiftet 2026/2027
   Penger: Kr 5000 til kaffe o.l., drift

10. Ordne brannvarsling etter tilsynet
   Ansvar: Huskomiteen / styreleder
   Frist: 1. februar 2027
   Penger: Drift, 22 500 kr


Programmet tas opp igjen på årsmøtet i 2027.
"""


PLANS = [
    UnseenPlan(
        "havstein",
        "velforening.txt",
        TEXT.encode,
        truth_of(
            PARTS,
            title="Handlingsprogram 2026–2027",
            owner="HAVSTEIN VELFORENING",
            language="nb",
            years=(2026, 2027),
        ),
        held_out=True,
    )
]
