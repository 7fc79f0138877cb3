"""A page for each area with a roman numeral, its goal in a frame and its own table; a PDF with numbers at the foot."""

from tests.unseen.fifth._layouts_e import bold_line, headed_table, landscape, new_page
from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hva vi skal gjøre", "Ansvar i styret", "Hjelpere", "Når", "Penger")
GOALS = ("Alle i kommunen har et sted å trene", "Ingen slutter fordi det koster for mye", "Frivillige står lenger")

PARTS = (
    area(
        "Anlegg",
        row(
            "Oppdatere lista over spillemiddelsøknader sammen med kommunen|Anleggsansvarlig|Kulturkontoret"
            "|Hver høst|Ingen kostnad",
            "Anleggsansvarlig; +Kulturkontoret",
            None,
            "?yearly",
            under=None,
        ),
        row(
            "Få på plass lys i Bekkelia lysløype|Leder|Elvheim skilag, grunneierne|2026|Spillemidler og dugnad",
            "Leder; +Elvheim skilag; +Grunneierne",
            None,
            "2026-01-01..2026-12-31",
            under=None,
        ),
        row(
            "Utrede ny flerbrukshall ved ungdomsskolen|Leder og nestleder|Rådmannen|Høsten 2026 – våren 2027"
            "|Må avklares med kommunen",
            "Leder; Nestleder; +Rådmannen",
            [],
            "2026-09-01..2027-05-31",
            "funding:Kommunen",
            under=None,
        ),
        row(
            "Gjennomgå fordelingen av treningstider|Anleggsansvarlig|Klubbene|April 2026|Drift",
            "Anleggsansvarlig; +Klubbene",
            [OPERATIONS],
            "2026-04-01..2026-04-30",
            under=None,
        ),
        goals=[(None, GOALS[0])],
    ),
    area(
        "Barn og ungdom",
        row(
            "Innføre utstyrsbank i gamle Elvheim stasjon|Ungdomskontakt|BUA, Frivilligsentralen"
            "|Fra 1. august 2026|80 000 fra Gjensidigestiftelsen",
            "Ungdomskontakt; +BUA; +Frivilligsentralen",
            [src(..., "Gjensidigestiftelsen", 80000)],
            "2026-08-01..",
            under=None,
        ),
        row(
            "Allidrett på SFO to dager i uka|Daglig leder|Skolene|Skoleåret 2026/2027|Prosjekt Aktiv hverdag",
            "Daglig leder; +Skolene",
            [src("project", "Aktiv hverdag")],
            "2026-08-01..2027-07-31",
            under=None,
        ),
        row(
            "Kurs for unge ledere|Ungdomskontakt|Idrettskretsen|To ganger i året|Egenandel kr 200",
            "Ungdomskontakt; +Idrettskretsen",
            [src("participants")],
            None,
            under=None,
        ),
        row(
            "Kartlegge hva det koster å være med i klubbene|Daglig leder||Innen 1. mars 2026|Drift",
            "Daglig leder",
            [OPERATIONS],
            "..2026-03-01",
            under=None,
        ),
        row(
            "Se på om alle klubber kan ha samme kontingent for barn under 12 år, uansett idrett, og hva det i"
            " så fall vil"
            " bety for de minste lagene|Leder/ungdomskontakt|Klubbene, m.fl.|Innen årsmøtet 2027|–",
            "Leder; Ungdomskontakt; +Klubbene",
            [],
            None,
            under=None,
        ),
        row(
            "Fritidskort til familier som trenger det (gjennomføres av NAV)|Daglig leder|Kommunen v/kulturkontoret"
            "|Løpende|Bufdir-tilskudd ut 2026, deretter ikke avklart",
            None,
            [src("grant", "Bufdir", to="2026-12-31")],
            "continuous",
            "*",
            under=None,
        ),
        goals=[(None, GOALS[1])],
    ),
    area(
        "Frivillighet",
        row(
            "Ha felles kveld for kasserere om regnskap og politiattest|Kasserer|Revisor|Januar 2026|5 000 kr, drift",
            "Kasserer; +Revisor",
            [src("operations", None, 5000)],
            "2026-01-01..2026-01-31",
            under=None,
        ),
        row(
            "Dele ut prisen «Årets dugnadshelt»|Nestleder|Elvheim Sparebank|Årlig|Sponsor – ikke avklart",
            "Nestleder; +Elvheim Sparebank",
            None,
            "yearly",
            None,
            under=None,
        ),
        row(
            "Lage velkomstpakke til nye styremedlemmer|Sekretær||1. kvartal 2027|Drift",
            "Sekretær",
            [OPERATIONS],
            "2027-01-01..2027-03-31",
            under=None,
        ),
        row(
            "Søke om midler til felles trenerutvikler, jf. sak 7/25|Daglig leder|Idrettskretsen|Før 1. september 2026"
            "|Inntil kr. 350.000,- fra kretsens utviklingsfond",
            "Daglig leder; +Idrettskretsen",
            [src("grant", ..., 350000, qualifier="inntil")],
            "..2026-08-31",
            under=None,
        ),
        goals=[(None, GOALS[2])],
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2026–2027", 0))
    landscape(document)
    document.sections[0].footer.paragraphs[0].text = "Elvheim idrettsråd"
    document.add_paragraph("Elvheim idrettsråd")
    document.add_paragraph("Vedtatt på årsmøtet 20. mars 2025. Planen har én side for hvert av våre tre områder.")
    for numeral, part, goal in zip(("I", "II", "III"), PARTS, GOALS, strict=True):
        new_page(document)
        document.add_heading(f"Område {numeral}: {part.title}", 1)
        word_table(document, [(f"Mål: {goal}",)])
        document.add_paragraph()
        headed_table(document, HEADER, [one.cells for one in part.rows])
        document.add_paragraph("Styret ser på tiltakene i hvert møte.")
    new_page(document)
    bold_line(document, "Klubber i idrettsrådet")
    document.add_paragraph("Elvheim IL, Elvheim skilag, Bekkelia orientering, Elvheim rideklubb og Elva padleklubb.")
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "elvheim",
        "idrettsrad.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2027",
            owner="Elvheim idrettsråd",
            language="nb",
            years=(2026, 2027),
        ),
        needs=("soffice",),
        held_out=True,
    )
]
