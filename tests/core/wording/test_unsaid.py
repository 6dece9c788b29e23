"""Evidence left unsaid or hedged away: what is found, and what is rightly left alone."""

import pytest

from metier.core.wording import Evidence, findings, is_strong

WON = Evidence("w", "Fewer complaints", "−87%")


def rules(text: str, *evidence: Evidence) -> list[str]:
    return [one.rule for one in findings(text, evidence)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Helped migrate the old services.", "Helped migrate"),
        ("I was involved in the merger.", "was involved in"),
        ("Assisted with the audit.", "Assisted with"),
        ("I sort of ran it.", "sort of"),
        ("I only wrote the plan.", "only"),
        ("It was a bit of a turnaround.", "a bit"),
        ("I think I led it.", "I think"),
        ("I tried to mend the rota.", "tried to"),
        ("I had some small input into the tender.", "some small input"),
        ("I was in the right place at the right time.", "right place at the right time"),
        ("It was nothing special.", "It was nothing special"),
        ("It wasn’t really me, my team did everything.", "It wasn’t really me"),
        ("It was a team effort, really.", "It was a team effort"),
        ("I don’t deserve the credit for the savings.", "don’t deserve the credit"),
        ("I don’t like to boast, but I won.", "don’t like to boast"),
        ("The books were closed early and the rota was rebuilt.", "was rebuilt"),
        ("A checklist has been successfully adopted.", "has been successfully adopted"),
        ("In charge of the night shift.", "In charge of"),
    ],
)
def test_the_hedge_is_marked(text: str, words: str):
    assert words in [one.words for one in findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "I helped 40 families to a home.",
        "I cut the queue with only 3 nurses.",
        "I did not only plan it, I built it.",
        "I wrote the read-only interface.",
        "Every kind of patient came.",
        "I wasn’t on the ward that night.",
        "It was a team effort: four nurses and I rebuilt the rota.",
        "I took the credit union’s books over.",
        "It was a new kind of ward.",
        "I bought on a just-in-time basis.",
        "I treat suppliers fairly.",
        "I was promoted after a year.",
        "She was asked to lead, and was appointed.",
        "The rota was adopted by 14 wards.",
        "I have been trained in triage.",
        "We were delayed, and shipped.",
        "I was responsible for a budget of £4m.",
    ],
)
def test_words_that_only_look_like_a_hedge_are_left_alone(text: str):
    assert findings(text) == ()


def test_a_number_that_is_not_said_is_named():
    (found,) = findings("I cut complaints.", [WON])
    assert (found.rule, found.key) == ("number-unsaid", "w")
    assert "−87%" in found.sentence
    assert "−87%" in found.mend


@pytest.mark.parametrize("result", ["from 22 to 7 minutes", "22 → 7 minutes"])
def test_one_of_the_numbers_is_enough(result: str):
    assert rules("I brought the build down to seven minutes.", Evidence("w", "Faster builds", result)) == []


def test_evidence_without_a_number_asks_for_none():
    assert rules("I ran the night shift.", Evidence("p", "Ward manager, Leeds General")) == []


@pytest.mark.parametrize(
    ("result", "is_it"),
    [("−87%", True), ("£310,000", True), ("3×", True), ("from 9 to 2", True), ("2 hires", False), ("", False)],
)
def test_strong_is_per_cent_money_a_multiple_or_a_before_and_after(result: str, is_it: bool):
    assert is_strong(Evidence("w", "Something", result)) is is_it
