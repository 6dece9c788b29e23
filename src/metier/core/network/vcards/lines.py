"""The lines of a card: unfolded, split into group, name, parameters and value, and each with where it stands in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from metier.core.network.vcards.charsets import mended

BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
MOST_LINE = 100_000  # letters of a line whose value is text
_ENCODED = ("QUOTED-PRINTABLE", "Q")
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"})


@dataclass(frozen=True, slots=True)
class Line:
    """One property. `first` and `after` are the numbers of its lines in the card, from 0; a value that is a picture is not kept, only how long it is."""

    name: str
    value: str
    group: str = ""
    params: tuple[tuple[str, str], ...] = ()
    first: int = 0
    after: int = 0
    size: int = 0

    def param(self, name: str) -> str:
        """The first value of a parameter, or nothing."""
        return next((value for key, value in self.params if key == name), "")

    @property
    def types(self) -> frozenset[str]:
        """TYPE as 3.0 and 4.0 write it, and the bare words of 2.1; in small letters."""
        found: set[str] = set()
        for key, value in self.params:
            if key == "TYPE":
                found.update(part.strip().casefold() for part in value.split(","))
        return frozenset(found)

    @property
    def is_quoted_printable(self) -> bool:
        return self.param("ENCODING").upper() in _ENCODED


@dataclass(slots=True)
class _Raw:
    parts: list[str] = field(default_factory=list)
    first: int = 0
    after: int = 0


def lines_of(text: list[str]) -> Iterator[Line]:
    """The properties of a card from its lines as the file has them; a line that is none is passed over."""
    for raw in _unfolded(text):
        line = _split(raw)
        if line is not None:
            yield line


def _unfolded(text: list[str]) -> Iterator[_Raw]:
    at, end = 0, len(text)
    while at < end:
        raw = _Raw([text[at]], at)
        head = text[at].partition(":")[0].upper()
        quoted, binary = "QUOTED-PRINTABLE" in head, "BASE64" in head or "ENCODING=B" in head
        at += 1
        while at < end:
            following = text[at]
            if quoted and raw.parts[-1].endswith("="):
                raw.parts[-1] = raw.parts[-1][:-1]
                raw.parts.append(following)
            elif following[:1] in (" ", "\t") and following.strip():
                raw.parts.append(following[1:])
            elif binary and following.strip() and _goes_on(following):
                raw.parts.append(following)
            else:
                break
            at += 1
        raw.after = at
        yield raw


def _goes_on(line: str) -> bool:
    """Whether a line within a picture that is not folded is more of it, and not the next property."""
    return ":" not in line and ";" not in line and " " not in line.strip()


def _split(raw: _Raw) -> Line | None:
    text = raw.parts[0] if len(raw.parts) == 1 else "".join(raw.parts)
    colon = _colon(text)
    if colon < 1:
        return None
    head, value = text[:colon], text[colon + 1 :]
    name, *given = _outside_quotes(head, ";")
    group, _, bare = name.rpartition(".")
    params = tuple([_param(one) for one in given if one])
    own, size = bare.strip().upper(), len(value)
    encoded = any(key == "ENCODING" and said.upper() in ("BASE64", "B") for key, said in params)
    if own in BINARY or encoded or value[:5].casefold() == "data:":
        value = ""
    elif size > MOST_LINE or not value.isascii():
        value = mended(value[:MOST_LINE], next((said for key, said in params if key == "CHARSET"), ""))
    return Line(own, value, group.strip(), params, raw.first, raw.after, size)


def _colon(text: str) -> int:
    """Where the value begins: the first colon that is not inside quotation marks."""
    at = text.find(":")
    quote = text.find('"')
    if quote < 0 or quote > at:
        return at
    inside = False
    for index, letter in enumerate(text[:2_000]):
        if letter == '"':
            inside = not inside
        elif letter == ":" and not inside:
            return index
    return at


def _outside_quotes(text: str, mark: str) -> list[str]:
    if '"' not in text:
        return text.split(mark)
    parts, begun, inside = [], 0, False
    for index, letter in enumerate(text):
        if letter == '"':
            inside = not inside
        elif letter == mark and not inside:
            parts.append(text[begun:index])
            begun = index + 1
    return [*parts, text[begun:]]


def _param(text: str) -> tuple[str, str]:
    """`TYPE=work`, or a bare word of 2.1, which is a type, an encoding, or a charset by its name."""
    name, found, value = text.partition("=")
    if found:
        return name.strip().upper(), value.strip().strip('"')
    word = name.strip()
    return ("ENCODING" if word.upper() in _ENCODINGS else "TYPE"), word
