"""A rehearsal: what is said, the clock, and how it went before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from metier.accounts.access import Viewer
from metier.core.speech import length
from metier.talk.models import Account, SpokenRehearsal, Story
from metier.talk.pages.account import Timing, timing
from metier.talk.pages.answers import WANTED
from metier.talk.queries import accounts, stories
from metier.talk.queries.rehearsals import rehearsals


@dataclass(frozen=True, slots=True)
class RehearsalPage:
    """`script` has pairs of a heading, or none, and what is said."""

    title: str
    back: str
    script: tuple[tuple[str, str], ...]
    timing: Timing
    rehearsals: tuple[tuple[SpokenRehearsal, str], ...]
    due_on: date | None
    question: str = ""


def rehearsal_page(viewer: Viewer, of: Account | Story) -> RehearsalPage:
    before = tuple(
        (row, length(row.seconds) if row.seconds else "")
        for row in rehearsals(viewer, of).order_by("-created_at", "-id")[:50]
    )
    if isinstance(of, Account):
        whole = accounts.whole(viewer, of, checked=False)
        script: tuple[tuple[str, str], ...] = (("", whole.text),) if whole.told else ()
        back = reverse("talk:account", args=[of.pk])
        return RehearsalPage(of.title, back, script, timing(whole), before, of.due_on)
    found = stories.answer(viewer, of, checked=False)
    script = tuple((part.name, part.text) for part in found.parts if part.text)
    back = reverse("talk:answer", args=[of.pk])
    spoken = Timing(found.words, found.seconds, WANTED)
    return RehearsalPage(of.question, back, script, spoken, before, of.due_on, of.question)
