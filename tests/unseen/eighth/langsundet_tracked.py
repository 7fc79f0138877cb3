"""A plan still in hearing: words put in and struck while changes were tracked, and comments in the margin."""

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from tests.unseen.eighth._layouts_h import tracked
from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Nr.", "Tiltak", "Ansvarlig", "Frist", "Ressurser")

PARTS = (
    area(
        "Beredskap",
        row(
            "1|Oppdatere ROS-analysen for Langsundet|Beredskapskoordinator|01.06.2026|Innenfor rammen",
            "Beredskapskoordinator",
            [OPERATIONS],
            "..2026-06-01",
            text="Oppdatere ROS-analysen for Langsundet",
            number="1",
        ),
        row(
            "2|Øve på bortfall av strøm og nett|Kommunedirektøren|Uke 34, 2026|50 000 kr",
            "Kommunedirektøren",
            None,
            None,
            None,
            text="Øve på bortfall av strøm og nett",
            number="2",
        ),
        row(
            "3|Lage varslingsliste for bygder uten dekning|Beredskapskoordinator og Sivilforsvaret|Desember 2026|Drift",
            "Beredskapskoordinator; Sivilforsvaret",
            [OPERATIONS],
            "..2026-12-31",
            text="Lage varslingsliste for bygder uten dekning",
            number="3",
        ),
        row(
            "4|Kjøpe to aggregater til sykehjemmet|Teknisk sjef|2027|Investering, 1,4 mill. kr",
            "Teknisk sjef",
            [src("investment", None, 1400000)],
            "..2027-12-31",
            text="Kjøpe to aggregater til sykehjemmet",
            number="4",
        ),
    ),
    area(
        "Forebygging",
        row(
            "5|Dele ut egenberedskapslister til alle husstander|Informasjonsrådgiver|1. halvår 2026|Tilskudd fra DSB",
            "Informasjonsrådgiver",
            [src("grant", "DSB")],
            "..2026-06-30",
            text="Dele ut egenberedskapslister til alle husstander",
            number="5",
        ),
        row(
            "6|Rense stikkrenner før høstregnet|Driftsavdelingen|Årlig, innen 1. september|Drift",
            "Driftsavdelingen",
            [OPERATIONS],
            "?yearly",
            text="Rense stikkrenner før høstregnet",
            number="6",
        ),
        row(
            "7|Skaffe oversikt over private brønner|Må avklares|31.12.27|Vannverkene deler utgiftene",
            "",
            None,
            "..2027-12-31",
            "responsibility",
            text="Skaffe oversikt over private brønner",
            number="7",
        ),
        row(
            "8|Inngå avtale med Sanitetsforeningen om evakueringssenter|Ordføreren|Etter avtale|",
            "Ordføreren",
            [],
            "..",
            text="Inngå avtale med Sanitetsforeningen om evakueringssenter",
            number="8",
        ),
        row(
            "9|Gå gjennom strømforsyningen til pumpestasjoner, telemaster og nødnett sammen med netteier, og lage en "
            "liste over det som må ha reservestrøm i tre døgn|Teknisk sjef i samarbeid med Langsundet Nett|Innen "
            "utgangen av 2026|Drift; videre arbeid må avklares",
            "Teknisk sjef; +Langsundet Nett",
            [OPERATIONS],
            "..2026-12-31",
            "continuation",
            text="Gå gjennom strømforsyningen til pumpestasjoner, telemaster og nødnett sammen med netteier, og lage "
            "en liste over det som må ha reservestrøm i tre døgn",
            number="9",
        ),
        row(
            "10|Oppnevne skredgruppe|Kommunestyret|Våren 2026|Ingen kostnad",
            "?Kommunestyret",
            None,
            "..2026-05-31",
            text="Oppnevne skredgruppe",
            number="10",
        ),
    ),
)
# Row of the document (counted through the areas), column: what was struck, and what was put in after it.
CHANGES = {
    (1, 2): ("Rådmannen", "Kommunedirektøren"),
    (2, 2): ("Beredskapskoordinator", "Beredskapskoordinator og Sivilforsvaret"),
    (3, 3): ("2026", "2027"),
    (5, 1): ("Spyle stikkrenner", "Rense stikkrenner før høstregnet"),
}
COMMENTS = {
    (1, 4): "Er dette nok? Spør økonomi.",
    (4, 4): "Husk søknadsfristen 1. mars!",
}


def _change(paragraph: Paragraph, struck: str, put_in: str) -> None:
    for run in list(paragraph.runs):
        paragraph._p.remove(run._r)
    tracked(paragraph, "del", struck)
    tracked(paragraph, "ins", put_in)


def _add(document: WordDocument, at: int) -> None:
    part = PARTS[at]
    document.add_heading(part.title or "", 1)
    table = word_table(document, [HEADER, *(one.cells for one in part.rows)])
    before = at * len(PARTS[0].rows)
    for (number, column), (struck, put_in) in CHANGES.items():
        if before <= number < before + len(part.rows):
            _change(table.cell(number - before + 1, column).paragraphs[0], struck, put_in)
    for (number, column), text in COMMENTS.items():
        if before <= number < before + len(part.rows):
            runs = table.cell(number - before + 1, column).paragraphs[0].runs
            document.add_comment(runs, text=text, author="Kari N.", initials="KN")


def _content() -> bytes:
    document = word(("Handlingsplan for samfunnssikkerhet 2026–2027", 0))
    document.add_paragraph("Langsundet kommune")
    opening = document.add_paragraph("Utkastet er sendt på høring")
    tracked(opening, "ins", " til grendelagene og nabokommunene")
    opening.add_run(". Høringsfristen er 15. januar.")
    _add(document, 0)
    _add(document, 1)
    return saved(document)


PLANS = [
    UnseenPlan(
        "langsundet",
        "handlingsplan-horingsutkast.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for samfunnssikkerhet 2026–2027",
            owner="Langsundet kommune",
            language="nb",
            years=(2026, 2027),
        ),
    )
]
