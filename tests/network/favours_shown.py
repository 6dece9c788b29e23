"""The pages of favours, read and pressed as their owner would."""

from django.urls import reverse

from cast import TODAY, Member
from metier.network.models import Favour
from shown import shown


def page(owner: Member, name: str = "favours", *args: object, **query: str) -> str:
    found = owner.client.get(reverse(f"network:{name}", args=args), query)
    assert found.status_code == 200
    return " ".join(shown(found).split())


def post(owner: Member, name: str, *args: object, **said: object) -> str:
    """Press a button, and read the page that follows."""
    answer = owner.client.post(reverse(f"network:{name}", args=args), said, follow=True)
    assert answer.status_code == 200
    return " ".join(shown(answer).split())


def undo_in(text: str) -> str:
    """The address that a notice offers to undo what was done."""
    at = next(one for one in text.split('action="')[1:] if "next=" in one.partition('"')[0])
    return at.partition('"')[0].replace("&amp;", "&")


def log(owner: Member, line: str, **said: object) -> Favour:
    """By the form, as its owner would."""
    facts = {
        "way": "given",
        "stage": "done",
        "line": line,
        "kind": "advice",
        "size": "1",
        "on": TODAY.isoformat(),
    } | said
    answer = owner.client.post(reverse("network:new_favour"), facts)
    assert answer.status_code == 303, answer.content.decode()
    return Favour.objects.latest("created_at", "id")
