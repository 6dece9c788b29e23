"""The next review on Today: in its head, and in its agenda."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

import make
from cast import NOW, Member
from chains import later
from metier.accounts.access import Viewer
from metier.home import today
from metier.plan import queries as plan
from metier.reviews import actions, queries
from metier.reviews.due import next_review
from quarters import career, plain

pytestmark = pytest.mark.django_db


def nudges(viewer: Viewer) -> list[tuple[str, str]]:
    found = today.nudges(viewer, plan.plan(viewer))
    return [(one.title, one.why.replace("\u00a0", " ")) for one in found if one.kind == "review-due"]


def test_the_head_says_which_review_is_due_this_week_and_starts_it(owner: Member):
    career(owner.viewer)
    text = plain(owner.client.get("/"))
    assert "<strong>Third-quarter review</strong><br>Due Sunday, about 40 minutes" in text
    assert 'name="kind" value="quarterly">Start the review' in text
    owner.client.post(reverse("reviews:open_review"), {"kind": "quarterly"})
    text = plain(owner.client.get("/"))
    assert "In progress since Thursday 1 October" in text
    assert "Continue the review" in text


def test_a_career_that_has_no_goal_yet_is_not_asked(owner: Member):
    assert "next-review" not in plain(owner.client.get("/"))


def test_what_is_due_later_than_this_week_is_not_in_the_head(viewer: Viewer):
    career(viewer)
    for kind in ("weekly", "monthly"):
        actions.set_rhythm(viewer, {kind: (False, 6)})
    actions.skip(viewer, "quarterly")
    assert next_review(viewer, queries.turns(viewer)) is None


def test_a_parked_career_is_not_asked(owner: Member):
    career(owner.viewer)
    make.parking(owner.viewer)
    assert "next-review" not in plain(owner.client.get("/"))
    assert nudges(later(owner.viewer, 4)) == []


def test_the_agenda_asks_from_the_day_on_which_it_is_due(viewer: Viewer):
    career(viewer)
    assert nudges(viewer) == []
    assert nudges(later(viewer, 3)) == [
        ("Third-quarter review", "Third quarter 2026 is over. Due today; it can be skipped.")
    ]
    assert "Due since Sunday 4 October" in nudges(later(viewer, 4))[0][1]


def test_one_that_was_opened_on_another_day_is_to_be_finished(viewer: Viewer):
    career(viewer)
    row = actions.open_review(viewer, "quarterly")
    assert nudges(viewer) == []
    assert nudges(later(viewer, 2)) == [
        ("Finish: Third-quarter review", "You opened it on 1 October. What you wrote is kept; finish it, or skip it.")
    ]
    actions.skip_review(viewer, row)
    assert nudges(later(viewer, 2)) == []


def test_a_due_review_is_put_off_and_comes_back(owner: Member):
    career(owner.viewer)
    with time_machine.travel(NOW + timedelta(days=3), tick=False):
        assert "<b>Review.</b>" in plain(owner.client.get("/"))
        said = {"kind": "review-due", "subject": "quarterly-2026-10-04", "title": "Third-quarter review", "next": "/"}
        owner.client.post("/today/snooze/", said)
        assert "<b>Review.</b>" not in plain(owner.client.get("/"))


def test_the_navigation_counts_what_is_due(owner: Member):
    career(owner.viewer)
    with time_machine.travel(NOW + timedelta(days=3), tick=False):
        text = plain(owner.client.get("/plan/"))
    assert 'Reviews <span class="count">1' in text
