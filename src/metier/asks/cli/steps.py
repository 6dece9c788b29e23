"""`metier ask asked`, `answer`, `promise`, `not-now`, `grant`, `decline`, `withdraw`, `taken-back`, `kept`, `leaves`, `undo`, `across`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.asks.cli import options, reading, showing

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.argument("name")
@options.on
@options.said
@json_option
@with_viewer
def asked(viewer: Viewer, *, name: str, on: date | None, said: str, as_json: bool) -> None:
    """Log that you asked, for the first time or again."""
    from metier.asks import actions, queries
    from metier.asks.pages.words import how_often

    row = queries.ask_named(viewer, name, decided=True)
    actions.log_asked(viewer, row, on=on, said=said)
    showing.say(viewer, row, f"{row.title}: asked. {how_often(row, viewer.today)}.", as_json=as_json)


@click.command()
@click.argument("name")
@click.argument("said")
@options.on
@click.option("--by", type=reading.day, help="The day they named for a decision.")
@json_option
@with_viewer
def answer(viewer: Viewer, *, name: str, said: str, on: date | None, by: date | None, as_json: bool) -> None:
    """Log an answer that decides nothing, in their words.

    \b
    metier ask answer "two students" "Let me see the budget" --by 2026-10-20
    """
    from metier.asks import actions, queries

    row = queries.ask_named(viewer, name)
    actions.log_answer(viewer, row, said=said, on=on, by=by)
    showing.say(
        viewer,
        row,
        f"{row.title}: the answer is logged." + ("" if by else " It named no day; ask for one."),
        as_json=as_json,
    )


@click.command()
@click.argument("name")
@click.argument("what")
@click.option("--by", type=reading.day, required=True, help="By when.")
@click.option("--whom", "by_whom", default="", help="By whom; whoever was asked when not given.")
@options.on
@options.said
@json_option
@with_viewer
def promise(
    viewer: Viewer, *, name: str, what: str, by: date, by_whom: str, on: date | None, said: str, as_json: bool
) -> None:
    """Log what was promised, by when.

    \b
    metier ask promise "two students" "Sign the two forms" --by 2026-10-20
    """
    from metier.asks import actions, queries
    from metier.core.words import full_date

    row = queries.ask_named(viewer, name)
    actions.log_promise(viewer, row, [actions.Commitment(what, by, by_whom)], said=said, on=on)
    showing.say(
        viewer,
        row,
        f"{row.title}: promised by {full_date(by)}. Today says so when that day has passed.",
        as_json=as_json,
    )


@click.command()
@click.argument("name")
@click.option("--let-go", is_flag=True, help="It was not kept, and you wait for it no longer.")
@options.on
@json_option
@with_viewer
def kept(viewer: Viewer, *, name: str, let_go: bool, on: date | None, as_json: bool) -> None:
    """Say that what was promised for an ask was kept."""
    from metier.asks import actions, queries
    from metier.core.errors import Refused

    row = queries.ask_named(viewer, name, decided=True)
    found = queries.promises(viewer, row).filter(kept_on=None, let_go_on=None).first()
    if found is None:
        raise Refused(f"Nothing is promised and open for {row.title}.")
    if let_go:
        actions.let_go(viewer, found)
    else:
        actions.keep_promise(viewer, found, on=on)
    showing.say(viewer, row, f"{'Let go' if let_go else 'Kept'}: {found.what}.", as_json=as_json)


@click.command("not-now")
@click.argument("name")
@click.option("--until", type=reading.day, help="The day on which it comes back.")
@click.option("--after", help="Or the task after which it does.")
@click.option("--after-goal", help="Or the goal.")
@click.option("--when", default="", help="Their condition in words.")
@options.on
@options.said
@json_option
@with_viewer
def not_now(
    viewer: Viewer,
    *,
    name: str,
    until: date | None,
    after: str | None,
    after_goal: str | None,
    when: str,
    on: date | None,
    said: str,
    as_json: bool,
) -> None:
    """Log that it was put off; it comes back by itself.

    \b
    metier ask not-now "two students" --until 2026-09-01 --said "After the summer"
    metier ask not-now "modelling guild" --after "claims models"
    """
    from metier.asks import actions, queries
    from metier.plan import queries as plan

    row = queries.ask_named(viewer, name)
    task = plan.task_named(viewer, after) if after else None
    goal = plan.goal_named(viewer, after_goal) if after_goal else None
    actions.put_off(viewer, row, actions.Until(until, when, task, goal), said=said, on=on)
    showing.say(viewer, row, f"{row.title}: put off. Today brings it back.", as_json=as_json)


@click.command()
@click.argument("name")
@options.on
@options.said
@click.option("--goal", help="Put it into the plan as a task of this goal.")
@click.option("--task", "title", help="What the task is called; as the ask when not given.")
@click.option("--hours", type=reading.hours, help="What the task takes: 6, 1.5, 1h30 or 90m.")
@click.option("--by", type=reading.day, help="The day the task is wanted by.")
@json_option
@with_viewer
def grant(
    viewer: Viewer,
    *,
    name: str,
    on: date | None,
    said: str,
    goal: str | None,
    title: str | None,
    hours: int | None,
    by: date | None,
    as_json: bool,
) -> None:
    """Log a yes; with --goal, its task is in the plan at once.

    \b
    metier ask grant "two students" --said "Yes" --goal "manage people" --hours 40
    """
    from metier.asks import actions, queries
    from metier.plan import queries as plan

    row = queries.ask_named(viewer, name, decided=True)
    task = None
    if goal:
        task = actions.NewTask(plan.goal_named(viewer, goal), title or row.title, hours or 60, by)
    made = actions.grant(viewer, row, said=said, on=on, task=task)
    showing.say(
        viewer, row, f"{row.title}: granted." + (f" {made.task} is in the plan." if made.task else ""), as_json=as_json
    )


@click.command()
@click.argument("name")
@click.argument("reason")
@options.on
@json_option
@with_viewer
def decline(viewer: Viewer, *, name: str, reason: str, on: date | None, as_json: bool) -> None:
    """Log a no, with the reason they gave."""
    from metier.asks import actions, queries

    row = queries.ask_named(viewer, name, decided=True)
    actions.decline(viewer, row, reason=reason, on=on)
    showing.say(viewer, row, f"{row.title}: declined. It can be asked again.", as_json=as_json)


@click.command()
@click.argument("name")
@click.option("--reason", default="", help="Why.")
@options.on
@json_option
@with_viewer
def withdraw(viewer: Viewer, *, name: str, reason: str, on: date | None, as_json: bool) -> None:
    """Ask for it no longer."""
    from metier.asks import actions, queries

    row = queries.ask_named(viewer, name)
    actions.withdraw_ask(viewer, row, reason=reason, on=on)
    showing.say(viewer, row, f"{row.title}: withdrawn.", as_json=as_json)


@click.command("taken-back")
@click.argument("name")
@click.argument("what_happened")
@click.option("--drop-task", is_flag=True, help="Drop the task that it brought from the plan.")
@options.on
@json_option
@with_viewer
def taken_back(
    viewer: Viewer, *, name: str, what_happened: str, drop_task: bool, on: date | None, as_json: bool
) -> None:
    """Log that what was granted was taken back."""
    from metier.asks import actions, queries

    row = queries.ask_named(viewer, name, decided=True)
    actions.take_back(viewer, row, said=what_happened, on=on, drops_task=drop_task)
    showing.say(viewer, row, f"{row.title}: taken back. Ask again, or withdraw it.", as_json=as_json)


@click.command()
@click.argument("who")
@click.option("--also", multiple=True, help="Another spelling of their name. May be given several times.")
@click.option("--ask", "to", default="", help="Whom you ask instead.")
@click.option("--role", default="", help="Their role.")
@click.option("--close", multiple=True, help="An ask that is closed instead. May be given several times.")
@click.option("--close-all", is_flag=True, help="All of them are closed.")
@with_viewer
def leaves(
    viewer: Viewer, *, who: str, also: tuple[str, ...], to: str, role: str, close: tuple[str, ...], close_all: bool
) -> None:
    """Somebody leaves: what is open with them is asked of somebody else, or closed, in one step.

    \b
    metier ask leaves "Tom Whitaker" --ask "Sunil Mehta" --role "Head of Customer Insight" --close "modelling guild"
    """
    from metier.asks import actions, queries
    from metier.core.words import count

    spelled = queries.spellings(viewer, who, *also)
    rows = queries.open_asks(viewer).filter(whom__in=spelled)
    closing = {queries.ask_named(viewer, name).pk for name in close} | (
        {row.pk for row in rows} if close_all else set()
    )
    total, promised = rows.count(), queries.open_promises(viewer).filter(by_whom__in=spelled).count()
    step = actions.part_from(viewer, who, also=also, to=to, role=role, closing=closing)
    said = [f"{count(total, 'ask')} {'is' if total == 1 else 'are'} passed on or closed."] if total else []
    said += [f"{count(promised, 'promise')} {'is' if promised == 1 else 'are'} let go."] if promised else []
    click.echo(f"{' '.join(said)} To undo it: metier ask undo {step}")
    for one in queries.perhaps_the_same(who, queries.people(viewer, with_open=True)):
        click.echo(f"{one.name} is still there. If that is the same person, do it for that name, too.")


@click.command()
@click.argument("name_or_step")
@with_viewer
def undo(viewer: Viewer, *, name_or_step: str) -> None:
    """Take the last step of an ask back, with the promise or the task that came with it."""
    from uuid import UUID

    from metier.asks import actions, queries
    from metier.core.errors import Refused
    from metier.core.words import listed

    step: UUID | None = None
    try:
        said = UUID(name_or_step)
        step = None if queries.asks(viewer).filter(pk=said).exists() else said
    except ValueError:
        pass
    if step is None:
        step = queries.last_step(viewer, queries.ask_named(viewer, name_or_step, decided=True))
    if step is None:
        raise Refused("Nothing was logged of it yet.")
    asks = actions.withdraw_step(viewer, step)
    click.echo(f"As it was before: {listed([row.title for row in asks])}.")


@click.command()
@json_option
@with_viewer
def across(viewer: Viewer, *, as_json: bool) -> None:
    """Across the years: what you ask for, what is granted, how long it takes."""
    from metier.asks.pages.across import across_page

    page = across_page(viewer, whole=True)
    if as_json:
        names = ("name", "asked", "granted", "declined", "withdrawn", "waiting", "days")
        print_json([{name: getattr(one.sum, name) for name in names} for one in page.kinds])
        return
    click.echo(page.lead)
    cells = [(one.name, one.sum.asked, one.share, one.sum.waiting, one.days) for one in page.kinds]
    print_table(("Kind", "Asked", "Granted, of those decided", "Not decided", "To a decision"), cells, right=[1, 3])
    if page.dated:
        click.echo(
            f"Decided in {page.dated.with_date:,} days at the median where an answer named a date ({page.dated.of:,}), "
            f"in {page.dated.without:,} where none did ({page.dated.of_others:,})."
        )


COMMANDS = (asked, answer, promise, kept, not_now, grant, decline, withdraw, taken_back, leaves, undo, across)
