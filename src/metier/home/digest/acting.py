"""What a link of the mail does: to whom, to what, and only that. The signature is the key, so nobody needs to be signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.dateparse import parse_date

from metier.accounts.access import Missing, Viewer
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
class Offer:
    """What a link would do, in words; without a `button` there is nothing to do, because it is so already."""

    title: str
    sentence: str
    button: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, and the link that undoes it, where there is one."""

    title: str
    sentence: str
    undo: Link | None = None


def viewer_of(link: Link, now: datetime) -> Viewer:
    """The owner of the career that the link is for. Raises Missing."""
    career = queries.career_and_owner(link.career)
    return Viewer(career.owner, career, now)


def offer(viewer: Viewer, link: Link) -> Offer:
    """What pressing the button will do. Raises Missing, Refused."""
    match link.does:
        case Does.DONE:
            task = _task(viewer, link)
            said = _done_already(task)
            return Offer("Done already", said) if said else Offer("Mark it done?", f"{task.title}.", "Mark it done")
        case Does.ANSWER:
            row = _plan(viewer, link)
            if row.answered_on == viewer.today:
                return Offer("Answered already", _answered(row))
            return Offer("Did you do it?", f"If {row.obstacle}, then I {row.response}.", "I did it")
        case Does.SNOOZE:
            nudge = _nudge(viewer, link)
            if nudge is None:
                return Offer("Nothing to put off", NOT_WAITING)
            return Offer("Snooze it for a week?", f"{nudge.title}.", "Snooze a week")
        case Does.STOP:
            if not _is_on(viewer):
                return Offer("No mail comes", "Reminders by mail are off already.")
            return Offer("Stop the mail?", "Metier sends you no digest from then on.", "Stop the mail")
        case _:
            return Offer("Undo it?", "What the link did is taken back.", "Undo")


def act(viewer: Viewer, link: Link) -> Done:
    """Do what the link says; done twice, it is done once. Raises Missing, Refused."""
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
            undo = Link(Does.SEND, link.career) if was_on else None
            return Done("No mail comes any more", "Metier sends you no digest until you turn it on again.", undo)
        case Does.SEND:
            if turn(viewer, on=True) is None:
                raise Missing("Reminders are not set up any more.")
            return Done("The mail comes again", "Metier sends you a digest when something is due.")
        case Does.REOPEN:
            plan_actions.withdraw_change(viewer, _task(viewer, link), UUID(link.what[1]))
            return Done("It is open again", "The task is as it was before.")
        case Does.UNANSWER:
            plan_actions.withdraw_answer(_plan(viewer, link), parse_date(link.what[1]))
            return Done("It waits for you again", "The plan is as it was before.")
        case Does.SHOW:
            return _show_again(viewer, link)


NOT_WAITING = "It does not wait for you any more: it was done, put off or changed since the mail was sent."


def _mark_done(viewer: Viewer, link: Link) -> Done:
    task = _task(viewer, link)
    if said := _done_already(task):
        return Done("Done already", said)
    kept = plan_actions.complete_task(viewer, task).revision
    undo = Link(Does.REOPEN, link.career, (str(task.pk), str(kept.pk)))
    return Done("It is done", f"{task.title} is done.", undo)


def _answer(viewer: Viewer, link: Link) -> Done:
    row = _plan(viewer, link)
    if row.answered_on == viewer.today:
        return Done("Answered already", _answered(row))
    before = plan_actions.answer_if_then_plan(viewer, row)
    undo = Link(Does.UNANSWER, link.career, (str(row.pk), before.isoformat() if before else ""))
    return Done("It is answered", f"You did it today: {row.response}.", undo)


def _answered(row: IfThenPlan) -> str:
    return f"You did it today already: {row.response}."


def _done_already(task: Task) -> str:
    """When it was done, if it was. Raises Refused where it was given up."""
    if task.dropped_on:
        raise Refused(f"{task.title} was dropped on {words.full_date(task.dropped_on)}, so nothing is changed.")
    return f"{task.title} was done on {words.full_date(task.done_on)}." if task.done_on else ""


def _snooze(viewer: Viewer, link: Link) -> Done:
    nudge = _nudge(viewer, link)
    if nudge is None:
        return Done("Nothing to put off", NOT_WAITING)
    if nudge.snooze_url in SNOOZED_BY:
        row = SNOOZED_BY[nudge.snooze_url](viewer, nudge.subject_id)
        until, what = plan_actions.snooze(viewer, row), nudge.subject_id
    else:
        kept = notes.put_off(viewer, nudge.kind, nudge.subject_id)
        until, what = kept.until, str(kept.pk)
    undo = Link(Does.SHOW, link.career, (nudge.snooze_url, what))
    return Done("It sleeps for a week", f"{nudge.title} is put off until {words.weekday_date(until)}.", undo)


# What is put off on a row of the plan's own, by the address that Today would use.
SNOOZED_BY: dict[str, Callable[[Viewer, str], Task | Goal]] = {"plan:snooze": plan.task, "plan:snooze_goal": plan.goal}


def _show_again(viewer: Viewer, link: Link) -> Done:
    by, what = link.what
    if by in SNOOZED_BY:
        plan_actions.wake(SNOOZED_BY[by](viewer, what))
    else:
        notes.show_again(viewer, UUID(what))
    return Done("It is on Today again", "It is not put off any more.")


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
