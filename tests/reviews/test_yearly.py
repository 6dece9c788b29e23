"""The yearly review: the year's corrections, and direction asked again."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import Member
from chains import later
from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.periods import period_of
from metier.direction import actions as direction
from metier.direction.models import Ambition
from metier.plan import actions as plan
from metier.plan.models import GoalRevision
from metier.reviews import actions
from metier.reviews.models import Review
from metier.reviews.queries.sheet import sheet
from metier.reviews.queries.year import corrections_of
from quarters import Quarter, plain, quarter

pytestmark = pytest.mark.django_db


@pytest.fixture
def year(viewer: Viewer) -> Quarter:
    make.ambition(viewer, "Head of analytics", created_at=datetime(2025, 1, 6, tzinfo=UTC))
    make.life_goal(viewer, "House deposit")
    return quarter(viewer, "yearly")


def page_of(member: Member, row: Review) -> str:
    return plain(member.client.get(reverse("reviews:review", args=[row.pk])))


def test_it_looks_back_at_the_corrections_of_the_year_with_their_reasons(owner: Member, year: Quarter):
    viewer = owner.viewer
    plan.change_goal(later(viewer, -100), year.known, {"due": date(2027, 9, 1)}, reason="Spring is full")
    plan.drop_goal(later(viewer, -50), year.customers, reason="Ifeoma leads it")
    make.goal_revision(viewer)
    GoalRevision.objects.filter(title="Lead").update(replaced_at=datetime(2025, 12, 31, 12, tzinfo=UTC))
    text = page_of(owner, year.review).partition("What you corrected")[2].partition("Your ambitions")[0]
    assert "due 31 May 2027 to 1 September 2027. Spring is full" in text
    assert "Goal dropped: " in text
    assert "Ifeoma leads it" in text
    assert "First ranked: Continued learning, Autonomy" in text
    assert "Clearer" not in text


def test_a_fact_that_is_a_sentence_ends_with_one_stop(viewer: Viewer):
    row = make.ambition(viewer, "Head of analytics.", created_at=datetime(2025, 1, 6, tzinfo=UTC))
    direction.change_ambition(viewer, row, {"text": "Head of data."}, reason="The adverts say so.")
    *_, line = corrections_of(viewer, period_of("yearly", viewer.today))
    assert line.sub.endswith("Head of analytics. to Head of data. The adverts say so.")


def test_each_part_of_the_direction_is_asked_and_confirmed(owner: Member, year: Quarter):
    text = page_of(owner, year.review)
    assert "0 of 3 looked at" in text
    for said in ("Head of analytics", "1 continued learning, 2 autonomy", "House deposit", "Which other ways there"):
        assert said in text
    parts = [one.key for one in sheet(owner.viewer, year.review).direction.every]
    for part in parts:
        owner.client.post(reverse("reviews:confirm", args=[year.review.pk]), {"part": part})
    assert "3 of 3 looked at" in page_of(owner, year.review)
    owner.client.post(reverse("reviews:confirm", args=[year.review.pk]), {"part": parts[0], "answer-direction": "Yes."})
    assert "2 of 3 looked at" in page_of(owner, year.review)
    with pytest.raises(Refused, match="not there any more"):
        actions.confirm(owner.viewer, year.review, "ambition-gone")


def test_what_the_last_yearly_review_promised_is_asked_for_however_many_others_were_held_since(year: Quarter):
    viewer = year.viewer
    before = make.review(viewer, "yearly", date(2025, 1, 1), date(2025, 12, 31), finished_at=later(viewer, -270).now)
    make.commitment(viewer, before, "Speak at a conference")
    for week in range(1, 45):
        make.review(viewer, "weekly", date(2025, 11, 24) + timedelta(weeks=week), finished_at=later(viewer, -week).now)
    assert [one.text for one in sheet(viewer, year.review).promised] == ["Speak at a conference"]


def test_what_is_changed_elsewhere_comes_back_to_the_review_and_shows_as_changed(owner: Member, year: Quarter):
    here = reverse("reviews:review", args=[year.review.pk])
    said = {"learning": 2, "autonomy": 1, "meaning": 3, "status": 4, "reason": "A year on"}
    answer = owner.client.post(f"{reverse('direction:rank')}?next={here}", said)
    assert answer["Location"] == here
    row = Ambition.objects.get()
    said = {"kind": "position", "text": "Director of data", "why": "", "by": "", "reason": "Further", "version": ""}
    answer = owner.client.post(f"{reverse('direction:change_ambition', args=[row.pk])}?next={here}", said)
    assert answer["Location"] == here
    found = sheet(owner.viewer, year.review).direction
    assert [one.answer for one in found.every] == ["Changed", "Changed", ""]
    answer = owner.client.post(
        f"{reverse('direction:new_life_goal')}?next={here}", {"title": "A sabbatical", "kind": "travel"}
    )
    assert answer["Location"] == here


def test_its_document_has_the_corrections_and_the_direction(owner: Member, year: Quarter):
    plan.change_goal(later(owner.viewer, -100), year.known, {"due": date(2027, 9, 1)}, reason="Spring is full")
    for part in sheet(owner.viewer, year.review).direction.every:
        actions.confirm(owner.viewer, year.review, part.key)
    for goal in (year.lead, year.customers, year.known):
        actions.keep(owner.viewer, year.review, goal)
    actions.say(owner.viewer, year.review, "paths", "By way of pricing")
    actions.finish(owner.viewer, year.review)
    text = plain(owner.client.get(reverse("reviews:document", args=[year.review.pk])))
    for said in ("Corrections of the year", "Spring is full", "Head of analytics", "Still right", "By way of pricing"):
        assert said in text


def test_a_year_without_corrections_and_without_direction_says_so(owner: Member):
    text = page_of(owner, actions.open_review(owner.viewer, "yearly"))
    assert "Nothing was corrected in the year." in text
    assert text.count("None said yet.") >= 2
    assert "Your priorities are not ranked." in text


def test_the_number_of_queries_of_the_page_does_not_grow(owner: Member, year: Quarter):
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            page_of(owner, year.review)
        return len(found)

    def grow(number: int) -> None:
        goal = make.goal(owner.viewer, f"Goal {number}", created_at=later(owner.viewer, -30).now)
        plan.change_goal(later(owner.viewer, -number), goal, {"title": f"Goal {number}, reworded"})
        make.ambition_revision(owner.viewer)
        make.life_goal_revision(owner.viewer)
        make.ranking(owner.viewer, at=later(owner.viewer, -number).now)
        make.win(owner.viewer, f"Win {number}")
        make.task(owner.viewer, of=goal, done_on=date(2026, 9, 1))
        make.check_in(owner.viewer, goal, date(2026, 9, 3))
        make.review(owner.viewer, starts=date(2026, 9, 21) - number * timedelta(weeks=1), finished_at=owner.viewer.now)

    grow(1)
    few = asked()
    for number in range(2, 12):
        grow(number)
    assert asked() == few


def test_the_corrections_are_read_at_once_however_many(year: Quarter):
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            corrections_of(year.viewer, period_of("yearly", year.viewer.today))
        return len(found)

    ambition = make.ambition(year.viewer)
    plan.change_goal(later(year.viewer, -9), year.known, {"ambition": ambition})
    few = asked()
    for days in range(1, 9):
        for goal in (year.lead, year.known):
            plan.change_goal(later(year.viewer, -9 + days), goal, {"target": f"{days} talks"})
            plan.change_goal(later(year.viewer, -8.5 + days), goal, {"ambition": ambition if days % 2 else None})
    assert asked() == few
