"""The two halves of an if-then plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.if_then import obstacle, response, sentence


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("the programme asks for one more thing", "the programme asks for one more thing"),
        ("If the programme asks for one more thing,", "the programme asks for one more thing"),
        ("The programme  asks.", "the programme asks"),
        ("Tom has not answered", "Tom has not answered"),
        ("I am tired", "I am tired"),
        ("iffy data comes in", "iffy data comes in"),
    ],
)
def test_an_obstacle_follows_if(typed: str, kept: str):
    assert obstacle(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("say that I will look on Friday", "say that I will look on Friday"),
        ("Then I will say that I will look on Friday.", "say that I will look on Friday"),
        ("then I say no", "say no"),
        ("I’ll write to Anna", "write to Anna"),
        ("Write to Anna", "write to Anna"),
        ("ignore it", "ignore it"),
        ("DM Tom", "DM Tom"),
    ],
)
def test_a_response_follows_then_i(typed: str, kept: str):
    assert response(typed) == kept


def test_both_make_a_sentence():
    assert sentence("Tom has not answered", "ask Grace") == "If Tom has not answered, then I ask Grace."


@given(st.text(max_size=80))
def test_what_was_kept_stays_when_it_is_kept_again_unless_it_repeats_if_or_then(text: str):
    for clean in (obstacle, response):
        once = clean(text)
        assert once == once.strip()
        assert clean(once) in once or clean(once).lower() in once.lower()
