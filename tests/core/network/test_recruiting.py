"""Who works in one's direction and why; who was put forward to one employer twice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.network.recruiting import Aim, Cover, PutForward, doubled, reasons, strongest_first

ANALYST, ENGINEER = "15-2051.01", "15-1243.00"
HEAD = Aim("role", "Head of analytics", ANALYST, "Business Intelligence Analysts", {ENGINEER: "Database Architects"})
MANAGE = Aim("ambition", "Lead a small team that works on energy data")
TODAY = date(2026, 10, 1)


def of(cover: Cover, *aims: Aim):
    return reasons([cover], aims or (HEAD, MANAGE)).get("marta", ())


def test_the_same_occupation_comes_first_and_is_said():
    (first, *_) = of(Cover("marta", "BI analysts", ANALYST, "Business Intelligence Analysts"))
    assert first.how == "same"
    assert (
        first.said == "“BI analysts” is the occupation of your role Head of analytics: Business Intelligence Analysts."
    )


def test_a_related_occupation_says_to_what_it_is_related():
    (first,) = of(Cover("marta", "Database people", ENGINEER, "Database Architects"), HEAD)
    assert first.how == "related"
    assert first.said == (
        "“Database people” is Database Architects, which is related to Business Intelligence Analysts, "
        "the occupation of your role Head of analytics."
    )


def test_words_are_enough_where_no_occupation_is_known():
    (first,) = of(Cover("marta", "Data leadership"))
    assert (first.how, first.shared) == ("words", ("data",))
    assert (
        first.said == "“Data leadership” and your ambition “Lead a small team that works on energy data” share “data”."
    )


@pytest.mark.parametrize("work", ["Head of marketing", "Senior team leads", "North of England", "Work"])
def test_ranks_places_and_small_words_tell_nothing(work):
    assert not of(Cover("marta", work))


def test_places_that_both_name_are_said_and_put_one_first():
    role = Aim("role", "Head of analytics", ANALYST, "Analysts", where="In Leeds, or remote in the UK")
    near = Cover("near", "Analysts", ANALYST, area="Leeds, North of England")
    far = Cover("far", "Analysts", ANALYST, area="London")
    found = reasons([far, near], [role])
    assert found["near"][0].said.endswith(" Both name “Leeds”.")
    assert "Both name" not in found["far"][0].said
    assert strongest_first(found) == ["near", "far"]


def test_endings_do_not_count():
    assert of(Cover("marta", "Analytic roles"), Aim("role", "Head of analytics"))[0].how == "words"


def test_those_with_the_best_reason_come_first():
    covers = [
        Cover("words", "Energy data"),
        Cover("same", "Analysts", ANALYST),
        Cover("related", "Databases", ENGINEER),
        Cover("nobody", "Nursing", "29-1141.00"),
    ]
    assert strongest_first(reasons(covers, [HEAD, MANAGE])) == ["same", "related", "words"]


def forward(by: str, days: int, whose: str = "recruiter") -> PutForward:
    return PutForward(whose, by, "Moor Energy", "Head of Data", TODAY - timedelta(days=days), by)  # type: ignore[arg-type]


def test_another_recruiter_within_twelve_months_is_named_with_the_day_and_the_days():
    (found,) = doubled([forward("Ben Ashworth", 223)], recruiter="marta", on=TODAY)
    assert found.said(TODAY) == (
        "Ben Ashworth put you forward to Moor Energy for Head of Data on 20\u00a0February 2026, 223 days ago."
    )


def test_an_application_of_ones_own_counts_too():
    (found,) = doubled([PutForward("own", "You", "Moor Energy", "", TODAY)], recruiter="marta", on=TODAY)
    assert found.said(TODAY) == "You applied to Moor Energy on 1\u00a0October 2026, today."


@pytest.mark.parametrize(("days", "number"), [(365, 1), (366, 0), (-365, 1), (-366, 0)])
def test_twelve_months_are_counted_to_both_sides(days, number):
    assert len(doubled([forward("ben", days)], recruiter="marta", on=TODAY)) == number


@given(st.lists(st.tuples(st.sampled_from(["ben", "marta", "louise"]), st.integers(-800, 800)), max_size=12))
def test_a_recruiter_never_doubles_themselves_and_the_nearest_comes_first(rows):
    found = doubled([forward(by, days) for by, days in rows], recruiter="marta", on=TODAY)
    assert "marta" not in {one.by for one in found}
    gaps = [abs((one.on - TODAY).days) for one in found]
    assert gaps == sorted(gaps)
    assert len(found) == sum(by != "marta" and abs(days) <= 365 for by, days in rows)
