"""Dates as exports write them."""

import pytest

from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.exchange.spoken_dates import read_date, suggested_date


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jan 2024", "2024-01"),
        ("2024", "2024"),
        ("08 Feb 2026", "2026-02-08"),
        ("1/29/26, 2:37 PM", "2026-01-29"),
        ("07/20/22, 09:48 AM", "2022-07-20"),
        ("2019-04", "2019-04"),
        ("2019-04-30", "2019-04-30"),
        ("2019-04-30T10:11:12Z", "2019-04-30"),
        ("2024-02-01 10:11:12 UTC", "2024-02-01"),
        ("Jan. 2024", "2024-01"),
        ("Januar 2024", "2024-01"),
        ("März 2023", "2023-03"),
        ("Mrz. 2023", "2023-03"),
        ("08. Feb. 2026", "2026-02-08"),
        ("8. Dezember 2026", "2026-12-08"),
        ("29.01.26, 14:37", "2026-01-29"),
        ("09/2019", "2019-09"),
        ("September 3, 2019", "2019-09-03"),
        ("Sept 2019", "2019-09"),
        (" Jan\u00a02024 ", "2024-01"),
    ],
)
def test_dates_are_read_as_exactly_as_they_are_given(text: str, said: str) -> None:
    assert str(read_date(text)) == said


@pytest.mark.parametrize(
    "text", ["Fbe 2023", "31 Feb 2023", "0202", "3019", "soon", "29/1/26", "2019-13", "1/2", "", "Jan 24", "١٢٣٤x"]
)
def test_what_is_not_a_date_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not a"):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("Fbe 2023", "Feb 2023"),
        ("Jnauary 2020", "Jan 2020"),
        ("Setpember 2020", "Sep 2020"),
        ("12 Otc 2020", "12 Oct 2020"),
        ("29/1/26", "29 Jan 2026"),
        ("Ju 2020", ""),
        ("Xyz 2020", ""),
        ("31 Fbe 2023", ""),
        ("soon", ""),
    ],
)
def test_a_slip_of_the_keyboard_gets_a_suggestion_that_reads(text: str, suggested: str) -> None:
    assert suggested_date(text) == suggested
    assert not suggested or isinstance(read_date(suggested), PartialDate)
