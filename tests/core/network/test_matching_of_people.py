"""Who of a file is who here: for certain, perhaps, or new."""

import pytest

from metier.core.network.duplicates import Somebody, duplicates
from metier.core.network.facts import PersonFact, Point
from metier.core.network.matching import compare, known_as


def person(name="Anna Keane", employer="", title="", email="", phone="", profile="", **facts):
    points = [Point("email", email)] if email else []
    points += [Point("phone", phone)] if phone else []
    return PersonFact(name=name, employer=employer, title=title, points=tuple(points), profile=profile, **facts)


def one(here, arriving):
    [found] = compare([known_as("1", here)], [arriving]).found
    return found


@pytest.mark.parametrize(
    ("here", "arriving", "state"),
    [
        (person(profile="anna"), person("A. Walker", profile="anna"), "same"),
        (person(email="anna@x.org"), person("Anna Walker", email="ANNA@x.org"), "same"),
        (person(employer="Dale & Harrow Ltd"), person("ANNA  KEANE", employer="Dale & Harrow"), "same"),
        (person("Zoë Ferreira", phone="+44 7700 900123"), person("zoe  ferreira", phone="0044 7700-900123"), "same"),
        (person(email="info@x.org"), person("Marcus Webb", email="info@x.org"), "asked"),
        (person(employer="Northbank"), person(employer="Wharfe Water"), "asked"),
        (person(profile="anna-1", employer="X"), person(profile="anna-2", employer="X"), "asked"),
        (person(), person(), "same"),
        (person(), person("Marcus Webb"), "new"),
        (person("anna@x.org", email="anna@x.org"), person(email="anna@x.org"), "same"),
    ],
)
def test_who_is_the_same(here, arriving, state):
    assert one(here, arriving).state == state


def test_another_employer_is_a_move_and_the_empty_is_filled():
    found = one(
        person(employer="Northbank", title="Analyst", profile="a"),
        person(employer="Wharfe Water", title="", profile="a", birthday="--04-12"),
    )
    assert (found.state, found.moves) == ("changed", True)
    assert found.fills == {"employer": "Wharfe Water", "title": "", "birthday": "--04-12"}


def test_the_same_employer_written_otherwise_is_no_move():
    found = one(person(employer="Dale & Harrow Ltd", profile="a"), person(employer="Dale & Harrow", profile="a"))
    assert (found.state, found.moves) == ("same", False)


def test_two_of_one_name_in_a_file_are_two_people():
    found = compare([], [person(email="a@x.org"), person(email="b@x.org")])
    assert [one.state for one in found.found] == ["new", "new"]
    assert found.namesakes == ("Anna Keane",)


def test_one_person_twice_in_a_file_is_one_with_what_both_say():
    found = compare([], [person(employer="X", email="a@x.org"), person(employer="X", title="Director", phone="123456")])
    [anna] = found.found
    assert (found.twice, anna.fact.title, len(anna.fact.points)) == (1, "Director", 2)


def test_what_the_first_of_two_cards_says_otherwise_hides_nothing_of_the_second():
    first = person(employer="Northbank", title="Head", birthday="1970-04-12", note="Sings", phone="123456")
    second = person(employer="Aire", title="Recruiter", birthday="1980-04-12", note="Likes tea", phone="123456")
    found = compare([], [first, second, second])
    [one] = found.found
    assert (found.twice, one.fact.employer) == (2, "Northbank")
    assert one.fact.note == "Sings\n\nLikes tea\n\nAlso in the file: Recruiter, Aire, 1980-04-12."


def test_two_of_a_file_who_would_be_one_person_here_are_asked():
    here = known_as("1", person(email="a@x.org", phone="123456"))
    found = compare([here], [person(email="a@x.org", employer="X"), person(phone="123456", employer="Y")])
    assert [one.state for one in found.found] == ["changed", "asked"]


def test_the_same_file_again_changes_nobody():
    people = [person(f"Person {number}", "X", email=f"p{number}@x.org") for number in range(50)] + [person("Jo")]
    found = compare([known_as(str(number), one) for number, one in enumerate(people)], people)
    assert {one.state for one in found.found} == {"same"}


def test_duplicates_are_the_certain_ones_first_and_not_those_said_to_be_two():
    everybody = [
        Somebody("1", "Anna Keane", known="anna keane", emails=["a@x.org"]),
        Somebody("2", "A. Keane", known="a. keane", emails=["a@x.org"]),
        Somebody("3", "Anna Keane", known="anna keane", works="x"),
        Somebody("4", "Anna Keane", known="anna keane", works="x"),
    ]
    found = duplicates(everybody)
    assert [(pair.one.key, pair.other.key, pair.why) for pair in found if pair.certain] == [
        ("1", "2", "The same email address"),
        ("3", "4", "The same name, at the same employer"),
    ]
    assert {frozenset((pair.one.key, pair.other.key)) for pair in found if not pair.certain} == {
        frozenset("13"),
        frozenset("14"),
    }
    assert not [pair for pair in duplicates(everybody, [("2", "1")]) if pair.why == "The same email address"]


def test_first_and_last_name_come_only_from_who_is_called_the_same():
    arriving = person("Anna Keane", email="anna@x.org", given="Anna", family="Keane")
    assert one(person("Anna Keane", email="anna@x.org"), arriving).fills == {"given": "Anna", "family": "Keane"}
    assert one(person("Annabel Keane", email="anna@x.org"), arriving).fills == {}
