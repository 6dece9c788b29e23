"""When reviews are due, opened, skipped, and the page that lists them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from click.testing import CliRunner
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from chains import later
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.errors import Refused
from metier.plan.models import Goal, HoursSpan
from metier.reviews import actions, queries
from metier.reviews.due import next_review
from metier.reviews.models import Review, Rhythm

pytestmark = pytest.mark.django_db
WEEKS_AGO = datetime(2026, 6, 1, 9, tzinfo=UTC)


def plain(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


@pytest.fixture
def aiming(viewer: Viewer) -> Viewer:
    """With a goal set in June."""
    make.goal(viewer, created_at=WEEKS_AGO)
    return viewer


@pytest.fixture
def monday(aiming: Viewer) -> Iterator[Viewer]:
    """On Monday 28 September, the day after the weekly review was due."""
    now = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)
    with time_machine.travel(now, tick=False):
        yield replace(aiming, now=now)


def turn(viewer: Viewer, kind: str = "weekly") -> queries.Turn:
    return next(one for one in queries.turns(viewer) if one.kind == kind)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(metier, list(arguments))
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output.replace("\u00a0", " ")


# When they are due


def test_a_career_without_a_goal_is_asked_for_nothing(viewer: Viewer):
    assert not any(one.is_due for one in queries.turns(viewer))
    sunday = later(viewer, 3)
    assert sunday.today.weekday() == 6
    assert not any(one.is_due for one in queries.turns(sunday))


def test_the_usual_rhythm_begins_with_the_period_in_which_the_first_goal_was_set(viewer: Viewer):
    make.goal(viewer, created_at=viewer.now)
    assert [(one.kind, one.due_on) for one in queries.turns(viewer)] == [
        ("weekly", date(2026, 10, 4)),
        ("monthly", date(2026, 11, 1)),
        ("quarterly", date(2027, 1, 3)),
        ("yearly", date(2027, 1, 3)),
    ]
    assert not Rhythm.objects.exists()


def test_only_the_latest_of_those_missed_is_asked_for(monday: Viewer):
    weekly = turn(monday)
    assert weekly.is_due
    assert (weekly.period.starts, weekly.due_on) == (date(2026, 9, 21), date(2026, 9, 27))
    assert queries.pulse(monday).waiting == 1


def test_half_way_to_the_next_one_that_was_missed_is_let_go(aiming: Viewer):
    assert [(one.kind, one.due_on, one.is_due) for one in queries.turns(aiming)][:3] == [
        ("weekly", date(2026, 10, 4), False),
        ("monthly", date(2026, 10, 4), False),
        ("quarterly", date(2026, 10, 4), False),
    ]


def test_a_quarterly_takes_in_the_weekly_and_the_monthly_of_its_day(aiming: Viewer):
    sunday = later(aiming, 3)
    due = {one.kind: (one.is_due, one.within) for one in queries.turns(sunday)}
    assert due["weekly"] == (False, "quarterly")
    assert due["monthly"] == (False, "quarterly")
    assert due["quarterly"] == (True, None)
    actions.open_review(sunday, "quarterly")
    assert (turn(sunday).is_due, turn(sunday).within) == (False, "quarterly")
    assert queries.pulse(sunday).waiting == 1


def test_the_weekly_comes_back_when_the_quarterly_that_took_it_in_is_skipped(aiming: Viewer):
    sunday = later(aiming, 3)
    actions.skip(sunday, "quarterly")
    assert turn(sunday, "monthly").is_due
    actions.skip(sunday, "monthly")
    assert turn(sunday).is_due


def test_a_review_held_early_takes_in_no_week_that_has_not_begun(aiming: Viewer):
    friday = later(aiming, 22)  # 23 October; the October review is due on Sunday 1 November
    actions.skip(friday, "weekly")
    assert turn(friday).due_on == date(2026, 11, 1)
    monthly = actions.open_review(friday, "monthly", friday.today)
    actions.keep_all(friday, monthly, [one.pk for one in Goal.objects.all()])
    actions.finish(friday, monthly)
    assert (turn(friday).due_on, turn(friday).within) == (date(2026, 11, 1), None)


def test_a_review_in_progress_is_named_by_what_it_looks_back_on_and_not_by_the_next(owner: Member):
    make.goal(owner.viewer, created_at=WEEKS_AGO)
    actions.open_review(owner.viewer, "quarterly")
    for text in (run("review"), plain(owner.client.get(reverse("reviews:reviews")))):
        assert "The quarterly review of the third quarter 2026 is in progress." in text


# Opening and skipping


def test_opened_early_it_counts_for_its_period_and_the_next_is_for_the_one_after(aiming: Viewer):
    row = actions.open_review(aiming, "weekly")
    assert (row.starts, row.ends) == (date(2026, 9, 28), date(2026, 10, 4))
    assert turn(aiming).due_on == date(2026, 10, 11)
    assert actions.open_review(later(aiming, 4), "weekly", TODAY) == row


def test_opened_late_it_is_of_the_week_that_was_due(monday: Viewer):
    row = actions.open_review(monday, "weekly")
    assert row.starts == date(2026, 9, 21)
    assert turn(monday).due_on == date(2026, 10, 4)


def test_a_period_that_has_not_begun_is_refused(aiming: Viewer):
    actions.skip(aiming, "weekly")
    with pytest.raises(Refused, match="Week of 5\u00a0October has not begun"):
        actions.open_review(aiming, "weekly")
    with pytest.raises(Refused, match="still to come"):
        actions.open_review(aiming, "weekly", TODAY + timedelta(days=1))


def test_a_day_in_another_year_is_said_with_its_year(aiming: Viewer):
    actions.skip(aiming, "yearly")
    with pytest.raises(Refused, match="The next is due on 2\u00a0January 2028"):
        actions.skip(aiming, "yearly")
    row = actions.open_review(aiming, "quarterly")
    after = next_review(later(aiming, 400), queries.turns(later(aiming, 400)))
    assert (after and after.url.endswith(f"{row.pk}/"), after and after.sentence) == (
        True,
        "In progress since 1\u00a0October 2026",
    )


@pytest.mark.parametrize("day", [date(1945, 12, 31), date(1, 1, 1)])
def test_a_period_before_a_working_life_is_refused(aiming: Viewer, day):
    with pytest.raises(Refused, match="before a working life"):
        actions.open_review(aiming, "yearly", day)


def test_a_review_of_an_old_period_moves_nothing(aiming: Viewer):
    due = turn(aiming).due_on
    assert actions.open_review(aiming, "weekly", date(2025, 3, 5)).starts == date(2025, 3, 3)
    assert turn(aiming).due_on == due


def test_skipping_needs_no_reason_and_can_be_undone(owner: Member, monday: Viewer):
    text = plain(owner.client.post(reverse("reviews:skip"), {"kind": "weekly"}, follow=True))
    assert "Week of 21 September is skipped." in text
    assert not turn(monday).is_due
    row = Review.objects.get()
    owner.client.post(reverse("reviews:undo_skip", args=[row.pk]))
    assert turn(monday).is_due
    assert not Review.objects.exists()


def test_what_was_said_in_a_review_that_is_left_is_kept(monday: Viewer):
    row = actions.open_review(monday, "weekly")
    make.answer(monday, row)
    actions.skip_review(monday, row)
    actions.undo_skip(monday, row)
    row.refresh_from_db()
    assert row.is_open
    assert row.answers.count() == 1


def test_a_review_in_the_trash_is_due_again_and_comes_back(monday: Viewer):
    row = actions.open_review(monday, "weekly")
    actions.trash_review(monday, row)
    assert turn(monday).is_due
    assert actions.restore_review(monday, row.pk) == row
    assert not turn(monday).is_due


def test_a_trashed_review_does_not_push_out_the_one_that_took_its_place(aiming: Viewer):
    row = actions.open_review(aiming, "weekly")
    actions.trash_review(aiming, row)
    actions.open_review(aiming, "weekly")
    with pytest.raises(Refused, match="another review by now"):
        actions.restore_review(aiming, row.pk)


def test_what_was_planned_is_found_once_from_the_plan_as_it_stood_when_the_period_began(monday: Viewer):
    make.ranking(monday, at=WEEKS_AGO)
    make.hours(monday)
    HoursSpan.objects.update(created_at=WEEKS_AGO)
    goal = make.goal(monday, "Learn dbt", priority="learning", created_at=WEEKS_AGO)
    make.task(monday, of=goal, minutes=6000, created_at=WEEKS_AGO)
    row = actions.open_review(monday, "weekly")
    assert row.facts["planned"] == {"on": "2026-09-20", "minutes": {"learning": 360}}


def test_a_time_zone_that_moves_neither_repeats_nor_loses_a_review(aiming: Viewer):
    actions.open_review(aiming, "weekly")
    aiming.career.time_zone = "Pacific/Auckland"
    aiming.career.save()
    assert turn(aiming).due_on == date(2026, 10, 11)
    assert not turn(aiming).is_due


# The rhythm


def test_the_weekday_is_chosen_and_the_next_review_stays_that_of_the_same_period(aiming: Viewer):
    actions.begin(aiming)
    actions.set_rhythm(aiming, {"weekly": (True, 2)})
    weekly = turn(aiming)
    assert (weekly.period.starts, weekly.due_on) == (date(2026, 9, 28), date(2026, 10, 7))


def test_a_kind_that_is_not_held_is_not_asked_for_and_begins_again_with_today(aiming: Viewer):
    actions.set_rhythm(aiming, {"weekly": (False, 6)})
    assert not turn(aiming).is_due
    actions.set_rhythm(later(aiming, 60), {"weekly": (True, 6)})
    assert turn(later(aiming, 60)).due_on == date(2026, 12, 6)


def test_the_rhythm_is_changed_on_its_page_and_undone(owner: Member, aiming: Viewer):
    shown = plain(owner.client.get(reverse("reviews:rhythm")))
    assert "does not pile up" in shown
    said = {f"{kind}_weekday": 6 for kind in ("weekly", "monthly", "quarterly", "yearly")}
    answer = owner.client.post(
        reverse("reviews:rhythm"), said | {"weekly_held": "on", "weekly_weekday": 4}, follow=True
    )
    text = plain(answer)
    assert "Reviews are held weekly on Fridays." in text
    undo = text.partition('action="/reviews/rhythm/undo/')[2].partition('"')[0].replace("&amp;", "&")
    owner.client.post(f"/reviews/rhythm/undo/{undo}")
    assert turn(aiming).weekday == 6
    assert turn(aiming, "yearly").is_held


def test_no_day_of_the_week_is_invented(owner: Member):
    said = {"weekly_held": "on", "weekly_weekday": 9}
    assert owner.client.post(reverse("reviews:rhythm"), said).status_code == 422


# The page


def test_the_page_says_what_is_due_lists_the_kinds_and_starts_the_review(owner: Member, monday: Viewer):
    text = plain(owner.client.get(reverse("reviews:reviews")))
    assert "The weekly review of the week of 21 September is due, about 5 minutes." in text
    assert "Due since Sunday 27 September" in text
    assert "Sunday 4 October, in the quarterly review" in text
    assert "None yet." in text
    answer = owner.client.post(reverse("reviews:open_review"), {"kind": "weekly"})
    assert answer.headers["Location"] == reverse("reviews:review", args=[Review.objects.get().pk])
    assert "In progress" in plain(owner.client.get(reverse("reviews:reviews")))


def test_past_reviews_are_listed_by_year_a_page_at_a_time(owner: Member, viewer: Viewer):
    for week in range(60):
        make.review(viewer, starts=date(2026, 9, 21) - timedelta(weeks=week), finished_at=viewer.now)
    text = plain(owner.client.get(reverse("reviews:reviews")))
    assert text.index('class="year">2026') < text.index('class="year">2025')
    assert "Week of 21 September" in text
    assert "Earlier reviews" in text
    assert "Later reviews" in plain(owner.client.get(reverse("reviews:reviews"), {"page": "2"}))


def test_the_number_of_queries_does_not_grow_with_reviews(owner: Member, aiming: Viewer):
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            owner.client.get(reverse("reviews:reviews"))
        return len(found)

    make.review(aiming, starts=date(2026, 9, 14), finished_at=aiming.now)
    few = asked()
    for week in range(2, 40):
        make.review(aiming, starts=date(2026, 9, 14) - timedelta(weeks=week), finished_at=aiming.now)
    assert asked() == few


def test_another_period_is_reviewed_by_a_day_in_it(owner: Member, aiming: Viewer):
    answer = owner.client.post(reverse("reviews:another"), {"kind": "monthly", "on": "2026-08-12"})
    assert answer.headers["Location"] == reverse("reviews:review", args=[Review.objects.get(kind="monthly").pk])
    refused = owner.client.post(reverse("reviews:another"), {"kind": "monthly", "on": "2026-12-12"})
    assert refused.status_code == 422
    assert "still to come" in plain(refused)


def test_a_kind_that_does_not_exist_is_refused_with_a_sentence(owner: Member):
    for name in ("reviews:open_review", "reviews:skip"):
        assert "not a kind of review" in plain(owner.client.post(reverse(name), {"kind": "daily"}, follow=True))


def test_others_see_none_of_it(cast: Cast, aiming: Viewer):
    row = actions.open_review(aiming, "weekly")
    for other in cast.others:
        assert other.client.get(reverse("reviews:review", args=[row.pk])).status_code == 404
        assert str(row.pk) not in plain(other.client.get(reverse("reviews:reviews")))


# The terminal


@pytest.mark.usefixtures("monday")
def test_the_terminal_says_what_is_due_opens_and_skips():
    assert "The weekly review of the week of 21 September is due" in run("review")
    assert "Weekly review, 21 to 27 September 2026." in run("review", "open")
    assert json.loads(run("review", "--json"))[0]["open"]
    assert "Third quarter 2026 is skipped" in run("review", "skip", "quarterly")
    assert "Third quarter 2026" in run("review", "list")
    assert json.loads(run("review", "list", "--json"))[0]["kind"] == "quarterly"


@pytest.mark.usefixtures("aiming")
def test_the_rhythm_is_shown_and_set_in_the_terminal():
    assert "Sundays" in run("rhythm")
    assert "Weekly reviews are held on Fridays." in run("rhythm", "set", "weekly", "--on", "friday")
    assert "Yearly reviews are not held." in run("rhythm", "set", "yearly", "--not-held")
    found = {one["kind"]: one for one in json.loads(run("rhythm", "--json"))}
    assert (found["weekly"]["weekday"], found["yearly"]["is_held"]) == ("friday", False)
