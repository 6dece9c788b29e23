"""Which fonts letters are set in, and what typst and Metier say of letters that no font has."""

from __future__ import annotations

import os
from functools import lru_cache

import typst

NO_SHAPE = "could not be displayed"
BOXES = (
    "Some letters have no shape in any font on this machine and are printed as boxes. "
    "Install a font that has them, such as one of the Noto family, and make the PDF again."
)
ARABIC = (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\u0870", "\u08ff"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufefc"))
"""The first and the last letter of each block."""
FOR_ARABIC = ("Noto Naskh Arabic", "Noto Sans Arabic", "Amiri", "Scheherazade New", "Vazirmatn", "Geeza Pro", "Segoe UI", "Arial", "Times New Roman", "DejaVu Sans")  # fmt: skip


class Lettering:
    """The fonts that are asked, and in `further` the names of those that come first where a paper's own lack a letter."""

    def __init__(self, fonts: typst.Fonts, further: tuple[str, ...]) -> None:
        self.fonts = fonts
        self.further = further

    @property
    def input(self) -> dict[str, str]:
        """What a paper's source is told of them: their names, a line each."""
        return {"further": "\n".join(self.further)}


def ways(said: str) -> tuple[bool, ...]:
    """Whether the fonts of the machine are asked, in this order until one way has all letters.

    For Arabic at once: of the fonts that typst brings, only a typewriter's has its letters, which then stand apart.
    """
    has_arabic = any(first <= letter <= last for letter in set(said) for first, last in ARABIC)
    return (True,) if has_arabic else (False, True)


def lettering(home: str, *, system_fonts: bool, also: tuple[str, ...] = ()) -> Lettering:
    """The fonts of the folder `fonts` in `home`, of typst, of the folders `also` and, if so, of the machine."""
    own = f"{home}/fonts"
    try:
        changed = os.stat(own).st_mtime_ns  # noqa: PTH116 - pathlib takes as long to load as the fonts
    except OSError:
        changed = 0
    return _lettering(own, changed, also, system_fonts)


@lru_cache(maxsize=8)
def _lettering(own: str, changed: int, also: tuple[str, ...], system_fonts: bool) -> Lettering:
    """Kept while the folder is as it was, because finding the fonts takes longer than setting a page."""
    fonts = typst.Fonts(include_system_fonts=system_fonts, font_paths=[*also, own])
    brought = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[own]).families()
    return Lettering(fonts, further(brought, fonts.families()))


def further(brought: list[str], there: list[str]) -> tuple[str, ...]:
    """What its owner brought, then of those that are there what is fit to read."""
    return tuple(dict.fromkeys([*brought, *(name for name in FOR_ARABIC if name in there)]))


def forget() -> None:
    """So that a font that is then given to the machine is found without a new start."""
    _lettering.cache_clear()
