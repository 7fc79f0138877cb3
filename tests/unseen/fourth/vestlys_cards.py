"""A network in nynorsk without tables, 2019: a heading for each measure, some sentences, lines with labels."""

from dataclasses import dataclass

from tests.unseen.layouts import labelled, saved, word
from tests.unseen.writing import OPERATIONS, Part, Row, Truth, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvarleg: ", "Tidsrom: ", "Kostnad og finansiering: ")


@dataclass(frozen=True, slots=True)
class Card:
    """A measure: what it is called, what is told of it, and the values of its labels."""

    title: str
    told: str
    values: tuple[str, str, str]


CARDS = (
    (
        Card(
            "Rekruttere fleire lærlingar innan helsefag",
            "Medlemsbedriftene melder om færre søkjarar enn før. Vi skal ut i alle ungdomsskulane med "
            "rollemodellar, og "
            "ikkje berre med brosjyrar.",
            ("Opplæringskontoret og karriererettleiarane", "Januar–mars 2019", "Drift"),
        ),
        Card(
            "Instruktørkurs for faglege leiarar",
            "To dagar, med oppfølging på arbeidsplassen etter eit halvt år. Kurset blir gjeve to gonger.",
            ("Opplæringskontoret saman med Nordfjord vgs", "Hausten 2019", "Kursavgift, kr 1 500 pr. deltakar"),
        ),
        Card(
            "Felles lærlinglønn i kommunane",
            "I dag betalar kommunane ulikt. Det skaper konkurranse som ingen er tente med.",
            ("Personalsjefane i kommunane", "Innan 1. august 2019", "Må avklarast"),
        ),
        Card(
            "Elevbesøk på verksemdene",
            "Buss blir stilt til rådvelde, og alle 9.-klassar skal få tilbod om ein dag ute.",
            ("Næringsforeininga", "Kvar haust", "Gåve frå Sparebankstiftinga, kr 120 000"),
        ),
    ),
    (
        Card(
            "Skreddarsydde fagskulemodular for havbruk",
            "Oppdrettarane vil ha korte modular som kan takast ved sida av jobb. Fagskulen har levert skisse, men "
            "godkjenning frå NOKUT manglar.",
            (
                "Fagskulen, prosjektleiar Blå modul",
                "2019–2020",
                "Prosjekt Blå modul, inntil kr 900 000. Prosjektet blir avslutta i desember 2020",
            ),
        ),
        Card(
            "Norskopplæring på arbeidsplassen",
            "Opplæringa skal gå føre seg i arbeidstida, og instruktørane skal kjenne yrket.",
            ("Vaksenopplæringa i samarbeid med NAV og fiskemottaka", "Frå mars 2019", "Kompetansepluss (søkt)"),
        ),
        Card(
            "Kartlegging av kompetansebehov i reiselivet",
            "Førre kartlegging er frå 2014, og mykje er endra sidan den gong.",
            ("Reiselivslaget/ Høgskulen", "15. juni 2019", "Fylkeskommunen 200 000 kr og Innovasjon Norge 100 000 kr"),
        ),
    ),
    (
        Card(
            "Styrke sekretariatet",
            "Halv stilling har vist seg å vere for lite. Styret må ta stilling til om nettverket skal ha eige "
            "sekretariat "
            "eller kjøpe tenesta.",
            ("Styret", "2. halvår 2019", "Uavklart"),
        ),
        Card(
            "Nettside og nyheitsbrev",
            "Kalenderen må vere oppdatert, elles sluttar folk å bruke han.",
            ("Dagleg leiar", "Fortløpande", "Innanfor ramma"),
        ),
    ),
)


def _card(card: Card, number: str, who: str, money: list[Truth] | None, when: str, open_: str = "") -> Row:
    found = row(card.title, who, money, when, open_, under=[], number=number)
    return Row(found.cells, {**found.truth, "ends": [card.title, card.told]})


(A1, A2, A3, A4), (B1, B2, B3), (C1, C2) = CARDS
PARTS: tuple[Part, ...] = (
    area(
        "Lærlingar og skule",
        _card(A1, "1.1", "Opplæringskontoret; Karriererettleiarane", [OPERATIONS], "2019-01-01..2019-03-31"),
        _card(A2, "1.2", "Opplæringskontoret; +Nordfjord vgs", None, "2019-09-01..2019-11-30"),
        _card(A3, "1.3", "Personalsjefane@?", [], "?..2019-08-01", "funding"),
        _card(A4, "1.4", "Næringsforeininga", [src("grant", "Sparebankstiftinga", 120000)], "?yearly"),
    ),
    area(
        "Vaksne og arbeidsliv",
        _card(
            B1,
            "2.1",
            "Fagskulen; Prosjektleiar@Blå modul",
            [src("project", "Blå modul", 900000, "2020-12-31", qualifier="inntil")],
            "2019-01-01..2020-12-31",
        ),
        _card(B2, "2.2", "Vaksenopplæringa; +NAV; +Fiskemottaka", [src("grant", "Kompetansepluss")], "2019-03-01.."),
        _card(
            B3,
            "2.3",
            "Reiselivslaget; Høgskulen",
            [src(..., "Fylkeskommunen", 200000), src(..., "Innovasjon Norge", 100000)],
            "?..2019-06-15",
        ),
    ),
    area(
        "Drift av nettverket",
        _card(C1, "3.1", "Styret", [], "2019-07-01..2019-12-31", "funding; ~*:?"),
        _card(C2, "3.2", "Dagleg leiar", [OPERATIONS], "continuous"),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2019–2020", 0))
    document.add_paragraph("Kompetansenettverket Vestlys")
    document.add_paragraph(
        "Kompetansenettverket Vestlys er eit samarbeid mellom skular, næringsliv og fem kommunar. Planen er kort med "
        "vilje: vi lovar ikkje meir enn det vi rekk over."
    )
    for place, (part, cards) in enumerate(zip(PARTS, CARDS, strict=True), start=1):
        document.add_heading(f"{place} {part.title}", 1)
        for number, card in enumerate(cards, start=1):
            document.add_heading(f"{place}.{number} {card.title}", 2)
            document.add_paragraph(card.told)
            for label, value in zip(LABELS, card.values, strict=True):
                labelled(document, (label, value))
    return saved(document)


PLANS = [
    UnseenPlan(
        "vestlys",
        "vestlys-handlingsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2019–2020",
            owner="Kompetansenettverket Vestlys",
            language="nn",
            years=(2019, 2020),
            aliases={"Personalsjefane": ["Personalsjefane i kommunane"]},
        ),
        held_out=True,
    )
]
