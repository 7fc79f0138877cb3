"""The public words of a plan are written in another language."""

from datetime import datetime

from django.db import transaction

from avklart.councils.writing import Change, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.domain.typed import line_typed, text_typed
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import Plan, Translation
from avklart.plans.queries.translations import Translatable


@transaction.atomic
def translate(plan: Plan, one: Translatable, language: str, written: str, version: int, change: Change) -> None:
    """Let words of a plan say this in another language; nothing typed takes the translation away.

    `version` is that of the translation the form was opened on, 0 where there was none.

    Raises:
        RuleError: "text-too-long", or "changed-meanwhile" when somebody has written it since.
    """
    text = text_typed(written, "text") if one.kind == "introduction" else line_typed(written, "text")
    # Held, so that two who translate the same words at once are not both first.
    held = Plan.every.select_for_update(of=("self",)).get(pk=plan.pk)
    current = Translation.every.filter(plan=held, language=language, of_sha256=one.key).first()
    if (current.text if current else "") == text:
        return
    if (current.version if current else 0) != version:
        raise RuleError("changed-meanwhile")
    if current is None:
        row = {"council": held.council, "plan": held, "language": language, "of": one.words, "of_sha256": one.key}
        write_new([Translation(**row, text=text)], change)
    else:
        current.text = text
        save_next(current, change)


@transaction.atomic
def undo_translation(plan: Plan, key: str, language: str, changed_at: datetime, change: Change) -> None:
    """Take back what was written at one moment for the words of this key.

    Raises:
        RuleError: "nothing-to-undo", or "undo-too-late" when somebody has written it anew since.
    """
    held = Plan.every.select_for_update(of=("self",)).get(pk=plan.pk)
    records = Translation.history.filter(plan_id=held.pk, language=language, of_sha256=key, history_date=changed_at)
    undo_touched(held.council, [(Translation, record) for record in records], change)
