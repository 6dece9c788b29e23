"""One line from any page or the terminal, kept as what it says."""

import re
from datetime import date

import pytest
from click.testing import CliRunner
from django.db import connection
from django.test.utils import CaptureQueriesContext

import make
from cast import Cast, Member
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.home.actions.capture import capture, take_back
from metier.home.models import Note
from metier.plan.models import Deposit, Goal, Task
from metier.record.models import Win


@pytest.fixture
def planned(owner: Member) -> Viewer:
    viewer = owner.viewer
    lead = make.goal(viewer, "Lead analytics engineering")
    make.task(viewer, "Finish the dbt testing module", of=lead)
    make.task(viewer, "Migrate the claims models", of=lead)
    own = make.goal(viewer, "Own the pricing data product")
    make.task(viewer, "Agree the scope with Grace", of=own)
    return viewer


def said(client, entry: str, **more: str) -> str:
    """As the bar sends it, with script."""
    said = {"entry": entry, "quick": "yes", "asked": entry, **more}
    return client.post("/capture/", said, follow=True).content.decode()


def test_time_finds_the_task_it_was_for(planned: Viewer):
    kept = capture(planned, "1h30 dbt testing")
    assert kept.sentence.replace("\u00a0", " ") == "1 h 30 for Finish the dbt testing module logged."
    made = Deposit.objects.get()
    assert (made.minutes, made.task.title, made.goal.title, made.put_in_on) == (
        90,
        "Finish the dbt testing module",
        "Lead analytics engineering",
        planned.today,
    )


def test_time_finds_the_goal_where_no_one_task_is_meant(planned: Viewer):
    kept = capture(planned, "2h yesterday pricing data")
    assert kept.sentence.replace("\u00a0", " ") == "2 h for the goal Own the pricing data product logged for yesterday."
    made = Deposit.objects.get()
    assert (made.task, made.put_in_on) == (None, date(2026, 9, 30))


def test_time_that_fits_nothing_is_kept_and_says_so(planned: Viewer):
    kept = capture(planned, "45m call with Helen")
    assert "of call with Helen" in kept.sentence
    assert "No one task or goal clearly fits it." in kept.sentence
    assert Deposit.objects.get(goal=None, task=None).what == "call with Helen"


def test_what_is_done_dropped_or_in_the_trash_is_not_meant(planned: Viewer):
    Task.objects.filter(title__contains="dbt").update(done_on=planned.today)
    capture(planned, "1h dbt testing")
    assert Deposit.objects.get().task is None


def test_a_win_is_noted_on_its_day(planned: Viewer):
    kept = capture(planned, "win yesterday: cut the claims run to 40 minutes")
    assert kept.sentence == "Kept as a win for yesterday: cut the claims run to 40 minutes"
    made = Win.objects.get()
    assert (made.what, made.happened_on) == ("Cut the claims run to 40 minutes", PartialDate(2026, 9, 30))


def test_a_task_goes_to_the_goal_that_clearly_fits(planned: Viewer):
    kept = capture(planned, "task write down what the pricing data is for, 20m")
    assert (
        kept.sentence.replace("\u00a0", " ")
        == "Task added to Own the pricing data product: Write down what the pricing data is for, 20 min."
    )
    assert Task.objects.get(title__startswith="Write down").minutes == 20


def test_a_task_goes_to_the_only_goal_there_is(viewer: Viewer):
    make.goal(viewer, "Lead analytics engineering")
    assert capture(viewer, "task write to Anna Keane").row.goal.title == "Lead analytics engineering"


def test_a_task_that_fits_no_one_goal_waits_as_a_note(planned: Viewer, cast: Cast):
    page = said(cast.owner.client, "task write to Anna Keane, 15m")
    assert "no one goal clearly fits" in page
    assert not Task.objects.filter(title__contains="Anna").exists()
    note = Note.objects.get()
    assert note.text == "task write to Anna Keane, 15m"
    assert f'href="/notes/{note.pk}/"' in page
    form = cast.owner.client.get(f"/notes/{note.pk}/").content.decode()
    assert 'value="Write to Anna Keane"' in form
    assert 'value="0.25"' in form


def test_anything_else_is_a_note(planned: Viewer):
    assert capture(planned, "ask Grace about the away day").sentence == "Kept as a note: ask Grace about the away day"
    assert Note.objects.get().said_on == planned.today


def test_a_day_has_24_hours_over_several_lines_too(planned: Viewer):
    capture(planned, "20h hackathon")
    with pytest.raises(Refused, match="20"):
        capture(planned, "5h hackathon")
    assert Deposit.objects.count() == 1


@pytest.mark.parametrize(
    ("entry", "model"),
    [
        ("1h dbt testing", Deposit),
        ("win it worked", Win),
        ("task pricing data product page", Task),
        ("a thought", Note),
    ],
)
def test_each_is_undone_with_one_click(planned: Viewer, cast: Cast, entry: str, model):
    before = model.objects.filter(trashed_at=None).count()
    page = said(cast.owner.client, entry)
    undo = re.search(r'action="(/capture/[a-z]+/[^"]+)"', page)[1]
    assert undo.endswith("/undo/?next=%2F")
    assert model.objects.filter(trashed_at=None).count() == before + 1
    answer = cast.owner.client.post(undo, follow=True).content.decode()
    assert "Taken back" in answer
    assert model.objects.filter(trashed_at=None).count() == before


def test_undoing_time_undoes_that_the_task_began(planned: Viewer):
    kept = capture(planned, "1h dbt testing")
    task = Task.objects.get(title__contains="dbt")
    assert task.started_on == planned.today
    take_back(planned, "deposit", kept.row.pk)
    task.refresh_from_db()
    assert task.started_on is None


def test_a_mistake_stays_in_the_field_with_its_reason(cast: Cast):
    answer = cast.owner.client.post("/capture/", {"entry": "40h dbt course", "next": "/plan/"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="40h dbt course"' in page
    assert "A day has 24 hours" in page
    assert 'name="next" value="/plan/"' in page
    assert not Deposit.objects.exists()


def test_one_goes_back_to_the_page_one_came_from(cast: Cast):
    client = cast.owner.client
    assert (
        client.post("/capture/", {"entry": "a thought", "quick": "yes", "next": "/plan/?horizon=years"}).headers[
            "Location"
        ]
        == "/plan/?horizon=years"
    )
    for elsewhere in ("https://example.org/", "//example.org/", "javascript:alert(1)", ""):
        assert (
            client.post("/capture/", {"entry": "a thought", "quick": "yes", "next": elsewhere}).headers["Location"]
            == "/"
        )


def test_without_script_there_is_a_page_for_it(cast: Cast):
    page = cast.owner.client.get("/capture/").content.decode()
    assert "What Metier understands" in page


def test_others_can_neither_see_nor_undo_it(planned: Viewer, cast: Cast):
    kept = capture(planned, "win it worked")
    for other in cast.others:
        assert other.client.post(f"/capture/win/{kept.row.pk}/undo/").status_code == 404
    assert cast.owner.client.post(f"/capture/career/{planned.career.pk}/undo/").status_code == 404


def test_somebody_elses_goals_are_not_meant(planned: Viewer, cast: Cast):
    assert capture(cast.stranger.viewer, "1h dbt testing").row.task is None


def test_the_number_of_queries_does_not_grow(planned: Viewer):
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            take_back(planned, "deposit", capture(planned, "1h dbt testing").row.pk)
        return len(found)

    few = asked()
    goal = make.goal(planned, "Another")
    for number in range(30):
        make.task(planned, f"Step {number}", of=goal)
    assert asked() == few


def test_a_note_becomes_a_task_and_a_note_again(planned: Viewer, cast: Cast):
    client, note = cast.owner.client, make.note(planned)
    goal = planned_goal()
    page = client.post(
        f"/notes/{note.pk}/", {"title": "Ask Tom", "goal": goal, "minutes": "20m"}, follow=True
    ).content.decode()
    task = Task.objects.get(title="Ask Tom")
    assert (task.minutes, str(task.goal_id)) == (20, goal)
    assert client.get(f"/notes/{note.pk}/").status_code == 404
    assert f"/notes/{note.pk}/restore/task/{task.pk}/" in page
    client.post(f"/notes/{note.pk}/restore/task/{task.pk}/")
    assert client.get(f"/notes/{note.pk}/").status_code == 200
    assert Task.objects.get(pk=task.pk).trashed_at is not None


def planned_goal() -> str:
    return str(Goal.objects.get(title__startswith="Own").pk)


def test_a_note_becomes_a_win_or_goes(planned: Viewer, cast: Cast):
    client, first, second = cast.owner.client, make.note(planned), make.note(planned, "Let it go")
    client.post(f"/notes/{first.pk}/win/")
    win = Win.objects.get()
    assert (win.what, win.happened_on) == ("Ask Tom about the placement students", PartialDate(2026, 10, 1))
    client.post(f"/notes/{second.pk}/discard/")
    assert "Every note has its place" in client.get("/notes/").content.decode()
    client.post(f"/notes/{second.pk}/restore/")
    assert "Let it go" in client.get("/notes/").content.decode()


def test_a_note_without_its_goal_says_what_is_missing(planned: Viewer, cast: Cast):
    note = make.note(planned)
    answer = cast.owner.client.post(f"/notes/{note.pk}/", {"title": "Ask Tom", "goal": "", "minutes": "soon"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose one." in page
    assert "“soon” is not a number of hours" in page


def test_a_note_cannot_become_a_task_of_somebody_elses_goal(cast: Cast):
    note, foreign = make.note(cast.owner.viewer), make.goal(cast.stranger.viewer)
    make.goal(cast.owner.viewer)
    answer = cast.owner.client.post(f"/notes/{note.pk}/", {"title": "Ask Tom", "goal": str(foreign.pk), "minutes": "1"})
    assert answer.status_code == 422


@pytest.mark.parametrize("what", ["", "win/", "discard/", "restore/"])
def test_strangers_get_404_for_a_note(cast: Cast, what: str):
    note = make.note(cast.owner.viewer)
    for other in cast.others:
        assert other.client.post(f"/notes/{note.pk}/{what}").status_code == 404
    assert Note.objects.get().trashed_at is None


def test_many_notes_come_in_pages(cast: Cast):
    for number in range(101):
        make.note(cast.owner.viewer, f"Thought {number}")
    assert "?page=2" in cast.owner.client.get("/notes/").content.decode()


def test_the_terminal_keeps_a_line_too(planned: Viewer, monkeypatch):
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    runner = CliRunner()
    assert "Finish the dbt testing module" in runner.invoke(metier, ["log", "1h30", "dbt", "testing"]).output
    assert runner.invoke(metier, ["log", "win cut the claims run"]).output == "Kept as a win: cut the claims run\n"
    assert isinstance(runner.invoke(metier, ["log", "40h", "dbt"]).exception, Refused)
    assert runner.invoke(metier, ["log"]).exit_code == 2
