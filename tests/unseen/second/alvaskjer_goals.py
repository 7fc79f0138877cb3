"""A municipality's part of action in nynorsk: goals and parts of goals merged down beside the measures."""

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Mål", "Delmål", "Tiltak", "Ansvar", "Frist", "Status")
ONE = "Alle born skal meistre kvardagen"
ONE_A = "Tidleg innsats i barnehage og skule"
ONE_B = "Trygge overgangar"
TWO = "Innbyggjarane skal bu lenger heime"
TWO_A = "Styrkje heimetenesta"
TWO_B = "Betre bruk av velferdsteknologi"


def _row(goal, part, cells, **more):
    return row(f"{goal}|{part}|{cells}", text=cells.split("|")[0].strip(), money=[], under=(goal, part), **more)


PARTS = (
    area(
        "Oppvekst",
        _row(
            ONE,
            ONE_A,
            "Språkkartleggje alle 3-åringar|Styrarane, PPT|Årleg|Pågår",
            who="Styrarane; PPT",
            when="?yearly",
            status="Pågår",
        ),
        _row(
            ONE,
            ONE_A,
            "Tilsetje logoped i 50 % stilling|Kommunalsjef oppvekst|01.08.26|Ikkje starta",
            who="Kommunalsjef oppvekst",
            when="..2026-08-01",
            status="Ikkje starta",
        ),
        _row(
            ONE,
            ONE_B,
            "Utarbeide overgangsrutinar barnehage-skule|Rektorane i samarbeid med styrarane|Innan juni 2026"
            "|Under arbeid",
            who="Rektorane; +Styrarane",
            when="..2026-06-30",
            status="Under arbeid",
        ),
        _row(
            ONE,
            ONE_B,
            "Ungdomslos på vidaregåande|Må avklarast|Utgangen av 2027|Avklart med fylkeskommunen? Nei",
            who="",
            when="..2027-12-31",
            open_="responsibility; ~*:?",
        ),
    ),
    area(
        "Helse og omsorg",
        _row(
            TWO,
            TWO_A,
            "Innføre kvardagsrehabilitering|Einingsleiar heimetenesta/fysioterapeut|Haust 2026|",
            who="Einingsleiar heimetenesta; Fysioterapeut",
            when="..2026-11-30",
        ),
        _row(
            TWO,
            TWO_A,
            "Gå gjennom turnusane|Tenesteleiarane m/tillitsvalde|Fortløpande|Starta",
            who=None,
            when="?continuous",
            status="Starta",
        ),
        _row(
            TWO,
            TWO_B,
            "Ta i bruk digitalt tilsyn på natt|Velferdsteknologikoordinator|2. tertial 2026|Ferdig",
            who="Velferdsteknologikoordinator",
            when="..2026-08-31",
            status="Ferdig",
        ),
        _row(
            TWO,
            TWO_B,
            "Skifte ut tryggleiksalarmar|Helse- og omsorgssjefen, IKT-avdelinga|31/12-2026|80 %",
            who="Helse- og omsorgssjefen; IKT-avdelinga",
            when="..2026-12-31",
            status="80 %",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Kommuneplanen sin samfunnsdel – handlingsdel 2026–2029", 0))
    document.add_paragraph("Alvaskjer kommune")
    document.add_paragraph(
        "Handlingsdelen blir rullert årleg saman med økonomiplanen. Tiltak utan dekning i budsjettet er ikkje"
        " tekne med."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        rows = []
        for number, one in enumerate(part.rows):
            first, second = one.cells[0] if number == 0 else "", one.cells[1] if number % 2 == 0 else ""
            rows.append((first, second, *one.cells[2:]))
        made = word_table(document, [HEADER, *rows])
        merge_down(made, 0, 1, 4)
        merge_down(made, 1, 1, 2)
        merge_down(made, 1, 3, 4)
    return saved(document)


PLANS = [
    UnseenPlan(
        "alvaskjer",
        "handlingsdel.docx",
        _content,
        truth_of(PARTS, owner="Alvaskjer kommune", language="nn", years=(2026, 2029)),
        held_out=True,
    )
]
