"""Naming a thing on the command line."""

from uuid import UUID

import pytest

from metier.core.errors import Refused
from metier.core.naming import named

HEAD, LEAD, SHORT = (UUID(f"0190a000-0000-7000-8000-00000000000{n}") for n in (1, 2, 3))
TITLES = {HEAD: "Head of analytics", LEAD: "Lead analyst", SHORT: "Lead"}


def test_a_part_of_the_title_is_enough_whatever_its_case():
    assert named("OF  anal", TITLES, "ambition") == HEAD


def test_the_whole_title_wins_over_a_part_of_another():
    assert named("lead", TITLES, "ambition") == SHORT


def test_one_or_two_letters_are_a_word_of_the_title_and_no_part_of_one():
    skills = {1: "RevOps", 2: "Go, for services", 3: "Django", 4: "数据分析"}
    assert named("go", skills, "skill") == 2
    assert named("数据", skills, "skill") == 4
    with pytest.raises(Refused, match="No skill is called “R”"):
        named("R", skills, "skill")


@pytest.mark.parametrize(
    ("said", "title"),
    [("UX", "UX/UI designer"), ("UI", "UX/UI designer"), ("HR", "HR-Manager"), ("JS", "Node.js"), ("AI", "AI’s part in pricing"), ("QA", "Lead “QA”"), ("C#", "C#, mostly")],
)  # fmt: skip
def test_a_short_word_may_be_joined_to_another(said: str, title: str):
    assert named(said, {1: title, 2: "Dutch"}, "role") == 1


@pytest.mark.parametrize(("said", "title"), [("C", "C++"), ("R", "R&D lead"), ("D", "R&D lead"), ("s", "Anna’s team")])
def test_a_letter_of_a_sign_is_no_word(said: str, title: str):
    with pytest.raises(Refused, match=f"No role is called “{said}”"):
        named(said, {1: title}, "role")


def test_the_start_of_an_id_is_enough_with_or_without_dashes():
    assert named(str(LEAD), TITLES, "ambition") == LEAD
    assert named(LEAD.hex, TITLES, "ambition") == LEAD


def test_several_are_refused_with_the_candidates():
    with pytest.raises(Refused) as refused:
        named("anal", TITLES, "ambition")
    assert "2 ambitions" in refused.value.sentence
    assert f"“Head of analytics” ({HEAD})" in refused.value.sentence


@pytest.mark.parametrize("said", ["", "  ", "gardener", "0190b"])
def test_none_is_refused(said):
    with pytest.raises(Refused):
        named(said, TITLES, "ambition")


def test_accents_need_not_be_typed_and_count_where_they_are():
    titles = {1: "Zoë Ångström, Aire Search", 2: "Jürgen Groß"}
    assert named("zoe angstrom", titles, "recruiter") == 1
    assert named("Jurgen", titles, "recruiter") == 2
    assert named("zoë", {3: "Zoe Dunn", 4: "Zoë Dunn"}, "recruiter") == 4
