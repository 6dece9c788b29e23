"""Files that prove something: kept as they are, within bounds, and only ever saved."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import archives
import make
from metier.accounts.models import Person
from metier.core.errors import Refused
from metier.record import actions, queries
from metier.record.actions import attachments
from metier.record.media_types import media_type
from metier.record.models import Attachment, AttachmentPart

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40


def sent(client, row, data: bytes, name: str = "run log.pdf"):
    return client.post(f"/record/wins/{row.pk}/files/", {"file": SimpleUploadedFile(name, data, "text/html")})


def bytes_of(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_a_file_is_kept_byte_for_byte_and_only_saved(owner):
    win = make.win(owner.viewer)
    assert sent(owner.client, win, PDF).status_code == 303
    page = owner.client.get(f"/record/wins/{win.pk}/").content.decode()
    assert "run log.pdf" in page
    assert "PDF, 10 kB" in page
    file = Attachment.objects.get()
    answer = owner.client.get(f"/record/files/{file.pk}/")
    assert bytes_of(answer) == PDF
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/pdf"


def test_a_large_file_is_in_pieces_and_whole_again(viewer):
    data = bytes(range(251)) * 10_000
    kept = actions.attach(
        viewer, make.win(viewer), "data.bin", (data[at : at + 65_536] for at in range(0, len(data), 65_536))
    )
    assert [len(bytes(part.data)) for part in kept.parts.all()] == [1_000_000, 1_000_000, 510_000]
    assert b"".join(queries.parts(viewer, kept.pk)) == data


def test_what_is_too_large_is_refused_in_a_sentence_and_nothing_stays(owner, monkeypatch):
    monkeypatch.setattr(attachments, "MOST_BYTES", 1_500_000)
    with pytest.raises(Refused, match="more than 20 MB"):
        actions.attach(owner.viewer, make.win(owner.viewer), "large.bin", iter([b"x" * 1_000_000] * 3))
    assert not Attachment.objects.exists()
    assert not AttachmentPart.objects.exists()


def test_no_more_than_the_bound_of_an_upload_is_let_through(owner):
    win = make.win(owner.viewer)
    answer = sent(owner.client, win, b"\0" * 21_000_000)
    assert answer.status_code == 422
    assert "That file has more than 20 MB" in answer.content.decode()
    assert not Attachment.objects.exists()


def test_all_files_together_have_a_bound(viewer, monkeypatch):
    monkeypatch.setattr(attachments, "MOST_TOGETHER", 1_000)
    actions.attach(viewer, make.win(viewer), "a.txt", [b"a" * 600])
    with pytest.raises(Refused, match=r"0\.0 MB of it is left"):
        actions.attach(viewer, make.win(viewer), "b.txt", [b"b" * 600])


def test_the_same_file_twice_is_one(viewer):
    win = make.win(viewer)
    first = actions.attach(viewer, win, "a.txt", [b"the log"])
    assert actions.attach(viewer, win, "copy of a.txt", [b"the ", b"log"]).pk == first.pk
    assert Attachment.objects.count() == 1


@pytest.mark.parametrize(("data", "name"), [(b"", "empty.txt"), (None, "")])
def test_no_file_and_an_empty_one_are_refused(owner, data, name):
    win = make.win(owner.viewer)
    answer = owner.client.post(
        f"/record/wins/{win.pk}/files/", {"file": SimpleUploadedFile(name, data)} if data is not None else {}
    )
    assert answer.status_code == 422
    assert not Attachment.objects.exists()


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (PDF, "application/pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 300, "image/png"),
        ("Protokoll: 40 Minuten, naïve".encode(), "text/plain"),
        (b"<html><script>alert(1)</script>", "text/plain"),
        (b"\x00\x01\x02 binary", "application/octet-stream"),
        ("é".encode()[:1], "application/octet-stream"),
    ],
)
def test_the_kind_of_a_file_is_told_from_its_content(head: bytes, found: str):
    assert media_type(head) == found


def test_a_file_goes_to_the_trash_with_its_win_and_comes_back(owner):
    win = make.win(owner.viewer)
    file = make.attachment(owner.viewer, win=win)
    owner.client.post(f"/record/wins/{win.pk}/trash/")
    assert owner.client.get(f"/record/files/{file.pk}/").status_code == 404
    owner.client.post(f"/record/wins/{win.pk}/return/")
    assert bytes_of(owner.client.get(f"/record/files/{file.pk}/")) == b"Run log: 40 minutes"


def test_a_file_comes_back_with_its_win_from_the_trash_page_too(owner):
    win = make.win(owner.viewer)
    file = make.attachment(owner.viewer, win=win)
    owner.client.post(f"/record/wins/{win.pk}/trash/")
    page = owner.client.get("/trash/").content.decode()
    assert "with 1 attachment" in page
    assert "run-log.txt" not in page
    owner.client.post(f"/trash/record.win/{win.pk}/return/")
    assert bytes_of(owner.client.get(f"/record/files/{file.pk}/")) == b"Run log: 40 minutes"


def test_a_file_is_deleted_by_itself_and_brought_back(owner):
    file = make.attachment(owner.viewer)
    owner.client.post(f"/record/files/{file.pk}/trash/")
    assert owner.client.get(f"/record/files/{file.pk}/").status_code == 404
    owner.client.post(f"/record/files/{file.pk}/return/")
    assert owner.client.get(f"/record/files/{file.pk}/").status_code == 200


def test_files_are_in_the_archive_byte_for_byte(owner):
    data = bytes(range(256)) * 8_000
    kept = actions.attach(owner.viewer, make.win(owner.viewer), "data.bin", [data])
    written = archives.exported(owner.career)
    archives.remove(owner.career)
    career = archives.restored(written, Person.objects.create_person())
    assert archives.exported(career) == written
    parts = AttachmentPart.objects.filter(attachment=kept.pk).order_by("number")
    assert b"".join(bytes(part.data) for part in parts) == data
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        lines = archive.read("record/attachment_parts.json").splitlines()
    assert max(map(len, lines)) < 2_000_000


def test_a_name_is_shown_without_its_folder_and_stays_short(viewer):
    kept = actions.attach(viewer, make.win(viewer), "C:\\fakepath\\" + "long" * 100 + ".pdf", [PDF])
    assert len(kept.name) == 200
    assert kept.name.endswith(".pdf")
    assert "fakepath" not in kept.name


def test_nobody_else_gets_at_a_file(cast):
    file = make.attachment(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(f"/record/files/{file.pk}/").status_code == 404
        assert other.client.post(f"/record/files/{file.pk}/trash/").status_code == 404
        assert sent(other.client, file.win, PDF).status_code == 404
