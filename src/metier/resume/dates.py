"""Dates and languages as a résumé prints them, in its own language, by the locale data of Babel (Unicode CLDR)."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from metier.core.dates import PartialDate
from metier.core.errors import Refused, Where
from metier.core.resume.headings import words_for

DASH = " – "


@lru_cache(maxsize=256)
def locale_of(tag: str) -> Locale:
    """The locale of a BCP 47 tag. Raises Refused where there is no such language."""
    try:
        return Locale.parse(tag.strip(), sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        raise Refused(
            f"“{tag}” is not a language. Write it as a tag, such as en-GB, fr or de-CH.", Where(field="language")
        ) from None


def language_name(tag: str) -> str:
    """What a language is called in English: `French`, `German (Switzerland)`."""
    return str(locale_of(tag).get_display_name("en") or tag)


def language_alone(tag: str) -> str:
    """What a language is called without its country: `English`."""
    locale = locale_of(tag)
    return str(Locale(locale.language).get_display_name("en") or tag)


def month_of(day: PartialDate, tag: str) -> str:
    """As much of a date as a résumé prints: its month and year, or its year."""
    locale = locale_of(tag)
    if day.month is None:
        return str(format_date(day.first, "yyyy", locale=locale))
    return str(format_skeleton("yMMMM", day.first, locale=locale))


def span_of(starts: PartialDate | None, ends: PartialDate | None, tag: str, *, goes_on: bool) -> str:
    """`March 2023 – today`, `2016 – 2019`, `April 2022`; empty without a date."""
    first = month_of(starts, tag) if starts else ""
    last = month_of(ends, tag) if ends else words_for(tag).today if goes_on and starts else ""
    if first == last:
        return first
    return DASH.join(part for part in (first, last) if part)
