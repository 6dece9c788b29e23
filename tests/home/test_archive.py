"""An archive holds everything, and restores to an equal career."""

import io
import json
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext, isolate_apps

import archives
import make
from cast import Cast
from metier.accounts.models import Career, Owned, Person
from metier.core.archive.form import Manifest
from metier.core.archive.reading import opened
from metier.home.archive import contents, fields
from metier.home.archive.restoring import CareerIsHere, look, restore
from metier.home.archive.snapshot import snapshot
from metier.home.models import Note
from metier.home.upkeep.verifying import opened_as
from metier.plan.models import Goal


def owned() -> set[type[Owned]]:
    from django.apps import apps

    return {model for model in apps.get_models() if issubclass(model, Owned)}


def not_archived(found: set[type[Owned]]) -> set[type[Owned]]:
    return found - set(contents.ARCHIVED)


def test_every_owned_model_is_in_the_archive_once():
    assert not_archived(owned()) == set()
    assert len(contents.ARCHIVED) == len(contents.BY_MODEL) == len(contents.BY_PATH)


@isolate_apps("metier.home")
def test_an_owned_model_that_is_not_listed_is_found():
    class Forgotten(Owned):
        class Meta:
            app_label = "home"

    assert not_archived({Forgotten}) == {Forgotten}


def test_every_field_of_everything_has_a_form():
    for model in contents.ARCHIVED:
        assert [column.name for column in fields.columns(model)][:3] == ["id", "created_at", "trashed_at"]


@isolate_apps("metier.home")
def test_a_field_without_a_form_is_found():
    class Forgotten(Owned):
        paper = models.FileField()

        class Meta:
            app_label = "home"

    class Stamped(Owned):
        changed_at = models.DateTimeField(auto_now=True)

        class Meta:
            app_label = "home"

    class Named(Owned):
        by = models.ForeignKey(Person, on_delete=models.CASCADE)

        class Meta:
            app_label = "home"

    for model, said in ((Forgotten, "has no form"), (Stamped, "sets itself"), (Named, "not in the archive")):
        with pytest.raises(fields.NoFormError, match=said):
            fields.columns(model)


def test_exporting_twice_gives_the_same_bytes(owner):
    archives.everything(owner.viewer)
    assert archives.exported(owner.career) == archives.exported(owner.career)


def test_a_career_restored_elsewhere_exports_to_the_same_bytes(owner):
    made = archives.everything(owner.viewer)
    before = archives.exported(owner.career)
    again = archives.moved(before, owner.career)
    assert archives.exported(again) == before
    assert again.owner.name == "Nadia Rahman"
    for row in made:
        assert type(row)._default_manager.filter(pk=row.pk, career=again).exists()


def test_the_trash_is_in_the_archive_and_comes_back_as_trash(owner):
    archives.everything(owner.viewer)
    data = archives.exported(owner.career)
    assert [row["title"] for row in archives.rows(data, "plan/goals.json") if row["trashed_at"]] == ["Given up"]
    again = archives.moved(data, owner.career)
    assert Goal.objects.get(career=again, title="Given up").trashed_at == owner.viewer.now


def test_every_kind_of_row_is_in_it(owner):
    archives.everything(owner.viewer)
    manifest = Manifest.read(archives.files(archives.exported(owner.career))["manifest.json"])
    assert [file.path for file in manifest.files] == ["career.json", *(kept.path for kept in contents.CONTENTS)]
    assert all(file.rows for file in manifest.files)


def test_nothing_of_another_career_is_in_it(cast: Cast):
    make.note(cast.stranger.viewer, "A stranger’s note")
    data = b"".join(archives.files(archives.exported(cast.owner.career)).values())
    assert "stranger" not in data.decode()


def test_values_are_written_plainly(owner):
    make.life_goal(owner.viewer, why="Ünder the eaves")
    row = archives.rows(archives.exported(owner.career), "direction/life_goals.json")[0]
    assert (row["cost"], row["cost_currency"]) == ("38000.00", "GBP")
    assert row["starts"] == "2028-06"
    assert row["created_at"] == "2026-10-01T09:30:00.000000Z"
    assert "Ünder the eaves" in archives.files(archives.exported(owner.career))["direction/life_goals.json"].decode()


def test_nothing_in_it_tells_when_it_was_exported(owner):
    import time_machine

    archives.everything(owner.viewer)
    before = archives.exported(owner.career)
    with time_machine.travel(owner.viewer.now + timedelta(days=400)):
        assert archives.exported(owner.career) == before


def test_an_object_keeps_its_order_whatever_the_database_does_with_it(owner):
    made = make.aside_row(owner.viewer)
    made.values = {"b": {"z": 1, "a": [{"y": 1.5, "x": None}]}, "a": "ü"}
    made.save()
    line = archives.files(archives.exported(owner.career))["record/rows_kept_aside.json"].decode()
    assert '"values": {"a": "ü", "b": {"a": [{"x": null, "y": 1.5}], "z": 1}}' in line


def test_a_career_that_is_here_is_not_replaced(owner):
    make.note(owner.viewer)
    data = archives.exported(owner.career)
    with pytest.raises(CareerIsHere):
        archives.restored(data, owner.person)
    assert archives.exported(owner.career) == data


def test_a_career_with_nothing_in_it_makes_room(owner, cast):
    make.note(owner.viewer)
    data = archives.exported(owner.career)
    archives.remove(owner.career)
    again = archives.restored(data, cast.stranger.person)
    assert list(cast.stranger.person.careers.all()) == [again]
    assert again.owner.name == "Sasha Lind"


def test_a_replaced_career_is_kept_as_an_archive(cast, tmp_path):
    make.note(cast.owner.viewer)
    make.note(cast.stranger.viewer, "Sasha’s own")
    data, before = archives.exported(cast.owner.career), archives.exported(cast.stranger.career)
    archives.remove(cast.owner.career)
    kept = tmp_path / "kept.zip"
    with opened(io.BytesIO(data)) as archive:
        restore(cast.stranger.person, look(archive), keep=kept)
    assert kept.read_bytes() == before
    assert kept.stat().st_mode & 0o077 == 0


def test_a_demo_does_not_replace_ones_own_career(owner, cast):
    make.note(owner.viewer)
    owner.career.is_demo = True
    owner.career.save()
    data = archives.exported(owner.career)
    archives.remove(owner.career)
    archives.restored(data, cast.stranger.person)
    assert cast.stranger.person.careers.count() == 2


def test_the_number_of_queries_does_not_grow_with_rows(owner):
    make.note(owner.viewer)
    archives.exported(owner.career)
    with CaptureQueriesContext(connection) as few:
        archives.exported(owner.career)
    for _ in range(40):
        make.deposit(owner.viewer)
        make.task(owner.viewer)
    with CaptureQueriesContext(connection) as many:
        archives.exported(owner.career)
    assert len(many) == len(few)


def test_the_career_says_who_it_was_of(owner):
    career = json.loads(archives.files(archives.exported(owner.career))["career.json"])
    assert career["owner"] == {"name": "Nadia Rahman"}
    assert (career["time_zone"], career["currency"]) == ("Europe/London", "GBP")


def test_an_export_sees_one_moment_while_others_write(owner, tmp_path):
    make.note(owner.viewer, "Before")
    path = tmp_path / "metier.sqlite3"
    with opened_as("written", path):
        person = Person.objects.db_manager("written").create_person()
        career = Career.objects.using("written").create(owner=person)
        Note.objects.using("written").create(career=career, said_on=owner.viewer.today, text="Before")
        with closing(sqlite3.connect(path)) as other:
            other.execute("PRAGMA journal_mode=WAL")
            with snapshot("written"):
                assert Note.objects.using("written").count() == 1
                other.execute("UPDATE home_note SET text = 'After'")
                other.commit()
                assert Note.objects.using("written").get().text == "Before"
        assert Note.objects.using("written").get().text == "After"
