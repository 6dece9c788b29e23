"""The sentence to open with when an ask comes back: facts and days, no reproach."""

from __future__ import annotations

from datetime import date

from metier.core.words import near_date

LONGEST = 140


def for_promise(what: str, made_on: date, by_when: date, today: date) -> str:
    """For a promise whose day has passed."""
    agreed = f"On {near_date(made_on, today)} we agreed on this by {near_date(by_when, today)}"
    return f"{agreed}: {_lower(_cut(what))}. Where does it stand?"


def for_again(title: str, answer: str, last_on: date | None, today: date) -> str:
    """For an ask that was put off, once its time has come."""
    when = f"On {near_date(last_on, today)} you" if last_on else "You"
    said = (
        f"{when} said: {_cut(answer).rstrip('.')}."
        if answer
        else f"{when} said not now to this: {_lower(_cut(title))}."
    )
    return f"{said} I would like to settle it today, either way."


def for_waiting(title: str, asked_on: date | None, today: date) -> str:
    """For an ask that has had no answer and no date."""
    since = f"I asked on {near_date(asked_on, today)}" if asked_on else "I asked"
    return f"{since} for this: {_lower(_cut(title))}. By when can you decide it? May I write that down?"


def for_taken_back(title: str) -> str:
    """For what was granted and taken back."""
    return f"We had agreed on this: {_lower(_cut(title))}. What would have to be true for it to hold, and by when?"


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"


def _lower(text: str) -> str:
    """In the middle of a sentence; a word in capitals, or a name of several, stays as it is."""
    first = text.split(" ", 1)[0]
    return text if first[1:2].isupper() or not first.isalpha() else text[:1].lower() + text[1:]
