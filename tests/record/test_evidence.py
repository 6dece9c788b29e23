"""What shows a skill: links to things of the record, endorsements, and who wrote well of its owner."""

import make
from cast import Member
from linkedin_export import linkedin_export
from metier.accounts.access import visible
from metier.core.dates import PartialDate
from metier.core.exchange import read_file
from metier.record import actions, queries
from metier.record.kinds import BY_SLUG
from metier.record.models import Endorsement, Recommendation, Reference, Showing, Skill
from metier.record.queries.evidence import told
from metier.record.queries.imports import Choices


def imported(owner: Member):
    return actions.import_reading(owner.viewer, read_file("export.zip", linkedin_export()), Choices(), "export.zip")


def titles(viewer, skill) -> list[str]:
    return [one.title for one in queries.evidence_of(viewer, skill.pk)]


def unproved(viewer) -> set:
    return {skill.pk for skill in visible(viewer, Skill)} - told(viewer).keys()


def test_a_win_says_which_skills_it_shows_and_a_new_one_is_added(owner):
    sql = make.skill(owner.viewer, "SQL")
    owner.client.post("/record/wins/new/", {"what": "Cut the claims run", "shows": "sql\nData modelling\n"})
    assert titles(owner.viewer, sql) == ["Cut the claims run"]
    assert Skill.objects.get(name="Data modelling").level is None
    page = owner.client.get(f"/record/skills/{sql.pk}/").content.decode()
    assert "What shows it" in page
    assert "Cut the claims run" in page


def test_what_is_no_longer_named_is_no_longer_shown(owner):
    win = make.win(owner.viewer)
    sql = make.skill(owner.viewer, "SQL")
    actions.show(owner.viewer, win, sql)
    owner.client.post(f"/record/wins/{win.pk}/", {"what": "Cut it", "shows": "R"})
    assert titles(owner.viewer, sql) == []
    assert queries.skills_shown_by(owner.viewer, win) == ["R"]


def test_every_kind_that_can_show_a_skill_does(viewer):
    skill = make.skill(viewer)
    for maker in (make.win, make.position, make.project, make.education, make.certificate, make.volunteering,
                  make.publication, make.award, make.recommendation):  # fmt: skip
        actions.show(viewer, maker(viewer), skill)
    assert len(titles(viewer, skill)) == 9
    assert all(titles(viewer, skill))


def test_a_link_goes_to_the_trash_with_its_win_and_comes_back(owner):
    skill, win = make.skill(owner.viewer), make.win(owner.viewer)
    actions.show(owner.viewer, win, skill)
    owner.client.post(f"/record/wins/{win.pk}/trash/")
    assert titles(owner.viewer, skill) == []
    assert len(unproved(owner.viewer)) == 1
    owner.client.post(f"/record/wins/{win.pk}/return/")
    assert len(titles(owner.viewer, skill)) == 1
    assert len(unproved(owner.viewer)) == 0


def test_a_skill_comes_back_from_the_trash_with_its_evidence(owner):
    skill, win = make.skill(owner.viewer), make.win(owner.viewer)
    actions.show(owner.viewer, win, skill)
    owner.client.post(f"/record/skills/{skill.pk}/trash/")
    assert queries.skills_shown_by(owner.viewer, win) == []
    owner.client.post(f"/trash/record.skill/{skill.pk}/return/")
    assert queries.skills_shown_by(owner.viewer, win) == ["SQL"]


def test_a_link_is_taken_away(owner):
    link = make.showing(owner.viewer)
    owner.client.post(f"/record/evidence/{link.pk}/removal/")
    assert not Showing.objects.exists()


def test_last_used_is_told_from_newer_evidence_and_says_so(owner):
    skill = make.skill(owner.viewer, last_used=PartialDate(2024))
    actions.show(owner.viewer, make.win(owner.viewer, happened_on=PartialDate(2026, 9, 10)), skill)
    page = owner.client.get(f"/record/skills/{skill.pk}/").content.decode()
    assert "Last used 10\u00a0Sep 2026, told from the newest evidence" in page


def test_endorsements_of_an_export_are_evidence_of_its_skills(owner):
    run = imported(owner)
    sql = visible(owner.viewer, Skill).get(name="SQL")
    assert titles(owner.viewer, sql) == ["Endorsed by Jo Ferreira"]
    assert str(Endorsement.objects.get().endorsed_on) == "2024-02-01"
    assert imported(owner) is None
    actions.undo_import(owner.viewer, run)
    assert not Endorsement.objects.exists()
    assert not visible(owner.viewer, Skill).exists()


def test_an_endorsement_that_was_not_accepted_is_no_evidence(viewer):
    skill = make.skill(viewer)
    make.endorsement(viewer, skill=skill, status="PENDING")
    assert titles(viewer, skill) == []


def test_an_endorsement_waits_for_its_skill(viewer):
    waiting = make.endorsement(viewer, "Stochastic reserving")
    skill = actions.save(viewer, BY_SLUG["skills"], {"name": "stochastic  Reserving"})
    waiting.refresh_from_db()
    assert waiting.skill_id == skill.pk


def test_who_recommended_the_owner_becomes_a_reference_that_agreed_to_nothing(owner):
    run = imported(owner)
    found = visible(owner.viewer, Reference)
    assert {one.name for one in found} == {
        one.person for one in visible(owner.viewer, Recommendation).filter(given=False)
    }
    assert not found.filter(may_name=True).exists()
    assert not found.filter(may_quote=True).exists()
    assert not visible(owner.viewer, Recommendation).filter(may_quote=True).exists()
    actions.undo_import(owner.viewer, run)
    assert not visible(owner.viewer, Reference).exists()


def test_an_import_cannot_be_undone_unasked_when_evidence_hangs_on_it(owner):
    run = imported(owner)
    actions.show(owner.viewer, make.win(owner.viewer), visible(owner.viewer, Skill).get(name="SQL"))
    assert [str(one.row) for one in queries.edited_since(owner.viewer, run)] == ["SQL"]


def test_nobody_else_takes_a_link_away(cast):
    link = make.showing(cast.owner.viewer)
    for other in cast.others:
        assert other.client.post(f"/record/evidence/{link.pk}/removal/").status_code == 404
