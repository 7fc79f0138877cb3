"""A Swedish-Norwegian border committee in Word, each row in the language of who wrote it; money in both kroner."""

from docx.document import Document as WordDocument

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.third._layouts_c import bold, cells_of
from tests.unseen.writing import OPERATIONS, Part, Truth, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak / Åtgärd", "Ansvarlig / Ansvarig", "Partnere / Parter", "Tid", "Finansiering")


def _swedish(kind: object, amount: int, name: object = None, **more: object) -> Truth:
    found: Truth = {"amount": amount, "currency": "SEK", "amount_nok": None, "to": None, **more}
    if kind is not ...:
        found["kind"] = kind
    if name is not ...:
        found["name"] = name
    return found


PARTS = (
    area(
        "Gränshinder / Grensehindre",
        row(
            "Kartlägga gränshinder för pendlare och småföretag i de sex kommunerna|Sekretariatet|Grensetjänsten, "
            "Arbetsförmedlingen|2026-2027|SEK 200 000, Nordiska ministerrådet",
            "Sekretariatet; +Grensetjänsten; +Arbetsförmedlingen",
            [_swedish(..., 200000, "Nordiska ministerrådet")],
            "2026-01-01..2027-12-31",
        ),
        row(
            "Ta opp sakene med helsesamarbeid og ambulanse over grensa med "
            "departementene|Styreleder/sekretariatsleder|Sykehuset, Region Tväälv|Løpende|Drift",
            "Styreleder; Sekretariatsleder; +Sykehuset; +Region Tväälv",
            [OPERATIONS],
            "continuous",
        ),
        row(
            "Gemensam informationssida på nätet för nyinflyttade|Kommunikatör i samarbete med kommunerna||Hösten "
            "2026|Inom ram",
            "Kommunikatör; +Kommunerna",
            [OPERATIONS],
            "2026-09-01..2026-11-30",
        ),
        row(
            "Yrkesgodkjenning – følge opp brevet til ministrene|Styreleder||Innen 1.6.2026|Drift",
            "Styreleder",
            [OPERATIONS],
            "..2026-06-01",
        ),
        row(
            "Årlig møte med de nasjonale samordnerne for grensehindre|Sekretariatet|Nordisk råd|November hvert "
            "år|NOK 40 000 drift",
            "Sekretariatet; +Nordisk råd",
            [src("operations", None, 40000)],
            "?yearly",
        ),
    ),
    area(
        "Näringsliv och turism / Næring og reiseliv",
        row(
            "Interregsøknad «Tvillingälven» (sykkel, kano, mat)|Prosjektgruppa|Destinasjon Elvelandet, Visit "
            "Tväälv|Søknadsfrist 15.9.2026|Interreg Sverige-Norge, forutsatt tilsagn",
            "Prosjektgruppa; +Destinasjon Elvelandet; +Visit Tväälv",
            [src("grant", ...)],
            "?..2026-09-15",
            "~funding:?",
        ),
        row(
            "Skyltning av gränsleden, 74 km|Projektledare Gränsleden|Markägare och grunneiere|Klart senast juni "
            "2027|Projekt Gränsleden, SEK 450 000",
            "Projektledare@Gränsleden; +Markägare; +Grunneiere",
            [_swedish("project", 450000, "Gränsleden")],
            "..2027-06-30",
        ),
        row(
            "Handelsseminar for butikker på begge sider|Næringssjefene|Företagarna|Vår 2027|Deltakeravgift og drift",
            "Næringssjefene; +Företagarna",
            None,
            "2027-03-01..2027-05-31",
        ),
        row(
            "Mötesplats för unga entreprenörer|Ung Företagsamhet och Ungt "
            "Entreprenørskap|Gymnasieskolorna|Läsåret 2026/2027|Måste klargöras",
            "Ung Företagsamhet; Ungt Entreprenørskap; +Gymnasieskolorna",
            [],
            "2026-08-01..2027-07-31",
            "funding",
        ),
        row(
            "Messe annethvert år i Elvebyen|Må avklares|||Må avklares av styret",
            "~!Styret",
            [],
            None,
            "responsibility; funding:Styret",
        ),
    ),
    area(
        "Samferdsel / Kommunikationer",
        row(
            "Felles uttalelse om jernbanestrekningen til høring i begge land|AU|Trafikverket, "
            "Jernbanedirektoratet|Ikke satt|Drift",
            "AU; +Trafikverket; +Jernbanedirektoratet",
            [OPERATIONS],
            None,
            "~time:?",
        ),
        row(
            "Busslinje över gränsen: försök med två turer per dag|Länstrafiken, Elvelandet kollektivtrafikk "
            "(utförs av Gränsbuss AB)|Kommunerna|Från augusti 2026|Region Tväälv SEK 600 000 och fylkeskommunen "
            "NOK 500 000",
            "Länstrafiken; Elvelandet kollektivtrafikk; >Gränsbuss AB; +Kommunerna",
            [_swedish(..., 600000, "Region Tväälv"), src(..., "Fylkeskommunen", 500000)],
            "2026-08-01..",
        ),
        row(
            "Ladestasjoner langs grensevegen|Kommunedirektørene/ kommundirektörerna|Nettselskapene|2. halvår "
            "2027|Ikke avklart; søkes Klimatklivet",
            "Kommunedirektørene; Kommundirektörerna; +Nettselskapene",
            [src("grant", "Klimatklivet")],
            "2027-07-01..2027-12-31",
            "funding",
        ),
    ),
    area(
        "Kommittéens drift",
        row("Revidera stadgarna|Ordförande||Årsmötet i maj 2026|Inom ram", "Ordförande", [OPERATIONS], "?..2026-05-31"),
        row(
            "Ny sekretariatsavtale fra 2028, sekretariatet flyttes til norsk side|Styret vedtar, AU "
            "forbereder|Medlemskommunene|Innen utgangen av 2027|–",
            "!Styret; ?AU; +Medlemskommunene",
            [],
            "?..2027-12-31",
            None,
        ),
        row(
            "Revisjon og regnskap på to språk|Sekretariatsleder|Revisor|Hvert kvartal|NOK 55 000 pr. år, drift",
            "Sekretariatsleder; +Revisor",
            None,
            "quarterly",
        ),
    ),
)
INTRODUCTION = {
    0: "Det ska vara lätt att bo på ena sidan och arbeta på den andra.",
    1: "Her følger vi opp næringsstrategien. Alla belopp är preliminära.",
}


def _merged_title(document: WordDocument, number: int, part: Part) -> None:
    word_table(document, [(f"{number}. {part.title}",), HEADER, *cells_of(part)])


def _content() -> bytes:
    document = word()
    bold(document, "Grensekomiteen Tvillingälven / Gränskommittén Tvillingelva", 12)
    bold(document, "Handlingsplan 2026–2027", 20)
    document.add_paragraph("Vedtatt av styret / antagen av styrelsen 11. desember 2025")
    document.add_paragraph(
        "Komiteen er et samarbeid mellom tre norske og tre svenske kommuner. Handlingsplanen er skrevet på norsk och "
        "svenska om vartannat, den som har ansvaret skriver på sitt eget språk."
    )
    for number, part in enumerate(PARTS):
        if number in INTRODUCTION:
            document.add_paragraph(INTRODUCTION[number])
        _merged_title(document, number + 1, part)
        document.add_paragraph("\t")
    document.add_paragraph("Sekretariatet rapporterer till styrelsen två gånger per år.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "tvaelven",
        "Handlingsplan_handlingsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2027",
            years=(2026, 2027),
            aliases={"Grensetjänsten": ["Gränstjänsten"]},
        ),
        held_out=True,
    )
]
