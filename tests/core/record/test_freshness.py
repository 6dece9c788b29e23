"""What goes stale, and when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.dates import PartialDate
from metier.core.record.freshness import DAYS, QUIET, Dated, Rule, last_used, median_age, stale

TODAY = date(2026, 10, 1)
DAY = st.dates(date(1990, 1, 1), date(2040, 1, 1))


def one(rule: Rule, last: PartialDate | None, confirmed: date | None = None) -> Dated:
    return Dated(rule, "key", "name", last, confirmed)


@pytest.mark.parametrize(
    ("rule", "last", "is_stale"),
    [
        (Rule.SKILL, PartialDate(2025, 5), True),
        (Rule.SKILL, PartialDate(2025, 10), False),
        (Rule.SKILL, PartialDate(2025), False),
        (Rule.SKILL, PartialDate(2024), True),
        (Rule.SKILL, None, False),
        (Rule.POSITION, PartialDate(2026, 3, 30), True),
        (Rule.POSITION, PartialDate(2026, 6), False),
        (Rule.CERTIFICATE, PartialDate(2026, 9), True),
        (Rule.CERTIFICATE, PartialDate(2026, 10), False),
        (Rule.PROFILE, PartialDate(2025, 1, 20), True),
        (Rule.REFERENCE, PartialDate(2025, 1, 20), False),
    ],
)
def test_each_kind_has_its_rule(rule: Rule, last: PartialDate | None, is_stale: bool) -> None:
    assert bool(stale([one(rule, last)], TODAY)) is is_stale


def test_what_was_confirmed_is_quiet_for_as_long_again() -> None:
    old = PartialDate(2020, 5, 4)
    assert not stale([one(Rule.SKILL, old, TODAY - timedelta(days=365))], TODAY)
    assert stale([one(Rule.SKILL, old, TODAY - timedelta(days=366))], TODAY)


def test_a_certificate_that_ended_may_stay_for_a_year() -> None:
    ended = PartialDate(2026, 1, 31)
    assert not stale([one(Rule.CERTIFICATE, ended, date(2026, 2, 1))], TODAY)
    assert stale([one(Rule.CERTIFICATE, ended, date(2026, 2, 1))], date(2026, 2, 2) + timedelta(days=QUIET))


def test_the_longest_comes_first_and_says_why() -> None:
    found = stale([one(Rule.SKILL, PartialDate(2025, 5)), one(Rule.SKILL, PartialDate(2023, 11))], TODAY)
    assert [said.why for said in found] == ["Last used in November 2023.", "Last used in May 2025."]


@given(st.sampled_from(Rule), DAY, DAY, st.none() | DAY)
def test_more_time_never_makes_a_thing_fresher(rule: Rule, last: date, today: date, confirmed: date | None) -> None:
    thing = one(rule, PartialDate.of(last), confirmed)
    if stale([thing], today):
        assert stale([thing], today + timedelta(days=30))


@given(st.sampled_from(Rule), DAY, DAY)
def test_what_is_confirmed_today_is_not_stale_today(rule: Rule, last: date, today: date) -> None:
    thing = one(rule, PartialDate.of(last), today)
    assert not stale([thing], today) or last > today


@given(st.sampled_from(Rule), DAY)
def test_a_thing_is_stale_the_day_after_its_time_and_no_sooner(rule: Rule, last: date) -> None:
    thing, end = one(rule, PartialDate.of(last)), last + timedelta(days=DAYS[rule])
    assert not stale([thing], end)
    assert stale([thing], end + timedelta(days=1))


@pytest.mark.parametrize(
    ("said", "evidence", "used", "is_told"),
    [
        (None, [], None, False),
        (PartialDate(2024), [], PartialDate(2024), False),
        (None, [PartialDate(2023), PartialDate(2024, 5)], PartialDate(2024, 5), True),
        (PartialDate(2024), [PartialDate(2024, 5)], PartialDate(2024), False),
        (PartialDate(2024), [PartialDate(2025, 1, 1)], PartialDate(2025, 1, 1), True),
    ],
)
def test_last_used_is_told_from_evidence_that_reaches_further(said, evidence, used, is_told) -> None:
    assert last_used(said, evidence) == (used, is_told)


def test_the_median_age_of_entries() -> None:
    assert median_age([], TODAY) is None
    assert median_age([TODAY, date(2026, 9, 22), date(2025, 1, 1)], TODAY) == 9
