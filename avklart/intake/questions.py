"""The questions a plan leaves open: clarifications that hang on one thing, put as one question."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from avklart.domain.draft import About, Activity, Clarification, Language, PlanDraft, Question
from avklart.domain.projects import project_key
from avklart.intake.words import words_of

_LONGEST_ACTIVITY = 90
_FIRST_WORDS = 4
_LONGEST_LOOK = 16
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*-?")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?")
_BY_WEIGHT: tuple[About, ...] = ("continuation", "responsibility", "funding", "time", "other")

Key = tuple[str, ...]


def questions_of(draft: PlanDraft) -> tuple[Question, ...]:
    """Give the questions of a plan, in the order of their first activity; each clarification belongs to exactly one.

    Who carries one activity, what pays for it and whether it goes on are one question. Activities share a question
    when their clarifications hang on one thing: the end of one project, a plan that another activity is to write, the
    same words to the same body, or one year's budget. Whatever else an activity leaves open is a question of its own.

    Source: the plan draft contract, "questions"; none published for how they are joined, the council's own practice.
    """
    groups: dict[Key, list[_OpenRow]] = {}
    for row, key in _keyed(draft):
        groups.setdefault(key, []).append(row)
    projects = _project_names(draft.activities, _hangs_on(draft.language))
    asking = _Asking(draft.language, projects, draft.activities)
    return tuple(asking.question(key, rows) for key, rows in groups.items())


class _OpenRow(Struct, frozen=True):
    """What one activity leaves open, counted through the plan from 1."""

    number: int
    area: int
    activity: Activity
    clarifications: tuple[Clarification, ...]
    matter: str = ""


class _HangsOn(Struct, frozen=True):
    """The words for things that open points may hang on."""

    budgets: tuple[str, ...]
    documents: tuple[str, ...]
    writes: frozenset[str]
    definite: frozenset[str]
    of_project: tuple[str, ...]
    later: frozenset[str]
    for_words: tuple[str, ...]


@lru_cache(maxsize=8)
def _hangs_on(language: Language | None) -> _HangsOn:
    data = words_of("open", language)
    words = data["hangs_on"]
    return _HangsOn(
        budgets=tuple(words["budgets"]),
        documents=tuple(words["documents"]),
        writes=frozenset(words["writes"]),
        definite=frozenset(("", *words["definite"])),
        of_project=tuple(words["of_project"]),
        later=frozenset(data["topics"]["later"]),
        for_words=tuple(data["for_whom"]),
    )


def _rows(draft: PlanDraft) -> list[_OpenRow]:
    """Give what each activity leaves open; matters that are neither people, money nor time stand by themselves."""
    rows, number = [], 0
    for area_number, area in enumerate(draft.areas):
        for activity in area.activities:
            number += 1
            for matter in ("", "other"):
                those = tuple(one for one in activity.clarifications if (one.about == "other") == bool(matter))
                rows += [_OpenRow(number, area_number, activity, those, matter)] if those else []
    return rows


def _keyed(draft: PlanDraft) -> list[tuple[_OpenRow, Key]]:
    """Give each row with the one thing it hangs on; a thing that only one row hangs on is that row's own."""
    words, rows = _hangs_on(draft.language), _rows(draft)
    projects = _project_names(draft.activities, words)
    plans = _Plans(draft, words)
    said = Counter(same for row in rows for same in {_same_words(one) for one in row.clarifications} if same)
    keyed = []
    for row in rows:
        same = next((same for one in row.clarifications if said[same := _same_words(one)] > 1 and same), ())
        key = _project_of(row, projects, words) or plans.awaited_by(row) or same or _budget_of(row, words)
        keyed.append((row, key or ("row", str(row.number), row.matter)))
    return _with_writers(keyed)


def _with_writers(keyed: list[tuple[_OpenRow, Key]]) -> list[tuple[_OpenRow, Key]]:
    """Let the activity that writes a plan share the question of those that wait for it."""
    awaited = {key[1] for _, key in keyed if key[0] == "plan"}
    return [
        (row, ("plan", str(row.number)) if key[0] == "row" and str(row.number) in awaited else key)
        for row, key in keyed
    ]


def _project_names(activities: Sequence[Activity], words: _HangsOn) -> Mapping[str, str]:
    """Give the names of the plan's projects by their key, each as first written where it is paid from."""
    names: dict[str, str] = {}
    for activity in activities:
        for line in activity.funding:
            if line.kind == "project" and line.name:
                names.setdefault(project_key(line.name), line.name)
    for activity in activities:
        for one in activity.responsibilities:
            if one.of and one.actor.lower().startswith(words.of_project):
                names.setdefault(project_key(one.of), one.of)
    return names


def _project_of(row: _OpenRow, projects: Mapping[str, str], words: _HangsOn) -> Key | None:
    """Give the project whose end the row waits for: one that pays for it, else one that carries it."""
    if not any(one.about == "continuation" or _is_later(one, words) for one in row.clarifications):
        return None
    paid = [line.name for line in row.activity.funding if line.kind == "project" and line.name]
    carried = [one.of for one in row.activity.responsibilities if one.of]
    keys = (project_key(name) for name in (*paid, *carried))
    return next((("project", key) for key in keys if key in projects), None)


def _is_later(clarification: Clarification, words: _HangsOn) -> bool:
    return not words.later.isdisjoint(_WORD.findall(clarification.as_written.lower()))


def _same_words(clarification: Clarification) -> Key:
    """Give the words and the body they are put to, or () where nobody is asked."""
    if not clarification.asked:
        return ()
    return ("same", " ".join(_WORD.findall(clarification.as_written.lower())), *sorted(clarification.asked))


def _budget_of(row: _OpenRow, words: _HangsOn) -> Key | None:
    for one in row.clarifications:
        if any(word.startswith(words.budgets) for word in _WORD.findall(one.as_written.lower())) and one.for_when:
            return ("budget", one.for_when)
    return None


class _Plans:
    """The plans that activities of the plan are to write, and which rows wait for them."""

    def __init__(self, draft: PlanDraft, words: _HangsOn) -> None:
        self._words = words
        self._by_word: dict[str, int] = {}
        self._writers: dict[int, list[int]] = {}
        number = 0
        for area_number, area in enumerate(draft.areas):
            for activity in area.activities:
                number += 1
                word = document_written(activity.text, words.writes, words.documents)
                if word:
                    self._writers.setdefault(area_number, []).append(number)
                    if word not in words.documents:
                        self._by_word.setdefault(word, number)

    def awaited_by(self, row: _OpenRow) -> Key | None:
        """Give the activity whose plan a row waits for: named in its text or words, or just "plan" in its words."""
        said = [word for one in row.clarifications for word in _WORD.findall(one.as_written.lower())]
        for word in (*said, *_WORD.findall(row.activity.text.lower())):
            writer = next((self._by_word[stem] for stem in self._stems(word) if stem in self._by_word), None)
            if writer and writer != row.number:
                return ("plan", str(writer))
        if any(stem in self._words.documents for word in said for stem in self._stems(word)):
            return self._nearest(row)
        return None

    def _nearest(self, row: _OpenRow) -> Key | None:
        writers = [writer for writer in self._writers.get(row.area, ()) if writer != row.number]
        before = [writer for writer in writers if writer < row.number]
        return ("plan", str(before[-1] if before else writers[0])) if writers else None

    def _stems(self, word: str) -> list[str]:
        """Give a word without each ending it may have: "stiplanen" is "stiplan"."""
        return [word[:cut] for cut in range(len(word), max(2, len(word) - 4), -1) if word[cut:] in self._words.definite]


def document_written(text: str, writes: frozenset[str], documents: tuple[str, ...]) -> str | None:
    """Give the plan, strategy or the like that an activity is to write, in small letters, or None.

    Source: published plans, the language of plans, section 3 ("må avklares med bakgrunn i plan").
    """
    words = _WORD.findall(text.lower())[:_LONGEST_LOOK]
    verb = next((number for number, word in enumerate(words[:_FIRST_WORDS]) if word in writes), None)
    if verb is None:
        return None
    return next((word for word in words[verb + 1 :] if word.endswith(documents)), None)


class _Asking(Struct, frozen=True):
    """What is needed to put questions into words."""

    language: Language | None
    projects: Mapping[str, str]
    activities: tuple[Activity, ...]

    def question(self, key: Key, rows: Sequence[_OpenRow]) -> Question:
        """Give the question that rows share."""
        clarifications = [one for row in rows for one in row.clarifications]
        abouts = {one.about for one in clarifications}
        numbers = tuple(dict.fromkeys(row.number for row in rows))
        return Question(
            text=self._text(key, rows, _kind(abouts), clarifications),
            about=next(about for about in _BY_WEIGHT if about in abouts or (key[0] == "project")),
            activities=numbers,
            asked=tuple(dict.fromkeys(who for one in clarifications for who in one.asked)),
        )

    def _text(self, key: Key, rows: Sequence[_OpenRow], kind: str, those: Sequence[Clarification]) -> str:
        templates: dict[str, Any] = words_of("open", self.language)["questions"]
        when = self._when(those, templates)
        if key[0] == "project":
            return str(templates["project"]).format(project=self.projects[key[1]])
        if len(rows) == 1:
            return str(templates[kind]).format(activity=_short(rows[0].activity.text), when=when)
        if key[0] == "plan":
            return str(templates["plan"]).format(plan=self._document(int(key[1])))
        if key[0] == "budget":
            return str(templates["budget"]).format(when=self._in_year(key[1], templates))
        return str(templates[f"{kind}_many"]).format(when=when)

    def _document(self, writer: int) -> str:
        """Give the plan as the activity that writes it names it: "kommunikasjons- og markedsføringsplan"."""
        words = _hangs_on(self.language)
        text = self.activities[writer - 1].text
        word = document_written(text, words.writes, words.documents) or ""
        before = re.search(
            rf"(?:[^\W\d_]{{1,40}}-,? (?:[^\W\d_]{{1,40}}-?,? )?(?:og|och|and) )?{re.escape(word)}", text, re.I
        )
        return before.group() if before else word

    def _when(self, those: Sequence[Clarification], templates: Mapping[str, Any]) -> str:
        """Give " i 2026" where all that is asked is asked for that year."""
        years = {one.for_when for one in those}
        year = years.pop() if len(years) == 1 else None
        words = _hangs_on(self.language).for_words
        if not year or not any(f"{word} {year}" in one.as_written for one in those for word in words):
            return ""
        return self._in_year(year, templates)

    def _in_year(self, year: str, templates: Mapping[str, Any]) -> str:
        return str(templates["when"]).format(year=year) if _YEARS.fullmatch(year) else ""


def _kind(abouts: set[About]) -> str:
    """Give which question is asked of what is open together."""
    if "continuation" in abouts:
        return "continuation_funding" if "funding" in abouts else "continuation"
    if {"responsibility", "funding"} <= abouts:
        return "responsibility_funding"
    return next(about for about in _BY_WEIGHT if about in abouts)


def _short(text: str) -> str:
    """Give the opening of an activity, whole words, its own quotation marks made inner ones."""
    whole = " ".join(text[: _LONGEST_ACTIVITY * 4].split()).rstrip(".:;,")
    whole = whole.replace("«", "‘").replace("»", "’")
    if len(whole) <= _LONGEST_ACTIVITY:
        return whole
    return whole[:_LONGEST_ACTIVITY].rsplit(" ", 1)[0].rstrip(".:;,") + " …"
