"""Money, tags, marks and people in a captured line; and that nothing of a line is lost, whatever it says."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.capture import Met, Thought, Time, ToDo, Win, read, tags_in, without_tags
from metier.core.errors import Refused

TODAY = date(2026, 10, 1)  # a Thursday
YESTERDAY = date(2026, 9, 30)


def pounds(amount: str) -> tuple[Decimal, str]:
    return Decimal(amount), "GBP"


@pytest.mark.parametrize(
    ("line", "minutes", "money", "what"),
    [
        ("£200 dbt exam", 0, pounds("200"), "dbt exam"),
        ("200 GBP course fee", 0, pounds("200"), "course fee"),
        ("GBP 200 for the course", 0, pounds("200"), "the course"),
        ("20 gbp book", 0, pounds("20"), "book"),
        ("£1,200.50 coach", 0, pounds("1200.50"), "coach"),
        ("1h and £40 meetup", 60, pounds("40"), "meetup"),
        ("1h + £40: meetup", 60, pounds("40"), "meetup"),
        ("£40 and 1h meetup", 60, pounds("40"), "meetup"),
        ("1h meetup, £40", 60, pounds("40"), "meetup"),
        ("20€ book", 0, (Decimal(20), "EUR"), "book"),
        ("20 USD book", 0, (Decimal(20), "USD"), "book"),
        ("£5", 0, pounds("5"), ""),
    ],
)
def test_money_is_read_alone_or_beside_time(line: str, minutes: int, money: tuple[Decimal, str], what: str) -> None:
    assert read(line, TODAY) == Time(minutes, TODAY, what, money)


def test_the_day_may_stand_anywhere_around_money() -> None:
    meetup = Time(60, YESTERDAY, "meetup", pounds("40"))
    for line in ("yesterday 1h and £40 meetup", "1h meetup yesterday, £40", "1h meetup, £40 yesterday"):
        assert read(line, TODAY) == meetup


def test_a_sign_that_several_currencies_share_is_ones_own() -> None:
    assert read("$20 book", TODAY, "CAD", {"CAD", "USD"}) == Time(0, TODAY, "book", (Decimal(20), "CAD"))


@pytest.mark.parametrize(
    "line",
    [
        "£40k is what the market pays",
        "£45 an hour for contract work",
        "£500/day",
        "£30-40k",
        "200 SQL exercises",
        "12 all hands",
        "20 usd book",
        "ask for £40",
    ],
)
def test_money_that_is_only_spoken_of_is_a_thought(line: str) -> None:
    assert read(line, TODAY) == Thought(line)


@pytest.mark.parametrize(
    ("line", "what", "tags"),
    [
        ("2h yesterday mentoring #people", "mentoring #people", ("people",)),
        ("#people 2h yesterday mentoring", "mentoring #people", ("people",)),
        ("2h mentoring yesterday #people #meaning", "mentoring #people #meaning", ("people", "meaning")),
        ("2h yesterday clear the #data-team backlog", "clear the #data-team backlog", ("data-team",)),
    ],
)
def test_tags_stay_in_the_text_and_are_told(line: str, what: str, tags: tuple[str, ...]) -> None:
    entry = read(line, TODAY)
    assert entry == Time(120, YESTERDAY, what)
    assert isinstance(entry, Time)
    assert entry.tags == tags


def test_what_only_looks_like_a_tag_is_none() -> None:
    assert tags_in("fix #3 in C# and a#b, then # and #people!") == ()
    assert tags_in("#one, #two. #one") == ("one", "two")


def test_a_tag_is_taken_out_without_a_gap() -> None:
    assert without_tags("mentoring #people, then #else", ["people"]) == "mentoring, then #else"
    assert without_tags("#people mentoring", ["people"]) == "mentoring"


@pytest.mark.parametrize("purpose", ["goals", "easy", "others"])
def test_a_mark_says_whom_it_served(purpose: str) -> None:
    expected = Time(120, TODAY, "slides for Grace", purpose=purpose)
    for line in (
        f"2h slides for Grace !{purpose}",
        f"!{purpose} 2h slides for Grace",
        f"2h slides !{purpose} for Grace",
    ):
        assert read(line, TODAY) == expected


@pytest.mark.parametrize("line", ["2h slides because Grace asked", "2h slides easy", "2h slides !later"])
def test_whom_it_served_is_never_guessed(line: str) -> None:
    entry = read(line, TODAY)
    assert isinstance(entry, Time)
    assert (entry.purpose, entry.what) == ("", line.removeprefix("2h "))


def test_tags_do_not_hide_what_else_is_said() -> None:
    assert read("task write to Anna 15m #people", TODAY) == ToDo("write to Anna #people", 15)
    assert read("#people win: cut month-end from 5 days to 2", TODAY) == Win(
        "cut month-end from 5 days to 2 #people", TODAY
    )
    assert read("#people are not resources", TODAY) == Thought("#people are not resources")


@pytest.mark.parametrize(
    ("line", "who", "on"),
    [
        ("met Anna for coffee", "Anna", TODAY),
        ("coffee with Anna", "Anna", TODAY),
        ("had lunch with Anna Keane and Tom", "Anna Keane and Tom", TODAY),
        ("met Anna Keane yesterday, talked about the budget", "Anna Keane", YESTERDAY),
        ("met Anna for coffee on Friday, talked about Monday", "Anna", date(2026, 9, 25)),
        ("met Monday with Grace", "Grace", date(2026, 9, 28)),
        ("yesterday: met up with Anna", "Anna", YESTERDAY),
        ("I met Ludwig van Beethoven at the meetup", "Ludwig van Beethoven", TODAY),
        ("met Dr. Jane O’Neil, 12 September", "Dr. Jane O’Neil", date(2026, 9, 12)),
        ("met Prof. Ruth Ellis for tea", "Prof. Ruth Ellis", TODAY),
        ("met St. John at the fair", "St. John", TODAY),
        ("coffee with June", "June", TODAY),
        ("met Anna, Ben and Carl", "Anna, Ben and Carl", TODAY),
        (
            "met Dr. Jane O’Neil, Ben, and Carl Ives yesterday, talked of Leeds and York",
            "Dr. Jane O’Neil, Ben, and Carl Ives",
            YESTERDAY,
        ),
        ("met Anna, Head of Data and Sales", "Anna", TODAY),
        ("met Anna, talked to Ben and Carl", "Anna", TODAY),
        ("met Anna Keane, Dale & Harrow", "Anna Keane", TODAY),
        ("met Anna, Ben and Carl were late", "Anna", TODAY),
    ],
)
def test_somebody_met_is_read_where_it_is_plain(line: str, who: str, on: date) -> None:
    assert read(line, TODAY) == Met(who, on, line)


@pytest.mark.parametrize(
    "line",
    [
        "met the deadline",
        "met anna",
        "Met Office data",
        "met Anna’s boss",
        "met Friday deadline",
        "coffee with Anna tomorrow",
        "coffee with Anna on 2027-01-01",
        "met Anna on 2026-02-30",
        "metric Anna",
        "met",
        "coffee with",
        "ask Anna for coffee",
    ],
)
def test_what_is_less_plain_is_a_thought(line: str) -> None:
    assert read(line, TODAY) == Thought(line)


SPOKEN = re.compile(
    r"""\A(?:[\d.,:'£$€¥₹₩₪₦₴₫₺+&–-]+(?:st|nd|rd|th)?|\d*(?:h|hrs?|hours?|m|mins?|minutes?)|\d+h\d+m?|[\d.,]+[km]
    |an?|half|and|plus|of|on|for|last|this|today|yesterday|win|task|todo|note
    |(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?:day|nesday|rsday|urday)?|[a-z]{3}|january|february|march|april|june|july|august|sept?(?:ember)?
    |october|november|december|!(?:goals|easy|others))*[.,:;–-]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)


def left_out(line: str, kept: str) -> list[str]:
    """The words of a line that are not in what was kept of it, in whatever order and with whatever comma."""
    rest = [word.strip(",;:.") for word in kept.split()]
    missing = []
    for word in [each.strip(",;:.") for each in line.split()]:
        if word in rest:
            rest.remove(word)
        else:
            missing.append(word)
    return missing


def kept_of(entry: object) -> str:
    match entry:
        case Time():
            return entry.what
        case ToDo():
            return entry.title
        case Win() | Met() | Thought():
            return entry.text
    raise AssertionError(entry)


words = st.sampled_from(
    [
        "2h",
        "1h30",
        "45m",
        "£40",
        "$5",
        "200",
        "GBP",
        "EUR",
        "yesterday",
        "today",
        "Monday",
        "Sat",
        "on",
        "last",
        "of",
        "for",
        "and",
        ",",
        ":",
        "12",
        "September",
        "2026-09-01",
        "2026-02-30",
        "win",
        "task",
        "note",
        "met",
        "coffee",
        "with",
        "Anna",
        "Keane",
        "#people",
        "#x",
        "!easy",
        "!others",
        "!goals",
        "dbt",
        "course",
        "40h",
        "0h",
        "£0",
        "half",
        "an",
        "hour",
        "1,5",
        "h",
        "min",
        "é",
        "中文",
        "’s",
    ]
)
lines = st.one_of(
    st.text(),
    st.lists(words, max_size=9).map(" ".join),
    st.lists(words, max_size=9).map("".join),
    st.lists(words, max_size=4).map(lambda rest: " ".join(["1h30", *rest])),
)


@given(lines)
def test_any_line_is_kept_or_refused_in_a_sentence(line: str) -> None:
    try:
        entry = read(line, TODAY)
    except Refused:
        return
    assert isinstance(entry, Time | Win | ToDo | Met | Thought)
    if isinstance(entry, Time):
        assert entry.minutes > 0 or entry.money
        assert TODAY - timedelta(days=366 * 80) < entry.on <= TODAY


@pytest.mark.parametrize("line", ["2h \x00", "a \udce9t\udce9"])
def test_letters_that_cannot_be_kept_are_refused(line: str) -> None:
    with pytest.raises(Refused, match="letters that cannot be kept"):
        read(line, TODAY)


@given(st.lists(words, min_size=1, max_size=9).map(" ".join))
def test_nothing_of_a_line_is_lost_but_what_was_understood(line: str) -> None:
    try:
        entry = read(line, TODAY)
    except Refused:
        return
    if isinstance(entry, Thought | Met):
        assert entry.text == line or line.startswith(("note", *"#!"))
    missing = left_out(line, kept_of(entry))
    assert [word for word in missing if not SPOKEN.match(word)] == []


@given(
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20).filter(
        lambda word: word[0].isalpha()
    )
)
def test_what_it_was_is_kept_letter_by_letter(word: str) -> None:
    entry = read(f"2h yesterday the {word}", TODAY)
    assert entry == Time(120, YESTERDAY, f"the {word}")
