"""Queries that are put into SQL once."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import connection, connections
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

import make
from cast import Cast
from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.plan.models import Goal, Task


@prepared
def titles(viewer: Viewer, due: date, but: Sequence[UUID]) -> QuerySet[Goal, str]:
    rows = visible(viewer, Goal).filter(due__lte=due).exclude(pk__in=but)
    return rows.order_by("title").values_list("title", flat=True)


@prepared
def tasks(viewer: Viewer, horizon: str | None) -> QuerySet[Task]:
    rows = visible(viewer, Task).select_related("goal")
    return (rows if horizon is None else rows.filter(goal__horizon=horizon)).order_by("title")


SOON, LATER = date(2026, 12, 1), date(2027, 12, 1)


def test_each_career_gets_its_own_rows(cast: Cast):
    make.goal(cast.owner.viewer, "Mine", due=SOON)
    make.goal(cast.stranger.viewer, "Theirs", due=SOON)
    assert titles(cast.owner.viewer, LATER, []) == ["Mine"]
    assert titles(cast.stranger.viewer, LATER, []) == ["Theirs"]


def test_the_values_of_each_time_count_and_what_was_added_since_is_there(viewer: Viewer):
    first, second = make.goal(viewer, "A", due=SOON), make.goal(viewer, "B", due=LATER)
    assert titles(viewer, SOON, []) == ["A"]
    assert titles(viewer, LATER, []) == ["A", "B"]
    assert titles(viewer, LATER, [first.pk]) == ["B"]
    assert titles(viewer, LATER, [second.pk]) == ["A"]
    assert titles(viewer, LATER, [first.pk, second.pk]) == []
    make.goal(viewer, "C", due=SOON)
    assert titles(viewer, SOON, [uuid4()]) == ["A", "C"]


def test_a_list_without_anything_asks_nothing(viewer: Viewer):
    @prepared
    def among(viewer: Viewer, keys: Sequence[UUID]) -> QuerySet[Goal]:
        return visible(viewer, Goal).filter(pk__in=keys)

    with CaptureQueriesContext(connection) as asked:
        assert among(viewer, []) == []
    assert not len(asked)


@dataclass(frozen=True)
class Window:
    since: date | None
    most: int


def soon(viewer: Viewer, window: Window) -> QuerySet[Goal]:
    rows = visible(viewer, Goal)
    return rows if window.since is None else rows.filter(due__gte=window.since)


def all_of(viewer: Viewer, window: Window) -> QuerySet[Goal]:
    return visible(viewer, Goal)


@prepared
def windowed(
    viewer: Viewer, rows: Callable[[Viewer, Window], QuerySet[Goal]], model: type[Goal], window: Window
) -> QuerySet[Goal, str]:
    return (
        (rows(viewer, window) & visible(viewer, model)).order_by("title").values_list("title", flat=True)[: window.most]
    )


def test_functions_models_numbers_and_what_is_left_out_make_another_query(viewer: Viewer):
    for title, due in (("A", SOON), ("B", LATER), ("C", LATER)):
        make.goal(viewer, title, due=due)
    assert windowed(viewer, all_of, Goal, Window(LATER, 5)) == ["A", "B", "C"]
    assert windowed(viewer, soon, Goal, Window(LATER, 5)) == ["B", "C"]
    assert windowed(viewer, soon, Goal, Window(None, 5)) == ["A", "B", "C"]
    assert windowed(viewer, soon, Goal, Window(LATER, 1)) == ["B"]
    assert windowed(viewer, soon, Goal, Window(SOON, 1)) == ["A"]


@prepared
def tasks_of(viewer: Viewer, goal: Goal) -> QuerySet[Task, str]:
    return visible(viewer, Task).filter(goal=goal).values_list("title", flat=True)


def test_a_row_stands_for_its_key(viewer: Viewer):
    one, other = make.goal(viewer, "One"), make.goal(viewer, "Other")
    make.task(viewer, "First", of=one)
    make.task(viewer, "Second", of=other)
    assert tasks_of(viewer, one) == ["First"]
    assert tasks_of(viewer, other) == ["Second"]


def test_it_is_asked_by_position(viewer: Viewer):
    with pytest.raises(TypeError, match="by position"):
        tasks_of(viewer, goal=make.goal(viewer))


def test_rows_come_as_django_makes_them(viewer: Viewer):
    goal = make.goal(viewer, "Goal")
    made = make.task(viewer, "Task", of=goal)
    found = tasks(viewer, None)
    assert [(row.pk, row.goal.title, row.created_at) for row in found] == [(made.pk, "Goal", made.created_at)]
    found[0].title = "Another"
    found[0].save()
    assert [row.title for row in tasks(viewer, goal.horizon)] == ["Another"]


def test_one_that_looks_into_what_it_is_given_is_found_out(viewer: Viewer):
    @prepared
    def by_name(viewer: Viewer, name: str) -> QuerySet[Goal]:
        return visible(viewer, Goal).filter(title="all" if name != "mine" else name)

    with pytest.raises(AssertionError, match="first asked with"):
        by_name(viewer, "mine")


def test_one_that_asks_a_stand_in_for_the_day_is_found_out(viewer: Viewer):
    @prepared
    def overdue(viewer: Viewer) -> QuerySet[Goal]:
        return visible(viewer, Goal).filter(due__lt=viewer.today)

    with pytest.raises(AttributeError):
        overdue(viewer)


def test_one_that_looks_into_a_row_is_found_out(viewer: Viewer):
    @prepared
    def of_the_same_length(viewer: Viewer, goal: Goal) -> QuerySet[Goal]:
        return visible(viewer, Goal).filter(horizon=goal.horizon)

    with pytest.raises(AttributeError, match="looks into a row .* horizon"):
        of_the_same_length(viewer, make.goal(viewer))


@pytest.mark.django_db(transaction=True)
def test_threads_ask_over_connections_of_their_own():
    from metier.accounts.models import Career, Person

    @prepared
    def names(name: str) -> QuerySet[Career, str]:
        return Career.objects.filter(name=name).values_list("name", flat=True)

    owner = Person.objects.create_person(name="Owner")
    wanted = [f"Career {number}" for number in range(8)]
    Career.objects.bulk_create(Career(owner=owner, name=name) for name in wanted)

    def ask(name: str) -> list[str]:
        try:
            return names(name)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, wanted)) == [[name] for name in wanted]
