"""What a first variant takes of a record."""

import pytest

import make
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.record.models import Position
from metier.resume.choosing import first_choice

pytestmark = pytest.mark.django_db


def test_what_one_holds_stands_before_what_began_later_and_ended(viewer: Viewer) -> None:
    make.position(viewer, "Intern", starts=PartialDate(2022, 5), ends=PartialDate(2022, 8))
    make.position(viewer, "Lead", starts=PartialDate(2020, 1), ends=None)
    make.position(viewer, "Analyst", starts=PartialDate(2018, 1), ends=PartialDate(2023, 1))
    titles = {row.pk: row.title for row in Position.objects.filter(title__in=["Intern", "Lead", "Analyst"])}
    chosen = [titles[one.object_id] for one in first_choice(viewer) if one.object_id in titles and not one.field]
    assert chosen == ["Lead", "Analyst", "Intern"]
