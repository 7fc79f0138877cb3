"""A file of values parted by commas and quoted: area and goal repeated on every row, start and end columns."""

from tests.unseen.layouts import comma_file
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = (
    "Innsatsområde",
    "Mål",
    "ID",
    "Aktivitet",
    "Ansvarlig enhet",
    "Samarbeidspartnere",
    "Startdato",
    "Sluttdato",
    "Budsjett (NOK)",
    "Finansieringskilde",
    "Prioritet",
    "Status",
)
FERSK, GRONN = "Flere nyetableringer", "Havna er utslippsfri"

PARTS = (
    area(
        "Næring",
        row(
            "7|Tilby etablererkurs på kveldstid|Næringsavdelingen|Kalvik næringshage, NAV|01.02.2026|30.11.2026"
            "|150000|Drift|Høy|Pågår",
            text="Tilby etablererkurs på kveldstid",
            number="7",
            who="Næringsavdelingen; +Kalvik næringshage; +NAV",
            when="2026-02-01..2026-11-30",
            money=[src("operations", None, 150000)],
            under=[FERSK],
            priority="Høy",
            status="Pågår",
        ),
        row(
            "8|Leie ut kontorplasser, verksted og møterom samlet|Eiendomsselskapet||15.08.2026|||Leieinntekter|Middels"
            "|Ikke startet",
            text="Leie ut kontorplasser, verksted og møterom samlet",
            number="8",
            who="Eiendomsselskapet",
            when="2026-08-15..",
            under=[FERSK],
            priority="Middels",
            status="Ikke startet",
        ),
        row(
            '9|Dele ut prisen "Årets gründer"|Formannskapet|Sparebanken, handelsstanden|||10000|Sponsor|Lav|Fullført',
            text='Dele ut prisen "Årets gründer"',
            number="9",
            who="Formannskapet; +Sparebanken; +Handelsstanden",
            when="-",
            under=[FERSK],
            priority="Lav",
            status="Fullført",
        ),
    ),
    area(
        "Miljø",
        row(
            "12|Bygge landstrømanlegg|Havnesjef|Nettselskapet|01.01.2026|31.12.2027|4200000|Investeringsbudsjett,"
            " Enova|Høy|Pågår",
            text="Bygge landstrømanlegg",
            number="12",
            who="Havnesjef; +Nettselskapet",
            when="2026-01-01..2027-12-31",
            money=None,
            under=[GRONN],
            priority="Høy",
            status="Pågår",
        ),
        row(
            "13|Kreve mottak av båtavfall|Havnesjef|Uavklart|01.06.2026||0|Må avklares|Middels|Avventer",
            text="Kreve mottak av båtavfall",
            number="13",
            who="Havnesjef",
            when="2026-06-01..",
            money=None,
            open_=None,
            under=[GRONN],
            priority="Middels",
            status="Avventer",
        ),
        row(
            "14|Rydde strender etter vinteren|Skjærgårdstjenesten|Skoler, lag og foreninger|01.04.2026|15.05.2026"
            "|60000|Drift|Høy|Ikke startet",
            text="Rydde strender etter vinteren",
            number="14",
            who="Skjærgårdstjenesten; +Skoler; ~+Lag og foreninger; ~+Lag; ~+Foreninger",
            when="2026-04-01..2026-05-15",
            money=[src("operations", None, 60000)],
            under=[GRONN],
            priority="Høy",
            status="Ikke startet",
        ),
    ),
)


def _content() -> bytes:
    goals = (FERSK, GRONN)
    rows = [(part.title or "", goal, *one.cells) for part, goal in zip(PARTS, goals, strict=True) for one in part.rows]
    return comma_file([HEADER, *rows])


PLANS = [UnseenPlan("kalvik", "eksport.csv", _content, truth_of(PARTS, language="nb"))]
