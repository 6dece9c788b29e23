"""Coverage: by target role, employer of postings and what was named; drawn, as a table, and with whom could introduce."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import Cast, Member
from make import network as rows
from metier.accounts.access import Viewer
from metier.core.exchange.employers import employer_key
from metier.network import actions
from metier.network.pages import coverage as coverage_page
from metier.network.queries import covering
from metier.network.queries.covering import covered

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def posting(viewer: Viewer, employer: str) -> None:
    make.posting(viewer, employer=employer, title="Analyst", employer_key=employer_key(employer))


def page(member: Member) -> str:
    return shown(member.client.get(reverse("network:coverage")))


def standing(viewer: Viewer) -> dict[str, str]:
    return {one.target.label: one.standing for one in covered(viewer)}


def test_each_target_says_whom_one_knows_there(owner: Member):
    viewer = owner.viewer
    role = make.role(viewer, title="Head of analytics")
    make.role(viewer, title="Chief data officer")
    for employer in ("Wharfe Water Ltd", "Moor Energy", "Northbank", "Aire & Co"):
        posting(viewer, employer)
    rows.mattering(viewer, rows.contact(viewer, "Anna Keane", employer="Elsewhere", title="Lead"), role=role)
    rows.contact(viewer, "James Thornley", employer="Wharfe Water", title="Chief Data Officer")
    dele = rows.contact(viewer, "Dele Akande", employer="Elsewhere", title="Engineer")
    rows.contact_position(viewer, dele)
    rows.acquaintance(viewer, dele, name="Louise Garside", employer="Moor Energy", employer_key="moor energy")
    assert standing(viewer) == {
        "Head of analytics": "known",
        "Chief data officer": "known",
        "Wharfe Water Ltd": "known",
        "Moor Energy": "step",
        "Northbank": "before",
        "Aire & Co": "nobody",
    }
    text = page(owner)
    assert "You know somebody for 3 of 6 targets: nobody for Aire &amp; Co." in text
    assert "knows Louise Garside" in text
    assert f"/people/{dele.pk}/introductions/new/?employer=Moor%20Energy&amp;whom=Louise%20Garside" in text
    assert "Moor Energy: 1 a step away" in text
    assert "Nobody yet" in text


def test_who_works_where_a_role_is_offered_is_a_step_away_from_it_and_could_introduce(owner: Member):
    viewer = owner.viewer
    role = make.role(viewer, title="Senior analytics engineer")
    offered = make.posting(viewer, employer="Wharfe Water Ltd", title="Engineer", employer_key="wharfe water")
    make.role_source(viewer, role, kind="posting", posting=offered, title="Engineer")
    james = rows.contact(viewer, "James Thornley", employer="Wharfe Water", title="Chief Data Officer")
    text = page(owner)
    assert standing(viewer)["Senior analytics engineer"] == "step"
    assert "works at Wharfe Water Ltd" in text
    assert f"/people/{james.pk}/introductions/new/?employer=Wharfe%20Water%20Ltd" in text
    rows.mattering(viewer, james, role=role)
    assert standing(viewer)["Senior analytics engineer"] == "known"
    assert "introductions/new" not in page(owner)


def test_who_is_in_the_trash_is_known_nowhere(owner: Member):
    posting(owner.viewer, "Wharfe Water")
    james = rows.contact(owner.viewer, "James Thornley", employer="Wharfe Water")
    assert standing(owner.viewer) == {"Wharfe Water": "known"}
    actions.trash_person(owner.viewer, james)
    assert standing(owner.viewer) == {"Wharfe Water": "nobody"}


def test_what_is_named_is_looked_for_in_all_that_people_are_found_by(owner: Member):
    rows.contact(owner.viewer, place="Leeds")
    text = shown(owner.client.post(reverse("network:areas"), {"areas": "Leeds\nYork\n leeds "}, follow=True))
    assert "What you named is kept." in text
    owner.career.refresh_from_db()
    assert standing(owner.viewer) == {"Leeds": "known", "York": "nobody"}
    answer = owner.client.post(reverse("network:areas"), {"areas": "\n".join(f"Town {at}" for at in range(13))})
    assert answer.status_code == 422
    assert "Name at most 12" in shown(answer)
    assert "Leeds" in page(owner)


def test_an_introduction_that_is_open_is_the_way(owner: Member):
    posting(owner.viewer, "Wharfe Water")
    row = rows.introduction(owner.viewer, rows.contact(owner.viewer, employer="Elsewhere"))
    assert standing(owner.viewer) == {"Wharfe Water": "step"}
    assert reverse("network:introduction", args=[row.pk]) in page(owner)
    actions.move_introduction(owner.viewer, row, "refused")
    assert standing(owner.viewer) == {"Wharfe Water": "nobody"}


def test_nothing_aimed_at_is_said_and_nothing_is_a_strangers(cast: Cast):
    posting(cast.stranger.viewer, "Wharfe Water")
    assert "Where do you want to know somebody?" in page(cast.owner)
    assert "Wharfe" not in page(cast.owner)


def test_the_number_of_queries_stays_when_there_are_more_people(owner: Member):
    def furnish(number: int) -> None:
        for at in range(number):
            posting(owner.viewer, f"Firm {at} {number}")
            rows.acquaintance(owner.viewer, rows.contact(owner.viewer, f"P {at}", employer=f"Firm {at} {number}"))

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            covered(owner.viewer)
        return len(found)

    furnish(3)
    asked()
    few = asked()
    furnish(8)
    assert asked() == few <= 12


def test_an_employer_is_the_same_with_other_letters(owner: Member):
    make.posting(owner.viewer, employer="Crédit & Søn plc", employer_key=employer_key("Crédit & Søn plc"))
    rows.contact(owner.viewer, "Priya Nair", employer="Credit and Son")
    [found] = [one for one in covered(owner.viewer) if one.target.kind == "employer"]
    assert [one.name for one in found.now] == ["Priya Nair"]


def test_of_very_many_the_first_are_told_and_all_are_counted(owner: Member, monkeypatch: pytest.MonkeyPatch):
    viewer = owner.viewer
    role = make.role(viewer, title="Town planner")
    posting(viewer, "Leeds Water")
    actions.name_areas(viewer, ["Leeds", "Leeds Water", "York"])
    for at in range(9):
        rows.mattering(viewer, rows.contact(viewer, f"Person {9 - at}", place="Leeds"), degree=1 + at % 3)
    rows.mattering(viewer, rows.contact(viewer, "Zoe Last", place="York, near Leeds", employer="Elsewhere"), role=role)
    rows.contact(viewer, "Works There", place="Leeds", employer="Leeds Water")
    rows.contact(viewer, "Plans Towns", place="Leeds", title="Senior TOWN Planner")
    was_there = rows.contact(viewer, "Was There", place="Leeds", employer="Elsewhere")
    rows.contact_position(viewer, was_there, employer="Leeds Water", employer_key="leeds water")
    rows.acquaintance(viewer, was_there, name="Person 3", employer="Leeds Water", employer_key="leeds water")
    whole = covered(viewer)
    for module in (covering, coverage_page):
        monkeypatch.setattr(module, "MOST_TOLD_APART", 5)
    cut = covered(viewer, most=4)
    assert [one.target for one in cut] == [one.target for one in whole]
    for some, every in zip(cut, whole, strict=True):
        label = every.target.label
        assert some.number_now == len(every.now), label
        assert [one.name for one in some.now][:4] == [one.name for one in every.now][:4], label
        assert [one.name for one in some.before] == [one.name for one in every.before], label
        assert [(one.through.name, one.whom) for one in some.steps] == [
            (one.through.name, one.whom) for one in every.steps
        ], label
        assert some.standing == every.standing, label
    assert sum(one.left_out for one in cut) > 0
    assert len(covered(viewer)) == len(whole)
    assert "and 9 more" in page(owner)


def test_who_was_there_before_takes_no_place_among_the_first_of_very_many(
    owner: Member, monkeypatch: pytest.MonkeyPatch
):
    actions.name_areas(owner.viewer, ["Northbank"])
    for at in range(coverage_page.SHOWN + 1):
        left = rows.contact(owner.viewer, f"Anna {at}", how="Northbank choir")
        rows.contact_position(owner.viewer, left)
    for at in range(coverage_page.SHOWN + 3):
        rows.contact(owner.viewer, f"Zoe {at}", how="Northbank choir")
    for module in (covering, coverage_page):
        monkeypatch.setattr(module, "MOST_TOLD_APART", 5)
    text = page(owner)
    assert [f"Zoe {at}" in text for at in range(5)] == [True] * 4 + [False]
    assert "and 3 more" in text
