"""The review that comes next, as Today shows it in its head and proposes it in its agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from metier.accounts.access import Viewer
from metier.core.nudges import Nudge
from metier.core.words import near_date, weekday_date
from metier.reviews import queries, words
from metier.reviews.queries import Turn
from metier.ui.addresses import address_of

SHOWN_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class NextReview:
    """The name of a review, when it is due and how long it takes. `url` leads to the one in progress; else it is opened by its kind."""

    kind: str
    name: str
    sentence: str
    url: str

    @property
    def button(self) -> str:
        return "Continue the review" if self.url else "Start the review"


def next_review(viewer: Viewer, turns: Sequence[Turn]) -> NextReview | None:
    """The one in progress, due, or due within a week; None where there is none, or none can be opened yet."""
    turn = queries.next_turn(turns)
    if turn is None:
        return None
    if turn.open:
        since = words.day_due(viewer.career.day_of(turn.open.opened_at), viewer.today)
        url = address_of("reviews:review", turn.open.pk)
        return NextReview(turn.kind, turn.open.period.title, f"In progress since {since}", url)
    if not turn.is_asked or not turn.has_begun or turn.due_on > viewer.today + SHOWN_WITHIN:
        return None
    takes = words.about_minutes(words.MINUTES[turn.kind])
    return NextReview(turn.kind, turn.period.title, f"{_due(viewer, turn)}, about {takes}", "")


def review_nudges(viewer: Viewer, turns: Sequence[Turn]) -> list[Nudge]:
    """Reviews that are due, and those that were opened on an earlier day and not finished, the longest first."""
    found = []
    for one in reversed(turns):
        minutes = words.MINUTES[one.kind]
        if one.is_due:
            name = one.period.name(viewer.today)
            why = f"{name} is over. {_due(viewer, one)}; it can be skipped.{_promises(viewer, one)}"
            subject = f"{one.kind}-{one.due_on.isoformat()}"
            found.append(
                Nudge(one.period.title, "review-due", why, minutes, "reviews:reviews", (), subject, due=one.due_on)
            )
        if one.open and viewer.career.day_of(one.open.opened_at) < viewer.today:
            since = near_date(viewer.career.day_of(one.open.opened_at), viewer.today)
            key = str(one.open.pk)
            why = f"You opened it on {since}. What you wrote is kept; finish it, or skip it."
            found.append(
                Nudge(f"Finish: {one.open.period.title}", "review-due", why, minutes, "reviews:review", (key,), key)
            )
    return found


def _promises(viewer: Viewer, turn: Turn) -> str:
    """What is left of the promises of the last such review; nothing where nothing is."""
    number = queries.open_promises(viewer, turn.kind)
    return f" Of what you promised in the last one, {number} {'is' if number == 1 else 'are'} open." if number else ""


def _due(viewer: Viewer, turn: Turn) -> str:
    if turn.due_on == viewer.today:
        return "Due today"
    day = weekday_date(turn.due_on)
    if turn.due_on < viewer.today:
        return f"Due since {day}"
    return f"Due {day.split()[0]}" if turn.due_on < viewer.today + SHOWN_WITHIN else f"Due {day}"
