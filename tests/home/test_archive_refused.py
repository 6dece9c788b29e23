"""What is wrong with an archive is said with file and line, and nothing is changed."""

import io
import json
import zipfile
from uuid import uuid4

import pytest

import archives
import make
from metier.accounts.models import Career, Person
from metier.core.archive.form import BadArchive
from metier.core.archive.reading import opened
from metier.home.archive.restoring import CareerIsHere, check, look
from metier.plan.models import Goal


@pytest.fixture
def data(of_everything, cast):
    """The archive of a career that is no longer here."""
    return of_everything


@pytest.fixture
def person(data):
    return Person.objects.create_person()


def refusal(data: bytes, person: Person) -> BadArchive:
    with pytest.raises(BadArchive) as refused:
        archives.restored(data, person)
    assert not person.careers.exists()
    assert not Goal.objects.filter(career__owner=person).exists()
    return refused.value


def change_goal(data: bytes, **values: object) -> bytes:
    return archives.with_rows(data, "plan/goals.json", lambda rows: rows[0].update(values))


def test_a_changed_file_is_refused(data, person):
    contents = archives.files(data)
    contents["plan/goals.json"] = contents["plan/goals.json"].replace(b"Given up", b"Taken up")
    refused = refusal(archives.zipped(contents), person)
    assert str(refused).startswith("plan/goals.json: The file was changed or damaged")


def test_a_missing_file_is_refused(data, person):
    contents = archives.files(data)
    del contents["plan/goals.json"]
    assert "missing from the archive" in refusal(archives.zipped(contents), person).sentence


def test_a_file_that_nobody_listed_is_refused(data, person):
    contents = archives.files(data)
    assert "files/cv.pdf" in refusal(archives.zipped({**contents, "files/cv.pdf": b"%PDF"}), person).sentence


def test_a_newer_format_is_refused_with_what_to_do(data, person):
    contents = archives.files(data)
    contents["manifest.json"] = contents["manifest.json"].replace(b'"version": "1.0"', b'"version": "2.0"')
    sentence = "This archive was written by a newer Metier (format 2.0). Update Metier, then restore it."
    assert refusal(archives.zipped(contents), person).sentence == sentence


def test_a_field_that_is_not_known_is_refused_with_its_line(data, person):
    refused = refusal(change_goal(data, mood="hopeful"), person)
    assert (
        str(refused)
        == "plan/goals.json, line 2, mood: This Metier does not know “mood”. A newer one wrote the archive: update Metier, then restore it."
    )


def test_a_kind_that_is_not_known_is_refused(data, person):
    refused = refusal(archives.rewritten(data, lambda files: files.update({"moods/moods.json": b"[\n]\n"})), person)
    assert "moods/moods.json" in refused.sentence


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"due": "next year"}, "“due” is not a date such as “2026-10-01”."),
        ({"due": "2026-1-1"}, "“due” is not a date such as “2026-10-01”."),
        ({"title": None}, "“title” is empty."),
        ({"title": 7}, "“title” is not text."),
        ({"title": "nu\x00ll"}, "“title” is not text."),
        ({"horizon": "century"}, "“horizon” is “century”, which is not one of its choices."),
        ({"created_at": "2026-10-01T09:30:00"}, "“created_at” is not a moment such as “2026-10-01T09:30:00.000000Z”."),
        (
            {"created_at": "2026-10-01T09:30:00.000000+01:00"},
            "“created_at” is not a moment such as “2026-10-01T09:30:00.000000Z”.",
        ),
        ({"id": "7"}, "The row has no “id” that is a UUID."),
    ],
)
def test_a_value_that_is_none_is_refused(data, person, values, said):
    refused = refusal(change_goal(data, **values), person)
    assert refused.sentence == said
    assert (refused.where.file, refused.where.line) == ("plan/goals.json", 2)


def test_a_row_that_refers_to_something_else_is_refused(data, person):
    elsewhere = str(uuid4())
    refused = refusal(change_goal(data, serves=elsewhere), person)
    assert refused.sentence == f"“serves” is {elsewhere}, which is not in the archive."


def test_a_row_of_another_career_cannot_be_overwritten(data, person, cast):
    theirs = make.goal(cast.stranger.viewer, "Sasha’s goal")
    refused = refusal(
        archives.with_rows(data, "plan/goals.json", lambda rows: rows.append({**rows[0], "id": str(theirs.pk)})), person
    )
    assert "in another career here already" in refused.sentence
    theirs.refresh_from_db()
    assert (theirs.title, theirs.career) == ("Sasha’s goal", cast.stranger.career)


def test_the_career_of_somebody_else_cannot_be_taken(owner, cast):
    make.note(owner.viewer)
    data = archives.exported(owner.career)
    assert "in another career here already" in refusal(data, Person.objects.create_person()).sentence
    assert Career.objects.get(pk=owner.career.pk).owner == owner.person


def test_a_row_of_ones_demo_is_not_taken_either(data, cast):
    sasha = cast.stranger
    archives.restored(data, Person.objects.create_person())
    with pytest.raises(BadArchive, match="in another career here already"):
        archives.restored(data, sasha.person)
    assert list(sasha.person.careers.all()) == [sasha.career]


def test_the_same_id_twice_is_refused(data, person):
    refused = refusal(archives.with_rows(data, "home/notes.json", lambda rows: rows.append(rows[0])), person)
    assert "is there twice" in refused.sentence


def test_what_the_database_refuses_is_told_with_its_line(data, person):
    def no_date(rows):
        rows[1].update(firm=True, wanted_by=None)

    refused = refusal(archives.with_rows(data, "plan/tasks.json", no_date), person)
    assert refused.sentence.startswith("The database refuses this row")
    assert (refused.where.file, refused.where.line) == ("plan/tasks.json", 3)


def test_a_time_zone_that_does_not_exist_is_refused(data, person):
    def far(files):
        career = json.loads(files["career.json"])
        files["career.json"] = json.dumps({**career, "time_zone": "Mars/Olympus"}).encode()

    from metier.core.errors import Refused

    with pytest.raises(Refused, match="not a time zone"):
        archives.restored(archives.rewritten(data, far), person)


def test_a_look_without_writing_finds_the_same(data):
    with opened(io.BytesIO(change_goal(data, serves=str(uuid4())))) as archive:
        found = look(archive)
        with pytest.raises(BadArchive, match="not in the archive"):
            check(found)
    assert not Career.objects.filter(pk=found.career["id"]).exists()


def test_a_failed_replacement_leaves_no_archive_behind(owner, data, cast, tmp_path):
    from metier.home.archive.restoring import restore

    make.note(cast.stranger.viewer)
    before = archives.exported(cast.stranger.career)
    with opened(io.BytesIO(change_goal(data, due="never"))) as archive, pytest.raises(BadArchive):
        restore(cast.stranger.person, look(archive), keep=tmp_path / "kept.zip")
    assert list(tmp_path.iterdir()) == []
    assert archives.exported(cast.stranger.career) == before


def test_an_archive_packed_anew_by_another_program_is_restored(data, person):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in reversed(archives.files(data).items()):
            archive.writestr(name, content)
    assert archives.exported(archives.restored(stream.getvalue(), person)) == data


def test_a_field_that_an_older_archive_lacks_is_what_it_is_when_new(data, person):
    def without(rows):
        for row in rows:
            del row["why"], row["state"]

    again = archives.restored(archives.with_rows(data, "plan/goals.json", without), person)
    assert {(goal.why, goal.state) for goal in Goal.objects.filter(career=again)} == {("", "open")}


def test_a_row_without_what_it_cannot_lack_is_refused(data, person):
    refused = refusal(archives.with_rows(data, "plan/goals.json", lambda rows: rows[0].pop("title")), person)
    assert refused.sentence == "The row lacks its “title”."


def test_replacing_is_never_silent(owner):
    make.note(owner.viewer)
    with pytest.raises(CareerIsHere):
        archives.restored(archives.exported(owner.career), owner.person)


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("plan/tasks.json", {"minutes": 10**30}),
        ("direction/life_goals.json", {"cost": "NaN"}),
        ("direction/life_goals.json", {"cost": "1E+30"}),
        ("direction/life_goals.json", {"cost_currency": "EUR2"}),
        ("record/positions.json", {"highlights": {}}),
        ("record/imports.json", {"kind": "x" * 21}),
        ("record/imports.json", {"counts": []}),
        ("record/imports.json", {"imported_at": "0001-01-01T00:00:00.000000Z"}),
        ("record/education.json", {"ends": "9999"}),
    ],
)
def test_a_value_that_no_page_could_show_is_refused(data, person, path, values):
    refused = refusal(archives.with_rows(data, path, lambda rows: rows[0].update(values)), person)
    assert f"“{next(iter(values))}” is " in refused.sentence
    assert (refused.where.file, refused.where.line) == (path, 2)


def test_tasks_that_need_each_other_are_refused_by_name(owner):
    first = make.task(owner.viewer, "Agree the scope")
    make.task(owner.viewer, "Write the case", of=first.goal, needs=(first,))
    exported = archives.exported(owner.career)
    archives.remove(owner.career)

    def turn_round(rows):
        rows.append(rows[0] | {"id": "f" * 8 + str(uuid4())[8:], "task": rows[0]["needs"], "needs": rows[0]["task"]})
        rows.sort(key=lambda row: row["id"])

    refused = refusal(archives.with_rows(exported, "plan/task_needs.json", turn_round), Person.objects.create_person())
    assert "Agree the scope needs Write the case" in refused.sentence


@pytest.mark.parametrize(
    "figures",
    [
        {"2023-03": "120", "2026-04": "much"},
        {"2023-03": "120", "2026-04": "0"},
        {"2023-03": "120", "2026-04": "1,5"},
        {"2023-03": "120", "2026-04": "None"},
        {"2023-03": "120", "2026-04": 132},
        {"2023-03": "120", "2026-13": "132"},
        {"2023": "120", "2026-04": "132"},
    ],
)
def test_prices_that_no_table_had_are_refused(data, person, figures):
    refused = refusal(
        archives.with_rows(data, "value/prices.json", lambda rows: rows[0].update(figures=figures)), person
    )
    assert refused.sentence.startswith("“figures” is ")
    assert (refused.where.file, refused.where.line) == ("value/prices.json", 2)


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("value/pay.json", {"currency": "ZZ!"}),
        ("value/rates.json", {"into": "gbp"}),
        ("value/negotiations.json", {"sheet": ["anchor", {"line": 1}]}),
    ],
)
def test_what_no_page_of_pay_could_show_is_refused(data, person, path, values):
    refused = refusal(archives.with_rows(data, path, lambda rows: rows[0].update(values)), person)
    assert "of another kind" in refused.sentence
    assert (refused.where.file, refused.where.line) == (path, 2)
