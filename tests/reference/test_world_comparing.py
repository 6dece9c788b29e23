"""All the names of one kind of work held against those of every occupation, in an invented library and in the one of the package."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metier.reference.world import making
from metier.reference.world.finding.comparing import LEAST, comparer
from metier.reference.world.finding.letters import Letters
from metier.reference.world.finding.occupations import compare, find
from metier.reference.world.library import PACKED, World
from official_files import KEEPER, written

pytestmark = pytest.mark.one_database

REAL = World(PACKED)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("official")
    (folder / "made.library").write_bytes(making.build(written(folder)))
    return World(folder / "made.library")


def first(world: World, *said: str) -> str:
    return compare(world, said)[0].occupation.title


def test_another_name_of_the_same_work_tells_which_of_two_meanings_a_title_has() -> None:
    assert find(REAL, "carer")[0].occupation.title == "Community Health Workers"
    assert first(REAL, "carer", "home help", "looks after old people") == "Personal Care Aides"
    assert find(REAL, "coder")[0].occupation.title == "Medical Records Specialists"
    assert first(REAL, "coder", "web dev") == "Web Developers"


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("53-3032.00", "truck driver"),
        ("47-2152.00", "Plumbers and pipe fitters"),
        ("29-1051.00", "Pharmacists"),
        ("51-8013.00", "power plant operator"),
    ],
)
def test_an_occupation_of_onet_is_put_beside_occupations_and_groups_of_others_by_all_its_names(
    code: str, title: str
) -> None:
    one = REAL.occupation(code)
    assert one is not None
    found = comparer(REAL, onet=False).compare(one.title, REAL.names(code), 3)
    assert title in [likely.text for likely in found]


def test_what_is_found_says_by_which_name_and_the_likest_comes_first(small: World) -> None:
    found = comparer(small, onet=False).compare("Apiarist")
    assert (found[0].code, found[0].text) == (KEEPER, "apiarist")
    likeness = [one.likeness for one in found]
    assert likeness == sorted(likeness, reverse=True)
    assert comparer(small, onet=True).compare("Apiary Manager")[0].code == "45-2093.00"


def test_the_order_of_the_other_names_does_not_matter(small: World) -> None:
    others = ["Honey Farmer", "bee keepr", "Imkerin"]
    compared = comparer(small, onet=True)
    assert compared.compare("Apiarist", others) == compared.compare("Apiarist", others[::-1])


def test_a_name_is_as_like_as_can_be_to_itself_and_to_nothing_more() -> None:
    compared = comparer(REAL, onet=False)
    at = next(at for at, (_, text) in enumerate(compared.names) if text == "baker")
    _, by_name = compared.likeness(compared.names[at][1])
    assert by_name[at] == pytest.approx(1, abs=1e-3)
    assert by_name.max() == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("said", [("",), ("?!", ""), ("字", "🐝"), ("qqqqxx", "zzyyx")])
def test_names_that_nobody_knows_are_like_none(small: World, said: Sequence[str]) -> None:
    assert compare(small, said) == []


@settings(max_examples=30)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=8))
def test_any_names_may_be_compared(said: list[str]) -> None:
    for one in compare(REAL, said, 3):
        assert LEAST * 0.8 <= one.likeness <= 1.001


def test_a_library_without_occupations_of_esco_compares_with_none(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("without")
    left_out = ("occupations_en_csv", "occupations_de_csv", "ISCOGroups_en_csv")
    (folder / "made.library").write_bytes(making.build(written(folder, **dict.fromkeys(left_out, ""))))
    bare = World(folder / "made.library")
    assert comparer(bare, onet=False).compare("Bee keeper") == []
    assert compare(bare, ("Bee Keepers", "apiarist"))[0].occupation.code == "45-2093.00"


def test_words_written_alike_have_most_pieces_in_common() -> None:
    known = ["baker", "bakery", "brewer", "smith"]
    letters = Letters(known, np.array([3, 1, 2, 2]), 8)
    likeness = letters.likeness({"bakre": 1.0})
    assert [known[at] for at in np.argsort(-likeness)[:2]] == ["baker", "bakery"]
    assert likeness[3] == 0
    (itself,) = letters.lengths(np.array([0]), np.array([1]))
    assert letters.likeness({"baker": 1.0})[0] == pytest.approx(itself)
