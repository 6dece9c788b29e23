"""The page of a review: what it shows, and the words in it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from chains import later
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.reviews import actions
from metier.reviews.models import Answer, Review
from metier.reviews.queries.answers import answers
from metier.reviews.queries.sheet import sheet
from quarters import Quarter, career, hidden, plain, quarter

pytestmark = pytest.mark.django_db


@pytest.fixture
def third(viewer: Viewer) -> Quarter:
    return quarter(viewer)


def page_of(member: Member, row: Review) -> str:
    answer = member.client.get(reverse("reviews:review", args=[row.pk]))
    assert answer.status_code == 200
    return plain(answer)


# What it shows


def test_the_page_has_the_steps_of_the_quarter_with_how_far_they_are(owner: Member, third: Quarter):
    text = page_of(owner, third.review)
    assert "<h1>Third-quarter review</h1>" in text
    assert "July to September 2026. About" in text
    for said in ("What moved", "What stalled", "Where hours went", "0 of 3 decided", "Next quarter", "Not started"):
        assert said in text
    assert "Opens when every goal is decided" in text


def test_what_moved_is_what_was_logged_in_the_period(owner: Member, third: Quarter):
    viewer = owner.viewer
    make.win(viewer, "Claims run cut", result="−87%", for_whom="Claims", happened_on=PartialDate(2026, 9, 10))
    make.win(viewer, "Known to the month", happened_on=PartialDate(2026, 7))
    make.win(viewer, "Of the spring", happened_on=PartialDate(2026, 5, 1))
    make.win(viewer, "Known to the year", happened_on=PartialDate(2026))
    make.goal(viewer, "Run the team’s reviews", state="reached", closed_on=date(2026, 8, 1))
    make.milestone(viewer, "First model live", of=third.lead, reached_on=date(2026, 8, 12))
    make.milestone(viewer, "Not yet", of=third.lead)
    make.check_in(viewer, third.lead, date(2026, 6, 20), value="9")
    make.check_in(viewer, third.lead, date(2026, 9, 20), value="12")
    make.task(viewer, "Publish the pack", of=third.customers, done_on=date(2026, 7, 3))
    text = page_of(owner, third.review).partition('id="moved"')[2].partition('id="stalled"')[0]
    for said in (
        "Claims run cut",
        "−87%, for Claims",
        "10 Sep",
        "Known to the month",
        "Run the team’s reviews",
        "First model live",
    ):
        assert said in text
    assert "12 of 40, from 9" in text
    assert "Publish the pack" in text
    for other in ("Of the spring", "Known to the year", "Not yet"):
        assert other not in text


def test_a_first_check_in_where_the_goal_begins_is_no_movement(owner: Member, third: Quarter):
    for title, value in (("Not begun", 5), ("Begun", 6)):
        goal = make.goal(owner.viewer, title, counted_as="number", target="40", starts_from=5)
        make.check_in(owner.viewer, goal, value=value, out_of=40, on=date(2026, 9, 10))
    text = page_of(owner, third.review).partition('id="moved"')[2].partition('id="stalled"')[0]
    assert "6 of 40" in text
    assert "Not begun" not in text


def test_a_win_that_lacks_something_leads_to_its_form_of_two_minutes(owner: Member, third: Quarter):
    bare = make.win(owner.viewer, "Bare", happened_on=PartialDate(2026, 9, 10))
    make.win(owner.viewer, "Whole", result="1", seen_by="Tom", happened_on=PartialDate(2026, 9, 10))
    text = page_of(owner, third.review)
    assert text.count("No number and evidence yet") == 1
    assert f"/record/wins/{bare.pk}/more/" in text


def test_many_tasks_are_counted_by_goal_and_the_last_named(owner: Member, third: Quarter):
    for number in range(5):
        make.task(owner.viewer, f"Step {number}", of=third.lead, done_on=date(2026, 7, 1 + number))
    text = page_of(owner, third.review)
    assert "5 tasks done for Lead analytics engineering" in text
    assert "Step 4; Step 3; Step 2 and 2 more" in text


def test_what_stalled_names_goals_at_risk_and_what_is_overdue(owner: Member, third: Quarter):
    make.task(owner.viewer, "Write to Anna", of=third.known, wanted_by=TODAY - timedelta(days=10), position=9)
    text = page_of(owner, third.review).partition('id="stalled"')[2].partition('id="where"')[0]
    assert "Be known beyond Calder" in text
    assert "Write to Anna" in text
    assert "10 days ago; for Be known beyond Calder" in text
    assert "Overdue" in text


def test_hours_are_held_against_the_plan_as_it_stood_and_the_commitment(owner: Member, third: Quarter):
    make.deposit(owner.viewer, 300, on=date(2026, 8, 3), goal=third.lead, purpose="others")
    make.deposit(owner.viewer, 600, on=date(2026, 10, 1), goal=third.lead)
    where = sheet(owner.viewer, third.review).where
    assert [(row.name, row.rank, row.minutes) for row in where.rows] == [
        ("Continued learning", 1, 720),
        ("Autonomy", 2, 0),
        ("Meaningful work", 3, 2880),
        ("Status and recognition", 4, 0),
    ]
    assert sum(row.planned or 0 for row in where.rows) == 100
    assert where.planned_on == date(2026, 6, 30)
    text = page_of(owner, third.review)
    assert "65 of 78.9 h committed" in text
    assert "12 h, 20 % " in text
    assert "5 h because others wanted it" in text
    assert "How this is counted" in text


def test_what_is_decided_in_the_review_does_not_move_its_hours(owner: Member, third: Quarter):
    before = sheet(owner.viewer, third.review).where.rows
    actions.change(owner.viewer, third.review, third.customers, {"priority": "learning"}, why="It teaches me most")
    make.ranking(owner.viewer, "status", "autonomy", "meaning", "learning", at=owner.viewer.now)
    assert sheet(owner.viewer, third.review).where.rows == before


def test_a_career_without_a_plan_then_is_held_against_none(owner: Member):
    row = actions.open_review(owner.viewer, "monthly", date(2025, 3, 1))
    make.deposit(owner.viewer, 90, on=date(2025, 3, 4), amount=None)
    make.ranking(owner.viewer)
    assert "There was no plan when it began" in page_of(owner, row)


def test_money_is_summed_by_currency(owner: Member, third: Quarter):
    from djmoney.money import Money

    for amount, code in ((120, "GBP"), (80, "GBP"), (50, "EUR")):
        make.deposit(owner.viewer, 0, on=date(2026, 8, 3), amount=Money(amount, code))
    assert "£200 and €50 put in." in page_of(owner, third.review)


def test_the_commitments_of_the_last_review_are_shown_done_or_not(owner: Member, third: Quarter):
    viewer = owner.viewer
    before = make.review(
        viewer, "quarterly", date(2026, 4, 1), date(2026, 6, 30), finished_at=viewer.now - timedelta(days=90)
    )
    own = make.commitment(viewer, before, "Write to Anna")
    make.commitment(viewer, before, "Migrate the claims models", task=third.task)
    week = make.review(viewer, starts=date(2026, 9, 14), finished_at=viewer.now - timedelta(days=9))
    make.commitment(viewer, week, "Call Grace", kept_on=date(2026, 9, 22))
    text = page_of(owner, third.review)
    assert "What you said you would do" in text
    assert text.count("Not done") >= 2
    assert "Done 22 Sep" in text
    owner.client.post(reverse("reviews:keep_commitment", args=[own.pk]), {"review": third.review.pk})
    assert "Done 1 Oct" in page_of(owner, third.review)
    owner.client.post(reverse("reviews:reopen_commitment", args=[own.pk]), {"review": third.review.pk})
    assert "Done 1 Oct" not in page_of(owner, third.review)
    third.task.done_on = date(2026, 9, 30)
    third.task.save()
    assert "Done 30 Sep" in page_of(owner, third.review)


def test_a_monthly_review_says_what_is_due_for_a_look_and_a_weekly_does_not(owner: Member):
    career(owner.viewer)
    monthly = actions.open_review(owner.viewer, "monthly")
    text = page_of(owner, monthly)
    assert "Due for a look" in text
    assert "Your ambitions" in text
    assert "Not changed for 213 days; a look every 180" in text
    weekly = actions.open_review(owner.viewer, "weekly")
    assert "Due for a look" not in page_of(owner, weekly)


def test_an_empty_career_can_be_reviewed_too(owner: Member):
    row = actions.open_review(owner.viewer, "weekly")
    text = page_of(owner, row)
    assert "Nothing was logged" in text
    assert "There are no goals yet." in text


def test_a_skipped_review_says_so_and_is_held_after_all(owner: Member, third: Quarter):
    owner.client.post(reverse("reviews:skip_review", args=[third.review.pk]))
    assert "You skipped this one; that needs no reason." in page_of(owner, third.review)
    owner.client.post(reverse("reviews:take_up", args=[third.review.pk]))
    assert "What moved" in page_of(owner, third.review)


def test_the_number_of_queries_does_not_grow_with_the_career(owner: Member, third: Quarter):
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            owner.client.get(reverse("reviews:review", args=[third.review.pk]))
        return len(found)

    make.win(owner.viewer)
    make.check_in(owner.viewer, third.lead)
    make.decision(owner.viewer, third.review, goal=third.lead)
    make.review(owner.viewer, starts=date(2026, 9, 21), finished_at=owner.viewer.now)
    few = asked()
    for number in range(12):
        goal = make.goal(owner.viewer, f"Goal {number}")
        make.task(owner.viewer, of=goal, done_on=date(2026, 9, 1))
        make.task(owner.viewer, of=goal)
        make.deposit(owner.viewer, 30, on=date(2026, 9, 2), goal=goal)
        make.check_in(owner.viewer, goal, date(2026, 9, 3))
        make.win(owner.viewer, f"Win {number}")
        make.decision(owner.viewer, third.review, goal=goal)
        make.review(owner.viewer, starts=date(2026, 9, 14) - timedelta(weeks=number), finished_at=owner.viewer.now)
    assert asked() == few


def test_others_see_none_of_it(cast: Cast, third: Quarter):
    for other in cast.others:
        for name in ("review", "document", "pdf"):
            assert other.client.get(reverse(f"reviews:{name}", args=[third.review.pk])).status_code == 404
        for name in ("words", "finish", "keep_all", "begin_new"):
            assert other.client.post(reverse(f"reviews:{name}", args=[third.review.pk])).status_code == 404


# The words


def words(member: Member, third: Quarter, **said: str):
    return member.client.post(reverse("reviews:words", args=[third.review.pk]), said)


def test_words_are_saved_by_the_button_and_stand_there_on_another_device(owner: Member, third: Quarter):
    words(owner, third, **{"answer-stalled": "I kept saying yes.", "answer-where": "No."})
    text = page_of(owner, third.review)
    assert ">I kept saying yes.</textarea>" in text
    assert ">No.</textarea>" in text
    assert text.count("<small>Done</small>") == 2


def test_one_answer_is_saved_while_it_is_typed(owner: Member, third: Quarter):
    said = {"only": "stalled", "answer-stalled": "I kept", "version-stalled": "1."}
    answer = owner.client.post(reverse("reviews:words", args=[third.review.pk]), said, headers={"HX-Request": "true"})
    text = plain(answer)
    assert text.strip().startswith('<div class="said" id="said-stalled">')
    assert "Saved" in text
    version = hidden(text, "version-stalled")
    said |= {"answer-stalled": "I kept saying yes.", "version-stalled": version}
    owner.client.post(reverse("reviews:words", args=[third.review.pk]), said, headers={"HX-Request": "true"})
    assert Answer.objects.get().text == "I kept saying yes."


def test_what_two_devices_wrote_is_kept_until_one_chooses(owner: Member, third: Quarter):
    opened = hidden(page_of(owner, third.review), "version-stalled")
    words(owner, third, **{"answer-stalled": "From the laptop", "version-stalled": opened})
    text = plain(
        words(owner, third, **{"only": "stalled", "answer-stalled": "From the phone", "version-stalled": opened})
    )
    assert "This was also written elsewhere" in text
    assert "From the laptop" in text
    phone = hidden(text, "version-stalled")
    words(
        owner, third, **{"only": "stalled", "answer-stalled": "From the phone, on the train", "version-stalled": phone}
    )
    shown = page_of(owner, third.review)
    assert ">From the laptop</textarea>" in shown
    assert "From the phone, on the train" in shown
    assert Answer.objects.count() == 2


@pytest.mark.parametrize(
    ("place", "kept"), [("1", "From the laptop"), ("2", "From the phone"), ("0", "From the laptop\n\nFrom the phone")]
)
def test_one_text_or_all_are_chosen_and_that_is_undone(owner: Member, third: Quarter, place: str, kept: str):
    actions.say(owner.viewer, third.review, "stalled", "From the laptop", "1.")
    actions.say(owner.viewer, third.review, "stalled", "From the phone", "1.")
    owner.client.post(reverse("reviews:choose", args=[third.review.pk, "stalled"]), {"place": place})
    (said,) = [one for one in answers(owner.viewer, third.review) if one.question.key == "stalled"]
    assert (said.text, said.others) == (kept, ())
    chosen = Answer.objects.get(trashed_at=None)
    owner.client.post(reverse("reviews:undo_choice", args=[chosen.pk]))
    assert Answer.objects.filter(trashed_at=None).count() == 2


def test_a_third_device_loses_nothing_either(third: Quarter):
    for text in ("One", "Two", "Three"):
        actions.say(third.viewer, third.review, "stalled", text, "1.")
    (said,) = [one for one in answers(third.viewer, third.review) if one.question.key == "stalled"]
    assert (said.text, said.others) == ("One", ((2, "Two"), (3, "Three")))


def test_the_same_words_from_an_older_text_are_no_conflict(third: Quarter):
    for _ in range(2):
        actions.say(third.viewer, third.review, "stalled", "The same", "1.")
    assert Answer.objects.count() == 1


def test_a_question_of_another_review_is_refused(third: Quarter):
    with pytest.raises(Refused, match="not a question of this review. Its questions are moved, stalled, where, ahead"):
        actions.say(third.viewer, third.review, "mood", "Good")


def test_nothing_is_written_in_a_review_that_is_over(owner: Member, third: Quarter):
    actions.skip_review(owner.viewer, third.review)
    with pytest.raises(Refused, match="was skipped"):
        actions.say(owner.viewer, third.review, "stalled", "x")
    third.review.skipped_at, third.review.finished_at = None, owner.viewer.now
    third.review.save()
    with pytest.raises(Refused, match="was finished on 1\u00a0October 2026; nothing in it changes any more"):
        actions.say(later(owner.viewer), third.review, "stalled", "x")


def test_words_typed_in_a_review_that_was_left_elsewhere_are_said_not_to_be_saved(owner: Member, third: Quarter):
    opened = hidden(page_of(owner, third.review), "version-stalled")
    actions.skip_review(owner.viewer, third.review)
    said = {"only": "stalled", "answer-stalled": "Typed too late", "version-stalled": opened}
    answer = owner.client.post(reverse("reviews:words", args=[third.review.pk]), said, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    text = plain(answer)
    assert 'id="said-stalled"' in text
    assert "Not saved: This review was skipped" in text
    assert "What you typed stays in its field." in text
    assert hidden(text, "version-stalled") == opened
    assert not Answer.objects.exists()


def test_any_button_keeps_the_words_that_stand_in_their_fields(owner: Member, third: Quarter):
    address = reverse("reviews:keep", args=[third.review.pk, third.lead.pk])
    owner.client.post(address, {"answer-stalled": "Typed and not saved", "version-stalled": "1."})
    assert Answer.objects.get().text == "Typed and not saved"


def test_words_sent_after_the_review_was_finished_elsewhere_are_shown_not_lost(owner: Member, third: Quarter):
    make.answer(owner.viewer, third.review, "moved", text="Kept before")
    third.review.finished_at = owner.viewer.now
    third.review.save()
    said = {"answer-moved": "Kept before", "answer-stalled": "Typed too late\r\nand long", "lines": "Write to Anna"}
    for button in ("words", "finish"):
        answer = owner.client.post(reverse(f"reviews:{button}", args=[third.review.pk]), said)
        text = plain(answer)
        assert answer.status_code == 422
        assert "nothing in it changes any more. Copy your words from here" in text
        assert "readonly>Typed too late\nand long</textarea>" in text
        assert "readonly>Write to Anna</textarea>" in text
        assert "readonly>Kept before" not in text
    assert Answer.objects.count() == 1


def test_a_button_of_a_review_that_is_over_leads_to_it_where_no_words_are_lost(owner: Member, third: Quarter):
    actions.skip_review(owner.viewer, third.review)
    answer = owner.client.post(reverse("reviews:finish", args=[third.review.pk]), {"answer-moved": ""})
    assert (answer.status_code, answer["Location"]) == (
        303,
        f"{reverse('reviews:review', args=[third.review.pk])}#next",
    )
