"""What is true of every forecast, on generated histories."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from metier.core.days_off import DaysOff
from metier.core.forecast import Effort, Forecast, forecast

TODAY = date(2026, 10, 1)
MINUTES = st.integers(0, 900)
SOME = st.integers(30, 900)
WEEKS = st.builds(
    lambda many, last: (60, *many, *last),
    st.lists(MINUTES, min_size=5, max_size=120),
    st.lists(SOME, min_size=3, max_size=9),
)
EFFORTS = st.builds(
    Effort,
    WEEKS,
    st.lists(st.tuples(st.integers(30, 1200), MINUTES), min_size=1, max_size=12).map(tuple),
    st.lists(st.tuples(MINUTES, MINUTES), max_size=12).map(tuple),
)


def dates(effort: Effort, off: DaysOff = DaysOff()) -> Forecast:  # noqa: B008 - frozen
    found = forecast(effort, TODAY, off)
    assume(isinstance(found, Forecast))
    assert isinstance(found, Forecast)
    return found


@given(EFFORTS)
def test_safe_is_never_before_likely_nor_likely_before_today(effort: Effort) -> None:
    found = dates(effort)
    assert TODAY <= found.likely <= found.safe
    assert found.pace_slow <= found.pace <= found.pace_fast


@given(EFFORTS)
def test_every_answer_is_the_same_again_and_ends_as_a_sentence_does(effort: Effort) -> None:
    found = forecast(effort, TODAY, seed=3)
    assert found == forecast(effort, TODAY, seed=3)
    assert found.sentence.endswith(".")


@given(EFFORTS, st.integers(0, 900), st.data())
def test_more_hours_put_into_a_task_never_make_it_later(effort: Effort, more: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(effort.open_tasks) - 1))
    tasks = list(effort.open_tasks)
    tasks[place] = (tasks[place][0], tasks[place][1] + more)
    before, after = dates(effort), dates(replace(effort, open_tasks=tuple(tasks)))
    assert after.likely <= before.likely
    assert after.safe <= before.safe


@given(EFFORTS, st.integers(2, 9))
def test_a_pace_so_many_times_as_fast_is_never_later(effort: Effort, times: int) -> None:
    before = dates(effort)
    after = dates(replace(effort, weeks=tuple(week * times for week in effort.weeks)))
    assert after.likely <= before.likely
    assert after.safe <= before.safe


@given(EFFORTS, st.integers(2, 60))
def test_another_unit_is_the_same_forecast(effort: Effort, times: int) -> None:
    def scaled(pairs: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((one * times, two * times) for one, two in pairs)

    same = Effort(tuple(week * times for week in effort.weeks), scaled(effort.open_tasks), scaled(effort.done_tasks))
    before, after = dates(effort), dates(same)
    assert abs((after.likely - before.likely).days) <= 1
    assert abs((after.safe - before.safe).days) <= 1


@given(EFFORTS, st.lists(st.tuples(st.integers(-60, 900), st.integers(0, 40)), max_size=6), st.tuples(st.integers(-60, 900), st.integers(0, 40)))  # fmt: skip
def test_more_days_off_never_make_it_earlier(effort: Effort, some: list[tuple[int, int]], one: tuple[int, int]) -> None:
    def off(runs: list[tuple[int, int]]) -> DaysOff:
        return DaysOff(
            tuple((TODAY + timedelta(days=start), TODAY + timedelta(days=start + more)) for start, more in runs)
        )

    before, after = dates(effort, off(some)), dates(effort, off([*some, one]))
    assert after.likely >= before.likely
    assert after.safe >= before.safe
