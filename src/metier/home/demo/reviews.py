"""The review of a quarter that Nadia held: what she said in it, the goal she moved and the one she gave up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from metier.accounts.access import Viewer, visible
from metier.core.periods import Period, period_of
from metier.home.demo.when import When
from metier.plan.models import Goal, Task
from metier.reviews import actions
from metier.reviews.models import Commitment, Review
from metier.reviews.queries.sheet import sheet

HELD_AFTER = timedelta(days=3)
SETTLED = timedelta(days=40)
"""A quarter that ended so long ago has been looked back on; one that has just ended is what she is asked for now."""
MOVED_BY = timedelta(weeks=9)
MOVED_WHY = (
    "The scope needs Grace, and she has time after the autumn. A date that I keep is worth more than an early one."
)
DROPPED_WHY = "Two adverts in eleven ask for it. The same evenings in dbt open more doors."
SAID = {
    "moved": "The mornings before anyone is in. One fixed hour did more than any free afternoon.",
    "stalled": "Every request that came with the word urgent. Two of five were.",
    "where": "No. The pack is good work, and it is not what I ranked first.",
    "ahead": "The claims models. Everything else waits for them.",
}
MEANT = ("Keep Monday mornings free for the course", "Ask Grace for an hour on the scope")


def build(viewer: Viewer, when: When, goals: Mapping[str, Goal]) -> Review:
    """The review as she held it then, by what was known that day."""
    period = looked_back_on(when)
    day = period.ends + HELD_AFTER
    held = Viewer(viewer.person, viewer.career, datetime.combine(day, time(18), tzinfo=UTC))
    moved, dropped = goals["B"], goals["F"]
    due = moved.due
    Goal.objects.filter(pk=moved.pk).update(due=due - MOVED_BY if due else None)
    moved.refresh_from_db()
    with _as_open_on(held):
        row = actions.open_review(held, "quarterly", period.ends)
        for key, text in SAID.items():
            actions.say(held, row, key, text)
        actions.change(held, row, moved, {"due": due}, why=MOVED_WHY)
        actions.drop(held, row, dropped, why=DROPPED_WHY)
        actions.keep_all(held, row, [UUID(one.id) for one in sheet(held, row).undecided])
        actions.keep_next(held, row, {"lines": "\n".join(MEANT)})
        row = actions.finish(held, row)
    visible(viewer, Commitment).filter(review=row, text=MEANT[0]).update(
        kept_on=min(day + timedelta(days=9), when.today)
    )
    return row


def looked_back_on(when: When) -> Period:
    """The last quarter that ended long enough ago."""
    return period_of("quarterly", when.today - SETTLED).previous


@contextmanager
def _as_open_on(held: Viewer) -> Iterator[None]:
    """Tasks that were done later are open meanwhile."""
    later = {task.pk: task.done_on for task in visible(held, Task).filter(done_on__gt=held.today)}
    visible(held, Task).filter(pk__in=later).update(done_on=None)
    yield
    for pk, done_on in later.items():
        visible(held, Task).filter(pk=pk).update(done_on=done_on)
