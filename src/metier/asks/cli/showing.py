"""How asks are printed: as a list, one by one, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import print_json, print_table

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.asks.models import Ask

FACTS = (
    "id", "title", "kind", "whom", "role", "organisation", "goal_id", "ambition_id", "priority", "state", "asked_on", "last_asked_on",
    "times_asked", "decided_on", "answer", "back_on", "back_when", "after_task_id", "after_goal_id",
)  # fmt: skip
CASE = ("worth_to_me", "worth_to_them", "keeps_me", "my_time", "their_time", "risk", "alternatives", "smallest")


def print_list(viewer: Viewer, *, everything: bool, as_json: bool) -> None:
    from metier.asks import queries
    from metier.asks.pages.rows import for_rows, rows

    there = queries.asks(viewer) if everything else queries.open_asks(viewer)
    if as_json:
        print_json([{name: getattr(row, name) for name in FACTS} for row in there])
        return
    found = list(for_rows(there))
    if not found:
        click.echo(
            'Nothing is asked for. Write an ask down: metier ask add "dbt course" --kind training --of "Tom Whitaker"'
        )
        return
    lines = rows(viewer, found)
    print_table(
        ("Ask", "Of", "Asked", "Answer", "Next"),
        [(one.title, one.whom, one.asked, one.answer.text, one.next) for one in lines],
    )


def say(viewer: Viewer, row: Ask, text: str, *, as_json: bool) -> None:
    """What became of an ask in a sentence; for other programs, the ask as it stands now."""
    from metier.asks import queries

    if as_json:
        print_one(viewer, queries.ask(viewer, row.pk), as_json=True)
    else:
        click.echo(text)


def print_one(viewer: Viewer, row: Ask, *, as_json: bool) -> None:
    from metier.asks.pages.opened import opened_ask

    opened = opened_ask(viewer, row)
    if as_json:
        print_json(_data(row, opened))
        return
    click.echo(f"{row.title}. {opened.beneath}.")
    click.echo(f"{row.get_state_display()}.")
    if opened.due.is_due:
        click.echo(f"{opened.due.said}. {opened.due.why}")
        if opened.due.opening:
            click.echo(f"Open with: “{opened.due.opening}”")
    _print_case(row, opened)
    if opened.case.completeness.lacks:
        click.echo(opened.case.completeness.lacks)
    if opened.talk:
        for heading, text in opened.talk.script:
            click.echo(f"{heading}: {text}")
        click.echo(f"{opened.talk.length} to say. {opened.talk.rehearsed}".strip())
    _print_history(opened)


def _print_case(row: Ask, opened: Any) -> None:
    lines = [
        ("Worth to you", row.worth_to_me),
        ("Worth to them", row.worth_to_them),
        ("How it keeps you", row.keeps_me),
        *(
            ("Evidence", ", ".join(part for part in (one.text, one.detail, one.when) if part))
            for one in opened.evidence
        ),
        *opened.case.costs,
        ("Risk", row.risk),
        ("Other ways", row.alternatives),
        ("Smallest version", row.smallest),
    ]
    for heading, text in lines:
        if text:
            click.echo(f"{heading}: {text}")


def _print_history(opened: Any) -> None:
    from metier.core.words import full_date, short_date

    for finding in opened.findings:
        click.echo(f"{finding.heading}. {finding.text}")
    for line in opened.promises:
        promise = line.promise
        became = f"kept {short_date(promise.kept_on)}" if promise.kept_on else "let go" if promise.let_go_on else "open"
        click.echo(
            f"Promised by {promise.by_whom or 'them'} for {full_date(promise.by_when)}, {became}: {promise.what}"
        )
    rows = [(short_date(one.day), one.text, one.said) for one in opened.log]
    print_table(("On", "What happened", "What was said"), rows)


def _data(row: Ask, opened: Any) -> dict[str, Any]:
    cost = None if row.cost is None else {"amount": row.cost.amount, "currency": str(row.cost.currency)}
    return {
        **{name: getattr(row, name) for name in (*FACTS, *CASE)},
        "cost": cost,
        "missing": [part.name for part in opened.case.completeness.missing],
        "evidence": [{"text": one.text, "detail": one.detail, "when": one.when} for one in opened.evidence],
        "objections": [{"objection": one.objection, "answer": one.answer} for one in opened.case.objections],
        "due": {"what": opened.due.said, "why": opened.due.why, "open_with": opened.due.opening} if opened.due.is_due else None,
        "promises": [
            {
                "what": one.promise.what, "by_whom": one.promise.by_whom, "by_when": one.promise.by_when,
                "kept_on": one.promise.kept_on, "let_go_on": one.promise.let_go_on,
            }
            for one in opened.promises
        ],
        "history": [{"on": one.day, "what": one.text, "said": one.said} for one in opened.log],
    }  # fmt: skip
