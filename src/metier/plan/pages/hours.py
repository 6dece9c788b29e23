"""What the page of hours a week shows."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.plan import queries
from metier.plan.models import HoursSpan
from metier.plan.queries import HoursThisWeek

MOST_OVER = 20


@dataclass(frozen=True, slots=True)
class HoursPage:
    """`current` is the standing hours of today, `coming` and `former` those that begin later or held before.

    `over` are the latest weeks off or with other hours that are past, of `number_over`.
    """

    current: HoursSpan | None
    coming: tuple[HoursSpan, ...]
    former: tuple[HoursSpan, ...]
    for_a_while: tuple[HoursSpan, ...]
    over: tuple[HoursSpan, ...]
    number_over: int
    week: HoursThisWeek


def hours_page(viewer: Viewer) -> HoursPage:
    standing = list(queries.standing_spans(viewer))
    over = queries.spans_over(viewer)
    begun = [span for span in standing if span.starts_on <= viewer.today]
    return HoursPage(
        current=begun[0] if begun else None,
        coming=tuple(span for span in reversed(standing) if span.starts_on > viewer.today),
        former=tuple(begun[1:]),
        for_a_while=tuple(queries.spans_for_a_while(viewer)),
        over=tuple(over[:MOST_OVER]),
        number_over=over.count(),
        week=queries.hours_this_week(viewer),
    )
