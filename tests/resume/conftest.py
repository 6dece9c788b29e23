"""Nadia with a small record, and a variant made of it."""

import pytest

import make
from cast import Cast
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.resume import actions
from metier.resume.models import Variant


@pytest.fixture
def viewer(cast: Cast) -> Viewer:
    """Nadia, with a small record."""
    viewer = cast.owner.viewer
    make.profile(
        viewer,
        name="Nadia Rahman",
        headline="Senior data analyst",
        summary="I make numbers that people trust.",
        location="Leeds",
        email="nadia@example.org",
        phone="+44 7700 900142",
        websites=["https://www.example.org/nadia/"],
    )
    first = make.position(
        viewer,
        employer="Northbank",
        title="Data analyst",
        starts=PartialDate(2019, 9),
        ends=PartialDate(2023, 2),
        description="Took returns from 14 days to three. Built the arrears model.",
        highlights=["Moved reporting to one database"],
    )
    make.position(
        viewer,
        employer="Calder Mutual",
        title="Senior data analyst",
        starts=PartialDate(2023, 3),
        ends=None,
        description="",
        highlights=[],
    )
    make.win(
        viewer,
        what="Cut the claims run to two hours.",
        result="−60%",
        happened_on=PartialDate(2026, 9, 10),
        position=None,
    )
    make.win(
        viewer, what="Filed the return 7 days early", result="7 days", happened_on=PartialDate(2022, 5), position=first
    )
    make.skill(viewer, name="SQL", level=5)
    make.skill(viewer, name="Looker", level=None)
    make.education(
        viewer, institution="University of Leeds", degree="MSc", area="Statistics", starts=None, ends=PartialDate(2016)
    )
    return viewer


@pytest.fixture
def variant(viewer: Viewer) -> Variant:
    return actions.make_variant(viewer, "Analytics")
