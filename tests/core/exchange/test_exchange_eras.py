"""LinkedIn exports of every era, as a ZIP, a folder, or loose files."""

from pathlib import Path

import pytest

import linkedin_export as export
from metier.core.dates import PartialDate
from metier.core.exchange import (
    CertificateFact,
    EducationFact,
    Fact,
    PositionFact,
    ProfileFact,
    Reading,
    RecommendationFact,
    SkillFact,
    person_key,
    read_file,
    read_files,
    read_folder,
)


def of(reading: Reading, kind: type[Fact]) -> list[Fact]:
    return [fact for fact in reading.facts if isinstance(fact, kind)]


@pytest.mark.parametrize("era", ["2020", "2022", "2024"])
@pytest.mark.parametrize("german", [False, True])
@pytest.mark.parametrize("complete", [False, True])
def test_every_era_is_read_without_a_problem(era: export.Era, german: bool, complete: bool) -> None:
    reading = read_file("export.zip", export.linkedin_export(era, german=german, complete=complete))
    assert reading.kind == "linkedin"
    assert not reading.problems
    assert len([row for row in reading.aside if row.kind == "connection"]) == 12
    assert len(of(reading, PositionFact)) == (2 if german else 4)
    assert len(of(reading, SkillFact)) == 6


def test_the_profile_has_its_contact_details_and_no_private_address() -> None:
    (profile,) = of(read_file("export.zip", export.linkedin_export()), ProfileFact)
    assert isinstance(profile, ProfileFact)
    assert (profile.name, profile.email, profile.phone) == ("Nadia Rahman", "nadia@nadia.example", "+44 113 496 0000")
    assert profile.websites == (
        "https://nadia.example",
        "https://notes.nadia.example/talks",
        "https://twitter.com/nadiacounts",
    )
    assert "Invented Street" not in str(profile)


def test_partial_dates_stay_partial_and_lines_are_physical() -> None:
    first, second, _, student = of(read_file("export.zip", export.linkedin_export()), PositionFact)
    assert isinstance(first, PositionFact)
    assert isinstance(student, PositionFact)
    assert (first.starts, first.ends) == (PartialDate(2023, 3), None)
    assert (student.starts, student.ends) == (PartialDate(2014), PartialDate(2015))
    assert (first.source.line, second.source.line) == (2, 5)
    assert first.description.count("\n") == 2


def test_german_headings_and_months_are_read() -> None:
    reading = read_file("export.zip", export.linkedin_export(german=True))
    now, before = of(reading, PositionFact)
    assert isinstance(now, PositionFact)
    assert isinstance(before, PositionFact)
    assert (now.employer, now.starts) == ("Kälder Versicherung GmbH", PartialDate(2023, 3))
    assert (before.starts, before.ends) == (PartialDate(2019, 9), PartialDate(2022, 12))


def test_recommendations_have_a_direction_and_a_day() -> None:
    received, _, given = of(read_file("export.zip", export.linkedin_export()), RecommendationFact)
    assert isinstance(received, RecommendationFact)
    assert isinstance(given, RecommendationFact)
    assert (received.given, received.written_on) == (False, PartialDate(2022, 7, 20))
    assert given.given


def test_connections_are_kept_aside_and_nameless_ones_ignored_with_the_reason() -> None:
    reading = read_file("export.zip", export.linkedin_export(people=3, hidden=9))
    people = [row for row in reading.aside if row.kind == "connection"]
    assert len(people) == 3
    assert all(row.value("person_key") == person_key(row.value("url")) != "" for row in people)
    assert all(PartialDate.parse(row.value("connected_on")).day for row in people)
    (ignored,) = [one for one in reading.ignored if one.file == "Connections.csv"]
    assert (ignored.rows, ignored.why) == (9, "LinkedIn left the name out; nothing to match.")


def test_messages_are_counted_and_never_read() -> None:
    reading = read_file("export.zip", export.linkedin_export())
    (messages,) = [one for one in reading.ignored if one.file == "messages.csv"]
    assert (messages.rows, messages.why) == (2, "Metier does not read private messages.")
    assert "ecret words" not in repr(reading)


def test_an_application_is_kept_without_what_was_answered() -> None:
    reading = read_file("export.zip", export.linkedin_export())
    (application,) = [row for row in reading.aside if row.kind == "job_application"]
    assert (application.value("employer"), application.value("answers")) == ("Calder Mutual", "")
    assert "Years of SQL" not in repr(reading)


def test_a_zip_a_folder_and_loose_files_say_the_same(tmp_path: Path) -> None:
    files = export.export_files()
    for name, content in files.items():
        path = tmp_path / "Some Folder" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    zipped = tmp_path / "export.zip"
    zipped.write_bytes(export.zip_of(files))
    as_zip = read_file("export.zip", zipped)
    as_folder = read_folder(tmp_path / "Some Folder")
    as_files = read_files([(name, content) for name, content in files.items()])
    assert set(as_zip.facts) == set(as_folder.facts) == set(as_files.facts)
    assert as_zip.bytes == as_folder.bytes == as_files.bytes == sum(map(len, files.values()))
    assert as_zip.files == len(files)


def test_file_names_are_matched_loosely() -> None:
    files = export.export_files()
    odd = {"My Export/EMAIL_ADDRESSES.CSV": files["Email Addresses.csv"], "My Export/profile.csv": files["Profile.csv"]}
    odd["My Export/recommendations received.csv"] = files["Recommendations_Received.csv"]
    odd["__MACOSX/My Export/._profile.csv"] = b"\x00\x05\x16\x07"
    reading = read_file("odd.zip", export.zip_of(odd))
    assert len(of(reading, ProfileFact)) == 1
    assert len(of(reading, RecommendationFact)) == 2
    assert reading.files == 3


@pytest.mark.parametrize(
    ("name", "kind"), [("Skills (1).csv", SkillFact), ("mine.csv", CertificateFact), ("studies.csv", EducationFact)]
)
def test_a_loose_file_is_told_by_its_name_or_its_headings(name: str, kind: type[Fact]) -> None:
    source = {SkillFact: export.SKILLS, CertificateFact: export.CERTIFICATIONS, EducationFact: export.EDUCATION}[kind]
    reading = read_file(name, export.table(source).encode())
    assert len(of(reading, kind)) == len(source) - 1 == len(reading.facts)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_spreadsheets_do_to_a_file_is_understood(encoding: str, line_end: str, delimiter: str) -> None:
    text = (
        export.table([("Name",), ("Überblick",)])
        if delimiter == ","
        else export.table([("Name", "Proficiency"), ("Überblick", "")], delimiter=delimiter)
    )
    reading = read_file(
        "Skills.csv" if delimiter == "," else "Languages.csv", text.replace("\n", line_end).encode(encoding)
    )
    assert [getattr(fact, "name", "") for fact in reading.facts] == ["Überblick"]


def test_thirty_thousand_connections_are_all_kept() -> None:
    reading = read_file("Connections.csv", export.connections(30_000).encode())
    assert len(reading.aside) == 30_000
    assert not reading.problems
