"""The languages of papers, as files name them: with the country whose spelling it is."""

_TAGS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB", "se": "se-NO", "sma": "sma-NO"}


def language_tag(language: str) -> str:
    """Give a language with its country ("nb-NO"); one that is not known here is given as it is."""
    return _TAGS.get(language, language)
