"""Whether two names are one person's."""

import pytest

from metier.core.people import may_be_one, name_key


@pytest.mark.parametrize("name", ["ZOË ÅNGSTRÖM", " zoe  angstrom", "Zoë-Ångström", "Zoe\u0308 A\u030angström"])
def test_names_that_are_only_written_otherwise_are_one(name: str):
    assert name_key(name) == name_key("Zoë Ångström")


@pytest.mark.parametrize(
    ("one", "two"), [("Tom Whitaker", "Tom Whittacker"), ("Tom", "Tom Whitaker"), ("Priti Shah", "Prity Shah")]
)
def test_a_name_written_wrongly_or_in_short_may_be_one(one: str, two: str):
    assert may_be_one(one, two)
    assert name_key(one) != name_key(two)


@pytest.mark.parametrize(
    ("one", "two"), [("Tom Whitaker", "Tim Naylor"), ("Ann Lee", "Dan Lee"), ("", "Tom"), ("Manager 1", "Manager 20")]
)
def test_other_names_are_other_people(one: str, two: str):
    assert not may_be_one(one, two)
