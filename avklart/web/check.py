"""Plansjekk: what a careful reader would object to, and what somebody has accepted as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from avklart.councils.models import Council
from avklart.domain.check import Said
from avklart.domain.check.accepting import JudgedFinding, judged
from avklart.domain.errors import RuleError
from avklart.jobs.looks import MOST_NAMED, CheckLook, check_look
from avklart.plans.actions.findings import accept_finding, take_back_acceptance
from avklart.plans.models import AcceptedFinding, Plan
from avklart.plans.queries.accepted import accepted_in
from avklart.ui.finding_words import finding_sentence, shortened, touched_by, why_sentence
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence
from avklart.web.check_asking import Proposals
from avklart.web.done import change_by, refusals_told, tell, told
from avklart.web.jobs import looked
from avklart.web.people_forms import AcceptForm
from avklart.web.saving import Opened, opened_for_editor, opened_for_reader, stored
from avklart.web.showing import show


@dataclass(frozen=True, slots=True)
class ShownActivity:
    """An activity as the check names it: its number and the beginning and end of its text."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownSaid:
    """One of the things a remark sets beside each other: our words or the plan's, a day, and whose they are."""

    head: str
    said: Said
    activities: Sequence[ShownActivity]


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A remark as the page says it. `mark` tells it in the address; `some` counts what was accepted of it before."""

    mark: str
    sentence: str
    why: str
    judged: JudgedFinding
    activities: Sequence[ShownActivity]
    said: Sequence[ShownSaid]
    accepted: AcceptedFinding | None
    form: Opened

    # What it would ask, where it is a question and somebody does not ask it yet; else the question that asks it.
    asks: str = ""
    asked: int | None = None

    @property
    def some(self) -> int:
        """How many of its activities it was accepted for before it became true of more."""
        return 0 if self.accepted or self.judged.finding.folded else len(self.judged.keys) - len(self.judged.left)


@login_required
@require_safe
def check(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the remarks of the plan check, those accepted folded away."""
    found, in_plan = opened_for_reader(request, council, plan)
    return _page(request, found, in_plan)


def _page(request: HttpRequest, council: Council, plan: Plan, opened: Opened | None = None) -> HttpResponse:
    look = looked(request, "check", council, plan, CheckLook)
    if isinstance(look, HttpResponse):
        return look
    look = look or check_look(plan)
    accepted = accepted_in(plan)
    found = judged(look.findings, look.numbers, accepted)
    proposals = Proposals(plan, look)
    rows = [_shown(at, one, proposals, accepted, opened) for at, one in enumerate(found, start=1)]
    open_ones = [row for row in rows if not row.judged.is_accepted]
    return show(
        request,
        "web/check/check.html",
        council,
        here="check",
        plan=plan,
        status=opened.status if opened else 200,
        findings=open_ones,
        accepted=[row for row in rows if row.judged.is_accepted],
        counts={"finding": len(open_ones), "activity": len(look.numbers)},
        touched=len(touched_by(row.judged.finding for row in open_ones)),
        most_shown=MOST_NAMED,
        opened=opened,
        done=told(request),
    )


def _shown(
    at: int, one: JudgedFinding, proposals: Proposals, accepted: Mapping[str, AcceptedFinding], opened: Opened | None
) -> ShownFinding:
    language, finding, look = current_language(), one.finding, proposals.look

    def named(numbers: Sequence[int]) -> list[ShownActivity]:
        return [ShownActivity(look.numbers[at - 1], shortened(look.texts[at])) for at in numbers[:MOST_NAMED]]

    mark = f"finding-{at}"
    form = opened if opened and opened.name == one.keys[0] else Opened(one.keys[0], AcceptForm(name=mark))
    return ShownFinding(
        mark=mark,
        sentence=finding_sentence(finding, language),
        why=why_sentence(finding, language),
        judged=one,
        activities=named(finding.activities),
        said=[
            ShownSaid(sentence("said", said.code, language) if said.code else "", said, named(said.activities))
            for said in finding.said
        ],
        accepted=accepted[one.keys[0]] if one.is_accepted else None,
        form=form,
        asks=proposals.question(finding),
        asked=proposals.asked(finding),
    )


@login_required
@require_POST
def accept(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Note that a remark stands as it is, and why."""
    found, in_plan = opened_for_editor(request, council, plan)
    key, form = request.POST.get("key", ""), AcceptForm(request.POST, name="accept")
    change = change_by(request)
    opened = stored(
        Opened(key, form),
        lambda: accept_finding(in_plan, _keys(request, in_plan), form.typed("reason"), change),
        None,
        None,
    )
    if opened:
        return _page(request, found, in_plan, opened)
    tell(request, "saved")
    return redirect("web:check", council, plan)


def _keys(request: HttpRequest, plan: Plan) -> Sequence[str]:
    """Give the keys of the remark that a form is about, where it still says the same of as many activities."""
    found = _meant(request, plan)
    return found[0].keys if found else ()


def _meant(request: HttpRequest, plan: Plan) -> tuple[JudgedFinding, CheckLook] | None:
    look = looked(request, "check", plan.council, plan, CheckLook)
    if isinstance(look, HttpResponse):
        # Somebody has changed the plan since: what the page showed is to be looked at again.
        return None
    look = look or check_look(plan)
    found = judged(look.findings, look.numbers, accepted_in(plan))
    key, seen = request.POST.get("key", ""), request.POST.get("seen", "")
    return next(((one, look) for one in found if one.keys[0] == key and str(len(one.keys)) == seen), None)


@login_required
@require_POST
def ask(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Make a clarification of a remark, once, about those of its activities that nobody asks about yet."""
    found, in_plan = opened_for_editor(request, council, plan)
    meant, change = _meant(request, in_plan), change_by(request)
    with refusals_told(request):
        if meant is None:
            raise RuleError("finding-gone")
        question = Proposals(in_plan, meant[1]).ask(meant[0].finding, change)
        undo = reverse("web:clarification-undo", args=(council, plan, question.number))
        tell(request, "question-proposed", undo=undo, at=change.at, number=question.number)
    return redirect("web:check", found.slug, in_plan.slug)


@login_required
@require_POST
def take_back(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Let a remark stand open again."""
    found, in_plan = opened_for_editor(request, council, plan)
    take_back_acceptance(in_plan, _keys(request, in_plan))
    tell(request, "undone")
    return redirect("web:check", found.slug, in_plan.slug)


PLAN = "<slug:council>/plan/<slug:plan>/plansjekk/"
urlpatterns = [
    path(PLAN, check, name="check"),
    path(f"{PLAN}sporsmal/", ask, name="check-ask"),
    path(f"{PLAN}godta/", accept, name="check-accept"),
    path(f"{PLAN}ta-opp/", take_back, name="check-take-back"),
]
