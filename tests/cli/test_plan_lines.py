"""Every plan can be shown and checked: each doubt and finding has its sentence, with all that the sentence mentions."""

import json

import pytest

from avklart.cli.check_lines import check_lines
from avklart.cli.plan_lines import doubt_sentence, plan_lines
from avklart.documents.reading import read_document
from avklart.domain.draft_json import draft_to_json
from avklart.intake.checking import findings_of
from avklart.intake.reading import read_plan
from avklart.ui.sentences import LANGUAGES, sentence
from tests.unseen.plans import all_plans


@pytest.mark.parametrize("plan", [plan for plan in all_plans() if not plan.needs], ids=lambda plan: plan.label)
def test_a_plan_no_rule_was_written_for_is_shown_in_every_language(plan):
    draft = read_plan(read_document(plan.content(), plan.file))
    findings = findings_of(draft)
    for language in LANGUAGES:
        lines = [*plan_lines(draft, language, 100, explain=True), *check_lines(draft, findings, language, 100)]
        messages = {number: doubt_sentence(doubt, language) for number, doubt in enumerate(draft.doubts)}
        ungrouped = [message.replace("\u00a0", "") for message in messages.values()]
        assert [sentence("doubt", doubt.code, language, doubt.facts) for doubt in draft.doubts] == ungrouped
        shown = json.dumps(draft_to_json(draft, messages), ensure_ascii=False)
        assert not any("{" in message for message in messages.values())
        assert lines
        assert shown


def test_an_amount_is_never_broken_and_stands_in_groups_in_a_doubt(tmp_path, capsys, monkeypatch):
    from avklart.cli.main import main

    (tmp_path / "plan.csv").write_text(
        "Tiltak;Ansvar;Finansiering;Kostnad\n"
        "Bygge sti;Rektor;Drift/prosjekt;150 000 kr\n"
        "Rydde myr ved det store vannet;Kommunedirektør;Drift;1 120 000 kr\n",
        encoding="utf-8",
    )
    for width in range(60, 120, 7):
        monkeypatch.setenv("COLUMNS", str(width))
        assert main(["read", str(tmp_path / "plan.csv"), "--language", "nb"]) == 0
        out = capsys.readouterr().out
        assert "kr\u00a0150\u00a0000" in out
        assert "kr\u00a01\u00a0120\u00a0000" in out
        assert "150\u00a0000 står ved flere kilder" in " ".join(out.replace("\u00a0", "~").split()).replace(
            "~", "\u00a0"
        )
