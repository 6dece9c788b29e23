from datetime import date, timedelta

from metier.core.asks.across import Asked, by_kind, by_year, named_a_date, summed

DAY = date(2024, 2, 1)


def asked(kind: str, outcome: str, days: int | None, *, on: date = DAY, named: bool = False) -> Asked:
    return Asked(kind, outcome, on, on + timedelta(days=days) if days is not None else None, named_date=named)


def test_shares_and_days_are_of_those_that_were_granted_or_declined():
    rows = [
        asked("pay", "granted", 10),
        asked("pay", "declined", 30),
        asked("pay", "withdrawn", 900),
        asked("pay", "asked", None),
    ]
    found = summed("pay", rows)
    assert (found.asked, found.granted, found.declined, found.withdrawn, found.waiting) == (4, 1, 1, 1, 1)
    assert (found.share, found.days, found.decided) == (50, 20, 2)


def test_nothing_decided_has_no_share_and_no_days():
    found = summed("pay", [asked("pay", "asked", None)])
    assert (found.share, found.days) == (None, None)


def test_kinds_come_most_asked_first_and_years_without_gaps():
    rows = [asked("pay", "granted", 1), asked("training", "asked", None), asked("training", "granted", 3)]
    assert [one.name for one in by_kind(rows)] == ["training", "pay"]
    later = [*rows, asked("pay", "asked", None, on=date(2026, 5, 1))]
    assert [(one.name, one.asked) for one in by_year(later)] == [("2024", 3), ("2025", 0), ("2026", 1)]
    assert by_year([]) == ()


def test_asks_whose_answer_named_a_date_are_set_against_the_others_once_there_are_two_of_each():
    rows = [
        asked("pay", "granted", 9, named=True),
        asked("pay", "declined", 9, named=True),
        asked("pay", "granted", 71),
    ]
    assert named_a_date(rows) is None
    found = named_a_date([*rows, asked("pay", "granted", 71)])
    assert found is not None
    assert (found.with_date, found.of, found.without, found.of_others) == (9, 2, 71, 2)
