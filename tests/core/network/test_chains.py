"""Introductions as chains."""

from hypothesis import given
from hypothesis import strategies as st

from metier.core.network.chains import Link, chains

ONE = Link("1", "helen", "louise", "Louise Garside", "made")
TWO = Link("2", "louise", "", "James Thornley", "wanted")
OTHER = Link("3", "anna", "james", "James", "asked")


def test_what_one_led_to_follows_it():
    assert chains([OTHER, TWO, ONE]) == ((OTHER,), (ONE, TWO))


def test_only_those_somebody_is_on():
    assert chains([ONE, TWO, OTHER], of="louise") == ((ONE, TWO),)


def test_a_circle_is_cut_where_it_began():
    there, back = Link("1", "a", "b", "B", "made"), Link("2", "b", "a", "A", "made")
    assert chains([there, back]) == ((there, back),)


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(["", *"abcde"])), max_size=12))
def test_every_introduction_is_on_a_chain(pairs):
    links = [Link(str(number), one, other, other, "made") for number, (one, other) in enumerate(pairs)]
    assert {link.key for chain in chains(links) for link in chain} == {link.key for link in links}
