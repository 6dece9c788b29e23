"""The front door: what is worth doing now, and what waits."""

import json
import re
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.db import connection
from django.test.utils import CaptureQueriesContext

import make
from cast import NOW, Cast, Member
from home.today.page import page
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.home import today
from metier.home.actions.start import open_demo
from metier.plan import queries as plan
from metier.plan.models import Goal, Task
from metier.record.models import Skill, Win


def first_form(shown: str, word: str) -> str:
    return re.search(rf'<form action="([^"]+)"(?:(?!</form>).)*aria-label="{word}: Finish', shown, re.DOTALL)[1]


# Empty


def test_a_new_career_is_shown_its_first_steps_with_the_reason(cast: Cast):
    shown = page(cast.owner.client)
    assert "Thursday 1 October" in shown
    assert "You have set aside no hours a week for your career yet." in shown
    steps = re.findall(r"<h3><a [^>]+>([^<]+)", shown.partition("First steps")[2])
    assert steps[:3] == ["Bring what you have", "Say what you want from it", "Rank what matters most"]
    assert "No hours logged yet." in shown
    assert "This week" not in shown.partition("<main")[2].partition("First steps")[0].replace("this week", "")


def test_a_step_that_is_done_is_ticked(cast: Cast):
    make.ambition(cast.owner.viewer)
    shown = page(cast.owner.client)
    assert re.search(r"Say what you want from it</a><span[^>]+>, done", shown)
    assert not re.search(r"Rank what matters most</a><span[^>]+>, done", shown)


def test_the_first_steps_go_once_a_goal_has_a_task(planned: Viewer, cast: Cast):
    assert "First steps" not in page(cast.owner.client)


def test_a_plan_with_nothing_to_do_says_so(planned: Viewer, cast: Cast):
    Task.objects.update(done_on=planned.today)
    Goal.objects.update(due=None, snoozed_until=planned.today + timedelta(days=3))
    assert "Nothing waits for you." in page(cast.owner.client)


# The agenda


def test_each_line_has_its_kind_reason_and_time(planned: Viewer, cast: Cast):
    shown = page(cast.owner.client)
    assert re.search(r"<b>Due\.</b> You want it by 3 October\.", shown)
    assert "For Lead analytics engineering, which serves what you rank first." in shown
    assert ">2 h<" in shown


def test_done_in_one_click_and_undone_in_another(planned: Viewer, cast: Cast):
    client = cast.owner.client
    answer = client.post(first_form(page(client), "Done"), {"next": "/"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    shown = page(client)
    assert "Finish the dbt testing module is done." in shown
    assert 'aria-label="Done: Finish' not in shown
    undo = re.search(r'<form action="([^"]+)" method="post">(?:(?!</form>).)*data-undo', shown, re.DOTALL)[1]
    assert client.post(undo.replace("&amp;", "&")).headers["Location"] == "/"
    assert 'aria-label="Done: Finish' in page(client)


def test_snoozed_in_one_click(planned: Viewer, cast: Cast):
    client = cast.owner.client
    client.post(first_form(page(client), "Snooze a week"), {"next": "/"})
    shown = page(client)
    assert "Put off until Thursday 8 October: Finish the dbt testing module" in shown
    assert 'aria-label="Done: Finish' not in shown


def test_what_is_about_no_row_can_be_snoozed_and_shown_again(cast: Cast):
    client, viewer = cast.owner.client, cast.owner.viewer
    Skill.objects.create(career=viewer.career, name="Looker")
    shown = page(client)
    assert "<b>Level missing.</b>" in shown
    client.post("/today/snooze/", {"kind": "skill-level", "title": "Set the level of 1 skill", "next": "/"})
    shown = page(client)
    assert "Put off until Thursday 8 October: Set the level of 1 skill" in shown
    assert "<b>Level missing.</b>" not in shown
    undo = re.search(r'action="(/today/snooze/[^"]+/undo/[^"]*)"', shown)[1]
    client.post(undo)
    assert "<b>Level missing.</b>" in page(client)


def test_a_snooze_wakes_on_its_day(cast: Cast):
    viewer = cast.owner.viewer
    Skill.objects.create(career=viewer.career, name="Looker")
    make.snooze(viewer, "skill-level", until=viewer.today)
    assert "<b>Level missing.</b>" in page(cast.owner.client)


def test_an_unknown_kind_is_not_snoozed(cast: Cast):
    assert cast.owner.client.post("/today/snooze/", {"kind": "anything"}).status_code == 404


def test_five_are_shown_and_the_rest_is_one_link_away(planned: Viewer, cast: Cast):
    for number in range(8):
        make.task(planned, f"Step {number}", of=make.goal(planned, f"Goal {number}"))
    shown = page(cast.owner.client)
    assert shown.count('aria-label="Snooze a week') == 5
    more = re.search(r'href="([^"#]+)#week">and (\d+) more', shown)
    assert page(cast.owner.client, more[1]).count('aria-label="Snooze a week') == 5 + int(more[2])


def test_the_sum_is_said_only_where_a_week_holds_it(planned: Viewer):
    agenda = today.agenda(planned)
    assert agenda.sum_said == ""
    Task.objects.filter(minutes=600).update(minutes=60)
    make.task(planned, "Agree the scope", of=make.goal(planned, "Own pricing"), minutes=75)
    assert today.agenda(planned).sum_said.replace("\u00a0", " ") == "3 h 15 for both"


def test_every_kind_has_its_word(nadia_kinds: set[str]):
    assert nadia_kinds <= set(today.KINDS)


@pytest.fixture
def nadia_kinds(cast: Cast) -> set[str]:
    viewer = Viewer(cast.owner.person, open_demo(cast.owner.person, NOW), NOW)
    return {nudge.kind for nudge in today.nudges(viewer, plan.plan(viewer))} | set(PLAN_KINDS)


PLAN_KINDS = ("task-overdue", "task-due", "goal-due", "task-slipping", "task-used", "task-next", "goal-without-tasks")


def test_notes_wait_where_they_can_be_placed(cast: Cast):
    note = make.note(cast.owner.viewer)
    shown = page(cast.owner.client)
    assert "Captured, not placed" in shown
    for where in (f"/notes/{note.pk}/", f"/notes/{note.pk}/win/", f"/notes/{note.pk}/discard/"):
        assert where in shown


def test_wins_that_are_not_on_the_resume_are_said_a_month_after_it_was_looked_through(owner: Member):
    viewer = owner.viewer
    assert "Résumé out of date" not in page(owner.client)
    cv = make.variant(viewer, "For banks", looked_through_at=viewer.now - timedelta(days=29))
    make.win(viewer, "Cut the claims run")
    old = make.win(viewer, "Old")
    type(old).objects.filter(pk=old.pk).update(created_at=viewer.now - timedelta(days=50))
    assert "Résumé out of date" not in page(owner.client)
    type(cv).objects.update(looked_through_at=viewer.now - timedelta(days=40))
    shown = page(owner.client)
    assert "<b>Résumé out of date.</b> For banks was last looked through 40 days ago, and it is not in it." in shown
    assert "Put 1 win on your résumé" in shown
    make.variant_line(viewer, cv, Win.objects.get(what="Cut the claims run"), is_in=False)
    assert "Résumé out of date" not in page(owner.client)  # left out on purpose
    for number in range(21):
        make.win(viewer, f"Another {number}")
    assert "Put more than 20 wins on your résumé" in page(owner.client)


def test_a_note_of_another_year_says_which(owner: Member):
    kept = make.note(owner.viewer, "A thought")
    type(kept).objects.update(said_on=date(2025, 10, 2))
    assert "2 October 2025" in page(owner.client)


# Others, and size


def test_others_see_their_own_today(planned: Viewer, cast: Cast):
    for other in cast.others:
        assert "Finish the dbt" not in page(other.client)
    kept = make.snooze(planned)
    for other in cast.others:
        assert other.client.post(f"/today/snooze/{kept.pk}/undo/").status_code == 404


def test_the_number_of_queries_does_not_grow(planned: Viewer, cast: Cast):
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            page(cast.owner.client)
        return len(found)

    goal = Goal.objects.get()
    make.deposit(planned, 30, goal=goal)
    make.note(planned)
    Skill.objects.create(career=planned.career, name="Skill")
    few = asked()
    for number in range(12):
        another = make.goal(planned, f"Goal {number}")
        task = make.task(planned, f"Step {number}", of=another)
        make.deposit(planned, 30, goal=another, task=task)
        make.note(planned, f"Thought {number}")
        Skill.objects.create(career=planned.career, name=f"Skill {number}")
    assert asked() == few
    assert few < 45


# The terminal


@pytest.fixture
def runner(monkeypatch) -> CliRunner:
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    return CliRunner()


def test_the_terminal_has_the_same_agenda(planned: Viewer, runner: CliRunner):
    lines = runner.invoke(metier, ["today"]).output.replace("\u00a0", " ").splitlines()
    assert lines[0].split("\t")[0] == "Finish the dbt testing module"
    assert lines[0].split("\t")[1].startswith("Due. You want it by 3 October.")
    assert lines[0].split("\t")[2] == "2 h"
    assert all(line.count("\t") == 2 for line in lines)


def test_other_programs_read_it_as_json(planned: Viewer, runner: CliRunner):
    said = json.loads(runner.invoke(metier, ["today", "--json"]).output)
    assert said["day"] == "2026-10-01"
    assert said["agenda"][0]["title"] == "Finish the dbt testing module"
    assert said["agenda"][0]["minutes"] == 120


def test_piped_it_is_quiet_when_there_is_nothing(cast: Cast, runner: CliRunner):
    result = runner.invoke(metier, ["today"])
    assert result.stdout == ""
    assert "Nothing waits for you." in result.stderr
