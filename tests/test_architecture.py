"""The house rules, each with one planted violation that proves its guard can fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import isolate_apps
from django.urls import URLResolver, path
from django.urls.resolvers import RegexPattern

import guards
import make
from cast import Cast
from metier.accounts.models import Career, Owned, Person, SignInLink
from metier.home.archive.contents import ARCHIVED
from metier.home.models import Note

NOT_OWNED = {Person, Career, SignInLink, Person.groups.through, Person.user_permissions.through}


# Imports


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        "--config",
        str(guards.ROOT / "pyproject.toml"),
        "--no-cache",
    ]
    return subprocess.run(
        command, cwd=folder, env=os.environ | {"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False
    )


PLANTED = (
    ("accounts/queries.py", "from metier.plan import choices", "Imports run downwards only"),
    ("plan/models/goals.py", "from metier.plan import views", "Inside an area"),
    ("core/words.py", "import click", "core is plain Python"),
    ("home/models.py", "from metier.plan import views", "Nobody else imports the views, forms or commands of plan"),
)


@pytest.mark.one_database
def test_each_planted_import_breaks_its_contract(tmp_path: Path) -> None:
    """All at once, as reading every import takes a while; each contract is broken by one of them alone."""
    shutil.copytree(
        guards.SOURCE, tmp_path / "metier", ignore=shutil.ignore_patterns("static", "templates", "__pycache__")
    )
    for where, line, _ in PLANTED:
        planted = tmp_path / "metier" / where
        planted.write_text(planted.read_text() + f"\n{line}\n")
    checked = lint_imports(tmp_path)
    assert checked.returncode == 1, checked.stdout
    broken = [row for row in checked.stdout.splitlines() if row.endswith("BROKEN")]
    assert len(broken) == len(PLANTED), checked.stdout
    for _, _, contract in PLANTED:
        assert any(contract in row for row in broken), checked.stdout


# Models


def test_no_key_points_upwards() -> None:
    found = guards.area_models()
    assert len(found) > 20
    assert guards.upward_keys(found) == []


@isolate_apps("metier.plan", "metier.record")
def test_a_key_by_string_to_a_higher_area_is_found() -> None:
    class Planned(models.Model):
        class Meta:
            app_label = "plan"

    class Planted(models.Model):
        planned = models.ForeignKey(Planned, on_delete=models.CASCADE)

        class Meta:
            app_label = "record"

    assert guards.upward_keys([Planted]) == ["record.Planted.planned points at plan.Planned"]


def not_owned(found: list[type[models.Model]]) -> set[type[models.Model]]:
    return {model for model in found if not issubclass(model, Owned)} - NOT_OWNED


def test_everything_an_owner_has_belongs_to_a_career() -> None:
    passing = {"ImportDraft", "DraftFile", "PostingDraft", "PeopleDraft"}  # what waits for a decision
    secret = {"BookPassword"}  # what no archive may hold
    assert {model.__name__ for model in not_owned(guards.area_models())} <= passing | secret
    for model in guards.area_models():
        if issubclass(model, Owned):
            assert not model._meta.get_field("career").null


@isolate_apps("metier.plan")
def test_a_model_without_a_career_is_found() -> None:
    class Planted(models.Model):
        class Meta:
            app_label = "plan"

    assert not_owned([Planted]) == {Planted}


def owned() -> set[type[models.Model]]:
    return {model for model in guards.area_models() if issubclass(model, Owned)}


def missing_from_archive(found: set[type[models.Model]]) -> set[type[models.Model]]:
    return found - set(ARCHIVED)


def test_everything_owned_is_in_the_archive() -> None:
    assert missing_from_archive(owned()) == set()


def test_a_model_missing_from_the_archive_is_found() -> None:
    assert missing_from_archive({SignInLink}) == {SignInLink}


def test_there_is_a_maker_for_everything_owned(cast: Cast) -> None:
    made = {type(maker(cast.owner.viewer)) for maker in make.EVERY}
    assert owned() - made == set()


# Access


@pytest.mark.one_database
@pytest.mark.parametrize("other", ["supporter", "stranger"])
def test_strangers_and_supporters_get_404_for_every_row(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    """Thousands of them, so that the page that says it, which takes longer than looking, is left out."""
    monkeypatch.setattr("metier.config.urls.handler404", lambda *_, **__: HttpResponse(status=404))
    rows = [maker(cast.owner.viewer) for maker in make.EVERY]
    assert guards.open_to(getattr(cast, other).client, rows) == []


def test_nobody_gets_in_without_signing_in(cast: Cast) -> None:
    assert guards.open_to_nobody(Client()) == []


def leaky(request: HttpRequest, pk: str) -> HttpResponse:
    return HttpResponse("everything")


def careless(request: HttpRequest, pk: str) -> HttpResponse:
    return HttpResponse("that row", status=200 if Note.objects.filter(pk=pk) else 404)


leaky.login_required = careless.login_required = False  # type: ignore[attr-defined]
urlpatterns = [
    path("leak/<uuid:pk>/", leaky),
    path("careless/<uuid:pk>/", careless),
    path("account/sign-in/", leaky, name="sign_in"),
]


def test_a_page_that_leaks_is_found(cast: Cast, settings) -> None:
    settings.ROOT_URLCONF = "test_architecture"
    planted = URLResolver(RegexPattern(r"^/"), "test_architecture")
    rows = [make.note(cast.owner.viewer), make.goal(cast.owner.viewer)]
    assert guards.open_to(cast.stranger.client, rows, planted) == [
        "GET leak/<uuid:pk>/ with a Note: 200",
        "GET leak/<uuid:pk>/ with a Goal: 200",
        "POST leak/<uuid:pk>/ with a Note: 200",
        "POST leak/<uuid:pk>/ with a Goal: 200",
        "GET careless/<uuid:pk>/ with a Note: 200",
        "POST careless/<uuid:pk>/ with a Note: 200",
    ]
    assert guards.open_to_nobody(Client(), planted) == ["GET /leak/<uuid:pk>/: 200", "POST /leak/<uuid:pk>/: 200"]


# Time


def test_no_machine_is_too_slow_for_what_is_generated() -> None:
    assert hypothesis.settings().deadline is None


# Files


@pytest.mark.parametrize("folder", ["src", "tests", "benchmarks"])
def test_files_stay_small(folder: str) -> None:
    assert guards.long_files(guards.ROOT / folder) == []


def test_migrations_import_nothing_of_ours() -> None:
    assert guards.app_code_in_migrations(guards.SOURCE) == []


def test_templates_have_nothing_inline() -> None:
    assert guards.inline_code(guards.SOURCE) == []


def test_templates_use_their_own_area_and_ui() -> None:
    assert guards.foreign_templates(guards.SOURCE) == []


def test_no_file_names_a_package_registry() -> None:
    assert guards.registry_hosts(guards.ROOT) == []


def test_planted_files_are_found(tmp_path: Path) -> None:
    area = tmp_path / "plan"
    (area / "migrations").mkdir(parents=True)
    (area / "templates" / "plan").mkdir(parents=True)
    (area / "long.py").write_text("pass\n" * 401)
    (area / "migrations" / "0002_planted.py").write_text("from metier.plan.models import Task\n")
    (area / "templates" / "plan" / "planted.html").write_text(
        '<p style="color: red">{% include "record/_win.html" %}</p>'
    )
    (area / "templates" / "plan" / "mail").mkdir()
    (area / "templates" / "plan" / "mail" / "styled.html").write_text('<p style="color: red">Due</p>')
    (area / "templates" / "plan" / "mail" / "scripted.html").write_text('<p onclick="go()">Due</p>')
    (tmp_path / "requirements.txt").write_text("--index-url https://" + "pypi" + ".org/simple")
    assert guards.long_files(tmp_path) == ["long.py: 401 lines"]
    assert guards.app_code_in_migrations(tmp_path) == ["0002_planted.py"]
    assert sorted(guards.inline_code(tmp_path)) == ["planted.html", "scripted.html"]
    assert guards.foreign_templates(tmp_path) == ["planted.html uses record"]
    assert guards.registry_hosts(tmp_path) == ["requirements.txt"]
