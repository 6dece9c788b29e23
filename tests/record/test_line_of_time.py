"""The line of time of a long career, which is counted by half a year: it says what counting by month says."""

import pytest

import make
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.record.queries.line_of_time import career_table, line_of_time, wins_told

pytestmark = pytest.mark.django_db
DAYS = (
    PartialDate(1988),
    PartialDate(1988, 6),
    PartialDate(1988, 7, 1),
    PartialDate(2001, 12, 31),
    PartialDate(2002, 1, 1),
    PartialDate(2019, 6, 30),
    PartialDate(2019, 7),
    PartialDate(2019),
    PartialDate(2026, 9, 10),
    None,
    None,
)


@pytest.mark.parametrize("since", [1985, 1960, 2008, 2024])
def test_a_long_career_says_the_same_of_its_wins_whether_by_half_year_or_month(viewer: Viewer, since: int):
    lasting = [make.position(viewer, starts=PartialDate(since, 3)), make.position(viewer, "Intern", starts=None)]
    for number, day in enumerate(DAYS * 2):
        place = {"position": lasting[0]} if number % 3 else {}
        make.win(viewer, f"Win {number}", happened_on=day, evidence="The log" if number % 2 else "", **place)
        make.win(viewer, f"Another {number}", happened_on=day, result="−87%" if number % 5 else "")
    by_month, by_half = wins_told(viewer), wins_told(viewer, lasting)
    rows = {"positions": lasting, "education": [], "projects": [], "volunteering": []}
    assert line_of_time(viewer, rows, by_half.by_span) == line_of_time(viewer, rows, by_month.by_span)
    assert career_table(rows, by_half.by_span) == career_table(rows, by_month.by_span)
    for said in ("number", "proved", "with_number"):
        assert sum(getattr(one, said) for one in by_half.by_span) == sum(getattr(one, said) for one in by_month.by_span)
    assert (
        {(one.position, one.last) for one in by_half.by_position if one.position}
        == {(one.position, one.last) for one in by_month.by_position if one.position}
        == {(lasting[0].pk, PartialDate(2026, 9, 10))}
    )
    assert sum(one.number for one in by_half.by_position) == 4 * len(DAYS)
    alone = [[one for one in told.by_position if one.position is None] for told in (by_half, by_month)]
    assert sorted(alone[0], key=str) == sorted(alone[1], key=str)


def test_a_long_career_is_told_in_fewer_spans(viewer: Viewer):
    long, short = make.position(viewer, starts=PartialDate(1986)), make.position(viewer, starts=PartialDate(2016))
    for month in range(1, 13):
        make.win(viewer, f"Win of {month}", happened_on=PartialDate(2025, month), position=long)
    assert [one.number for one in wins_told(viewer, [long, short]).by_span] == [6, 6]
    assert len(wins_told(viewer, [short]).by_span) == len(wins_told(viewer).by_span) == 12
