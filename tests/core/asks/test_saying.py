import pytest

from metier.core.asks.case import PARTS, Completeness
from metier.core.asks.likeness import alike, like
from metier.core.errors import Refused
from metier.core.speech import length, read_seconds, seconds_to_say


def test_a_hundred_and_forty_words_take_a_minute():
    assert seconds_to_say(["word " * 70, "word " * 70]) == 60
    assert seconds_to_say([]) == 0
    assert seconds_to_say(["我带领过六人团队，" * 35]) == 90  # 280 letters, which count as 210 words
    assert seconds_to_say(["用 SQL 与 Python"]) == 2


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(1, "1 second"), (45, "45 seconds"), (60, "1 minute"), (120, "2 minutes"), (150, "2 min 30")],
)
def test_a_length_is_said_plainly(seconds, said):
    assert length(seconds).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("text", "seconds"), [("2:30", 150), ("2m30", 150), ("3 min", 180), ("150", 150), ("45s", 45), ("3 minutes", 180)]
)
def test_a_length_is_read_as_people_write_it(text, seconds):
    assert read_seconds(text) == seconds


@pytest.mark.parametrize("text", ["", "a while", "2:75", "0", "-3", "99999"])
def test_what_is_not_a_length_is_refused_with_a_sentence(text):
    with pytest.raises(Refused):
        read_seconds(text)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Line-manage two placement students", "Line manage placement students"),
        ("dbt course", "The dbt course, £640"),
        ("Fridays from home", "Work from home on Fridays"),
        ("A pay rise", "Pay rise"),
    ],
)
def test_two_asks_for_one_thing_are_found_alike(one, two):
    assert alike(one, two)
    assert alike(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lead the modelling guild", "Lead the pricing project"),
        ("A seat in the planning round", "A written brief of your priorities"),
        ("dbt course", "A course in budgeting for managers"),
        ("", "Anything"),
    ],
)
def test_asks_for_different_things_are_not(one, two):
    assert not alike(one, two)
    assert like(one, [("key", two)]) == []


def test_a_case_says_what_it_lacks_and_only_when_it_lacks_something():
    whole = Completeness.of([part.name for part in PARTS])
    assert (whole.said, whole.lacks) == ("The case is whole", "")
    begun = Completeness.of(["whom", "evidence", "nonsense"])
    assert begun.said == "Case: 2 of 11 parts"
    assert begun.lacks.startswith("9 parts of the case are missing: what it serves, what it is worth to you,")
    assert Completeness.of([]).said == "Case not begun"
