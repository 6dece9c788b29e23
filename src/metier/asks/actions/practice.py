"""Practising a scenario: answered, compared, rated, and the rating taken back."""

from __future__ import annotations

from django.db import transaction

from metier import spacing
from metier.accounts.access import Viewer, visible
from metier.accounts.trash import put_in_trash
from metier.asks.models import PracticeAttempt, PracticeCard
from metier.asks.queries.practice import card_of
from metier.core.errors import Refused, Where
from metier.core.rehearsing import RATINGS, Scenario

LONGEST_ANSWER, LONGEST_SENTENCE = 5_000, 500


@transaction.atomic
def begin(viewer: Viewer, scenario: Scenario, answer: str = "") -> PracticeAttempt:
    """Keep an answer, or that one was thought, before the considered one is shown. Raises Refused.

    One that was left open at the same scenario gives way to it.
    """
    said = answer.strip()
    if len(said) > LONGEST_ANSWER:
        raise Refused(
            f"The answer is longer than {LONGEST_ANSWER:,} characters. Say it shorter.", Where(field="answer")
        )
    card = card_of(viewer, scenario) or _new_card(viewer, scenario)
    visible(viewer, PracticeAttempt).filter(card=card, rating=None).update(trashed_at=viewer.now)
    return PracticeAttempt.objects.create(
        career=viewer.career, created_at=viewer.now, card=card, tried_on=viewer.today, answer=said
    )


def _new_card(viewer: Viewer, scenario: Scenario) -> PracticeCard:
    which = {"own_id": scenario.key} if scenario.is_own else {"key": scenario.key}
    return PracticeCard.objects.create(career=viewer.career, created_at=viewer.now, **which)


@transaction.atomic
def rate(viewer: Viewer, attempt: PracticeAttempt, rating: int, next_time: str = "") -> PracticeAttempt:
    """Say how it went, from 1 (again) to 4 (easy), and what to say next time; FSRS says when it comes again. Raises Refused."""
    if rating not in RATINGS:
        raise Refused("Say how it went: 1 again, 2 hard, 3 good or 4 easy.", Where(field="rating"))
    sentence = " ".join(next_time.split())
    if len(sentence) > LONGEST_SENTENCE:
        raise Refused(f"One sentence: this is longer than {LONGEST_SENTENCE} characters.", Where(field="next_time"))
    card = PracticeCard._default_manager.select_for_update().get(pk=attempt.card_id)
    attempt.refresh_from_db()
    if attempt.rating is not None:
        raise Refused("You said how this one went already. Practise it again, or take that back first.")
    found = spacing.after(spacing.memory_of(card), rating, viewer.today)
    attempt.rating, attempt.next_time = rating, sentence
    attempt.stability, attempt.difficulty, attempt.due_on = found.stability, found.difficulty, found.due_on
    attempt.tried_on = viewer.today
    attempt.save()
    card.stability, card.difficulty, card.due_on = found.stability, found.difficulty, found.due_on
    card.seen_on, card.times = found.seen_on, card.times + 1
    card.save()
    attempt.card = card
    return attempt


@transaction.atomic
def withdraw_rating(viewer: Viewer, attempt: PracticeAttempt) -> None:
    """Take a rating back: the scenario comes when it came before. Raises Refused when it was practised again since."""
    card = PracticeCard._default_manager.select_for_update().get(pk=attempt.card_id)
    rated = (
        visible(viewer, PracticeAttempt)
        .filter(card=card, rating__isnull=False)
        .order_by("-tried_on", "-created_at", "-id")
    )
    last, before = (*rated[:2], None, None)[:2]
    if last is None or last.pk != attempt.pk:
        raise Refused("You practised it again since then. Only the last rating can be taken back.")
    attempt.rating = attempt.stability = attempt.difficulty = attempt.due_on = None
    attempt.save()
    card.stability = before.stability if before else None
    card.difficulty = before.difficulty if before else None
    card.due_on, card.seen_on = (before.due_on, before.tried_on) if before else (None, None)
    card.times = max(0, card.times - 1)
    card.save()


def leave_open(viewer: Viewer, attempt: PracticeAttempt) -> None:
    """Let an answer go that was not rated. Raises Refused for one that was."""
    if attempt.rating is not None:
        raise Refused("This one is rated. Take the rating back first.")
    put_in_trash(viewer, attempt)
