"""What a plan leaves open, as questions: put in other words, to others, of other activities, made one, or none."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from avklart.domain.entries import ABOUTS, QuestionEntry
from avklart.domain.errors import RuleError
from avklart.received.actions.review import Said, finish_step, put
from avklart.received.corrections import Json
from avklart.received.review import Review
from avklart.received.values import mark_of, question
from avklart.ui.language import current_language
from avklart.ui.refusals import refusal_in_words
from avklart.ui.sentences import sentence
from avklart.ui.today import now
from avklart.web.review_forms import names_typed
from avklart.web.review_names import typed_by_key
from avklart.web.reviewing import PATH, next_step, page_asked, reviewing, show_step
from avklart.web.showing import signed_in

A_PAGE = 50
_COLUMNS = ("text", "about", "asked", "activities", "into", "mark")


@reviewing
def questions(request: HttpRequest, review: Review) -> HttpResponse:
    """Give the questions on one screen, each with the words it hangs on, or store what a person makes of them."""
    refusal, typed = None, {}
    total = len(review.read["questions"])
    page, pages = page_asked(request, total, A_PAGE)
    if request.method == "POST":
        try:
            _store(request, review)
            return _onwards(request, review, page, pages)
        except RuleError as error:
            if error.code in ("already-accepted", "not-read-yet"):
                raise
            refusal, typed = error, typed_by_key(request, _COLUMNS)
    shown = [_row(review, number, typed.get(str(number))) for number in range(1, total + 1)]
    return show_step(
        request,
        "web/review/questions.html",
        review,
        "questions",
        rows=shown[(page - 1) * A_PAGE : page * A_PAGE],
        total=total,
        abouts=ABOUTS,
        page_number=page,
        pages=pages,
        refusal=refusal_in_words(refusal) if refusal else "",
        refused_field=(refusal.field or "") if refusal else "",
        status=422 if refusal else 200,
    )


def value_now(review: Review, number: int) -> Json | None:
    """Give a question as it now stands: its values, where it goes into another, or None where it is no question."""
    read: Json = review.read["questions"][number - 1]
    path = f"questions/{number}"
    plain = {name: read[name] for name in ("text", "about", "asked", "activities")}
    if path not in review.corrections:
        return plain
    said: Json | None = review.corrections[path]
    return said if said is None or "into" in said else {**plain, **said}


def _row(review: Review, number: int, typed: dict[str, str] | None) -> dict[str, Any]:
    now_is = value_now(review, number)
    read: Json = review.read["questions"][number - 1]
    plain = now_is if now_is and "into" not in now_is else read
    shown = typed or {
        "text": plain["text"],
        "about": plain["about"],
        "asked": ", ".join(plain["asked"]),
        "activities": ", ".join(map(str, plain["activities"])),
        "into": str(now_is["into"]) if now_is and "into" in now_is else "" if now_is else "0",
    }
    rows = [review.activities[at - 1] for at in read["activities"] if 0 < at <= len(review.activities)]
    return {"number": number, "shown": shown, "mark": mark_of(now_is), "rows": rows, "is_question": now_is is not None}


def _store(request: HttpRequest, review: Review) -> None:
    said, standing = [], {}
    total = len(review.read["questions"])
    for key, row in typed_by_key(request, _COLUMNS).items():
        if not (key.isascii() and key.isdecimal() and 1 <= int(key[:6]) <= total):
            continue
        number = int(key)
        standing[f"questions/{number}"] = value_now(review, number)
        said.append(Said(f"questions/{number}", _value(row, number, review), row["mark"]))
    put(review, said, standing, by=signed_in(request), at=now())


def _value(row: dict[str, str], number: int, review: Review) -> Json | None:
    """Give what a row of the form makes of a question.

    Raises:
        RuleError: as QuestionEntry; "no-such-question" or "activity-unknown" with the number that is none.
    """
    into = row["into"].strip()
    if into == "0":
        return None
    if into:
        total = len(review.read["questions"])
        if not (into.isascii() and into.isdecimal() and 1 <= int(into[:6]) <= total) or int(into) == number:
            raise RuleError("no-such-question", field=f"{number}-into", number=into[:20])
        return {"into": int(into)}
    try:
        entry = QuestionEntry(question=row["text"], about=row["about"], asked=names_typed(row["asked"]))
    except RuleError as refusal:
        raise RuleError(refusal.code, field=f"{number}-{refusal.field}", **refusal.facts) from refusal
    return question(entry, _numbers(row["activities"], number, len(review.activities)))


def _numbers(written: str, number: int, total: int) -> list[int]:
    found = []
    for word in written.replace(",", " ").split()[:1000]:
        if not (word.isascii() and word.isdecimal() and 1 <= int(word[:6]) <= total):
            raise RuleError("activity-unknown", field=f"{number}-activities", number=word[:20])
        found.append(int(word))
    return sorted(set(found))


def _onwards(request: HttpRequest, review: Review, page: int, pages: int) -> HttpResponse:
    if request.POST.get("do") == "stay":
        messages.success(request, sentence("review", "saved", current_language()))
        return redirect(f"{request.path}?side={page}")
    if page < pages:
        return redirect(f"{request.path}?side={page + 1}")
    finish_step(review.reading, "questions", by=signed_in(request), at=now())
    return redirect(next_step(review, "questions"))


urlpatterns = [path(f"{PATH}sporsmal/", questions, name="review-questions")]
