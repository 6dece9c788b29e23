"""From a file of cards to people. One bad card never loses the others, and what is left out is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from metier.core.errors import Where
from metier.core.exchange.refusals import Unreadable
from metier.core.network.facts import LeftOut, PeopleReading, PersonFact, Unread
from metier.core.network.vcards.charsets import text_of_file
from metier.core.network.vcards.lines import Line, lines_of
from metier.core.network.vcards.people import person_of
from metier.core.network.vcards.values import text_of
from metier.core.words import first_of, megabytes

MOST_BYTES = 200_000_000
MOST_CARDS = 100_000
MOST_UNREAD = 200
_BEGIN = re.compile(r"\s*(?:[\w-]+\.)?begin\s*:\s*vcard\s*\Z", re.IGNORECASE)
_END = re.compile(r"\s*(?:[\w-]+\.)?end\s*:\s*vcard\s*\Z", re.IGNORECASE)
_HEAD = re.compile(rb"begin\s*:\s*vcard", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Card:
    """The lines of one card, in the file from `line` on, counted from 1. `is_whole` is false where its end is missing."""

    line: int
    lines: list[str]
    is_whole: bool = True
    agents: int = 0


def is_vcard(head: bytes) -> bool:
    """Whether a file begins as cards do."""
    start = head.decode("utf-16", errors="replace").encode() if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
    return bool(_HEAD.match(start.removeprefix(b"\xef\xbb\xbf").lstrip()))


def read_vcards(name: str, data: bytes) -> PeopleReading:
    """Everybody a file of cards names. Raises Unreadable for a file that is too large or has no card at all."""
    if len(data) > MOST_BYTES:
        raise Unreadable(
            f"{name} has {megabytes(len(data))}, more than the {megabytes(MOST_BYTES)} that a file of cards can have. Export it in parts.",
            name,
        )
    seen = _Seen(name)
    for card in cards_of(text_of_file(data)):
        seen.take(card)
        if seen.cards > MOST_CARDS:
            raise Unreadable(f"{name} has more than {MOST_CARDS:,} cards. Export it in parts.", name)
    if not seen.cards:
        raise Unreadable(
            f"{name} has no card that begins with BEGIN:VCARD. Choose the file as your phone or mail program wrote it.",
            name,
        )
    return seen.reading()


def cards_of(text: str) -> Iterator[Card]:
    """The cards of a text. A card inside another one (an assistant, as 2.1 writes them) is not one of its own."""
    begun, kept, depth, agents = 0, list[str](), 0, 0
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) < 60 and _BEGIN.match(line):
            if depth and not _is_agent(kept):
                yield Card(begun, kept, is_whole=False, agents=agents)
                depth = 0
            depth += 1
            if depth == 1:
                begun, kept, agents = number, [], 0
            else:
                agents += 1
        elif depth and len(line) < 60 and _END.match(line):
            depth -= 1
            if not depth:
                yield Card(begun, kept, agents=agents)
        elif depth == 1:
            kept.append(line)
    if depth:
        yield Card(begun, kept, is_whole=False, agents=agents)


def inside(lines: list[str]) -> tuple[list[str], int]:
    """The lines of the first card of a text, at their numbers and others empty; and the number of the line that ends it."""
    own, depth = [""] * len(lines), 0
    for number, line in enumerate(lines):
        if _BEGIN.match(line):
            depth += 1
        elif depth and _END.match(line):
            depth -= 1
            if not depth:
                return own, number
        elif depth == 1:
            own[number] = line
    return own, len(lines)


def _is_agent(kept: list[str]) -> bool:
    last = next((line for line in reversed(kept) if line.strip()), "")
    return last.upper().lstrip().startswith("AGENT")


def fact_of(text: str) -> PersonFact | None:
    """The person of a text with one card, as a server gives it; None where it has none, or is a group."""
    card = next(cards_of(text.replace("\r\n", "\n")), None)
    lines = list(lines_of(card.lines)) if card else []
    return None if not lines or is_group(lines) else person_of(lines)


def is_group(lines: list[Line]) -> bool:
    """Whether a card is a group of people: KIND of 4.0, or the property that Apple uses."""
    kinds = {text_of(line).casefold() for line in lines if line.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND")}
    return "group" in kinds


class _Seen:
    """What was read so far, and what was left out of it."""

    def __init__(self, name: str) -> None:
        self.name, self.cards = name, 0
        self.people: list[PersonFact] = []
        self.unread: list[Unread] = []
        self.counted: Counter[str] = Counter()
        self.companies: list[str] = []
        self.members: dict[str, list[str]] = {}

    def take(self, card: Card) -> None:
        self.cards += 1
        where = Where(self.name, card.line)
        self.counted["agents"] += card.agents
        if not card.is_whole:
            self._say(where, "This card has no END:VCARD. What it says up to there was read.")
        try:
            self._read(list(lines_of(card.lines)), where)
        except (ValueError, IndexError, OverflowError) as problem:
            self._say(where, f"This card cannot be read ({problem}). The others were.")

    def _read(self, lines: list[Line], where: Where) -> None:
        self.counted["pictures"] += sum(1 for line in lines if line.name in ("PHOTO", "LOGO") and line.size)
        if is_group(lines):
            self._group(lines)
            return
        person = person_of(lines)
        if person is None:
            company = next((text_of(line).split(";")[0] for line in lines if line.name == "ORG"), "")
            if company:
                self.companies.append(company)
            else:
                self.counted["empty"] += 1
                self._say(where, "This card has neither a name nor an address or a number. There is nothing to keep.")
            return
        if person.points and person.name == person.points[0].value:
            self.counted["nameless"] += 1
        self.people.append(replace(person, source=where))

    def _group(self, lines: list[Line]) -> None:
        name = next((text_of(line) for line in lines if line.name == "FN"), "")
        self.counted["groups"] += 1
        for line in lines:
            if name and line.name in ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"):
                self.members.setdefault(text_of(line).casefold().removeprefix("urn:uuid:"), []).append(name[:60])

    def _say(self, where: Where, sentence: str) -> None:
        if len(self.unread) < MOST_UNREAD:
            self.unread.append(Unread(where, sentence))

    def reading(self) -> PeopleReading:
        people = self.people
        if self.members:
            people = [
                replace(one, groups=tuple(dict.fromkeys([*one.groups, *self.members.get(_bare(one.uid), ())])))
                for one in people
            ]
        said = [
            LeftOut("Pictures", self.counted["pictures"], "Metier keeps no photos of other people."),
            LeftOut("Companies", len(self.companies), f"Not people: {first_of(self.companies, 3)}."),
            LeftOut("Assistants inside a card", self.counted["agents"], "Bring their own card in."),
            LeftOut("Without a name", self.counted["nameless"], "Called by their address or number; give them a name."),
            LeftOut("Groups", self.counted["groups"], "Their names are kept with the people in them."),
            LeftOut("Empty cards", self.counted["empty"], "Nothing in them to keep."),
        ]
        return PeopleReading("vcard", tuple(people), tuple(one for one in said if one.number), tuple(self.unread))


def _bare(uid: str) -> str:
    return uid.casefold().removeprefix("urn:uuid:")
