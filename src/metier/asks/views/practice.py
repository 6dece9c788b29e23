"""Practising: a scenario, an answer, the considered one beside it, and how it went."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.asks.actions import practice as actions
from metier.asks.choices import Area
from metier.asks.pages import practice as pages
from metier.asks.pages.sitting import Sitting
from metier.asks.queries import practice as practised
from metier.asks.queries import scenarios
from metier.core.errors import Refused
from metier.core.rehearsing import RATINGS, Scenario
from metier.spacing import comes
from metier.ui.notices import SeeOther, notice, notice_and_redirect


@require_GET
def overview(request: ViewerRequest) -> HttpResponse:
    """What is due, by area, one's own, and what was said last."""
    return render(request, "asks/practice/practice.html", {"page": pages.practice_page(request.viewer)})


@require_GET
def practise(request: ViewerRequest) -> HttpResponse:
    """The next scenario of a sitting, or the one that is named."""
    sitting = Sitting.read(request.GET.dict())
    named = request.GET.get("key", "")
    if named:
        return _asked(request, scenarios.scenario(request.viewer, named), sitting)
    now = practised.practice(request.viewer, sitting.area)
    turn = [key for key in now.turn if key not in sitting.skipped]
    if sitting.is_over or not turn:
        return redirect(f"{reverse('asks:practised')}?{sitting.query}")
    return _asked(request, now.scenarios[turn[0]], sitting)


def _asked(
    request: ViewerRequest, scenario: Scenario, sitting: Sitting, refused: str = "", said: str = ""
) -> HttpResponse:
    context = {
        "scenario": scenario,
        "area": Area(scenario.area).label,
        "sitting": sitting,
        "answer_url": reverse(
            "asks:answer_own_scenario" if scenario.is_own else "asks:answer_scenario", args=[scenario.key]
        ),
        "skip_url": f"{reverse('asks:practise')}?{sitting.without(scenario.key).query}",
        "refused": refused,
        "said": said,
    }
    return render(request, "asks/practice/practise.html", context, status=422 if refused else 200)


@require_POST
def answer_deck(request: ViewerRequest, key: str) -> HttpResponse:
    return _answer(request, scenarios.scenario_of_deck(key))


@require_POST
def answer_own(request: ViewerRequest, pk: UUID) -> HttpResponse:
    return _answer(request, scenarios.value_of(scenarios.own_scenario(request.viewer, pk)))


def _answer(request: ViewerRequest, scenario: Scenario) -> HttpResponse:
    sitting, said = Sitting.read(request.POST.dict()), request.POST.get("answer", "")
    try:
        made = actions.begin(request.viewer, scenario, said)
    except Refused as problem:
        return _asked(request, scenario, sitting, problem.sentence, said)
    return SeeOther(f"{reverse('asks:attempt', args=[made.pk])}?{sitting.query}")


@require_GET
def attempt(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The considered answer beside one's own."""
    found = practised.attempt(request.viewer, pk)
    return _compared(request, pages.attempt_page(request.viewer, found, Sitting.read(request.GET.dict())))


def _compared(request: ViewerRequest, page: pages.AttemptPage, refused: str = "", sentence: str = "") -> HttpResponse:
    context = {"page": page, "refused": refused, "sentence": sentence}
    return render(request, "asks/practice/attempt.html", context, status=422 if refused else 200)


@require_POST
def rating(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """How it went; then the next one."""
    found = practised.attempt(request.viewer, pk)
    sitting, said = Sitting.read(request.POST.dict()), request.POST.get("rating", "")
    try:
        rated = actions.rate(
            request.viewer, found, int(said) if said in map(str, RATINGS) else 0, request.POST.get("next_time", "")
        )
    except Refused as problem:
        if found.rating is not None:
            raise
        page = pages.attempt_page(request.viewer, found, sitting)
        return _compared(request, page, problem.sentence, request.POST.get("next_time", ""))
    when = comes(rated.due_on, request.viewer.today) if rated.due_on else ""
    text = f"{RATINGS[rated.rating or 1]}: “{practised.scenario_title(rated.card)}” comes again {when}."
    notice(request, text, undo=f"{reverse('asks:withdraw_rating', args=[pk])}?{sitting.query}")
    on = "asks:practised" if sitting.next.is_over else "asks:practise"
    return SeeOther(f"{reverse(on)}?{sitting.next.query}")


@require_POST
def withdrawal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take the rating back, and look at it again."""
    found = practised.attempt(request.viewer, pk)
    actions.withdraw_rating(request.viewer, found)
    notice(request, "The rating is taken back. Say again how it went.")
    return SeeOther(f"{reverse('asks:attempt', args=[pk])}?{Sitting.read(request.GET.dict()).query}")


@require_POST
def leaving(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Let an answer go that was not rated."""
    actions.leave_open(request.viewer, practised.attempt(request.viewer, pk))
    return notice_and_redirect(request, "The answer is let go; the scenario comes when it would have.", "asks:practice")


@require_GET
def done(request: ViewerRequest) -> HttpResponse:
    """The end of a sitting."""
    page = pages.done_page(request.viewer, Sitting.read(request.GET.dict()))
    return render(request, "asks/practice/done.html", {"page": page})


@require_GET
def answers(request: ViewerRequest) -> HttpResponse:
    """Everything that was answered, newest first; `?of=` is the scenario that it was answered to."""
    key = request.GET.get("of", "")
    of = scenarios.scenario(request.viewer, key) if key else None
    page = pages.answers_page(request.viewer, request.GET.get("page", "1"), of)
    return render(request, "asks/practice/answers.html", {"page": page})
