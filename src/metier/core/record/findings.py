"""What the wins and skills of a record say of themselves, by stated rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from metier.core import words
from metier.core.dates import PartialDate

LONG_YEARS, FEW_A_YEAR, TIMES_FEWER = 2.0, 1.0, 4.0
CLAIMED, UNUSED_DAYS = 3, 730
FEW_WINS = (
    "An employer where you were for two years or more is named when it holds less than one win a year, "
    "and the employer with the most wins a year holds at least four times as many a year."
)
CLAIM = "A skill is named when you give it level 3 or more and it was last used more than two years ago."


@dataclass(frozen=True, slots=True)
class Span:
    """A time at an employer; without an end it goes on."""

    starts: PartialDate
    ends: PartialDate | None


@dataclass(frozen=True, slots=True)
class Employment:
    """All the time at one employer, and how many wins are of it. `key` knows the employer again."""

    key: str
    name: str
    spans: tuple[Span, ...]
    wins: int


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` and `subject` know it again, so that it can be set aside; `how` is the rule in words, `figures` what it was told from."""

    rule: str
    subject: str
    title: str
    text: str
    how: str
    figures: tuple[tuple[str, str], ...]


def years_in(spans: Iterable[Span], today: date) -> float:
    """Years that the spans cover together, each day once. A month or year known in part counts whole; the future does not count."""
    bounds = sorted((span.starts.first, min(span.ends.last if span.ends else today, today)) for span in spans)
    days, reached = 0, date.min
    for first, last in bounds:
        begins = max(first, reached)
        if last >= begins:
            days += (last - begins).days + 1
            reached = date.fromordinal(last.toordinal() + 1)
    return days / 365.25


def few_wins(employments: Sequence[Employment], today: date) -> Finding | None:
    """The employer that holds the fewest wins for its time, by the rule FEW_WINS."""
    timed = [(one, years) for one in employments if (years := years_in(one.spans, today)) >= 0.5]
    if not timed:
        return None
    best, best_years = max(timed, key=lambda pair: (pair[0].wins / pair[1], pair[0].key))
    most = best.wins / best_years
    long = [
        (one.wins / years, one, years)
        for one, years in timed
        if years >= LONG_YEARS and one.wins / years < FEW_A_YEAR and one.wins / years * TIMES_FEWER <= most
    ]
    if not long or not best.wins:
        return None
    rate, one, years = min(long, key=lambda found: (found[0], found[1].key))
    holds = f"{spoken_years(years).capitalize()} at {one.name} {'hold' if years >= 1.25 else 'holds'}"
    return Finding(
        "few-wins",
        one.key,
        f"{holds} {words.spelled(one.wins)} {'win' if one.wins == 1 else 'wins'}",
        f"{best.name} holds {best.wins:,} in {spoken_years(best_years)}. Who was there with you remembers more; a call usually brings some back.",
        FEW_WINS,
        (
            (f"Wins a year at {one.name}", f"{one.wins:,} in {years:.1f} years: {rate:.1f}"),
            (f"Wins a year at {best.name}", f"{best.wins:,} in {best_years:.1f} years: {most:.1f}"),
        ),
    )


@dataclass(frozen=True, slots=True)
class Claim:
    """A skill with the level its owner gives it, and when it was last used."""

    key: str
    name: str
    level: int
    last_used: PartialDate


def unused_claim(claims: Iterable[Claim], today: date) -> Finding | None:
    """The highest claim that has not been used for longest, by the rule CLAIM."""
    old = [one for one in claims if one.level >= CLAIMED and (today - one.last_used.last).days > UNUSED_DAYS]
    if not old:
        return None
    one = min(old, key=lambda claim: (-claim.level, claim.last_used.last, claim.key))
    in_or_on = "on" if one.last_used.day else "in"
    return Finding(
        "unused-claim",
        one.key,
        f"You claim level {one.level} in {one.name}, last used {in_or_on} {one.last_used.words}",
        "Somebody may ask you to show it. Say when you used it since, give it the level you have today, or leave it.",
        CLAIM,
        (("Level", str(one.level)), ("Last used", one.last_used.words)),
    )


def spoken_years(years: float) -> str:
    """`six and a half years`, `one year`, `half a year`: to the nearest half."""
    halves = max(1, round(years * 2))
    whole, half = divmod(halves, 2)
    if not whole:
        return "half a year"
    if half:
        return f"{words.spelled(whole)} and a half years"
    return words.count(whole, "year") if whole > 12 else f"{words.spelled(whole)} {'year' if whole == 1 else 'years'}"
