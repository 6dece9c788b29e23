"""Whoever has a goal with two tasks."""

from datetime import date

import pytest

import make
from cast import Member
from metier.accounts.access import Viewer


@pytest.fixture
def planned(owner: Member) -> Viewer:
    viewer = owner.viewer
    make.hours(viewer, 360)
    make.ranking(viewer)
    goal = make.goal(viewer, "Lead analytics engineering", priority="learning")
    make.task(viewer, "Finish the dbt testing module", of=goal, minutes=120, wanted_by=date(2026, 10, 3))
    make.task(viewer, "Migrate the claims models", of=goal, minutes=600)
    return viewer
