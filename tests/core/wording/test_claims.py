"""Claims without evidence: what is found, and what is rightly left alone."""

import pytest

from metier.core.wording import Evidence, findings

CERTIFICATE = Evidence("c", "Chartered accountant", text="ICAEW")


def rules(text: str, *evidence: Evidence) -> list[str]:
    return [one.rule for one in findings(text, evidence)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I am the best analyst here.", "best"),
        ("A leading consultant of the region.", "A leading "),
        ("I am better than most at it.", "better than most"),
        ("Second to none in the trade.", "Second to none"),
        ("Deep expertise in payroll.", "Deep expertise"),
        ("A results-driven person.", "results-driven"),
        ("Dynamic and creative leader.", "Dynamic and creative leader"),
        ("Excellent communication skills.", "Excellent communication skills"),
        ("I know many suppliers.", "many"),
        ("I singlehandedly rescued the project.", "singlehandedly"),
        ("I’m the top salesperson in the region.", "the top salesperson"),
        ("I did it all by myself.", "all by myself"),
        ("Without me the launch would have failed.", "Without me the launch would"),
        ("I revolutionised the way we buy.", "revolutionised"),
    ],
)
def test_the_words_of_a_claim_are_marked(text: str, words: str):
    assert [one.words for one in findings(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "I wrote down best practice for the wards.",
        "I do my best on nights.",
        "Nobody left the meeting without me.",
        "The best part of the job was teaching apprentices.",
        "I wrote tests for every single-page application we have.",
        "I read the top of each page.",
        "I was leading a team to Bristol.",
        "The most recent audit found nothing.",
        "I called an expert witness.",
        "I chased outstanding invoices.",
        "I wrote dynamic programming exercises.",
        "I ran a dedicated server.",
        "Our ward was rated outstanding.",
        "The difference was statistically significant.",
        "I drew a many-to-many relation.",
        "I asked how many beds were free.",
        "I led the Creative Services team.",
        "I made data-driven decisions.",
        "Master of Science, Leeds.",
    ],
)
def test_words_that_only_look_like_a_claim_are_left_alone(text: str):
    assert findings(text) == ()


@pytest.mark.parametrize(
    "text", ["I significantly cut waiting, by 35%.", "I am an expert in payroll: nine years, 400 staff."]
)
def test_a_figure_in_the_sentence_makes_the_claim_good(text: str):
    assert rules(text) == []


def test_evidence_beneath_the_sentence_makes_the_claim_good():
    assert rules("I am an expert in accounts.") == ["expert"]
    assert rules("I am an expert in accounts.", CERTIFICATE) == []


def test_evidence_does_not_make_good_what_takes_all_the_credit():
    assert rules("I single-handedly closed the books.", CERTIFICATE) == ["sole-credit"]


def test_naming_the_others_is_enough():
    won = Evidence("w", "We opened the Leeds clinic")
    assert rules("I opened the clinic.", won) == ["team-unnamed"]
    assert rules("I opened the clinic with Anna Keane.", won) == []
    assert rules("I opened the clinic with two colleagues.", won) == []


@pytest.mark.parametrize("said", ["87%", "87 per cent", "eighty-seven per cent"])
def test_a_number_that_the_evidence_has_is_proved_however_it_is_written(said: str):
    won = Evidence("w", "Fewer complaints", "−87%")
    assert rules(f"I cut complaints by {said}.", won) == []
    assert (
        rules(f"I cut complaints by {said}.", Evidence("w", "Fewer complaints", "−78%"))
        == [
            "number-unsaid",
            "figure-unproved",
        ][::-1]
    )


def test_years_at_it_need_no_number_in_the_evidence():
    assert rules("I have kept accounts for 9 years.", CERTIFICATE) == []
