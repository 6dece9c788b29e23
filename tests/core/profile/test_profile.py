"""Levels, priors, and fit: examples by hand, and what holds for any figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.profile import (
    ANCHORS,
    Asks,
    Fit,
    Have,
    Held,
    Lent,
    Need,
    Shown,
    age_share,
    anchor,
    asked_of_line,
    combined,
    fit_of,
    lent_by,
    raised,
    stand,
    tenure_share,
)

levels = st.floats(0, 7)
errors = st.floats(0, 3)
importances = st.floats(1, 5)
needs_and_haves = st.lists(st.tuples(importances, levels, levels, errors), min_size=1, max_size=8)


def apart(rows: list[tuple[float, float, float, float]]) -> tuple[list[Need], dict[str, Have]]:
    needs = [Need(str(at), importance, level) for at, (importance, level, _, _) in enumerate(rows)]
    return needs, {str(at): Have(level, error) for at, (_, _, level, error) in enumerate(rows)}


# The scale


def test_every_level_has_words_of_its_own() -> None:
    assert len(set(ANCHORS)) == 8
    assert anchor(3.4) == ANCHORS[3]
    assert anchor(9) == ANCHORS[7]


# What occupations lend


def test_an_occupation_lends_half_its_level_after_six_months_and_four_fifths_after_two_years() -> None:
    assert tenure_share(6) == 0.5
    assert tenure_share(24) == 0.8
    assert tenure_share(0) == 0


def test_what_was_left_fifteen_years_ago_lends_half() -> None:
    assert age_share(15) == 0.5
    assert age_share(0) == age_share(-1) == 1


def test_a_lent_level_keeps_the_standard_error_and_the_doubt_of_the_match() -> None:
    lent = lent_by(Held("15-2051.01", 24, 0, 0.75), published=5, published_error=0.6, spread=2)
    assert lent.level == pytest.approx(4)
    assert lent.error == pytest.approx((1 + 0.36 + 0.25 * 4) ** 0.5)


@given(levels, errors, errors, st.integers(0, 600), st.floats(0, 60), st.floats(0, 1))
def test_nothing_lends_more_than_is_published_and_no_match_makes_it_surer(
    published: float, error: float, spread: float, months: int, years: float, sure: float
) -> None:
    held = lent_by(Held("a", months, years, sure), published, error, spread)
    certain = lent_by(Held("a", months, years, 1), published, error, spread)
    assert 0 <= held.level <= published
    assert held.level == certain.level
    assert held.error >= certain.error >= 1


@given(st.integers(0, 600), st.floats(0, 60))
def test_more_months_lend_more_and_more_years_ago_less(months: int, years: float) -> None:
    assert tenure_share(months + 1) > tenure_share(months)
    assert age_share(years + 1) < age_share(years)


# Where somebody stands

LENT = Lent("15-2051.01", 5, 0.2, 4.0, 1.4)
NAMED = Shown(None, 0, 0, 0)


@pytest.mark.parametrize(
    ("own", "shown", "lent", "level", "error", "basis"),
    [
        (2.0, [Shown(5, 9, 0, 0)], [LENT], 2.0, 0.5, "own"),
        (2.0, [], [LENT], 2.0, 1.0, "own"),
        (None, [Shown(3, 0, 0, 0), Shown(4, 1, 0, 0)], [LENT], 4.5, 0.5, "skill"),
        (None, [Shown(1, 0, 2, 0)], [LENT], 1.0, 1.0, "skill"),
        (None, [Shown(None, 1, 0, 0)], [LENT], 4.0, 0.75, "lent"),
        (None, [Shown(None, 8, 0, 0)], [LENT], 5.0, 0.75, "shown"),
        (None, [Shown(None, 2, 3, 0)], [], 4.0, 0.75, "shown"),
        (None, [Shown(None, 1, 0, 15)], [], 1.5, 0.75, "shown"),
        (None, [NAMED], [LENT], 4.0, 1.4, "lent"),
        (None, [NAMED], [], 0.0, 2.0, "nothing"),
    ],
)
def test_own_word_stands_before_evidence_and_evidence_before_what_is_lent(
    own: float | None, shown: list[Shown], lent: list[Lent], level: float, error: float, basis: str
) -> None:
    found = stand(own, shown, lent)
    assert (found.level, found.error, found.basis) == (pytest.approx(level), error, basis)
    assert (found.own, found.shown, found.lent) == (own, tuple(shown), tuple(lent))


@given(st.lists(st.builds(Lent, st.just("a"), levels, errors, levels, errors), max_size=4), st.integers(0, 20))
def test_evidence_never_lowers_what_is_lent(lent: list[Lent], things: int) -> None:
    assert stand(None, [Shown(None, things, 0, 0)], lent).level >= stand(None, [], lent).level


# Fit


def test_fit_by_hand() -> None:
    needs = [Need("a", 5, 4), Need("b", 3, 2), Need("c", 1, 7)]
    haves = {"a": Have(3, 1), "b": Have(5, 1)}
    # weights 1, 0.5, 0; short by 1 × 1; of 1 × 4 + 0.5 × 2
    assert fit_of(needs, haves) == Fit(pytest.approx(0.8), pytest.approx(0.6), pytest.approx(1.0))
    assert raised(needs, haves) == {"a": pytest.approx(0.2), "c": 0.0}


def test_nothing_of_weight_has_no_fit() -> None:
    assert fit_of([], {}) is None
    assert fit_of([Need("a", 1, 5)], {}) is None
    assert raised([Need("a", 1, 5)], {}) == {}


@given(needs_and_haves)
def test_the_range_holds_the_fit(rows: list[tuple[float, float, float, float]]) -> None:
    found = fit_of(*apart(rows))
    assert found is None or 0 <= found.low <= found.value <= found.high <= 1


@given(needs_and_haves, levels)
def test_a_higher_level_never_lowers_the_fit(rows: list[tuple[float, float, float, float]], more: float) -> None:
    needs, haves = apart(rows)
    before, after = fit_of(needs, haves), fit_of(needs, haves | {"0": Have(max(more, haves["0"].level), 0)})
    if before and after:
        assert after.value >= before.value - 1e-12


@given(needs_and_haves)
def test_meeting_every_gap_is_a_whole_fit_and_what_each_adds_comes_to_it(
    rows: list[tuple[float, float, float, float]],
) -> None:
    needs, haves = apart(rows)
    found = fit_of(needs, haves)
    if found:
        met = {need.key: Have(max(need.level, haves[need.key].level), 0) for need in needs}
        whole = fit_of(needs, met)
        assert whole is not None
        assert whole.value == pytest.approx(1)
        assert found.value + sum(raised(needs, haves).values()) == pytest.approx(1)


@given(needs_and_haves)
def test_what_closing_a_gap_adds_is_what_changing_it_gives(rows: list[tuple[float, float, float, float]]) -> None:
    needs, haves = apart(rows)
    before = fit_of(needs, haves)
    for need in needs:
        if before and need.key in raised(needs, haves):
            after = fit_of(needs, haves | {need.key: Have(need.level, haves[need.key].error)})
            assert after is not None
            assert raised(needs, haves)[need.key] == pytest.approx(after.value - before.value)


@given(needs_and_haves)
def test_an_importance_that_all_share_does_not_matter(rows: list[tuple[float, float, float, float]]) -> None:
    needs, haves = apart(rows)
    one = fit_of([Need(need.key, 2, round(need.level, 1)) for need in needs], haves)
    other = fit_of([Need(need.key, 5, round(need.level, 1)) for need in needs], haves)
    assert (one is None) == (other is None)
    if one and other:
        assert one.value == pytest.approx(other.value)


# What sources ask together


@pytest.mark.parametrize(
    ("insists", "years", "expected"),
    [("must", None, (4, 4)), ("nice", None, (2.5, 3)), ("must", 5, (4, 5)), ("must", 1, (4, 3)), ("nice", 3, (2.5, 3))],
)
def test_a_line_of_a_posting_asks_a_stated_level(
    insists: str, years: int | None, expected: tuple[float, float]
) -> None:
    found = asked_of_line(insists, years)  # type: ignore[arg-type]
    assert (found.importance, found.level) == expected


def test_what_few_postings_ask_is_less_important_and_other_sources_raise_it() -> None:
    advert = Asks(4, 4, is_posting=True)
    assert combined([advert], 4) == (1.75, 4)
    assert combined([advert, advert, Asks(2.5, 3, is_posting=True)], 3) == (3.5, pytest.approx(11 / 3))
    assert combined([advert, Asks(3, 5.5)], 4) == (3, 5.5)
    with pytest.raises(ValueError, match="Nothing asks"):
        combined([], 2)
