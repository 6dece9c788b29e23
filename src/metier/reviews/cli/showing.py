"""A review in a terminal, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from metier.accounts.access import Viewer
    from metier.reviews.models import Review
    from metier.reviews.queries.document import Document
    from metier.reviews.queries.lines import Line
    from metier.reviews.queries.sheet import Sheet
    from metier.reviews.queries.trial import EffectLine


def echo_sheet(viewer: Viewer, row: Review) -> None:
    """All that an open review shows, step by step, with what is asked and answered."""
    from metier.core.periods import NEXT
    from metier.reviews.queries.sheet import sheet
    from metier.reviews.queries.where import against, share

    found = sheet(viewer, row)
    click.echo(f"{found.period.title}, {found.period.span}.")
    _part("What moved", _lines(found.moved) or ["Nothing was logged."], found, "moved")
    _part("What stalled", _lines(found.stalled) or ["Nothing."], found, "stalled", more=_promises(found))
    rows = [f"{row.rank or '-'}  {row.name}: {share(row)} {against(row)}".rstrip() for row in found.where.rows]
    _part(f"Where hours went: {found.where.figure}", [*rows, *found.where.notes], found, "where")
    goals = [
        f"{one.title}. {one.word}{': ' if one.word else ''}{one.sentence} [{one.done or 'not decided'}]"
        for one in found.goals
    ]
    decided = len(found.to_decide) - len(found.undecided)
    _part(f"Decide: {decided} of {len(found.to_decide)} decided", goals, found, "decide")
    tasks = [f"[{'x' if one.is_chosen else ' '}] {one.title}. {one.sub}" for one in found.next.proposals]
    own = [f"[x] {line}" for line in found.next.lines.splitlines() if line.strip()]
    hours = [f"Hours a week: {found.next.hours}"] if found.next.hours else []
    _part(NEXT[found.period.kind], [*tasks, *own, *hours], found, "next")


def _part(title: str, rows: Iterable[str], found: Sheet, step: str, *, more: Sequence[str] = ()) -> None:
    click.echo(f"\n{title}")
    for row in (*rows, *more):
        click.echo(f"  {row}")
    for one in found.said:
        if one.question.step == step:
            answer = one.text.replace("\n", "\n    ") or f'(metier review say {one.question.key} "…")'
            click.echo(f"  {one.question.text}\n    {answer}")


def _lines(lines: Iterable[Line]) -> list[str]:
    return [
        ". ".join(part for part in (f"{one.end}  {one.title}" if one.end else one.title, one.word, one.sub) if part)
        for one in lines
    ]


def _promises(found: Sheet) -> list[str]:
    said = [f"{one.word}: {one.text}" for one in found.promised]
    due = [f"Due for a look: {one.title}. {one.sub}" for one in found.upkeep]
    return [*said, *due]


def echo_effects(lines: Sequence[EffectLine]) -> None:
    """What a correction does to the other goals."""
    if not lines:
        click.echo("No forecast and no planned finish changes.")
    for one in lines:
        before = f"{one.before} to " if one.before else ""
        click.echo(f"{one.title}: {before}{one.after}{f', {one.note}' if one.note else ''}.")


def echo_document(found: Document) -> None:
    """The document of a finished review."""
    owner = f", {found.owner}" if found.owner else ""
    click.echo(f"{found.title}, {found.span}{owner}.")
    parts = [
        ("What moved", _lines(found.moved), "moved"),
        ("What stalled", [*_lines(found.stalled), *(f"{word}: {text}" for text, word in found.promised)], "stalled"),
        ("Where the hours went", [f"{row.name}: {row.percent} %" for row in found.rows], "where"),
        ("Corrections of the year", _lines(found.corrections), "corrections"),
        ("Direction", _lines(found.direction), "direction"),
        (
            "What was decided",
            [f"{one.title}: {one.done}{f'. {one.note}' if one.note else ''}" for one in found.goals],
            "decide",
        ),
        (found.next_name, [*found.commitments, *([found.hours] if found.hours else [])], "next"),
    ]
    for title, rows, step in parts:
        answers = found.words_at(step)
        if not rows and not answers:
            continue
        click.echo(f"\n{title}")
        for row in rows:
            click.echo(f"  {row}")
        for one in answers:
            click.echo(f"  {one.question}\n    " + one.text.replace("\n", "\n    "))


def as_json(viewer: Viewer, row: Review) -> dict[str, Any]:
    """An open review as data. Any: it becomes JSON."""
    from metier.reviews.queries.sheet import sheet

    found = sheet(viewer, row)
    where = found.where
    return {
        "id": row.pk,
        "kind": row.kind,
        "starts": row.starts,
        "ends": row.ends,
        "moved": [_line(one) for one in found.moved],
        "stalled": [_line(one) for one in found.stalled],
        "promised": [{"text": one.text, "kept_on": one.kept_on, "given_up": one.is_given_up} for one in found.promised],
        "due_for_a_look": [_line(one) for one in found.upkeep],
        "hours": {
            "put_in_minutes": where.put_in,
            "committed_minutes": where.committed,
            "planned_on": where.planned_on,
            "priorities": [
                {
                    "name": one.name,
                    "rank": one.rank,
                    "minutes": one.minutes,
                    "percent": one.percent,
                    "planned": one.planned,
                }
                for one in where.rows
            ],
        },
        "goals": [
            {
                "id": one.id,
                "title": one.title,
                "state": one.state,
                "says": one.sentence,
                "forecast": one.span,
                "decision": one.verdict or None,
                "why": one.note,
                "must_decide": one.must_decide,
            }
            for one in found.goals
        ],
        "answers": {one.question.key: {"question": one.question.text, "text": one.text} for one in found.said},
        "next": {
            "starts": found.next.period.starts,
            "ends": found.next.period.ends,
            "hours": found.next.hours,
            "tasks": [{"id": one.id, "title": one.title, "chosen": one.is_chosen} for one in found.next.proposals],
            "lines": [line for line in found.next.lines.splitlines() if line.strip()],
        },
    }


def _line(one: Line) -> dict[str, str]:
    return {"title": one.title, "sub": one.sub, "end": one.end, "state": one.state}
