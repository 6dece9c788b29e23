"""The front page: the agenda, the first steps, where the goals stand, the hours put in, the notes not placed yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.home import queries
from metier.home.first_steps import FirstStep, first_steps
from metier.home.models import Note
from metier.home.overview import WEEKS, HoursFigure, hours_figure
from metier.home.today import Agenda, Known, agenda, lead_of
from metier.plan import queries as plan
from metier.reviews import queries as reviews
from metier.reviews.due import NextReview, next_review
from metier.reviews.pages.drift import Share, deposits_url, shares
from metier.reviews.pages.goals_and_forecast import GoalsAndForecast, goals_and_forecast
from metier.ui.addresses import address_of


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the page of Today shows."""

    day: date
    lead: str
    next_review: NextReview | None
    agenda: Agenda
    steps: tuple[FirstStep, ...]
    goals: GoalsAndForecast | None
    hours: HoursFigure | None
    went: reviews.HoursWent
    shares: tuple[Share, ...]
    deposits_url: str
    change_url: str
    notes: tuple[Note, ...]
    more_notes: int


def front_page(viewer: Viewer, turns: Sequence[reviews.Turn], *, everything: bool = False) -> FrontPage:
    """The page as it stands; `turns` are how the reviews do."""
    now = plan.plan(viewer)
    records = reviews.records(viewer)
    weeks = plan.weekly_deposits(viewer, now, WEEKS, records.put)
    went = reviews.hours_went(viewer, now, records)
    standing = reviews.outlook(viewer, now, records)
    review = next_review(viewer, turns)
    kept, number = queries.newest_notes(viewer)
    return FrontPage(
        day=viewer.today,
        lead=lead_of(viewer, weeks[-1]),
        next_review=review,
        agenda=agenda(viewer, now, Known(records, standing, turns), everything=everything),
        steps=first_steps(viewer, now),
        goals=goals_and_forecast(viewer, now, standing),
        hours=hours_figure(weeks),
        went=went,
        shares=shares(went.drift.rows, viewer.today),
        deposits_url=deposits_url(viewer.today),
        change_url=f"{review.url}#decide" if review and review.url else address_of("plan:timeline"),
        notes=kept,
        more_notes=number - len(kept),
    )
