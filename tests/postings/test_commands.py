"""`metier posting` in a terminal."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import make
from cast import Member
from metier.accounts import console
from metier.core.errors import Refused
from metier.postings.cli import posting
from metier.postings.models import Posting, Requirement, Sending

pytestmark = pytest.mark.django_db
TEXT = "Data lead at Wharfe Water\nLocation: Leeds\n\nWhat you need\n- Strong SQL\n- Kafka is a plus\n"


@pytest.fixture
def run(owner: Member, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(console, "load", lambda: None)
    monkeypatch.setattr(console, "local_viewer", lambda: owner.viewer)

    def run_(*words: str, piped: str | None = None) -> Result:
        return CliRunner().invoke(posting, words, input=piped)

    return run_


def refusal(result: Result) -> str:
    assert isinstance(result.exception, Refused), result.output
    return result.exception.sentence


def test_a_piped_posting_is_shown_and_kept(run):
    told = run("add", "-", "--yes", piped=TEXT).output
    assert "Data lead, Wharfe Water" in told
    assert "Strong SQL  [Under the heading “What you need”.]" in told
    assert told.index("Nice to have:") < told.index("Kafka is a plus")
    assert Posting.objects.get().title == "Data lead"
    assert Requirement.objects.count() == 2


def test_nothing_is_kept_unless_somebody_says_so(run, tmp_path: Path):
    assert "nothing was kept" in refusal(run("add", "-", piped=TEXT))
    assert run("add", "-", "--preview", piped=TEXT).exit_code == 0
    assert "cannot be read" in refusal(run("add", str(tmp_path / "gone.html")))
    assert not Posting.objects.exists()


def test_of_several_one_is_chosen(run, tmp_path: Path):
    file = tmp_path / "jobs.json"
    jobs = [{"title": title, "shortcode": title} for title in ("Planner", "Engineer")]
    file.write_text(json.dumps({"name": "Wharfe Water", "jobs": jobs}))
    assert "2  Engineer, Wharfe Water" in refusal(run("add", str(file), "--yes"))
    assert "from 1 to 2" in refusal(run("add", str(file), "--which", "3", "--yes"))
    run("add", str(file), "--which", "2", "--title", "Data engineer", "--yes")
    assert Posting.objects.get().title == "Data engineer"


def test_list_show_and_compare(run, owner: Member):
    assert "No posting is kept" in run("list").output
    run("add", "-", "--yes", piped=TEXT)
    make.win(owner.viewer, "Rewrote it in SQL")
    assert "Asks for 2 things; 1 proven by your record, 1 not on your record." in run("list").output
    assert "Place: Leeds" in run("show", "wharfe").output
    compared = run("compare", "data lead").output
    assert "Strong SQL\tSQL\tproven\tRewrote it in SQL" in compared
    assert "Kafka\tnot on your record" in compared


def test_json_of_each(run, owner: Member):
    run("add", "-", "--yes", piped=TEXT)
    win = make.win(owner.viewer, "Rewrote it in SQL")
    (row,) = json.loads(run("list", "--json").output)
    assert (row["title"], row["asks_for"], row["counts"]) == (
        "Data lead",
        2,
        {"proven": 1, "unproven": 0, "missing": 1},
    )
    compared = json.loads(run("compare", "data", "--json").output)
    assert compared["lines"][0]["things"][0]["matches"][0]["key"] == f"wins:{win.pk}"
    assert json.loads(run("show", "data", "--json").output)["asks"][1]["kind"] == "nice"
    assert (
        json.loads(run("add", "-", "--preview", "--json", piped=TEXT).output)["before"][0]["why"]
        == "The same employer, and a similar title"
    )


def test_something_is_sent_and_answered(run):
    run("add", "-", "--yes", piped=TEXT)
    assert "Nothing was sent" in refusal(run("outcome", "data", "declined"))
    assert (
        "Sent to Marta for Data lead"
        in run("applied", "data", "--to", "Marta", "--how", "by email", "--on", "2026-09-20").output
    )
    assert "interview" in run("outcome", "data", "interview", "--said", "On Friday").output
    sending = Sending.objects.get()
    assert (sending.outcome, sending.outcome_note, sending.channel) == ("interview", "On Friday", "by email")
    assert "Sent to Marta on 2026-09-20: interview." in run("show", "data").output
    assert "sent to Marta" in run("add", "-", "--preview", piped=TEXT).output


def test_what_was_sent_stays_when_the_posting_goes(run):
    run("add", "-", "--yes", piped=TEXT)
    run("applied", "data")
    assert "in the trash" in run("trash", "data").output
    assert Sending.objects.get().to == "Wharfe Water"
    assert "No posting is called" in refusal(run("show", "data"))


def test_what_is_far_too_long_is_refused(run):
    assert "more than 5 MB" in refusal(run("add", "-", piped="x" * 5_000_001))
