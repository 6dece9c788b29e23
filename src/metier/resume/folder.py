"""Files written into a folder whole or not at all, and over nothing that `metier resume build` did not make itself."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

MADE = ".metier-resume.json"
"""Beside the files: the SHA-256 of each as it was written last, by its name."""


def write_all(into: Path | str, files: Mapping[str, bytes], *, force: bool) -> list[Path]:
    """The paths written. Raises Refused before anything is written where a file is not ours or was changed since."""
    folder = Path(into)
    known = _known(folder)
    others = [name for name in files if not _is_ours(folder / name, known.get(name, ""))]
    if others and not force:
        raise _refused(
            f"{folder / others[0]} is there already and was not made by this command, or was changed since. "
            "Choose another folder, or replace it with --force."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            _write(folder / name, data)
        digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
        _write(folder / MADE, json.dumps(known | digests, indent=1, sort_keys=True).encode() + b"\n")
    except OSError as problem:
        raise _refused(f"{folder} cannot be written to: {problem.strerror or problem}.") from None
    return [folder / name for name in files]


def _refused(sentence: str) -> Exception:
    from metier.core.errors import Refused  # here, as what is seldom refused need not wait for it

    return Refused(sentence)


def _known(folder: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        found = json.loads((folder / MADE).read_text(encoding="utf-8"))
        if isinstance(found, dict):
            return {str(name): str(digest) for name, digest in found.items()}
    return {}


def _is_ours(path: Path, digest: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == digest
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
