"""Answers about a time: begun from a win, written part by part, put away; and the words of a theme."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.actions import set_preference
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.talk.questions import QUESTIONS, THEMES
from metier.record.models import Win
from metier.record.queries.wording import words_of
from metier.talk.actions.texts import LONGEST_PART, kept_text, must_be_a_language, must_be_the_one
from metier.talk.models import Story
from metier.talk.queries.stories import PARTS, words_preference

LONGEST_WORDS = 500


@transaction.atomic
def begin(
    viewer: Viewer,
    *,
    question: str = "",
    asked: str = "",
    win: Win | None = None,
    language: str = "en-GB",
    parts: Mapping[str, str] | None = None,
) -> Story:
    """An answer to a question of ours (`asked`) or your own; from a win, with the win's own words where `parts` have none. Raises Refused."""
    if asked and asked not in QUESTIONS:
        raise Refused("There is no such question.", Where(field="asked"))
    said = " ".join(question.split()) or (QUESTIONS[asked].text if asked else "")
    if not said:
        raise Refused("Choose a question, or write your own.", Where(field="question"))
    if len(said) > 300:
        raise Refused("This is longer than 300 characters. Say it shorter.", Where(field="question"))
    must_be_a_language(language)
    made = Story(
        career=viewer.career,
        created_at=viewer.now,
        changed_at=viewer.now,
        question=said,
        asked=asked,
        language=language,
    )
    if win:
        _from(made, win)
    made.save()
    return say_all(viewer, made, parts) if parts else made


def _from(made: Story, win: Win) -> None:
    made.win, made.said = win, words_of(win)
    made.did, made.result = win.what, win.result
    if win.position and not win.position.trashed_at:
        made.situation = str(win.position)


@transaction.atomic
def stand_on(viewer: Viewer, story: Story, win: Win | None) -> None:
    """Another win is what it stands on, or none. Its words stay as they are."""
    story.win, story.said = win, words_of(win) if win else ""
    story.changed_at = viewer.now
    story.save()


@transaction.atomic
def say(viewer: Viewer, story: Story, part: str, text: str, version: str | None = None) -> Story:
    """Keep a part, or the question, as it is written. Raises Refused."""
    if part not in PARTS and part != "question":
        raise Refused(f"“{part}” is no part of an answer.", Where(field="part"))
    kept = kept_text(text, 300 if part == "question" else LONGEST_PART, f"answer-{part}")
    row = Story._default_manager.select_for_update().get(pk=story.pk)
    before = getattr(row, part)
    must_be_the_one(kept, version, before)
    if part == "question" and not kept:
        raise Refused("the question needs a word.", Where(field="answer-question"))
    if kept != before:
        setattr(row, part, kept)
        row.changed_at = viewer.now
        row.save()
    return row


@transaction.atomic
def say_all(viewer: Viewer, story: Story, said: Mapping[str, str]) -> Story:
    """Several parts at once, all of them or none. Raises Refused."""
    for part, text in said.items():
        story = say(viewer, story, part, text)
    return story


def accept(viewer: Viewer, story: Story) -> None:
    """The answer still holds: what its win says now is what it stands on. Raises Refused when that is gone."""
    if story.win is None or story.win.trashed_at:
        raise Refused("That win is not on your record any more. Choose another.")
    story.said = words_of(story.win)
    story.save(update_fields=["said"])


def stand_again(viewer: Viewer, story: Story, win: Win | None, said: str) -> None:
    """Undo of choosing another win or of accepting: it stands on this one, which said this."""
    story.win, story.said, story.changed_at = win, said, viewer.now
    story.save(update_fields=["win", "said", "changed_at"])


def trash(viewer: Viewer, story: Story) -> None:
    put_in_trash(viewer, story)


def restore(viewer: Viewer, pk: UUID | str) -> Story:
    """Raises Missing."""
    row = find_trashed(viewer, Story, pk)
    take_from_trash(row)
    return row


def say_words(viewer: Viewer, theme: str, said: str) -> None:
    """Your own words or skills by which wins are found for a theme; empty to forget them. Raises Refused."""
    if theme not in THEMES:
        raise Refused("There is no such theme.", Where(field="theme"))
    kept = " ".join(said.split())
    if len(kept) > LONGEST_WORDS:
        raise Refused(f"This is longer than {LONGEST_WORDS} characters. Say it shorter.", Where(field="words"))
    set_preference(viewer, words_preference(theme), kept or None)
