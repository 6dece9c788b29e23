"""What of each row of the record a résumé may print, in the record's own words: its head, and its lines one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from metier.accounts.models import Owned
from metier.core.dates import PartialDate
from metier.core.resume import SectionKind
from metier.core.resume.lines import parts_of
from metier.record import models as record
from metier.record.kinds import BY_SLUG, Kind

_SIGN = re.compile(r"\A[+−–-]\s*")
Said = dict[str, str]
"""What is printed of a row or line, by name: `text` of a line; of an entry `title`, `organisation`, `place`, `starts`, `ends`, `detail`, `url`."""
OF_HEAD = ("title", "organisation", "place", "starts", "ends", "detail", "url")
IN_WORDS = frozenset({"text", "title", "organisation", "place", "detail", "headline", "items"})
"""What of it can be said in other words; the rest are facts."""


@dataclass(frozen=True, slots=True)
class Source:
    """How rows of a kind are printed: under which heading, as entries or as items of a group, and which fields have lines of their own.

    `only` says of which fields it depends whether a row is printed at all, such as the consent of whoever wrote it.
    """

    kind: Kind
    section: SectionKind
    head: Callable[[Any], Said]  # each kind's own model; the table pairs them
    as_entry: bool = True
    lines: Mapping[str, Callable[[Any], tuple[str, ...]]] = field(default_factory=dict)
    goes_on: bool = False
    only: Mapping[str, bool] = field(default_factory=dict)

    def may_print(self, row: Owned) -> bool:
        """Whether a row may be on a résumé."""
        return all(getattr(row, name) is wanted for name, wanted in self.only.items())

    def said(self, row: Owned) -> Said:
        """The head of a row as the record says it now, without what is empty; nothing of what may not be printed."""
        return {name: text for name, text in self.head(row).items() if text} if self.may_print(row) else {}

    def parts(self, row: Owned, name: str) -> tuple[str, ...]:
        """The lines of one of its fields; none of what may not be printed."""
        return self.lines[name](row) if name in self.lines and self.may_print(row) else ()


def _date(value: PartialDate | None) -> str:
    return str(value) if value else ""


def _of_text(name: str) -> Callable[[Owned], tuple[str, ...]]:
    return lambda row: parts_of(str(getattr(row, name)))


def _of_list(name: str) -> Callable[[Owned], tuple[str, ...]]:
    return lambda row: tuple(text for said in getattr(row, name) if (text := str(said).strip()))


def _position(row: record.Position) -> Said:
    return {
        "title": row.title,
        "organisation": row.employer,
        "place": row.location,
        "starts": _date(row.starts),
        "ends": _date(row.ends),
        "url": row.url,
    }


def _project(row: record.Project) -> Said:
    return {
        "title": row.title,
        "organisation": row.organisation,
        "starts": _date(row.starts),
        "ends": _date(row.ends),
        "detail": row.role,
        "url": row.url,
    }


def _education(row: record.Education) -> Said:
    return {
        "title": " ".join(part for part in (row.degree, row.area) if part),
        "organisation": row.institution,
        "starts": _date(row.starts),
        "ends": _date(row.ends),
        "detail": row.score,
        "url": row.url,
    }


def _certificate(row: record.Certificate) -> Said:
    return {
        "title": row.name,
        "organisation": row.authority,
        "starts": _date(row.starts),
        "ends": _date(row.ends),
        "detail": row.licence_number,
        "url": row.url,
    }


def _volunteering(row: record.Volunteering) -> Said:
    return {
        "title": row.role or row.organisation,
        "organisation": row.organisation if row.role else "",
        "starts": _date(row.starts),
        "ends": _date(row.ends),
        "detail": row.cause,
        "url": row.url,
    }


def _publication(row: record.Publication) -> Said:
    return {"title": row.name, "organisation": row.publisher, "starts": _date(row.published_on), "url": row.url}


def _award(row: record.Award) -> Said:
    return {"title": row.title, "organisation": row.awarder, "starts": _date(row.awarded_on)}


def _recommendation(row: record.Recommendation) -> Said:
    place = ", ".join(part for part in (row.job_title, row.company) if part)
    return {"title": row.person, "organisation": place}


def _skill(row: record.Skill) -> Said:
    level = "" if row.level is None else str(row.level)
    return {"text": row.name, "level": level, "items": "\n".join(str(word) for word in row.keywords)}


def _language(row: record.Language) -> Said:
    return {"text": ", ".join(part for part in (row.name, row.proficiency) if part)}


def _interest(row: record.Interest) -> Said:
    return {"text": row.name, "items": "\n".join(str(word) for word in row.keywords)}


def win_text(row: record.Win, before: str = "") -> str:
    """What went well, with its result in brackets where the words do not have it. `before` is what a line said of it until now.

    “by 87%” has −87%; a line from when it was printed with both is not changed by that.
    """
    what = row.what.strip()
    result = row.result.strip()
    ended = what[-1:] if what[-1:] in {".", "!", "?", "…"} else ""
    both = f"{what[: len(what) - len(ended)]} ({result}){ended}"
    has_it = not result or result.casefold() in what.casefold() or (before != both and _has_unsigned(what, result))
    return what if has_it else both


def _has_unsigned(what: str, result: str) -> bool:
    """Whether the words have a change such as −87% or + £2,000 without its sign."""
    unsigned = _SIGN.sub("", result)
    is_change = unsigned != result and not unsigned.isdecimal()  # a bare number may be of anything
    return is_change and bool(re.search(rf"(?<![\w.,]){re.escape(unsigned)}(?!\w)", what, re.IGNORECASE))


def profile_said(row: record.Profile) -> Said:
    """The head of the page: who it is and how to reach them."""
    said = {
        "name": row.name,
        "headline": row.headline,
        "place": row.location,
        "email": row.email,
        "phone": row.phone,
        "web": "\n".join(str(address) for address in row.websites),
    }
    return {name: text for name, text in said.items() if text}


_DESCRIBED = {"highlights": _of_list("highlights"), "description": _of_text("description")}

SOURCES: tuple[Source, ...] = (
    Source(BY_SLUG["positions"], "positions", _position, lines=_DESCRIBED, goes_on=True),
    Source(BY_SLUG["projects"], "projects", _project, lines=_DESCRIBED, goes_on=True),
    Source(
        BY_SLUG["education"],
        "education",
        _education,
        lines={"activities": _of_text("activities"), "courses": _of_list("courses")},
    ),
    Source(BY_SLUG["certificates"], "certificates", _certificate),
    Source(BY_SLUG["skills"], "skills", _skill, as_entry=False),
    Source(BY_SLUG["languages"], "languages", _language, as_entry=False),
    Source(BY_SLUG["publications"], "publications", _publication, lines={"description": _of_text("description")}),
    Source(BY_SLUG["volunteering"], "volunteering", _volunteering, lines=_DESCRIBED, goes_on=True),
    Source(BY_SLUG["awards"], "awards", _award, lines={"summary": _of_text("summary")}),
    Source(
        BY_SLUG["recommendations"],
        "references",
        _recommendation,
        lines={"text": _of_text("text")},
        only={"may_quote": True, "given": False},
    ),
    Source(BY_SLUG["interests"], "interests", _interest, as_entry=False),
)
BY_KIND: Mapping[str, Source] = {source.kind.slug: source for source in SOURCES}
