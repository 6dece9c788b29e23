"""What comes back into the plan never closes a circle of needs, for then nothing could be planned."""

from collections.abc import Callable

import pytest

import make
from cast import Member
from chains import Chain, chain, later
from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.home import trash
from metier.plan import actions, queries

pytestmark = pytest.mark.django_db
Step = Callable[[Viewer, Chain], object]


def closes(viewer: Viewer, made: Chain) -> None:
    """While the second task was away, the first came to need the third."""
    actions.change_task(viewer, made.first, {}, needs=[made.third])


def task_back(viewer: Viewer, made: Chain) -> object:
    return actions.restore_task(viewer, made.second.pk)


def from_the_trash(viewer: Viewer, made: Chain) -> object:
    return trash.take_back(viewer, trash.find(viewer, "task", made.second.pk))


def to_an_open_goal(viewer: Viewer, made: Chain) -> object:
    return actions.change_task(viewer, made.second, {"goal": made.goal})


AWAY_AND_BACK: dict[str, tuple[Step, Step]] = {
    "done": (
        lambda viewer, made: actions.complete_task(viewer, made.second),
        lambda viewer, made: actions.reopen_task(viewer, made.second),
    ),
    "dropped": (
        lambda viewer, made: actions.drop_task(viewer, made.second),
        lambda viewer, made: actions.reopen_task(viewer, made.second),
    ),
    "undone": (
        lambda viewer, made: actions.complete_task(viewer, made.second),
        lambda viewer, made: actions.withdraw_change(viewer, made.second, made.second.revisions.get().pk),
    ),
    "in the trash": (lambda viewer, made: actions.trash_task(viewer, made.second), task_back),
    "in the trash of all": (lambda viewer, made: actions.trash_task(viewer, made.second), from_the_trash),
}


@pytest.mark.parametrize(("away", "back"), AWAY_AND_BACK.values(), ids=AWAY_AND_BACK)
def test_a_task_does_not_come_back_into_a_circle(viewer: Viewer, away: Step, back: Step):
    made = chain(viewer)
    away(viewer, made)
    closes(later(viewer), made)
    with pytest.raises(Refused, match="It cannot come back: .* which needs .* Remove one of these"):
        back(later(viewer, 2), made)
    assert queries.plan(later(viewer, 2)).schedule.tasks


@pytest.mark.parametrize(
    "back",
    [lambda viewer, made: actions.reopen_goal(viewer, made.second.goal), to_an_open_goal],
    ids=["reopened", "its task moved"],
)
def test_a_goal_does_not_come_back_into_a_circle(viewer: Viewer, back: Step):
    made = chain(viewer)
    actions.change_task(viewer, made.second, {"goal": make.goal(viewer, "Another goal")})
    actions.drop_goal(viewer, made.second.goal, reason="Too much")
    closes(later(viewer), made)
    with pytest.raises(Refused, match="It cannot come back"):
        back(later(viewer, 2), made)
    assert queries.plan(later(viewer, 2)).schedule.tasks


def test_undoing_a_change_of_needs_does_not_close_a_circle_and_says_so_where_one_was(owner: Member):
    made = chain(owner.viewer)
    kept = actions.change_task(owner.viewer, made.second, {}, needs=[])
    assert kept is not None
    actions.change_task(later(owner.viewer), made.first, {}, needs=[made.second])
    answer = owner.client.post(
        f"/plan/tasks/{made.second.pk}/changes/{kept.pk}/withdrawal/", {"next": "/plan/"}, follow=True
    )
    assert answer.status_code == 200
    assert "It cannot come back" in answer.content.decode()
