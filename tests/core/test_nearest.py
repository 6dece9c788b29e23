"""Which text is nearest to a few words, and whether two short texts name one thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.nearest import Nearest, name_one_thing, named_together

TEXTS = {
    "pay": ("Asking for a pay rise", "The yearly talk with the manager about money"),
    "home": ("Working from home", "Two days at home, and a manager who likes the office"),
    "shout": ("He shouts", "The head of the workshop shouts across the hall"),
}


def test_rare_words_and_what_it_is_about_count_most():
    found = Nearest(TEXTS).to("my manager will not talk about a rise in pay")
    assert found[0].key == "pay"
    assert {"rise", "pay"} <= set(found[0].shared)


def test_words_count_in_their_forms():
    assert Nearest(TEXTS).to("shouting")[0].key == "shout"
    assert Nearest(TEXTS).to("HOMES")[0].key == "home"


def test_nothing_is_near_without_a_shared_word():
    assert Nearest(TEXTS).to("qwertz and the") == []
    assert Nearest({}).to("pay") == []


def test_the_text_itself_is_nearest_to_itself():
    nearest = Nearest(TEXTS)
    for key, (heavy, light) in TEXTS.items():
        assert nearest.to(f"{heavy} {light}")[0].key == key


@given(st.text(max_size=200))
def test_any_words_have_a_nearness_between_none_and_all(said: str):
    assert all(0 < one.score <= 1 for one in Nearest(TEXTS).to(said))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the programme asks for one more thing", "Programme asked again for a report", True),
        ("Tom has not answered", "Tom is not answering my mails", True),
        ("I am tired in the evening", "The evening is too short", False),
        ("tired", "tired", False),
        ("", "", False),
    ],
)
def test_two_texts_name_one_thing_by_two_telling_words(one: str, other: str, same: bool):
    assert name_one_thing(one, other) is same
    assert name_one_thing(other, one) is same


def test_texts_are_grouped_by_what_they_name():
    texts = [("1", "Tom has not answered"), ("2", "no budget for courses"), ("3", "Tom never answers")]
    assert named_together(texts) == [["1", "3"], ["2"]]
