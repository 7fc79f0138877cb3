"""Money told in a sentence beside those who act, in a column or under a label that is not of money."""

import re
from itertools import pairwise

from avklart.domain.draft import Language
from avklart.intake.money.telling import is_only_amount, says_who_pays

_PIECES = re.compile(r"(?:(?<=[^\W\d_]{3}[.!])|(?<=[A-ZÆØÅÄÖ]{2}\.)|(?<=[)»][.!]))\s+(?=[A-ZÆØÅÄÖ])|\s*\n\s*")


def money_apart(text: str, language: Language | None) -> tuple[str, str]:
    """Give a cell of actors without the later sentences and lines that tell of money, and those.

    "Rektor. Kurset blir betalt over driftsbudsjettet, kr 9 000." is "Rektor." and the rest.

    Source: none published; the plan draft contract: what a cell says is read, in whatever column it stands.
    """
    if is_only_amount(text, language):
        return "", text
    bounds = [0, *(end for found in _PIECES.finditer(text) for end in found.span()), len(text)]
    pieces = [text[begins:ends] for begins, ends in pairwise(bounds)]
    money = [at for at in range(2, len(pieces), 2) if says_who_pays(pieces[at], language)]
    if not money:
        return text, ""
    left = "".join(piece for at, piece in enumerate(pieces) if at not in money and at + 1 not in money)
    return left.strip(), "\n".join(pieces[at] for at in money)
