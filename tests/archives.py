"""Archives for the tests: of everything there is, changed after the fact, and restored."""

import io
import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import make
from metier.accounts.access import Viewer
from metier.accounts.models import Career, Owned, Person
from metier.core.archive.reading import opened
from metier.home.archive.exporting import export
from metier.home.archive.restoring import look, remove, restore


def everything(viewer: Viewer) -> list[Owned]:
    """One of everything owned, and some of it in the trash."""
    made = [maker(viewer) for maker in make.EVERY]
    for row in (make.goal(viewer, "Given up"), make.note(viewer, "Said in passing")):
        row.trashed_at = viewer.now
        row.save()
    return made


def exported(career: Career) -> bytes:
    stream = io.BytesIO()
    export(career, stream)
    return stream.getvalue()


def restored(data: bytes, person: Person) -> Career:
    with opened(io.BytesIO(data)) as archive:
        return restore(person, look(archive))


def moved(data: bytes, career: Career) -> Career:
    """Restored for a new person, as elsewhere: the career it came from is removed first."""
    remove(career)
    return restored(data, Person.objects.create_person())


Files = dict[str, bytes]


def files(data: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows(data: bytes, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files(data)[path])
    return found


def zipped(contents: Files) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return stream.getvalue()


def rewritten(data: bytes, change: Callable[[Files], None]) -> bytes:
    """The archive with its files changed and its manifest made to agree, as a forger or another program would."""
    contents = files(data)
    manifest = json.loads(contents.pop("manifest.json"))
    change(contents)
    manifest["files"] = [
        {"path": path, "rows": content.count(b"\n{"), "bytes": len(content), "sha256": sha256(content).hexdigest()}
        for path, content in contents.items()
    ]
    return zipped({**contents, "manifest.json": json.dumps(manifest).encode()})


def with_rows(data: bytes, path: str, change: Callable[[list[dict[str, Any]]], None]) -> bytes:
    """The archive with the rows of one file changed."""

    def put(contents: Files) -> None:
        found = json.loads(contents[path])
        change(found)
        contents[path] = as_rows(found)

    return rewritten(data, put)


def as_rows(found: list[dict[str, Any]]) -> bytes:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in found)
    return f"[\n{lines}\n]\n".encode() if lines else b"[\n]\n"
