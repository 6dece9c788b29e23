"""The case of an ask on a page: only the parts and lines that its owner ticked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.models import Ask
from metier.asks.papers.making import Paper
from metier.asks.queries.case import Case
from metier.core.errors import Refused
from metier.core.words import full_date


@dataclass(frozen=True, slots=True)
class PaperPart:
    """A part or a line that can be ticked: its key, the heading it stands under, and what it says in a line or two."""

    key: str
    heading: str
    text: str
    detail: str = ""
    is_in: bool = False


def case_parts(viewer: Viewer, ask: Ask, case: Case | None = None) -> tuple[PaperPart, ...]:
    """Everything there is to hand over, in the order of the page."""
    found = case or queries.case(viewer, ask)
    chosen = set(ask.paper)
    return tuple(
        PaperPart(part.key, part.heading, part.text, part.detail, part.key in chosen) for part in _parts(found)
    )


def _parts(case: Case) -> Iterator[PaperPart]:
    ask = case.ask
    theirs = ask.organisation or "you"
    for name, heading in (
        ("worth_to_them", f"What it is worth to {theirs}"),
        ("worth_to_me", "What it is worth to me"),
        ("keeps_me", "How it keeps me"),
    ):
        if getattr(ask, name):
            yield PaperPart(name, heading, getattr(ask, name))
    for one in case.serves:
        yield PaperPart(f"serves:{one.kind}", "What it serves", _mine(one.text))
    for line in case.shown_evidence:
        detail = ", ".join(part for part in (line.detail, line.when) if part)
        yield PaperPart(f"evidence:{line.id}", "Evidence", line.text, detail)
    for what, how_much in case.costs:
        mine = {"Your time": "My time", "Theirs": "Your time"}.get(what, what)
        yield PaperPart(f"cost:{what.split()[0].lower()}", "What it costs", how_much, mine)
    for name, heading in (
        ("risk", "The risk, and what I do about it"),
        ("alternatives", "Other ways"),
        ("smallest", "A smaller version"),
    ):
        if getattr(ask, name):
            yield PaperPart(name, heading, getattr(ask, name))
    for each in case.objections:
        if each.answer:
            yield PaperPart(f"objection:{each.pk}", "What you may ask", each.answer, each.objection)


def _mine(serves: str) -> str:
    said = serves.replace("your ", "my ", 1).replace("which you rank", "which I rank")
    return f"{said[:1].upper()}{said[1:]}"


def case_paper(viewer: Viewer, ask: Ask) -> Paper:
    """Raises Refused while nothing is ticked."""
    parts = [part for part in case_parts(viewer, ask) if part.is_in]
    if not parts:
        raise Refused("Nothing of this case is chosen to be handed over yet. Tick what goes on the page.")
    sections = _sections(parts)
    asked = ", ".join(part for part in (ask.whom, ask.role) if part)
    said = {
        "title": ask.title,
        "author": viewer.name,
        "date": [viewer.today.year, viewer.today.month, viewer.today.day],
        "day": full_date(viewer.today),
        "kind": ask.get_kind_display(),
        "to": asked,
        "sections": sections,
    }
    return Paper(ask.whom, ask.title, _text(viewer, ask, sections), "case.typ", said)


def _sections(parts: list[PaperPart]) -> list[dict[str, Any]]:
    """The parts under their headings. `style` says how the lines are set: texts, facts, pairs or questions."""
    found: dict[str, dict[str, Any]] = {}
    for part in parts:
        name = part.key.partition(":")[0]
        style = {"evidence": "facts", "cost": "pairs", "objection": "questions"}.get(name, "texts")
        section = found.setdefault(part.heading, {"heading": part.heading, "style": style, "lines": []})
        section["lines"].append({"text": part.text, "detail": part.detail})
    return list(found.values())


def _text(viewer: Viewer, ask: Ask, sections: list[dict[str, Any]]) -> str:
    blocks = [ask.title, *(_section(one) for one in sections)]
    return "\n\n".join([*blocks, viewer.name] if viewer.name else blocks) + "\n"


def _section(said: dict[str, Any]) -> str:
    return "\n".join([said["heading"], *(_line(said["style"], **line) for line in said["lines"])])


def _line(style: str, text: str, detail: str) -> str:
    if style == "facts":
        return f"- {text}{f' ({detail})' if detail else ''}"
    if style == "pairs":
        return f"- {detail}: {text}"
    return f"“{detail}” {text}" if style == "questions" else text
