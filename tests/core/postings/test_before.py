"""What one has seen before, by the name of an employer in a text."""

import pytest

from metier.core.postings.before import Seen, seen_before


@pytest.mark.parametrize(
    ("key", "text", "is_seen"),
    [
        ("marks & spencer", "Join Marks and Spencer today.", True),
        ("mueller", "Müller sucht dich.", True),
        ("noe", "No agencies, please.", False),  # too short once the e of an umlaut is off
    ],
)
def test_a_known_employer_is_found_in_a_text_that_names_none(key: str, text: str, is_seen: bool) -> None:
    before = Seen("1", "Data lead", key)
    assert bool(seen_before("Data lead", "", "", text, [before])) == is_seen
