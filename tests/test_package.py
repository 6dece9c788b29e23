"""The wheel alone gives a working `metier`: templates, static files, migrations and the PDF's template are inside."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import guards
from shell import environment

pytestmark = pytest.mark.one_database


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(guards.ROOT), cwd=out)
    return out


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked as an installer does, in a folder apart from the source."""
    folder = tmp_path_factory.mktemp("site")
    wheel = next(built.glob("*.whl"))
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(folder),
        str(wheel),
        cwd=folder,
    )
    return folder


def run(*command: str, cwd: Path, **shell: str) -> str:
    done = subprocess.run(command, cwd=cwd, env=shell or None, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_source(built: Path) -> None:
    names = set(zipfile.ZipFile(next(built.glob("*.whl"))).namelist())
    source = {
        str(path.relative_to(guards.SOURCE.parent))
        for path in guards.SOURCE.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert source
    assert source - names == set()
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_there_is_a_source_distribution(built: Path) -> None:
    assert list(built.glob("metier-*.tar.gz"))


def test_the_wheel_alone_plans_a_goal_and_serves_a_page(installed: Path, tmp_path: Path) -> None:
    where = environment(tmp_path / "home", PYTHONPATH=str(installed), DJANGO_SETTINGS_MODULE="metier.config.settings")
    assert str(installed) in run(sys.executable, "-c", "import metier; print(metier.__file__)", cwd=tmp_path, **where)
    run(sys.executable, "-m", "metier", "goal", "add", "Lead a team", "--due", "2030-06-30", cwd=tmp_path, **where)
    assert "Lead a team" in run(sys.executable, "-m", "metier", "goal", "list", cwd=tmp_path, **where)
    run(sys.executable, "-m", "metier", "plan", "--pdf", "plan.pdf", cwd=tmp_path, **where)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")
    served = """
import django; django.setup()
from django.test import Client
from metier.accounts.models import Person
client = Client(headers={"host": "127.0.0.1"}); client.force_login(Person.objects.get())
for path in ("/", "/plan/", "/static/ui/metier.js"):
    print(client.get(path).status_code)
"""
    assert run(sys.executable, "-c", served, cwd=tmp_path, **where).split() == ["200", "200", "200"]
