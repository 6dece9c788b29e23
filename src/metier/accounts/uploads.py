"""The most that a request may bring, whatever it is for: the rest is dropped as it comes, so that it fills neither disk nor memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

MOST = 200_000_000  # bytes of all files of one request
View = TypeVar("View", bound=Callable[..., Any])  # a view takes what its address says


def at_most(number: int) -> Callable[[View], View]:
    """For a view that wants less than MOST: no more than so many bytes of a request's files are let through to it."""

    def limited(view: View) -> View:
        view.most_bytes = number  # type: ignore[attr-defined]
        return view

    return limited


class Bounded(FileUploadHandler):
    """The first handler of every upload: counts, and lets through what its view takes, or MOST bytes."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.received = 0
        match = request.resolver_match if request else None
        self.most: int = getattr(match.func, "most_bytes", MOST) if match else MOST

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self.received += len(raw_data)
        return raw_data if self.received <= self.most else None

    def file_complete(self, file_size: int) -> None:
        return None


def received(request: HttpRequest) -> int:
    """How many bytes of files a request brought, with those that were dropped."""
    return sum(handler.received for handler in request.upload_handlers if isinstance(handler, Bounded))
