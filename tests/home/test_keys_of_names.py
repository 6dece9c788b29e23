"""Names keyed by an earlier rule are found and matched by the rule of today: after a tick, and in a career that is restored."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import archives
import make
from make import network
from metier.accounts.models import Career
from metier.home.upkeep import ticking
from metier.network.models import Contact
from metier.postings.models import Posting

NOW = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
ONCE = {"name_key": "łukasz ørsted", "employer_key": "søren and sons", "found_by": "łukasz ørsted søren and sons"}


@pytest.fixture(autouse=True)
def home(tmp_path, settings) -> Path:
    settings.METIER_HOME = tmp_path
    return tmp_path


@pytest.fixture
def keyed_once(owner) -> Contact:
    """Somebody from when no strokes were taken from letters, and a posting of the same time, by now in the trash."""
    contact = network.contact(owner.viewer, "Łukasz Ørsted", employer="Søren and Sons")
    posting = make.posting(owner.viewer, employer="Søren and Sons", trashed_at=NOW)
    Contact.objects.filter(pk=contact.pk).update(**ONCE)
    Posting.objects.filter(pk=posting.pk).update(employer_key=ONCE["employer_key"])
    Career.objects.filter(pk=owner.career.pk).update(names_version=0)
    return contact


def found(owner, page: str, words: str) -> str:
    return owner.client.get(page, {"q": words}).content.decode()


def test_after_a_tick_somebody_keyed_once_is_found_however_the_name_is_typed(owner, keyed_once):
    assert "Łukasz Ørsted" not in found(owner, "/people/", "Lukasz")
    assert "Keyed 2 rows by the rules that names are matched by now." in ticking.tick(NOW)
    assert "Łukasz Ørsted" in found(owner, "/people/", "Lukasz")
    assert "Łukasz Ørsted" in found(owner, "/people/", "ØRSTED")
    assert Posting.objects.get(career=owner.career).employer_key == "soren & sons"
    assert not any("Keyed" in said for said in ticking.tick(NOW))


def test_after_a_tick_names_whose_letters_were_taken_for_accents_are_found(owner):
    contact = network.contact(owner.viewer, "ハンク", employer="バンク")
    Contact.objects.filter(pk=contact.pk).update(employer_key="バンク", found_by="ハンク ハンク leeds")
    Career.objects.filter(pk=owner.career.pk).update(names_version=0)
    ticking.tick(NOW)
    assert "ハンク" in found(owner, "/people/", "バンク")
    assert "ハンク" in found(owner, "/people/", "leeds")
    assert "ハンク" not in found(owner, "/people/", "パンク").replace("パンク", "")


def test_an_archive_of_once_is_keyed_anew(owner, keyed_once):
    def older(files: archives.Files) -> None:
        career = json.loads(files["career.json"])
        del career["names_version"]
        files["career.json"] = json.dumps(career).encode()

    career = archives.moved(archives.rewritten(archives.exported(owner.career), older), owner.career)
    kept = Contact.objects.get(career=career)
    assert (kept.name_key, kept.employer_key) == ("lukasz orsted", "soren & sons")
    assert "lukasz orsted soren and sons" in kept.found_by
