"""Titles matched to occupations, and all occupations held against one person."""

import numpy as np
import pytest

from metier.core.profile import Have, Need, fit_of
from metier.reference.world.finding.matching import match
from metier.reference.world.library import world
from metier.reference.world.ranking import ranker


def test_of_occupations_with_the_same_name_the_one_that_is_mostly_called_so_comes_first() -> None:
    best, *others = match(world(), "Nurse")
    assert best.occupation.title == "Registered Nurses"
    assert best.likeness == pytest.approx(others[0].likeness, abs=0.03)
    assert sum(one.share for one in (best, *others)) == pytest.approx(1, abs=0.01)
    assert best.share > others[0].share


def test_a_name_of_one_occupation_is_surer_than_one_of_many() -> None:
    assert match(world(), "Software engineer")[0].confidence > 0.9 > 0.5 > match(world(), "Data analyst")[0].confidence


@pytest.mark.parametrize("said", ["", "Zzyzx qwrtplk"])
def test_what_is_like_no_name_matches_nothing(said: str) -> None:
    assert match(world(), said) == ()


def test_fit_is_that_of_the_formula_for_one_occupation() -> None:
    made = ranker(world())
    at = made.codes.index("15-2051.01")
    have = np.full(len(made.elements), 3.0, np.float32)
    fit, _ = made.figures(have, made.weights[at])
    needs = [
        Need(element, 1 + 4 * float(weight), float(level))
        for element, weight, level in zip(made.elements, made.weights[at], made.levels[at], strict=True)
    ]
    one = fit_of(needs, {element: Have(3.0, 0) for element in made.elements})
    assert one is not None
    assert float(fit[at]) == pytest.approx(one.value, abs=1e-4)


def test_who_has_the_levels_of_an_occupation_fits_it_wholly_and_it_comes_near_the_top() -> None:
    made = ranker(world())
    at = made.codes.index("29-1141.00")
    found = made.rank(made.levels[at], made.weights[at], most=20)
    own = next(one for one in found if one.code == "29-1141.00")
    assert (own.fit, own.use) == (pytest.approx(1, abs=1e-4), pytest.approx(1, abs=1e-4))
    assert found[0] == own


def test_ranking_goes_on_from_a_place() -> None:
    made = ranker(world())
    have, mine = made.levels[0], made.weights[0]
    assert made.rank(have, mine, 50, 50) == made.rank(have, mine)[50:100]


def test_who_has_nothing_fits_nothing() -> None:
    made = ranker(world())
    nothing = np.zeros(len(made.elements), np.float32)
    fit, use = made.figures(nothing, nothing)
    assert not fit.any()
    assert not use.any()
