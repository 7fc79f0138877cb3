"""Who may see and change what, for any row of any council. Every page asks here first.

A row that one may not see does not exist for one: the answer is "not found", never "forbidden", so that an address
tells a stranger nothing.
"""

from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Manager, Model, OuterRef, QuerySet, Subquery, Value
from django.http import Http404

from avklart.councils.models import ROLES, Council, CouncilRow, Membership, User
from avklart.councils.prepared import Prepared

Row = TypeVar("Row", bound=CouncilRow)
Rows = Manager[Row] | QuerySet[Row]
Someone = User | AnonymousUser


def role_in(user: Someone, council: Council) -> str | None:
    """Give the person's role in the council, or None."""
    if isinstance(user, AnonymousUser) or not user.is_active:
        return None
    return Membership.every.filter(user=user, council=council).values_list("role", flat=True).first()


def is_at_least(role: str | None, least: str) -> bool:
    """Whether a role may do what `least` may."""
    return role is not None and ROLES.index(role) >= ROLES.index(least)


def council_for(user: Someone, slug: str, least: str) -> Council:
    """Give the council of an address to one who has at least this role in it.

    Raises:
        Http404: when there is no such council, or the person may not do this there.
    """
    council = None if isinstance(user, AnonymousUser) or not user.is_active else _COUNCIL.first(user.pk, slug)
    if council is None or not is_at_least(role_known(user, council), least):
        raise Http404
    return council


def _with_role(user: int, slug: str) -> QuerySet[Council]:
    """Give the council with the role of the person beside it: one query tells whether a page may be seen."""
    mine = Membership.every.filter(user=user, council=OuterRef("pk")).values("role")[:1]
    return Council.every.filter(slug=slug).annotate(role_found=Subquery(mine), role_found_of=Value(user))


_COUNCIL = Prepared(_with_role)


def role_known(user: Someone, council: Council) -> str | None:
    """Give the person's role in a council as it was when the council was asked for them; else as it is now.

    Only what was asked for this very person counts: a council found for another, or for nobody, is asked about anew.
    """
    if isinstance(user, User) and user.is_active and getattr(council, "role_found_of", None) == user.pk:
        role: str | None = getattr(council, "role_found", None)
        return role
    return role_in(user, council)


def council_for_reader(user: Someone, slug: str) -> Council:
    """Give the council to its readers. Raises Http404 for all others."""
    return council_for(user, slug, "reader")


def council_for_editor(user: Someone, slug: str) -> Council:
    """Give the council to its editors. Raises Http404 for all others."""
    return council_for(user, slug, "editor")


def council_for_administrator(user: Someone, slug: str) -> Council:
    """Give the council to its administrators. Raises Http404 for all others."""
    return council_for(user, slug, "administrator")


def row_of(council: Council, rows: "Rows[Row]", **which: object) -> Row:
    """Give the one row of this council that `which` tells.

    Raises:
        Http404: when the council has no such row, also where another council has.
    """
    found = rows.filter(council=council, **which).first()
    if found is None:
        raise Http404
    return found


def row_found[Found: CouncilRow](council: Council, rows: Prepared[Found], *values: int | str) -> Found:
    """Give the one row of this council that a prepared query finds by the council's key and these values.

    Raises:
        Http404: when it finds none, or another council's.
    """
    found = rows.first(council.pk, *values)
    if found is None or not is_row_of(council, found):
        raise Http404
    return found


def for_reader(user: Someone, rows: "Rows[Row]", slug: str, **which: object) -> Row:
    """Give one row of a council to a reader of it. Raises Http404 for all others."""
    return row_of(council_for_reader(user, slug), rows, **which)


def for_editor(user: Someone, rows: "Rows[Row]", slug: str, **which: object) -> Row:
    """Give one row of a council to an editor of it. Raises Http404 for all others."""
    return row_of(council_for_editor(user, slug), rows, **which)


def councils_of(user: Someone) -> QuerySet[Council]:
    """Give the councils that a person is a member of."""
    if isinstance(user, AnonymousUser) or not user.is_active:
        return Council.every.none()
    return Council.every.filter(pk__in=Membership.every.filter(user=user).values("council"))


def is_row_of(council: Council, row: Model) -> bool:
    """Whether a row belongs to the council."""
    return getattr(row, "council_id", None) == council.pk
