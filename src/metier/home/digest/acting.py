"""What a link of the mail does: to whom, to what, and only that. The signature is the key, so nobody needs to be signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.utils.dateparse import parse_date

from metier.accounts.access import Missing, Viewer
from metier.accounts.revisions import version_of
from metier.core import words
from metier.core.errors import Refused
from metier.core.nudges import Nudge
from metier.home import queries
from metier.home.actions import notes
from metier.home.actions.reminders import turn
from metier.home.digest import composing
from metier.home.digest.links import Does, Link
from metier.plan import actions as plan_actions
from metier.plan import queries as plan
from metier.plan.models import Goal, IfThenPlan, Task


@dataclass(frozen=True, slots=True)
class Said:
    """How it stands, in words, and what pressing the button would do; without one there is nothing to do.

    `presses` where whoever followed the link meant the button, and need not be asked again.
    """

    title: str
    sentence: str
    button: str = ""
    presses: bool = False


NOT_WAITING = Said(
    "Nothing to put off", "It does not wait for you any more: it was done, put off or changed since the mail was sent."
)
STOPPED = Said("No mail comes", "Metier sends you no digest until you turn it on again.")
COMES = Said("The mail comes again", "Metier sends you a digest when something is due.")
WAITS = Said("It waits for you again", "The plan is as it was before.")
SHOWN = Said("It is on Today again", "It is not put off any more.")


def viewer_of(link: Link, now: datetime) -> Viewer:
    """The owner of the career that the link is for. Raises Missing."""
    career = queries.career_and_owner(link.career)
    return Viewer(career.owner, career, now)


def look(viewer: Viewer, link: Link) -> Said:
    """How it stands, and what the link would do about it. Changes nothing. Raises Missing, Refused."""
    match link.does:
        case Does.DONE:
            task = _task(viewer, link)
            return _done_already(task) or Said("Mark it done?", f"{task.title}.", "Mark it done", presses=True)
        case Does.ANSWER:
            row = _plan(viewer, link)
            asked = Said("Did you do it?", f"If {row.obstacle}, then I {row.response}.", "I did it", presses=True)
            return _answered_already(viewer, row) or asked
        case Does.SNOOZE:
            nudge = _nudge(viewer, link)
            return Said("Snooze it for a week?", f"{nudge.title}.", SNOOZE, presses=True) if nudge else NOT_WAITING
        case Does.STOP:
            return (
                Said("Stop the mail?", "No digest comes from then on.", STOP, presses=True)
                if _is_on(viewer)
                else STOPPED
            )
        case Does.SEND:
            return COMES if _is_on(viewer) else replace(STOPPED, button="Undo")
        case Does.REOPEN:
            task = _task(viewer, link)
            is_as_left = version_of(task) == link.what[1]
            return Said("It is done", f"{task.title} is done.", "Undo") if is_as_left else _as_it_is(task)
        case Does.UNANSWER:
            row = _plan(viewer, link)
            said = f"You did it today: {row.response}."
            return Said("It is answered", said, "Undo") if row.answered_on == viewer.today else WAITS
        case Does.SHOW:
            until = _asleep_until(viewer, link)
            said = f"It is put off until {words.weekday_date(until)}." if until else ""
            return Said("It sleeps for a week", said, "Undo") if until else SHOWN


def act(viewer: Viewer, link: Link) -> Said | Link:
    """Do what the link says; done twice, it is done once. Where it can be undone, the link that does. Raises Missing, Refused."""
    match link.does:
        case Does.DONE:
            return _mark_done(viewer, link)
        case Does.ANSWER:
            return _answer(viewer, link)
        case Does.SNOOZE:
            return _snooze(viewer, link)
        case Does.STOP:
            was_on = _is_on(viewer)
            turn(viewer, on=False)
            return Link(Does.SEND, link.career) if was_on else STOPPED
        case Does.SEND:
            if turn(viewer, on=True) is None:
                raise Missing("Reminders are not set up any more.")
            return COMES
        case Does.REOPEN:
            task = _task(viewer, link)
            plan_actions.withdraw_change(viewer, task, UUID(link.what[1]))
            return _as_it_is(task)
        case Does.UNANSWER:
            plan_actions.withdraw_answer(_plan(viewer, link), parse_date(link.what[1]))
            return WAITS
        case Does.SHOW:
            return _show_again(viewer, link)


SNOOZE, STOP = "Snooze a week", "Stop the mail"


def _mark_done(viewer: Viewer, link: Link) -> Said | Link:
    task = _task(viewer, link)
    if already := _done_already(task):
        return already
    kept = plan_actions.complete_task(viewer, task).revision
    return Link(Does.REOPEN, link.career, (str(task.pk), str(kept.pk)))


def _answer(viewer: Viewer, link: Link) -> Said | Link:
    row = _plan(viewer, link)
    if already := _answered_already(viewer, row):
        return already
    before = plan_actions.answer_if_then_plan(viewer, row)
    return Link(Does.UNANSWER, link.career, (str(row.pk), before.isoformat() if before else ""))


def _answered_already(viewer: Viewer, row: IfThenPlan) -> Said | None:
    said = f"You did it today already: {row.response}."
    return Said("Answered already", said) if row.answered_on == viewer.today else None


def _done_already(task: Task) -> Said | None:
    """That it was done, if it was. Raises Refused where it was given up."""
    if task.dropped_on:
        raise Refused(f"{task.title} was dropped on {words.full_date(task.dropped_on)}, so nothing is changed.")
    said = f"{task.title} was done on {words.full_date(task.done_on)}." if task.done_on else ""
    return Said("Done already", said) if said else None


def _as_it_is(task: Task) -> Said:
    """After its undoing, or once it is too late for that."""
    if task.is_open:
        return Said("It is open again", f"{task.title} is to be done.")
    return Said("It was changed since then", f"{task.title} stays as it is.")


def _snooze(viewer: Viewer, link: Link) -> Said | Link:
    nudge = _nudge(viewer, link)
    if nudge is None:
        return NOT_WAITING
    if nudge.snooze_url in SNOOZED_BY:
        plan_actions.snooze(viewer, SNOOZED_BY[nudge.snooze_url](viewer, nudge.subject_id))
        return Link(Does.SHOW, link.career, (nudge.snooze_url, nudge.subject_id))
    kept = notes.put_off(viewer, nudge.kind, nudge.subject_id)
    return Link(Does.SHOW, link.career, ("", str(kept.pk)))


# What is put off on a row of the plan's own, by the address that Today would use.
SNOOZED_BY: dict[str, Callable[[Viewer, str], Task | Goal]] = {"plan:snooze": plan.task, "plan:snooze_goal": plan.goal}


def _asleep_until(viewer: Viewer, link: Link) -> date | None:
    by, what = link.what
    until = SNOOZED_BY[by](viewer, what).snoozed_until if by in SNOOZED_BY else queries.snooze(viewer, what).until
    return until if until and until > viewer.today else None


def _show_again(viewer: Viewer, link: Link) -> Said:
    by, what = link.what
    if by in SNOOZED_BY:
        plan_actions.wake(SNOOZED_BY[by](viewer, what))
    else:
        notes.show_again(viewer, UUID(what))
    return SHOWN


def _nudge(viewer: Viewer, link: Link) -> Nudge | None:
    """What waits still about the subject that the link names; it may be overdue by now where it was due."""
    kind, subject = link.what
    found = composing.due(viewer)
    same = [nudge for nudge in found if nudge.subject_id == subject and (subject or nudge.kind == kind)]
    return next((nudge for nudge in same if nudge.kind == kind), same[0] if same else None)


def _task(viewer: Viewer, link: Link) -> Task:
    return plan.task(viewer, link.what[0])


def _plan(viewer: Viewer, link: Link) -> IfThenPlan:
    return plan.if_then_plan(viewer, link.what[0])


def _is_on(viewer: Viewer) -> bool:
    kept = queries.digest_settings(viewer)
    return kept is not None and kept.is_on
