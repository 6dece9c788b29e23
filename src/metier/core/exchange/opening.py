"""The door: a file, several files or a folder, told apart by their content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from metier.core.exchange.reading import Corrections, Reading


def read_file(name: str, data: bytes | Path, corrections: Corrections | None = None) -> Reading:
    """Read a LinkedIn ZIP, one of its CSV files, or a JSON Resume. Raises Refused with a sentence when it is none of these."""
    raise NotImplementedError


def read_files(files: Sequence[tuple[str, bytes | Path]], corrections: Corrections | None = None) -> Reading:
    """Read several files given together, such as loose CSV files of one LinkedIn export. Raises Refused."""
    raise NotImplementedError


def read_folder(folder: Path, corrections: Corrections | None = None) -> Reading:
    """Read an unpacked LinkedIn export. Links are not followed. Raises Refused."""
    raise NotImplementedError
