"""What a request may bring: no more than there is room for, whatever it is for."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from metier.accounts import uploads


def test_what_is_too_much_is_counted_and_dropped_as_it_comes(monkeypatch):
    monkeypatch.setattr(uploads, "MOST", 100_000)
    request = RequestFactory().post("/capture/", {"file": SimpleUploadedFile("a.bin", b"x" * 500_000)})
    kept = request.FILES.get("file")
    assert uploads.received(request) == 500_000
    assert kept is None or kept.size <= 100_000


def test_what_fits_comes_whole():
    request = RequestFactory().post("/capture/", {"file": SimpleUploadedFile("a.bin", b"x" * 500_000)})
    assert request.FILES["file"].read() == b"x" * 500_000
    assert uploads.received(request) == 500_000
