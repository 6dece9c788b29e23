"""An account or an answer on one page of A4, with what each sentence stands on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from metier.accounts.access import Viewer
from metier.core.resume.directions import against
from metier.core.speech import length
from metier.core.words import count, full_date
from metier.talk.models import Account, Story
from metier.talk.queries import accounts, stories
from metier.talk.queries.accounts import Standing, Told
from metier.ui.paper import Made, one_page

SOURCE = Path(__file__).parent / "typst" / "told.typ"
NOTHING = "Nothing on your record yet."


def pdf_of(viewer: Viewer, of: Account | Story) -> Made:
    """An account or an answer on a page, with its evidence."""
    return account_pdf(viewer, of) if isinstance(of, Account) else answer_pdf(viewer, of)


def account_pdf(viewer: Viewer, account: Account) -> Made:
    """The account, and under it what each sentence stands on."""
    whole = accounts.whole(viewer, account, checked=False)
    spoken = [_line(told.row.text, str(number)) for number, told in enumerate(whole.told, 1)]
    notes = [note for number, told in enumerate(whole.told, 1) for note in _notes(str(number), told)]
    timed = f"{count(whole.words, 'word')}, {length(whole.seconds)} at 140 words a minute"
    above = ", ".join(
        part for part in (account.get_length_display(), against(account.audience, turned=False), timed) if part
    )
    sections = [_section("What I say", "spoken", spoken), _section("It stands on", "notes", notes)]
    return _pdf(viewer, account.title, above, [one for one in sections if one["lines"]])


def answer_pdf(viewer: Viewer, story: Story) -> Made:
    """The four parts, and the win that they stand on."""
    found = stories.answer(viewer, story, checked=False)
    sections = [_section(part.name, "spoken", [_line(part.text, "")]) for part in found.parts if part.text]
    stands = [_line(found.now or NOTHING, "", is_lacking=not found.now)]
    above = f"{count(found.words, 'word')}, {length(found.seconds)} at 140 words a minute"
    return _pdf(viewer, story.question, above, [*sections, _section("It stands on", "notes", stands)])


def _pdf(viewer: Viewer, title: str, above: str, sections: list[dict[str, Any]]) -> Made:
    said = {
        "title": title,
        "above": above,
        "author": viewer.name,
        "date": [viewer.today.year, viewer.today.month, viewer.today.day],
        "day": full_date(viewer.today),
        "sections": sections,
    }
    return one_page(SOURCE, said)


def _notes(number: str, told: Told) -> list[dict[str, Any]]:
    there = [one for one in told.stands_on if not one.is_gone]
    return [_line(_stands(one), number) for one in there] or [_line(NOTHING, number, is_lacking=True)]


def _stands(one: Standing) -> str:
    return f"{one.now}. It said before: {one.row.said}." if one.has_changed else one.now


def _section(heading: str, style: str, lines: list[dict[str, Any]]) -> dict[str, Any]:
    return {"heading": heading, "style": style, "lines": lines}


def _line(text: str, number: str, *, is_lacking: bool = False) -> dict[str, Any]:
    return {"text": text, "number": number, "is-lacking": is_lacking}
