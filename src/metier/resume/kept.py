"""The PDFs that `metier resume build` set last, as typst is told them, kept beside the database.

While nothing was written there, the same command sets them again without Django and without reading the record. Little is loaded. After
something was written, `resume.renewing` works them out anew: as soon as it is quiet where Metier serves, else with the next tick.
"""

import json
import os
import sys
from contextlib import suppress
from typing import TypedDict

from metier import __version__
from metier.accounts.stamp import data_folder, has_database, stamp_of, write_whole

FILE = "built"
MOST = 12  # commands


class Setting(TypedDict):
    """A PDF as typst is told it, of which variant, as the command line names it, and where it goes: into `folder`, named there too."""

    variant: str
    design: str
    said: str
    folder: str
    name: str
    force: bool


def stamp() -> str:
    """That of the database as it is now; nothing where its files do not tell."""
    home = data_folder()
    return "" if os.environ.get("DATABASE_URL") or not has_database(home) else stamp_of(home, __version__)


def keep(before: str, words: list[str], one: Setting) -> None:
    """What these words of a command line set, if nothing was written since the record was read: since `before`."""
    others = {known: kept for known, kept in _read(before).items() if known != _key(words)}
    keep_all(before, {**others, _key(words): one})


def keep_all(before: str, built: dict[str, Setting]) -> None:
    """All that is kept, the last ones of it, by their words; as above, only if nothing was written since `before`."""
    if before and before == stamp():
        last = dict([*built.items()][-MOST:])
        write_whole(data_folder(), FILE, json.dumps({"stamp": before, "built": last}, ensure_ascii=False))


def set_again(words: list[str]) -> bool:
    """Set and write what these words set before; False where that has to be worked out anew, or cannot be done as it was."""
    one = _read(stamp()).get(_key(words))
    if one is None:
        return False
    try:
        from metier.resume import folder, typesetting

        made, notes = typesetting.pdf(one["design"], one["said"], data_folder())
        paths = folder.write_all(one["folder"], {one["name"]: made}, force=one["force"])
    except Exception:  # noqa: BLE001 - whatever it is, the command itself meets it too, and says it
        return False
    print(*paths, sep="\n")  # noqa: T201 - click would take longer to load than a page to be set
    for note in notes:
        print(note, file=sys.stderr)  # noqa: T201
    return True


def all_kept() -> tuple[str, dict[str, Setting]]:
    """Of which stamp it is, and what these words set then; two times nothing where nothing is kept."""
    try:
        with open(f"{data_folder()}/{FILE}", encoding="utf-8") as file:  # noqa: PTH123 - pathlib takes longer than this
            found = json.load(file)
        return found["stamp"], found["built"]
    except (OSError, ValueError, LookupError, TypeError):
        return "", {}


def forget() -> None:
    """Keep nothing more."""
    with suppress(OSError):
        os.unlink(f"{data_folder()}/{FILE}")  # noqa: PTH108 - as above


def _key(words: list[str]) -> str:
    return json.dumps(words)


def _read(now: str) -> dict[str, Setting]:
    of, built = all_kept()
    return built if now and of == now else {}
