"""The most that a request may bring, whatever it is for: the rest is dropped as it comes, so that it fills neither disk nor memory."""

from __future__ import annotations

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

MOST = 200_000_000  # bytes of all files of one request


class Bounded(FileUploadHandler):
    """The first handler of every upload: counts, and lets MOST bytes through."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self.received += len(raw_data)
        return raw_data if self.received <= MOST else None

    def file_complete(self, file_size: int) -> None:
        return None


def received(request: HttpRequest) -> int:
    """How many bytes of files a request brought, with those that were dropped."""
    return sum(handler.received for handler in request.upload_handlers if isinstance(handler, Bounded))
