"""Which fonts a DOCX names: those on the machines of those who open it, by the letters of its language."""

from __future__ import annotations

from metier.core.resume.languages import Language

SANS, SERIF = "Calibri", "Georgia"
FROM_THE_RIGHT = {SANS: "Arial", SERIF: "Times New Roman"}
"""For Arabic and Hebrew, of which the others have no letters."""
EASTERN = {
    "zh": {SANS: "Microsoft YaHei", SERIF: "SimSun"},
    "zh-HK": {SANS: "Microsoft JhengHei", SERIF: "Microsoft JhengHei"},
    "zh-MO": {SANS: "Microsoft JhengHei", SERIF: "Microsoft JhengHei"},
    "zh-TW": {SANS: "Microsoft JhengHei", SERIF: "Microsoft JhengHei"},
    "ja": {SANS: "Yu Gothic", SERIF: "Yu Mincho"},
    "ko": {SANS: "Malgun Gothic", SERIF: "Malgun Gothic"},
}


def is_eastern(language: Language) -> bool:
    """Whether it is written in Chinese, Japanese or Korean letters."""
    return language.code in EASTERN


def has_italics(language: Language) -> bool:
    """Whether its letters may lean: those of the East and from right to left have no italics."""
    return not (is_eastern(language) or language.is_right_to_left)


def fonts(font: str, language: Language) -> str:
    """The attributes of `w:rFonts`: one font for each kind of letters that Word tells apart."""
    eastern = EASTERN.get(str(language), EASTERN.get(language.code, {})).get(font, font)
    named = {"ascii": font, "hAnsi": font, "eastAsia": eastern, "cs": FROM_THE_RIGHT[font]}
    return " ".join(f'w:{kind}="{name}"' for kind, name in named.items())


def tags(language: Language) -> dict[str, str]:
    """The attributes of `w:lang`: the language, and once more for its kind of letters."""
    if is_eastern(language):
        return {"val": str(language), "eastAsia": str(language)}
    if language.is_right_to_left:
        return {"val": str(language), "bidi": str(language)}
    return {"val": str(language)}
