"""What the guide and the page of a person say of the rules is what the rules are."""

import guards
from metier.core.network.rotation import KEPT, MOST, RESTED, TURNS
from metier.core.network.ties import MODERATE, MODERATELY_WEAK, ONCE_CLOSE, STRONG

GUIDE = guards.ROOT / "docs" / "guide" / "people.md"
PAGES = guards.SOURCE / "network" / "templates" / "network"


def said(text: str) -> str:
    return " ".join(text.split())


def test_the_thresholds_of_ties_are_those_of_the_guide_and_the_page():
    assert (STRONG, MODERATE, MODERATELY_WEAK, ONCE_CLOSE) == (24, 6, 2, 3)
    guide = said(GUIDE.read_text())
    for row in (
        "| strong | 24 talks and more",
        "| moderate | 6 to 23 |",
        "| moderately weak | 2 to 5 |",
        "after 3 and more before",
    ):
        assert row in guide, row
    page = said((PAGES / "_known.html").read_text())
    for part in (
        "Strong: 24 talks and more",
        "Moderate: 6 to 23.",
        "Moderately weak: 2 to 5.",
        "after three and more before",
    ):
        assert part in page, part


def test_the_handful_is_chosen_as_the_guide_and_the_page_say():
    assert (MOST, KEPT, TURNS, RESTED.days) == (5, 2, 13, 56)
    guide = said(GUIDE.read_text())
    for part in (
        "at most five come up in a week",
        "Up to two of the five places",
        "one week of thirteen",
        "in the eight weeks before",
    ):
        assert part in guide, part
    assert "Up to two of the five places are kept" in said((PAGES / "_week.html").read_text())
