"""Choosing what to import."""

from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from metier.accounts.access import ViewerRequest
from metier.accounts.uploads import received
from metier.core.errors import Refused
from metier.record import actions, queries
from metier.ui.notices import SeeOther

MOST_BYTES, MOST_FILES = 100_000_000, 100
TOO_LARGE = "That is more than 100 MB, the most a browser can bring. Run `metier import` with the file, or choose LinkedIn’s smaller export."
TOO_MANY = "Those are more files than an export has. Choose the ZIP that LinkedIn sent, or only its CSV files."


@require_http_methods(["GET", "POST"])
def choose(request: ViewerRequest) -> HttpResponse:
    """Choose files, or send them."""
    if request.method != "POST":
        return _page(request)
    from metier.core.reading.text import PASTED  # only an import needs the patterns and words of reading
    from metier.record.reading.door import read_files

    files = request.FILES.getlist("files")
    text = request.POST.get("text", "").strip()
    if received(request) > MOST_BYTES:
        return _page(request, TOO_LARGE)
    if len(files) > MOST_FILES:
        return _page(request, TOO_MANY)
    if not files and not text:
        return _page(request, "Choose a file first, or paste the text of your résumé.")
    if files and text:
        return _page(request, "Choose a file or paste text, one at a time.", text)
    pasted = [(PASTED, text.encode())]
    try:
        read_files([(_name(file), _content(file)) for file in files] or pasted)
    except Refused as problem:
        return _page(request, str(problem), text)
    draft = actions.keep_upload(request.viewer, [(_name(file), _bytes(file)) for file in files] or pasted)
    return SeeOther(reverse("record:preview", args=[draft.pk]))


def _page(request: ViewerRequest, refused: str = "", text: str = "") -> HttpResponse:
    page = {"refused": refused, "text": text, "runs": queries.runs(request.viewer)[:3]}
    return render(request, "record/import.html", {"page": page}, status=422 if refused else 200)


def _name(file: "UploadedFile[Any]") -> str:
    return str(file.name or "file")


def _content(file: "UploadedFile[Any]") -> bytes | Path:
    """The file where it lies, or its bytes when it is small."""
    if isinstance(file, TemporaryUploadedFile):
        return Path(file.temporary_file_path())
    return _bytes(file)


def _bytes(file: "UploadedFile[Any]") -> bytes:
    file.seek(0)
    data: bytes = file.read()
    return data
