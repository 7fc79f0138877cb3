"""A council's programme: numbered strategies, lettered actions with a line of labels, short names at the end."""

from docx.document import Document as WordDocument
from docx.shared import Cm

from tests.unseen.layouts import labelled, saved, word
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

VOICE = "Strategi 1.1: Vi taler med én stemme overfor stat og fylke"
VILLAGES = "Strategi 1.2: Kollektivtilbudet passer for dem som bor i grendene"
SKILLS = "Strategi 2.1: Arbeidsgiverne finner folk, og folk finner arbeid"
YOUTH = "Strategi 2.2: Unge blir hørt før vedtak fattes"
SERVICES = "Strategi 3.1: Kommunene løser sammen det de ikke greier alene"

PARTS = (
    area(
        "Samferdsel",
        row(
            "Lage felles innspill til Nasjonal transportplan 2029–2040|AU|1. mars 2026|Innenfor rammen",
            "AU",
            [OPERATIONS],
            "..2026-03-01",
            under=[VOICE],
        ),
        row(
            "Møte Innlandet fylkeskommune to ganger i året om fylkesvegene|Ordførerne, regionrådgiver|"
            "Løpende, evalueres årlig|Drift",
            "Ordførerne; Regionrådgiver",
            [OPERATIONS],
            "..",
            under=[VOICE],
        ),
        row(
            "Bestille en utredning av nattogstopp på Aurdal stasjon|Må avklares|Q3 2026|Tilskudd fra fylkeskommunen, "
            "inntil kr 200 000",
            "",
            [src("grant", "Fylkeskommunen", 200000, qualifier="inntil")],
            "..2026-09-30",
            "responsibility",
            under=[VOICE],
        ),
        row(
            "Kartlegge behovet for bestillingsskyss|Prosjektleder Bygdeskyss|Innen utgangen av juni 2026|Prosjekt "
            "Bygdeskyss, avsluttes våren 2027",
            "Prosjektleder@Bygdeskyss",
            [src("project", "Bygdeskyss", to="2027-05-31")],
            "..2026-06-30",
            under=[VILLAGES],
        ),
        row(
            "Prøve ut skyss til kveldsaktiviteter i to grender|Prosjektleder Bygdeskyss i samarbeid med RU|"
            "Skoleåret 2026/27|Prosjekt Bygdeskyss",
            "Prosjektleder@Bygdeskyss; +RU",
            [src("project", "Bygdeskyss")],
            None,
            under=[VILLAGES],
        ),
    ),
    area(
        "Kompetanse og arbeidsliv",
        row(
            "Etablere et felles karrierenettverk for lærlinger|KD-gruppa|Høsten 2026|Hver kommune dekker egne utgifter",
            "KD-gruppa",
            [src("participants")],
            "..2026-11-30",
            under=[SKILLS],
        ),
        row(
            "Gjennomføre jobbmesse på Aurdal videregående|Næringssjefene og NAV Aurdal|Årlig|Drift 60 000 kr",
            "Næringssjefene; NAV Aurdal",
            [src("operations", None, 60000)],
            "?yearly",
            under=[SKILLS],
        ),
        row(
            "Lage kompetanseplan for grønn industri|Regionrådgiver i samarbeid med Fagskolen Innlandet|31.12.2027|"
            "Må avklares i KD-gruppa",
            "Regionrådgiver; +Fagskolen Innlandet; ~?KD-gruppa",
            [],
            "..2027-12-31",
            "funding:?",
            under=[SKILLS],
        ),
        row(
            "Holde ungdomskonferanse|RU, regionrådgiver|Uke 42 2026|Drift",
            "RU; Regionrådgiver",
            [OPERATIONS],
            None,
            under=[YOUTH],
        ),
        row(
            "Gi RU møte- og talerett i regionrådet|Regionrådet|Straks|Ingen kostnad",
            "Regionrådet",
            None,
            "..",
            under=[YOUTH],
        ),
    ),
    area(
        "Tjenester på tvers",
        row(
            "Utrede felles barnevernvakt|KD-gruppa|Vår 2027|Skjønnsmidler fra Statsforvalteren, 400 000 kr",
            "KD-gruppa",
            [src("grant", "Statsforvalteren", 400000)],
            "..2027-05-31",
            under=[SERVICES],
        ),
        row(
            "Forhandle ny avtale om interkommunalt arkiv|Kari N. og arkivleder|Før 1. september 2026|Innenfor rammen",
            "Kari N.; Arkivleder",
            [OPERATIONS],
            "..2026-08-31",
            under=[SERVICES],
        ),
        row(
            "Samordne kjøp av velferdsteknologi|Innkjøpsforum|Etter avtale|Drift – videre finansiering må avklares",
            "Innkjøpsforum",
            [OPERATIONS],
            "..",
            "funding",
            under=[SERVICES],
        ),
    ),
)
SHORT = (
    ("AU", "arbeidsutvalget (ordførerne i Aurdal, Hovdeby og Sagelva)"),
    ("KD-gruppa", "kommunedirektørene i de tre kommunene"),
    ("RU", "regionalt ungdomsråd"),
)


def _content() -> bytes:
    document = word(("Handlingsprogram 2026–2027 for Aurdalsregionen regionråd", 0))
    document.add_paragraph("Vedtatt av regionrådet 14. november 2025, sak 42/25.")
    document.add_paragraph(
        "Programmet følger opp regionstrategien. Hver strategi har egne handlinger, merket a, b, c osv. Sekretariatet "
        "legger fram en kort oversikt over arbeidet i hvert møte."
    )
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number} {part.title}", 1)
        above, letter = "", 0
        for one in part.rows:
            if one.truth["under"][0] != above:
                above, letter = one.truth["under"][0], 0
                document.add_heading(above, 2)
            _add(document, "abcdefgh"[letter], one)
            letter += 1
    document.add_heading("Forkortelser", 1)
    for name, meaning in SHORT:
        document.add_paragraph(f"{name} – {meaning}")
    return saved(document)


def _add(document: WordDocument, letter: str, one: Row) -> None:
    text, who, when, money = one.cells
    paragraph = document.add_paragraph(f"{letter}) {text}")
    paragraph.paragraph_format.left_indent = Cm(0.6)
    labelled(document, ("Ansvar: ", f"{who}. "), ("Frist: ", f"{when}. "), ("Økonomi: ", money))


PLANS = [
    UnseenPlan(
        "aurdalen",
        "handlingsprogram.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram 2026–2027 for Aurdalsregionen regionråd",
            owner="Aurdalsregionen regionråd",
            language="nb",
            years=(2026, 2027),
            aliases={"AU": ["Arbeidsutvalget"], "RU": ["Regionalt ungdomsråd"]},
        ),
    )
]
