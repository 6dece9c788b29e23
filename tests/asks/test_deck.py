"""The deck: every scenario is whole, within bounds, and in an area that Metier knows."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from metier.asks import scenarios
from metier.asks.choices import Area
from metier.asks.scenarios import deck
from metier.core.rehearsing import Scenario

ROWS = [
    row
    for file in sorted(Path(scenarios.__file__).parent.glob("*.toml"))
    for row in tomllib.loads(file.read_text())["scenario"]
]
SENTENCE = re.compile(r"[.!?][”’)]?(?=\s|$)")


def sentences(text: str) -> int:
    return len(SENTENCE.findall(text))


def problems(scenario: Scenario) -> list[str]:
    """What is wrong with a scenario, as a reader would say it."""
    said = " ".join(
        [scenario.title, scenario.situation, scenario.question, scenario.answer, *scenario.reasons, *scenario.say]
    )
    unspoken = re.sub(r"“[^”]*”", "", scenario.situation)
    checks = {
        "has no area": scenario.area in Area.values and scenario.area != Area.OTHER,
        "has a key of its own form": re.fullmatch(r"[a-z]+(-[a-z]+)+", scenario.key) is not None,
        "tells its situation in two to four sentences, beside what is said in it": 2 <= sentences(unspoken) <= 4,
        "asks a question": scenario.question.endswith("?"),
        "considers its answer": sentences(scenario.answer) >= 3,
        "gives its reasons": 2 <= len(scenario.reasons) <= 4,
        "can be spoken": 1 <= len(scenario.say) <= 2 and all(len(line.split()) <= 60 for line in scenario.say),
        "exclaims": "!" not in said + scenario.advice,
        "has straight quotation marks": not re.search(r"""["']""", said + scenario.advice),
    }
    return [f"{scenario.key}: {name}" for name, holds in checks.items() if not holds]


def test_every_scenario_is_whole() -> None:
    assert [problem for scenario in deck().values() for problem in problems(scenario)] == []


def test_a_scenario_that_is_not_whole_is_found() -> None:
    broken = Scenario("one", "nowhere", "A title", "Short.", "No question", "Do it!", (), (), "")
    assert len(problems(broken)) == 8


def test_there_are_many_and_some_in_every_area() -> None:
    areas = Counter(scenario.area for scenario in deck().values())
    assert len(deck()) == len(ROWS) >= 44
    assert set(areas) == set(Area.values) - {Area.OTHER}
    assert min(areas.values()) >= 2


def test_keys_and_titles_are_there_once() -> None:
    assert len({row["key"] for row in ROWS}) == len({row["title"] for row in ROWS}) == len(ROWS)


def test_each_names_the_article_that_touches_its_area() -> None:
    assert {row["source"] for row in ROWS} == {1, 2, 3}
    assert all(set(row) <= {*Scenario.__dataclass_fields__, "source"} - {"is_own"} for row in ROWS)


@pytest.mark.parametrize("area", ["redundancy", "bully", "discrimination", "leave", "flexible"])
def test_where_the_law_may_matter_it_says_whom_to_ask(area: str) -> None:
    for scenario in deck().values():
        if scenario.area == area:
            assert re.search(r"HR|union|lawyer|advice|adviser|ccupational health|representatives", scenario.advice), (
                scenario.key
            )
