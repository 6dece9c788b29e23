"""What can be done with a task, and what is refused."""

from datetime import date, timedelta

import pytest

import make
from cast import TODAY
from chains import chain, later
from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.plan import actions, queries
from metier.plan.models import Deposit
from metier.plan.queries.history import task_corrections

pytestmark = pytest.mark.django_db


def dates(viewer: Viewer, *titles: str) -> list[tuple[date | None, date | None]]:
    plan = queries.plan(viewer)
    by_title = {plan.task[key].title: found for key, found in plan.schedule.tasks.items()}
    return [(by_title[title].starts, by_title[title].finishes) for title in titles]


def test_a_circle_of_tasks_is_refused_and_named(viewer: Viewer):
    plan = chain(viewer)
    with pytest.raises(
        Refused, match="Finish the dbt module needs Write the standard, which needs Migrate the claims models"
    ) as found:
        actions.change_task(viewer, plan.first, {}, needs=[plan.third])
    assert found.value.where.field == "needs"
    assert queries.needed(viewer, plan.first) == []


@pytest.mark.parametrize(
    ("facts", "field", "sentence"),
    [
        ({"title": ""}, "title", "what is to be done"),
        ({"minutes": 0}, "minutes", "how many hours"),
        ({"pace": 0}, "pace", "some hours a week"),
        ({"firm": True}, "wanted_by", "the date that cannot move"),
        ({"not_before": date(2027, 1, 2), "wanted_by": date(2027, 1, 1)}, "wanted_by", "Change one of the dates"),
    ],
)
def test_a_task_that_cannot_be_is_refused_with_its_field(viewer: Viewer, facts, field, sentence):
    goal = make.goal(viewer)
    with pytest.raises(Refused, match=sentence) as found:
        actions.add_task(viewer, goal, **({"title": "Write"} | facts))
    assert found.value.where.field == field
    assert not queries.tasks(viewer).exists()


def test_a_closed_goal_takes_no_tasks(viewer: Viewer):
    goal = make.goal(viewer, state="reached", closed_on=TODAY)
    with pytest.raises(Refused, match="is closed"):
        actions.add_task(viewer, goal, "Write")


def test_a_slipped_task_moves_its_successors_and_undo_brings_all_back(viewer: Viewer):
    plan = chain(viewer)
    titles = (plan.first.title, plan.second.title, plan.third.title)
    before = dates(viewer, *titles)
    slip = actions.slip_task(later(viewer, 0.1), plan.first, days=14, reason="Away")
    after = dates(viewer, *titles)
    assert slip.starts == TODAY + timedelta(days=14)
    assert [name for name, _ in slip.others] == [plan.second.title, plan.third.title]
    assert all(new > old for (_, old), (_, new) in zip(before, after, strict=True))
    actions.withdraw_change(viewer, plan.first, slip.revision.id)
    assert dates(viewer, *titles) == before


def test_a_task_slips_to_a_day(viewer: Viewer):
    plan = chain(viewer)
    slip = actions.slip_task(viewer, plan.second, to=date(2026, 12, 1))
    assert slip.starts == date(2026, 12, 1)
    assert dates(viewer, plan.second.title)[0][0] == date(2026, 12, 1)
    with pytest.raises(Refused, match="To slip is to come later"):
        actions.slip_task(viewer, plan.second, to=date(2026, 11, 1))


def test_what_cannot_slip_says_why(viewer: Viewer):
    plan = chain(viewer)
    talk = make.task(viewer, "Give the talk", of=plan.goal, wanted_by=date(2026, 11, 1), firm=True)
    with pytest.raises(Refused, match="a date that does not move"):
        actions.slip_task(viewer, talk, to=date(2026, 11, 2))
    with pytest.raises(Refused, match="a day or more"):
        actions.slip_task(viewer, plan.first, days=0)
    actions.complete_task(viewer, plan.first)
    with pytest.raises(Refused, match="is done, so it cannot slip"):
        actions.slip_task(viewer, plan.first, days=7)
    actions.drop_task(viewer, plan.second)
    with pytest.raises(Refused, match="not in the plan"):
        actions.slip_task(viewer, plan.second, days=7)


def test_done_with_the_time_it_took_logs_a_deposit(viewer: Viewer):
    plan = chain(viewer)
    made = actions.complete_task(viewer, plan.first, took=90)
    assert plan.first.done_on == TODAY
    assert made.deposit
    assert (made.deposit.minutes, made.deposit.goal, made.deposit.what) == (90, plan.goal, "Finish the dbt module")
    assert queries.hours_this_week(viewer).put_in == 90
    with pytest.raises(Refused, match="was done on 1\u00a0October 2026"):
        actions.complete_task(viewer, plan.first)
    actions.reopen_task(later(viewer), plan.first)
    assert plan.first.done_on is None


def test_a_task_is_not_done_tomorrow(viewer: Viewer):
    with pytest.raises(Refused, match="today or earlier"):
        actions.complete_task(viewer, make.task(viewer), on=TODAY + timedelta(days=1))


def test_time_put_into_a_task_starts_it_and_leaves_less_to_do(viewer: Viewer):
    plan = chain(viewer)
    actions.deposit(viewer, 120, "Module 5", TODAY, task=plan.first)
    plan.first.refresh_from_db()
    assert plan.first.started_on == TODAY
    now = queries.plan(viewer)
    assert now.task[str(plan.first.id)].minutes_left == 240


@pytest.mark.parametrize(("minutes", "on"), [(0, TODAY), (1441, TODAY), (60, TODAY + timedelta(days=1))])
def test_time_that_cannot_be_is_refused(viewer: Viewer, minutes, on):
    with pytest.raises(Refused):
        actions.deposit(viewer, minutes, "Nothing", on)


def test_no_day_has_more_than_24_hours(viewer: Viewer):
    actions.deposit(viewer, 20 * 60, "A long day", TODAY)
    with pytest.raises(Refused, match="20\u00a0h already"):
        actions.deposit(viewer, 5 * 60, "A longer one", TODAY)


def test_changing_what_a_task_needs_is_kept_and_can_be_taken_back(viewer: Viewer):
    plan = chain(viewer)
    kept = actions.change_task(later(viewer), plan.third, {}, needs=[plan.first], reason="The models come later")
    assert kept
    assert queries.needed(viewer, plan.third) == [plan.first]
    (said,) = task_corrections(viewer, plan.third)
    assert [(one.label, one.before, one.after) for one in said.changes] == [
        ("Needs first", plan.second.title, plan.first.title)
    ]
    actions.withdraw_change(viewer, plan.third, kept.id)
    assert queries.needed(viewer, plan.third) == [plan.second]
    assert actions.change_task(later(viewer), plan.third, {}, needs=[plan.second]) is None


def test_the_order_decides_between_tasks_that_nothing_else_sets_apart(viewer: Viewer):
    goal = make.goal(viewer)
    make.hours(viewer)
    for position, title in enumerate(("One", "Two", "Three"), start=1):
        make.task(viewer, title, of=goal, minutes=360 * position, position=position)
    assert [task.title for task in queries.plan(viewer).open_tasks] == ["One", "Two", "Three"]
    three = queries.task_named(viewer, "three")
    assert actions.move_task(viewer, three, "earlier").title == "Two"
    assert [task.title for task in queries.plan(viewer).open_tasks] == ["One", "Three", "Two"]
    actions.move_task(viewer, three, "later")
    with pytest.raises(Refused, match="last already"):
        actions.move_task(viewer, three, "later")


def test_a_dropped_task_holds_nothing_up(viewer: Viewer):
    plan = chain(viewer)
    actions.drop_task(viewer, plan.first, reason="Not needed after all")
    assert dates(viewer, plan.second.title)[0][0] == TODAY
    actions.reopen_task(later(viewer), plan.first)
    assert dates(viewer, plan.second.title)[0][0] > TODAY


def test_names_find_one_task_or_say_which_there_are(viewer: Viewer):
    plan = chain(viewer)
    make.task(viewer, "Write the case", of=plan.goal)
    assert queries.task_named(viewer, "CLAIMS") == plan.second
    assert queries.task_named(viewer, str(plan.third.id)) == plan.third
    with pytest.raises(Refused, match="could be 2 tasks: “Write the case” .* and “Write the standard”"):
        queries.task_named(viewer, "write the")
    with pytest.raises(Refused, match="No task is called “sail”"):
        queries.task_named(viewer, "sail")


def test_a_task_done_twice_at_once_logs_its_time_once(viewer: Viewer):
    task = make.task(viewer)
    elsewhere = queries.task(viewer, task.id)
    actions.complete_task(viewer, task, took=90)
    with pytest.raises(Refused, match="changed just now"):
        actions.complete_task(viewer, elsewhere, took=90)
    assert [one.minutes for one in Deposit.objects.filter(task=task)] == [90]
