"""Files written into a folder whole or not at all, and over nothing that `metier resume build` did not make itself.

What takes long to load is loaded where it is needed: a PDF that is set again waits for this.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from metier.accounts.stamp import write_whole

MADE = ".metier-resume.sha256"
"""Beside the files: the SHA-256 of each as it was written last and its name, a line each, as `sha256sum --check` reads them."""


def write_all(folder: str, files: Mapping[str, bytes], *, force: bool) -> list[str]:
    """The paths of the files; what is there already, to the byte, is left as it is.

    Raises Refused before anything is written where a file is not ours or was changed since.
    """
    paths = {name: os.path.join(folder, name) for name in files}  # noqa: PTH118 - pathlib takes longer to load than all of this
    try:
        there = {name: _read(path) for name, path in paths.items()}
        new = {name: data for name, data in files.items() if there[name] != data}
        if new:
            _write(folder, new, there, force=force)
    except OSError as problem:
        raise _refused(f"{problem.filename2 or folder} cannot be written to: {problem.strerror or problem}.") from None
    return [*paths.values()]


def _write(folder: str, new: dict[str, bytes], there: dict[str, bytes | None], *, force: bool) -> None:
    from hashlib import sha256

    known = _known(folder)
    before = {name: data for name in new if (data := there[name]) is not None}
    others = [name for name, data in before.items() if known.get(name) != sha256(data).hexdigest()]
    if others and not force:
        raise _refused(
            f"{os.path.join(folder, others[0])} is there already and was not made by this command, or was changed since. "  # noqa: PTH118
            "Choose another folder, or replace it with --force."
        )
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    for name, data in new.items():
        write_whole(folder, name, data, mode=0o666)
    # Read again: another of these commands may have written here meanwhile, and what it made is its own.
    digests = _known(folder) | {name: sha256(data).hexdigest() for name, data in new.items()}
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    write_whole(folder, MADE, lines.encode(), mode=0o666)


def _refused(sentence: str) -> Exception:
    from metier.core.errors import Refused

    return Refused(sentence)


def _known(folder: str) -> dict[str, str]:
    """The digest of each file as it was written last; nothing where that is not to be read."""
    lines = (_read(f"{folder}/{MADE}") or b"").decode(errors="replace").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _read(path: str) -> bytes | None:
    """None where nothing is; nothing of what may not be read, which is never ours."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read()
    except FileNotFoundError:
        return None
    except (PermissionError, IsADirectoryError):
        return b""
