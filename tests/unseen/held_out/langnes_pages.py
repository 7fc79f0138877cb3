"""A PDF made from Word: one long table over several pages with its header repeated, page numbers in the footer."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Oppfølgingspunkt", "Eier", "Tidspunkt", "Ressurser")
UNITS = ("Kjøkkenet", "Dagsenteret", "Hjemmetjenesten", "Tildelingskontoret", "Legekontoret", "Sykehjemmet")
STEPS = (
    ("Gjennomgå turnusen med de tillitsvalgte ved", "Mars 2026", "2026-03-01..2026-03-31"),
    ("Innføre felles mottak av nyansatte ved", "2. tertial 2026", "2026-05-01..2026-08-31"),
    ("Måle brukertilfredshet blant pårørende til", "4. kvartal 2026", "2026-10-01..2026-12-31"),
    ("Lage opplæringsplan for vikarer ved", "Høsten 2027", "2027-09-01..2027-11-30"),
)

PARTS = (
    area(
        None,
        *[
            row(
                f"{step} {unit.lower()} | Enhetsleder og verneombud | {words} | Drift",
                who="Enhetsleder; Verneombud",
                when=when,
                money=[OPERATIONS],
            )
            for unit in UNITS
            for step, words, when in STEPS
        ],
        row(
            "Søke samfunnsoppdragsmidler til heltidskultur | Helsesjef sammen med fagforeningene"
            " | Innen 15. januar 2027 | Tilskudd fra Helsedirektoratet, inntil 800 000 kr",
            who="Helsesjef; +Fagforeningene",
            when="..2027-01-15",
            money=[src("grant", "Helsedirektoratet", 800000, qualifier="inntil")],
        ),
        row(
            "Bestemme modell for stedlig ledelse | Kommunedirektøren avgjør | 2027 | Må avklares",
            who="!Kommunedirektøren",
            when="2027-01-01..2027-12-31",
            money=[],
            open_="funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksplan for heltid og nærvær 2026–2027", 0))
    document.add_paragraph("Langnes kommune, helse og mestring")
    document.sections[0].footer.paragraphs[0].text = "Tiltaksplan for heltid og nærvær"
    table = word_table(document, [HEADER, *[one.cells for one in PARTS[0].rows]])
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "langnes",
        "heltid.pdf",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan for heltid og nærvær 2026–2027",
            language="nb",
            years=(2026, 2027),
        ),
        needs=("soffice",),
        held_out=True,
    )
]
