"""An ODT of a water-basin council: an opening in two columns, then a block of labels for each measure."""

from docx.document import Document as WordDocument

from tests.unseen.eighth._layouts_h import columns
from tests.unseen.layouts import converted, labelled, saved, word
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

LABELS = ("Hvem: ", "Når: ", "Slik gjør vi det: ", "Penger: ")

PARTS = (
    area(
        "Rent vann",
        row(
            "Spre kalk i tre fjellvann|Fiskelaget og miljøvernrådgiver|September 2026|Fra båt, med innleid mannskap|"
            "Tilskudd fra Miljødirektoratet, 60 000 kr",
            "Fiskelaget; Miljøvernrådgiver",
            [src("grant", "Miljødirektoratet", 60000)],
            "2026-09-01..2026-09-30",
            number="1",
        ),
        row(
            "Følge vannkvaliteten i Heirevannet|Vannområdekoordinator|Månedlig fra mai til oktober|Prøver tas ved "
            "Sundet og ved utløpet|Drift",
            "Vannområdekoordinator",
            [OPERATIONS],
            "?monthly",
            number="2",
        ),
        row(
            "Få gamle septiktanker ut av bruk|Teknisk sjef i Heire, teknisk sjef i Sandbu|2026–2028|Brev, så befaring, "
            "så pålegg|Gebyr",
            None,
            None,
            "2026-01-01..2028-12-31",
            number="3",
        ),
        row(
            "Plante kantskog langs Bøbekken|Grunneierne i samarbeid med landbrukskontoret|Vår 2027|Or og selje i tre "
            "rekker|Må avklares",
            "Grunneierne; +Landbrukskontoret",
            [],
            "2027-03-01..2027-05-31",
            "funding",
            number="4",
        ),
    ),
    area(
        "Liv ved vannet",
        row(
            "Åpne den gamle ferdselsveien til Fløterdammen|Historielaget|Innen 17. mai 2027|Dugnad og en dag med "
            "gravemaskin|Gave fra Heire sparebank, kr 30 000,-",
            "Historielaget",
            [src("grant", "Heire sparebank", 30000)],
            "..2027-05-17",
            number="5",
        ),
        row(
            "Låne ut garn og båt til skoleklasser|Fiskelaget|Løpende|Nøkkel hentes på biblioteket|Innenfor rammen",
            "Fiskelaget",
            [OPERATIONS],
            ".. continuous",
            number="6",
        ),
        row(
            "Sette opp fugletårn i Sivbukta|Må avklares av styret|2028|Tegning finnes fra 2019|Investering 240 000 kr",
            "!Styret",
            [src("investment", None, 240000)],
            "2028-01-01..2028-12-31",
            "responsibility:Styret",
            number="7",
        ),
        row(
            "Ha vannets dag|Vannområdekoordinator, skolene og Naturvernforbundet|Årlig|Stand, padling og fiskesuppe|"
            "Drift",
            "Vannområdekoordinator; Skolene; Naturvernforbundet",
            [OPERATIONS],
            ".. yearly",
            number="8",
        ),
    ),
)


def _add(document: WordDocument, one: Row) -> None:
    document.add_heading(f"Tiltak {one.truth['number']}: {one.cells[0]}", 3)
    for label, text in zip(LABELS, one.cells[1:], strict=True):
        labelled(document, (label, text))


def _content() -> bytes:
    document = word(("Tiltaksplan for Heirevannet vannområde 2026–2028", 0))
    columns(document, 1)
    document.add_paragraph(
        "Heirevannet er drikkevann for tre bygder og badevann for mange flere. De siste ti årene er vannet blitt "
        "brunere, og ørreten har minket."
    )
    document.add_paragraph(
        "Styret for vannområdet har laget denne planen sammen med grunneierne. Vi rapporterer til Telemark "
        "fylkeskommune hvert år innen 1. februar."
    )
    columns(document, 2)
    for part in PARTS:
        document.add_heading(part.title or "", 2)
        for one in part.rows:
            _add(document, one)
    columns(document, 1)
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "heirevannet",
        "vannomrade.odt",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan for Heirevannet vannområde 2026–2028",
            owner="Heirevannet vannområde",
            language="nb",
            years=(2026, 2028),
        ),
        needs=("soffice",),
    )
]
