"""Cards of labels and values: what each label says, and the activity that a card is."""

from decimal import Decimal

from msgspec import Struct

from avklart.documents.document import Place
from avklart.domain.draft import Goal, Language, LeftOut, Passage
from avklart.intake.money import unit_of
from avklart.intake.places import draft_place
from avklart.intake.raw import AreaTitle, PlanItem, RawActivity
from avklart.intake.tables.activities import Around, activity_of
from avklart.intake.tables.activity_fields import Field
from avklart.intake.tables.context import Column, TableContext
from avklart.intake.tables.grid import GridCell
from avklart.intake.tables.header_words import NO_MEANING, Meaning
from avklart.intake.tables.label_text import said_by
from avklart.intake.tables.labelled_fields import role_of_label
from avklart.intake.tables.roles import column_role
from avklart.intake.tables.titles import title_of


class Pair(Struct, frozen=True):
    """A label with its value; a title across the card has no label. `number` stands in the label ("Tiltak 3")."""

    label: GridCell | None
    value: GridCell | None
    meaning: Meaning = NO_MEANING
    number: str | None = None

    @property
    def text(self) -> str:
        """The value as written."""
        return self.value.text if self.value else ""

    @property
    def place(self) -> Place:
        """Where the value stands, or else the label."""
        cell = self.value or self.label
        return cell.place if cell else Place()


Card = list[Pair]


def pair_of(label: GridCell, value: GridCell | None, language: Language | None) -> Pair:
    """Give a label with its value and what the label says: "Innsatsområde nr. 1" is an area numbered 1.

    Source: the plan draft contract; the layouts of published plans.
    """
    return Pair(label, value, *said_by(label.text, language))


def items_of_card(card: Card, above: TableContext, is_first: bool, outer: tuple[str, ...] = ()) -> list[PlanItem]:
    """Give the area, the goals and the activity of a card; `outer` are the titles that it stands under.

    Source: the plan draft contract, one block of a plan without tables is one activity.
    """
    title = above.title_above if is_first else None
    text = text_pair(card)
    if text is None and title is None:
        return _without_activity(card, above.language)
    items: list[PlanItem] = []
    under: list[str] = list(outer)
    for pair in card:
        if pair.label is None or not pair.text:
            continue
        if pair.meaning.role == "area":
            items.append(_area(pair, above.language))
        elif pair.meaning.role == "goal":
            items.append(_goal(pair, tuple(under), above.language))
            under.append(" ".join(pair.text.split()))
    around = Around(language=above.language, unit=_unit(card, above), under=tuple(under), coded=above.coded)
    activity = activity_of(_fields(card, text, above.language), around, card[0].place, title=None if text else title)
    items += [activity, *_label_of_title(activity, title if text is None else None)]
    return items


def text_pair(card: Card) -> Pair | None:
    """Give the pair that holds the activity: the label that says so most, else the title across the card.

    Source: the plan draft contract, one block of a plan without tables is one activity.
    """
    told = [pair for pair in card if pair.text]
    ranked = [
        *(pair for pair in told if pair.meaning.role == "text"),
        *[pair for pair in card if pair.label is None][: card[0].label is None or card[0].meaning.role == "number"],
    ]
    for role in ("name", "text_second", "text_third"):
        ranked += [pair for pair in told if pair.meaning.role == role]
    return ranked[0] if ranked else None


def _fields(card: Card, text: Pair | None, language: Language | None) -> list[Field]:
    """Give the pairs as cells of an activity, the label as the header of its value."""
    fields: list[Field] = []
    seen: dict[str, int] = {}
    for pair in card:
        key = " ".join(pair.label.text.split()).rstrip(":") if pair.label else ""
        key = key or f"Kolonne {pair.place.cell or 1}"
        seen[key] = seen.get(key, 0) + 1
        column = Column(
            key=key if seen[key] == 1 else f"{key} ({seen[key]})",
            role="text"
            if pair is text
            else column_role(role_of_label(pair.meaning.role or "extra", pair.text, language)),
            year=pair.meaning.year,
        )
        if column.role == "text" and pair is not text:
            column = Column(key=column.key)
        if pair is text and pair.number:
            fields.append(Field(Column(key="", role="number"), pair.number))
        fields.append(Field(column, pair.text, pair.place))
    return fields


def _unit(card: Card, above: TableContext) -> tuple[Decimal, str] | None:
    for pair in card:
        if pair.label is not None and (unit := unit_of(pair.label.text, above.language)):
            return unit
    return above.unit


def _area(pair: Pair, language: Language | None) -> AreaTitle:
    title = title_of(pair.text, language)
    return AreaTitle(title=title.text, number=pair.number or title.number, place=draft_place(pair.place))


def _goal(pair: Pair, under: tuple[str, ...], language: Language | None) -> Goal:
    title = title_of(pair.text, language)
    return Goal(text=title.text, number=pair.number or title.number, under=under, place=draft_place(pair.place))


def _without_activity(card: Card, language: Language | None) -> list[PlanItem]:
    """Give a card that names an area and says something of it, such as its budget."""
    if not any(pair.text for pair in card):
        text = "\n".join(pair.label.text for pair in card if pair.label is not None)
        return [LeftOut(text=text, why="empty-template", place=draft_place(card[0].place))] if text else []
    items: list[PlanItem] = []
    for pair in card:
        place = draft_place(pair.place)
        if pair.label is None:
            items.append(Passage(text=pair.text, place=place))
        elif pair.meaning.role == "area" and pair.text:
            named = title_of(pair.text, language)
            mark = f"{pair.label.text} {named.label if named.kind else ''}".strip()
            items += [_area(pair, language), LeftOut(text=mark, why="layout-mark", place=place)]
        else:
            label = " ".join(pair.label.text.split()).rstrip(":")
            items.append(Passage(text=f"{label}: {pair.text}".strip(), place=place))
    return items


def _label_of_title(activity: RawActivity, title: str | None) -> list[LeftOut]:
    """Keep the words of the line above that are neither the activity's number nor its text: "Tiltak 7:"."""
    if title is None or len(title.split()) <= len(activity.text.split()):
        return []
    lead = " ".join(title.split()[: len(title.split()) - len(activity.text.split())])
    if lead.rstrip(".:)") == activity.number:
        return []
    return [LeftOut(text=lead, why="layout-mark", place=activity.place)]
