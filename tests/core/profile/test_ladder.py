"""A company's ladder as CSV."""

import pytest

from metier.core.errors import Refused
from metier.core.profile.ladder import MOST_LINES, read_ladder

WHOLE = "Rung,Competency,Level,Weight,Area\nLead,Hire analysts,4,5,People\nLead,SQL,5,,Craft\nSenior,SQL,4,3,Craft\n"


def test_rungs_lines_and_what_is_not_said() -> None:
    found = read_ladder(WHOLE)
    assert [(rung.title, len(rung.lines)) for rung in found.rungs] == [("Lead", 2), ("Senior", 1)]
    hire, sql = found.rung("lead").lines
    assert (hire.name, hire.level, hire.importance, hire.group) == ("Hire analysts", 4, 5, "People")
    assert sql.importance == 3
    assert found.unread == ()


def test_columns_that_are_not_known_are_named_and_not_read() -> None:
    found = read_ladder("\ufeffrequirement;level;colour;notes\nSQL;4,5;red;none\n")
    assert found.unread == ("colour", "notes")
    assert found.rung("").lines[0].level == 4.5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("requirement,level\n", "no line under them"),
        ("skill,colour\nSQL,red\n", "line 1, level: No column is called “level”"),
        ("level\n4\n", "No column is called “requirement”"),
        ("requirement,level\nSQL,4\nR,9\n", "line 3, level: A level is a number from 0 to 7; it says “9”"),
        ("requirement,level\nSQL,high\n", "it says “high”"),
        ("requirement,level\nSQL,nan\n", "it says “nan”"),
        ("requirement,level,importance\nSQL,4,0\n", "line 2, importance: Importance is a number from 1 to 5"),
        ("requirement,level\n,4\n", "line 2, requirement: Say what is needed"),
        ("requirement,level\nSQL,4\nsql,5\n", "line 3, requirement: “sql” is there twice"),
        (
            "\n\nskill;colour\nSQL;red\n",
            "line 3, level: No column is called “level”. The file has “skill” and “colour”",
        ),
        ("requirement,level\nSQL,4\nLe\x00ad,4\n", "line 3: This is not text."),
        ('requirement,level\n"SQL"x,4\n', "no line of a CSV file"),
        (f"requirement,level\n{'x' * 301},4\n", "longer than"),
        ("requirement,level\n" + "".join(f"a{n},4\n" for n in range(MOST_LINES + 1)), "at most 2,000 lines"),
        ("x" * 500_001, "smaller than half a megabyte"),
    ],
)
def test_what_cannot_be_read_is_refused_whole_with_its_place(text: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        read_ladder(text)
    assert said in str(refused.value)


def test_a_rung_is_chosen_by_its_title() -> None:
    found = read_ladder(WHOLE)
    for said in ("", "Head"):
        with pytest.raises(Refused, match="“Lead” and “Senior”"):
            found.rung(said)


def test_a_rung_is_one_whatever_its_capitals_and_a_requirement_is_of_one_line() -> None:
    found = read_ladder('Grade,Skill,Level\nSenior,"Lead\na team",4\nsenior,Plan,3\n')
    assert [one.name for one in found.rung("SENIOR").lines] == ["Lead a team", "Plan"]
