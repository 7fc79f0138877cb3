"""Goals of two levels: a main goal as a heading in each area, part goals as rows, with indicator and priority."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Indikator", "Prioritet", "Ansvarlig instans", "Ressursbehov", "Tidsplan")
STAY = "Delmål 1.1: Flere unge voksne flytter tilbake"
HOMES = "Delmål 1.2: Det finnes ledige boliger i alle kommuner"
ROADS = "Delmål 2.1: Reisetida til sykehuset er under to timer"
NET = "Delmål 2.2: Alle har stabilt mobil- og breibåndsnett"
TRUST = "Delmål 3.1: Innbyggerne kjenner regionrådet"

LIVE = "Hovedmål 1: Elvelandet vokser i hele regionen"
NEAR = "Hovedmål 2: Elvelandet ligger nær resten av landet"
VOICE = "Hovedmål 3: Elvelandet taler med én stemme"
PURPOSES = (LIVE, NEAR, VOICE)

PARTS = (
    area(
        "Bo og leve",
        row(
            "Intervjue 50 utflyttere om hva som skal til for å komme hjem"
            "| Antall intervjuer | Høy | Regionkoordinator i samarbeid med Høgskolen i Innfjell | kr 90 000, drift"
            "| Vår 2026",
            who="Regionkoordinator; +Høgskolen i Innfjell",
            money=[src("operations", amount=90000)],
            when="2026-03-01..2026-05-31",
            under=[LIVE, STAY],
            indicator="Antall intervjuer",
            priority="Høy",
        ),
        row(
            "Invitere til hjemvenderkveld i romjula, etter mal fra forrige plan | Antall deltakere | Middels"
            "| Ungdomsrådene/regionkoordinator | Innenfor rammen | Årlig",
            who="Ungdomsrådene; Regionkoordinator",
            money=[OPERATIONS],
            when="yearly",
            under=[LIVE, STAY],
            indicator="Antall deltakere",
            priority="Middels",
        ),
        row(
            "Lage oversikt over ubebodde hus og kontakte eierne | Andel eiere som svarer | Høy"
            "| Boligforum, bygdelagene og landbrukskontorene "
            "| Prosjekt Liv i husa, ut 2026 – må avklares for senere innsats"
            "| 2026–2027",
            who="Boligforum; Bygdelagene; Landbrukskontorene",
            money=[src("project", "Liv i husa", to="2026-12-31")],
            when="2026-01-01..2027-12-31",
            open_="continuation",
            under=[LIVE, HOMES],
            indicator="Andel eiere som svarer",
            priority="Høy",
        ),
        row(
            "Prøve leie-til-eie | Antall kontrakter | Lav | Må avklares | Husbanken? | Ikke bestemt",
            who="",
            open_="responsibility; ~funding:?; ~time:?",
            under=[LIVE, HOMES],
            indicator="Antall kontrakter",
            priority="Lav",
        ),
        goals=[
            ("1", "Elvelandet vokser i hele regionen"),
            ("1.1", "Flere unge voksne flytter tilbake"),
            ("1.2", "Det finnes ledige boliger i alle kommuner"),
        ],
    ),
    area(
        "Veg og nett",
        row(
            "Felles kravliste for fv. 30 og 33 | Vedtatt liste | Høy | Ansvarlig ordfører/samferdselsforum | Drift"
            "| Januar–mars 2026",
            who="Ansvarlig ordfører; Samferdselsforum",
            money=[OPERATIONS],
            when="2026-01-01..2026-03-31",
            under=[NEAR, ROADS],
            indicator="Vedtatt liste",
            priority="Høy",
        ),
        row(
            "Følge opp ambulanseplanen | Responstid | Høy | Kommuneoverlegene sammen med helseforetaket | – | Løpende",
            who="Kommuneoverlegene; +Helseforetaket",
            money=[],
            when="continuous",
            under=[NEAR, ROADS],
            indicator="Responstid",
            priority="Høy",
        ),
        row(
            "Måle dekning på skolebussrutene | Km uten dekning | Middels | Beredskapsforum, utføres av Elve Data AS"
            "| Tilskudd fra Nkom, 140 000 | 3. kvartal 2026",
            who="Beredskapsforum; >Elve Data AS",
            money=[src("grant", "Nkom", 140000)],
            when="2026-07-01..2026-09-30",
            under=[NEAR, NET],
            indicator="Km uten dekning",
            priority="Middels",
        ),
        row(
            "Søke midler til de siste 120 adressene | Antall adresser | Høy | Breibåndsgruppa – AU avgjør rekkefølgen"
            "| Kommunene stiller egenandel på 10 % | Innen 15. mai 2027",
            who="Breibåndsgruppa; !AU",
            when="..2027-05-15",
            under=[NEAR, NET],
            indicator="Antall adresser",
            priority="Høy",
        ),
        goals=[
            ("2", "Elvelandet ligger nær resten av landet"),
            ("2.1", "Reisetida til sykehuset er under to timer"),
            ("2.2", "Alle har stabilt mobil- og breibåndsnett"),
        ],
    ),
    area(
        "Synlig og samlet",
        row(
            "Sende åpne møter på nett | Antall seere | Middels | Sekretariatet | Utstyr 60 000 kr | Fra mars 2026",
            who="Sekretariatet",
            money=[src(..., ..., 60000)],
            when="2026-03-01..",
            under=[VOICE, TRUST],
            indicator="Antall seere",
            priority="Middels",
        ),
        row(
            "Spørreundersøkelse om kjennskap til rådet | Andel som kjenner til rådet | Lav"
            "| Regionkoordinator og kommunikasjonsnettverket | TBA | Høst 2027",
            who="Regionkoordinator; Kommunikasjonsnettverket",
            money=[],
            when="2027-09-01..2027-11-30",
            open_="funding",
            under=[VOICE, TRUST],
            indicator="Andel som kjenner til rådet",
            priority="Lav",
        ),
        goals=[("3", "Elvelandet taler med én stemme"), ("3.1", "Innbyggerne kjenner regionrådet")],
    ),
)


def _content() -> bytes:
    document = word(("Elvelandet regionråd", 2), ("Handlingsplan 2026–2027", 0))
    document.add_paragraph("Vedtatt i regionrådet 20. november 2025. Planen har tre områder og fem delmål.")
    document.add_paragraph("Prioritet høy betyr at arbeidet starter uansett; middels og lav tas når det er kapasitet.")
    for part, purpose in zip(PARTS, PURPOSES, strict=True):
        document.add_heading(part.title or "", 1)
        document.add_heading(purpose, 2)
        rows: list[tuple[str, ...]] = [HEADER]
        last = ""
        for one in part.rows:
            goal = one.truth["under"][-1]
            if goal != last:
                rows.append((goal,))
                last = goal
            rows.append(one.cells)
        word_table(document, rows)
    return saved(document)


PLANS = [
    UnseenPlan(
        "a-elvelandet",
        "elvelandet.docx",
        _content,
        truth_of(
            PARTS, title="Handlingsplan 2026–2027", owner="Elvelandet regionråd", language="nb", years=(2026, 2027)
        ),
        held_out=True,
    )
]
