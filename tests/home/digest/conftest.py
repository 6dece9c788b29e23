"""A mail server, whoever has something due and mail in the morning, and somebody who follows its links."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

import make
from cast import Member
from home.digest.links import TITLE
from mail import Mailbox, mail_server
from metier.accounts.access import Viewer
from metier.plan.models import Task
from metier.reviews.actions import set_rhythm


@pytest.fixture(autouse=True)
def home(tmp_path, settings):
    settings.METIER_HOME = tmp_path
    return tmp_path


@pytest.fixture
def box(settings) -> Iterator[Mailbox]:
    with mail_server() as running:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{running.port}"
        settings.METIER_MAIL_FROM = "metier@example.org"
        yield running


@pytest.fixture
def planned(owner: Member) -> Viewer:
    """Two tasks that are due and one that is not, and mail in the morning. No review is held, no check-in asked for."""
    viewer = owner.viewer
    set_rhythm(viewer, dict.fromkeys(("weekly", "monthly", "quarterly", "yearly"), (False, 6)))
    make.hours(viewer)
    goal = make.goal(viewer)
    make.task(viewer, "Finish the dbt module", of=goal, minutes=120, wanted_by=date(2026, 10, 3))
    make.task(viewer, "Write to Anna & Tom <b>", of=goal, minutes=20, wanted_by=date(2026, 9, 28))
    make.task(viewer, "Migrate the claims models", of=goal)
    make.check_in(viewer, goal)
    make.digest_settings(viewer)
    return viewer


@pytest.fixture
def task(owner: Member) -> Task:
    make.hours(owner.viewer)
    make.digest_settings(owner.viewer)
    return make.task(owner.viewer, TITLE, minutes=120, wanted_by=date(2026, 10, 3))


@pytest.fixture
def nobody() -> Client:
    """A browser that nobody signed in with, which guards forms as a real one does."""
    return Client(enforce_csrf_checks=True)
