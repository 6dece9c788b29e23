"""The links of a digest to follow and to press."""

from django.test import Client

from metier.accounts.access import Viewer
from metier.home.digest.links import Does, Link, token
from metier.plan.models import Task

TITLE = "Finish the dbt module"


def path(link: Link) -> str:
    return f"/reminders/mailed/{token(link)}/"


def done(task: Task) -> str:
    return path(Link(Does.DONE, task.career_id, (str(task.pk),)))


def snooze(task: Task, kind: str = "task-due") -> str:
    return path(Link(Does.SNOOZE, task.career_id, (kind, str(task.pk))))


def stop(viewer: Viewer) -> str:
    return path(Link(Does.STOP, viewer.career.pk))


def press(client: Client, link: str):
    """What is shown after pressing the button, and its address as `at`."""
    answer = client.post(link, follow=True)
    answer.at = answer.request["PATH_INFO"]
    return answer


def undo(answer) -> str:
    """The page that is shown is that of the undoing, and does not press its button by itself."""
    assert '<form method="post"><button class="button">Undo</button>' in answer.content.decode()
    return str(answer.at)
