"""How well a language is asked for, and whether what a record says of it is enough: in words, and never guessed."""

from datetime import date

import pytest

from metier.core.postings import Asked, Library, Row, Said, compare
from metier.core.postings.levels import languages_with_levels, level_in, written

TODAY = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("German (C1) and English (B2)", ("German C1", "English B2")),
        ("Fluent in French and German", ("French fluent", "German fluent")),
        ("Fluent German and good English", ("German fluent", "English")),
        ("Anglais courant et allemand", ("English fluent", "German")),
        ("Sehr gute Deutsch- und Englischkenntnisse (mind. C1)", ("German C1", "English C1")),
        ("Gute Deutsch- und Englischkenntnisse", ("German", "English")),
        ("Verhandlungssichere Deutschkenntnisse", ("German fluent",)),
        ("Inglés fluido, español nativo", ("English fluent", "Spanish native")),
        ("Fluent written and spoken English", ("English fluent",)),
        ("English at B2 or C1 level", ("English B2–C1",)),
        ("You speak English at native level", ("English near-native",)),
        ("Fluent (C1) German", ("German C1",)),
        ("Professional proficiency in English", ("English",)),
        ("B2B sales in English, spoken daily", ("English",)),
    ],
)
def test_a_level_belongs_to_the_language_it_is_said_of(text: str, languages: tuple[str, ...]) -> None:
    assert languages_with_levels(text) == languages


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("Native or bilingual proficiency", 6, 7),
        ("Professional working proficiency", 4, 5),
        ("Full professional proficiency", 5, 6),
        ("Limited working proficiency", 3, 4),
        ("Elementary proficiency", 1, 2),
        ("B1–B2", 3, 4),
        ("Muttersprache", 7, 7),
        ("Upper intermediate", 4, 4),
    ],
)
def test_words_stand_for_levels(said: str, low: int, high: int) -> None:
    level = level_in(said)
    assert level
    assert (level.low, level.high) == (low, high)


def test_good_is_no_level() -> None:
    assert [level_in(said) for said in ("good", "sehr gut", "Proficiency", "")] == [None, None, None, None]


def test_a_language_is_written_in_one_way() -> None:
    said = ["Deutsch (fließend)", "german c1", "Englisch", "Klingon fluent", "German upper intermediate"]
    assert [written(one) for one in said] == ["German fluent", "German C1", "English", "", "German upper intermediate"]
    assert [written(written(one)) for one in said] == [written(one) for one in said]


@pytest.mark.parametrize(
    ("asked", "had", "state", "note"),
    [
        ("German B2", "German, C1", "proven", "It asks for B2; your record says C1."),
        ("German C1", "Deutsch, B1", "missing", "It asks for C1; your record says B1."),
        ("German fluent", "German, C1", "proven", "It asks for fluent (C1 or C2); your record says C1."),
        ("German native", "German, C2", "missing", "It asks for native; your record says C2."),
        ("German C2", "German, Native", "proven", "It asks for C2; your record says native."),
        (
            "German C1",
            "German, Professional working proficiency",
            "unproven",
            "It asks for C1; your record says “Professional working proficiency”, which can be B2 or C1.",
        ),
        (
            "German B1",
            "German, Professional working proficiency",
            "proven",
            "It asks for B1; your record says “Professional working proficiency” (B2 or C1).",
        ),
        ("German C1", "German", "unproven", "It asks for C1; your record does not say how well you know it."),
        (
            "German C1",
            "German, good",
            "unproven",
            "It asks for C1; your record says “good”, which is no level that Metier knows.",
        ),
        ("German", "German, A2", "proven", "It does not say how well; your record says A2."),
        ("German", "German", "proven", ""),
        ("German C1", "French, C2", "missing", ""),
    ],
)
def test_a_language_is_held_against_the_level_asked_for(asked: str, had: str, state: str, note: str) -> None:
    row = Row(key="languages:1", kind="languages", title=had, proves=True, said=(Said("languages:1", had),))
    (thing,) = compare([Asked(text="x", languages=(asked,))], Library([row]), TODAY).things
    assert (thing.state, thing.note) == (state, note)


def test_what_a_page_leaves_out_is_told_before_its_level() -> None:
    row = Row(
        key="languages:1", kind="languages", title="German", proves=True, said=(Said("languages:1", "German, C1"),)
    )
    asked = [Asked(text="x", languages=("German B2",))]
    (thing,) = compare(asked, Library([row]), TODAY, frozenset()).things
    assert thing.state == "left-out"
