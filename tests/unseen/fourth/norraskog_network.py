"""A Swedish network of municipalities, 2022: kronor that are Swedish, "samordnar", questions left open."""

from tests.unseen.fourth._layouts_d import line, table_for_each
from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, Truth, UnseenPlan, area, src, truth_of


def sek(amount: int) -> Truth:
    """Give an amount in Swedish kronor."""
    return {"amount_nok": None, "currency": "SEK", "amount": amount}


HEADER = ("Aktivitet", "Ansvarig", "Samverkansparter", "Tidplan", "Finansiering")

PARTS = (
    area(
        "Kompetensförsörjning",
        line(
            """Starta ett gemensamt vård- och omsorgscollege med utbildning på distans, så att den som vill läsa vidare
            kan bo kvar hemma och ändå få handledning på arbetsplatsen | Utbildningscheferna | Region Norrskog,
            Arbetsförmedlingen | Hösten 2022 | Projekt Lärnära, 2 400 000 kr""",
            "Utbildningscheferna; +Region Norrskog; +Arbetsförmedlingen",
            [{**src("project", "Lärnära"), **sek(2400000)}],
            "2022-09-01..2022-11-30",
        ),
        line(
            """Kartlägga validering inom industrin; fackförbunden efterfrågar en enkel väg för den som kan jobbet men
            saknar papper på det | Näringslivsutvecklaren | IF Metall och Teknikföretagen | 2022-2023 | Inom ram""",
            "Näringslivsutvecklaren; +IF Metall; +Teknikföretagen",
            [OPERATIONS],
            "2022-01-01..2023-12-31",
        ),
        line(
            """Inflyttarservice: en väg in, svar inom två dygn och hjälp med bostad, förskola och jobb till den
            medflyttande | Måste klargöras | Kommunerna | Löpande | Måste klargöras""",
            "+Kommunerna",
            [],
            "continuous",
            "responsibility; funding",
        ),
        line(
            """Sommarjobb för gymnasieungdomar i företag som annars inte hade vågat anställa, med handledarutbildning
            för företagen | HR-cheferna | Företagarna | Juni-augusti 2022 | Egeninsats från företagen""",
            "HR-cheferna; +Företagarna",
            [src("participants", ...)],
            "2022-06-01..2022-08-31",
        ),
    ),
    area(
        "Resor och transporter",
        line(
            """Gemensamt remissvar om länstransportplanen, med tyngdpunkt på bärighet, tjälskador och omledningsvägar
            för timmertransporterna | Styrelsen | Skogsindustrierna | Senast 30 april 2022 | Inom ram""",
            "Styrelsen; +Skogsindustrierna",
            [OPERATIONS],
            None,
        ),
        line(
            """Utreda laddstolpar och vätgastankning längs E45 tillsammans med norska kommuner på andra sidan gränsen |
            Projektledare Grön väg | Gränskommittén | Januari 2023 | Ansökan till Interreg, 1,5 miljoner kr""",
            "Projektledare@Grön väg; +Gränskommittén",
            [{**src("grant", "Interreg"), **sek(1500000)}],
            "2023-01-01..2023-01-31",
        ),
        line(
            """Anropsstyrd trafik till fjällbyarna prövas under två vintrar; utvärderas av högskolan innan beslut om
            fortsättning | Kollektivtrafikmyndigheten | Byalagen | Vintern 2022/2023 | Regionen, fortsatt
            finansiering ska klargöras""",
            "Kollektivtrafikmyndigheten; +Byalagen",
            None,
            "2022-12-01..2023-02-28",
            "funding",
        ),
        line(
            """Bredband till de sista byarna: gemensam ansökan, kanalisation när det ändå grävs för fjärrvärme och en
            lathund åt byanätsföreningarna så att de orkar | Bredbandssamordnaren samordnar arbetet, it-cheferna |
            PTS, byanätsföreningarna | 1 mars-31 december 2022 | 3 miljoner kr från PTS, resten betalar
            byanätsföreningarna själva""",
            "*Bredbandssamordnaren; It-cheferna; +PTS; +Byanätsföreningarna",
            None,
            "2022-03-01..2022-12-31",
        ),
    ),
    area(
        "Samverkan",
        line(
            """Politiskt nätverksmöte fyra gånger per år med tema, studiebesök och gemensamt uttalande när det finns
            något att uttala sig om | Nätverkssamordnaren | | Varje kvartal | Inom ram""",
            "Nätverkssamordnaren",
            [OPERATIONS],
            "quarterly",
        ),
        line(
            """Nya stadgar: rösträtt, avgift och utträde. Förslag på remiss hos kommunstyrelserna före sommaren |
            Arbetsutskottet och kommunjuristen | Kommunstyrelserna | Före 15 juni 2022 | Inom ram""",
            "Arbetsutskottet; Kommunjuristen; +Kommunstyrelserna",
            [OPERATIONS],
            None,
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2022–2023", 0))
    document.add_paragraph("Nätverket Norra Skogslänken")
    document.add_paragraph(
        "Planen antogs vid årsmötet 2021-11-25. Nätverket äger inga egna pengar utöver medlemsavgiften; större "
        "insatser "
        "genomförs som projekt med en kommun som värd."
    )
    table_for_each(document, HEADER, PARTS)
    return saved(document)


PLANS = [
    UnseenPlan(
        "norraskog",
        "handlingsplan-natverket.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2022–2023",
            owner="Nätverket Norra Skogslänken",
            language="sv",
            years=(2022, 2023),
        ),
        held_out=True,
    )
]
