"""A preview as its page shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from metier.core import words
from metier.core.exchange import Change, Fact, FieldChange, Ignored
from metier.record.kinds import BY_SLUG, Kind, kind_of, said
from metier.record.models import ImportDraft
from metier.record.queries.doubts import DoubtRow, doubt_rows
from metier.record.queries.imports import Choices, Preview, key_of, new_by_kind
from metier.record.queries.lines import shortened, size

MOST_TICKS, MOST_TITLES = 200, 6
CLASHES = {"starts": "starts at two different times", "ends": "ends at two different times"}
SOURCES = {"linkedin": "LinkedIn export", "json_resume": "JSON Resume", "resume": "Résumé", "europass": "Europass"}
ASIDE = {
    "connection": ("connection", "connections", "Wait for your network; nobody is written to."),
    "invitation": ("invitation", "invitations", "Who asked whom, and when; not what was said."),
    "email": ("email address", "email addresses", ""),
    "phone": ("phone number", "phone numbers", ""),
    "note": ("note on a connection", "notes on connections", ""),
    "job_application": ("application", "applications", "Where and when; not what you answered."),
    "course": ("course", "courses", ""),
    "organisation": ("organisation", "organisations", ""),
    "patent": ("patent", "patents", ""),
    "test_score": ("test score", "test scores", ""),
}


@dataclass(frozen=True, slots=True)
class NewRow:
    what: str
    number: int
    files: str
    becomes: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One field that differs; `key` names it in the form, `is_taken` is what is ticked at first."""

    key: str
    what: str
    field: str
    before: str
    after: str
    why: str
    is_taken: bool
    clash: str


@dataclass(frozen=True, slots=True)
class SameRow:
    what: str
    number: int


@dataclass(frozen=True, slots=True)
class PreviewPage:
    draft: ImportDraft
    file_name: str
    source: str
    read: str
    new: tuple[NewRow, ...]
    new_total: int
    new_said: str
    changes: tuple[ChangeRow, ...]
    changed_total: int
    more_changes: int
    conflicts: tuple[ChangeRow, ...]
    doubts: tuple[DoubtRow, ...]
    aside: str
    aside_total: int
    same: tuple[SameRow, ...]
    same_total: int
    ignored: tuple[Ignored, ...]
    ignored_total: int

    @property
    def total(self) -> int:
        return self.new_total + self.changed_total

    @property
    def is_nothing(self) -> bool:
        return not (self.new_total or self.changes or self.conflicts or self.aside_total)

    @property
    def title(self) -> str:
        if self.total:
            return f"{words.count(self.total, 'thing')} to import"
        if self.aside_total:
            return f"{words.count(self.aside_total, 'row')} to keep for later"
        return "Differences to decide" if not self.is_nothing else "Nothing new"

    @property
    def button(self) -> str:
        return f"Import {words.count(self.total, 'thing')}" if self.total else "Import"


def preview_page(draft: ImportDraft, file_name: str, seen: Preview) -> PreviewPage:
    """Everything the page shows, in the words it shows."""
    comparison, reading = seen.comparison, seen.reading
    new = new_by_kind(seen)
    offered = [_change_row(change, one) for change in comparison.changed for one in change.fields]
    conflicts = [_change_row(change, one) for change in comparison.conflicts for one in change.fields]
    same = Counter(kind_of(match.incoming).heading for match in comparison.same)
    same.update({ASIDE[kind][1].capitalize(): number for kind, number in seen.aside_known.items()})
    doubled = Ignored("Said twice", "", len(comparison.duplicates), "The same thing again in the file; it counts once.")
    ignored = (*reading.ignored, *([doubled] if comparison.duplicates else []))
    return PreviewPage(
        draft=draft,
        file_name=file_name,
        source=SOURCES[reading.kind],
        read=f"{words.count(reading.files, 'file')}, {size(reading.bytes)}",
        new=tuple(_new_row(BY_SLUG[slug], facts) for slug, facts in new.items()),
        new_total=len(comparison.new),
        new_said=_most_of(new),
        changes=tuple(offered[:MOST_TICKS]),
        changed_total=seen.changed_rows(Choices()),
        more_changes=max(0, len(offered) - MOST_TICKS),
        conflicts=tuple(conflicts[:MOST_TICKS]),
        doubts=doubt_rows(seen),
        aside=aside_said(seen.aside_new),
        aside_total=len(seen.aside),
        same=tuple(SameRow(what, number) for what, number in same.most_common()),
        same_total=sum(same.values()),
        ignored=ignored,
        ignored_total=sum(one.rows for one in ignored),
    )


def choices_of(seen: Preview, ticked: set[str], taken: set[str], *, keep_aside: bool) -> Choices:
    """What a form decided: `ticked` changes and `taken` dates; a change that was not shown follows its default."""
    offered = [key_of(change, one) for change in seen.comparison.changed for one in change.fields][:MOST_TICKS]
    dates = [key_of(change, one) for change in seen.comparison.conflicts for one in change.fields]
    decided = {key: key in ticked for key in offered} | {key: key in taken for key in dates}
    return Choices(decided, keep_aside)


def aside_said(numbers: Mapping[str, int]) -> str:
    """`341 connections, 2 email addresses and 1 course`."""
    largest = sorted(numbers.items(), key=lambda found: -found[1])
    return words.listed([words.count(number, ASIDE[kind][0], ASIDE[kind][1]) for kind, number in largest])


def titles_of(kind: Kind, facts: list[Fact]) -> str:
    """The first few by name, and how many more."""
    named = [shortened(kind.title(fact), 70) for fact in facts[:MOST_TITLES]]
    more = [f"{len(facts) - MOST_TITLES:,} more"] if len(facts) > MOST_TITLES else []
    glue = "; " if any("," in name for name in named) else ", "
    return glue.join([*named, *more]) + "."


def _new_row(kind: Kind, facts: list[Fact]) -> NewRow:
    files = dict.fromkeys(fact.source.file for fact in facts if fact.source.file)
    waits = " Without a level until you set one." if kind.slug == "skills" else ""
    return NewRow(kind.heading, len(facts), words.listed(list(files)), titles_of(kind, facts) + waits)


def _change_row(change: Change, one: FieldChange) -> ChangeRow:
    kind = kind_of(change.existing)
    return ChangeRow(
        key=key_of(change, one),
        what=shortened(kind.title(change.existing), 80),
        field=kind.field_label(kind.model_field(one.field)),
        before=shortened(said(one.before)),
        after=shortened(said(one.after)),
        why=one.why,
        is_taken=not one.keep_mine,
        clash=CLASHES.get(one.field, "has two different dates"),
    )


def _most_of(new: dict[str, list[Fact]]) -> str:
    """`6 skills, 4 positions, 13 more`."""
    largest = sorted(new.items(), key=lambda found: -len(found[1]))
    named = [words.count(len(facts), BY_SLUG[slug].one, BY_SLUG[slug].many) for slug, facts in largest[:2]]
    rest = sum(len(facts) for _, facts in largest[2:])
    return ", ".join([*named, *([f"{rest:,} more"] if rest else [])])
