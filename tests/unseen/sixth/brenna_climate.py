"""A climate plan's list of measures: part goals as rows in the tables, start and end, cost in thousands; long."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.sixth._layouts_f import on_its_side
from tests.unseen.writing import Row, Truth, UnseenPlan, area, row, src, truth_of

HEADER = (
    "Nr.",
    "Tiltak",
    "Ansvar",
    "Medvirkende",
    "Oppstart",
    "Ferdig",
    "Kostnad (1000 kr)",
    "Finansiering",
)
ENERGY = "Delmål 1.1: Energibruken i kommunale bygg er 25 % lavere i 2030"
BUILDING = "Delmål 1.2: Nye bygg er fossilfrie"
OWN = "Delmål 2.1: Kommunens egne reiser er utslippsfrie"
PEOPLE = "Delmål 2.2: Flere går, sykler og tar buss"
NATURE = "Delmål 3.1: Natur gir vern mot flom og skred"
LAND = "Delmål 3.2: Jord og skog tas vare på"
WASTE = "Delmål 4.1: Mindre avfall og mer ombruk"


def step(goal: str, cells: str, who: str, money: list[Truth] | None, when: str | None, open_: str = "") -> Row:
    """Give a numbered measure under a part goal."""
    number, text, *_ = cells.split("|")
    return row(cells, who, money, when, open_, text=text, number=number, under=[goal])


def told(goal: str) -> tuple[str, str]:
    """Give the number and the words of a part goal."""
    label, _, text = goal.partition(": ")
    return label.removeprefix("Delmål "), text


PARTS = (
    area(
        "Bygg og energi",
        step(ENERGY, "1|Etterisolere Brenna skole|Eiendomssjef|Enova|Q2 2025|Q4 2026|3200|Investering, Enova",
             "Eiendomssjef; +Enova", None, "2025-04-01..2026-12-31"),
        step(ENERGY, "2|Energioppfølging i alle bygg|Driftsleder bygg|Vaktmesterne|Løpende||50|Drift",
             "Driftsleder bygg@?; +Vaktmesterne", [src("operations", None, 50000)], "?continuous"),
        step(ENERGY, "3|Solceller på svømmehallen|Eiendomssjef|Brenna Energi|2026|2027|2100|Investering",
             "Eiendomssjef; +Brenna Energi", [src("investment", None, 2100000)], "2026-01-01..2027-12-31"),
        step(ENERGY, "4|Bytte til LED i gatelys|Leder vei|Brenna Nett|Vår 2025|Høst 2028|1600|Investering",
             "Leder vei@?; +Brenna Nett", [src("investment", None, 1600000)], "2025-03-01..2028-11-30"),
        step(ENERGY, "5|Nattsenking i idrettshallene|Driftsleder bygg|Idrettsrådet||1.9.2025||Innenfor rammen",
             "Driftsleder bygg@?; +Idrettsrådet", [src("operations")], "..2025-09-01"),
        step(BUILDING, "6|Krav om fossilfri byggeplass i alle anbud|Innkjøpsrådgiver|Eiendomssjef|1.1.2025|||"
             "Ingen kostnad", "Innkjøpsrådgiver; +Eiendomssjef", None, "2025-01-01.."),
        step(BUILDING, "7|Pilot med massivtre i ny barnehage|Prosjektleder|Skogeierlaget|2026|2028|900|"
             "Klimasats, søkes", "Prosjektleder; +Skogeierlaget", [src("grant", "Klimasats", 900000)],
             "2026-01-01..2028-12-31"),
        step(BUILDING, "8|Veileder til private utbyggere|Byggesaksleder||Høst 2025|Vår 2026||Drift",
             "Byggesaksleder", [src("operations")], "2025-09-01..2026-05-31"),
        step(BUILDING, "9|Fjernvarme i sentrum, mulighetsstudie|Klimarådgiver|Brenna Energi og næringsforeningen|"
             "2025|2025|300|Må avklares", "Klimarådgiver; +Brenna Energi; +Næringsforeningen", None,
             "2025-01-01..2025-12-31", "funding"),
        goals=[told(one) for one in (ENERGY, BUILDING,)],
    ),
    area(
        "Transport",
        step(OWN, "10|Elbiler i hjemmetjenesten|Enhetsleder hjemmetjeneste|Innkjøpsrådgiver|2025|2027|1400|"
             "Leasing over drift", "Enhetsleder hjemmetjeneste@?; +Innkjøpsrådgiver",
             [src("operations", None, 1400000)], "2025-01-01..2027-12-31"),
        step(OWN, "11|Ladepunkt ved rådhuset og helsehuset|Eiendomssjef|Brenna Energi|1. tertial 2026|2. tertial 2026|"
             "450|Investering", "Eiendomssjef; +Brenna Energi", [src("investment", None, 450000)],
             "2026-01-01..2026-08-31"),
        step(OWN, "12|Reisepolicy for ansatte|HR-sjef|Tillitsvalgte||31.12.2025||Innenfor rammen",
             "HR-sjef; +Tillitsvalgte", [src("operations")], "..2025-12-31"),
        step(OWN, "13|Felles sykkelpool|Må avklares|HR-sjef|2026||80|Drift",
             "+HR-sjef", [src("operations", None, 80000)], "2026-01-01..", "responsibility"),
        step(PEOPLE, "14|Sykkelvei Brenna–Sletta|Prosjektleder|Statens vegvesen / fylkeskommunen|2027|2028|14000|"
             "Fylkeskommunale midler", "Prosjektleder; +Statens vegvesen; +Fylkeskommunen", None,
             "2027-01-01..2028-12-31"),
        step(PEOPLE, "15|Hjertesone ved tre skoler|Rektorene|FAU, Trygg Trafikk|August 2025|Juni 2026|120|"
             "Trafikksikkerhetsmidler", "Rektorene; +FAU; +Trygg Trafikk", [src("grant", ..., 120000)],
             "2025-08-01..2026-06-30"),
        step(PEOPLE, "16|Bestillingsbuss i Øvre Brenna|Klimarådgiver|Fylkeskommunen|2025|2026|700|Prosjekt Grønn bygd "
             "ut 2026 – videre finansiering må avklares", "Klimarådgiver; +Fylkeskommunen",
             [src("project", "Grønn bygd", 700000, to="2026-12-31")], "2025-01-01..2026-12-31", "funding"),
        step(PEOPLE, "17|Bysykler ved stasjonen|Næringssjef|Brenna sentrum SA|Ikke avklart|Ikke avklart|200|Sponsor",
             "Næringssjef; +Brenna sentrum SA", None, "-", "time; ~time"),
        step(PEOPLE, "18|Kampanjen «Kjør sammen»|Klimarådgiver||Mars 2026|Mai 2026|15|Drift",
             "Klimarådgiver", [src("operations", None, 15000)], "2026-03-01..2026-05-31"),
        goals=[told(one) for one in (OWN, PEOPLE,)],
    ),
    area(
        "Natur og klimatilpasning",
        step(NATURE, "19|Åpne Kvernbekken|Plansjef|NVE, grunneierne|2026|2028|5500|Investering / NVE-tilskudd",
             "Plansjef; +NVE; +Grunneierne", None, "2026-01-01..2028-12-31"),
        step(NATURE, "20|Flomsonekart for hele kommunen|Plansjef|NVE|2025|2026|250|Tilskudd fra NVE",
             "Plansjef; +NVE", [src("grant", "NVE", 250000)], "2025-01-01..2026-12-31"),
        step(NATURE, "21|Overvannsplan|VA-leder|Plansjef|Q1 2026|Q3 2026|400|Selvkost",
             "VA-leder; +Plansjef", None, "2026-01-01..2026-09-30"),
        step(NATURE, "22|Beredskapsøvelse flom|Beredskapskoordinator|Nødetatene|Oktober 2025|Oktober 2025||Drift",
             "Beredskapskoordinator; +Nødetatene", [src("operations")], "2025-10-01..2025-10-31"),
        step(NATURE, "23|Skredvarsling i Liabygda|Uavklart|NVE||||Avklares med NVE", "+NVE", None, None,
             "responsibility; funding:?"),
        step(LAND, "24|Nullvisjon for nedbygging av matjord|Kommunestyret|Landbrukskontoret|2025|||Ingen",
             "?Kommunestyret; +Landbrukskontoret", None, "2025-01-01.."),
        step(LAND, "25|Bekjempe fremmede arter langs elva|Miljørådgiver|Hagelaget, vellaga|Sommer 2025|Sommer 2028|"
             "80|Tilskudd fra Miljødirektoratet", "Miljørådgiver; +Hagelaget; +Vellaga",
             [src("grant", "Miljødirektoratet", 80000)], "2025-06-01..2028-08-31"),
        step(LAND, "26|Klimarådgivning på 20 gårdsbruk|Landbrukskontoret|Norsk Landbruksrådgiving|2026|2027|160|"
             "SMIL-midler", "Landbrukskontoret; +Norsk Landbruksrådgiving", [src(..., ..., 160000)],
             "2026-01-01..2027-12-31"),
        step(LAND, "27|Skogplanting på hogstfelt|Skogbrukssjef|Skogeierlaget|Årlig|||Skogfond",
             "Skogbrukssjef; +Skogeierlaget", [src("grant", ...)], "?yearly"),
        goals=[told(one) for one in (NATURE, LAND,)],
    ),
    area(
        "Forbruk og avfall",
        step(WASTE, "28|Ombruksbu på gjenvinningsstasjonen|Brenna Avfall IKS|Frivilligsentralen|2025|2025|350|"
             "Eget budsjett", "Brenna Avfall IKS; +Frivilligsentralen", [src("operations", None, 350000)],
             "2025-01-01..2025-12-31"),
        step(WASTE, "29|Kutte matsvinn på sykehjemmene|Kjøkkensjef||1.8.2025|31.7.2026||Innenfor rammen",
             "Kjøkkensjef", [src("operations")], "2025-08-01..2026-07-31"),
        step(WASTE, "30|Reparasjonskafé fire ganger i året|Frivilligsentralen|Husflidslaget|Høst 2025||20|Gaver",
             "Frivilligsentralen; +Husflidslaget", None, None),
        step(WASTE, "31|Møbelbank for enhetene|Driftsleder bygg|Enhetene|Vinter 2025/2026|Vår 2026|60|Drift",
             "Driftsleder bygg@?; +Enhetene", [src("operations", None, 60000)], "2025-12-01..2026-05-31"),
        step(WASTE, "32|Klimaregnskap for innkjøp|Innkjøpsrådgiver|Økonomiavdelingen|2026|2026|100|Drift – må avklares",
             "Innkjøpsrådgiver; +Økonomiavdelingen", [src("operations", None, 100000)], "2026-01-01..2026-12-31",
             "funding"),
        goals=[told(one) for one in (WASTE,)],
    ),
)  # fmt: skip


def _content() -> bytes:
    document = word(("Klima- og energiplan for Brenna kommune", 0), ("Handlingsdel 2025–2028", 1))
    on_its_side(document)
    document.add_paragraph(
        "Handlingsdelen er vedtatt av kommunestyret 17. oktober 2024 og rulleres hvert år. Kostnadene er anslag, og "
        "midlene må vedtas i økonomiplanen."
    )
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"Innsatsområde {number} – {part.title}", 2)
        rows: list[tuple[str, ...]] = [HEADER]
        goals: list[str] = []
        for one in part.rows:
            if one.truth["under"][0] not in goals:
                goals.append(one.truth["under"][0])
                rows.append((goals[-1],))
            rows.append((*one.cells, *[""] * (len(HEADER) - len(one.cells)))[: len(HEADER)])
        word_table(document, rows)
    return saved(document)


PLANS = [
    UnseenPlan(
        "brenna",
        "klimaplan_handlingsdel.docx",
        _content,
        truth_of(
            PARTS,
            language="nb",
            owner="Brenna kommune",
            years=(2025, 2028),
            aliases={
                "Leder vei": ["Leder"],
                "Driftsleder bygg": ["Driftsleder"],
                "Enhetsleder hjemmetjeneste": ["Enhetsleder"],
            },
        ),
    )
]
