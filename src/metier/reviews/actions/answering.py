"""Answers, saved as they are written: what another device wrote meanwhile is kept beside, until one chooses."""

from __future__ import annotations

from django.db import transaction

from metier.accounts.access import Viewer, trashed, visible
from metier.core.errors import Refused, Where
from metier.core.words import full_date
from metier.reviews import queries
from metier.reviews.models import Answer, Review
from metier.reviews.queries.answers import FIRST, MOST, Said, key_of, keys_of, said, version_of
from metier.reviews.questions import Question, question, questions

LONGEST = 20_000
ALL = 0


def must_be_open(viewer: Viewer, row: Review) -> None:
    """Raises Refused."""
    if row.finished_at is not None:
        day = full_date(viewer.career.day_of(row.finished_at))
        raise Refused(f"This review was finished on {day}; nothing in it changes any more.")
    if row.skipped_at is not None:
        raise Refused("This review was skipped. Open it again to write in it.")


@transaction.atomic
def say(viewer: Viewer, row: Review, key: str, text: str, version: str | None = None) -> Said:
    """Keep an answer. `version` names the text it was written over: when another is there by now, both are kept. Raises Refused.

    Without a version the answer is replaced, whatever it says.
    """
    must_be_open(viewer, row)
    asked = _asked(row, key)
    text = text.replace("\r\n", "\n").rstrip()
    if len(text) > LONGEST:
        raise Refused(f"This is longer than {LONGEST:,} characters. Say it shorter.", Where(field=f"answer-{key}"))
    kept = _kept(viewer, row, key)
    place = _place(version)
    mine = kept.get(place)
    is_mine = version in (None, version_of(place, mine.text if mine else None))
    if not is_mine and text != (mine.text if mine else ""):
        place = _another_place(kept, text)
    _write(viewer, row, key_of(key, place), kept.get(place), text)
    return said(asked, {one.question: one.text for one in _kept(viewer, row, key).values()}, place)


@transaction.atomic
def choose(viewer: Viewer, row: Review, key: str, place: int) -> Answer:
    """Of texts written in several places keep that of one, or, for ALL, each below the other. Raises Refused."""
    must_be_open(viewer, row)
    _asked(row, key)
    kept = _kept(viewer, row, key)
    texts = [kept[one].text for one in sorted(kept) if place in (ALL, one)]
    if not texts:
        raise Refused("That text is not there any more. Look at the review again.")
    visible(viewer, Answer).filter(pk__in=[one.pk for one in kept.values()]).update(trashed_at=viewer.now)
    text = "\n\n".join(dict.fromkeys(one for one in texts if one))
    return Answer.objects.create(
        career=viewer.career, created_at=viewer.now, review=row, question=key, text=text, changed_at=viewer.now
    )


@transaction.atomic
def undo_choice(viewer: Viewer, chosen: Answer) -> None:
    """Undo `choose`: all texts are there again."""
    must_be_open(viewer, chosen.review)
    before = trashed(viewer, Answer).filter(
        review=chosen.review, trashed_at=chosen.created_at, question__in=keys_of(chosen.question)
    )
    if before.exists():
        pks = list(before.values_list("pk", flat=True))
        chosen.delete()
        trashed(viewer, Answer).filter(pk__in=pks).update(trashed_at=None)


def _asked(row: Review, key: str) -> Question:
    asked = question(queries.period_of_review(row).kind, key)
    if asked is None:
        known = ", ".join(one.key for one in questions(queries.period_of_review(row).kind))
        raise Refused(f"“{key}” is not a question of this review. Its questions are {known}.", Where(field="question"))
    return asked


def _kept(viewer: Viewer, row: Review, key: str) -> dict[int, Answer]:
    """The texts of a question by their place."""
    rows = visible(viewer, Answer).filter(review=row, question__in=keys_of(key)).select_for_update()
    places = {key_of(key, place): place for place in range(FIRST, MOST + 1)}
    return {places[one.question]: one for one in rows}


def _place(version: str | None) -> int:
    """The place that a version names; the first where it names none."""
    number = (version or "").partition(".")[0]
    return int(number) if number in {str(place) for place in range(FIRST, MOST + 1)} else FIRST


def _another_place(kept: dict[int, Answer], text: str) -> int:
    """Where the same text is already, else the first that is free."""
    same = [place for place, one in kept.items() if one.text == text]
    free = [place for place in range(FIRST, MOST + 1) if place not in kept]
    if not same and not free:
        raise Refused("This was written on many devices. Choose between the texts first; yours is still in its field.")
    return same[0] if same else free[0]


def _write(viewer: Viewer, row: Review, key: str, before: Answer | None, text: str) -> None:
    if before is None:
        if text:
            Answer.objects.create(
                career=viewer.career, created_at=viewer.now, review=row, question=key, text=text, changed_at=viewer.now
            )
    elif before.text != text:
        before.text, before.changed_at = text, viewer.now
        before.save(update_fields=["text", "changed_at"])
