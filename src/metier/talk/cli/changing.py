"""`metier talk change`, `trash`, `restore` and `theme`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, with_viewer
from metier.core.spoken_dates import is_none
from metier.talk.cli import showing

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.talk.models import Account, Story

MOST_SHOWN = 10
OF_ACCOUNT = {"title": "--title", "length": "--length", "audience": "--for", "language": "--language"}
OF_ANSWER = {
    "question": "--question", "situation": "--situation", "task": "--task", "did": "--did", "result": "--result",
    "win": "--win", "before": "--said", "holds": "--holds",
}  # fmt: skip


@click.command()
@click.argument("name")
@click.option("--title", help="Of an account: what it is called.")
@click.option("--length", type=click.Choice(["short", "long"]), help="Of an account: 30 seconds, or two minutes.")
@click.option("--for", "audience", help="Of an account: for whom, or what for.")
@click.option("--language", help="Of an account: its tag.")
@click.option("--question", help="Of an answer: as it is asked.")
@click.option("--situation", help="Of an answer: the situation.")
@click.option("--task", help="Of an answer: what had to be done.")
@click.option("--did", help="Of an answer: what you did.")
@click.option("--result", help="Of an answer: what came of it.")
@click.option("--win", help="Of an answer: the win it stands on; none for none.")
@click.option("--said", "before", help="With --win: what it said before, as the way back has it.")
@click.option("--holds", is_flag=True, default=None, help="Of an answer: it still holds, although its win has changed.")
@json_option
@with_viewer
def change(viewer: Viewer, /, *, name: str, as_json: bool, **said: Any) -> None:
    """Change what an account is called and for whom it is, or the parts of an answer and what it stands on.

    \b
    metier talk change recruiters --title "For recruiters in the north" --length long
    metier talk change "different things" --result "Complaints went from nine to two." --win rota
    """
    from metier.talk.models import Account
    from metier.talk.queries.naming import spoken_named

    given = {name: value for name, value in said.items() if value is not None}
    if not given:
        raise click.UsageError("Say what changes.")
    found = spoken_named(viewer, name)
    has = OF_ACCOUNT if isinstance(found, Account) else OF_ANSWER
    if others := [name for name in given if name not in has]:
        what = "An account" if isinstance(found, Account) else "An answer"
        raise click.UsageError(f"{what} has {', '.join(has.values())}; not --{others[0].replace('audience', 'for')}.")
    if isinstance(found, Account):
        from metier.talk.actions import accounts as actions

        actions.change(viewer, found, given)
    else:
        found = _answer(viewer, found, given)
    showing.spoken(viewer, found, as_json=as_json)


def _answer(viewer: Viewer, story: Story, given: dict[str, Any]) -> Story:
    from metier.talk.actions import stories as actions
    from metier.talk.queries import stories
    from metier.talk.queries.naming import said_then
    from metier.talk.queries.record import win_named

    win, before, holds = (given.pop(name, None) for name in ("win", "before", "holds"))
    if sum((win is not None, holds is not None, bool(given))) != 1 or (before is not None and win is None):
        raise click.UsageError("Say one thing: its words, or --win, which may have --said, or --holds.")
    stood = [story.said] if story.said else []
    command = ["change", str(story.pk), "--win", str(story.win_id or "none")]
    command += ["--said", story.said] if story.win_id else []
    if win is not None:
        chosen = None if is_none(win) else win_named(viewer, win)
        if chosen and before is not None:
            actions.stand_again(viewer, story, chosen, said_then(chosen, before))
        else:
            actions.stand_on(viewer, story, chosen)
    elif holds:
        actions.accept(viewer, story)
    else:
        actions.say_all(viewer, story, given)
    if not given:
        showing.way_back(stood, command)
    return stories.story(viewer, story.pk)


@click.command()
@click.argument("name")
@json_option
@with_viewer
def trash(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Put an account or an answer in the trash, for 30 days."""
    from metier.talk.actions import accounts, stories
    from metier.talk.models import Account
    from metier.talk.queries.naming import spoken_named

    found = spoken_named(viewer, name)
    accounts.trash(viewer, found) if isinstance(found, Account) else stories.trash(viewer, found)
    print_done(f"In the trash for 30 days: {found}", _told(found), as_json=as_json)


@click.command()
@click.argument("name")
@json_option
@with_viewer
def restore(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Take an account or an answer out of the trash again."""
    from metier.talk.actions import accounts, stories
    from metier.talk.models import Account
    from metier.talk.queries.naming import spoken_in_trash

    found = spoken_in_trash(viewer, name)
    restoring = accounts.restore_account if isinstance(found, Account) else stories.restore
    back: Account | Story = restoring(viewer, found.pk)
    print_done(f"Back from the trash: {back}", _told(back), as_json=as_json)


def _told(row: Account | Story) -> dict[str, Any]:
    return {"id": row.pk, "title": str(row)}


@click.command()
@click.argument("theme")
@click.option("--words", help="Your own words or skills for it, with commas between; nothing to forget them.")
@json_option
@with_viewer
def theme(viewer: Viewer, /, *, theme: str, words: str | None, as_json: bool) -> None:
    """The words by which wins are found for a theme of the questions, and your own.

    \b
    metier talk theme conflict --words "rota, shift swap"
    """
    from metier.talk.actions import stories as actions
    from metier.talk.queries.naming import theme_named
    from metier.talk.queries.stories import covered

    found = theme_named(theme)
    if words is not None:
        actions.say_words(viewer, found.key, words)
    one = next(each for each in covered(viewer) if each.theme.key == found.key)
    own = f"Your words: {one.own}" if one.own else "You have no words of your own for it."
    lines = [f"  {win.what}" for win in one.wins[:MOST_SHOWN]] or ["  none yet"]
    more = [f"  and {len(one.wins) - MOST_SHOWN:,} more"] if len(one.wins) > MOST_SHOWN else []
    wins = "\n".join([*lines, *more])
    said = f"{found.name}: {', '.join(found.words)}\n{own}\nWins that could answer:\n{wins}"
    print_done(said, showing.theme(one) | {"words": list(found.words)}, as_json=as_json)
