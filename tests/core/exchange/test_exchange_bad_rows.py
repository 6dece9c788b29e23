"""Rows that cannot be read: named by file and line, corrected or left out by the person."""

import pytest

import linkedin_export as export
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.exchange import LEAVE_OUT, Corrections, PositionFact, Problem, Reading, read_file

HEADINGS = "Company Name,Title,Description,Location,Started On,Finished On\n"
CONNECTIONS = export.PREAMBLE + ",".join(export.CONNECTION_HEADINGS) + "\n"


def positions(text: str, corrections: Corrections | None = None) -> Reading:
    return read_file("Positions.csv", (HEADINGS + text).encode(), corrections)


def only(reading: Reading) -> Problem:
    (problem,) = reading.problems
    return problem


def test_a_broken_date_names_its_line_and_column_and_suggests_the_month() -> None:
    text = 'Calder,Lead,"two\nlines",Leeds,Mar 2023,\nNorthbank,Data Analyst,,Leeds,Sep 2019,Fbe 2023\n'
    reading = positions(text)
    problem = only(reading)
    assert (problem.where.file, problem.where.line, problem.column) == ("Positions.csv", 4, "Finished On")
    assert problem.raw_line == "Northbank,Data Analyst,,Leeds,Sep 2019,Fbe 2023"
    assert problem.sentence == "“Fbe 2023” is not a month and a year, such as Feb 2023."
    assert (problem.value, problem.suggestion) == ("Fbe 2023", "Feb 2023")
    assert len(reading.facts) == 1


def test_a_corrected_row_is_read_with_the_new_value() -> None:
    text = "Northbank,Data Analyst,,Leeds,Sep 2019,Fbe 2023\n"
    reading = positions(text, {("Positions.csv", 2): {"Finished On": "Feb 2023"}})
    (fact,) = reading.facts
    assert isinstance(fact, PositionFact)
    assert (fact.ends, reading.problems) == (PartialDate(2023, 2), ())
    again = only(positions(text, {("Positions.csv", 2): {"Finished On": "whenever"}}))
    assert again.value == "whenever"


def test_a_row_left_out_is_ignored_and_said() -> None:
    reading = positions("Northbank,Data Analyst,,Leeds,Sep 2019,Fbe 2023\n", {("Positions.csv", 2): LEAVE_OUT})
    assert (reading.facts, reading.problems) == ((), ())
    assert [(one.file, one.rows, one.why) for one in reading.ignored] == [("Positions.csv", 1, "You left them out.")]


def test_a_stray_comma_is_found_in_its_column() -> None:
    row = "Peter,Hollis,https://www.linkedin.com/in/phollis,,Hollis, Reid, Partners,Actuary,11 May 2019"
    problem = only(read_file("Connections.csv", (CONNECTIONS + row + "\n").encode()))
    assert problem.where.line == 5
    assert problem.sentence == "Nine cells where the heading has seven: a comma in “Company”, it seems."
    assert (problem.column, problem.suggestion) == ("Company", "Hollis, Reid, Partners")
    assert problem.value in problem.raw_line
    corrected = read_file(
        "Connections.csv", (CONNECTIONS + row + "\n").encode(), {("Connections.csv", 5): {"Company": "Hollis & Co"}}
    )
    (person,) = corrected.aside
    assert (person.value("employer"), person.value("title"), person.value("connected_on")) == (
        "Hollis & Co",
        "Actuary",
        "2019-05-11",
    )


def test_a_row_with_too_few_cells_names_the_first_missing_column() -> None:
    problem = only(positions("Northbank,Data Analyst\nCalder,Lead,,,2020,\n"))
    assert (problem.where.line, problem.column) == (2, "Description")
    assert problem.sentence == "Two cells where the heading has six."
    whole = positions("Northbank,Data Analyst\n", {("Positions.csv", 2): {"Started On": "2019"}})
    assert [fact.starts for fact in whole.facts if isinstance(fact, PositionFact)] == [PartialDate(2019)]


@pytest.mark.parametrize("later", ["", 'Moor,Lead,"Said ""no""",Leeds,2021,2022\n', "x,y,z\n"])
def test_an_unclosed_quotation_mark_does_not_swallow_the_rows_below(later: str) -> None:
    text = (
        'Northbank,Analyst,"Built a thing,Leeds,Sep 2019,Feb 2020\nCalder,Lead,,Leeds,2020,2021\nWharfe,Head,,Leeds,2021,\n'
        + later
    )
    reading = positions(text)
    first = reading.problems[0]
    assert (first.where.line, first.column) == (2, "Description")
    assert first.sentence == "A quotation mark opens in “Description” and is not closed."
    assert first.raw_line.startswith("Northbank")
    employers = [fact.employer for fact in reading.facts if isinstance(fact, PositionFact)]
    assert employers[:2] == ["Calder", "Wharfe"]
    corrected = positions(text, {("Positions.csv", 2): {"Description": "Built a thing"}})
    assert "Northbank" in [fact.employer for fact in corrected.facts if isinstance(fact, PositionFact)]


def test_an_unclosed_quotation_mark_that_closes_rows_later_is_still_found() -> None:
    people = export.table([("Wei", "Zhang", "", "", "Moor", "Lead", "08 Feb 2026")] * 3)
    text = CONNECTIONS + 'Peter,Hollis,,,"Hollis,Actuary,11 May 2019\n' + people + 'Jo,Dunn,,,x",Lead,01 Jan 2020\n'
    reading = read_file("Connections.csv", text.encode())
    assert [problem.where.line for problem in reading.problems] == [5]
    assert len(reading.aside) == 4


def test_an_end_before_the_start_and_an_empty_name_are_problems() -> None:
    assert only(positions("Northbank,Analyst,,,Feb 2020,Jan 2019\n")).column == "Finished On"
    assert only(positions(",,Did things,,Feb 2020,\n")).sentence == "“Company Name” is empty."


def test_blank_rows_and_surplus_commas_are_nothing() -> None:
    reading = positions("\n,,,,,\n \nNorthbank,Analyst,,,2019,,,,\n")
    assert (len(reading.facts), reading.problems) == (1, ())


def test_a_bad_row_that_the_record_does_not_need_does_not_stop_the_import() -> None:
    files = export.export_files(people=1)
    files["Invitations.csv"] += b'"broken,row\n'
    reading = read_file("export.zip", export.zip_of(files))
    assert not reading.problems
    assert [(one.what, one.rows) for one in reading.ignored if one.file == "Invitations.csv"] == [
        ("Rows that cannot be read", 1)
    ]


def test_too_many_bad_rows_are_refused_at_once() -> None:
    with pytest.raises(
        Refused, match=r"Positions\.csv has more than 200 rows that cannot be read, the first in line 2"
    ):
        positions('a","\n' * 20_000)


def test_two_files_of_one_name_keep_their_folders_in_their_names() -> None:
    bad = export.table([*export.SKILLS]).encode()
    files = {
        "a/Positions.csv": (HEADINGS + "N,A,,,Fbe 2020,\n").encode(),
        "b/Positions.csv": (HEADINGS + "N,A,,,Mra 2020,\n").encode(),
        "a/Skills.csv": bad,
    }
    reading = read_file("x.zip", export.zip_of(files))
    assert [problem.where.file for problem in reading.problems] == ["a/Positions.csv", "b/Positions.csv"]
