from datetime import date

from metier.core.plan import Schedule, schedule
from plans import SIX_HOURS, TODAY, task

TALK = date(2026, 11, 26)


def why(made: Schedule, name: str) -> str:
    return made.tasks[name].because.sentence.replace("\u00a0", " ")


def test_a_firm_task_is_spread_over_its_days_and_ends_on_its_date() -> None:
    talk = task("Leeds Data Meetup talk", 6, rank=5, firm=True, not_before=date(2026, 11, 2), wanted_by=TALK)
    made = schedule([task("Write the case", 60, rank=1), talk], SIX_HOURS, TODAY)
    placed = made.tasks["Leeds Data Meetup talk"]
    assert (placed.starts, placed.finishes, placed.late_by) == (date(2026, 11, 2), TALK, 0)
    assert [minutes for _, minutes in placed.shares] == [100, 101, 101, 58]
    assert (
        why(made, "Leeds Data Meetup talk")
        == "Its date, 26 November, cannot move, so its 6 h come first, from 2 November."
    )
    assert not any(week.over for week in made.weeks)


def test_firm_hours_that_do_not_fit_go_over_evenly_before_the_date() -> None:
    talk = task("Talk", 30, firm=True, not_before=date(2026, 11, 2), wanted_by=date(2026, 11, 29))
    made = schedule([talk], SIX_HOURS, TODAY)
    assert [(week.planned, week.over) for week in made.weeks if week.planned] == [(450, 90)] * 4
    assert made.tasks["Talk"].finishes == date(2026, 11, 29)
    assert (
        why(made, "Talk")
        == "Its date, 29 November, cannot move, so its 30 h come first, from 2 November, 6 h more than you have until then."
    )


def test_a_firm_date_in_mid_week_uses_the_hours_of_its_whole_week() -> None:
    exam = task("Exam", 5, firm=True, not_before=date(2026, 10, 5), wanted_by=date(2026, 10, 6))
    made = schedule([exam, task("Read", 3)], SIX_HOURS, TODAY)
    assert not any(week.over for week in made.weeks)
    assert sum(week.planned for week in made.weeks) == 480


def test_what_a_firm_task_needs_is_done_before_it_even_over_the_hours() -> None:
    outline = task("Write the outline", 12)
    talk = task("Talk", 12, firm=True, wanted_by=date(2026, 10, 18), needs=("Write the outline",))
    made = schedule([outline, talk, task("Dear", 6, rank=1)], SIX_HOURS, TODAY)
    finished = made.tasks["Write the outline"].finishes
    assert finished
    assert finished <= (made.tasks["Talk"].starts or date.min) <= date(2026, 10, 18)
    assert [week.over > 0 for week in made.weeks[:3]] == [True] * 3
    assert (made.tasks["Dear"].starts or date.min) > date(2026, 10, 18)


def test_a_firm_date_overrides_a_pace() -> None:
    made = schedule([task("Exam", 6, firm=True, wanted_by=date(2026, 10, 11), pace=60)], SIX_HOURS, TODAY)
    assert made.tasks["Exam"].late_by == 0
    assert not any(week.over for week in made.weeks)


def test_spreading_gives_way_when_it_would_ask_for_more_than_there_is() -> None:
    first = task("First", 18, firm=True, wanted_by=date(2026, 11, 22))
    second = task("Second", 24, firm=True, not_before=date(2026, 10, 26), wanted_by=date(2026, 11, 23))
    assert not any(week.over for week in schedule([first, second], SIX_HOURS, TODAY).weeks)


def test_an_exam_without_hours_stands_on_its_day() -> None:
    made = schedule([task("Exam", 0, firm=True, wanted_by=TALK), task("Apply", 2, needs=("Exam",))], SIX_HOURS, TODAY)
    assert made.tasks["Exam"].starts == made.tasks["Exam"].finishes == made.tasks["Apply"].starts == TALK
    assert why(made, "Exam") == "Its date, 26 November, cannot move."


def test_a_firm_date_that_has_passed_asks_for_a_decision() -> None:
    made = schedule([task("Exam", 6, firm=True, wanted_by=date(2026, 9, 20))], SIX_HOURS, TODAY)
    assert made.tasks["Exam"].starts == TODAY
    assert made.tasks["Exam"].late_by == 17
    assert why(made, "Exam") == "Its date, 20 September, has passed. Mark it done, or give it another."


def test_a_firm_date_that_cannot_be_kept_says_why() -> None:
    tasks = [
        task("Results", 0, not_before=date(2026, 12, 1)),
        task("Talk", 3, firm=True, wanted_by=TALK, needs=("Results",)),
    ]
    made = schedule(tasks, SIX_HOURS, TODAY)
    assert made.tasks["Talk"].starts == date(2026, 12, 1)
    assert why(made, "Talk") == (
        "Its date, 26 November, cannot move and cannot be kept. Starts 1 December because it needs Results, which ends 1 December."
    )
