"""What differs between two wordings, word by word: what to strike through and what to set bold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

PieceKind = Literal["same", "gone", "new"]
_TOKEN = re.compile(r"\s+|[\w’'%£$€#+.,-]*\w[\w’'%]*|\W")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text: in both, only before (`gone`), or only after (`new`)."""

    kind: PieceKind
    text: str


def differing(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts in one, in order. Pieces of `same` and `gone` together are the text before; `same` and `new` the one after."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    found: list[Piece] = []
    for kind, start, end, other, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            _add(found, "same", "".join(old[start:end]))
            continue
        _add(found, "gone", "".join(old[start:end]))
        _add(found, "new", "".join(new[other:until]))
    return tuple(_joined(found))


def _add(found: list[Piece], kind: PieceKind, text: str) -> None:
    if text:
        found.append(Piece(kind, text))


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Changes with only a space between them are one change, so that `two hours` to `40 minutes` is not four pieces."""
    found: list[Piece] = []
    gone = new = ""
    for place, piece in enumerate(pieces):
        is_gap = piece.kind == "same" and not piece.text.strip() and (gone or new) and place + 1 < len(pieces)
        if piece.kind == "same" and not is_gap:
            found += _changed(gone, new)
            gone = new = ""
            found.append(piece)
        else:
            gone += piece.text if piece.kind != "new" else ""
            new += piece.text if piece.kind != "gone" else ""
    return found + _changed(gone, new)


def _changed(gone: str, new: str) -> list[Piece]:
    return [*([Piece("gone", gone)] if gone else []), *([Piece("new", new)] if new else [])]
