"""The scorer is right about drafts whose faults are known."""

from typing import Any

from tests.scoring import score
from tests.scoring.scores import MEASURES, added, mean_f1

TRUTH: dict[str, Any] = {
    "title": "Plan for Utmarka",
    "period": {"from": "2025-01-01", "to": "2025-12-31"},
    "aliases": {"AU": ["Arbeidsutvalget"]},
    "areas": [
        {
            "title": "Veg",
            "goals": [{"number": "1", "begins": "Tryggere veger"}],
            "activities": [
                {
                    "begins": "Rydde siktlinjer langs",
                    "ends": "langs alle fylkesveger",
                    "under": ["Mål 1 Tryggere veger"],
                    "responsibilities": [
                        {"actor": "AU", "of": None, "part": "responsible"},
                        {"actor": "Velforeningen", "part": "contributes", "optional": True},
                    ],
                    "funding": [{"kind": "project", "name": "Sikt", "to": None, "amount_nok": 50000}],
                    "time": {"from": None, "to": "2025-06-30"},
                    "clarifications": [{"about": "funding", "asked_of": "AU"}],
                    "status": "Pågår",
                },
                {"begins": "Vaske skilt", "time": None},
            ],
        }
    ],
}


def an_activity(text: str, **changed: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "text": text,
        "under": [],
        "responsibilities": [],
        "funding": [],
        "time": None,
        "clarifications": [],
        "status": None,
        "number": None,
    }
    return {**empty, **changed}


def an_actor(actor: str, part: str = "responsible", **more: Any) -> dict[str, Any]:
    return {"actor": actor, "of": None, "part": part, "sure": True, "as_written": actor, **more}


def a_source(**changed: Any) -> dict[str, Any]:
    source: dict[str, Any] = {"kind": "project", "name": "Sikt", "to": None, "amount_nok": 50000, "by_year": {}}
    return {**source, "sure": True, **changed}


def a_draft(first: dict[str, Any] | None = None, *others: dict[str, Any], doubts: Any = ()) -> dict[str, Any]:
    asked = {"about": "funding", "asked_of": "AU", "asked": ["AU"], "for": None}
    right = an_activity(
        "Rydde siktlinjer langs  alle fylkes-veger.",
        under=["Mål 1: Tryggere veger".replace(":", "")],
        responsibilities=[an_actor("Arbeidsutvalget")],
        funding=[a_source()],
        time={"from": None, "to": "2025-06-30", "recurs": None},
        clarifications=[asked],
        status="Pågår",
    )
    activities = [{**right, **(first or {})}, an_activity("Vaske skilt"), *others]
    goals = [{"number": "1", "text": "Tryggere veger for alle", "under": []}]
    return {
        "title": "PLAN FOR  UTMARKA",
        "owner": None,
        "period": {"from": "2025-01-01", "to": "2025-12-31"},
        "areas": [{"title": "Veg", "goals": goals, "activities": activities}],
        "doubts": list(doubts),
    }


def test_a_perfect_draft_is_right_in_every_measure():
    scores = score(a_draft(), TRUTH)
    assert [scores.f1(measure) for measure in MEASURES] == [1.0] * 7
    assert scores.wrong == []
    assert scores.doubted_share is None


def test_a_missing_activity_takes_its_values_with_it():
    draft = a_draft()
    del draft["areas"][0]["activities"][0]
    scores = score(draft, TRUTH)
    assert scores.f1("activities") == 2 / 3
    assert (scores.counts["responsibilities"].expected, scores.counts["responsibilities"].right) == (1, 0)
    assert scores.f1("time") == 0


def test_an_activity_nobody_expected_counts_with_all_it_holds():
    scores = score(a_draft(None, an_activity("Side 2 av 6", responsibilities=[an_actor("Side")])), TRUTH)
    assert scores.f1("activities") == 4 / 5
    assert scores.f1("responsibilities") == 2 / 3


def test_the_last_words_must_agree_too():
    scores = score(a_draft({"text": "Rydde siktlinjer langs alle fylkesveger og vaske skilt"}), TRUTH)
    assert scores.counts["activities"].right == 1


def test_an_optional_activity_may_stand_or_not():
    optional = {"begins": "Drøfte planen", "optional": True}
    area = TRUTH["areas"][0]
    truth = {**TRUTH, "areas": [{**area, "activities": [*area["activities"], optional]}]}
    assert score(a_draft(), truth).f1("activities") == 1.0
    assert score(a_draft(None, an_activity("Drøfte planen")), truth).f1("activities") == 1.0


def test_one_of_several_readings_of_a_text_is_enough():
    truth = {"areas": [{"activities": [{"begins": ["Vaske", "mai: Vaske"], "ends": ["skilt", "skilt (mai)"]}]}]}
    for text in ("Vaske skilt", "mai: Vaske skilt", "Vaske skilt (mai)"):
        draft = {**a_draft(), "areas": [{"title": None, "goals": [], "activities": [an_activity(text)]}]}
        assert score(draft, truth).f1("activities") == 1.0


def test_an_optional_item_may_stand_or_not():
    partner = an_actor("Velforeningen", "contributes")
    with_it = score(a_draft({"responsibilities": [partner, an_actor("AU")]}), TRUTH)
    assert with_it.f1("responsibilities") == 1.0
    assert with_it.counts["responsibilities"].found == 1


def test_an_extra_actor_a_wrong_part_and_a_wrong_project_are_wrong():
    for actors in (
        [an_actor("AU"), an_actor("Skolen")],
        [an_actor("AU", "leads")],
        [an_actor("AU", of="Sikt")],
        [],
    ):
        scores = score(a_draft({"responsibilities": actors}), TRUTH)
        assert scores.f1("responsibilities") != 1.0
        assert [wrong.measure for wrong in scores.wrong] == ["responsibilities"]


def test_what_the_truth_leaves_out_is_not_asserted():
    draft = a_draft()
    draft["areas"][0]["activities"][1]["responsibilities"] = [an_actor("Hvem som helst")]
    assert score(draft, TRUTH).f1("responsibilities") == 1.0


def test_a_key_left_out_inside_a_time_is_not_asserted():
    draft = a_draft({"time": {"from": None, "to": "2025-06-30", "recurs": "yearly"}})
    assert score(draft, TRUTH).f1("time") == 1.0


def test_a_time_where_the_truth_says_there_is_none_is_wrong():
    draft = a_draft()
    draft["areas"][0]["activities"][1]["time"] = {"from": None, "to": "2025-01-01", "recurs": None}
    assert score(draft, TRUTH).f1("time") == 2 / 3


def test_an_amount_is_judged_apart_from_its_source():
    other_kind = score(a_draft({"funding": [a_source(kind="grant")]}), TRUTH)
    assert (other_kind.f1("funding"), other_kind.f1("amounts")) == (0, 1.0)
    other_amount = score(a_draft({"funding": [a_source(amount_nok=5000)]}), TRUTH)
    assert (other_amount.f1("funding"), other_amount.f1("amounts")) == (1.0, 0)


def test_the_area_and_the_goals_above_are_judged_together():
    draft = a_draft({"under": []})
    scores = score(draft, TRUTH)
    assert scores.f1("areas") == 1 / 2


def test_an_area_without_title_in_the_truth_may_have_any():
    area = {key: value for key, value in TRUTH["areas"][0].items() if key != "title"}
    draft = a_draft()
    draft["areas"][0]["title"] = "Noe annet"
    assert score(draft, {**TRUTH, "areas": [area]}).f1("areas") == 1.0


def test_goals_are_found_by_number_and_first_words():
    draft = a_draft()
    draft["areas"][0]["goals"] = [{"number": "1", "text": "Mål 1: Tryggere veger for alle"}]
    assert score(draft, TRUTH).f1("goals") == 1.0
    draft["areas"][0]["goals"] = [{"number": "2", "text": "Tryggere veger for alle"}]
    assert score(draft, TRUTH).f1("goals") == 0


def test_a_wrong_value_is_doubted_by_its_field_or_by_an_unsure_item():
    bare = score(a_draft({"time": None}), TRUTH)
    assert bare.doubted_share == 0
    doubts = [{"activity": 1, "field": "time", "code": "x"}]
    assert score(a_draft({"time": None}, doubts=doubts), TRUTH).doubted_share == 1
    other = [{"activity": 2, "field": "time", "code": "x"}]
    assert score(a_draft({"time": None}, doubts=other), TRUTH).doubted_share == 0
    unsure = [an_actor("Skolen", sure=False)]
    assert score(a_draft({"responsibilities": unsure}), TRUTH).doubted_share == 1


def test_doubts_of_right_values_are_counted():
    doubts = [{"activity": 1, "field": "funding", "code": "x"}]
    assert score(a_draft(doubts=doubts), TRUTH).right_yet_doubted == {"funding": 1}


def test_a_document_without_activities_that_gives_none_is_right():
    nothing: dict[str, Any] = {"areas": []}
    assert score({**a_draft(), "areas": []}, nothing).f1("activities") == 1.0
    assert score(a_draft(), nothing).f1("activities") == 0


def test_scores_of_plans_are_added_and_averaged():
    plans = [score(a_draft(), TRUTH), score(a_draft({"time": None}), TRUTH), score({"areas": []}, {"areas": []})]
    assert added(plans).f1("time") == 2 / 3
    assert mean_f1(plans, "time") == 1 / 2
