"""What is stale, on the record and on its page, and one press for what still holds."""

import re

import make
from metier.core.dates import PartialDate
from metier.record import actions

FRESH = "/record/fresh/"


def test_a_skill_that_was_not_used_for_a_year_is_named_and_used_again(owner):
    skill = make.skill(owner.viewer, "R", last_used=PartialDate(2023, 11))
    assert "Last used in November 2023." in owner.client.get(FRESH).content.decode()
    assert "1 skill" in owner.client.get("/record/").content.decode()
    answer = owner.client.post(f"/record/skills/{skill.pk}/use/", follow=True).content.decode()
    skill.refresh_from_db()
    assert str(skill.last_used) == "2026-10"
    assert "Nothing is stale" in answer
    undo = re.search(r'action="(/record/skills/[^"]+/use/\?was=[^"]*)"', answer)
    owner.client.post(undo[1])
    skill.refresh_from_db()
    assert str(skill.last_used) == "2023-11"


def test_what_still_holds_takes_one_press_and_can_be_taken_back(owner):
    position = make.position(owner.viewer, starts=PartialDate(2023, 3), ends=None)
    assert "It goes on, and holds no win since March 2023." in owner.client.get(FRESH).content.decode()
    page = owner.client.post(f"/record/positions/{position.pk}/confirmation/", follow=True).content.decode()
    assert "confirmed on 1\u00a0October 2026" in page
    assert "Nothing is stale" in owner.client.get(FRESH).content.decode()
    undo = re.search(r'action="(/record/positions/[^"]+/confirmation/\?was=[^"]*)"', page)
    owner.client.post(undo[1])
    assert "It goes on" in owner.client.get(FRESH).content.decode()


def test_the_newest_win_of_a_position_that_is_there_speaks_for_it(owner):
    position, other = (
        make.position(owner.viewer, starts=PartialDate(2023, 3), ends=ends) for ends in (None, PartialDate(2025))
    )
    make.win(owner.viewer, position=other, happened_on=PartialDate(2026, 9))
    for happened_on in (PartialDate(2023, 8, 4), PartialDate(2024, 7), None):
        make.win(owner.viewer, position=position, happened_on=happened_on)
    for page in (FRESH, "/record/"):
        assert "It goes on, and holds no win since July 2024." in owner.client.get(page).content.decode()
    last = make.win(owner.viewer, position=position, happened_on=PartialDate(2026, 5))
    assert "Nothing is stale" in owner.client.get(FRESH).content.decode()
    owner.client.post(f"/record/wins/{last.pk}/trash/")
    assert "no win since July 2024." in owner.client.get(FRESH).content.decode()


def test_newer_evidence_keeps_a_skill_fresh(owner):
    skill = make.skill(owner.viewer, "R", last_used=PartialDate(2023, 11))
    actions.show(owner.viewer, make.win(owner.viewer, happened_on=PartialDate(2026, 5)), skill)
    assert "Nothing is stale" in owner.client.get(FRESH).content.decode()


def test_a_skill_shown_by_a_position_that_goes_on_is_in_use(owner):
    skill = make.skill(owner.viewer, "R", last_used=PartialDate(2023, 11))
    position = make.position(owner.viewer, starts=PartialDate(2026, 8), ends=None)
    actions.show(owner.viewer, position, skill)
    assert "Nothing is stale" in owner.client.get(FRESH).content.decode()


def test_a_skill_known_by_old_evidence_alone_is_stale(owner):
    skill = make.skill(owner.viewer, "R")
    actions.show(owner.viewer, make.win(owner.viewer, happened_on=PartialDate(2019)), skill)
    assert "Last used in 2019." in owner.client.get(FRESH).content.decode()
    assert "Going stale" in owner.client.get("/record/skills/").content.decode()
    assert ">R</a>" in owner.client.get("/record/skills/?lacks=use").content.decode()


def test_a_certificate_that_ended_and_an_agreement_of_long_ago_are_named(owner):
    make.certificate(owner.viewer, ends=PartialDate(2025))
    make.reference(owner.viewer, may_name=True, agreed_on=PartialDate(2022))
    page = owner.client.get(FRESH).content.decode()
    assert "It ended in 2025." in page
    assert "What they agreed to is of 2022." in page


def test_the_record_and_the_page_name_the_same(owner):
    make.skill(owner.viewer, "R", last_used=PartialDate(2023, 11))
    make.position(owner.viewer, starts=PartialDate(2023, 3), ends=None)
    make.certificate(owner.viewer, ends=PartialDate(2025))
    counted = [owner.client.get(page).content.decode().count("/confirmation/") for page in ("/record/", FRESH)]
    assert counted == [3, 3]


def test_few_wins_at_an_employer_are_noticed_and_can_be_left(owner):
    northbank = make.position(
        owner.viewer, "Analyst", "Northbank", starts=PartialDate(2016, 9), ends=PartialDate(2023, 2)
    )
    calder = make.position(owner.viewer, "Lead", "Calder", starts=PartialDate(2023, 3), ends=None)
    make.win(owner.viewer, position=northbank, happened_on=PartialDate(2018))
    for _ in range(12):
        make.win(owner.viewer, position=calder)
    title = "Six and a half years at Northbank hold one win"
    page = owner.client.get("/record/").content.decode()
    assert title in page
    assert "How this is told" in page
    owner.client.post("/record/findings/aside/", {"rule": "few-wins", "subject": "northbank"})
    page = owner.client.get("/record/").content.decode()
    assert title not in page
    undo = re.search(r'action="(/record/findings/aside/\?again=[^"]*)"', page)
    owner.client.post(undo[1].replace("&amp;", "&"))
    assert title in owner.client.get("/record/").content.decode()


def test_a_claim_that_was_not_used_for_long_is_noticed(owner):
    make.skill(owner.viewer, "R", level=3, last_used=PartialDate(2023, 11))
    assert "You claim level 3 in R, last used in November 2023" in owner.client.get("/record/").content.decode()


def test_nothing_is_set_aside_without_saying_what(owner):
    assert owner.client.post("/record/findings/aside/").status_code == 400
    assert owner.client.post("/record/findings/aside/?again=&rule=few-wins&subject=nobody").status_code == 404


def test_what_cannot_go_stale_is_not_confirmed(owner):
    award = make.award(owner.viewer)
    assert owner.client.post(f"/record/awards/{award.pk}/confirmation/").status_code == 400


def test_nobody_else_confirms_or_uses(cast):
    skill = make.skill(cast.owner.viewer)
    for other in cast.others:
        assert other.client.post(f"/record/skills/{skill.pk}/confirmation/").status_code == 404
        assert other.client.post(f"/record/skills/{skill.pk}/use/").status_code == 404
