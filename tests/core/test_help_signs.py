"""The five rules by which Metier says that help would help: what they find, and what they leave alone."""

from datetime import date, timedelta

import pytest

from metier.core.help_signs import (
    FITS,
    RULES,
    Ahead,
    Decided,
    Dropped,
    Facts,
    Named,
    OpenGoal,
    Reviewed,
    Tried,
    signs,
)

TODAY = date(2026, 10, 1)
GOAL = OpenGoal("g", "Manage people", frozenset({"Manage people"}), date(2026, 1, 5))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def review(number: int, ends: date, *stagnant: str, kind: str = "monthly") -> Reviewed:
    return Reviewed(str(number), kind, f"Review {number}", ends, frozenset(stagnant))


def said(facts: Facts) -> list[tuple[str, str]]:
    return [(one.rule, one.title) for one in signs(facts)]


# unfamiliar


@pytest.mark.parametrize(
    ("on", "familiar", "is_found"),
    [(0, (), True), (60, (), True), (61, (), False), (-1, (), False), (5, ("pay",), False), (5, ("no",), True)],
)
def test_a_conversation_ahead_is_a_sign_while_its_kind_is_new(on: int, familiar: tuple[str, ...], is_found: bool):
    ahead = Ahead("c", "The number", "pay", "The salary talk", ago(-on))
    found = signs(Facts(TODAY, ahead=[ahead], familiar=frozenset(familiar)))
    assert [one.title for one in found] == (["The number"] if is_found else [])
    assert all("the first of its kind, the salary talk: you held none like it" in one.sentence for one in found)


# stagnant


def test_a_goal_stagnant_in_the_last_two_reviews_of_a_kind_is_a_sign():
    reviews = [review(2, ago(1), "Manage people"), review(1, ago(31), "Manage people", "Other")]
    (sign,) = signs(Facts(TODAY, reviews=reviews, goals=[GOAL]))
    assert (sign.rule, sign.subject, sign.fits) == ("stagnant", "g", ("planning", "focus"))
    assert "both of your last two monthly reviews" in sign.sentence
    assert [record.text for record in sign.records] == ["Manage people", "Review 2", "Review 1"]


def test_once_is_not_twice_and_two_kinds_are_not_one():
    once = [review(2, ago(1)), review(1, ago(31), "Manage people")]
    kinds = [review(2, ago(1), "Manage people"), review(1, ago(31), "Manage people", kind="weekly")]
    assert said(Facts(TODAY, reviews=once, goals=[GOAL])) == said(Facts(TODAY, reviews=kinds, goals=[GOAL])) == []


def test_a_goal_is_known_by_the_title_it_had_and_a_closed_one_is_no_sign():
    reviews = [review(2, ago(1), "Lead people"), review(1, ago(31), "Manage people")]
    renamed = OpenGoal("g", "Lead people", frozenset({"Lead people", "Manage people"}), date(2026, 1, 5))
    assert said(Facts(TODAY, reviews=reviews, goals=[renamed])) == [("stagnant", "Lead people")]
    assert said(Facts(TODAY, reviews=reviews)) == []


def test_two_kinds_say_it_once():
    reviews = [
        review(number, ago(number), "Manage people", kind=kind) for kind in ("weekly", "monthly") for number in (1, 30)
    ]
    assert len(said(Facts(TODAY, reviews=reviews, goals=[GOAL]))) == 1


# obstacle


def named(source: str, text: str, days: int) -> Named:
    return Named(source, text, ago(days), "Review")


def test_an_obstacle_named_three_times_is_a_sign():
    texts = [
        named("1", "Tom has not answered", 200),
        named("2", "Tom never answers my mails", 90),
        named("3", "Tom did not answer", 5),
    ]
    (sign,) = signs(Facts(TODAY, named=texts))
    assert sign.title == "“Tom did not answer”"
    assert sign.sentence.startswith("You named it 3 times since")
    assert len(sign.records) == 3


@pytest.mark.parametrize(
    "texts",
    [
        [named("1", "Tom has not answered", 200), named("2", "Tom never answers", 90)],
        [
            named("1", "Tom has not answered", 200),
            named("1", "Tom never answers", 200),
            named("2", "Tom did not answer", 5),
        ],
        [
            named("1", "Tom has not answered", 400),
            named("2", "Tom never answers", 90),
            named("3", "Tom did not answer", 5),
        ],
        [named("1", "Tom has not answered", 20), named("2", "No budget for courses", 90), named("3", "I was ill", 5)],
    ],
    ids=["twice", "twice in one answer", "once long ago", "three things"],
)
def test_less_than_that_is_none(texts: list[Named]):
    assert said(Facts(TODAY, named=texts)) == []


# dropped and taken up again


def test_a_goal_that_was_dropped_and_is_open_again_is_a_sign():
    goal = OpenGoal("g", "Manage people", frozenset({"Manage people"}), date(2026, 1, 5), dropped_on=date(2026, 3, 1))
    (sign,) = signs(Facts(TODAY, goals=[goal]))
    assert (sign.rule, sign.fits) == ("readded", ("direction",))


def test_so_is_a_new_one_of_nearly_the_same_title():
    dropped = [Dropped("d", "Manage a team of people", date(2025, 12, 1))]
    assert said(Facts(TODAY, goals=[GOAL], dropped=dropped)) == [("readded", "Manage people")]
    same = OpenGoal("h", "Chartership", frozenset({"Chartership"}), date(2026, 1, 5))
    assert said(Facts(TODAY, goals=[same], dropped=[Dropped("d", "chartership", date(2025, 12, 1))])) == [
        ("readded", "Chartership")
    ]


def test_one_dropped_later_or_of_another_kind_is_none():
    assert said(Facts(TODAY, goals=[GOAL], dropped=[Dropped("d", "Manage people", date(2026, 2, 1))])) == []
    assert said(Facts(TODAY, goals=[GOAL], dropped=[Dropped("d", "Learn Python", date(2025, 2, 1))])) == []


# unfamiliar


def test_again_twice_within_ninety_days_is_a_sign():
    assert said(Facts(TODAY, tried=[Tried("k", "The salary talk", (ago(80), ago(3)))])) == [
        ("unfamiliar", "The salary talk")
    ]
    assert said(Facts(TODAY, tried=[Tried("k", "The salary talk", (ago(90), ago(3)))])) == []
    assert said(Facts(TODAY, tried=[Tried("k", "The salary talk", (ago(3),))])) == []


# declined


def decided(whom: str, days: int, *, granted: bool = False) -> Decided:
    return Decided(whom, f"Ask of {days} days ago", ago(days), granted)


def test_everything_declined_for_a_year_is_a_sign():
    (sign,) = signs(
        Facts(TODAY, decided=[decided("Tom Whitaker", 10), decided("tom  whitaker", 300), decided("Grace", 20)])
    )
    assert (sign.rule, sign.subject) == ("declined", "tom whitaker")
    assert "declined both" in sign.sentence


@pytest.mark.parametrize(
    "rows",
    [
        [decided("Tom", 10)],
        [decided("Tom", 10), decided("Tom", 20, granted=True)],
        [decided("Tom", 10), decided("Tom", 400)],
        [decided("", 10), decided("", 20)],
    ],
    ids=["once", "one granted", "one long ago", "nobody named"],
)
def test_less_than_everything_is_none(rows: list[Decided]):
    assert said(Facts(TODAY, decided=rows)) == []


# all of them


def test_a_rule_that_is_off_finds_nothing():
    facts = Facts(
        TODAY, tried=[Tried("k", "The salary talk", (ago(8), ago(3)))], decided=[decided("Tom", 10), decided("Tom", 20)]
    )
    assert [one.rule for one in signs(facts)] == ["unfamiliar", "declined"]
    assert [one.rule for one in signs(facts, frozenset({"unfamiliar"}))] == ["declined"]


def test_nothing_is_said_of_nothing():
    assert signs(Facts(TODAY)) == []


def test_each_rule_is_stated_and_has_its_help():
    assert set(RULES) == set(FITS)
    words = " ".join(RULES.values()).lower()
    assert not any(word in words for word in ("disorder", "burnout", "depress", "lazy", "you are"))
