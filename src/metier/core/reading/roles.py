"""Which piece of a head is the title, which the employer, which the place: by words, and by how the section does it throughout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from metier.core.reading.lexicon import body_score, leaning, title_score
from metier.core.reading.pieces import Head, Piece
from metier.core.reading.places import place_score

_COMMA = re.compile(r",\s+")
_SUFFIX = re.compile(
    r",\s+(?=(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|s\.?a|s\.?l|lda|jr|sr|ph\.?d|m\.?d)\b\.?)", re.IGNORECASE
)
_REMARK = re.compile(r",?\s*\(([^()]*\s[^()]*)\)\s*\Z")
_SMALL = frozenset(
    ["de", "del", "la", "le", "les", "am", "an", "der", "den", "di", "do", "da", "dos", "upon", "on", "sur", "en"]
)
_SURE, _WEAK, _ENOUGH = 2.5, 1.0, 2


@dataclass(slots=True)
class Naming:
    """The names in one head. `order` are what could be title or employer, as they stand."""

    order: list[Piece] = field(default_factory=list)
    place: str = ""
    title: str = ""
    employer: str = ""
    rest: list[str] = field(default_factory=list)
    doubt: str = ""
    is_open: bool = False
    place_doubt: str = ""


def named(heads: Sequence[Head]) -> list[Naming]:
    """The names of every head of a section, each decided in the light of the others."""
    found = [_ordered(head) for head in heads]
    votes = [
        max(-3.0, min(3.0, leaning(one.order[0].text) - leaning(one.order[1].text)))
        for one in found
        if len(one.order) > 1
    ]
    total = sum(votes)
    supporters = sum(vote * total >= _WEAK and abs(vote) >= _WEAK for vote in votes)
    for head, one in zip(heads, found, strict=True):
        _assign(one, head, total, supporters)
    placed = any(one.place and not one.rest for one in found)
    habit = any(
        one.place and "," in "".join(piece.text for piece in head.pieces)
        for head, one in zip(heads, found, strict=True)
    )
    for one in found:
        _part_place(one, is_habit=habit)
        if placed and not one.place and one.rest and _could_be_place(one.rest[-1]):
            one.place = one.rest.pop()
    return found


def _part_place(one: Naming, *, is_habit: bool) -> None:
    """A short name behind the employer's last comma is its place, for certain only where the section names places so."""
    remark = _REMARK.search(one.employer)
    if remark:
        one.employer = one.employer[: remark.start()].rstrip(" ,")
        one.rest.append(remark[1])
    if not one.place:
        one.employer, one.place = without_place(one.employer)
    before, comma, last = one.employer.rpartition(", ")
    if not comma or one.place or not _could_be_place(last):
        return
    one.employer, one.place = before, last
    if not is_habit:
        one.place_doubt = f"“{last}” is taken for the place of “{before}”; it could be a part of its name."


def _ordered(head: Head) -> Naming:
    naming = Naming(place=head.said("location"))
    pieces = list(head.pieces)
    if not naming.place:
        naming.place, pieces = _place_among(pieces)
    order: list[Piece] = []
    for piece in pieces:
        text, place = (piece.text, "") if naming.place else without_place(piece.text)
        naming.place = naming.place or place
        order.append(replace(piece, text=text))
    if len(order) == 1 and not (head.said("title") or head.said("employer")):
        order = _by_comma(order[0])
    naming.order = order
    return naming


def _place_among(pieces: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """The piece that is a place, if one is, and the others."""
    ranked = sorted(
        (
            (place_score(piece.text) + 0.5 * piece.is_apart + 0.5 * piece.in_brackets, -at)
            for at, piece in enumerate(pieces)
        ),
        reverse=True,
    )
    if not ranked:
        return "", list(pieces)
    score, at = ranked[0][0], -ranked[0][1]
    others = [piece for index, piece in enumerate(pieces) if index != at]
    enough = 3 if len(others) < 2 else 2
    if score >= enough or (
        score >= 2
        and others
        and (pieces[at].is_apart or pieces[at].in_brackets or (at == len(pieces) - 1 and len(others) > 1))
    ):
        return pieces[at].text, [piece for piece in others if not (place_score(piece.text) >= 3 and piece.in_brackets)]
    return "", list(pieces)


def _could_be_place(text: str) -> bool:
    """Whether a text is a short name that is neither a title nor an organisation."""
    words = text.split()
    return (
        1 <= len(words) <= 3
        and not (title_score(text) or body_score(text) or text.isupper())
        and all(word[:1].isupper() or word in _SMALL for word in words)
        and not any(map(str.isdigit, text))
    )


def without_place(text: str) -> tuple[str, str]:
    """`Luna Web Design, New York` as its name and its place."""
    parts = _COMMA.split(text)
    for keep in range(1, len(parts)):
        place = ", ".join(parts[keep:])
        if place_score(place) >= 2 and any(map(str.isalpha, parts[keep - 1])):
            return ", ".join(parts[:keep]), place
    return text, ""


def _by_comma(piece: Piece) -> list[Piece]:
    """One piece with commas as title and employer, where its words allow it."""
    parts = [part.replace("\x00", ", ") for part in _COMMA.split(_SUFFIX.sub("\x00", piece.text))]
    if len(parts) < 2:
        return [piece]
    scored = []
    for at in range(1, len(parts)):
        first, second = ", ".join(parts[:at]), ", ".join(parts[at:])
        scored.append((abs(leaning(first) - leaning(second)) - 0.1 * (at - 1), -at, first, second))
    score, _, first, second = max(scored)
    if score <= 0 and len(parts) > 3:
        return [piece]
    return [replace(piece, text=first), replace(piece, text=second)]


def _assign(one: Naming, head: Head, total: float, supporters: int) -> None:
    one.title, one.employer = head.said("title"), head.said("employer")
    texts = [piece.text for piece in one.order]
    if one.title or one.employer:
        _assign_rest(one, texts)
    elif len(texts) == 1:
        if leaning(texts[0]) < 0:
            one.employer = texts[0]
        else:
            one.title = texts[0]
    elif texts:
        _assign_two(one, texts, total, supporters)


def _assign_rest(one: Naming, texts: Sequence[str]) -> None:
    rest = list(texts)
    if not one.title and rest:
        one.title = rest.pop(0)
    if not one.employer and rest:
        one.employer = rest.pop(0)
    one.rest = rest


def _assign_two(one: Naming, texts: Sequence[str], total: float, supporters: int) -> None:
    at = next((index for index, piece in enumerate(one.order) if piece.is_after_at), None)
    local = leaning(texts[0]) - leaning(texts[1])
    title_first = total >= 0
    if at:
        title_first = True
    elif abs(local) >= _SURE and (local > 0) != title_first:
        title_first = local > 0
        if abs(total) >= _SURE:
            one.doubt = f"Its words say that “{texts[0] if title_first else texts[1]}” is the title, unlike in the entries beside it."
    elif abs(local) < _WEAK and supporters < _ENOUGH:
        one.is_open = not supporters
        one.doubt = f"Which is the title and which the employer, “{texts[0]}” or “{texts[1]}”? " + (
            "Only one entry beside it says so by its words." if supporters else "Nothing in the words says it."
        )
    others = list(texts[1:])
    sign = -1 if title_first else 1
    best = at - 1 if at else max(range(len(others)), key=lambda index: (sign * leaning(others[index]), -index))
    other = others.pop(best)
    one.title, one.employer = (texts[0], other) if title_first else (other, texts[0])
    one.rest = others
