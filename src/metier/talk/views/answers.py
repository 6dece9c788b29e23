"""Answers about a time: the questions, one answer to write on, the words of a theme."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.talk.matching import RULE
from metier.core.talk.questions import QUESTIONS, THEMES
from metier.record.models import Win
from metier.talk.actions import stories as actions
from metier.talk.forms import StoryForm
from metier.talk.pages.answers import BeginPage, answer_page, answers_page, questions_page
from metier.talk.queries import record
from metier.talk.queries import stories as queries
from metier.talk.queries.record import to_choose
from metier.talk.queries.stories import PARTS
from metier.talk.views.saving import one_part, to_answer
from metier.talk.views.undoing import remember
from metier.ui.notices import notice_and_redirect


@require_GET
def questions(request: ViewerRequest) -> HttpResponse:
    """The questions by theme, the wins that could answer them, and the gaps."""
    return render(request, "talk/questions.html", {"page": questions_page(request.viewer), "rule": RULE})


@require_GET
def answers(request: ViewerRequest) -> HttpResponse:
    """Every answer."""
    page = answers_page(request.viewer, request.GET.get("page", "1"))
    return render(request, "talk/answers.html", {"page": page})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """A new answer: `?question=` is one of ours, `?win=` what it begins from, `?q=` looks among the wins."""
    viewer = request.viewer
    asked, said = request.GET.get("question", ""), request.GET.get("q", "")[:200]
    asked = asked if asked in QUESTIONS else ""
    form = StoryForm(request.POST or None, initial={"question": QUESTIONS[asked].text if asked else ""})
    if request.method == "POST" and form.is_valid():
        chosen = request.POST.get("win", "")
        try:
            win = record.win(viewer, chosen) if chosen else None
            made = actions.begin(viewer, asked=asked, win=win, **form.cleaned_data)
            undo = reverse("talk:trash_answer", args=[made.pk])
            return notice_and_redirect(request, "The answer is begun.", "talk:answer", made.pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    before = request.GET.get("win", "")
    win = record.win(viewer, before) if before else None
    wins = to_choose(viewer, "wins", said, [win.pk] if win else ())
    page = BeginPage(QUESTIONS.get(asked), win, tuple(one for one in wins if isinstance(one, Win)), said)
    return render(request, "talk/new_answer.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_GET
def answer(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.story(request.viewer, pk)
    return render(request, "talk/answer.html", {"page": answer_page(request.viewer, found)})


@require_POST
def words(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep what was written: one part while it is typed, or all by the button."""
    found = queries.story(request.viewer, pk)
    key = request.POST.get("only", "")
    if key in PARTS or key == "question":
        return one_part(request, found, key)
    return to_answer(request, found, "Saved.")


@require_http_methods(["GET", "POST"])
def win(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Which win it stands on."""
    viewer, found = request.viewer, queries.story(request.viewer, pk)
    if request.method == "POST":
        chosen = request.POST.get("win", "")
        undo = remember(request, found)
        actions.stand_on(viewer, found, record.win(viewer, chosen) if chosen else None)
        return to_answer(request, found, "What it stands on is kept.", undo=undo)
    said = request.GET.get("q", "")[:200]
    rows = to_choose(viewer, "wins", said, [found.win_id] if found.win_id else ())
    page = {"story": found, "said": said, "wins": rows, "back": reverse("talk:answer", args=[pk])}
    return render(request, "talk/win.html", {"page": page})


@require_POST
def acceptance(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The answer still holds although its win has changed."""
    found = queries.story(request.viewer, pk)
    undo = remember(request, found)
    try:
        actions.accept(request.viewer, found)
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "talk:answer", pk, kind="bad")
    return to_answer(request, found, "The answer stands on what the win says now.", undo=undo)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.story(request.viewer, pk)
    actions.trash(request.viewer, found)
    undo = reverse("talk:restore_answer", args=[pk])
    return notice_and_redirect(request, "The answer is in the trash.", "talk:questions", undo=undo)


@require_POST
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    actions.restore(request.viewer, pk)
    return notice_and_redirect(request, "The answer is back.", "talk:answer", pk)


@require_POST
def theme_words(request: ViewerRequest, theme: str) -> HttpResponse:
    """Your own words for a theme."""
    page = f"{reverse('talk:questions')}#{theme if theme in THEMES else ''}"
    try:
        actions.say_words(request.viewer, theme, request.POST.get("words", ""))
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, page, kind="bad")
    return notice_and_redirect(request, "Your words are kept.", page)
