"""The account of an ask: what comes, then what happened, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.choices import AskState, DocumentKind, EventKind
from metier.asks.models import Ask, AskEvent, Conversation, Promise, SentDocument
from metier.core.words import full_date, near_date
from metier.ui.addresses import address_of

MINE = {EventKind.ASKED, EventKind.WITHDRAWN, EventKind.READDRESSED}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened: `side` is gave or got; `step` is the step that can be taken back, on the newest one only."""

    day: date
    side: str
    text: str
    said: str = ""
    link: str = ""
    link_text: str = ""
    step: UUID | None = None


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise: when it is for, and what became of it."""

    promise: Promise
    is_late: bool


def log(viewer: Viewer, ask: Ask, events: Sequence[AskEvent]) -> tuple[Entry, ...]:
    """Newest first: events, and the cases that were handed over."""
    last = max(events, key=lambda event: (event.created_at, event.pk), default=None)
    entries: list[tuple[tuple[date, datetime, str], Entry]] = []
    times = 0
    for event in events:
        times += event.kind == EventKind.ASKED
        step = event.step if last is not None and event.pk == last.pk else None
        entries.append(((event.happened_on, event.created_at, str(event.pk)), _event(event, times, step)))
    entries += [((row.sent_on, row.created_at, str(row.pk)), _document(row)) for row in queries.documents(viewer, ask)]
    return tuple(entry for _, entry in sorted(entries, key=lambda pair: pair[0], reverse=True))


def _event(event: AskEvent, times: int, step: UUID | None) -> Entry:
    side = "gave" if event.kind in MINE else "got"
    link, link_text = "", ""
    if event.kind == EventKind.GRANTED and event.task and event.task.trashed_at is None:
        link, link_text = address_of("plan:task", event.task_id), event.task.title
    return Entry(event.happened_on, side, " ".join(_words(event, times)), event.said, link, link_text, step)


PLAIN = {
    EventKind.GRANTED: "Yes.",
    EventKind.DECLINED: "No.",
    EventKind.WITHDRAWN: "You withdrew it.",
    EventKind.TAKEN_BACK: "Taken back.",
}


def _words(event: AskEvent, times: int) -> Iterator[str]:
    kind = EventKind(event.kind)
    if kind in PLAIN:
        yield PLAIN[kind]
    elif kind == EventKind.ASKED:
        yield "You asked again." if times > 1 else "You asked."
    elif kind == EventKind.READDRESSED:
        yield f"From here on it is asked of {event.whom}."
    elif kind == EventKind.PROMISED and event.promise:
        by = f" by {event.promise.by_whom}" if event.promise.by_whom not in {"", event.whom} else ""
        yield f"Promised{by}: {event.promise.what}, by {full_date(event.promise.by_when)}."
    elif kind == EventKind.NOT_NOW:
        yield "Not now."
        if event.back_on:
            yield f"It comes back on {full_date(event.back_on)}."
        if event.back_when:
            yield f"When: {event.back_when}."


def _document(row: SentDocument) -> Entry:
    to = row.to or "them"
    what = {DocumentKind.CASE: "the case, one page"}.get(DocumentKind(row.kind), "a page")
    return Entry(row.sent_on, "gave", f"You gave {to} {what}.", "", address_of("asks:document", row.pk), "As it was")


def ahead(viewer: Viewer, ask: Ask, talk: Conversation | None) -> tuple[tuple[str, str], ...]:
    """What comes, apart from promises: the day of it, and what it is."""
    found = []
    if talk and talk.planned_on and talk.planned_on >= viewer.today:
        at = f" at {talk.at:%H:%M}" if talk.at else ""
        where = f", {talk.where}" if talk.where else ""
        found.append((f"{near_date(talk.planned_on, viewer.today)}{at}", f"You talk about it{where}."))
    if ask.state == AskState.NOT_NOW:
        if ask.back_on and ask.back_on > viewer.today:
            found.append((near_date(ask.back_on, viewer.today), "It comes back."))
        waits = [one for one in (ask.after_task, ask.after_goal) if one and one.trashed_at is None]
        found += [(f"After {one}", "It comes back.") for one in waits]
    return tuple(found)


def promise_lines(viewer: Viewer, promises: Sequence[Promise]) -> tuple[PromiseLine, ...]:
    """Open ones first, by the day they are for."""
    ordered = sorted(promises, key=lambda one: (not one.is_open, one.by_when))
    return tuple(PromiseLine(one, one.is_open and one.by_when < viewer.today) for one in ordered)
