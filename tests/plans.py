"""Generated plans, and the plain ones that the examples begin with."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from metier.core.plan import Availability, PlannedTask, Span

TODAY = date(2026, 10, 1)
"""A Thursday."""
SIX_HOURS = Availability((Span(date(2026, 9, 1), None, 360),))


def task(
    name: str, hours: float = 6, *, rank: int = 5, goal: str = "goal", needs: tuple[str, ...] = (), **more: object
) -> PlannedTask:
    """A task whose id is its title."""
    return PlannedTask(name, name, goal, int(hours * 60), rank, needs=needs, **more)  # type: ignore[arg-type]


days = st.integers(0, 120).map(lambda number: TODAY + timedelta(days=number))
maybe_days = st.none() | days


@st.composite
def availabilities(draw: st.DrawFn) -> Availability:
    """At least an hour a week for ever, with a few weeks of other hours."""
    spans = [Span(date(2026, 9, 1), None, draw(st.integers(60, 900)))]
    for _ in range(draw(st.integers(0, 3))):
        starts = draw(days)
        ends = draw(st.none() | st.integers(0, 30).map(lambda number, starts=starts: starts + timedelta(days=number)))
        spans.append(Span(starts, ends, draw(st.integers(60 if ends is None else 0, 900))))
    return Availability(tuple(spans))


@st.composite
def plans(draw: st.DrawFn, *, firm: bool = True, dates: bool = True) -> tuple[PlannedTask, ...]:
    """One to twelve tasks, each needing only earlier ones."""
    found: list[PlannedTask] = []
    for number in range(draw(st.integers(1, 12))):
        needs = draw(st.lists(st.sampled_from([each.id for each in found]), max_size=3, unique=True)) if found else []
        done_on = (
            draw(st.none() | st.just(TODAY - timedelta(days=3)))
            if not any(each.done_on is None for each in found if each.id in needs)
            else None
        )
        found.append(
            PlannedTask(
                id=f"t{number}",
                title=f"Task {number}",
                goal=f"g{number % 3}",
                minutes=draw(st.integers(0, 2400)),
                rank=draw(st.integers(1, 5)),
                needs=tuple(needs),
                not_before=draw(maybe_days) if dates else None,
                wanted_by=draw(maybe_days) if dates else None,
                firm=draw(st.booleans()) if firm else False,
                minutes_done=draw(st.sampled_from((0, 0, 30, 600))),
                done_on=done_on,
                started_on=draw(st.sampled_from((None, None, TODAY - timedelta(days=10)))),
                pace=draw(st.none() | st.integers(30, 400)),
                position=number % 4,
            )
        )
    return tuple(found)
