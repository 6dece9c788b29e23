"""What the architecture forbids, as functions that list violations. Each is shown able to fail in test_architecture.py."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.apps import apps
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "metier"
AREAS = (
    "accounts",
    "direction",
    "record",
    "postings",
    "roles",
    "resume",
    "talk",
    "value",
    "plan",
    "network",
    "reviews",
    "asks",
    "support",
    "home",
)


def floors() -> dict[str, int]:
    """Each area's height, from the import contract: what is higher may know what is lower."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "floors")
    return {
        name.strip().strip("()"): len(layers) - index for index, layer in enumerate(layers) for name in layer.split("|")
    }


def upward_keys(models: Iterable[type[Model]]) -> list[str]:
    """Foreign keys, by class or by string, that point at a higher area or at a stranger on the same floor."""
    height = floors()
    wrong = []
    for model in models:
        own = model._meta.app_label
        for field in model._meta.get_fields():
            target = getattr(field, "remote_field", None) and field.related_model
            if not isinstance(target, type) or field.auto_created or target._meta.app_label not in height:
                continue
            other = target._meta.app_label
            if other != own and height[other] >= height[own]:
                wrong.append(f"{own}.{model.__name__}.{field.name} points at {other}.{target.__name__}")
    return wrong


def area_models() -> list[type[Model]]:
    return [model for area in AREAS for model in apps.get_app_config(area).get_models()]


def long_files(folder: Path) -> list[str]:
    """Python over 400 lines, pages over 150, fragments over 60."""
    limits = [
        ("*.py", lambda path: 400),
        ("*.html", lambda path: 60 if path.name.startswith("_") else 150),
        ("*.css", lambda path: 400),
    ]
    return [
        f"{path.name}: {lines} lines"
        for pattern, limit in limits
        for path in folder.rglob(pattern)
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > limit(path)
    ]


def app_code_in_migrations(folder: Path) -> list[str]:
    """Migrations that import the product: it will have changed when they run."""
    found = re.compile(r"^\s*(?:from|import) metier\b|\bmetier\.[a-z_.]+\(", re.MULTILINE)
    return [str(path.name) for path in folder.glob("*/migrations/*.py") if found.search(path.read_text())]


def inline_code(folder: Path) -> list[str]:
    """Inline styles, scripts and handlers, which the Content-Security-Policy would refuse. Mail has only inline styles to go by."""
    script = r"<style|<script(?![^>]*\ssrc=)|\son[a-z]+=[\"']|\shx-on"
    in_pages, in_mail = (re.compile(wrong, re.IGNORECASE) for wrong in (rf"\sstyle=[\"']|{script}", script))
    return [
        path.name
        for path in folder.rglob("*.html")
        if (in_mail if path.parent.name == "mail" else in_pages).search(path.read_text())
    ]


def foreign_templates(folder: Path) -> list[str]:
    """Templates that include or extend another area's."""
    named = re.compile(r"""{%\s*(?:include|extends)\s+["']([a-z_]+)/""")
    wrong = []
    for path in folder.glob("*/templates/*/**/*.html"):
        own = path.relative_to(folder).parts[0]
        wrong += [
            f"{path.name} uses {other}"
            for other in named.findall(path.read_text())
            if other not in {own, "ui", "django"}
        ]
    return wrong


def registry_hosts(folder: Path) -> list[str]:
    """Files that name the address of a package registry."""
    hosts = re.compile("|".join(["pypi" + r"\.org", "python" + "hosted", "registry" + r"\.npmjs", "deb" + r"\.debian"]))
    folders = [
        path
        for path in folder.iterdir()
        if path.is_dir()
        and path.name not in {".git", ".venv", ".hypothesis", "var", "dist"}
        and "_cache" not in path.name
    ]
    files = [path for path in folder.iterdir() if path.is_file()] + [
        path for each in folders for path in each.rglob("*") if path.is_file()
    ]
    texts = [path for path in files if path.suffix in {".txt", ".toml", ".md", ".py", ".in", ".cfg", ""}]
    return [path.name for path in texts if hosts.search(path.read_text(errors="ignore"))]


def addresses(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address with its pattern, as `plan/tasks/<uuid:pk>/`."""
    for entry in (resolver or get_resolver()).url_patterns:
        here = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, here)
        else:
            yield here, entry


def open_to(client: Client, rows: Iterable[Model], resolver: URLResolver | None = None) -> list[str]:
    """Addresses of single rows where this client gets something else than 404.

    Each is first asked for a key that nobody has. What it reads meanwhile tells which rows it could treat otherwise, and it is asked for
    those: a row whose key stands in no table that was read is not there for it either. Where there is a word beside the key it may be
    that of any row of the area, or of any at all where home composes what other areas have.
    """
    wrong, rows = [], list(rows)
    kept = kept_in_tables(rows)
    for address, pattern in addresses(resolver):
        if "<uuid:" not in address:
            continue
        area = pattern.callback.__module__.split(".")[1:2]
        own = [row for row in rows if row._meta.app_label in area] if {*AREAS[:-1]} & {*area} else rows
        methods = [client.get, client.post]
        for word in {row._meta.model_name or "" for row in own} if re.search("<(?:str|slug):", address) else {""}:
            for method in (*methods,):
                with reading() as said:
                    answer = method(path_of(address, uuid4(), word))
                if answer.status_code == 405:
                    methods.remove(method)
                    continue
                found = set().union(*[kept.get(name, ()) for name in re.findall(r'"(\w+)"', "".join(said))])
                for row in rows if answer.status_code == 404 else own:
                    if row.pk in found or answer.status_code != 404:
                        status = method(path_of(address, row.pk, word)).status_code
                        if status != 404:
                            wrong.append(f"{method.__name__.upper()} {address} with a {type(row).__name__}: {status}")
    return wrong


@contextmanager
def reading() -> Iterator[list[str]]:
    """What is said to the database meanwhile, in SQL."""
    said: list[str] = []

    def noted(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        said.append(sql)
        return execute(sql, *more)

    with connection.execute_wrapper(noted):
        yield said


def path_of(address: str, key: UUID, name: str) -> str:
    for kind, stands_in in (("uuid", str(key)), ("str|slug", name), ("int", "0")):
        address = re.sub(rf"<(?:{kind}):\w+>", stands_in, address)
    return f"/{address}"


def kept_in_tables(rows: list[Model]) -> dict[str, set[UUID]]:
    """Whose keys stand in each table, as what is there or as what is pointed at."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            text = repr(cursor.fetchall()).replace("-", "")
            found[table] = {row.pk for row in rows if row.pk.hex in text}
    return found


def open_to_nobody(client: Client, resolver: URLResolver | None = None) -> list[str]:
    """Addresses that answer somebody who is not signed in, beyond signing in and the health of the house."""
    public = {
        "account/sign-in/",
        "account/sign-in/<str:token>/",
        "health/",
        "calendar/<str:secret>.ics",
        "reminders/mailed/<str:token>/",
    }
    wrong = []
    for address, _ in addresses(resolver):
        if address in public or address.startswith(("static/", "^")):
            continue
        path = "/" + re.sub(
            r"<uuid:\w+>",
            "01890000-0000-7000-8000-000000000000",
            re.sub(r"<(?:str|slug):\w+>", "x", re.sub(r"<int:\w+>", "0", address)),
        )
        for method in (client.get, client.post):
            answer = method(path)
            signs_in = answer.status_code == 302 and answer.headers["Location"].startswith("/account/sign-in/")
            if not signs_in and answer.status_code not in {404, 405}:
                wrong.append(f"{method.__name__.upper()} /{address}: {answer.status_code}")
    return wrong
