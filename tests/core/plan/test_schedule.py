from dataclasses import replace
from datetime import date, timedelta

import pytest

from metier.core.plan import Availability, Schedule, Span, schedule
from plans import SIX_HOURS, TODAY, task


def plain(sentence: str) -> str:
    return sentence.replace("\u00a0", " ")


def why(made: Schedule, name: str) -> str:
    return plain(made.tasks[name].because.sentence)


def test_a_task_takes_the_hours_from_today_on() -> None:
    made = schedule([task("Read", 6)], SIX_HOURS, TODAY)
    read = made.tasks["Read"]
    assert (read.starts, read.finishes) == (TODAY, date(2026, 10, 7))
    assert read.shares == ((date(2026, 9, 28), 206), (date(2026, 10, 5), 154))
    assert (read.because.kind, why(made, "Read")) == ("now", "Starts today: it needs nothing first.")
    assert made.ends == made.finish_of("goal") == date(2026, 10, 7)


def test_a_task_waits_for_what_it_needs() -> None:
    made = schedule(
        [
            task("Finish the dbt testing module", 566 / 60),
            task("Migrate the claims models", 12, needs=("Finish the dbt testing module",)),
        ],
        SIX_HOURS,
        TODAY,
    )
    migrate = made.tasks["Migrate the claims models"]
    assert made.tasks["Finish the dbt testing module"].finishes == date(2026, 10, 11)
    assert migrate.starts == date(2026, 10, 12)
    assert (migrate.because.kind, migrate.because.other) == ("needs", "Finish the dbt testing module")
    assert (
        why(made, "Migrate the claims models")
        == "Starts 12 October because it needs Finish the dbt testing module, which ends 11 October."
    )


def test_what_follows_may_start_on_the_same_day_if_minutes_are_left() -> None:
    made = schedule([task("First", 2), task("Second", 1, needs=("First",))], SIX_HOURS, TODAY)
    assert made.tasks["First"].finishes == made.tasks["Second"].starts == date(2026, 10, 3)


def test_the_goal_ranked_higher_goes_first_and_is_named() -> None:
    made = schedule(
        [task("Learn Spanish", 3, rank=4, goal="abroad"), task("Write the business case", 27.5, rank=1, goal="lead")],
        SIX_HOURS,
        TODAY,
    )
    assert made.tasks["Write the business case"].starts == TODAY
    assert made.tasks["Learn Spanish"].because.other == "Write the business case"
    assert (
        why(made, "Learn Spanish")
        == "Starts 2 November: until then the hours go to Write the business case, for a goal you rank higher."
    )


def test_what_a_high_ranked_task_needs_is_as_high() -> None:
    tasks = [task("Ask", 6, rank=5), task("Decide", 6, rank=1, needs=("Ask",)), task("Tidy", 6, rank=3)]
    made = schedule(tasks, SIX_HOURS, TODAY)
    assert sorted(made.tasks, key=lambda name: made.tasks[name].starts or date.max) == [
        "Ask",
        "Decide",
        "Tidy",
    ]


def test_a_wanted_date_comes_before_a_rank_when_both_can_be_kept() -> None:
    tasks = [task("Big and dear", 40, rank=1), task("Small and soon", 5, rank=5, wanted_by=date(2026, 10, 12))]
    made = schedule(tasks, SIX_HOURS, TODAY)
    assert made.tasks["Small and soon"].late_by == 0
    assert why(made, "Big and dear").endswith(
        "until then the hours go to Small and soon, which you want by 12 October."
    )


def test_the_owners_order_holds_where_dates_and_needs_leave_it_open() -> None:
    tasks = [
        task("short", 2, position=1),
        task("long", 30, position=2),
        task("wanted", 3, position=3, wanted_by=TODAY + timedelta(days=10)),
    ]
    starts = schedule(tasks, SIX_HOURS, TODAY).tasks
    assert sorted(starts, key=lambda name: starts[name].starts or TODAY) == ["wanted", "short", "long"]
    swapped = schedule([replace(tasks[0], position=4), *tasks[1:]], SIX_HOURS, TODAY).tasks
    assert sorted(swapped, key=lambda name: swapped[name].starts or TODAY) == ["wanted", "long", "short"]


def test_a_late_task_says_by_how_much() -> None:
    made = schedule([task("Write", 12, wanted_by=date(2026, 10, 7))], SIX_HOURS, TODAY)
    assert (made.tasks["Write"].finishes, made.tasks["Write"].late_by) == (date(2026, 10, 14), 7)


def test_a_first_day_is_kept_and_said() -> None:
    made = schedule([task("Apply", 3, not_before=date(2027, 1, 11))], SIX_HOURS, TODAY)
    assert made.tasks["Apply"].starts == date(2027, 1, 11)
    assert (made.tasks["Apply"].because.kind, why(made, "Apply")) == (
        "not_before",
        "Starts 11 January 2027, the first day you set for it.",
    )


def test_weeks_off_hold_nothing_and_explain_a_late_start() -> None:
    hours = Availability((*SIX_HOURS.spans, Span(TODAY, date(2026, 10, 18), 0, "Away")))
    made = schedule([task("Read")], hours, TODAY)
    assert made.tasks["Read"].starts == date(2026, 10, 19)
    assert (made.tasks["Read"].because.kind, why(made, "Read")) == (
        "hours",
        "Starts 19 October: there are no hours before then.",
    )


def test_a_pace_is_kept_each_week() -> None:
    made = schedule([task("Practise", 4, pace=60)], SIX_HOURS, TODAY)
    assert [minutes for _, minutes in made.tasks["Practise"].shares] == [60] * 4
    assert made.tasks["Practise"].because.kind == "pace"
    assert why(made, "Practise") == "Starts today and runs to 20 October, at most 1 h a week as you set."


def test_done_tasks_stay_and_hold_nothing_up() -> None:
    made = schedule(
        [task("Ask", done_on=date(2026, 9, 20), started_on=date(2026, 9, 2)), task("Go on", needs=("Ask",))],
        SIX_HOURS,
        TODAY,
    )
    ask = made.tasks["Ask"]
    assert (ask.starts, ask.finishes, ask.shares) == (date(2026, 9, 2), date(2026, 9, 20), ())
    assert (ask.because.kind, why(made, "Ask")) == ("done", "Done 20 September 2026.")
    assert made.tasks["Go on"].starts == TODAY


def test_a_started_task_keeps_its_start_and_goes_on_with_what_is_left() -> None:
    made = schedule([task("Read", 6, started_on=date(2026, 9, 14), minutes_done=300)], SIX_HOURS, TODAY)
    assert (made.tasks["Read"].starts, made.tasks["Read"].finishes) == (date(2026, 9, 14), date(2026, 10, 2))
    assert (made.tasks["Read"].because.kind, why(made, "Read")) == ("started", "Started 14 September; 1 h still to do.")


def test_a_started_task_that_waits_says_when_it_resumes() -> None:
    tasks = [task("Ask", 566 / 60), task("Read", 6, started_on=date(2026, 9, 14), minutes_done=300, needs=("Ask",))]
    assert (
        why(schedule(tasks, SIX_HOURS, TODAY), "Read")
        == "Started 14 September; 1 h still to do. Resumes 12 October because it needs Ask, which ends 11 October."
    )


def test_a_milestone_takes_no_hours() -> None:
    tasks = [task("Work", 6), task("Agreed", 0, needs=("Work",)), task("Anniversary", 0, not_before=date(2026, 12, 1))]
    made = schedule(tasks, Availability((*SIX_HOURS.spans, Span(date(2026, 11, 30), date(2026, 12, 6), 0))), TODAY)
    assert made.tasks["Agreed"].starts == made.tasks["Agreed"].finishes == date(2026, 10, 7)
    assert made.tasks["Anniversary"].finishes == date(2026, 12, 1)


def test_without_hours_a_task_and_what_follows_it_have_no_date() -> None:
    made = schedule([task("Read"), task("Write", needs=("Read",)), task("Wait", 0)], Availability(), TODAY)
    assert made.tasks["Read"].starts is made.tasks["Read"].finishes is None
    assert (made.tasks["Read"].because.kind, why(made, "Read")) == (
        "no_hours",
        "Has no date because your plan has no hours a week. Say how many you have.",
    )
    assert (made.tasks["Write"].because.kind, why(made, "Write")) == (
        "needs",
        "Has no date because it needs Read, which has none.",
    )
    assert made.tasks["Wait"].finishes == TODAY
    assert made.finish_of("goal") is None


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (
            {"hours": 4000},
            "Does not fit in the next ten years. Give the plan more hours a week, or make the task smaller.",
        ),
        ({"pace": 0}, "Has no date because you give it no hours a week. Give it some."),
        (
            {"not_before": date(2040, 1, 1)},
            "Cannot start before 1 January 2040, which is more than ten years away. Bring it nearer.",
        ),
    ],
)
def test_what_cannot_be_placed_says_what_to_do(more: dict[str, object], sentence: str) -> None:
    made = schedule([task("Read", **more), task("Small", 1)], SIX_HOURS, TODAY)  # type: ignore[arg-type]
    assert (made.tasks["Read"].because.kind, why(made, "Read")) == ("no_hours", sentence)
    assert made.tasks["Small"].starts == TODAY


def test_ids_that_are_not_in_the_plan_are_left_aside() -> None:
    assert schedule([task("Read", needs=("gone",))], SIX_HOURS, TODAY).tasks["Read"].starts == TODAY


def test_every_week_is_listed_and_the_first_counts_from_today() -> None:
    made = schedule([task("Read", 3), task("Later", 1, not_before=date(2026, 10, 20))], SIX_HOURS, TODAY)
    assert [(week.monday, week.available, week.planned, week.over) for week in made.weeks] == [
        (date(2026, 9, 28), 206, 180, 0),
        (date(2026, 10, 5), 360, 0, 0),
        (date(2026, 10, 12), 360, 0, 0),
        (date(2026, 10, 19), 360, 60, 0),
    ]


def test_an_empty_plan_is_a_schedule_too() -> None:
    made = schedule([], SIX_HOURS, TODAY)
    assert (dict(made.tasks), made.ends, made.finish_of("goal")) == ({}, None, None)
    assert [week.monday for week in made.weeks] == [TODAY - timedelta(days=3)]
