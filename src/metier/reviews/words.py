"""What is said of reviews in pages and commands alike."""

from __future__ import annotations

from datetime import date

from metier.core.check_ins import Progress
from metier.core.periods import Kind
from metier.core.words import count, full_date, near_date, weekday_date
from metier.reviews import choices
from metier.reviews.choices import CONFIDENCE
from metier.reviews.models import CheckIn
from metier.reviews.queries import Turn
from metier.reviews.queries.check_ins import progress_of

MINUTES = choices.MINUTES
NAMES: dict[Kind, str] = {"weekly": "Weekly", "monthly": "Monthly", "quarterly": "Quarterly", "yearly": "Yearly"}
ABOUT: dict[Kind, str] = {
    "weekly": "What you did, what is next",
    "monthly": "Pace of each goal, and what is due for a look",
    "quarterly": "Keep, change or drop; ends with commitments for the quarter",
    "yearly": "The year’s corrections, ambitions, priorities, life goals",
}


def about_minutes(number: int) -> str:
    """`5 minutes`, `two hours`."""
    return "two hours" if number == 120 else count(number, "minute")


def soon(day: date, today: date) -> str:
    """`today`, `on Sunday` within a week, `on Sunday 1 November`, `on 3 January 2027`."""
    ahead = (day - today).days
    if ahead == 0:
        return "today"
    if 0 < ahead < 7:
        return f"on {weekday_date(day).split()[0]}"
    return f"on {weekday_date(day)}" if day.year == today.year else f"on {near_date(day, today)}"


def day_due(day: date, today: date) -> str:
    """`Sunday 4 October`; with the year instead of the weekday where that is another."""
    return weekday_date(day) if day.year == today.year else full_date(day)


def standing(turn: Turn, today: date) -> str:
    """How one kind stands: `In progress`, `Due since Sunday 27 September`, `Sunday 4 October, in the quarterly review`."""
    if turn.open:
        return "In progress"
    if not turn.is_held:
        return "Not held"
    day = day_due(turn.due_on, today)
    if turn.within:
        return f"{day}, in the {turn.within} review"
    if turn.is_due:
        return "Due today" if turn.due_on == today else f"Due since {day}"
    return day


def of_next(turn: Turn | None, today: date) -> str:
    """What there is to do, in a sentence."""
    if turn is None:
        return "No review is held. Choose a rhythm, and Metier asks on its days."
    name = f"the {turn.kind} review"
    if turn.open:
        return f"{_begun(name)} of {_of(turn, today)} is in progress."
    if turn.is_due:
        return f"{_begun(name)} of {_of(turn, today)} is due, about {about_minutes(MINUTES[turn.kind])}."
    return f"Nothing is due. The next is {name}, {soon(turn.due_on, today)}."


def _of(turn: Turn, today: date) -> str:
    name = (turn.open.period if turn.open else turn.period).name(today)
    return f"the {name[:1].lower()}{name[1:]}" if turn.kind in ("weekly", "quarterly") else name


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def said_of(row: CheckIn) -> str:
    """`12 of 40, likely`; what there is of it."""
    return said_in(progress_of(row), row.confidence)


def said_in(progress: Progress, confidence: int | None) -> str:
    """The same of progress and confidence."""
    return ", ".join(part for part in (progress.said, CONFIDENCE.get(confidence or 0, "").lower()) if part)


def confidence_of(row: CheckIn) -> str:
    return CONFIDENCE.get(row.confidence or 0, "")
