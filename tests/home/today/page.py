"""The front door as it is read."""

from django.test import Client

from shown import shown


def page(client: Client, path: str = "/") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return shown(answer)
