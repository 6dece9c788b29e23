"""What is stated of every rule holds: it can be found, it can be switched off, and a page can show why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.wording import CHECKS, RULES, Evidence, findings, sentences, untold

WON = Evidence("w", "Cut complaints together with the team", "−87%")
SPEAKS: dict[str, str] = {
    "superlative": "I run a world-class kitchen.",
    "expert": "I am an expert in payroll.",
    "praise": "I am passionate about people.",
    "booster": "The launch was extremely smooth.",
    "vague-scale": "I significantly improved the rota.",
    "absolute": "I never missed a deadline.",
    "sole-credit": "I rebuilt the warehouse single-handedly.",
    "helped": "I helped to build the ward’s rota.",
    "softened": "I just ran the night shift.",
    "luck": "I was lucky to get the project.",
    "waved-away": "Anyone could have done it.",
    "humblebrag": "I am humbled to have been chosen.",
    "passive": "A new rota was introduced.",
    "duty": "I was responsible for the rota.",
}
ON_EVIDENCE: dict[str, str] = {
    "team-unnamed": "I cut complaints by 87%.",
    "figure-unproved": "We cut complaints by 87% and saved £4m.",
    "number-unsaid": "With my team I cut complaints.",
}


def rules(text: str, *evidence: Evidence, **more: object) -> list[str]:
    return [one.rule for one in findings(text, evidence, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize("rule", SPEAKS)
def test_a_rule_speaks_and_can_be_switched_off(rule: str):
    (found,) = findings(SPEAKS[rule])
    assert found.rule == rule
    assert SPEAKS[rule][found.start : found.end] == found.words != ""
    assert found.sentence
    assert found.mend
    assert findings(SPEAKS[rule], switched_off={rule}) == ()


@pytest.mark.parametrize("rule", ON_EVIDENCE)
def test_a_rule_about_evidence_speaks_and_can_be_switched_off(rule: str):
    (found,) = findings(ON_EVIDENCE[rule], [WON])
    assert found.rule == rule
    assert findings(ON_EVIDENCE[rule], [WON], {rule}) == ()


def test_a_strong_win_that_nothing_stands_on_is_told_of_at_the_end():
    text = "I run the night shift."
    weak = Evidence("v", "Trained the new ones")
    (found,) = untold(text, [WON, weak])
    assert (found.rule, found.key, found.start, found.end) == ("win-unused", "w", len(text), len(text))
    assert "−87%" in found.sentence
    assert untold(text, [WON], switched_off={"win-unused"}) == ()


def test_every_rule_is_stated_in_full_and_shown_to_speak():
    assert set(RULES) == {*SPEAKS, *ON_EVIDENCE, "win-unused"}
    for name, rule in RULES.items():
        assert rule.id == name
        assert rule.check in CHECKS
        assert all((rule.title, rule.looks_for, rule.why, rule.source, rule.mend))


@given(st.text(max_size=400), st.sets(st.sampled_from(sorted(RULES))))
def test_marks_lie_in_the_text_in_order_and_never_of_a_switched_off_rule(text: str, off: set[str]):
    found = findings(text, [WON], off)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert 0 <= one.start <= one.end <= len(text)
        assert text[one.start : one.end] == one.words
        assert one.rule not in off


@given(st.lists(st.sampled_from([*SPEAKS.values(), "I led a team of 8 nurses."]), min_size=1, max_size=6))
def test_a_text_says_what_its_sentences_say(parts: list[str]):
    text = "\n".join(parts)
    assert rules(text) == [rule for part in parts for rule in rules(part)]
    assert [one.text for one in sentences(text)] == parts


def test_a_long_text_of_nothing_but_marks_is_read_quickly_and_once():
    text = "just " * 20_000
    assert len(findings(text)) == 10_000


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe ein Team von acht Personen geleitet, und es war nur gut so.",
        "J’ai été responsable de la paie pour le site, avec une équipe passionate.",
        "Lideré un equipo de ocho personas con el best resultado de la empresa.",
        "Я just руководил командой из восьми человек",
        "",
        "   ",
        "2019 · 14:00",
    ],
)
def test_other_languages_are_left_alone(text: str):
    assert findings(text) == ()


def test_a_text_said_to_be_in_another_language_is_left_alone():
    assert rules("I just ran it.", language="en-GB") == ["softened"]
    assert rules("I just ran it.", language="de") == []
