"""`metier autonomy`: it says what the page says."""

import json
from datetime import date

import pytest
from click.testing import CliRunner, Result

import make
from cast import Member
from metier.accounts.access import Viewer
from metier.asks.choices import Behaviour
from metier.asks.cli.autonomy import BEHAVIOURS
from metier.asks.models import AskEvidence, AutonomyEntry
from metier.cli import metier
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db


def run(*words: str) -> Result:
    return CliRunner().invoke(metier, ["autonomy", *words])


def said(*words: str) -> str:
    result = run(*words)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    return owner.viewer


def test_it_counts_lists_and_keeps_a_line(viewer: Viewer):
    make.win(viewer, "Cut the claims run")
    assert "Competence shown\t1\t10 Sep 2026" in said()
    said("add", "Told Tom on Tuesday that Friday would slip", "--shows", "informed", "--with", "Tom")
    rows = json.loads(said("--json"))
    assert [row["times"] for row in rows] == [1, 1, 0, 0]
    lines = json.loads(said("list", "--json"))
    assert [(row["source"], row["behaviour"]) for row in lines] == [("entry", "informed"), ("win", "competence")]
    assert "claims" in said("list", "--shows", "competence", "--since", "2026-01-01")
    assert "In the trash" in said("trash", "told tom")
    assert "Back" in said("restore", "told tom")


def test_a_last_resort_wants_what_was_tried(viewer: Viewer):
    result = run("add", "Brought it to Tom", "--shows", "last-resort")
    assert isinstance(result.exception, Refused)
    assert not AutonomyEntry.objects.exists()
    said("add", "Brought it to Tom", "--shows", "last-resort", "--tried", "Two talks", "--on", "18 June 2026")
    assert AutonomyEntry.objects.get().happened_on == date(2026, 6, 18)


def test_it_becomes_evidence_of_an_ask(viewer: Viewer):
    make.win(viewer, "Cut the claims run")
    ask = make.ask(viewer, "Sign off dashboards myself", kind="decision")
    make.autonomy_entry(viewer)
    assert "3 lines of evidence" in said("evidence", "dashboards")
    assert "there already" in said("evidence", "dashboards", "--figures")
    assert AskEvidence.objects.filter(ask=ask).count() == 3


def test_the_command_line_knows_the_four():
    assert set(BEHAVIOURS) == set(Behaviour.values)
