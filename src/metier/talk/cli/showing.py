"""Accounts and answers as a terminal and other programs read them."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.talk.models import Account, Story
    from metier.talk.queries.accounts import Standing, Whole
    from metier.talk.queries.stories import Answer, Covered


def account(one: Whole) -> dict[str, Any]:
    row = one.account
    return {
        "id": row.pk,
        "title": row.title,
        "length": row.length,
        "audience": row.audience,
        "language": row.language,
        "words": one.words,
        "seconds": one.seconds,
        "next_rehearsal": row.due_on,
        "sentences": [
            {
                "number": number,
                "id": told.row.pk,
                "text": told.row.text,
                "stands_on": [_standing(each) for each in told.stands_on],
            }
            for number, told in enumerate(one.told, 1)
        ],
    }


def _standing(one: Standing) -> dict[str, Any]:
    return {"key": one.key or None, "said": one.row.said, "says_now": one.now or None}


def answer(one: Answer) -> dict[str, Any]:
    row = one.story
    return {
        "id": row.pk,
        "question": row.question,
        "win": one.win.what if one.win else None,
        "words": one.words,
        "seconds": one.seconds,
        "next_rehearsal": row.due_on,
        **{part.key: part.text for part in one.parts},
    }


def spoken(viewer: Viewer, of: Account | Story, *, as_json: bool) -> None:
    """An account or an answer as it is now, to people or to programs."""
    from metier.accounts.console import print_json
    from metier.talk.models import Account
    from metier.talk.queries import stories
    from metier.talk.queries.accounts import whole

    if isinstance(of, Account):
        told = whole(viewer, of)
        print_json(account(told)) if as_json else print_account(told)
    else:
        said = stories.answer(viewer, of)
        print_json(answer(said)) if as_json else print_answer(said)


def theme(one: Covered) -> dict[str, Any]:
    return {
        "theme": one.theme.key,
        "name": one.theme.name,
        "own_words": one.own,
        "questions": [{"key": each.key, "text": each.text} for each in one.theme.questions],
        "wins": [win.what for win in one.wins],
        "answers": one.number,
    }


def print_account(one: Whole) -> None:
    from metier.core.speech import length

    click.secho(one.account.title, bold=True)
    for number, told in enumerate(one.told, 1):
        click.echo(f"{number}. {told.row.text}")
        for each in told.stands_on:
            click.echo(f"   {_stands(each)}")
        if not told.has_evidence:
            click.echo("   Nothing on your record stands under this yet.")
    taken = f"{length(one.seconds)} at 140 words a minute" if one.seconds else "Nothing said yet"
    click.echo(f"{taken}; it has {length(one.account.seconds)}.")


def _stands(one: Standing) -> str:
    if one.is_gone:
        return f"No longer on your record: {one.row.said}"
    return f"Changed since: {one.row.said} → {one.now}" if one.has_changed else f"Stands on: {one.now}"


def print_answer(one: Answer) -> None:
    from metier.core.speech import length

    click.secho(one.story.question, bold=True)
    for part in one.parts:
        click.echo(f"{part.name}: {part.text or 'not said yet'}")
    if one.has_changed:
        click.echo(f"Its win changed since: {one.story.said} → {one.now}")
    else:
        click.echo(f"Stands on: {one.now}" if one.now else "No win stands under this answer yet.")
    if one.seconds:
        click.echo(f"{length(one.seconds)} at 140 words a minute.")


def way_back(stood_on: Sequence[str], command: Sequence[str]) -> None:
    """What something stood on before, as it said it then, and the command by which it does again, as far as it is still there."""
    from metier.core.words import listed

    stood = listed([f"“{said}”" for said in stood_on]) or "nothing"
    again = shlex.join(["metier", "talk", *command])
    click.echo(f"Before, it stood on {stood}. To choose that again: {again}", err=True)
