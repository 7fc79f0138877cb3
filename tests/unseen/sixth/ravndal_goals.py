"""A municipality's plan for volunteering: a goal in a first column merged down, who leads and who takes part, money."""

from collections.abc import Sequence

from docx.document import Document as WordDocument

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.sixth._layouts_f import on_its_side
from tests.unseen.writing import OPERATIONS, Part, Row, UnseenPlan, area, row, src, truth_of

HEADER = ("Delmål", "Tiltak", "Ansvar", "I samarbeid med", "Frist", "Ressurser", "Kommentar")
HALLS = "Alle skal finne et sted å være"
KNOW = "Det er lett å finne ut hva som skjer"
NEW = "Nye innbyggere blir inkludert"
LEARN = "Frivillige får opplæring"


def under(goal: str, *rows: Row) -> tuple[Row, ...]:
    """Give rows that stand under a goal."""
    return tuple(Row(one.cells, {**one.truth, "under": [goal]}) for one in rows)


PARTS = (
    area(
        "Møteplasser",
        *under(
            HALLS,
            row(
                "Gratis leie av skolebygg|Eiendomssjef|Skolene|1. januar 2026|Tapte inntekter ca. 70 000 kr|"
                "Jf. sak 14/25",
                "Eiendomssjef; +Skolene",
                None,
                "..2026-01-01",
                comment="Jf. sak 14/25",
            ),
            row(
                "Ruste opp Ravndal bygdehus|Bygdehusstyret|Ravndal kommune, dugnadsgjengen|Høst 2027|Investering "
                "1 500 000 kr; KulturRom søkes|",
                "Bygdehusstyret; +Ravndal kommune; +Dugnadsgjengen",
                [src("investment", None, 1500000), src("grant", "KulturRom")],
                "..2027-11-30",
            ),
            row(
                "Ha åpen hall i skoleferiene|Idrettsrådet|Ungdomsklubben|Årlig|Drift|Vakter må på plass",
                "Idrettsrådet; +Ungdomsklubben",
                [OPERATIONS],
                ".. yearly",
                None,
                comment="Vakter må på plass",
            ),
        ),
        *under(
            KNOW,
            row(
                "Felles aktivitetskalender på nett|Frivilligsentralen|Lag og foreninger|Mars 2026|kr 35 000 pr. år|",
                "Frivilligsentralen; +Lag og foreninger",
                None,
                "..2026-03-31",
            ),
            row(
                "Foreningsdag på torget|Kulturkonsulent / Frivilligsentralen|Handelsforeningen|September 2026|"
                "Eget budsjett|",
                "Kulturkonsulent; Frivilligsentralen; +Handelsforeningen",
                [OPERATIONS],
                "..2026-09-30",
            ),
        ),
    ),
    area(
        "Inkludering og opplæring",
        *under(
            NEW,
            row(
                "Fadderordning for flyktninger|Flyktningtjenesten|Røde Kors|Løpende|Tilskudd fra IMDi|",
                "Flyktningtjenesten; +Røde Kors",
                [src("grant", "IMDi")],
                ".. continuous",
            ),
            row(
                "Språkkafé i biblioteket|Biblioteksjef|Sanitetsforeningen|Fra februar 2026|Innenfor rammen|",
                "Biblioteksjef; +Sanitetsforeningen",
                [OPERATIONS],
                "2026-02-01..",
            ),
            row(
                "Kontingentkasse for barnefamilier|NAV|Idrettsrådet|2026|Må avklares|Bufdir har varslet kutt",
                "NAV; +Idrettsrådet",
                [],
                "..2026-12-31",
                "funding",
                comment="Bufdir har varslet kutt",
            ),
        ),
        *under(
            LEARN,
            row(
                "Styrekurs for lag og foreninger|Kulturkonsulent|Studieforbundet|Vår 2026|Egenandel|",
                "Kulturkonsulent; +Studieforbundet",
                [src("participants")],
                "..2026-05-31",
            ),
            row(
                "Kurs i søknadsskriving|Må avklares|Sparebankstiftelsen||Gave fra Sparebankstiftelsen, 25 000 kr|",
                "+Sparebankstiftelsen",
                [src("grant", "Sparebankstiftelsen", 25000)],
                "-",
                "responsibility",
            ),
            row(
                "Frivillighetspris|Ordfører|Frivillighetsrådet|5. desember hvert år|10 000 kr, drift|",
                "Ordfører; +Frivillighetsrådet",
                [src("operations", None, 10000)],
                "?yearly",
            ),
        ),
    ),
)


def _spans(rows: Sequence[Row]) -> list[tuple[str, int, int]]:
    goals = [one.truth["under"][0] for one in rows]
    return [(goal, goals.index(goal), goals.index(goal) + goals.count(goal) - 1) for goal in dict.fromkeys(goals)]


def _add(document: WordDocument, part: Part) -> None:
    rows: list[tuple[str, ...]] = [HEADER, *(("", *one.cells) for one in part.rows)]
    for goal, first, _ in _spans(part.rows):
        rows[first + 1] = (goal, *rows[first + 1][1:])
    table = word_table(document, rows)
    for _, first, last in _spans(part.rows):
        merge_down(table, 0, first + 1, last + 1)


def _content() -> bytes:
    document = word(("Handlingsplan for frivillighet 2026–2027", 0))
    on_its_side(document)
    document.add_paragraph("Ravndal kommune")
    document.add_paragraph("Planen er laget av frivillighetsrådet og kommunen sammen. Vedtatt 30. oktober 2025.")
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"Tema {number}: {part.title}", 1)
        _add(document, part)
    return saved(document)


PLANS = [
    UnseenPlan(
        "ravndal",
        "frivillighetsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for frivillighet 2026–2027",
            owner="Ravndal kommune",
            language="nb",
            years=(2026, 2027),
        ),
    )
]
