"""Columns headed by a kind of money, as "Drift" beside "Investering": cells of amounts of that kind, or crosses."""

from collections.abc import Sequence
from types import MappingProxyType

from avklart.domain.draft import Language
from avklart.intake.tables.activity_fields import Field
from avklart.intake.tables.looks import Profile, is_amount, is_cross


def payer_or_source(profile: Profile) -> str:
    """Give the role of a column headed by a kind of money: of amounts or crosses of that kind, or sources by name.

    Source: none published; budget columns of municipal plans.
    """
    if profile.share("amount", "code", "cross") >= 0.5:
        return "payer"
    return "extra" if profile.words > 12 else "source"


def amounts_by_payer(fields: Sequence[Field]) -> MappingProxyType[str, str]:
    """Give the amounts of a row by the header of their column, which says who or what pays.

    Source: the plan draft contract, "Funding".
    """
    found = {
        field.column.payer or field.column.key: field.text
        for field in fields
        if field.column.role == "payer" and is_amount(field.text)
    }
    return MappingProxyType(found)


def crossed_payers(fields: Sequence[Field], language: Language | None) -> str:
    """Give the headers of the kinds of money that a row has a cross under, one on each line.

    Source: the plan draft contract, "Funding".
    """
    crossed = (field for field in fields if field.column.role == "payer" and is_cross(field.text, language))
    return "\n".join(field.column.payer or field.column.key for field in crossed)
