"""The pages of a variant, what another program reads in its files, and what the checks find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from metier.accounts.access import Viewer
from metier.core import wording
from metier.core.errors import Refused
from metier.core.resume import Content
from metier.core.resume.checks import RULES, Finding, Known, check
from metier.core.resume.look import Look
from metier.core.words import count
from metier.record.models import Win
from metier.resume import outputs, queries
from metier.resume.models import Variant
from metier.resume.previews import Preview, drawn, preview_of
from metier.resume.queries import Beside, Change, Taken

READ: tuple[outputs.Readable, ...] = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came back of what went in: the facts, those that did not read back or not in order, and what is to be said of the files."""

    facts: int
    missing: tuple[str, ...]
    moved: tuple[str, ...]
    notes: tuple[str, ...]
    last_lines: int | None
    """On the last page of the PDF, where it has several."""
    word_is_whole: bool = False

    @property
    def is_whole(self) -> bool:
        return not (self.missing or self.moved)

    @property
    def sentence(self) -> str:
        if not self.facts:
            return "Nothing is on it yet"
        if self.is_whole:
            return f"All {self.facts:,} facts read back" if self.facts != 1 else "The one fact reads back"
        return f"{self.facts - len(self.missing):,} of {self.facts:,} facts read back"


@dataclass(frozen=True, slots=True)
class Found:
    """What one check found: each thing in a sentence, and what to do about it."""

    rule: str
    title: str
    sentences: tuple[str, ...]
    mends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """`problem` says why there is no picture."""

    variant: Variant
    preview: Preview
    pages: tuple[int, ...]
    reading: Reading | None
    findings: tuple[Finding, ...]
    off: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]
    problem: str = ""

    @property
    def found(self) -> tuple[Found, ...]:
        """The findings by their check."""
        by_rule: dict[str, list[Finding]] = {}
        for one in self.findings:
            by_rule.setdefault(one.rule, []).append(one)
        return tuple(
            Found(
                rule, rows[0].title, tuple(row.sentence for row in rows), tuple(dict.fromkeys(row.mend for row in rows))
            )
            for rule, rows in by_rule.items()
        )

    @property
    def length(self) -> str:
        return count(len(self.pages), "page")


def shown_preview(viewer: Viewer, variant: Variant) -> Preview:
    """A variant as it is drawn, with its changes numbered as on its page."""
    return _preview(queries.beside(viewer, variant, photo=True))


def preview_page(viewer: Viewer, variant: Variant) -> PreviewPage:
    """All of it; this takes as long as making the files does."""
    one = queries.beside(viewer, variant, photo=True)
    preview = _preview(one)
    off = tuple((rule, _title(rule)) for rule in variant.switched_off)
    try:
        pages, reading = drawn(preview), read(preview.content, preview.look)
    except Refused as problem:
        return PreviewPage(variant, preview, (), None, (), off, one.changes, problem.sentence)
    known = Known(
        today=viewer.today,
        stale=sum(change.how != "followed" for change in one.changes),
        pages=len(pages),
        last_lines=reading.last_lines,
        wished=variant.pages,
        unread=reading.missing,
        moved=reading.moved,
        word_is_whole=reading.word_is_whole,
        letters=reading.notes,
        posting=variant.posting.language if variant.posting and not variant.posting.trashed_at else "",
        evidence=_evidence(one.lines),
    )
    findings = check(preview.content, known, frozenset(variant.switched_off))
    return PreviewPage(variant, preview, tuple(range(1, len(pages) + 1)), reading, findings, off, one.changes)


def _preview(one: Beside) -> Preview:
    return preview_of(one.variant, one.content, one.marks)


def _evidence(lines: Sequence[Taken]) -> dict[str, wording.Evidence]:
    """By key, what each line that is a win stands on."""
    return {
        str(one.key): wording.Evidence(str(one.key), one.row.what, one.row.result, one.row.evidence)
        for one in lines
        if isinstance(one.row, Win) and not one.is_stale  # of a stale line that is said already
    }


def _title(rule: str) -> str:
    return RULES[rule].title if rule in RULES else wording.RULES[rule].title if rule in wording.RULES else rule


@lru_cache(maxsize=24)
def read(content: Content, look: Look) -> Reading:
    """The PDF and the Word file, made and read by another program than made them. Raises Refused."""
    missing: dict[str, None] = {}
    moved: dict[str, None] = {}
    notes: dict[str, None] = {}
    facts, last, word_is_whole = 0, None, False
    for form in READ:
        made = outputs.render(content, look, form)
        back = outputs.read_back(made.content, form, content)
        facts = len(back.facts)
        word_is_whole = word_is_whole or (form == "docx" and back.is_whole)
        last = back.last_lines or last
        missing |= dict.fromkeys(back.missing)
        moved |= dict.fromkeys(back.moved)
        notes |= dict.fromkeys(made.notes)
    return Reading(facts, tuple(missing), tuple(moved), tuple(notes), last, word_is_whole)
