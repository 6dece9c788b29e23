"""Signing a review off: its document, the hours and commitments of the next period, the rhythm."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from django.urls import reverse

import make
from cast import Member
from chains import later
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.plan import actions as plan
from metier.plan.models import Goal, HoursSpan
from metier.reviews import actions, queries
from metier.reviews.choices import Verdict
from metier.reviews.models import Commitment, Decision
from metier.reviews.pdf import review_pdf
from metier.reviews.queries.drafts import drafts
from metier.reviews.queries.sheet import sheet
from quarters import Quarter, career, plain, quarter

pytestmark = pytest.mark.django_db


@pytest.fixture
def third(viewer: Viewer) -> Quarter:
    return quarter(viewer)


def decided(third: Quarter) -> Quarter:
    actions.keep(third.viewer, third.review, third.lead)
    actions.change(third.viewer, third.review, third.customers, {"due": date(2027, 1, 29)}, why="Ifeoma takes over")
    actions.drop(third.viewer, third.review, third.known, why="Nobody asked")
    return third


def signed_off(third: Quarter) -> Quarter:
    decided(third)
    actions.say(third.viewer, third.review, "stalled", "I kept saying yes.\n\nTo everyone.")
    actions.keep_next(
        third.viewer, third.review, {"hours": "7", "tasks": [str(third.task.pk)], "lines": "Write to Anna"}
    )
    actions.finish(third.viewer, third.review)
    third.review.refresh_from_db()
    return third


def document(member: Member, third: Quarter) -> str:
    """The sheet alone."""
    text = plain(member.client.get(reverse("reviews:document", args=[third.review.pk])))
    return text.partition('<article class="sheet"')[2].partition("</article>")[0]


# Before


def test_the_last_step_opens_when_every_goal_is_decided(owner: Member, third: Quarter):
    with pytest.raises(Refused, match="3 goals are not decided yet: Lead analytics engineering, Vulnerable customers"):
        actions.finish(owner.viewer, third.review)
    decided(third)
    text = plain(owner.client.get(reverse("reviews:review", args=[third.review.pk])))
    assert "Sign off and finish" in text
    assert "Migrate the claims models" in text.partition('id="next"')[2]
    assert 'name="hours" value="6"' in text


def test_a_weekly_review_is_finished_at_once_and_keeps_what_was_not_decided(owner: Member):
    career(owner.viewer)
    row = actions.open_review(owner.viewer, "weekly")
    text = plain(owner.client.get(reverse("reviews:review", args=[row.pk])))
    assert "Keep all" in text
    assert text.count(" checked") >= 1
    owner.client.post(reverse("reviews:finish", args=[row.pk]))
    assert Decision.objects.filter(verdict="keep").count() == 3
    shown = plain(owner.client.get(reverse("reviews:document", args=[row.pk])))
    assert shown.count("<td>Kept</td>") == 3
    assert Commitment.objects.count() >= 1


def test_a_correction_that_is_not_recorded_is_not_lost_by_finishing(owner: Member, third: Quarter):
    decided(third)
    actions.begin_correction(owner.viewer, third.review, third.lead, Verdict.CHANGE)
    (begun,) = drafts(third.review)
    actions.keep_draft(owner.viewer, third.review, replace(begun, said={"title": "Lead"}))
    with pytest.raises(Refused, match="The correction of Lead analytics engineering is not recorded yet"):
        actions.finish(owner.viewer, third.review)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"hours": "many"}, "“many” is not a number of hours"),
        ({"hours": "200"}, "A week has 168 hours"),
        ({"lines": "\n".join("abcdefg")}, "You chose 7 commitments. Choose six at most"),
        ({"lines": "x" * 301}, "longer than 300 characters"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_half_written(owner: Member, third: Quarter, said, sentence):
    decided(third)
    text = plain(
        owner.client.post(
            reverse("reviews:finish", args=[third.review.pk]), {"hours": "6", "lines": ""} | said, follow=True
        )
    )
    assert sentence in text
    third.review.refresh_from_db()
    assert third.review.is_open
    assert not Commitment.objects.exists()
    assert HoursSpan.objects.count() == 1


# What it does


def test_the_hours_hold_from_the_next_period_on_and_the_commitments_are_kept(third: Quarter):
    signed_off(third)
    span = HoursSpan.objects.order_by("-created_at").first()
    assert (span.starts_on, span.minutes_per_week) == (date(2026, 10, 1), 420)
    assert [(one.text, one.task_id) for one in Commitment.objects.all()] == [
        ("Migrate the claims models", third.task.pk),
        ("Write to Anna", None),
    ]


def test_the_rhythm_moves_on_and_takes_the_shorter_ones_of_its_day_along(third: Quarter):
    signed_off(third)
    assert [(one.kind, one.due_on) for one in queries.turns(third.viewer)] == [
        ("weekly", date(2026, 10, 11)),
        ("monthly", date(2026, 11, 1)),
        ("quarterly", date(2027, 1, 3)),
        ("yearly", date(2027, 1, 3)),
    ]


def test_finished_long_before_its_day_it_leaves_the_shorter_ones_their_days(viewer: Viewer):
    career(viewer)
    row = actions.open_review(viewer, "yearly")
    for goal in Goal.objects.all():
        actions.keep(viewer, row, goal)
    actions.finish(viewer, row)
    assert queries.turns(viewer)[0].due_on == date(2026, 10, 4)


def test_the_next_review_asks_what_became_of_the_commitments(third: Quarter):
    signed_off(third)
    row = actions.open_review(later(third.viewer, 93), "quarterly")
    assert [(one.text, one.word) for one in sheet(later(third.viewer, 93), row).promised] == [
        ("Migrate the claims models", "Not done"),
        ("Write to Anna", "Not done"),
    ]


# The document


def test_the_document_says_what_was_shown_and_decided(owner: Member, third: Quarter):
    make.win(owner.viewer, "Claims run cut", happened_on=PartialDate(2026, 9, 10))
    text = document(owner, signed_off(third))
    for said in (
        "Third-quarter review",
        "July to September 2026",
        "Nadia Rahman",
        "<dt>Signed off</dt><dd>1 October 2026</dd>",
        "Claims run cut",
        "I kept saying yes.",
        "<p>To everyone.</p>",
        "Ifeoma takes over",
        "<del>18 December 2026</del> <ins>29 January 2027</ins>",
        "Nobody asked",
        "Fourth quarter 2026",
        "7 h a week",
        "Write to Anna",
        "Continued learning",
    ):
        assert said in text, said


def test_nothing_in_the_document_changes_later(owner: Member, third: Quarter):
    before = document(owner, signed_off(third))
    make.win(owner.viewer, "Found later", happened_on=PartialDate(2026, 9, 11))
    make.deposit(owner.viewer, 600, on=date(2026, 8, 1), goal=third.lead)
    plan.change_goal(later(owner.viewer), third.lead, {"title": "Something else"})
    plan.trash_goal(later(owner.viewer), third.customers)
    owner.viewer.career.name = "Another name"
    owner.viewer.career.save()
    assert document(owner, third) == before


def test_a_finished_review_leads_to_its_document_and_an_open_one_has_none(owner: Member, third: Quarter):
    open_one = owner.client.get(reverse("reviews:document", args=[third.review.pk]))
    assert open_one["Location"] == reverse("reviews:review", args=[third.review.pk])
    signed_off(third)
    finished = owner.client.get(reverse("reviews:review", args=[third.review.pk]))
    assert finished["Location"] == reverse("reviews:document", args=[third.review.pk])


def test_a_finished_review_without_its_facts_still_has_a_document(owner: Member, viewer: Viewer):
    row = make.review(viewer, "monthly", date(2026, 8, 1), date(2026, 8, 31), finished_at=viewer.now)
    make.answer(viewer, row, "stalled")
    make.commitment(viewer, row, "Write to Anna")
    for facts in ({}, {"document": {"rows": [1], "title": "x"}}):
        row.facts = facts
        row.save()
        text = plain(owner.client.get(reverse("reviews:document", args=[row.pk])))
        assert "August review" in text
        assert "I kept saying yes." in text
        assert "Write to Anna" in text


def test_the_pdf_is_archivable_tagged_and_says_the_same(third: Quarter):
    signed_off(third)
    made = review_pdf(third.viewer, third.review)
    assert made == review_pdf(later(third.viewer, 400), third.review)
    assert b"pdfaid" in made
    assert b"/StructTreeRoot" in made
    pdf = pypdfium2.PdfDocument(made)
    text = "\n".join(pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf)))
    metadata = pdf.get_metadata_dict()
    pdf.close()
    assert metadata["Title"] == "Third-quarter review, July to September 2026, Nadia Rahman"
    assert metadata["Author"] == "Nadia Rahman"
    for said in (
        "Third-quarter review",
        "I kept saying yes.",
        "Ifeoma takes over",
        "Write to Anna",
        "Continued learning",
        "Hours: 60 of 78.9 h committed.",
    ):
        assert said in text, said


def test_the_pdf_is_served_and_bears_letters_that_no_font_has(owner: Member, third: Quarter):
    actions.say(owner.viewer, third.review, "stalled", "A letter of Linear B: \U00010000")
    signed_off(third)
    answer = owner.client.get(reverse("reviews:pdf", args=[third.review.pk]))
    assert answer["Content-Type"] == "application/pdf"
    assert "quarterly-review-2026-07-01.pdf" in answer["Content-Disposition"]
    assert answer.content.startswith(b"%PDF")


# Undo


def test_finishing_is_undone_within_the_hour(owner: Member, third: Quarter):
    signed_off(third)
    text = plain(owner.client.post(reverse("reviews:undo_finish", args=[third.review.pk]), follow=True))
    assert "The review is open again." in text
    assert 'name="hours" value="7"' in text
    assert not Commitment.objects.exists()
    assert HoursSpan.objects.filter(trashed_at=None).count() == 1
    assert queries.turns(third.viewer)[0].due_on == date(2026, 10, 4)
    assert Decision.objects.count() == 3


def test_the_goals_that_finishing_kept_are_undecided_again(owner: Member):
    career(owner.viewer)
    row = actions.open_review(owner.viewer, "weekly")
    kept = sheet(owner.viewer, row).goals[0]
    actions.keep(owner.viewer, row, Goal.objects.get(pk=kept.id))
    actions.undo_finish(owner.viewer, actions.finish(owner.viewer, row))
    assert Decision.objects.count() == 1


def test_what_was_signed_off_yesterday_stays(third: Quarter):
    signed_off(third)
    with pytest.raises(Refused, match="more than an hour ago"):
        actions.undo_finish(later(third.viewer), third.review)


def test_a_review_is_not_finished_twice(third: Quarter):
    signed_off(third)
    with pytest.raises(Refused, match="was finished on"):
        actions.finish(third.viewer, third.review)
