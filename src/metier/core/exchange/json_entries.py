"""One object of a JSON file, read key by key: what is wrong becomes a Problem with its path and line."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace

from metier.core.dates import PartialDate
from metier.core.errors import Refused, Where
from metier.core.exchange.bounded import MAX_ROWS
from metier.core.exchange.json_places import places
from metier.core.exchange.names import clean
from metier.core.exchange.reading import Corrections, Ignored, LeaveOut, Problem
from metier.core.exchange.refusals import Unreadable
from metier.core.exchange.sheets import MAX_PROBLEMS
from metier.core.exchange.spoken_dates import goes_on, read_date, suggested_date
from metier.core.words import printable

MAX_RAW = 400
MAX_NAME = 80
MAX_UNKNOWN = 40  # names of unknown keys that are told one by one


class Document:
    """A JSON file while it is read: its problems, the keys nobody knows, the corrections."""

    def __init__(self, file: str, text: str, corrections: Corrections) -> None:
        self.file, self.text, self.corrections = file, text, corrections
        self.problems: list[Problem] = []
        self.unknown: dict[str, int] = {}
        self.left_out = 0
        self._places: dict[str, int] | None = None
        self._line_ends = [found.start() for found in re.finditer("\n", text)]

    def where(self, path: str) -> Where:
        """The place of a value; that of the whole file when it has none."""
        if self._places is None:
            self._places = places(self.text)
        return Where(self.file, bisect_left(self._line_ends, self._places.get(path, 0)) + 1, path)

    def raw(self, path: str) -> str:
        """The line of a value, or what is around it when the line is very long."""
        offset = (self._places or {}).get(path, 0)
        begins = max(self.text.rfind("\n", 0, offset) + 1, offset - MAX_RAW // 4)
        ends = self.text.find("\n", offset, offset + MAX_RAW)
        return self.text[begins : ends if ends >= 0 else offset + MAX_RAW].strip()

    def correction(self, where: Where) -> Mapping[str, str] | LeaveOut:
        return self.corrections.get((where.file, where.line or 1), {})

    def entries(self, parent: Mapping[str, object], section: str) -> Iterator[Entry]:
        """The objects of a list."""
        value = parent.get(section)
        if value is None:
            return
        if not isinstance(value, list):
            self.wrong(section, value, f"“{section}” must be a list.")
            return
        if len(value) > MAX_ROWS:
            raise Unreadable(
                f"{self.file} has more than {MAX_ROWS:,} entries in “{section}”, too many for one career.", self.file
            )
        for index, one in enumerate(value):
            path = f"{section}[{index}]"
            if isinstance(one, dict):
                yield Entry(self, path, one)
            elif one is not None:
                self.wrong(path, one, f"“{path}” must be an object with keys.")

    def wrong(self, path: str, value: object, sentence: str, suggestion: str = "") -> str | None:
        """Report a value, unless the person has corrected it (then that text) or left it out (then None)."""
        correction = self.correction(self.where(path))
        if isinstance(correction, LeaveOut):
            return None
        if path in correction:
            return clean(correction[path])
        self.report(path, value, sentence, suggestion)
        return None

    def report(self, path: str, value: object, sentence: str, suggestion: str = "", column: str = "") -> None:
        """Keep a Problem. Raises Unreadable when there are too many."""
        if len(self.problems) >= MAX_PROBLEMS:
            first = self.problems[0].where
            what = (
                f"{self.file} has more than {MAX_PROBLEMS} values that cannot be read, the first in line {first.line}."
            )
            raise Unreadable(f"{what} Is it a JSON Resume?", self.file, first.line)
        where, column = self.where(path), column or path
        shown = value if isinstance(value, str) else "" if isinstance(value, dict | list) else json.dumps(value)
        self.problems.append(
            Problem(replace(where, field=column), self.raw(path), sentence, column, shown[:MAX_RAW], suggestion)
        )

    def note_unknown(self, name: str, rows: int) -> None:
        """Count what has no place here, by name as long as there are few."""
        name = printable(name if len(name) <= MAX_NAME else f"{name[:MAX_NAME]}…")
        name = name if name in self.unknown or len(self.unknown) < MAX_UNKNOWN else "other keys"
        self.unknown[name] = self.unknown.get(name, 0) + rows

    def ignored(self) -> tuple[Ignored, ...]:
        """Unknown keys, and what the person left out."""
        unknown = [
            Ignored(f"“{path}”", self.file, rows, "Metier has no place for it.") for path, rows in self.unknown.items()
        ]
        out = [Ignored("Entries you left out", self.file, self.left_out, "You left them out.")] if self.left_out else []
        return (*unknown, *out)


class Entry:
    """One object. `bad` once something in it could not be read; its keys are ticked off as they are read."""

    def __init__(self, document: Document, path: str, values: Mapping[str, object]) -> None:
        self.document, self.path, self.values = document, path, values
        self.bad = False
        self._read: set[str] = set()

    @property
    def source(self) -> Where:
        return self.document.where(self.path)

    def text(self, *keys: str) -> str:
        """The text under the first of these keys that has one."""
        self._read.update(keys)
        for key in keys:
            value = self.values.get(key)
            if value is not None and value != "":
                return self._as_text(f"{self.path}.{key}", value)
        return ""

    def date(self, key: str) -> PartialDate | None:
        """The date under this key; an end may say that it goes on."""
        text = self.text(key)
        if not text or (key == "endDate" and goes_on(text)):
            return None
        path = f"{self.path}.{key}"
        try:
            return read_date(text)
        except Refused as refused:
            sentence = refused.sentence
        corrected = self._wrong(
            path,
            text,
            f"{sentence.removesuffix(', such as Feb 2023.').rstrip('.')}; write 2023, 2023-02 or 2023-02-28.",
            suggested_date(text),
        )
        if not corrected:
            return None
        try:
            return read_date(corrected)
        except Refused as refused:
            self._again(path, corrected, refused.sentence)
            return None

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under this key."""
        self._read.add(key)
        value = self.values.get(key)
        if value is None:
            return ()
        path = f"{self.path}.{key}"
        if not isinstance(value, list):
            text = self._wrong(
                path, value, f"“{path}” must be a list of texts.", value if isinstance(value, str) else ""
            )
            return (text,) if text else ()
        read = (self._as_text(f"{path}[{index}]", one) for index, one in enumerate(value) if one is not None)
        return tuple(text for text in read if text)

    def inner(self, key: str) -> Entry:
        """The object under this key, empty when there is none."""
        self._read.add(key)
        value = self.values.get(key)
        path = f"{self.path}.{key}"
        if value is not None and not isinstance(value, dict):
            self._wrong(path, value, f"“{path}” must be an object with keys.")
        return Entry(self.document, path, value if isinstance(value, dict) else {})

    def skip(self, *keys: str) -> None:
        """Keys that are known and have no use."""
        self._read.update(keys)

    def need(self, *keys: str) -> None:
        """Report the entry when none of these has anything."""
        if any(self._has(key) for key in keys):
            return
        path = f"{self.path}.{keys[0]}"
        correction = self.document.correction(self.source)
        if isinstance(correction, LeaveOut):
            self.document.left_out += not self.bad
        elif clean(correction.get(path, "")):
            self.values = {**self.values, keys[0]: correction[path]}
            return
        else:
            self.document.report(self.path, "", f"“{path}” is missing or empty.", column=path)
        self.bad = True

    def _has(self, key: str) -> bool:
        value = self.values.get(key)
        return bool(value.strip()) if isinstance(value, str) else value is not None

    def span(self) -> tuple[PartialDate | None, PartialDate | None]:
        """Start and end, in this order in time."""
        starts, ends = self.date("startDate"), self.date("endDate")
        if starts and ends and starts.first > ends.last:
            text = self._wrong(f"{self.path}.endDate", str(ends), f"It ends ({ends}) before it starts ({starts}).")
            try:
                ends = read_date(text) if text else None
            except Refused as refused:
                self._again(f"{self.path}.endDate", text or "", refused.sentence)
            else:
                if ends and starts.first > ends.last:
                    self._again(f"{self.path}.endDate", str(ends), f"It ends ({ends}) before it starts ({starts}).")
        return starts, ends

    def close(self) -> bool:
        """Note the keys nobody read; whether the entry can be used."""
        for key in (key for key in self.values if key not in self._read):
            section = self.path.split("[")[0]
            name = f"{section}[].{key}" if "[" in self.path else f"{section}.{key}"
            self.document.note_unknown(name, 1)
        return not self.bad

    def _as_text(self, path: str, value: object) -> str:
        if isinstance(value, str):
            return clean(value)
        suggestion = str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
        return self._wrong(path, value, f"“{path}” must be a text in quotation marks.", suggestion) or ""

    def _wrong(self, path: str, value: object, sentence: str, suggestion: str = "") -> str | None:
        already = len(self.document.problems)
        corrected = self.document.wrong(path, value, sentence, suggestion)
        if corrected is None:
            if len(self.document.problems) == already and not self.bad:
                self.document.left_out += 1
            self.bad = True
        return corrected

    def _again(self, path: str, value: str, sentence: str) -> None:
        self.bad = True
        self.document.report(path, value, sentence)
