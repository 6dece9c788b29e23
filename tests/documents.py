"""What the documentation must keep true, as functions that list what is wrong. Each is shown able to fail in test_docs.py."""

import re
import shlex
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import chdir
from pathlib import Path

import click

import guards
from metier.cli import COMMANDS, load_command, metier
from metier.core.errors import Refused

INTERNAL = {"METIER_MACHINE_TZ"}  # set by the settings for the processes they start
_READ = re.compile(
    r"""environ(?:\.get\(|\.pop\(|\[)\s*["'](METIER_[A-Z_]+|DATABASE_URL)["']|\$\{(METIER_[A-Z_]+)[:}]"""
)
_NAMED = re.compile(r"(?<![A-Z_])(?:METIER_[A-Z]+(?:_[A-Z]+)*|DATABASE_URL)\b")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_BLOCK = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_END = re.compile(r"\s{2,}|\s[|>]\s?|\s#\s|\s&&\s")


def pages() -> list[Path]:
    """Everything that people read: beside the source, in docs/ and benchmarks/."""
    return sorted([*guards.ROOT.glob("*.md"), *guards.ROOT.glob("docs/**/*.md"), *guards.ROOT.glob("benchmarks/*.md")])


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command and sub-command by its whole name, `goal add`."""
    for name in COMMANDS:
        yield from _with_its_own(name, load_command(name))


def _with_its_own(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for sub, each in command.commands.items():
            yield from _with_its_own(f"{name} {sub}", each)


def undocumented(text: str) -> list[str]:
    """Commands without a section or a mention, and long options that the section of their command does not name."""
    sections = {part.partition("\n")[0]: part for part in text.split("\n## ")}
    missing = []
    for name, command in commands():
        section = sections.get(f"metier {name.split()[0]}", "")
        if f"metier {name}" not in section:
            missing.append(f"metier {name}")
        options = [
            option
            for each in command.params
            if isinstance(each, click.Option)
            for option in (*each.opts, *each.secondary_opts)
        ]
        missing += [
            f"metier {name} {option}"
            for option in options
            if option.startswith("--") and not re.search(rf"{option}(?![\w-])", section)
        ]
    return missing


def variables(files: Iterable[Path]) -> set[str]:
    """The settings that code reads from the environment."""
    return {name for path in files for found in _READ.findall(path.read_text()) for name in found if name} - INTERNAL


def source() -> list[Path]:
    return sorted(guards.SOURCE.rglob("*.py"))


def scripts() -> list[Path]:
    return [path for path in sorted((guards.ROOT / "bin").iterdir()) if path.is_file()]


def scripts_named(text: str) -> set[str]:
    """The commands in bin/ that a text names."""
    return set(re.findall(r"(?<![\w/.])bin/([a-z]+)", text))


def unknown_variables(texts: Mapping[str, str], known: set[str]) -> list[str]:
    """Settings that a text names and nothing reads."""
    return [f"{where}: {name}" for where, text in texts.items() for name in sorted(set(_NAMED.findall(text)) - known)]


def broken_links(page: Path, text: str) -> list[str]:
    """Links from a page to files, or to headings in them, that are not there."""
    wrong = []
    for target in _LINK.findall(_BLOCK.sub("", text)):
        name, _, heading = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        there = (page.parent / name).resolve() if name else page
        if not there.exists() or (heading and heading not in headings(there.read_text())):
            wrong.append(f"{page.name}: {target}")
    return wrong


def headings(text: str) -> set[str]:
    """The anchors of a page's headings, as they are made on the web."""
    found = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def shown(text: str) -> Iterator[str]:
    """The `metier …` commands in a page's blocks, or in a help text, without what is said beside them."""
    for line in text.splitlines():
        for part in re.split(r"\s&&\s", line):
            if re.match(r"\s*(metier|0 \* \* \* \* {2}metier) ", part):
                yield _END.split(part.strip().removeprefix("0 * * * *  "))[0]


def in_blocks(text: str) -> str:
    return "\n".join(_BLOCK.findall(text))


def not_understood(line: str, folder: Path) -> str:
    """Why a command as it is shown would not be understood; nothing is run. Files it names are there."""
    words = shlex.split(line)[1:]
    with chdir(folder):
        for word in words:
            if word.endswith((".zip", ".json")):
                (folder / Path(word).name).touch()
        try:
            _parse(metier, "metier", words, None)
        except (click.UsageError, Refused) as problem:
            return f"{line}: {problem.format_message() if isinstance(problem, click.UsageError) else problem}"
    return ""


def _parse(command: click.Command, name: str, words: list[str], parent: click.Context | None) -> None:
    context = command.make_context(name, words, parent=parent)
    rest = [*context._protected_args, *context.args]
    if isinstance(command, click.Group) and rest:
        sub_name, sub, after = command.resolve_command(context, rest)
        assert sub is not None
        _parse(sub, str(sub_name), after, context)


def without_a_line(index: str, files: Iterable[Path]) -> list[str]:
    """Files that an index does not link to."""
    return [path.name for path in files if f"]({path.name})" not in index]


def unexplained(table: str, project: str) -> list[str]:
    """Dependencies that have no word in the table that says why they are there."""
    told = tomllib.loads(project)
    named = list(told["project"]["dependencies"])
    for group in (
        *told["project"].get("optional-dependencies", {}).values(),
        *told.get("dependency-groups", {}).values(),
    ):
        named += group
    names = {re.split(r"[<>=\[~!; ]", line)[0] for line in named}
    said = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", table.lower().replace("or-tools", "ortools")))
    return sorted(name for name in names if name.lower() not in said)


def is_dated(changes: str, version: str) -> bool:
    """Whether a changelog tells of what is in the works, or of this version."""
    return bool(re.search(rf"^## (?:Unreleased|\[?{re.escape(version)}\]?)", changes, re.MULTILINE))
