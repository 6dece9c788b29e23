"""When a fact counts as read back: the normalisation, and the order."""

from __future__ import annotations

import pytest

from metier.core.resume.content import Content, Entry, Line, Section
from metier.core.resume.read_back import compare

TEXT = Line("Closed month-end two days sooner with the office’s first file flow.")


def content(*lines: Line, entries: tuple[Entry, ...] = ()) -> Content:
    return Content(name="Nadia Rahman", sections=(Section(kind="positions", heading="Experience", lines=lines, entries=entries),))  # fmt: skip


@pytest.mark.parametrize(
    "printed",
    [
        "Closed month-end two days sooner with the office’s first file flow.",
        "Closed month-end two days sooner with the office’s first file ﬂow.",
        "Closed month-end two days\r\nsooner with the\u00a0office’s first file flow.",
        "Closed month-\nend two days sooner with the office’s first file flow.",
        "Closed month\ufffeend two days sooner with the office’s first file flow.",
        "Closed month-end two days sooner with the office’s fi\nrst file flow.",
        "Closed month‑end two days sooner with the office’s first\u200b file flow.",
    ],
)
def test_what_extractors_do_to_letters_is_allowed_for(printed: str) -> None:
    assert compare(content(TEXT), f"Nadia Rahman\nExperience\n– {printed}").is_whole


@pytest.mark.parametrize(
    "printed",
    [
        "Closed month-end two days sooner with the office’s first file.",
        "Closed monthend two days sooner with the office’s first file flow.",
        "Closed month-end two dayssooner with the office’s first file flow.",
        "C l o s e d month-end two days sooner with the office’s first file flow.",
        "Closed month-end two days sooner with the o□ice’s first file flow.",
        "sooner with the office’s first file flow. Closed month-end two days",
    ],
)
def test_what_no_longer_says_the_same_is_missing(printed: str) -> None:
    assert compare(content(TEXT), f"Nadia Rahman\nExperience\n– {printed}").missing == (TEXT.text,)


def test_lines_in_another_order_are_moved() -> None:
    read = compare(content(Line("First of these."), Line("Second of these.")), "Nadia Rahman Experience Second of these. " + "x " * 200 + "First of these.")  # fmt: skip
    assert read.moved
    assert not read.missing
    assert "Out of order: “" in read.sentence


def test_the_parts_of_a_head_stand_in_the_order_of_the_design() -> None:
    entry = Entry(
        title="Analyst", organisation="Calder", place="Leeds", dates="2020 to 2024", lines=(Line("Built it."),)
    )
    assert compare(
        content(entries=(entry,)), "Nadia Rahman Experience 2020 to 2024 Calder, Leeds: Analyst • Built it."
    ).is_whole


def test_an_employer_is_said_once_for_all_roles_there() -> None:
    roles = tuple(Entry(title=title, organisation="Northbank", place="Leeds") for title in ("Analyst", "Trainee"))
    assert compare(content(entries=roles), "Nadia Rahman Experience Northbank, Leeds Analyst Trainee").is_whole
    assert compare(content(entries=roles), "Nadia Rahman Experience Leeds Analyst Trainee").missing == (
        "Northbank",
        "Northbank",
    )


def test_what_need_not_be_said_again_is_not_taken_from_what_comes_after() -> None:
    roles = tuple(
        Entry(title=title, organisation="Northbank", place="Leeds", lines=(Line(f"Built the {title}’s pack."),))
        for title in ("Analyst", "Trainee")
    )
    study = Section(
        kind="education", heading="Education", entries=(Entry(title="MSc", organisation="University of Leeds"),)
    )
    made = Content(
        name="Nadia Rahman", sections=(Section(kind="positions", heading="Experience", entries=roles), study)
    )
    printed = (
        "Nadia Rahman\nExperience\nNorthbank, Leeds\nAnalyst\nBuilt the Analyst’s pack.\nTrainee\n"
        "Built the Trainee’s pack.\nEducation\nMSc, University of Leeds"
    )
    assert compare(made, printed).is_whole


def test_a_place_inside_another_word_or_fact_does_not_count() -> None:
    entry = Entry(title="Mathematics", organisation="University of Sheffield", place="Sheffield")
    read = compare(content(entries=(entry,)), "Nadia Rahman Experience Mathematics, University of Sheffield")
    assert read.moved == ("Sheffield",)
    assert compare(content(Line("SQL")), "Nadia Rahman Experience NoSQL").missing == ("SQL",)


def test_words_from_right_to_left_are_compared_without_their_order() -> None:
    line = Line("אנליסטית נתונים עם 10 שנות ניסיון")
    assert compare(content(line), "Nadia Rahman Experience ניסיון שנות 10 עם נתונים אנליסטית").is_whole
    assert not compare(content(line), "Nadia Rahman Experience ניסיון שנות 10 עם אנליסטית").is_whole


def test_one_fact_is_told_as_one() -> None:
    assert compare(Content(name="Nadia"), "Nadia").sentence == "The one fact reads back."
