"""Whether two names are one person's."""

import pytest

from metier.core.people import may_be_one, name_key, parts_within, untitled


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


@pytest.mark.parametrize(
    "name",
    ["Dr. Ruth Ellis", "Prof Ruth Ellis", "Frau Prof. Dr.-Ing. Ruth Ellis", "Dott.ssa Ruth Ellis", "Mme Ruth Ellis", "Sra. Ruth Ellis",
     "Ruth Ellis, PhD"],
)  # fmt: skip
def test_a_title_is_no_part_of_a_name(name: str):
    assert name_key(name) == name_key("Ruth Ellis")


@pytest.mark.parametrize("name", ["Prof Ellis", "Miss Ellis", "Ing Ellis", "Ruth Mba"])
def test_a_title_before_a_single_name_tells_them_apart(name: str):
    assert name_key(name) == name.casefold()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Dr. Jo Marsh", ("Jo", "Marsh")),
        ("Marsh, Jo", ("Jo", "Marsh")),
        ("Joanna Marsh", ("Joanna", "Marsh")),
        ("Jo van Dunn", ("Jo", "van Dunn")),
        ("Kath Dunn", ("", "")),
    ],
)
def test_first_and_last_name_follow_a_new_name(name: str, parts: tuple[str, str]):
    assert parts_within(name, "Jo", "Marsh") == parts


@pytest.mark.parametrize(("given", "family"), [("Jo (Josie)", "Marsh"), ("Jo", "Marsh, Jr.")])
def test_signs_around_a_first_or_last_name_do_not_take_it_out_of_the_name(given: str, family: str):
    assert parts_within(f"Dr. {given} {family} PhD", given, family) == (given, family)


def test_a_title_alone_is_looked_for_as_it_is():
    assert (untitled("Prof. Ellis"), untitled("Prof")) == ("ellis", "prof")
