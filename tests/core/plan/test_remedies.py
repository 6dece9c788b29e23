from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings

from metier.core.plan import Availability, PlannedTask, Schedule, Span, schedule
from metier.core.plan.late import lateness
from metier.core.plan.overloads import overload
from metier.core.plan.remedies import AddHours, GiveUp, MoveDate, Remedy
from plans import SIX_HOURS, TODAY, availabilities, plans, task

NOVEMBER = {"firm": True, "not_before": date(2026, 11, 2), "wanted_by": date(2026, 11, 29)}
PACK = task("Finish the reporting pack", 24, rank=1, **NOVEMBER)
TALK = task("Leeds Data Meetup talk", 6, rank=4, **NOVEMBER)


def plain(remedies: Sequence[Remedy]) -> list[str]:
    return [remedy.sentence.replace("\u00a0", " ") for remedy in remedies]


def carried_out(remedy: Remedy, tasks: tuple[PlannedTask, ...], hours: Availability) -> Schedule:
    if isinstance(remedy, AddHours):
        return schedule(tasks, hours.with_more(remedy.minutes_per_week, remedy.first_monday, remedy.weeks), TODAY)
    if isinstance(remedy, GiveUp):
        return schedule([each for each in tasks if each.id != remedy.task_id], hours, TODAY)
    return schedule(
        [replace(each, wanted_by=remedy.to) if each.id == remedy.task_id else each for each in tasks], hours, TODAY
    )


def test_november_is_over_committed_and_three_things_would_help() -> None:
    tasks = (PACK, TALK)
    (found,) = overload(schedule(tasks, SIX_HOURS, TODAY), tasks, SIX_HOURS, TODAY)
    assert (found.first_monday, found.last_monday, found.planned, found.available) == (
        date(2026, 11, 2),
        date(2026, 11, 23),
        450,
        360,
    )
    assert (
        found.sentence.replace("\u00a0", " ")
        == "The 4 weeks from 2 November are over-committed: 7 h 30 a week against 6 h."
    )
    assert plain(found.remedies) == [
        "1 h 30 more each week for 4 weeks from 2 November brings it level.",
        "Giving up Leeds Data Meetup talk brings it level.",
        "Giving up Finish the reporting pack brings it level.",
        "Moving Leeds Data Meetup talk to 6 December brings it level.",
        "Moving Finish the reporting pack to 6 December brings it level.",
    ]
    assert found.remedies[0] == AddHours(90, date(2026, 11, 2), 4, found.remedies[0].sentence)


def test_one_week_is_named_as_one() -> None:
    exam = task("Exam", 8, firm=True, not_before=date(2026, 11, 2), wanted_by=date(2026, 11, 8))
    (found,) = overload(schedule([exam], SIX_HOURS, TODAY), [exam], SIX_HOURS, TODAY)
    assert found.sentence.replace("\u00a0", " ") == "The week of 2 November is over-committed: 8 h against 6 h."
    assert plain(found.remedies)[0] == "2 h more in the week of 2 November brings it level."


def test_a_task_that_others_need_is_not_offered_to_be_given_up() -> None:
    tasks = (PACK, TALK, task("Write it up", 2, needs=("Leeds Data Meetup talk",)))
    (found,) = overload(schedule(tasks, SIX_HOURS, TODAY), tasks, SIX_HOURS, TODAY)
    assert [remedy.task_id for remedy in found.remedies if isinstance(remedy, GiveUp)] == ["Finish the reporting pack"]


def test_it_says_so_when_no_single_change_is_enough() -> None:
    exams = tuple(task(name, 400, firm=True, not_before=TODAY, wanted_by=date(2026, 10, 11)) for name in ("One", "Two"))
    (found,) = overload(schedule(exams, SIX_HOURS, TODAY), exams, SIX_HOURS, TODAY)
    assert found.remedies == ()
    assert found.sentence.endswith("No single change brings it level.")


def test_a_plan_that_fits_has_neither() -> None:
    made = schedule([TALK], SIX_HOURS, TODAY)
    assert overload(made, [TALK], SIX_HOURS, TODAY) == lateness(made, [TALK], SIX_HOURS, TODAY) == ()


def test_a_late_task_is_offered_hours_something_to_give_up_and_a_date() -> None:
    tasks = (
        task("Take the course", 10, rank=1, wanted_by=date(2026, 10, 14)),
        task("Write the case", 10, rank=2, wanted_by=date(2026, 10, 18)),
        task("Propose a talk", 3, rank=4, wanted_by=date(2026, 10, 3)),
    )
    found = lateness(schedule(tasks, SIX_HOURS, TODAY), tasks, SIX_HOURS, TODAY)
    assert [late.task_id for late in found] == ["Take the course", "Write the case", "Propose a talk"]
    assert plain(found[0].remedies) == [
        "30 min more each week for 3 weeks from 28 September brings it in time.",
        "Giving up Propose a talk brings it in time.",
        "It can be finished by 16 October.",
    ]
    for late in found:
        assert late.remedies
        for remedy in late.remedies:
            assert carried_out(remedy, tasks, SIX_HOURS).tasks[late.task_id].late_by == 0


def test_a_late_task_alone_needs_hours_or_a_date() -> None:
    tasks = (task("Write the case", 12, wanted_by=date(2026, 10, 11)),)
    (late,) = lateness(schedule(tasks, SIX_HOURS, TODAY), tasks, SIX_HOURS, TODAY)
    assert (
        late.sentence.replace("\u00a0", " ")
        == "Write the case finishes 14 October, 3 days after 11 October, when you want it."
    )
    assert plain(late.remedies) == [
        "1 h 45 more each week for 2 weeks from 28 September brings it in time.",
        "It can be finished by 14 October.",
    ]


def test_a_wanted_date_that_has_passed_can_only_be_moved() -> None:
    tasks = (task("Write the case", 1, wanted_by=date(2026, 9, 11)),)
    (late,) = lateness(schedule(tasks, SIX_HOURS, TODAY), tasks, SIX_HOURS, TODAY)
    assert [type(remedy) for remedy in late.remedies] == [MoveDate]


def test_remedies_are_sought_for_the_first_few_only() -> None:
    tasks = tuple(task(f"Task {number}", 6, wanted_by=date(2026, 10, 2)) for number in range(5))
    found = lateness(schedule(tasks, SIX_HOURS, TODAY), tasks, SIX_HOURS, TODAY, most=2)
    assert [late.sought for late in found] == [True, True, False, False, False]
    assert not found[-1].remedies


@settings(max_examples=40)
@given(plans(), availabilities())
def test_every_remedy_for_an_overload_brings_its_weeks_level(
    tasks: tuple[PlannedTask, ...], hours: Availability
) -> None:
    made = schedule(tasks, hours, TODAY)
    found = overload(made, tasks, hours, TODAY)
    covered = {
        over.first_monday + timedelta(days=day)
        for over in found
        for day in range((over.last_monday - over.first_monday).days + 1)
    }
    assert {week.monday for week in made.weeks if week.over} == {day for day in covered if day.weekday() == 0}
    for over in found:
        for remedy in over.remedies:
            weeks = carried_out(remedy, tasks, hours).weeks
            assert not any(week.over for week in weeks if over.first_monday <= week.monday <= over.last_monday)


@settings(max_examples=40)
@given(plans(), availabilities())
def test_every_remedy_for_a_late_task_brings_it_in_time(tasks: tuple[PlannedTask, ...], hours: Availability) -> None:
    made = schedule(tasks, hours, TODAY)
    for late in lateness(made, tasks, hours, TODAY):
        for remedy in late.remedies:
            after = carried_out(remedy, tasks, hours)
            assert after.tasks[late.task_id].late_by == 0
            assert all(
                after.tasks[each].late_by <= made.tasks[each].late_by for each in after.tasks if each != late.task_id
            )


def test_more_hours_in_a_week_off_are_offered_only_when_there_is_nothing_else() -> None:
    hours = Availability((*SIX_HOURS.spans, Span(date(2026, 11, 2), date(2026, 11, 8), 0)))
    exam = task("Exam", 2, firm=True, not_before=date(2026, 11, 2), wanted_by=date(2026, 11, 8))
    (found,) = overload(schedule([exam], hours, TODAY), [exam], hours, TODAY)
    assert plain(found.remedies)[0] == "2 h more in the week of 2 November brings it level."
