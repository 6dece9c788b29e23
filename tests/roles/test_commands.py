"""`metier profile` and `metier role` in a terminal."""

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import make
from cast import Member
from metier.accounts import console
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.plan.cli import task
from metier.plan.models import Task
from metier.roles.cli import profile, role
from metier.roles.models import GapDecision, OwnLevel, Role, RoleRequirement

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(owner: Member, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(console, "load", lambda: None)
    monkeypatch.setattr(console, "local_viewer", lambda: owner.viewer)

    def run_(command: click.Command, *words: str, piped: str | None = None) -> Result:
        return CliRunner().invoke(command, words, input=piped)

    return run_


def refusal(result: Result) -> str:
    assert isinstance(result.exception, Refused), result.output
    return str(result.exception)


def told(result: Result) -> object:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture
def analyst(owner: Member) -> None:
    row = make.position(owner.viewer, title="BI analyst", starts=PartialDate(2024, 11))
    make.position_match(owner.viewer, row, code="15-2051.01", title=row.title)


def test_without_a_position_it_says_what_to_do(run):
    assert "Add a position" in run(profile).output
    assert told(run(profile, "occupations", "--json")) == []


def test_levels_are_listed_and_opened(run, analyst):
    assert "lent" in run(profile, "--kind", "skill").output
    assert len(told(run(profile, "--json"))) == 161
    opened = run(profile, "show", "negotiation").output
    assert "24 months" in opened
    one = told(run(profile, "show", "2.B.1.d", "--json"))
    assert (one["name"], one["stands_on"], one["lent"][0]["tenure"]) == ("Negotiation", "lent", "0.80")


def test_a_level_is_said_and_taken_back(run, analyst):
    assert "is 4.5" in run(profile, "level", "negotiation", "4.5", "--why", "Two contracts").output
    assert told(run(profile, "show", "negotiation", "--json"))["level"] == 4.5
    assert "taken back" in run(profile, "level", "negotiation", "none").output
    assert not OwnLevel.objects.filter(trashed_at=None).exists()
    assert "have said no level" in refusal(run(profile, "level", "negotiation", "none"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("level", "negotiation", "8"), "from 0 to 7"),
        (("level", "negotiation", "high"), "“high” is no number"),
        (("level", "negotiation", "nan"), "is no number"),
        (("show", "juggling"), "rates nothing called “juggling”"),
        (("show", "writ"), "could be"),
        (("match", "nobody", "15-1252.00"), "No position is called “nobody”"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(run, words: tuple[str, ...], said: str):
    assert said in refusal(run(profile, *words))
    assert not OwnLevel.objects.exists()


def test_a_position_is_matched_by_an_older_code_to_none_and_left_to_its_title(run, owner: Member):
    make.position(owner.viewer, title="Programmer", employer="Calder")
    assert "a code of O*NET-SOC 2010" in run(profile, "match", "programmer", "15-1131.00").output
    assert told(run(profile, "match", "programmer", "none", "--json"))["code"] == ""
    assert "Programmer" in run(profile, "match", "programmer", "title").output
    (one,) = told(run(profile, "positions", "--json"))
    assert one["by"] == "metier"
    assert "15-1251" in run(profile, "positions").output


def test_occupations_are_ranked(run, analyst):
    found = told(run(profile, "occupations", "--most", "5", "--json"))
    assert len(found) == 5
    assert found[0]["fit"] * found[0]["use"] >= found[4]["fit"] * found[4]["use"]


def test_a_role_comes_from_everything_at_once(run, owner: Member, tmp_path: Path):
    posting = make.posting(owner.viewer, "Data lead")
    make.requirement(owner.viewer, posting, text="Python", skills=["Python"])
    ladder = tmp_path / "ladder.csv"
    ladder.write_text("rung,skill,level,colour\nLead,Hire analysts,4,red\nSenior,SQL,4,blue\n")
    done = run(
        role, "add", "Lead", "--occupation", "11-3021", "--posting", "data lead", "--text", "-",
        "--ladder", str(ladder), "--rung", "lead", "--by", "2031", "--json", piped="Requirements\n- Terraform\n",
    )  # fmt: skip
    made = told(done)
    assert [one["kind"] for one in made["taken"]] == ["occupation", "postings", "text", "ladder"]
    assert made["said"][0].startswith("“11-3021” is")
    assert "Columns that were not read: colour." in made["said"]
    assert Role.objects.get().by == PartialDate(2031)
    assert "1 posting" in run(role, "show", "lead").stderr


def test_all_of_a_role_or_nothing(run, tmp_path: Path):
    ladder = tmp_path / "ladder.csv"
    ladder.write_text("skill,level\nSQL,9\n")
    said = refusal(run(role, "add", "Lead", "--occupation", "11-3021.00", "--ladder", str(ladder)))
    assert said == "ladder.csv, line 2, level: A level is a number from 0 to 7; it says “9”."
    assert "cannot be read" in refusal(run(role, "add", "Lead", "--ladder", str(tmp_path / "gone.csv")))
    ladder.write_bytes(b"\xff\xfe\x00")
    assert "not text in UTF-8" in refusal(run(role, "add", "Lead", "--ladder", str(ladder)))
    assert not Role.objects.exists()


def test_roles_are_listed_with_their_figures(run, owner: Member):
    assert "no role yet" in run(role, "list").output
    one = make.role(owner.viewer)
    make.role_requirement(owner.viewer, one, "Keep bees")
    (row,) = told(run(role, "list", "--json"))
    assert (row["fit"], row["met"], row["of"], row["undecided"]) == (0, 0, 1, 1)
    assert "Head of analytics\t0%" in run(role, "list").output


def test_gaps_come_first_by_effect_and_are_decided(run, owner: Member):
    one = make.role(owner.viewer)
    assert "needs: Keep bees" in run(role, "need", "head", "Keep bees", "--importance", "2", "--level", "3").output
    run(role, "need", "head", "Lead surveyors", "--importance", "5", "--level", "5")
    found = told(run(role, "gaps", "head", "--json"))
    assert [need["name"] for need in found["needs"]] == ["Lead surveyors", "Keep bees"]
    assert "Say why you can do without it" in refusal(run(role, "decide", "head", "bees", "accept"))
    assert "Keep bees: accept." in run(role, "decide", "head", "bees", "accept", "--why", "No garden.").output
    assert "Nothing was different" in run(role, "decide", "head", "bees", "accept", "--why", "No garden.").output
    assert GapDecision.objects.count() == 1
    shown = told(run(role, "show", "head", "--json"))
    assert {need["name"]: need["decision"] for need in shown["needs"]} == {
        "Lead surveyors": "undecided",
        "Keep bees": "accept",
    }
    assert RoleRequirement.objects.filter(role=one).count() == 2


def test_more_is_taken_on_later(run, owner: Member):
    make.role(owner.viewer)
    assert "Say what it needs by" in refusal(run(role, "take", "head"))
    assert "Statisticians: asks for" in run(role, "take", "head", "--occupation", "15-2041.00").output
    assert "taken on already" in refusal(run(role, "take", "head", "--occupation", "15-2041.00"))


def test_a_role_is_removed(run, owner: Member):
    make.role(owner.viewer)
    assert told(run(role, "remove", "head", "--json"))["title"] == "Head of analytics"
    make.role(owner.viewer)
    assert "in the trash" in run(role, "remove", "head").output
    assert "No target role is called" in refusal(run(role, "show", "head"))


def test_a_gap_becomes_a_task(run, owner: Member):
    make.role_requirement(owner.viewer, name="Keep bees")
    assert "100\xa0h, which is a guess" in run(task, "close-gap", "head", "bees").output
    made = told(run(task, "close-gap", "head", "bees", "--title", "Buy a hive", "--hours", "6", "--json"))
    assert (made["title"], made["minutes"], made["new_goal"]) == ("Buy a hive", 360, False)
    assert Task.objects.count() == 2
