"""Across the years: what was asked for, what was granted, how long it took."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import Member
from metier.accounts.access import Viewer
from metier.asks.models import Ask

pytestmark = pytest.mark.django_db


def asked(viewer: Viewer, title: str, on: date, days: int | None, state: str = "granted", **facts: object) -> Ask:
    decided = on + timedelta(days=days) if days is not None else None
    said = {"asked_on": on, "last_asked_on": on, "times_asked": 1, "decided_on": decided, "state": state}
    return make.ask(viewer, title, **(said | facts))


def page(member: Member) -> str:
    return member.client.get(reverse("asks:across")).content.decode().replace("\u00a0", " ")


def test_nothing_asked_for_is_said(owner: Member):
    make.ask(owner.viewer)
    assert "Nothing was asked for yet" in page(owner)


def test_figures_are_drawn_and_stand_in_a_table_with_how_they_are_found(owner: Member):
    viewer = owner.viewer
    for index, days in enumerate((9, 9, 71, 71)):
        ask = asked(
            viewer, f"Ask {index}", date(2024 + index // 2, 3, 1), days, "declined" if index == 3 else "granted"
        )
        if index < 2:
            make.promise(viewer, of=ask, by_when=date(2024, 3, 5), made_on=date(2024, 3, 1))
    asked(viewer, "Open", date(2026, 3, 1), None, "asked", kind="pay")
    text = page(owner)
    assert (
        "You asked for 5 things. Of the 4 that were decided, 3 were granted; a decision took 40 days at the median."
        in text
    )
    assert "5 asks since 2024: 3 granted, 1 not decided and 1 declined." in text
    assert "3 of 4" in text
    assert "None decided" in text
    assert "How these are found" in text
    assert "<dd>9 days" in text
    assert "<dd>71 days" in text


def test_a_long_career_is_shown_by_its_last_ten_years_or_whole(owner: Member):
    asked(owner.viewer, "Long ago", date(2009, 3, 1), 30)
    asked(owner.viewer, "Just before", date(2016, 12, 31), 30)
    asked(owner.viewer, "The first of the ten", date(2017, 1, 1), 9)
    text = page(owner)
    assert "You asked for 1 thing since 2017." in text
    assert "1 ask since 2017: 1 granted." in text
    whole = owner.client.get(reverse("asks:across") + "?years=all").content.decode()
    assert "You asked for 3 things. " in whole
    assert "3 asks since 2009: 3 granted." in whole
    assert 'aria-current="page">All years' in whole


def test_ten_years_without_an_ask_lead_to_what_was_before(owner: Member):
    asked(owner.viewer, "Long ago", date(2009, 3, 1), 30)
    text = page(owner)
    assert "You asked for nothing since 2017." in text
    assert "?years=all" in text
    assert "Nothing was asked for yet" not in text


def test_an_ask_that_waits_tells_what_dates_did(owner: Member):
    viewer = owner.viewer
    for index, days in enumerate((9, 9, 71, 71)):
        ask = asked(viewer, f"Ask {index}", date(2025, 3, 1), days)
        if index < 2:
            make.promise(viewer, of=ask, by_when=date(2025, 3, 5), made_on=date(2025, 3, 1))
    waiting = asked(viewer, "The students", date(2026, 9, 20), None, "answered", times_asked=2)
    make.ask_event(viewer, of=waiting, kind="answered", on=date(2026, 9, 25), said="After the summer")
    text = owner.client.get(reverse("asks:ask", args=[waiting.pk])).content.decode()
    assert "Tom Whitaker never gave a date" in text
    assert "the 2 whose answer named a date were decided in 9 days at the median; the 2 without a date, in 71." in text


def test_a_single_decision_and_none_granted_are_said_as_such(owner: Member):
    asked(owner.viewer, "The course", date(2025, 3, 1), 1, "declined")
    assert "One is decided: declined, after 1 day." in page(owner)
    asked(owner.viewer, "The guild", date(2025, 3, 1), 3, "declined")
    text = page(owner)
    assert "Of the 2 that were decided, none was granted; a decision took 2 days at the median." in text
