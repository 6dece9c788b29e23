"""Degrees and courses of study."""

from __future__ import annotations

import re
from collections.abc import Sequence

from metier.core.exchange.facts import CertificateFact, EducationFact
from metier.core.reading.entries import entries_of
from metier.core.reading.headed import headed
from metier.core.reading.layout import Line
from metier.core.reading.lexicon import has_degree, is_school, starts_with_degree
from metier.core.reading.pieces import Head, head_of
from metier.core.reading.places import place_score
from metier.core.reading.reader import Reader, Unsure, dated
from metier.core.reading.roles import without_place
from metier.core.reading.tables import stacked

_SCORE = re.compile(
    r"\(?\b(?:C?GPA|grade|final grade|Abschlussnote|Gesamtnote|Note|Nota(?: media)?|Voto|Mention|Média|Cijfer)\b\s*[:=]?\s*([^;,|()]{1,30})\)?",
    re.IGNORECASE,
)
_COURSES = re.compile(
    r"(?:relevant )?(?:coursework|courses|modules|kurse|cours|cursos|corsi|vakken)\s*:\s*(.+)\Z",
    re.IGNORECASE | re.DOTALL,
)
_IN = re.compile(r"\s*(?:,|:|\s(?:in|of|en|em|de|der|in der|des|im Fach|im|i)\s|\s[-–—]\s|\s)\s*", re.IGNORECASE)
_OF_ARTS = re.compile(
    r"\s+(?:magistrale|triennale|specialistica)\b|\s+(?:of|en|em|de|di|in)\s+(?:science|arts|engineering|business administration|education|laws?|fine arts|music|philosophy|technology|commerce|medicine|nursing|architecture|applied science|"
    r"public health|public policy|public administration|social work|sciences|lettres|droit|ciencias|artes)\b(?:\s*\((?:hons?|honou?rs)\))?",
    re.IGNORECASE,
)


def education(reader: Reader, lines: Sequence[Line]) -> None:
    """Read a section of education."""
    for entry in headed(reader, entries_of(stacked(lines))):
        head = head_of(entry.head)
        unsure = Unsure()
        starts, ends = dated(head.time, unsure)
        if head.time and head.time.is_single:
            starts = None  # one date beside a degree is when it was awarded
        degree, area, institution, rest = _named(head)
        score, rest = _score([*filter(None, [head.said("score")]), *rest, *entry.paragraphs])
        bullets = list(entry.bullets)
        courses = tuple(
            part.strip()
            for text in bullets
            if (match := _COURSES.match(text))
            for part in re.split(r"[,;]", match[1])
            if part.strip()
        )
        if not score:
            score, _ = _score(bullets)
        if institution and not (is_school(institution) or degree or area):
            said = f"“{institution}” is read as a certificate, for neither a school nor a degree stands beside it."
            unsure.because(said, "name")
            reader.add(CertificateFact(name=institution, starts=ends or starts), entry.number, entry.raw, unsure)
            continue
        if institution and not is_school(institution):
            unsure.because(
                f"“{institution}” is taken for the school or university; nothing in the word says so.",
                "institution",
                "degree",
                "area",
            )
        if not institution:
            unsure.because(
                f"No school or university was found in “{entry.raw.splitlines()[0]}”.", "institution", "degree", "area"
            )
        elif not degree and not area:
            unsure.because(f"No degree or subject was found beside “{institution}”.", "institution", "degree", "area")
        if not (institution or degree):
            reader.ignore(f"“{entry.raw}”", "Neither a school nor a degree stands beside it.", 1 + len(entry.body))
            continue
        reader.add(
            EducationFact(
                institution=institution,
                degree=degree,
                area=area,
                starts=starts,
                ends=ends,
                score=score,
                notes="\n".join([*rest, *(text for text in bullets if not _COURSES.match(text))]),
                courses=courses,
                url=head.url,
            ),
            entry.number,
            entry.raw,
            unsure,
        )


def _named(head: Head) -> tuple[str, str, str, list[str]]:
    """Degree, subject, institution, and what is left."""
    degree, area, institution = head.said("degree"), head.said("area"), head.said("employer")
    texts: list[str] = []
    for piece in head.pieces:
        if place_score(piece.text) >= (2 if piece.is_apart or piece.in_brackets else 3) or (
            place_score(piece.text) > 1 and not is_school(piece.text) and len(head.pieces) > 2
        ):
            continue
        texts.extend(_divided(piece.text))
    rest: list[str] = []
    for text in texts:
        bare = without_place(text)[0]
        if not institution and _names_a_school(bare):
            institution = bare
        elif (not degree or (not area and starts_with_degree(text))) and has_degree(text) and not _SCORE.match(text):
            degree, area = _degree_and_area(text)
        elif institution and not degree and not area and not rest:
            area = text
        else:
            rest.append(text)
    return _settled(degree, area, institution, rest)


def _settled(degree: str, area: str, institution: str, rest: list[str]) -> tuple[str, str, str, list[str]]:
    """What no word names by itself, by what is missing."""
    if degree and not institution and area and ", " in area:  # `MS Computer Science, UT Austin`
        area, _, institution = area.partition(", ")
    named = [
        at for at, text in enumerate(rest) if text[:1].isupper() and len(text.split()) <= 8 and not _SCORE.search(text)
    ]
    if not institution and named:
        institution = without_place(rest.pop(named[0]))[0]
    elif degree and not area and named and named[0] == 0 and not any(map(str.isdigit, rest[0])):
        area = rest.pop(0)
    elif institution and not degree and not area and named and named[0] == 0:
        degree = rest.pop(0)
    return degree, area, institution, rest


def _names_a_school(text: str) -> bool:
    """Whether a text is a school and no degree: `Secondary Building School` is one, `Secondary School` is what was finished."""
    words = text.split()
    return is_school(text) and (not starts_with_degree(text) or (len(words) > 2 and is_school(words[-1])))


def _divided(text: str) -> list[str]:
    """`Ph.D., Your Field, Your University` by its commas, where one part is a school and another is not."""
    parts = [part.strip() for part in re.split(r",\s+", text)]
    schools = [_names_a_school(part) for part in parts]
    if all(schools) or not any(schools):
        return [text]
    at = schools.index(True)
    stop = at + 1
    while stop < len(parts) and schools[stop]:
        stop += 1
    places = ", ".join(parts[stop:])
    named = [", ".join(parts[at:stop]) + (f", {places}" if places and place_score(places) else "")]
    before = [", ".join(parts[:at])] if at else []
    after = [", ".join(parts[stop:])] if places and not place_score(places) else []
    return [*before, *named, *after]


def _degree_and_area(text: str) -> tuple[str, str]:
    """`BSc Computer Science` as degree and subject."""
    end = starts_with_degree(text)
    if not end:
        return text, ""
    of = _OF_ARTS.match(text[end:])
    end += of.end() if of else 0
    brackets = re.match(r"\s*\([^()]{1,20}\)", text[end:])
    end += brackets.end() if brackets else 0
    again = re.match(r"\s*(?:degree|abschluss)\b", text[end:], re.IGNORECASE)
    stop = end + (again.end() if again else 0)
    rest = text[stop:].strip()
    glue = _IN.match(" " + rest) if rest else None
    area = rest[glue.end() - 1 :] if glue and glue.end() > 1 else rest.lstrip(",:;–—- ")
    area = re.sub(r"\A(?:in|of|en|em|de|der|des|im Fach|di)\s+", "", area.strip(" ,:;–—-"), flags=re.IGNORECASE)
    return text[:end].strip(" ,:"), area


def _score(texts: Sequence[str]) -> tuple[str, list[str]]:
    """The grade among texts, and the others."""
    for at, text in enumerate(texts):
        found = _SCORE.search(text)
        if found and any(map(str.isdigit, found[1])):
            alone = found[0].strip() == text.strip()
            return found[1].strip(), [*texts[:at], *([] if alone else [text]), *texts[at + 1 :]]
    return "", list(texts)
