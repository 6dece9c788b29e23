"""A résumé set by typst, in process. Neither Django nor the record: what is set again waits for nothing else."""

from __future__ import annotations

from _thread import allocate_lock  # `threading` takes longer to load than a page to be read
from functools import lru_cache
from importlib.machinery import PathFinder

import typst

from metier.ui.letters import BOXES, NO_SHAPE, Lettering, forget, lettering, ways

TYPE_CHECKING = False  # that of `typing` takes longer to load than a font
if TYPE_CHECKING:
    from typing import Literal

    Form = Literal["pdf", "svg", "png"]
    Standard = Literal["a-2a", "ua-1"]

STANDARDS: list[Standard] = ["a-2a", "ua-1"]
SOURCES = f"{__file__.rpartition('typesetting')[0]}outputs/typst"
_ONE_AT_A_TIME = allocate_lock()


def pdf(design: str, said: str, home: str) -> tuple[bytes, tuple[str, ...]]:
    """A tagged, archivable PDF (PDF/A-2a and PDF/UA-1), and what is to be said of it. The same words give the same bytes.

    `said` is JSON as the sources read it; own fonts are in the folder `fonts` of `home`. The standards refuse letters without a shape.
    Then the fonts of the machine are asked too; where they do not help either, those letters are printed as boxes and that is said.
    Raises typst.TypstError.
    """
    for system_fonts in ways(said):
        try:
            return made(design, said, "pdf", home, system_fonts=system_fonts, standards=STANDARDS)[0], ()
        except typst.TypstError as problem:
            if NO_SHAPE not in str(problem):
                raise
    boxed = made(design, said, "pdf", home, system_fonts=True, standards=[])[0]
    forget()
    return boxed, (BOXES,)


def pictures(design: str, said: str, form: Literal["png", "svg"], home: str) -> list[bytes]:
    """Each page as a picture. Raises typst.TypstError."""
    return made(design, said, form, home, system_fonts=True, standards=[])


def _lettering(home: str, *, system_fonts: bool) -> Lettering:
    package = PathFinder.find_spec("font_source_sans_pro")
    found = tuple(f"{one}/files" for one in (package and package.submodule_search_locations) or ())
    return lettering(home, system_fonts=system_fonts, also=found)


@lru_cache(maxsize=4)
def _compiler(letters: Lettering) -> typst.Compiler:
    return typst.Compiler(root=SOURCES, font_paths=letters.fonts)


def made(
    design: str, said: str, form: Form, home: str, *, system_fonts: bool, standards: list[Standard]
) -> list[bytes]:
    letters = _lettering(home, system_fonts=system_fonts)
    with _ONE_AT_A_TIME:
        found = _compiler(letters).compile(
            f"{SOURCES}/{design}.typ",
            format=form,
            ppi=120,
            sys_inputs={"said": said, **letters.input},
            pdf_standards=list(standards),
            timestamp=0,
        )
    pages = found if isinstance(found, list) else [found]
    return [page for page in pages if page is not None]
