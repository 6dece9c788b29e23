"""The sentences that an account may begin with: the record's own words, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metier.core.speech import seconds_to_say
from metier.core.wording import Evidence, is_strong

RULE = (
    "First what you do now: the position that goes on, or else your headline. Then up to three wins with a number, the newest first, those with "
    "a percentage, a sum, a multiple or a before and after before the others, as many as there is time for. Last the first of your ambitions that has "
    "not ended, a position before the other kinds. Every word of it is from your record or your direction, but for “I work as … at …” and “What I am looking for:”."
)
MOST_WINS = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence, and the keys of the evidence that it was made from."""

    text: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Now:
    """What somebody does: a position that goes on, and its key."""

    title: str
    employer: str
    key: str


def proposed(
    seconds: int, now: Now | None, headline: str, wins: Sequence[Evidence], ambition: str
) -> tuple[Proposal, ...]:
    """Sentences for an account of so many seconds. `wins` are those with a number, newest first."""
    first = _who(now, headline)
    last = Proposal(f"What I am looking for: {_ended(ambition)}") if ambition else None
    room = seconds - seconds_to_say(one.text for one in (first, last) if one)
    told: list[Proposal] = []
    for win in sorted(wins, key=is_strong, reverse=True):
        said = Proposal(_win(win), (win.key,))
        room -= seconds_to_say([said.text])
        if len(told) == MOST_WINS or (told and room < 0):
            break
        told.append(said)
    return tuple(one for one in (first, *told, last) if one)


def _who(now: Now | None, headline: str) -> Proposal | None:
    if now and now.title and now.employer:
        return Proposal(f"I work as {now.title} at {_ended(now.employer)}", (now.key,))
    if now and (now.title or now.employer):
        return Proposal(f"I work {'as' if now.title else 'at'} {_ended(now.title or now.employer)}", (now.key,))
    return Proposal(_ended(headline)) if headline else None


def _win(win: Evidence) -> str:
    """What was done, and the number where it is not said in that already."""
    what = " ".join(win.title.split())
    return _ended(what if not win.result or win.result in what else f"{what.rstrip('.')}: {win.result}")


def _ended(text: str) -> str:
    plain = " ".join(text.split())
    return plain if plain.endswith((".", "!", "?", "…")) else f"{plain}."
