"""The forms behind a link: they hold what was typed, and hand rules an entry; they refuse nothing themselves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from uuid import uuid4

from django import forms

from avklart.domain.links import CHANGES, PARTS_OF_CHANGE, ProposedChange, answer_sent, not_mine_sent
from avklart.domain.progress import STATUSES, UpdateEntry
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence

Typed = Mapping[str, Any] | None


def _words(rows: int) -> forms.CharField:
    return forms.CharField(required=False, strip=False, widget=forms.Textarea({"class": "ds-input", "rows": str(rows)}))


def _line(**attributes: str) -> forms.CharField:
    return forms.CharField(required=False, strip=False, widget=forms.TextInput({"class": "ds-input", **attributes}))


def _choice(section: str, codes: Iterable[str]) -> forms.CharField:
    choices = [(code, sentence(section, code, current_language())) for code in codes]
    return forms.CharField(required=False, widget=forms.Select({"class": "ds-input"}, choices=choices))


class SentForm(forms.Form):
    """A form that can be sent once: `token` is its own, `link` the key of the link it was opened with."""

    kind = ""
    token = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, typed: Typed = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(typed, initial={"token": uuid4().hex, **(initial or {})}, auto_id="f-%s")

    def named(self) -> list[tuple[forms.BoundField, str]]:
        """Give the fields a person fills in, each with the code of its name."""
        return [(field, self._code(field.name)) for field in self.visible_fields()]

    def _code(self, name: str) -> str:
        return f"{self.kind}-{name}"

    def typed(self, name: str) -> str:
        """Give what was typed in a field."""
        return str(self.data.get(name, "") or "")

    def content(self) -> dict[str, str]:
        """Give what is sent. Raises RuleError as the rules do."""
        return {}

    def with_new_token(self) -> None:
        """Let the form, with all that was typed in it, be sent once more as something new."""
        self.data = {**self.data.dict(), "token": uuid4().hex} if hasattr(self.data, "dict") else self.data


class NoChangeForm(SentForm):
    """Nothing to type: all stands as it stood."""

    kind = "no-change"


class StatusForm(SentForm):
    """How far an activity has come."""

    kind = "update"

    def __init__(self, typed: Typed = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(typed, initial=initial)
        self.fields["status"] = _choice("progress-status", STATUSES)
        self.fields["done"], self.fields["next"], self.fields["obstacles"] = _words(4), _words(3), _words(3)

    def content(self) -> dict[str, str]:
        """Give the parts of an update. Raises RuleError as UpdateEntry does."""
        names = ("status", "done", "next", "obstacles")
        return asdict(UpdateEntry(**{name: self.typed(name) for name in names}))


class AnswerForm(SentForm):
    """The answer to a question."""

    kind = "answer"
    answer = _words(5)

    def content(self) -> dict[str, str]:
        """Give the answer. Raises RuleError "answer-missing" or "text-too-long"."""
        return answer_sent(self.typed("answer"))


class NotMineForm(SentForm):
    """Who has an activity instead, where that is known."""

    kind = "not-mine"
    instead = _line(autocomplete="off", maxlength="300")
    words = _words(3)

    def content(self) -> dict[str, str]:
        """Give what is said. Raises RuleError "text-too-long"."""
        return not_mine_sent(self.typed("instead"), self.typed("words"))


class ChangeForm(SentForm):
    """What should be otherwise in the plan, in the fields that belong to what it is about."""

    kind = "change"

    def __init__(
        self,
        typed: Typed = None,
        *,
        initial: Mapping[str, Any] | None = None,
        about: str = "",
        lines: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Args:
        about: what it is about where nothing says so in `typed`; empty where that is still to be chosen.
        lines: the key and the words of each line of money there is.
        """
        chosen = str((typed or {}).get("about", about) or "")
        self.about = chosen if chosen in CHANGES else ""
        super().__init__(typed, initial={"about": self.about, **(initial or {})})
        self.fields["about"] = forms.CharField(required=False, widget=forms.HiddenInput)
        known = {"instead": _line(autocomplete="off", maxlength="300"), "when": _line(maxlength="100")}
        known |= {"amount": _line(inputmode="decimal", autocomplete="off"), "until": _line(autocomplete="off")}
        known["line"] = forms.CharField(
            required=False,
            widget=forms.Select(
                {"class": "ds-input"},
                choices=[*lines, ("", sentence("guest-field", "change-other-money", current_language()))],
            ),
        )
        for name in PARTS_OF_CHANGE.get(self.about, ()):
            if name != "line" or lines:
                self.fields[name] = known[name]
        if self.about:
            self.fields["words"] = _words(5 if self.about in ("text", "other") else 3)

    def _code(self, name: str) -> str:
        return super()._code("words-why" if name == "words" and self.about in PARTS_OF_CHANGE else name)

    def content(self) -> dict[str, str]:
        """Give the proposal. Raises RuleError as ProposedChange does."""
        names = ("words", "instead", "when", "line", "amount", "until")
        return ProposedChange(about=self.about, **{name: self.typed(name) for name in names}).content()
