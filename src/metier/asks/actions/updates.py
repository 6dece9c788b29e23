"""Updates for a manager: drafted from what was logged, chosen line by line, sent or skipped. What was sent is kept as it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max

from metier.accounts.access import Missing, Viewer, find_trashed, visible
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.asks import papers, queries
from metier.asks.actions.documents import keep_document
from metier.asks.actions.rhythm import move_on
from metier.asks.choices import DocumentKind, Every, How, UpdatePart
from metier.asks.models import ManagerUpdate, SentDocument, UpdateLine
from metier.asks.queries.prefill import suggestions
from metier.core.asks.rhythm import LONGEST_PERIOD, begins
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.words import count, full_date

LONGEST_LINE, MOST_LINES = 1_000, 60


@dataclass(frozen=True, slots=True)
class Wording:
    """What a line says by now, and whether it goes out."""

    line: UUID
    is_in: bool
    text: str
    proposal: str = ""


@transaction.atomic
def draft_update(viewer: Viewer, *, starts: date | None = None, ends: date | None = None) -> ManagerUpdate:
    """The draft there is, or a new one with what could be said in it: nothing goes out until it is ticked. Raises Refused."""
    there = queries.draft(viewer)
    if there is not None:
        return there
    rhythm = queries.rhythm(viewer)
    last = ends or viewer.today
    every = rhythm.every if rhythm else Every.FORTNIGHT
    first = starts or begins(queries.last_sent_end(viewer), every, last)
    _check_days(viewer, first, last)
    to, address = (rhythm.to, rhythm.address) if rhythm else ("", "")
    try:
        with transaction.atomic():
            made = ManagerUpdate.objects.create(
                career=viewer.career, created_at=viewer.now, starts=first, ends=last, to=to, address=address
            )
    except IntegrityError:  # another window was faster
        there = queries.draft(viewer)
        if there is None:
            raise
        return there
    _fill(viewer, made)
    return made


@transaction.atomic
def refill(viewer: Viewer, update: ManagerUpdate, starts: date, ends: date) -> int:
    """Take other days, and bring what could be said of them; what was ticked or written by hand stays. Raises Refused."""
    _lock(viewer, update)
    _check_days(viewer, starts, ends)
    update.starts, update.ends = starts, ends
    update.save(update_fields=["starts", "ends"])
    by_hand = {"win": None, "task": None, "goal": None, "ask": None}
    loose = visible(viewer, UpdateLine).filter(update=update, is_in=False, proposal="").exclude(**by_hand)
    loose.delete()
    return _fill(viewer, update)


@transaction.atomic
def word_update(
    viewer: Viewer,
    update: ManagerUpdate,
    lines: Iterable[Wording],
    *,
    to: str | None = None,
    address: str | None = None,
    opening: str | None = None,
    closing: str | None = None,
) -> None:
    """Keep which lines go out and what they say. Raises Refused; Missing for a line that is not there."""
    _lock(viewer, update)
    rows = {row.pk: row for row in queries.lines(viewer, update)}
    for said in lines:
        row = rows.get(said.line) or queries.line(viewer, said.line)
        row.is_in, row.text, row.proposal = said.is_in, said.text.strip(), said.proposal.strip()
        _check_line(row.text, row.proposal)
        row.save(update_fields=["is_in", "text", "proposal"])
    for name, value in (("to", to), ("address", address), ("opening", opening), ("closing", closing)):
        if value is not None:
            most = 2_000 if name in {"opening", "closing"} else 200
            if len(value.strip()) > most:
                raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=name))
            setattr(update, name, value.strip())
    update.save(update_fields=["to", "address", "opening", "closing"])


def tick(viewer: Viewer, update: ManagerUpdate, lines: Iterable[UpdateLine], *, is_in: bool = True) -> int:
    """These lines go out, or do not; returns how many. Raises Refused."""
    _must_be_draft(update)
    keys = [row.pk for row in lines]
    return visible(viewer, UpdateLine).filter(update=update, pk__in=keys).update(is_in=is_in)


@transaction.atomic
def add_line(viewer: Viewer, update: ManagerUpdate, part: str, text: str, *, proposal: str = "") -> UpdateLine:
    """A line by hand: it goes out. Raises Refused."""
    _must_be_draft(update)
    said, proposed = text.strip(), proposal.strip()
    if part not in UpdatePart.values:
        raise Refused(f"“{part}” is not a part. Use one of {', '.join(UpdatePart.values)}.", Where(field="part"))
    if not said:
        raise Refused("Write the line.", Where(field="text"))
    _check_line(said, proposed)
    if visible(viewer, UpdateLine).filter(update=update).count() >= MOST_LINES:
        raise Refused(f"There are {MOST_LINES} lines already, more than anybody reads. Untick some, and say less.")
    return UpdateLine.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        update=update,
        part=part,
        text=said,
        proposal=proposed,
        position=_next_place(viewer, update),
    )


def remove_line(viewer: Viewer, row: UpdateLine) -> None:
    """Take a line out of a draft. Raises Refused."""
    _must_be_draft(row.update)
    put_in_trash(viewer, row)


def restore_line(viewer: Viewer, pk: UUID | str) -> UpdateLine:
    """Undo of removing it. Raises Missing."""
    row = find_trashed(viewer, UpdateLine, pk)
    take_from_trash(row)
    return row


@transaction.atomic
def send_update(viewer: Viewer, update: ManagerUpdate, *, how: str = How.MAIL, on: date | None = None) -> SentDocument:
    """It was sent: what it says is kept as text and as PDF, and the next one is due. Raises Refused."""
    _lock(viewer, update)
    day = past_day(on or viewer.today, viewer.today)
    if day < update.starts:
        raise Refused(
            f"It is about the days from {full_date(update.starts)} on. It cannot have gone out before them.",
            Where(field="on"),
        )
    rows = [row for row in queries.lines(viewer, update) if row.is_in]
    if not rows:
        raise Refused("There is nothing in it yet. Tick or write a line, or skip this one.")
    bare = [row for row in rows if row.part == UpdatePart.PROBLEMS and not row.proposal]
    if bare:
        raise Refused(
            f"{count(len(bare), 'problem')} {'has' if len(bare) == 1 else 'have'} no solution yet. "
            f"Say what you propose for “{bare[0].text[:80]}”, or untick it.",
            Where(field="proposal"),
        )
    rhythm = queries.rhythm(viewer)
    update.sent_on, update.due_on = day, rhythm.due_on if rhythm and rhythm.is_held else None
    update.save(update_fields=["sent_on", "due_on"])
    move_on(viewer)
    return keep_document(
        viewer, DocumentKind.UPDATE, papers.update_paper(viewer, update), how=how, on=day, update=update
    )


@transaction.atomic
def skip_update(viewer: Viewer, update: ManagerUpdate) -> None:
    """Nothing goes out this time; what is in it comes again in the next. Raises Refused."""
    _lock(viewer, update)
    rhythm = queries.rhythm(viewer)
    update.skipped_on, update.due_on = viewer.today, rhythm.due_on if rhythm and rhythm.is_held else None
    update.save(update_fields=["skipped_on", "due_on"])
    move_on(viewer)


@transaction.atomic
def reopen_update(viewer: Viewer, update: ManagerUpdate) -> None:
    """Undo of sending or skipping it, while there is no other draft. Raises Refused."""
    if update.is_draft:
        raise Refused("It is a draft already.")
    if queries.draft(viewer):
        raise Refused("There is another draft by now. Send, skip or remove that first.")
    newest = queries.past_updates(viewer).order_by("-created_at", "-id").first()
    if newest is None or newest.pk != update.pk:
        raise Refused("Another update came after it. What was sent stays as it is.")
    visible(viewer, SentDocument).filter(update=update).delete()
    rhythm = queries.rhythm(viewer)
    if rhythm and rhythm.is_held and update.due_on:
        rhythm.due_on = update.due_on
        rhythm.save(update_fields=["due_on"])
    update.sent_on = update.skipped_on = update.due_on = None
    update.save(update_fields=["sent_on", "skipped_on", "due_on"])


def trash_update(viewer: Viewer, update: ManagerUpdate) -> None:
    """Remove a draft. Raises Refused for one that was sent."""
    _must_be_draft(update)
    put_in_trash(viewer, update)


def restore_update(viewer: Viewer, pk: UUID | str) -> ManagerUpdate:
    """Take a draft out of the trash. Raises Missing; Refused while there is another."""
    update = find_trashed(viewer, ManagerUpdate, pk)
    if update.is_draft and queries.draft(viewer):
        raise Refused("There is another draft by now. Send, skip or remove that first.")
    take_from_trash(update)
    return update


def _fill(viewer: Viewer, update: ManagerUpdate) -> int:
    """Add what is not there yet; returns how many lines."""
    there = {(row.part, row.win_id, row.task_id, row.goal_id) for row in queries.lines(viewer, update)}
    place = _next_place(viewer, update)
    found = [one for one in suggestions(viewer, update) if (one.part, one.win, one.task, one.goal) not in there]
    UpdateLine.objects.bulk_create(
        UpdateLine(
            career=viewer.career,
            created_at=viewer.now,
            update=update,
            part=one.part,
            text=one.text[:LONGEST_LINE],
            is_in=False,
            position=place + index,
            win_id=one.win,
            task_id=one.task,
            goal_id=one.goal,
        )
        for index, one in enumerate(found)
    )
    return len(found)


def _next_place(viewer: Viewer, update: ManagerUpdate) -> int:
    found = visible(viewer, UpdateLine).filter(update=update).aggregate(last=Max("position"))["last"]
    return 0 if found is None else found + 1


def _lock(viewer: Viewer, update: ManagerUpdate) -> None:
    """Take the draft for this transaction, as it is by now. Raises Missing; Refused when it was sent or skipped meanwhile."""
    now = visible(viewer, ManagerUpdate).select_for_update().filter(pk=update.pk).first()
    if now is None:
        raise Missing("There is no such update.")
    update.sent_on, update.skipped_on = now.sent_on, now.skipped_on
    _must_be_draft(update)


def _must_be_draft(update: ManagerUpdate) -> None:
    if update.sent_on:
        raise Refused(f"It was sent on {full_date(update.sent_on)} and stays as it was sent.")
    if update.skipped_on:
        raise Refused(f"It was skipped on {full_date(update.skipped_on)}. Begin another one.")


def _check_days(viewer: Viewer, starts: date, ends: date) -> None:
    if ends > viewer.today:
        raise Refused(f"{full_date(ends)} is still to come. An update ends today at the latest.", Where(field="ends"))
    if starts > ends:
        raise Refused(f"It cannot begin on {full_date(starts)} and end on {full_date(ends)}.", Where(field="starts"))
    if ends - starts > LONGEST_PERIOD:
        raise Refused("An update is about three months at most. Begin later.", Where(field="starts"))


def _check_line(text: str, proposal: str) -> None:
    if not text:
        raise Refused("A line that says nothing cannot be kept. Untick it, or remove it.", Where(field="text"))
    if max(len(text), len(proposal)) > LONGEST_LINE:
        raise Refused(f"A line is longer than {LONGEST_LINE:,} characters. Say it shorter.", Where(field="text"))
