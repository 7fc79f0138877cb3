"""Which abbreviations a document explains: beside their long form, in a list, anywhere in the draft."""

from collections.abc import Sequence

import pytest

from avklart.domain.check.abbreviations import explained_in
from avklart.domain.check.finding import CheckedPlan, CheckWords
from avklart.domain.draft import Area, Goal, LeftOut, Passage, Place, PlanDraft
from tests.domain.plans import act, found, plan, sound, the

HERE = Place()
EXPLAINED = "Felles legevaktplan (FLP)"


def explained(*texts: str, draft: PlanDraft | None = None) -> dict[str, str]:
    left = tuple(LeftOut(text=text, why="not-plan-text", place=HERE) for text in texts)
    draft = draft or plan(act("Lage et kart"), left_out=left)
    return explained_in(CheckedPlan(draft, draft.activities, CheckWords()))


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Vi har en felles legevaktplan (FLP) i regionen", "FLP", "felles legevaktplan"),
        ("Felles legevaktplan (FLP)", "FLP", "Felles legevaktplan"),
        ("Arbeidsutvalget (AU)", "AU", "Arbeidsutvalget"),
        ("FLP (felles legevaktplan) gjelder", "FLP", "felles legevaktplan"),
        ("FLP: Felles legevaktplan", "FLP", "Felles legevaktplan"),
        ("FLP – felles legevaktplan", "FLP", "felles legevaktplan"),
        ("FLP=felles legevaktplan", "FLP", "felles legevaktplan"),
        ("FLP: flaper", "FLP", "flaper"),
        ("AR: arbeidsutvalg", "AR", "arbeidsutvalg"),
        ("Felles legevaktplan (FLP) " + "gjelder alle " * 20, "FLP", "Felles legevaktplan"),
        ("Planen gjelder alle. " * 20 + "Felles legevaktplan (FLP)", "FLP", "Felles legevaktplan"),
        ("FLP felles legevaktplan", "FLP", "felles legevaktplan"),
        ("FLP\tFelles legevaktplan", "FLP", "Felles legevaktplan"),
    ],
)
def test_a_long_form_stands_before_or_after_its_abbreviation(text: str, short: str, long: str) -> None:
    assert explained(text) == {short: long}


@pytest.mark.parametrize(
    "text",
    [
        "Legevakt i regionen (FLP)",
        "FLP (tannlegevakt)",
        "FLP: 100 000",
        "Flape (FLP)",
        "FLP (flape)",
        "AUU: arbeidsutvalg",
        "(FLP) felles legevaktplan",
        "Planen FLP felles legevaktplan",
    ],
)
def test_words_that_do_not_hold_the_letters_in_order_explain_nothing(text: str) -> None:
    assert explained(text) == {}


def test_a_list_may_give_the_short_form_a_cell_of_its_own() -> None:
    assert explained("Forkortelser", "FLP", "Felles legevaktplan", "AU", "Arbeidsutvalget", "Side 2") == {
        "FLP": "Felles legevaktplan",
        "AU": "Arbeidsutvalget",
    }


def test_only_the_next_cell_can_explain_the_one_before() -> None:
    assert explained("FLP", "Side 2", "Felles legevaktplan") == {}


def test_the_first_explanation_of_an_abbreviation_holds() -> None:
    assert explained("FLP Felles legevaktplan", "FLP Forum for lokal planlegging") == {"FLP": "Felles legevaktplan"}
    assert explained("FLP", "Felles legevaktplan", "FLP", "Forum for lokal planlegging") == {
        "FLP": "Felles legevaktplan"
    }


@pytest.mark.parametrize(
    "draft",
    [
        plan(act("Lage et kart"), title=EXPLAINED),
        plan(act("Lage et kart"), owner=EXPLAINED),
        plan(act("Lage et kart"), introduction=(Passage(text=EXPLAINED, place=HERE),)),
        plan(areas=(Area(title=EXPLAINED, activities=(act("Lage et kart"),)),)),
        plan(areas=(Area(introduction=(Passage(text=EXPLAINED, place=HERE),), activities=(act("Lage et kart"),)),)),
        plan(areas=(Area(goals=(Goal(text=EXPLAINED, place=HERE),), activities=(act("Lage et kart"),)),)),
        plan(act("Lage et kart", cells={"Merknad": EXPLAINED})),
        plan(act(EXPLAINED)),
    ],
)
def test_every_text_of_the_plan_may_explain_an_abbreviation(draft: PlanDraft) -> None:
    assert explained(draft=draft) == {"FLP": "Felles legevaktplan"}


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        ("Bruke QRT og XYQ", ["QRT", "XYQ"]),
        ("Arbeide med Nordvind DC", []),
        ("Arbeide med Nordvind DCX", ["DCX"]),
        ("Arbeide med Dal DC", []),
        ("Arbeide med nordvind DC", ["DC"]),
        ("Arbeide med NordVind DC", ["DC"]),
        ("Arbeide med Ås DC", ["DC"]),
        ("Arbeide med (DC)", ["DC"]),
        ("DC arbeider", ["DC"]),
        ("Følge opp punkt IV og XI", []),
        ("Følge opp IVQ", ["IVQ"]),
        ("Bruke Q&DX", []),
        ("Følge QRT-planen", ["QRT"]),
    ],
)
def test_an_abbreviation_is_a_word_of_capitals_that_ends_no_name(text: str, shorts: Sequence[str]) -> None:
    draft = plan(act(text), *sound(4))
    said = [one.words for one in the("abbreviation", draft).said] if "abbreviation" in found(draft) else []
    assert said == sorted(shorts)


def test_each_abbreviation_is_told_with_its_activities_in_alphabetical_order() -> None:
    rows = act("Bruke QRT og AXQ, ja QRT"), act("Kjøpe QRT"), *sound(7)
    finding = the("abbreviation", plan(*rows))
    assert finding.activities == (1, 2)
    assert [(one.words, one.activities) for one in finding.said] == [("AXQ", (1,)), ("QRT", (1, 2))]
