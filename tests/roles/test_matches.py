"""Positions matched to occupations from their titles."""

import pytest

import make
from cast import Cast, Member
from metier.roles import queries
from metier.roles.models import PositionMatch


def test_a_position_is_matched_by_its_title(owner: Member) -> None:
    make.position(owner.viewer, title="Sr. sofware engineer")
    (found,) = queries.matches(owner.viewer)
    assert (found.code, found.occupation, found.by) == ("15-1252.00", "Software Developers", "metier")
    assert 0 < found.confidence < 1


def test_a_title_that_many_occupations_have_is_less_sure_than_one_of_few(owner: Member) -> None:
    make.position(owner.viewer, title="Data analyst", employer="A")
    make.position(owner.viewer, title="Software developer", employer="B")
    sure = {one.title: one.confidence for one in queries.matches(owner.viewer)}
    assert sure["Data analyst"] < 0.5 < sure["Software developer"]


def test_a_title_found_by_a_name_that_lacks_its_other_words_is_unsure(owner: Member) -> None:
    titles = ("SAP consultant", "Growth manager", "VP of People", "Salesforce administrator")
    for title in (*titles, "Sr. sofware engineer", "Senior Java developer (m/f/d)"):
        make.position(owner.viewer, title=title)
    sure = {one.title: one.confidence for one in queries.matches(owner.viewer)}
    assert all(
        sure[title] < 0.6 < sure["Sr. sofware engineer"] < sure["Senior Java developer (m/f/d)"] for title in titles
    )


def test_what_its_owner_says_of_a_position_stands(owner: Member) -> None:
    position = make.position(owner.viewer, title="Data analyst")
    make.position_match(owner.viewer, position, code="15-2051.01", title="Data analyst")
    found = queries.match_of(owner.viewer, position.pk)
    assert (found.code, found.by, found.confidence, found.since) == ("15-2051.01", "you", 1.0, "")
    position.title = "Analytics lead"
    position.save()
    assert queries.match_of(owner.viewer, position.pk).since == "Data analyst"


def test_none_of_these_is_an_answer(owner: Member) -> None:
    position = make.position(owner.viewer, title="Software engineer")
    make.position_match(owner.viewer, position, code="")
    (found,) = queries.matches(owner.viewer)
    assert (found.code, found.by, found.is_matched) == ("", "you", False)


def test_a_title_that_says_nothing_is_matched_to_nothing(owner: Member) -> None:
    make.position(owner.viewer, title="")
    make.position(owner.viewer, title="Zzyzx qwrtplk")
    assert [(one.code, one.by) for one in queries.matches(owner.viewer)] == [("", "nothing"), ("", "nothing")]


@pytest.mark.parametrize("said", ["Owner", "Co-Founder", "Self-employed", "Senior intern (m/f/d)"])
def test_a_title_that_says_only_how_senior_or_on_what_terms_is_matched_to_nothing(owner: Member, said: str) -> None:
    make.position(owner.viewer, title=said)
    assert [one.by for one in queries.matches(owner.viewer)] == ["nothing"]


@pytest.mark.parametrize(
    ("said", "occupation"),
    [("Principal", "Education Administrators, Kindergarten through Secondary"), ("Iron founder", "Metal-Refining")],
)
def test_unless_it_is_what_an_occupation_is_called(owner: Member, said: str, occupation: str) -> None:
    make.position(owner.viewer, title=said)
    assert [one.occupation.startswith(occupation) for one in queries.matches(owner.viewer)] == [True]


def test_a_role_carries_its_occupation(cast: Cast) -> None:
    make.role(cast.owner.viewer, "Head of analytics", code="15-2051.01")
    make.role(cast.owner.viewer, "Something else")
    assert [(one.title, one.occupation) for one in queries.targets(cast.owner.viewer)] == [
        ("Head of analytics", "Business Intelligence Analysts"),
        ("Something else", ""),
    ]
    assert queries.targets(cast.stranger.viewer) == []


def test_matching_asks_the_database_twice_however_many_positions(owner: Member, django_assert_num_queries) -> None:
    for number in range(12):
        make.position_match(owner.viewer, make.position(owner.viewer, employer=f"Firm {number}"))
    assert PositionMatch.objects.count() == 12
    with django_assert_num_queries(2):
        assert len(queries.matches(owner.viewer)) == 12


def test_a_code_that_a_newer_library_has_no_longer_is_said(owner: Member) -> None:
    make.position_match(owner.viewer, make.position(owner.viewer, title="Stoker"), code="53-7999.99")
    (found,) = queries.matches(owner.viewer)
    assert (found.code, found.by) == ("", "you")
    assert (
        "You said 53-7999.99, which the library has no longer" in owner.client.get("/roles/profile/").content.decode()
    )
