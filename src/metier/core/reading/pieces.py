"""The head of an entry taken apart: its times, and the pieces between its commas, dashes, gaps and changes of look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from metier.core.reading.layout import Line, Run
from metier.core.reading.lexicon import body_score, title_score
from metier.core.reading.places import place_score
from metier.core.reading.ranges import Found, find, without_length

_STRONG = re.compile(r"\s*[|·•∙│]\s*|\s+(?:[–—―]|-{1,3})\s+|\s*\t\s*|\s+@\s+|\s*(?<=\w)\s-(?=\w)|\s*→\s*")
_AT = re.compile(r"\s+(?:at|bei|beim|chez|presso|bij|with)\s+(?=[A-ZÀ-ÝА-Я\d])")
_LEADING_AT = re.compile(r"\A[\s,]*(?:at|bei|beim|chez|presso|bij|@)\s+(?=\S)")
_ONLY_AT = re.compile(r"[\s,]*(?:at|bei|beim|chez|presso|bij|with|@)\s*")  # in another look than what it stands between
_END = re.compile(r"\s*\(([^()]{2,60})\)\s*\Z")
_EMPTY = re.compile(r"\s*[(\[][\s,;–—-]*[)\]]")  # what is left of brackets around a time
_EDGES = " \t,;:–—―-|·•()[]/"
_TERMS = re.compile(
    r"(?:full[- ]?time|part[- ]?time|freelance|contract|permanent|temporary|temp|self[- ]employed|vollzeit|teilzeit|befristet|unbefristet|temps plein|temps partiel|cdi|cdd|tiempo completo|"
    r"jornada completa|media jornada|tempo pieno|part time|tempo indeterminato|tempo determinato|voltijd|deeltijd|m/w/d|w/m/d|f/m/d|m/f/d|m/f/x|h/f|f/h|all genders)",
    re.IGNORECASE,
)
_URL = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov|de|fr|es|it|pt|nl|eu|uk|ch|at|ai|app)(?:/\S*)?(?=[\s),;]|\Z)"
)
BESIDE = "beside"
"""What a label says of a position that has no field of its own; it is kept whole."""
_LABELS: dict[str, str] = {
    label: field
    for field, labels in {
        "title": "title; job title; position; role; job; titel; stelle; funktion; poste; fonction; puesto; cargo; posizione; ruolo; mansione; função; functie; occupation; occupation or position held",
        "employer": "company; employer; organisation; organization; firma; arbeitgeber; unternehmen; entreprise; employeur; société; empresa; empleador; azienda; datore di lavoro; empregador; bedrijf; werkgever; ድርጅት; "
        "name of employer; name and address of employer; nome e indirizzo del datore di lavoro; university; school; institution; universität; hochschule; schule; université; école; établissement; universidad; centro; università; "
        "istituto; universidade; instituição; universiteit; ዩኒቨርሲቲ; ትምህርት ቤት",
        "dates": "dates employed; employment dates; dates of employment; employment period; graduated; graduation; graduation date; date of graduation; dates; date; period; duration; from; to; start; end; until; von; bis; de; à; du; au; début; fin; beginn; ende; years; year; zeitraum; datum; dauer; période; dates d'emploi; fechas; periodo; período; periode; data; anno; ano; jaar; ዓመት; ጊዜ",
        "location": "location; place; city; ort; standort; lieu; ville; lugar; ubicación; luogo; sede; localização; local; plaats; locatie; አድራሻ; ቦታ",
        "degree": "degree; course; curso; corso; cours; programme; studiengang; opleiding; qualification; abschluss; diplôme; título; titolo; qualifica; grau; diploma; ዲግሪ; የሁለተኛ ደረጃ ትምህርት",
        "area": "subject; field; field of study; major; fach; fachrichtung; studienfach; spécialité; especialidad; indirizzo; área; richting",
        BESIDE: "supervisor; supervisor's name; reports to; reporting to; line manager; hours per week; hours; salary; pay; grade level; reason for leaving; team size; direct reports; "
        "industry; vorgesetzter; branche; supérieur; secteur; settore; sector; setor",
        "score": "gpa; grade; final grade; note; abschlussnote; gesamtnote; mention; nota; voto; voto finale; média; cijfer; score; cgpa; result",
    }.items()
    for label in labels.split("; ")
}
_LABELLED = re.compile(r"\s*[*_]*([^\W\d_][^:፡\t]{1,40}?)[*_]*\s*[:፡]\s*[*_]*\s*(\S.*)\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a head. `row` is its line, from 0; `part` says that it is one of several divided by commas only."""

    text: str
    row: int = 0
    bold: bool = False
    italic: bool = False
    is_apart: bool = False
    in_brackets: bool = False
    is_after_at: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says. `labelled` are the values it names itself, by field; `times` are in order."""

    pieces: tuple[Piece, ...]
    times: tuple[Found, ...]
    labelled: tuple[tuple[str, str], ...] = ()
    url: str = ""
    terms: tuple[str, ...] = ()

    @property
    def time(self) -> Found | None:
        """The first of its times."""
        return self.times[0] if self.times else None

    def said(self, field: str) -> str:
        return next((text for name, text in self.labelled if name == field), "")

    @property
    def beside(self) -> list[str]:
        """Labels and their values that have no field of their own."""
        return [text for name, text in self.labelled if name == BESIDE]


def head_of(lines: Sequence[Line]) -> Head:
    """Take the lines of a head apart."""
    pieces: list[Piece] = []
    times: list[Found] = []
    labelled: list[tuple[str, str]] = []
    terms: list[str] = []
    urls = [link for line in lines for link in line.links if link.startswith(("http://", "https://"))]
    for row, line in enumerate(_whole(lines)):
        named = _named(line.text)
        if named and (named[0] != BESIDE or (row and not find(named[1]))):
            field, text = named
            if field == BESIDE:
                labelled.append((field, " ".join(line.text.split())))
                continue
            if field == "dates" or find(text):
                spans = _spans(text)
                times.extend(_times(text, spans))
                text = "" if field == "dates" else _outside(text, spans).strip(_EDGES)
            if text:
                labelled.append((field, text))
            continue
        for group, is_apart in _groups(line):
            for piece in _split(group, row, is_apart, times):
                address = _URL.search(piece.text)
                if address and len(address[0]) > 0.6 * len(piece.text):
                    urls.insert(0, address[0])
                elif _TERMS.fullmatch(piece.text):
                    terms.append(piece.text)
                else:
                    pieces.append(piece)
    return Head(tuple(pieces), tuple(times), tuple(labelled), urls[0] if urls else "", tuple(terms))


def is_label(text: str) -> bool:
    """Whether a text is nothing but the name of a field, as above a column."""
    return text.strip(" :*_").casefold() in _LABELS


def _whole(lines: Sequence[Line]) -> list[Line]:
    """Lines with what was broken within brackets put together."""
    found: list[Line] = []
    for line in lines:
        if found and found[-1].text.count("(") > found[-1].text.count(")"):
            found[-1] = replace(found[-1], runs=(*found[-1].runs, Run(" "), *line.runs))
        else:
            found.append(line)
    return found


def _named(text: str) -> tuple[str, str] | None:
    found = _LABELLED.match(text.replace("\t", " "))
    field = _LABELS.get(found[1].strip().casefold()) if found else None
    return (field, found[2].strip(" *_")) if found and field else None


def _groups(line: Line) -> Iterator[tuple[list[Run], bool]]:
    """The runs of a line, cut where something stands apart."""
    group: list[Run] = []
    apart = False
    for run in line.runs:
        if run.is_apart and group:
            yield group, apart
            group, apart = [], True
        group.append(run)
    if group:
        yield group, apart


def _split(runs: Sequence[Run], row: int, is_apart: bool, times: list[Found]) -> Iterator[Piece]:
    """Pieces of one group of runs; what is a time goes to `times`."""
    leads = False
    for part in _by_look(_without_times(runs, times)):
        if _ONLY_AT.fullmatch(part.text):
            leads = True
            continue
        for strong in _STRONG.split(part.text):
            leading = _LEADING_AT.match(strong)
            strong = strong[leading.end() :] if leading else strong
            start, leads = bool(leading) or leads, False
            for index, said in enumerate(_at(strong), start=start):
                yield from _unwrapped(replace(part, text=said, row=row, is_apart=is_apart, is_after_at=index > 0))


def _at(text: str) -> list[str]:
    """`Editor at Liffey Press` as two; `University of Texas at Austin` is one."""
    found = _AT.search(text)
    if found is None or place_score(text) or body_score(text[: found.start()]) > title_score(text[: found.start()]):
        return [text]
    return [text[: found.start()], text[found.end() :]]


def _unwrapped(piece: Piece) -> Iterator[Piece]:
    text = _EMPTY.sub("", piece.text).strip()
    end = _END.search(text)
    inner = end[1].strip() if end else ""
    if end and (place_score(inner) > 1 or _TERMS.search(inner) or ("," in inner and place_score(inner))):
        outer = text[: end.start()].strip(_EDGES)
        if outer:
            yield replace(piece, text=outer)
        for part in [inner] if place_score(inner) > 1 else re.split(r"\s*[,;/]\s*", inner):
            if part.strip():
                yield replace(piece, text=part.strip(), in_brackets=True)
        return
    if text.startswith("(") and text.endswith(")"):
        text, piece = text[1:-1], replace(piece, in_brackets=True)
    text = text.strip(" \t,;:–—―-|·•/")
    text = text.strip("()[] ") if text.count("(") != text.count(")") or text.count("[") != text.count("]") else text
    if any(map(str.isalnum, text)):
        yield replace(piece, text=" ".join(text.split()))


def _without_times(runs: Sequence[Run], times: list[Found]) -> list[Run]:
    text = "".join(run.text for run in runs)
    spans = _spans(text)
    if not spans:
        return list(runs)
    times.extend(_times(text, spans))
    kept: list[Run] = []
    at = 0
    for run in runs:
        letters = [
            letter for index, letter in enumerate(run.text, start=at) if not any(a <= index < b for a, b in spans)
        ]
        at += len(run.text)
        if letters:
            kept.append(replace(run, text="".join(letters)))
    return [replace(run, text=without_length(run.text)) for run in kept]


def _times(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Found]:
    return filter(None, (find(text[a:b]) for a, b in spans))


def _outside(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text without its times."""
    for a, b in reversed(spans):
        text = f"{text[:a]} {text[b:]}"
    return without_length(text) if spans else text


def _spans(text: str) -> list[tuple[int, int]]:
    """Where times stand in a text, at most four."""
    spans: list[tuple[int, int]] = []
    at = 0
    while len(spans) < 4:
        found = find(text[at:])
        if found is None or found.stop == found.begin:
            break
        spans.append((at + found.begin, at + found.stop))
        at += found.stop
    return spans


def _by_look(runs: Sequence[Run]) -> Iterator[Piece]:
    """Text of one weight and slant, where the change comes with a comma or a space."""
    part: Piece | None = None
    for run in runs:
        if part is None:
            part = Piece(run.text, bold=run.bold, italic=run.italic)
        elif (part.bold, part.italic) == (run.bold, run.italic) or not _is_border(part.text, run.text):
            part = replace(part, text=part.text + run.text)
        else:
            yield part
            part = Piece(run.text, bold=run.bold, italic=run.italic)
    if part is not None:
        yield part


def _is_border(before: str, after: str) -> bool:
    if not before.strip(_EDGES) or not after.strip(_EDGES):
        return False
    return (
        before.rstrip()[-1] in ",;:|–—-"
        or after.lstrip()[0] in ",;:|–—-("
        or (before[-1].isspace() or after[0].isspace())
    )
