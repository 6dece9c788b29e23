"""Which account, answer, sentence or row of the record a person means. All raise Refused when none or several fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from metier.accounts.access import Viewer, find, trashed, visible
from metier.accounts.trash import named_in_trash, named_of_trash
from metier.core.naming import SHORTEST_ID, at_number, named
from metier.core.talk.questions import THEMES, Theme
from metier.record.queries.wording import FACTS, Fact, key_of, words_of
from metier.talk.models import Account, AccountSentence, Story
from metier.talk.queries.accounts import sentences


def spoken_named(viewer: Viewer, said: str) -> Account | Story:
    """By a part of the title or the question, or the start of the id."""
    accounts = dict(visible(viewer, Account).values_list("id", "title"))
    stories = dict(visible(viewer, Story).values_list("id", "question"))
    pk = named(said, {**accounts, **stories}, "account or answer", "accounts or answers")
    return find(viewer, Account, pk) if pk in accounts else find(viewer, Story, pk)


def spoken_in_trash(viewer: Viewer, said: str) -> Account | Story:
    """The same in the trash."""
    rows: list[Account | Story] = [*trashed(viewer, Account), *trashed(viewer, Story)]
    return named_of_trash(rows, said, "account or answer", "accounts or answers")


def account_named(viewer: Viewer, said: str) -> Account:
    """By a part of the title, or the start of the id."""
    titles = dict(visible(viewer, Account).values_list("id", "title"))
    return find(viewer, Account, named(said, titles, "account"))


def sentence_named(viewer: Viewer, account: Account, said: str) -> AccountSentence:
    """By its number, from 1, a part of it, or the start of the id."""
    rows = list(sentences(viewer, account))
    if row := at_number(said, rows):
        return row
    titles = {row.pk: row.text for row in rows}
    found = named(said, titles, "sentence", where="`metier talk show` shows them all.")
    return next(row for row in rows if row.pk == found)


def sentence_in_trash(viewer: Viewer, account: Account, said: str) -> AccountSentence:
    """The same of one that was taken out."""
    among = trashed(viewer, AccountSentence).filter(account=account)
    return named_in_trash(viewer, AccountSentence, said, "sentence", among=among)


def facts_named(viewer: Viewer, said: Iterable[str]) -> list[Fact]:
    """Wins, positions, skills and certificates, each by a part of what it says, its key such as `wins:0190…`, or the start of its id."""
    rows: dict[str, Fact] = {key_of(row): row for model in FACTS.values() for row in visible(viewer, model)}
    return list({key: rows[key] for each in said for key in [_fact_key(each, rows)]}.values())


def said_then(row: Fact, typed: str) -> str:
    """What a row said before, as it was typed: blanks that do not break are typed as others, and are no change."""
    now = words_of(row)
    return now if typed.split() == now.split() else typed


def _fact_key(said: str, rows: Mapping[str, Fact]) -> str:
    if said in rows:
        return said
    wanted = said.strip().casefold()
    alone = [key for key, row in rows.items() if wanted == str(row).casefold()]
    alone = alone or [key for key in rows if len(wanted) >= SHORTEST_ID and key.partition(":")[2].startswith(wanted)]
    if len(alone) == 1:
        return alone[0]
    where = "`metier record list` shows your wins, positions, skills and certificates."
    titles = {key: words_of(row) for key, row in rows.items()}
    return named(said, titles, "win, position, skill or certificate", "things", where=where)


def theme_named(said: str) -> Theme:
    """A theme of the questions by its key or a part of its name."""
    if said in THEMES:
        return THEMES[said]
    where = f"There are {', '.join(THEMES)}."
    return THEMES[named(said, {key: theme.name for key, theme in THEMES.items()}, "theme", where=where)]
