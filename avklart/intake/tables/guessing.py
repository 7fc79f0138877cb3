"""Columns whose headers say nothing known: told by the table before, or by what their cells look like."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from avklart.intake.found import Note
from avklart.intake.tables.context import Columns
from avklart.intake.tables.header_words import Meaning
from avklart.intake.tables.looks import Profile
from avklart.intake.tables.roles import DOERS, TIMES

# Names are so long at most, and so many of a column say by their words that they name someone.
_NAME_WORDS, _FEWEST_ACTORS = 5, 0.3
# So many columns headed alike tell that two tables are of one make.
_FEWEST_ALIKE = 2


class Found(Struct):
    """A column while its role is being found out."""

    place: int
    key: str
    meaning: Meaning
    profile: Callable[[], Profile]
    role: str | None = None
    sure: bool = True
    year: int | None = None
    parts: tuple[str, ...] = ()
    actor: str | None = None
    gaps: bool = False
    reaches: bool = False
    is_as_before: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether it has no header."""
        return not self.parts


def settle_as_before(found: Sequence[Found], before: Columns | None, width: int) -> None:
    """Take the columns whose headers say nothing as in the table before, where all the others are headed as there.

    Source: published plans, whose tables are of one make.
    """
    if before is None or before.width != width or set(before.by_place) != {one.place for one in found}:
        return
    others = [one for one in found if before.by_place[one.place].role != "text"]
    if len(others) < _FEWEST_ALIKE or any(one.key != before.by_place[one.place].key for one in others):
        return
    for one in found:
        was = before.by_place[one.place]
        if one.role is None and not was.sure:
            one.role, one.sure, one.is_as_before = was.role, False, True


def guess(found: Sequence[Found], notes: list[Note]) -> None:
    """Tell the columns whose headers say nothing by their cells, as far as the roles are not taken.

    Source: none published; the looks of the cells of published plans.
    """
    unknown = [one for one in found if one.role is None]
    for one in unknown:
        profile = one.profile()
        if one.key.startswith("Kolonne") and one.place == found[0].place and profile.share("code") >= 0.6:
            one.role = "number"
    _guess_role("text", unknown, found, lambda profile: profile.share("activity") if profile.words > 1.5 else 0, 0.4)
    _guess_area(unknown, found)
    _guess_role("responsible", unknown, found, lambda profile: profile.share("actor"), 0.6)
    _guess_role("responsible", unknown, found, _named, 0.9)
    _guess_role("when", unknown, found, lambda profile: profile.share("time"), 0.6)
    _guess_role("source", unknown, found, lambda profile: profile.share("money"), 0.6)
    _guess_role("status", unknown, found, lambda profile: profile.share("status"), 0.7)
    notes.extend(
        Note("column-guessed", None, {"column": one.key, "role": one.role or ""}) for one in found if not one.sure
    )
    for one in unknown:
        one.role = one.role or "extra"


def _guess_area(unknown: Sequence[Found], found: Sequence[Found]) -> None:
    """Take a column without a header, to the left of the activities, whose few cells each stand beside several rows.

    It names areas, unless something does so already.
    """
    text = next((one.place for one in found if one.role == "text"), None)
    if text is None or any(one.role in ("area", "group", "goal") for one in found):
        return
    for one in unknown:
        if one.role is None and one.is_bare and one.place < text and one.reaches and one.profile().words <= _NAME_WORDS:
            one.role, one.sure = "area", False
            return


def _guess_role(
    role: str, unknown: Sequence[Found], found: Sequence[Found], share: Callable[[Profile], float], least: float
) -> None:
    taken = {"responsible": DOERS, "when": TIMES, "source": frozenset({"source"})}.get(role, frozenset({role}))
    if any(one.role in taken for one in found):
        return
    free = [one for one in unknown if one.role is None]
    best = max(free, key=lambda one: share(one.profile()), default=None)
    if best is not None and best.profile().count and share(best.profile()) >= least:
        best.role, best.sure = role, False


def _named(profile: Profile) -> float:
    """Give the share of cells that may name someone, where some of them do by their words and all are short."""
    if profile.words > _NAME_WORDS or profile.share("actor") < _FEWEST_ACTORS:
        return 0.0
    return profile.share("actor", "text")
