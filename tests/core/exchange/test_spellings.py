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
    ("one", "other"),
    [
        ("Siemens", "Siemens Healthineers"),
        ("Wharfe Water", "Aire Water"),
        ("&", "the"),
        ("Y Combinator", "Combinator"),
        ("AND Digital", "Digital"),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert same_employer(employer_key(one)) != same_employer(employer_key(other))


@pytest.mark.parametrize(
    "text", ["Bei Mueller und Soehne suchen wir Sie.", "Müller & Söhne sucht", "MULLER & SOHNE recrute"]
)
def test_a_name_is_found_in_a_text_in_any_spelling(text: str) -> None:
    [again] = seen_before("", "", "", text, [Seen("1", "Analyst", employer_key("Müller & Söhne GmbH"))])
    assert again.why == "employer"


def test_a_name_that_begins_like_an_and_is_found_whole_in_a_text() -> None:
    seen = [Seen("1", "Analyst", employer_key("AND Digital"))]
    assert seen_before("", "", "", "AND Digital seeks an analyst.", seen)
    assert not seen_before("", "", "", "We do digital work.", seen)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Y", "And"),
        ("Y Digital", "AND Digital"),
        ("Team Y Ltd", "Team"),
        ("Och-Ziff", "Et Ziff"),
        ("バンク", "ハンク"),
        ("パナ", "バナ"),
    ],
)
def test_two_employers_are_never_kept_as_one(one: str, other: str) -> None:
    assert employer_key(one) != employer_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marks and Spencer", "Marks & Spencer plc"),
        ("Smith and Co.", "Smith & Co"),
        ("Smith und Co. KG", "Smith"),
        ("ﾊﾞﾝｸ", "バンク"),
    ],
)
def test_one_employer_is_kept_as_one(one: str, other: str) -> None:
    assert employer_key(one) == employer_key(other)
