"""Finding occupations by what people call them, in an invented library and in the one of the package."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.reference.world import making
from metier.reference.world.finding.finder import Finder
from metier.reference.world.finding.learning import Weights, kept, learned, rarity
from metier.reference.world.finding.occupations import find
from metier.reference.world.finding.words import asked, singular, words
from metier.reference.world.library import PACKED, World
from official_files import written

pytestmark = pytest.mark.one_database


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("official")
    (folder / "made.library").write_bytes(making.build(written(folder)))
    return World(folder / "made.library")


@pytest.fixture(scope="module")
def real() -> World:
    return HELD


def codes(world: World, said: str, **how: bool) -> list[str]:
    return [one.occupation.code for one in find(world, said, **how)]


@pytest.mark.parametrize(
    "said",
    [
        "Bee Keepers",
        "bee keeper",
        "Senior Beekeeper (m/f/d)",
        "honey farmer II",
        "apiarist",
        "Imkerin",
        "bee keepr",
        "AM",
    ],
)
def test_an_occupation_is_found_by_its_names_in_any_language_seniority_and_errors(small: World, said: str) -> None:
    assert codes(small, said)[0] == "45-2093.00"


def test_what_is_found_says_by_which_name_and_whether_by_way_of_esco(small: World) -> None:
    (found, *_) = find(small, "apiarist")
    assert (found.found_as, found.over_esco) == ("apiarist", True)
    (found, *_) = find(small, "bronze caster")
    assert (found.found_as, found.over_esco, found.likeness) == ("Bronze Caster", False, 1)


def test_while_somebody_types_the_last_word_may_be_begun(small: World) -> None:
    assert codes(small, "foundry eng", typing=True)[0] == "51-4193.00"
    assert codes(small, "hon", typing=True) == ["45-2093.00"]
    assert codes(small, "hon") == []


@pytest.mark.parametrize("said", ["", "   ", "?!", "qqqqxx zzyyx"])
def test_words_that_nobody_knows_find_nothing(small: World, said: str) -> None:
    assert find(small, said) == []


HELD = World(PACKED)


@given(st.text(max_size=40))
def test_anything_may_be_asked(said: str) -> None:
    found = find(HELD, said, 3)
    assert len(found) <= 3
    assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("software engineer", "15-1252.00"),
        ("Sr. Sofware Enginer", "15-1252.00"),
        ("swe", "15-1252.00"),
        ("registered nurse", "29-1141.00"),
        ("CEO", "11-1011.00"),
        ("HR manager", "11-3121.00"),
        ("data sientist", "15-2051.00"),
        ("plumer", "47-2152.00"),
        ("postman", "43-5052.00"),
        ("full-stack web dev", "15-1254.00"),
        ("Internship Digital Marketer (f/m/x)", "13-1161.01"),
        ("Executive Assistant to the CEO", "43-6011.00"),
        ("PA to the Chief Executive", "43-6011.00"),
        ("Chief of Staff", "11-1021.00"),  # not who is called a chief
        ("HRBP", "13-1071.00"),
        ("SDET", "15-1253.00"),
        ("AI Engineer", "15-1221.00"),  # a name of it just so, which its words written out are not
    ],
)
def test_the_library_of_the_package_finds_what_people_call_their_work(real: World, said: str, code: str) -> None:
    assert codes(real, said)[0] == code


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("graphic designer", "Graphic Designers"),
        ("money adviser", "Personal Financial Advisors"),
        ("public relations director", "Public Relations Managers"),
        ("cycling coach", "Coaches and Scouts"),
    ],
)
def test_of_occupations_with_a_name_as_like_that_comes_first_all_of_whose_names_go_with_it(
    real: World, said: str, title: str
) -> None:
    assert find(real, said)[0].occupation.title == title


def test_who_owns_something_is_not_found_by_that_word(real: World) -> None:
    assert "Urologists" not in [one.occupation.title for one in find(real, "Product owner")]


def test_a_name_of_the_other_classification_is_not_found_where_one_is_asked(real: World) -> None:
    assert {one.code[2:3] for one in Finder(real).find("AI Engineer", onet=True)} == {"-"}
    assert "-" not in {one.code[2:3] for one in Finder(real).find("UX Designer", onet=False)}


def test_titles_are_made_alike() -> None:
    assert words("Secretaries, Buses & Glass-Blowers") == ["secretary", "buse", "glass", "blower"]
    assert asked("Sr. QA Eng (m/w/d)") == ["senior", "quality", "assurance", "engineer"]
    assert asked("CEO") == ["ceo"]
    assert asked("Deputy Secretary to the Minister of Health") == ["deputy", "secretary"]
    assert asked("HR") == ["human", "resource", "hr"]


@given(st.text(alphabet="abcdeisuy", max_size=9))
def test_a_word_made_singular_stays_so(word: str) -> None:
    once = singular(word)
    assert len(once) <= len(word)
    assert word.startswith(once[:-1])


def test_words_that_go_together_point_the_same_way_and_the_same_tables_teach_the_same() -> None:
    documents = [
        {"hive": 2, "honey": 1, "bee": 1},
        {"honey": 1, "bee": 3},
        {"bell": 1, "bronze": 1},
        {"bell": 2, "bronze": 2},
    ]
    vocabulary = ["bee", "bell", "bronze", "hive", "honey"]
    weights = Weights(documents, vocabulary, rarity(documents, vocabulary))
    first = learned(weights, 2)
    assert (first == learned(weights, 2)).all()
    real = first.astype(float) / np.linalg.norm(first, axis=1, keepdims=True)
    assert real[0] @ real[4] > 0.95
    assert real[1] @ real[2] > 0.95
    assert abs(real[0] @ real[1]) < 0.1


@given(st.lists(st.lists(st.floats(-1, 1), min_size=3, max_size=3), min_size=1, max_size=5))
def test_vectors_are_kept_in_one_byte(rows: list[list[float]]) -> None:
    assert np.abs(kept(np.array(rows)).astype(int)).max() <= 127


def test_names_of_one_classification_alone_can_be_asked_for(small: World) -> None:
    search = Finder(small)
    assert {hit.code[:3] for hit in search.find("bee", onet=True)} == {"45-"}
    assert {len(hit.code) for hit in search.find("bee", onet=False)} == {36}
    assert search.is_onet(search.find("bee", onet=True)[0].name)


def test_the_finder_needs_no_numpy_before_it_is_asked(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = "import sys; from metier.reference.world.library import world; w = world(); w.occupation('15-1252.00'); w.ratings('15-1252.00'); print('numpy' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        == "False"
    )
