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
        assert [sentence("doubt", doubt.code, language, doubt.facts) for doubt in draft.doubts] == [*messages.values()]
        shown = json.dumps(draft_to_json(draft, messages), ensure_ascii=False)
        assert not any("{" in message for message in messages.values())
        assert lines
        assert shown
