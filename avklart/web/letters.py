"""Påminnelser: who would get what by mail and why, before it is sent; Send; what was sent; the pause."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.errors import RuleError
from avklart.domain.letters import PlannedLetter
from avklart.domain.occasions import Occasion, OccasionKind
from avklart.domain.quiet_days import quiet_on
from avklart.post.actions import let_be, send_again
from avklart.post.letter_queries import LettersNow, letter_page, letter_to, letters_now
from avklart.post.letters import Press, pause_letters, send_letters, words_of_letter
from avklart.post.models import Letter, OutgoingMail
from avklart.reports.letters import Written, language_known
from avklart.ui.language import use_language_of
from avklart.ui.refusals import refusal_in_words
from avklart.ui.today import now, today
from avklart.web.done import change_by, refusals_told, tell, told
from avklart.web.outward import outward
from avklart.web.showing import show, signed_in

_MOST_LINES = 6
_MOST_PEOPLE = 200
_NO_TOKEN = "A" * 43
# What a letter shown beforehand looks like: nothing is fetched or run, and it stands in our own page alone.
_LETTER_CSP = {"default-src": ["'none'"], "style-src": ["'unsafe-inline'"], "frame-ancestors": ["'self'"]}


@dataclass(frozen=True, slots=True)
class Row:
    """One person in the preview: what they would be told, how much more, and how many of each kind."""

    letter: PlannedLetter
    occasions: Sequence[Occasion]
    more: int
    kinds: Sequence[tuple[OccasionKind, int]]

    @property
    def only_kind(self) -> bool:
        """Whether all of it is of one kind, which then need not be said of each."""
        return len(self.kinds) == 1


@dataclass(frozen=True, slots=True)
class Sent:
    """One letter in the log: when it was sent, what it was about, how it went, and why it did not."""

    letter: Letter
    day: date
    time: str
    kinds: Sequence[tuple[str, int]]
    state: str
    reason: str
    # The mail that somebody must decide about, if any.
    undecided: int | None


@login_required
@require_safe
def letters(request: HttpRequest, council: str) -> HttpResponse:
    """Give who would get what letter now, and why; those who would get none, and why not."""
    found = access.council_for_editor(request.user, council)
    return _page(request, found)


@login_required
@require_safe
def letter(request: HttpRequest, council: str, contact: int) -> HttpResponse:
    """Give one letter as it would stand, as text and as HTML."""
    found = access.council_for_editor(request.user, council)
    planned, words = _written(request, found, contact)
    return show(
        request,
        "web/letters/letter.html",
        found,
        here="week",
        letter=planned,
        words=words,
        language=language_known(planned.to.language),
        shown_at=reverse("web:letter-html", args=(found.slug, contact)),
    )


@csp_override(_LETTER_CSP)
@xframe_options_sameorigin
@login_required
@require_safe
def letter_html(request: HttpRequest, council: str, contact: int) -> HttpResponse:
    """Give the HTML of a letter as a mail program gets it, for the frame of the preview."""
    found = access.council_for_editor(request.user, council)
    return HttpResponse(_written(request, found, contact)[1].html)


@login_required
@require_POST
def send(request: HttpRequest, council: str) -> HttpResponse:
    """Send the letters of those who are ticked."""
    found = access.council_for_editor(request.user, council)
    use_language_of(request, found.language, found.own_words)
    ticked = [
        int(word) for word in request.POST.getlist("to") if word.isascii() and word.isdecimal() and len(word) < 19
    ]
    press = Press(
        keys=ticked,
        today=today(),
        change=change_by(request),
        opens=lambda token: outward(request, _opens(token)),
        token=request.POST.get("token", ""),
    )
    try:
        number = send_letters(found, press)
    except RuleError as refusal:
        return _page(request, found, refusal_in_words(refusal))
    if number:
        tell(request, "letters-sent", number=number)
    else:
        tell(request, "letters-had-one")
    return redirect("web:letters-log", found.slug)


@login_required
@require_POST
def pause(request: HttpRequest, council: str) -> HttpResponse:
    """Let no letters be sent until somebody lets them again."""
    found = access.council_for_editor(request.user, council)
    use_language_of(request, found.language)
    is_paused = request.POST.get("pause") == "1"
    pause_letters(found, is_paused, change_by(request))
    tell(request, "letters-paused" if is_paused else "letters-resumed")
    return redirect("web:letters", found.slug)


@login_required
@require_safe
def log(request: HttpRequest, council: str) -> HttpResponse:
    """Give the letters that were sent: when, by whom, to whom, about what, and how it went."""
    found = access.council_for_editor(request.user, council)
    use_language_of(request, found.language)
    word = request.GET.get("side", "1")
    page = letter_page(found, int(word) if word.isascii() and word.isdecimal() and len(word) < 9 else 1)
    is_held = found.mail_paused or quiet_on(today()) is not None
    rows = [_sent(one, is_held=is_held) for one in page.letters]
    return show(request, "web/letters/log.html", found, here="week", rows=rows, shown=page, done=told(request))


@login_required
@require_POST
def decide(request: HttpRequest, council: str, mail: int) -> HttpResponse:
    """Send once more a mail of which nobody knows whether it arrived, or leave it as it is."""
    found = access.council_for_editor(request.user, council)
    use_language_of(request, found.language)
    one = OutgoingMail.every.filter(council=found, pk=mail).first()
    if one is None:
        raise Http404
    again = request.POST.get("again") == "1"
    with refusals_told(request):
        (send_again if again else let_be)(one, change_by(request))
        tell(request, "mail-sent-again" if again else "mail-let-be", to=one.to)
    return redirect("web:letters-log", found.slug)


def _page(request: HttpRequest, council: Council, refusal: str = "") -> HttpResponse:
    planned = letters_now(council, today())
    to_send, left_out, for_nobody = planned.gathered.to_send, planned.gathered.left_out, planned.gathered.for_nobody
    use_language_of(request, council.language, council.own_words)
    return show(
        request,
        "web/letters/letters.html",
        council,
        here="week",
        plan=planned.plan,
        planned=planned,
        rows=[_row(one) for one in to_send[:_MOST_PEOPLE]],
        ready=len(to_send),
        left_out=left_out[:_MOST_PEOPLE],
        left_out_in_all=len(left_out),
        left_out_not_shown=max(0, len(left_out) - _MOST_PEOPLE),
        for_nobody=for_nobody[:_MOST_LINES],
        more_for_nobody=for_nobody[_MOST_LINES:_MOST_PEOPLE],
        for_nobody_in_all=len(for_nobody),
        for_nobody_not_shown=max(0, len(for_nobody) - _MOST_PEOPLE),
        token=uuid4().hex,
        refusal=refusal,
        done=told(request),
        status=422 if refusal else 200,
    )


def _row(one: PlannedLetter) -> Row:
    kinds = Counter(occasion.kind for occasion in one.occasions)
    return Row(one, one.occasions[:_MOST_LINES], max(0, len(one.occasions) - _MOST_LINES), list(kinds.items()))


def _written(request: HttpRequest, council: Council, contact: int) -> tuple[PlannedLetter, Written]:
    """Give one letter and its words. Raises Http404 where the person would be told nothing."""
    planned: LettersNow = letters_now(council, today())
    found = letter_to(planned, contact)
    if found is None or planned.plan is None:
        raise Http404
    # The link is made when the letter is sent, and each is another: here it leads nowhere.
    link = outward(request, _opens(_NO_TOKEN)).replace(_NO_TOKEN, "…")
    return found, words_of_letter(planned, found, signed_in(request), now(), link)


def _opens(token: str) -> str:
    return reverse("guest:open", args=(token,))


def _sent(one: Letter, *, is_held: bool) -> Sent:
    at = timezone.localtime(one.made_at)
    kinds = Counter(str(occasion.get("kind", "")) for occasion in one.occasions)
    mail = one.mail
    undecided = mail.pk if mail and mail.state == "uncertain" and mail.ended_at is None else None
    state, reason = (mail.state, mail.reason) if mail else ("forgotten", "")
    if state == "waiting" and is_held:
        state = "held"
    if state == "given-up" and reason == "too-old":
        state = reason
    return Sent(one, at.date(), f"{at:%H.%M}", list(kinds.items()), state, reason, undecided)


HERE = "<slug:council>/paaminnelser/"
urlpatterns = [
    path(HERE, letters, name="letters"),
    path(f"{HERE}send/", send, name="letters-send"),
    path(f"{HERE}pause/", pause, name="letters-pause"),
    path(f"{HERE}sendt/", log, name="letters-log"),
    path(f"{HERE}sendt/<int:mail>/", decide, name="letters-decide"),
    path(f"{HERE}<int:contact>/", letter, name="letter"),
    path(f"{HERE}<int:contact>/html", letter_html, name="letter-html"),
]
