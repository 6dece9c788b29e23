"""Files that are refused as a whole: one sentence that names the file and says what to do."""

import io
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import linkedin_export as export
from metier.core.errors import Refused
from metier.core.exchange import read_file, read_files, read_folder
from metier.core.exchange.bounded import MAX_ENTRIES, MAX_FILE


def refusal(name: str, data: bytes | Path) -> str:
    with pytest.raises(Refused) as caught:
        read_file(name, data)
    assert name in caught.value.sentence
    assert str(caught.value) == caught.value.sentence
    assert "\n" not in caught.value.sentence
    return caught.value.sentence


def zip_with(write: Callable[[zipfile.ZipFile], None]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Skills.csv", "Name\nSQL\n")
        write(archive)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"  \n ", "is empty"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "is an old Excel or Word file"),
        (b"<!DOCTYPE html><html>", "is a web page"),
        (b"\xef\xbb\xbf\n<HTML lang=en>", "is a web page"),
        (b"<?xml version='1.0'?>", "is an XML file"),
        (b"\x89PNG\r\n", "is a picture"),
        (b"BEGIN:VCARD\nEND:VCARD", "is a contact card"),
        (b"PK\x03\x04 not really", "is not a complete ZIP"),
        (b"Dear all,\nhere is my career.\n", "is not a file Metier can import"),
        (b"Artist,Album\nNina,Pastel\n", "is not a file Metier can import"),
        (b"[1, 2]", "is JSON, but not a JSON Resume"),
        (b'{"basics": {"name": "A"}, "sections": {"experience": {}}}', "is the own file of a r\u00e9sum\u00e9 editor"),
    ],
)
def test_the_wrong_file_is_recognised_and_said(data: bytes, said: str) -> None:
    assert said in refusal("mine.bin", data)


def test_a_workbook_is_told_from_an_export() -> None:
    data = export.zip_of({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})
    assert (
        refusal("Connections.xlsx", data)
        == "Connections.xlsx is an Excel workbook. Save its sheet as “CSV UTF-8” and choose that."
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..."),
        ("cv.rtf", b"{\\rtf1 hello}"),
        ("cv.odt", export.zip_of({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})),
        ("cv.pages", export.zip_of({"Index/Document.iwa": b"."})),
    ],
)
def test_a_resume_of_another_program_says_as_what_to_save_it(name: str, data: bytes) -> None:
    assert "save it as a Word document (.docx) or a PDF" in refusal(name, data)


def test_a_zip_without_linkedin_files_and_a_zip_in_a_zip() -> None:
    assert "has no LinkedIn files" in refusal("holiday.zip", export.zip_of({"beach.jpg": b"\xff\xd8\xff"}))
    assert "has no LinkedIn files" in refusal("empty.zip", export.zip_of({}))
    assert "holds another ZIP, inner.zip" in refusal(
        "outer.zip", export.zip_of({"inner.zip": export.linkedin_export()})
    )


def test_a_wrong_encoding_names_the_line_and_the_text_and_is_not_guessed() -> None:
    text = "Name\nSQL\nGesprächsführung\n"
    said = refusal("Skills.csv", text.encode("cp1252"))
    assert "Skills.csv, line 3, is not UTF-8 text at “Gesprächsführu" in said
    assert "byte 15" in said
    assert "CSV UTF-8" in said
    assert "Save the file as UTF-8 text" in refusal("cv.txt", text.encode("cp1252"))
    assert "not text" in refusal("Skills.csv", b"Name\nS\x00QL\n")
    assert "UTF-16" in refusal("Skills.csv", b"\xff\xfeN\x00a")


def test_a_wrong_encoding_inside_a_zip_names_the_file_in_it() -> None:
    with pytest.raises(Refused) as caught:
        read_file("export.zip", export.zip_of({"Skills.csv": "Name\nGespräch\n".encode("latin-1")}))
    assert caught.value.where.file == "Skills.csv"
    assert caught.value.where.line == 2


def test_headings_in_another_language_are_refused_with_what_to_do() -> None:
    assert "Set LinkedIn to English" in refusal("Connections.csv", "Prénom,Nom,Société\nA,B,C\n".encode())


def test_a_hundred_megabyte_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    with path.open("wb") as stream:
        stream.write(b"First Name,Last Name,Connected On\n")
        stream.truncate(100_000_000)
    tracemalloc.start()
    assert "Connections.csv has 100 MB, more than the 60 MB" in refusal("Connections.csv", path)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    bomb = zip_with(lambda archive: archive.writestr("Connections.csv", b"0" * 100_000_000))
    assert len(bomb) < 200_000
    tracemalloc.start()
    assert "Connections.csv in bomb.zip unpacks to 100 MB from almost nothing" in refusal("bomb.zip", bomb)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_bomb_that_lies_about_its_size_is_stopped() -> None:
    data = bytearray(zip_with(lambda archive: archive.writestr("Connections.csv", b"0" * (MAX_FILE + 10))))
    true_size = struct.pack("<I", MAX_FILE + 10)
    while true_size in data:
        at = data.index(true_size)
        data[at : at + 4] = struct.pack("<I", 500_000)
    with pytest.raises(Refused, match=r"damaged|almost nothing"):
        read_file("bomb.zip", bytes(data))


@pytest.mark.parametrize(
    "path",
    ["../Profile.csv", "a/../../Profile.csv", "/etc/Profile.csv", "C:\\Profile.csv", "..\\Profile.csv", "a\nb.csv"],
)
def test_path_tricks_are_refused(path: str) -> None:
    assert "points outside the ZIP" in refusal("tricks.zip", zip_with(lambda archive: archive.writestr(path, "x")))


def test_links_duplicates_and_too_many_files_are_refused() -> None:
    def link(archive: zipfile.ZipFile) -> None:
        entry = zipfile.ZipInfo("Profile.csv")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")

    def many(archive: zipfile.ZipFile) -> None:
        for number in range(MAX_ENTRIES):
            archive.writestr(f"{number}.txt", "")

    assert "which is a link" in refusal("link.zip", zip_with(link))
    assert "holds skills.csv twice" in refusal(
        "twice.zip", zip_with(lambda archive: archive.writestr("skills.csv", "Name\n"))
    )
    assert "more than 1,000 files" in refusal("many.zip", zip_with(many))


def test_a_locked_zip_is_refused() -> None:
    data = bytearray(export.zip_of({"Skills.csv": b"Name\nSQL\n"}))
    central = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[central + 8] |= 1
    assert "locked with a password" in refusal("locked.zip", bytes(data))


def test_a_zip_cut_short_or_with_damage_is_refused() -> None:
    whole = export.linkedin_export()
    assert "not a complete ZIP" in refusal("cut.zip", whole[: len(whole) // 2])
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("Skills.csv", "Name\nStatistics\n")
    with pytest.raises(Refused, match=r"Skills\.csv is damaged"):
        read_file("damaged.zip", stored.getvalue().replace(b"Statistics", b"Stochastic"))


def test_folders_follow_no_links(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("Name\nSecret\n")
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "Skills.csv").symlink_to(secret)
    with pytest.raises(Refused, match="The folder export is empty"):
        read_folder(folder)
    (folder / "notes.txt").write_text("x")
    with pytest.raises(Refused, match="has no LinkedIn files"):
        read_folder(folder)


def test_files_given_together_must_belong_together() -> None:
    with pytest.raises(Refused, match="imported by itself"):
        read_files([("Skills.csv", b"Name\nSQL\n"), ("resume.json", b"{}")])
    with pytest.raises(Refused, match="chosen twice"):
        read_files([("Skills.csv", b"Name\nSQL\n"), ("Skills.csv", b"Name\nR\n")])
    with pytest.raises(Refused, match="No file was chosen"):
        read_files([])
    with pytest.raises(Refused, match="cannot be opened"):
        read_file("gone.zip", Path("/nowhere/gone.zip"))


def test_more_rows_than_a_career_has_are_refused() -> None:
    assert "more than 1,000 rows" in refusal(
        "Skills.csv", ("Name\n" + "\n".join(f"Skill {number}" for number in range(1_001))).encode()
    )


def test_more_lines_than_a_file_has_are_refused() -> None:
    assert "more than 1,000,000 lines" in refusal(
        "Connections.csv", b"First Name,Last Name,Connected On\n" + b"\n" * 1_000_001
    )


def test_a_name_that_is_no_text_is_shown_as_far_as_it_can_be() -> None:
    reading = read_file("Skills\udcff\n.csv", b"Name\nSQL\n")
    assert reading.facts[0].source.file == "Skills��.csv"
