"""The document of a finished review: what its page showed, in words, kept with it so that it never changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, TypeVar

from metier.accounts.access import Viewer, visible
from metier.core.dates import NO_BREAK_SPACE
from metier.core.words import hours
from metier.reviews.choices import Verdict
from metier.reviews.models import Commitment, Decision, Review
from metier.reviews.queries.answers import answers
from metier.reviews.queries.deciding import DONE
from metier.reviews.queries.lines import Line
from metier.reviews.queries.reviews import period_of_review
from metier.reviews.queries.sheet import Sheet
from metier.reviews.queries.where import Went, rounded

VERSION = 1
TEXTS = ("title", "kind", "span", "owner", "finished_on", "figure", "next_name", "hours")
PAIRS, LISTS = ("promised", "by_goal"), ("notes", "commitments")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and what was written to it; `step` is where it stood."""

    step: str
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdicts:
    """A goal, how it stood, what was decided and why; `changes` are label, before and after."""

    title: str
    state: str = ""
    word: str = ""
    span: str = ""
    done: str = ""
    note: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """In words throughout. `hours` and `put_in` are figures of the period, `pairs` titles with a word or a figure beside them."""

    title: str
    kind: str
    span: str
    owner: str = ""
    finished_on: str = ""
    moved: tuple[Line, ...] = ()
    stalled: tuple[Line, ...] = ()
    promised: tuple[tuple[str, str], ...] = ()
    upkeep: tuple[Line, ...] = ()
    rows: tuple[Went, ...] = ()
    figure: str = ""
    by_goal: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    corrections: tuple[Line, ...] = ()
    direction: tuple[Line, ...] = ()
    goals: tuple[Verdicts, ...] = ()
    answers: tuple[Answered, ...] = ()
    next_name: str = ""
    hours: str = ""
    commitments: tuple[str, ...] = ()

    def words_at(self, step: str) -> tuple[Answered, ...]:
        return tuple(one for one in self.answers if one.step == step)


ROWS: dict[str, type[Any]] = {
    **dict.fromkeys(("moved", "stalled", "upkeep", "corrections", "direction"), Line),
    "rows": Went,
    "goals": Verdicts,
    "answers": Answered,
}


def made(viewer: Viewer, row: Review, found: Sheet, *, hours_said: str, commitments: Sequence[str]) -> Document:
    """Of a review that is being finished, from what it shows."""
    return Document(
        title=found.period.title,
        kind=found.period.kind,
        span=found.period.span,
        owner=viewer.name,
        finished_on=viewer.today.isoformat(),
        moved=_plain(found.moved),
        stalled=_plain(found.stalled),
        promised=tuple((one.text, one.word) for one in found.promised),
        upkeep=_plain(found.upkeep),
        rows=found.where.rows,
        figure=found.where.figure,
        by_goal=tuple((title, f"{rounded(minutes)}{NO_BREAK_SPACE}h") for title, minutes in found.where.goals),
        notes=found.where.notes,
        corrections=_plain(found.corrections),
        direction=tuple(Line(one.title, one.sub, one.answer) for one in found.direction.every) if found.direction else (),
        goals=tuple(
            Verdicts(
                one.title, one.state, one.word, one.span, one.done or one.sentence.rstrip("."), one.note,
                tuple((change.label, change.before, change.after) for change in one.changes),
            )
            for one in found.goals
        ),
        answers=_answered(viewer, row),
        next_name=found.next.period.name(found.next.period.starts),
        hours=hours_said,
        commitments=tuple(commitments),
    )  # fmt: skip


def as_facts(document: Document) -> dict[str, Any]:
    """As it is kept. Any: it becomes JSON."""
    return {"version": VERSION, **asdict(document)}


def document(viewer: Viewer, row: Review) -> Document:
    """Of a finished review, as it was kept; of one that came without, from what was written and decided in it."""
    kept = row.facts.get("document")
    found = _read(kept) if isinstance(kept, dict) else None
    return found or _from_rows(viewer, row)


def _from_rows(viewer: Viewer, row: Review) -> Document:
    period = period_of_review(row)
    verdicts = visible(viewer, Decision).filter(review=row).select_related("goal")
    return Document(
        title=period.title,
        kind=period.kind,
        span=period.span,
        owner=viewer.name,
        finished_on=viewer.career.day_of(row.finished_at).isoformat() if row.finished_at else "",
        goals=tuple(Verdicts(one.goal.title, done=DONE[Verdict(one.verdict)], note=one.note) for one in verdicts),
        answers=_answered(viewer, row),
        next_name=period.next.name(period.next.starts),
        commitments=tuple(one.text for one in visible(viewer, Commitment).filter(review=row)),
    )


def finished_on(found: Document) -> date | None:
    return date.fromisoformat(found.finished_on) if found.finished_on else None


def hours_of(minutes: int) -> str:
    """`6 h a week`."""
    return f"{hours(minutes)} a week"


def _answered(viewer: Viewer, row: Review) -> tuple[Answered, ...]:
    found = answers(viewer, row)
    return tuple(Answered(one.question.step, one.question.text, one.text) for one in found if one.text.strip())


def _plain(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Without addresses: what they lead to may change."""
    return tuple(Line(one.title, one.sub, one.end, one.state, one.word) for one in lines)


def _read(kept: Mapping[str, Any]) -> Document | None:
    """What is there: a later version may have more, an earlier one less. None for what is no document, as an archive may hold."""
    said: dict[str, Any] = {name: str(kept[name]) for name in TEXTS if name in kept}
    try:
        said |= {name: tuple((str(one), str(two)) for one, two in kept.get(name, ())) for name in PAIRS}
        said |= {name: tuple(str(one) for one in kept.get(name, ())) for name in LISTS}
        said |= {name: _rows(kind, kept.get(name, ())) for name, kind in ROWS.items()}
        return Document(**said)
    except (TypeError, ValueError):
        return None


def _rows(kind: type[R], kept: Sequence[Mapping[str, Any]]) -> tuple[R, ...]:
    """Each from its fields; lists become tuples."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    return tuple(kind(**{name: _tuples(one[name]) for name in names if name in one}) for one in kept)


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value
