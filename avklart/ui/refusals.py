"""A rule's refusal as a sentence, beside the field it is about; what was typed stays in the form."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django import forms

from avklart.domain.errors import RuleError
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence


def refusal_in_words(refusal: RuleError) -> str:
    """Give the sentence of a refusal in the page's language."""
    return sentence("refused", refusal.code, current_language(), refusal.facts)


def file_refusal_in_words(code: str, facts: Mapping[str, str | int]) -> str:
    """Give the sentence of why a file is not read, in the page's language; a plain one for a code without words."""
    language = current_language()
    told = dict(facts)
    try:
        if "kind" in told:
            told["kind"] = sentence("kind", str(told["kind"]), language)
        return sentence("refusal", code, language, told)
    except KeyError:
        return sentence("refusal", "reader-failed", language)


@contextmanager
def refusals_shown_on(form: forms.Form) -> Iterator[None]:
    """Put a refusal that arises inside on the form, at its field where it has one."""
    try:
        yield
    except RuleError as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, refusal_in_words(refusal))
