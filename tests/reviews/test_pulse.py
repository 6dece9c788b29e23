"""What is asked of a career today: read once a page, and not at all for a part of one."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Member
from chains import later
from metier.reviews import actions, queries

pytestmark = pytest.mark.django_db


def times_asked(member: Member, path: str) -> int:
    """How often a page reads the rhythm of the reviews."""
    with CaptureQueriesContext(connection) as asked:
        assert member.client.get(path).status_code == 200
    return sum('FROM "reviews_rhythm"' in one["sql"] for one in asked.captured_queries)


def test_it_is_one_query_that_knows_what_is_chosen_in_progress_and_parked(owner: Member, django_assert_num_queries):
    make.goal(owner.viewer)
    for kind in ("weekly", "monthly"):
        actions.set_rhythm(owner.viewer, {kind: (kind == "weekly", 4)})
    row = actions.open_review(owner.viewer, "quarterly")
    make.parking(later(owner.viewer, -40), TODAY - timedelta(days=9), woken_on=TODAY - timedelta(days=9))
    with django_assert_num_queries(1):
        found = queries.pulse(owner.viewer)
    weekly, monthly, quarterly, yearly = found.turns
    assert [one.kind for one in found.turns] == ["weekly", "monthly", "quarterly", "yearly"]
    assert (weekly.weekday, weekly.is_held, monthly.is_held, yearly.weekday) == (4, True, False, 6)
    assert quarterly.open is not None
    assert (quarterly.open.pk, quarterly.open.period) == (row.pk, queries.period_of_review(row))
    assert (found.waiting, found.parked) == (1, None)


def test_a_parked_career_is_asked_for_nothing_but_what_is_in_progress(owner: Member):
    make.goal(owner.viewer, created_at=owner.viewer.now - timedelta(days=99))
    sunday = later(owner.viewer, 3)
    assert queries.pulse(sunday).waiting
    row = make.parking(sunday, TODAY + timedelta(days=60), event="the course is over")
    found = queries.pulse(sunday)
    assert (found.waiting, any(one.is_asked for one in found.turns)) == (0, False)
    assert found.parked is not None
    assert (found.parked.until, found.parked.event) == (row.until, row.event)


def test_of_two_reviews_of_a_kind_in_progress_the_later_is_the_one(owner: Member):
    later_one = make.review(owner.viewer, "monthly", date(2026, 9, 1), date(2026, 9, 30))
    make.review(owner.viewer, "monthly", date(2026, 8, 1), date(2026, 8, 31))
    (monthly,) = (one.open for one in queries.turns(owner.viewer) if one.kind == "monthly")
    assert monthly is not None
    assert monthly.pk == later_one.pk


def test_a_page_asks_once_and_a_part_of_a_page_never(owner: Member):
    goal = make.goal(owner.viewer)
    for path in ("/", "/plan/", reverse("reviews:reviews"), reverse("reviews:rhythm")):
        assert times_asked(owner, path) == 1, path
    for name in ("for_goal", "check_in_form"):
        assert times_asked(owner, reverse(f"reviews:{name}", args=[goal.pk])) == 0, name
