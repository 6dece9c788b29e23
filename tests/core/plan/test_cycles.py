import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.plan import CycleFound, PlannedTask, cycle, refuse_cycle, schedule
from plans import SIX_HOURS, TODAY, plans, task


def test_a_cycle_is_refused_by_name() -> None:
    tasks = [
        task("Write the case", needs=("Agree the scope",), position=2),
        task("Agree the scope", needs=("Write the case",), position=1),
    ]
    with pytest.raises(CycleFound) as refused:
        refuse_cycle(tasks)
    assert (
        refused.value.sentence
        == "Agree the scope needs Write the case, which needs Agree the scope. Remove one of these."
    )
    assert refused.value.cycle == ("Agree the scope", "Write the case")


def test_the_schedule_refuses_it_too() -> None:
    with pytest.raises(CycleFound, match=r"A needs B, which needs C, which needs A. Remove one of these\."):
        schedule([task("A", needs=("B",)), task("B", needs=("C",)), task("C", needs=("A",))], SIX_HOURS, TODAY)


def test_a_task_that_needs_itself_is_said_shortly() -> None:
    with pytest.raises(CycleFound, match=r"^Agree the scope needs itself\. Remove that\.$"):
        refuse_cycle([task("Agree the scope", needs=("Agree the scope",))])


def test_a_cycle_deep_in_the_plan_is_found_without_recursion() -> None:
    needs = {f"{number:05}": [f"{number + 1:05}"] for number in range(20_000)}
    assert cycle(needs) is None
    needs["20000"] = ["19998"]
    assert cycle(needs) == ["19998", "19999", "20000"]


def test_two_ways_to_the_same_task_are_no_cycle() -> None:
    assert cycle({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}) is None


@given(plans())
def test_plans_in_order_have_no_cycle(tasks: tuple[PlannedTask, ...]) -> None:
    assert cycle({each.id: each.needs for each in tasks}) is None


@given(st.dictionaries(st.integers(0, 7).map(str), st.lists(st.integers(0, 7).map(str), max_size=3)), st.randoms())
def test_what_is_found_is_a_cycle_and_the_same_in_any_order(
    needs: dict[str, list[str]], shuffled: random.Random
) -> None:
    found = cycle(needs)
    if found:
        assert all(following in needs[name] for name, following in zip(found, [*found[1:], found[0]], strict=True))
    items = [(name, shuffled.sample(others, len(others))) for name, others in needs.items()]
    shuffled.shuffle(items)
    assert cycle(dict(items)) == found
