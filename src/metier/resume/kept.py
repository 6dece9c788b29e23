"""The PDFs that `metier resume build` set last, as typst is told them, kept beside the database.

While nothing was written there, the same command sets them again without Django and without reading the record. Little is loaded: even
JSON, and the types of a signature, take as long as a tenth of a page. After something was written, `resume.renewing` works them out
anew: as soon as it is quiet where Metier serves, else with the next tick.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from metier import __version__
from metier.accounts.stamp import data_folder, has_database, stamp_of, write_whole

TYPE_CHECKING = False  # that of `typing` takes longer to load than a font
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

FILE = "built"
MOST = 12  # commands
GROUP, RECORD = "\x1d", "\x1e"  # ASCII's own separators: of commands, and of what is kept of one


class Setting:
    """A PDF as typst is told it, of which variant, as the command line names it, and where it goes: into `folder`, named there too."""

    def __init__(self, *, variant: str, design: str, said: str, folder: str, name: str, force: bool) -> None:
        self.variant = variant
        self.design = design
        self.said = said
        self.folder = folder
        self.name = name
        self.force = force


def stamp() -> str:
    """That of the database as it is now; nothing where its files do not tell."""
    home = data_folder()
    return "" if os.environ.get("DATABASE_URL") or not has_database(home) else stamp_of(home, __version__)


def keep(before: str, words: list[str], one: Setting) -> None:
    """What these words of a command line set, if nothing was written since the record was read: since `before`.

    Words with what cannot be printed, which a folder's name may have, are worked out anew each time.
    """
    if not all(map(str.isprintable, words)):
        return
    others = {known: kept for known, kept in _read(before).items() if known != _key(words)}
    keep_all(before, {**others, _key(words): one})


def keep_all(before: str, built: dict[str, Setting]) -> None:
    """All that is kept, the last ones of it, by their words; as above, only if nothing was written since `before`."""
    if before and before == stamp():
        last = [*built.items()][-MOST:]
        with suppress(OSError):  # on a full disk nothing is kept: the PDF itself is written
            write_whole(data_folder(), FILE, GROUP.join([before, *(_line(words, one) for words, one in last)]).encode())


def set_again(words: list[str]) -> bool:
    """Set and write what these words set before; False where that has to be worked out anew, or cannot be done as it was."""
    one = _read(stamp()).get(_key(words))
    if one is None:
        return False
    try:
        from metier.resume import folder, typesetting

        made, notes = typesetting.pdf(one.design, one.said, data_folder())
        _say(folder.write_all(one.folder, {one.name: made}, force=one.force), sys.stdout)
        _say(notes, sys.stderr)
    except Exception:  # noqa: BLE001 - whatever it is, the command itself meets it too, and says it
        return False
    return True


def all_kept() -> tuple[str, dict[str, Setting]]:
    """Of which stamp it is, and what these words set then; two times nothing where nothing is kept."""
    try:
        with open(f"{data_folder()}/{FILE}", encoding="utf-8", newline="") as file:  # noqa: PTH123 - pathlib takes longer than this
            of, *lines = file.read().split(GROUP)
        return of, dict(map(_setting, lines))
    except (OSError, ValueError):
        return "", {}


def forget() -> None:
    """Keep nothing more."""
    with suppress(OSError):
        os.unlink(f"{data_folder()}/{FILE}")  # noqa: PTH108 - as above


def _say(lines: Iterable[str], to: TextIO | None) -> None:
    """Sent off at once; nowhere where that is closed. Click would take longer to load than a page to be set."""
    for line in lines if to else ():
        print(line, file=to, flush=True)


def _key(words: list[str]) -> str:
    return repr(words)


def _line(words: str, one: Setting) -> str:
    return RECORD.join((words, one.variant, one.design, one.said, one.folder, one.name, "force" if one.force else ""))


def _setting(line: str) -> tuple[str, Setting]:
    words, variant, design, said, folder, name, force = line.split(RECORD)
    return words, Setting(variant=variant, design=design, said=said, folder=folder, name=name, force=bool(force))


def _read(now: str) -> dict[str, Setting]:
    of, built = all_kept()
    return built if now and of == now else {}
