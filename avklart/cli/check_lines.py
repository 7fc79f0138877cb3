"""The plan check as lines on a terminal: each finding with its reason and where, then counts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from avklart.cli.outline import wrapped
from avklart.domain.check import Finding, Said
from avklart.domain.draft import Place, PlanDraft
from avklart.ui.dates import day_in_figures, numbers_in_words
from avklart.ui.finding_words import check_counts, finding_sentence, shortened, why_sentence
from avklart.ui.places import place_in_words
from avklart.ui.sentences import Language, counted, sentence

_INDENT = "    "


def check_lines(draft: PlanDraft, findings: Sequence[Finding], language: Language, width: int) -> Iterator[str]:
    """Give the lines that show a person the findings of a plan, in their order."""
    title = draft.title or sentence("screen", "no-title", language)
    yield from wrapped(sentence("screen", "check-title", language, {"title": title}), width, "")
    if not draft.activities:
        yield ""
        yield from wrapped(sentence("screen", "no-plan", language), width, "")
        return
    before = ""
    for count, finding in enumerate(findings, start=1):
        yield ""
        yield from wrapped(f"{count}. {finding_sentence(finding, language)}", width, "")
        if finding.code != before:
            yield from wrapped(why_sentence(finding, language), width, _INDENT)
        before = finding.code
        yield from _where(draft, finding, language, width)
    yield ""
    counts = check_counts(draft, findings)
    yield from wrapped(", ".join(counted(code, number, language) for code, number in counts.items()), width, "")


def _where(draft: PlanDraft, finding: Finding, language: Language, width: int) -> Iterator[str]:
    """Give where the finding is: what is set beside each other, else each activity, else the folded list."""
    if finding.folded:
        facts = {"count": len(finding.activities), "total": len(draft.activities)}
        numbers = numbers_in_words(finding.activities)
        yield from wrapped(sentence("screen", "check-folded", language, {**facts, "numbers": numbers}), width, _INDENT)
    places = dict(zip(finding.activities, finding.places, strict=True))
    shown = {number: _row_words(place, language) for number, place in places.items()} if not finding.folded else {}
    for said in finding.said:
        yield from _said_lines(draft, said, shown, language, width)
    if not finding.said:
        yield from _activity_lines(draft, finding.activities, shown, language, width)


def _row_words(place: Place, language: Language) -> str:
    """Give a place down to its row: which cell of it an activity begins in helps no one find it."""
    return place_in_words(place if place.row is None else replace(place, cell=None, paragraph=None), language)


def _said_lines(draft: PlanDraft, said: Said, shown: dict[int, str], language: Language, width: int) -> Iterator[str]:
    if said.code:
        head = sentence("said", said.code, language)
        yield from wrapped(head if shown else f"{head} {numbers_in_words(said.activities)}", width, _INDENT)
        yield from _activity_lines(draft, said.activities, shown, language, width)
        return
    words = f"«{shortened(said.words)}»"
    if said.day:
        words = f"{day_in_figures(said.day, language)} {words}"
    if shown:
        numbers = ", ".join(f"{number} ({shown[number]})" for number in said.activities)
    else:
        numbers = numbers_in_words(said.activities)
    yield from wrapped(
        f"{words}: {sentence('screen', 'activity-number', language, {'number': numbers})}", width, _INDENT
    )


def _activity_lines(
    draft: PlanDraft, numbers: Sequence[int], shown: dict[int, str], language: Language, width: int
) -> Iterator[str]:
    activities = draft.activities
    for number in numbers:
        if number in shown:
            activity = activities[number - 1]
            own = f"{activity.number} " if activity.number else ""
            text = sentence("screen", "activity-number", language, {"number": number})
            yield from wrapped(f"{text}: {own}{shortened(activity.text)} ({shown[number]})", width, _INDENT + "  ")
