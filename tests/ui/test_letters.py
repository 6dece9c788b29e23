"""The letters of papers: those that their owner brought, and those of Arabic."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from metier.ui.letters import further, lettering, ways


def bring_a_font(home: Path) -> None:
    package = find_spec("font_source_sans_pro")
    assert package
    assert package.submodule_search_locations
    font = next(Path(package.submodule_search_locations[0], "files").glob("*Regular*"))
    (home / "fonts").mkdir()
    shutil.copy(font, home / "fonts")


def test_a_font_that_is_brought_is_found_without_a_new_start(tmp_path: Path) -> None:
    assert lettering(str(tmp_path), system_fonts=False).further == ()
    bring_a_font(tmp_path)
    assert lettering(str(tmp_path), system_fonts=False).further == ("Source Sans Pro",)


def test_what_its_owner_brought_comes_before_what_is_there() -> None:
    assert further(["Cairo"], ["DejaVu Sans", "DejaVu Sans Mono", "Amiri"]) == ("Cairo", "Amiri", "DejaVu Sans")


@pytest.mark.parametrize(
    ("said", "asked"),
    [("نبذة", (True,)), ("Profile", (False, True)), ("פרופיל", (False, True)), ("简介", (False, True))],
)
def test_for_arabic_the_machine_is_asked_at_once(said: str, asked: tuple[bool, ...]) -> None:
    """Of the fonts that are always there, only a typewriter's has its letters, and it would be taken."""
    assert ways(said) == asked
