"""The archive in the browser: out with one click, in after a look."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import archives
import make
from cast import Cast
from metier.accounts.models import Person
from metier.home.archive import kept, uploads
from metier.home.models import Note


@pytest.fixture(autouse=True)
def home(tmp_path, settings) -> Path:
    settings.METIER_HOME = tmp_path
    return tmp_path


def upload(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("career.zip", data, "application/zip")


def newcomer() -> tuple[Person, Client]:
    person = Person.objects.create_person()
    client = Client()
    client.force_login(person)
    return person, client


def body(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_the_page_says_what_an_export_holds(owner):
    archives.everything(owner.viewer)
    page = owner.client.get("/archive/").content.decode()
    assert "Export everything" in page
    assert re.search(r"<b>Goals</b><span class=\"end\">\d+</span>", page)


def test_the_download_is_the_archive_named_for_its_owner_and_day(owner):
    archives.everything(owner.viewer)
    answer = owner.client.get("/archive/export/")
    assert answer["Content-Disposition"] == 'attachment; filename="metier-nadia-rahman-2026-10-01.zip"'
    assert "no-store" in answer["Cache-Control"]
    assert body(answer) == archives.exported(owner.career)


def test_a_newcomer_restores_after_a_look(owner):
    archives.everything(owner.viewer)
    data = archives.exported(owner.career)
    archives.remove(owner.career)
    person, client = newcomer()
    assert "Start" in client.get("/restore/").content.decode()
    answer = client.post("/restore/", {"archive": upload(data)})
    assert answer.status_code == 303
    preview = client.get(answer["Location"]).content.decode()
    assert "The career of Nadia Rahman" in preview
    assert "Replace" not in preview
    assert not person.careers.exists()
    done = client.post(answer["Location"])
    assert (done.status_code, done["Location"]) == (303, "/")
    assert archives.exported(person.careers.get()) == data
    assert client.get(answer["Location"]).status_code == 404


def test_replacing_says_so_and_keeps_what_was_here(owner, cast):
    make.note(owner.viewer, "Nadia’s")
    data = archives.exported(owner.career)
    archives.remove(owner.career)
    sasha = cast.stranger
    make.note(sasha.viewer, "Sasha’s")
    before = archives.exported(sasha.career)
    answer = sasha.client.post("/restore/", {"archive": upload(data)})
    preview = sasha.client.get(answer["Location"]).content.decode()
    assert "It takes the place of your career here" in preview
    assert Note.objects.filter(career=sasha.career).count() == 1
    assert sasha.client.post(answer["Location"]).status_code == 303
    assert [note.text for note in Note.objects.filter(career__owner=sasha.person)] == ["Nadia’s"]
    (one,) = kept.replaced(sasha.person)
    assert one.name in sasha.client.get("/archive/").content.decode()
    address = reverse("home:replaced", args=(one.name,))
    assert body(sasha.client.get(address)) == before
    assert cast.supporter.client.get(address).status_code == 404
    assert newcomer()[1].get(address).headers["Location"] == "/start/"


def test_a_bad_archive_is_answered_with_file_and_line_and_is_not_kept(owner, home):
    archives.everything(owner.viewer)
    data = archives.with_rows(
        archives.exported(owner.career), "plan/goals.json", lambda rows: rows[0].update(due="soon")
    )
    _, client = newcomer()
    answer = client.post("/restore/", {"archive": upload(data)})
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "Nothing was restored" in said
    assert "plan/goals.json, line 2, due: “due” is not a date" in said
    assert list(home.glob("uploads/*/*")) == []


@pytest.mark.parametrize("data", [b"", b"nonsense"])
def test_what_is_no_archive_is_refused_with_a_sentence(owner, data):
    answer = owner.client.post("/restore/", {"archive": upload(data)})
    assert answer.status_code == 422
    assert re.search("The file is empty|not a complete ZIP", answer.content.decode())


def test_no_file_is_a_sentence_too(owner):
    assert "Choose a file." in owner.client.post("/restore/", {}).content.decode()


def test_an_upload_belongs_to_who_sent_it(cast: Cast):
    make.note(cast.owner.viewer)
    answer = cast.owner.client.post("/restore/", {"archive": upload(archives.exported(cast.owner.career))})
    for other in cast.others:
        assert other.client.get(answer["Location"]).status_code == 404
        assert other.client.post(answer["Location"]).status_code == 404
    assert cast.owner.client.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize("token", ["x", "..", "%2e%2e%2fsecret-key", "a" * 32])
def test_a_token_that_was_never_given_finds_nothing(owner, token):
    assert owner.client.get(f"/restore/{token}/").status_code == 404


def test_somebody_elses_career_cannot_be_restored_beside_theirs(cast: Cast):
    make.note(cast.owner.viewer)
    answer = cast.stranger.client.post("/restore/", {"archive": upload(archives.exported(cast.owner.career))})
    refused = cast.stranger.client.post(answer["Location"])
    assert refused.status_code == 400
    assert "in another career here already" in refused.content.decode()


def test_restoring_ones_own_export_over_oneself_works(owner):
    archives.everything(owner.viewer)
    data = archives.exported(owner.career)
    make.note(owner.viewer, "After the export")
    answer = owner.client.post("/restore/", {"archive": upload(data)})
    assert owner.client.post(answer["Location"]).status_code == 303
    assert archives.exported(owner.person.careers.get()) == data


def test_uploads_are_private_and_one_at_a_time(owner, home):
    first = uploads.keep(owner.person, [b"one"], 3)
    second = uploads.keep(owner.person, [b"two"], 3)
    assert uploads.find(owner.person, second).read_bytes() == b"two"
    assert not (home / "uploads" / str(owner.person.pk) / f"{first}.zip").exists()
    assert uploads.find(owner.person, second).stat().st_mode & 0o077 == 0


def test_an_archive_too_large_is_not_kept(owner, home, monkeypatch):
    monkeypatch.setattr(uploads, "MAX_ARCHIVE", 10)
    answer = owner.client.post("/restore/", {"archive": upload(b"x" * 50)})
    assert answer.status_code == 422
    assert list(home.glob("uploads/*/*")) == []


def test_nobody_gets_an_archive_without_signing_in(db):
    for path in ("/archive/", "/archive/export/", "/restore/", "/trash/"):
        assert Client().get(path).status_code == 302
