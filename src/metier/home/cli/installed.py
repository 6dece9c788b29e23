"""The library of occupations as this installation has it, for commands that need no database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from metier.accounts.stamp import data_folder

if TYPE_CHECKING:
    from metier.reference.world.library import World


def library_folder() -> Path:
    """Where what this installation adds to the library is kept: METIER_LIBRARY, or a folder in METIER_HOME."""
    named = os.environ.get("METIER_LIBRARY")
    return Path(named).expanduser() if named else Path(data_folder()) / "library"


def open_library() -> World:
    """The library in use. Raises Refused when a file that was put there is none of ours."""
    from metier.reference.world.library import SETTING, world

    os.environ[SETTING] = str(library_folder())
    return world()
