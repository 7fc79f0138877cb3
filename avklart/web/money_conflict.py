"""Two people have changed the same money: what the other wrote, each field by the name it has on the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from avklart.ui.language import current_language
from avklart.ui.sentences import sentence
from avklart.web.conflict import Both
from avklart.web.money_forms import MoneyForm, labels_of
from avklart.web.saving import Opened

_CODED = {"commitment_state": "commitment-state", "key_kind": "key-kind"}


@dataclass(frozen=True, slots=True)
class ToldBoth:
    """One field that both have changed, or only the other: its name, how it stands now, and how one wrote it."""

    name: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class ToldConflict:
    """Who changed it meanwhile and when, what they changed, and the fields that both have changed."""

    who: str
    when: str
    theirs: Sequence[ToldBoth]
    both: Sequence[ToldBoth]


def told_conflict(opened: Opened | None) -> ToldConflict | None:
    """Give what both have done, as the page tells it; None where nobody came first."""
    if opened is None or opened.conflict is None or not isinstance(opened.form, MoneyForm):
        return None
    found, form = opened.conflict, opened.form
    return ToldConflict(found.who, found.when, _told(form, found.theirs), _told(form, found.both))


def _told(form: MoneyForm, fields: Iterable[Both]) -> list[ToldBoth]:
    labels = labels_of(form)
    return [
        ToldBoth(
            labels[one.field],
            _in_words(one.field, one.theirs),
            _in_words(one.field, form.typed(one.field)),
        )
        for one in fields
    ]


def _in_words(field: str, value: str) -> str:
    language = current_language()
    if field.startswith("takes_"):
        return sentence("sharing", "yes" if value else "no", language)
    return sentence(_CODED[field], value, language) if value and field in _CODED else value
