"""The packed library from the official files: the same files give the same bytes, on every machine.

The file: eight letters, the length of what follows as four bytes, a JSON object (sources, and where each section begins and ends), then the
sections. Numbers are unsigned, four bytes, the lowest first. Names are numbered from the best to be shown first.
"""

from __future__ import annotations

import json
import struct
import sys
from array import array
from collections.abc import Collection, Iterable
from dataclasses import asdict
from pathlib import Path

from metier.reference.folding import folded
from metier.reference.sources import HOT, IN_DEMAND, PREFERRED, READERS, Named, Source, named_in, sources

MAGIC = b"METLIB01"


def build(folder: Path, also: Collection[str] = ()) -> bytes:
    """The packed library of a folder with `sources.csv` and what it lists; what is of other kinds is left. Raises Refused."""
    listed = tuple(source for source in sources(folder, also) if source.kind in READERS)
    return packed(listed, [(place, one) for place, source in enumerate(listed) for one in named_in(folder, source)])


def packed(listed: tuple[Source, ...], concepts: list[tuple[int, Named]]) -> bytes:
    """The bytes of these concepts, each with the place of its source."""
    names = sorted(_names(concepts))
    texts = [text for *_, text in names]
    plain = [folded(text) for text in texts]
    words: dict[str, list[int]] = {}
    for number, name in enumerate(plain):
        for word in set(name.split()):
            words.setdefault(word, []).append(number)
    shown = [0] * len(concepts)
    for number, (*_, concept, flags, _text) in enumerate(names):
        if flags & PREFERRED:
            shown[concept] = number
    postings = [words[word] for word in sorted(words)]
    sections = {
        "codes": "\n".join(one.code for _, one in concepts).encode(),
        "source_of": bytes(place for place, _ in concepts),
        "flags": bytes(one.flags for _, one in concepts),
        "shown": numbers(shown),
        "texts": "".join(texts).encode(),
        "text_ends": numbers(_ends(len(text.encode()) for text in texts)),
        "concept_of": numbers(concept for *_, concept, _flags, _text in names),
        "by_name": numbers(sorted(range(len(plain)), key=lambda number: (plain[number], number))),
        "words": "\n".join(sorted(words)).encode(),
        "posting_ends": numbers(_ends(map(len, postings))),
        "postings": numbers(number for one in postings for number in one),
    }
    return _file({"sources": [asdict(source) for source in listed]}, sections)


def _names(concepts: list[tuple[int, Named]]) -> Iterable[tuple[bool, bool, int, int, str, int, int, str]]:
    """Every name once for its concept, to be sorted into the order they are shown in: what is asked for most, then the names preferred, the short."""
    for number, (_, one) in enumerate(concepts):
        seen: set[str] = set()
        for text in (one.name, *one.others):
            plain = folded(text)
            if not plain or plain in seen:
                continue
            is_first = not seen
            seen.add(plain)
            asked = bool(one.flags & (HOT | IN_DEMAND))
            yield (
                not asked,
                not is_first,
                plain.count(" "),
                len(plain),
                plain,
                number,
                PREFERRED if is_first else 0,
                text,
            )


def numbers(values: Iterable[int]) -> bytes:
    """Unsigned, four bytes each, the lowest first."""
    found = array("I", values)
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def _ends(lengths: Iterable[int]) -> list[int]:
    total, ends = 0, []
    for length in lengths:
        total += length
        ends.append(total)
    return ends


def _file(header: dict[str, object], sections: dict[str, bytes]) -> bytes:
    places, at = {}, 0
    for name, content in sections.items():
        places[name] = [at, at + len(content)]
        at += len(content) + -len(content) % 4
    said = json.dumps(header | {"sections": places}, sort_keys=True, ensure_ascii=False).encode()
    said += b" " * (-len(said) % 4)
    body = b"".join(content + b"\0" * (-len(content) % 4) for content in sections.values())
    return MAGIC + struct.pack("<I", len(said)) + said + body
