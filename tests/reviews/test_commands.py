"""A review held in a terminal."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

import make
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.errors import Refused
from metier.plan.models import Goal
from metier.reviews import actions
from metier.reviews.models import Answer, Commitment, Review
from metier.reviews.queries.sheet import sheet
from quarters import Quarter, career, quarter

pytestmark = pytest.mark.django_db


def run(*arguments: str, answer: str | None = None) -> str:
    result = CliRunner().invoke(metier, list(arguments), input=answer)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output.replace("\u00a0", " ")


@pytest.fixture
def third(viewer: Viewer) -> Quarter:
    return quarter(viewer)


def test_a_whole_weekly_review_is_held_in_three_commands(viewer: Viewer):
    career(viewer)
    shown = run("review", "open", "weekly")
    assert "Weekly review, 28 September to 4 October 2026." in shown
    for said in ("What moved", "What stalled", "Where hours went: 5 of 6 h committed", "0 of 3 decided", "Next week"):
        assert said in shown
    assert "[x] Migrate the claims models" in shown
    assert "3 goals kept." in run("review", "keep", "--all")
    finished = run("review", "finish")
    assert "Weekly review, 28 September to 4 October 2026, is finished. 1 commitment for what comes next." in finished
    assert Review.objects.get().finished_at
    assert "Vulnerable customers programme: Kept" in run("review", "document")


def test_a_question_is_answered_by_its_word(third: Quarter):
    run("review", "say", "stalled", "I kept saying yes.")
    assert Answer.objects.get().text == "I kept saying yes."
    assert "I kept saying yes." in run("review", "show")
    with pytest.raises(Refused, match="Its questions are moved, stalled, where, ahead"):
        run("review", "say", "mood", "x")


def test_a_change_shows_before_after_and_effects_and_waits_for_yes(third: Quarter):
    said = ("review", "change", "be known", "--priority", "learning", "--reason", "It matters more")
    with pytest.raises(Refused, match="Nobody is at the terminal"):
        run(*said)
    third.known.refresh_from_db()
    assert third.known.priority == "status"
    shown = run(*said, "--yes")
    assert "Serves the priority: Status and recognition → Continued learning" in shown
    assert "Be known beyond Calder: planned" in shown
    assert "Be known beyond Calder is changed; the version before is kept." in shown


def test_a_date_is_left_out_with_none(third: Quarter):
    assert "Due: 31 May 2027 → nothing" in run(
        "review", "change", "be known", "--due", "none", "--reason", "x", "--yes"
    )
    third.known.refresh_from_db()
    assert third.known.due is None


def test_dropping_says_what_goes_and_adding_makes_a_goal(third: Quarter):
    shown = run("review", "drop", "be known", "--reason", "Nobody asked", "--yes")
    assert "Be known beyond Calder goes from the plan with 1 open task with 15 h left." in shown
    shown = run("review", "add", "Learn how budgets are won", "--due", "2027-03-31", "--reason", "Nine adverts ask")
    assert "Learn how budgets are won is a goal." in shown
    assert Goal.objects.get(title="Learn how budgets are won").due == date(2027, 3, 31)
    assert "Be known beyond Calder stays as it is." in run("review", "keep", "be known")


def test_commitments_are_chosen_and_later_kept(third: Quarter):
    run("review", "keep", "--all")
    assert "2 commitments chosen, 7 hours a week." in run(
        "review", "commit", "Write to Anna", "--task", "migrate", "--hours", "7"
    )
    run("review", "finish")
    assert [one.text for one in Commitment.objects.all()] == ["Migrate the claims models", "Write to Anna"]
    later_review = actions.open_review(third.viewer, "yearly")
    assert sheet(third.viewer, later_review).promised
    assert "Done: Write to Anna" in run("review", "kept", "anna")
    assert Commitment.objects.get(text="Write to Anna").kept_on == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("Write", "--hours", "-3"), "“-3” is not a number of hours"),
        (tuple("abcdefg"), "You chose 7 commitments. Choose six at most"),
        (("x" * 301,), "longer than 300 characters"),
    ],
)
def test_commitments_that_could_not_be_signed_off_are_not_chosen(third: Quarter, words: tuple[str, ...], sentence: str):
    run("review", "commit", "Write to Anna", "--hours", "6")
    with pytest.raises(Refused, match=sentence):
        run("review", "commit", *words)
    third.review.refresh_from_db()
    assert (third.review.facts["next"]["lines"], third.review.facts["next"]["hours"]) == ("Write to Anna", "6")


def test_the_review_is_named_where_several_are_in_progress(third: Quarter):
    actions.open_review(third.viewer, "weekly")
    with pytest.raises(Refused, match="Several reviews are in progress: weekly and quarterly"):
        run("review", "show")
    assert "Third-quarter review" in run("review", "show", "--of", "quarterly")
    with pytest.raises(Refused, match="No monthly review is in progress"):
        run("review", "finish", "--of", "monthly")


def test_leaving_goals_undecided_is_refused_in_words(third: Quarter):
    with pytest.raises(Refused, match="3 goals are not decided yet"):
        run("review", "finish")
    with pytest.raises(Refused, match="keep all that are not decided"):
        run("review", "keep")


def test_skipping_leaves_the_one_in_progress(third: Quarter):
    assert "Third quarter 2026 is skipped." in run("review", "skip", "quarterly")
    third.review.refresh_from_db()
    assert third.review.skipped_at


def test_the_review_as_data(third: Quarter):
    make.win(third.viewer)
    found = json.loads(run("review", "show", "--json"))
    assert [one["title"] for one in found["moved"]] == ["Cut the claims run to 40 minutes"]
    assert found["hours"]["priorities"][2]["minutes"] == 2880
    assert [one["decision"] for one in found["goals"]] == [None, None, None]
    assert list(found["answers"]) == ["moved", "stalled", "where", "ahead"]


def test_the_document_is_written_as_a_pdf(third: Quarter, tmp_path):
    with pytest.raises(Refused, match="No such review is finished"):
        run("review", "document")
    run("review", "keep", "--all")
    run("review", "finish")
    path = tmp_path / "review.pdf"
    assert f"is in {path}." in run("review", "document", "--of", "quarterly", "--pdf", str(path))
    assert path.read_bytes().startswith(b"%PDF")
    assert "Third-quarter review" in run("review", "document", "--of", "quarterly", "--on", "2026-08-01")
    with pytest.raises(Refused, match="cannot be written"):
        run("review", "document", "--pdf", str(tmp_path / "nowhere" / "x.pdf"))
