"""An archive is opened within limits: nothing outside the manifest, no tricks, no bombs."""

import io
import json
import struct
import zipfile
from dataclasses import replace

import pytest

from metier.core.archive import reading
from metier.core.archive.form import BadArchive, Manifest
from metier.core.archive.reading import opened
from metier.core.archive.writing import write_archive

CAREER = {"id": "1", "name": "Nadia"}


def archive(*tables):
    stream = io.BytesIO()
    write_archive(
        stream, CAREER, tables or [("plan/goals.json", [{"id": "a", "title": "Lead"}, {"id": "b", "title": "Ünder"}])]
    )
    return stream.getvalue()


def read(data):
    with opened(io.BytesIO(data)) as found:
        return {path: list(table()) for path, table in found.tables.items()}


def repacked(data, **entries):
    """The archive with entries put in the place of others, and infos changed by functions."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        for name, content in entries.items():
            after.writestr(name, content)
    return stream.getvalue()


def refused(data):
    with pytest.raises(BadArchive) as problem, opened(io.BytesIO(data)):
        pass
    return str(problem.value)


def test_what_was_written_is_read():
    assert read(archive()) == {
        "career.json": [CAREER],
        "plan/goals.json": [{"id": "a", "title": "Lead"}, {"id": "b", "title": "Ünder"}],
    }


def test_the_same_career_gives_the_same_bytes():
    assert archive() == archive()


def test_a_file_without_rows_is_two_brackets():
    data = archive(("plan/goals.json", []))
    assert zipfile.ZipFile(io.BytesIO(data)).read("plan/goals.json") == b"[\n]\n"
    assert read(data)["plan/goals.json"] == []


def test_entries_have_no_times_and_are_for_the_owner_alone():
    for entry in zipfile.ZipFile(io.BytesIO(archive())).infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.external_attr >> 16 == 0o600
        assert entry.create_system == 3


def test_the_manifest_counts_and_vouches():
    data = archive()
    manifest = Manifest.read(zipfile.ZipFile(io.BytesIO(data)).read("manifest.json"))
    assert [(file.path, file.rows) for file in manifest.files] == [("career.json", 1), ("plan/goals.json", 2)]


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip at all", archive()[:-30], archive()[: len(archive()) // 2]])
def test_what_is_not_a_whole_zip_is_refused(data):
    assert "not a complete ZIP" in refused(data)


def test_another_zip_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as other:
        other.writestr("Positions.csv", "a,b")
    assert "no manifest" in refused(stream.getvalue())


@pytest.mark.parametrize("manifest", [b"", b"[]", b"{}", b'{"format": "other"}', b"[" * 100_000])
def test_a_manifest_of_something_else_is_refused(manifest):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as other:
        other.writestr("manifest.json", manifest)
    assert "not a Metier archive" in refused(stream.getvalue())


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (7, "not a file"),
        ({"path": "../plan/goals.json"}, "not the path"),
        ({"path": "/etc/passwd.json"}, "not the path"),
        ({"path": "plan/goals.json", "rows": -1, "bytes": 0, "sha256": "0" * 64}, "cannot be read"),
        ({"path": "plan/goals.json", "rows": True, "bytes": 0, "sha256": "0" * 64}, "cannot be read"),
        ({"path": "plan/goals.json", "rows": 0, "bytes": 0, "sha256": "nought"}, "cannot be read"),
    ],
)
def test_a_manifest_that_lists_nonsense_is_refused(file, said):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as other:
        other.writestr("manifest.json", json.dumps({"format": "metier-archive", "version": "1.0", "files": [file]}))
    assert said in refused(stream.getvalue())


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../../outside.json", "plan\\tasks.json", "C:/goals.json", "plan/", "pl\x1ban.json"]
)
def test_paths_that_play_tricks_are_refused(name):
    assert "no file of an archive" in refused(repacked(archive(), **{name: b""}))


def test_a_link_is_refused():
    stream = io.BytesIO(archive())
    with zipfile.ZipFile(stream, "a") as changed:
        link = zipfile.ZipInfo("files/link")
        link.external_attr = 0o120777 << 16
        changed.writestr(link, "/etc/passwd")
    assert "no file of an archive" in refused(stream.getvalue())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_path_twice_is_refused():
    assert "twice" in refused(repacked(archive(), **{"career.json": b"{}"}))


def test_a_bomb_is_refused_before_it_is_unpacked():
    assert "from almost nothing" in refused(repacked(archive(), **{"plan/tasks.json": b"\n" * 21_000_000}))


def test_more_bytes_than_a_file_claims_are_not_read():
    data = archive()
    manifest = json.loads(zipfile.ZipFile(io.BytesIO(data)).read("manifest.json"))
    manifest["files"][1]["bytes"] -= 1
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist()[:-1]:
            after.writestr(name, before.read(name))
        after.writestr("manifest.json", json.dumps(manifest))
    assert "changed or damaged" in refused(stream.getvalue())


def test_too_large_too_many_and_too_much_are_refused(monkeypatch):
    data = archive()
    monkeypatch.setattr(reading, "LIMITS", replace(reading.LIMITS, unpacked=100))
    assert "unpacks to more" in refused(data)
    monkeypatch.setattr(reading, "LIMITS", replace(reading.LIMITS, unpacked=1_000_000_000, entries=2))
    assert "more than 2 files" in refused(data)
    monkeypatch.setattr(reading, "LIMITS", replace(reading.LIMITS, packed=10))
    assert "an archive can have" in refused(data)


def test_a_table_of_contents_that_claims_too_much_is_not_parsed():
    data = bytearray(archive())
    struct.pack_into("<H", data, data.rfind(b"PK\x05\x06") + 10, 60_000)
    assert "more than" in refused(bytes(data))


def test_damage_inside_is_told_with_the_file():
    data = bytearray(archive())
    at = data.find(b"plan/goals.json") + len(b"plan/goals.json")
    data[at + 4 : at + 12] = b"\xff" * 8
    assert refused(bytes(data)).startswith("plan/goals.json: The file")
