"""Checks of a résumé: what they find, and what they leave alone."""

from datetime import date

import pytest

from metier.core import wording
from metier.core.dates import PartialDate
from metier.core.resume import Contact, Content, Entry, Line, Section
from metier.core.resume.checks import MOST, RULES, Known, check

TODAY = date(2026, 10, 1)


def position(starts: str, ends: str = "", *lines: str) -> Entry:
    return Entry(
        title="Analyst",
        starts=PartialDate.parse(starts),
        ends=PartialDate.parse(ends) if ends else None,
        goes_on=not ends,
        lines=tuple(Line(text, f"wins:{number}") for number, text in enumerate(lines)),
    )


def page(*entries: Entry, email: str = "nadia@example.org") -> Content:
    return Content(
        name="Nadia Rahman",
        contacts=(Contact("email", email),) if email else (),
        sections=(Section(kind="positions", heading="Experience", entries=entries),),
    )


def found(content: Content, *off: str, **known: object) -> list[tuple[str, str]]:
    return [(one.rule, one.sentence) for one in check(content, Known(today=TODAY, **known), off)]  # type: ignore[arg-type]


def test_a_whole_page_has_nothing_to_find() -> None:
    assert found(page(position("2020-01", "", "Cut costs by 14%"), position("2015-09", "2019-12"))) == []


def test_nobody_can_answer_without_an_address() -> None:
    assert found(page(email="")) == [("contact", "It has neither an email address nor a phone number.")]


@pytest.mark.parametrize("posting", ["", "en-GB", "en"])
def test_a_posting_in_the_same_language_is_nothing_to_find(posting: str) -> None:
    assert found(page(position("2020-01", "", "Cut costs by 14%")), posting=posting) == []


def test_a_posting_in_another_language_is_told() -> None:
    said = found(page(position("2020-01", "", "Cut costs by 14%")), posting="de-DE")
    assert said == [("language", "It is in English, and the posting in German.")]


def test_a_gap_is_named_with_its_months() -> None:
    assert found(page(position("2020-09"), position("2015", "2019-12"))) == [
        ("gap", "8 months, from January 2020 to August 2020, are in no entry.")
    ]


def test_half_a_year_is_no_gap() -> None:
    assert found(page(position("2020-07"), position("2015", "2019-12"))) == []


def test_time_since_the_last_entry_counts() -> None:
    assert found(page(position("2015", "2025-12"))) == [("gap", "Nothing since January 2026: 9 months by now.")]


def test_an_entry_that_covers_a_gap_fills_it() -> None:
    assert found(page(position("2020-09"), position("2018", "2020-08"), position("2015", "2019-12"))) == []


def test_lines_without_a_figure_are_shown_few_at_a_time() -> None:
    lines = [f"Wrote letter {chr(97 + number)}" for number in range(8)]
    results = [sentence for rule, sentence in found(page(position("2020", "", *lines))) if rule == "result"]
    assert len(results) == MOST
    assert results[-1].endswith("And 3 more like it.")


def test_points_that_do_not_end_alike_are_told_once() -> None:
    ends = ["Ran 3 teams.", "Cut costs by 14%", "Wrote the “book” of 9 rules.”", "Won 2 prizes (of 3)"]
    assert found(page(position("2020", "", *ends))) == [
        ("stops", "2 points end in a full stop, 2 in none: the first to differ is “Cut costs by 14%”.")
    ]
    assert found(page(position("2020", "", "Ran 3 teams.", "用了 3 年。"))) == []
    assert found(page(position("2020", "", "Ran 3 teams", "Cut costs by 14%"))) == []


@pytest.mark.parametrize(
    "either",
    ["Sold 3 shops to Acme Ltd.", "Ran 3 tools, etc.", "Saved 4% p.a.", "Asked 9: why?", "3 of 4 won!", "Year 2…", "Till 2026...", "ดูแลทีม"],
)  # fmt: skip
def test_an_end_that_is_neither_is_like_any_other(either: str) -> None:
    assert found(page(position("2020", "", either, "Ran 3 teams.", "Cut 2 costs."))) == found(
        page(position("2020", "", either))
    )
    assert "stops" not in {rule for rule, _ in found(page(position("2020", "", either, "Ran 3 teams", "Cut 2 costs")))}


def test_full_stops_of_other_scripts_and_within_quotes_are_full_stops() -> None:
    ends = ["Ran 3 teams.", "3 टीमें चलाईं।", "3 ٹیمیں چلائیں۔", "Sagte 3-mal „gut.“", "Said 3 times 'fine.' "]
    assert "stops" not in {rule for rule, _ in found(page(position("2020", "", *ends)))}


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({"pages": 3, "wished": 2}, ("length", "It is 3 pages; you wished for 2.")),
        ({"pages": 2, "last_lines": 3}, ("last-page", "The last page holds 3 lines.")),
        ({"stale": 1}, ("stale", "1 line is not as your record has it now.")),
        ({"unread": ("Leeds",)}, ("reading", "1 fact did not read back: “Leeds”.")),
        (
            {"unread": ("ليدز",), "word_is_whole": True},
            ("reading", "1 fact did not read back: “ليدز”. The Word file reads back whole."),
        ),
        ({"moved": ("Leeds", "York")}, ("reading", "2 facts read back out of order: “Leeds” and “York”.")),
        ({"letters": ("Some letters have no shape.",)}, ("letters", "Some letters have no shape.")),
    ],
)
def test_what_is_known_of_the_files_is_said(known: dict[str, object], sentence: tuple[str, str]) -> None:
    assert found(page(position("2020")), **known) == [sentence]


def test_words_are_checked_with_what_they_stand_on() -> None:
    content = page(position("2020", "", "Single-handedly cut costs by 14%"))
    proof = {"wins:0": wording.Evidence("wins:0", "Cut costs by 14% with the team", "14%")}
    assert {rule for rule, _ in found(content, evidence=proof)} == {"sole-credit"}


def test_a_check_that_is_switched_off_is_quiet() -> None:
    content = page(position("2015", "2019", "Single-handedly wrote letters"), email="")
    off = {rule for rule, _ in found(content)}
    assert {"contact", "gap", "result"} <= off
    assert found(content, *off) == []


def test_every_rule_says_why_and_how_to_mend_it() -> None:
    for rule in RULES.values():
        assert all((rule.looks_for, rule.why, rule.source, rule.mend))
