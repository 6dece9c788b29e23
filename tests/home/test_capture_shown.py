"""What a line is understood as is shown, asked about and corrected before it is kept."""

import re
from datetime import date

import pytest

import make
from cast import Cast, Member
from metier.accounts.access import Viewer
from metier.home.actions.capture import capture
from metier.home.models import Note
from metier.home.understanding import for_whom, understand
from metier.plan.models import Deposit, Task
from metier.record.models import Win

YESTERDAY = date(2026, 9, 30)


@pytest.fixture
def planned(owner: Member) -> Viewer:
    viewer = owner.viewer
    head = make.ambition(viewer, "Head of analytics")
    lead = make.goal(viewer, "Lead analytics engineering", priority="learning", ambition=head)
    make.task(viewer, "Finish the dbt testing module", of=lead)
    people = make.goal(viewer, "Manage people", priority="autonomy")
    make.task(viewer, "Line-manage two students", of=people)
    make.goal(viewer, "Own the pricing product", priority="autonomy")
    return viewer


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def shown(client, line: str, **more: str) -> str:
    return plain(client.get("/capture/reading/", {"entry": line, **more}).content.decode())


def sent(client, line: str, **more: str):
    return client.post("/capture/", {"entry": line, "quick": "yes", **more})


# Tags


def test_a_tag_names_a_goal_and_leaves_the_text(planned: Viewer):
    reading = understand(planned, "2h yesterday mentoring #people")
    assert plain(reading.sentence) == "2 h yesterday, mentoring, for Manage people · serves autonomy"
    assert (reading.text, reading.purpose, reading.is_complete) == ("mentoring", "goals", True)


def test_a_tag_names_an_ambition_or_a_priority_by_the_goal_that_serves_it(planned: Viewer):
    assert str(understand(planned, "1h reading #head").goal) == "Lead analytics engineering"
    assert str(understand(planned, "1h reading #learning").goal) == "Lead analytics engineering"
    both = understand(planned, "1h reading #autonomy")
    assert (both.goal, both.purpose, both.asks_goal) == (None, "goals", True)
    assert both.remarks == ("“#autonomy” could be Manage people or Own the pricing product.",)
    assert str(understand(planned, "1h pricing #autonomy").goal) == "Own the pricing product"
    assert str(understand(planned, "1h reading #autonomy #product").goal) == "Own the pricing product"


def test_a_tag_finds_the_task_of_its_goal_that_the_words_fit(planned: Viewer):
    reading = understand(planned, "1h students #people")
    assert (str(reading.task), str(reading.goal)) == ("Line-manage two students", "Manage people")


def test_what_a_tag_cannot_place_is_said_and_stays_in_the_text(planned: Viewer):
    reading = understand(planned, "1h reading #gardening")
    assert reading.text == "reading #gardening"
    assert reading.remarks == ("“#gardening” is no open goal, ambition or priority of yours. It stays in the text.",)
    capture(planned, "1h reading #gardening")
    assert Deposit.objects.get().what == "reading #gardening"
    apart = understand(planned, "1h reading #people #head")
    assert str(apart.goal) == "Manage people"
    assert apart.text == "reading #head"
    assert apart.remarks == ("No goal is both “#people” and “#head”. It stays in the text.",)
    make.ambition(planned, "Write a book")
    assert "and no open goal serves it yet" in understand(planned, "1h reading #book").remarks[0]


def test_a_tag_gives_a_task_its_goal(planned: Viewer):
    capture(planned, "task write to Anna, 15m #people")
    made = Task.objects.get(title="Write to Anna")
    assert (made.goal.title, made.minutes) == ("Manage people", 15)


def test_somebody_elses_goals_are_no_tags(cast: Cast, planned: Viewer):
    assert "is no open goal" in understand(cast.stranger.viewer, "1h mentoring #people").remarks[0]


# Whom it served


def test_time_for_a_goal_is_ones_own_and_else_it_is_asked(planned: Viewer):
    assert understand(planned, "1h dbt testing").purpose == "goals"
    open_ = understand(planned, "1h slides")
    assert (open_.purpose, open_.asks_purpose, open_.asks_goal) == ("", True, True)
    marked = understand(planned, "1h slides !others")
    assert (marked.purpose, marked.is_complete, marked.remarks) == ("others", True, ())
    others = understand(planned, "1h dbt testing !others")
    assert (str(others.goal), others.serves) == ("Lead analytics engineering", "")


def test_a_chosen_goal_makes_it_ones_own(planned: Viewer):
    open_, goal = understand(planned, "1h slides"), make.goal(planned, "Be known")
    assert for_whom(planned, open_, goal, None, None).purpose == "goals"
    assert for_whom(planned, open_, goal, None, "easy").purpose == "easy"


# While one writes


def test_what_is_understood_is_shown_while_one_writes(planned: Viewer, cast: Cast):
    page = shown(cast.owner.client, "2h yesterday mentoring #people")
    assert "<b>2 h</b> yesterday, mentoring, for Manage people · serves autonomy" in page
    assert "data-asks" not in page
    assert "<b>A win</b> yesterday: cut it" in shown(cast.owner.client, "win yesterday: cut it")
    assert "<b>A task</b> for Manage people: write to Anna, 15 min" in shown(
        cast.owner.client, "task write to Anna 15m #people"
    )
    assert "<b>A note that you met Anna Keane</b> yesterday" in shown(cast.owner.client, "met Anna Keane yesterday")
    assert shown(cast.owner.client, " ").strip() == ""
    assert not Deposit.objects.exists()


def test_what_is_missing_is_asked_with_choices_that_stay_while_one_writes_on(planned: Viewer, cast: Cast):
    page = shown(cast.owner.client, "2h slides")
    for choice in ("For my goals", "Easy or convenient", "Because others wanted it", "Manage people"):
        assert choice in page
    page = shown(cast.owner.client, "2h slides for Tom", purpose="others")
    assert 'value="others" checked' in page
    assert "because others wanted it" in page
    goal = make.goal(planned, "Be known")
    page = shown(cast.owner.client, "2h slides", what_for=f"goal:{goal.pk}")
    assert f'value="goal:{goal.pk}" selected' in page
    assert 'value="goals" checked' in page


def test_a_mistake_is_said_while_one_writes(planned: Viewer, cast: Cast):
    assert "A day has 24 hours, and this says 40 h." in shown(cast.owner.client, "40h dbt")
    assert "It says !easy and !others" in shown(cast.owner.client, "2h dbt !easy !others")


def test_what_one_writes_is_shown_as_text(planned: Viewer, cast: Cast):
    page = shown(cast.owner.client, "2h <script>alert(1)</script>")
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


# Keeping it


def test_a_complete_line_is_kept_at_once_with_its_undo_and_its_page(planned: Viewer, cast: Cast):
    answer = cast.owner.client.post(
        "/capture/", {"entry": "2h yesterday mentoring #people", "quick": "yes", "next": "/plan/"}, follow=True
    )
    made = Deposit.objects.get()
    assert (made.minutes, made.put_in_on, made.what, made.purpose) == (120, YESTERDAY, "mentoring", "goals")
    page = plain(answer.content.decode())
    assert "2 h for the goal Manage people logged for yesterday." in page
    assert f'href="/plan/deposits/{made.pk}/change/"' in page
    assert "data-undo" in page


def test_an_open_line_is_kept_once_what_it_asks_was_seen(planned: Viewer, cast: Cast):
    client = cast.owner.client
    assert sent(client, "2h slides").status_code == 200
    assert not Deposit.objects.exists()
    assert sent(client, "2h slides", asked="2h slide").status_code == 200
    assert sent(client, "2h  slides", asked="2h slides").status_code == 303
    assert Deposit.objects.get().purpose == ""
    assert sent(client, "1h slides", asked="1h slides", purpose="others").status_code == 303
    assert Deposit.objects.get(minutes=60).purpose == "others"


def test_a_goal_chosen_beside_the_line_is_kept_with_it(planned: Viewer, cast: Cast):
    goal = make.goal(planned, "Be known")
    sent(cast.owner.client, "1h slides", what_for=f"goal:{goal.pk}")
    made = Deposit.objects.get()
    assert (made.goal, made.purpose) == (goal, "goals")
    strangers = make.goal(cast.stranger.viewer, "Theirs")
    assert sent(cast.owner.client, "1h slides", what_for=f"goal:{strangers.pk}").status_code == 404


def test_a_line_is_not_lost_with_a_goal_that_was_deleted_in_another_tab(planned: Viewer, cast: Cast):
    goal = make.goal(planned, "Be known", trashed_at=planned.now)
    answer = sent(cast.owner.client, "1h slides", what_for=f"goal:{goal.pk}")
    page = plain(answer.content.decode())
    assert answer.status_code == 404
    assert "The goal or task you chose is not there any more." in page
    assert 'value="1h slides"' in page
    assert not Deposit.objects.exists()


def test_without_script_what_is_understood_is_a_page_that_saves(planned: Viewer, cast: Cast):
    client = cast.owner.client
    page = plain(
        client.post("/capture/", {"entry": "1h and £40 meetup yesterday #people", "next": "/plan/"}).content.decode()
    )
    assert "<b>1 h and £40</b> yesterday, meetup, for Manage people · serves autonomy" in page
    for field in (
        'name="text" value="meetup"',
        'name="on" value="2026-09-30"',
        'name="amount" value="40"',
        'name="minutes" value="1"',
    ):
        assert field in page, field
    assert re.search(r'value="deposit"[^>]* checked', page)
    assert re.search(r'value="goals"[^>]* checked', page)
    assert not Deposit.objects.exists()
    said = {
        "line": "1h and £40 meetup yesterday #people", "next": "/plan/", "kind": "deposit", "text": "Data meetup", "on": "2026-09-29", "minutes": "1h30",
        "amount": "£45", "what_for": "", "purpose": "easy", "who": "",
    }  # fmt: skip
    answer = client.post("/capture/corrected/", said)
    assert answer["Location"] == "/plan/"
    made = Deposit.objects.get()
    assert (made.what, made.minutes, str(made.amount), made.purpose, made.goal) == (
        "Data meetup",
        90,
        "£45.00",
        "easy",
        None,
    )
    assert made.put_in_on == date(2026, 9, 29)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({"kind": "win", "text": "It worked", "on": "2026-09-29"}, lambda: str(Win.objects.get().happened_on)),
        ({"kind": "note", "text": "It worked", "on": "2026-09-29"}, lambda: str(Note.objects.get(kind="").said_on)),
        ({"kind": "met", "text": "It worked", "who": "Anna", "on": "2026-09-29"}, lambda: str(Note.objects.get(who="Anna").said_on)),
    ],
)  # fmt: skip
def test_any_line_can_be_made_another_kind(planned: Viewer, cast: Cast, said, kept):
    assert cast.owner.client.post("/capture/corrected/", {"line": "2h it worked", **said}).status_code == 303
    assert kept() == "2026-09-29"
    assert not Deposit.objects.exists()


def test_a_line_corrected_into_a_task_needs_its_goal_or_waits_as_a_note(planned: Viewer, cast: Cast):
    goal = make.goal(planned, "Be known")
    said = {"line": "ask Tom", "kind": "task", "text": "Ask Tom", "minutes": "20m"}
    cast.owner.client.post("/capture/corrected/", {**said, "what_for": f"goal:{goal.pk}"})
    assert (Task.objects.get(title="Ask Tom").goal, Task.objects.get(title="Ask Tom").minutes) == (goal, 20)
    cast.owner.client.post("/capture/corrected/", said)
    assert Note.objects.get().text == "Ask Tom"


@pytest.mark.parametrize(
    ("said", "sentence", "field"),
    [
        ({"kind": "deposit", "text": "x", "on": "2026-10-02", "minutes": "1"}, "2 October 2026 is still to come", "on"),
        ({"kind": "deposit", "text": "x", "on": "1946-09-30", "minutes": "1"}, "before a working life", "on"),
        ({"kind": "deposit", "text": "x"}, "Say how long it was", "minutes"),
        (
            {"kind": "deposit", "text": "x", "minutes": "25"},
            "Say how long it was, from a minute to 24 hours.",
            "minutes",
        ),
        ({"kind": "deposit", "text": "x", "amount": "lots"}, "is not an amount", "amount"),
        ({"kind": "deposit", "text": "x" * 301, "minutes": "1"}, "a deposit takes 300", "text"),
        ({"kind": "win", "text": " "}, "Say what it is.", "text"),
        ({"kind": "met", "text": "coffee"}, "Say whom you met.", "who"),
        ({"kind": "note", "text": "x", "on": "2026-10-02"}, "still to come", "on"),
        ({"kind": "dream", "text": "x"}, "Select a valid choice", "kind"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field_and_what_was_typed_stays(planned, cast, said, sentence, field):
    answer = cast.owner.client.post("/capture/corrected/", {"line": "1h x", **said})
    page = plain(answer.content.decode())
    assert answer.status_code == 422
    assert sentence in page
    assert f'id="id_{field}_error"' in page
    assert not Deposit.objects.exists()
    assert not Note.objects.exists()


# Money


def test_money_is_a_deposit_too(planned: Viewer):
    kept = capture(planned, "£200 dbt exam")
    assert plain(kept.sentence) == "£200 for Finish the dbt testing module logged."
    made = Deposit.objects.get()
    assert (made.minutes, str(made.amount), made.purpose) == (0, "£200.00", "goals")
    assert plain(capture(planned, "1h and £40 away day").sentence).startswith("1 h and £40 for away day logged.")
