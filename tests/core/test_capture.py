from datetime import date
from decimal import Decimal

import pytest

from metier.core.capture import Thought, Time, ToDo, Win, read
from metier.core.errors import Refused
from metier.core.fitting import Title, clearly_meant

TODAY = date(2026, 10, 1)  # a Thursday


@pytest.mark.parametrize(
    ("line", "minutes", "what"),
    [
        ("1h30 dbt course", 90, "dbt course"),
        ("1.5h dbt course", 90, "dbt course"),
        ("1,5 hours of dbt course", 90, "dbt course"),
        ("45m call with Tom", 45, "call with Tom"),
        ("1:30 dbt course", 90, "dbt course"),
        ("1 h 30 min dbt course", 90, "dbt course"),
        ("1h 30 dbt course", 90, "dbt course"),
        ("2h", 120, ""),
        ("half an hour of reading", 30, "reading"),
        ("an hour and a half on the talk", 90, "the talk"),
        ("  2 h   on   the talk ", 120, "the talk"),
        ("2h: the talk", 120, "the talk"),
        ("24h hackathon", 1440, "hackathon"),
        ("2 hours and 15 minutes of dbt", 135, "dbt"),
        ("2 hrs. dbt", 120, "dbt"),
        ("2h-dbt", 120, "dbt"),
        ("2h .NET course", 120, ".NET course"),
        ("2h 24.11. dbt", 120, "24.11. dbt"),
    ],
)
def test_time_is_read_as_people_write_it(line: str, minutes: int, what: str) -> None:
    assert read(line, TODAY) == Time(minutes, TODAY, what)


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("2h yesterday dbt", date(2026, 9, 30)),
        ("yesterday 2h dbt", date(2026, 9, 30)),
        ("2h dbt yesterday", date(2026, 9, 30)),
        ("2h today dbt", TODAY),
        ("2h Monday dbt", date(2026, 9, 28)),
        ("Monday: 2h dbt", date(2026, 9, 28)),
        ("2h on friday dbt", date(2026, 9, 25)),
        ("2h Thursday dbt", TODAY),
        ("2h last Thursday dbt", date(2026, 9, 24)),
        ("2h this Monday dbt", date(2026, 9, 28)),
        ("2h this thursday dbt", TODAY),
        ("2h tue dbt", date(2026, 9, 29)),
        ("2h 2026-09-02 dbt", date(2026, 9, 2)),
        ("2h 28 Sep dbt", date(2026, 9, 28)),
        ("2h 3rd November dbt", date(2025, 11, 3)),
        ("2h 3 November 2024 dbt", date(2024, 11, 3)),
    ],
)
def test_the_day_may_come_first_after_the_time_or_last(line: str, on: date) -> None:
    assert read(line, TODAY) == Time(120, on, "dbt")


@pytest.mark.parametrize(
    ("line", "on", "what"),
    [
        ("2h slides for next Friday", TODAY, "slides for next Friday"),
        ("2h dbt for tomorrow", TODAY, "dbt for tomorrow"),
        ("2h next week planning", TODAY, "next week planning"),
        ("2h next steps with Grace", TODAY, "next steps with Grace"),
        ("2h today dbt next friday", TODAY, "dbt next friday"),
        ("yesterday 2h plan of next week", date(2026, 9, 30), "plan of next week"),
    ],
)
def test_what_is_ahead_may_be_what_the_time_was_for(line: str, on: date, what: str) -> None:
    assert read(line, TODAY) == Time(120, on, what)


def test_money_may_be_for_what_is_ahead() -> None:
    assert read("£200 exam next month", TODAY) == Time(0, TODAY, "exam next month", (Decimal(200), "GBP"))


def test_short_names_of_days_that_are_words_too_need_a_colon() -> None:
    assert read("1h SAT exam prep", TODAY) == Time(60, TODAY, "SAT exam prep")
    assert read("1h Sat: exam prep", TODAY) == Time(60, date(2026, 9, 26), "exam prep")


def test_a_win_begins_with_the_word() -> None:
    assert read("win cut the claims run to 40 minutes", TODAY) == Win("cut the claims run to 40 minutes", TODAY)
    assert read("Win: Cut the claims run", TODAY) == Win("Cut the claims run", TODAY)
    assert read("win yesterday: cut the claims run", TODAY) == Win("cut the claims run", date(2026, 9, 30))
    assert read("win Friday deploys no longer fail", TODAY) == Win("Friday deploys no longer fail", TODAY)


def test_a_task_may_say_how_long_it_takes() -> None:
    assert read("task write to Anna Keane", TODAY) == ToDo("write to Anna Keane")
    assert read("task: write to Anna Keane, 15m", TODAY) == ToDo("write to Anna Keane", 15)
    assert read("todo 2h write the business case", TODAY) == ToDo("write the business case", 120)


@pytest.mark.parametrize(
    "line",
    [
        "ask Tom about the students",
        "winning the pitch",
        "win-win with Grace",
        "2 tests left",
        "dbt 1h",
        "tasks are many",
        "1h30x",
        "12",
        "-2h dbt",
        "2h-3h dbt",
        "2h–3h dbt",
        "tomorrow call Anna",
    ],
)
def test_anything_else_is_kept_as_it_was_said(line: str) -> None:
    assert read(line, TODAY) == Thought(line)


def test_a_note_can_be_asked_for() -> None:
    assert read("note: win back the pricing team", TODAY) == Thought("win back the pricing team")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("40h dbt", "A day has 24 hours, and this says 40 h."),
        ("24h01 dbt", "A day has 24 hours, and this says 24 h 01."),
        ("0h dbt", "That is no time at all."),
        ("2h 2026-10-02 dbt", "2 October 2026 is still to come."),
        ("2h tomorrow dbt", "2 October 2026 is still to come."),
        ("tomorrow 2h dbt", "2 October 2026 is still to come. Time is logged once it was put in; for what is ahead,"),
        ("2h next friday", "2 October 2026 is still to come."),
        ("2h next Thursday dbt", "8 October 2026 is still to come."),
        ("this coming sun: 2h dbt", "4 October 2026 is still to come."),
        ("2h this friday dbt", "2 October 2026 is still to come."),
        ("win this friday shipped it", "2 October 2026 is still to come."),
        ("2h dbt next Friday", "“next Friday” is still to come."),
        ("2h dbt tomorrow.", "“tomorrow” is still to come."),
        ("1h30 next week", "“next week” is still to come. Time is logged once it was put in; for what is ahead, begin"),
        ("2h 2026-02-30 dbt", "2026-02-30 is not a date in the calendar."),
        ("2h 31 June dbt", "31 June is not a date in the calendar."),
        ("2h 1946-09-30 dbt", "30 September 1946 is before a working life. Give a day from 1 October 1946 on."),
        ("win 1900-01-01 born", "is before a working life"),
        ("£0 dbt exam", "That is no money at all."),
        ("2h dbt !easy !others", "It says !easy and !others, and it was for one of them."),
        ("win 2027-01-01 promoted", "1 January 2027 is still to come."),
        ("win", "Say what the win is, after the word."),
        ("task:", "Say what the task is, after the word."),
        ("   ", "Nothing was written."),
        ("x" * 501, "That is 501 letters"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(line: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        read(line, TODAY)
    assert said in refused.value.sentence.replace("\u00a0", " ")


TITLES = (
    Title("a", "Lead analytics engineering at Calder", "a"),
    Title("b", "Own the pricing data product", "b"),
    Title("c", "Vulnerable customers programme", "c"),
    Title("a1", "Finish the dbt testing module", "a"),
    Title("a2", "Migrate the claims models", "a"),
    Title("a3", "Run the team’s models for a quarter", "a"),
    Title("b3", "Take over the pricing pipeline", "b"),
    Title("c1", "Finish the reporting pack", "c"),
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("dbt course", "a1"),
        ("dbt test", "a1"),
        ("claims models", "a2"),
        ("models", "a"),  # two of its tasks have it, and both are of one goal
        ("pricing", "b"),
        ("analytics engineering", "a"),
        ("the report pack", "c1"),
        ("call with Tom", None),
        ("models and pricing", None),
        ("and the", None),
        ("", None),
    ],
)
def test_words_mean_a_title_when_one_clearly_fits(said: str, meant: str | None) -> None:
    assert clearly_meant(said, TITLES) == meant


def test_nothing_is_meant_where_nothing_is_open() -> None:
    assert clearly_meant("dbt", ()) is None
