"""Reading in a process of its own, which is limited and may be killed: what goes wrong there stays there."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import metier
from metier.core.exchange.refusals import Unreadable
from metier.core.words import megabytes
from metier.record.reading.child import MOST_OUTPUT

_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Limits:
    """`size` and `memory` in bytes; `work` in seconds of a processor, `wait` in seconds on the clock."""

    size: int = 30_000_000
    memory: int = 1_500_000_000
    work: int = 20
    wait: float = 40.0


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Reader:
    """The module that reads in the process, and in whose words it is refused: what it reads, and what to do about one that is too much."""

    module: str
    what: str
    instead: str
    too_large: str


RESUMES = Reader(
    "metier.record.reading.child",
    "a résumé",
    "Save it again, as a PDF without pictures, or paste its text.",
    "Save it without its pictures, or paste its text.",
)


@lru_cache(maxsize=4)
def _kept(module: str, kind: str, digest: bytes, limits: Limits) -> list[dict[str, Any]]:
    """A place for the answer about some bytes: a preview, its corrections and its import ask for the same a few times."""
    return []


def read_apart(
    kind: str, name: str, data: bytes | Path, limits: Limits = LIMITS, reader: Reader = RESUMES
) -> dict[str, Any]:  # JSON
    """Read a document in a process of its own. Raises Unreadable when it is refused, too large, or too much for its limits."""
    size = len(data) if isinstance(data, bytes) else data.stat().st_size
    if size > limits.size:
        said = f"{name} has {megabytes(size)}, more than the {megabytes(limits.size)} {reader.what} can have. {reader.too_large}"
        raise Unreadable(said, name)
    content = data if isinstance(data, bytes) else data.read_bytes()
    kept = _kept(reader.module, kind, hashlib.sha256(content).digest(), limits)
    if not kept:
        kept.append(_understood(name, _answered(kind, name, content, limits, reader), reader))
    return kept[0]


def _answered(kind: str, name: str, content: bytes, limits: Limits, reader: Reader) -> bytes:
    """What the process says about a document; it takes no module from the folder it is started in. Raises Unreadable when it was ended, or ended itself, before it said anything."""
    command = [sys.executable, "-P", "-m", reader.module, kind, name, str(limits.memory), str(limits.work)]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as answered:
        given.write(content)
        given.seek(0)
        try:
            done = subprocess.run(  # our own interpreter, no shell
                command,
                stdin=given,
                stdout=answered,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                timeout=limits.wait,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise _too_much(name, reader) from None
        answered.seek(0)
        said = answered.read(MOST_OUTPUT)
    if done.returncode:
        raise _too_much(name, reader)
    return said


def _too_much(name: str, reader: Reader) -> Unreadable:
    said = f"{name} could not be read: it takes more time or memory than {reader.what} does, or it is damaged."
    return Unreadable(f"{said} {reader.instead}", name)


def _understood(name: str, said: bytes, reader: Reader) -> dict[str, Any]:
    try:
        answer = json.loads(said)
    except ValueError:
        raise _too_much(name, reader) from None
    if not isinstance(answer, dict):
        raise _too_much(name, reader)
    if "refused" in answer:
        raise Unreadable(str(answer["refused"]), name)
    return answer


def _environment() -> dict[str, str]:
    """As little as an interpreter needs; what is secret stays here."""
    source = str(Path(metier.__file__).resolve().parent.parent)
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    return kept | {"PYTHONPATH": source, "PYTHONUTF8": "1"}
