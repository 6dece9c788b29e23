"""How postings are printed: as lines, as tables, as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import print_json, print_table

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.core.postings import Asked, Comparison
    from metier.core.postings.found import FoundPosting
    from metier.postings.models import Posting, Sending
    from metier.postings.queries import Before

OUTCOMES = ("open", "answered", "interview", "declined")
STATES = {
    "proven": "proven",
    "unproven": "without evidence",
    "left-out": "not on this page",
    "missing": "not on your record",
}
SENT = ("id", "to", "sent_on", "what_for", "employer", "channel", "note", "outcome", "outcome_on", "outcome_note")


def print_found(found: FoundPosting, asked: Mapping[int, Asked], before: Sequence[Before]) -> None:
    """What was understood of a file, each line with its number in the file; and whether one has been there before."""
    print_facts(found)
    for note in found.notes:
        click.echo(note)
    for kind, label in (("must", "It asks for:"), ("nice", "Nice to have:")):
        lines = [(number, one) for number, one in asked.items() if one.kind == kind]
        if lines:
            click.echo(label)
        for number, one in lines:
            click.echo(f"{number:>3}  {one.text}  [{one.why}]")
    print_before(before)


def found_data(
    found: FoundPosting, asked: Mapping[int, Asked], before: Sequence[Before], made: Posting | None
) -> dict[str, Any]:
    """The same for programs; `id` is that under which it is kept, if it is."""
    from metier.core.postings.found import stored

    asks = [{"number": number, **asked_data(one)} for number, one in asked.items()]
    return {"id": made.pk if made else None, **stored(found), "asks": asks, "before": before_data(before)}


def print_list(viewer: Viewer, said: str, *, as_json: bool) -> None:
    from metier.postings import queries
    from metier.postings.pages.all import containing

    rows = list(containing(queries.postings(viewer), said))
    if as_json:
        compared = queries.comparisons(viewer, rows)
        print_json([facts_data(row) | _counts(compared[row]) for row in rows])
        return
    if not rows:
        click.echo(
            "No posting has these words." if said else "No posting is kept. Read one: metier posting add page.html"
        )
        return
    from metier.postings.pages.all import listed

    print_table(
        ("Posting", "Employer", "Sent", "Open until", "Against your record"),
        [
            (row.posting.title, row.posting.employer, row.word, row.left, row.comparison.sentence)
            for row in listed(viewer, rows)
        ],
    )


def print_one(viewer: Viewer, posting: Posting, *, as_json: bool) -> None:
    from metier.postings import queries

    sent = list(queries.sendings(viewer, posting))
    before = queries.before(viewer, queries.as_found(posting), but=posting)
    if as_json:
        asked = [asked_data(one) for one in queries.asked_by(viewer, posting)]
        print_json(
            facts_data(posting)
            | {"asks": asked, "sent": [sent_data(row) for row in sent], "before": before_data(before)}
        )
        return
    print_facts(posting)
    click.echo(queries.comparison(viewer, posting).sentence)
    for row in sent:
        click.echo(f"Sent to {row.to} on {row.sent_on:%Y-%m-%d}: {row.get_outcome_display().lower()}.")
    print_before(before)
    if posting.text:
        click.echo(f"\n{posting.text}")


def print_comparison(viewer: Viewer, posting: Posting, *, as_json: bool) -> None:
    from metier.postings import queries

    compared = queries.comparison(viewer, posting)
    if as_json:
        print_json(_comparison(compared))
        return
    click.echo(compared.sentence)
    rows = [
        (
            line.asked.text if place == 0 else "",
            thing.words if thing.what != "line" else "",
            STATES[thing.state],
            _where(thing),
        )
        for line in compared.lines
        for place, thing in enumerate(line.things)
    ]
    if rows:
        print_table(("It asks for", "Which is", "Your record", "Where"), rows)


def _where(thing: Any) -> str:  # Any: a Thing, loaded late
    return "; ".join(match.title for match in thing.matches[:3]) or thing.note


def facts_data(posting: Posting) -> dict[str, Any]:
    from metier.postings.actions import FACTS

    return {"id": posting.pk, **{name: getattr(posting, name) for name in FACTS}}


def print_facts(posting: Posting | FoundPosting) -> None:
    from metier.postings.pages.words import pay_of, place_of

    click.echo(", ".join(part for part in (posting.title or "A posting without a title", posting.employer) if part))
    lines = (
        ("Place", place_of(posting)),
        ("Employment", posting.employment_type),
        ("Pay", pay_of(posting)),
        ("Posted", posting.posted_on),
        ("Open until", posting.valid_until),
        ("Page", posting.url),
    )
    for label, said in lines:
        if said:
            click.echo(f"{label}: {said}")


def print_before(before: Sequence[Before]) -> None:
    for one in before:
        sent = ", ".join(f"sent to {row.to} on {row.sent_on:%Y-%m-%d}" for row in one.sendings)
        title = ", ".join(part for part in (one.title, one.employer) if part)
        click.echo(f"Before: {title}. {one.why}; {sent or 'nothing was sent'}.")


def asked_data(asked: Asked) -> dict[str, Any]:
    names = ("text", "kind", "years", "degree", "languages", "skills", "any_skill", "sentence", "why")
    return {name: getattr(asked, name) for name in names} | ({"id": asked.key} if asked.key else {})


def _comparison(compared: Comparison) -> dict[str, Any]:
    lines = [
        {"asked": asked_data(line.asked), "state": line.state, "things": [_thing(thing) for thing in line.things]}
        for line in compared.lines
    ]
    return _counts(compared) | {"lines": lines}


def _thing(thing: Any) -> dict[str, Any]:  # Any: a Thing, loaded late
    matches = [
        {"key": match.at, "title": match.title, "words": match.words, "proves": match.proves} for match in thing.matches
    ]
    return {"what": thing.what, "words": thing.words, "state": thing.state, "note": thing.note, "matches": matches}


def _counts(compared: Comparison) -> dict[str, Any]:
    return {
        "asks_for": compared.asked,
        "counts": {state: compared.counts[state] for state in ("proven", "unproven", "missing")},
    }


def sent_data(row: Sending) -> dict[str, Any]:
    return {name: getattr(row, name) for name in SENT}


def before_data(before: Sequence[Before]) -> list[dict[str, Any]]:
    return [
        {
            "title": one.title,
            "employer": one.employer,
            "why": one.why,
            "posting": one.posting,
            "sent": [sent_data(row) for row in one.sendings],
        }
        for one in before
    ]
