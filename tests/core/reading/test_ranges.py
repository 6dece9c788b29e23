"""Times as people write them in résumés."""

import pytest

from metier.core.reading.ranges import find, is_length, without_length


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("Sept 2018 – May 2023", "2018-09", "2023-05"),
        ("2019 – 2020", "2019", "2020"),
        ("2020–25", "2020", "2025"),
        ("2016/17", "2016", "2017"),
        ("May – Aug 2022", "2022-05", "2022-08"),
        ("Nov – Feb 2022", "2021-11", "2022-02"),
        ("Jan 2021 - Dec. 2022", "2021-01", "2022-12"),
        ("01.04.2019 – 31.03.2021", "2019-04-01", "2021-03-31"),
        ("Web Developer - 09/2019 to 05/2022", "2019-09", "2022-05"),
        ("Okt. 2015 bis Sep. 2018", "2015-10", "2018-09"),
        ("de mars 2018 à juin 2020", "2018-03", "2020-06"),
        ("enero de 2017 hasta abril de 2019", "2017-01", "2019-04"),
        ("da gennaio 2010 a dicembre 2012", "2010-01", "2012-12"),
        ("outubro de 2011 até maio de 2013", "2011-10", "2013-05"),
        ("mrt 2019 t/m okt 2020", "2019-03", "2020-10"),
        ("11-2019 – 03-2020", "2019-11", "2020-03"),
        ("2020-01 – 2021-06", "2020-01", "2021-06"),
        ("Engineer 2019 – 2020", "2019", "2020"),
        ("201303 – 201907", "2013-03", "2019-07"),
        ("augusti 2014 till juni 2016", "2014-08", "2016-06"),
        ("marts 2014 – juli 2019", "2014-03", "2019-07"),
        ("od września 2011 do maja 2013", "2011-09", "2013-05"),
    ],
)
def test_both_ends_are_read_as_exactly_as_they_are_given(text: str, starts: str, ends: str) -> None:
    found = find(text)
    assert found is not None
    assert (str(found.starts), str(found.ends)) == (starts, ends)
    assert not found.goes_on


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("2019 – Present", "2019"),
        ("Jun '18 - present", "2018-06"),
        ("03/2019 bis heute", "2019-03"),
        ("seit 03.2019", "2019-03"),
        ("depuis janvier 2019", "2019-01"),
        ("enero de 2019 - actualidad", "2019-01"),
        ("gennaio 2019 - in corso", "2019-01"),
        ("maio de 2020 – atual", "2020-05"),
        ("mrt 2019 - heden", "2019-03"),
        ("2020–", "2020"),
    ],
)
def test_what_goes_on_has_no_end(text: str, starts: str) -> None:
    found = find(text)
    assert found is not None
    assert (str(found.starts), found.ends, found.goes_on) == (starts, None, True)


@pytest.mark.parametrize("text", ["", "Senior Engineer", "12 of 40 stores", "call 2 times", "99.97% of 2,000 requests"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert find(text) is None


def test_one_date_is_said_to_be_one() -> None:
    found = find("Class of 2022")
    assert found is not None
    assert (str(found.starts), found.is_single) == ("2022", True)


def test_two_digits_that_could_be_a_month_are_a_doubt_with_its_reason() -> None:
    found = find("2008-12")
    assert found is not None
    assert found.doubt == "“2008-12” can be December 2008 as well as 2008 to 2012."
    longer = find("2018-20")
    assert longer is not None
    assert longer.doubt == ""


def test_an_end_before_its_start_is_a_doubt() -> None:
    found = find("June 2020 – May 2019")
    assert found is not None
    assert "before it starts" in found.doubt


def test_how_long_it_lasted_is_no_part_of_a_name() -> None:
    assert is_length("2 years 10 months")
    assert is_length("(3 Jahre)")
    assert without_length("Nordbank (2 years)").strip() == "Nordbank"


def test_six_figures_alone_are_no_month() -> None:
    assert find("Licence 201908") is None
