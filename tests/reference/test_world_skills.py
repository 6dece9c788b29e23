"""Skills told of in free text, by the libraries of the package."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.reference.library import library
from metier.reference.world.finding.finder import finder
from metier.reference.world.finding.skills import SkillFinder, skill_finder
from metier.reference.world.library import PACKED, World

pytestmark = pytest.mark.one_database
HELD = World(PACKED)


@pytest.fixture(scope="module")
def search() -> SkillFinder:
    return skill_finder(library(), finder(HELD))


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("We use JavaScript and reactjs, with PostgreSQL behind it", {"JavaScript", "PostgreSQL"}),
        ("Experience with Java, C# or another language", {"C#", "Java (computer programming)"}),
        ("You will solve problems and keep bees", {"solve problems"}),
    ],
)
def test_a_text_tells_of_skills(search: SkillFinder, text: str, skills: set[str]) -> None:
    assert skills <= {told.skill.name for told in search.find(text, 10)}


def test_a_letter_of_an_abbreviation_is_no_skill(search: SkillFinder) -> None:
    told = [one.skill.name for one in search.find("I wrote dashboards in Power BI", 5)]
    assert "wheel impact load detector" not in told  # W.I.L.D.
    assert "Microsoft Power BI" in told


def test_the_more_of_a_name_a_text_has_the_surer_it_is(search: SkillFinder) -> None:
    shares = [told.share for told in search.find("manage budgets and staff in a hospital", 20)]
    assert shares[0] == 1
    assert all(0.6 < share <= 1 for share in shares)


@pytest.mark.parametrize("text", ["", "?!", "qqqqxx zzyyx"])
def test_a_text_that_tells_of_none_gives_none(search: SkillFinder, text: str) -> None:
    assert search.find(text) == []


@given(st.text(max_size=60))
def test_any_text_may_be_read(text: str) -> None:
    told = skill_finder(library(), finder(HELD)).find(text, 5)
    assert len({one.skill.code for one in told}) == len(told) <= 5
