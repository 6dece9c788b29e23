"""Employers that are the same however they are spelled."""

from __future__ import annotations

import pytest

from metier.core.exchange import employer_key
from metier.core.exchange.spellings import same_employer
from metier.core.postings.before import Seen, seen_before


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Société Générale S.A.", "SOCIETE GENERALE"),
        ("Müller & Söhne GmbH", "Mueller und Soehne"),
        ("Müller & Söhne GmbH", "Muller & Sohne"),
        ("Ørsted A/S", "Orsted"),
        ("Hearth & Vine", "Hearth and Vine"),
        ("Rolls-Royce plc", "Rolls Royce"),
        ("JPMorgan", "JP Morgan"),
        ("Sainsbury's", "Sainsburys"),
        ("The Guardian", "Guardian"),
        ("Łódź Logistics", "Lodz Logistics"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert same_employer(employer_key(one)) == same_employer(employer_key(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Siemens", "Siemens Healthineers"), ("Wharfe Water", "Aire Water"), ("&", "the")]
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert same_employer(employer_key(one)) != same_employer(employer_key(other))


@pytest.mark.parametrize(
    "text", ["Bei Mueller und Soehne suchen wir Sie.", "Müller & Söhne sucht", "MULLER & SOHNE recrute"]
)
def test_a_name_is_found_in_a_text_in_any_spelling(text: str) -> None:
    [again] = seen_before("", "", "", text, [Seen("1", "Analyst", employer_key("Müller & Söhne GmbH"))])
    assert again.why == "employer"
