"""What a sentence said before."""

import pytest

from metier.core.rewording import said_before


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("£75,000 by 2030, and never less.", "£82,000 by 2030, and never less.", "£75,000"),
        ("Earn £75,000.", "Earn £82,000.", "£75,000"),
        ("Lead analyst", "Head of analytics", "“Lead analyst”"),
        ("Head of analytics", "Head of analytics at a small company", "“Head of analytics”"),
        ("", "Something", "“”"),
    ],
)
def test_only_the_few_words_that_differ_are_repeated(before, after, said):
    assert said_before(before, after) == said
