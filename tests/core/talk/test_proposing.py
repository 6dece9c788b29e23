"""What an account may begin with: the record's own words, and only those."""

import re

from hypothesis import given
from hypothesis import strategies as st

from metier.core.speech import seconds_to_say
from metier.core.talk.proposing import MOST_WINS, Now, proposed
from metier.core.wording import Evidence

NOW = Now("Senior Data Analyst", "Calder Mutual", "positions:1")
OURS = frozenset(["i", "work", "as", "at", "what", "i", "am", "looking", "for"])
CUT = Evidence("wins:1", "Claims run cut to 40 minutes", "−87%")
HIRED = Evidence("wins:2", "Interview panel redesigned", "2 hires")


def texts(*said: object) -> list[str]:
    return [one.text for one in proposed(*said)]  # type: ignore[arg-type]


def test_who_then_wins_then_what_is_looked_for():
    found = proposed(120, NOW, "Analyst", [HIRED, CUT], "Head of analytics")
    assert [(one.text, one.keys) for one in found] == [
        ("I work as Senior Data Analyst at Calder Mutual.", ("positions:1",)),
        ("Claims run cut to 40 minutes: −87%.", ("wins:1",)),
        ("Interview panel redesigned: 2 hires.", ("wins:2",)),
        ("What I am looking for: Head of analytics.", ()),
    ]


def test_without_a_position_the_headline_is_taken_as_it_is():
    assert texts(30, None, "Analyst, claims", [], "") == ["Analyst, claims."]
    assert texts(30, Now("", "Northbank", "p"), "", [], "") == ["I work at Northbank."]
    assert texts(30, None, "", [], "") == []


def test_a_number_that_is_said_already_is_not_said_twice():
    assert texts(30, None, "", [Evidence("w", "Forecast within 2% for the year", "2%")], "") == [
        "Forecast within 2% for the year."
    ]


def test_as_many_wins_as_there_is_time_for_and_one_at_least():
    long = [Evidence(f"w{number}", "A win " * 20 + str(number), f"{number}0%") for number in range(2, 9)]
    assert len(texts(30, NOW, "", long, "")) == 2
    assert len(texts(600, NOW, "", long, "")) == 1 + MOST_WINS


words = st.text(st.characters(categories=["L", "N", "Zs"]), max_size=60)
wins = st.lists(st.builds(Evidence, key=st.just("w"), title=words.filter(str.strip), result=words), max_size=6)


@given(words, words, words, wins, words)
def test_no_word_is_said_that_the_record_does_not_have(title: str, employer: str, headline: str, won, ambition: str):
    """But for the words of the two frames."""
    known = " ".join([title, employer, headline, ambition, *(f"{one.title} {one.result}" for one in won)])
    there = {word.casefold() for word in re.findall(r"\w+", known)} | OURS
    for one in texts(120, Now(title, employer, "p"), headline, won, ambition):
        assert {word.casefold() for word in re.findall(r"\w+", one)} <= there


@given(wins)
def test_it_fits_its_time_but_for_the_first_win(won):
    found = texts(30, None, "", won, "")
    assert seconds_to_say(found[:-1]) <= 30
