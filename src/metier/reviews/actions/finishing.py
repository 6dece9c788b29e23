"""A review signed off: its document is made, the hours and commitments of the period to come are kept, and the rhythm moves on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.core.errors import Refused, Where
from metier.core.hours import minutes
from metier.core.words import count, listed
from metier.plan import actions as plan
from metier.plan import queries as plan_queries
from metier.plan.actions import SaidHours
from metier.reviews.actions.answering import must_be_open
from metier.reviews.actions.deciding import keep_all
from metier.reviews.actions.facts import keep_next
from metier.reviews.actions.rhythm import begin, move_on
from metier.reviews.choices import Verdict
from metier.reviews.models import Commitment, Decision, Review
from metier.reviews.queries import document
from metier.reviews.queries.drafts import NEW, drafts, says_something
from metier.reviews.queries.next_period import MOST_COMMITMENTS
from metier.reviews.queries.sheet import Sheet, sheet

LONGEST_LINE = 300
UNDONE_WITHIN = timedelta(hours=1)
DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class Meant:
    """A commitment: a task of the plan by its id, or a line of one's own."""

    text: str
    task: str | None = None


@transaction.atomic
def finish(viewer: Viewer, row: Review) -> Review:
    """Sign it off. In a weekly review, goals that are not decided stay as they are. Raises Refused, with the field of what is missing."""
    must_be_open(viewer, row)
    row = visible(viewer, Review).select_for_update().get(pk=row.pk)
    must_be_open(viewer, row)
    found = sheet(viewer, row)
    _check(viewer, row, found)
    per_week, meant = _hours(found), _meant(found)
    kept = [one.id for one in found.undecided]
    if kept:
        keep_all(viewer, row, [plan_queries.goal(viewer, key).pk for key in kept])
        found = sheet(viewer, row)
    said = _set_hours(viewer, found, per_week)
    standing = per_week if per_week is not None else found.next.standing
    words = document.hours_of(standing) if standing is not None else ""
    made = document.made(viewer, row, found, hours_said=words, commitments=[one.text for one in meant])
    Commitment.objects.bulk_create(
        Commitment(
            career=viewer.career, created_at=viewer.now, review=row, task_id=one.task, text=one.text, position=place
        )
        for place, one in enumerate(meant)
    )
    moved = move_on(viewer, found.period, with_shorter=True)
    facts: dict[str, Any] = {name: one for name, one in row.facts.items() if name != DRAFTS}
    facts["document"] = document.as_facts(made)
    facts["undo"] = {
        "kept": kept,
        "moved": {kind: day.isoformat() for kind, day in moved.items()},
        "hours": [str(said.span.pk), str(said.revision.pk) if said.revision else ""] if said else [],
    }
    row.facts, row.finished_at = facts, viewer.now
    row.save(update_fields=["facts", "finished_at"])
    return row


@transaction.atomic
def choose_next(viewer: Viewer, row: Review, said: Mapping[str, Any]) -> None:
    """Keep what is meant for the next period, as `keep_next` does, where it can be read. Raises Refused, and keeps what was there."""
    keep_next(viewer, row, said)
    found = sheet(viewer, row)
    _hours(found)
    _meant(found)


@transaction.atomic
def undo_finish(viewer: Viewer, row: Review) -> Review:
    """Take the sign-off back, within an hour: it is open again, as it was. Raises Refused."""
    row = visible(viewer, Review).select_for_update().get(pk=row.pk)
    if row.finished_at is None:
        raise Refused("This review is not finished.")
    if viewer.now - row.finished_at > UNDONE_WITHIN:
        raise Refused(
            "It was signed off more than an hour ago, and stays as it is. Say what is different in the next review."
        )
    undo: dict[str, Any] = row.facts.get("undo", {})
    visible(viewer, Commitment).filter(review=row).delete()
    visible(viewer, Decision).filter(review=row, verdict=Verdict.KEEP, goal__in=undo.get("kept", [])).delete()
    _undo_hours(viewer, undo.get("hours", []))
    rows = begin(viewer)
    for kind, day in undo.get("moved", {}).items():
        rows[kind].due_on = min(rows[kind].due_on, date.fromisoformat(day))
        rows[kind].save(update_fields=["due_on"])
    row.facts = {name: one for name, one in row.facts.items() if name not in ("document", "undo")}
    row.finished_at = None
    row.save(update_fields=["facts", "finished_at"])
    return row


@transaction.atomic
def keep_commitment(viewer: Viewer, row: Commitment, *, on: date | None = None) -> None:
    """It was done, today or on an earlier day. Raises Refused."""
    day = on or viewer.today
    if day > viewer.today:
        raise Refused("It is done today or earlier. Give a day up to today.", Where(field="on"))
    row.kept_on = day
    row.save(update_fields=["kept_on"])


def reopen_commitment(row: Commitment) -> None:
    """It was not done after all."""
    row.kept_on = None
    row.save(update_fields=["kept_on"])


def _check(viewer: Viewer, row: Review, found: Sheet) -> None:
    if found.undecided and found.period.kind != "weekly":
        number, titles = len(found.undecided), listed([one.title for one in found.undecided[:3]])
        more = f" and {number - 3} more" if number > 3 else ""
        raise Refused(
            f"{count(number, 'goal is', 'goals are')} not decided yet: {titles}{more}. Keep, change or drop each.",
            Where(field="goals"),
        )
    goals = {one.id: one.row for one in found.plan.goals}
    for one in drafts(row):
        if (one.goal == NEW or one.goal in goals) and says_something(one, goals.get(one.goal)):
            what = "The goal to add" if one.goal == NEW else f"The correction of {goals[one.goal].title}"
            raise Refused(f"{what} is not recorded yet. Record it, or discard it.", Where(field="drafts"))


def _hours(found: Sheet) -> int | None:
    """The minutes a week that were chosen, where they differ from those that hold anyway. Raises Refused."""
    text = found.next.hours.strip()
    if not text:
        return None
    try:
        per_week = minutes(text)
    except Refused as problem:
        raise Refused(problem.sentence, Where(field="hours")) from None
    return None if per_week == found.next.standing else per_week


def _set_hours(viewer: Viewer, found: Sheet, per_week: int | None) -> SaidHours | None:
    """From the first day of the period to come, or from today where that is over. Raises Refused."""
    if per_week is None:
        return None
    return plan.set_hours(viewer, per_week, max(found.next.period.starts, viewer.today))


def _undo_hours(viewer: Viewer, kept: list[str]) -> None:
    if len(kept) != 2:
        return
    span = plan_queries.span(viewer, kept[0])
    if kept[1]:
        plan.withdraw_change(viewer, span, UUID(kept[1]))
    else:
        plan.remove_hours(viewer, span)


def _meant(found: Sheet) -> list[Meant]:
    """The tasks that were chosen, then the lines. Raises Refused."""
    tasks = [Meant(one.title, one.id) for one in found.next.proposals if one.is_chosen]
    lines = [" ".join(line.split()) for line in found.next.lines.splitlines() if line.strip()]
    meant = [*tasks, *(Meant(line) for line in lines)]
    if len(meant) > MOST_COMMITMENTS:
        raise Refused(
            f"You chose {len(meant)} commitments. Choose six at most, so that each is meant.",
            Where(field="commitments"),
        )
    if any(len(line) > LONGEST_LINE for line in lines):
        raise Refused(f"A commitment is longer than {LONGEST_LINE} characters. Say it shorter.", Where(field="lines"))
    return meant
