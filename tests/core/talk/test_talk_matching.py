"""Which wins could answer which questions, by the words of a theme and one's own."""

import pytest

from metier.core.talk.matching import own_words, themes_of
from metier.core.talk.questions import QUESTIONS, THEMES


def test_there_are_more_than_thirty_questions_each_of_one_theme_and_no_two_alike():
    assert len(QUESTIONS) > 30
    assert len({one.text for one in QUESTIONS.values()}) == len(QUESTIONS)
    for key, one in QUESTIONS.items():
        assert key.rpartition("-")[0] == one.theme in THEMES
        assert one.text.startswith("Tell me about")
        assert one.text.endswith(".")


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Settled a disagreement between Claims and Pricing", "conflict"),
        ("Mentored two analysts", "leading"),
        ("Found the double count in lapse reporting", "finding"),
        ("Built the claims dashboard", "building"),
        ("Persuaded the board to wait", "persuading"),
    ],
)
def test_a_win_is_found_by_the_beginning_of_a_word(text: str, theme: str):
    assert theme in themes_of(text)


def test_a_word_inside_another_is_not_found():
    assert themes_of("Unleaded fuel") == frozenset()


def test_own_words_find_what_the_themes_do_not():
    assert "conflict" not in themes_of("Night shift with Priti")
    own = {"conflict": own_words("Priti, night shift")}
    assert "conflict" in themes_of("Night shift with Priti", own)
    assert "conflict" not in themes_of("A calm day", own)


def test_own_words_are_read_with_commas_between_them():
    assert own_words(" Crisis,  night   shift;x\nCrisis") == ("crisis", "night shift")
