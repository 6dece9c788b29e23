"""One ask in full: its case, its conversation, the answers so far, and what is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from metier.accounts.access import Viewer
from metier.accounts.history import Correction
from metier.accounts.prepared import prepared
from metier.asks import queries
from metier.asks.choices import AskState, EventKind
from metier.asks.models import Ask, AskEvent, Conversation
from metier.asks.pages.log import Entry, PromiseLine, ahead, log, promise_lines
from metier.asks.pressing import Pressing, pressing_of
from metier.asks.queries.case import Case
from metier.core import speech
from metier.core.asks.across import Dated, named_a_date
from metier.core.asks.standing import DECIDED, OPEN
from metier.core.words import count, listed, near_date
from metier.plan.choices import GoalState
from metier.ui.addresses import address_of


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    """A line of evidence with where it leads."""

    id: str
    text: str
    detail: str
    when: str
    url: str


@dataclass(frozen=True, slots=True)
class Talk:
    """The conversation that comes: what is said, how long that takes, and how it was rehearsed."""

    row: Conversation
    script: tuple[tuple[str, str], ...]
    length: str
    rehearsed: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What the page noticed, with why, and what can be done: `choices` are labels with pages to go to."""

    heading: str
    text: str
    choices: tuple[tuple[str, str], ...]
    offers_withdrawal: bool = False
    is_counted: bool = False


@dataclass(frozen=True, slots=True)
class OpenedAsk:
    """`after` are the slugs of the answers that can be logged now."""

    ask: Ask
    beneath: str
    case: Case
    their: str
    evidence: tuple[EvidenceShown, ...]
    talk: Talk | None
    held: tuple[Conversation, ...]
    ahead: tuple[tuple[str, str], ...]
    log: tuple[Entry, ...]
    promises: tuple[PromiseLine, ...]
    due: Pressing
    findings: tuple[Finding, ...]
    goes_with: tuple[Ask, ...]
    changes: tuple[Correction, ...]
    said_on: date

    @property
    def is_decided(self) -> bool:
        return self.ask.state in DECIDED

    @property
    def is_open(self) -> bool:
        return self.ask.state in OPEN


_talks, _promises = prepared(queries.conversations), prepared(queries.promises)


def opened_ask(viewer: Viewer, ask: Ask, pressing: Mapping[UUID, Pressing] | None = None) -> OpenedAsk:
    """With what is due, where that is known already."""
    case, events = queries.case(viewer, ask), queries.events(viewer, ask)
    talks = _talks(viewer, ask)
    coming = next((talk for talk in reversed(talks) if talk.held_on is None), None)
    goes_with = tuple(queries.going_with(viewer, ask))
    known = pressing_of(viewer, [ask]) if pressing is None else pressing
    due = known.get(ask.pk, Pressing())
    findings = tuple(_findings(viewer.today, ask, goes_with))
    if ask.state in OPEN and _has_no_date(ask, events):
        dates = _dates(named_a_date(queries.asked(viewer)))
        if due.is_due:
            due = replace(due, why=f"{due.why} {dates}")
        else:
            findings = (*findings, _without_a_date(ask, dates))
    return OpenedAsk(
        ask=ask,
        beneath=_beneath(ask, case),
        case=case,
        their=ask.organisation or "them",
        evidence=tuple(_evidence(case)),
        talk=_talk(viewer, coming) if coming else None,
        held=tuple(talk for talk in talks if talk.held_on and talk.note),
        ahead=ahead(viewer, ask, coming),
        log=log(viewer, ask, events),
        promises=promise_lines(viewer, _promises(viewer, ask)),
        due=due,
        findings=findings,
        goes_with=goes_with,
        changes=queries.changes(viewer, ask),
        said_on=viewer.career.day_of(ask.created_at),
    )


def _beneath(ask: Ask, case: Case) -> str:
    """`Of Tom Whitaker, head of analytics, for your goal Manage people`."""
    whom = f"Of {', '.join(part for part in (ask.whom, ask.role) if part)}" if ask.whom else "Of nobody yet"
    serves = listed([one.text for one in case.serves])
    return f"{whom}, for {serves}" if serves else whom


def _evidence(case: Case) -> Iterator[EvidenceShown]:
    for line in case.shown_evidence:
        url = ""
        if line.win_id:
            url = address_of("record:change", "wins", line.win_id)
        elif line.goal_id:
            url = address_of("plan:goal", line.goal_id)
        yield EvidenceShown(str(line.id), line.text, line.detail, line.when, url)


def _talk(viewer: Viewer, row: Conversation) -> Talk:
    script = queries.script(viewer, row)
    rehearsals = list(queries.rehearsals(viewer, row))
    rehearsed = ""
    if rehearsals:
        last = rehearsals[-1]
        times = {1: "once", 2: "twice"}.get(len(rehearsals), count(len(rehearsals), "time"))
        with_whom = f" with {last.with_whom}" if last.with_whom else ""
        took = f", in {speech.length(last.seconds)}" if last.seconds else ""
        rehearsed = f"Rehearsed {times}, last on {near_date(last.rehearsed_on, viewer.today)}{with_whom}{took}."
    return Talk(row, script, speech.length(queries.seconds_to_say(script)), rehearsed)


def _findings(today: date, ask: Ask, goes_with: tuple[Ask, ...]) -> Iterator[Finding]:
    if ask.state not in OPEN:
        return
    change = (("Say what it serves", f"{address_of('asks:change', ask.pk)}#id_goal"),)
    goal = ask.goal
    if goal is not None and goal.trashed_at:
        text = f"{goal.title} was put there. The ask stays; say what else it serves, or withdraw it."
        yield Finding("The goal it serves is in the trash", text, change, offers_withdrawal=True)
    elif goal is not None and goal.state == GoalState.DROPPED:
        on = f" on {near_date(goal.closed_on, today)}" if goal.closed_on else ""
        text = f"You dropped {goal.title}{on}. If you still want this, say what it serves now."
        yield Finding("The goal it serves was dropped", text, change, offers_withdrawal=True)
    granted = next((one for one in goes_with if one.state == AskState.GRANTED), None)
    if granted is not None:
        text = f"“{granted.title}” goes with this one. If it is the same thing, you have it."
        look = (("Look at it", address_of("asks:ask", granted.pk)),)
        yield Finding("What it goes with was granted", text, look, offers_withdrawal=True)


def _has_no_date(ask: Ask, events: list[AskEvent]) -> bool:
    """Asked twice at least, answered, and no answer ever named a day."""
    answers = [event for event in events if event.kind in {EventKind.ANSWERED, EventKind.NOT_NOW, EventKind.PROMISED}]
    return ask.times_asked >= 2 and bool(answers) and not any(event.promise or event.back_on for event in answers)


def _without_a_date(ask: Ask, dates: str) -> Finding:
    prepare = (("Prepare to ask for a date", address_of("asks:conversation", ask.pk)),)
    heading = f"{ask.whom or 'They'} never gave a date"
    return Finding(heading, dates, prepare, offers_withdrawal=True, is_counted="median" in dates)


def _dates(found: Dated | None) -> str:
    if found is None:
        return "Ask by when it is decided, and write that day down: then it comes back by itself."
    return (
        f"Of your asks, the {found.of:,} whose answer named a date were decided in {count(found.with_date, 'day')} at the median; "
        f"the {found.of_others:,} without a date, in {found.without:,}."
    )
