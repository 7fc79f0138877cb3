"""A rule's refusal as a sentence, beside the field it is about; what was typed stays in the form."""

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms

from avklart.domain.errors import RuleError
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence


def refusal_in_words(refusal: RuleError) -> str:
    """Give the sentence of a refusal in the page's language."""
    return sentence("refused", refusal.code, current_language(), refusal.facts)


@contextmanager
def refusals_shown_on(form: forms.Form) -> Iterator[None]:
    """Put a refusal that arises inside on the form, at its field where it has one."""
    try:
        yield
    except RuleError as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, refusal_in_words(refusal))
