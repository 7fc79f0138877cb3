"""A strategy: goals and strategies without any activity; it is a plan still."""

from tests.unseen.layouts import saved, word
from tests.unseen.writing import UnseenPlan, area, truth_of

PARTS = (
    area(
        "Bærekraftig vekst",
        goals=(
            ("1", "Nesholt skal ha balanse mellom arbeidsplasser og innbyggere"),
            ("2", "Næringsarealene ligger nær jernbanen"),
        ),
    ),
    area("Et rausere samfunn", goals=(("3", "Ingen barn skal vokse opp i fattigdom"), ("4", "Flere deltar i valg"))),
)


def _content() -> bytes:
    document = word(("Strategi 2030 for Nesholt kommune", 0))
    document.add_paragraph("Strategien sier hvor vi vil. Hvordan vi kommer dit, står i økonomiplanen.")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        document.add_paragraph("Området er valgt ut etter folkemøter i alle fire kretser.")
        for number, goal in part.goals or ():
            document.add_heading(f"Mål {number}: {goal}", 2)
            document.add_paragraph("Målet henger sammen med bærekraftsmålene og med fylkesplanen.")
    return saved(document)


PLANS = [UnseenPlan("nesholt", "strategi.docx", _content, truth_of(PARTS, owner="Nesholt kommune"), held_out=True)]
