"""What becomes of an ask: logged, taken back; promises kept or let go; and somebody who leaves."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.asks import actions, queries
from metier.asks.choices import AskState
from metier.asks.forms import ANSWERS, answer_form
from metier.asks.forms.leaving import LeavingForm
from metier.asks.models import Ask
from metier.asks.views.going_back import done, or_said
from metier.core.errors import Refused
from metier.core.words import count, listed


def offered(ask: Ask) -> tuple[str, ...]:
    """The answers that can be logged while it stands as it does."""
    if ask.state == AskState.GRANTED:
        return ("taken-back",)
    if ask.state == AskState.WITHDRAWN:
        return ("asked", "yes", "no")
    return tuple(slug for slug in ANSWERS if slug != "taken-back")


@require_GET
def choose(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The first answer that fits: asked, while it was not."""
    found = queries.ask(request.viewer, pk)
    first = offered(found)[0]
    slug = (
        "think" if first == "asked" and found.state in {AskState.ASKED, AskState.ANSWERED, AskState.PROMISED} else first
    )
    return answer(request, pk, slug)


@require_http_methods(["GET", "POST"])
def answer(request: ViewerRequest, pk: UUID, kind: str) -> HttpResponse:
    """Log one answer."""
    found = queries.ask(request.viewer, pk)
    if kind not in ANSWERS:
        raise Http404("There is no such answer.")
    form = answer_form(kind, request.viewer, found, request.POST or None)
    _, label, button, said = ANSWERS[kind]
    if request.method == "POST" and form.is_valid():
        try:
            event = form.log()
            undo = reverse("asks:withdraw_step", args=[event.step])
            return done(request, f"{said}: {found.title}.", undo, to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    talk = queries.coming(request.viewer, found)
    slugs = offered(found)
    page = {
        "ask": found,
        "kind": kind,
        "label": label,
        "button": button,
        "back": _page(found),
        "tabs": [(slug, ANSWERS[slug][1]) for slug in (slugs if kind in slugs else (*slugs, kind))],
        "talk": talk if talk and talk.planned_on and talk.planned_on <= request.viewer.today else None,
    }
    return render(request, "asks/answer.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
@or_said
def withdraw_step(request: ViewerRequest, step: UUID) -> HttpResponse:
    """Undo all that was logged at once."""
    asks = actions.withdraw_step(request.viewer, step)
    to = _page(asks[0]) if len(asks) == 1 else ""
    return done(request, "It is as it was before.", to=to)


@require_POST
@or_said
def keep(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A promise was kept."""
    row = queries.promise(request.viewer, pk)
    actions.keep_promise(request.viewer, row)
    undo = reverse("asks:reopen_promise", args=[pk])
    return done(request, f"Kept: {row.what}.", undo, to=_page(row.ask))


@require_POST
@or_said
def let_go(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A promise is waited for no longer."""
    row = queries.promise(request.viewer, pk)
    actions.let_go(request.viewer, row)
    undo = reverse("asks:reopen_promise", args=[pk])
    return done(request, f"You wait for it no longer: {row.what}.", undo, to=_page(row.ask))


@require_POST
def reopen(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A promise is open again."""
    row = queries.promise(request.viewer, pk)
    actions.reopen_promise(request.viewer, row)
    return done(request, f"It is open again: {row.what}.", to=_page(row.ask))


@require_http_methods(["GET", "POST"])
def leaving(request: ViewerRequest) -> HttpResponse:
    """`?whom=` leaves: what is open with them is asked of somebody else, or closed, and what they promised is let go.

    `?also=` are other names of the same person.
    """
    whom = request.GET.get("whom", "")[:200].strip()
    also = [name[:200] for name in request.GET.getlist("also")[:20]]
    spelled = queries.spellings(request.viewer, whom, *also) if whom else []
    rows = list(queries.open_asks(request.viewer).filter(whom__in=spelled))
    promised = list(queries.open_promises(request.viewer).filter(by_whom__in=spelled))
    form = LeavingForm(rows, request.POST if request.method == "POST" else None) if rows or promised else None
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            said, closing = form.cleaned_data, form.closing()
            step = actions.part_from(request.viewer, whom, also=also, to=said["to"], role=said["role"], closing=closing)
            return done(
                request,
                _parted(len(rows), len(closing), len(promised), said["to"]),
                reverse("asks:withdraw_step", args=[step]),
            )
        except Refused as problem:
            form.refuse(problem)
    people = queries.people(request.viewer, with_open=True)
    near = [one for one in queries.perhaps_the_same(whom, people) if one.name not in spelled] if form else []
    context = {"form": form, "whom": whom, "people": people, "asks": rows, "promised": promised, "near": near}
    return render(request, "asks/leaving.html", context, status=422 if form is not None and form.errors else 200)


def _parted(total: int, closed: int, promised: int, to: str) -> str:
    moved = total - closed
    said = [f"{count(moved, 'ask')} {'is' if moved == 1 else 'are'} asked of {to} from here on"] if moved else []
    said += [f"{count(closed, 'ask')} {'is' if closed == 1 else 'are'} closed"] if closed else []
    said += [f"{count(promised, 'promise')} {'is' if promised == 1 else 'are'} let go"] if promised else []
    return f"{listed(said)}."


def _page(ask: Ask) -> str:
    return f"{reverse('asks:ask', args=[ask.pk])}#opened"
