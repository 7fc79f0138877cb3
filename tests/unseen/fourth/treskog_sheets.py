"""The preparedness of four municipalities as a workbook, 2024: a sheet for each area, numbers as amounts."""

from tests.unseen.fourth._layouts_d import line
from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = (
    "ID",
    "Tiltak",
    "Eier",
    "Bidrar",
    "Startdato",
    "Sluttdato",
    "Budsjett (kr)",
    "Finansiering",
    "Status",
    "Kommentar",
)

PARTS = (
    area(
        "Kriseledelse",
        line(
            """K-01 | Felles mal for overordna ROS-analyse og ett kartlag som alle kommunene bruker. Dagens analyser er
            laget på hver sin måte og lar seg ikke sammenligne | Beredskapsrådgiver | Statsforvalteren | 01.03.2024
            | 31.12.2024 | 150000 | Skjønnsmidler | Pågår | Nabokommunen ønsker å være med""",
            "Beredskapsrådgiver; +Statsforvalteren",
            [src("grant", ..., 150000)],
            "2024-03-01..2024-12-31",
            at=1,
            number="K-01",
            status="Pågår",
            comment="Nabokommunen ønsker å være med",
        ),
        line(
            """K-02 | Øve kriseledelsene sammen; scenario settes av Sivilforsvaret, og det skal skrives en
            læringsrapport som faktisk blir brukt | Kommunedirektørene | Sivilforsvaret, politiet | 15.10.2024 |
            15.10.2024 | 40000 | Drift | Planlagt | """,
            "Kommunedirektørene; +Sivilforsvaret; +Politiet",
            [src("operations", amount=40000)],
            "2024-10-15..2024-10-15",
            at=1,
            number="K-02",
            status="Planlagt",
        ),
        line(
            """K-03 | Avtale om gjensidig bistand ved langvarig strømbrudd (aggregat, drivstoff, mannskap) |
            Rådmannsutvalget | Kraftlaget / Røde Kors | våren 2024 | høsten 2024 | | Innefor rammen | Forsinket |
            Avventer jurist""",
            "Rådmannsutvalget; +Kraftlaget; +Røde Kors",
            [OPERATIONS],
            "2024-03-01..2024-11-30",
            at=1,
            number="K-03",
            status="Forsinket",
            comment="Avventer jurist",
        ),
        line(
            """K-04 | Satellittelefoner og nødnett til de som ikke har fått | Uavklart | IKT-avdelingene | 2025 | 2025
            | 320000 | Investering | Ikke startet | """,
            "+IKT-avdelingene",
            [src("investment", amount=320000)],
            "2025-01-01..2025-12-31",
            "responsibility",
            at=1,
            number="K-04",
            status="Ikke startet",
        ),
    ),
    area(
        "Egenberedskap",
        line(
            """E-01 | Folkemøter i alle grender om egenberedskap i en uke, med utdeling av sjekkliste og kaffe. Lag og
            foreninger står for praktisk gjennomføring | Kommunikasjonsrådgiver | Bygdekvinnelagene,
            pensjonistforeningen | Januar 2024 | Juni 2024 | 25000 | Gjensidigestiftelsen (tilskudd) | Ferdig | 412
            deltok""",
            "Kommunikasjonsrådgiver; +Bygdekvinnelagene; +Pensjonistforeningen",
            [src("grant", "Gjensidigestiftelsen", 25000)],
            "2024-01-01..2024-06-30",
            at=1,
            number="E-01",
            status="Ferdig",
            comment="412 deltok",
        ),
        line(
            """E-02 | Møteplass ved kriser: skilte 14 lokaler, avtale med eier, nøkkel og beholdning av vedovn og vann.
            Tre av lokalene mangler fremdeles avtale | Leder teknisk | Grendelagene | 1. kvartal 2024 | 1. kvartal
            2025 | 560000 | Prosjekt Trygg grend | Pågår | """,
            "Leder teknisk; +Grendelagene",
            [src("project", "Trygg grend", 560000)],
            "2024-01-01..2025-03-31",
            at=1,
            number="E-02",
            status="Pågår",
        ),
        line(
            """E-03 | Oversikt over eldre og syke som bor alene, med varslingsliste som ajourføres jevnlig (personvern
            må ivaretas) | Hjemmetjenesten | Frivilligsentralen | | | | Drift | Pågår | Jf. møte 3.4.""",
            "Hjemmetjenesten; +Frivilligsentralen",
            [OPERATIONS],
            None,
            at=1,
            number="E-03",
            status="Pågår",
            comment="Jf. møte 3.4.",
        ),
        line(
            """E-04 | Ungdom som ressurs: ungdomsrådene lager korte filmer om hva man gjør når nettet går ned, disse
            legges ut i de kanalene ungdom faktisk bruker og ikke på kommunens side | Kommunikasjonsrådgiver i
            samarbeid med ungdomsrådskoordinatorene | Ungdomsrådene, lokalavisa | Sept. 2024 | Mai 2025 | 80000 |
            Tilskudd fra DSB, kommunene tar resten innenfor egen ramme | Ikke startet | Svar på søknad ventes i juni""",
            "Kommunikasjonsrådgiver; +Ungdomsrådskoordinatorene; +Ungdomsrådene; +Lokalavisa",
            None,
            "2024-09-01..2025-05-31",
            None,
            at=1,
            number="E-04",
            status="Ikke startet",
            comment="Svar på søknad ventes i juni",
        ),
    ),
    area(
        "Vann, skog og flom",
        line(
            """V-01 | Flomsonekart for Tresa og sidebekkene bestilles fra NVE; kommunen bidrar med egne målinger og
            bilder fra «Hans» | Plansjef | NVE | 01.08.2024 | 30.06.2026 | | NVE finansierer | Ikke startet | """,
            "Plansjef; +NVE",
            [src(..., "NVE")],
            "2024-08-01..2026-06-30",
            at=1,
            number="V-01",
            status="Ikke startet",
        ),
        line(
            """V-02 | Reservevannforsyning i Bygdesenteret, borehull nr 2 og ledning. Anbudet kom inn 30 % over kalkyle
            | VA-ingeniør | Naboverket | april 2024 | oktober 2025 | 7250000 | Investering – merkostnad må avklares
            | Pågår | Sak til kommunestyret i juni""",
            "VA-ingeniør; +Naboverket",
            [src("investment", amount=7250000)],
            "2024-04-01..2025-10-31",
            "funding",
            at=1,
            number="V-02",
            status="Pågår",
            comment="Sak til kommunestyret i juni",
        ),
        line(
            """V-03 | Skogbrannreserve: ATV, hengere og utdanning av 30 mannskaper | Brannsjef | Skogeierlaget | 2024 |
            2026 | 900000 | Egenandel kommunene, resten DSB | Pågår | """,
            "Brannsjef; +Skogeierlaget",
            None,
            "2024-01-01..2026-12-31",
            at=1,
            number="V-03",
            status="Pågår",
        ),
    ),
)


def _content() -> bytes:
    book = workbook()
    for part in PARTS:
        rows = [
            [int(text) if text.isdigit() and place == 6 else text for place, text in enumerate(one.cells)]
            for one in part.rows
        ]
        head = [["Handlingsplan for samfunnssikkerhet og beredskap 2024–2026"], ["Beredskapssamarbeidet Treskog"], []]
        sheet(book, part.title or "", [*head, HEADER, *rows])
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "treskog",
        "beredskap.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for samfunnssikkerhet og beredskap 2024–2026",
            owner="Beredskapssamarbeidet Treskog",
            language="nb",
            years=(2024, 2026),
            always={"under": []},
            aliases={"Leder teknisk": ["Leder"]},
        ),
        held_out=True,
    )
]
