"""The library beside the record: names offered while one writes, what a skill is there, and who wrote well becoming a reference."""

import re

import pytest

import make
from linkedin_export import linkedin_export
from metier.accounts.access import visible
from metier.core.exchange import read_file
from metier.record import actions
from metier.record.kinds import BY_SLUG
from metier.record.models import Reference, Skill
from metier.record.queries.imports import Choices

MANAGEMENT = "http://data.europa.eu/esco/skill/7111b95d-0ce3-441a-9d92-4c75d05c4388"


def offered(member, said: str, field: str = "name") -> list[tuple[str, str]]:
    page = member.client.get("/record/skills/names/", {field: said}).content.decode()
    return re.findall(r'data-value="([^"]*)">.*?<span class="note">([^<]*)<', page)


def said_of(member, skill) -> str:
    return member.client.get(f"/record/skills/{skill.pk}/").content.decode()


def test_ones_own_skills_are_offered_first_and_no_one_elses(cast):
    owner, stranger = cast.owner, cast.stranger
    make.skill(owner.viewer, "Managing projects of others")
    make.skill(stranger.viewer, "Managing a stranger's projects")
    found = offered(owner, "manag proj")
    assert found[0] == ("Managing projects of others", "In your record")
    assert ("project management", "ESCO") in found
    assert not [name for name, _ in found if "stranger" in name]


def test_a_skill_of_ones_own_is_not_offered_twice(owner):
    make.skill(owner.viewer, "python")
    assert [name for name, _ in offered(owner, "python") if name.casefold() == "python"] == ["python"]


@pytest.mark.parametrize("field", ["name", "shows-more"])
def test_whatever_the_field_is_called_names_are_offered(owner, field):
    assert ("Python", "O*NET") in offered(owner, "pyth", field)


@pytest.mark.parametrize("said", ["", "   ", "!!", "zzzzqqqq"])
def test_what_begins_no_name_offers_none(owner, said):
    assert offered(owner, said) == []


def test_names_are_for_who_is_signed_in(client):
    assert client.get("/record/skills/names/", {"name": "sql"}).status_code in (302, 401)


def test_as_many_queries_for_many_skills_as_for_few(owner, django_assert_num_queries):
    make.skill(owner.viewer, "SQL")
    offered(owner, "s")
    with django_assert_num_queries(4):
        offered(owner, "s")
    for number in range(30):
        make.skill(owner.viewer, f"Skill {number}")
    with django_assert_num_queries(4):
        offered(owner, "s")


# What a skill is


def test_a_skill_called_as_one_of_the_library_is_kept_with_it_and_shows_its_table(owner):
    owner.client.post("/record/skills/new/", {"name": "Project Management"})
    skill = Skill.objects.get()
    assert (skill.name, skill.concept) == ("Project Management", MANAGEMENT)
    page = said_of(owner, skill)
    assert "ESCO skills and competences (English labels), release 1.2" in page
    assert f'href="{MANAGEMENT}"' in page


def test_a_name_of_ones_own_stays_ones_own(owner):
    owner.client.post("/record/skills/new/", {"name": "Talking a room round"})
    skill = Skill.objects.get()
    assert skill.concept == ""
    assert "A name of your own" in said_of(owner, skill)


def test_another_name_is_matched_anew_and_one_that_is_none_keeps_the_meaning(owner):
    owner.client.post("/record/skills/new/", {"name": "Python"})
    skill = Skill.objects.get()
    assert skill.concept == "onet-technology:Python"
    owner.client.post(f"/record/skills/{skill.pk}/", {"name": "Python, for pipelines"})
    skill.refresh_from_db()
    assert skill.concept == "onet-technology:Python"
    owner.client.post(f"/record/skills/{skill.pk}/", {"name": "project management"})
    skill.refresh_from_db()
    assert skill.concept == MANAGEMENT


def test_it_can_be_taken_away_stays_away_and_comes_back_by_undo(owner):
    skill = make.skill(owner.viewer, "Running projects", concept=MANAGEMENT)
    answer = owner.client.post(f"/record/skills/{skill.pk}/concept/removal/", follow=True).content.decode()
    skill.refresh_from_db()
    assert skill.concept == ""
    owner.client.post(f"/record/skills/{skill.pk}/", {"name": "Running projects", "level": "3"})
    skill.refresh_from_db()
    assert skill.concept == ""
    (undo,) = re.findall(r'action="(/record/skills/[^"]*/concept/\?of=[^"]*)"', answer)
    owner.client.post(undo)
    skill.refresh_from_db()
    assert skill.concept == MANAGEMENT


def test_a_skill_from_before_can_be_said_to_be_the_one_of_its_name(owner):
    skill = make.skill(owner.viewer, "Project management")
    assert "This is it" in said_of(owner, skill)
    owner.client.post(f"/record/skills/{skill.pk}/concept/")
    skill.refresh_from_db()
    assert skill.concept == MANAGEMENT


def test_what_the_library_does_not_have_is_refused_in_a_sentence(owner):
    skill = make.skill(owner.viewer, "Talking a room round")
    answer = owner.client.post(f"/record/skills/{skill.pk}/concept/?of=https://example.org/x")
    assert "The library has no skill of the name" in answer.content.decode()
    skill.refresh_from_db()
    assert skill.concept == ""


def test_what_the_library_has_no_more_is_shown_as_it_is(owner):
    skill = make.skill(owner.viewer, "SQL", concept="onet-technology:Gone")
    assert "The library does not have it any more" in said_of(owner, skill)


def test_skills_that_come_with_a_win_or_an_import_are_matched_too(owner):
    owner.client.post("/record/wins/new/", {"what": "Cut it", "shows": "Python\nTalking", "shows-more": "SQL"})
    assert set(visible(owner.viewer, Skill).values_list("name", "concept")) == {
        ("Python", "onet-technology:Python"),
        ("Talking", ""),
        ("SQL", "http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742"),
    }


def test_an_import_matches_all_its_skills(owner):
    actions.import_reading(owner.viewer, read_file("export.zip", linkedin_export()), Choices(), "export.zip")
    concepts = dict(visible(owner.viewer, Skill).values_list("name", "concept"))
    assert concepts["SQL"].startswith("http://data.europa.eu/esco/skill/")
    assert "" in concepts.values()


def test_strangers_change_no_meaning(cast):
    owner, stranger = cast.owner, cast.stranger
    skill = make.skill(owner.viewer, "SQL", concept="onet-technology:Python")
    for address in (f"/record/skills/{skill.pk}/concept/", f"/record/skills/{skill.pk}/concept/removal/"):
        assert stranger.client.post(address).status_code == 404
    skill.refresh_from_db()
    assert skill.concept == "onet-technology:Python"


def test_the_page_about_the_library_says_what_its_command_says(owner):
    page = owner.client.get("/record/library/").content.decode()
    for said in (
        "13,939",
        "8,785",
        "30.1",
        "December 2025",
        "CC BY 4.0",
        "European Commission",
        "not stated",
        "237,382",
        "May 2025",
    ):
        assert said in page
    assert "/record/library/" in owner.client.get("/record/skills/new/").content.decode()


# Somebody who wrote well


def test_who_wrote_a_recommendation_becomes_a_reference_with_nothing_agreed_and_undo(owner):
    wrote = make.recommendation(owner.viewer, first_name="Helen", last_name="Barraclough", company="Moor Energy")
    page = owner.client.get(f"/record/recommendations/{wrote.pk}/").content.decode()
    assert "Make Helen Barraclough a reference" in page
    answer = owner.client.post(f"/record/recommendations/{wrote.pk}/reference/", follow=True).content.decode()
    made = Reference.objects.get()
    assert (made.name, made.company, made.may_name, made.may_quote) == (
        "Helen Barraclough",
        "Moor Energy",
        False,
        False,
    )
    assert f'action="/record/references/{made.pk}/trash/"' in answer
    owner.client.post(f"/record/recommendations/{wrote.pk}/reference/")
    assert Reference.objects.count() == 1
    assert "is among your references" in owner.client.get(f"/record/recommendations/{wrote.pk}/").content.decode()


@pytest.mark.parametrize("facts", [{"given": True}, {"first_name": "", "last_name": ""}])
def test_what_one_wrote_oneself_or_nobody_signed_makes_no_reference(owner, facts):
    wrote = make.recommendation(owner.viewer, **facts)
    assert "As a reference" not in owner.client.get(f"/record/recommendations/{wrote.pk}/").content.decode()
    assert owner.client.post(f"/record/recommendations/{wrote.pk}/reference/").status_code == 400
    assert not Reference.objects.exists()


def test_strangers_make_no_reference(cast):
    owner, stranger = cast.owner, cast.stranger
    wrote = make.recommendation(owner.viewer)
    assert stranger.client.post(f"/record/recommendations/{wrote.pk}/reference/").status_code == 404


def test_a_plain_skill_says_the_same_in_a_file(owner):
    kind = BY_SLUG["skills"]
    assert "concept" not in kind.snapshot(make.skill(owner.viewer, concept=MANAGEMENT))
