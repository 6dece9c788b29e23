"""Two changes of one card become one, or a choice."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from metier.core.network.facts import Point
from metier.core.network.said import TEXTS, Said, decided, merged

BEFORE = Said(
    "Anna Keane",
    "Anna",
    "Keane",
    "Northbank",
    "Analyst",
    "",
    (Point("email", "a@x.org", "work"), Point("phone", "123456")),
)
WORDS = st.sampled_from(["", "a", "b", "c"])
SAIDS = st.builds(
    Said, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS,
    st.lists(st.builds(Point, st.just("email"), st.sampled_from("abc"), st.sampled_from(["", "work"])), max_size=3, unique_by=lambda one: one.value).map(tuple),
)  # fmt: skip


def test_different_fields_become_one():
    found = merged(BEFORE, replace(BEFORE, title="Director"), replace(BEFORE, employer="Wharfe Water"))
    assert (found.said.title, found.said.employer, found.undecided) == ("Director", "Wharfe Water", ())


def test_one_field_with_two_new_words_is_undecided_and_decided_either_way():
    mine, theirs = replace(BEFORE, title="Director"), replace(BEFORE, title="Head")
    assert merged(BEFORE, mine, theirs).undecided == ("title",)
    assert decided(BEFORE, mine, theirs, frozenset()).title == "Director"
    assert decided(BEFORE, mine, theirs, frozenset(["title"])).title == "Head"


def test_addresses_that_either_adds_or_takes_away():
    mine = replace(BEFORE, points=(*BEFORE.points, Point("email", "new@x.org")))
    theirs = replace(BEFORE, points=BEFORE.points[:1])
    assert [one.value for one in merged(BEFORE, mine, theirs).said.points] == ["a@x.org", "new@x.org"]


@given(SAIDS, SAIDS)
def test_what_only_one_side_changed_is_what_counts(before, after):
    assert not merged(before, before, after).said.differs(after)
    assert not merged(before, after, before).said.differs(after)


@given(SAIDS, SAIDS, SAIDS)
def test_nothing_is_undecided_that_both_say(before, mine, theirs):
    for name in merged(before, mine, theirs).undecided:
        assert len({getattr(before, name), getattr(mine, name), getattr(theirs, name)}) == 3


@given(SAIDS)
def test_it_is_kept_and_read_again(said):
    assert not Said.read(said.as_kept()).differs(said)
    assert set(said.as_kept()) <= {*TEXTS, "points"}
