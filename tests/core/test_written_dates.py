import pytest

from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.spoken_dates import spoken


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2019", "2019"), ("2019-04", "2019-04"), ("2019-04-30", "2019-04-30"), ("April 2019", "2019-04"), ("apr 2019", "2019-04"),
     ("Sept. 2019", "2019-09"), ("30 April 2019", "2019-04-30"), ("30\u00a0April  2019", "2019-04-30"), ("1st May, 2019", "2019-05-01"),
     ("30/4/2019", "2019-04-30"), ("30.4.2019", "2019-04-30"), ("4/2019", "2019-04")],
)  # fmt: skip
def test_dates_are_read_as_people_write_them(text, expected):
    assert str(spoken(text)) == expected


@pytest.mark.parametrize(
    "text", ["", "soon", "31 April 2019", "Apes 2019", "13/2019", "April", "19", "2019-13", "0000"]
)
def test_what_is_not_a_date_is_refused_with_a_sentence(text):
    with pytest.raises(Refused, match="date"):
        spoken(text)


@pytest.mark.parametrize("known", ["2019", "2019-04", "2019-04-30"])
def test_what_is_shown_is_read_again(known):
    assert str(spoken(PartialDate.parse(known).words)) == known
