"""Copies are thinned with age, and the newest is never lost."""

from datetime import UTC, datetime, timedelta

from metier.core.backups import kept

START = datetime(2026, 1, 1, 3, tzinfo=UTC)


def daily(days: int) -> list[datetime]:
    return [START + timedelta(days=day) for day in range(days)]


def test_a_week_of_copies_is_kept_whole():
    assert kept(daily(7)) == set(daily(7))


def test_after_two_years_there_are_seven_days_four_weeks_and_twelve_months():
    found = sorted(kept(daily(730)), reverse=True)
    assert found[:7] == sorted(daily(730), reverse=True)[:7]
    assert len(found) <= 7 + 4 + 12
    assert found[-1] > START + timedelta(days=730 - 370)
    assert {(moment.year, moment.month) for moment in found} == {(2027, month) for month in range(1, 13)}


def test_of_several_on_a_day_the_last_is_kept():
    morning, noon, evening = (START + timedelta(hours=hours) for hours in (0, 9, 18))
    assert kept([noon, evening, morning]) == {evening}


def test_a_machine_that_was_off_for_a_year_keeps_what_it_had():
    before = daily(3)
    after = [START + timedelta(days=400)]
    assert kept([*before, *after]) == {*before, *after}


def test_rotating_every_day_ends_with_the_same_as_rotating_at_once():
    held: set[datetime] = set()
    for moment in daily(500):
        held = set(kept([*held, moment]))
    assert held >= set(daily(500)[-7:])
    assert len({(moment.year, moment.month) for moment in held}) == 12


def test_nothing_gives_nothing():
    assert kept([]) == frozenset()
