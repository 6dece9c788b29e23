"""What the digest says: what is due of all areas, and was not named in a digest of the last seven days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core import words
from metier.core.dates import NO_BREAK_SPACE
from metier.core.nudges import Nudge
from metier.home import today
from metier.home.choices import DigestState
from metier.home.digest.links import Does, Link, token
from metier.home.models import Digest, DigestSettings
from metier.plan import queries as plan

NAMED_FOR = timedelta(days=7)
MOST_SHOWN = 7
# The kinds of nudges that are worth a mail, and what a mail calls them.
NOUNS = {
    "waking": "review",
    "review-due": "review",
    "task-overdue": "task",
    "task-due": "task",
    "goal-due": "goal",
    "if-then": "if-then plan",
    "check-in": "check-in",
    "favour-owed": "favour",
    "meeting-today": "meeting",
    "recruiter-next": "next step",
}
# What a link does that marks a thing done, by the address that Today would use.
DONE_BY = {"plan:complete_task": Does.DONE, "plan:answer_if_then_plan": Does.ANSWER}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class LetterItem:
    """One thing that is due, and the addresses that open it, mark it done (where it can be) and put it off."""

    title: str
    label: str
    why: str
    takes: str
    open: str
    done: str
    snooze: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The mail of a day. `named` is what it names, `more` how much of that is not shown."""

    day: date
    subject: str
    items: tuple[LetterItem, ...]
    more: int
    named: tuple[tuple[str, str, str], ...]
    today: str
    settings: str
    stop: str


def named(nudge: Nudge) -> tuple[str, str, str]:
    """By what a thing is known again: its kind, its subject, and the day it is about."""
    return nudge.kind, nudge.subject_id, nudge.due.isoformat() if nudge.due else ""


def due(viewer: Viewer) -> list[Nudge]:
    """What is worth a mail today, named before or not: reviews first, then as on Today."""
    found = [nudge for nudge in today.nudges(viewer, plan.plan(viewer)) if nudge.kind in NOUNS]
    return sorted(found, key=lambda nudge: NOUNS[nudge.kind] != "review")


def news(viewer: Viewer) -> list[Nudge]:
    """What is worth a mail today and was not named lately."""
    lately = _named_lately(viewer)
    return [nudge for nudge in due(viewer) if named(nudge) not in lately]


def letter(viewer: Viewer, base: str) -> Letter | None:
    """The mail of today with its links on `base`; None where there is nothing new."""
    found = news(viewer)
    if not found:
        return None
    shown = found[:MOST_SHOWN]
    return Letter(
        day=viewer.today,
        subject=f"{plain(words.weekday_date(viewer.today))}: {counted(found)}",
        items=tuple(_item(viewer, nudge, base) for nudge in shown),
        more=len(found) - len(shown),
        named=tuple(named(nudge) for nudge in found),
        today=f"{base}{reverse('home:today')}",
        settings=f"{base}{reverse('home:reminders')}",
        stop=address(base, Link(Does.STOP, viewer.career.pk)),
    )


def counted(nudges: Sequence[Nudge]) -> str:
    """`a review and two tasks`, in the order of their weight."""
    numbers = Counter(NOUNS[nudge.kind] for nudge in nudges)
    return words.listed([_number(number, noun) for noun, number in numbers.items()])


def address(base: str, link: Link) -> str:
    return f"{base}{reverse('home:mailed', args=[token(link)])}"


def plain(text: str) -> str:
    """For subjects and plain text: with spaces where a line may break."""
    return text.replace(NO_BREAK_SPACE, " ")


def quiet_days(settings: DigestSettings) -> str:
    """`Saturday and Sunday`; nothing where every day may have a mail."""
    return words.listed([words.WEEKDAYS[int(day)] for day in sorted(settings.quiet_days)])


def _number(number: int, noun: str) -> str:
    if number == 1:
        return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    return f"{_NUMBERS[number] if number < len(_NUMBERS) else format(number, ',')} {noun}s"


def _item(viewer: Viewer, nudge: Nudge, base: str) -> LetterItem:
    item, career = today.Item(nudge), viewer.career.pk
    does = DONE_BY.get(nudge.done_url)
    done = address(base, Link(does, career, (nudge.subject_id,))) if does else ""
    return LetterItem(
        title=nudge.title,
        label=item.label,
        why=nudge.why,
        takes=words.hours(nudge.minutes),
        open=f"{base}{item.url}",
        done=done,
        snooze=address(base, Link(Does.SNOOZE, career, (nudge.kind, nudge.subject_id))),
    )


def _named_lately(viewer: Viewer) -> frozenset[tuple[str, str, str]]:
    """What digests that went, or may have gone, have named in the six days before today."""
    return frozenset(
        (str(one[0]), str(one[1]), str(one[2]))
        for items in _told(viewer, viewer.today - NAMED_FOR, viewer.today)
        for one in items
        if isinstance(one, list) and len(one) == 3
    )


@prepared
def _told(viewer: Viewer, after: date, before: date) -> QuerySet[Digest, list[Any]]:
    told = visible(viewer, Digest).filter(for_day__gt=after, for_day__lt=before)
    return told.filter(state__in=(DigestState.SENT, DigestState.SENDING)).order_by().values_list("items", flat=True)
