from datetime import date, timedelta

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from metier.core.errors import Refused
from metier.core.plan import Availability, PlannedTask, Span, schedule
from metier.core.plan.slips import Move, moved, slipped
from plans import SIX_HOURS, TODAY, availabilities, plans, task

CHAIN = (
    task("Agree the scope"),
    task("Write the case", needs=("Agree the scope",)),
    task("Take it over", needs=("Write the case",)),
)


def test_a_slipped_task_moves_its_successors() -> None:
    before = schedule(CHAIN, SIX_HOURS, TODAY)
    after = schedule(slipped(CHAIN, "Write the case", 7, SIX_HOURS, TODAY), SIX_HOURS, TODAY)
    assert moved(before, after) == (
        Move("Write the case", date(2026, 10, 8), date(2026, 10, 15), date(2026, 10, 14), date(2026, 10, 21)),
        Move("Take it over", date(2026, 10, 15), date(2026, 10, 22), date(2026, 10, 21), date(2026, 10, 28)),
    )


def test_a_started_task_keeps_its_start_and_resumes_later() -> None:
    tasks = (task("Read", 6, started_on=date(2026, 9, 14), minutes_done=300),)
    after = schedule(slipped(tasks, "Read", 10, SIX_HOURS, TODAY), SIX_HOURS, TODAY)
    assert (after.tasks["Read"].starts, after.tasks["Read"].finishes) == (date(2026, 9, 14), date(2026, 10, 12))
    assert "Resumes 11 October" in after.tasks["Read"].because.sentence.replace("\u00a0", " ")


def test_a_done_task_cannot_slip() -> None:
    with pytest.raises(Refused, match=r"^Ask is done, so it cannot slip\.$"):
        slipped([task("Ask", done_on=TODAY)], "Ask", 7, SIX_HOURS, TODAY)


def test_a_task_without_a_start_cannot_slip() -> None:
    with pytest.raises(Refused, match="has no start yet"):
        slipped([task("Ask")], "Ask", 7, Availability(), TODAY)


def test_a_firm_date_is_a_wall() -> None:
    talk = task("Talk", firm=True, wanted_by=date(2026, 10, 20))
    with pytest.raises(Refused, match="cannot start after 20\u00a0October 2026, a date that does not move"):
        slipped([talk], "Talk", 30, SIX_HOURS, TODAY)
    later = schedule(slipped([talk], "Talk", 7, SIX_HOURS, TODAY), SIX_HOURS, TODAY)
    assert (later.tasks["Talk"].starts, later.tasks["Talk"].finishes) == (date(2026, 10, 8), date(2026, 10, 20))


def test_a_slip_is_a_day_or_more() -> None:
    with pytest.raises(ValueError, match="a day or more"):
        slipped(CHAIN, "Agree the scope", 0, SIX_HOURS, TODAY)


def test_nothing_moved_is_no_move() -> None:
    made = schedule(CHAIN, SIX_HOURS, TODAY)
    assert moved(made, made) == ()


@given(plans(), availabilities(), st.data(), st.integers(1, 60))
def test_a_slip_never_leaves_a_successor_before_what_it_needs(
    tasks: tuple[PlannedTask, ...], hours: Availability, data: st.DataObject, days: int
) -> None:
    slipping = data.draw(st.sampled_from(tasks))
    before = schedule(tasks, hours, TODAY)
    try:
        later = slipped(tasks, slipping.id, days, hours, TODAY)
    except Refused:
        reject()
    after = schedule(later, hours, TODAY)
    for each in later:
        starts = after.tasks[each.id].starts
        if starts and not each.done_on and not each.started_on:
            assert all((after.tasks[other].finishes or date.max) <= starts for other in each.needs)
    old, new = before.tasks[slipping.id].starts, after.tasks[slipping.id].starts
    if old and new and not slipping.started_on:
        assert new >= old + timedelta(days=days)


@given(plans(firm=False), st.data(), st.integers(1, 60))
def test_with_hours_to_spare_only_the_task_and_its_successors_move(
    tasks: tuple[PlannedTask, ...], data: st.DataObject, days: int
) -> None:
    ample = Availability((Span(date(2026, 9, 1), None, 7 * 12 * 2400),))
    slipping = data.draw(st.sampled_from([each for each in tasks if not each.done_on] or [task("Other")]))
    assume(slipping in tasks)
    after = schedule(slipped(tasks, slipping.id, days, ample, TODAY), ample, TODAY)
    behind = {slipping.id}
    for each in tasks:
        if behind.intersection(each.needs):
            behind.add(each.id)
    assert {move.id for move in moved(schedule(tasks, ample, TODAY), after)} <= behind
