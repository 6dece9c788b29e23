"""What an answer says."""

from django.http import HttpResponse


def shown(response: HttpResponse) -> str:
    """With its spaces that never break as plain ones, as the tests write them."""
    return response.content.decode().replace("\u00a0", " ")
