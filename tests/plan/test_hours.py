"""The page of hours a week."""

import pytest
from django.urls import reverse

import make
from cast import Member
from metier.plan import queries
from metier.plan.models import HoursSpan

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, name: str, *args: object, **said: str) -> str:
    return shown(member.client.post(reverse(name, args=args), said, follow=True))


def test_without_hours_the_page_asks_for_them(owner: Member):
    assert "Begin with what you will keep in a bad week." in shown(owner.client.get(reverse("plan:hours")))


def test_hours_are_said_changed_and_removed_each_with_undo(owner: Member):
    assert "6 h a week from 28 September 2026." in post(
        owner, "plan:hours", minutes_per_week="6", starts_on="2026-09-28"
    )
    span = HoursSpan.objects.get()
    text = post(owner, "plan:change_hours", span.pk, minutes_per_week="4.5", starts_on="2026-09-28")
    assert "4 h 30 a week from 28 September 2026." in text
    kept = span.revisions.get()
    assert "The change is undone." in post(owner, "plan:withdraw_hours_change", span.pk, kept.pk)
    assert queries.minutes_per_week(owner.viewer) == 360
    assert "Removed: 6 h a week" in post(owner, "plan:remove_hours", span.pk)
    assert queries.minutes_per_week(owner.viewer) == 0
    post(owner, "plan:restore_hours", span.pk)
    assert queries.minutes_per_week(owner.viewer) == 360


def test_undoing_hours_said_again_brings_back_the_hours_before(owner: Member):
    post(owner, "plan:hours", minutes_per_week="6", starts_on="2026-09-28")
    text = post(owner, "plan:hours", minutes_per_week="3", starts_on="2026-09-28")
    kept = HoursSpan.objects.get().revisions.get()
    assert reverse("plan:withdraw_hours_change", args=[kept.subject_id, kept.pk]) in text
    post(owner, "plan:withdraw_hours_change", kept.subject_id, kept.pk)
    assert queries.minutes_per_week(owner.viewer) == 360


def test_weeks_off_stand_under_for_a_while(owner: Member):
    make.hours(owner.viewer)
    text = post(
        owner, "plan:hours", minutes_per_week="0", starts_on="2026-12-21", ends_on="2027-01-03", note="Christmas"
    )
    assert "No hours" in text
    assert "21 Dec 2026 to 3 Jan 2027" in text
    assert "Christmas" in text


def test_weeks_off_that_are_over_can_be_said_and_changed_afterwards(owner: Member):
    make.hours(owner.viewer)
    assert "Over:" not in owner.client.get(reverse("plan:hours")).content.decode()
    text = post(owner, "plan:hours", minutes_per_week="0", starts_on="2026-08-03", ends_on="2026-08-09", note="A cold")
    over = text.partition("Over: 1")[2]
    assert "3 Aug 2026 to 9 Aug 2026" in over
    kept = HoursSpan.objects.get(note="A cold")
    assert f'href="{reverse("plan:change_hours", args=[kept.pk])}"' in over
    assert "No weeks off ahead" in text


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"minutes_per_week": "200", "starts_on": "2026-10-01"}, "A week has 168 hours."),
        (
            {"minutes_per_week": "6", "starts_on": "2026-10-01", "ends_on": "2026-09-01"},
            "It cannot end on 1 September 2026",
        ),
        ({"minutes_per_week": "", "starts_on": "2026-10-01"}, "Give the hours, as 2, 1.5 and 1h30."),
        ({"minutes_per_week": "6", "starts_on": ""}, "Give a date."),
    ],
)
def test_mistakes_are_said_beside_their_fields(owner: Member, said, sentence):
    answer = owner.client.post(reverse("plan:hours"), said)
    assert answer.status_code == 422
    assert sentence in shown(answer)
    assert not HoursSpan.objects.exists()
