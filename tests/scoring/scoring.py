"""The comparison itself: `score` gives how a draft stands against a truth, measure by measure."""

import json
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from tests.scoring.covering import is_area_told, is_head_told, is_missing_told
from tests.scoring.folding import Aliases, heading, loose, without_number
from tests.scoring.items import Pairs, agree, paired, same_value
from tests.scoring.matching import Placed, first_words, matched
from tests.scoring.scores import Scores, Wrong

Json = Mapping[str, Any]
LISTS = {
    "responsibilities": ("actor", "of", "part"),
    "funding": ("kind", "name", "to"),
    "clarifications": ("about", "asked_of"),
}
AMOUNT = ("amount_nok", "by_year", "amount", "currency")
LIMITS = ("from", "to", "sure", "qualifier", "for", "asked")
TIME = ("from", "to", "recurs")
TEXTS = ("number", "status", "priority", "indicator", "comment")
HEAD = ("title", "owner", "language", "period")


def score(draft: Json, truth: Json) -> Scores:
    """Give the scores of a plan draft (as JSON) against a truth file.

    What the truth leaves out is not asserted. Items of an activity that is missing count as missing, those of one that
    nobody expected as extra.
    """
    return _Comparison(draft, truth).scores


def shown(value: Any) -> str:
    """Give a value of JSON in one line, without the keys that only explain it."""
    if isinstance(value, Mapping):
        value = {key: one for key, one in value.items() if key not in {"as_written", "rule", "places"}}
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


class _Comparison:
    def __init__(self, draft: Json, truth: Json) -> None:
        self.scores = Scores()
        self.draft = draft
        self.aliases = Aliases(truth.get("aliases", {}))
        self.doubted: dict[tuple[int | None, str | None], set[str]] = {}
        for doubt in draft.get("doubts", ()):
            self.doubted.setdefault((doubt.get("activity"), doubt.get("field")), set()).add(doubt["code"])
        pairs, extra = matched(draft, truth)
        pairs = [pair for pair in pairs if pair[1] is not None or not pair[0].activity.get("optional")]
        right = sum(found is not None for _, found in pairs)
        self.scores.count("activities", len(pairs), right + len(extra), right)
        for expected, found in pairs:
            self._activity(expected, found)
        for one in extra:
            self._wrong("activities", one, "–", one.activity["text"], "text")
            self._extra(one)
        self._head(draft, truth)
        self._goals(draft, truth)

    def _activity(self, expected: Placed, found: Placed | None) -> None:
        if found is None:
            words = first_words(expected.activity)
            told = is_missing_told(words, self.draft)
            self.scores.wrong.append(Wrong("activities", _words(expected.activity), words, "–", told=told))
            self._missing(expected)
            return
        self._area(expected, found)
        self.scores.right("activities", self._codes(found, "text"))
        for measure in LISTS:
            if measure in expected.activity:
                self._list(measure, expected, found)
        if "time" in expected.activity:
            self._time(expected, found)
        for key in TEXTS:
            if key in expected.activity:
                self._text(key, expected, found)

    def _missing(self, expected: Placed) -> None:
        for measure in LISTS:
            required = [item for item in expected.activity.get(measure, ()) if not item.get("optional")]
            self.scores.count(measure, expected=len(required))
        money = expected.activity.get("funding", ())
        self.scores.count("amounts", expected=sum(_has_amount(item) for item in money))
        self.scores.count("time", expected=int(bool(expected.activity.get("time"))))
        self.scores.count("areas", expected=1)

    def _extra(self, found: Placed) -> None:
        for measure in LISTS:
            self.scores.count(measure, found=len(found.activity[measure]))
        self.scores.count("amounts", found=sum(map(_has_amount, found.activity["funding"])))
        self.scores.count("time", found=int(found.activity["time"] is not None))
        self.scores.count("areas", found=1)

    def _area(self, expected: Placed, found: Placed) -> None:
        wanted, got = [], []
        if "title" in expected.area:
            wanted.append(expected.area["title"])
            got.append(found.area["title"])
        if "under" in expected.activity:
            wanted += expected.activity["under"]
            got += found.activity["under"]
        right = [heading(one or "") for one in wanted] == [heading(one or "") for one in got]
        self.scores.count("areas", 1, 1, int(right))
        if not right:
            told = is_area_told(found.area["title"], self.draft)
            self.scores.wrong.append(Wrong("areas", _words(expected.activity), shown(wanted), shown(got), told=told))

    def _list(self, measure: str, expected: Placed, found: Placed) -> None:
        keys = LISTS[measure]
        rather = AMOUNT if measure == "funding" else ()
        pairs = paired(expected.activity[measure], found.activity[measure], keys, self.aliases, rather)
        counted = sum(not item.get("optional") for item, _ in pairs.matched)
        asserted = counted + len(pairs.missing)
        self.scores.count(measure, asserted, counted + len(pairs.extra), counted)
        missing = [{key: item[key] for key in keys if key in item} for item in pairs.missing]
        for wanted, got in zip_longest(missing, pairs.extra):
            self._wrong(measure, found, wanted, got, measure)
        if not missing and not pairs.extra:
            self.scores.right(measure, self._codes(found, measure))
        if measure == "funding":
            self._amounts(pairs, expected, found)
        for item, other in pairs.matched:
            self._limits(measure, item, other, found)

    def _limits(self, measure: str, item: Json, other: Json, found: Placed) -> None:
        for key in LIMITS:
            if key in item and key not in LISTS[measure]:
                right = same_value(item[key], other.get(key), self.aliases)
                self.scores.count("limits", 1, 1, int(right))
                if not right:
                    got = {key: other.get(key), "sure": other.get("sure")}
                    self._wrong("limits", found, {key: item[key]}, got, measure)

    def _amounts(self, pairs: Pairs, expected: Placed, found: Placed) -> None:
        """Compare amounts by themselves: one under another kind or name is right here, and wrong under funding."""
        wanted = [item for item in expected.activity["funding"] if _has_amount(item) and not item.get("optional")]
        silent = [other for item, other in pairs.matched if not _asserts_amount(item)]
        given = [other for other in found.activity["funding"] if _has_amount(other) and other not in silent]
        left, missing = list(given), []
        for item in wanted:
            like = next((other for other in left if agree(item, other, AMOUNT, self.aliases)), None)
            if like is None:
                missing.append({key: item[key] for key in AMOUNT if key in item})
            else:
                left.remove(like)
        self.scores.count("amounts", len(wanted), len(given), len(wanted) - len(missing))
        for one, got in zip_longest(missing, left):
            self._wrong("amounts", found, one, got, "funding")

    def _time(self, expected: Placed, found: Placed) -> None:
        wanted, got = expected.activity["time"], found.activity["time"]
        right = got is not None and wanted is not None and agree(wanted, got, TIME, self.aliases)
        self.scores.count("time", int(wanted is not None), int(got is not None), int(right))
        if not right and (wanted is not None or got is not None):
            self._wrong("time", found, wanted, got, "time")
        else:
            self.scores.right("time", self._codes(found, "time"))

    def _text(self, key: str, expected: Placed, found: Placed) -> None:
        wanted, got = expected.activity[key], found.activity[key]
        right = loose(wanted or "") == loose(got or "")
        self.scores.count("texts", 1, 1, int(right))
        if not right:
            self.scores.wrong.append(Wrong("texts", _words(found.activity), f"{key}: {wanted}", str(got)))

    def _head(self, draft: Json, truth: Json) -> None:
        for key in HEAD:
            if key not in truth:
                continue
            wanted, got = truth[key], draft.get(key)
            if isinstance(wanted, Mapping):
                right = got is not None and agree(wanted, got, ("from", "to"), self.aliases)
            else:
                right = heading(wanted or "") == heading(got or "")
            self.scores.count("head", 1, 1, int(right))
            if not right:
                told = is_head_told(key, draft)
                self.scores.wrong.append(Wrong("head", key, shown(wanted), shown(got), told=told))

    def _goals(self, draft: Json, truth: Json) -> None:
        """Compare the goals of the whole plan; extra ones count only where the truth tells the goals of every area."""
        asserting = [area for area in truth.get("areas", ()) if "goals" in area]
        left = [goal for area in draft.get("areas", ()) for goal in area["goals"]]
        for goal in [goal for area in asserting for goal in area["goals"]]:
            like = next((other for other in left if _same_goal(goal, other)), None)
            if like is None:
                self.scores.wrong.append(Wrong("goals", "plan", shown(goal), "–"))
            else:
                left.remove(like)
            self.scores.count("goals", 1, int(like is not None), int(like is not None))
        if asserting and len(asserting) == len(truth["areas"]):
            self.scores.count("goals", found=len(left))
            self.scores.wrong += [Wrong("goals", "plan", "–", shown(goal)) for goal in left]

    def _wrong(self, measure: str, found: Placed, wanted: Any, got: Any, field: str) -> None:
        unsure = isinstance(got, Mapping) and got.get("sure") is False
        doubted = unsure or self._is_doubted(found, field)
        self.scores.wrong.append(Wrong(measure, _words(found.activity), shown(wanted), shown(got), doubted))

    def _is_doubted(self, found: Placed, field: str) -> bool:
        return bool(self._codes(found, field))

    def _codes(self, found: Placed, field: str) -> set[str]:
        return self.doubted.get((found.number, field), set())


def _has_amount(item: Json) -> bool:
    return any(item.get(key) not in (None, {}) for key in AMOUNT if key != "currency")


def _asserts_amount(item: Json) -> bool:
    return any(key in item for key in AMOUNT)


def _same_goal(expected: Json, found: Json) -> bool:
    if "number" in expected and (expected["number"] or "") != (found["number"] or ""):
        return False
    texts: Sequence[str] = (found["text"], without_number(found["text"]))
    return any(loose(text).startswith(loose(expected["begins"])) for text in texts)


def _words(activity: Json) -> str:
    text: str = activity.get("text") or first_words(activity)
    return text if len(text) <= 60 else text[:57] + "…"
