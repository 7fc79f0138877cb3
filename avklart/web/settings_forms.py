"""Forms of the settings: they hold what was typed, show what stands, and hand rules an entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from avklart.councils.models import Council, Participant
from avklart.domain.council_settings import SettingsEntry, settings_typed
from avklart.domain.paper_columns import PAPER_COLUMNS
from avklart.domain.participants import ParticipantEntry, participant_typed
from avklart.domain.terms import TERMS
from avklart.ui.dates import day_in_figures
from avklart.ui.language import current_language
from avklart.ui.sentences import LANGUAGES, Language, sentence

_TICKED = "1"


@dataclass(frozen=True, slots=True)
class Both:
    """One field that somebody else has changed: what it is called, how it stands now, and what was typed here."""

    label: str
    theirs: str
    mine: str


class StoredForm(forms.Form):
    """A form about a stored row, opened on one version of it. It refuses nothing itself: rules do."""

    LINES: tuple[str, ...] = ()
    TEXTS: tuple[str, ...] = ()
    TICKS: tuple[str, ...] = ()
    WORDS = ""

    def __init__(self, typed: QueryDict | None = None, *, initial: Mapping[str, str] | None = None) -> None:
        super().__init__(typed, initial=dict(initial or {}))
        for name in self.LINES:
            self.fields[name] = _line()
        for name in self.TEXTS:
            self.fields[name] = forms.CharField(required=False, strip=False, widget=forms.Textarea)
        for name in self.TICKS:
            self.fields[name] = forms.CharField(required=False)

    def typed(self) -> dict[str, str]:
        """Give what was typed, by field; a tick that is not set is empty."""
        return {name: str(self.data.get(name, "") or "") for name in self.fields}

    def version(self) -> int:
        """Give the version the form was opened on; 0 where it says none, which no row has."""
        word = str(self.data.get("version", ""))
        return int(word) if word.isascii() and word.isdecimal() and len(word) < 10 else 0

    def both(self, stored: Mapping[str, str]) -> list[Both]:
        """Give each field where what is stored now differs from what was typed, in words."""
        mine = self.typed()
        return [
            Both(self.label(name), self._shown(name, stored.get(name, "")), self._shown(name, mine[name]))
            for name in self.fields
            if " ".join(stored.get(name, "").split()) != " ".join(mine[name].split())
        ]

    def label(self, name: str) -> str:
        """Give what a field is called."""
        return sentence(self.WORDS, name, current_language())

    def _shown(self, name: str, value: str) -> str:
        if name in self.TICKS:
            return sentence("settings", "yes" if value else "no", current_language())
        return value


class SettingsForm(StoredForm):
    """The settings of a council."""

    LINES = ("name", "language", "contact", "statement_address", "days_not_mentioned")
    TEXTS = ("about", "about_sma")
    TICKS = ("shows_persons", "shows_open_points", "approves_updates", *(f"column-{name}" for name in PAPER_COLUMNS))
    WORDS = "settings"

    def __init__(self, typed: QueryDict | None = None, *, initial: Mapping[str, str] | None = None) -> None:
        super().__init__(typed, initial=initial)
        for language in LANGUAGES:
            for term in TERMS:
                self.fields[f"{language}-{term}"] = _line()

    def entry(self) -> SettingsEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        typed = self.typed()
        own = {str(language): {term: typed[f"{language}-{term}"] for term in TERMS} for language in LANGUAGES}
        return settings_typed(typed, own)

    def label(self, name: str) -> str:
        """Give what a field is called, a term with its language."""
        language, _, term = name.partition("-")
        if not term:
            return super().label(name)
        if language == "column":
            return sentence("paper-columns", term, current_language())
        names = (("term-names", term), ("page", language))
        return ", ".join(sentence(section, code, current_language()) for section, code in names)

    def columns(self) -> Iterator[tuple[forms.BoundField, str]]:
        """Give the tick of each column of a plan on paper, with its word."""
        for name in PAPER_COLUMNS:
            yield self[f"column-{name}"], self.label(f"column-{name}")

    def terms(self) -> Iterator[tuple[str, list[tuple[Language, forms.BoundField, str]]]]:
        """Give each term with its fields: the language, the field, and the word that stands when it is empty."""
        for term in TERMS:
            cells = [
                (language, self[f"{language}-{term}"], sentence("terms", term, language)) for language in LANGUAGES
            ]
            yield term, cells


class ParticipantForm(StoredForm):
    """One who takes part in a council."""

    LINES = ("name", "kind", "code", "from_on", "to_on")
    TICKS = ("is_observer", "is_host")
    WORDS = "settings-participant"

    def entry(self) -> ParticipantEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        return participant_typed(self.typed())


def settings_shown(council: Council) -> dict[str, str]:
    """Give what the fields of a council's settings show."""
    columns = {f"column-{name}": _TICKED if name in council.paper_columns else "" for name in PAPER_COLUMNS}
    ticks = columns | {
        name: _TICKED if getattr(council, name) else "" for name in SettingsForm.TICKS if name not in columns
    }
    plain = {name: str(getattr(council, name)) for name in (*SettingsForm.LINES, *SettingsForm.TEXTS)}
    own = {f"{language}-{term}": word for language, words in council.own_words.items() for term, word in words.items()}
    return plain | ticks | own


def participant_shown(one: Participant) -> dict[str, str]:
    """Give what the fields of one who takes part show."""
    language = current_language()
    days = {name: day_in_figures(day, language) if (day := getattr(one, name)) else "" for name in ("from_on", "to_on")}
    ticks = {name: _TICKED if getattr(one, name) else "" for name in ParticipantForm.TICKS}
    return {"name": one.name, "kind": one.kind, "code": one.code, **days, **ticks}


def _line() -> Any:
    return forms.CharField(required=False, strip=False)
